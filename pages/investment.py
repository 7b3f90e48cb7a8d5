"""The projects: totals, completion against the schedule, one project's milestones, the land batches."""

import streamlit as st

from pages.parts import address, cache, cards, charts, page, tables
from pages.parts.cache import Picked
from pages.parts.lamps import lamps
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext
from perfdata.workflow.investment import Investment, ProjectChoice

_LAND = "land_approved"


def investment(picked: Picked) -> None:
    """Shows the projects of the period."""
    view = cache.investment_of(picked)
    if view.projects:
        cards.totals(view.totals, "totals")
    else:
        text = _("Upload the progress table of the key projects of this period, or choose another period.")
        page.missing(_("No project is known in this period"), text, "projects")
    left, right = st.columns(2, gap="small")
    with left.container(height="stretch", key="left"):
        if view.projects:
            with st.container(border=True, key="completion_box"):
                _completion(view)
        _land(picked)
    if view.projects:
        with right.container(border=True, height="stretch", key="project_box"):
            _project(view)
        show([Line("label", _("All projects"))], "projects_label")
        tables.show(view.table, "projects")


def _completion(view: Investment) -> None:
    annual, total = pgettext("chart", "This year's plan"), pgettext("chart", "Total investment")
    chart = view.chart
    if view.total_chart and view.total_chart != view.chart:
        label = _("Completion of")
        kind = st.segmented_control(
            label, (annual, total), default=annual, required=True, key="completion_of"
        )
        chart = view.total_chart if kind == total else view.chart
    if chart:
        charts.show(chart, "completion")
    show([*lamps(view.lamps), Line("quiet", view.summary)], "summary")


def _project(view: Investment) -> None:
    names = {project.name: project for project in view.projects}
    project = names[address.select("project", _("Project"), tuple(names), lambda name: name, width=512)]
    _facts(project)
    if project.track:
        charts.show(project.track, "track")


def _facts(project: ProjectChoice) -> None:
    facts = [Line("fact", name, text) for name, text in project.facts]
    show([*facts, Line("source", project.source)], "facts")


def _land(picked: Picked) -> None:
    view = cache.indicator_of(picked, _LAND)
    if view and view.parts:
        with st.container(border=True, height="stretch", key="land_box"):
            charts.show(view.parts, "land")
            show([Line("quiet", view.parts_note)], "land_note")


page.run(investment)
