"""The figures of a table as observations: rows that are read alike are read together."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np
import pyarrow as pa

from perfdata.model import Problem
from perfdata.recognise.block import Table
from perfdata.recognise.cell_periods import cell_period
from perfdata.recognise.cell_units import traits
from perfdata.recognise.cells import Cell
from perfdata.recognise.columns import Columns
from perfdata.recognise.figure_account import account
from perfdata.recognise.figure_columns import FigureColumn
from perfdata.recognise.findings import Findings
from perfdata.recognise.meaning import Role
from perfdata.recognise.observation_columns import ObservationColumns, Said
from perfdata.recognise.observations import Observations, balance
from perfdata.recognise.row_faults import RowFaults
from perfdata.recognise.row_meaning import RowMeaning, RowName, RowTime
from perfdata.recognise.rows import Rows
from perfdata.recognise.sheet_cells import NUMBER, Array
from perfdata.recognise.slots import Slot, Text
from perfdata.terms.periods import Period


class Figures:
    """Reads one table."""

    def __init__(self, table: Table, columns: Columns) -> None:
        self._table = table
        self._columns = columns
        self._matcher = table.vocabulary.matcher
        self._indicators = table.vocabulary.catalogue.indicators
        self._findings = Findings()
        self._given = table.context.given
        self._observations = Observations(table, columns.figures)
        self._found = ObservationColumns(table.grid, table.file)
        self._rows = Rows(table, columns).read()
        self._codes = [self._matcher.indicator(name.label) for name in self._rows.name_list]
        self._parts: dict[Text, Array] = {}
        self._faults = RowFaults(table, self._rows)

    @property
    def problems(self) -> list[Problem]:
        """What was found wrong."""
        return self._findings.problems

    def read(self) -> pa.Table:
        """The observations; every figure of the block is used or skipped with a reason."""
        account(self._table, self._columns, self._rows, self._findings)
        for group in self._groups():
            for said, at in self._families(group):
                cells, derived = self._observations.without_derived(said)
                for cell in derived:
                    self._table.grid.withdraw(self._rows.rows[at], cell.column.index, "derived_completion")
                for slot in self._observations.slots(cells):
                    self._add(slot, at)
        self._faults.tell(self._findings)
        return self._found.table()

    def _groups(self) -> list[Array]:
        """The rows that are read alike, as indexes: all that matters of their labels is the same."""
        rows = self._rows
        if not len(rows.rows):
            return []
        kinds: dict[tuple[object, ...], int] = {}
        codes: list[int] = [
            kinds.setdefault(self._kind(index), len(kinds)) for index in range(len(rows.name_list))
        ]
        names = np.fromiter(codes, dtype=np.int64, count=len(codes))
        said = np.array([bool(entity) for entity in rows.entity_list])[rows.entities]
        early = np.array([time.provisional for time in rows.time_list])[rows.times]
        key = ((names[rows.names] * len(rows.kind_list) + rows.kinds) * 2 + said) * 2 + early
        _, groups, counts = np.unique(key, return_inverse=True, return_counts=True)
        return np.split(np.argsort(groups, kind="stable"), np.cumsum(counts)[:-1])

    def _kind(self, index: int) -> tuple[object, ...]:
        """What the reading of a name's figures depends on."""
        name: RowName = self._rows.name_list[index]
        known = self._indicators.get(self._codes[index])
        total = not name.label and name.item and self._matcher.indicator(name.item)
        return (
            name.role, name.basis, name.scope, name.growth_basis, name.lagged, total,
            bool(name.label), bool(name.item), name.unit and name.unit.symbol, self._given.of(name.label),
            name.inherited_unit and name.inherited_unit.symbol,
            (known.unit, known.number, known.change, known.comparable, known.balance) if known
            else traits(name.label),
        )  # fmt: skip

    def _families(self, group: Array) -> Iterator[tuple[list[Cell], Array]]:
        """The cells that speak of one observation, with the rows that have just these."""
        families: dict[tuple[object, ...], list[Cell]] = {}
        row = self._rows.at(group[0])
        for column in self._columns.figures.values():
            if column.role != "gap":
                role = self._role(row, column)
                cell = Cell(row, column, self._anchor(column, role), role)
                families.setdefault(self._observations.family(cell), []).append(cell)
        cells, rows = self._table.grid.cells, self._rows.rows[group]
        for family in families.values():
            where = np.ix_(rows, np.array([cell.column.index for cell in family]))
            units = np.where(cells.kinds[where] == NUMBER, cells.units[where] + 1, 0)
            for pattern, at in _patterns(units):
                said = [
                    replace(cell, row=self._rows.at(group[at[0]]), unit=cells.unit_names[unit - 1])
                    for cell, unit in zip(family, pattern, strict=True)
                    if unit
                ]
                if said:
                    yield said, group[at]

    def _role(self, row: RowMeaning, column: FigureColumn) -> Role:
        """A row may say that its figures are growth (增加值增速); so does % on an amount."""
        if column.role == "change" and self._observations.is_rate(row, column):
            # 增减 of a rate (70.5%, 69.8%, 0.7) is its growth in points.
            return "growth_points" if column.since == "上年同期" else column.role
        if column.role not in ("value", "prior"):
            return column.role
        if row.name.role:
            return row.name.role
        unit = row.unit or column.unit
        if unit is None or unit.dimension != "ratio":
            return column.role
        known = self._indicators.get(self._observations.code(row, column))
        return "growth" if known is not None and known.number == "level" else column.role

    def _anchor(self, column: FigureColumn, role: Role) -> FigureColumn:
        if column.anchor is None or role in ("plan", "budget"):
            return column
        return self._columns.figures[column.anchor]

    def _add(self, slot: Slot, at: Array) -> None:
        """The slot's observations of these rows, and what is wrong with them."""
        said: dict[str, Said] = {
            "entity": self._text(slot.entity, at),
            "indicator": self._indicator(slot, at),
            "label": self._text(slot.name.label, at),
            "parent": self._text(slot.name.parent, at),
            "item": self._text(slot.name.item, at),
            **self._when(slot, at),
        }
        self._found.add(slot, self._rows.rows[at], said)
        for fault in slot.faults:
            self._faults.add(slot, fault, at)

    def _text(self, text: Text, at: Array) -> Said:
        """The codes of a text for these rows."""
        if not text.part:
            return self._found.code(text.text)
        rows = self._rows
        if text not in self._parts:
            entity = text.part == "entity"
            said = rows.entity_list if entity else [getattr(name, text.part) for name in rows.name_list]
            parts = [part + text.text for part in said] if text.text else said
            if not any(parts):
                return self._found.code("")
            self._parts[text] = self._found.codes(parts)
        return self._parts[text][(rows.entities if text.part == "entity" else rows.names)[at]]

    def _indicator(self, slot: Slot, at: Array) -> Said:
        if slot.indicator is None:
            return self._found.code("")
        if slot.name.label.part != "label":
            return self._found.code(slot.indicator.code)
        return self._found.codes([self._codes[name] for name in self._rows.names[at].tolist()])

    def _when(self, slot: Slot, at: Array) -> dict[str, Said]:
        """The period of each row; rows that state the same share it."""
        codes, periods = self._periods
        keys, places = np.unique(codes[at], return_inverse=True)
        stock = balance(slot.name)
        said = [self._period(slot.first, periods[key], balance=stock) for key in keys.tolist()]
        columns = zip(("time_period", "freq", "basis", "base_for"), zip(*said, strict=True), strict=True)
        return {name: self._found.codes(texts)[places] for name, texts in columns}

    @cached_property
    def _periods(self) -> tuple[Array, list[tuple[Period, ...]]]:
        """What each row says of its period, as codes into a list."""
        rows = self._rows
        known: dict[tuple[Period, ...], int] = {(): 0}
        times = [known.setdefault(time.periods, len(known)) for time in rows.time_list]
        names = [known.setdefault(name.periods, len(known)) for name in rows.name_list]
        said = np.array(times)[rows.times]
        return np.where(said, said, np.array(names)[rows.names]), list(known)

    def _period(self, cell: Cell, periods: Sequence[Period], *, balance: bool) -> tuple[str, ...]:
        row = replace(cell.row, time=RowTime(tuple(periods)))
        period, base_for = cell_period(replace(cell, row=row), self._table.context.period, balance=balance)
        if period is None or not period.time_period:
            top, column = self._table.block.top, cell.column.index
            self._faults.year_missing(top, column)
        return (period.time_period, period.freq, period.basis, base_for) if period else ("", "", "", base_for)


def _patterns(units: Array) -> Iterator[tuple[list[int], Array]]:
    """Each different row of the array, with the places where it stands."""
    if (units == units[0]).all():
        yield units[0].tolist(), np.arange(len(units))
        return
    patterns, places = np.unique(units, axis=0, return_inverse=True)
    for index, pattern in enumerate(patterns.tolist()):
        yield pattern, np.flatnonzero(places == index)
