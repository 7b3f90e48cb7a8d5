"""How the figures of an evaluation are worked out: points, grade, execution of the budget, rectification."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Literal

from perfdata.catalogue import GradeScale
from perfdata.compute.rectification import rectification
from perfdata.compute.scoring.execution import Execution
from perfdata.compute.scoring.sheet import ScoreSheet
from perfdata.language import percent, pgettext, say
from perfdata.workflow.agreements import Step
from perfdata.workflow.evaluated_year import evaluated_year
from perfdata.workflow.evaluation import scales
from perfdata.workflow.projects import amount
from perfdata.workflow.rows import records
from perfdata.workflow.score_words import fault_text, grade_name, points_text, scale_name
from perfdata.workflow.scores import score_view
from perfdata.workflow.snapshot import PeriodChoice, Snapshot

Evaluated = Literal["points", "grade", "execution", "rectified"]


def evaluation_workings(
    snapshot: Snapshot, entity: str, choice: PeriodChoice, project: str = "", scale: str = ""
) -> Mapping[Evaluated, tuple[Step, ...]]:
    """The steps of each figure on top of the evaluation page; none where there is no figure."""
    facts = evaluated_year(snapshot, entity, choice)
    one = facts.project(project)
    code = scale if scale in snapshot.catalogue.grades else next(iter(scales(snapshot)))
    graded = snapshot.catalogue.grades[code]
    source = one.source
    made: dict[Evaluated, Iterator[Step]] = {
        "points": _points(one.sheet, source),
        "grade": _grade(one.sheet, graded, score_view(one.sheet, graded, snapshot.catalogue).grade),
        "execution": _execution(one.total),
        "rectified": _rectified(records(rectification(facts.ledger.assign(time_period="", entity="")))),
    }
    return {name: tuple(steps) for name, steps in made.items()}


def _points(sheet: ScoreSheet, source: str) -> Iterator[Step]:
    """Each row's points, then their sum."""
    if not sheet.rows:
        return
    for one in sheet.rows:
        texts = {"score": points_text(one.row.score), "weight": points_text(one.row.weight)}
        name = one.row.level3 or one.row.level2 or one.row.level1
        yield Step(say("{indicator}: {score} of {weight} points", indicator=name, **texts))
    if sheet.score is not None:
        terms = pgettext("sum", " + ").join(points_text(one.row.score) for one in sheet.rows)
        yield Step(say("Points = {terms} = {total}", terms=terms, total=points_text(sheet.score)))
    else:
        yield Step(say("A row has no score, so there is no sum"))
    yield Step(source)


def _grade(sheet: ScoreSheet, scale: GradeScale, graded: str) -> Iterator[Step]:
    """The bands of the scale, and the one in which the points lie."""
    if sheet.score is None:
        return
    yield Step(say("Scale: {name}", name=scale_name(scale)))
    tops = [None, *scale.from_points]
    for place, (high, low) in enumerate(pairwise(tops)):
        band = (
            say("from {low} points", low=low)
            if high is None
            else say("{low} to under {high}", low=low, high=high)
        )
        yield Step(say("{grade}: {band}", grade=grade_name(scale, place), band=band))
    yield Step(say("{score} points: {grade}", score=points_text(sheet.score), grade=graded))
    if scale.source:
        yield Step(say("The scale is by {source}", source=scale.source))


def _execution(total: Execution | None) -> Iterator[Step]:
    if total is None:
        return
    if total.fault is not None:
        yield Step(say("{line}: {reason}", line=total.line, reason=fault_text(total.fault)))
        return
    texts = {
        "line": total.line,
        "executed": amount(total.executed, total.unit),
        "budget": amount(total.budget, total.unit),
        "rate": percent(total.rate),
    }
    yield Step(say("{line}: {executed} carried out of {budget}, the whole year's budget", **texts))
    yield Step(say("Rate = {executed} ÷ {budget} × 100 = {rate}", **texts))


def _rectified(counted: list[Mapping[str, object]]) -> Iterator[Step]:
    for whole in counted:
        counts = {name: whole[name] for name in ("total", "done", "referred", "open", "overdue")}
        yield Step(
            say(
                "{total} findings: {done} put right, {referred} handed over, {open} open, {overdue} overdue",
                **counts,
            )
        )
        yield Step(
            say(
                "Rate = {done} ÷ {total} × 100 = {rate}; what was handed over is not put right here",
                rate=percent(float(str(whole["rate"])), 0),
                **counts,
            )
        )
