"""All checks of the budget lines of one import: more carried out than there was, parts above their total."""

from dataclasses import dataclass

import pandas as pd

from perfdata.compute.checks.amounts import Cells, amount, cells
from perfdata.compute.checks.findings import Finding, problems
from perfdata.model import BUDGET, Place, Problem

_AMOUNTS = ("initial", "adjusted", "executed")
_FORM = ["entity", "project", "time_period", "file", "sheet"]
# The line of all money, as the self-evaluation form names it (DOMAIN 1.1).
_TOTAL = "资金总额"
# Two amounts of the same print may differ by this part of them.
_NOISE = 1e-9


def checked_budgets(stated: pd.DataFrame) -> list[Problem]:
    """What is wrong with budget lines or asks for a second look, by file, sheet and row.

    Problems stand at column A: budget lines know their row, not the cells of their amounts.
    """
    rows = BUDGET.check(stated).reset_index(drop=True)
    lines = _Lines(cells(rows))
    found = [*_negative(rows, lines), *_overdrawn(rows, lines), *_unadjusted(rows, lines)]
    return problems([*found, *_above_total(rows, lines)])


@dataclass(frozen=True)
class _Lines:
    cells: Cells

    def place(self, label: int) -> Place:
        column = self.cells
        return Place(column["file"][label], column["sheet"][label], f"A{column['row'][label]}")

    def name(self, label: int) -> str:
        return str(self.cells["line"][label])

    def text(self, label: int, field: str) -> str:
        return amount(self.cells[field][label], self.cells["unit"][label])


def _negative(rows: pd.DataFrame, lines: _Lines) -> list[Finding]:
    return [
        Finding(Problem("below_zero", "error", lines.place(label), lines.text(label, field)))
        for field in _AMOUNTS
        for label in rows.index[rows[field] < 0].tolist()
    ]


def _overdrawn(rows: pd.DataFrame, lines: _Lines) -> list[Finding]:
    over = rows.index[rows["executed"] > rows["adjusted"] * (1 + _NOISE)]
    return [_over(lines, label) for label in over.tolist()]


def _over(lines: _Lines, label: int) -> Finding:
    values = {"line": lines.name(label), "budget": lines.text(label, "adjusted")}
    found = lines.text(label, "executed")
    return Finding(Problem("executed_above_budget", "warning", lines.place(label), found, values))


def _unadjusted(rows: pd.DataFrame, lines: _Lines) -> list[Finding]:
    """Lines carried out without 全年预算数: a warning each, and one note where the whole form has none."""
    wanting = rows[rows["adjusted"].isna() & rows["executed"].gt(0)]
    some = rows["adjusted"].notna().groupby([rows[name] for name in _FORM]).transform("any")
    single = wanting.index[some[wanting.index]]
    forms = wanting[~some[wanting.index]].drop_duplicates(_FORM)
    return [_without(lines, label) for label in single.tolist()] + [
        Finding(Problem("form_without_budget", "note", lines.place(label), lines.name(label)))
        for label in forms.index.tolist()
    ]


def _without(lines: _Lines, label: int) -> Finding:
    values, found = {"line": lines.name(label)}, lines.text(label, "executed")
    return Finding(Problem("budget_missing", "warning", lines.place(label), found, values))


def _above_total(rows: pd.DataFrame, lines: _Lines) -> list[Finding]:
    """Lines of a form above its total: filled forms have 0 in all beside 90 in a part (DOMAIN 1.1)."""
    total = rows["line"].str.contains(_TOTAL, regex=False)
    both = rows[~total].reset_index().merge(rows[total].reset_index(), on=_FORM, suffixes=("", "_total"))
    found = []
    for field in _AMOUNTS:
        above = both[both[field] > both[f"{field}_total"] * (1 + _NOISE)]
        labels = zip(above["index"].tolist(), above["index_total"].tolist(), strict=True)
        found += [_part(lines, label, whole, field) for label, whole in labels]
    return found


def _part(lines: _Lines, label: int, total: int, field: str) -> Finding:
    place, whole = lines.place(label), lines.place(total)
    values = {"line": lines.name(label), "total": lines.text(total, field), "other_cell": whole.cell}
    return Finding(Problem("part_above_total", "warning", place, lines.text(label, field), values), (whole,))
