"""A section's text in runs: which characters state a figure, and which sentence is asked for."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from perfdata.workflow.report import SectionView
from perfdata.workflow.report_figures import StatedFigure, Stretch

PassageKind = Literal["heading", "body"]


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that are shown alike: `figure` is the id of the figure that they state, else ""."""

    text: str
    figure: str = ""
    cited: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, a paragraph, or one sentence of it."""

    kind: PassageKind
    runs: tuple[Run, ...]


def passages(
    section: SectionView,
    figures: Sequence[StatedFigure],
    cited: Sequence[Stretch] = (),
    *,
    only_differing: bool = False,
) -> tuple[Passage, ...]:
    """The section's heading and paragraphs; `only_differing` leaves the sentences that the tables contradict.

    `figures` are those of the section, `cited` the stretches of the report's text that are asked for.
    """
    marks = sorted((mark, figure.id) for figure in figures for mark in figure.marks)
    blocks = [*_heading(section), *(_differing(section, figures) if only_differing else _paragraphs(section))]
    return tuple(Passage(kind, tuple(_runs(section, block, marks, cited))) for kind, block in blocks)


def _heading(section: SectionView) -> Iterator[tuple[PassageKind, Stretch]]:
    for start, end in _lines(section.start, section.lead):
        yield "heading", (start, end)


def _paragraphs(section: SectionView) -> Iterator[tuple[PassageKind, Stretch]]:
    for start, end in _lines(section.start + len(section.lead), section.body):
        yield "body", (start, end)


def _lines(start: int, text: str) -> Iterator[Stretch]:
    """Where the lines of `text` stand that hold anything."""
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _differing(
    section: SectionView, figures: Iterable[StatedFigure]
) -> Iterator[tuple[PassageKind, Stretch]]:
    """The sentences of figures that differ, each once."""
    for sentence in dict.fromkeys(figure.sentence for figure in figures if figure.differs):
        start, end = max(sentence[0], section.start), min(sentence[1], section.start + len(section.text))
        # Of a heading that states the figure there is no second copy.
        if start >= section.start + len(section.lead):
            yield "body", (start, end)


def _runs(
    section: SectionView,
    block: Stretch,
    marks: Sequence[tuple[Stretch, str]],
    cited: Sequence[Stretch],
) -> Iterator[Run]:
    """The characters of the block, cut where a mark or a cited stretch begins or ends."""
    start, end = block
    inside = marks[bisect_left(marks, start, key=_end) : bisect_left(marks, end, key=_start)]
    edges = {edge for stretch in (*(mark for mark, _ in inside), *cited) for edge in stretch}
    for first, last in pairwise(sorted({start, end, *(edge for edge in edges if start < edge < end)})):
        at = bisect_right(inside, first, key=_start) - 1
        figure = inside[at][1] if at >= 0 and first < inside[at][0][1] else ""
        text = section.text[first - section.start : last - section.start]
        yield Run(text, figure, any(begins <= first < ends for begins, ends in cited))


def _start(mark: tuple[Stretch, str]) -> int:
    return mark[0][0]


def _end(mark: tuple[Stretch, str]) -> int:
    return mark[0][1]
