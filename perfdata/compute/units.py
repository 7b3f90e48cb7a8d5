"""Ratios between units, for figures whose unit is the printed one."""

import numpy as np
import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.keys import ids, mapped


def unit_ratio(unit: str, target: str, catalogue: Catalogue) -> float:
    """What a number in `unit` is multiplied by to be in `target`; NaN where they do not convert.

    >>> from perfdata.catalogue import load
    >>> unit_ratio("万元", "亿元", load()), unit_ratio("万元/亩", "元/亩", load())
    (0.0001, 10000.0)
    >>> unit_ratio("万美元", "万元", load())
    nan
    """
    if unit == target:
        return 1.0
    units, targets = unit.split("/"), target.split("/")
    if len(units) != len(targets):
        return float("nan")
    ratios = [_simple_ratio(*pair, catalogue) for pair in zip(units, targets, strict=True)]
    return ratios[0] / float(np.prod(ratios[1:]))


def _simple_ratio(unit: str, target: str, catalogue: Catalogue) -> float:
    if unit == target:
        return 1.0
    known, wanted = catalogue.units.get(unit), catalogue.units.get(target)
    if known is None or wanted is None or known.dimension != wanted.dimension:
        return float("nan")
    return float(known.size / wanted.size)


def unit_ratios(units: pd.Series, targets: pd.Series, catalogue: Catalogue) -> pd.Series:
    """`unit_ratio` of each pair, worked out once for each distinct pair."""
    ratios = pd.Series(1.0, index=units.index)
    differs = (units != targets).to_numpy()
    pairs = pd.DataFrame({"unit": units[differs], "target": targets[differs]})
    distinct = pairs.drop_duplicates()
    found = [unit_ratio(u, t, catalogue) for u, t in zip(distinct["unit"], distinct["target"], strict=True)]
    # ids() numbers pairs by first appearance, the order that drop_duplicates() keeps.
    ratios[differs] = np.array(found, dtype="float64")[ids(pairs, ["unit", "target"])]
    return ratios


def points(units: pd.Series, catalogue: Catalogue) -> pd.Series:
    """What one of each unit is in 个百分点: 1 for a %, 0.1 for a ‰; NaN for what is no ratio."""
    sizes = {unit.symbol: float(unit.size) for unit in catalogue.units.values() if unit.dimension == "ratio"}
    return mapped(units, lambda unit: sizes.get(unit, np.nan))
