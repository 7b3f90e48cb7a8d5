"""The projects by stage and by group: how many, their sums, and both completions as sum over sum."""

import pandas as pd

from perfdata.catalogue.stages import Stage
from perfdata.compute.completion import group_completion, project_sums
from perfdata.language import MISSING, figure, percent, pgettext, say
from perfdata.language.names import stage_name
from perfdata.workflow.projects import amount
from perfdata.workflow.rows import Row, records

_ORDER: tuple[Stage, ...] = ("preparing", "building", "finished", "paused", "cancelled")


def stage_table(projects: pd.DataFrame) -> pd.DataFrame:
    """One line a stage, from preparation to the cancelled; empty where no stage is known.

    `projects` are those of `measured`. Projects whose stage cannot be told come last.
    """
    known = [stage for stage in _ORDER if projects["stage_code"].eq(stage).any()]
    if not known:
        return pd.DataFrame()
    rows = _sums(projects, "stage_code")
    other = pgettext("stage", "not told from what is printed")
    shown = [stage for stage in (*known, "") if stage in rows]
    names = {stage: stage_name(stage) or other for stage in shown}
    return pd.DataFrame([_line(pgettext("column", "Stage of projects"), names[s], rows[s]) for s in shown])


def group_table(projects: pd.DataFrame) -> pd.DataFrame:
    """One line a group of the printed table, in its order; empty where it has no groups."""
    ordered = projects.sort_values(["file", "sheet", "row"], kind="stable")
    groups = [str(group) for group in ordered["group"].unique()]
    if not any(groups):
        return pd.DataFrame()
    rows = _sums(projects, "group")
    none = pgettext("group", "without a group")
    return pd.DataFrame([_line(pgettext("column", "Group"), group or none, rows[group]) for group in groups])


def _sums(projects: pd.DataFrame, column: str) -> dict[str, Row]:
    """The sums of each group of projects, by its name."""
    by = [projects[column]]
    rate = group_completion(projects["funds"], projects["total_investment"], by)
    funds = rate.rename(columns={"completion": "funds_pct", "covers": "covers_funds"})
    found = project_sums(projects, by, ~projects["halted"]).join(funds)
    return {str(name): row for name, row in zip(found.index, records(found), strict=True)}


def _line(heading: str, name: str, row: Row) -> dict[str, str]:
    unit = row["unit"]
    return {
        heading: name,
        pgettext("column", "Projects"): figure(row["projects"], "", 0),
        pgettext("column", "Total investment"): amount(row["total_investment"], unit),
        pgettext("column", "Planned this year"): amount(row["planned_investment"], unit),
        pgettext("column", "Done this year"): amount(row["completed_investment"], unit),
        pgettext("column", "Done since the start"): amount(row["cumulative_investment"], unit),
        pgettext("column", "Of the year's plan"): _covered(
            row["completion_annual"], row["covers_annual"], row
        ),
        pgettext("column", "Of total investment"): _covered(
            row["completion_total"], row["covers_total"], row
        ),
        pgettext("column", "Funds, of total investment"): _covered(
            row["funds_pct"] if unit else None, row["covers_funds"], row
        ),
    }


def _covered(pct: float | None, covers: int, row: Row) -> str:
    """A percentage, with how many of the projects it is made of where these are not all."""
    shown = percent(pct)
    if shown == MISSING or covers == row["projects"]:
        return shown
    return say("{figure} (of {count})", figure=shown, count=int(covers))
