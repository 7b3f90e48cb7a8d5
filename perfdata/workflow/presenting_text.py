"""Sentences of a report as a screen on the wall shows them: cut at a clause, with their figures marked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from perfdata.workflow.report_figures import Stretch

_CLAUSE_END = re.compile("[，；：。！？,;]")
_SENTENCE = re.compile("[^。！？\n]+[。！？]?")
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Said:
    """Characters of a sentence; `strong` are those that state the figure."""

    text: str
    strong: bool = False


Sentence = tuple[Said, ...]


def plain(sentence: Sentence) -> str:
    """The sentence without its marks."""
    return "".join(said.text for said in sentence)


def sentences(text: str, start: int, end: int) -> tuple[Stretch, ...]:
    """Where the sentences of a part of the text stand.

    >>> sentences("甲一。乙二。", 0, 6)
    ((0, 3), (3, 6))
    """
    return tuple(one.span() for one in _SENTENCE.finditer(text, start, end) if one[0].strip())


def sentence_of(text: str, stretch: Stretch, marks: Sequence[Stretch], most: int) -> Sentence:
    """The sentence in at most about `most` characters, cut at clauses around its first mark.

    >>> plain(sentence_of("总产值110亿元，增长10%；税金5亿元。", (0, 22), [(16, 19)], 9))
    '…税金5亿元。'
    """
    marks = [mark for mark in sorted(marks) if stretch[0] <= mark[0] and mark[1] <= stretch[1]]
    start, end = _window(text, stretch, marks[0][0] if marks else stretch[0], most)
    runs = list(_runs(text, (start, end), marks))
    first = [Said(_CUT)] if start > stretch[0] else []
    return (*first, *_closed(runs, cut=end < stretch[1]))


def shortened(text: str, most: int) -> str:
    """The text in at most `most` characters, cut at the end of a clause where there is one.

    >>> shortened("加快补齐道路、管网，推行一网一门，实行容缺后补", 16)
    '加快补齐道路、管网…'
    """
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    ends = [found.start() for found in _CLAUSE_END.finditer(text, 1, most)]
    return text[: ends[-1] if ends else most - 1] + _CUT


def _window(text: str, stretch: Stretch, at: int, most: int) -> Stretch:
    """The clauses around a place that fit, those after it first; one that is too long by itself is cut."""
    ends = [found.end() for found in _CLAUSE_END.finditer(text, *stretch)]
    cuts = sorted({*stretch, *ends})
    first = max(i for i, cut in enumerate(cuts[:-1]) if cut <= max(at, stretch[0]))
    last = first + 1
    while last + 1 < len(cuts) and cuts[last + 1] - cuts[first] <= most:
        last += 1
    while first > 0 and cuts[last] - cuts[first - 1] <= most:
        first -= 1
    start, end = cuts[first], cuts[last]
    return (start, end) if end - start <= most else (start, max(start + most, at + 1))


def _runs(text: str, stretch: Stretch, marks: Sequence[Stretch]) -> Iterator[Said]:
    start, end = stretch
    edges = {edge for mark in marks for edge in mark if start < edge < end}
    for first, last in pairwise(sorted({start, end, *edges})):
        strong = any(begins <= first < ends for begins, ends in marks)
        yield Said(" ".join(text[first:last].split("\n")), strong)


def _closed(runs: list[Said], *, cut: bool) -> list[Said]:
    """The runs, the last one ending in … where the sentence goes on."""
    if not cut:
        return runs
    last = runs[-1]
    text = _CLAUSE_END.sub("", last.text[-1:])
    return [*runs[:-1], Said(last.text[:-1] + text + _CUT, last.strong)]
