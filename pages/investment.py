"""The projects: totals, completion against the schedule, stages, one project, the land batches."""

import streamlit as st

from pages.parts import cache, cards, charts, notes, page, project_completion, project_one
from pages.parts.cache import Picked
from pages.parts.project_tables import project_tables
from pages.parts.texts import Line, show
from perfdata.language import _

_LAND = "land_approved"


def investment(picked: Picked) -> None:
    """Shows the projects of the period."""
    if cache.investment_of(picked).projects:
        _projects(picked)
        return
    text = _("Upload the progress table of the key projects of this period, or choose another period.")
    page.missing(_("No project is known in this period"), text, "projects")
    _land(picked)


def _projects(picked: Picked) -> None:
    """The totals stand above the box in which their lamp rule and schedule are picked, if any has a lamp."""
    above = st.container(key="totals_box")
    left, right = st.columns(2, gap="small")
    land = cache.indicator_of(picked, _LAND)
    with left.container(height="stretch", key="left"):
        alone = land is None or not land.parts
        with st.container(border=True, height="stretch" if alone else "content", key="completion_box"):
            usual = cache.investment_of(picked)
            rules = project_completion.rules(picked) if usual.lamps else ()
            view = cache.investment_of(picked, *rules)
            project_completion.completion(view)
        _land(picked)
    with right.container(border=True, height="stretch", key="project_box"):
        name = project_one.project(view)
    with above:
        cards.totals(view.totals, "totals")
    notes.show_notes(picked, "project", name)
    project_tables(view)


def _land(picked: Picked) -> None:
    view = cache.indicator_of(picked, _LAND)
    if view and view.parts:
        with st.container(border=True, height="stretch", key="land_box"):
            charts.show(view.parts, "land")
            show([Line("quiet", view.parts_note)], "land_note")


page.run(investment)
