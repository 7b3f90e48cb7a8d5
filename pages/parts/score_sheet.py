"""The score sheet on the evaluation page: lost points, what to check, the rows, the budget, the rates."""

import streamlit as st

from pages.parts import page, tables
from pages.parts.texts import Line, show
from perfdata.language import _
from perfdata.workflow.evaluation import Evaluation

_NOTE_ROW_PX = 72


def losses(view: Evaluation) -> None:
    """Where points were lost, the greatest loss first; without a sheet, what to upload."""
    if view.scores.table.empty:
        text = _("Upload the self-evaluation form: points, targets and reasons are read from it.")
        page.missing(_("There is no score sheet of this year"), text, "scores")
        return
    with st.container(border=True, height="stretch", key="scores_box"):
        lost = [Line("point", text) for text in view.scores.lost]
        show(
            [Line("label", _("Where points were lost")), *(lost or [_quiet(_("No points were lost."))])],
            "lost",
        )


def checks(view: Evaluation) -> None:
    """What the sheet contradicts or leaves unexplained; without a budget, what to upload."""
    if view.budget.empty:
        text = _("Upload a form or table with the whole year's budget and what was carried out.")
        page.missing(_("There is no budget of this year"), text, "budget")
    if view.scores.table.empty:
        return
    with st.container(border=True, height="stretch", key="checks_box"):
        found = [Line("point", text) for text in view.scores.checks]
        clear = _quiet(_("Weights make 100, reasons are given, scores are as the rules make them."))
        show([Line("label", _("To be checked")), *(found or [clear])], "checks")


def sheet(view: Evaluation) -> None:
    """The rows as printed, beside what the rules make of them."""
    if view.scores.table.empty:
        return
    show([Line("label", _("Score sheet"))], "sheet_label")
    # All rows at once: the sheet is read as a whole, and is no longer than its paper form.
    wide = {view.scores.table.columns[-1]: st.column_config.TextColumn(width="large")}
    st.dataframe(view.scores.table, key="sheet", hide_index=True, height="content", column_config=wide)
    text = _(
        "“By the rule” is computed from target and result; the printed score stands. A result in words"
        " earns a range."
    )
    show([_quiet(text), Line("source", view.source)], "sheet_note")


def budget(view: Evaluation) -> None:
    """The budget line by line, with the rate of each."""
    if view.budget.empty:
        return
    show([Line("label", _("Budget"))], "budget_label")
    tables.show(view.budget, "budget")
    text = _("Rate: carried out ÷ the whole year's budget. A budget of 0 has no rate.")
    lines = [_quiet(text)] + ([Line("source", view.source)] if view.scores.table.empty else [])
    show(lines, "budget_note")


def rates(view: Evaluation) -> None:
    """The rates of the Hunan form, folded away: most sheets have none of them."""
    with st.expander(_("Rates of the Hunan form"), key="rates_box"):
        text = _("What a rate is worth by the steps of that form, and what is missing for it.")
        show([_quiet(text)], "rates_note")
        tables.show(view.rates, "rates", row_px=_NOTE_ROW_PX, wide_last=True)


def _quiet(text: str) -> Line:
    return Line("quiet", text)
