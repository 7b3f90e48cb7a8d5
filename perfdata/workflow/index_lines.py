"""Indicators side by side as an index: the base year is 100, so that 亿元 and 人 stand on one axis."""

from collections.abc import Mapping, Sequence

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.chart.build import Caption, lines
from perfdata.chart.model import MOST_SERIES, Chart
from perfdata.compute.ends import multiple
from perfdata.compute.index_series import index_series
from perfdata.language import figure, period, say
from perfdata.language.changes import not_computed
from perfdata.workflow.current import totals
from perfdata.workflow.indicators import IndicatorChoice, choices, row_of
from perfdata.workflow.panel import Panel
from perfdata.workflow.rows import Row, is_known
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.wording import place_of, row_key, row_name, source_line

_DECIMALS = 1
_FEWEST_YEARS = 2


def base_years(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str) -> tuple[str, ...]:
    """The periods that the indicator can be set to 100 in, oldest first; none with fewer than two."""
    row = row_of(snapshot, entity, choice, key)
    if row is None:
        return ()
    frame = snapshot.series.frame_of(row)
    periods = dict.fromkeys(frame["time_period"])
    fit = [one for one in periods if multiple(frame, one, one, snapshot.catalogue).value is not None]
    return tuple(fit) if len(fit) >= _FEWEST_YEARS else ()


def others(
    snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str, base: str
) -> tuple[IndicatorChoice, ...]:
    """The other indicators that have an index of that base, in the catalogue's order."""
    rows = {row_key(row): row for row in totals(snapshot, entity, choice)}
    found = {one for one, row in rows.items() if one != key and _has_index(snapshot, row, base)}
    return tuple(one for one in choices(snapshot, entity, choice) if one.key in found)


def _has_index(snapshot: Snapshot, row: Row, base: str) -> bool:
    frame = snapshot.series.frame_of(row)
    known = frame["value"].notna() & frame["time_period"].ge(base)
    if known.sum() < _FEWEST_YEARS:
        return False
    return multiple(frame, base, row["time_period"], snapshot.catalogue).value is not None


def index_panel(
    snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str, base: str, *beside: str
) -> Panel:
    """The indicator and those beside it as lines from the base year on, and why any has gaps."""
    keys = (key, *(other for other in beside if other != key))[:MOST_SERIES]
    rows = [row for one in keys if (row := row_of(snapshot, entity, choice, one)) is not None]
    tables = [(row, _index(snapshot, row, base)) for row in rows]
    return Panel(
        charts=(_chart(snapshot, tables, base),) if tables else (),
        notes=tuple(note for row, table in tables for note in _gaps(row, table, snapshot.catalogue)),
    )


def _index(snapshot: Snapshot, row: Row, base: str) -> pd.DataFrame:
    found = index_series(snapshot.series.frame_of(row), base, snapshot.catalogue)
    return found[found["time_period"].ge(base)]


def _chart(snapshot: Snapshot, tables: Sequence[tuple[Row, pd.DataFrame]], base: str) -> Chart:
    first = tables[0][0]
    years = range(int(base[:4]), int(first["time_period"][:4]) + 1)
    periods = [f"{year:04d}{base[4:]}" for year in years]
    # A balance at a year's end stands in the same year as what was done within it.
    labels = {one: period(one, first["basis"]) for one in periods}
    frame = pd.concat([_lines(snapshot, row, table, labels) for row, table in tables], ignore_index=True)
    when = period(base, first["basis"])
    source = source_line((place_of(row) for row, _ in tables), snapshot.revision)
    title = _finding(snapshot, tables, when)
    return lines(frame, Caption(title, say("index, {period} = 100", period=when), source, title), "")


def _lines(snapshot: Snapshot, row: Row, table: pd.DataFrame, labels: Mapping[str, str]) -> pd.DataFrame:
    """One row a period, the missing ones included: a gap is seen as such."""
    placed = table.drop_duplicates("time_period").set_index("time_period").reindex(pd.Index(list(labels)))
    texts = [
        figure(value, "", _DECIMALS, qualifier) if is_known(value) else ""
        for value, qualifier in zip(placed["index"], placed["qualifier"], strict=True)
    ]
    return pd.DataFrame(
        {
            "name": row_name(row, snapshot.catalogue),
            "period": list(labels.values()),
            "value": placed["index"].to_numpy(),
            "text": texts,
        }
    )


def _finding(snapshot: Snapshot, tables: Sequence[tuple[Row, pd.DataFrame]], when: str) -> str:
    """Where each stands now; with several, the one that is highest."""
    last = {
        row_name(row, snapshot.catalogue): table["index"].iloc[-1]
        for row, table in tables
        if len(table) and is_known(table["index"].iloc[-1])
    }
    if not last:
        return say("No index can be computed from {period}", period=when)
    name = max(last, key=lambda one: last[one])
    index = figure(last[name], "", _DECIMALS)
    if len(last) == 1:
        return say("{name} stands at {index}, {period} being 100", name=name, index=index, period=when)
    return say("{name} has risen most: {index}, {period} being 100", name=name, index=index, period=when)


def _gaps(row: Row, table: pd.DataFrame, catalogue: Catalogue) -> list[str]:
    refused = table[table["reason"].ne("")]
    return [
        say(
            "{name}, {period}: {reason}",
            name=row_name(row, catalogue),
            period=when,
            reason=not_computed(code),
        )
        for when, code in zip(
            [period(one, row["basis"]) for one in refused["time_period"]], refused["reason"], strict=True
        )
    ]
