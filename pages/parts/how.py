"""How a figure is worked out: a dialog with the figures put in, where they were printed, and the formula."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import reader
from pages.parts.texts import Line, show
from perfdata.language import _, where
from perfdata.workflow.agreements import Step


def word() -> str:
    """What the button says that opens the dialog."""
    return _("How it is worked out")


def ask(name: str, value: str, steps: Sequence[Step]) -> None:
    """Opens the dialog."""
    st.dialog(word(), width="large")(_dialog)(name, value, tuple(steps))


def _dialog(name: str, value: str, steps: Sequence[Step]) -> None:
    # A dialog runs by itself, without the app's first lines.
    reader.speak()
    shown = [Line("step", step.text, where(step.place) if step.place else "") for step in steps]
    show([Line("fact", name, value), *shown], "how_steps")
