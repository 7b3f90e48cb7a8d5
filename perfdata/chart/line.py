"""Lines through time: up to five on one axis, and the sparkline of a card."""

from collections.abc import Sequence

from perfdata.chart.axes import dips, labels, labels_fit, period_axis, suffix
from perfdata.chart.ground import Drawing, Part, hover, label_px, plot_width
from perfdata.chart.labels import safe
from perfdata.chart.model import Chart, Series
from perfdata.chart.theme import BASE_PX, LINE_PX, Theme

PLOT_PX = 260
LEFT_PX = 64
SPARK_PX = 44

# Role is told by the dash, series by the marker: neither needs colour.
_DASHES = {"plan": "dash", "estimate": "dot"}
_SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross")


def line(chart: Chart, theme: Theme, width_px: int) -> Drawing:
    """Lines by period; one line carries all its labels, several carry the last one each."""
    alone = len(chart.series) == 1
    right_px = 32 if alone else round(max(label_px(s.texts) for s in chart.series)) + 16
    axis = period_axis(chart.categories, plot_width(width_px, LEFT_PX, right_px), fewest=1)
    every = alone and labels_fit(chart.series, axis.slot_px * 0.95)
    shown = _shown_labels(chart, every)
    return Drawing(
        traces=[
            {
                **_look(series, theme.palette[i], _SYMBOLS[i], theme),
                **_labelled(series, shown[i], every),
                **_data(chart, series, axis.keys),
            }
            for i, series in enumerate(chart.series)
        ],
        axes={"xaxis": axis.layout, "yaxis": _value_axis(chart.series)},
        plot_px=PLOT_PX,
        left_px=LEFT_PX,
        right_px=right_px,
        below_px=axis.below_px,
        legend=not alone,
    )


def sparkline(chart: Chart, theme: Theme) -> Drawing:
    """The course of one figure without axes; the last known point is marked."""
    series = chart.series[0]
    axis = period_axis(chart.categories, 120, fewest=1)
    last = _last_known(series)
    sizes = [6 if i == last or _alone(series.values, i) else 0 for i in range(len(series.values))]
    trace = {
        **_look(series, theme.accent, "circle", theme),
        "marker": {"color": theme.accent, "size": sizes, "opacity": 1},
        **_data(chart, series, axis.keys),
    }
    low, high = _range(series.known)
    return Drawing(
        traces=[trace],
        axes={
            "xaxis": {"type": "category", "visible": False, "range": [-0.2, len(axis.keys) - 0.8]},
            "yaxis": {"visible": False, "range": [low, high]},
        },
        plot_px=SPARK_PX,
    )


def _data(chart: Chart, series: Series, keys: list[str]) -> Part:
    return {"name": safe(series.name), "x": keys, "y": list(series.values), **hover(chart, series)}


def _look(series: Series, colour: str, symbol: str, theme: Theme) -> Part:
    open_marker = series.role in _DASHES
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "connectgaps": False,
        "line": {"color": colour, "width": 2.5, "dash": _DASHES.get(series.role, "solid")},
        "marker": {
            "symbol": symbol,
            "size": 8,
            "color": theme.ground if open_marker else colour,
            "line": {"color": colour, "width": 2 if open_marker else 0},
        },
    }


def _labelled(series: Series, texts: Sequence[str], every: bool) -> Part:
    if not any(texts):
        return {}
    return {
        "mode": "lines+markers+text",
        "text": list(texts),
        "textposition": [
            ("bottom center" if dip else "top center") if every else "middle right"
            for dip in dips(series.values)
        ],
        "textfont": {"size": BASE_PX - 1},
    }


def _shown_labels(chart: Chart, every: bool) -> list[list[str]]:
    """The labels of each series: all of them, or the last; one that would lie on another is left out."""
    if every:
        return [labels(s.texts, s.values) if s.texts else [] for s in chart.series]
    low, high = _range([v for s in chart.series for v in s.known])
    taken: list[tuple[int, float]] = []
    result = []
    for series in chart.series:
        shown = [""] * len(series.values)
        last = _last_known(series)
        if last is not None and series.texts:
            value = series.values[last] or 0.0
            height_px = PLOT_PX * (value - low) / (high - low)
            if all(at != last or abs(height_px - other) >= LINE_PX for at, other in taken):
                shown[last] = safe(series.texts[last])
                taken.append((last, height_px))
        result.append(shown)
    return result


def _value_axis(series: Sequence[Series]) -> Part:
    return {"range": list(_range([v for s in series for v in s.known])), "nticks": 6, **suffix(series)}


def _range(values: Sequence[float]) -> tuple[float, float]:
    """From a little below the lowest to a little above the highest, with room for a label."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    spread = high - low or abs(high) or 1.0
    return low - 0.12 * spread, high + 0.18 * spread


def _last_known(series: Series) -> int | None:
    return max((i for i, value in enumerate(series.values) if value is not None), default=None)


def _alone(values: tuple[float | None, ...], index: int) -> bool:
    """Whether a point has no known neighbour, so that no line would show it."""
    near = values[max(index - 1, 0) : index] + values[index + 1 : index + 2]
    return values[index] is not None and all(value is None for value in near)
