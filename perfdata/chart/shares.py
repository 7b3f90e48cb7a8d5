"""The structure of a whole through time: stacked columns in percent."""

from perfdata.chart.axes import period_axis
from perfdata.chart.columns import LEFT_PX, WIDEST_BAR_PX
from perfdata.chart.ground import Drawing, Part, hover, label_px, plot_width
from perfdata.chart.labels import safe
from perfdata.chart.model import Chart, Series
from perfdata.chart.theme import LINE_PX, SMALL_PX, Theme

PLOT_PX = 280
RIGHT_PX = 24
WHOLE = 100.0


def shares(chart: Chart, theme: Theme, width_px: int) -> Drawing:
    """A column a period, the first series at its foot; a period that is not known is a gap."""
    axis = period_axis(chart.categories, plot_width(width_px, LEFT_PX, RIGHT_PX))
    columns = zip(*([value or 0.0 for value in series.values] for series in chart.series), strict=True)
    top = max([WHOLE, *(sum(column) for column in columns)])
    bar_px = min(WIDEST_BAR_PX * 1.5, axis.slot_px * 0.7)
    return Drawing(
        traces=[
            _segments(chart, series, axis.keys, theme.palette[i], (top, bar_px), theme)
            for i, series in enumerate(chart.series)
        ],
        axes={
            "barmode": "stack",
            "bargap": 1 - bar_px / axis.slot_px,
            "xaxis": axis.layout,
            "yaxis": {"range": [0, top], "rangemode": "tozero", "dtick": 20, "ticksuffix": "%"},
        },
        plot_px=PLOT_PX,
        left_px=LEFT_PX,
        right_px=RIGHT_PX,
        below_px=axis.below_px,
        legend=True,
    )


def _segments(
    chart: Chart, series: Series, keys: list[str], colour: str, room: tuple[float, float], theme: Theme
) -> Part:
    """One part in all columns; the line of the ground's colour sets it off from the part below."""
    return {
        "type": "bar",
        "name": safe(series.name),
        "x": keys,
        "y": list(series.values),
        "marker": {"color": colour, "line": {"color": theme.ground, "width": 1}},
        "text": _labels(series, *room),
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": SMALL_PX, "color": theme.ground},
        **hover(chart, series),
    }


def _labels(series: Series, top: float, bar_px: float) -> list[str]:
    """The labels of the segments that are high and wide enough to hold one."""
    if not series.texts or label_px(series.texts, SMALL_PX) > bar_px:
        return [""] * len(series.values)
    lowest = LINE_PX * top / PLOT_PX
    return [
        safe(text) if value is not None and value >= lowest else ""
        for text, value in zip(series.texts, series.values, strict=True)
    ]
