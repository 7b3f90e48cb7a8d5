"""The evaluation: score and grade, where points were lost, the budget carried out, the findings."""

from collections.abc import Mapping

import streamlit as st

from pages.parts import address, cache, cards, ledger_findings, page, score_sheet, score_tools
from pages.parts.cache import Picked
from perfdata.language import _, pgettext
from perfdata.workflow.agreements import Step
from perfdata.workflow.evaluation import Evaluation, scales
from perfdata.workflow.investment import Total
from perfdata.workflow.workings_scores import Evaluated, evaluation_workings

_PICKER_PX = 420


def evaluation(picked: Picked) -> None:
    """Shows the evaluation of the period's year."""
    project, scale = _pick(picked)
    view = cache.evaluation_of(picked, project, scale)
    cards.totals(_sums(view, cache.made(picked, evaluation_workings, project, scale)), "sums")
    left, right = st.columns(2, gap="small")
    with left:
        score_sheet.losses(view)
    with right:
        score_sheet.checks(view)
    score_sheet.sheet(view)
    score_sheet.budget(view)
    if view.rows:
        score_tools.what_if(picked, project, scale, view.rows)
        score_tools.form(picked, project)
    score_sheet.rates(view)
    ledger_findings.findings(view.ledger)
    ledger_findings.counts(view.counts)


def _pick(picked: Picked) -> tuple[str, str]:
    """The project and the scale of grades; there is nothing to pick among no projects, or one."""
    names, known = cache.evaluated(picked), scales(picked.snapshot)
    if not names:
        return "", ""
    with st.container(horizontal=True, key="evaluation_pickers"):
        project = names[0]
        if len(names) > 1:
            whole = pgettext("evaluation", "The whole department")
            project = address.select(
                "evaluated", _("Sheet of"), names, lambda name: name or whole, width=_PICKER_PX
            )
        scale = address.select(
            "scale", _("Scale of grades"), tuple(known), known.__getitem__, width=_PICKER_PX
        )
    return project, scale


def _sums(view: Evaluation, steps: Mapping[Evaluated, tuple[Step, ...]]) -> list[Total]:
    return [
        Total(pgettext("evaluation", "Points"), view.scores.score, view.scores.note, steps["points"]),
        Total(pgettext("evaluation", "Grade"), view.scores.grade, view.scores.grade_note, steps["grade"]),
        Total(
            pgettext("evaluation", "Budget carried out"),
            view.execution,
            view.execution_note,
            steps["execution"],
        ),
        Total(
            pgettext("evaluation", "Findings put right"),
            view.ledger.rectified,
            view.ledger.note,
            steps["rectified"],
        ),
    ]


page.run(evaluation)
