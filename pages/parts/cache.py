"""All cached calls of the pages, keyed by database, revision and plain values; never by a frame."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, TypeVar

import plotly.graph_objects as go

from pages import parts
from pages.parts import aside
from pages.parts.kept import Kept
from perfdata.chart import plotly
from perfdata.chart.model import Chart
from perfdata.chart.theme import BASE_PX, Theme
from perfdata.errors import StaleReview
from perfdata.language import current
from perfdata.workflow import (
    confined,
    evaluation,
    indicators,
    investment,
    overview,
    snapshot,
)
from perfdata.workflow.sample import load_sample
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.workspace import Workspace, database_url, open_workspace

_WORKSPACES = 8
_SNAPSHOTS = 4
_VIEWS = 768
_FIGURES = 256

Made = TypeVar("Made")


@dataclass(frozen=True, eq=False)
class Picked:
    """What is picked on every page: the figures as of a revision, whose, and of which period."""

    snapshot: Snapshot
    entity: str
    choice: PeriodChoice

    @property
    def key(self) -> tuple[str, int, str, str, str]:
        """Plain values that no two different views share."""
        return database_url(), self.snapshot.revision, self.entity, self.choice.key, current()


@dataclass(frozen=True)
class Periods:
    """The periods that a unit's figures can be shown in, and the one to open on."""

    choices: tuple[PeriodChoice, ...]
    opening: PeriodChoice | None


@dataclass(frozen=True)
class Drawn:
    """What a figure is drawn from: the same give the same figure."""

    chart: Chart
    colours: Theme = field(hash=False)  # it holds a mapping, which has no hash
    width_px: int = plotly.USUAL_WIDTH_PX
    text_px: float = BASE_PX
    height_px: int | None = None


@dataclass(frozen=True)
class Laid:
    """A chart as it was laid out on a page."""

    chart: Chart
    width_px: int
    height_px: int


def workspace() -> Workspace:
    """The store and the catalogue, shared by all sessions; an empty store gets the sample once."""
    url = database_url()
    return _workspaces.get(url, lambda: _opened(url))


def latest() -> Snapshot:
    """The figures as they are now, shared by all sessions."""
    return as_of(workspace().store.revision())


def as_of(revision: int) -> Snapshot:
    """The figures as of a revision, shared by all sessions."""
    opened = workspace()
    return _snapshots.get((database_url(), revision), lambda: _read(opened, revision))


def periods_of(snapshot: Snapshot, entity: str) -> Periods:
    """The periods of a unit as of the snapshot's revision."""
    key = (database_url(), snapshot.revision, entity)
    return _periods.get(key, lambda: Periods(snapshot.periods(entity), snapshot.default_period(entity)))


def made_of(picked: Picked, laid: Laid, make: Callable[[Picked, Laid], Made]) -> Made:
    """What `make` makes of a chart among what is picked, made once."""
    key = (*picked.key, make.__module__, make.__qualname__, laid)
    result: Made = _made.get(key, lambda: make(picked, laid))
    return result


class CheckedFigure(go.Figure):  # type: ignore[misc, name-defined]
    """A figure of which all properties are checked, and the dict that is sent of it: never change either.

    Streamlit checks a dict by building plotly's own object of it at each run, 2.3 ms of CPU a chart, and
    has such an object copy itself and look for arrays, 1 ms.
    """

    def __init__(self, figure: plotly.Figure) -> None:
        super().__init__(figure)
        self._sent: plotly.Figure = super().to_dict()

    def to_dict(self) -> plotly.Figure:
        """What Streamlit sends, made once."""
        return {**self._sent}


def figure_of(drawn: Drawn) -> CheckedFigure:
    """The figure of a chart, shared by all sessions."""
    return _figures.get(drawn, lambda: _checked(drawn))


def overview_of(picked: Picked) -> overview.Overview:
    """The overview of what is picked."""
    return made(picked, overview.overview)


def indicator_choices(picked: Picked) -> tuple[indicators.IndicatorChoice, ...]:
    """The indicators that have a figure."""
    return made(picked, indicators.choices)


def indicator_of(picked: Picked, key: str) -> indicators.IndicatorView | None:
    """One indicator's view."""
    return made(picked, indicators.indicator, key)


def investment_of(picked: Picked, rule: str = "", plan: str = "") -> investment.Investment:
    """The projects' view by a lamp rule and a schedule of the catalogue, "" for the usual ones."""
    return made(picked, investment.investment, rule, plan)


def evaluated(picked: Picked) -> tuple[str, ...]:
    """The projects that are evaluated in the period's year."""
    return made(picked, evaluation.evaluated)


def evaluation_of(picked: Picked, project: str, scale: str) -> evaluation.Evaluation:
    """The evaluation's view of one project, graded by a scale."""
    return made(picked, evaluation.evaluation, project, scale)


def made(picked: Picked, make: Callable[..., Made], *arguments: str) -> Made:
    """What `make` makes of the snapshot, the entity, the period and these plain arguments, made once."""
    key = (*picked.key, make.__module__, make.__qualname__, *arguments)
    result: Made = _made.get(key, lambda: make(picked.snapshot, picked.entity, picked.choice, *arguments))
    return result


def _opened(url: str) -> Workspace:
    # Before anything else: the nursery imports while this process opens the store.
    confined.start()
    opened = open_workspace(url)
    # Where another process has just filled the same store, what it holds is shown.
    with suppress(StaleReview):
        load_sample(opened)
    _import_parts()
    return opened


def _import_parts() -> None:
    """Imports now what the pages would import one by one, and has plotly import what it draws with."""
    for part in iter_modules(parts.__path__, f"{parts.__name__}."):
        import_module(part.name)
    CheckedFigure({"data": [{"type": "bar"}, {"type": "scatter"}], "layout": {"annotations": [{}]}})


def _read(opened: Workspace, revision: int) -> Snapshot:
    read = snapshot.snapshot(opened, revision)
    aside.now()
    return read


def _checked(drawn: Drawn) -> CheckedFigure:
    return CheckedFigure(
        plotly.figure(drawn.chart, drawn.colours, drawn.width_px, drawn.text_px, drawn.height_px)
    )


# What follows is shared between sessions and never changed.
_workspaces = Kept[Workspace](_WORKSPACES)
_snapshots = Kept[Snapshot](_SNAPSHOTS)
_periods = Kept[Periods](_VIEWS)
_made = Kept[Any](_VIEWS, aside.soon)
_figures = Kept[CheckedFigure](_FIGURES, aside.soon)


def forget() -> None:
    """Drops all that was made from revisions: an erasure takes figures out of those that were shown."""
    for kept in (_snapshots, _periods, _made, _figures):
        kept.clear()
