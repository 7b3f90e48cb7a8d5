"""Rows of a table of budget lines (预算执行情况表): budgeted, adjusted and carried out, line by line."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from perfdata.catalogue import Unit
from perfdata.model import Problem
from perfdata.recognise import closing
from perfdata.recognise.block import Table
from perfdata.recognise.contacts import is_telephone
from perfdata.recognise.content import Content
from perfdata.recognise.findings import Findings
from perfdata.recognise.hierarchy import Hierarchy
from perfdata.recognise.layout_fields import Columns, Path
from perfdata.recognise.meaning import GROWTH_ROLES
from perfdata.terms import labels, units
from perfdata.terms.text import as_printed

AMOUNTS = ("initial", "adjusted", "executed")
_BUDGETED = ("initial", "adjusted")
_REASONS = {"completion": "derived_completion", "schedule": "derived_completion", "note": "note"}
_YUAN = "万元"
_TOTAL = re.compile("合计|总计|小计")


def read(table: Table, columns: Columns, paths: Sequence[Path]) -> Content | None:
    """The table's lines in 万元, or None where its columns or rows are those of indicators.

    Several years, a growth or the year before beside the amounts are figures of a series.
    """
    if not any(name in columns for name in _BUDGETED) or _is_series(table, columns["line"][0], paths):
        return None
    sides = _sides(columns)
    reader = _Lines(table, paths, several=len(sides) > 1)
    for row in table.block.rows:
        if closing.is_closing(table.grid, row, table.vocabulary):
            closing.skip(table.grid, row)
            continue
        for fields in sides:
            reader.read(row, fields)
        reader.account(row, columns)
    reader.report_missing(columns["line"][0])
    return Content("budget", {"budget": reader.records}, reader.findings.problems)


def _is_series(table: Table, line: int, paths: Sequence[Path]) -> bool:
    """Whether the headings compare years, or the rows are mostly indicators of the catalogue."""
    meaning = table.vocabulary.meaning
    said = [meaning(text) for index, path in enumerate(paths) if index != line for text in path]
    years = {period.year for m in said for period in m.periods if period.year is not None}
    if len(years) > 1 or any(m.prior or m.role in ("prior", "rank", *GROWTH_ROLES) for m in said):
        return True
    names = [table.grid.text(row, line) for row in table.block.rows]
    known = [bool(table.vocabulary.matcher.indicator(labels.parse(name).squeezed)) for name in names if name]
    return 2 * sum(known) > len(known)


def _sides(columns: Columns) -> list[dict[str, int]]:
    """Where income stands left and spending right, the fields of each side."""
    starts = columns["line"]
    sides = []
    for start, end in zip(starts, (*starts[1:], None), strict=True):
        within = {
            name: [i for i in at if i >= start and (end is None or i < end)] for name, at in columns.items()
        }
        sides.append({name: at[0] for name, at in within.items() if at})
    return [side for side in sides if any(name in side for name in AMOUNTS)]


class _Lines:
    """Reads one table of budget lines row by row."""

    def __init__(self, table: Table, paths: Sequence[Path], *, several: bool) -> None:
        self.records: list[dict[str, Any]] = []
        self.findings = Findings()
        self._table = table
        self._grid = table.grid
        self._paths = paths
        self._several = several
        self._hierarchies: dict[int, Hierarchy] = {}
        self._target = table.vocabulary.units.find(_YUAN)
        stated_unit = next((u for path in paths if (u := self._money(path))), None)
        self._unit = table.context.unit or stated_unit or table.context.given.of_all
        headings = (table.vocabulary.meaning(text) for path in paths for text in path)
        stated = next((p for m in headings for p in m.periods if p.year is not None), None)
        period = table.context.period or stated
        self._period = period.time_period if period is not None else ""

    def _money(self, path: Path) -> Unit | None:
        stated = (self._table.vocabulary.meaning(text).unit for text in reversed(path))
        return next((unit for unit in stated if unit is not None and unit.dimension == "cny"), None)

    def read(self, row: int, fields: Mapping[str, int]) -> None:
        """One line; a row without amounts only heads those below it."""
        label = labels.parse(self._grid.text(row, fields["line"]))
        present = [name for name in AMOUNTS if name in fields]
        figures = any(self._grid.is_number(row, fields[name]) for name in present)
        line = self._line(label, fields["line"], figures=figures) if label.squeezed else ""
        amounts = {name: self._amount(row, fields[name]) if line else None for name in present}
        if not any(value is not None for value in amounts.values()):
            return
        context = self._table.context
        self.records.append(
            {
                "entity": context.entity,
                "time_period": self._period,
                "line": line,
                **amounts,
                "unit": _YUAN if self._unit else "",
                "file": self._table.file,
                "sheet": self._grid.sheet.name,
                "row": row + 1,
            }
        )

    def _line(self, label: labels.Label, column: int, *, figures: bool) -> str:
        """The line's name; one that stands under two headings is told apart by what it is a part of."""
        name = as_printed(label.squeezed, label.printed)
        if _TOTAL.fullmatch(label.squeezed):
            return f"{self._side(column)}{name}"
        hierarchy = self._hierarchies.setdefault(column, Hierarchy())
        parent = hierarchy.place(label, name, section=not figures)
        taken = any(record["line"] == name for record in self.records)
        above = parent.label if parent is not None else ""
        return f"{above}/{name}" if taken and above else name

    def _side(self, column: int) -> str:
        """What stands over one half of a table (支出 over 项目, 预算数 and 决算数), "" over a whole one."""
        block = self._table.block
        if block.left == 0 and block.right >= self._grid.width and not self._several:
            return ""
        path = self._paths[column]
        return path[0] if len(path) > 1 else self._grid.text(block.top - 1, column).strip()

    def _amount(self, row: int, column: int) -> float | None:
        """The amount in 万元; as printed where no unit is stated. A text in its place is a problem."""
        figure = self._grid.figure(row, column)
        if figure is None:
            text = self._grid.own_text(row, column).strip()
            if text and not self._grid.missing(row, column):
                self.findings.add(Problem("not_a_number", "error", self._table.place(row, column), text))
            return None
        self._grid.use(row, column)
        printed = self._table.vocabulary.units.find(figure.number.unit) if figure.number.unit else None
        own = printed or self._money(self._paths[column]) or self._unit
        if own is None or self._target is None:
            return figure.number.value
        factor = self._table.vocabulary.units.factor(own, self._target)
        return units.convert(figure.number.value, factor) if factor is not None else figure.number.value

    def account(self, row: int, columns: Columns) -> None:
        """Why a row's other numbers are not kept; its number of order is used."""
        names = {index: name for name, at in columns.items() for index in at}
        for column in filter(self._table.block.holds, range(self._grid.width)):
            figure = self._grid.figure(row, column)
            if figure is None:
                continue
            name = names.get(column, "")
            if name == "order":
                self._grid.use(row, column)
            elif name == "contact" or is_telephone(figure.text):
                self._grid.skip(row, column, "contact")
            else:
                self._grid.skip(row, column, _REASONS.get(name, "not_kept"))

    def report_missing(self, line: int) -> None:
        """A missing entity, year or unit of the whole table."""
        place = self._table.place(self._table.block.top, line)
        missing = {
            "entity_missing": not self._table.context.entity,
            "year_missing": not self._period,
            "unit_missing": self._unit is None,
        }
        for code, lacks in missing.items():
            if lacks and self.records:
                self.findings.add(Problem(code, "error", place))
