"""Rows of a project schedule as projects: totals, groups and details, with their milestones."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from perfdata.catalogue import Unit
from perfdata.model import Problem, Role
from perfdata.recognise.block import Table
from perfdata.recognise.content import Content
from perfdata.recognise.findings import Findings
from perfdata.recognise.grid import Figure
from perfdata.recognise.project_columns import project_columns
from perfdata.terms import labels, periods, units
from perfdata.terms.text import as_printed, squeeze

AMOUNTS = (
    "total_investment",
    "planned_investment",
    "completed_investment",
    "cumulative_investment",
    "funds",
)
# Printed ratios follow from the amounts; a month's own figure is contained in the year's.
_RATIOS = ("completion_total", "completion_annual")
_TOTAL = re.compile(r"^(?:全[市区县省园]|园区|项目)?(?:合计|总计|共计|汇总|总和)|^全部项目")
_SUBTOTAL = re.compile(r"^(?:小计|其中)")
_COUNTED = re.compile(r"[(（]?\d+[个项]\)?$")
_GROUP_ORDER = re.compile(r"^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.]?$")
_STEPS = re.compile(r"[、,，;；\n]+")
_NO_STEP = ("—", "-", "无", "/")
_YUAN = "万元"


def read(table: Table, fields: Mapping[str, int], paths: Sequence[tuple[str, ...]]) -> Content:
    """The table's projects in 万元, and the problems of their cells."""
    period = table.context.period
    columns = project_columns(fields, paths, period.year if period else None)
    reader = _Projects(table, columns, paths)
    for row in table.block.rows:
        reader.read(row)
    return Content("projects", {"project": reader.records}, reader.findings.problems)


