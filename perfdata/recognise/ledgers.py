"""Rows of a rectification ledger (整改台账) as findings with their state."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from perfdata.model import LedgerStatus, Problem
from perfdata.recognise import closing
from perfdata.recognise.block import Table
from perfdata.recognise.contacts import is_telephone, without_contacts
from perfdata.recognise.content import Content
from perfdata.recognise.findings import Findings
from perfdata.recognise.layout_fields import Columns, Path, first
from perfdata.terms.text import squeeze

# The first that fits: 未完成 before 完成, and a case handed over is neither done nor open.
_STATUS: tuple[tuple[str, LedgerStatus], ...] = (
    (r"移交|转交|移送|交由|转办|不属于", "referred"),
    (r"^(?!.*已(?:完成|整改|销号)).*(?:逾期|超期|超时)", "overdue"),
    (r"^(?!.*已(?:完成|整改|销号)).*(?:阶段性|初步)", "open"),
    (r"完成(?:了|率|比例|进度)?(?:达到?|为|约)?\d{1,2}(?:\.\d+)?%|^\D{0,4}\d{1,2}(?:\.\d+)?%", "open"),
    (r"未(?!发现|发生|出现|再)|没有|部分|剩余|正在|进行中|整改中|尚|待", "open"),
    (r"完成|已整改|已落实|销号|办结|到位|^是$|√|✓|100(?:\.0+)?%", "done"),
    (r"推进|持续|长期|坚持|^否$|×|进度|启动", "open"),
)
# Without one of these beside it, a column 问题 is any list's.
_BESIDE = ("status", "measure", "owner", "due", "source")
_TEXTS = ("source", "measure", "owner", "due")
_GROUP_ORDER = re.compile(r"^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.]?$")
_ABOVE = re.compile(r"情况|进展|结果|落实")


def read(table: Table, columns: Columns, paths: Sequence[Path]) -> Content | None:
    """The table's findings; a status that says nothing known is `open` and a problem."""
    if sum(name in columns for name in _BESIDE) < 2:
        return None
    fields = first(columns) | _status_column(table, columns, paths)
    if "status" not in fields:
        return None
    reader = _Ledger(table, fields)
    for row in table.block.rows:
        reader.read(row)
    reader.report_missing()
    return Content("ledger", {"ledger": reader.records}, reader.findings.problems)


def _status(printed: str) -> LedgerStatus | None:
    return next((code for pattern, code in _STATUS if re.search(pattern, printed)), None)


def _status_column(table: Table, columns: Columns, paths: Sequence[Path]) -> dict[str, int]:
    """Of several columns that may hold the state (整改结果, 完成情况) the one that most often tells it.

    Without any, 整改落实情况 tells what was done and how far it is.
    """
    stated = columns.get("status") or [i for i in columns.get("measure", ()) if _ABOVE.search(paths[i][-1])]
    told = {i: sum(_status(_printed(table, row, i)) is not None for row in table.block.rows) for i in stated}
    return {"status": max(stated, key=lambda i: told[i])} if stated else {}


def _printed(table: Table, row: int, column: int) -> str:
    figure = table.grid.figure(row, column)
    return figure.text if figure is not None else squeeze(table.grid.text(row, column))


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
        """One finding; a row that only heads others is none, one merged with the finding above adds to it."""
        if closing.is_closing(self._grid, row, self._table.vocabulary):
            closing.skip(self._grid, row)
            return
        self._account(row)
        finding = self._text(row, "finding")
        if self._goes_on(row):
            self._continue(row)
            return
        printed = _printed(self._table, row, self._fields["status"])
        if not finding or (not printed and self._heads_group(row)):
            return
        self.records.append(self._record(row, finding, printed))

    def _record(self, row: int, finding: str, printed: str) -> dict[str, Any]:
        status = _status(printed)
        if status is None:
            place = self._table.place(row, self._fields["status"])
            self.findings.add(Problem("unknown_status", "warning", place, printed))
        return {
            "entity": self._table.context.entity,
            "time_period": self._period,
            "finding": finding,
            "status": status or "open",
            **{name: self._text(row, name) for name in _TEXTS},
            "file": self._table.file,
            "sheet": self._grid.sheet.name,
            "row": row + 1,
        }

    def _goes_on(self, row: int) -> bool:
        """Whether the finding is merged with that of the row above."""
        if not self.records:
            return False
        span = self._grid.span(row, self._fields["finding"])
        return span is not None and self._table.block.data <= span.top < row

    def _continue(self, row: int) -> None:
        record = self.records[-1]
        measure = self._text(row, "measure")
        if measure and measure not in record["measure"]:
            record["measure"] = "；".join(text for text in (record["measure"], measure) if text)

    def _heads_group(self, row: int) -> bool:
        """Whether the row says nothing but one thing, or （一） and one thing."""
        texts = self._grid.row_texts(row)
        numbered = bool(texts) and _GROUP_ORDER.match(squeeze(texts[0][1])) is not None
        return len(texts) <= 1 + numbered

    def _text(self, row: int, name: str) -> str:
        column = self._fields.get(name)
        if column is None:
            return ""
        value = self._grid.date(row, column)
        figure = self._grid.figure(row, column)
        if figure is not None:
            return figure.text
        return value.isoformat()[:10] if value else without_contacts(self._grid.text(row, column).strip())

    def _account(self, row: int) -> None:
        """A number of order, a percent of completion and a year are used; the others are remarks."""
        names = {index: name for name, index in self._fields.items()}
        for column in filter(self._table.block.holds, range(self._grid.width)):
            figure = self._grid.figure(row, column)
            if figure is None:
                continue
            name = names.get(column, "")
            if name == "contact" or is_telephone(figure.text):
                self._grid.skip(row, column, "contact")
            elif name in ("order", "status", "finding", *_TEXTS):
                self._grid.use(row, column)
            else:
                self._grid.skip(row, column, "note")

    def report_missing(self) -> None:
        """A missing entity or year of the whole ledger."""
        place = self._table.place(self._table.block.top, self._fields["finding"])
        if self.records and not self._table.context.entity:
            self.findings.add(Problem("entity_missing", "error", place))
        if self.records and not self._period:
            self.findings.add(Problem("year_missing", "error", place))
