"""Which observations the cells of a row make: value, growth and rank of one fact come together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from perfdata.catalogue import Unit
from perfdata.recognise.block import Table
from perfdata.recognise.cell_units import cell_unit, is_balance, is_index, is_monthly, is_rate
from perfdata.recognise.cells import Cell
from perfdata.recognise.figure_columns import FigureColumn
from perfdata.recognise.meaning import GROWTH_ROLES, Role
from perfdata.recognise.row_meaning import RowMeaning
from perfdata.recognise.slots import Fault, Growth, Name, Rank, Slot, Text, Value

_OVER: dict[Role, str] = {
    "growth": "year",
    "growth_points": "year",
    "growth_month": "month",
    "growth_span": "span",
}
_SHARES = ("ratio", "points")
_OWN_FACTS: tuple[Role, ...] = ("plan", "budget", "change", "share", "completion")


class Observations:
    """Makes the observations of one table."""

    def __init__(self, table: Table, figures: Mapping[int, FigureColumn]) -> None:
        self._table = table
        self._figures = figures
        self._units = table.vocabulary.units
        self._matcher = table.vocabulary.matcher

    def family(self, cell: Cell) -> tuple[object, ...]:
        """Cells of one family speak of one observation, as long as they don't say the same of it."""
        if cell.column.planned:
            return (cell.column.planned, cell.anchor.index)
        if cell.role in _OWN_FACTS:
            return (cell.role, cell.column.index)
        if cell.prior:
            return ("prior", self._prior_value(cell))
        # A second growth (环比) stands apart.
        apart = cell.role if cell.role in ("growth_month", "growth_span") else ""
        return ("level", cell.anchor.index, apart)

    def _prior_value(self, cell: Cell) -> int:
        """The column of last year's value that a figure of last year speaks of."""
        if cell.role not in (*GROWTH_ROLES, "rank"):
            return cell.column.index
        columns = self._figures.values()
        values = [c.index for c in columns if c.role == "prior" or (c.prior and c.role == "value")]
        return max((index for index in values if index < cell.column.index), default=cell.column.index)

    def without_derived(self, cells: Sequence[Cell]) -> tuple[list[Cell], list[Cell]]:
        """The cells without one of two growths over the year, and that one.

        增速 6.5% beside 同比提高 0.5个百分点: the second is how much faster an amount grows than it did;
        of a rate the change in points is its growth.
        """
        roles = {cell.role for cell in cells}
        if not {"growth", "growth_points"} <= roles:
            return list(cells), []
        rate = self.is_rate(cells[0].row, cells[0].anchor)
        derived = [cell for cell in cells if cell.role == ("growth" if rate else "growth_points")]
        return [cell for cell in cells if cell not in derived], derived

    def slots(self, cells: Sequence[Cell]) -> list[Slot]:
        """The observations that the cells of one family and row make."""
        slots: list[Slot] = []
        for cell in cells:
            open_ = next((slot for slot in slots if not self._says(slot, cell)), None)
            if open_ is None:
                open_ = self._slot(cell)
                slots.append(open_)
            self._fill(open_, cell)
        for slot in slots:
            self._finish(slot)
        return slots

    def _says(self, slot: Slot, cell: Cell) -> bool:
        """Whether the observation has a figure already of the kind that the cell is."""
        if cell.role in GROWTH_ROLES:
            return slot.growth is not None
        return (slot.rank if cell.role == "rank" else slot.value) is not None

    def _slot(self, cell: Cell) -> Slot:
        """A new observation with its key, from the first cell that speaks of it."""
        name = self._name(cell)
        early = self._table.context.provisional or cell.column.provisional or cell.row.time.provisional
        planned = cell.column.planned or cell.role
        constants = {
            "scope": cell.row.scope or cell.column.scope or cell.anchor.scope,
            "kind": cell.row.stated.kind or (planned if cell.planned else "actual"),
            "measure": cell.role if cell.role in ("change", "share") else "level",
            "since": cell.column.since if cell.role == "change" else "",
            "obs_status": "P" if early else "A",
        }
        slot = Slot(cell, name, self._entity(cell), constants)
        if not slot.entity.part and not slot.entity.text:
            slot.faults.append(Fault("entity_missing", "error", cell.column.index, "label", once="entity"))
        return _completion(slot) if cell.role == "completion" else slot

    def _entity(self, cell: Cell) -> Text:
        if cell.row.entity:
            return Text("entity")
        return Text("", cell.anchor.entity or cell.column.entity or self._table.context.entity)

    def code(self, row: RowMeaning, column: FigureColumn) -> str:
        """The code of the indicator that a cell of the row and the column is of, "" for none."""
        return self._matcher.indicator(self._printed(row, column))

    def is_rate(self, row: RowMeaning, column: FigureColumn) -> bool:
        """Whether the figures of the row and the column are those of a rate, counted in percent."""
        printed = self._printed(row, column)
        indicator = self._table.vocabulary.catalogue.indicators.get(self._matcher.indicator(printed))
        unit = row.unit or column.unit
        percent = unit is None or unit.dimension in _SHARES
        return indicator.change == "points" if indicator else percent and is_rate(printed)

    def _name(self, cell: Cell) -> Name:
        column = cell.anchor if cell.anchor.name else cell.column
        label, item, parent = self._label(cell.row, column)
        printed = self._printed(cell.row, column)
        code = self._matcher.indicator(printed)
        if not cell.row.name.label and not column.name:
            code = self._table.context.indicator or code
        return Name(label, item, parent, self._table.vocabulary.catalogue.indicators.get(code), printed)

    def _printed(self, row: RowMeaning, column: FigureColumn) -> str:
        """The printed name of what a cell of the row and the column is of."""
        label, _, _ = self._label(row, column)
        return row.name.label if label.part else label.text

    def _label(self, meaning: RowMeaning, column: FigureColumn) -> tuple[Text, Text, Text]:
        """(label, item, parent) of a cell whose row and column may both name something."""
        row, known = meaning.name, self._matcher.indicator
        if not row.label:
            if column.name:
                return Text("", column.name), Text("item"), Text("", column.parent)
            own = known(row.item) if row.item else ""
            # Among the items of a price index the index itself is their total.
            total = own and own == self._table.context.indicator
            return Text("", self._table.context.label), Text() if total else Text("item"), Text()
        if not column.name:
            return Text("label"), Text("item"), Text("parent")
        if known(column.name) and not known(row.label):
            return Text("", column.name), Text("label"), Text("", column.parent)
        return Text("label"), Text("item") if row.item else Text("", column.name), Text("parent")

    def _fill(self, slot: Slot, cell: Cell) -> None:
        """Note the cell's figure in its observation."""
        if cell.role == "rank":
            slot.rank = Rank(cell.column.index, self._rank_by(cell))
        elif cell.role in _OVER:
            slot.growth = self._growth(slot, cell)
        else:
            slot.value = self._value(slot, cell)

    def _rank_by(self, cell: Cell) -> str:
        """A rank is one by growth where the nearest figures to its left are growths."""
        if cell.column.rank_by:
            return cell.column.rank_by
        left = [c.role for i, c in self._figures.items() if i < cell.column.index and c.role != "rank"]
        return "growth" if left and left[-1] in _OVER else "value"

    def _growth(self, slot: Slot, cell: Cell) -> Growth:
        stated = self._units.find(cell.unit) or cell.column.unit
        points = cell.role == "growth_points" or (stated is not None and stated.dimension == "points")
        indicator = slot.indicator
        amount = cell.row.unit is not None and cell.row.unit.dimension not in _SHARES
        rate = indicator.change == "points" if indicator else is_rate(slot.name.printed) and not amount
        basis = cell.row.name.growth_basis or cell.column.growth_basis or self._table.context.growth_basis
        if not basis and indicator is not None and indicator.comparable:
            basis = "comparable"
        factor, shift = _to_percent(stated)
        # The change of a rate is in percentage points whatever its heading says (DOMAIN 3.2).
        unit = "pp" if points or rate else "%"
        return Growth(cell.column.index, factor, shift, unit, _OVER[cell.role], basis or "unknown")

    def _value(self, slot: Slot, cell: Cell) -> Value:
        column, indicator = cell.column.index, slot.indicator
        unit = cell_unit(cell, slot.name.printed, indicator, self._table, self._figures)
        if unit is None:
            slot.faults.append(Fault("unit_missing", "error", column, "figure"))
            return Value(column, Fraction(1), "", "")
        if indicator is None or slot.measure == "share":
            return Value(column, Fraction(1), unit.symbol, unit.symbol)
        target = self._units.find(indicator.unit)
        factor = self._units.factor(unit, target) if target else None
        if target is None or factor is None:
            # A figure whose unit cannot be the indicator's is kept under its printed name.
            slot.mismatched = True
            values = {"unit": indicator.unit}
            slot.faults.append(Fault("unit_mismatch", "warning", column, unit.symbol, values=values))
            return Value(column, Fraction(1), unit.symbol, unit.symbol)
        return Value(column, factor, target.symbol, unit.symbol)

    def _finish(self, slot: Slot) -> None:
        """An index is its own growth; a name that nobody knows is noted."""
        if slot.value and not slot.growth and not slot.derived and self._is_index(slot, slot.value):
            said = f"{self._table.context.title} {slot.name.printed} {slot.constants['scope']}"
            slot.index_over = "month" if is_monthly(said) else "year"
        if slot.name.indicator is None and not slot.derived:
            column = (slot.value or slot.growth or slot.rank or Rank(-1, "")).column
            slot.faults.append(Fault("unknown_indicator", "note", column, "label"))

    def _is_index(self, slot: Slot, value: Value) -> bool:
        if slot.indicator is not None:
            return slot.indicator.number == "index"
        return value.unit in ("", "%") and (
            is_index(slot.name.printed) or is_index(self._table.context.title)
        )


def balance(name: Name) -> bool:
    """Whether the figures of the name are stocks, which hold at a period's end."""
    return name.indicator.balance if name.indicator is not None else is_balance(name.printed)


def _to_percent(unit: Unit | None) -> tuple[Fraction, int]:
    """The factor of a growth to percent or points, and what its decimals change by.

    0.4千分点 is 0.04 points, 1.5倍 is 150%.
    """
    if unit is not None and unit.dimension == "times":
        return 100 * unit.size, -2
    if unit is not None and unit.dimension in _SHARES and unit.size != 1:
        return unit.size, 1
    return Fraction(1), 0


def _completion(slot: Slot) -> Slot:
    """A printed rate of completion is a share of its own, not a value of what was completed."""
    label = slot.name.label
    own = replace(slot.name, label=replace(label, text=f"{label.text}完成计划"), parent=label)
    constants = {**slot.constants, "measure": "share"}
    return replace(slot, name=own, constants=constants, derived=True)
