"""The form to fill in for one reporting unit and period, made of what it reported before."""

import re
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from perfdata.compute.periods import calendar_year
from perfdata.errors import UsageError
from perfdata.export.form import Form
from perfdata.export.template import template_workbook
from perfdata.language import period as period_text
from perfdata.language import speaking
from perfdata.terms import periods
from perfdata.terms.matching import Matcher
from perfdata.workflow.form_proof import proved
from perfdata.workflow.form_rows import budget_rows, indicator_rows, project_rows
from perfdata.workflow.snapshot import PeriodChoice, usual_choice
from perfdata.workflow.workspace import Workspace

_YEAR_DIGITS = 4
# What no system allows in a file's name.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|]')


@dataclass(frozen=True, slots=True)
class Template:
    """A form to fill in: the file's name, its bytes, and whose form of which period it is."""

    name: str
    content: bytes
    entity: str
    time_period: str
    left_out: tuple[str, ...]


def template(workspace: Workspace, entity: str, period: str, present_year: int) -> Template:
    """The form of an entity (by any of its names) and a period, which reads back with no problem.

    "" for the entity: the one with most figures, else the catalogue's first park. "" for the period:
    the year after the latest with figures, else the one before `present_year`.
    Raises UsageError "unknown_period".
    """
    name = _entity(workspace, entity)
    observations = workspace.store.facts("observation", entity=name)
    asked = _asked(period) if period else _next_year(observations, present_year)
    with speaking("zh_CN"):  # the heading is data: it is read back
        heading = period_text(asked.time_period, asked.basis)
    rows, left_out = indicator_rows(observations, workspace.catalogue, asked)
    form = Form(
        name,
        asked.time_period,
        heading,
        tuple(rows),
        tuple(project_rows(workspace.store.facts("project", entity=name), asked)),
        tuple(budget_rows(workspace.store.facts("budget", entity=name), asked)),
        tuple(left_out),
    )
    form = proved(form, workspace.catalogue)
    if not form.indicators:
        raise UsageError("unknown_period", period=period)
    content = template_workbook(form, workspace.catalogue)
    file = f"{heading}填报表_{_FORBIDDEN.sub('_', name)}.xlsx"
    return Template(file, content, name, asked.time_period, form.left_out)


def write_template(made: Template, path: Path) -> None:
    """Writes the form. Raises UsageError "not_writable"."""
    try:
        path.write_bytes(made.content)
    except OSError as error:
        raise UsageError("not_writable", path=path, fault=error.strerror or error) from error


def _entity(workspace: Workspace, entity: str) -> str:
    if entity:
        return Matcher(workspace.catalogue).entity(entity) or entity
    stored = workspace.store.facts("observation")["entity"]
    if len(stored):
        return str(stored.value_counts().index[0])
    return next(e.name for e in workspace.catalogue.entities.values() if e.kind == "park")


def _asked(period: str) -> PeriodChoice:
    """The asked year or part of one; months count from January."""
    found = periods.whole(period)
    if found is None or not calendar_year(found.time_period):
        raise UsageError("unknown_period", period=period)
    return usual_choice(found.time_period)


def _next_year(observations: pd.DataFrame, present_year: int) -> PeriodChoice:
    actual = observations.loc[observations["kind"] == "actual", "time_period"]
    years = actual[actual.str.len() == _YEAR_DIGITS].astype(int)
    return usual_choice(str(years.max() + 1 if len(years) else present_year - 1))
