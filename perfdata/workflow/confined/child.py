"""The child that reads one file: it limits itself, answers into a file, and ends."""

import gc
import os
import pickle
import signal
import sys
import traceback
from typing import IO, Never

import pyarrow as pa

from perfdata.errors import UnreadableFile
from perfdata.workflow.confined.answer import write_reading, write_refusal
from perfdata.workflow.confined.limits import Limits
from perfdata.workflow.confined.task import Task, performed

if sys.platform != "win32":
    import resource

ANSWERED, FAILED, OUT_OF_MEMORY = 0, 3, 4

# Pages that people wait for come before the reading of files.
_NICENESS = 5


def read_and_end(task: Task, answer: IO[bytes], faults: IO[bytes]) -> Never:
    """Reads the file under its limits, writes the answer, and ends this process; never returns.

    What its libraries print goes into `faults`, and so does the exception that it fails by.
    """
    status = FAILED
    try:
        os.dup2(faults.fileno(), 1)
        os.dup2(faults.fileno(), 2)
        # Arrow's own allocator reserves a gigabyte of addresses when first used: let it do so before the
        # limit counts them, and then use malloc.
        pa.array([""])
        pa.set_memory_pool(pa.system_memory_pool())
        confine(task.limits)
        # It ends when it has answered: to collect garbage until then is a third of its time.
        gc.disable()
        _write_answer(task, answer)
        status = ANSWERED
    except MemoryError:
        status = OUT_OF_MEMORY
    except BaseException as error:  # noqa: BLE001 - a panic of calamine is no Exception, and this is the last boundary
        faults.write(_told(error).encode("utf-8", "backslashreplace"))
        faults.flush()
    finally:
        # Not sys.exit: what the parent was to do at its end is none of a fork's business.
        os._exit(status)


def confine(limits: Limits) -> None:
    """Limits this process's CPU time, memory and files from here on; Windows has no such limits."""
    if sys.platform == "win32":
        return
    os.nice(_NICENESS)
    # CPU time counted by the kernel, in parts of a second, with whole seconds behind it.
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, limits.cpu_seconds)
    _limit(resource.RLIMIT_CPU, int(limits.cpu_seconds) + 2)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, limits.memory_bytes)
    if sys.platform == "linux":
        _limit(resource.RLIMIT_AS, _address_space() + limits.memory_bytes)


def _limit(kind: int, most: int) -> None:
    """Sets a limit that cannot be raised again; a lower one that is set already stays."""
    hard = resource.getrlimit(kind)[1]
    lowest = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(kind, (lowest, lowest))


def _address_space() -> int:
    """The bytes of address space that this process has mapped so far."""
    with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 - a file of the kernel
        return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")


def _write_answer(task: Task, answer: IO[bytes]) -> None:
    try:
        reading = performed(task)
    except UnreadableFile as refusal:
        write_refusal(refusal, answer)
    else:
        write_reading(reading, answer)
    answer.flush()


def _told(error: BaseException) -> str:
    """The exception and the innermost line of code that raised it, in one line and without paths."""
    steps = traceback.extract_tb(error.__traceback__)
    place = f" ({os.path.basename(steps[-1].filename)}:{steps[-1].lineno})" if steps else ""  # noqa: PTH119
    return f"{type(error).__name__}: {error}{place}"


def main() -> Never:
    """Reads the task that stands on stdin, a pickle of this program's own, and answers on stdout."""
    with os.fdopen(os.dup(1), "wb") as answer, os.fdopen(os.dup(2), "wb") as faults:
        task = pickle.load(sys.stdin.buffer)  # noqa: S301 - written by our own parent
        read_and_end(task, answer, faults)
