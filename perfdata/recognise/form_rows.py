"""The indicators of a self-evaluation form, row by row, and the check of its printed total."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from perfdata.model import Problem
from perfdata.recognise import closing, form_head
from perfdata.recognise.block import Table
from perfdata.recognise.contacts import is_telephone, without_contacts
from perfdata.recognise.findings import Findings
from perfdata.recognise.form_levels import Levels, points_of
from perfdata.terms import labels
from perfdata.terms.text import as_printed, squeeze

TOTAL = re.compile(r"总分|合计|总计|总得分|自评总分")
_SUBTOTAL = re.compile(r"小计")
# The national form leaves 指标1：, 指标2： and …… in rows that nobody filled in.
_PLACEHOLDER = re.compile(r"^指标\s*\d*\s*[:：]?|^(?:…|\.{2,}|。{2,})+$")
_COMPARED = re.compile(r"^[<>=≤≥≦≧＜＞＝]{1,2}$")
# Printed weights have at most two decimals; their sum is exact to less than that.
_TOLERANCE = 0.005
# Σ得分 = 总分 (±0.1), DOMAIN 2.
_SCORE_TOLERANCE = 0.1 + 1e-9
_FULL_MARKS = 100.0
_LEAST_WEIGHTS = 3


class Rows:
    """Reads the indicators of one form."""

    def __init__(
        self,
        table: Table,
        columns: Mapping[str, int],
        common: Mapping[str, Any],
        findings: Findings,
        levels: Levels,
    ) -> None:
        self.scores: list[dict[str, Any]] = []
        self._table = table
        self._grid = table.grid
        self._columns = columns
        self._lowest = next((n for n in ("level3", "level2") if n in columns), "level1")
        self._common = common
        self._findings = findings
        self._levels = levels
        self._stated: dict[str, tuple[float, int]] = {}

    def read(self, money: Sequence[Mapping[str, Any]]) -> None:
        """All rows to the total; `money` are the points of the block above."""
        total = next((row for row in self._table.block.rows if self._is_total(row)), None)
        end = self._table.block.end if total is None else total
        for row in range(self._table.block.data, end):
            if not self._is_closing(row) and not _SUBTOTAL.match(self._first(row)):
                self._indicator(row)
        # Below the total stand notes and signatures, or another table.
        for row in range(end, self._table.block.end):
            self._is_closing(row)
        self._levels.mend(self.scores)
        self._check(total, money)
        self._skip_rest(end)

    def _first(self, row: int) -> str:
        return squeeze(next((text for _, text in self._grid.row_texts(row)), ""))

    def _is_total(self, row: int) -> bool:
        return TOTAL.match(self._first(row)) is not None

    def _is_closing(self, row: int) -> bool:
        """Whether the row is a note or a signature; its numbers are then accounted for."""
        found = closing.is_closing(self._grid, row, self._table.vocabulary)
        if found:
            closing.skip(self._grid, row)
        return found

    def _indicator(self, row: int) -> None:
        """One indicator; 一级/二级 labels are filled down, numbers never are."""
        above = self._levels.read({name: self._text(row, name) for name in ("level1", "level2")})
        self._note_stated(row, above["level1"])
        title = _PLACEHOLDER.sub("", self._text(row, self._lowest)).strip()
        record = {
            **self._common,
            **above,
            "level3": as_printed(squeeze(labels.parse(title).name), title) if title else "",
            "target": self._target(row),
            "actual": self._with_unit(row, self._shown(row, "actual")),
            "weight": self._number(row, "weight"),
            "score": self._number(row, "score"),
            "reason": without_contacts(self._text(row, "reason")),
            "row": row + 1,
        }
        if self._goes_on(row):
            self._add(record)
        elif record["level3"] or record["weight"] is not None or record["score"] is not None:
            self.scores.append(record)

    def _note_stated(self, row: int, level1: str) -> None:
        """The weight inside the label of a 一级指标 and where it stands."""
        column = self._columns.get("level1")
        points = points_of(self._text(row, "level1"))
        if column is not None and points is not None:
            self._stated.setdefault(level1, (points, row))

    def _goes_on(self, row: int) -> bool:
        """Whether the indicator's cell is merged with the one above: a second target of the same."""
        span = self._grid.span(row, self._columns[self._lowest])
        return bool(self.scores) and span is not None and self._table.block.data <= span.top < row

    def _add(self, record: Mapping[str, Any]) -> None:
        """A further target of the indicator above: its texts are joined, its points added."""
        last = self.scores[-1]
        for name in ("target", "actual", "reason"):
            if record[name] and record[name] not in last[name].split("；"):
                last[name] = "；".join(text for text in (last[name], record[name]) if text)
        for name in ("weight", "score"):
            if record[name] is not None:
                last[name] = record[name] + (last[name] or 0.0)

    def _target(self, row: int) -> str:
        """The target with its sign and unit, where these stand in columns of their own."""
        text = self._with_unit(row, self._shown(row, "target"))
        sign = squeeze(self._text(row, "sign"))
        return f"{sign}{text}" if text and _COMPARED.match(sign) else text

    def _with_unit(self, row: int, text: str) -> str:
        unit = self._text(row, "target_unit")
        return f"{text}{unit}" if text and text[-1].isdigit() and not self._is_mark(row) else text

    def _is_mark(self, row: int) -> bool:
        column = self._columns.get("target_unit")
        return column is not None and self._grid.missing(row, column)

    def _check(self, total: int | None, money: Sequence[Mapping[str, Any]]) -> None:
        """The printed totals against the sums; they are not kept as rows of their own."""
        if total is not None:
            for column in range(self._grid.width):
                if self._grid.is_number(total, column):
                    self._grid.use(total, column)
        if any(problem.code == "not_a_number" for problem in self._findings.problems):
            return
        self._check_levels()
        self._check_weights(total, money)
        if total is not None:
            self._check_scores(total, money)

    def _check_weights(self, total: int | None, money: Sequence[Mapping[str, Any]]) -> None:
        """The money's own weight is counted in the total, unless 执行率 is among the indicators too."""
        weights = [score["weight"] for score in self.scores if score["weight"] is not None]
        printed = self._number(total, "weight") if total is not None else None
        if printed is None and len(weights) >= _LEAST_WEIGHTS and len(weights) == len(self.scores):
            printed = _FULL_MARKS
        if printed is None or not weights:
            return
        sums = _sums(weights, [score.get("weight") for score in money])
        if all(abs(found - printed) > _TOLERANCE for found in sums):
            place = self._table.place(
                self._table.block.top if total is None else total, self._columns["weight"]
            )
            values = {"expected": f"{printed:g}"}
            self._findings.add(Problem("weights_sum", "warning", place, f"{sums[1]:g}", values))

    def _check_levels(self) -> None:
        """The weights under 产出指标（50分） make 50, where each of them is printed."""
        for level, (points, row) in self._stated.items():
            weights = [score["weight"] for score in self.scores if score["level1"] == level]
            known = [weight for weight in weights if weight is not None]
            if not known or len(known) < len(weights) or abs(sum(known) - points) <= _TOLERANCE:
                continue
            place = self._table.place(row, self._columns["level1"])
            values = {"expected": f"{points:g}"}
            self._findings.add(Problem("weights_sum", "warning", place, f"{sum(known):g}", values))

    def _check_scores(self, total: int, money: Sequence[Mapping[str, Any]]) -> None:
        printed = self._number(total, "score")
        scores = [score.get("score") for score in (*self.scores, *money)]
        if printed is None or not self.scores or None in scores:
            return
        sums = _sums([score["score"] for score in self.scores], [score["score"] for score in money])
        if all(abs(found - printed) > _SCORE_TOLERANCE for found in sums):
            place = self._table.place(total, self._columns["score"])
            values = {"sum": f"{sums[1]:g}"}
            self._findings.add(Problem("total_mismatch", "warning", place, f"{printed:g}", values))

    def _skip_rest(self, end: int) -> None:
        """Weights of upper levels and numbers beside the form are not kept."""
        last = max(self._columns.values())
        for row, column in self._grid.numeric:
            if not self._table.block.data <= row <= end or self._grid.is_used(row, column):
                continue
            figure = self._grid.figure(row, column)
            phone = figure is not None and is_telephone(figure.text)
            self._grid.skip(row, column, "contact" if phone else "not_kept" if column < last else "note")

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
            return without_contacts(self._text(row, name))
        self._grid.use(row, column)
        return figure.text


def _sums(own: Sequence[float], money: Sequence[float | None]) -> tuple[float, float]:
    """The sum of the indicators' points, without and with the money's."""
    return sum(own), sum(own) + sum(points for points in money if points is not None)
