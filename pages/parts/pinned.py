"""The revision that this session looks at, read only, where it is not simply the latest one."""

import streamlit as st

from pages.parts import cache
from pages.parts.texts import literal
from perfdata.language import say

NAME = "revision"
_PINNED = "pinned_revision"


def pinned() -> int | None:
    """The revision that the address asks for, or that was asked for before; None for the latest.

    A revision that there is not is said in a note, and the latest one is shown.
    """
    asked = st.query_params.get(NAME, st.session_state.get(_PINNED, ""))
    if asked == "":
        return None
    known = {str(one.revision): one.revision for one in cache.workspace().store.revisions()}
    if asked not in known:
        note = say("“{value}” in the address is not known here. Another choice is shown.", value=asked)
        st.toast(literal(note), duration="long")
        unpin()
        return None
    st.session_state[_PINNED] = asked
    if st.query_params.get(NAME) != asked:
        st.query_params[NAME] = asked
    return known[asked]


def unpin() -> None:
    """Goes back to the latest revision."""
    st.session_state.pop(_PINNED, None)
    st.query_params.pop(NAME, None)
