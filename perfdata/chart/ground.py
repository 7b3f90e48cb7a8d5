"""What lies around every drawing: heading, legend, margins and the source note.

Distances are pixels. Heights are added up from the lines of text, because plotly places title,
legend and notes without regard for each other.
"""

import math
from dataclasses import dataclass, field
from typing import Any

from perfdata.chart.labels import lines, safe, widest, width, wrapped
from perfdata.chart.model import Chart, Series
from perfdata.chart.theme import BASE_PX, LINE_PX, SMALL_PX, TITLE_PX, Theme, template

Part = dict[str, Any]

EDGE_PX = 12
TITLE_LINE_PX = 23
LEGEND_PX = 26
LEGEND_KEY_PX = 46
# Between the legend and the topmost figure of the axis; part of the air that every heading has.
LEGEND_AIR_PX = 6


@dataclass(frozen=True)
class Drawing:
    """What one kind of chart draws: traces and axes, and the room that they need."""

    traces: list[Part]
    axes: Part
    plot_px: int
    left_px: int = 64
    right_px: int = 24
    above_px: int = 0
    below_px: int = LINE_PX + 8
    legend: bool = False
    notes: list[Part] = field(default_factory=list)


def plot_width(width_px: int, left_px: int, right_px: int) -> int:
    """How wide the plot itself is; never less than a finger's breadth."""
    return max(width_px - left_px - right_px, 80)


def layout(chart: Chart, theme: Theme, drawing: Drawing, width_px: int) -> Part:
    """The whole layout of a figure; its height follows from what it holds."""
    title, subtitle = _heading(chart, width_px)
    source = lines(chart.source, (width_px - 2 * EDGE_PX) / SMALL_PX) if chart.source else ()
    legend_px = _legend_rows(chart, width_px) * LEGEND_PX if drawing.legend else 0
    top = EDGE_PX + (len(title) + len(subtitle)) * TITLE_LINE_PX + legend_px + 8 + drawing.above_px
    bottom = drawing.below_px + (len(source) * LINE_PX + 4 if source else 0) + 6
    return {
        "template": template(theme),
        "colorway": list(theme.palette),
        "height": top + drawing.plot_px + bottom,
        "margin": {"t": top, "b": bottom, "l": drawing.left_px, "r": drawing.right_px, "autoexpand": True},
        "title": _title(title, subtitle, theme),
        "showlegend": drawing.legend,
        "legend": _legend(theme, width_px, drawing),
        "annotations": [*drawing.notes, *([_source(chart, theme, drawing, width_px)] if source else [])],
        **drawing.axes,
    }


def bare_layout(theme: Theme, drawing: Drawing) -> Part:
    """The layout of a picture inside a card: no heading, no notes, the card's own ground."""
    clear = "rgba(0,0,0,0)"
    return {
        "template": template(theme),
        "colorway": list(theme.palette),
        "height": drawing.plot_px,
        "margin": {"t": 6, "b": 6, "l": 6, "r": 8, "autoexpand": False},
        "paper_bgcolor": clear,
        "plot_bgcolor": clear,
        "showlegend": False,
        **drawing.axes,
    }


def hover(chart: Chart, series: Series) -> Part:
    """The hover text of each point, made of escaped text under a constant template."""
    if not series.texts:
        return {"hoverinfo": "skip"}
    name = safe(series.name)
    return {
        "customdata": [
            f"{wrapped(category, 24)}<br>{name} {safe(text)}"
            for category, text in zip(chart.categories, series.texts, strict=True)
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _heading(chart: Chart, width_px: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    # A chart without a subtitle still says its units.
    units = " / ".join(dict.fromkeys(s.unit for s in chart.series if s.unit))
    subtitle = chart.subtitle or units
    inner = width_px - 2 * EDGE_PX
    return (
        lines(chart.title, inner / TITLE_PX) if chart.title else (),
        lines(subtitle, inner / (BASE_PX - 1), most=2) if subtitle else (),
    )


def _title(title: tuple[str, ...], subtitle: tuple[str, ...], theme: Theme) -> Part:
    # Plotly sets its own subtitle a whole line further down.
    small = f'<span style="font-size:{BASE_PX - 1}px;font-weight:400;color:{theme.muted}">'
    texts = [safe(line) for line in title] + [f"{small}{safe(line)}</span>" for line in subtitle]
    return {
        "text": "<br>".join(texts),
        "font": {"size": TITLE_PX, "color": theme.ink, "weight": 600},
        "x": 0,
        "xref": "container",
        "xanchor": "left",
        "y": 1,
        "yref": "container",
        "yanchor": "top",
        # Plotly lifts the first of several lines by the height of a capital.
        "pad": {"l": EDGE_PX, "t": EDGE_PX + (round(0.7 * TITLE_PX) if len(texts) > 1 else 0)},
    }


def _legend(theme: Theme, width_px: int, drawing: Drawing) -> Part:
    return {
        "orientation": "h",
        "x": (EDGE_PX - drawing.left_px) / plot_width(width_px, drawing.left_px, drawing.right_px),
        "xanchor": "left",
        "y": 1 + (drawing.above_px + LEGEND_AIR_PX) / drawing.plot_px,
        "yanchor": "bottom",
        "font": {"size": BASE_PX - 1, "color": theme.ink},
        "bgcolor": "rgba(0,0,0,0)",
        "itemclick": False,
        "itemdoubleclick": False,
        "traceorder": "normal",
    }


def _legend_rows(chart: Chart, width_px: int) -> int:
    items = [width(series.name) * (BASE_PX - 1) + LEGEND_KEY_PX for series in chart.series]
    # Plotly sets all items as wide as the widest once they need a second row.
    a_row = max(1, int((width_px - 2 * EDGE_PX) / max(items)))
    return 1 if sum(items) <= width_px - 2 * EDGE_PX else math.ceil(len(items) / a_row)


def _source(chart: Chart, theme: Theme, drawing: Drawing, width_px: int) -> Part:
    return {
        "text": wrapped(chart.source, (width_px - 2 * EDGE_PX) / SMALL_PX),
        "font": {"size": SMALL_PX, "color": theme.muted},
        "align": "left",
        "showarrow": False,
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 0,
        "xanchor": "left",
        "yanchor": "top",
        "xshift": EDGE_PX - drawing.left_px,
        "yshift": -drawing.below_px,
    }


def label_px(texts: tuple[str, ...], size: int = BASE_PX - 1) -> float:
    """The width of the widest of some labels, with a little air."""
    return widest(texts) * size + 8
