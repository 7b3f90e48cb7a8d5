"""Completion: how much of a plan is carried out, for one project and for many together."""

import numpy as np
import pandas as pd

# The amounts of a project that add up over projects.
AMOUNTS = ("total_investment", "planned_investment", "completed_investment", "cumulative_investment")


def completion(actual: pd.Series, planned: pd.Series) -> pd.Series:
    """Percent of the plan carried out; NaN where no plan was set or the plan is zero.

    >>> completion(pd.Series([45.0, 8.0]), pd.Series([50.0, 0.0])).tolist()
    [90.0, nan]
    """
    ratio = 100 * actual / planned.where(planned > 0)
    # A plan of next to nothing can take the ratio beyond all floats.
    return ratio.where(np.isfinite(ratio))


def completion_total(projects: pd.DataFrame) -> pd.Series:
    """Percent of the whole investment carried out since the start: 开工累计 / 总投资.

    >>> station = pd.DataFrame({"cumulative_investment": [304.7], "total_investment": [1903.0]})
    >>> completion_total(station).round(2).tolist()
    [16.01]
    """
    ratio = completion(projects["cumulative_investment"], projects["total_investment"])
    return ratio.rename("completion_total")


def completion_annual(projects: pd.DataFrame) -> pd.Series:
    """Percent of this year's plan carried out this year: 年初至今完成 / 年度计划."""
    ratio = completion(projects["completed_investment"], projects["planned_investment"])
    return ratio.rename("completion_annual")


def group_completion(actual: pd.Series, planned: pd.Series, by: list[pd.Series]) -> pd.DataFrame:
    """Completion of each group of plans: sum over sum, so that a large plan weighs more.

    Only plans with both figures count. Columns: completion (NaN with no such plan), covers (how
    many plans it is made of).

    >>> parks = [pd.Series(["A", "A"])]
    >>> group_completion(pd.Series([90.0, 0.0]), pd.Series([100.0, 900.0]), parks).values.tolist()
    [[9.0, 2.0]]
    """
    both = actual.notna() & (planned > 0)
    pairs = pd.DataFrame({"actual": actual.where(both), "planned": planned.where(both), "covers": both})
    sums = pairs.groupby(by).sum(min_count=1)
    return pd.DataFrame(
        {"completion": completion(sums["actual"], sums["planned"]), "covers": sums["covers"].astype("int64")}
    )


def totals(projects: pd.DataFrame) -> pd.DataFrame:
    """Sums over the detail rows of each entity and period; printed totals and groups are left out.

    The columns of `project_sums`, after entity and time_period.
    """
    details = projects[projects["role"] == "detail"]
    return project_sums(details, [details["entity"], details["time_period"]]).reset_index()


def project_sums(
    details: pd.DataFrame, by: list[pd.Series], scheduled: pd.Series | None = None
) -> pd.DataFrame:
    """Sums over projects in groups, indexed by what they are grouped `by`.

    An amount that one project lacks has no sum: `missing_NAME` says how many lack it. Amounts in
    several units have none either, and `unit` is then "". Columns: unit, projects (their number), the
    AMOUNTS, missing_ of each, and completion_total, covers_total, completion_annual, covers_annual as
    `group_completion` gives them. The annual completion is that of the `scheduled` projects, all unless
    given: a halted one has no schedule to be held against.
    """
    amounts, units = details[list(AMOUNTS)], details["unit"].groupby(by)
    missing = amounts.isna().groupby(by).sum()
    one_unit = units.nunique().eq(1)
    sums = amounts.groupby(by).sum().mask(missing > 0).where(one_unit, axis=0)
    planned = details["planned_investment"]
    planned = planned if scheduled is None else planned.where(scheduled)
    ratios = {
        "total": group_completion(details["cumulative_investment"], details["total_investment"], by),
        "annual": group_completion(details["completed_investment"], planned, by),
    }
    for name, ratio in ratios.items():
        sums[f"completion_{name}"] = ratio["completion"].where(one_unit)
        sums[f"covers_{name}"] = ratio["covers"]
    facts = pd.DataFrame({"unit": units.first().where(one_unit, ""), "projects": units.size()})
    return facts.join([sums, missing.add_prefix("missing_")])
