"""What each column of a block is: a column of labels of some kind, or of figures of some meaning."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, cast, get_args

from perfdata.catalogue import Unit
from perfdata.recognise.anchors import anchored
from perfdata.recognise.block import Table
from perfdata.recognise.figure_columns import FigureColumn, figure_column
from perfdata.recognise.headings import Headings
from perfdata.recognise.regions import look_like_regions
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms import periods
from perfdata.terms.labels import normal

LabelKind = Literal[
    "indicator", "entity", "item", "period", "unit", "order", "note", "contact", "scope", "kind"
]

# A column of labels is of a kind when most of its cells are; a stray one may be misspelt.
_MOST = 0.6
_DAMAGED = re.compile(r"[\d.,，%+\-−]*\d[\d.,，%+\-−]*")


@dataclass(frozen=True)
class Columns:
    """The columns of a block by use; `unheaded` have figures and no heading of their own.

    `unit` is the unit that the heading over the labels states: 指标（亿元） holds for all of them.
    """

    labels: dict[int, LabelKind]
    figures: dict[int, FigureColumn]
    unheaded: tuple[int, ...]
    unit: Unit | None = None

    def of_kind(self, kind: LabelKind) -> list[int]:
        """The label columns of one kind, left to right."""
        return self._kinds.get(kind, [])

    @cached_property
    def _kinds(self) -> dict[LabelKind, list[int]]:
        kinds: dict[LabelKind, list[int]] = {}
        for index, kind in sorted(self.labels.items()):
            kinds.setdefault(kind, []).append(index)
        return kinds


def columns(table: Table) -> Columns:
    """The columns of the table."""
    headings = Headings(table.grid, table.block, table.vocabulary)
    labels: dict[int, LabelKind] = {}
    figures: dict[int, FigureColumn] = {}
    unheaded: list[int] = []
    for index, path in enumerate(headings.paths):
        content = _Content(table, index)
        kind = _label_kind(path, content, table.vocabulary, leftmost=not figures)
        if kind is not None:
            labels[index] = kind
        elif content.numbers and not headings.has_own_leaf(index):
            unheaded.append(index)
        elif path and not content.only_text:
            figures[index] = figure_column(index, path, table.vocabulary)
    stated = (table.vocabulary.meaning(text).unit for index in labels for text in headings.paths[index])
    unit = next((unit for unit in stated if unit is not None), None)
    return Columns(_settled(labels), anchored(figures), tuple(unheaded), unit)


class _Content:
    """What stands below a heading: how many numbers, and the texts."""

    def __init__(self, table: Table, column: int) -> None:
        grid, rows = table.grid, table.block.rows
        self.numbers = sum(grid.is_number(row, column) for row in rows)
        self.missing = sum(grid.missing(row, column) for row in rows)
        self.texts = [
            text
            for row in rows
            if (text := grid.own_text(row, column).strip())
            and not grid.is_number(row, column)
            and not grid.missing(row, column)
            and not grid.set_across(row, column)
        ]

    @property
    def only_text(self) -> bool:
        """Text, and not one number, missing mark or damaged number."""
        return bool(self.texts) and not self.numbers and not self.missing and not self.damaged

    @property
    def damaged(self) -> bool:
        """Whether one of the texts was meant to be a number (1.2.3)."""
        return any(_DAMAGED.fullmatch(text) for text in self.texts)

    def mostly(self, tests: Sequence[bool]) -> bool:
        """Whether most of the texts pass."""
        return bool(tests) and sum(tests) >= _MOST * len(tests)


def _label_kind(
    path: Sequence[str], content: _Content, vocabulary: Vocabulary, *, leftmost: bool
) -> LabelKind | None:
    """The kind of labels that the column holds, None for a column of figures."""
    heads = [m.head for text in reversed(path) if (m := vocabulary.meaning(text)).head]
    if len(heads) > 1 and heads[0] == "unit":
        # 指标 over 计量单位 heads the labels; the lower row states the units of the figures.
        heads = heads[1:]
    head = heads[0] if heads else ""
    mostly_numbers = content.numbers > len(content.texts)
    if head in ("period", "order", "contact"):
        return _kind(head)
    if mostly_numbers:
        return None
    if not leftmost and any(normal(text) in vocabulary.words("head_responsible") for text in path):
        return "note"
    if head in ("note", "kind", "scope"):
        return _kind(head)
    if content.mostly([vocabulary.units.find(text) is not None for text in content.texts]):
        return "unit"
    if head == "unit":
        return "entity" if content.texts and _names_entities_too(path, vocabulary) else "unit"
    if head == "item":
        return "item"
    if head or (leftmost and content.texts and not content.damaged):
        return _by_content(head, content, vocabulary)
    return "note" if content.only_text else None


def _kind(head: str) -> LabelKind | None:
    return cast(LabelKind, head) if head in get_args(LabelKind) else None


def _names_entities_too(path: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether the heading (单位) names both units of measure and reporting units."""
    return any(normal(text) in vocabulary.words("head_entity") for text in path)


def _by_content(head: str, content: _Content, vocabulary: Vocabulary) -> LabelKind:
    if head == "entity":
        return "entity"
    if content.mostly(look_like_regions(content.texts, vocabulary)):
        return "entity"
    wholes = [normal(text) in vocabulary.words("total_region") for text in content.texts]
    if any(wholes) and not any(vocabulary.matcher.indicator(text) for text in content.texts) and not head:
        return "entity"
    if content.mostly([periods.whole(text) is not None for text in content.texts]):
        return "period"
    return "indicator"


def _settled(labels: dict[int, LabelKind]) -> dict[int, LabelKind]:
    """A table whose only texts stand under a heading that says nothing is named by these texts."""
    naming = {"indicator", "item", "entity", "period"}
    notes = [index for index, kind in labels.items() if kind == "note"]
    if notes and not naming & set(labels.values()):
        return {**labels, notes[0]: "indicator"}
    return labels
