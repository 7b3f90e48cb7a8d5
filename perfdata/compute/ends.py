"""Two figures of one series set against each other: the later as a multiple of the earlier, or why not."""

import math
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.qualifiers import combined, flipped
from perfdata.compute.units import unit_ratio
from perfdata.model import Qualifier

Refusal = Literal[
    "",
    "no_first",
    "no_last",
    "index",
    "rate",
    "unit_differs",
    "not_positive",
    "series_break",
    "opposed_qualifiers",
    "too_large",
]


@dataclass(frozen=True, slots=True)
class Multiple:
    """How many times the earlier figure the later one is; None with the reason where it is not known."""

    value: float | None
    qualifier: Qualifier = ""
    reason: Refusal = ""


def multiple(series: pd.DataFrame, first: str, last: str, catalogue: Catalogue) -> Multiple:
    """The figure of period `last` as a multiple of that of `first`, of one series of levels.

    Refused for an index and for a rate, whose changes are no multiples; for figures of zero or less;
    and across a break of the series (status B after the earlier of the two, up to the later).
    """
    one, other = _at(series, first), _at(series, last)
    if one is None or other is None:
        return Multiple(None, reason="no_first" if one is None else "no_last")
    kind = _no_multiple(one, catalogue)
    if kind:
        return Multiple(None, reason=kind)
    base = float(one["value"]) * unit_ratio(one["unit"], other["unit"], catalogue)
    if math.isnan(base):
        return Multiple(None, reason="unit_differs")
    if base <= 0 or other["value"] <= 0:
        return Multiple(None, reason="not_positive")
    if _broken(series, *sorted((first, last))):
        return Multiple(None, reason="series_break")
    if first == last:
        return Multiple(1.0)
    qualifier = combined([other["qualifier"], flipped(one["qualifier"])])
    if qualifier is None:
        return Multiple(None, reason="opposed_qualifiers")
    # In Python's own floats a ratio that no float can hold is an infinity or a zero, and no error.
    value = float(other["value"]) / base if base else math.inf
    return Multiple(value, qualifier) if 0 < value < math.inf else Multiple(None, reason="too_large")


def _at(series: pd.DataFrame, time_period: str) -> pd.Series | None:
    """The known figure of the period; of two, the first."""
    found = series[series["time_period"].eq(time_period) & series["value"].notna()]
    return found.iloc[0] if len(found) else None


def _no_multiple(figure: pd.Series, catalogue: Catalogue) -> Refusal:
    known = catalogue.indicators.get(figure["indicator"])
    if known is not None and known.number == "index":
        return "index"
    unit = catalogue.units.get(figure["unit"])
    if (known is not None and known.change == "points") or (unit is not None and unit.dimension == "ratio"):
        return "rate"
    return ""


def _broken(series: pd.DataFrame, earlier: str, later: str) -> bool:
    between = series["time_period"].gt(earlier) & series["time_period"].le(later)
    return bool((between & series["obs_status"].eq("B")).any())
