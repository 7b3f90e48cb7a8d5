"""What one indicator of a form scores by its target and its result (S weight, A target, B actual)."""

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from perfdata.catalogue import Catalogue
from perfdata.compute.scoring.target_text import Actual, Target
from perfdata.terms.units import convert

Fault = Literal[
    "target_missing",
    "actual_missing",
    "weight_missing",
    "unit_mismatch",
    "actual_not_a_number",
    "actual_not_graded",
    "actual_not_exact",
    "target_not_positive",
    "budget_missing",
    "budget_zero",
    "executed_missing",
    "below_zero",
]
_SHARES = ("ratio", "points")


@dataclass(frozen=True, slots=True)
class Points:
    """What can be scored: from `low` to `high`; `below` says that `high` itself is not reached."""

    low: float
    high: float
    below: bool = False

    @property
    def exact(self) -> float | None:
        """The score where it is one number, else None."""
        return self.low if self.low == self.high else None


@dataclass(frozen=True, slots=True)
class Ruled:
    """The outcome of a rule: points, or the fault that leaves none.

    `met` says whether the target is reached; None where that cannot be told. `ratio` is B/A of a
    target that is to be reached or passed. A strict sign (>, <) is scored as ≥ and ≤ are.
    """

    points: Points | None = None
    fault: Fault | None = None
    met: bool | None = None
    ratio: float | None = None


def positive(weight: float, target: float, actual: float) -> float | None:
    """B ≥ A: S, else round(B/A × S, 2), never below 0. None where B < A ≤ 0: there is no ratio.

    >>> positive(10, 95, 93.1), positive(10, 95, 120), positive(10, 0, -1)
    (9.8, 10, None)
    """
    if actual >= target:
        return weight
    if target <= 0:
        return None
    return _capped(_exact(actual) / _exact(target) * _exact(weight), weight)


def negative(weight: float, target: float, actual: float) -> float | None:
    """B ≤ A: S; A < B < 2A: round((1 − (B − A)/A) × S, 2); B ≥ 2A: 0. None where A < 0 and B > A.

    >>> negative(10, 90, 89.5), negative(10, 90, 108), negative(10, 90, 180)
    (10, 8.0, 0.0)
    """
    if actual <= target:
        return weight
    if target < 0:
        return None
    if actual >= 2 * target:
        return 0.0
    over = (_exact(actual) - _exact(target)) / _exact(target)
    return _capped((1 - over) * _exact(weight), weight)


def equal(weight: float, target: float, actual: float) -> float | None:
    """A = 0: S where B ≤ 0, else 0; A > 0 as `positive`. None where A < 0 and B < A.

    >>> equal(5, 0, 0), equal(5, 0, 1), equal(5, 100, 98)
    (5, 0.0, 4.9)
    """
    if target == 0:
        return weight if actual <= 0 else 0.0
    return positive(weight, target, actual)


def ruled(weight: float | None, target: Target, actual: Actual, catalogue: Catalogue) -> Ruled:
    """What a weight, a target and a result make; a fault's code where one of them does not do."""
    if weight is None or not weight >= 0:
        return Ruled(fault="weight_missing")
    if not target.sign or target.value is None:
        return _in_words(weight, actual, catalogue)
    if actual.value is None:
        return Ruled(fault="actual_not_a_number")
    value = _in_unit(actual.value, actual.unit, target.unit, catalogue)
    if value is None:
        return Ruled(fault="unit_mismatch")
    rises = target.sign in (">=", ">", "=")
    rule = equal if target.sign == "=" else positive if rises else negative
    score = rule(weight, target.value, value)
    if score is None:
        return Ruled(fault="target_not_positive")
    met = value >= target.value if rises and (target.sign != "=" or target.value) else value <= target.value
    if actual.qualifier and not (met and _is_beyond(actual, rises=rises)):
        return Ruled(fault="actual_not_exact")
    ratio = value / target.value if rises and target.value > 0 else None
    return Ruled(Points(score, score), None, met, ratio)


def _in_words(weight: float, actual: Actual, catalogue: Catalogue) -> Ruled:
    """A result in words earns a range of the weight, not a point of it."""
    if not actual.words:
        return Ruled(fault="actual_not_graded")
    word = catalogue.scoring.words[actual.words]
    low, high = (_capped(_exact(weight) * pct / 100, weight) for pct in (word.low_pct, word.high_pct))
    return Ruled(Points(low, high, below=word.high_pct < 100), None, actual.words == "achieved")


def _is_beyond(actual: Actual, *, rises: bool) -> bool:
    """Whether the qualifier leaves a target that is met still met: over 50 where 50 are asked for."""
    return actual.qualifier in ((">", ">=") if rises else ("<", "<="))


def _in_unit(value: float, unit: str, wanted: str, catalogue: Catalogue) -> float | None:
    """The value in the target's unit; None where they do not compare.

    A number without a unit is meant in the target's, except beside a percentage: 0.93 may be 93 %.
    """
    if unit == wanted:
        return value
    if not unit or not wanted:
        known = catalogue.units.get(unit or wanted)
        return None if known is not None and known.dimension in _SHARES else value
    here, there = catalogue.units.get(unit), catalogue.units.get(wanted)
    if here is None or there is None or here.dimension != there.dimension:
        return None
    return convert(value, here.size / there.size)


def rounded(value: Fraction) -> float:
    """Two decimals, halves away from zero, of an exact number.

    >>> rounded(Fraction(1985, 1000))
    1.99
    """
    hundredths = math.floor(100 * abs(value) + Fraction(1, 2))
    return float(Fraction(hundredths if value >= 0 else -hundredths, 100))


def _capped(value: Fraction, weight: float) -> float:
    """The score within 0 and the weight, which may have more decimals than scores have."""
    if value <= 0:
        return 0.0
    return min(rounded(value), weight) if value < weight else weight


def _exact(value: float) -> Fraction:
    """The number as it is printed: 93.1 is 931/10, not its binary neighbour."""
    return Fraction(repr(float(value)))
