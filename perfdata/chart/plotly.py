"""Charts rendered for plotly: plain dicts, because go.Figure costs more than twice the time.

Pass them to `st.plotly_chart(..., theme=None)`: streamlit's own theme would replace the template.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from perfdata.chart.columns import columns
from perfdata.chart.enlarge import enlarged
from perfdata.chart.ground import Drawing, bare_layout, layout
from perfdata.chart.line import line, sparkline
from perfdata.chart.model import Chart, ChartKind
from perfdata.chart.ranking import ranking
from perfdata.chart.rows import breakdown, completion
from perfdata.chart.shares import shares
from perfdata.chart.theme import BASE_PX, Theme
from perfdata.chart.track import milestones
from perfdata.chart.waterfall import waterfall

Figure = dict[str, Any]

# A column of a page with two charts side by side, on a common 1366 pixel screen.
USUAL_WIDTH_PX = 600

_DRAWERS: dict[ChartKind, Callable[[Chart, Theme, int], Drawing]] = {
    "columns": columns,
    "completion": completion,
    "breakdown": breakdown,
    "line": line,
    "milestones": milestones,
    "ranking": ranking,
    "shares": shares,
    "waterfall": waterfall,
}

# Charts through time fill any height. Rows of bars or steps are drawn apart up to the second factor
# and closer up to the first: the lines of their names must not touch, and a bar is no wall.
THROUGH_TIME: frozenset[ChartKind] = frozenset({"columns", "line", "shares"})
_CLOSER, _APART = 0.85, 1.6


def figure(
    chart: Chart,
    theme: Theme,
    width_px: int = USUAL_WIDTH_PX,
    text_px: float = BASE_PX,
    height_px: int | None = None,
) -> Figure:
    """The chart as plotly's data and layout, free of NaN and ready for JSON.

    `width_px` is the width it will be shown at: headings and labels are set in lines for it. The
    figure itself takes the width it is given; its height is in layout.height. `text_px` is the size of
    its base type, with which all else grows. `height_px` is the height to fill, as far as its kind
    allows; without it the chart takes what it needs.
    """
    factor = text_px / BASE_PX
    ground_px = round(width_px / factor)
    if chart.kind == "sparkline":
        drawing = sparkline(chart, theme)
        return _enlarged({"data": drawing.traces, "layout": bare_layout(theme, drawing)}, factor)
    drawing = _DRAWERS[chart.kind](chart, theme, ground_px)
    laid_out = layout(chart, theme, drawing, ground_px)
    if height_px is not None:
        wanted = drawing.plot_px + round(height_px / factor) - int(laid_out["height"])
        drawing = replace(drawing, plot_px=_plot_height(chart, drawing.plot_px, wanted))
        laid_out = layout(chart, theme, drawing, ground_px)
    return _enlarged({"data": drawing.traces, "layout": laid_out}, factor)


def _plot_height(chart: Chart, usual_px: int, wanted_px: int) -> int:
    most = wanted_px if chart.kind in THROUGH_TIME else round(usual_px * _APART)
    least = round(usual_px * (0.5 if chart.kind in THROUGH_TIME else _CLOSER))
    return max(least, min(wanted_px, most))


def _enlarged(drawn: Figure, factor: float) -> Figure:
    larger: Figure = drawn if factor == 1 else enlarged(drawn, factor)
    return larger


def config(locale: str = "zh-CN") -> dict[str, Any]:
    """Plotly's settings: no modebar, no zooming, no formulas, no other host."""
    return {
        "displayModeBar": False,
        "displaylogo": False,
        "doubleClick": False,
        "scrollZoom": False,
        "showTips": False,
        "showLink": False,
        "plotlyServerURL": "",
        "typesetMath": False,
        "locale": locale,
        # Named here because plotly.js brings no Chinese of its own.
        "locales": {"zh-CN": {"dictionary": {}, "format": {"decimal": ".", "thousands": ","}}},
    }
