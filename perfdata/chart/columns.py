"""Columns through time, with a growth line above them on an axis of its own."""

from collections.abc import Sequence

from perfdata.chart.axes import PeriodAxis, dips, labels, labels_fit, period_axis, span, suffix
from perfdata.chart.ground import Drawing, Part, hover, plot_width
from perfdata.chart.labels import safe
from perfdata.chart.model import Chart, Series
from perfdata.chart.theme import BASE_PX, Theme

PLOT_PX = 260
LEFT_PX = 64
WIDEST_BAR_PX = 64

# The columns fill the lower part, the labelled growth line runs above them, so that no label
# stands on another. Shares of the plot's height.
COLUMNS_SHARE = 0.60
LINE_BAND = (0.80, 0.90)

# A labelled growth line is stretched over its band, but a spread of less than this (in percent)
# is not blown up to look like a swing.
SMALLEST_SPREAD = 5.0


def columns(chart: Chart, theme: Theme, width_px: int) -> Drawing:
    """Columns by period; plan outlined beside actual, estimates hatched in the actual's place."""
    growth = chart.of("growth")
    bars = chart.of("actual", "earlier", "estimate", "plan")
    right_px = LEFT_PX if growth else 24
    places = max(1, len(chart.of("actual", "earlier", "plan")))
    axis = _roomiest_axis(chart, plot_width(width_px, LEFT_PX, right_px), places)
    labelled = [*(bars if _fit(bars, axis, places) else ()), *(growth if _fit(growth, axis) else ())]
    banded = bool(growth) and growth[0] in labelled
    gap = max(0.3 if places == 1 else 0.1, 1 - WIDEST_BAR_PX * places / axis.slot_px)
    layout: Part = {"barmode": "group", "bargap": gap, "bargroupgap": 0.08, "xaxis": axis.layout}
    layout["yaxis"] = _value_axis(bars, banded)
    if growth:
        layout["yaxis2"] = _growth_axis(growth, banded)
    return Drawing(
        traces=_traces(chart, theme, axis, labelled),
        axes=layout,
        plot_px=PLOT_PX,
        left_px=LEFT_PX,
        right_px=right_px,
        below_px=axis.below_px,
        legend=len(chart.series) > 1,
    )


def series_colours(chart: Chart, theme: Theme) -> list[str]:
    """The colour of each series: plan and estimate share that of the actual, an earlier one is grey."""
    colours: list[str] = []
    used = 0
    for series in chart.series:
        if series.role in ("actual", "growth"):
            used += 1
        earlier = series.role == "earlier"
        colours.append(theme.zero if earlier else theme.palette[max(used - 1, 0)])
    return colours


def bar_marker(series: Series, colour: str, theme: Theme) -> Part:
    """Solid for what was done, hatched for an estimate, an outline for a plan."""
    if series.role == "plan":
        return {"color": theme.ground, "line": {"color": colour, "width": 1.5}}
    if series.role == "estimate":
        pattern = {"shape": "/", "fgcolor": colour, "bgcolor": theme.ground, "size": 7, "solidity": 0.3}
        return {"color": colour, "pattern": pattern, "line": {"color": colour, "width": 1}}
    return {"color": colour, "line": {"width": 0}}


def _roomiest_axis(chart: Chart, plot_px: int, places: int) -> PeriodAxis:
    """The axis with air around few columns, or without where their labels need the room."""
    airy = period_axis(chart.categories, plot_px)
    bars = chart.of("actual", "earlier", "estimate", "plan")
    return airy if _fit(bars, airy, places) else period_axis(chart.categories, plot_px, fewest=1)


def _fit(series: Sequence[Series], axis: PeriodAxis, places: int = 1) -> bool:
    return labels_fit(series, axis.slot_px * 0.95 / places)


def _traces(chart: Chart, theme: Theme, axis: PeriodAxis, labelled: Sequence[Series]) -> list[Part]:
    traces, place = [], "0"
    for index, (series, colour) in enumerate(zip(chart.series, series_colours(chart, theme), strict=True)):
        if series.role == "growth":
            look = _growth_look(series, colour, theme)
        else:
            # An estimate stands where the actual would stand; a plan beside it.
            place = place if series.role == "estimate" else str(index)
            look = {"type": "bar", "offsetgroup": place, "marker": bar_marker(series, colour, theme)}
        data: Part = {"name": safe(series.name), "x": axis.keys, "y": list(series.values)}
        if series in labelled and series.texts:
            data["text"] = labels(series.texts, series.values)
            data |= {"mode": "lines+markers+text"} if series.role == "growth" else {}
        traces.append({**look, **data, **hover(chart, series)})
    # The line is drawn last, above the columns.
    return sorted(traces, key=lambda trace: trace["type"] == "scatter")


def _growth_look(series: Series, colour: str, theme: Theme) -> Part:
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "yaxis": "y2",
        "connectgaps": False,
        "line": {"color": colour, "width": 2},
        "marker": {"color": theme.ground, "size": 8, "line": {"color": colour, "width": 2}},
        "textposition": ["bottom center" if dip else "top center" for dip in dips(series.values)],
        "textfont": {"color": colour, "size": BASE_PX - 1},
    }


def _value_axis(bars: Sequence[Series], with_line: bool) -> Part:
    low, high = span([value for series in bars for value in series.known])
    if low < 0:
        low -= 0.14 * (high - low)
    top = low + (high - low) / COLUMNS_SHARE if with_line else high + 0.12 * (high - low)
    return {"rangemode": "tozero", "range": [low, top], "nticks": 6, **suffix(bars)}


def _growth_axis(growth: Sequence[Series], banded: bool) -> Part:
    values = [value for series in growth for value in series.known]
    if banded:
        low, high = min(values, default=0.0), max(values, default=0.0)
        spread = max(high - low, SMALLEST_SPREAD)
        whole = spread / (LINE_BAND[1] - LINE_BAND[0])
        foot = (low + high - spread) / 2 - LINE_BAND[0] * whole
    else:
        low, high = span(values)
        whole, foot = 1.2 * (high - low), low - 0.1 * (high - low)
    return {
        "overlaying": "y",
        "side": "right",
        # plotly.js 4 puts odd figures on a second axis that it ties to the first one's grid.
        "tickmode": "auto",
        "range": [foot, foot + whole],
        "showgrid": False,
        "zeroline": False,
        # Labelled points need no ticks, whose larger part would lie below the line's band.
        "showticklabels": not banded,
        **suffix(growth),
    }
