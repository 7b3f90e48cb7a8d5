"""A wording: why something is wrong and what to do next, as two messages to be translated."""

from collections.abc import Mapping
from dataclasses import dataclass

from perfdata.language.figures import MISSING
from perfdata.language.translation import gettext

LONGEST_VALUE = 80


@dataclass(frozen=True, slots=True)
class Wording:
    """English messages with `{placeholders}`. `{found}` is what stands in the cell or was asked for."""

    reason: str
    remedy: str


def fill(message: str, values: Mapping[str, str]) -> str:
    """The translated message with `values` inserted literally, long ones cut; a lacking one is `—`."""
    shown = _Shown({name: clipped(value) for name, value in values.items()})
    return gettext(message).format_map(shown)


def clipped(value: str) -> str:
    """One line of printable text: a cell may hold 30,000 characters, a file name a line break."""
    line = " ".join(value.split())
    printable = "".join(letter for letter in line if letter.isprintable())
    return printable if len(printable) <= LONGEST_VALUE else printable[: LONGEST_VALUE - 1] + "…"


class _Shown(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return MISSING
