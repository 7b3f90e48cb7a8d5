"""Which columns of a block hold labels, and of what kind: by their headings, else by their contents."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, cast, get_args

import numpy as np

from perfdata.recognise.block import Table
from perfdata.recognise.headings import is_year
from perfdata.recognise.regions import look_like_regions
from perfdata.recognise.sheet_cells import MARK, NUMBER, TEXT
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms import periods
from perfdata.terms.labels import normal

LabelKind = Literal[
    "indicator", "entity", "item", "period", "unit", "order", "note", "contact", "scope", "kind"
]

# A column of labels is of a kind when most of its cells are; a stray one may be misspelt.
_MOST = 0.6
_SAMPLE = 300
_DAMAGED = re.compile(r"[\d.,，%+\-−]*\d[\d.,，%+\-−]*")


def _counting(values: Sequence[float]) -> bool:
    """Whether the numbers count the rows: 1, 2, 3, from 1 again in each group."""
    pairs = pairwise(values)
    return list(values[:2]) == [1, 2] and all(b in (a + 1, 1) for a, b in pairs)


class Content:
    """What stands below a heading: how many numbers, whether they count the rows, and the texts.

    The kind of a long column shows in a part of it: `sample` are texts from all over it.
    """

    def __init__(self, table: Table, column: int) -> None:
        grid, block = table.grid, table.block
        kinds = grid.cells.kinds[block.data : block.end, column]
        values: list[float] = grid.cells.raws[block.data : block.end, column][kinds == NUMBER].tolist()
        self.numbers = len(values)
        self.counting = _counting(values)
        self.years = bool(values) and all(is_year(value) for value in values)
        self.missing = int((kinds == MARK).sum())
        rows = np.flatnonzero(kinds == TEXT) + block.data
        if grid.sheet.merges:
            rows = np.array(
                [row for row in rows.tolist() if not grid.set_across(row, column)], dtype=np.int64
            )
        pool, codes = grid.cells.pool, grid.cells.texts[rows, column]
        self.texts = len(codes)
        self.sample = [pool[code].strip() for code in codes[:: self.texts // _SAMPLE + 1].tolist()]
        # Whether one of the texts was meant to be a number (1.2.3).
        self.damaged = any(_DAMAGED.fullmatch(pool[code].strip()) for code in np.unique(codes).tolist())

    @property
    def only_text(self) -> bool:
        """Text, and not one number, missing mark or damaged number."""
        return self.texts > 0 and not self.numbers and not self.missing and not self.damaged

    def mostly(self, tests: Sequence[bool]) -> bool:
        """Whether most of the texts pass."""
        return bool(tests) and sum(tests) >= _MOST * len(tests)


def label_kind(
    path: Sequence[str], content: Content, vocabulary: Vocabulary, *, leftmost: bool, first: bool
) -> LabelKind | None:
    """The kind of labels that the column holds, None for a column of figures.

    `leftmost` stand left of all figures, `first` left of all labels too.
    """
    head = _head(path, content, vocabulary)
    mostly_numbers = content.numbers > content.texts
    if content.numbers and not head and _heads_figures(path, vocabulary):
        # 绝对额 stands over figures however many of them are damaged.
        return None
    if head in ("period", "order", "contact"):
        return _kind(head)
    if mostly_numbers:
        return _unheaded_kind(content) if first and not path else None
    if not leftmost and _is_responsible(path, vocabulary):
        return "note"
    if head in ("note", "kind", "scope"):
        return _kind(head)
    if content.mostly([vocabulary.units.find(text) is not None for text in content.sample]):
        return "unit"
    if head == "unit":
        return "entity" if content.texts and _names_entities_too(path, vocabulary) else "unit"
    if head == "item":
        return "item"
    if head or (leftmost and content.texts and not content.damaged):
        return _by_content(head, content, vocabulary)
    return "note" if content.only_text else None


def _head(path: Sequence[str], content: Content, vocabulary: Vocabulary) -> str:
    """The kind of labels that the heading names, "" where it names none."""
    heads = [m.head for text in reversed(path) if (m := vocabulary.meaning(text)).head]
    if len(heads) > 1 and heads[0] == "unit":
        # 指标 over 计量单位 heads the labels; the lower row states the units of the figures.
        heads = heads[1:]
    head = heads[0] if heads else ""
    named = content.texts and not content.numbers and not any(map(periods.find, content.sample))
    # 月份 in the corner of a table whose months are columns stands over the names of the rows.
    return "" if head == "period" and named else head


def _heads_figures(path: Sequence[str], vocabulary: Vocabulary) -> bool:
    said = [vocabulary.meaning(text) for text in path]
    return any((meaning.role or meaning.periods) and not meaning.name for meaning in said)


def _unheaded_kind(content: Content) -> LabelKind | None:
    """Numbers of order and years, which stand left of everything, need no heading."""
    if content.counting:
        return "order"
    return "period" if content.years else None


def _kind(head: str) -> LabelKind | None:
    return cast(LabelKind, head) if head in get_args(LabelKind) else None


def _names_entities_too(path: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether the heading (单位) names both units of measure and reporting units."""
    return any(normal(text) in vocabulary.words("head_entity") for text in path)


def _by_content(head: str, content: Content, vocabulary: Vocabulary) -> LabelKind:
    if head == "entity":
        return "entity"
    if content.mostly(look_like_regions(content.sample, vocabulary)):
        return "entity"
    wholes = [normal(text) in vocabulary.words("total_region") for text in content.sample]
    if any(wholes) and not any(vocabulary.matcher.indicator(text) for text in content.sample) and not head:
        return "entity"
    if content.mostly([periods.whole(text) is not None for text in content.sample]):
        return "period"
    return "indicator"


def _is_responsible(path: Sequence[str], vocabulary: Vocabulary) -> bool:
    return any(normal(text) in vocabulary.words("head_responsible") for text in path)


def answers_for(path: Sequence[str], content: Content, vocabulary: Vocabulary) -> bool:
    """Whether the column (责任单位 | 指标) says who answers for each figure, and not whose it is."""
    regions = content.mostly(look_like_regions(content.sample, vocabulary))
    return _is_responsible(path, vocabulary) and not regions
