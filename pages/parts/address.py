"""What is picked on a page, bound to the page's address: links, reloads and page changes keep it."""

from collections.abc import Callable, Sequence
from typing import Literal, TypeVar
from urllib.parse import quote, unquote

import streamlit as st

from pages.parts.texts import literal
from perfdata.language import _, say

# What stands in the address: a text, one of a few where only those can be picked.
Option = TypeVar("Option", bound=str)

# Streamlit's own `bind="query-params"` leaves the first option out of the address, so that a link
# to "2021" would show 2022 once that is the first one.


def select(
    name: str,
    label: str,
    options: Sequence[Option],
    words: Callable[[Option], str],
    width: int | Literal["stretch"],
    first: str = "",
) -> Option:
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


def several(
    name: str,
    label: str,
    options: Sequence[str],
    words: Callable[[str], str],
    first: Sequence[str],
    most: int,
) -> tuple[str, ...]:
    """A box in which up to `most` options are picked, in the order of their picking; `first` at first."""
    key, opening = f"{name}_several", ",".join(quote(option, safe="") for option in first)
    last = st.session_state.get(_last_key(name), opening)
    asked = st.query_params.get(name, last)
    picked = st.session_state[key] if key in st.session_state and asked == last else _listed(asked)
    # Of another period some may not be known; Streamlit refuses them.
    st.session_state[key] = [option for option in picked if option in options][:most]
    chosen = st.multiselect(
        label, options, key=key, format_func=words, max_selections=most, placeholder=_("Choose")
    )
    _written(name, ",".join(quote(option, safe="") for option in chosen))
    return tuple(chosen)


def _listed(asked: str) -> list[str]:
    return list(dict.fromkeys(unquote(part) for part in asked.split(",") if part))


def segments(name: str, label: str, options: Sequence[Option], words: Callable[[Option], str]) -> Option:
    """A row of buttons of which one is chosen, the first one at first."""
    key = f"{name}_segments"
    index = _restored(name, key, options, options[0])
    picked = st.segmented_control(
        label,
        options,
        default=None if key in st.session_state else options[index],
        key=key,
        required=True,
        format_func=lambda option: literal(words(option)),
        label_visibility="collapsed",
    )
    return _written(name, options[index] if picked is None else picked)


# What is picked on every page.
_COMMON = ("entity", "period", "revision", "lang", "rise")


def asked() -> dict[str, str]:
    """The address without what belongs to one page: what a link to another page keeps."""
    return {name: st.query_params[name] for name in _COMMON if name in st.query_params}


def held(name: str, options: Sequence[Option], first: str = "") -> Option:
    """What is picked elsewhere, for a page without a box for it; `first`, or the first option, until then."""
    index = _restored(name, f"{name}_held", options, first or options[0])
    return _written(name, options[index])


def latest(name: str) -> str:
    """What is picked, also in the run that has just begun, before its widget is drawn; "" for nothing."""
    keys = (f"{name}_choices", f"{name}_choice", _last_key(name))
    picked = next((st.session_state[key] for key in keys if key in st.session_state), "")
    return str(picked or "")


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


def _written(name: str, value: Option) -> Option:
    st.session_state[_last_key(name)] = value
    if st.query_params.get(name) != value:
        st.query_params[name] = value
    return value


def _last_key(name: str) -> str:
    return f"{name}_last_picked"
