"""The nursery as its parent sees it: started when first needed, asked by any thread, replaced if it dies."""

import atexit
import os
import pickle
import socket
import subprocess
import threading
from contextlib import suppress

from perfdata.workflow.confined.ending import Ending
from perfdata.workflow.confined.exchange import Exchange, nameless
from perfdata.workflow.confined.interpreter import command, environment
from perfdata.workflow.confined.messages import REPORT, REQUEST, readable
from perfdata.workflow.confined.task import Task

# Far beyond what a start of the nursery takes on a busy machine; after that it hangs.
_PATIENCE_SECONDS = 60.0


class NurseryLost(Exception):
    """The nursery died or hangs; another one can be asked."""


class Nursery:
    """A running nursery process. Threads may ask it at the same time."""

    def __init__(self) -> None:
        # Packets, so that requests of several threads cannot mix; its end is seen when either side dies.
        self._requests, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                command("nursery_process"),
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                env=environment(),
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    def runs(self) -> bool:
        """Whether its process has not ended."""
        return self._process.poll() is None

    def read(self, task: Task, exchange: Exchange) -> Ending:
        """Has the file read, and waits for the child's end. Raises NurseryLost."""
        report, theirs = os.pipe()
        with os.fdopen(report, "rb", buffering=0) as pipe, nameless() as asked:
            pickle.dump(task, asked, protocol=5)
            asked.seek(0)
            files = [asked.fileno(), exchange.answer.fileno(), exchange.faults.fileno(), theirs]
            try:
                socket.send_fds(self._requests, [REQUEST.pack(task.limits.seconds)], files)
            except OSError as error:
                raise NurseryLost from error
            finally:
                # The nursery's own copy is then the last one, and closes with it.
                os.close(theirs)
            if not readable(report, task.limits.seconds + _PATIENCE_SECONDS):
                raise NurseryLost
            told = pipe.read(REPORT.size)
        if len(told) < REPORT.size:
            raise NurseryLost
        status, late = REPORT.unpack(told)
        return Ending(status, late)

    def close(self) -> None:
        """Ends it with all its children, and waits for it."""
        self._requests.close()
        with suppress(OSError):
            self._process.kill()
        self._process.wait()


_lock = threading.Lock()
_running: list[Nursery] = []


def nursery() -> Nursery:
    """The nursery of this process, started now if there is none or it has ended."""
    with _lock:
        if _running and not _running[0].runs():
            _running.pop().close()
        if not _running:
            _running.append(Nursery())
        return _running[0]


def replace(lost: Nursery) -> None:
    """Ends a nursery that was lost, unless another thread has done so; the next one asked for is new."""
    with _lock:
        if lost in _running:
            _running.remove(lost)
            lost.close()


@atexit.register
def _close() -> None:
    while _running:
        replace(_running[0])
