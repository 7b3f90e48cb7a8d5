"""The evaluation of one entity in one year: the score sheet, the budget carried out, the findings."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from perfdata.catalogue import GradeScale
from perfdata.compute.scoring.execution import Execution
from perfdata.language import MISSING, percent, pgettext, say
from perfdata.workflow import what_if
from perfdata.workflow.counts import counts_table
from perfdata.workflow.evaluated_year import EvaluatedProject, evaluated_year
from perfdata.workflow.ledger import LedgerView, as_of_day, ledger_view
from perfdata.workflow.projects import amount
from perfdata.workflow.score_words import fault_text, scale_name
from perfdata.workflow.scores import ScoreView, score_view
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.step_rates import rates_table


@dataclass(frozen=True)
class Evaluation:
    """What the evaluation page shows; tables have texts only and are empty where nothing is known."""

    scores: ScoreView = field(default_factory=ScoreView)
    execution: str = MISSING
    execution_note: str = ""
    budget: pd.DataFrame = field(default_factory=pd.DataFrame)
    rates: pd.DataFrame = field(default_factory=pd.DataFrame)
    rows: tuple[what_if.WhatIfRow, ...] = ()
    source: str = ""
    ledger: LedgerView = field(default_factory=LedgerView)
    counts: pd.DataFrame = field(default_factory=pd.DataFrame)


def evaluated(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> tuple[str, ...]:
    """The projects that have a sheet or a budget in the period's year; "" is the whole department."""
    return evaluated_year(snapshot, entity, choice).projects


def scales(snapshot: Snapshot) -> dict[str, str]:
    """The scales of grades: the name of each by its code, the usual one first."""
    return {code: scale_name(scale) for code, scale in snapshot.catalogue.grades.items()}


def evaluation(
    snapshot: Snapshot, entity: str, choice: PeriodChoice, project: str = "", scale: str = ""
) -> Evaluation:
    """The evaluation of the period's year. Scores and budget are those of one project; the ledger and the
    counts are the whole department's.

    `scale` is the code of a scale of grades; "" and one that there is not are the usual one.
    """
    facts = evaluated_year(snapshot, entity, choice)
    one = facts.project(project)
    execution, execution_note = _execution(one)
    return Evaluation(
        scores=score_view(one.sheet, _scale(snapshot, scale), snapshot.catalogue),
        execution=execution,
        execution_note=execution_note,
        budget=_budget(one.lines),
        rates=rates_table(snapshot, entity, facts.year, one.sheet, one.total),
        rows=what_if.what_if_rows(one.sheet),
        source=one.source,
        ledger=ledger_view(facts.ledger, as_of_day(snapshot, choice), snapshot.revision),
        counts=counts_table(snapshot, entity, facts.year),
    )


def with_actuals(
    snapshot: Snapshot,
    entity: str,
    choice: PeriodChoice,
    actuals: Mapping[str, str],
    project: str = "",
    scale: str = "",
) -> what_if.WhatIfView:
    """The project's sheet with other results, {row key: text}; nothing is stored."""
    sheet = evaluated_year(snapshot, entity, choice).project(project).sheet
    return what_if.what_if(snapshot, sheet, actuals, _scale(snapshot, scale))


def _scale(snapshot: Snapshot, code: str) -> GradeScale:
    known = snapshot.catalogue.grades
    return known.get(code) or next(iter(known.values()))


def _execution(one: EvaluatedProject) -> tuple[str, str]:
    """Carried out ÷ the whole year's budget, of the line of all money; or why there is none."""
    if not one.lines:
        return MISSING, ""
    total = one.total
    if total is None:
        return MISSING, say("no line of all money among the {count} lines", count=len(one.lines))
    if total.fault is not None:
        return MISSING, say("{line}: {reason}", line=total.line, reason=fault_text(total.fault))
    note = say(
        "{line}: {executed} of {adjusted}",
        line=total.line,
        executed=amount(total.executed, total.unit),
        adjusted=amount(total.budget, total.unit),
    )
    return percent(total.rate), note


def _budget(lines: tuple[Execution, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                pgettext("column", "Funds"): line.line,
                pgettext("column", "Budget at the start"): amount(line.initial, line.unit),
                pgettext("column", "Budget of the whole year"): amount(line.budget, line.unit),
                pgettext("column", "Carried out"): amount(line.executed, line.unit),
                pgettext("budget", "Rate"): percent(line.rate)
                if line.fault is None
                else say("{value} ({reason})", value=MISSING, reason=fault_text(line.fault)),
            }
            for line in lines
        ]
    )
