"""What to work through in a report: the figures that differ, those without data, the text's own checks."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from pages.parts import report_pick, sources
from pages.parts.component import component
from pages.parts.report_text import MARKS
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext, say, say_plural
from perfdata.workflow.report import ReportView
from perfdata.workflow.report_checks import CheckedText
from perfdata.workflow.report_figures import StatedFigure

_SHOWN = 200
_CHECK_MARKS = {False: "▲", None: "○", True: "✓"}
_CHECK_SORTS = {False: "wrong", None: "open", True: "holds"}

_component = component("report_list")


def show_list(view: ReportView) -> None:
    """The findings, at first those of the tables, then those of the text itself."""
    titles = {section.id: section.title for section in view.sections}
    with st.container(border=True, key="differences_box"):
        show(
            [Line("label", say("Text against tables ({count})", count=len(view.differing)))],
            "differences_label",
        )
        if view.differing:
            _list(view, [_figure(one, titles) for one in view.differing], "differences")
        else:
            show([Line("quiet", _agreement(view))], "no_differences")
    unknown = [one for one in view.figures if one.verdict in ("not_in_data", "not_checkable")]
    if unknown:
        with st.expander(
            say("Figures without a figure in the tables ({count})", count=len(unknown)), key="unknown"
        ):
            _list(view, [_figure(one, titles) for one in unknown], "unknown_list")
    if view.checks:
        with st.container(border=True, key="checks_box"):
            show(
                [Line("label", say("The text against itself ({count})", count=len(view.checks)))],
                "checks_label",
            )
            _list(view, [_check(one, titles) for one in view.checks], "checks")


def _agreement(view: ReportView) -> str:
    if not view.figures:
        return _("The text states no figures.")
    return _("No figure of the text contradicts the tables.")


def _list(view: ReportView, faces: Sequence[dict[str, Any]], key: str) -> None:
    """Shows findings; a click leads to the sentence or to the source."""
    figures = {one.id: one for one in view.figures}
    checks = {one.id: one for one in view.checks}

    def lead() -> None:
        told = st.session_state[key].sentence
        if told in figures:
            report_pick.pick_figure(view, figures[told])
            report_pick.go_to(figures[told].section)
        elif told in checks:
            report_pick.pick_place(view, (checks[told].start, checks[told].end))
            report_pick.go_to(checks[told].section)

    rest = len(faces) - _SHOWN
    words = {"sentence": pgettext("button", "To the sentence"), "source": _("Show the source")}
    told = _component(
        data={"findings": list(faces[:_SHOWN]), "rest": _rest(rest) if rest > 0 else "", "words": words},
        key=key,
        on_sentence_change=lead,
        on_source_change=lambda: None,
    )
    if told.source in figures and (origin := figures[told.source].origin):
        sources.ask(origin)


def _figure(figure: StatedFigure, titles: dict[str, str]) -> dict[str, Any]:
    facts = [
        (pgettext("claim", "Text"), figure.stated),
        (pgettext("claim", "Tables"), figure.known),
        (pgettext("claim", "Why"), figure.reason),
    ]
    return {
        "id": figure.id,
        "sort": "differs" if figure.differs else "open",
        "mark": MARKS[figure.verdict],
        "word": figure.word,
        "name": figure.name,
        "facts": [fact for fact in facts if fact[1]],
        "message": "",
        "place": " · ".join(part for part in (titles.get(figure.section, ""), figure.source) if part),
        "asks": figure.origin is not None,
    }


def _check(check: CheckedText, titles: dict[str, str]) -> dict[str, Any]:
    return {
        "id": check.id,
        "sort": _CHECK_SORTS[check.ok],
        "mark": _CHECK_MARKS[check.ok],
        "word": check.word,
        "name": check.name,
        "facts": [],
        "message": check.message,
        "place": titles.get(check.section, ""),
        "asks": False,
    }


def _rest(count: int) -> str:
    return say_plural("{count} more finding is not listed.", "{count} more findings are not listed.", count)
