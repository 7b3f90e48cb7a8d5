"""The guide of a first visit: a strip above the page, one step at a time, while only the sample is there."""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from pages.parts import address, pinned
from pages.parts.cache import Picked
from pages.parts.component import component
from perfdata.language import _, pgettext, say

_KEY, _STEP, _GO, _AGAIN = "guide", "guide_step", "guide_go", "guide_again"
# The sample is the first import of a store; with a later one the figures are somebody's own.
_SAMPLE_ALONE = 1
_CLOSED = -1
_guide = component("guide")


class _Step(NamedTuple):
    """What a step says, and the page that it is said on."""

    page: str
    text: Callable[[], str]


_STEPS = (
    _Step(
        "overview",
        lambda: _(
            "Pick the reporting unit and the period above. All pages follow, and so does"
            " the address: it can be kept."
        ),
    ),
    _Step(
        "overview",
        lambda: _("Below each figure stands its source. Press it: the sheet opens with the cell marked."),
    ),
    _Step(
        "indicators",
        lambda: _(
            "How a growth was computed stands beside the chart, step by step, with the numbers put in."
        ),
    ),
    _Step(
        "report",
        lambda: _(
            "Each figure of the report is marked: it agrees with the data, differs, or is not in the tables."
        ),
    ),
    _Step(
        "upload",
        lambda: _(
            "Drop this year's files in as they come. Nothing is saved before you"
            " confirm, and all can be undone."
        ),
    ),
    _Step(
        "overview",
        lambda: _(
            "“Use this chart” below a chart makes slides, sheets and pictures of it. The button above the"
            " page shows all of it on a projector, a thought a screen."
        ),
    ),
)


def show_guide(picked: Picked | None) -> None:
    """Shows the strip where it is wanted; goes to the page of the step that was just asked for."""
    page = st.session_state.pop(_GO, "")
    if page:
        st.switch_page(f"pages/{page}.py", query_params=address.asked())
    at = st.session_state.get(_STEP, 0)
    if at == _CLOSED or not (_wanted(picked) or st.session_state.get(_AGAIN)):
        return
    _guide(
        data={
            "text": _STEPS[at].text(),
            "place": say("{at} of {count}", at=at + 1, count=len(_STEPS)),
            "label": _("First steps"),
            "next": pgettext("guide", "Next") if at + 1 < len(_STEPS) else "",
            "close": pgettext("guide", "Close"),
            # The browser remembers that it was closed, and forgets it where the guide is asked for again.
            "again": bool(st.session_state.get(_AGAIN)),
        },
        key=_KEY,
        on_next_change=_go_on,
        on_close_change=_close,
    )


def begin_again() -> None:
    """Starts the guide from its first step, whatever is in the store."""
    st.session_state.update({_STEP: 0, _AGAIN: True, _GO: _STEPS[0].page})


def _wanted(picked: Picked | None) -> bool:
    if picked is None or pinned.pinned() is not None:
        return False
    return picked.snapshot.shows_sample and picked.snapshot.revision == _SAMPLE_ALONE


def _go_on() -> None:
    at = min(st.session_state.get(_STEP, 0) + 1, len(_STEPS) - 1)
    st.session_state.update({_STEP: at, _GO: _STEPS[at].page})


def _close() -> None:
    st.session_state.update({_STEP: _CLOSED, _AGAIN: False})
