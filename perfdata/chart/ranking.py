"""Places in the order of their rank as bars lying down, the reader's own in the accent."""

from perfdata.chart.axes import labels, name_axis
from perfdata.chart.columns import bar_marker
from perfdata.chart.ground import EDGE_PX, Drawing, Part, hover, plot_width
from perfdata.chart.labels import safe
from perfdata.chart.model import Chart
from perfdata.chart.rows import bare_axis, name_em
from perfdata.chart.theme import Theme


def ranking(chart: Chart, theme: Theme, width_px: int) -> Drawing:
    """A bar a place with its figure at the end; one whose figure is not known has its name alone."""
    names = name_axis(chart.categories, name_em(width_px))
    texts = tuple(text for series in chart.series for text in series.texts)
    known = [value for series in chart.series for value in series.known]
    return Drawing(
        traces=[_bars(chart, index, names.keys, theme) for index in range(len(chart.series))],
        axes={
            "xaxis": bare_axis(known, texts, plot_width(width_px, names.left_px, EDGE_PX)),
            # Without its array, plotly would put the places of each series together.
            "yaxis": {**names.layout, "categoryorder": "array", "categoryarray": names.keys},
            "bargap": 0.45,
            "barmode": "overlay",
        },
        plot_px=names.plot_px,
        left_px=names.left_px,
        right_px=EDGE_PX,
        below_px=8,
        legend=len(chart.series) > 1,
    )


def _bars(chart: Chart, index: int, keys: list[str], theme: Theme) -> Part:
    series = chart.series[index]
    trace = {
        "type": "bar",
        "orientation": "h",
        "name": safe(series.name),
        "x": list(series.values),
        "y": keys,
        "marker": bar_marker(series, theme.accent if series.role == "actual" else theme.zero, theme),
        **hover(chart, series),
    }
    return trace | ({"text": labels(series.texts, series.values)} if series.texts else {})
