"""All cached calls of the pages, keyed by database, revision and plain values; never by a frame."""

import gc
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, TypeVar

import plotly.graph_objects as go
import streamlit as st
from plotly.basedatatypes import BaseFigure

from pages import parts
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

_SNAPSHOTS = 4
_VIEWS = 768
_FIGURES = 256


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


def workspace() -> Workspace:
    """The store and the catalogue, shared by all sessions; an empty store gets the sample once."""
    return _workspace(database_url())


def latest() -> Snapshot:
    """The figures as they are now, shared by all sessions."""
    return as_of(workspace().store.revision())


def as_of(revision: int) -> Snapshot:
    """The figures as of a revision, shared by all sessions."""
    return _snapshot(database_url(), revision, workspace())


def periods_of(snapshot: Snapshot, entity: str) -> Periods:
    """The periods of a unit as of the snapshot's revision."""
    return _periods(database_url(), snapshot.revision, entity, snapshot)


def figure_of(drawn: Drawn) -> BaseFigure:
    """The figure of a chart as plotly's own object, shared by all sessions: never change it.

    Streamlit checks a dict's every property by building this object of it at each run: 2.3 ms of CPU a
    chart. One that is made already it only copies.
    """
    return _figure(drawn)


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


Made = TypeVar("Made")


def made(picked: Picked, make: Callable[..., Made], *arguments: str) -> Made:
    """What `make` makes of the snapshot, the entity, the period and these plain arguments, made once."""
    key = (*picked.key, make.__module__, make.__qualname__, *arguments)
    result: Made = _made(key, picked, make, arguments)
    return result


# What follows is shared between sessions and never changed. Arguments that start with an
# underscore are not part of the key.


@st.cache_resource(show_spinner=False)
def _workspace(url: str) -> Workspace:
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
    _checked({"data": [{"type": "bar"}, {"type": "scatter"}], "layout": {"annotations": [{}]}})


def _set_aside() -> None:
    """Keeps what lives long out of the garbage collection that ends each rerun.

    It takes 60 ms of CPU to go over all modules, and 10 ms over the facts of a revision. What was set aside
    before and is no longer needed, as an earlier revision, is collected first.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


@st.cache_resource(show_spinner=False, max_entries=_SNAPSHOTS)
def _snapshot(url: str, revision: int, _opened: Workspace) -> Snapshot:  # noqa: ARG001 - part of the key
    read = snapshot.snapshot(_opened, revision)
    _set_aside()
    return read


@st.cache_resource(show_spinner=False, max_entries=_VIEWS)
def _periods(url: str, revision: int, entity: str, _from: Snapshot) -> Periods:  # noqa: ARG001 - part of the key
    return Periods(_from.periods(entity), _from.default_period(entity))


def _checked(figure: plotly.Figure) -> BaseFigure:
    checked: BaseFigure = go.Figure(figure)  # type: ignore[attr-defined, no-untyped-call]
    return checked


# Streamlit's own caches would take longer to hash a chart than plotly to draw it.
@lru_cache(maxsize=_FIGURES)
def _figure(drawn: Drawn) -> BaseFigure:
    return _checked(plotly.figure(drawn.chart, drawn.colours, drawn.width_px, drawn.text_px, drawn.height_px))


@st.cache_resource(show_spinner=False, max_entries=_VIEWS)
def _made(
    key: tuple[object, ...],  # noqa: ARG001 - the key of the cache
    _picked: Picked,
    _make: Callable[..., Any],
    _arguments: tuple[str, ...],
) -> Any:
    return _make(_picked.snapshot, _picked.entity, _picked.choice, *_arguments)


def forget() -> None:
    """Drops all that was made from revisions: an erasure takes figures out of those that were shown."""
    for kept in (_snapshot, _periods, _made):
        kept.clear()
    _figure.cache_clear()
