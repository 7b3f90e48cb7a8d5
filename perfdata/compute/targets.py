"""Targets: each actual level beside its plan, how much of it is carried out, and how it stands.

`with_targets` adds to the levels (one row a fact)

target                the plan's value in the level's unit; NaN where there is none
target_qualifier      >= for 6以上, <= for 10以内: which side of the target is meant
target_period         the period that the plan is for: the level's own, else its year
target_growth         the growth that the plan asks for over the year, in target_growth_unit
target_growth_qualifier
target_file, target_sheet, target_cell
ceiling               whether the level is to stay below its target
completion_pct        level / target; above 100 as it is
completion_reason     why there is none, "" exactly where there is one: one of REASONS
gap, gap_unit         level - target, in the unit or in points ("pp") for what is itself a rate
schedule_pct          the part of the year that is over, for what accumulates towards a target of its year
schedule_gap_points   completion - schedule; above 0 is ahead, for a ceiling used up too early
standing              reached, missed (the period is over), ahead, on_schedule, behind, open (no schedule
                      to compare with); "" where which side is good is not told, or a qualifier hides it
growth_gap_points     the reported growth, else the computed one, less the growth asked for
growth_standing       reached, below; "" as for standing
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.catalogue.lamps import LINEAR
from perfdata.compute.accumulation import accumulates, is_rate
from perfdata.compute.codes import first_true
from perfdata.compute.keys import FACT, ids, mapped
from perfdata.compute.periods import calendar_year
from perfdata.compute.schedule import schedule_gap, schedule_progress, without_noise
from perfdata.compute.units import points, unit_ratios

# Why a level has no completion.
REASONS = (
    "no_target",
    "conflicting_target",
    "no_target_level",
    "no_value",
    "unit_differs",
    "rate",
    "target_not_positive",
    "negative_value",
    "too_large",
)
_SERIES = [name for name in FACT if name not in ("time_period", "basis", "kind", "base_for")]
_TAKEN = {
    "value": "target",
    "unit": "target_unit",
    "qualifier": "target_qualifier",
    "time_period": "target_period",
    "growth": "target_growth",
    "growth_unit": "target_growth_unit",
    "growth_qualifier": "target_growth_qualifier",
    "file": "target_file",
    "sheet": "target_sheet",
    "value_cell": "target_cell",
}


def with_targets(
    levels: pd.DataFrame,
    observations: pd.DataFrame,
    catalogue: Catalogue,
    plan: Mapping[int, float] = LINEAR,
) -> pd.DataFrame:
    """`levels` (of compute.growth) with the columns named above; `observations` hold the plans.

    All that names a fact but the period, basis and kind must agree. A plan of the level's own period
    comes before that of its year. A single month or quarter is no part of a year's target that could
    be compared with it, and has none. `plan` maps a month to the percent due by its end.
    """
    found = levels.join(_targets(levels, observations))
    ratio = unit_ratios(found["target_unit"], found["unit"], catalogue)
    # Where one of the two is only a growth, there is no unit to differ.
    differs = ratio.isna() & found["target"].notna() & found["value"].notna()
    found = found.assign(target=found["target"] * ratio, unit_differs=differs)
    found = found.assign(ceiling=_ceiling(found, catalogue), **_completion(found, catalogue, plan))
    found = found.assign(standing=_standing(found, catalogue), **_growth(found, catalogue))
    return found.drop(columns=["target_unit", "unit_differs", "conflicting"])


def _targets(levels: pd.DataFrame, observations: pd.DataFrame) -> pd.DataFrame:
    """What the target of each level says, by the levels' index."""
    plans = observations[_is_plan(observations)]
    both = pd.concat([levels[plans.columns.intersection(levels.columns)], plans], ignore_index=True)
    series = ids(both, _SERIES)
    years = mapped(levels["time_period"], lambda period: f"{calendar_year(period):04d}").astype("str")
    cumulative = (
        levels["basis"].isin(("ytd", "point")).to_numpy() | levels["time_period"].eq(years).to_numpy()
    )
    periods, basis = both["time_period"].to_numpy(), both["basis"].to_numpy()
    start = len(levels)
    offered = pd.MultiIndex.from_arrays([series[start:], periods[start:], basis[start:]])
    own = _places(offered, pd.MultiIndex.from_arrays([series[:start], periods[:start], basis[:start]]))
    by_year = pd.MultiIndex.from_arrays([series[start:], periods[start:]])
    of_year = _places(by_year, pd.MultiIndex.from_arrays([series[:start], years.to_numpy()]))
    of_year = np.where(cumulative, of_year, -1)
    place = np.where(own != -1, own, of_year)
    taken = plans[list(_TAKEN)].iloc[np.maximum(place, 0)] if len(plans) else plans.reindex(levels.index)
    taken = taken[list(_TAKEN)].rename(columns=_TAKEN).set_axis(levels.index)
    return _without_absent(taken, pd.Series(place >= 0, index=levels.index)).assign(conflicting=place == -2)


