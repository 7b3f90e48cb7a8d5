"""The overview: what the period says in one sentence, the headline figures, what needs a look."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import cache, cards, charts, page
from pages.parts.cache import Picked
from pages.parts.lamps import lamps
from pages.parts.target_tables import target_tables
from pages.parts.texts import Line, show
from perfdata.language import _
from perfdata.workflow.attention import Attention
from perfdata.workflow.overview import Overview

# A chart of so many projects is about as high as the one beside it; of more it is much higher.
_FEW_PROJECTS, _MANY_PROJECTS = 4, 12
# As many as stand beside a chart; a longer list scrolls.
_FEW_ITEMS = 8
_LIST_PX = 360


def overview(picked: Picked) -> None:
    """Shows the overview."""
    view = cache.overview_of(picked)
    if view.sentence:
        show([Line("lead", view.sentence)], "sentence")
        cards.headlines(view.cards, "headlines")
    else:
        text = _("Upload the table of main indicators of this period.")
        page.missing(_("No indicator has a figure in this period"), text, "indicators")
    _charts(view)
    target_tables(view)


def _charts(view: Overview) -> None:
    """Two columns of about the same height: what needs a look stands below the lower chart, or both."""
    left, right = st.columns(2, gap="small")
    left, right = left.container(height="stretch", key="left"), right.container(height="stretch", key="right")
    count = len(view.completion.categories) if view.completion else 0
    many = count > _MANY_PROJECTS
    if view.growth:
        with left.container(border=True, height="content" if many else "stretch", key="growth_box"):
            charts.show(view.growth, "growth")
    if view.completion:
        even = _FEW_PROJECTS < count <= _MANY_PROJECTS
        with right.container(border=True, height="stretch" if even else "content", key="completion_box"):
            charts.show(view.completion, "completion")
            show([*lamps(view.lamps), Line("quiet", view.completion_note)], "completion_note")
    below = left if many else right if count <= _FEW_PROJECTS else st
    with below.container(border=True, height="content" if below is st else "stretch", key="attention_box"):
        _attention(view.attention)


def _attention(found: Sequence[Attention]) -> None:
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
        page.link(item.page, _("Show"), **pick)


page.run(overview)
