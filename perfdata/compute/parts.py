"""Parts and their sum: whether the parts that a report or table states add up to its total."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.qualifiers import combined, flipped
from perfdata.compute.rounding import margins
from perfdata.model import Qualifier

_NOISE = 1e-9


@dataclass(frozen=True, slots=True)
class Figure:
    """A stated number; `margin` is half its last printed digit, None as value a figure not known."""

    value: float | None
    margin: float = 0.0
    qualifier: Qualifier = ""


@dataclass(frozen=True, slots=True)
class PartsSum:
    """A sum of parts beside the stated total.

    `sum` is None where a part is missing, or where one part is above and another below what is
    stated; `qualifier` is what the parts leave of it. `gap` is total - sum. `ok` is None where it
    cannot be told: a figure missing, or only approximate.
    """

    sum: float | None
    qualifier: Qualifier
    gap: float | None
    ok: bool | None
    missing: int


def parts_sum(parts: Sequence[Figure], total: Figure = Figure(None)) -> PartsSum:
    """The sum of `parts`, and whether `total` can be it, however the figures were rounded.

    >>> batches = [Figure(26.5335, 0.00005), Figure(88.341, 0.0005), Figure(25.362, 0.0005)]
    >>> parts_sum(batches, Figure(140.2365, 0.00005))
    PartsSum(sum=140.2365, qualifier='', gap=0.0, ok=True, missing=0)
    """
    values = [part.value for part in parts if part.value is not None]
    missing = len(parts) - len(values)
    qualifier = combined(part.qualifier for part in parts)
    if missing or not parts or qualifier is None:
        return PartsSum(None, "", None, None, missing)
    # Printed figures are decimal: added as such, the sum has no digits that no part has.
    exact = sum((Decimal(repr(value)) for value in values), Decimal(0))
    if total.value is None:
        return PartsSum(float(exact), qualifier, None, None, 0)
    gap = float(Decimal(repr(total.value)) - exact)
    tolerance = total.margin + sum(part.margin for part in parts)
    ok = _can_be_zero(gap, tolerance, combined([total.qualifier, flipped(qualifier)]))
    return PartsSum(float(exact), qualifier, gap, ok, 0)


def _can_be_zero(gap: float, tolerance: float, qualifier: Qualifier | None) -> bool | None:
    """Whether a gap of this qualifier can be none; None where the qualifier leaves it open."""
    tolerance += _NOISE * max(tolerance, 1.0)
    if qualifier is None or qualifier == "~":
        return None
    if qualifier in (">", ">="):
        return gap <= tolerance
    if qualifier in ("<", "<="):
        return gap >= -tolerance
    return abs(gap) <= tolerance


def figures(observations: pd.DataFrame, catalogue: Catalogue) -> tuple[Figure, ...]:
    """The values of an observation frame as figures, in the unit of `value`."""
    digits = margins(observations, catalogue)
    rows = zip(observations["value"], digits, observations["qualifier"], strict=True)
    return tuple(Figure(None if pd.isna(value) else float(value), float(m), q) for value, m, q in rows)
