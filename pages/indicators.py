"""One indicator: its figure, its course, how it is worked out, its parts, its table."""

import streamlit as st

from pages.parts import address, cache, cards, charts, notes, page, tables
from pages.parts.cache import Picked
from pages.parts.indicator_views import show_views
from pages.parts.texts import Line, show
from perfdata.language import _, say, where
from perfdata.workflow.indicators import IndicatorView


def indicators(picked: Picked) -> None:
    """Shows the indicator that is picked."""
    names = {choice.key: choice for choice in cache.indicator_choices(picked)}
    if not names:
        text = _("Upload a table of indicators of this period, or choose another period.")
        page.missing(_("No indicator has a figure in this period"), text, "indicators")
        return

    def words(key: str) -> str:
        return say("{topic} › {name}", topic=names[key].topic, name=names[key].name)

    key = address.select("indicator", _("Indicator"), tuple(names), words, width=512)
    view = cache.indicator_of(picked, key)
    if view is not None:
        _show(view)
        show_views(picked, key)
        show([Line("label", _("All periods"))], "table_label")
        tables.show(view.table, "table")
        notes.show_notes(picked, "indicator", key)


def _show(view: IndicatorView) -> None:
    left, right = st.columns(2, gap="small")
    with left.container(border=True, height="stretch", key="course_box"):
        charts.show(view.chart, "course")
    with right.container(border=True, height="stretch", key="steps_box"):
        cards.single(view, "figure")
        _how(view)
    if view.parts:
        with st.container(border=True, key="parts_box"):
            charts.show(view.parts, "parts", "page")
            show([Line("quiet", view.parts_note)], "parts_note")


def _how(view: IndicatorView) -> None:
    steps = [Line("step", step.text, where(step.place) if step.place else "") for step in view.steps]
    about = []
    if view.note:
        about.append(Line("fact", _("What it covers"), view.note))
    if view.department:
        about.append(Line("fact", _("From"), view.department))
    show([Line("label", _("How it is worked out")), *steps, *about], "steps")


page.run(indicators)
