"""What needs a look: contradictions, falls and delays, each with a link to the page that shows it."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import page
from pages.parts.texts import Line, show
from perfdata.language import _
from perfdata.workflow.attention import Attention

# As many as stand beside a chart; a longer list scrolls.
_FEW_ITEMS = 8
_LIST_PX = 360


def show_attention(found: Sequence[Attention]) -> None:
    """Shows the list, or says that there is nothing to look at."""
    show([Line("label", _("Needs a look"))], "attention_label")
    if not found:
        show(
            [Line("quiet", _("Nothing: no figure contradicts another, no project is behind."))],
            "attention_none",
        )
        return
    with st.container(height="content" if len(found) <= _FEW_ITEMS else _LIST_PX, border=False, key="items"):
        for number, item in enumerate(found):
            _item(item, f"attention_{number}")


def _item(item: Attention, key: str) -> None:
    picks = {"indicators": "indicator", "investment": "project"}
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", key=key):
        st.text(item.text, width="stretch")
        pick = {picks[item.page]: item.pick} if item.pick and item.page in picks else {}
        pick |= {"period": item.period} if item.period else {}
        page.link(item.page, _("Show"), **pick)
