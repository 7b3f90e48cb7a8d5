"""A project's steps as a track: done steps filled, open ones hollow, in rows that fit the width."""

import math

from perfdata.chart.ground import Drawing, Part, hover
from perfdata.chart.labels import lines, safe, wrapped
from perfdata.chart.model import Chart, Series
from perfdata.chart.theme import BASE_PX, LINE_PX, Theme

STEP_PX = 104
NAME_EM = 6.5
MARKER_PX = 20
LABEL_PX = BASE_PX - 1


def milestones(chart: Chart, theme: Theme, width_px: int) -> Drawing:
    """The steps from left to right, row below row, each with its name and what is known of it."""
    a_row = _steps_a_row(len(chart.categories), width_px)
    rows = math.ceil(len(chart.categories) / a_row)
    deepest = max((len(lines(name, NAME_EM)) for name in chart.categories), default=1)
    noted = any(text for series in chart.series for text in series.texts)
    row_px = MARKER_PX + (deepest + noted) * LINE_PX + 22
    return Drawing(
        traces=[_thread(len(chart.categories), a_row, theme)]
        + [_steps(chart, series, a_row, theme) for series in chart.series],
        axes={
            "xaxis": {"visible": False, "range": [-0.5, a_row - 0.5]},
            # The first row lies half a marker below the top; the labels hang below each row.
            "yaxis": {"visible": False, "range": [0.5 * MARKER_PX / row_px - rows, 0.5 * MARKER_PX / row_px]},
        },
        plot_px=rows * row_px,
        left_px=8,
        right_px=8,
        below_px=4,
        above_px=4,
        legend=True,
    )


def _steps_a_row(count: int, width_px: int) -> int:
    """As many as fit, evened out: 11 steps where 9 fit are 6 and 5."""
    fit = max(2, width_px // STEP_PX)
    return math.ceil(count / math.ceil(count / fit)) if count else 1


def _thread(count: int, a_row: int, theme: Theme) -> Part:
    """The thin line that strings the steps of each row together."""
    x: list[int | None] = []
    y: list[int | None] = []
    for step in range(count):
        if step and step % a_row == 0:
            x, y = [*x, None], [*y, None]
        x, y = [*x, step % a_row], [*y, -(step // a_row)]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "connectgaps": False,
        "line": {"color": theme.grid, "width": 3},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _steps(chart: Chart, series: Series, a_row: int, theme: Theme) -> Part:
    """The steps of one state; done and open differ in shape and filling, not in colour alone."""
    done = series.role == "actual"
    here = [i for i, value in enumerate(series.values) if value is not None]
    told = hover(chart, series)
    if series.texts:
        told["customdata"] = [told["customdata"][i] for i in here]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": safe(series.name),
        "x": [i % a_row for i in here],
        "y": [-(i // a_row) for i in here],
        "text": [_label(chart, series, i) for i in here],
        "textposition": "bottom center",
        "textfont": {"size": LABEL_PX, "color": theme.ink if done else theme.muted},
        "marker": {
            "symbol": "circle" if done else "square",
            "size": MARKER_PX - 4,
            "color": theme.accent if done else theme.ground,
            "line": {"color": theme.accent, "width": 2},
        },
        **told,
    }


def _label(chart: Chart, series: Series, step: int) -> str:
    name = wrapped(chart.categories[step], NAME_EM)
    note = safe(series.texts[step]) if series.texts else ""
    return f"{name}<br>{note}" if note else name
