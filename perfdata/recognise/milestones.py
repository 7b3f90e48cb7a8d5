"""The named steps of a project: done and open ones in a list each, or a column of marks a step."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from perfdata.model import Milestone
from perfdata.recognise.block import Table
from perfdata.recognise.layout_fields import Path
from perfdata.terms import labels, periods
from perfdata.terms.labels import normal

_STEPS = re.compile(r"[、,，;；\n]+")
_NO_STEP = ("—", "-", "无", "/")
_LISTS = (("milestones", True), ("milestones_open", False))


class Milestones:
    """Reads the steps of one schedule row by row."""

    def __init__(self, table: Table, columns: Mapping[str, int], paths: Sequence[Path]) -> None:
        self._table = table
        self._lists = {columns[name]: done for name, done in _LISTS if name in columns}
        self._done = table.vocabulary.words("step_done")
        self._open = table.vocabulary.words("step_open")
        taken = set(columns.values()) - set(self._lists)
        marked = [c for c in range(len(paths)) if paths[c] and c not in taken and self._is_marked(c)]
        self._steps = {column: labels.parse(paths[column][-1]).name for column in marked}

    def _is_marked(self, column: int) -> bool:
        """Whether all that stands in the column are marks and dates, at least one of them a mark."""
        texts = [normal(self._table.grid.own_text(row, column)) for row in self._table.block.rows]
        shown = [text for text in texts if text and text not in _NO_STEP]
        marks = [text in self._done or text in self._open for text in shown]
        dated = (periods.whole(text) is not None for text in shown)
        return any(marks) and all(mark or date for mark, date in zip(marks, dated, strict=True))

    def read(self, row: int) -> str:
        """The steps of one row as JSON, "" where it names none."""
        steps = [
            step
            for column in sorted({**self._lists, **self._steps})
            for step in (self._mark(row, column) if column in self._steps else self._listed(row, column))
        ]
        return json.dumps([asdict(step) for step in steps], ensure_ascii=False) if steps else ""

    def _listed(self, row: int, column: int) -> list[Milestone]:
        names = (name.strip() for name in _STEPS.split(self._table.grid.text(row, column)))
        return [Milestone(name, self._lists[column]) for name in names if name and name not in _NO_STEP]

    def _mark(self, row: int, column: int) -> list[Milestone]:
        """The step of the column, done at the date where one stands in place of the mark."""
        name, value = self._steps[column], self._table.grid.date(row, column)
        text = normal(self._table.grid.own_text(row, column))
        if value is not None:
            return [Milestone(name, True, value.isoformat()[:10])]
        if text in self._done or text in self._open:
            return [Milestone(name, text in self._done)]
        period = periods.whole(text)
        return [Milestone(name, True, period.time_period)] if period is not None else []
