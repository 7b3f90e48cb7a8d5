"""The two files without a name that a child writes into: its answer, and what it says when it fails."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

if sys.platform != "win32":
    import fcntl


_LONGEST_FAULTS = 2**16


@dataclass(frozen=True, slots=True)
class Exchange:
    """In memory on Linux, where they can be sealed; temporary files elsewhere."""

    answer: IO[bytes]
    faults: IO[bytes]

    def faults_text(self) -> str:
        """What the child said while failing, the first 64 KB of it."""
        self.faults.seek(0)
        return self.faults.read(_LONGEST_FAULTS).decode("utf-8", "replace")

    def seal(self) -> None:
        """From here on nobody can change the answer, not even a child of the child that lives on.

        Raises OSError where somebody still could.
        """
        if sys.platform == "linux":
            everything = fcntl.F_SEAL_WRITE | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL
            fcntl.fcntl(self.answer.fileno(), fcntl.F_ADD_SEALS, everything)


@contextmanager
def exchange() -> Iterator[Exchange]:
    """An exchange for one child, closed at the end; frames that were read from it keep their memory."""
    with nameless() as answer, nameless() as faults:
        yield Exchange(answer, faults)


def nameless() -> IO[bytes]:
    """An empty file that no name leads to."""
    if sys.platform != "linux":
        return tempfile.TemporaryFile()
    return open(os.memfd_create("perfdata", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING), "w+b")  # noqa: PTH123
