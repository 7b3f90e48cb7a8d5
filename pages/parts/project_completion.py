"""The projects' completion against the schedule: chart, lamps, and by which rule and schedule."""

import streamlit as st

from pages.parts import address, charts
from pages.parts.cache import Picked
from pages.parts.lamps import lamps
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext
from perfdata.language.names import lamp_rule_name, schedule_name
from perfdata.workflow.investment import Investment

_PICK_PX = 290


def rules(picked: Picked) -> tuple[str, str]:
    """Lets the reader pick a lamp rule and a schedule; the names of both."""
    catalogue = picked.snapshot.catalogue
    with st.container(horizontal=True, key="rules"):
        rule = address.select(
            "lamps",
            _("Lamps"),
            tuple(catalogue.lamps.rules),
            lambda name: lamp_rule_name(catalogue, name),
            width=_PICK_PX,
        )
        plan = address.select(
            "schedule",
            _("Schedule of the year"),
            tuple(catalogue.lamps.schedules),
            lambda name: schedule_name(catalogue, name),
            width=_PICK_PX,
        )
    return rule, plan


def completion(view: Investment) -> None:
    """The chart of this year's plans or of the whole investments, with the lamps and what they cover."""
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
