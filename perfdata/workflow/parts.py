"""A breakdown: the parts of a figure as a Chart, and whether they make up the printed total."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from perfdata.chart.build import Caption, breakdown
from perfdata.chart.model import Chart
from perfdata.compute.parts import PartsSum, figures, parts_sum
from perfdata.language import figure, say, unit_name
from perfdata.workflow.current import items_of
from perfdata.workflow.rows import Row, is_known
from perfdata.workflow.snapshot import Snapshot
from perfdata.workflow.wording import bare_text, decimals_of, place_of, row_name, source_line, value_text

# A sum of more parts than these is counted, not written out.
_MOST_WRITTEN = 6


@dataclass(frozen=True, slots=True)
class Parts:
    """The breakdown of one figure: its chart, its sum in words, whether it holds (None: unknown)."""

    chart: Chart
    note: str
    ok: bool | None


def parts(snapshot: Snapshot, row: Row) -> Parts | None:
    """The breakdown of the row's indicator in its period; None where it has none."""
    items = items_of(snapshot, row)
    if not items:
        return None
    total = figures(pd.DataFrame([row]), snapshot.catalogue)[0]
    summed = parts_sum(figures(pd.DataFrame(items), snapshot.catalogue), total)
    return Parts(_chart(snapshot, items, row), _sum_sentence(snapshot, items, row, summed), summed.ok)


def _chart(snapshot: Snapshot, facts: Sequence[Row], row: Row) -> Chart:
    frame = pd.DataFrame(
        {
            "item": [fact["item"] for fact in facts],
            "value": [fact["value"] for fact in facts],
            "text": [bare_text(fact, snapshot.catalogue) for fact in facts],
        }
    )
    name, unit = row_name(row, snapshot.catalogue), unit_name(row["unit"])
    title = say("{name} by part", name=name)
    if is_known(row["value"]):
        total = value_text(row, snapshot.catalogue)
        title = say("{name} by part: {value} in all", name=name, value=total)
    source = source_line([place_of(fact) for fact in facts], snapshot.revision)
    words = Caption(title, say("unit: {unit}", unit=unit) if unit else "", source, title)
    return breakdown(frame, words, name, unit)


def _sum_sentence(snapshot: Snapshot, facts: Sequence[Row], row: Row, summed: PartsSum) -> str:
    """The parts added up, beside the printed total."""
    added = " + ".join(bare_text(fact, snapshot.catalogue) for fact in facts)
    if len(facts) > _MOST_WRITTEN:
        added = say("sum of {count} parts", count=len(facts))
    if summed.sum is None:
        return say("{parts}: the parts cannot be added up", parts=added)
    digits = max(decimals_of(fact, snapshot.catalogue) for fact in facts)
    values = {
        "parts": added,
        "sum": figure(summed.sum, row["unit"], digits, summed.qualifier),
        "total": value_text(row, snapshot.catalogue),
    }
    if not is_known(row["value"]):
        return say("{parts} = {sum}; no total is printed", **values)
    if summed.ok is None:
        return say("{parts} = {sum}; printed total: {total}; known only roughly, so not checked", **values)
    if not summed.ok:
        return say("{parts} = {sum}; printed total: {total}: they differ, please check the source", **values)
    if summed.gap:
        return say("{parts} = {sum}; printed total: {total}: they agree within rounding", **values)
    return say("{parts} = {sum}: the parts make up the printed total", **values)
