"""Which values a cell may hold: what no figure and no printed text can be is blanked and told."""

import math
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from openpyxl.utils.cell import get_column_letter

from perfdata.model import Place, Problem

# The most characters that a cell of Excel holds.
LONGEST_TEXT = 32_767
_SHOWN = 60
_ROWS_AT_ONCE = 256


def usable(
    rows: Sequence[Sequence[Any]], sheet: Place
) -> tuple[Sequence[Sequence[Any]], tuple[Problem, ...]]:
    """The rows with unusable values blanked (""), and a problem for each of them.

    >>> rows, problems = usable([["产值", math.inf]], Place("表.xlsx", "指标"))
    >>> rows, problems[0].code, problems[0].place.cell
    ([['产值', '']], 'not_a_number', 'B1')
    """
    faults = list(_faults(rows))
    if not faults:
        return rows, ()
    kept = [list(row) for row in rows]
    problems = []
    for row, column, code, found in faults:
        kept[row][column] = ""
        place = Place(sheet.file, sheet.sheet, f"{get_column_letter(column + 1)}{row + 1}")
        problems.append(Problem(code, "error", place, found))
    return kept, tuple(problems)


def _faults(rows: Sequence[Sequence[Any]]) -> Iterator[tuple[int, int, str, str]]:
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        block = rows[start : start + _ROWS_AT_ONCE]
        if not _plainly_sound(list(chain.from_iterable(block))):
            for at, row in enumerate(block, start):
                yield from (
                    (at, column, *fault) for column, value in enumerate(row) if (fault := _fault(value))
                )


def _plainly_sound(values: Sequence[Any]) -> bool:
    """Whether many cells at once show no fault; most do, and one by one takes five times as long."""
    texts = [value for value in values if type(value) is str]
    total = sum([value for value in values if type(value) is float])
    return (
        math.isfinite(total)
        and "".join(texts).isprintable()
        and max(map(len, texts), default=0) <= LONGEST_TEXT
    )


def _fault(value: Any) -> tuple[str, str] | None:
    """The code of the problem and what is shown of the value."""
    if isinstance(value, str):
        code = _text_fault(value)
        return (code, _shown(value)) if code else None
    if isinstance(value, float) and not math.isfinite(value):
        return "not_a_number", str(value)
    return None


def _text_fault(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        return "text_too_long"
    return "control_character" if any(_control(letter) for letter in text) else ""


def _control(letter: str) -> bool:
    """Whether the character is none of a text: a control other than blanks, or half a character."""
    return (letter < " " and letter not in "\t\n\v\f\r") or letter == "\x7f" or "\ud800" <= letter <= "\udfff"


def _shown(text: str) -> str:
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text[:_SHOWN])
