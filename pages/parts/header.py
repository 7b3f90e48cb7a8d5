"""The row above every page: whose figures, of which period, as of when, and what they are not."""

from collections.abc import Mapping
from typing import Literal

import streamlit as st

from pages.parts import address, cache, export_scope, looks, pinned, present_address, reader, search, settings
from pages.parts.cache import Picked
from pages.parts.texts import Line, literal, show
from perfdata.errors import PerfdataError
from perfdata.language import _, entity_name, explain, pgettext, say
from perfdata.workflow.sample import start_empty
from perfdata.workflow.snapshot import Snapshot

_ENTITY_PX = 300
# On a laptop the marks stand in the same row if the pickers leave them the room.
_PERIOD_PX: Mapping[looks.Width, int] = {"tablet": 150, "laptop": 150, "projector": 180}


def show_header() -> Picked | None:
    """Shows the row; what is picked, or None where the store holds nothing to pick."""
    revision = pinned.pinned()
    snapshot = cache.latest() if revision is None else cache.as_of(revision)
    export_scope.remember(snapshot)
    # On a phone the marks stand below the pickers, not squeezed beside them.
    beside = looks.width() != "phone"
    with st.container(horizontal=beside, vertical_alignment="bottom", key="header"):
        with st.container(horizontal=True, width="content" if beside else "stretch", key="pickers"):
            picked = _pickers(snapshot, beside=beside) if snapshot.entities else None
            if picked is not None:
                search.show_search(picked)
        _marks(snapshot, picked, "right" if beside else "left", read_only=revision is not None)
    return picked


def _pickers(snapshot: Snapshot, *, beside: bool) -> Picked | None:
    entity = address.select(
        "entity",
        _("Reporting unit"),
        snapshot.entities,
        lambda name: entity_name(snapshot.catalogue, name),
        width=_ENTITY_PX if beside else "stretch",
    )
    known = cache.periods_of(snapshot, entity)
    periods = {choice.key: choice for choice in known.choices}
    if not periods:
        return None
    key = address.select(
        "period",
        _("Period"),
        tuple(periods),
        lambda key: periods[key].text,
        width=_PERIOD_PX[looks.width()] if beside else "stretch",
        first=known.opening.key if known.opening else "",
    )
    return Picked(snapshot, entity, periods[key])


def _marks(
    snapshot: Snapshot, picked: Picked | None, side: Literal["left", "right"], *, read_only: bool
) -> None:
    marks = st.container(
        horizontal=True, horizontal_alignment=side, vertical_alignment="center", gap="small", key="marks"
    )
    with marks:
        if read_only:
            shown = say("Revision {revision}, read only", revision=snapshot.revision)
            st.badge(shown, color="blue", icon=":material/lock:")
            st.button(_("Back to the latest"), key="unpin", type="tertiary", on_click=pinned.unpin)
        if snapshot.shows_fiction:
            st.badge(
                _("Fictional figures"),
                color="red",
                help=_("Some figures are from a file that says it is made up."),
            )
        if snapshot.shows_sample:
            st.badge(_("Sample data"), color="orange")
            if not read_only and st.button(_("Start empty"), key="start_empty", type="tertiary"):
                st.dialog(_("Start with an empty dashboard"))(_confirm_start_empty)()
        if snapshot.as_of:
            when = reader.moment(snapshot.as_of)
            as_of = say("As of {moment} · revision {revision}", moment=when, revision=snapshot.revision)
            st.caption(as_of, width="content")
        with st.container(horizontal=True, width="content", gap="small", key="controls"):
            settings.show_settings()
            reader.switch_language()
            if picked is not None:
                present_address.show_button(picked)


def _confirm_start_empty() -> None:
    # A dialog runs by itself, without the app's first lines.
    reader.speak()
    text = _(
        "The sample figures and the sample report are taken out. The history keeps them: it can be undone."
    )
    show([Line("quiet", text)], "start_empty_text")
    if not st.button(pgettext("button", "Take the sample out"), key="start_empty_yes", type="primary"):
        return
    try:
        start_empty(cache.workspace(), by=reader.NAME)
    except PerfdataError as error:
        st.error(literal(explain(error)))
    else:
        st.rerun()
