"""How far a plan of several years has come: a sum over them, a value at their end, or an average growth."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf, isfinite
from typing import Literal

Kind = Literal["sum", "end", "growth", ""]

# A five-year plan ends in a year that five divides: 十二五 2015, 十三五 2020, 十四五 2025.
FIVE = 5


@dataclass(frozen=True, slots=True)
class SpanPlan:
    """A plan for the years `first` to `last`, whose target is a value (of `kind`), or a growth a year."""

    first: int
    last: int
    kind: Kind
    value: float | None = None
    growth_pct: float | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a plan has come by the end of `through`, with percentages where they can be told.

    done              the sum so far, or the value of the year `through`
    completion_pct    done / target
    schedule_pct      years elapsed / years of the plan; None for a value at the end, not due by parts
    average_growth_pct  a year since the year before the plan's first
    needed_growth_pct   a year for the years left, to reach the target
    needed_a_year       the amount that each year left must bring, of a sum
    reason            why `done` or the average growth is not known, "" where it is: not_told (a sum or a
                      value at the end), not_begun, no_value, year_missing, target_not_positive, no_base,
                      not_positive, growth_missing
    """

    elapsed: int
    years: int
    reason: str = ""
    through: int = 0
    done: float | None = None
    completion_pct: float | None = None
    schedule_pct: float | None = None
    average_growth_pct: float | None = None
    needed_growth_pct: float | None = None
    needed_a_year: float | None = None


def progress(
    plan: SpanPlan,
    actuals: Mapping[int, float],
    through: int,
    growths_pct: Mapping[int, float] | None = None,
) -> Progress:
    """The plan against what was reached by the end of the last year with a figure, `through` at the latest.

    `actuals` are the values of whole years in the target's unit. `growths_pct` are the reported growths of
    an indicator that grows at comparable prices: an average growth is then chained from them, never
    taken from values at current prices.
    """
    years = plan.last - plan.first + 1
    if not plan.kind:
        return Progress(0, years, "not_told")
    chained = growths_pct is not None and plan.kind == "growth"
    latest = _latest(growths_pct if growths_pct is not None and chained else actuals, plan, through)
    if latest is None:
        begun = "growth_missing" if chained and _latest(actuals, plan, through) else "no_value"
        return Progress(0, years, begun if through >= plan.first else "not_begun")
    ways = {"sum": _sum, "end": _end, "growth": _growth}
    return ways[plan.kind](plan, actuals, latest, growths_pct)


def _latest(known: Mapping[int, float], plan: SpanPlan, through: int) -> int | None:
    """The last year of the plan with a figure."""
    return max((year for year in known if plan.first <= year <= min(through, plan.last)), default=None)


def _sum(plan: SpanPlan, actuals: Mapping[int, float], latest: int, _: object) -> Progress:
    """A sum needs every year so far: one that is missing would make it too small."""
    elapsed, years = _years(plan, latest)
    if plan.value is None or plan.value <= 0:
        return Progress(elapsed, years, "target_not_positive", latest)
    if any(year not in actuals for year in range(plan.first, latest + 1)):
        return Progress(elapsed, years, "year_missing", latest)
    done = sum(actuals[year] for year in range(plan.first, latest + 1))
    left = max(plan.value - done, 0.0)
    return Progress(
        elapsed,
        years,
        through=latest,
        done=done,
        completion_pct=_finite(100 * done / plan.value),
        schedule_pct=100 * elapsed / years,
        needed_a_year=left / (years - elapsed) if elapsed < years else None,
    )


def _end(plan: SpanPlan, actuals: Mapping[int, float], latest: int, _: object) -> Progress:
    """A value at the end: the latest against it, and the growth a year that leads there."""
    elapsed, years = _years(plan, latest)
    done = actuals[latest]
    if plan.value is None or plan.value <= 0:
        return Progress(elapsed, years, "target_not_positive", latest, done)
    return Progress(
        elapsed,
        years,
        through=latest,
        done=done,
        completion_pct=_finite(100 * done / plan.value) if done >= 0 else None,
        average_growth_pct=average_pct(actuals.get(plan.first - 1), done, elapsed),
        needed_growth_pct=average_pct(done, plan.value, years - elapsed),
    )


def _growth(
    plan: SpanPlan, actuals: Mapping[int, float], latest: int, growths_pct: Mapping[int, float] | None
) -> Progress:
    """An average growth: that of the years so far, and what the others must bring on average."""
    elapsed, years = _years(plan, latest)
    factor, reason = _factor(plan, actuals, latest, growths_pct)
    if factor is None or plan.growth_pct is None or plan.growth_pct <= -100:
        return Progress(elapsed, years, reason or "no_value", latest)
    aim = _power(1 + plan.growth_pct / 100, years)
    return Progress(
        elapsed,
        years,
        through=latest,
        schedule_pct=100 * elapsed / years,
        average_growth_pct=average_pct(1.0, factor, elapsed),
        needed_growth_pct=average_pct(factor, aim, years - elapsed),
    )


def _factor(
    plan: SpanPlan, actuals: Mapping[int, float], latest: int, growths_pct: Mapping[int, float] | None
) -> tuple[float | None, str]:
    """How many times the base year's figure the latest year is, or why that is not known."""
    if growths_pct is not None:
        factor = 1.0
        for year in range(plan.first, latest + 1):
            if year not in growths_pct or growths_pct[year] <= -100:
                return None, "growth_missing"
            factor *= 1 + growths_pct[year] / 100
        return factor, ""
    base = actuals.get(plan.first - 1)
    if base is None:
        return None, "no_base"
    return (actuals[latest] / base, "") if base > 0 and actuals[latest] > 0 else (None, "not_positive")


def _years(plan: SpanPlan, latest: int) -> tuple[int, int]:
    return latest - plan.first + 1, plan.last - plan.first + 1


def average_pct(base: float | None, value: float | None, years: int) -> float | None:
    """The growth a year that leads from base to value; None without years, or where one is not above zero.

    >>> round(average_pct(100.0, 121.0, 2), 6), average_pct(100.0, 121.0, 0)
    (10.0, None)
    """
    if base is None or value is None or base <= 0 or value <= 0 or years < 1:
        return None
    return _finite(float(100 * ((value / base) ** (1 / years) - 1)))


def _power(base: float, exponent: int) -> float:
    try:
        return float(base**exponent)
    except OverflowError:
        return inf


def _finite(value: float) -> float | None:
    return value if isfinite(value) else None
