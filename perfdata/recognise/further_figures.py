"""What a project schedule prints beside the amounts that have fields: a month's, a fund's, an area."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from perfdata.catalogue import Unit
from perfdata.recognise.block import Table
from perfdata.recognise.contacts import is_telephone
from perfdata.recognise.layout_fields import Path, bare_path
from perfdata.recognise.project_columns import RATIO, joined
from perfdata.terms import labels, units
from perfdata.terms.addresses import address

# These amounts have no field of their own, because no rate of completion is computed from them.
_UNNAMED = ("month_investment", "prior_cumulative")
_MONEY = re.compile(r"投资|资金|金额|贷款|款|债|产值|收入|税|费|利润|计划|完成|累计")
_YUAN = "万元"


class FurtherFigures:
    """Reads the figures of one schedule that have no field, row by row."""

    def __init__(
        self, table: Table, columns: Mapping[str, int], paths: Sequence[Path], unit: Unit | None
    ) -> None:
        self._table = table
        self._unit = unit
        fields = {index: name for name, index in columns.items()}
        self._columns = {
            index: self._heading(path)
            for index, path in enumerate(paths)
            if path and fields.get(index, "") in ("", *_UNNAMED) and not RATIO.search(joined(path))
        }

    def _heading(self, path: Path) -> tuple[str, Unit | None]:
        """The headings without their units, from above to below, and the unit of what stands there."""
        stated = (self._table.vocabulary.meaning(text).unit for text in reversed(path))
        unit = next((unit for unit in stated if unit is not None), None)
        # A heading that is a month and no more heads what was invested in it.
        if unit is None and (_MONEY.search(joined(path)) or not bare_path(path)):
            unit = self._unit
        return "/".join(self._without_unit(text) for text in path), unit

    def _without_unit(self, text: str) -> str:
        label = labels.parse(text)
        known = {content for content in label.brackets if self._table.vocabulary.units.find(content)}
        return labels.without_brackets(label.name, known)

    def holds(self, column: int) -> bool:
        """Whether the column is one of them."""
        return column in self._columns

    def read(self, row: int) -> list[dict[str, Any]]:
        """Name, value, unit and cell of each; money in 万元, the rest as printed. Their cells are used."""
        found = []
        for column, (name, unit) in self._columns.items():
            figure = self._table.grid.figure(row, column)
            if figure is None or is_telephone(figure.text):
                continue
            self._table.grid.use(row, column)
            own = self._table.vocabulary.units.find(figure.number.unit) if figure.number.unit else None
            value, symbol = self._converted(figure.number.value, own or unit)
            found.append({"name": name, "value": value, "unit": symbol, "cell": address(row, column)})
        return found

    def _converted(self, value: float, unit: Unit | None) -> tuple[float, str]:
        target = self._table.vocabulary.units.find(_YUAN)
        if unit is None or target is None or unit.dimension != target.dimension:
            return value, unit.symbol if unit else ""
        factor = self._table.vocabulary.units.factor(unit, target)
        return (units.convert(value, factor), _YUAN) if factor is not None else (value, unit.symbol)
