"""What the nursery and the process that asks it say to each other, besides the files that go along."""

import select
import struct

# A request is the seconds that the child may take; its files: task, answer, faults, report.
REQUEST = struct.Struct("<d")
FILES = 4
# The report, written when the child has ended: its exit status, and whether it was killed as late.
REPORT = struct.Struct("<i?")


def readable(descriptor: int, seconds: float) -> bool:
    """Whether there is something to read, or an end, within this time."""
    # Not select: a busy server has more than the 1024 descriptors that it can name.
    waiting = select.poll()
    waiting.register(descriptor, select.POLLIN)
    return bool(waiting.poll(seconds * 1000))
