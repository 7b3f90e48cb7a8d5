"""The total row of a schedule beside the sum of its projects."""

import re

import pandas as pd

from perfdata.compute.checks.amounts import amount, digits
from perfdata.compute.checks.findings import Finding
from perfdata.compute.checks.project_rows import ProjectRows
from perfdata.compute.completion import AMOUNTS
from perfdata.model import Problem

_TABLE = ["entity", "time_period", "file", "sheet"]
# 合计（8项）: how many projects the total is of.
_COUNT = re.compile(r"[（(]\s*共?(\d+)\s*[项个]")


def project_sums(projects: ProjectRows) -> list[Finding]:
    """A warning at each total that its projects do not add up to, however they were rounded.

    A total of more projects than are listed is no sum of theirs. Where some lack an amount, only a sum
    above the total is wrong.
    """
    rows = projects.rows[projects.rows["stated"]]
    tables = rows[rows["role"].eq("detail")].groupby(_TABLE)
    totals = rows[rows["role"].eq("total")].drop_duplicates(_TABLE, keep=False)
    keys = totals[_TABLE].itertuples(index=False, name=None)
    return [
        finding
        for label, key in zip(totals.index.tolist(), keys, strict=True)
        if key in tables.groups
        for finding in _compared(projects, label, tables.get_group(key))
    ]


def _compared(projects: ProjectRows, total: int, parts: pd.DataFrame) -> list[Finding]:
    count = _COUNT.search(projects.of("project", total))
    if (count and int(count[1]) != len(parts)) or parts["unit"].ne(projects.of("unit", total)).any():
        return []
    return [
        _mismatch(projects, total, field, parts)
        for field in AMOUNTS
        if _misses(projects.of(field, total), parts[field])
    ]


def _misses(total: float, parts: pd.Series) -> bool:
    """Whether a total cannot be the sum of parts rounded to their own decimals; False where none is known."""
    known = parts.dropna()
    if known.empty or pd.isna(total):
        return False
    figures = [total, *known]
    tolerance = sum(0.5 / 10 ** digits(figure) for figure in figures if digits(figure)) + 0.5
    gap = total - float(known.sum())
    return abs(gap) > tolerance and (gap < 0 or len(known) == len(parts))


def _mismatch(projects: ProjectRows, total: int, field: str, parts: pd.DataFrame) -> Finding:
    unit, sum_ = projects.of("unit", total), float(parts[field].sum())
    decimals = max(digits(float(part)) for part in parts[field].dropna())
    values = {
        "sum": amount(round(sum_, decimals), unit),
        "gap": amount(round(projects.of(field, total) - sum_, decimals), unit),
    }
    places = tuple(projects.place(int(label), field) for label in parts.index[parts[field].notna()])
    found = projects.text(total, field)
    return Finding(
        Problem("parts_do_not_sum", "warning", projects.place(total, field), found, values), places
    )
