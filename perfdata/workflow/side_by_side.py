"""Periods of one unit side by side: each indicator's figures and growths, and the change over all of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.chart.model import Chart, Series
from perfdata.compute.ends import multiple
from perfdata.compute.units import points as points_of_units
from perfdata.compute.units import unit_ratio
from perfdata.language import MISSING, figure, growth, pgettext, points, say, unit_name
from perfdata.language.changes import not_computed
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.workflow.current import totals
from perfdata.workflow.growths import growth_text
from perfdata.workflow.rows import Row, is_known
from perfdata.workflow.series import YEAR_DIGITS
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.wording import decimals_of, place_of, row_key, row_name, source_line, value_text

FEWEST, MOST = 2, 4


@dataclass(frozen=True)
class SideBySide:
    """A line an indicator, all texts; `notes` say how the change is worked out, or why there is none.

    `indicators` are those that can be drawn, by the key of their page, with their names.
    """

    table: pd.DataFrame
    notes: tuple[str, ...]
    indicators: Mapping[str, str]


def opening_periods(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> tuple[str, ...]:
    """What is compared at first: the period and the one most like it before it, by their keys."""
    known = snapshot.periods(entity)
    earlier = [one for one in known if one.time_period < choice.time_period]
    like = [one for one in earlier if _is_like(one, choice)]
    others = [one for one in known if one != choice]
    return tuple(one.key for one in (*(like or earlier or others)[:1], choice))


def side_by_side(snapshot: Snapshot, entity: str, _choice: PeriodChoice, *keys: str) -> SideBySide:
    """All indicators of the unit in the periods `keys`, oldest first; unlike periods have no change."""
    choices = _chosen(snapshot, entity, keys)
    rows = _rows(snapshot, entity, choices)
    like = _all_like(choices)
    lines = [_line(snapshot, choices, found, like=like) for found in rows.values()]
    drawable = {
        key: row_name(_first(found), snapshot.catalogue)
        for key, found in rows.items()
        if like and sum(row is not None for row in _drawn(found, snapshot.catalogue)) >= FEWEST
    }
    return SideBySide(pd.DataFrame(lines), tuple(_notes(choices, like=like)), drawable)


def period_bars(snapshot: Snapshot, entity: str, _choice: PeriodChoice, key: str, *keys: str) -> Chart | None:
    """One indicator's figures in the periods as columns; None where not two of them are alike."""
    choices = _chosen(snapshot, entity, keys)
    found = _rows(snapshot, entity, choices).get(key)
    if found is None or not _all_like(choices):
        return None
    catalogue = snapshot.catalogue
    drawn = _drawn(found, catalogue)
    ends = [(choice.text, row) for choice, row in zip(choices, drawn, strict=True) if row is not None]
    if len(ends) < FEWEST:
        return None
    (first_words, first), (last_words, last) = ends[0], ends[-1]
    name, unit = row_name(last, catalogue), unit_name(last["unit"])
    title = say(
        "{name}: {first} to {last} {change}",
        name=name,
        first=first_words,
        last=last_words,
        change=_change(snapshot, first, last),
    )
    series = Series(
        name,
        tuple(_in_unit(row, last["unit"], catalogue) for row in drawn),
        unit,
        tuple(_bare(row, last["unit"], catalogue) for row in drawn),
    )
    source = source_line((place_of(row) for _words, row in ends), snapshot.revision)
    subtitle = say("unit: {unit}", unit=unit) if unit else ""
    return Chart("columns", title, tuple(one.text for one in choices), (series,), subtitle, source, title)


def _chosen(snapshot: Snapshot, entity: str, keys: Sequence[str]) -> list[PeriodChoice]:
    """The periods by their keys, oldest first."""
    known = reversed(snapshot.periods(entity))
    return [one for one in known if one.key in keys]


def _rows(snapshot: Snapshot, entity: str, choices: Sequence[PeriodChoice]) -> dict[str, list[Row | None]]:
    """The figure of each indicator in each period, in the catalogue's order of the last one."""
    found: dict[str, list[Row | None]] = {}
    for at in reversed(range(len(choices))):
        for row in totals(snapshot, entity, choices[at]):
            places = found.setdefault(row_key(row), [None] * len(choices))
            if places[at] is None:
                places[at] = row
    return found


