"""Structure (占比): what part of a total each part is, and how that changed in 个百分点."""

import numpy as np
import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.codes import first_true
from perfdata.compute.wholes import beside_total


def shares(parts: pd.DataFrame, total: pd.Series, catalogue: Catalogue) -> pd.DataFrame:
    """`wholes.beside_total` with the share of each part in percent, and its change.

    share_pct, base_share_pct, share_change_points; NaN where share_reason or share_change_reason says
    why: those of `beside_total`, negative (a part below zero has no share), no_whole (a total of zero
    or less), too_large.
    """
    beside = beside_total(parts, total, catalogue)
    share, share_reason = _share(beside["part"], beside["whole"], beside["reason"])
    before, before_reason = _share(beside["part_base"], beside["whole_base"], beside["base_reason"])
    change_reason = share_reason.where(share_reason.ne(""), before_reason)
    return beside.assign(
        share_pct=share,
        base_share_pct=before,
        share_change_points=(share - before).where(change_reason.eq("")),
        share_reason=share_reason,
        share_change_reason=change_reason,
    )


def _share(part: pd.Series, whole: pd.Series, reason: pd.Series) -> tuple[pd.Series, pd.Series]:
    share = 100 * (part / whole.where(whole > 0))
    refused = first_true(
        {"no_whole": ~(whole > 0), "negative": part < 0, "too_large": ~np.isfinite(share)}, part.index
    )
    refused = reason.where(reason.ne(""), refused)
    return share.where(refused.eq("")), refused
