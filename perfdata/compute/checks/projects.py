"""All checks of the projects of one import: rates beyond reason, sums, steps back, slips of unit."""

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.checks.amounts import amount
from perfdata.compute.checks.findings import Finding, problems
from perfdata.compute.checks.places import reference
from perfdata.compute.checks.project_rows import ProjectRows, project_rows
from perfdata.compute.checks.project_slips import project_slips
from perfdata.compute.checks.project_sums import project_sums
from perfdata.compute.completion import AMOUNTS, completion_annual, completion_total
from perfdata.compute.keys import mapped
from perfdata.compute.units import unit_ratios
from perfdata.language.figures import number
from perfdata.model import PROJECTS, Problem
from perfdata.terms.text import squeeze

_CLAUSE_ENDS = str.maketrans(dict.fromkeys("，、；。,;（）() ", "|"))


def checked_projects(stated: pd.DataFrame, known: pd.DataFrame, catalogue: Catalogue) -> list[Problem]:
    """What is wrong with projects or asks for a second look, by file, sheet and cell.

    `known` are the present projects of the same entities, of any period.
    """
    PROJECTS.check(stated)
    PROJECTS.check(known)
    if stated.empty:
        return []
    rows = project_rows(stated, known, catalogue)
    found = [*_negative(rows), *_exceeded(rows), *_fallen(rows), *_finished(rows)]
    return problems([*found, *project_slips(rows), *project_sums(rows)])


def _negative(projects: ProjectRows) -> list[Finding]:
    found = []
    for field in AMOUNTS:
        below = projects.single[projects.single[field] < 0]
        code = "negative_plan" if field == "planned_investment" else "below_zero"
        for label in below.index:
            place, text = projects.place(label, field), projects.text(label, field)
            found.append(Finding(Problem(code, "error", place, text)))
    return found


def _exceeded(projects: ProjectRows) -> list[Finding]:
    """Far more carried out than planned for the year, or invested than the project is to cost."""
    rows, limits = projects.single, projects.catalogue.limits
    rates = (
        (completion_annual(rows), limits.completion_pct, "completed_investment", "planned_investment"),
        (completion_total(rows), limits.cumulative_pct, "cumulative_investment", "total_investment"),
    )
    return [
        _above(projects, label, field, plan, percent)
        for rate, limit, field, plan in rates
        for label, percent in _beyond(rate, limit)
    ]


def _beyond(percent: pd.Series, limit: int) -> list[tuple[int, float]]:
    """The rows beyond a limit; none where there is no limit."""
    found = percent[percent.gt(limit)] if limit else percent[:0]
    return list(zip(found.index.tolist(), found.tolist(), strict=True))


def _above(projects: ProjectRows, label: int, field: str, plan: str, percent: float) -> Finding:
    place, beside = projects.place(label, field), projects.place(label, plan)
    found = projects.text(label, field)
    values = {
        "completion": f"{number(percent, 1)}%",
        "done": found,
        "plan": projects.text(label, plan),
        "other_cell": reference(beside, place),
    }
    code = "far_above_plan" if plan == "planned_investment" else "cumulative_above_total"
    return Finding(Problem(code, "warning", place, found, values), (beside,))


def _fallen(projects: ProjectRows) -> list[Finding]:
    """Investment since the start that is less than an earlier month's."""
    pairs = projects.earlier()
    first, second = (projects.rows.loc[pairs[side]].reset_index(drop=True) for side in ("first", "second"))
    ratio = unit_ratios(first["unit"], second["unit"], projects.catalogue)
    before = first["cumulative_investment"] * ratio
    fallen = (second["cumulative_investment"] < before * (1 - 1e-9)) & second["role"].eq("detail")
    found = pairs[fallen.to_numpy()]
    return [_fall(projects, int(a), int(b)) for a, b in zip(found["first"], found["second"], strict=True)]


def _fall(projects: ProjectRows, earlier: int, later: int) -> Finding:
    field = "cumulative_investment"
    stated = projects.of("stated", later)
    at, other = (later, earlier) if stated else (earlier, later)
    place, beside = projects.place(at, field), projects.place(other, field)
    values = {
        "other_value": projects.text(other, field),
        "other_cell": reference(beside, place),
        "period": projects.of("time_period", other),
    }
    code = "cumulative_fell" if stated else "cumulative_falls_later"
    return Finding(Problem(code, "warning", place, projects.text(at, field), values), (beside,))


def _finished(projects: ProjectRows) -> list[Finding]:
    """Projects that are said to be finished, with nothing invested."""
    rows, words = projects.single, set(projects.catalogue.limits.finished)
    finished = mapped(rows["stage"], lambda stage: bool(words & set(_clauses(stage)))).astype(bool)
    # One that was finished in an earlier year may have nothing left to invest in this one.
    planned = rows["completed_investment"].eq(0) & rows["cumulative_investment"].isna()
    nothing = {
        "cumulative_investment": rows["cumulative_investment"].eq(0),
        "completed_investment": planned & rows["planned_investment"].gt(0),
    }
    return [
        _without(projects, int(label), field)
        for field, none in nothing.items()
        for label in rows.index[none & finished]
    ]


def _clauses(stage: str) -> list[str]:
    return [squeeze(clause) for clause in stage.translate(_CLAUSE_ENDS).split("|")]


def _without(projects: ProjectRows, label: int, field: str) -> Finding:
    unit = projects.of("unit", label)
    values = {"stage": projects.of("stage", label)}
    return Finding(
        Problem(
            "finished_without_investment", "warning", projects.place(label, field), amount(0.0, unit), values
        )
    )
