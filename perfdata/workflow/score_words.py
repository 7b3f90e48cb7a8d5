"""Scores in words: points, grades, why a row has no computed score, what a sheet contradicts."""

from perfdata.catalogue import GradeScale, Limits
from perfdata.compute.scoring.deviations import Deviation
from perfdata.compute.scoring.rules import Points
from perfdata.compute.scoring.sheet import Scored, ScoreSheet
from perfdata.language import MISSING, current, number, pgettext, say, say_plural

_SCORE_DECIMALS = 2


def points_text(value: float | None) -> str:
    """Points as they are printed in such sheets: 15, 9.8.

    >>> points_text(15.0), points_text(88.6), points_text(None)
    ('15', '88.6', '—')
    """
    text = number(value, _SCORE_DECIMALS)
    return text.rstrip("0").rstrip(".") if "." in text else text


def range_text(points: Points | None) -> str:
    """Computed points; a range names both ends, and whether the upper one is reached.

    >>> range_text(Points(9.8, 9.8)), range_text(Points(3.0, 4.0, below=True)), range_text(None)
    ('9.8', '3 至不足 4', '—')
    """
    if points is None:
        return MISSING
    if points.exact is not None:
        return points_text(points.exact)
    ends = {"low": points_text(points.low), "high": points_text(points.high)}
    return say("{low} to under {high}", **ends) if points.below else say("{low} to {high}", **ends)


def grade_name(scale: GradeScale, place: int) -> str:
    """The grade at a place of the scale, in the reader's language."""
    return (scale.grades_en if current() == "en" else scale.grades)[place]


def scale_name(scale: GradeScale) -> str:
    """The scale's name in the reader's language."""
    return scale.name_en if current() == "en" else scale.name


def fault_text(fault: str | None) -> str:
    """Why a row or a rate cannot be computed; "" for no fault."""
    texts = {
        "": "",
        "target_missing": say("no target is given"),
        "actual_missing": say("no result is given"),
        "weight_missing": say("no weight is given"),
        "unit_mismatch": say("target and result are in units that do not compare"),
        "actual_not_a_number": say("the result is no number, the target is one"),
        "actual_not_graded": say("the result does not say whether the target is reached"),
        "actual_not_exact": say("the result is only approximate"),
        "target_not_positive": say("there is no ratio to a target of zero or below"),
        "budget_missing": say("the whole year's budget is not known"),
        "budget_zero": say("the whole year's budget is 0"),
        "executed_missing": say("what was carried out is not known"),
        "below_zero": say("an amount is below zero"),
    }
    return texts[fault or ""]


def deviation_text(one: Deviation, sheet: ScoreSheet, limits: Limits) -> str:
    """What is to be looked at, as one sentence."""
    return _of_sheet(one.code, sheet) if one.row is None else _of_row(one.code, one.row, limits)


def _of_sheet(code: str, sheet: ScoreSheet) -> str:
    texts = {
        "weights_not_full": say("The weights make {sum}, not 100.", sum=points_text(sheet.weight)),
        "no_execution_row": say("The sheet has no row for the budget's execution."),
        "total_differs": say(
            "The scores make {sum}; the total reported is {total}.",
            sum=points_text(sheet.score),
            total=points_text(sheet.printed_total),
        ),
        "not_computed": say_plural(
            "{count} row cannot be computed; the table says why.",
            "{count} rows cannot be computed; the table says why.",
            sheet.uncomputed,
        ),
    }
    return texts[code]


def _of_row(code: str, one: Scored, limits: Limits) -> str:
    row = one.row
    named = {
        "indicator": row.level3 or row.level2 or row.level1,
        "score": points_text(row.score),
        "weight": points_text(row.weight),
        "computed": range_text(one.ruled.points),
        "target": row.target or MISSING,
        "actual": row.actual or MISSING,
        "limit": limits.completion_pct,
        "read": pgettext("target", "at most"),
    }
    texts = {
        "weight_missing": say("{indicator}: no weight is printed.", **named),
        "score_missing": say("{indicator}: no score is printed.", **named),
        "above_weight": say("{indicator}: the score {score} is above the weight {weight}.", **named),
        "reason_missing": say("{indicator}: target missed or points lost, no reason given.", **named),
        "score_differs": say("{indicator}: {score} printed, {computed} by the rule.", **named),
        "target_low": say(
            "{indicator}: {actual} is more than {limit}% of the target {target}; the target was set low.",
            **named,
        ),
        "sign_damaged": say("{indicator}: “{target}” was read as “{read}”; please check.", **named),
    }
    return texts[code]
