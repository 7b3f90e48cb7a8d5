"""What the review of an upload found: counts, problems, changes, and how each sheet was read."""

import pandas as pd
import streamlit as st

from pages.parts import cards, tables
from pages.parts.texts import Line, literal, show
from perfdata.catalogue import Catalogue
from perfdata.language import (
    MISSING,
    _,
    explain,
    pgettext,
    reason,
    remedy,
    say,
    severity_name,
    skipped,
    where,
)
from perfdata.model import Problem
from perfdata.workflow.changes import absent_table, changed_table, new_table
from perfdata.workflow.investment import Total
from perfdata.workflow.review import Review

_SEVERITIES = ("error", "warning", "note")
_PROBLEM_ROW_PX = 56


def show_refused(reviewed: Review) -> None:
    """The files that could not be read at all, each with what to do."""
    for name, error in reviewed.files.refused:
        st.error(literal(say("{file}: {advice}", file=name, advice=explain(error))))


def show_counts(reviewed: Review) -> None:
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
        titles = "、".join(report.title or report.file for report in reviewed.files.reports)
        shown.append(Total(pgettext("count", "Reports"), str(len(reviewed.files.reports)), titles))
    cards.totals(shown, "counts")


def show_problems(reviewed: Review) -> None:
    """The problems, errors first."""
    problems = sorted(reviewed.files.problems, key=lambda problem: _SEVERITIES.index(problem.severity))
    if not problems:
        show([Line("quiet", _("No problem was found in the figures."))], "no_problems")
        return
    show([Line("label", _("Findings"))], "problems_label")
    tables.show(pd.DataFrame([_problem(one) for one in problems]), "problems", row_px=_PROBLEM_ROW_PX)


def _problem(problem: Problem) -> dict[str, str]:
    return {
        pgettext("column", "Weight of it"): severity_name(problem.severity),
        pgettext("column", "Where"): where(problem.place),
        pgettext("column", "Found"): problem.found or MISSING,
        pgettext("column", "Why"): reason(problem),
        pgettext("column", "What to do"): remedy(problem),
    }


def show_changes(reviewed: Review, catalogue: Catalogue) -> None:
    """What would change, and, folded, what is new and what is not mentioned."""
    changed = changed_table(reviewed, catalogue)
    if len(changed):
        show([Line("label", _("Changes"))], "changes_label")
        tables.show(changed, "changes")
    for key, title, table in (
        ("new", _("New figures"), new_table(reviewed, catalogue)),
        (
            "absent",
            _("Figures of the same period that the files do not mention"),
            absent_table(reviewed, catalogue),
        ),
    ):
        if len(table):
            with st.expander(title, key=f"{key}_figures"):
                tables.show(table, f"{key}_table")


def show_sheets(reviewed: Review) -> None:
    """How each sheet was read: its layout, and every number that was not used with its reason."""
    sheets = [(reading.file, sheet) for reading in reviewed.files.readings for sheet in reading.sheets]
    lines = [
        {
            pgettext("column", "File"): file,
            pgettext("column", "Sheet"): sheet.name or MISSING,
            pgettext("column", "Read as"): _layout(sheet.layout),
            pgettext("column", "Numbers seen"): str(sheet.seen),
            pgettext("column", "Used"): str(sheet.used),
            pgettext("column", "Skipped"): str(len(sheet.skipped)),
        }
        for file, sheet in sheets
    ]
    unused = [
        {
            pgettext("column", "File"): file,
            pgettext("column", "Sheet"): sheet.name or MISSING,
            pgettext("column", "Cell"): one.cell,
            pgettext("column", "Why it was not used"): skipped(one.reason),
        }
        for file, sheet in sheets
        for one in sheet.skipped
    ]
    if lines:
        with st.expander(_("How the sheets were read"), key="sheets_read"):
            tables.show(pd.DataFrame(lines), "sheets")
            if unused:
                tables.show(pd.DataFrame(unused), "unused")


def _layout(code: str) -> str:
    """What kind of sheet it was taken for."""
    names = {
        "": pgettext("layout", "not recognised"),
        "figures": pgettext("layout", "table of indicators"),
        "projects": pgettext("layout", "progress of projects"),
        "self_evaluation": pgettext("layout", "self-evaluation form"),
        "ledger": pgettext("layout", "rectification ledger"),
    }
    return names.get(code, code)
