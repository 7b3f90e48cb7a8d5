"""The official self-evaluation form of one project or of a whole department, as a file."""

import re
from dataclasses import dataclass

from perfdata.export.score_form import ScoreForm, score_form_workbook
from perfdata.workflow.evaluated_year import EvaluatedYear, evaluated_year
from perfdata.workflow.snapshot import PeriodChoice, Snapshot

_YUAN = "万元"
# What no system allows in a file's name.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\s]+')


@dataclass(frozen=True, slots=True)
class ScoreFormFile:
    """The form: a file name that tells revisions apart, and its bytes."""

    name: str
    content: bytes


def score_form_name(snapshot: Snapshot, entity: str, choice: PeriodChoice, project: str = "") -> str:
    """The file's name, known before the file is made."""
    year, of = choice.time_period[:4], project or entity
    return f"{year}_绩效自评表_{_FORBIDDEN.sub('_', of)}_r{snapshot.revision}.xlsx"


def score_form(snapshot: Snapshot, entity: str, choice: PeriodChoice, project: str = "") -> ScoreFormFile:
    """The form filled with what the evaluation page shows: printed scores, computed rates of execution.

    Goals and the department in charge are not stored, and are left empty.
    """
    form = filled_form(evaluated_year(snapshot, entity, choice), project)
    return ScoreFormFile(score_form_name(snapshot, entity, choice, project), score_form_workbook(form))


def filled_form(facts: EvaluatedYear, project: str) -> ScoreForm:
    """What the form says of one project of the year."""
    one = facts.project(project)
    rows = tuple(scored.row for scored in one.sheet.rows)
    unit = next((line.unit for line in one.lines if line.unit), _YUAN)
    # The first line of the form is that of all money.
    lines = sorted(one.lines, key=lambda line: line is not one.total)
    return ScoreForm(facts.entity, one.name, facts.year, rows, tuple(lines), unit)