def _is_plan(observations: pd.DataFrame) -> pd.Series:
    """Plans of a year or a part of it: levels, and growths over the year before."""
    level = observations["kind"].eq("plan") & observations["measure"].eq("level")
    yearly = observations["growth_over"].ne("span")
    spans = observations["time_period"].str.contains("/", regex=False)
    return level & yearly & ~spans & observations["base_for"].eq("")


def _places(offered: pd.MultiIndex, wanted: pd.MultiIndex) -> np.ndarray:
    """Where each wanted key is offered: -1 nowhere, -2 more than once."""
    once = ~offered.duplicated(keep=False)
    positions = np.flatnonzero(once)
    found = offered[once].get_indexer(wanted)
    single = np.append(positions, -1)[found]
    return np.where(wanted.isin(offered[~once]), -2, single)


def _without_absent(taken: pd.DataFrame, known: pd.Series) -> pd.DataFrame:
    numbers = ["target", "target_growth"]
    texts = [name for name in taken if name not in numbers]
    blank = taken[texts].where(known, "").fillna("").astype("str")
    return pd.concat([blank, taken[numbers].where(known).astype("float64")], axis=1)


def _ceiling(found: pd.DataFrame, catalogue: Catalogue) -> pd.Series:
    """Whether less is better: the target's own 以内, else the catalogue's `better`."""
    lower = [code for code, known in catalogue.indicators.items() if known.better == "lower"]
    below, above = (_either(found, signs) for signs in (("<", "<="), (">", ">=")))
    return below | (found["indicator"].isin(lower) & ~above)


def _either(found: pd.DataFrame, signs: tuple[str, str]) -> pd.Series:
    return found["target_qualifier"].isin(signs) | found["target_growth_qualifier"].isin(signs)


def _is_judged(found: pd.DataFrame, catalogue: Catalogue) -> pd.Series:
    """Whether it is told which side of the target is good."""
    known = [code for code, one in catalogue.indicators.items() if one.better != "neutral"]
    return found["indicator"].isin(known) | _either(found, ("<", "<=")) | _either(found, (">", ">="))


def _completion(found: pd.DataFrame, catalogue: Catalogue, plan: Mapping[int, float]) -> dict[str, pd.Series]:
    value, target = found["value"], found["target"]
    rate = is_rate(found, catalogue)
    reason = _reason(found, rate)
    pct = (100 * value / target.where(target > 0)).where(reason.eq(""))
    due = _due(found, accumulates(found, catalogue) & target.notna(), plan)
    gap = (value - target) * points(found["unit"], catalogue).astype("float64").fillna(1.0)
    return {
        "completion_pct": pct,
        "completion_reason": reason,
        "gap": without_noise(gap.where(np.isfinite(gap))),
        "gap_unit": found["unit"].mask(rate, "pp").where(gap.notna(), ""),
        "schedule_pct": due,
        "schedule_gap_points": schedule_gap(pct, due),
    }


