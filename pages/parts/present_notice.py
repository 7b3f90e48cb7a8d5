"""The notice that a colleague's import brought newer figures than those presented."""

import streamlit as st

from pages.parts import cache, present_address, reader
from pages.parts.component import component
from perfdata.language import pgettext, say

# Often enough for a meeting; each look costs one short query.
_EVERY_S = 20
_KEY, _TAKEN = "present_notice", "present_taken"
_component = component("present_notice")


@st.fragment(run_every=_EVERY_S)
def show_notice(shown: int) -> None:
    """Says that there is a later revision than `shown`; the figures change only when it is taken."""
    # A fragment runs by itself, without the app's first lines.
    reader.speak()
    latest = cache.workspace().store.revision()
    text = say("There are newer figures (revision {revision})", revision=latest) if latest > shown else ""

    def take() -> None:
        st.session_state[_TAKEN] = True
        present_address.take(latest)

    _component(
        data={"text": text, "take": pgettext("present", "Use them"), "revision": latest},
        key=_KEY,
        on_take_change=take,
    )
    if st.session_state.pop(_TAKEN, False):
        st.rerun()
