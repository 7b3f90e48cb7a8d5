"""Charts through time in Office: columns with a growth line, lines, and stacked shares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from perfdata.chart.model import Chart, Series
from perfdata.export.office_chart_axes import FIRST, SECOND, Scale, category_axis, rounded, value_axis
from perfdata.export.office_chart_groups import Groups, bar_look, copy, ground, screen
from perfdata.export.office_chart_labels import Label, Side
from perfdata.export.office_chart_series import Drawn, Symbol, marker
from perfdata.export.office_chart_sheet import Area, merged
from perfdata.export.office_chart_xml import Element, Look, c, hatched, line, shape, solid

# A bar is no wider than this on a slide; two alone would stand a hand's breadth wide.
_WIDEST_BAR_PX = 96
_NARROWEST_GAP, _WIDEST_GAP = 50, 500
_SYMBOLS: tuple[Symbol, ...] = ("circle", "square", "diamond", "triangle", "x")
_DASHES = {"plan": "dash", "estimate": "sysDot"}
_SIDES: Mapping[str, Side] = {"top center": "t", "bottom center": "b", "middle right": "r"}


@dataclass(frozen=True)
class _Columns:
    """The series of a chart of columns as drawn, with what the screen shows of each and their colours."""

    chart: Chart
    series: tuple[Series, ...]
    traces: tuple[Mapping[str, Any], ...]
    look: Look

    @property
    def colours(self) -> list[str]:
        """As on screen: plan and estimate share the colour of the actual, an earlier figure is grey."""
        colours, used = [], 0
        for one in self.series:
            used += one.role in ("actual", "growth")
            colours.append(
                self.look.theme.zero if one.role == "earlier" else self.look.accents[max(used - 1, 0)]
            )
        return colours

    @property
    def places(self) -> int:
        """How many columns stand side by side; an estimate stands where the actual would."""
        return max(1, sum(one.role in ("actual", "earlier", "plan") for one in self.series))

    def bars(self) -> list[Drawn]:
        """All but the growth."""
        return [
            Drawn(
                at, bar_look(one, self.colours[at], self.look), self._labels(at, "outEnd"), self._hatched(at)
            )
            for at, one in enumerate(self.series)
            if one.role != "growth"
        ]

    def growth(self) -> list[Drawn]:
        """The line of the growth; its labels have its colour."""
        ground_colour = self.look.theme.ground
        return [
            Drawn(
                at,
                c("spPr", line(self.colours[at], 2)),
                self._labels(at, "t", self.colours[at]),
                marker=marker("circle", ground_colour, self.colours[at]),
            )
            for at, one in enumerate(self.series)
            if one.role == "growth"
        ]

    def _labels(self, at: int, side: Side, colour: str = "") -> tuple[Label, ...]:
        return _labels(self.series[at], self.traces[at], side, colour)

    def _hatched(self, at: int) -> tuple[tuple[int, Element], ...]:
        """The estimates that stand in the actual's own series."""
        if len(self.series) == len(self.chart.series) or self.series[at].role != "actual":
            return ()
        code, values = self.colours[at], self.chart.of("estimate")[0].values
        return tuple(
            (place, shape(hatched(code, self.look.theme.ground), line(code)))
            for place, value in enumerate(values)
            if value is not None
        )


def columns(chart: Chart, look: Look, area: Area, width_px: int) -> Groups:
    """Columns; the growth is a line on a second axis, in the band above them."""
    built, seen = ground(chart, look, area), screen(chart, width_px)
    series = merged(chart)
    drawn = _Columns(chart, series, _traces(seen, chart, series), look)
    gap = _gap(width_px, len(chart.categories), drawn.places)
    # Columns of one place overlap fully, others stand a little apart.
    over = 100 if drawn.places == 1 else -5
    group = built.bars(drawn.bars(), FIRST, lying=False, gap=gap, over=over)
    axes = built.axes(_scale(seen, "yaxis", series[0].unit))
    growth = chart.of("growth")
    if not growth:
        return Groups((group, *axes), len(series) > 1)
    second = _scale(seen, "yaxis2", growth[0].unit, grid=False)
    far = (value_axis(SECOND, "r", second, look, far=True), category_axis(SECOND, "b", look, shown=False))
    return Groups((group, built.lines(drawn.growth(), SECOND), *axes, *far), legend=True)


