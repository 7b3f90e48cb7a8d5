"""Parts set beside the figure that they are parts of: both years of each, in the unit of the total.

`beside_total` takes rows of `growth` and adds

part, part_base        value and base of the part, in the total's unit
whole, whole_base      those of the total
reason                 why the two cannot be compared at all: no_value, no_total, rate, unit_differs,
                       qualified (only a bound or an estimate); "" where they can
base_reason            the same for the year before: no_base, qualified, bases_differ (one base is
                       restated on this year's scope and the other is not), or `reason`
"""

import numpy as np
import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.codes import first_true
from perfdata.compute.units import points, unit_ratios


def beside_total(parts: pd.DataFrame, total: pd.Series, catalogue: Catalogue) -> pd.DataFrame:
    """`parts` (rows of `growth`, all of one period) with the columns named above; `total` is one such row."""
    target = pd.Series(str(total["unit"]), index=parts.index, dtype="str")
    ratio = unit_ratios(parts["unit"], target, catalogue)
    part, base = parts["value"] * ratio, parts["base_value"] * ratio
    beside = parts.assign(
        part=part.where(np.isfinite(part)),
        part_base=base.where(np.isfinite(base)),
        whole=float(total["value"]),
        whole_base=float(total["base_value"]),
    )
    reason = _reason(beside, total, ratio, catalogue)
    return beside.assign(reason=reason, base_reason=_base_reason(beside, total, reason))


def _reason(parts: pd.DataFrame, total: pd.Series, ratio: pd.Series, catalogue: Catalogue) -> pd.Series:
    return first_true(
        {
            "no_value": parts["value"].isna(),
            "no_total": parts["whole"].isna(),
            "rate": _are_rates(parts, catalogue),
            "unit_differs": ratio.isna() | parts["part"].isna(),
            "qualified": parts["qualifier"].ne("") | bool(total["qualifier"]),
        },
        parts.index,
    )


def _are_rates(parts: pd.DataFrame, catalogue: Catalogue) -> pd.Series:
    """Rates, indices and averages (万元/亩) are no sums of those of their parts."""
    known = catalogue.indicators.values()
    unlike = [entry.code for entry in known if entry.number in ("rate", "index") or entry.change == "points"]
    per = parts["unit"].str.contains("/", regex=False)
    return points(parts["unit"], catalogue).notna() | parts["indicator"].isin(unlike) | per


def _base_reason(parts: pd.DataFrame, total: pd.Series, reason: pd.Series) -> pd.Series:
    missing = first_true(
        {
            "no_base": parts["part_base"].isna() | parts["whole_base"].isna(),
            "qualified": parts["base_qualifier"].ne("") | bool(total["base_qualifier"]),
            "bases_differ": parts["base_origin"].ne(str(total["base_origin"])),
        },
        parts.index,
    )
    return reason.where(reason.ne(""), missing)
