"""A viewer of the pages without a browser: one session over Streamlit's own websocket.

It sends what a browser sends and takes in what a browser takes in, but draws nothing, so that many
of them load one server and only the server is measured.
"""

import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

# A run that takes longer has failed.
TIMEOUT_S = 60
_FINISHED = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)


Address = tuple[str, Mapping[str, str]]


@dataclass(frozen=True)
class Run:
    """One run of a page: how long until its last message, the messages' size, the charts that it draws."""

    seconds: float
    size: int
    charts: tuple[str, ...]
    errors: tuple[str, ...]


class Viewer:
    """One session. Its page runs once for each `show`."""

    def __init__(self, port: int) -> None:
        self._connection = connect(
            f"ws://127.0.0.1:{port}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            max_size=None,
            open_timeout=TIMEOUT_S,
            compression=None,
        )
        # As the app last wrote it: a browser sends it back with the next run of the same page.
        self._address = ("", "")

    def __enter__(self) -> Self:
        self._socket = self._connection.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.__exit__(kind, error, trace)

    def show(self, page: str = "", **address: str) -> Run:
        """Asks for a page of the app and waits until its run has finished."""
        asked = BackMsg()
        state = asked.rerun_script
        state.page_name = page
        page_before, written = self._address
        state.query_string = written if page == page_before and not address else urlencode(address)
        self._address = (page, state.query_string)
        state.context_info.timezone = "Asia/Shanghai"
        state.context_info.locale = "zh-CN"
        state.context_info.url = "http://127.0.0.1/"
        state.context_info.color_scheme = "light"
        began = time.perf_counter()
        self._socket.send(asked.SerializeToString())
        return self._taken_in(began)

    def _taken_in(self, began: float) -> Run:
        size = 0
        charts: list[str] = []
        errors: list[str] = []
        while True:
            content = self._socket.recv(TIMEOUT_S, decode=False)
            size += len(content)
            told = ForwardMsg.FromString(content)
            kind = told.WhichOneof("type")
            if kind == "delta":
                element = told.delta.new_element
                which = element.WhichOneof("type")
                if which == "plotly_chart":
                    charts.append(element.plotly_chart.spec)
                elif which == "exception":
                    errors.append(element.exception.message)
            elif kind == "page_info_changed":
                self._address = (self._address[0], told.page_info_changed.query_string)
            elif kind == "script_finished" and told.script_finished in _FINISHED:
                return Run(time.perf_counter() - began, size, tuple(charts), tuple(errors))
            elif kind == "script_finished":
                errors.append(ForwardMsg.ScriptFinishedStatus.Name(told.script_finished))


def load(port: int, viewers: int, pages: Sequence[Address], think_s: float, lasting_s: float) -> list[Run]:
    """The runs of so many viewers at once, each of whom walks over the pages and thinks after each."""
    with ThreadPoolExecutor(viewers) as pool:
        starts = [think_s * number / viewers for number in range(viewers)]
        walks = [
            pool.submit(_walk, port, pages[at % len(pages) :], pages, wait, think_s, lasting_s)
            for at, wait in enumerate(starts)
        ]
        return [run for walk in walks for run in walk.result()]


def _walk(
    port: int,
    first: Sequence[Address],
    pages: Sequence[Address],
    wait_s: float,
    think_s: float,
    lasting_s: float,
) -> list[Run]:
    """One viewer's runs; the first one, in which the session begins, is not among them."""
    time.sleep(wait_s)
    runs = []
    with Viewer(port) as viewer:
        viewer.show()
        end = time.monotonic() + lasting_s
        asked = list(first)
        while time.monotonic() < end:
            time.sleep(think_s)
            page, address = asked.pop(0)
            runs.append(viewer.show(page, **address))
            asked = asked or list(pages)
    return runs
