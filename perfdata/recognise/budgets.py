"""Rows of a table of budget lines (预算执行情况表): budgeted, adjusted and carried out, line by line."""

from collections.abc import Mapping, Sequence
from typing import Any

from perfdata.catalogue import Unit
from perfdata.model import Problem
from perfdata.recognise.block import Table
from perfdata.recognise.content import Content
from perfdata.recognise.findings import Findings
from perfdata.recognise.hierarchy import Hierarchy
from perfdata.recognise.meaning import GROWTH_ROLES
from perfdata.terms import labels, units
from perfdata.terms.text import as_printed

AMOUNTS = ("initial", "adjusted", "executed")
_BUDGETED = ("initial", "adjusted")


def read(table: Table, fields: Mapping[str, int], paths: Sequence[tuple[str, ...]]) -> Content | None:
    """The table's lines, or None where its columns or rows are those of indicators.

    Several years, a growth or the year before beside the amounts are figures of a series.
    """
    if not any(name in fields for name in _BUDGETED) or _is_series(table, fields, paths):
        return None
    reader = _Lines(table, fields, paths)
    for row in table.block.rows:
        reader.read(row)
    reader.report_missing()
    return Content("budget", {"budget": reader.records}, reader.findings.problems)


def _is_series(table: Table, fields: Mapping[str, int], paths: Sequence[tuple[str, ...]]) -> bool:
    """Whether the headings compare years, or the rows are mostly indicators of the catalogue."""
    meaning = table.vocabulary.meaning
    others = [path for index, path in enumerate(paths) if index != fields["line"]]
    said = [meaning(text) for path in others for text in path]
    years = {period.year for m in said for period in m.periods if period.year is not None}
    if len(years) > 1 or any(m.prior or m.role in ("prior", "rank", *GROWTH_ROLES) for m in said):
        return True
    names = [table.grid.text(row, fields["line"]) for row in table.block.rows]
    known = [bool(table.vocabulary.matcher.indicator(labels.parse(name).squeezed)) for name in names if name]
    return 2 * sum(known) > len(known)


class _Lines:
    """Reads one table of budget lines row by row."""

    def __init__(self, table: Table, fields: Mapping[str, int], paths: Sequence[tuple[str, ...]]) -> None:
        self.records: list[dict[str, Any]] = []
        self.findings = Findings()
        self._table = table
        self._grid = table.grid
        self._fields = fields
        self._amounts = [name for name in AMOUNTS if name in fields]
        self._units = {name: self._heading_unit(paths[fields[name]]) for name in self._amounts}
        self._unit = next((u for u in self._units.values() if u is not None), table.context.unit)
        self._hierarchy = Hierarchy()
        headings = (table.vocabulary.meaning(text) for name in self._amounts for text in paths[fields[name]])
        stated = next((p for m in headings for p in m.periods if p.year is not None), None)
        period = table.context.period or stated
        self._period = period.time_period if period is not None else ""

    def _heading_unit(self, path: Sequence[str]) -> Unit | None:
        return next((u for text in reversed(path) if (u := self._table.vocabulary.meaning(text).unit)), None)

    def read(self, row: int) -> None:
        """One line; a row without amounts only heads those below it."""
        label = labels.parse(self._grid.text(row, self._fields["line"]))
        figures = any(self._grid.is_number(row, self._fields[name]) for name in self._amounts)
        line = self._line(label, figures=figures) if label.squeezed else ""
        amounts = {name: self._amount(row, name) if line else None for name in self._amounts}
        self._account(row)
        if not any(value is not None for value in amounts.values()):
            return
        context = self._table.context
        self.records.append(
            {
                "entity": context.entity,
                "time_period": self._period,
                "line": line,
                **amounts,
                "unit": self._unit.symbol if self._unit else "",
                "file": self._table.file,
                "sheet": self._grid.sheet.name,
                "row": row + 1,
            }
        )

    def _line(self, label: labels.Label, *, figures: bool) -> str:
        """The line's name; one that stands under two headings is told apart by what it is a part of."""
        name = as_printed(label.squeezed, label.printed)
        parent = self._hierarchy.place(label, name, section=not figures)
        taken = any(record["line"] == name for record in self.records)
        return f"{parent.label}/{name}" if taken and parent is not None else name

    def _amount(self, row: int, name: str) -> float | None:
        """The amount in the table's unit; a text in its place is a problem."""
        column = self._fields[name]
        figure = self._grid.figure(row, column)
        if figure is None:
            text = self._grid.own_text(row, column).strip()
            if text and not self._grid.missing(row, column):
                self.findings.add(Problem("not_a_number", "error", self._table.place(row, column), text))
            return None
        self._grid.use(row, column)
        own = self._units[name]
        factor = self._table.vocabulary.units.factor(own, self._unit) if own and self._unit else None
        return units.convert(figure.number.value, factor) if factor is not None else figure.number.value

    def _account(self, row: int) -> None:
        """Why a row's other numbers are not kept; its number of order is used."""
        names = {index: name for name, index in self._fields.items()}
        for column in range(self._grid.width):
            if not self._grid.is_number(row, column):
                continue
            name = names.get(column, "")
            if name == "order":
                self._grid.use(row, column)
            else:
                reasons = {"completion": "derived_completion", "note": "note"}
                self._grid.skip(row, column, reasons.get(name, "not_kept"))

    def report_missing(self) -> None:
        """A missing entity, year or unit of the whole table."""
        place = self._table.place(self._table.block.top, self._fields["line"])
        missing = {
            "entity_missing": not self._table.context.entity,
            "year_missing": not self._period,
            "unit_missing": self._unit is None,
        }
        for code, lacks in missing.items():
            if lacks and self.records:
                self.findings.add(Problem(code, "error", place))
