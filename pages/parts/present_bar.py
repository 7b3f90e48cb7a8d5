"""The quiet bar below a screen: whose figures as of when, the way on and back, and the list of screens."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import present_address, reader
from pages.parts.component import component
from pages.parts.present_view import VIEW
from perfdata.language import _, pgettext, say
from perfdata.workflow.presenting import Screen
from perfdata.workflow.snapshot import Snapshot

_KEY, _HEARD = "present_bar", "present_heard"
_component = component("present_bar")


def show_bar(snapshot: Snapshot, screens: Sequence[Screen], at: int) -> None:
    """Shows the bar, which hears keys and touch; without screens it only leads out."""
    if screens:
        told = _component(
            data={
                "screens": [
                    {"id": screen.id, "heading": screen.heading, "about": screen.about} for screen in screens
                ],
                "at": at,
                "heard": _told("screen"),
                "view": st.session_state.get(VIEW, ""),
                "corner": _corner(snapshot),
                "marks": _marks(snapshot),
                "words": _words(),
            },
            key=_KEY,
            on_screen_change=_go,
            on_view_change=_measured,
        )
        _go_on(told.screen, screens, at)
    name, picks = present_address.way_out()
    # The bar's own button presses it; without a bar it is seen.
    with st.container(key="present_leave" if screens else "present_way_out"):
        st.page_link(f"pages/{name}.py", label=pgettext("present", "Leave"), query_params=picks)


def _told(name: str) -> str:
    """What the browser told last under a name, "" where nothing."""
    told = st.session_state.get(_KEY)
    return str((told.get(name) if told else "") or "")


def _go() -> None:
    st.query_params[present_address.SCREEN] = _told("screen")


def _go_on(told: str | None, screens: Sequence[Screen], at: int) -> None:
    """Goes where the browser was stepped to while no server heard; this session has only begun then."""
    is_new = not st.session_state.get(_HEARD, False)
    st.session_state[_HEARD] = True
    if is_new and told and told != screens[at].id and any(screen.id == told for screen in screens):
        st.query_params[present_address.SCREEN] = told
        st.rerun()


def _measured() -> None:
    st.session_state[VIEW] = _told("view")


def _corner(snapshot: Snapshot) -> str:
    when = reader.moment(snapshot.as_of)
    return say("Revision {revision} · as of {moment}", revision=snapshot.revision, moment=when)


def _marks(snapshot: Snapshot) -> list[dict[str, str]]:
    """What the figures are not."""
    marks = []
    if snapshot.shows_fiction:
        marks.append({"text": _("Fictional figures"), "kind": "fiction"})
    if snapshot.shows_sample:
        marks.append({"text": _("Sample data"), "kind": "sample"})
    return marks


def _words() -> dict[str, str]:
    return {
        "back": pgettext("present", "Back"),
        "next": pgettext("present", "Next"),
        "list": pgettext("present", "Contents"),
        "list_key": pgettext("present", "Contents (S)"),
        "full": pgettext("present", "Full screen"),
        "full_key": pgettext("present", "Full screen (F)"),
        "leave": pgettext("present", "Leave"),
        "leave_key": pgettext("present", "Leave (Esc)"),
    }
