"""The address of a presentation: the way in and out of it, and the revision that it holds on to."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from pages.parts import address, cache, pinned
from pages.parts.cache import Picked
from perfdata.errors import PerfdataError
from perfdata.language import pgettext, say
from perfdata.workflow.snapshot import Snapshot

SCREEN = "screen"
# The page to go back to, and the revision that was looked at there, "" for the latest.
_FROM, _HELD = "from", "held"
# More digits than a revision can have.
_LONGEST_NUMBER = 18
_OPENING = "overview"
_PAGES = frozenset(path.stem for path in Path(__file__).parents[1].glob("*.py")) - {"__init__", "present"}
_PAGE = "page_shown"
_WANTED = "present_wanted"


@dataclass(frozen=True, slots=True)
class Asked:
    """The figures as of the revision that the address asks for; `note` says where that is not known."""

    snapshot: Snapshot
    note: str = ""


def remember_page(name: str) -> None:
    """Remembers on which page the reader is: the way back from a presentation leads there."""
    st.session_state[_PAGE] = name or _OPENING


def show_button(picked: Picked) -> None:
    """The button that starts presenting what is picked, at the section of the report that is shown."""
    label = pgettext("button", "Present")
    icon = ":material/slideshow:"  # of the font that Streamlit serves itself
    st.button(label, key="present", type="tertiary", icon=icon, on_click=_want)
    if st.session_state.pop(_WANTED, False):
        st.switch_page("pages/present.py", query_params=_way_in(picked))


def _want() -> None:
    st.session_state[_WANTED] = True


def _way_in(picked: Picked) -> dict[str, str]:
    page, held = st.session_state.get(_PAGE, _OPENING), pinned.pinned()
    picks = {
        "entity": picked.entity,
        "period": picked.choice.key,
        pinned.NAME: str(picked.snapshot.revision),
        _FROM: page,
        _HELD: "" if held is None else str(held),
        SCREEN: address.latest("section") if page == "report" else "",
        "report": address.latest("report") if page == "report" else "",
    }
    return address.asked() | {name: value for name, value in picks.items() if value}


def way_out() -> tuple[str, dict[str, str]]:
    """The page to go back to, and what is picked there: the latest revision, unless one was held before."""
    asked = st.query_params.get(_FROM, _OPENING)
    page = asked if asked in _PAGES else _OPENING
    picks = {name: value for name, value in address.asked().items() if name != pinned.NAME}
    held = st.query_params.get(_HELD, "")
    return page, picks | ({pinned.NAME: held} if held else {})


def asked_figures() -> Asked:
    """The figures of the address's revision, the latest where it asks for none or for one there is not."""
    asked = st.query_params.get(pinned.NAME, "")
    if asked.isascii() and asked.isdigit() and len(asked) <= _LONGEST_NUMBER:
        try:
            return Asked(cache.as_of(int(asked)))
        except PerfdataError:
            # Said below, as for any other address that is not known.
            pass
    snapshot = cache.latest()
    st.query_params[pinned.NAME] = str(snapshot.revision)
    return Asked(snapshot, not_known(asked) if asked else "")


def not_known(asked: str) -> str:
    """That the address asks for what there is not."""
    return say("“{value}” in the address is not known here. Another choice is shown.", value=asked)


def take(revision: int) -> None:
    """Shows the figures of another revision from the next run on."""
    st.query_params[pinned.NAME] = str(revision)
