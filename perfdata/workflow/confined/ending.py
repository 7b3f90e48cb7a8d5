"""How a child ended, and what that says of the file: its reading, or one clear refusal."""

import signal
from dataclasses import dataclass

from perfdata.errors import UnreadableFile
from perfdata.model import Reading
from perfdata.workflow.confined.answer import read_answer
from perfdata.workflow.confined.child import ANSWERED, FAILED, OUT_OF_MEMORY
from perfdata.workflow.confined.exchange import Exchange

# What Rust's allocator prints before it aborts; calamine is written in Rust.
_ALLOCATION_FAILED = "memory allocation of"
# Windows lacks these signals, and its children are ended otherwise.
_SLOW = {-getattr(signal, name, -99) for name in ("SIGPROF", "SIGXCPU")}
# SIGKILL comes from the kernel when it is short of memory itself, SIGXFSZ for too large an answer.
_LARGE = {OUT_OF_MEMORY, *(-getattr(signal, name, -99) for name in ("SIGKILL", "SIGXFSZ"))}


@dataclass(frozen=True, slots=True)
class Ending:
    """A child's exit status (minus the signal that ended it), and whether it was killed for its slowness."""

    status: int
    late: bool = False


def outcome(ending: Ending, exchange: Exchange, name: str) -> Reading:
    """What the child answered.

    Raises UnreadableFile: what the child refused, "reader_too_slow", "reader_out_of_memory", or
    "reader_crashed" with the fault.
    """
    faults = exchange.faults_text()
    if ending.late or ending.status in _SLOW:
        raise UnreadableFile("reader_too_slow", file=name)
    aborted = ending.status not in (ANSWERED, FAILED)
    if ending.status in _LARGE or (aborted and _ALLOCATION_FAILED in faults):
        raise UnreadableFile("reader_out_of_memory", file=name)
    if ending.status != ANSWERED:
        raise UnreadableFile("reader_crashed", file=name, fault=_fault(ending.status, faults))
    try:
        exchange.seal()
        return read_answer(exchange.answer)
    except UnreadableFile:
        raise
    # Whatever a forged or cut answer makes the readers of JSON and Arrow raise.
    except Exception as error:
        raise UnreadableFile("reader_crashed", file=name, fault="no answer") from error


def _fault(status: int, faults: str) -> str:
    """What the child failed by: the last line that it wrote, else its signal or status."""
    if status == FAILED and faults.strip():
        return faults.strip().splitlines()[-1]
    try:
        return signal.Signals(-status).name
    except ValueError:
        return f"status {status}"
