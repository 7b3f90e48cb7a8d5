"""The import that this session works on: its files and choices, kept on the server under the address's id."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from pages.parts import reader
from pages.parts.texts import literal
from perfdata.errors import StoreError
from perfdata.language import _, explain
from perfdata.model import Source
from perfdata.workflow import drafts
from perfdata.workflow.choices import Choices
from perfdata.workflow.workspace import Workspace

NAME = "draft"
_STARTED, _REFUSED = "import_in_progress", "draft_refused"


@dataclass(frozen=True)
class Started:
    """An import before it is confirmed: what was dropped in, what was decided, its id on the server."""

    id: str
    sources: tuple[Source, ...]
    choices: Choices


def started(workspace: Workspace) -> Started | None:
    """The import in progress: this session's, or the one of the address, as a reload leaves it."""
    here: Started | None = st.session_state.get(_STARTED)
    asked = st.query_params.get(NAME, here.id if here else "")
    if here is None or here.id != asked:
        here = _resumed(workspace, asked) if asked else None
    if here is not None:
        _in_address(here.id)
    return here


def start(workspace: Workspace, sources: Sequence[Source]) -> None:
    """Keeps the files of the import in progress, whose choices stay; none left ends it."""
    here: Started | None = st.session_state.get(_STARTED)
    if not sources:
        discard(workspace)
    elif here is None:
        _keep(workspace, Started("", tuple(sources), Choices()))
    else:
        _keep(workspace, replace(here, sources=tuple(sources)))


def choose(workspace: Workspace, choices: Choices) -> None:
    """Keeps what was decided about the import in progress."""
    here: Started | None = st.session_state.get(_STARTED)
    if here is not None:
        _keep(workspace, replace(here, choices=choices))


def resume(workspace: Workspace, draft: str) -> None:
    """Goes on with an unfinished import."""
    _resumed(workspace, draft)
    st.query_params[NAME] = draft


def put_aside() -> None:
    """Leaves the import in progress; the server keeps it among the unfinished ones."""
    st.session_state.pop(_STARTED, None)
    st.query_params.pop(NAME, None)


def discard(workspace: Workspace) -> None:
    """Leaves the import in progress for good."""
    here: Started | None = st.session_state.get(_STARTED)
    put_aside()
    if here is not None:
        drafts.drop(workspace, here.id)


def show_refusal() -> None:
    """Says that the server could not keep the import: it goes on, and a reload would lose it."""
    if _REFUSED in st.session_state:
        st.error(literal(st.session_state.pop(_REFUSED)))


def _keep(workspace: Workspace, here: Started) -> None:
    try:
        here = replace(here, id=drafts.keep(workspace, here.id, here.sources, here.choices, reader.NAME))
    except StoreError as error:
        st.session_state[_REFUSED] = explain(error)
    st.session_state[_STARTED] = here
    _in_address(here.id)


def _in_address(draft: str) -> None:
    if draft and st.query_params.get(NAME) != draft:
        st.query_params[NAME] = draft


def _resumed(workspace: Workspace, draft: str) -> Started | None:
    found = drafts.resume(workspace, draft)
    if found is None:
        st.toast(_("That unfinished upload is no longer kept: it was confirmed, discarded or is too old."))
        put_aside()
        return None
    sources, choices = found
    here = Started(draft, sources, choices)
    st.session_state[_STARTED] = here
    return here