class _Projects:
    """Reads one schedule row by row."""

    def __init__(self, table: Table, columns: Mapping[str, int], paths: Sequence[tuple[str, ...]]) -> None:
        self.records: list[dict[str, Any]] = []
        self.findings = Findings()
        self._table = table
        self._grid = table.grid
        self._columns = columns
        self._units = {name: self._unit(paths[i]) for name, i in columns.items() if name in AMOUNTS}
        self._period = self._table_period(paths)

    def _unit(self, path: Sequence[str]) -> Unit | None:
        stated = (self._table.vocabulary.meaning(text).unit for text in reversed(path))
        return next((unit for unit in stated if unit is not None and unit.dimension == "cny"), None)

    def _table_period(self, paths: Sequence[tuple[str, ...]]) -> str:
        """The period of the year-to-date column, else that of the surroundings, else the plan's year."""
        own = self._table.context.period
        done, plan = (self._columns.get(f"{name}_investment") for name in ("completed", "planned"))
        heading = _cumulative(paths[done]) if done is not None else None
        if heading is not None:
            return heading.with_year(own.year if own else None).time_period
        if own is not None:
            return own.time_period
        planned = periods.find("".join(paths[plan])) if plan is not None else None
        return planned.time_period if planned else ""

    def read(self, row: int) -> None:
        """One project, total or group; a row that goes on with the one above adds to its stage."""
        name = self._name(row)
        if self._goes_on(row, name):
            self._continue(row)
            return
        amounts = {field: self._amount(row, field, name) for field in AMOUNTS if field in self._columns}
        self._account(row)
        if not name or not any(value is not None for value, _ in amounts.values()):
            return
        record = self._record(row, name, amounts)
        self._report_missing(record, row)
        self.records.append(record)

    def _record(self, row: int, name: str, amounts: Mapping[str, tuple[float | None, str]]) -> dict[str, Any]:
        label = labels.parse(name)
        return {
            "entity": self._entity(row),
            "project": as_printed(label.squeezed, name),
            "role": self._role(label, row),
            "time_period": self._row_period(row),
            **{field: value for field, (value, _) in amounts.items()},
            "unit": _YUAN,
            "stage": self._text(row, "stage"),
            "milestones": self._milestones(row),
            "file": self._table.file,
            "sheet": self._grid.sheet.name,
            "row": row + 1,
            "cells": json.dumps({f: cell for f, (value, cell) in amounts.items() if value is not None}),
        }

    def _name(self, row: int) -> str:
        """The project's name; a total's often stands in the column of the numbers of order."""
        name = self._grid.text(row, self._columns["project"]).strip()
        first = self._grid.row_texts(row)[:1]
        return name or next((t.strip() for c, t in first if c <= self._columns["project"]), "")

    def _goes_on(self, row: int, name: str) -> bool:
        """Whether the row belongs to the project above: its name is merged with it, or missing."""
        if not self.records:
            return False
        span = self._grid.span(row, self._columns["project"])
        merged = span is not None and span.top < row and span.top >= self._table.block.data
        amounts = any(self._grid.is_number(row, self._columns[f]) for f in AMOUNTS if f in self._columns)
        return merged or (not name and not amounts and bool(self._text(row, "stage")))

    def _continue(self, row: int) -> None:
        record = self.records[-1]
        stage = self._text(row, "stage")
        if stage and stage not in record["stage"]:
            record["stage"] = "；".join(text for text in (record["stage"], stage) if text)
        for column in range(self._grid.width):
            if self._grid.is_number(row, column):
                self._grid.skip(row, column, "not_kept")

    def _amount(self, row: int, field: str, name: str) -> tuple[float | None, str]:
        column = self._columns[field]
        figure = self._grid.figure(row, column)
        place = self._table.place(row, column)
        if figure is None:
            text = self._grid.own_text(row, column).strip()
            if text and not self._grid.missing(row, column) and name:
                self.findings.add(Problem("not_a_number", "error", place, text))
            return None, place.cell
        if not name:
            return None, place.cell
        self._grid.use(row, column)
        return self._converted(figure, row, field, name), place.cell

    def _converted(self, figure: Figure, row: int, field: str, name: str) -> float | None:
        """The amount in 万元; as printed where no unit is stated, None where the unit is no money."""
        find = self._table.vocabulary.units.find
        place = self._table.place(row, self._columns[field])
        own = find(figure.number.unit) if figure.number.unit else None
        unit = own or self._units.get(field) or self._row_unit(row) or self._table.context.unit
        target = find(_YUAN)
        if unit is None or target is None:
            missing = Problem("unit_missing", "error", place, figure.text)
            self.findings.add(missing, once="unit")
            return figure.number.value
        factor = self._table.vocabulary.units.factor(unit, target)
        if factor is None:
            values = {"indicator": name, "unit": _YUAN}
            self.findings.add(Problem("unit_mismatch", "error", place, unit.symbol, values))
            return None
        return units.convert(figure.number.value, factor)

    def _row_unit(self, row: int) -> Unit | None:
        column = self._columns.get("unit")
        return self._table.vocabulary.units.find(self._grid.text(row, column)) if column is not None else None

    def _account(self, row: int) -> None:
        """Why a row's other numbers are not kept."""
        fields = {index: name for name, index in self._columns.items()}
        for column in range(self._grid.width):
            field = fields.get(column, "")
            if not self._grid.is_number(row, column):
                continue
            if field in ("order", "time_period"):
                self._grid.use(row, column)
            elif field in _RATIOS:
                self._grid.skip(row, column, "derived_completion")
            elif field == "contact":
                self._grid.skip(row, column, "contact")
            else:
                self._grid.skip(row, column, "not_kept")

    def _role(self, label: labels.Label, row: int) -> Role:
        name = label.squeezed
        if _TOTAL.match(name):
            return "total"
        order = self._columns.get("order")
        if order is not None and self._grid.is_number(row, order):
            return "detail"
        numbered = order is not None and _GROUP_ORDER.match(squeeze(self._grid.text(row, order)))
        counted = _COUNTED.search(name)
        return "group" if label.depth in (1, 2) or numbered or _SUBTOTAL.match(name) or counted else "detail"

    def _entity(self, row: int) -> str:
        printed = labels.parse(self._text(row, "entity")).squeezed
        return self._table.vocabulary.matcher.entity(printed) or printed or self._table.context.entity

    def _row_period(self, row: int) -> str:
        column = self._columns.get("time_period")
        period = periods.of_cell(self._grid.raw(row, column)) if column is not None else None
        return period.time_period if period is not None and period.year else self._period

    def _text(self, row: int, field: str) -> str:
        column = self._columns.get(field)
        return self._grid.text(row, column).strip() if column is not None else ""

    def _milestones(self, row: int) -> str:
        steps = [
            {"name": name.strip(), "done": done, "date": ""}
            for field, done in (("milestones", True), ("milestones_open", False))
            for name in _STEPS.split(self._text(row, field))
            if name.strip() and name.strip() not in _NO_STEP
        ]
        return json.dumps(steps, ensure_ascii=False) if steps else ""

    def _report_missing(self, record: Mapping[str, Any], row: int) -> None:
        """A missing year or entity of the whole table, said once."""
        place = self._table.place(row, self._columns["project"])
        if not record["time_period"]:
            self.findings.add(Problem("year_missing", "error", place, record["project"]), once="year")
        if not record["entity"]:
            self.findings.add(Problem("entity_missing", "error", place, record["project"]), once="entity")


def _cumulative(path: Sequence[str]) -> periods.Period | None:
    """The months that a year-to-date heading names (1-9月); 自元月至本月底 names no last month."""
    found = periods.find_all(" ".join(path))
    return next((p for p in found if p.part in ("ytd", "half", "quarter", "span")), None)
