"""What a score sheet contradicts or leaves unexplained, as codes; nothing is repaired."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from perfdata.catalogue import Limits
from perfdata.compute.scoring.rules import Points
from perfdata.compute.scoring.sheet import Scored, ScoreSheet
from perfdata.terms.numbers import decimals_of
from perfdata.terms.text import squeeze

Code = Literal[
    "weights_not_full",
    "no_execution_row",
    "total_differs",
    "not_computed",
    "weight_missing",
    "score_missing",
    "above_weight",
    "reason_missing",
    "score_differs",
    "target_low",
    "sign_damaged",
]
# Σ得分 = 总分 (±0.1), DOMAIN 2.
_TOTAL_TOLERANCE = 0.1 + 1e-9
_NOISE = 1e-9
# A reason that says nothing.
_NO_REASON = re.compile(r"[-—–/\\.。…]*|无|暂无|没有|无偏差")


@dataclass(frozen=True, slots=True)
class Deviation:
    """One thing to be looked at; `row` is that of the sheet, None for the sheet as a whole."""

    code: Code
    row: Scored | None = None


def deviations(sheet: ScoreSheet, limits: Limits) -> tuple[Deviation, ...]:
    """Everything to be looked at: first the sheet as a whole, then its rows in their order."""
    return (*_of_sheet(sheet), *(d for row in sheet.rows for d in _of_row(row, sheet, limits)))


def _of_sheet(sheet: ScoreSheet) -> Iterator[Deviation]:
    if sheet.weight is not None and not sheet.is_whole:
        yield Deviation("weights_not_full")
        if not any(one.row.is_execution for one in sheet.rows):
            yield Deviation("no_execution_row")
    total, printed = sheet.score, sheet.printed_total
    if total is not None and printed is not None and abs(total - printed) > _TOTAL_TOLERANCE:
        yield Deviation("total_differs")
    if sheet.uncomputed:
        yield Deviation("not_computed")


def _of_row(one: Scored, sheet: ScoreSheet, limits: Limits) -> Iterator[Deviation]:
    if one.row.weight is None:
        yield Deviation("weight_missing", one)
    if one.row.score is None:
        yield Deviation("score_missing", one)
    lost = one.row.lost
    if lost is not None and lost < -_NOISE:
        yield Deviation("above_weight", one)
    # The national form asks for no reason beside the money.
    missed = one.ruled.met is False or (lost is not None and lost > _NOISE)
    if missed and not one.row.is_execution and _NO_REASON.fullmatch(squeeze(one.row.reason)):
        yield Deviation("reason_missing", one)
    if one.ruled.points is not None and differs(one, printed_decimals(sheet)):
        yield Deviation("score_differs", one)
    if _is_low(one, limits.completion_pct):
        yield Deviation("target_low", one)
    if one.target.damaged:
        yield Deviation("sign_damaged", one)


def differs(one: Scored, decimals: int) -> bool:
    """Whether the printed score is not what the rule makes, rounded to `decimals`, or not in its range."""
    points, printed = one.ruled.points, one.row.score
    if points is None or printed is None:
        return False
    if points.exact is not None:
        return _printed(points.exact, decimals) != _printed(printed, decimals)
    return not _holds(points, printed)


def printed_decimals(sheet: ScoreSheet) -> int:
    """The decimals that a sheet prints its scores with: the most of any, one or two."""
    known = [decimals_of(one.row.score) for one in sheet.rows if one.row.score is not None]
    return min(max([*known, 1]), 2)


def _holds(points: Points, score: float) -> bool:
    above = score > points.high + _NOISE
    return points.low - _NOISE <= score and not above and not (points.below and score >= points.high - _NOISE)


def _printed(value: float, decimals: int) -> Decimal:
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _is_low(one: Scored, limit_pct: int) -> bool:
    """B far above A: 目标设置偏低 (DOMAIN 2). Money is not: its rate has a check of its own."""
    ratio = one.ruled.ratio
    return bool(limit_pct) and ratio is not None and not one.row.is_execution and 100 * ratio > limit_pct