def _reason(found: pd.DataFrame, rate: pd.Series) -> pd.Series:
    value, target = found["value"], found["target"]
    absent = found["target_period"].eq("")
    conditions = {
        "conflicting_target": found["conflicting"],
        "no_target": absent,
        "unit_differs": found["unit_differs"],
        "no_target_level": target.isna(),
        "no_value": value.isna(),
        "rate": rate,
        "target_not_positive": ~(target > 0),
        "negative_value": value < 0,
        "too_large": (100 * value / target.where(target > 0)).abs().eq(np.inf),
    }
    return first_true(conditions, found.index)


def _due(found: pd.DataFrame, cumulative: pd.Series, plan: Mapping[int, float]) -> pd.Series:
    """Percent of the target due by the end of the level's period; NaN for what does not accumulate."""
    pairs = pd.Series(list(zip(found["time_period"], found["basis"], strict=True)), index=found.index)
    due = mapped(pairs, lambda pair: _progress(pair[0], pair[1], plan)).astype("float64")
    own = found["target_period"].eq(found["time_period"])
    return due.mask(own, 100.0).where(cumulative)


def _progress(time_period: str, basis: str, plan: Mapping[int, float]) -> float | None:
    return schedule_progress(time_period, "ytd" if basis == "ytd" else "period", plan)


def _standing(found: pd.DataFrame, catalogue: Catalogue) -> pd.Series:
    """How the level stands to its target, by the side that is good."""
    sign = pd.Series(np.where(found["ceiling"], -1.0, 1.0), index=found.index)
    judged = _is_judged(found, catalogue) & found["gap"].notna()
    gap, ahead = found["gap"] * sign, found["schedule_gap_points"] * sign
    scheduled = found["schedule_pct"].notna()
    # A target of 6以上 counts as reached at 6: the bound itself is taken as good enough.
    over = found["target_period"].eq(found["time_period"]) & _holds(found, found["gap"])
    there, floor = gap.ge(0) & _holds(found, found["gap"]), ~found["ceiling"]
    told = _holds(found, found["schedule_gap_points"]) & ahead.notna()
    conditions = {
        "reached": there & (over | floor),
        "missed": gap.lt(0) & _holds(found, found["gap"]) & (over | ~floor & scheduled),
        "ahead": told & ahead.gt(0),
        "on_schedule": told & ahead.eq(0),
        # Below zero there is no completion, and yet no doubt.
        "behind": told & ahead.lt(0) | floor & scheduled & found["completion_reason"].eq("negative_value"),
        "open": ahead.isna() & ~over,
    }
    return first_true({name: judged & holds for name, holds in conditions.items()}, found.index)


def _holds(found: pd.DataFrame, difference: pd.Series) -> pd.Series:
    """Whether a difference keeps its sign whatever the level's qualifier leaves open."""
    upward, downward = found["qualifier"].isin((">", ">=")), found["qualifier"].isin(("<", "<="))
    return found["qualifier"].eq("") | (upward & difference.ge(0)) | (downward & difference.le(0))


def _growth(found: pd.DataFrame, catalogue: Catalogue) -> dict[str, pd.Series]:
    """The growth over the year against the one asked for, both in percent or both in points."""
    reported = found["growth"].notna() & found["growth_over"].eq("year")
    grown = found["growth"].where(reported, found["year_on_year"])
    unit = found["growth_unit"].where(reported, found["year_on_year_unit"])
    gap = without_noise((grown - found["target_growth"]).where(unit.eq(found["target_growth_unit"])))
    plain = found["growth_qualifier"].eq("") | ~reported
    judged = _is_judged(found, catalogue) & gap.notna() & plain
    good = gap.mask(found["ceiling"], -gap)
    conditions = {"reached": judged & good.ge(0), "below": judged & good.lt(0)}
    return {"growth_gap_points": gap, "growth_standing": first_true(conditions, found.index)}
