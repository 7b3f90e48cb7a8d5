"""A child forked from this process, which has everything imported and no other thread; Linux only."""

import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import IO, Never

from perfdata.workflow.confined.child import FAILED, read_and_end
from perfdata.workflow.confined.ending import Ending
from perfdata.workflow.confined.exchange import Exchange
from perfdata.workflow.confined.messages import readable
from perfdata.workflow.confined.task import Task

if sys.platform == "linux":
    _LIBC = ctypes.CDLL(None)
_PR_SET_PDEATHSIG = 1
_MOST_FILES = 65536


@dataclass(frozen=True, slots=True)
class Child:
    """A running child: `handle` is a file descriptor that becomes readable when it ends."""

    pid: int
    handle: int
    deadline: float

    def seconds_left(self) -> float:
        """The seconds until its deadline, not below 0."""
        return max(0.0, self.deadline - time.monotonic())

    def end(self) -> Ending:
        """Kills it if it still runs, and takes its status; to be called once."""
        late = not readable(self.handle, 0)
        if late:
            signal.pidfd_send_signal(self.handle, signal.SIGKILL)
        _, status = os.waitpid(self.pid, 0)
        os.close(self.handle)
        return Ending(os.waitstatus_to_exitcode(status), late)


def can_fork() -> bool:
    """Whether this system can fork children and watch them: Linux from 5.3 on, containers permitting."""
    try:
        os.close(os.pidfd_open(os.getpid()))
    except (AttributeError, OSError):
        return False
    return True


def read_in_fork(task: Task, exchange: Exchange) -> Ending:
    """Reads the file in a fork of this process, which must have no other thread, and waits for it."""
    child = fork(task.limits.seconds, lambda: task, exchange.answer, exchange.faults)
    try:
        readable(child.handle, child.seconds_left())
    finally:
        ending = child.end()
    return ending


def fork(seconds: float, task: Callable[[], Task], answer: IO[bytes], faults: IO[bytes]) -> Child:
    """A new child that reads the file of `task`, which is asked for in the child itself."""
    parent = os.getpid()
    pid = os.fork()
    if pid == 0:
        _be_child(parent, task, answer, faults)
    return Child(pid, os.pidfd_open(pid), time.monotonic() + seconds)


def _be_child(parent: int, task: Callable[[], Task], answer: IO[bytes], faults: IO[bytes]) -> Never:
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() == parent:
            asked = task()
            _close_others({answer.fileno(), faults.fileno()})
            read_and_end(asked, answer, faults)
    finally:
        os._exit(FAILED)


def _close_others(kept: Collection[int]) -> None:
    """Closes what this process inherited and has no business with: the database, other readers' files."""
    first = 3
    for descriptor in (*sorted(kept), _MOST_FILES):
        os.closerange(first, descriptor)
        first = descriptor + 1
