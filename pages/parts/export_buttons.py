"""Buttons that hand over files: made when they are asked for, never while the page is drawn."""

from collections.abc import Callable, Hashable

import streamlit as st

from pages.parts import cache
from pages.parts.texts import Line, literal, show
from perfdata.errors import PerfdataError
from perfdata.language import _, current, explain, pgettext, speaking

Make = Callable[[], bytes]
_MADE = "export_made"


def deferred(label: str, name: str, make: Make, key: str) -> None:
    """A button whose file cannot be refused: a click makes it and saves it."""
    st.download_button(
        label,
        _spoken(make),
        file_name=name,
        key=key,
        icon=":material/download:",
        width="stretch",
        on_click="ignore",
    )


def prepared(label: str, name: str, make: Make, key: str, of: Hashable = None) -> None:
    """A button whose file the server may be unable to make: the first click makes it, or says why not.

    The second one saves it. A file of another name, `of` something else, or from before an erasure, is
    made anew.
    """
    made_of = (name, of, len(cache.workspace().store.erasures()))
    kept = st.session_state.setdefault(_MADE, {})
    if kept.get(key, (None, b""))[0] != made_of:
        if not st.button(label, key=f"{key}_make", width="stretch", icon=":material/draw:"):
            return
        try:
            with st.spinner(_("Making the file. This may take a minute.")):
                kept[key] = (made_of, make())
        except PerfdataError as error:
            st.error(literal(explain(error)))
            return
        st.rerun()
    st.download_button(
        pgettext("button", "Save the file"),
        kept[key][1],
        file_name=name,
        key=f"{key}_save",
        type="primary",
        icon=":material/download:",
        width="stretch",
        on_click="ignore",
    )


def refused(error: PerfdataError, key: str) -> None:
    """What stands in the place of a button that would do nothing."""
    show([Line("quiet", explain(error))], key)


def _spoken(make: Make) -> Make:
    """Makes the file on a thread that does not know the reader's language."""
    language = current()

    def made() -> bytes:
        with speaking(language):
            return make()

    return made
