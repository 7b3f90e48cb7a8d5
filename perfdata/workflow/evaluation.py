"""The evaluation of one entity in one year: the score sheet, the budget carried out, the findings."""

from dataclasses import dataclass, field

import pandas as pd

from perfdata.compute.rectification import rectification
from perfdata.language import MISSING, number, percent, pgettext, say
from perfdata.workflow.projects import amount
from perfdata.workflow.report import ledger_note, ledger_table
from perfdata.workflow.snapshot import PeriodChoice, Snapshot

_SCORE_DECIMALS = 2
# The row of a form that scores how the money was spent, beside the indicators.
_EXECUTION_LEVEL = "预算执行率"


@dataclass(frozen=True)
class Evaluation:
    """What the evaluation page shows; tables have texts only and are empty where nothing is known."""

    score: str = MISSING
    score_note: str = ""
    sheet: pd.DataFrame = field(default_factory=pd.DataFrame)
    lost: tuple[str, ...] = ()
    execution: str = MISSING
    execution_note: str = ""
    budget: pd.DataFrame = field(default_factory=pd.DataFrame)
    ledger: pd.DataFrame = field(default_factory=pd.DataFrame)
    rectified: str = MISSING
    ledger_note: str = ""


def evaluated(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> tuple[str, ...]:
    """The projects that have a sheet or a budget in the period's year; "" is the whole department.

    Those with a sheet come first, and among them the whole department.
    """
    frames = _of_year(snapshot, entity, choice)
    names = (sorted(frame["project"].unique()) for frame in frames[:2])
    return tuple(dict.fromkeys(name for part in names for name in part))


def evaluation(snapshot: Snapshot, entity: str, choice: PeriodChoice, project: str = "") -> Evaluation:
    """The evaluation of the period's year: sheets, budgets and ledgers are kept by the year.

    Scores and budget are those of one project; the ledger is the whole department's.
    """
    scores, budget, ledger = _of_year(snapshot, entity, choice)
    scores, budget = scores[scores["project"].eq(project)], budget[budget["project"].eq(project)]
    score, score_note = _score(scores)
    execution, execution_note = _execution(budget)
    return Evaluation(
        score=score,
        score_note=score_note,
        sheet=_sheet(scores),
        lost=_lost(scores),
        execution=execution,
        execution_note=execution_note,
        budget=_budget(budget),
        ledger=ledger_table(ledger) if len(ledger) else pd.DataFrame(),
        rectified=_rectified(ledger),
        ledger_note=ledger_note(ledger) if len(ledger) else "",
    )


def _of_year(
    snapshot: Snapshot, entity: str, choice: PeriodChoice
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    year = choice.time_period[:4]
    scores, budget, ledger = (
        frame[frame["entity"].eq(entity) & frame["time_period"].eq(year)].sort_values("row")
        for frame in (snapshot.scores, snapshot.budget, snapshot.ledger)
    )
    return scores, budget, ledger


def _score(scores: pd.DataFrame) -> tuple[str, str]:
    """The points of the sheet and what they are out of, and whether those of the execution are among them."""
    if scores.empty or scores["score"].isna().any():
        return MISSING, ""
    points = say("{score} of {weight} points", score=_points(scores["score"].sum()), weight=_weights(scores))
    executed = scores["level1"].eq(_EXECUTION_LEVEL)
    note = (
        say("{count} indicators and the budget's execution", count=int((~executed).sum()))
        if executed.any()
        else say("{count} indicators; points for the budget's execution not included", count=len(scores))
    )
    return points, note


def _weights(scores: pd.DataFrame) -> str:
    return MISSING if scores["weight"].isna().any() else _points(scores["weight"].sum())


def _points(value: float) -> str:
    """Points as they are printed in such sheets: 15, 9.8.

    >>> _points(15.0), _points(88.6), _points(float("nan"))
    ('15', '88.6', '—')
    """
    text = number(value, _SCORE_DECIMALS)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _sheet(scores: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            pgettext("column", "Kind"): scores["level1"],
            pgettext("column", "Part"): scores["level2"],
            pgettext("column", "Indicator"): scores["level3"],
            pgettext("column", "Target"): scores["target"],
            pgettext("column", "Achieved"): scores["actual"],
            pgettext("column", "Weight"): [_points(value) for value in scores["weight"]],
            pgettext("column", "Score"): [_points(value) for value in scores["score"]],
            pgettext("column", "Why points were lost"): scores["reason"],
        }
    )


def _lost(scores: pd.DataFrame) -> tuple[str, ...]:
    """The indicators that did not get all their points, the greatest loss first."""
    lost = scores.assign(lost=scores["weight"] - scores["score"])
    lost = lost[lost["lost"] > 0].sort_values("lost", ascending=False, kind="stable")
    return tuple(
        say(
            "{indicator}: {lost} points lost ({actual}, target {target})",
            indicator=row["level3"],
            lost=_points(row["lost"]),
            actual=row["actual"] or MISSING,
            target=row["target"] or MISSING,
        )
        for row in lost.to_dict("records")
    )


def _execution(budget: pd.DataFrame) -> tuple[str, str]:
    """Carried out ÷ the whole year's budget, of the sheet's first line, which is its total."""
    if budget.empty:
        return MISSING, ""
    first = budget.iloc[0]
    rate = 100 * first["executed"] / first["adjusted"] if first["adjusted"] > 0 else None
    note = say(
        "{line}: {executed} of {adjusted}",
        line=first["line"],
        executed=amount(first["executed"], first["unit"]),
        adjusted=amount(first["adjusted"], first["unit"]),
    )
    return percent(rate), note


def _budget(budget: pd.DataFrame) -> pd.DataFrame:
    rows = budget.to_dict("records")
    columns = {
        "initial": pgettext("column", "Budget at the start"),
        "adjusted": pgettext("column", "Budget of the whole year"),
        "executed": pgettext("column", "Carried out"),
    }
    return pd.DataFrame(
        [
            {pgettext("column", "Funds"): row["line"]}
            | {title: amount(row[name], row["unit"]) for name, title in columns.items()}
            for row in rows
        ]
    )


def _rectified(ledger: pd.DataFrame) -> str:
    return percent(rectification(ledger)["rate"].iloc[0], 0) if len(ledger) else MISSING
