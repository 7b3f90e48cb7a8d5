"""What is wrong with the figures, each finding with what follows from it folded below its cause."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from pages.parts import corrections
from pages.parts.component import component
from pages.parts.texts import Line, literal, show
from perfdata.language import _, explain, pgettext, reason, remedy, say, say_plural, severity_name, where
from perfdata.model import Problem
from perfdata.workflow.consequences import Finding, findings
from perfdata.workflow.review import Review

_MARKS = {"error": "✕", "warning": "▲", "note": "●"}
_SHOWN = 200

_component = component("findings")


def show_refused(reviewed: Review) -> None:
    """The files that could not be read at all, each with what to do."""
    for name, error in reviewed.files.refused:
        st.error(literal(say("{file}: {advice}", file=name, advice=explain(error))))


def show_findings(reviewed: Review) -> None:
    """The findings, at first those that ask for something: errors and warnings."""
    found = findings(reviewed.problems)
    urgent = [one for one in found if _is_urgent(one)]
    if not found:
        show([Line("quiet", _("No problem was found in the figures."))], "no_problems")
        return
    has_both = 0 < len(urgent) < len(found)
    _show(urgent if has_both and _only_urgent(len(urgent), len(found)) else found)


def _is_urgent(finding: Finding) -> bool:
    return any(one.severity != "note" for one in (finding.problem, *finding.consequences))


def _only_urgent(urgent: int, everything: int) -> bool:
    names = {
        "urgent": say("To be dealt with ({count})", count=urgent),
        "all": say("All ({count})", count=everything),
    }
    st.session_state.setdefault("findings_filter", "urgent")
    chosen = st.segmented_control(
        _("Findings"),
        tuple(names),
        required=True,
        key="findings_filter",
        format_func=lambda name: names[name],
        label_visibility="collapsed",
    )
    return chosen == "urgent"


def _show(found: Sequence[Finding]) -> None:
    cells: dict[str, Problem] = {}
    faces = [_face(one.problem, one.consequences, cells) for one in found[:_SHOWN]]
    rest = _rest(len(found[_SHOWN:])) if found[_SHOWN:] else ""
    words = {"found": pgettext("column", "Found"), "correct": pgettext("button", "Correct this figure")}
    told = _component(
        data={"findings": faces, "rest": rest, "words": words},
        key="findings",
        on_correct_change=lambda: None,
    )
    if told.correct in cells:
        corrections.ask(cells[told.correct].place, cells[told.correct].found)


def _face(problem: Problem, consequences: Sequence[Problem], cells: dict[str, Problem]) -> dict[str, Any]:
    """A finding as texts; `cells` learns what its button names."""
    place = problem.place
    name = f"{place.file}\n{place.sheet}\n{place.cell}" if place.cell else ""
    if name:
        cells.setdefault(name, problem)
    count = len(consequences)
    return {
        "severity": problem.severity,
        "mark": _MARKS[problem.severity],
        "word": severity_name(problem.severity),
        "place": where(place),
        "found": problem.found,
        "why": reason(problem),
        "todo": remedy(problem),
        "cell": name,
        "following": _following(count) if count else "",
        "consequences": [_face(one, (), cells) for one in consequences],
    }


def _following(count: int) -> str:
    return say_plural("{count} finding that follows from it", "{count} findings that follow from it", count)


def _rest(count: int) -> str:
    return say_plural(
        "{count} more is listed in the marked file.", "{count} more are listed in the marked file.", count
    )
