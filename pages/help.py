"""Help: how the usual things are done, the terms that the pages use, and the first steps once more."""

import streamlit as st

from pages.parts import help_tasks, help_terms, page, welcome
from pages.parts.cache import Picked
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext


def help_page(picked: Picked | None) -> None:
    """Shows the tasks, then the glossary."""
    with st.container(horizontal=True, vertical_alignment="center", key="help_head"):
        with st.container(width="stretch", key="help_title"):
            show([Line("heading", _("How do I …"))], "help_heading")
        # The guide speaks of figures; in an empty store there are none to show.
        if picked is not None:
            label = pgettext("button", "First steps again")
            st.button(label, key="guide_again_button", type="tertiary", on_click=welcome.begin_again)
    help_tasks.show_tasks()
    help_terms.show_terms()


page.run_always(help_page)
