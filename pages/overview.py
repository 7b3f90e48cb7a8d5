"""The overview: what the period says in one sentence, the headline figures, what needs a look."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from pages.parts import attention, cache, cards, charts, looks, notes, notes_list, page
from pages.parts.cache import Picked
from pages.parts.lamps import lamps
from pages.parts.target_tables import target_tables
from pages.parts.texts import Line, show
from perfdata.language import _
from perfdata.workflow.attention import Attention
from perfdata.workflow.overview import Overview
from perfdata.workflow.workings_figures import figure_workings

# A chart of so many projects is about as high as the one beside it; of more it is much higher.
_FEW_PROJECTS, _MANY_PROJECTS = 4, 12
_SIDES = ("left", "right")


def overview(picked: Picked) -> None:
    """Shows the overview."""
    view = cache.overview_of(picked)
    if view.sentence:
        show([Line("lead", view.sentence)], "sentence")
        cards.headlines(view.cards, "headlines", partial(cache.made, picked, figure_workings))
    else:
        text = _("Upload the table of main indicators of this period.")
        page.missing(_("No indicator has a figure in this period"), text, "indicators")
    _charts(view, (*notes.overdue(picked), *view.attention))
    notes_list.show_list(picked)
    target_tables(view)


def _charts(view: Overview, found: Sequence[Attention]) -> None:
    """Columns of about the same height. What needs a look stands below the lower chart, or both.

    On a projector two charts of the same height leave room for it beside them.
    """
    count = len(view.completion.categories) if view.completion else 0
    many, even = count > _MANY_PROJECTS, _FEW_PROJECTS < count <= _MANY_PROJECTS
    three = even and looks.width() == "projector"
    room: looks.Room = "third" if three else "half"
    columns = st.columns(3 if three else 2, gap="small")
    left, right = (columns[at].container(height="stretch", key=key) for at, key in enumerate(_SIDES))
    if view.growth:
        with left.container(border=True, height="content" if many else "stretch", key="growth_box"):
            charts.show(view.growth, "growth", room)
    if view.completion:
        with right.container(border=True, height="stretch" if even else "content", key="completion_box"):
            charts.show(view.completion, "completion", room)
            show([*lamps(view.lamps), Line("quiet", view.completion_note)], "completion_note")
    below = columns[2] if three else left if many else right if count <= _FEW_PROJECTS else st
    with below.container(border=True, height="content" if below is st else "stretch", key="attention_box"):
        attention.show_attention(found)


page.run(overview)
