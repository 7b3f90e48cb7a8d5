"""Rows of a rectification ledger (整改台账) as findings with their state."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from perfdata.model import LedgerStatus, Problem
from perfdata.recognise.block import Table
from perfdata.recognise.content import Content
from perfdata.recognise.findings import Findings
from perfdata.terms.text import squeeze

# The first that fits: 未完成 before 完成, and a case handed over is neither done nor open.
_STATUS: tuple[tuple[str, LedgerStatus], ...] = (
    (r"移交|转交|移送|交由|转办|不属于", "referred"),
    (r"^(?!.*已(?:完成|整改|销号)).*(?:逾期|超期|超时)", "overdue"),
    (r"^(?!.*已(?:完成|整改|销号)).*(?:阶段性|初步)", "open"),
    (r"未|部分|正在|进行中|整改中|尚|待|(?<!\d)\d{1,2}(?:\.\d+)?%", "open"),
    (r"完成|已整改|已落实|销号|办结|到位|^是$|√|100%", "done"),
    (r"推进|持续|长期|坚持|^否$|×", "open"),
)


def read(table: Table, fields: Mapping[str, int], _paths: Sequence[tuple[str, ...]]) -> Content:
    """The table's findings; a status that says nothing known is `open` and a problem."""
    reader = _Ledger(table, fields)
    for row in table.block.rows:
        reader.read(row)
    reader.report_missing()
    return Content("ledger", {"ledger": reader.records}, reader.findings.problems)


class _Ledger:
    """Reads one ledger row by row."""

    def __init__(self, table: Table, fields: Mapping[str, int]) -> None:
        self.records: list[dict[str, Any]] = []
        self.findings = Findings()
        self._table = table
        self._grid = table.grid
        self._fields = fields
        period = table.context.period
        self._period = period.time_period if period else ""

    def read(self, row: int) -> None:
        """One finding; a row without one, or without a status, is none."""
        self._account(row)
        finding, printed = self._text(row, "finding"), squeeze(self._text(row, "status"))
        if not finding or (not printed and self._heads_group(row)):
            return
        status = next((code for pattern, code in _STATUS if re.search(pattern, printed)), None)
        if status is None:
            place = self._table.place(row, self._fields["status"])
            self.findings.add(Problem("unknown_status", "warning", place, printed))
        self.records.append(
            {
                "entity": self._table.context.entity,
                "time_period": self._period,
                "finding": finding,
                "status": status or "open",
                **{name: self._text(row, name) for name in ("source", "measure", "owner", "due")},
                "file": self._table.file,
                "sheet": self._grid.sheet.name,
                "row": row + 1,
            }
        )

    def _heads_group(self, row: int) -> bool:
        """Whether the row says nothing but one thing, or goes on with the finding above."""
        own = self._grid.own_text(row, self._fields["finding"])
        return len(self._grid.row_texts(row)) <= 1 or not own

    def _text(self, row: int, name: str) -> str:
        column = self._fields.get(name)
        if column is None:
            return ""
        value = self._grid.date(row, column)
        return value.isoformat()[:10] if value else self._grid.text(row, column).strip()

    def _account(self, row: int) -> None:
        for column in range(self._grid.width):
            if not self._grid.is_number(row, column):
                continue
            if column == self._fields.get("order"):
                self._grid.use(row, column)
            else:
                reason = "contact" if column == self._fields.get("contact") else "note"
                self._grid.skip(row, column, reason)

    def report_missing(self) -> None:
        """A missing entity or year of the whole ledger."""
        place = self._table.place(self._table.block.top, self._fields["finding"])
        if self.records and not self._table.context.entity:
            self.findings.add(Problem("entity_missing", "error", place))
        if self.records and not self._period:
            self.findings.add(Problem("year_missing", "error", place))
