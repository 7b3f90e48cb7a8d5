"""Observations in the making: value, growth and rank come from different cells into one record."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from perfdata.catalogue import Indicator, Unit
from perfdata.model import Place, Problem
from perfdata.recognise.block import Table
from perfdata.recognise.cell_periods import cell_period
from perfdata.recognise.cell_units import cell_unit, is_index, is_rate
from perfdata.recognise.cells import Cell
from perfdata.recognise.figure_columns import FigureColumn
from perfdata.recognise.findings import Findings
from perfdata.recognise.meaning import Role
from perfdata.terms import units
from perfdata.terms.numbers import Number
from perfdata.terms.periods import Period

_OVER: dict[Role, str] = {
    "growth": "year",
    "growth_points": "year",
    "growth_month": "month",
    "growth_span": "span",
}
# An index with last year as 100 lies near it; 指数 of another base does not.
_INDEX_RANGE = (40.0, 250.0)
# 100.1 - 100 is 0.0999… in binary.
_INDEX_DECIMALS = 6
_SHARES = ("ratio", "points")
# 年末常住人口 and 住户存款余额 are stocks by their names.
_BALANCE_NAME = re.compile(r"^(?:年|月|季|期)[末底]|余额$")


@dataclass(frozen=True)
class Name:
    """What a figure is of: printed label, item and parent, and the catalogue's indicator."""

    label: str
    item: str
    parent: str
    indicator: Indicator | None


@dataclass
class Slot:
    """One observation in the making; `derived` if its name is made here (…完成计划), not printed."""

    record: dict[str, Any]
    indicator: Indicator | None
    derived: bool = False


