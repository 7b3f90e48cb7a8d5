"""Execution of a budget: how much of the whole year's budget was carried out, and what that scores."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from perfdata.compute.scoring.rules import Fault, Points, Ruled, positive, rounded
from perfdata.model import BUDGET

# The line of all money, as forms name it (DOMAIN 1.1, 1.2). Without one, a form's only line is its total.
_TOTALS = ("资金总额", "合计", "总计")


@dataclass(frozen=True, slots=True)
class Execution:
    """One budget line and its rate (percent, two decimals), or the fault that leaves none.

    `budget` is 全年预算数, or 年初预算 with its adjustments; never 年初预算 alone.
    """

    line: str
    budget: float | None
    executed: float | None
    unit: str
    initial: float | None = None
    rate: float | None = None
    fault: Fault | None = None


def executions(budget: pd.DataFrame) -> tuple[Execution, ...]:
    """The rate of each line of one form, in the frame's order; see `execution`.

    >>> from perfdata.model import BUDGET
    >>> lines = BUDGET.frame([{"line": "年度资金总额", "adjusted": 90.0, "executed": 89.974, "unit": "万元"}])
    >>> executions(lines)[0].rate
    99.97
    """
    rows = BUDGET.check(budget)
    columns = (rows[name] for name in ("line", "initial", "adjusted", "executed", "unit"))
    return tuple(
        execution(line, _known(initial), _known(adjusted), _known(executed), unit)
        for line, initial, adjusted, executed, unit in zip(*columns, strict=True)
    )


def execution(
    line: str, initial: float | None, adjusted: float | None, executed: float | None, unit: str
) -> Execution:
    """全年执行数 ÷ 全年预算数 × 100; not computable where the budget is 0, which is not a rate of 0."""
    fault: Fault | None = None
    rate: float | None = None
    if adjusted is None:
        fault = "budget_missing"
    elif executed is None:
        fault = "executed_missing"
    elif adjusted < 0 or executed < 0:
        fault = "below_zero"
    elif adjusted == 0:
        fault = "budget_zero"
    else:
        rate = rounded(100 * Fraction(repr(executed)) / Fraction(repr(adjusted)))
    return Execution(line, adjusted, executed, unit, initial, rate, fault)


def total_line(lines: Sequence[Execution]) -> Execution | None:
    """The line of all money; None where several lines name none."""
    named = [line for line in lines if any(total in line.line for total in _TOTALS)]
    chosen = named or (lines if len(lines) == 1 else [])
    return chosen[0] if chosen else None


def execution_points(total: Execution | None, weight: float | None) -> Ruled:
    """执行率得分: B/A × the weight that the form gives it, at most that weight.

    >>> execution_points(execution("年度资金总额", None, 90.0, 89.974, "万元"), 10.0).points
    Points(low=10.0, high=10.0, below=False)
    """
    if weight is None or not weight >= 0:
        return Ruled(fault="weight_missing")
    if total is None:
        return Ruled(fault="budget_missing")
    if total.fault is not None or not total.budget or total.executed is None:
        return Ruled(fault=total.fault or "budget_missing")
    score = positive(weight, total.budget, total.executed)
    if score is None:
        return Ruled(fault="below_zero")
    met = total.executed >= total.budget
    return Ruled(Points(score, score), None, met, total.executed / total.budget)


def _known(value: float) -> float | None:
    return None if pd.isna(value) else float(value)
