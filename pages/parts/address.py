"""What is picked on a page, bound to the page's address: links, reloads and page changes keep it."""

from collections.abc import Callable, Sequence
from typing import Literal

import streamlit as st

from pages.parts.texts import literal
from perfdata.language import say

# Streamlit's own `bind="query-params"` leaves the first option out of the address, so that a link
# to "2021" would show 2022 once that is the first one.


def select(
    name: str,
    label: str,
    options: Sequence[str],
    words: Callable[[str], str],
    width: int | Literal["stretch"],
    first: str = "",
) -> str:
    """A select box. `options` are what stands in the address, `words` what the reader sees.

    `first` is what is picked at first, the first option unless given.
    """
    key = f"{name}_choice"
    index = _restored(name, key, options, first or options[0])
    return _written(name, st.selectbox(label, options, index, key=key, format_func=words, width=width))


def choose(
    name: str, label: str, options: Sequence[str], words: Callable[[str], str], first: str = ""
) -> str:
    """A list of which one is chosen, all of them in sight."""
    key = f"{name}_choices"
    index = _restored(name, key, options, first or options[0])
    return _written(name, st.radio(label, options, index, key=key, format_func=lambda o: literal(words(o))))


# What is picked on every page.
_COMMON = ("entity", "period", "revision", "lang")


def asked() -> dict[str, str]:
    """The address without what belongs to one page: what a link to another page keeps."""
    return {name: st.query_params[name] for name in _COMMON if name in st.query_params}


def _restored(name: str, key: str, options: Sequence[str], first: str) -> int:
    """Where a new widget starts: at what the address asks for, else what was last picked, else `first`.

    A widget that is on the page already keeps its value, unless the address asks for another one.
    """
    last = st.session_state.get(_last_key(name), first)
    wanted = st.query_params.get(name, last)
    if wanted not in options and wanted != last:
        note = say("“{value}” in the address is not known here. Another choice is shown.", value=wanted)
        st.toast(literal(note), duration="long")
    start = next(value for value in (wanted, last, first) if value in options)
    if key in st.session_state and (wanted != last or st.session_state[key] not in options):
        st.session_state[key] = start
        # A position beside a value that is set here would be a contradiction to Streamlit.
        return 0
    # Always what was picked last: the browser goes back to the start when the start changes.
    return options.index(start)


def _written(name: str, value: str) -> str:
    st.session_state[_last_key(name)] = value
    if st.query_params.get(name) != value:
        st.query_params[name] = value
    return value


def _last_key(name: str) -> str:
    return f"{name}_last_picked"
