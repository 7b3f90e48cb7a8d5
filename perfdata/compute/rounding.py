"""Rounding intervals: what a printed figure can have been before it was rounded.

Printed figures are rounded half-up, so a figure of d decimals stands for +-0.5 of its last digit.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.units import unit_ratios

# Float noise of a few operations, relative to the figures' size: far below any printed digit.
_NOISE = 1e-12


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers between `low` and `high`. Of equal ends: a figure known exactly."""

    low: float
    high: float

    def overlaps(self, other: "Interval") -> bool:
        """Whether one number can be in both; see `overlapping`."""
        return bool(overlapping(self.low, self.high, other.low, other.high))


@dataclass(frozen=True, slots=True)
class Implied:
    """A base worked back from a value and its growth: never a published figure."""

    centre: float
    low: float
    high: float


def overlapping(
    low: npt.ArrayLike, high: npt.ArrayLike, other_low: npt.ArrayLike, other_high: npt.ArrayLike
) -> npt.NDArray[np.bool_]:
    """Whether intervals have a number in common.

    Two that only touch have none: 2.5 and 2.6, both of one decimal, are two figures. An exact
    figure on the edge of an interval is in it.
    """
    ends = np.broadcast_arrays(
        *(np.asarray(end, dtype="float64") for end in (low, high, other_low, other_high))
    )
    size = np.max([np.where(np.isfinite(end), np.abs(end), 0.0) for end in ends], axis=0)
    noise = _NOISE * np.maximum(size, 1.0)
    shared = np.minimum(ends[1], ends[3]) - np.maximum(ends[0], ends[2])
    narrower = np.minimum(ends[1] - ends[0], ends[3] - ends[2])
    touching = (narrower <= noise) & (shared >= -noise)
    return np.asarray((shared > noise) | touching)


def opened(low: pd.Series, high: pd.Series, qualifier: pd.Series) -> tuple[pd.Series, pd.Series]:
    """The ends of intervals, infinite where a qualifier leaves them open: for comparing, never shown.

    > leaves the upper end open, < the lower, ~ both.
    """
    upward, downward = qualifier.isin((">", ">=", "~")), qualifier.isin(("<", "<=", "~"))
    return low.mask(downward, -np.inf), high.mask(upward, np.inf)


def margin(decimals: int | None) -> float:
    """Half of the last printed digit; 0 where the decimals are not known: taken as exact.

    >>> margin(2), margin(0), margin(None)
    (0.005, 0.5, 0.0)
    """
    return 0.0 if decimals is None else 0.5 / 10**decimals


def interval(value: float, decimals: int | None) -> Interval:
    """What a figure printed with `decimals` can have been.

    >>> interval(300, 0)
    Interval(low=299.5, high=300.5)
    """
    half = margin(decimals)
    return Interval(value - half, value + half)


def implied_base(
    value: float, decimals: int | None, growth_pct: float, growth_decimals: int | None
) -> Implied | None:
    """Last year's value as this year's value and growth imply it: value / (1 + growth).

    None where that is no number: a growth that can be -100 % or less, a value that can be negative.

    >>> base = implied_base(110.74, 2, 10, 0)
    >>> f"{base.centre:.2f} [{base.low:.2f}, {base.high:.2f}]"
    '100.67 [100.21, 101.14]'
    """
    values, growths = interval(value, decimals), interval(growth_pct, growth_decimals)
    if growths.low <= -100 or values.low < 0:
        return None
    return Implied(
        centre=value / (1 + growth_pct / 100),
        low=values.low / (1 + growths.high / 100),
        high=values.high / (1 + growths.low / 100),
    )


def growth_interval(value: Interval, base: Interval) -> Interval | None:
    """The growth in percent between two figures; None where the base can be 0 or less.

    >>> growth_interval(Interval(109.5, 110.5), Interval(100, 100))
    Interval(low=9.5, high=10.5)
    """
    if base.low <= 0:
        return None
    ends = [100 * (v - b) / b for v in (value.low, value.high) for b in (base.low, base.high)]
    return Interval(min(ends), max(ends))


def impossible(value: Interval, growth_pct: Interval, base: Interval) -> bool:
    """Whether value, growth and base cannot all be true, however they were rounded.

    False where it cannot be told: a base that can be 0 or less has no growth.

    >>> impossible(interval(310.58, 2), interval(5.7, 1), interval(380.60, 2))
    True
    """
    computed = growth_interval(value, base)
    return computed is not None and not computed.overlaps(growth_pct)


def margins(observations: pd.DataFrame, catalogue: Catalogue) -> pd.Series:
    """Half of each value's last printed digit, in the unit of `value`; 0 where it is not known.

    `decimals` counts digits of `source_unit`: 1107400 万元 of no decimals is 110.74 +-0.00005 亿元.
    """
    ratios = unit_ratios(observations["source_unit"], observations["unit"], catalogue)
    # Without a source unit the value is as printed; of two units that do not convert, nothing is known.
    ratios = ratios.where(observations["source_unit"] != "", 1.0)
    digits = observations["decimals"].astype("float64")
    return (0.5 * ratios / 10.0**digits).fillna(0.0).rename("margin")
