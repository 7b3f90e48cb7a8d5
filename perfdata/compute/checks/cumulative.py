"""Cumulative figures within a year: none of what only adds up is below that of an earlier month."""

from perfdata.compute.checks import pairs
from perfdata.compute.checks.facts import Facts
from perfdata.compute.checks.findings import Finding
from perfdata.compute.checks.places import reference
from perfdata.compute.units import unit_ratios
from perfdata.model import Problem


def falls(facts: Facts) -> list[Finding]:
    """A warning where a cumulative figure is below the one before it beyond rounding.

    It stands at the later figure, or at the earlier one where only that is of the import. Balances,
    averages, rates and what can be negative may fall.
    """
    rows, found = facts.rows, pairs.months(facts)
    first = rows.loc[found["first"]].reset_index(drop=True)
    second = rows.loc[found["second"]].reset_index(drop=True)
    ratio = unit_ratios(first["unit"], second["unit"], facts.catalogue)
    room = first["margin"] * ratio + second["margin"]
    exact = first["qualifier"].eq("") & second["qualifier"].eq("")
    fallen = second["cumulates"] & first["kind"].eq("actual") & exact
    fallen &= second["value"] < first["value"] * ratio - room * (1 + 1e-9)
    labels = found[fallen.to_numpy()]
    return [_fall(facts, int(a), int(b)) for a, b in zip(labels["first"], labels["second"], strict=True)]


def _fall(facts: Facts, earlier: int, later: int) -> Finding:
    stated = facts.of("stated", later)
    at, other = (later, earlier) if stated else (earlier, later)
    place = facts.place(at)
    values = {
        "other_value": facts.text(other),
        "other_cell": reference(facts.place(other), place),
        "period": facts.of("time_period", other),
    }
    code = "cumulative_fell" if stated else "cumulative_falls_later"
    return Finding(Problem(code, "warning", place, facts.text(at), values), (facts.place(other),))
