"""How the three things are done that people come for: a meeting, a new year's files, slides."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from pages.parts import page
from pages.parts.help_pages import page_name
from pages.parts.texts import Line, show
from perfdata.language import _


@dataclass(frozen=True, slots=True)
class _Task:
    """A task in a few steps, and the pages on which they are taken."""

    key: str
    title: str
    steps: Sequence[str]
    pages: Sequence[str]


def show_tasks() -> None:
    """The tasks side by side."""
    tasks = (_meeting(), _new_year(), _slides())
    for task, column in zip(tasks, st.columns(len(tasks), gap="small"), strict=True):
        with column.container(border=True, height="stretch", key=f"task_{task.key}"):
            steps = [Line("step", step) for step in task.steps]
            with st.container(height="stretch", key=f"steps_{task.key}"):
                show([Line("label", task.title), *steps], f"task_{task.key}_text")
            with st.container(horizontal=True, key=f"links_{task.key}"):
                for name in task.pages:
                    page.link(name, page_name(name))


def _meeting() -> _Task:
    steps = (
        _("Pick the reporting unit and the period; the overview sums the period up."),
        _(
            "Asked “compared with what?”, press a card's source, or look up the"
            " indicator and how it was computed."
        ),
        _("Press “Present” for the projector: the arrow keys turn the pages, the figures stay as they are."),
    )
    return _Task("meeting", _("In a meeting"), steps, ("overview", "indicators", "report"))


def _new_year() -> _Task:
    steps = (
        _("Drop the year's Excel, CSV and Word files in as they come."),
        _("Answer what the files do not say: whose figures, which year, which unit. It is asked once."),
        _(
            "Look through problems and differences, each with its cell; correct a cell"
            " in place where it is wrong."
        ),
        _("Confirm. The import becomes a revision, which the history below can undo."),
    )
    return _Task("new_year", _("A new year's files"), steps, ("upload",))


def _slides() -> _Task:
    steps = (
        _("Below any chart press “Use this chart”: a slide, a sheet, a picture, a table or a sentence."),
        _("“Add to the slides” collects charts across pages."),
        _("Order and name them on the export page, then take the presentation; its charts can be edited."),
    )
    return _Task("slides", _("Slides, sheets and documents"), steps, ("export",))
