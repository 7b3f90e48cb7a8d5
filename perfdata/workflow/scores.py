"""The score sheet of one project in one year: points and grade, the rows, where points were lost."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pandas as pd

from perfdata.catalogue import Catalogue, GradeScale
from perfdata.compute.scoring.deviations import deviations
from perfdata.compute.scoring.grades import grade
from perfdata.compute.scoring.rules import Ruled
from perfdata.compute.scoring.sheet import ScoreSheet
from perfdata.language import MISSING, pgettext, say
from perfdata.workflow.score_words import (
    deviation_text,
    fault_text,
    grade_name,
    points_text,
    range_text,
    scale_name,
)


@dataclass(frozen=True)
class ScoreView:
    """Texts of a score sheet; the table is empty and the points are `—` where there is none."""

    score: str = MISSING
    note: str = ""
    grade: str = MISSING
    grade_note: str = ""
    table: pd.DataFrame = field(default_factory=pd.DataFrame)
    lost: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()


def score_view(sheet: ScoreSheet, scale: GradeScale, catalogue: Catalogue) -> ScoreView:
    """The sheet in words, graded by a scale."""
    if not sheet.rows:
        return ScoreView()
    graded, grade_note = _grade(sheet, scale)
    found = deviations(sheet, catalogue.limits)
    return ScoreView(
        score=_score(sheet),
        note=_note(sheet),
        grade=graded,
        grade_note=grade_note,
        table=_table(sheet),
        lost=tuple(_lost(sheet)),
        checks=tuple(deviation_text(one, sheet, catalogue.limits) for one in found),
    )


def _score(sheet: ScoreSheet) -> str:
    if sheet.score is None:
        return MISSING
    return say("{score} of {weight} points", score=points_text(sheet.score), weight=points_text(sheet.weight))


def _note(sheet: ScoreSheet) -> str:
    """What is among the points, and what the rules make of them where that is another sum."""
    if sheet.score is None:
        return say("a row has no score")
    executed = [one for one in sheet.rows if one.row.is_execution]
    count = len(sheet.rows) - len(executed)
    note = (
        say("{count} indicators and the budget's execution", count=count)
        if executed
        else say("{count} indicators; points for the budget's execution not included", count=count)
    )
    if sheet.computed is None or sheet.computed.exact == sheet.score:
        return note
    computed = say("by the rules {computed}", computed=range_text(sheet.computed))
    return pgettext("list", "; ").join((note, computed))


def _grade(sheet: ScoreSheet, scale: GradeScale) -> tuple[str, str]:
    """The grade and its scale, or why there is none."""
    if sheet.score is None:
        return MISSING, say("no total to grade")
    if not sheet.is_whole:
        return MISSING, say("only points out of 100 have a grade")
    place = grade(sheet.score, scale)
    if place is None:
        return MISSING, say("{score} is not from 0 to 100", score=points_text(sheet.score))
    above = scale.from_points[place - 1] if place else None
    low = scale.from_points[place]
    note = (
        say("from {low} points", low=low)
        if above is None
        else say("{low} to under {high}", low=low, high=above)
    )
    return grade_name(scale, place), pgettext("list", "; ").join((note, scale_name(scale)))


def _table(sheet: ScoreSheet) -> pd.DataFrame:
    """One row an indicator: what is printed, and what the rule makes of it or why it makes nothing."""
    return pd.DataFrame(
        [
            {
                pgettext("column", "Kind"): one.row.level1,
                pgettext("column", "Part"): one.row.level2,
                pgettext("column", "Indicator"): one.row.level3,
                pgettext("column", "Target"): one.row.target,
                pgettext("column", "Achieved"): one.row.actual,
                pgettext("column", "Weight"): points_text(one.row.weight),
                pgettext("column", "Score"): points_text(one.row.score),
                pgettext("column", "By the rule"): _computed(one.ruled),
                pgettext("column", "Why points were lost"): one.row.reason,
            }
            for one in sheet.rows
        ]
    )


def _computed(made: Ruled) -> str:
    if made.points is not None:
        return range_text(made.points)
    return say("{value} ({reason})", value=MISSING, reason=fault_text(made.fault))


def _lost(sheet: ScoreSheet) -> Iterator[str]:
    """The rows that did not get all their points, the greatest loss first."""
    lossy = [(one.row.lost, one.row) for one in sheet.rows if one.row.lost is not None and one.row.lost > 0]
    for lost, row in sorted(lossy, key=lambda pair: -pair[0]):
        yield say(
            "{indicator}: {lost} points lost ({actual}, target {target})",
            indicator=row.level3,
            lost=points_text(lost),
            actual=row.actual or MISSING,
            target=row.target or MISSING,
        )