def _traces(seen: Mapping[str, Any], chart: Chart, series: Sequence[Series]) -> tuple[Mapping[str, Any], ...]:
    """What the screen shows of each series; of a merged one, the labels of both."""
    # The screen draws lines last.
    drawn = sorted(chart.series, key=lambda one: one.role == "growth")
    by_name = {one.name: trace for one, trace in zip(drawn, seen["data"], strict=True)}
    both: Mapping[str, Any] = next((by_name[one.name] for one in chart.of("actual")), {})
    if "text" in both:
        both = {**both, "text": ["*"] * len(chart.categories)}
    return tuple(by_name.get(one.name, both) for one in series)


def lines(chart: Chart, look: Look, area: Area, width_px: int) -> Groups:
    """Up to five lines, each with a mark of its own form; role is told by the dash."""
    built, seen = ground(chart, look, area), screen(chart, width_px)
    drawn = [
        Drawn(
            at,
            c("spPr", line(look.accents[at], 2.25, _DASHES.get(one.role, ""))),
            _labels(one, trace, "t"),
            marker=marker(
                _SYMBOLS[at], look.theme.ground if one.role in _DASHES else look.accents[at], look.accents[at]
            ),
        )
        for at, (one, trace) in enumerate(zip(chart.series, seen["data"], strict=True))
    ]
    axes = built.axes(_scale(seen, "yaxis", chart.series[0].unit))
    return Groups((built.lines(drawn, FIRST), *axes), len(chart.series) > 1)


def shares(chart: Chart, look: Look, area: Area, width_px: int) -> Groups:
    """Stacked columns in percent, the first series at the foot."""
    built, seen = ground(chart, look, area), screen(chart, width_px)
    edge = line(look.theme.ground, 1)
    drawn = [
        Drawn(
            at,
            shape(solid(look.accents[at]), copy(edge)),
            _labels(one, trace, "ctr", look.theme.ground),
        )
        for at, (one, trace) in enumerate(zip(chart.series, seen["data"], strict=True))
    ]
    gap = _gap(width_px, len(chart.categories), 1)
    group = built.bars(drawn, FIRST, lying=False, gap=gap, stacked=True)
    return Groups((group, *built.axes(_scale(seen, "yaxis", "%"))), True)


def _scale(seen: Mapping[str, Any], axis: str, unit: str, *, grid: bool = True) -> Scale:
    found = seen["layout"][axis]
    low, high = found["range"]
    ticks = found.get("showticklabels", True)
    scale = Scale(low, high, unit, ticks=ticks, grid=grid)
    return rounded(scale) if ticks else scale


def _labels(series: Series, trace: Mapping[str, Any], side: Side, colour: str = "") -> tuple[Label, ...]:
    """The labels that the screen shows, each where the screen puts it."""
    if "text" not in trace or not series.texts:
        return ()
    sides = trace.get("textposition", side)
    each = sides if isinstance(sides, list) else [side] * len(series.texts)
    return tuple(
        Label(text if shown else "", _SIDES.get(place, side), colour)
        for text, shown, place in zip(series.texts, trace["text"], each, strict=True)
    )


def _gap(width_px: int, count: int, places: int) -> int:
    """The gap between categories, in percent of a bar, that keeps bars from growing too wide."""
    slots = width_px / max(count, 1) / _WIDEST_BAR_PX
    return round(min(_WIDEST_GAP, max(_NARROWEST_GAP, 100 * (slots - places))))
