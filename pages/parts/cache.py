"""All cached calls of the pages, keyed by database, revision and plain values; never by a frame."""

import gc
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

import streamlit as st

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
_VIEWS = 128


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


def workspace() -> Workspace:
    """The store and the catalogue, shared by all sessions; an empty store gets the sample once."""
    return _workspace(database_url())


def latest() -> Snapshot:
    """The figures as they are now, shared by all sessions."""
    return as_of(workspace().store.revision())


def as_of(revision: int) -> Snapshot:
    """The figures as of a revision, shared by all sessions."""
    return _snapshot(database_url(), revision, workspace())


def overview_of(picked: Picked) -> overview.Overview:
    """The overview of what is picked."""
    return _overview(picked.key, picked)


def indicator_choices(picked: Picked) -> tuple[indicators.IndicatorChoice, ...]:
    """The indicators that have a figure."""
    return _choices(picked.key, picked)


def indicator_of(picked: Picked, key: str) -> indicators.IndicatorView | None:
    """One indicator's view."""
    return _indicator((*picked.key, key), picked, key)


def investment_of(picked: Picked, rule: str = "", plan: str = "") -> investment.Investment:
    """The projects' view by a lamp rule and a schedule of the catalogue, "" for the usual ones."""
    return _investment((*picked.key, rule, plan), picked, rule, plan)


def evaluated(picked: Picked) -> tuple[str, ...]:
    """The projects that are evaluated in the period's year."""
    return _evaluated(picked.key, picked)


def evaluation_of(picked: Picked, project: str, scale: str) -> evaluation.Evaluation:
    """The evaluation's view of one project, graded by a scale."""
    return _evaluation((*picked.key, project, scale), picked, project, scale)


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
    # All imports are done. Without this each rerun ends in a collection over every module: 60 ms of CPU.
    gc.freeze()
    return opened


@st.cache_resource(show_spinner=False, max_entries=_SNAPSHOTS)
def _snapshot(url: str, revision: int, _opened: Workspace) -> Snapshot:  # noqa: ARG001 - part of the key
    return snapshot.snapshot(_opened, revision)


@st.cache_resource(show_spinner=False, max_entries=_VIEWS)
def _overview(key: tuple[object, ...], _picked: Picked) -> overview.Overview:  # noqa: ARG001 - the key of the cache
    return overview.overview(_picked.snapshot, _picked.entity, _picked.choice)


@st.cache_resource(show_spinner=False, max_entries=_VIEWS)
def _choices(key: tuple[object, ...], _picked: Picked) -> tuple[indicators.IndicatorChoice, ...]:  # noqa: ARG001 - the key of the cache
    return indicators.choices(_picked.snapshot, _picked.entity, _picked.choice)


@st.cache_resource(show_spinner=False, max_entries=_VIEWS)
def _indicator(
    key: tuple[object, ...],  # noqa: ARG001 - the key of the cache
    _picked: Picked,
    _indicator_key: str,
) -> indicators.IndicatorView | None:
    return indicators.indicator(_picked.snapshot, _picked.entity, _picked.choice, _indicator_key)


@st.cache_resource(show_spinner=False, max_entries=_VIEWS)
def _investment(
    key: tuple[object, ...],  # noqa: ARG001 - the key of the cache
    _picked: Picked,
    _rule: str,
    _plan: str,
) -> investment.Investment:
    return investment.investment(_picked.snapshot, _picked.entity, _picked.choice, _rule, _plan)


@st.cache_resource(show_spinner=False, max_entries=_VIEWS)
def _evaluated(key: tuple[object, ...], _picked: Picked) -> tuple[str, ...]:  # noqa: ARG001 - the key of the cache
    return evaluation.evaluated(_picked.snapshot, _picked.entity, _picked.choice)


@st.cache_resource(show_spinner=False, max_entries=_VIEWS)
def _evaluation(
    key: tuple[object, ...],  # noqa: ARG001 - the key of the cache
    _picked: Picked,
    _project: str,
    _scale: str,
) -> evaluation.Evaluation:
    return evaluation.evaluation(_picked.snapshot, _picked.entity, _picked.choice, _project, _scale)


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
    for made in (
        _snapshot,
        _overview,
        _choices,
        _indicator,
        _investment,
        _evaluated,
        _evaluation,
        _made,
    ):
        made.clear()
