"""Changes against last year: beyond what one takes without asking, or not what the growth says."""

import math

import pandas as pd

from perfdata.compute.agreement import reported_against_computed
from perfdata.compute.checks import pairs
from perfdata.compute.checks.facts import Facts
from perfdata.compute.checks.findings import Finding
from perfdata.compute.checks.places import reference
from perfdata.compute.growth import growth
from perfdata.language.figures import number
from perfdata.model import OBSERVATIONS, Problem, Severity


def growths(facts: Facts) -> list[Finding]:
    """Warnings at large changes, and at growths that value and base cannot both be true with.

    A growth at comparable prices or scope differs for that reason, and one from last year's own
    publication by less than a point often does: that is a note.
    """
    base = pairs.years(facts).set_index("second")["first"]
    rows = facts.present.loc[facts.present["series"].isin(facts.present.loc[base.index, "series"])]
    grown = growth(rows[OBSERVATIONS.names], facts.catalogue)
    grown = grown[grown.index.isin(base.index) & grown["base_value"].notna()]
    return _large(facts, grown, base) + _contradicting(facts, grown, base)


def _large(facts: Facts, grown: pd.DataFrame, base: pd.Series) -> list[Finding]:
    limits = facts.catalogue.limits
    percent = grown["year_on_year"].where(grown["year_on_year_unit"].eq("%"))
    beyond = percent.gt(limits.rise_pct or math.inf) | percent.lt(-(limits.fall_pct or math.inf))
    last_digit = (2 * grown["base_margin"]).where(grown["base_margin"].gt(0))
    # A base whose decimals are not known is not taken for a small one.
    digits = (grown["base_value"].abs() / last_digit).fillna(math.inf)
    large = grown[beyond & digits.ge(limits.small_base_digits)]
    return [
        _change(facts, int(label), int(base[label]), float(change))
        for label, change in zip(large.index, large["year_on_year"], strict=True)
    ]


def _change(facts: Facts, later: int, earlier: int, percent: float) -> Finding:
    """At the later figure, or at its base where only that is of the import."""
    at, other = (later, earlier) if facts.of("stated", later) else (earlier, later)
    place = facts.place(at)
    values = {
        "growth": f"{number(percent, 1)}%",
        "other_value": facts.text(other),
        "other_cell": reference(facts.place(other), place),
        "period": facts.of("time_period", other),
    }
    return Finding(Problem("large_change", "warning", place, facts.text(at), values), (facts.place(other),))


def _contradicting(facts: Facts, grown: pd.DataFrame, base: pd.Series) -> list[Finding]:
    told = reported_against_computed(grown, facts.catalogue)
    stated = facts.rows["stated"].reindex(told.index)
    told = told[told["agreement"].isin(("differs", "differs_quietly")) & stated]
    columns = [told[name] for name in ("agreement", "agreement_reason", "year_on_year", "growth_gap")]
    return [
        _triple(facts, int(label), int(base[label]), *row)
        for label, *row in zip(told.index, *columns, strict=True)
    ]


def _triple(
    facts: Facts, label: int, base: int, agreement: str, why: str, computed: float, gap: float
) -> Finding:
    quiet = why == "comparable" or (why == "unexplained" and agreement == "differs_quietly")
    severity: Severity = "note" if quiet else "warning"
    value, earlier = facts.place(label), facts.place(base)
    place = facts.growth_place(label)
    place = place if place.cell else value
    decimals = facts.of("growth_decimals", label)
    digits = 1 if decimals is pd.NA else int(decimals)
    values = {
        "value": facts.text(label),
        "value_cell": reference(value, place),
        "base": facts.text(base),
        "base_cell": reference(earlier, place),
        "computed": number(computed, max(digits, 1)),
        "gap": number(abs(gap), max(digits, 1)),
    }
    found = number(facts.of("growth", label), digits)
    return Finding(Problem(_code(facts, label, why), severity, place, found, values), (value, earlier))


def _code(facts: Facts, label: int, why: str) -> str:
    """Only a base printed beside its value has to fit: last year's own publication may have been revised."""
    if facts.of("growth_unit", label) == "pp":
        return "points_contradict_values"
    return {"comparable": "comparable_growth_differs", "restated_base": "growth_contradicts_values"}.get(
        why, "growth_differs_from_values"
    )
