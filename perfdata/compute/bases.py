"""The base of each actual level: the earlier figure that its growth is computed from.

Earlier by a year unless told otherwise. Over a "month" it is the month, quarter or half year before,
never of cumulative figures; over the "opening" the balance at the end of the year before (年初).
"""

from collections.abc import Callable, Mapping
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.codes import first_true
from perfdata.compute.keys import FACT, Ids, ids
from perfdata.compute.periods import calendar_year, opening, previous_part, previous_year, year_end
from perfdata.compute.rounding import margins
from perfdata.compute.units import unit_ratios

# All that names a fact but the two columns in which a level and its base differ.
_SERIES = [name for name in FACT if name not in ("time_period", "base_for")]
_NONE, _CONFLICT = -1, -2

# Why a level has no base to compute from; see with_bases.
FAULTS = ("no_earlier_period", "conflicting_base", "part_year", "no_base", "unit_differs")

Over = Literal["year", "month", "opening"]
_EARLIER: Mapping[Over, Callable[[str], str]] = {
    "year": previous_year,
    "month": previous_part,
    "opening": opening,
}
# What is compared with the part before it, and with the start of the year.
_BASIS: Mapping[Over, str] = {"month": "period", "opening": "point"}

Rows = npt.NDArray[np.int64]


def with_bases(observations: pd.DataFrame, catalogue: Catalogue, over: Over = "year") -> pd.DataFrame:
    """The actual levels of `observations`, each with the base of its growth.

    A base printed for that very period (`base_for`) restates the year before: it comes before the own
    value of that year, and is no level itself. All columns of the key other than the period must agree.

    Added: base_value and base_margin (half its last printed digit), both in the level's `unit`;
    base_qualifier; base_period; base_origin ("restated", "own", "" with no base); base_fault: one of
    FAULTS, or "" ("part_year": the year before has figures, of another part of the year or basis).
    """
    actual = observations[observations["kind"].eq("actual") & observations["measure"].eq("level")]
    table = _table(actual, over)
    is_level = table["is_level"].to_numpy()
    restated = _rows(table[~is_level], "restates", table["here"])
    restated = restated if over == "year" else np.full(len(table), _NONE)
    own = _rows(table[is_level], "here", table["earlier"])
    rows = np.where(restated != _NONE, restated, own)[is_level]
    levels = actual[is_level]
    base = _printed(actual, levels, rows, catalogue)
    found = pd.Series(rows >= 0, index=levels.index)
    origin = first_true({"restated": found & (restated[is_level] >= 0), "own": found}, levels.index)
    fault = _fault(table[is_level].set_axis(levels.index), rows, base["base_value"])
    return levels.assign(**base, base_origin=origin, base_fault=fault)


def _table(actual: pd.DataFrame, over: Over) -> pd.DataFrame:
    """What is matched, in numbers, with rows numbered from 0.

    `here`, `earlier` and `restates` each number a series in a period: the row's own, the one it is
    compared with, and the one whose growth the row is the base of; -1 where there is none.
    """
    codes, periods = pd.factorize(pd.concat([actual["time_period"], actual["base_for"]]))
    here, restates = codes[: len(actual)], codes[len(actual) :]
    years = np.array([calendar_year(period) for period in periods], dtype=np.int64)[here]
    numbers, earlier = _matched(periods, over)
    has_earlier = (earlier != "")[here] & _compares(actual, over)
    before = numbers.get_indexer(pd.Index(earlier, dtype="str"))[here]
    series = ids(actual, _SERIES)
    first = series * len(periods)
    is_level = actual["base_for"].eq("").to_numpy()
    known = is_level & actual["value"].notna().to_numpy()
    return pd.DataFrame(
        {
            "value": actual["value"].to_numpy(),
            "unit": actual["unit"].array,
            "is_level": is_level,
            "here": first + numbers.get_indexer(_spelled(periods, over))[here],
            "earlier": np.where(has_earlier & (before >= 0), first + before, -1),
            "restates": np.where(is_level, -1, first + restates),
            "has_earlier": has_earlier,
            "year_before_known": _year_before_known(actual, series, years, known) & (over == "year"),
        }
    )


def _matched(periods: pd.Index, over: Over) -> tuple[pd.Index, npt.NDArray[np.object_]]:
    """The distinct periods as they are matched, and for each period the one to compare with."""
    earlier = np.array([_EARLIER[over](period) for period in periods], dtype=object)
    return _spelled(periods, over).unique(), earlier


def _spelled(periods: pd.Index, over: Over) -> pd.Index:
    """The end of December is the end of its year, where balances are compared with 年初."""
    return pd.Index([year_end(p) for p in periods], dtype="str") if over == "opening" else periods


def _compares(actual: pd.DataFrame, over: Over) -> npt.NDArray[np.bool_]:
    """Which rows are of the basis that is compared so."""
    if over not in _BASIS:
        return np.full(len(actual), fill_value=True)
    return actual["basis"].eq(_BASIS[over]).to_numpy(dtype=bool)


def _year_before_known(
    actual: pd.DataFrame, series: Ids, years: Ids, known: npt.NDArray[np.bool_]
) -> npt.NDArray[np.bool_]:
    """Whether the series, on any basis, has a known figure within the year before."""
    # ids() numbers the series by first appearance, so their first rows stand in the order of the numbers.
    firsts = actual[~pd.Series(series).duplicated().to_numpy()]
    any_basis = ids(firsts, [name for name in _SERIES if name != "basis"])[series]
    numbers = pd.Series(any_basis * 10_000 + years)
    return (numbers - 1).isin(numbers[known].unique()).to_numpy() & (years > 1)


def _rows(offers: pd.DataFrame, number: str, wanted: pd.Series) -> Rows:
    """For each wanted number the row that offers it: _NONE, or _CONFLICT where two differ."""
    offers = offers[offers["value"].notna()]
    first = offers[~offers[number].duplicated()]
    rows = np.append(first.index.to_numpy(), _NONE)[pd.Index(first[number]).get_indexer(pd.Index(wanted))]
    repeated = offers[offers[number].duplicated(keep=False)]
    claims = repeated.groupby(number)[["value", "unit"]].nunique().max(axis=1)
    return np.where(wanted.isin(claims.index[claims > 1]), _CONFLICT, rows)


def _printed(
    actual: pd.DataFrame, levels: pd.DataFrame, rows: Rows, catalogue: Catalogue
) -> dict[str, pd.Series]:
    """What the bases say, in the unit of the level; NaN and "" where there is no base."""
    places = np.maximum(rows, _NONE)

    def taken(column: pd.Series, absent: object) -> pd.Series:
        found = column.array.take(places, allow_fill=True, fill_value=absent)
        return pd.Series(found, index=levels.index)

    ratio = unit_ratios(taken(actual["unit"], ""), levels["unit"], catalogue)
    value = taken(actual["value"], np.nan) * ratio
    return {
        "base_value": value.where(np.isfinite(value)),
        "base_margin": taken(margins(actual, catalogue), np.nan) * ratio,
        "base_qualifier": taken(actual["qualifier"], ""),
        "base_period": taken(actual["time_period"], ""),
    }


def _fault(table: pd.DataFrame, rows: Rows, base_value: pd.Series) -> pd.Series:
    none = pd.Series(rows == _NONE, index=table.index)
    conditions = {
        "no_earlier_period": none & ~table["has_earlier"],
        "conflicting_base": pd.Series(rows == _CONFLICT, index=table.index),
        "part_year": none & table["year_before_known"],
        "no_base": none,
        "unit_differs": base_value.isna(),
    }
    return first_true({code: conditions[code] for code in FAULTS}, table.index)
