"""What a sheet would score with other results: nothing of it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from perfdata.catalogue import Catalogue
from perfdata.compute.scoring.rules import Points, Ruled, ruled
from perfdata.compute.scoring.sheet import Scored, ScoreSheet, summed
from perfdata.compute.scoring.target_text import Target, actual

# The money is scored by its rate: all of the budget is what full marks are given for.
_FULLY_EXECUTED = Target(">=", 100.0, "%")


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The changed rows and the total that they would make of the sheet's printed one.

    `total` is None where a printed score is missing, or a changed row cannot be computed.
    """

    changed: tuple[Scored, ...]
    before: float | None
    total: Points | None


def with_actuals(sheet: ScoreSheet, actuals: Mapping[str, str], catalogue: Catalogue) -> WhatIf:
    """The sheet with other results, given as {row key: text}: these rows score what their rule makes,
    the others what is printed.

    A result that is the printed one changes nothing, also where the printed score differs from the rule's.
    """
    changed = {
        one.row.key: _scored(one, actuals[one.row.key], catalogue)
        for one in sheet.rows
        if actuals.get(one.row.key, one.row.actual) != one.row.actual
    }
    points = [
        changed[one.row.key].ruled.points if one.row.key in changed else _printed(one) for one in sheet.rows
    ]
    known = [one for one in points if one is not None]
    total = summed(known) if points and len(known) == len(points) else None
    return WhatIf(tuple(changed.values()), sheet.score, total)


def _printed(one: Scored) -> Points | None:
    return None if one.row.score is None else Points(one.row.score, one.row.score)


def _scored(one: Scored, text: str, catalogue: Catalogue) -> Scored:
    row = replace(one.row, actual=text)
    if not text.strip():
        return Scored(row, one.target, Ruled(fault="actual_missing"))
    stated = _FULLY_EXECUTED if row.is_execution else one.target
    if not row.is_execution and not row.target:
        return Scored(row, stated, Ruled(fault="target_missing"))
    return Scored(row, one.target, ruled(row.weight, stated, actual(text, catalogue), catalogue))
