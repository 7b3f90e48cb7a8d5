"""What one slide says, as data: a chart, cards, a table or sentences, with its notes and source."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from perfdata.chart.model import Chart, ChartKind, Series
from perfdata.language import say

SlideKind = Literal["cover", "content"]
Rise = Literal["up", "down", "flat", "unknown"]

# More rows than these cannot be read from the last seat.
MOST_ROWS = 12
MOST_BARS = 14
_ROWS_OF_BARS: tuple[ChartKind, ...] = ("completion", "breakdown", "ranking")


@dataclass(frozen=True, slots=True)
class SlideCard:
    """One headline figure: name, value with unit, growth in words and its direction, a line below."""

    name: str
    value: str
    growth: str = ""
    direction: Rise = "unknown"
    note: str = ""


@dataclass(frozen=True, slots=True)
class SlideTable:
    """A table of texts; columns named in `figures` (by place) are set to the right."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide. `title` is the finding, which a reader may change before the export.

    `subtitle` states unit and scope, `source` stands at the foot, `notes` are the speaker's. With points and
    a chart the points stand left of it.
    """

    title: str
    kind: SlideKind = "content"
    subtitle: str = ""
    source: str = ""
    notes: str = ""
    points: tuple[str, ...] = ()
    chart: Chart | None = None
    cards: tuple[SlideCard, ...] = ()
    table: SlideTable | None = None


def chart_slides(chart: Chart, notes: str = "") -> tuple[Slide, ...]:
    """The slide of a chart; more bars than can be read go on to further slides."""
    parts = tuple(_parts(chart))
    if len(parts) == 1:
        return (Slide(chart.title, "content", chart.subtitle, chart.source, notes, chart=chart),)
    return tuple(
        Slide(
            say("{title} ({part} of {parts})", title=chart.title, part=at, parts=len(parts)),
            "content",
            chart.subtitle,
            chart.source,
            notes,
            chart=part,
        )
        for at, part in enumerate(parts, start=1)
    )


def table_slides(slide: Slide) -> tuple[Slide, ...]:
    """The slide of a table, its rows on as many slides as they need."""
    if slide.table is None or len(slide.table.rows) <= MOST_ROWS:
        return (slide,)
    rows, count = slide.table.rows, -(-len(slide.table.rows) // MOST_ROWS)
    return tuple(
        replace(
            slide,
            title=say("{title} ({part} of {parts})", title=slide.title, part=at + 1, parts=count),
            table=replace(slide.table, rows=rows[at * MOST_ROWS : (at + 1) * MOST_ROWS]),
        )
        for at in range(count)
    )


def _parts(chart: Chart) -> Iterator[Chart]:
    """The chart in pieces of so many bars that all names can be read, about equally long."""
    count = len(chart.categories)
    if chart.kind not in _ROWS_OF_BARS or count <= MOST_BARS:
        yield chart
        return
    pieces = -(-count // MOST_BARS)
    size = -(-count // pieces)
    for start in range(0, count, size):
        yield _piece(chart, start, start + size)


def _piece(chart: Chart, start: int, end: int) -> Chart:
    series: Sequence[Series] = [
        replace(one, values=one.values[start:end], texts=one.texts[start:end]) for one in chart.series
    ]
    return replace(
        chart,
        categories=chart.categories[start:end],
        series=tuple(series),
        lamps=chart.lamps[start:end],
    )
