"""What each part adds to a whole: bars lying down, each beginning where the one above it ended."""

from collections.abc import Sequence

from perfdata.chart.axes import labels, name_axis
from perfdata.chart.ground import EDGE_PX, Drawing, Part, hover, plot_width
from perfdata.chart.labels import safe
from perfdata.chart.model import Chart, Series
from perfdata.chart.rows import bare_axis, name_em
from perfdata.chart.theme import Theme


def waterfall(chart: Chart, theme: Theme, width_px: int) -> Drawing:
    """The changes from zero on, downwards; totals are whole bars from zero, in the accent."""
    names = name_axis(chart.categories, name_em(width_px))
    starts, ends = _steps(chart)
    texts = tuple(text for series in chart.series for text in series.texts)
    reached = [*starts, *ends]
    return Drawing(
        traces=[
            *(_bars(chart, series, names.keys, starts, theme) for series in chart.series),
            _labels(chart, names.keys, [max(pair) for pair in zip(starts, ends, strict=True)], theme),
        ],
        axes={
            "xaxis": {
                **bare_axis(reached, texts, plot_width(width_px, names.left_px, EDGE_PX)),
                "zeroline": True,
            },
            "yaxis": {**names.layout, "categoryorder": "array", "categoryarray": names.keys},
            "bargap": 0.4,
            "barmode": "overlay",
            "shapes": _threads(ends, theme),
        },
        plot_px=names.plot_px,
        left_px=names.left_px,
        right_px=EDGE_PX,
        below_px=8,
    )


def _steps(chart: Chart) -> tuple[list[float], list[float]]:
    """Where each bar begins and ends; a change that is not known leaves the sum where it is."""
    starts, ends, reached = [], [], 0.0
    changes = [series.values for series in chart.of("change")]
    totals = [series.values for series in chart.of("actual")]
    for place in range(len(chart.categories)):
        total = next((values[place] for values in totals if values[place] is not None), None)
        step = sum(values[place] or 0.0 for values in changes)
        starts.append(reached if total is None else 0.0)
        reached = reached + step if total is None else total
        ends.append(reached)
    return starts, ends


def _bars(chart: Chart, series: Series, keys: list[str], starts: Sequence[float], theme: Theme) -> Part:
    """The sign of a change stands in its label too: colour is not its only mark."""
    colours = [
        theme.accent if series.role == "actual" else theme.direction(value or 0.0) for value in series.values
    ]
    return {
        "type": "bar",
        "orientation": "h",
        "name": safe(series.name),
        "x": list(series.values),
        "y": keys,
        "base": list(starts),
        "marker": {"color": colours, "line": {"width": 0}},
        **hover(chart, series),
    }


def _labels(chart: Chart, keys: list[str], places: Sequence[float], theme: Theme) -> Part:
    """The figures to the right of all bars: to the left of a fall they would stand on the names."""
    columns = [labels(series.texts, series.values) for series in chart.series if series.texts]
    return {
        "type": "scatter",
        "mode": "text",
        "x": list(places),
        "y": keys,
        # A blank that does not break keeps the figure off its bar.
        "text": ["\u00a0" + "".join(texts) for texts in zip(*columns, strict=True)] or [""] * len(keys),
        "textposition": "middle right",
        "textfont": {"color": theme.ink},
        "hoverinfo": "skip",
        "showlegend": False,
        "cliponaxis": False,
    }


def _threads(ends: Sequence[float], theme: Theme) -> list[Part]:
    """Thin lines from the end of each bar to the next bar."""
    line = {"color": theme.zero, "width": 1, "dash": "dot"}
    return [
        {"type": "line", "x0": end, "x1": end, "y0": row, "y1": row + 1, "line": line, "layer": "below"}
        for row, end in enumerate(ends[:-1])
    ]
