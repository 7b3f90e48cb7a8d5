"""Brackets cut out of a paragraph, so that a name and its figure stand side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from perfdata.narrative.prose import Prose

_OPEN, _CLOSE = "(", ")"


@dataclass(frozen=True, slots=True)
class Bracket:
    """What stood in a pair of brackets, and before which character of the rest it stood."""

    at: int
    inside: Prose


def cut(paragraph: Prose) -> tuple[Prose, tuple[Bracket, ...]]:
    """The paragraph without its brackets, and these in order; one inside another is left in it.

    A bracket that is never closed stays as it is.

    >>> text = "产值(现价)110亿元"
    >>> rest, (bracket,) = cut(Prose(text, range(len(text))))
    >>> rest.text, bracket.at, bracket.inside.text
    ('产值110亿元', 2, '现价')
    """
    if _OPEN not in paragraph.text:
        return paragraph, ()
    kept: list[str] = []
    offsets: list[int] = []
    found: list[Bracket] = []
    at = 0
    for start, end in _pairs(paragraph.text):
        kept.append(paragraph.text[at:start])
        offsets.extend(paragraph.offsets[at:start])
        found.append(Bracket(len(offsets), paragraph.part(start + 1, end)))
        at = end + 1
    kept.append(paragraph.text[at:])
    offsets.extend(paragraph.offsets[at:])
    return Prose("".join(kept), offsets), tuple(found)


def _pairs(text: str) -> Sequence[tuple[int, int]]:
    """The outermost pairs of brackets: positions of the opening and the closing one."""
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for at, mark in enumerate(text):
        if mark == _OPEN:
            opened.append(at)
        elif mark == _CLOSE and opened:
            start = opened.pop()
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, at))
    return pairs
