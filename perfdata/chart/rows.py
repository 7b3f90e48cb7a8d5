"""Bars lying down: projects against the schedule, and the parts of a sum."""

from collections.abc import Sequence

from perfdata.chart.axes import labels, name_axis, span
from perfdata.chart.columns import bar_marker
from perfdata.chart.ground import EDGE_PX, Drawing, Part, hover, label_px, plot_width
from perfdata.chart.labels import safe
from perfdata.chart.model import Chart, Lamp, Series
from perfdata.chart.theme import BASE_PX, LAMP_SHAPES, LINE_PX, Theme

NARROW_PX = 800
TICK_ROOM_PX = 70
NO_LAMP: Lamp = ""


def completion(chart: Chart, theme: Theme, width_px: int) -> Drawing:
    """A bar a project in percent, the schedule as a line across, the figures in a column beside.

    The figures stand apart from the bars because the schedule line would run through them.
    """
    bars = chart.of("actual")[0]
    names = name_axis(chart.categories, name_em(width_px))
    low, high = span([*(value for series in chart.series for value in series.known), 100.0])
    edge = high * 1.03
    schedule = [s for s in chart.of("schedule") if s.known]
    shared = [s for s in schedule if len(set(s.values)) == 1]
    right_px = round(label_px(bars.texts)) + (BASE_PX + 6 if chart.lamps else 0) + 16
    ticks = _percent_axis(low, edge, plot_width(width_px, names.left_px, right_px))
    lines = [_across(100.0, theme.zero, "solid"), *(_across(s.known[0], theme.ink, "dash") for s in shared)]
    marks = [_schedule_marks(chart, s, names.keys, theme) for s in schedule if s not in shared]
    bar, figures = _bar(chart, bars, names.keys, theme), _figures(chart, bars, names.keys, edge, theme)
    return Drawing(
        traces=[bar, *marks, figures],
        axes={"xaxis": ticks, "yaxis": names.layout, "bargap": 0.45, "shapes": lines},
        plot_px=names.plot_px,
        left_px=names.left_px,
        right_px=right_px,
        above_px=LINE_PX if shared else 0,
        legend=bool(marks),
        notes=[_schedule_note(s, edge, theme) for s in shared],
    )


def breakdown(chart: Chart, theme: Theme, width_px: int) -> Drawing:
    """A bar a part, its figure at its end; no axis, because every bar is labelled."""
    bars = chart.series[0]
    names = name_axis(chart.categories, name_em(width_px))
    ticks = bare_axis(bars.known, bars.texts, plot_width(width_px, names.left_px, EDGE_PX))
    trace = _bar(chart, bars, names.keys, theme)
    if bars.texts:
        trace["text"] = labels(bars.texts, bars.values)
    return Drawing(
        traces=[trace],
        axes={"xaxis": ticks, "yaxis": names.layout, "bargap": 0.45},
        plot_px=names.plot_px,
        left_px=names.left_px,
        right_px=EDGE_PX,
        below_px=8,
    )


def _percent_axis(low: float, high: float, plot_px: int) -> Part:
    ticks = {"nticks": plot_px // TICK_ROOM_PX + 1, "tickangle": 0, "ticksuffix": "%"}
    return {"range": [low, high], "rangemode": "tozero", **ticks}


def bare_axis(values: Sequence[float], texts: tuple[str, ...], plot_px: int) -> Part:
    """An axis with zero and without ticks, with room for the labels at the ends of the bars."""
    low, high = span(values)
    label = label_px(texts)
    room = (high - low) * label / max(plot_px - label, plot_px / 3)
    ends = [low - room if low < 0 else low, high + room if high > 0 else high]
    return {"range": ends, "rangemode": "tozero", "showticklabels": False, "showgrid": False}


def name_em(width_px: int) -> float:
    """How many Chinese characters a line of a row's name has room for."""
    return 10.0 if width_px < NARROW_PX else 15.0


def _bar(chart: Chart, series: Series, keys: list[str], theme: Theme) -> Part:
    return {
        "type": "bar",
        "orientation": "h",
        "name": safe(series.name),
        "x": list(series.values),
        "y": keys,
        "marker": bar_marker(series, theme.accent, theme),
        **hover(chart, series),
    }


def _figures(chart: Chart, series: Series, keys: list[str], edge: float, theme: Theme) -> Part:
    """The figures as a column at the right edge, each with the shape of its lamp."""
    lamps = chart.lamps or (NO_LAMP,) * len(keys)
    texts = series.texts or ("",) * len(keys)
    marks = [
        f'<span style="color:{theme.lamps[lamp]}">{LAMP_SHAPES[lamp]}</span> ' if lamp else ""
        for lamp in lamps
    ]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [edge] * len(keys),
        "y": keys,
        "text": [mark + safe(text) for mark, text in zip(marks, texts, strict=True)],
        "textposition": "middle right",
        "textfont": {"color": theme.ink},
        "hoverinfo": "skip",
        "showlegend": False,
        "cliponaxis": False,
    }


def _across(value: float, colour: str, dash: str) -> Part:
    line = {"color": colour, "width": 1 if dash == "solid" else 2, "dash": dash}
    place = {"x0": value, "x1": value, "y0": 0, "y1": 1, "yref": "paper"}
    return {"type": "line", **place, "line": line, "layer": "below" if dash == "solid" else "above"}


def _schedule_note(series: Series, edge: float, theme: Theme) -> Part:
    value = series.known[0]
    text = series.texts[0] if series.texts else ""
    return {
        "text": f"{safe(series.name)} {safe(text)}".strip(),
        "x": value,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        # Towards the middle, so that the note never runs off the plot.
        "xanchor": "left" if value < edge / 2 else "right",
        "showarrow": False,
        "font": {"color": theme.ink, "size": BASE_PX - 1},
    }


def _schedule_marks(chart: Chart, series: Series, keys: list[str], theme: Theme) -> Part:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": safe(series.name),
        "x": list(series.values),
        "y": keys,
        "marker": {"symbol": "line-ns", "size": 24, "line": {"width": 2.5, "color": theme.ink}},
        **hover(chart, series),
    }
