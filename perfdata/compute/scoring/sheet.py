"""One score sheet: each row with what its rule makes of it, and the sheet's sums, printed and computed."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.scoring.execution import Execution, execution_points
from perfdata.compute.scoring.grades import FULL
from perfdata.compute.scoring.rules import Points, Ruled, ruled
from perfdata.compute.scoring.target_text import Target, actual, target
from perfdata.model import SCORES

# The row of a form that scores how the money was spent, as recognise names it.
EXECUTION = "预算执行率"
# Printed weights have at most two decimals: their sum is exact to less than that.
_TOLERANCE = 0.005


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One row as printed. `key` names it within its sheet."""

    level1: str
    level2: str
    level3: str
    target: str
    actual: str
    weight: float | None
    score: float | None
    reason: str = ""

    @property
    def key(self) -> str:
        """The three levels, which together name a row."""
        return "/".join((self.level1, self.level2, self.level3))

    @property
    def is_execution(self) -> bool:
        """Whether the row scores the budget's execution."""
        return self.level1 == EXECUTION

    @property
    def lost(self) -> float | None:
        """Weight less printed score."""
        if self.weight is None or self.score is None:
            return None
        return float(Decimal(repr(self.weight)) - Decimal(repr(self.score)))


@dataclass(frozen=True, slots=True)
class Scored:
    """A row beside what its rule makes of it."""

    row: ScoreRow
    target: Target
    ruled: Ruled


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """All rows in the order given, with their sums; a sum is None where a row lacks its part.

    `printed_total` is a total that was reported elsewhere, None where none was. `uncomputed` counts
    the rows without computed points.
    """

    rows: tuple[Scored, ...]
    weight: float | None
    score: float | None
    computed: Points | None
    uncomputed: int
    printed_total: float | None = None

    @property
    def is_whole(self) -> bool:
        """Whether the weights make 100: points out of anything else have no grade."""
        return self.weight is not None and abs(self.weight - FULL) <= _TOLERANCE


def score_rows(scores: pd.DataFrame) -> tuple[ScoreRow, ...]:
    """The rows of one sheet, in the frame's order."""
    rows = SCORES.check(scores)
    texts = [rows[name] for name in ("level1", "level2", "level3", "target", "actual")]
    numbers = [rows[name].astype(object).where(rows[name].notna(), None) for name in ("weight", "score")]
    return tuple(ScoreRow(*values) for values in zip(*texts, *numbers, rows["reason"], strict=True))


def score_sheet(
    rows: Sequence[ScoreRow],
    total: Execution | None,
    catalogue: Catalogue,
    printed_total: float | None = None,
) -> ScoreSheet:
    """The sheet of `rows`; `total` is the budget's line of all money, which the execution is scored by."""
    scored = tuple(_scored(row, total, catalogue) for row in rows)
    points = [one.ruled.points for one in scored]
    known = [one for one in points if one is not None]
    return ScoreSheet(
        scored,
        added([row.weight for row in rows]),
        added([row.score for row in rows]),
        summed(known) if len(known) == len(points) and points else None,
        len(points) - len(known),
        printed_total,
    )


def _scored(row: ScoreRow, total: Execution | None, catalogue: Catalogue) -> Scored:
    stated = target(row.target, catalogue)
    if row.is_execution:
        return Scored(row, stated, execution_points(total, row.weight))
    if not row.target:
        return Scored(row, stated, Ruled(fault="target_missing"))
    if not row.actual:
        return Scored(row, stated, Ruled(fault="actual_missing"))
    return Scored(row, stated, ruled(row.weight, stated, actual(row.actual, catalogue), catalogue))


def summed(points: Sequence[Points]) -> Points:
    """The sum of points; its upper end is not reached where one of theirs is not."""
    lows, highs = added([one.low for one in points]), added([one.high for one in points])
    return Points(lows or 0.0, highs or 0.0, any(one.below for one in points))


def added(values: Sequence[float | None]) -> float | None:
    """The sum of printed decimals, without the noise of binary ones; None where one is not known, or none is.

    >>> added([9.8, 0.1, 0.2]), added([9.8, None]), added([])
    (10.1, None, None)
    """
    known = [Decimal(repr(float(value))) for value in values if value is not None]
    return float(sum(known)) if known and len(known) == len(values) else None
