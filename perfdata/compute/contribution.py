"""Contribution (贡献率) and pull (拉动): how much of a total's growth each of its parts made.

贡献率 = the part's change / the total's change, in percent; 拉动 = the part's change / the total's base, in
个百分点. The pulls of parts that make up the total add up to its growth.
"""

import numpy as np
import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.codes import first_true
from perfdata.compute.wholes import beside_total

# A change of less than this part of the figures is float noise: 110.30 - 100.30 - 10 is not zero.
_NOISE = 1e-12


def contribution(parts: pd.DataFrame, total: pd.Series, catalogue: Catalogue) -> pd.DataFrame:
    """`wholes.beside_total` with what each part made of the total's growth.

    part_change, in the total's unit; contribution_pct; pull_points; NaN where contribution_reason or
    pull_reason says why: base_reason of `beside_total`, total_unchanged, zero_base and negative_base (of
    the total), too_large. Where the total fell, a part that fell has a positive contribution.
    """
    beside = beside_total(parts, total, catalogue)
    reason, base = beside["base_reason"], beside["whole_base"]
    change, whole = beside["part"] - beside["part_base"], beside["whole"] - base
    unchanged = whole.abs() <= _NOISE * base.abs()
    percent = 100 * (change / whole.mask(unchanged))
    pull = 100 * (change / base.where(base > 0))
    refused = _or(reason, {"total_unchanged": unchanged, "too_large": ~np.isfinite(percent)})
    no_base = {"zero_base": base.eq(0), "negative_base": base.lt(0), "too_large": ~np.isfinite(pull)}
    no_pull = _or(reason, no_base)
    return beside.assign(
        part_change=change.where(np.isfinite(change) & reason.eq("")),
        contribution_pct=percent.where(refused.eq("")),
        pull_points=pull.where(no_pull.eq("")),
        contribution_reason=refused,
        pull_reason=no_pull,
    )


def _or(reason: pd.Series, further: dict[str, pd.Series]) -> pd.Series:
    return reason.where(reason.ne(""), first_true(further, reason.index))
