"""What is picked in a report: a figure of its text, the subject of a chart, or a place in the text."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from perfdata.model import Report
from perfdata.workflow.report import ReportView, SectionView
from perfdata.workflow.report_figures import StatedFigure, Stretch

_KEY = "report_pick"


@dataclass(frozen=True, slots=True)
class Pick:
    """What is picked, and in which report: as its text changes, so do the ids of its figures.

    `number` counts the picks, so that the same one asked for again is a new one.
    """

    report: Report | None = None
    figure: str = ""
    subject: str = ""
    place: Stretch | None = None
    number: int = 0


def picked(view: ReportView) -> Pick:
    """What is picked in this report; an empty pick where nothing is."""
    pick: Pick = st.session_state.get(_KEY, Pick())
    return pick if pick.report == view.report else Pick(number=pick.number)


def pick_figure(view: ReportView, figure: StatedFigure) -> None:
    """Picks a figure of the text, and with it all sentences about the same."""
    _set(view, figure=figure.id, subject=figure.subject)


def pick_subject(view: ReportView, subject: str) -> None:
    """Picks what a chart is of; picked already, it is picked no more."""
    was = picked(view)
    _set(view, subject="" if was.subject == subject and not was.figure else subject)


def pick_place(view: ReportView, place: Stretch) -> None:
    """Picks a place in the text."""
    _set(view, place=place)


def go_to(section: str) -> None:
    """Has the section shown in full in the run that follows."""
    st.query_params["section"] = section
    st.query_params["show"] = "all"


def figure_of(pick: Pick, section: SectionView) -> StatedFigure | None:
    """The picked figure, if it is of this section."""
    return next((figure for figure in section.stated if figure.id == pick.figure), None)


def cited(pick: Pick, figures: Sequence[StatedFigure]) -> tuple[Stretch, ...]:
    """The sentences to mark: those about the picked subject, or the picked place."""
    found = [figure.sentence for figure in figures if pick.subject and figure.subject == pick.subject]
    return tuple(dict.fromkeys([*found, *([pick.place] if pick.place else [])]))


def _set(view: ReportView, figure: str = "", subject: str = "", place: Stretch | None = None) -> None:
    number = st.session_state.get(_KEY, Pick()).number + 1
    st.session_state[_KEY] = Pick(view.report, figure, subject, place, number)
