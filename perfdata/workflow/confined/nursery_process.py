"""The nursery: a process that has everything imported and forks a child for each file it is asked to read.

It serves its parent over a socket on stdin, one message a file, and ends when that socket closes.
"""

import gc
import os
import pickle
import selectors
import signal
import socket
from contextlib import suppress
from dataclasses import dataclass

from perfdata.workflow.confined.fork import Child, fork
from perfdata.workflow.confined.limits import Limits
from perfdata.workflow.confined.messages import FILES, REPORT, REQUEST
from perfdata.workflow.confined.task import Task, performed


@dataclass(frozen=True, slots=True)
class _Birth:
    """A running child, and the pipe on which its ending is reported."""

    child: Child
    report: int


def main() -> None:
    """Imports and builds what every child needs, then serves until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with socket.socket(fileno=os.dup(0)) as requests:
        performed(Task("主要指标.csv", "指标,单位,2021年\n工业增加值,亿元,1.5\n".encode(), Limits()))
        # Forks share these pages as long as no collection writes into them.
        gc.freeze()
        serve(requests)


def serve(requests: socket.socket) -> None:
    """Forks a child for each request, kills the late ones, and reports each ending."""
    births: dict[int, _Birth] = {}
    with selectors.DefaultSelector() as selector:
        selector.register(requests, selectors.EVENT_READ)
        while True:
            left = [birth.child.seconds_left() for birth in births.values()]
            ready = {key.fd for key, _ in selector.select(min(left, default=None))}
            for handle, birth in list(births.items()):
                if handle in ready or not birth.child.seconds_left():
                    selector.unregister(handle)
                    _report(births.pop(handle))
            if requests.fileno() in ready:
                born = _born(requests)
                if born is None:
                    return
                births[born.child.handle] = born
                selector.register(born.child.handle, selectors.EVENT_READ)


def _born(requests: socket.socket) -> _Birth | None:
    """The child of the next request; None where the parent is gone."""
    message, files, _, _ = socket.recv_fds(requests, REQUEST.size, FILES)
    if not message:
        return None
    (seconds,) = REQUEST.unpack(message)
    asked, written, said, report = files

    def task() -> Task:
        with os.fdopen(asked, "rb") as file:
            task: Task = pickle.load(file)  # noqa: S301 - written by our own parent
            return task

    with os.fdopen(written, "w+b") as answer, os.fdopen(said, "w+b") as faults:
        child = fork(seconds, task, answer, faults)
    os.close(asked)
    return _Birth(child, report)


def _report(birth: _Birth) -> None:
    ending = birth.child.end()
    # Whoever asked may be gone.
    with suppress(BrokenPipeError):
        os.write(birth.report, REPORT.pack(ending.status, ending.late))
    os.close(birth.report)
