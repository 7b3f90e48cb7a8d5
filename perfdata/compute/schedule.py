"""The schedule: what part of the year is over, how far plans are from it, and the lamp for that."""

from collections.abc import Mapping

import pandas as pd

from perfdata.catalogue.lamps import LINEAR, YINCHUAN, LampRule
from perfdata.compute.codes import first_true
from perfdata.compute.completion import completion_annual
from perfdata.compute.keys import mapped
from perfdata.compute.periods import months_elapsed
from perfdata.model import Basis

_LARGE = 1e5


def schedule_progress(
    time_period: str, basis: Basis = "ytd", plan: Mapping[int, float] = LINEAR
) -> float | None:
    """Percent of the year's work due by the end of a period; None where its months are not known.

    `plan` maps a month to the percent due by its end, where the place does not plan by twelfths.

    >>> schedule_progress("2021-03"), schedule_progress("2021"), schedule_progress("")
    (25.0, 100.0, None)
    """
    months = months_elapsed(time_period, basis)
    return None if months is None else plan.get(months)


def schedule_gap(completion_annual_pct: pd.Series, progress_pct: pd.Series) -> pd.Series:
    """How far plans are ahead of the schedule, in points; negative behind, NaN where not known.

    >>> schedule_gap(pd.Series([30.90]), pd.Series([25.0])).tolist()
    [5.9]
    """
    return without_noise(completion_annual_pct - progress_pct)


def without_noise(differences: pd.Series) -> pd.Series:
    """Differences without the noise of floats, which must not turn an even 0 into a lamp's change.

    Nine digits lie far below what is shown. Large ones are no longer near 0 and stay as they are:
    rounding would overflow.
    """
    near = differences.abs() < _LARGE
    return differences.where(~near, differences.where(near).round(9))


def lamp(gap_points: pd.Series, rule: LampRule = YINCHUAN) -> pd.Series:
    """The lamp of each schedule gap; "" where there is no gap.

    >>> lamp(pd.Series([0.0, -30.0, -30.1])).tolist()
    ['green', 'yellow', 'red']
    """
    conditions: dict[str, pd.Series] = {band.lamp: gap_points >= band.from_points for band in rule.bands}
    return first_true(conditions, gap_points.index).rename("lamp")


def schedule(
    projects: pd.DataFrame, plan: Mapping[int, float] = LINEAR, rule: LampRule = YINCHUAN
) -> pd.DataFrame:
    """Each project's completion_annual, schedule_progress, schedule_gap and lamp, by its row.

    The period of a project row is the end of its year-to-date figures.
    """
    due = mapped(projects["time_period"], lambda period: schedule_progress(period, "ytd", plan))
    done, progress = completion_annual(projects), due.astype("float64")
    gap = schedule_gap(done, progress)
    return pd.DataFrame(
        {
            "completion_annual": done,
            "schedule_progress": progress,
            "schedule_gap": gap,
            "lamp": lamp(gap, rule),
        }
    )
