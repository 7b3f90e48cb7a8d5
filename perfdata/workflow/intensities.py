"""Intensities of an indicator (亩均, 人均): its figure per unit of another one of the same period."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from perfdata.catalogue.entries import Intensity
from perfdata.compute.intensity import intensity
from perfdata.language import MISSING, current, figure, period, pgettext, say
from perfdata.language.changes import not_computed
from perfdata.model import Place
from perfdata.workflow.indicators import row_of
from perfdata.workflow.panel import Panel
from perfdata.workflow.rows import Row, is_known, records
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.wording import place_of, source_line, value_text


@dataclass(frozen=True)
class _Found:
    """A pair with its levels through time, as `compute.intensity` gives them."""

    pair: Intensity
    rows: pd.DataFrame


def has_intensity(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str) -> bool:
    """Whether any pair with the indicator has a figure in the period."""
    row = row_of(snapshot, entity, choice, key)
    return row is not None and bool(_found(snapshot, row, choice))


def intensity_panel(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str) -> Panel:
    """Each intensity of the indicator by period, how it is worked out, and what tables print of it."""
    row = row_of(snapshot, entity, choice, key)
    found = _found(snapshot, row, choice) if row is not None else []
    if not found:
        return Panel()
    lines = [line for one in found for line in _lines(snapshot, one)]
    return Panel(
        lead=pgettext("list", "; ").join(_sentence(one) for one in found),
        table=pd.DataFrame(lines),
        notes=(source_line(_places(found), snapshot.revision),),
    )


def _found(snapshot: Snapshot, row: Row, choice: PeriodChoice) -> list[_Found]:
    """The pairs that have a figure in the row's period, each with the periods up to it."""
    facts = snapshot.levels
    same = ("entity", "scope", "item")
    alike = facts["time_period"].le(row["time_period"])
    for name in same:
        alike &= facts[name].eq(row[name])
    facts = facts[alike & facts["time_period"].str[4:].eq(row["time_period"][4:])]
    pairs = [p for p in snapshot.catalogue.intensities if row["indicator"] in (p.numerator, p.denominator)]
    made = [_Found(pair, _levels(snapshot, facts, pair, choice)) for pair in pairs]
    return [one for one in made if _known_at(one.rows, row["time_period"])]


def _levels(snapshot: Snapshot, facts: pd.DataFrame, pair: Intensity, choice: PeriodChoice) -> pd.DataFrame:
    above = facts[facts["indicator"].eq(pair.numerator) & facts["basis"].eq(choice.basis)]
    per = facts[facts["indicator"].eq(pair.denominator)]
    levels = intensity(above, per, pair.unit, snapshot.catalogue)
    return levels[levels["reason"].ne("no_denominator")].sort_values("time_period")


def _known_at(levels: pd.DataFrame, time_period: str) -> bool:
    return bool((levels["time_period"].eq(time_period) & levels["intensity"].notna()).any())


def _text(row: Row, pair: Intensity) -> str:
    return figure(row["intensity"], pair.unit, pair.decimals, row["intensity_qualifier"])


def _name(pair: Intensity) -> str:
    return pair.name_en if current() == "en" else pair.name


def _sentence(found: _Found) -> str:
    return say("{name} {value}", name=_name(found.pair), value=_text(records(found.rows)[-1], found.pair))


def _lines(snapshot: Snapshot, found: _Found) -> list[dict[str, str]]:
    return [_line(snapshot, row, found.pair) for row in reversed(records(found.rows))]


def _line(snapshot: Snapshot, row: Row, pair: Intensity) -> dict[str, str]:
    """One period: the figure, the division, and the figure that a table printed for the same."""
    divisor = figure(row["per_value"], pair.unit.partition("/")[2], 0)
    working = say("{value} ÷ {divisor}", value=value_text(row, snapshot.catalogue), divisor=divisor)
    printed = _printed(snapshot, row, pair)
    return {
        pgettext("column", "Intensity"): _name(pair),
        pgettext("column", "Period"): period(row["time_period"], row["basis"]),
        pgettext("column", "Computed"): _text(row, pair),
        pgettext("column", "Working"): not_computed(row["reason"]) or working,
        pgettext("column", "As printed"): value_text(printed, snapshot.catalogue) if printed else MISSING,
    }


def _printed(snapshot: Snapshot, row: Row, pair: Intensity) -> Row | None:
    if not pair.printed:
        return None
    stated = {**row, "indicator": pair.printed, "subject": pair.printed}
    return snapshot.series.at(stated, row["time_period"])


def _places(found: Sequence[_Found]) -> list[Place]:
    return [place_of(row) for one in found for row in records(one.rows) if is_known(row["intensity"])]
