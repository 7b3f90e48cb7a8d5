"""How long all growth takes beside a merge and a division of the same rows: `python -m benchmarks.growth`.

The whole computation is growth and reported_against_computed: bases with restatements, units, qualifiers,
breaks, reasons, words, rounding intervals. The bare one finds the like period of the year before by one
merge on the text columns that differ between the rows (entity, indicator, item, period), and divides.
Monthly figures of many series, medians of five as ratios, at two sizes: equal ratios are linear growth.
"""

import time
from collections.abc import Callable
from functools import partial
from statistics import median
from typing import Any

import click
import numpy as np
import pandas as pd

from perfdata.catalogue import load
from perfdata.compute.agreement import reported_against_computed
from perfdata.compute.growth import growth
from perfdata.model import OBSERVATIONS

ROWS = (100_000, 1_000_000)
RUNS = 5
MOST_TIMES = 4.0
_PERIODS = 100
_INDICATORS = ("industrial_output", "industrial_value_added", "tax_paid", "park_investment")
_TOLD = {
    "freq": "M",
    "basis": "period",
    "kind": "actual",
    "measure": "level",
    "unit": "亿元",
    "source_unit": "亿元",
    "decimals": 2,
    "growth_unit": "%",
    "growth_over": "year",
    "growth_basis": "unknown",
    "growth_decimals": 1,
    "obs_status": "A",
}


def frame(rows: int) -> pd.DataFrame:
    """Observations of many series, each of a hundred months, in the order of their files."""
    number = np.arange(rows)
    series, month = number // _PERIODS, number % _PERIODS
    values = np.random.default_rng(1)
    columns: dict[str, Any] = {
        "entity": _texts(series // 40, lambda n: f"园区{n:04d}"),
        "indicator": _texts(series % 4, lambda n: _INDICATORS[n]),
        "item": _texts(series % 40 // 4, lambda n: f"行业{n}"),
        "time_period": _texts(month, lambda n: f"{2012 + n // 12}-{n % 12 + 1:02d}"),
        "value": pd.Series(values.uniform(1, 100, rows).round(2)),
        "growth": pd.Series(values.uniform(-10, 20, rows).round(1)),
    }
    for column in OBSERVATIONS.columns:
        if column.name not in columns:
            absent = OBSERVATIONS.frame([_TOLD])[column.name]
            columns[column.name] = absent.repeat(rows).reset_index(drop=True)
    return OBSERVATIONS.check(pd.DataFrame(columns)[OBSERVATIONS.names])


def _texts(numbers: np.ndarray, text: Callable[[int], str]) -> pd.Series:
    distinct, codes = np.unique(numbers, return_inverse=True)
    return pd.Series([text(int(n)) for n in distinct], dtype="str").take(codes).reset_index(drop=True)


def whole(observations: pd.DataFrame) -> pd.Series:
    """The growth that the product computes."""
    catalogue = load()
    return reported_against_computed(growth(observations, catalogue), catalogue)["year_on_year"]


def bare(observations: pd.DataFrame) -> pd.Series:
    """The growth of one merge and one division."""
    names = ["entity", "indicator", "item"]
    period = observations["time_period"]
    before = (period.str[:4].astype("int64") - 1).astype("str") + period.str[4:]
    later = observations[[*names, "value"]].assign(time_period=before)
    merged = later.merge(observations[[*names, "time_period", "value"]], "left", [*names, "time_period"])
    return 100 * (merged["value_x"] / merged["value_y"] - 1)


def seconds(call: Callable[[], object]) -> float:
    """The median time of a call."""
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        call()
        taken.append(time.perf_counter() - start)
    return median(taken)


@click.command(help=__doc__)
def main() -> None:
    """Prints both times and their ratio at each size; status 1 where a ratio is above MOST_TIMES."""
    too_slow = False
    for rows in ROWS:
        observations = frame(rows)
        # The two must give the same numbers, or there is nothing to compare.
        np.testing.assert_allclose(whole(observations), bare(observations), rtol=1e-9, atol=1e-9)
        product, merge = seconds(partial(whole, observations)), seconds(partial(bare, observations))
        too_slow |= product / merge > MOST_TIMES
        click.echo(
            f"{rows:>9,} rows: {product:.3f} s, merge and divide {merge:.3f} s: {product / merge:.1f} x"
        )
    if too_slow:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
