"""One indicator through time: its course, its table, how its growth is worked out, its parts."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from perfdata.chart.model import Chart
from perfdata.language import MISSING, Direction, current, period, pgettext, say, topic_name, where
from perfdata.workflow.agreements import Step
from perfdata.workflow.base import base_text
from perfdata.workflow.current import totals
from perfdata.workflow.growths import computed_text, growth_text, reported_text
from perfdata.workflow.parts import parts
from perfdata.workflow.rows import Row
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.trends import trend_chart
from perfdata.workflow.wording import place_of, row_key, row_name, value_text
from perfdata.workflow.workings import steps


@dataclass(frozen=True, slots=True)
class IndicatorChoice:
    """An indicator that has a figure: what stands in the address, its name, its topic."""

    key: str
    name: str
    topic: str


@dataclass(frozen=True)
class IndicatorView:
    """What the indicator page shows. `table` has texts only, ready to be shown.

    `growth_note` says why there is no growth, or the computed growth where it differs.
    """

    name: str
    value: str
    growth: str
    direction: Direction
    growth_kind: str
    chart: Chart
    table: pd.DataFrame
    steps: tuple[Step, ...]
    parts: Chart | None
    parts_note: str
    parts_ok: bool | None
    note: str
    department: str
    growth_note: str = ""


def choices(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> tuple[IndicatorChoice, ...]:
    """The indicators with a figure in the period, in the catalogue's order, unknown ones last."""
    found = _by_key(_shown(snapshot, entity, choice))
    return tuple(
        IndicatorChoice(key, row_name(row, snapshot.catalogue), _topic(snapshot, row))
        for key, row in found.items()
    )


def _topic(snapshot: Snapshot, row: Row) -> str:
    known = snapshot.catalogue.indicators.get(row["indicator"])
    return topic_name(known.topic) if known else pgettext("topic", "Other")


def _by_key(rows: Iterable[Row]) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row_key(row), row)
    return found


def _shown(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> list[Row]:
    """The totals, and an empty total for each breakdown that was printed without one."""
    rows = totals(snapshot, entity, choice)
    known = _by_key(rows)
    alone = _by_key(row for row in snapshot.current(entity, choice) if row["item"])
    return [*rows, *(_without_total(row) for key, row in alone.items() if key not in known)]


def _without_total(item: Row) -> Row:
    """What is known of the total that was not printed: its name and its unit."""
    kept = ("entity", "indicator", "subject", "label", "parent", "scope", "time_period", "basis", "unit")
    empty = {name: "" if isinstance(value, str) else None for name, value in item.items()}
    return {
        **empty,
        **{name: item[name] for name in kept},
        "reason": "no_value",
        "file": item["file"],
        "sheet": item["sheet"],
    }


def row_of(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str) -> Row | None:
    """The figure of an indicator in the period; None where it has none."""
    return _by_key(_shown(snapshot, entity, choice)).get(key)


def indicator(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str) -> IndicatorView | None:
    """The page of one indicator, or None where it has no figure in the period."""
    row = row_of(snapshot, entity, choice, key)
    if row is None:
        return None
    grown, broken_down = growth_text(row), parts(snapshot, row)
    chart = trend_chart(snapshot, row) or (broken_down.chart if broken_down else None)
    if chart is None:
        return None
    note, department = _catalogue_words(snapshot, row)
    return IndicatorView(
        name=row_name(row, snapshot.catalogue),
        value=value_text(row, snapshot.catalogue),
        growth=grown.text,
        direction=grown.direction,
        growth_kind=grown.kind,
        chart=chart,
        table=_table(snapshot, row),
        steps=tuple(steps(snapshot, row)),
        parts=broken_down.chart if broken_down else None,
        parts_note=broken_down.note if broken_down else "",
        parts_ok=broken_down.ok if broken_down else None,
        note=note,
        department=department,
        growth_note=grown.note,
    )


def _catalogue_words(snapshot: Snapshot, row: Row) -> tuple[str, str]:
    """What the catalogue says of the indicator: its definition, and who supplies it."""
    known = snapshot.catalogue.indicators.get(row["indicator"])
    if known is None:
        return "", ""
    return (known.note_en, known.source_en) if current() == "en" else (known.note, known.source)


def _table(snapshot: Snapshot, row: Row) -> pd.DataFrame:
    """The indicator's periods, latest first, with both growths and the place of each figure."""
    return pd.DataFrame([_line(snapshot, fact) for fact in reversed(snapshot.series.of(row))])


def _line(snapshot: Snapshot, fact: Row) -> dict[str, str]:
    base = base_text(snapshot, fact)
    earlier = base.text if base else MISSING
    if base and base.implied:
        earlier = say("{figure} (implied)", figure=earlier)
    return {
        pgettext("column", "Period"): period(fact["time_period"], fact["basis"]),
        pgettext("column", "Value"): value_text(fact, snapshot.catalogue),
        pgettext("column", "Reported growth"): reported_text(fact),
        pgettext("column", "Computed growth"): computed_text(fact),
        pgettext("column", "Year before"): earlier,
        pgettext("column", "Source"): where(place_of(fact)),
    }
