"""The attributes of many plain <c> tags, read from left to right for all of them at once."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from perfdata.reading.cells import Numbers
from perfdata.reading.parsed_cells import LAST_COLUMN, LAST_ROW

Bytes = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]

_LETTERS = 9  # inlineStr
_DIGITS = 7  # 1048576
_E = 5  # the word "e", as _word counts


class NotPlain(Exception):
    """The XML is spelled in a way that only a parser understands."""


@dataclass(frozen=True, slots=True)
class Attributes:
    """Of each cell: row and column (zero-based), the number of its style, and whether it is an error."""

    rows: Numbers
    columns: Numbers
    styles: Numbers
    errors: Flags


def cell_attributes(text: Bytes, starts: Numbers, ends: Numbers) -> Attributes:
    """The attributes of the tags whose names end at `starts` and which end at `ends`.

    Each is a blank, a name of one or two letters, "=" and a quoted value of letters and then digits,
    as r="C5", s="2", t="str" and cm="1" are. NotPlain for every other spelling.
    """
    letters, digits = ({name: np.zeros(len(starts), np.int64) for name in "rst"} for _ in range(2))
    live, at = np.arange(len(starts)), starts
    while len(live):
        name, at = _name(text, at)
        quote = text[at - 1]
        word, at = _word(text, at)
        number, at = _number(text, at)
        _demand(text[at] == quote)
        for wanted in "rst":
            named = name == ord(wanted)
            letters[wanted][live[named]] = word[named]
            digits[wanted][live[named]] = number[named]
        more = at + 1 < ends[live]
        live, at = live[more], at[more] + 1
    _demand(
        (letters["r"] > 0) & (letters["r"] <= LAST_COLUMN) & (digits["r"] > 0) & (digits["r"] <= LAST_ROW)
    )
    _demand(letters["s"] == 0)
    return Attributes(digits["r"] - 1, letters["r"] - 1, digits["s"], letters["t"] == _E)


def _name(text: Bytes, at: Numbers) -> tuple[Bytes, Numbers]:
    """The name where it is one letter, else 0; and where the value begins."""
    long = text[at + 2] != ord("=")
    _demand((text[at] <= ord(" ")) & _is_letter(text[at + 1]) & (~long | _is_letter(text[at + 2])))
    equals = at + 2 + long
    _demand((text[equals] == ord("=")) & ((text[equals + 1] == ord('"')) | (text[equals + 1] == ord("'"))))
    return np.where(long, 0, text[at + 1]).astype(np.uint8), equals + 2


def _word(text: Bytes, at: Numbers) -> tuple[Numbers, Numbers]:
    """The letters from `at` on as a number, as columns count (A 1, Z 26, AA 27); and where they end."""
    value = np.zeros(len(at), np.int64)
    for _ in range(_LETTERS):
        letter = _is_letter(text[at])
        if not letter.any():
            break
        value = np.where(letter, value * 26 + (text[at] | 32) - 96, value)
        at = at + letter
    return value, at


def _number(text: Bytes, at: Numbers) -> tuple[Numbers, Numbers]:
    """The digits from `at` on, and where they end."""
    value = np.zeros(len(at), np.int64)
    for _ in range(_DIGITS):
        digit = text[at] - np.uint8(48)  # below "0" this wraps round to far above 9
        if not (digit <= 9).any():
            break
        value = np.where(digit <= 9, value * 10 + digit, value)
        at = at + (digit <= 9)
    return value, at


def _is_letter(text: Bytes) -> Flags:
    return ((text | 32) - np.uint8(97)) < 26


def _demand(flags: Flags) -> None:
    if not flags.all():
        raise NotPlain
