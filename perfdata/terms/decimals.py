"""Exact decimal arithmetic on whole columns of numbers, by the shortest spelling of each."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from perfdata.terms.numbers import decimals_of
from perfdata.terms.units import convert

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

# Up to 15 digits a binary number has one shortest spelling; powers of ten up to 22 are exact.
_MOST_DIGITS = 1e15
_EXACT = 2.0**53
_POWERS = np.array([float(10**n) for n in range(23)])
_MOST_DECIMALS = 15
# decimals_of looks at 10 decimals; a number above this limit has no more.
_NOISE_DECIMALS = 10
_NOISE_BELOW = 9e5
# How near to a half the binary neighbour of a decimal may lie.
_HALF_WIDTH = 1e-6
_SURE_BELOW = 1e9


def decimals_of_all(values: Floats) -> Ints:
    """`numbers.decimals_of` of each value.

    >>> decimals_of_all(np.array([12.5, 3.0, 0.1 + 0.2])).tolist()
    [1, 0, 1]
    """
    scaled_up = np.rint(values * _POWERS[_NOISE_DECIMALS]) / _POWERS[_NOISE_DECIMALS]
    found = _spelled(np.where(np.abs(values) < _NOISE_BELOW, scaled_up, values), _NOISE_DECIMALS)
    for at in np.flatnonzero(found < 0):
        found[at] = decimals_of(float(values[at]))
    return found


def scaled(values: Floats, factor: Fraction) -> Floats:
    """`units.convert` of each value: times an exact factor, rounded once.

    >>> scaled(np.array([54583.0, 0.285]), Fraction(100)).tolist()
    [5458300.0, 28.5]
    """
    if factor == 1:
        return values
    decimals = _spelled(values, _MOST_DECIMALS)
    below = [10**n * factor.denominator for n in range(_MOST_DECIMALS + 1)]
    divisors = np.array([float(n) for n in below])
    whole = np.rint(values * _POWERS[decimals]) * float(factor.numerator)
    exact = (
        np.array([int(float(n)) == n for n in below])[decimals] & (decimals >= 0) & (np.abs(whole) < _EXACT)
    )
    result: Floats = whole / divisors[decimals]
    for at in np.flatnonzero(~exact):
        result[at] = convert(float(values[at]), factor)
    return result


def printed(values: Floats, decimals: int, *, grouped: bool = False) -> list[str]:
    """Each value with so many decimals, halves rounded up as Excel shows them.

    >>> printed(np.array([0.125, 1234.5]), 2, grouped=True)
    ['0.13', '1,234.50']
    """
    spec = f"{',' if grouped else ''}.{decimals}f"
    texts = [format(value, spec) for value in values.tolist()]
    digits = np.abs(values) * float(10**decimals)
    rest = digits - np.floor(digits)
    unsure = (np.abs(rest - 0.5) < _HALF_WIDTH) | ((digits >= _SURE_BELOW) & (rest != 0))
    for at in np.flatnonzero(unsure):
        exact = Decimal(repr(float(values[at]))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        texts[at] = format(exact, spec)
    return texts


def _spelled(values: Floats, most: int) -> Ints:
    """The decimals of the shortest spelling of each value, -1 where it has more than `most` or 15 digits."""
    found = np.full(values.shape, -1, dtype=np.int64)
    left = np.arange(values.size)
    for decimals in range(most + 1):
        here = values[left]
        digits = np.rint(here * _POWERS[decimals])
        fits = (digits / _POWERS[decimals] == here) & (np.abs(digits) < _MOST_DIGITS)
        found[left[fits]] = decimals
        left = left[~fits]
        if not left.size:
            break
    return found
