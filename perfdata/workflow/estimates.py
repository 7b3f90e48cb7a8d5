"""The year's figure estimated from the months so far, in words that say it is an estimate."""

from dataclasses import dataclass

import pandas as pd

from perfdata.compute.accumulation import accumulates
from perfdata.compute.forecast import Course, Forecast, forecast
from perfdata.compute.parts import Figure, figures
from perfdata.compute.periods import calendar_year, months_elapsed
from perfdata.compute.units import unit_ratio
from perfdata.language import figure, interval, pgettext, say
from perfdata.workflow.rows import Row
from perfdata.workflow.snapshot import Snapshot
from perfdata.workflow.wording import decimals_of

# Courses of longer ago say little of this year.
_MOST_COURSES = 5


@dataclass(frozen=True, slots=True)
class Estimate:
    """A year's figure in words: with its interval, and by which method with what the interval covers."""

    text: str
    method: str
    forecast: Forecast


def estimate(snapshot: Snapshot, row: Row) -> Estimate | None:
    """The estimate for the year of a cumulative figure; None where there is none.

    Only what accumulates has one, from January to November.
    """
    found = year_end(snapshot, row)
    if found.value is None or found.low is None or found.high is None:
        return None
    digits = decimals_of(row, snapshot.catalogue)
    text = say(
        "{figure} {interval}",
        figure=figure(found.value, row["unit"], digits),
        interval=interval(found.low, found.high, digits),
    )
    return Estimate(text, _method(found), found)


def year_end(snapshot: Snapshot, row: Row) -> Forecast:
    """The forecast of the row's year. Reasons for none: not_cumulative, and those of compute.forecast."""
    months = months_elapsed(row["time_period"], row["basis"])
    if months is None or not bool(accumulates(pd.DataFrame([row]), snapshot.catalogue).iloc[0]):
        return Forecast(None, reason="not_cumulative")
    year = calendar_year(row["time_period"])
    return forecast(_figure(snapshot, row, row["unit"]), year, months, _courses(snapshot, row, year))


def _courses(snapshot: Snapshot, row: Row, year: int) -> list[Course]:
    """The same months of the years before, with their whole years."""
    whole = {**row, "basis": "period", "time_period": f"{year:04d}"}
    parts, wholes = (_by_year(snapshot, one) for one in (row, whole))
    breaks = [at for by_year in (parts, wholes) for at, fact in by_year.items() if fact["obs_status"] == "B"]
    return [
        Course(
            at,
            _figure(snapshot, parts[at], row["unit"]),
            _figure(snapshot, wholes[at], row["unit"]),
            # A break in a year parts it from the year before.
            broken=any(at < other <= year for other in breaks),
        )
        for at in sorted(parts.keys() & wholes.keys())
        if year - _MOST_COURSES <= at < year
    ]


def _by_year(snapshot: Snapshot, row: Row) -> dict[int, Row]:
    return {calendar_year(fact["time_period"]): fact for fact in snapshot.series.of(row)}


def _figure(snapshot: Snapshot, fact: Row, unit: str) -> Figure:
    """The fact's value with its rounding, in `unit`; not known where the units do not convert."""
    (found,) = figures(pd.DataFrame([fact]), snapshot.catalogue)
    ratio = unit_ratio(fact["unit"], unit, snapshot.catalogue)
    if found.value is None or pd.isna(ratio):
        return Figure(None)
    return Figure(found.value * ratio, found.margin * ratio, found.qualifier)


def _method(found: Forecast) -> str:
    if found.method == "linear":
        return pgettext("estimate", "estimate in even months; the range is that of rounding")
    if found.cover == "courses":
        years = len(found.years)
        return say(
            "estimate by last year's course; the range is that of the last {years} years' courses",
            years=years,
        )
    return pgettext("estimate", "estimate by last year's course; the range is that of rounding")