class Observations:
    """Makes and fills the observations of one table."""

    def __init__(self, table: Table, figures: Mapping[int, FigureColumn], findings: Findings) -> None:
        self._table = table
        self._figures = figures
        self._findings = findings
        self._units = table.vocabulary.units
        self._periods: dict[tuple[object, ...], tuple[Period | None, str]] = {}

    def slot(self, cell: Cell, name: Name) -> Slot:
        """A new observation with its key, from the first cell that speaks of it."""
        period, base_for = self._when(cell, balance=_is_balance(name))
        entity = cell.row.entity or cell.anchor.entity or cell.column.entity or self._table.context.entity
        self._report_missing(cell, name, entity, period)
        record = {
            "entity": entity,
            "indicator": name.indicator.code if name.indicator else "",
            "label": name.label,
            "parent": name.parent,
            "scope": cell.row.scope or cell.column.scope or cell.anchor.scope,
            "item": name.item,
            **_when(period),
            "kind": cell.row.kind or ((cell.column.planned or cell.role) if cell.planned else "actual"),
            "measure": cell.role if cell.role in ("change", "share") else "level",
            "since": cell.column.since if cell.role == "change" else "",
            "base_for": base_for,
            "obs_status": "P" if self._is_provisional(cell) else "A",
            "file": self._table.file,
            "sheet": self._table.grid.sheet.name,
        }
        slot = Slot(record, name.indicator)
        return _completion(slot) if cell.role == "completion" else slot

    def _is_provisional(self, cell: Cell) -> bool:
        return self._table.context.provisional or cell.column.provisional or cell.row.provisional

    def _when(self, cell: Cell, *, balance: bool) -> tuple[Period | None, str]:
        """The cell's period and what it is a base for; rows that state the same share them."""
        row = cell.row
        key = (row.periods, row.basis, row.lagged, cell.column.index, cell.anchor.index, cell.role, balance)
        if key not in self._periods:
            self._periods[key] = cell_period(cell, self._table.context.period, balance=balance)
        return self._periods[key]

    def _report_missing(self, cell: Cell, name: Name, entity: str, period: Period | None) -> None:
        """A missing entity or year of the whole table, said once."""
        if not entity:
            place = self._table.place(*cell.position)
            self._findings.add(Problem("entity_missing", "error", place, name.label), once="entity")
        if period is None or not period.time_period:
            top = self._table.place(self._table.block.top, cell.column.index)
            self._findings.add(Problem("year_missing", "error", top), once="year")

    def fill(self, slot: Slot, cell: Cell) -> None:
        """Put the cell's figure into its observation."""
        if cell.role == "rank":
            slot.record.update(rank=round(cell.figure.raw), rank_by=self._rank_by(cell))
            if "growth" not in slot.record:
                # A second rank has no value or growth beside it to name its cell.
                slot.record.setdefault("value_cell", cell.address)
        elif cell.role in _OVER:
            slot.record.update(self._growth(slot, cell), growth_cell=cell.address)
        else:
            unit = cell_unit(cell, slot.record["label"], slot.indicator, self._table, self._figures)
            slot.record.update(self._value(slot, cell, unit), value_cell=cell.address)

    def _rank_by(self, cell: Cell) -> str:
        """A rank is one by growth where the nearest figures to its left are growths."""
        if cell.column.rank_by:
            return cell.column.rank_by
        left = [c.role for i, c in self._figures.items() if i < cell.column.index and c.role != "rank"]
        return "growth" if left and left[-1] in _OVER else "value"

    def _growth(self, slot: Slot, cell: Cell) -> dict[str, Any]:
        number = cell.figure.number
        stated = self._units.find(number.unit) or cell.column.unit
        points = cell.role == "growth_points" or (stated is not None and stated.dimension == "points")
        indicator = slot.indicator
        rate = indicator.change == "points" if indicator else is_rate(slot.record["label"])
        basis = cell.row.growth_basis or cell.column.growth_basis or self._table.context.growth_basis
        if not basis and indicator is not None and indicator.comparable:
            basis = "comparable"
        value, decimals = _in_percent(number, stated)
        return {
            "growth": value,
            # The change of a rate is in percentage points whatever its heading says (DOMAIN 3.2).
            "growth_unit": "pp" if points or rate else "%",
            "growth_over": _OVER[cell.role],
            "growth_basis": basis or "unknown",
            "growth_decimals": decimals,
            "growth_qualifier": number.qualifier,
        }

    def _value(self, slot: Slot, cell: Cell, unit: Unit | None) -> dict[str, Any]:
        number = cell.figure.number
        value, shown = number.value, unit
        if unit is None:
            missing = Problem("unit_missing", "error", self._table.place(*cell.position), cell.figure.text)
            self._findings.add(missing, once=slot.record["label"])
        elif slot.indicator is not None and slot.record["measure"] != "share":
            target = self._units.find(slot.indicator.unit)
            factor = self._units.factor(unit, target) if target else None
            if factor is None:
                self._mismatch(slot, cell, unit)
            else:
                value, shown = units.convert(value, factor), target
        return {
            "value": value,
            "unit": shown.symbol if shown else "",
            "source_value": cell.figure.raw,
            "source_unit": unit.symbol if unit else "",
            "source_text": cell.figure.text,
            "decimals": number.decimals,
            "qualifier": number.qualifier,
        }

    def _mismatch(self, slot: Slot, cell: Cell, unit: Unit) -> None:
        """A figure whose unit cannot be the indicator's is kept under its printed name."""
        if slot.indicator is None:
            return
        label = slot.record["label"]
        values = {"indicator": label, "unit": slot.indicator.unit}
        place = self._table.place(*cell.position)
        self._findings.add(Problem("unit_mismatch", "warning", place, unit.symbol, values), once=label)
        slot.record["indicator"], slot.indicator = "", None

    def finish(self, slot: Slot) -> dict[str, Any]:
        """The whole observation: an index is its own growth; a name that nobody knows is noted."""
        record = slot.record
        value = record.get("value")
        within = value is not None and _INDEX_RANGE[0] < value < _INDEX_RANGE[1]
        if within and "growth" not in record and self._is_index(slot):
            record.update(self._index_growth(record))
        label = record["label"]
        derived = slot.derived or self._findings.said("unit_mismatch", label)
        if not record["indicator"] and label and not derived:
            cell = record.get("value_cell") or record.get("growth_cell") or ""
            place = Place(self._table.file, self._table.grid.sheet.name, cell)
            self._findings.add(Problem("unknown_indicator", "note", place, label), once=label)
        return record

    def _is_index(self, slot: Slot) -> bool:
        if slot.indicator is not None:
            return slot.indicator.number == "index"
        return slot.record["unit"] in ("", "%") and (
            is_index(slot.record["label"]) or is_index(self._table.context.title)
        )

    def _index_growth(self, record: Mapping[str, Any]) -> dict[str, Any]:
        decimals = record["decimals"]
        monthly = re.search("上月|环比", f"{self._table.context.title} {record['label']} {record['scope']}")
        return {
            "growth": round(record["value"] - 100, max(decimals, _INDEX_DECIMALS)),
            "growth_unit": "%",
            "growth_over": "month" if monthly else "year",
            "growth_basis": "unknown",
            "growth_decimals": decimals,
            "growth_qualifier": record["qualifier"],
            "growth_cell": record["value_cell"],
        }


def _when(period: Period | None) -> dict[str, str]:
    names = ("time_period", "freq", "basis")
    return {name: getattr(period, name) if period is not None else "" for name in names}


def _in_percent(number: Number, unit: Unit | None) -> tuple[float, int]:
    """A growth and its decimals in percent or points: 0.4千分点 is 0.04 points, 1.5倍 is 150%."""
    if unit is not None and unit.dimension == "times":
        return units.convert(number.value, 100 * unit.size), max(0, number.decimals - 2)
    if unit is not None and unit.dimension in _SHARES and unit.size != 1:
        return units.convert(number.value, unit.size), number.decimals + 1
    return number.value, number.decimals


def _is_balance(name: Name) -> bool:
    if name.indicator is not None:
        return name.indicator.balance
    return bool(_BALANCE_NAME.search(name.label))


def _completion(slot: Slot) -> Slot:
    """A printed rate of completion is a share of its own, not a value of what was completed."""
    label = slot.record["label"]
    own = {"label": f"{label}完成计划", "parent": label, "indicator": "", "measure": "share"}
    return Slot({**slot.record, **own}, None, derived=True)
