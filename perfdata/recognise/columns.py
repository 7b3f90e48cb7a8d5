"""What each column of a block is: a column of labels of some kind, or of figures of some meaning."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from perfdata.catalogue import Unit
from perfdata.recognise.anchors import anchored
from perfdata.recognise.block import Table
from perfdata.recognise.context import Context
from perfdata.recognise.differences import with_differences
from perfdata.recognise.figure_columns import FigureColumn, figure_column
from perfdata.recognise.headings import Headings
from perfdata.recognise.label_columns import Content, LabelKind, answers_for, label_kind
from perfdata.recognise.meaning import SHARES, Role
from perfdata.recognise.regions import region_headings
from perfdata.terms.periods import Period


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
    figures: list[int] = []
    unheaded: list[int] = []
    responsible: set[int] = set()
    for index, path in enumerate(headings.paths):
        if not table.block.holds(index):
            continue
        content = Content(table, index)
        kind = label_kind(
            path, content, table.vocabulary, leftmost=not figures, first=not (figures or labels)
        )
        if kind is not None:
            labels[index] = kind
            if answers_for(path, content, table.vocabulary):
                responsible.add(index)
        elif content.numbers and table.block.headed and not headings.has_own_leaf(index):
            unheaded.append(index)
        elif content.numbers or (path and not content.only_text):
            figures.append(index)
    stated = (table.vocabulary.meaning(text).unit for index in labels for text in headings.paths[index])
    unit = next((unit for unit in stated if unit is not None), None)
    return Columns(
        _settled(labels, responsible), _figures(table, headings, labels, figures), tuple(unheaded), unit
    )


def _figures(
    table: Table, headings: Headings, labels: Mapping[int, LabelKind], indexes: Sequence[int]
) -> dict[int, FigureColumn]:
    entities = region_headings(
        [text for path in headings.paths for text in path], table.context.entity, table.vocabulary
    )
    role = _role_of_title(table, labels)
    found = {}
    for index in indexes:
        column = figure_column(index, headings.paths[index], table.vocabulary, entities, role)
        found[index] = _within(table.context, column)
    return with_differences(table, anchored(found))


def _within(context: Context, column: FigureColumn) -> FigureColumn:
    """The column with what the surroundings add: the year of 年初数, the ranks of a title, its name."""
    year = context.period.year if context.period is not None else None
    if column.opening and year is not None and not column.periods:
        # All of last year and not its same months: 12 months that end in its last.
        column = replace(column, periods=(Period("ytd", year - 1, 12, point=True),))
    if column.role == "rank" and context.role == "rank":
        column = replace(column, rank_by=column.rank_by or context.rank_by)
    # 收入 in a table of 一般公共预算收入 is short for it.
    short = column.name and column.name != context.label and context.label.endswith(column.name)
    return replace(column, name="") if short else column


def _role_of_title(table: Table, labels: Mapping[int, LabelKind]) -> Role:
    """What the title says that the figures are (增速, 排名), unless amounts are among them."""
    role = table.context.role
    units = [table.context.unit] if role else []
    for index, kind in labels.items() if role else ():
        if kind in ("unit", "indicator"):
            texts = (table.grid.text(row, index) for row in table.block.rows)
            units.extend(table.vocabulary.meaning(text).unit for text in texts if text)
    return role if all(unit is None or unit.dimension in SHARES for unit in units) else ""


def _settled(labels: dict[int, LabelKind], responsible: Collection[int]) -> dict[int, LabelKind]:
    """The kinds, seen together: 责任单位 beside 指标 names nothing.

    A table whose only texts stand under a heading that says nothing is named by these texts.
    """
    if "indicator" in labels.values():
        return {index: "note" if index in responsible else kind for index, kind in labels.items()}
    naming = {"indicator", "item", "entity", "period"}
    notes = [index for index, kind in labels.items() if kind == "note"]
    if notes and not naming & set(labels.values()):
        return {**labels, notes[0]: "indicator"}
    return labels
