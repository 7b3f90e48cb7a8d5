"""The overview of one entity in one period: a sentence, cards, charts, and what needs attention."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import pandas as pd

from perfdata.chart.model import Chart
from perfdata.language import Direction, period, pgettext, say
from perfdata.model import Place
from perfdata.workflow import investment
from perfdata.workflow.attention import Attention, figures_to_look_at, findings_to_look_at
from perfdata.workflow.base import BaseText, base_text
from perfdata.workflow.current import headlines, totals
from perfdata.workflow.five_year import five_year_table
from perfdata.workflow.growth_chart import growth_chart
from perfdata.workflow.growths import difference_reason, growth_text
from perfdata.workflow.origins import Origin, origin_of
from perfdata.workflow.rows import Row
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.target_table import target_table
from perfdata.workflow.targets import Target, targets, targets_to_look_at
from perfdata.workflow.trends import spark
from perfdata.workflow.wording import clause, place_of, row_key, row_name, source_line, value_text


@dataclass(frozen=True, slots=True)
class Card:
    """One headline figure: value with unit, growth and which growth it is, base, place, course.

    `code` is the key of its indicator page. `caution` says that the two growths in `note` differ
    by more than a quiet note tells. `target` is one line of how it stands to its target, "" without one.
    """

    code: str
    name: str
    value: str
    growth: str
    growth_kind: str
    direction: Direction
    better: str
    base: str
    base_period: str
    base_implied: bool
    note: str
    source: str
    place: Place
    spark: Chart | None
    origin: Origin
    caution: bool = False
    target: str = ""


@dataclass(frozen=True)
class Overview:
    """What the overview page shows; charts are None where there is nothing to draw.

    `targets` and `plans` are tables of the period's targets and of the plans of several years.
    """

    sentence: str
    cards: tuple[Card, ...]
    growth: Chart | None
    completion: Chart | None
    completion_note: str
    lamps: dict[str, int]
    attention: tuple[Attention, ...]
    targets: pd.DataFrame
    plans: pd.DataFrame


def overview(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> Overview:
    """The overview; every part is empty rather than wrong where figures are missing."""
    rows = totals(snapshot, entity, choice)
    headline = headlines(snapshot, rows)
    projects = investment.investment(snapshot, entity, choice)
    aims = targets(snapshot, entity, choice)
    return Overview(
        sentence=_sentence(snapshot, headline),
        cards=tuple(_card(snapshot, row, aims.get(row_key(row))) for row in headline),
        growth=growth_chart(snapshot, headline),
        completion=projects.chart,
        completion_note=projects.summary,
        lamps=projects.lamps,
        attention=(
            *figures_to_look_at(snapshot, rows),
            *targets_to_look_at(snapshot, aims.values()),
            *projects.attention,
            *findings_to_look_at(snapshot, entity, choice),
        ),
        targets=target_table(snapshot, aims.values()),
        plans=five_year_table(snapshot, entity, choice),
    )


def _sentence(snapshot: Snapshot, rows: Sequence[Row]) -> str:
    """What the headline figures say, as a report could begin; balances in a sentence of their own."""
    spoken: dict[str, list[str]] = {}
    for row in rows:
        when = period(row["time_period"], row["basis"])
        spoken.setdefault(when, []).append(clause(row, snapshot.catalogue))
    separator = pgettext("list", "; ")
    sentences = [
        say("{period}: {clauses}.", period=when, clauses=separator.join(clauses))
        for when, clauses in spoken.items()
    ]
    return reduce(_joined, sentences) if sentences else ""


def _joined(first: str, second: str) -> str:
    return say("{first} {second}", first=first, second=second)


def _card(snapshot: Snapshot, row: Row, aim: Target | None) -> Card:
    grown = growth_text(row)
    base = base_text(snapshot, row)
    known = snapshot.catalogue.indicators.get(row["indicator"])
    return Card(
        code=row_key(row),
        name=row_name(row, snapshot.catalogue),
        value=value_text(row, snapshot.catalogue),
        growth=grown.text,
        growth_kind=grown.kind,
        direction=grown.direction,
        better=known.better if known else "neutral",
        base=_base_words(base),
        base_period=base.period if base else "",
        base_implied=base is not None and base.implied,
        note=" · ".join(part for part in (grown.note, difference_reason(row)) if part),
        source=source_line([place_of(row)], snapshot.revision),
        place=place_of(row),
        spark=spark(snapshot, row),
        origin=origin_of(row),
        caution=row["agreement"] == "differs",
        target=(aim.line or aim.growth_line) if aim else "",
    )


def _base_words(base: BaseText | None) -> str:
    if base is None:
        return ""
    if base.implied:
        return say("{period} implied {figure}", period=base.period, figure=base.text)
    return say("{period} {figure}", period=base.period, figure=base.text)
