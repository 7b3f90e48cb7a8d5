"""Rows of a project schedule as projects: totals, groups and details, with their milestones."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from perfdata.model import Problem
from perfdata.recognise import closing
from perfdata.recognise.block import Table
from perfdata.recognise.contacts import is_telephone, without_contacts
from perfdata.recognise.content import Content
from perfdata.recognise.findings import Findings
from perfdata.recognise.further_figures import FurtherFigures
from perfdata.recognise.layout_fields import Columns, Path
from perfdata.recognise.milestones import Milestones
from perfdata.recognise.project_amounts import Amounts
from perfdata.recognise.project_columns import AMOUNTS, is_schedule, project_columns
from perfdata.recognise.project_roles import Roles
from perfdata.terms import labels, periods
from perfdata.terms.text import squeeze

# Printed ratios follow from the amounts.
_RATIOS = ("completion_total", "completion_annual")
# 合计 | 100项: the count of a group in place of a project's name.
_COUNT = re.compile(r"[\d,]+[个项]")
_YUAN = "万元"


def read(table: Table, columns: Columns, paths: Sequence[Path]) -> Content | None:
    """The table's projects in 万元, and the problems of their cells; None where the rows are no projects."""
    period = table.context.period
    settled = project_columns(columns, paths, period.year if period else None)
    if not is_schedule(settled, paths):
        return None
    reader = _Projects(table, settled, paths)
    for row in table.block.rows:
        reader.read(row)
    return Content("projects", {"project": reader.records}, reader.findings.problems)


class _Projects:
    """Reads one schedule row by row."""

    def __init__(self, table: Table, columns: Mapping[str, int], paths: Sequence[Path]) -> None:
        self.records: list[dict[str, Any]] = []
        self.findings = Findings()
        self._table = table
        self._grid = table.grid
        self._columns = columns
        self._fields = {index: name for name, index in columns.items()}
        self._paths = paths
        self._amounts = Amounts(table, columns, paths, self.findings)
        self._further = FurtherFigures(table, columns, paths, self._amounts.unit)
        others = {name: index for name, index in columns.items() if name not in AMOUNTS}
        self._parts = FurtherFigures(table, others, paths, self._amounts.unit)
        self._milestones = Milestones(table, columns, paths)
        self._roles = Roles(table, columns)
        self._period = self._table_period(paths)

    def _table_period(self, paths: Sequence[Path]) -> str:
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
        """One project, total or group; a row that goes on with the one above adds to it."""
        if closing.is_closing(self._grid, row, self._table.vocabulary):
            closing.skip(self._grid, row)
            return
        name = self._name(row)
        if self._goes_on(row, name):
            self._continue(row)
            return
        amounts = self._amounts.read(row, name)
        figures = self._further.read(row) if name else []
        self._account(row)
        known = figures or any(value is not None for value, _ in amounts.values())
        role, project = self._roles.place(row, name, figures=bool(known))
        if not name or not known:
            return
        record = self._record(row, amounts, figures) | {"project": project, "role": role}
        self._report_missing(record, row)
        self.records.append(record)

    def _record(
        self, row: int, amounts: Mapping[str, tuple[float | None, str]], figures: Sequence[object]
    ) -> dict[str, Any]:
        return {
            "entity": self._entity(row),
            "time_period": self._row_period(row),
            **{field: value for field, (value, _) in amounts.items()},
            "unit": _YUAN,
            "stage": without_contacts(self._text(row, "stage")),
            "milestones": self._milestones.read(row),
            "figures": json.dumps(figures, ensure_ascii=False) if figures else "",
            "file": self._table.file,
            "sheet": self._grid.sheet.name,
            "row": row + 1,
            "cells": json.dumps({f: cell for f, (value, cell) in amounts.items() if value is not None}),
        }

    def _name(self, row: int) -> str:
        """The project's name; a total's often stands in the column of the numbers of order."""
        name = self._grid.text(row, self._columns["project"]).strip()
        left = [text.strip() for column, text in self._own_texts(row) if column < self._columns["project"]]
        if left and _COUNT.fullmatch(squeeze(name)):
            return f"{left[0]}（{name}）"
        return name or next(iter(left), "")

    def _own_texts(self, row: int) -> list[tuple[int, str]]:
        return [(c, text) for c, text in self._grid.row_texts(row) if self._table.block.holds(c)]

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
        stage = without_contacts(self._text(row, "stage"))
        if stage and stage not in record["stage"]:
            record["stage"] = "；".join(text for text in (record["stage"], stage) if text)
        more = self._parts.read(row)
        if more:
            figures = [*json.loads(record["figures"] or "[]"), *more]
            record["figures"] = json.dumps(figures, ensure_ascii=False)
        self._account(row)

    def _account(self, row: int) -> None:
        """Why a row's other numbers are not kept."""
        for column in filter(self._table.block.holds, range(self._grid.width)):
            figure = self._grid.figure(row, column)
            if figure is not None and self._fields.get(column) in ("order", "time_period"):
                self._grid.use(row, column)
            elif figure is not None:
                self._grid.skip(row, column, self._reason(column, figure.text))

    def _reason(self, column: int, text: str) -> str:
        field = self._fields.get(column, "")
        if field == "contact" or is_telephone(text):
            return "contact"
        if field in AMOUNTS:
            return "not_kept"
        if self._further.holds(column):
            return "no_label"
        if field and field not in _RATIOS:
            return "note"
        return "derived_completion" if self._paths[column] else "no_heading"

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

    def _report_missing(self, record: Mapping[str, Any], row: int) -> None:
        """A missing year or entity of the whole table, said once."""
        place = self._table.place(row, self._columns["project"])
        if not record["time_period"]:
            self.findings.add(Problem("year_missing", "error", place, record["project"]), once="year")
        if not record["entity"]:
            self.findings.add(Problem("entity_missing", "error", place, record["project"]), once="entity")


def _cumulative(path: Path) -> periods.Period | None:
    """The months that a year-to-date heading names (1-9月); 自元月至本月底 names no last month."""
    found = periods.find_all(" ".join(path))
    return next((p for p in found if p.part in ("ytd", "half", "quarter", "span")), None)
