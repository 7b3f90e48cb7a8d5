"""Intensity: one indicator per unit of another, as tax per mu (亩均税收) or output per person."""

import numpy as np
import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.codes import first_true
from perfdata.compute.qualifiers import quotient_qualifiers
from perfdata.compute.units import unit_ratios

# One place and one period; a part of a breakdown has its own land.
_SAME = ["entity", "item", "time_period"]


def intensity(figures: pd.DataFrame, per: pd.DataFrame, unit: str, catalogue: Catalogue) -> pd.DataFrame:
    """The levels of `figures` per unit of those of `per` of the same place, scope and period.

    Both are observations, one row a fact; `unit` is a ratio such as 万元/亩. Of `per` a balance, which is
    that at the end of the period, comes before a flow. Added: per_value, in the unit below the line;
    intensity, in `unit`, intensity_qualifier, and reason: no_value, scope_differs (`per` is known of
    another scope only), no_denominator, unit_differs, zero_denominator (zero or less),
    opposed_qualifiers, too_large; "" with an intensity.
    """
    above, _, below = unit.partition("/")
    known = per[per["value"].notna()].sort_values("basis", key=lambda basis: basis.ne("point"), kind="stable")
    beside = figures.merge(_of(known), on=[*_SAME, "scope"], how="left").set_axis(figures.index)
    value = _in_unit(figures["value"], figures["unit"], above, catalogue)
    divisor = _in_unit(beside["per_value"], beside["per_unit"].fillna(""), below, catalogue)
    quotient = value / divisor.where(divisor > 0)
    qualifier = quotient_qualifiers(figures["qualifier"], beside["per_qualifier"].fillna(""))
    reason = first_true(
        {
            "no_value": figures["value"].isna(),
            "scope_differs": beside["per_value"].isna() & _elsewhere(figures, known),
            "no_denominator": beside["per_value"].isna(),
            "unit_differs": value.isna() | divisor.isna(),
            "zero_denominator": divisor <= 0,
            "opposed_qualifiers": qualifier.eq("opposed"),
            "too_large": quotient.isna() | quotient.eq(np.inf),
        },
        figures.index,
    )
    return figures.assign(
        per_value=divisor,
        intensity=quotient.where(reason.eq("")),
        intensity_qualifier=qualifier.where(reason.eq(""), ""),
        reason=reason,
    )


def _of(per: pd.DataFrame) -> pd.DataFrame:
    names = {name: f"per_{name}" for name in ("value", "unit", "qualifier")}
    first = per.drop_duplicates([*_SAME, "scope"])
    return first[[*_SAME, "scope", *names]].rename(columns=names)


def _elsewhere(figures: pd.DataFrame, per: pd.DataFrame) -> pd.Series:
    """Whether the place and period have the denominator, of whatever scope."""
    keys = pd.MultiIndex.from_frame(figures[_SAME])
    return pd.Series(keys.isin(pd.MultiIndex.from_frame(per[_SAME])), index=figures.index)


def _in_unit(values: pd.Series, units: pd.Series, unit: str, catalogue: Catalogue) -> pd.Series:
    converted = values * unit_ratios(units, pd.Series(unit, index=units.index, dtype="str"), catalogue)
    return converted.where(np.isfinite(converted))
