"""A series as an index: each figure in percent of that of a base period, so that unlike ones compare."""

import math

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.ends import multiple


def index_series(series: pd.DataFrame, base: str, catalogue: Catalogue) -> pd.DataFrame:
    """The periods of one series with: index (the base = 100), qualifier, reason.

    NaN with the reason where `ends.multiple` refuses: a base that is missing, zero or negative, and a
    break between a period and the base.
    """
    periods = list(dict.fromkeys(series["time_period"]))
    found = [multiple(series, base, period, catalogue) for period in periods]
    return pd.DataFrame(
        {
            "time_period": pd.Series(periods, dtype="str"),
            "index": pd.Series([_percent(one.value) for one in found], dtype="float64"),
            "qualifier": pd.Series([one.qualifier for one in found], dtype="str"),
            "reason": pd.Series([one.reason for one in found], dtype="str"),
        }
    )


def _percent(value: float | None) -> float:
    percent = math.nan if value is None else 100 * value
    return percent if math.isfinite(percent) else math.nan
