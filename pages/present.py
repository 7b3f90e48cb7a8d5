"""Presenting: one screen after another of a period's figures and its report, with nothing else around it."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import address, cache, page
from pages.parts.cache import Picked
from pages.parts.present_address import SCREEN, asked_figures, not_known
from pages.parts.present_bar import show_bar
from pages.parts.present_notice import show_notice
from pages.parts.present_view import PAGE_STYLE, show_screen
from perfdata.language import _
from perfdata.workflow.presenting import Screen, position, screens
from perfdata.workflow.report import report_names
from perfdata.workflow.snapshot import Snapshot


def present() -> None:
    """Shows the screen of the address."""
    st.html(PAGE_STYLE)
    asked = asked_figures()
    picked = _picked(asked.snapshot)
    if picked is None:
        page.nothing_yet()
        return
    shown = _screens(picked)
    if not shown:
        text = _("Upload the table of main indicators of this period.")
        page.missing(_("No indicator has a figure in this period"), text, "indicators")
        show_bar(picked.snapshot, shown, 0)
        return
    at, note = _place(shown)
    # First the bar, which takes no room: the way on and out is there whatever becomes of a screen.
    show_bar(picked.snapshot, shown, at)
    show_screen(shown[at], asked.note or note)
    show_notice(picked.snapshot.revision)


def _picked(snapshot: Snapshot) -> Picked | None:
    """What the address asks for; None where the figures of no unit are known."""
    if not snapshot.entities:
        return None
    entity = address.held("entity", snapshot.entities)
    known = cache.periods_of(snapshot, entity)
    periods = {choice.key: choice for choice in known.choices}
    if not periods:
        return None
    key = address.held("period", tuple(periods), first=known.opening.key if known.opening else "")
    return Picked(snapshot, entity, periods[key])


def _screens(picked: Picked) -> tuple[Screen, ...]:
    names = cache.made(picked, report_names)
    report = address.held("report", names) if len(names) > 1 else "".join(names)
    return cache.made(picked, screens, report)


def _place(shown: Sequence[Screen]) -> tuple[int, str]:
    """Which screen is shown: the first one, with a note, where the one of the address is not known."""
    asked = st.query_params.get(SCREEN, "")
    at = position(shown, asked)
    if st.query_params.get(SCREEN) != shown[at or 0].id:
        st.query_params[SCREEN] = shown[at or 0].id
    return at or 0, not_known(asked) if asked and at is None else ""


page.run_bare(present)
