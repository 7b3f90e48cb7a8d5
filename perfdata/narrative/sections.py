"""The sections of a report: its headings nested, each with the stretch of text that it heads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from perfdata.model import RawDocument, Section
from perfdata.narrative.headings import Heading, headings
from perfdata.narrative.lines import lines
from perfdata.narrative.shapes import ORDER, Shape
from perfdata.narrative.title import title_length

TITLE_ID = "s0"


def sections(document: RawDocument) -> tuple[Section, ...]:
    """The sections in order; each runs to the next one of its level or above, its children inside.

    Offsets are half-open: `text[start:end]`. What stands before the first heading is section "s0"
    of level 0. Ids count within the parent: s2.1 is the first part of s2. Levels are those of the
    numbering's shape, the same throughout the document; a lead-in (一是) is one below its heading.
    """
    every = lines(document)
    found = headings(every)
    levels = _levels(found)
    ends = _ends([h.start for h in found], levels, len(document.text))
    first = found[0].start if found else len(document.text)
    top = []
    if every and every[0].start < first:
        named = "".join(line.text for line in every[: title_length(every)])
        top = [Section(TITLE_ID, "", 0, named, every[0].start, first)]
    return (
        *top,
        *(
            Section(identity, h.number.printed.strip() if h.number else "", level, h.text, h.start, end)
            for identity, h, level, end in zip(_ids(levels), found, levels, ends, strict=True)
        ),
    )


@dataclass(frozen=True, slots=True)
class _Open:
    """A section that is open while the next heading is placed; a lead-in's rank is a fraction."""

    shape: Shape | None
    rank: float
    level: int


def _levels(found: Sequence[Heading]) -> list[int]:
    """The level of each heading, 1 at the top.

    A numbered heading's level is the place of its shape among those that the document uses. A
    lead-in ranks a little below the heading that it first stands under, so that a list inside
    一是 nests in it, and 二是 closes that list.
    """
    used = sorted({h.rank for h in found if h.rank is not None})
    path: list[_Open] = []
    levels = []
    for heading in found:
        shape = heading.number.shape if heading.number else None
        rank = _lead_in_rank(shape, path) if heading.rank is None else heading.rank
        while path and path[-1].rank >= rank:
            path.pop()
        level = path[-1].level + 1 if path else 1
        if heading.rank is not None:
            level = max(level, used.index(heading.rank) + 1)
        path.append(_Open(shape, rank, level))
        levels.append(level)
    return levels


def _lead_in_rank(shape: Shape | None, path: Sequence[_Open]) -> float:
    """The rank of the open lead-in of the same shape, else one just below the innermost section.

    Where no section is open it ranks as if it stood under a 一、.
    """
    same = next((o.rank for o in path if o.shape == shape), None)
    if same is not None:
        return same
    return (path[-1].rank if path else ORDER.index("chinese")) + 0.1


def _ends(starts: Sequence[int], levels: Sequence[int], length: int) -> list[int]:
    """Where each section ends: at the next start of its level or above, else with the text."""
    ends = [length] * len(starts)
    unended: list[int] = []
    for i, level in enumerate(levels):
        while unended and levels[unended[-1]] >= level:
            ends[unended.pop()] = starts[i]
        unended.append(i)
    return ends


def _ids(levels: Sequence[int]) -> Iterator[str]:
    path: list[tuple[int, str]] = []
    counts: dict[str, int] = {}
    for level in levels:
        while path and path[-1][0] >= level:
            path.pop()
        parent = path[-1][1] if path else ""
        counts[parent] = counts.get(parent, 0) + 1
        identity = f"{parent}.{counts[parent]}" if parent else f"s{counts[parent]}"
        path.append((level, identity))
        yield identity
