"""The course of one indicator through comparable periods, as rows and as a Chart."""

from typing import Any

import pandas as pd

from perfdata.chart.build import Caption, Names, sparkline, trend
from perfdata.chart.model import Chart
from perfdata.compute.periods import calendar_year
from perfdata.compute.units import unit_ratio
from perfdata.language import figure, period, pgettext, say, unit_name
from perfdata.model import Basis, Place
from perfdata.workflow.base import base_text
from perfdata.workflow.growths import GrowthText, growth_text
from perfdata.workflow.rows import Row, is_known
from perfdata.workflow.series import YEAR_DIGITS
from perfdata.workflow.snapshot import Snapshot
from perfdata.workflow.wording import decimals_of, finding, place_of, row_name, source_line

_MOST_YEARS = 12


def trend_rows(snapshot: Snapshot, row: Row) -> list[dict[str, Any]]:
    """One dict a year up to the row's, gaps included, with the implied base before the first of them."""
    facts = _facts(snapshot, row)
    if not facts:
        return []
    part, basis = row["time_period"][YEAR_DIGITS:], row["basis"]
    first, last = min(facts), max(facts)
    rows = [
        _known(snapshot, facts[year], row) if year in facts else _gap(f"{year:04d}{part}", basis)
        for year in range(first, last + 1)
    ]
    base = base_text(snapshot, facts[first])
    if base is not None and base.implied and facts[first]["unit"] == row["unit"]:
        text = figure(base.value, "", decimals_of(facts[first], snapshot.catalogue))
        before = _gap(f"{first - 1:04d}{part}", basis)
        rows.insert(0, {**before, "value": base.value, "text": text, "estimated": True})
    return rows


def _facts(snapshot: Snapshot, row: Row) -> dict[int, Row]:
    """The row's series by year, the latest years up to the row's own."""
    last = calendar_year(row["time_period"])
    years = {calendar_year(fact["time_period"]): fact for fact in snapshot.series.of(row)}
    return {year: fact for year, fact in years.items() if last - _MOST_YEARS < year <= last}


def _known(snapshot: Snapshot, fact: Row, row: Row) -> dict[str, Any]:
    """A year's value in the row's unit, and its growth if it is of the same sort as the row's."""
    value = fact["value"] * unit_ratio(fact["unit"], row["unit"], snapshot.catalogue)
    digits = decimals_of(fact, snapshot.catalogue, row["unit"])
    grown, sort = growth_text(fact), _sort(growth_text(row))
    comparable = grown.value is not None and _sort(grown) == sort
    return {
        **_gap(fact["time_period"], fact["basis"]),
        "value": value,
        "text": figure(value, "", digits, fact["qualifier"]) if is_known(value) else "",
        "growth": grown.value if comparable else None,
        "growth_text": grown.text if comparable else "",
    }


def _sort(grown: GrowthText) -> tuple[str, str]:
    """What growths must share to stand on one line: the unit, and the period they compare with."""
    return grown.unit or "%", grown.over or "year"


def _gap(time_period: str, basis: Basis) -> dict[str, Any]:
    return {
        "period": period(time_period, basis),
        "kind": "actual",
        "value": None,
        "text": "",
        "estimated": False,
        "growth": None,
        "growth_text": "",
    }


def trend_chart(snapshot: Snapshot, row: Row) -> Chart | None:
    """Columns of the indicator with its growth line; an implied year is drawn as an estimate.

    None where the series holds nothing up to the row's period.
    """
    rows = trend_rows(snapshot, row)
    if not rows:
        return None
    frame = pd.DataFrame(rows).astype({"value": "float64", "growth": "float64"})
    names: Names = {
        "actual": row_name(row, snapshot.catalogue),
        "estimate": pgettext("series", "implied by value and growth"),
        "plan": pgettext("series", "plan"),
        "growth": pgettext("series", "growth"),
    }
    unit, _ = _sort(growth_text(row))
    return trend(frame, _caption(snapshot, row), names, unit_name(row["unit"]), unit_name(unit))


def _caption(snapshot: Snapshot, row: Row) -> Caption:
    """The finding as a title, unit and kind of growth below it, the sources of all that is drawn."""
    title = finding(row, snapshot.catalogue)
    unit = say("unit: {unit}", unit=unit_name(row["unit"])) if row["unit"] else ""
    subtitle = " · ".join(part for part in (unit, growth_text(row).kind) if part)
    places: list[Place] = [place_of(fact) for _, fact in sorted(_facts(snapshot, row).items())]
    return Caption(title, subtitle, source_line(places, snapshot.revision), title)


def spark(snapshot: Snapshot, row: Row) -> Chart | None:
    """The sparkline of a card; None with fewer than two known periods.

    An implied figure is left out: a line without labels could not mark it as one.
    """
    rows = [r for r in trend_rows(snapshot, row) if not r["estimated"]]
    if sum(is_known(r["value"]) for r in rows) < 2:
        return None
    frame = pd.DataFrame(rows).astype({"value": "float64"})
    name = row_name(row, snapshot.catalogue)
    return sparkline(frame, Caption(name), name, unit_name(row["unit"]))
