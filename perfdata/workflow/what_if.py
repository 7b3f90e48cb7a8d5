"""What a score sheet would make with other results, in words; nothing of it is stored."""

from collections.abc import Mapping
from dataclasses import dataclass

from perfdata.catalogue import GradeScale
from perfdata.compute.scoring.grades import grades
from perfdata.compute.scoring.rules import Points
from perfdata.compute.scoring.sheet import Scored, ScoreSheet
from perfdata.compute.scoring.what_if import WhatIf, with_actuals
from perfdata.language import MISSING, pgettext, say
from perfdata.workflow.score_words import fault_text, grade_name, points_text, range_text
from perfdata.workflow.snapshot import Snapshot

_SCORE_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class WhatIfRow:
    """A row whose result can be changed: its key, its name, its target and its printed result."""

    key: str
    name: str
    target: str
    actual: str


@dataclass(frozen=True, slots=True)
class WhatIfView:
    """The total and grade that would come of it, beside the present ones, and each changed row."""

    total: str
    total_note: str
    grade: str
    grade_note: str
    rows: tuple[str, ...]


def what_if_rows(sheet: ScoreSheet) -> tuple[WhatIfRow, ...]:
    """The rows in the order of the sheet."""
    return tuple(
        WhatIfRow(one.row.key, one.row.level3 or one.row.level1, one.row.target, one.row.actual)
        for one in sheet.rows
    )


def what_if(
    snapshot: Snapshot, sheet: ScoreSheet, actuals: Mapping[str, str], scale: GradeScale
) -> WhatIfView:
    """The sheet with other results, {row key: text}, in words."""
    made = with_actuals(sheet, actuals, snapshot.catalogue)
    before = Points(made.before, made.before) if made.before is not None else None
    return WhatIfView(
        total=range_text(made.total),
        total_note=_total_note(made),
        grade=_grades(sheet, made.total, scale),
        grade_note=say("now {grade}", grade=_grades(sheet, before, scale)),
        rows=tuple(_row(one, sheet) for one in made.changed),
    )


def _total_note(made: WhatIf) -> str:
    now = say("now {points}", points=points_text(made.before))
    if made.total is None or made.before is None or made.total.exact is None:
        return now
    change = change_text(made.total.exact - made.before)
    return pgettext("list", "; ").join((now, change))


def change_text(change: float) -> str:
    """A change of points with its sign.

    >>> change_text(0.2), change_text(-12.0), change_text(0.0)
    ('+0.2 分', '-12 分', '不变')
    """
    if abs(change) < 10**-_SCORE_DECIMALS / 2:
        return pgettext("points", "unchanged")
    sign = "+" if change > 0 else "-"
    return say("{change} points", change=f"{sign}{points_text(abs(change))}")


def _grades(sheet: ScoreSheet, total: Points | None, scale: GradeScale) -> str:
    """The grade of a total; every one that a range of totals can have."""
    if total is None or not sheet.is_whole:
        return MISSING
    places = grades(total.low, total.high, scale, below=total.below)
    names = [grade_name(scale, place) for place in places]
    return pgettext("list of choices", " or ").join(names) or MISSING


def _row(one: Scored, sheet: ScoreSheet) -> str:
    before = next(row.row for row in sheet.rows if row.row.key == one.row.key)
    texts = {
        "indicator": one.row.level3 or one.row.level1,
        "before": points_text(before.score),
        "actual": one.row.actual or MISSING,
        "target": one.row.target or MISSING,
    }
    if one.ruled.points is None:
        reason = fault_text(one.ruled.fault)
        return say("{indicator}: {actual} cannot be scored, {reason}", reason=reason, **texts)
    after = range_text(one.ruled.points)
    return say("{indicator}: {before} → {after} points ({actual}, target {target})", after=after, **texts)
