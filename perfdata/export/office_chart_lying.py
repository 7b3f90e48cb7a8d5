"""Charts of bars lying down in Office: rankings, parts of a sum, completion, and waterfalls."""

from collections.abc import Mapping, Sequence
from typing import Any

from perfdata.chart.axes import span
from perfdata.chart.model import Chart, Series
from perfdata.chart.rows import NO_LAMP
from perfdata.chart.theme import LAMP_SHAPES
from perfdata.export.office_chart_axes import FIRST, Scale
from perfdata.export.office_chart_groups import Ground, Groups, all_labels, bar_look, copy, ground, screen
from perfdata.export.office_chart_labels import Label
from perfdata.export.office_chart_series import Drawn
from perfdata.export.office_chart_sheet import ABOVE, BASE, BELOW, FIGURE, Area
from perfdata.export.office_chart_xml import Element, Look, line, shape, solid

_LEAST_GAP, _GAP_OF_FEW = 55, 160
# Room for the figures past the longest bar of a completion.
_LABEL_ROOM = 1.14
_WHOLE = 100.0
_STEP = 20.0


def ranking(chart: Chart, look: Look, area: Area, width_px: int) -> Groups:
    """Places from the top down, the reader's own in the accent."""
    built, seen = ground(chart, look, area), screen(chart, width_px)
    drawn = [
        Drawn(
            at,
            shape(solid(look.accent if one.role == "actual" else look.theme.zero)),
            all_labels(one, "outEnd"),
        )
        for at, one in enumerate(chart.series)
    ]
    return Groups((built.bars(drawn, FIRST, lying=True, gap=_gap(chart)), *_bare(built, seen)))


def breakdown(chart: Chart, look: Look, area: Area, width_px: int) -> Groups:
    """The parts of a sum, each with its figure at the end."""
    built, seen = ground(chart, look, area), screen(chart, width_px)
    one = chart.series[0]
    drawn = Drawn(0, bar_look(one, look.accent, look), all_labels(one, "outEnd"))
    return Groups((built.bars([drawn], FIRST, lying=True, gap=_gap(chart)), *_bare(built, seen)))


def completion(chart: Chart, look: Look, area: Area, width_px: int) -> Groups:  # noqa: ARG001 - one signature
    """Bars in percent, each in a frame that ends where the schedule stands; the figure with its lamp's shape.

    A line through bars that lie down would need a scatter chart, which some programs do not combine with
    bars; a frame is an ordinary series, and follows the schedule when the reader edits it.
    """
    built = ground(chart, look, area)
    low, high = span([*(value for one in chart.series for value in one.known), _WHOLE])
    drawn = [
        Drawn(at, bar_look(one, look.accent, look), _lamp_labels(chart, one, look))
        if one.role == "actual"
        else Drawn(at, shape(None, line(look.accents[1], 2.25)))
        for at, one in enumerate(chart.series)
    ]
    axes = built.axes(Scale(low, high * _LABEL_ROOM, "%", step=_STEP), lying=True)
    return Groups((built.bars(drawn, FIRST, lying=True, gap=_gap(chart)), *axes), len(chart.series) > 1)


def waterfall(chart: Chart, look: Look, area: Area, width_px: int) -> Groups:
    """Steps from where the one before ended, on bars that are not seen; the last series is the figures.

    A bar that is not seen holds the figure of each step and stands past its end with the label at its foot:
    stacked bars have no place for a label past their end.
    """
    built, seen = ground(chart, look, area), screen(chart, width_px)
    changes, totals = built.table.columns[:2]
    points = tuple(
        (place, shape(solid(_step_colour(change, total, look))))
        for place, (change, total) in enumerate(zip(changes.values, totals.values, strict=True))
        if change is not None or total is not None
    )
    steps = [Drawn(at, shape(solid(look.accent)), points=_copied(points)) for at in (ABOVE, BELOW)]
    texts = tuple(Label(text, "inBase") for text in built.table.columns[FIGURE].texts)
    drawn = [Drawn(BASE, shape(None)), *steps, Drawn(FIGURE, shape(None), texts)]
    group = built.bars(drawn, FIRST, lying=True, gap=_gap(chart), stacked=True)
    return Groups((group, *_bare(built, seen)))


def _gap(chart: Chart) -> int:
    """The gap between bars in percent of a bar: a few would else fill the slide like blocks."""
    return max(_LEAST_GAP, _GAP_OF_FEW - 20 * len(chart.categories))


def _copied(points: Sequence[tuple[int, Element]]) -> tuple[tuple[int, Element], ...]:
    return tuple((place, copy(properties)) for place, properties in points)


def _step_colour(change: float | None, total: float | None, look: Look) -> str:
    return look.accent if total is not None else look.theme.direction(change or 0.0)


def _bare(built: Ground, seen: Mapping[str, Any]) -> tuple[Element, Element]:
    """Axes of bars that are all labelled: no ticks, and the screen's room for the labels."""
    low, high = seen["layout"]["xaxis"]["range"]
    return built.axes(Scale(low, high, ticks=False, grid=False), lying=True)


def _lamp_labels(chart: Chart, bars: Series, look: Look) -> tuple[Label, ...]:
    """Each figure with the shape of its lamp before it: colour is not its only mark."""
    ground_colour = look.theme.ground if len(chart.series) > 1 else ""
    return tuple(
        Label(
            f"{LAMP_SHAPES[lamp]} {text}".strip(),
            "outEnd",
            look.theme.lamps[lamp] if chart.lamps else "",
            ground_colour,
        )
        for lamp, text in zip(chart.lamps or (NO_LAMP,) * len(bars.texts), bars.texts, strict=False)
    )
