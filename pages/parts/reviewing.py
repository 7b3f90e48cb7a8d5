"""The review of the import in progress, made again whenever its files, its choices or the store change."""

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts import draft, reader
from pages.parts.draft import Started
from pages.parts.texts import literal
from perfdata.errors import CatalogueError
from perfdata.language import _, explain, pgettext, say
from perfdata.workflow.choices import Choices
from perfdata.workflow.review import Review, review
from perfdata.workflow.workspace import Workspace

_KNOWN = "known_review"


@dataclass(frozen=True, eq=False)
class _Known:
    """A review and what it was made of; `note` says why it was made again."""

    started: Started
    review: Review
    note: str = ""


def reviewed(workspace: Workspace, started: Started) -> Review | None:
    """The review against the store as it is now. Where the store moved on, the page says who was faster.

    None where the choices contradict each other: the page says so, with a way back.
    """
    known: _Known | None = st.session_state.get(_KNOWN)
    same = known is not None and known.started == started
    if known is None or not same or known.review.against != workspace.store.revision():
        try:
            made = _read(workspace, started)
        except CatalogueError as error:
            _say_contradiction(workspace, error)
            return None
        moved = same and known is not None and made.against != known.review.against
        st.session_state[_KNOWN] = known = _Known(started, made, _moved_on(workspace) if moved else "")
        if moved:
            # A button that was pressed below the former review is not meant for this one.
            st.rerun()
    if known.note:
        st.warning(literal(known.note), icon=":material/sync:")
    return known.review


def _say_contradiction(workspace: Workspace, error: CatalogueError) -> None:
    st.error(literal(explain(error)))
    st.button(
        pgettext("button", "Answer anew"),
        key="answer_anew",
        on_click=draft.choose,
        args=(workspace, Choices()),
    )


def _read(workspace: Workspace, started: Started) -> Review:
    """Reads the files, telling how far it is; to cancel is to leave, for the files are kept."""
    place = st.empty()
    with place.container(border=True, key="reading"):
        bar = st.progress(0.0, _("Reading the files…"))
        # A button that is pressed while the script runs stops it, here at the bar's next step.
        st.button(pgettext("button", "Cancel"), key="cancel_reading", on_click=draft.put_aside)
    made = review(
        workspace,
        started.sources,
        started.choices,
        progress=lambda name, share: _tell(bar, name, share),
    )
    place.empty()
    return made


def _tell(bar: DeltaGenerator, name: str, share: float) -> None:
    bar.progress(share, literal(say("Reading the files… {file}", file=name)))


def _moved_on(workspace: Workspace) -> str:
    last = workspace.store.revisions()[0]
    return say(
        "Revision {revision} was saved on {moment} by {by} meanwhile. Everything below is compared with it"
        " anew: please check it again before you confirm.",
        revision=last.revision,
        moment=reader.moment(last.at),
        by=reader.by(last.by),
    )
