"""The evaluation: the score sheet, where points were lost, the budget carried out, the findings."""

import streamlit as st

from pages.parts import address, cache, cards, page, tables
from pages.parts.cache import Picked
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext
from perfdata.workflow.evaluation import Evaluation
from perfdata.workflow.investment import Total

_FINDING_ROW_PX = 72


def evaluation(picked: Picked) -> None:
    """Shows the evaluation of the period's year."""
    view = cache.evaluation_of(picked, _project(picked))
    sums = [
        Total(pgettext("evaluation", "Points"), view.score, view.score_note),
        Total(pgettext("evaluation", "Budget carried out"), view.execution, view.execution_note),
        Total(pgettext("evaluation", "Findings put right"), view.rectified, view.ledger_note),
    ]
    cards.totals(sums, "sums")
    left, right = st.columns(2, gap="small")
    with left:
        _scores(view)
    with right:
        _budget(view)
    if not view.sheet.empty:
        show([Line("label", _("Score sheet"))], "sheet_label")
        tables.show(view.sheet, "sheet", wide_last=True)
    _findings(view)


def _project(picked: Picked) -> str:
    """The project to show; there is nothing to pick where only one, or the department alone, is known."""
    names = cache.evaluated(picked)
    if len(names) < 2:
        return names[0] if names else ""
    whole = pgettext("evaluation", "The whole department")
    return address.select("evaluated", _("Sheet of"), names, lambda name: name or whole, width=512)


def _scores(view: Evaluation) -> None:
    if view.sheet.empty:
        text = _("Upload the self-evaluation form: points, targets and reasons are read from it.")
        page.missing(_("There is no score sheet of this year"), text, "scores")
        return
    with st.container(border=True, height="stretch", key="scores_box"):
        lost = [Line("point", text) for text in view.lost] or [Line("quiet", _("No points were lost."))]
        show([Line("label", _("Where points were lost")), *lost], "lost")


def _budget(view: Evaluation) -> None:
    if view.budget.empty:
        text = _("Upload a form or table with the whole year's budget and what was carried out.")
        page.missing(_("There is no budget of this year"), text, "budget")
        return
    with st.container(border=True, height="stretch", key="budget_box"):
        show([Line("label", _("Budget"))], "budget_label")
        tables.show(view.budget, "budget")


def _findings(view: Evaluation) -> None:
    if view.ledger.empty:
        text = _("Upload the rectification ledger: findings, measures, who is responsible and the state.")
        page.missing(_("There is no rectification ledger of this year"), text, "ledger")
        return
    show([Line("label", _("Findings of inspections"))], "ledger_label")
    tables.show(view.ledger, "ledger", row_px=_FINDING_ROW_PX)


page.run(evaluation)
