"""The national self-evaluation form (项目/部门支出绩效自评表): a form laid out by labels, not a list."""

import re
from collections.abc import Mapping
from typing import Any

from perfdata.model import Problem
from perfdata.recognise import form_head
from perfdata.recognise.block import Block, Table
from perfdata.recognise.content import Content
from perfdata.recognise.context import Context
from perfdata.recognise.findings import Findings
from perfdata.recognise.form_money import money
from perfdata.recognise.grid import Grid
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms.text import squeeze

_HEADINGS = {
    "level1": r"一级指标",
    "level2": r"二级指标",
    "level3": r"三级指标",
    "target": r"(?:年度|年初|预期|全年|计划|绩效)?(?:指标|目标)值|预期值",
    "actual": r"(?:全年|指标|年度)?(?:实际)?完成(?:值|情况)|(?:全年)?实际值|实际完成",
    "weight": r"(?:指标)?分值|权重|标准分",
    "score": r"(?:自评|评价)?得分|自评分|评分",
    "reason": r"偏差原因.*|.*改进措施|备注|扣分原因.*|未完成原因.*",
}
_TOTAL = re.compile(r"总分|合计|总计|总得分")
_LEAST_COLUMNS = 5
# Printed weights have at most two decimals; their sum is exact to less than that.
_TOLERANCE = 0.005


def read(grid: Grid, file: str, context: Context, vocabulary: Vocabulary) -> Content | None:
    """The sheet as a self-evaluation form, or None if it has no row of its headings."""
    for row in range(grid.height):
        if len(grid.row_texts(row)) < _LEAST_COLUMNS:
            continue
        columns = _headings(grid, row)
        if len(columns) >= _LEAST_COLUMNS and {"level1", "score"} <= columns.keys():
            block = Block(0, row, row + 1, grid.height)
            around = form_head.context(grid, row, vocabulary).within(context)
            return _Form(Table(grid, block, file, around, vocabulary), columns).read()
    return None


def _headings(grid: Grid, row: int) -> dict[str, int]:
    """The columns of the indicators' block. Where each level has its 分值, the last level's counts."""
    found = form_head.headings(grid, row, _HEADINGS)
    lowest = found.get("level3", found.get("level2"))
    if lowest is not None and "weight" in found:
        weights = [
            column
            for column, text in grid.row_texts(row)
            if re.fullmatch(_HEADINGS["weight"], form_head.heading(text)) and column > lowest
        ]
        found["weight"] = weights[0] if weights else found["weight"]
    return found


class _Form:
    """Reads one form: the money above, the indicators below."""

    def __init__(self, table: Table, columns: Mapping[str, int]) -> None:
        self._table = table
        self._grid = table.grid
        self._columns = columns
        self._lowest = "level3" if "level3" in columns else "level2"
        self._findings = Findings()
        self._scores: list[dict[str, Any]] = []
        period = table.context.period
        self._common = {
            "entity": table.context.entity,
            "time_period": period.time_period if period else "",
            "file": table.file,
            "sheet": table.grid.sheet.name,
        }

    def read(self) -> Content:
        """The rows of both blocks. An empty form has none, and nothing is wrong with it."""
        budget, weight = money(self._table, self._common, self._findings)
        above = dict.fromkeys(("level1", "level2"), "")
        for row in self._table.block.rows:
            first = squeeze(next((text for _, text in self._grid.row_texts(row)), ""))
            if _TOTAL.match(first):
                self._total(row, weight)
                break
            self._indicator(row, above)
        self._skip_rest()
        if budget or self._scores:
            self._report_missing()
        rows = {"score": self._scores, "budget": budget}
        return Content("self_evaluation", rows, self._findings.problems)

    def _indicator(self, row: int, above: dict[str, str]) -> None:
        """One indicator; 一级/二级 labels are filled down, numbers never are."""
        for name in above:
            text = form_head.heading(self._text(row, name))
            if text and text != above[name]:
                above[name] = text
                above["level2"] = above["level2"] if name == "level2" else ""
        title = self._text(row, self._lowest)
        if not title:
            return
        self._scores.append(
            {
                **self._common,
                "level1": above["level1"],
                "level2": above["level2"],
                "level3": squeeze(title),
                "target": self._shown(row, "target"),
                "actual": self._shown(row, "actual"),
                "weight": self._number(row, "weight"),
                "score": self._number(row, "score"),
                "reason": self._text(row, "reason"),
                "row": row + 1,
            }
        )

    def _total(self, row: int, money_weight: float) -> None:
        """The printed total is checked against the sum of the rows, and not kept as a row."""
        for column in range(self._grid.width):
            if self._grid.is_number(row, column):
                self._grid.use(row, column)
        printed = self._number(row, "weight")
        weights = [score["weight"] for score in self._scores if score["weight"] is not None]
        unread = any(problem.code == "not_a_number" for problem in self._findings.problems)
        if printed is None or not weights or unread:
            return
        # The money's own weight is counted in the total, unless 执行率 is among the indicators too.
        sums = (sum(weights), sum(weights) + money_weight)
        if all(abs(total - printed) > _TOLERANCE for total in sums):
            place = self._table.place(row, self._columns["weight"])
            values = {"expected": f"{printed:g}"}
            self._findings.add(Problem("weights_sum", "warning", place, f"{sums[1]:g}", values))

    def _skip_rest(self) -> None:
        """Weights of upper levels and numbers of the form's head are not kept."""
        for row, column in self._grid.numeric:
            if row in self._table.block.rows and (row, column) not in self._grid.used:
                self._grid.skip(row, column, "not_kept" if column < max(self._columns.values()) else "note")

    def _report_missing(self) -> None:
        place = self._table.place(0, 0)
        if not self._common["entity"]:
            self._findings.add(Problem("entity_missing", "error", place))
        if not self._common["time_period"]:
            self._findings.add(Problem("year_missing", "error", place))

    def _text(self, row: int, name: str) -> str:
        column = self._columns.get(name)
        return self._grid.text(row, column).strip() if column is not None else ""

    def _number(self, row: int, name: str) -> float | None:
        column = self._columns.get(name)
        return None if column is None else form_head.number(self._table, row, column, self._findings)

    def _shown(self, row: int, name: str) -> str:
        """A target or an actual value as printed: ≥50个 is text, 50 a number."""
        column = self._columns.get(name)
        if column is None:
            return ""
        figure = self._grid.figure(row, column)
        if figure is None:
            return self._text(row, name)
        self._grid.use(row, column)
        return figure.text
