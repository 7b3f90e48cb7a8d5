"""What kind of number each observation is, as far as its indicator, name and unit tell."""

from collections.abc import Sequence

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.keys import mapped
from perfdata.compute.units import points

_MONEY = ("cny", "usd")
# Of what the catalogue does not know, only these are surely amounts of a period and not stocks.
_FLOWS = (*_MONEY, "electricity", "coal", "freight", "travel", "visits")


def traits(observations: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """Columns of truth values, by the index of `observations`.

    rate        a ratio or an index: a factor of 10^4 is no unit
    additive    parts add up to a whole
    cumulates   never falls from one month's cumulative figure to the next
    positive    cannot be below zero
    """
    known = observations["indicator"].ne("")
    by_code = {code: entry.name for code, entry in catalogue.indicators.items()}
    name = mapped(observations["indicator"], lambda code: by_code.get(code, "")).astype("str")
    name = name.where(name.ne(""), observations["label"])
    dimension = _dimensions(observations["unit"], catalogue)
    rate = points(observations["unit"], catalogue).notna() | _of(observations, catalogue, "points")
    rate |= _of(observations, catalogue, "index")
    signed = _says(name, catalogue.limits.signed)
    level = observations["measure"].eq("level")
    whole = level & ~rate & ~observations["unit"].str.contains("/", regex=False)
    additive = whole & ~_says(name, catalogue.limits.not_additive)
    stock = _says(name, catalogue.limits.stocks) | _of(observations, catalogue, "balance")
    return pd.DataFrame(
        {
            "rate": rate,
            "additive": additive,
            "cumulates": additive & ~signed & ~stock & (known | dimension.isin(_FLOWS)),
            "positive": level & ~rate & ~signed & (known | ~dimension.isin(("", *_MONEY))),
        }
    )


def _of(observations: pd.DataFrame, catalogue: Catalogue, trait: str) -> pd.Series:
    """Which rows are of an indicator that is an index, a balance, or changes in points."""
    tests = {
        code: {"index": i.number == "index", "balance": i.balance, "points": i.change == "points"}[trait]
        for code, i in catalogue.indicators.items()
    }
    return observations["indicator"].isin([code for code, holds in tests.items() if holds])


def _dimensions(units: pd.Series, catalogue: Catalogue) -> pd.Series:
    known = {unit.symbol: unit.dimension for unit in catalogue.units.values()}
    return mapped(units, lambda unit: known.get(unit, "")).astype("str")


def _says(names: pd.Series, words: Sequence[str]) -> pd.Series:
    return mapped(names, lambda name: any(word in name for word in words)).astype(bool)