def _line(
    snapshot: Snapshot, choices: Sequence[PeriodChoice], found: Sequence[Row | None], *, like: bool
) -> dict[str, str]:
    line = {pgettext("column", "Indicator name"): row_name(_first(found), snapshot.catalogue)}
    for choice, row in zip(choices, found, strict=True):
        line[choice.text] = value_text(row, snapshot.catalogue) if row is not None else MISSING
        grown = growth_text(row).text if row is not None else MISSING
        line[say("{period}: growth", period=choice.text)] = grown
    first, last = found[0], found[-1]
    both = like and first is not None and last is not None
    words = {"first": choices[0].text, "last": choices[-1].text}
    head = say("{first} to {last}", **words)
    line[head] = _change(snapshot, first, last) if both and first and last else MISSING
    return line


def _drawn(found: Sequence[Row | None], catalogue: Catalogue) -> list[Row | None]:
    """The figures that can stand beside the last known one: of its basis, and convertible to its unit."""
    known = [row for row in found if row is not None and is_known(row["value"])]
    if not known:
        return [None] * len(found)
    last = known[-1]

    def stands(row: Row | None) -> bool:
        if row is None or row["basis"] != last["basis"]:
            return False
        return _in_unit(row, last["unit"], catalogue) is not None

    return [row if stands(row) else None for row in found]


def _change(snapshot: Snapshot, first: Row, last: Row) -> str:
    """The change of an amount in percent, of a rate in points; a dash with the reason where there is none."""
    catalogue = snapshot.catalogue
    series = snapshot.series.frame_of(last)
    found = multiple(series, first["time_period"], last["time_period"], catalogue)
    if first["basis"] != last["basis"] and is_known(first["value"]) and is_known(last["value"]):
        return say("{value} ({reason})", value=MISSING, reason=not_computed("basis_differs"))
    if found.value is not None:
        return growth(100 * (found.value - 1), "%", COMPUTED_DECIMALS, found.qualifier)
    reason = _no_points(series, first, last) if found.reason == "rate" else found.reason
    size = points_of_units(pd.Series([last["unit"]]), catalogue).iloc[0]
    if not reason and is_known(size):
        # A change of 0.5‰ is one of 0.05 points: a unit below the percent has a decimal more.
        decimals = COMPUTED_DECIMALS if size >= 1 else COMPUTED_DECIMALS + 1
        return points(float(last["value"] - first["value"]) * float(size), decimals)
    return say("{value} ({reason})", value=MISSING, reason=not_computed(reason or "rate"))


def _no_points(series: pd.DataFrame, first: Row, last: Row) -> str:
    """Why one rate is not taken from the other; "" where it is."""
    later = series["time_period"].gt(first["time_period"]) & series["time_period"].le(last["time_period"])
    if (later & series["obs_status"].eq("B")).any():
        return "series_break"
    if first["qualifier"] or last["qualifier"]:
        return "qualified"
    return "" if first["unit"] == last["unit"] else "unit_differs"


def _notes(choices: Sequence[PeriodChoice], *, like: bool) -> Iterator[str]:
    if like:
        yield say(
            "The change is worked out from the two figures as they were printed;"
            " reported growths may be at comparable prices or on a comparable scope"
        )
    else:
        yield say(
            "No change is worked out: {first} and {last} are not like parts of a year",
            first=choices[0].text,
            last=choices[-1].text,
        )


def _is_like(one: PeriodChoice, other: PeriodChoice) -> bool:
    """Whether both are the same part of different years, on one basis; spans are like nothing."""
    parts = {one.time_period[YEAR_DIGITS:], other.time_period[YEAR_DIGITS:]}
    return len(parts) == 1 and one.basis == other.basis and "/" not in one.time_period


def _all_like(choices: Sequence[PeriodChoice]) -> bool:
    return all(_is_like(choices[0], one) for one in choices)


def _first(found: Sequence[Row | None]) -> Row:
    return next(row for row in found if row is not None)


def _in_unit(row: Row | None, unit: str, catalogue: Catalogue) -> float | None:
    if row is None or not is_known(row["value"]):
        return None
    value = float(row["value"]) * unit_ratio(row["unit"], unit, catalogue)
    return value if is_known(value) else None


def _bare(row: Row | None, unit: str, catalogue: Catalogue) -> str:
    value = _in_unit(row, unit, catalogue)
    if row is None or value is None:
        return ""
    return figure(value, "", decimals_of(row, catalogue, unit), row["qualifier"])
