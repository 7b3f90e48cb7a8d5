"""Plans of several years in words: how far they have come, and what the years left must bring."""

from collections.abc import Mapping

import pandas as pd

from perfdata.compute.periods import calendar_year
from perfdata.compute.plan_progress import Progress, SpanPlan, progress
from perfdata.compute.span_plans import span_plans
from perfdata.compute.units import unit_ratio
from perfdata.language import MISSING, figure, growth, percent, period, pgettext, say, where
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.model import subject
from perfdata.workflow.rows import Row, is_known, records
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.wording import decimals_of, place_of, row_name


def five_year_table(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> pd.DataFrame:
    """One line a plan of several years, all texts; empty without such plans.

    A part of a year tells nothing of the year: the plan is followed to the end of the last whole one.
    """
    year = calendar_year(choice.time_period)
    through = year if choice.time_period == f"{year:04d}" else year - 1
    facts = snapshot.observations
    mine = facts[facts["entity"].eq(entity) & facts["kind"].eq("plan") & facts["item"].eq("")]
    mine = mine.assign(subject=subject(mine))
    found = [
        (records(mine.loc[[label]])[0], plan)
        for label, plan in span_plans(mine, snapshot.catalogue)
        if plan.first <= year <= plan.last
    ]
    table = pd.DataFrame([_line(snapshot, row, plan, through) for row, plan in found])
    known = [name for name in table if not table[name].isin(("", MISSING)).all()]
    return table[known]


def _line(snapshot: Snapshot, row: Row, plan: SpanPlan, through: int) -> dict[str, str]:
    known = _actuals(snapshot, row)
    actuals = {year: value for year, (value, _) in known.items() if is_known(value)}
    growths = {year: grown for year, (_, grown) in known.items() if is_known(grown)}
    real = snapshot.catalogue.indicators.get(row["indicator"])
    found = progress(plan, actuals, through, growths if real and real.comparable else None)
    return {
        pgettext("target", "Indicator"): row_name(row, snapshot.catalogue),
        pgettext("target", "Plan"): period(f"{plan.first}/{plan.last}"),
        pgettext("target", "Target"): _target(snapshot, row, plan),
        pgettext("target", "So far"): _amount(snapshot, row, found.done),
        pgettext("target", "Years"): _years(found),
        pgettext("target", "Of the target"): percent(found.completion_pct),
        pgettext("target", "Schedule"): percent(found.schedule_pct, COMPUTED_DECIMALS),
        pgettext("target", "Average growth so far"): growth(found.average_growth_pct, "%", COMPUTED_DECIMALS),
        pgettext("target", "Average growth planned"): growth(plan.growth_pct, "%", COMPUTED_DECIMALS),
        pgettext("target", "Needed in the years left"): _needed(snapshot, row, found),
        pgettext("target", "Note"): no_progress(found.reason),
        pgettext("target", "Target's source"): where(place_of(row)),
    }


def _actuals(snapshot: Snapshot, row: Row) -> Mapping[int, tuple[float, float]]:
    """Value (in the plan's unit) and reported yearly growth in percent of the whole years."""
    found: dict[int, tuple[float, float]] = {}
    for basis in ("point", "period"):
        for fact in snapshot.series.of({**row, "basis": basis, "time_period": f"{0:04d}"}):
            # A growth without a value has no unit; its plan may have none either.
            ratio = unit_ratio(fact["unit"], row["unit"], snapshot.catalogue) if row["unit"] else 1.0
            yearly = fact["growth_over"] == "year" and fact["growth_unit"] == "%"
            grown = fact["growth"] if yearly else float("nan")
            found[calendar_year(fact["time_period"])] = (fact["value"] * ratio, grown)
    return found


def _target(snapshot: Snapshot, row: Row, plan: SpanPlan) -> str:
    if plan.value is None:
        grown = growth(plan.growth_pct, "%", COMPUTED_DECIMALS)
        return say("{growth} a year on average", growth=grown)
    said = figure(plan.value, row["unit"], decimals_of(row, snapshot.catalogue), row["qualifier"])
    return say("{target} in all", target=said) if plan.kind == "sum" else said


def _amount(snapshot: Snapshot, row: Row, value: float | None) -> str:
    return figure(value, row["unit"], decimals_of(row, snapshot.catalogue))


def _years(found: Progress) -> str:
    return say("{elapsed} of {years}", elapsed=found.elapsed, years=found.years) if found.elapsed else MISSING


def _needed(snapshot: Snapshot, row: Row, found: Progress) -> str:
    """What each year left must bring: an amount of a sum, else a growth."""
    if found.needed_a_year is not None:
        return say("{amount} a year", amount=_amount(snapshot, row, found.needed_a_year))
    if found.needed_growth_pct is None:
        return MISSING
    grown = growth(found.needed_growth_pct, "%", COMPUTED_DECIMALS)
    return say("{growth} a year on average", growth=grown)


def no_progress(reason: str) -> str:
    """Why a plan's progress is not known; "" where it is."""
    reasons = {
        "not_told": pgettext("plan", "not told whether the target is a sum or the last year's value"),
        "not_begun": pgettext("plan", "no year of the plan is over yet"),
        "no_value": pgettext("plan", "no whole year has a figure"),
        "year_missing": pgettext("plan", "a year's figure is missing"),
        "target_not_positive": pgettext("plan", "a target of zero or less has no completion"),
        "no_base": pgettext("plan", "no figure of the year before the plan"),
        "not_positive": pgettext("plan", "a figure is zero or less"),
        "growth_missing": pgettext("plan", "a year's growth at comparable prices is missing"),
    }
    return reasons.get(reason, "")
