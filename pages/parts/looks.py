"""How the page looks to this reader: its ground, its colours of rise and fall, and how wide it is."""

from typing import Literal, get_args

import streamlit as st

from pages.parts import settings
from pages.parts.component import STATIC, component
from perfdata.chart.theme import Theme, theme
from perfdata.language import current

Width = Literal["phone", "tablet", "laptop", "projector"]

Room = Literal["page", "half", "third", "column"]

# Pixels for a chart across the page, in one of two halves or three parts, and in a column of the report.
# Below 640 pixels columns stand below each other.
_ROOM_PX: dict[Room, dict[Width, int]] = {
    "page": {"phone": 310, "tablet": 700, "laptop": 1160, "projector": 1680},
    "half": {"phone": 310, "tablet": 340, "laptop": 550, "projector": 810},
    "third": {"phone": 310, "tablet": 210, "laptop": 350, "projector": 530},
    "column": {"phone": 310, "tablet": 340, "laptop": 420, "projector": 620},
}
# How much of the page's height a part that scrolls by itself may take; 0 for all it needs.
_SCROLLING_PX: dict[Width, int] = {"phone": 0, "tablet": 0, "laptop": 640, "projector": 790}

_viewport = component("viewport")
_DARK = STATIC / "dark.css"
_KEY = "viewport"
# The browser keeps the width for its next visit, whose first run is then laid out for it.
_COOKIE = "perfdata_width"


def introduce(title: str) -> None:
    """Tells the browser the page's language and heading, and asks how wide the page is.

    The script runs again where it is not as wide as assumed. The heading is read out, not seen: the menu
    marks the page for those who see it.
    """
    if "width" not in st.session_state:
        st.session_state["width"] = st.context.cookies.get(_COOKIE, "")
    told = {"known": width(), "language": current().replace("_", "-"), "heading": title}
    # Without a callback the component could not tell anything.
    _viewport(data=told, key=_KEY, on_name_change=_measured)
    if _ground() == "dark":
        st.html(_DARK)


def _measured() -> None:
    st.session_state["width"] = st.session_state[_KEY].name


def width() -> Width:
    """How wide the reader's page is: as the browser told, else as at its last visit, else a laptop."""
    told = st.session_state.get("width")
    return next((name for name in get_args(Width) if name == told), "laptop")


def chart_px(room: Room) -> int:
    """The width that a chart is laid out for."""
    return _ROOM_PX[room][width()]


def is_narrow() -> bool:
    """Whether a list beside a text would leave room for neither."""
    return width() in ("phone", "tablet")


def text_width(pixels: int) -> int | Literal["stretch"]:
    """The width of a text beside its buttons: such that they stand in a column, or what a phone has."""
    return "stretch" if width() == "phone" else pixels


def scrolling_height() -> int | Literal["content"]:
    """The height of a part that scrolls beside another one."""
    return _SCROLLING_PX[width()] or "content"


def colours() -> Theme:
    """The theme of the reader's ground and of the colours that rise and fall have for them."""
    return theme(_ground(), red_rises=settings.red_rises())


def _ground() -> Literal["light", "dark"]:
    return "dark" if st.context.theme.type == "dark" else "light"
