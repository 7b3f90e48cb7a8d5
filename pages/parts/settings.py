"""The reader's own settings of the look, kept in the session and in the address."""

from typing import Literal, get_args

import streamlit as st

from pages.parts import reader
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext

Rise = Literal["red", "green"]

_NAME = "rise"
_CHOICE = "rise_setting"


def red_rises() -> bool:
    """Whether red stands for a rise, as on Chinese markets; the address's choice, else the session's."""
    return _rise() == "red"


def show_settings() -> None:
    """A button that opens the settings."""
    with st.popover(pgettext("settings", "Display"), key="settings", type="tertiary"):
        rises = get_args(Rise)
        st.session_state[_CHOICE] = _rise()
        st.radio(
            _("Colours of rise and fall"), rises, key=_CHOICE, format_func=_rise_name, on_change=_choose_rise
        )
        text = _("Arrow and word say the direction, too. Slides and documents keep red for a rise.")
        ground = _("Light or dark follows the setting of your system.")
        show([Line("quiet", text), Line("quiet", ground)], "settings_text")


def _rise() -> Rise:
    asked = st.query_params.get(_NAME, st.session_state.get(_NAME))
    rise: Rise = next((name for name in get_args(Rise) if name == asked), "red")
    st.session_state[_NAME] = rise
    return rise


def _rise_name(rise: Rise) -> str:
    names = {
        "red": pgettext("settings", "Red rises, green falls"),
        "green": pgettext("settings", "Green rises, red falls"),
    }
    return names[rise]


def _choose_rise() -> None:
    reader.speak()
    st.session_state[_NAME] = st.session_state[_CHOICE]
    st.query_params[_NAME] = st.session_state[_CHOICE]
