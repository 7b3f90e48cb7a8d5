"""Reporting units side by side in words and charts: chosen indicators of one period, each with its ranks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from perfdata.chart.build import Caption, Names, ranking
from perfdata.chart.model import Chart
from perfdata.language import MISSING, entity_name, figure, pgettext, say, say_plural, unit_name
from perfdata.workflow.growths import growth_text
from perfdata.workflow.rows import is_known
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.standings import Among, By, Standing, Standings, groups, standings
from perfdata.workflow.wording import decimals_of, place_of, row_name, source_line

# A ranking of more bars is read in the table; the reader's own unit is always among them.
_MOST_BARS = 15


@dataclass(frozen=True)
class Compared:
    """One indicator: its ranking, how it is ranked, and what the chart does not show."""

    name: str
    chart: Chart | None
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """What the comparison page shows; `table` has texts only, a line a unit."""

    indicators: tuple[Compared, ...]
    table: pd.DataFrame


def comparison(
    snapshot: Snapshot, entity: str, choice: PeriodChoice, among: Among, by: By, *keys: str
) -> Comparison:
    """The unit and those of a group in each of the indicators `keys`, ranked by value or by growth."""
    entities = groups(snapshot, entity, choice)[among]
    every = (standings(snapshot, entities, choice, key, by) for key in keys)
    found = [one for one in every if one is not None]
    return Comparison(
        tuple(compared(snapshot, one, choice) for one in found), _table(snapshot, entities, found)
    )


def compared(snapshot: Snapshot, found: Standings, choice: PeriodChoice) -> Compared:
    """One indicator's ranking as a chart, with its notes."""
    drawn = [place for number, place in enumerate(found.known) if number < _MOST_BARS or place.own]
    chart = _chart(snapshot, found, drawn, choice) if drawn else None
    return Compared(row_name(found.first, snapshot.catalogue), chart, tuple(_notes(found, len(drawn))))


def _notes(found: Standings, drawn: int) -> Iterator[str]:
    if found.better == "lower":
        yield say("Lower is better: the lowest comes first")
    if computed := _computed(found):
        yield say_plural(
            "{count} of these growths is computed from two values, the others are as reported",
            "{count} of these growths are computed from two values, the others are as reported",
            computed,
        )
    if lacking := len(found.places) - len(found.known):
        yield say_plural("{count} unit has no such figure", "{count} units have no such figure", lacking)
    if more := len(found.known) - drawn:
        yield say_plural("{count} more is not drawn", "{count} more are not drawn", more)
    own = next((place.row for place in found.places if place.own), None)
    if own is not None and is_known(own["rank"]) and own["rank_by"] in ("", found.by):
        yield say("Rank as printed: {rank}", rank=int(own["rank"]))


def _computed(found: Standings) -> int:
    """How many of the ranked growths were not reported."""
    rows = [place.row for place in found.known if place.row is not None] if found.by == "growth" else []
    return sum(not is_known(row["growth"]) for row in rows)


def _chart(snapshot: Snapshot, found: Standings, drawn: Sequence[Standing], choice: PeriodChoice) -> Chart:
    bars = pd.DataFrame(
        {
            "name": [_place(snapshot, place) for place in drawn],
            "value": [place.value if found.by == "value" else _growth(place) for place in drawn],
            "text": [_text(snapshot, found, place, found.by) for place in drawn],
            "own": [place.own for place in drawn],
        }
    )
    words: Names = {"actual": pgettext("comparison", "This unit"), "peer": pgettext("comparison", "Others")}
    title, unit = _title(snapshot, found), unit_name(found.unit)
    subtitle = say("{period}, unit: {unit}", period=choice.text, unit=unit)
    source = source_line((place_of(one.row) for one in drawn if one.row is not None), snapshot.revision)
    return ranking(bars, Caption(title, subtitle, source, title), words, unit)


def _growth(place: Standing) -> float | None:
    return growth_text(place.row).value if place.row is not None else None


def _place(snapshot: Snapshot, place: Standing) -> str:
    return say("{rank}. {name}", rank=place.rank or 0, name=entity_name(snapshot.catalogue, place.entity))


def _text(snapshot: Snapshot, found: Standings, place: Standing, part: By) -> str:
    """A unit's figure without its unit, or its growth; a dash where it is not known."""
    if place.row is None:
        return MISSING
    if part == "growth":
        return growth_text(place.row).text
    decimals = decimals_of(place.row, snapshot.catalogue, found.first["unit"])
    return MISSING if place.value is None else figure(place.value, "", decimals, place.row["qualifier"])


def _title(snapshot: Snapshot, found: Standings) -> str:
    """The finding: where the reader's own unit stands, else who is first."""
    told, name = found.told, row_name(found.first, snapshot.catalogue)
    if told is None:
        return name
    what = say("growth of {name}", name=name) if found.by == "growth" else name
    unit, count = entity_name(snapshot.catalogue, told.entity), len(found.known)
    if sum(place.rank == told.rank for place in found.known) > 1:
        return say(
            "{what}: {unit} shares place {rank} of {count}", what=what, unit=unit, rank=told.rank, count=count
        )
    return say(
        "{what}: {unit} is number {rank} of {count}", what=what, unit=unit, rank=told.rank, count=count
    )


def _table(snapshot: Snapshot, entities: Sequence[str], found: Sequence[Standings]) -> pd.DataFrame:
    """A line a unit in the order of the first indicator; its figure, growth and rank of each."""
    order = [place.entity for place in found[0].places] if found else list(entities)
    names = [entity_name(snapshot.catalogue, name) for name in order]
    table = {pgettext("column", "Unit"): names}
    for one in found:
        name, unit = row_name(one.first, snapshot.catalogue), unit_name(one.first["unit"])
        places = sorted(one.places, key=lambda place: order.index(place.entity))
        table[say("{name} ({unit})", name=name, unit=unit)] = [
            _text(snapshot, one, place, "value") for place in places
        ]
        table[say("{name}: growth", name=name)] = [_text(snapshot, one, place, "growth") for place in places]
        table[say("{name}: rank", name=name)] = [_rank(place) for place in places]
    return pd.DataFrame(table)


def _rank(place: Standing) -> str:
    """The rank worked out here; one that was only printed is marked as such."""
    if place.rank is not None:
        return str(place.rank)
    if place.row is not None and is_known(place.row["rank"]):
        return say("{rank} (as printed)", rank=int(place.row["rank"]))
    return MISSING
