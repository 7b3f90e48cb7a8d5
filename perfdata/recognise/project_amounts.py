"""The amounts of a project that have fields of their own, in 万元, each with its cell."""

from collections.abc import Iterable, Mapping, Sequence

from perfdata.catalogue import Unit
from perfdata.model import Problem
from perfdata.recognise.block import Table
from perfdata.recognise.contacts import is_telephone
from perfdata.recognise.findings import Findings
from perfdata.recognise.grid import Figure
from perfdata.recognise.layout_fields import Path
from perfdata.recognise.project_columns import AMOUNTS
from perfdata.terms import units

_YUAN = "万元"


class Amounts:
    """Reads the amounts of one schedule row by row."""

    def __init__(
        self, table: Table, columns: Mapping[str, int], paths: Sequence[Path], findings: Findings
    ) -> None:
        self._table = table
        self._columns = {name: columns[name] for name in AMOUNTS if name in columns}
        self._units = {name: self._unit(paths[index]) for name, index in self._columns.items()}
        given = table.context.given.of_all
        self._common = table.context.unit or common_unit(self._units.values()) or given
        self._unit_column = columns.get("unit")
        self._findings = findings

    def _unit(self, path: Path) -> Unit | None:
        stated = (self._table.vocabulary.meaning(text).unit for text in reversed(path))
        return next((unit for unit in stated if unit is not None and unit.dimension == "cny"), None)

    @property
    def unit(self) -> Unit | None:
        """The unit of amounts whose heading states none."""
        return self._common

    def read(self, row: int, name: str) -> dict[str, tuple[float | None, str]]:
        """The value of each field, None where there is none, and its cell."""
        return {field: self._amount(row, field, name) for field in self._columns}

    def _amount(self, row: int, field: str, name: str) -> tuple[float | None, str]:
        column = self._columns[field]
        grid, place = self._table.grid, self._table.place(row, column)
        figure = grid.figure(row, column)
        if figure is None:
            text = grid.own_text(row, column).strip()
            if text and not grid.missing(row, column) and name:
                self._findings.add(Problem("not_a_number", "error", place, text))
            return None, place.cell
        if not name or is_telephone(figure.text):
            return None, place.cell
        grid.use(row, column)
        return self._converted(figure, row, field, name), place.cell

    def _converted(self, figure: Figure, row: int, field: str, name: str) -> float | None:
        """The amount in 万元; as printed where no unit is stated, None where the unit is no money."""
        find = self._table.vocabulary.units.find
        place = self._table.place(row, self._columns[field])
        own = find(figure.number.unit) if figure.number.unit else None
        unit = own or self._units[field] or self._row_unit(row) or self._common
        target = find(_YUAN)
        if unit is None or target is None:
            missing = Problem("unit_missing", "error", place, figure.text)
            self._findings.add(missing, once="unit")
            return figure.number.value
        factor = self._table.vocabulary.units.factor(unit, target)
        if factor is None:
            values = {"indicator": name, "unit": _YUAN}
            self._findings.add(Problem("unit_mismatch", "error", place, unit.symbol, values))
            return None
        return units.convert(figure.number.value, factor)

    def _row_unit(self, row: int) -> Unit | None:
        if self._unit_column is None:
            return None
        return self._table.vocabulary.units.find(self._table.grid.text(row, self._unit_column))


def common_unit(stated: Iterable[Unit | None]) -> Unit | None:
    """The one unit that some headings state; it holds for the headings that state none."""
    found = {unit.symbol: unit for unit in stated if unit is not None}
    return next(iter(found.values())) if len(found) == 1 else None
