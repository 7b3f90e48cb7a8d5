"""What accumulates over a year and what does not: rates, indices, averages and balances have no schedule."""

from collections.abc import Iterable

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.keys import mapped
from perfdata.compute.units import points


def is_rate(observations: pd.DataFrame, catalogue: Catalogue) -> pd.Series:
    """Whether each figure is a ratio or an index, whose change is in points.

    Its difference to a target is in points, too, and a percentage of it says nothing.
    """
    known = catalogue.indicators.values()
    rates = [entry.code for entry in known if entry.change == "points" or entry.number in ("rate", "index")]
    return observations["indicator"].isin(rates) | points(observations["unit"], catalogue).notna()


def accumulates(observations: pd.DataFrame, catalogue: Catalogue) -> pd.Series:
    """Whether each figure adds up from January on, so that twelfths of a year's target can be due.

    By basis, unit and the parts of names in catalogue.limits: not a balance, not an average or an
    intensity (亩均税收, 能耗), not a stock.
    """
    limits = catalogue.limits
    names = _names(observations, catalogue)
    flow = observations["basis"].ne("point") & observations["measure"].eq("level")
    balance = [entry.code for entry in catalogue.indicators.values() if entry.balance]
    lasting = _says(names, (*limits.not_additive, *limits.stocks)) | observations["indicator"].isin(balance)
    ratio = is_rate(observations, catalogue) | observations["unit"].str.contains("/", regex=False)
    return flow & ~lasting & ~ratio


def _names(observations: pd.DataFrame, catalogue: Catalogue) -> pd.Series:
    by_code = {code: entry.name for code, entry in catalogue.indicators.items()}
    known = mapped(observations["indicator"], lambda code: by_code.get(code, "")).astype("str")
    return known.where(known.ne(""), observations["label"])


def _says(names: pd.Series, words: Iterable[str]) -> pd.Series:
    wanted = tuple(words)
    return mapped(names, lambda name: any(word in name for word in wanted)).astype(bool)
