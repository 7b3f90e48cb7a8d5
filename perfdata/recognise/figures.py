"""The figures of a table as observations: each cell goes to the observation that it speaks of."""

from collections.abc import Iterator
from typing import Any

from perfdata.model import Problem
from perfdata.recognise.block import Table
from perfdata.recognise.cells import Cell
from perfdata.recognise.columns import Columns
from perfdata.recognise.figure_columns import FigureColumn
from perfdata.recognise.findings import Findings
from perfdata.recognise.grid import Figure
from perfdata.recognise.meaning import GROWTH_ROLES, Role
from perfdata.recognise.observations import Name, Observations, Slot
from perfdata.recognise.row_meaning import RowMeaning
from perfdata.recognise.rows import Rows


class Figures:
    """Reads one table."""

    def __init__(self, table: Table, columns: Columns) -> None:
        self._table = table
        self._grid = table.grid
        self._columns = columns
        self._vocabulary = table.vocabulary
        self._findings = Findings()
        self._observations = Observations(table, columns.figures, self._findings)

    @property
    def problems(self) -> list[Problem]:
        """What was found wrong so far."""
        return self._findings.problems

    def read(self) -> list[dict[str, Any]]:
        """The observations; every figure of the block is used or skipped with a reason."""
        rows = Rows(self._table, self._columns)
        records: list[dict[str, Any]] = []
        for row in self._table.block.rows:
            meaning = rows.read(row)
            self._account_labels(row, meaning)
            if meaning.note or not meaning.labelled:
                self._skip_row(row, "note" if meaning.note else "no_label")
            elif not meaning.section:
                records.extend(self._row(meaning))
        return records

    def _account_labels(self, row: int, meaning: RowMeaning) -> None:
        """Numbers in label columns: numbers of order and periods are used, others named."""
        for column, kind in self._columns.labels.items():
            if not self._grid.is_number(row, column):
                continue
            if kind == "order" or (kind == "period" and meaning.periods) or kind in ("entity", "item"):
                self._grid.use(row, column)
            else:
                self._grid.skip(row, column, "contact" if kind == "contact" else "note")
        for column in self._columns.unheaded:
            if self._grid.is_number(row, column):
                self._grid.skip(row, column, "no_heading")

    def _skip_row(self, row: int, reason: str) -> None:
        for column in range(self._grid.width):
            if self._grid.is_number(row, column):
                self._grid.skip(row, column, reason)

    def _row(self, row: RowMeaning) -> Iterator[dict[str, Any]]:
        """The observations of one row, in the order of their columns."""
        slots: dict[tuple[object, ...], Slot] = {}
        for column in self._columns.figures.values():
            figure = self._figure(row.row, column)
            if figure is None:
                continue
            if column.role == "gap":
                self._grid.skip(row.row, column.index, "derived_completion")
                continue
            role = self._role(row, column)
            cell = Cell(row, column, self._anchor(column, role), role, figure)
            key = self._slot_key(cell, slots)
            if key not in slots:
                slots[key] = self._observations.slot(cell, self._name(cell))
            self._observations.fill(slots[key], cell)
            self._grid.use(*cell.position)
        for slot in slots.values():
            yield self._observations.finish(slot)

    def _figure(self, row: int, column: FigureColumn) -> Figure | None:
        """The cell's figure; a text in its place is a problem, a mark for missing is not."""
        figure = self._grid.figure(row, column.index)
        if figure is not None:
            return figure
        text = self._grid.own_text(row, column.index).strip()
        said = text and not self._grid.missing(row, column.index)
        if said and not self._grid.set_across(row, column.index):
            place = self._table.place(row, column.index)
            self._findings.add(Problem("not_a_number", "error", place, text))
        return None

    def _role(self, row: RowMeaning, column: FigureColumn) -> Role:
        """A row may say that its figures are growth (增加值增速); so does % on an amount."""
        if column.role not in ("value", "prior"):
            return column.role
        if row.role:
            return row.role
        unit = row.unit or column.unit
        known = self._vocabulary.catalogue.indicators.get(
            self._vocabulary.matcher.indicator(self._label(row, column)[0])
        )
        if unit is not None and unit.dimension == "ratio" and known is not None and known.number == "level":
            return "growth"
        return column.role

    def _anchor(self, column: FigureColumn, role: Role) -> FigureColumn:
        if column.anchor is None or role in ("plan", "budget"):
            return column
        return self._columns.figures[column.anchor]

    def _name(self, cell: Cell) -> Name:
        label, item, parent = self._label(cell.row, cell.anchor if cell.anchor.name else cell.column)
        code = self._vocabulary.matcher.indicator(label)
        if not cell.row.label and not cell.anchor.name and not cell.column.name:
            code = self._table.context.indicator or code
        return Name(label, item, parent, self._vocabulary.catalogue.indicators.get(code))

    def _label(self, row: RowMeaning, column: FigureColumn) -> tuple[str, str, str]:
        """(label, item, parent) of a cell whose row and column may both name something."""
        if not row.label:
            if column.name:
                return column.name, row.item, column.parent
            own = self._vocabulary.matcher.indicator(row.item) if row.item else ""
            # Among the items of a price index the index itself is their total.
            item = "" if own and own == self._table.context.indicator else row.item
            return self._table.context.label, item, ""
        if not column.name:
            return row.label, row.item, row.parent
        known = self._vocabulary.matcher.indicator
        if known(column.name) and not known(row.label):
            return column.name, row.label, column.parent
        return row.label, row.item or column.name, row.parent

    def _slot_key(self, cell: Cell, slots: dict[tuple[object, ...], Slot]) -> tuple[object, ...]:
        """Cells that speak of one observation share a key; a second growth (环比) stands apart."""
        if cell.column.planned:
            return (cell.column.planned, cell.anchor.index)
        if cell.role in ("plan", "budget", "change", "share", "completion"):
            return (cell.role, cell.column.index)
        if cell.prior:
            return ("prior", self._prior_value(cell))
        apart = cell.role if cell.role in ("growth_month", "growth_span") else ""
        key = ("level", cell.anchor.index, apart)
        taken = slots[key].record if key in slots else {}
        says = "growth" if cell.role in GROWTH_ROLES else "rank" if cell.role == "rank" else "value"
        return (*key, cell.column.index) if says in taken else key

    def _prior_value(self, cell: Cell) -> int:
        """The column of last year's value that a figure of last year speaks of."""
        if cell.role not in (*GROWTH_ROLES, "rank"):
            return cell.column.index
        columns = self._columns.figures.values()
        values = [c.index for c in columns if c.role == "prior" or (c.prior and c.role == "value")]
        return max((index for index in values if index < cell.column.index), default=cell.column.index)
