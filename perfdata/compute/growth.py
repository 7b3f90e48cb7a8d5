"""Growth computed from two values: each actual level beside its base, usually of a year earlier.

The reported growth is a fact of its own and is not touched; see `agreement` for the two together.
To the columns of `bases.with_bases`, which say where the base is from, `growth` adds

difference              value - base_value, in `unit`
year_on_year            percent, or points for what is itself a rate
year_on_year_unit       "%" or "pp"; "" with no year_on_year
year_on_year_qualifier  what >, < or ~ of value and base leave known of it
reason                  why there is no year_on_year, "" exactly where there is one: no_value, index,
                        one of bases.FAULTS, series_break, opposed_qualifiers, zero_base,
                        negative_base, sign_change, too_large
change                  the word where a percentage says nothing: new, no_base, turned_profit,
                        turned_loss, loss_narrowed, loss_widened, flat; "" for an ordinary change
index_growth            value - 100 of an index (the year before = 100), percent; NaN for others
"""

import numpy as np
import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.bases import FAULTS, Over, with_bases
from perfdata.compute.codes import first_true
from perfdata.compute.qualifiers import quotient_qualifiers
from perfdata.compute.units import points

_MONEY = ("cny", "usd")
# One figure in two units (万元, 亿元) may differ by this part of it.
_NOISE = 1e-12
# Faults that forbid a percentage and yet leave a difference that means something.
_NO_PERCENT = ("zero_base", "negative_base", "sign_change")


def growth(observations: pd.DataFrame, catalogue: Catalogue, over: Over = "year") -> pd.DataFrame:
    """The actual levels of `observations`, with the columns named above.

    Expects one row a fact (see `reconcile`); two values for one base give "conflicting_base". Over a
    month or since the opening of the year, `year_on_year` is the growth over that time: see `monthly`
    and `opening_balance`, which name it so.
    """
    levels = with_bases(observations, catalogue, over)
    traits = _traits(levels, catalogue)
    computed = _computed(levels, traits)
    reason = _reason(levels, traits, computed)
    known, comparable = reason.eq(""), reason.isin(("", *_NO_PERCENT))
    unit = first_true({"pp": known & traits["is_rate"], "%": known}, levels.index)
    return levels.assign(
        difference=computed["difference"].where(comparable),
        year_on_year=computed["year_on_year"].where(known),
        year_on_year_unit=unit,
        year_on_year_qualifier=computed["qualifier"].where(known, ""),
        reason=reason,
        change=_change(levels, traits, reason),
        index_growth=(levels["value"] - 100).where(traits["is_index"]),
    )


def _traits(levels: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """What kind of number each level is. `point` is one of its units in 个百分点: 0.1 for a ‰."""
    known = catalogue.indicators.values()
    money = {unit.symbol for unit in catalogue.units.values() if unit.dimension in _MONEY}
    point = points(levels["unit"], catalogue)
    is_index = levels["indicator"].isin([entry.code for entry in known if entry.number == "index"])
    in_points = levels["indicator"].isin([entry.code for entry in known if entry.change == "points"])
    return pd.DataFrame(
        {
            "is_index": is_index,
            "is_rate": (point.notna() | in_points) & ~is_index,
            "point": point.fillna(1.0),
            "is_money": levels["unit"].isin(money),
        }
    )


def _computed(levels: pd.DataFrame, traits: pd.DataFrame) -> pd.DataFrame:
    """Difference and growth as arithmetic gives them, before the rules refuse any."""
    base = levels["base_value"]
    difference = levels["value"] - base
    return pd.DataFrame(
        {
            "difference": difference.where(np.isfinite(difference)),
            "year_on_year": (100 * difference / base).mask(traits["is_rate"], difference * traits["point"]),
            "qualifier": quotient_qualifiers(levels["qualifier"], levels["base_qualifier"]),
        }
    )


def _reason(levels: pd.DataFrame, traits: pd.DataFrame, computed: pd.DataFrame) -> pd.Series:
    value, base, fault = levels["value"], levels["base_value"], levels["base_fault"]
    in_percent = ~traits["is_rate"]
    faults = {code: fault.eq(code) for code in FAULTS}
    return first_true(
        {
            "no_value": value.isna(),
            "index": traits["is_index"],
            **faults,
            "series_break": levels["obs_status"].eq("B") & levels["base_origin"].eq("own"),
            "opposed_qualifiers": computed["qualifier"].eq("opposed"),
            "zero_base": in_percent & base.eq(0),
            "sign_change": in_percent & (np.sign(value) * np.sign(base) < 0),
            "negative_base": in_percent & base.lt(0),
            "too_large": ~np.isfinite(computed["year_on_year"]),
        },
        levels.index,
    )


def _change(levels: pd.DataFrame, traits: pd.DataFrame, reason: pd.Series) -> pd.Series:
    """The word for a change; profit and loss are said of money only."""
    value, base = levels["value"], levels["base_value"]
    comparable = reason.isin(("", *_NO_PERCENT))
    money = comparable & traits["is_money"]
    return first_true(
        {
            "no_base": reason.eq("no_base"),
            "flat": comparable & ((value - base).abs() <= _NOISE * base.abs()),
            "new": comparable & ~traits["is_rate"] & base.eq(0) & value.gt(0),
            "turned_profit": money & base.lt(0) & value.gt(0),
            "turned_loss": money & base.gt(0) & value.lt(0),
            "loss_narrowed": money & base.lt(0) & value.gt(base),
            "loss_widened": money & base.le(0) & value.lt(base),
        },
        levels.index,
    )
