"""Counts of a year's work: meetings held, enterprises trained, loans arranged, with >, < and ~ kept."""

from dataclasses import dataclass

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.parts import Figure, parts_sum
from perfdata.model import Basis, Qualifier

# What is counted is work done: party building and help for enterprises (catalogue/indicators).
TOPICS = ("party", "finance")


@dataclass(frozen=True, slots=True)
class Count:
    """One indicator's count in a year; `periods`, all of one `basis`, are those it is made of.

    `value` is None where its parts have no sum: a part missing, one above and one below what is
    stated, or parts of several lengths, which may overlap.
    """

    indicator: str
    scope: str
    unit: str
    value: float | None
    qualifier: Qualifier
    periods: tuple[str, ...]
    basis: Basis


def counts(observations: pd.DataFrame, year: str, catalogue: Catalogue) -> tuple[Count, ...]:
    """The counts of one entity, in the catalogue's order: the year's own figure, else the latest
    cumulative one, else the sum of its parts.

    >>> from perfdata.catalogue import load
    >>> from perfdata.model import OBSERVATIONS
    >>> row = {"indicator": "training_enterprises", "basis": "period", "kind": "actual", "measure": "level"}
    >>> months = [{"time_period": "2021-06", "value": 50.0, "qualifier": ">"},
    ...           {"time_period": "2021-09", "value": 30.0}]
    >>> [found] = counts(OBSERVATIONS.frame([row | month for month in months]), "2021", load())
    >>> found.value, found.qualifier, found.periods
    (80.0, '>', ('2021-06', '2021-09'))
    """
    order = {code: place for place, code in enumerate(_countable(catalogue))}
    is_count = observations["indicator"].isin(list(order)) & observations["basis"].ne("point")
    actual = observations["kind"].eq("actual") & observations["measure"].eq("level")
    total = observations["item"].eq("") & observations["base_for"].eq("")
    within = observations["time_period"].str[:4].eq(year) & ~observations["time_period"].str.contains("/")
    rows = observations[is_count & actual & total & within].sort_values(["time_period", "basis"])
    found = [_count(group, year) for _, group in rows.groupby(["indicator", "scope", "unit"])]
    return tuple(sorted(found, key=lambda one: (order[one.indicator], one.scope)))


def _countable(catalogue: Catalogue) -> list[str]:
    known = catalogue.indicators.values()
    return [one.code for one in known if one.topic in TOPICS and not one.balance]


def _count(rows: pd.DataFrame, year: str) -> Count:
    """The count of the rows of one indicator, scope and unit."""
    indicator, scope, unit = (str(rows[name].iloc[0]) for name in ("indicator", "scope", "unit"))
    whole = rows[rows["time_period"].eq(year)]
    so_far = rows[rows["basis"].eq("ytd")].tail(1)
    chosen = next((part for part in (whole.tail(1), so_far) if len(part)), rows)
    periods = tuple(chosen["time_period"])
    parts = [
        Figure(None if pd.isna(value) else float(value), qualifier=qualifier)
        for value, qualifier in zip(chosen["value"], chosen["qualifier"], strict=True)
    ]
    basis = chosen["basis"].iloc[0]
    if len(set(chosen["freq"])) > 1:
        return Count(indicator, scope, unit, None, "", periods, basis)
    added = parts_sum(parts)
    return Count(indicator, scope, unit, added.sum, added.qualifier, periods, basis)
