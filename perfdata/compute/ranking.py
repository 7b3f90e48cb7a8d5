"""Ranking (位次): figures in order, equal ones with the same rank and the next one skipped (2, 2, 4)."""

import numpy as np
import pandas as pd

from perfdata.catalogue.entries import Better

# What a float is sure of: 1107400 万元 is the same figure as 110.74 亿元.
_DIGITS = 12


def ranking(values: pd.Series, better: Better = "higher") -> pd.Series:
    """The rank of each value, <NA> for one that is not known; the lowest first where lower is better.

    Figures are to be in one unit. A negative one is lower than zero. Where neither way is better, the
    largest comes first.

    >>> ranking(pd.Series([9.0, 7.0, 7.0, None, -1.0])).tolist()
    [1, 2, 2, <NA>, 4]
    """
    known = _sure(values.where(np.isfinite(values)))
    return known.rank(method="min", ascending=better == "lower").astype("Int64").rename("rank")


def ranked(frame: pd.DataFrame, by: str, better: Better = "higher") -> pd.DataFrame:
    """The frame in the order of its ranking by a column, with `rank`; equal ones stay in their order.

    What is not known comes last, without a rank.
    """
    ranks = frame.assign(rank=ranking(frame[by], better))
    return ranks.sort_values("rank", kind="stable", na_position="last")


def _sure(values: pd.Series) -> pd.Series:
    """The values without float noise."""
    return values.map(lambda value: float(f"{value:.{_DIGITS}g}"), na_action="ignore").astype("float64")
