"""Changes to a text by offset, and the text that they make: all else stays character for character."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from perfdata.model import Stretch

# A value, a growth or a year that was put in; a figure of the earlier year that still stands.
MarkKind = Literal["value", "growth", "year", "old"]


@dataclass(frozen=True, slots=True)
class Edit:
    """`text` in the place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the new text, and what stood in its place before."""

    start: int
    end: int
    kind: MarkKind
    before: str


class Edited:
    """A text with edits carried out; of two that overlap the first one counts.

    >>> made = Edited("2021年产值110.74亿元", [Edit(7, 13, "121.26", "value"), Edit(0, 4, "2022", "year")])
    >>> made.text, made.moved((7, 15)), made.marks[1].before
    ('2022年产值121.26亿元', (7, 15), '110.74')
    """

    def __init__(self, text: str, edits: Iterable[Edit]) -> None:
        parts: list[str] = []
        marks: list[Mark] = []
        # Where each kept stretch begins in the old text and in the new one.
        self._starts, self._shifts = [0], [0]
        at = length = 0
        for edit in sorted(edits, key=lambda one: (one.start, one.end)):
            if edit.start < at:
                continue
            parts += [text[at : edit.start], edit.text]
            length += edit.start - at
            marks.append(Mark(length, length + len(edit.text), edit.kind, text[edit.start : edit.end]))
            length += len(edit.text)
            at = edit.end
            self._starts.append(at)
            self._shifts.append(length - at)
        self.text = "".join((*parts, text[at:]))
        self.marks = tuple(marks)

    def moved(self, stretch: Stretch) -> Stretch:
        """Where a stretch of the old text is now; its ends lie in no edit."""
        start, end = (at + self._shifts[bisect_right(self._starts, at) - 1] for at in stretch)
        return start, end
