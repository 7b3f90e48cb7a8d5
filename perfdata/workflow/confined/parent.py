"""The side that asks: it gives a file to a child in the way that suits this process, and takes the answer."""

import threading
from collections.abc import Mapping

from perfdata.catalogue import Catalogue, load
from perfdata.errors import UnreadableFile
from perfdata.model import Reading, Source
from perfdata.workflow.confined.ending import Ending, outcome
from perfdata.workflow.confined.exchange import Exchange, exchange
from perfdata.workflow.confined.fork import can_fork, read_in_fork
from perfdata.workflow.confined.interpreter import read_in_interpreter
from perfdata.workflow.confined.limits import Limits, limits
from perfdata.workflow.confined.nursery import NurseryLost, nursery, replace
from perfdata.workflow.confined.task import Task
from perfdata.workflow.corrections import Given

_ATTEMPTS = 2

# Those who may read at the same time, by their number.
_turns: dict[int, threading.BoundedSemaphore] = {}


def read_confined(
    source: Source,
    catalogue: Catalogue,
    entity: str = "",
    period: str = "",
    allowed: Limits | None = None,
    *,
    units: Mapping[str, str] | None = None,
    corrections: Given | None = None,
    shown: str | None = None,
) -> Reading:
    """What the file says, as read and recognised in a child within its limits (those of the environment).

    `units`, `corrections` and `shown` are as in Task. Raises UnreadableFile: what `reading.read` raises,
    "reader_crashed", "reader_too_slow" and "reader_out_of_memory".
    """
    within = allowed or limits()
    sent = None if catalogue is load() else catalogue
    said = (entity, period, units or {}, corrections or {})
    task = Task(source.name, source.content, within, sent, *said, shown)
    turns = _turns.setdefault(within.at_once, threading.BoundedSemaphore(within.at_once))
    for _ in range(_ATTEMPTS):
        with turns, exchange() as files:
            ending = _ending(task, files)
            if ending is not None:
                return outcome(ending, files, source.name)
    raise UnreadableFile("reader_crashed", file=source.name, fault="nursery")


def start() -> None:
    """Starts the nursery while there is time, so that the first upload need not wait for it.

    Raises UsageError "wrong_setting" where a limit is set wrongly.
    """
    limits()
    if can_fork():
        nursery()


def _ending(task: Task, files: Exchange) -> Ending | None:
    """How the file's child ended; None where the nursery was lost with it."""
    if not can_fork():
        return read_in_interpreter(task, files)
    if threading.active_count() == 1:
        return read_in_fork(task, files)
    asked = nursery()
    try:
        return asked.read(task, files)
    except NurseryLost:
        replace(asked)
        return None
