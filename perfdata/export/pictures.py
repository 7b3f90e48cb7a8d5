"""Charts as PNG, drawn by the server's own Chrome or Chromium through kaleido; never a boxed picture."""

import asyncio
from collections.abc import Coroutine, Sequence
from threading import Lock, Thread
from typing import Any

from kaleido import Kaleido  # type: ignore[import-untyped]
from kaleido.errors import ChromeNotFoundError  # type: ignore[import-untyped]

from perfdata.chart.model import Chart
from perfdata.chart.plotly import figure
from perfdata.chart.theme import BASE_PX, FONT, LIGHT, Theme
from perfdata.errors import UsageError

# Laid out for half a screen, so that its texts can be read on a slide, and drawn at 2560 x 1440.
_WIDTH_PX, _HEIGHT_PX, _SCALE = 960, 540, 2560 / 960
_SECONDS_A_PICTURE = 20
_SECONDS_TO_START = 40
# Drawing keeps a core busy: a second tab only takes longer to open.
_TABS = 1
# Two characters that differ in every Chinese font, and look alike as boxes where there is none.
_PROBES = ("国", "水")
# Two browsers at once would take the memory of a small server.
_ONE_AT_A_TIME = Lock()


def pictures(charts: Sequence[Chart], theme: Theme = LIGHT) -> tuple[bytes, ...]:
    """Each chart as a PNG of 2560 pixels' width, at least 1440 high.

    Raises UsageError: "no_browser" where no Chrome or Chromium is found, "no_chinese_font" where its
    texts would be empty boxes, "picture_failed" where the browser gave no picture in time.
    """
    specs = [_spec(chart, theme) for chart in charts]
    with _ONE_AT_A_TIME:
        try:
            return _in_thread(_drawn(specs))
        except UsageError as error:
            if error.code != "picture_failed":
                raise
            # Seen on a busy machine: the browser went away in the middle of a batch. A new one draws it.
            return _in_thread(_drawn(specs))


def _spec(chart: Chart, theme: Theme) -> dict[str, Any]:
    """The figure of the screen at the width of the picture; its height follows from what it holds."""
    spec = figure(chart, theme, _WIDTH_PX)
    layout = {**spec["layout"], "width": _WIDTH_PX}
    layout["height"] = max(_HEIGHT_PX, layout["height"])
    return {"data": spec["data"], "layout": layout}


def _in_thread(work: Coroutine[Any, Any, tuple[bytes, ...]]) -> tuple[bytes, ...]:
    """What the work gives, in a thread of its own: the caller's may have a loop already."""
    results: list[tuple[bytes, ...] | BaseException] = []

    def run() -> None:
        try:
            results.append(asyncio.run(work))
        except BaseException as error:  # noqa: BLE001 - handed to the caller's thread as it is
            results.append(error)

    thread = Thread(target=run, name="pictures")
    thread.start()
    thread.join()
    if isinstance(results[0], BaseException):
        raise _refusal(results[0]) from results[0]
    return results[0]


def _refusal(error: BaseException) -> BaseException:
    if isinstance(error, ChromeNotFoundError):
        return UsageError("no_browser")
    return (
        error if isinstance(error, UsageError) else UsageError("picture_failed", fault=type(error).__name__)
    )


async def _drawn(specs: Sequence[dict[str, Any]]) -> tuple[bytes, ...]:
    limit = _SECONDS_TO_START + _SECONDS_A_PICTURE * len(specs)
    async with asyncio.timeout(limit):
        # Without mathjax=False kaleido asks a public server for a script.
        async with Kaleido(n=_TABS, timeout=_SECONDS_A_PICTURE, mathjax=False) as browser:
            probes = await asyncio.gather(
                *(browser.calc_fig(_probe(sign), opts=_options()) for sign in _PROBES)
            )
            if probes[0] == probes[1]:
                raise UsageError("no_chinese_font")
            drawn = await asyncio.gather(*(browser.calc_fig(spec, opts=_options()) for spec in specs))
    return tuple(drawn)


def _options() -> Any:
    return {"format": "png", "scale": _SCALE}


def _probe(sign: str) -> dict[str, Any]:
    """A picture of one character in the charts' own font."""
    note = {"text": sign, "showarrow": False, "x": 0.5, "y": 0.5, "xref": "paper", "yref": "paper"}
    font = {"family": FONT, "size": 2 * BASE_PX}
    layout = {"annotations": [note], "font": font, "width": 60, "height": 60, "template": {}}
    hidden = {"visible": False}
    return {"data": [], "layout": {**layout, "xaxis": hidden, "yaxis": hidden}}
