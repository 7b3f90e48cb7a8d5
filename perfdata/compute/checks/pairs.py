"""Pairs of figures that are like each other: of one fact, of two years, of two months of a year.

Each function gives columns `first` and `second`: labels of the rows of `Facts`, of which one at least
is stated by the import and both have a value.
"""

import numpy as np
import numpy.typing as npt
import pandas as pd

from perfdata.compute.checks.facts import Facts
from perfdata.compute.keys import ids, mapped
from perfdata.compute.periods import calendar_year, months_elapsed, previous_year


def replaced(facts: Facts) -> pd.DataFrame:
    """The known figure of each fact, and the one that takes its place."""
    rows = facts.rows[["fact", "stated", "former", "value"]]
    return _paired(facts, rows[rows["former"]], rows[rows["stated"]], ["fact"], ["fact"])


def restated(facts: Facts) -> pd.DataFrame:
    """The own figure of a period, and what a later table says it was."""
    levels = facts.present[facts.present["base_for"].eq("")]
    bases = facts.present[facts.present["base_for"].ne("")]
    return _paired(facts, levels, bases, ["series", "time_period"], ["series", "time_period"])


def years(facts: Facts) -> pd.DataFrame:
    """The base of each level, and the level. A base printed for it comes before the earlier period's own."""
    levels = facts.present[facts.present["base_for"].eq("")]
    levels = levels.assign(earlier=mapped(levels["time_period"], previous_year))
    bases = facts.present[facts.present["base_for"].ne("")]
    printed = _paired(facts, bases, levels, ["series", "base_for"], ["series", "time_period"])
    later = levels[levels["earlier"].ne("")]
    own = _paired(facts, levels, later, ["series", "time_period"], ["series", "earlier"])
    return pd.concat([printed, own]).drop_duplicates("second", ignore_index=True)


def months(facts: Facts) -> pd.DataFrame:
    """Two cumulative figures of one year that follow on each other; the year's own is that of December."""
    rows = facts.present
    rows = rows[rows["base_for"].eq("") & rows["value"].notna() & rows["measure"].eq("level")]
    year = mapped(rows["time_period"], calendar_year)
    elapsed = mapped(rows["time_period"], lambda period: months_elapsed(period) or 0)
    whole = elapsed.eq(12) & rows["time_period"].str.len().eq(4) & rows["basis"].isin(("period", "ytd"))
    rows = rows.assign(year=year, elapsed=elapsed)[whole | (rows["basis"].eq("ytd") & elapsed.gt(0))]
    names = ["subject", "entity", "scope", "item", "kind", "since", "year"]
    rows = rows.assign(run=ids(rows, names)).sort_values(["run", "elapsed"], kind="stable")
    first = rows.shift()
    follows = rows["run"].eq(first["run"]) & rows["elapsed"].gt(first["elapsed"])
    labels = pd.Series(rows.index, index=rows.index)
    pairs = pd.DataFrame({"first": labels.shift()[follows].astype("int64"), "second": labels[follows]})
    return _stated(facts, pairs)


def labelled(first: pd.DataFrame, second: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """The labels of all rows that say the same in `by`, as columns first and second."""
    one, other = first[by].rename_axis("first").reset_index(), second[by].rename_axis("second").reset_index()
    return one.merge(other, on=by)[["first", "second"]]


def _paired(
    facts: Facts, first: pd.DataFrame, second: pd.DataFrame, first_by: list[str], second_by: list[str]
) -> pd.DataFrame:
    """Rows that both have a value, the second saying in its columns what the first says in its."""
    one = first[first["value"].notna()][first_by]
    other = second[second["value"].notna()][second_by].set_axis(first_by, axis=1)
    return _stated(facts, labelled(one, other, first_by))


def _stated(facts: Facts, pairs: pd.DataFrame) -> pd.DataFrame:
    stated = facts.rows["stated"].to_numpy()
    either: npt.NDArray[np.bool_] = stated[pairs["first"].to_numpy()] | stated[pairs["second"].to_numpy()]
    return pairs[either].reset_index(drop=True)
