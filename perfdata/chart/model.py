"""A Chart as data: what it says before any renderer draws it.

A value of None is a figure that is not known; it is drawn as a gap, never as 0. Texts are the
formatted figures, ready for the reader: no renderer formats a number of its own.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from perfdata.errors import UsageError

ChartKind = Literal[
    "columns",
    "completion",
    "breakdown",
    "line",
    "sparkline",
    "milestones",
    "ranking",
    "shares",
    "waterfall",
]
Role = Literal["actual", "earlier", "plan", "estimate", "growth", "schedule", "peer", "change"]
Axis = Literal["left", "right"]
Lamp = Literal["green", "yellow", "red", ""]

# More than five lines or bars a category cannot be told apart on a projector.
MOST_SERIES = 5

_ROLES: Mapping[ChartKind, frozenset[Role]] = {
    "columns": frozenset({"actual", "earlier", "plan", "estimate", "growth"}),
    "completion": frozenset({"actual", "schedule"}),
    "breakdown": frozenset({"actual", "plan", "estimate"}),
    "line": frozenset({"actual", "plan", "estimate", "growth"}),
    "sparkline": frozenset({"actual", "plan", "estimate", "growth"}),
    "milestones": frozenset({"actual", "plan"}),
    "ranking": frozenset({"actual", "peer"}),
    "shares": frozenset({"actual"}),
    "waterfall": frozenset({"actual", "change"}),
}
_ONE_SERIES: frozenset[ChartKind] = frozenset({"breakdown", "sparkline"})


@dataclass(frozen=True, slots=True)
class Series:
    """One row of values with its name, unit, axis and role.

    `texts` holds one formatted figure a value, or nothing where no labels are wanted. The role
    "earlier" is for figures of the period before, which stand beside the actual for comparison; "peer"
    for those of other places; "change" for the steps of a waterfall.
    """

    name: str
    values: tuple[float | None, ...]
    unit: str
    texts: tuple[str, ...] = ()
    role: Role = "actual"
    axis: Axis = "left"

    @property
    def known(self) -> tuple[float, ...]:
        """The values that are known, in order."""
        return tuple(value for value in self.values if value is not None)


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart says: the finding as title, the figures, where they come from.

    `subtitle` states unit and scope, `source` the provenance, `alt` the chart in words for those
    who do not see it. `lamps` holds one lamp a category, or nothing.
    In "milestones" a category is a step: the series of role "actual" holds 1 where the step is
    done, the one of role "plan" holds 1 where it is still open. In "ranking" and "waterfall" a category
    belongs to one series: a place is the reader's own ("actual") or another's, a step a change or the
    total that the changes add up to, from zero. In "shares" a category is a whole and no share is negative.
    Raises UsageError "faulty_chart" where the parts do not fit each other.
    """

    kind: ChartKind
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    subtitle: str = ""
    source: str = ""
    alt: str = ""
    lamps: tuple[Lamp, ...] = ()

    def __post_init__(self) -> None:
        for fault in _faults(self):
            raise UsageError("faulty_chart", chart=self.title, fault=fault)

    @property
    def empty(self) -> bool:
        """Whether no figure is known: the page then says so in words instead of drawing."""
        return not any(series.known for series in self.series)

    def of(self, *roles: Role) -> tuple[Series, ...]:
        """The series of these roles, in the order of the chart."""
        return tuple(series for series in self.series if series.role in roles)


def _faults(chart: Chart) -> Iterator[str]:
    if not 1 <= len(chart.series) <= MOST_SERIES:
        yield f"{len(chart.series)} series, from 1 to {MOST_SERIES} can be shown"
    if chart.lamps and len(chart.lamps) != len(chart.categories):
        yield f"{len(chart.lamps)} lamps for {len(chart.categories)} categories"
    for series in chart.series:
        yield from _series_faults(series, chart)
    for axis in ("left", "right"):
        units = dict.fromkeys(s.unit for s in chart.series if s.axis == axis)
        if len(units) > 1:
            yield f"the {axis} axis mixes the units {', '.join(units)}"
    yield from _kind_faults(chart)


def _series_faults(series: Series, chart: Chart) -> Iterator[str]:
    count = len(chart.categories)
    if len(series.values) != count:
        yield f"'{series.name}' has {len(series.values)} values for {count} categories"
    if series.texts and len(series.texts) != count:
        yield f"'{series.name}' has {len(series.texts)} texts for {count} categories"
    if not all(math.isfinite(value) for value in series.known):
        yield f"'{series.name}' holds a value that is no number; one that is not known is None"
    if series.role not in _ROLES[chart.kind]:
        yield f"'{series.name}' is of role {series.role}, which {chart.kind} does not show"


def _kind_faults(chart: Chart) -> Iterator[str]:
    if chart.kind in _ONE_SERIES and len(chart.series) != 1:
        yield f"{chart.kind} shows one series, not {len(chart.series)}"
    if chart.kind != "columns" and any(series.axis == "right" for series in chart.series):
        yield f"{chart.kind} has no right axis"
    if chart.kind == "completion" and (len(chart.of("actual")) != 1 or len(chart.of("schedule")) > 1):
        yield "completion shows one series of bars and at most one schedule"
    if chart.kind in ("ranking", "waterfall") and not _categories_are_of_one_series(chart):
        yield "every category belongs to one series"
    if chart.kind == "shares" and any(value < 0 for series in chart.series for value in series.known):
        yield "no share is negative"
    if chart.kind == "milestones" and not _steps_have_one_state(chart):
        yield "every step is either done or open"


def _steps_have_one_state(chart: Chart) -> bool:
    states = zip(*(series.values for series in chart.series), strict=True)
    return all([value for value in state if value is not None] == [1] for state in states)


def _categories_are_of_one_series(chart: Chart) -> bool:
    columns = zip(*(series.values for series in chart.series), strict=True)
    return all(sum(value is not None for value in column) <= 1 for column in columns)
