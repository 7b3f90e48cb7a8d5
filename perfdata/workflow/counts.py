"""Counts of a year's work in words: meetings, trainings, loans, each with what is said of it."""

import pandas as pd

from perfdata.compute.counts import Count, counts
from perfdata.language import figure, indicator_name, period, pgettext, say, topic_name
from perfdata.terms.numbers import decimals_of
from perfdata.workflow.snapshot import Snapshot


def counts_table(snapshot: Snapshot, entity: str, year: str) -> pd.DataFrame:
    """The counts of an entity's year as texts; empty where there are none."""
    mine = snapshot.observations[snapshot.observations["entity"].eq(entity)]
    found = counts(mine, year, snapshot.catalogue)
    table = pd.DataFrame([_line(snapshot, one, year) for one in found])
    # Mostly the year's own figures are there, and nothing was added.
    made_of = pgettext("column", "Made of")
    return table if table.empty or table[made_of].any() else table.drop(columns=made_of)


def _line(snapshot: Snapshot, one: Count, year: str) -> dict[str, str]:
    known = snapshot.catalogue.indicators[one.indicator]
    name = indicator_name(snapshot.catalogue, one.indicator)
    if one.scope:
        name = say("{name} ({scope})", name=name, scope=one.scope)
    digits = decimals_of(one.value) if one.value is not None else 0
    return {
        pgettext("column", "Topic"): topic_name(known.topic),
        pgettext("counts", "Indicator"): name,
        pgettext("column", "Count"): figure(one.value, one.unit, digits, one.qualifier),
        pgettext("column", "Made of"): _made_of(one, year),
    }


def _made_of(one: Count, year: str) -> str:
    """The periods that were added; "" for the year's own figure."""
    if one.periods == (year,):
        return ""
    parts = pgettext("list", ", ").join(period(part, one.basis) for part in one.periods)
    if one.value is None:
        return say("no sum of {parts}", parts=parts)
    return parts if len(one.periods) == 1 else say("sum of {parts}", parts=parts)
