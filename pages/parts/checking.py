"""Step 3: how much would change, and one of five views of it at a time."""

import streamlit as st

from pages.parts import cards, corrections, differences, findings, sending_back, sheets, steps
from pages.parts.draft import Started
from perfdata.language import _, pgettext, say
from perfdata.workflow import consequences
from perfdata.workflow.investment import Total
from perfdata.workflow.review import Review
from perfdata.workflow.workspace import Workspace


def show_check(workspace: Workspace, started: Started, reviewed: Review) -> None:
    """The third step."""
    steps.heading(3)
    findings.show_refused(reviewed)
    _counts(reviewed)
    part = _part(reviewed)
    if part == "findings":
        findings.show_findings(reviewed)
        with st.container(horizontal=True, key="findings_actions"):
            sending_back.offer(reviewed)
            corrections.ask_for_any(sheets.places(reviewed))
    elif part == "sheets":
        sheets.show_sheets(reviewed)
    elif part == "absent":
        differences.show_absent(workspace, started, reviewed)
    else:
        differences.show_part(workspace, reviewed, "changed" if part == "changed" else "new")
    corrections.show_corrections(workspace, started)


def _counts(reviewed: Review) -> None:
    """How many facts are new, changed, unchanged and not mentioned, and which reports were read."""
    names = {
        "new": (pgettext("count", "New"), ""),
        "changed": (pgettext("count", "Changed"), ""),
        "unchanged": (pgettext("count", "Unchanged"), ""),
        "absent": (pgettext("count", "Not mentioned"), _("These stay as they are.")),
    }
    counts = reviewed.counts
    shown = [Total(name, str(counts[key]), note) for key, (name, note) in names.items()]
    if reviewed.files.reports:
        titles = pgettext("list", ", ").join(report.title or report.file for report in reviewed.files.reports)
        shown.append(Total(pgettext("count", "Reports"), str(len(reviewed.files.reports)), titles))
    cards.totals(shown, "counts")


def _part(reviewed: Review) -> str:
    """Which view is chosen; at first the findings where there are any, else what changes or is new."""
    counts = reviewed.counts | {
        "findings": len(consequences.findings(reviewed.problems)),
        "sheets": len(sheets.places(reviewed)),
    }
    names = {
        "findings": pgettext("part", "Findings"),
        "changed": pgettext("part", "Changed figures"),
        "new": pgettext("part", "New figures"),
        "absent": pgettext("part", "Not mentioned"),
        "sheets": pgettext("part", "Sheet by sheet"),
    }
    texts = {key: say("{part} ({count})", part=name, count=counts[key]) for key, name in names.items()}
    first = next((key for key in ("findings", "changed", "new") if counts[key]), "sheets")
    # A default would take the reader elsewhere as soon as the counts change.
    st.session_state.setdefault("check_part", first)
    chosen = st.segmented_control(
        _("What to check"),
        tuple(names),
        required=True,
        key="check_part",
        format_func=lambda key: texts[key],
        label_visibility="collapsed",
    )
    return chosen or first
