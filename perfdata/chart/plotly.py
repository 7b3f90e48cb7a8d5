"""Charts rendered for plotly: plain dicts, because go.Figure costs more than twice the time.

Pass them to `st.plotly_chart(..., theme=None)`: streamlit's own theme would replace the template.
"""

from collections.abc import Callable
from typing import Any

from perfdata.chart.columns import columns
from perfdata.chart.ground import Drawing, bare_layout, layout
from perfdata.chart.line import line, sparkline
from perfdata.chart.model import Chart, ChartKind
from perfdata.chart.ranking import ranking
from perfdata.chart.rows import breakdown, completion
from perfdata.chart.shares import shares
from perfdata.chart.theme import Theme
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


def figure(chart: Chart, theme: Theme, width_px: int = USUAL_WIDTH_PX) -> Figure:
    """The chart as plotly's data and layout, free of NaN and ready for JSON.

    `width_px` is the width it will be shown at: headings and labels are set in lines for it. The
    figure itself takes the width it is given; its height is in layout.height.
    """
    if chart.kind == "sparkline":
        drawing = sparkline(chart, theme)
        return {"data": drawing.traces, "layout": bare_layout(theme, drawing)}
    drawing = _DRAWERS[chart.kind](chart, theme, width_px)
    return {"data": drawing.traces, "layout": layout(chart, theme, drawing, width_px)}


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
