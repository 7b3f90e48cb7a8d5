"""Reported growth beside computed growth: whether they agree, and the reason known if not.

`reported_against_computed` adds

growth_gap        reported - computed, in points; NaN where there are not two growths to compare
agreement         agrees (computed, rounded as printed, is the reported), within_rounding (the
                  printed values can have been such), differs_quietly, differs (from CAUTION_POINTS
                  up); "" where not compared
agreement_reason  of those that differ: comparable (reported at comparable prices or scope),
                  restated_base (computed on a base that was restated), unexplained; else ""
likely_reason     of those unexplained, what the catalogue knows of the indicator: enterprises (the set
                  of 规上 enterprises is drawn anew each year, and last year's figure with it), scope
                  (growth on a comparable scope); else ""
"""

import numpy as np
import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.codes import first_true
from perfdata.compute.rounding import margins, opened, overlapping
from perfdata.compute.units import points

# From here up a difference calls for a caution and not a quiet note (DESIGN 4.4).
CAUTION_POINTS = 1.0
# Growth is shown with one decimal where the printed decimals are not known.
_DECIMALS = 1
_NOISE = 1e-9


def reported_against_computed(grown: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """The frame of `growth` with its two growths compared, if both are over the year and in one unit."""
    both = (
        grown["growth"].notna()
        & grown["growth_over"].eq("year")
        & grown["growth_unit"].eq(grown["year_on_year_unit"])
    )
    reported = grown["growth"].where(both)
    half = 0.5 / 10.0 ** grown["growth_decimals"].astype("float64").fillna(_DECIMALS)
    gap = reported - grown["year_on_year"]
    ends = opened(reported - half, reported + half, grown["growth_qualifier"])
    within = overlapping(*ends, *_computed_ends(grown, catalogue))
    verdict = first_true(
        {
            "agrees": gap.abs() <= half + _NOISE,
            "within_rounding": both & within,
            "differs_quietly": gap.abs() < CAUTION_POINTS - _NOISE,
            "differs": gap.notna(),
        },
        grown.index,
    )
    differs = verdict.isin(("differs_quietly", "differs"))
    reason = _reason(grown, catalogue).where(differs, "")
    return grown.assign(
        growth_gap=gap,
        agreement=verdict,
        agreement_reason=reason,
        likely_reason=_likely(grown, catalogue).where(reason.eq("unexplained"), ""),
    )


def _computed_ends(grown: pd.DataFrame, catalogue: Catalogue) -> tuple[pd.Series, pd.Series]:
    """The lowest and highest growth that the printed value and base allow."""
    digits = margins(grown, catalogue)
    low, high = grown["value"] - digits, grown["value"] + digits
    base_low, base_high = (grown["base_value"] + sign * grown["base_margin"] for sign in (-1, 1))
    # A base that can be printed from 0 or less allows any growth.
    base_low = base_low.where(base_low > 0)
    percent_low = 100 * ((low / base_low).clip(upper=low / base_high) - 1)
    percent_high = 100 * ((high / base_low).clip(lower=high / base_high) - 1)
    in_points, point = grown["year_on_year_unit"].eq("pp"), points(grown["unit"], catalogue).fillna(1.0)
    base_low = grown["base_value"] - grown["base_margin"]
    return opened(
        percent_low.fillna(-np.inf).mask(in_points, (low - base_high) * point),
        percent_high.fillna(np.inf).mask(in_points, (high - base_low) * point),
        grown["year_on_year_qualifier"],
    )


def _reason(grown: pd.DataFrame, catalogue: Catalogue) -> pd.Series:
    comparable = [code for code, entry in catalogue.indicators.items() if entry.comparable]
    unstated = ~grown["growth_basis"].isin(("comparable", "nominal"))
    return first_true(
        {
            "comparable": grown["growth_basis"].eq("comparable")
            | (unstated & grown["indicator"].isin(comparable)),
            "restated_base": grown["base_origin"].eq("restated"),
            "unexplained": grown["growth"].notna(),
        },
        grown.index,
    )


def _likely(grown: pd.DataFrame, catalogue: Catalogue) -> pd.Series:
    rebased = {code: entry.rebased for code, entry in catalogue.indicators.items() if entry.rebased}
    return first_true(
        {
            reason: grown["indicator"].isin([code for code, why in rebased.items() if why == reason])
            for reason in ("enterprises", "scope")
        },
        grown.index,
    )
