"""A section's text with its figures marked: each one's verdict and source by hover and by keyboard."""

from collections import Counter
from dataclasses import asdict
from typing import Any

import streamlit as st

from pages.parts import looks, report_pick
from pages.parts.component import component
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext, verdict_name
from perfdata.model import Verdict
from perfdata.workflow.report import ReportView, SectionView
from perfdata.workflow.report_figures import VERDICTS, StatedFigure
from perfdata.workflow.report_passages import passages

MARKS: dict[Verdict, str] = {
    "agrees": "✓",
    "agrees_rounded": "≈",
    "differs": "✕",
    "not_in_data": "○",
    "not_checkable": "?",
}
_KEY = "report_text"
_component = component("report")


def show_legend(view: ReportView) -> None:
    """How many figures have which verdict, and how it is marked."""
    counts = Counter(figure.verdict for figure in view.figures)
    theme = looks.colours()
    colours = {
        "agrees": theme.lamps["green"],
        "agrees_rounded": theme.lamps["green"],
        "differs": theme.lamps["red"],
    }
    chips = [
        Line(
            "chip",
            verdict_name(verdict),
            str(counts[verdict]),
            MARKS[verdict],
            colours.get(verdict, theme.muted),
        )
        for verdict in reversed(VERDICTS)
        if counts[verdict]
    ]
    if not chips:
        show([Line("quiet", _("The text states no figures."))], "legend")
        return
    show([Line("chip", _("Figures in the text"), str(len(view.figures))), *chips], "legend")


def show_text(view: ReportView, section: SectionView, *, only_differing: bool) -> None:
    """Shows the section's text; a click on a figure picks it."""
    pick = report_pick.picked(view)
    stretches = report_pick.cited(pick, section.stated)
    shown = passages(section, section.stated, stretches, only_differing=only_differing)
    figures = {figure.id: figure for figure in section.stated}

    def pick_figure() -> None:
        told = st.session_state[_KEY].figure
        if told in figures:
            report_pick.pick_figure(view, figures[told])

    _component(
        data={
            "passages": [asdict(one) for one in shown],
            "figures": {key: _face(figure) for key, figure in figures.items()},
            "picked": pick.figure,
            "alike": [one.id for one in section.stated if pick.subject and one.subject == pick.subject],
            "asked": str(pick.number) if pick.number else "",
            "words": {
                "stated": pgettext("claim", "Text"),
                "known": pgettext("claim", "Tables"),
                "reason": pgettext("claim", "Why"),
                "source": pgettext("claim", "Source"),
            },
        },
        key=_KEY,
        on_figure_change=pick_figure,
    )


def _face(figure: StatedFigure) -> dict[str, Any]:
    """A figure as texts."""
    names = ("verdict", "word", "name", "stated", "known", "reason", "source")
    return {name: getattr(figure, name) for name in names} | {"mark": MARKS[figure.verdict]}
