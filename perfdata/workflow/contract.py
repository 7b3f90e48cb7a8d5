"""The JSON documents of the command line: `read`, `import` and `log`."""

import json
from typing import Any

import pandas as pd

from perfdata.language import reason, remedy, skipped
from perfdata.model import OBSERVATIONS, Problem, Reading, Revision, SheetReading
from perfdata.workflow.questions import Question
from perfdata.workflow.remembered import Answer
from perfdata.workflow.review import Review

_OBSERVATION = [name for name in OBSERVATIONS.names if name != "file"]
_PROJECT = [
    "entity",
    "project",
    "role",
    "time_period",
    "total_investment",
    "planned_investment",
    "completed_investment",
    "cumulative_investment",
    "funds",
    "unit",
    "stage",
    "milestones",
    "figures",
    "sheet",
    "row",
    "cells",
]
_SCORE = [
    "entity",
    "project",
    "time_period",
    "level1",
    "level2",
    "level3",
    "target",
    "actual",
    "weight",
    "score",
    "reason",
    "sheet",
    "row",
]
_BUDGET = [
    "entity",
    "project",
    "time_period",
    "line",
    "initial",
    "adjusted",
    "executed",
    "unit",
    "sheet",
    "row",
]
_LEDGER = ["entity", "time_period", "source", "finding", "measure", "owner", "due", "status", "sheet", "row"]
_TABLES = (
    ("projects", "project", _PROJECT),
    ("scores", "score", _SCORE),
    ("budget", "budget", _BUDGET),
    ("ledger", "ledger", _LEDGER),
)
# What says nothing is null; the parts of a key that are absent stay "" (a total's item, no scope).
_NULL_WHEN_BLANK = {
    "indicator",
    "unit",
    "source_unit",
    "source_text",
    "growth_unit",
    "growth_over",
    "growth_basis",
    "rank_by",
    "value_cell",
    "growth_cell",
}


def reading_json(reading: Reading) -> dict[str, Any]:
    """One file of `read --json`."""
    document: dict[str, Any] = {
        "file": reading.file,
        "sheets": [_sheet(sheet) for sheet in reading.sheets],
        "observations": _records(reading.frames["observation"], _OBSERVATION),
    }
    for name, schema, columns in _TABLES:
        document[name] = _records(reading.frames[schema], columns)
    for project in document["projects"]:
        for name in ("milestones", "figures"):
            project[name] = json.loads(project[name] or "[]")
        project["cells"] = json.loads(project["cells"] or "{}")
    document["problems"] = [problem_json(problem) for problem in reading.problems]
    return document


def _sheet(sheet: SheetReading) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "layout": sheet.layout,
        "hidden": sheet.hidden,
        "directory": sheet.directory,
        "numbers": {"seen": sheet.seen, "used": sheet.used, "skipped": len(sheet.skipped)},
        "skipped": [{"cell": s.cell, "reason": skipped(s.reason)} for s in sheet.skipped],
    }


def _records(frame: pd.DataFrame, columns: list[str]) -> list[dict[str, Any]]:
    plain = frame[columns].astype(object).where(frame[columns].notna(), None)
    rows = (zip(columns, row, strict=True) for row in plain.itertuples(index=False, name=None))
    return [
        {name: None if value == "" and name in _NULL_WHEN_BLANK else value for name, value in row}
        for row in rows
    ]


def problem_json(problem: Problem) -> dict[str, Any]:
    """One problem of a file, worded."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "sheet": problem.place.sheet,
        "cell": problem.place.cell,
        "found": problem.found,
        "reason": reason(problem),
        "remedy": remedy(problem),
    }


def revision_json(revision: Revision) -> dict[str, Any]:
    """One import of the history."""
    return {
        "revision": revision.revision,
        "at": revision.at,
        "by": revision.by,
        "files": list(revision.files),
        "counts": dict(revision.counts),
        "reason": revision.reason,
        "undoes": revision.undoes,
    }


def review_json(review: Review, committed: Revision | None) -> dict[str, Any]:
    """What an import would change, or changed."""
    return {
        "against": review.against,
        "counts": review.counts,
        "tables": {name: difference.counts for name, difference in review.differences.items()},
        "reports": [
            {"entity": r.entity, "time_period": r.time_period, "title": r.title} for r in review.files.reports
        ],
        "blocked": review.blocked,
        "questions": [_question(question) for question in review.questions],
        "remembered": [_remembered(answer) for answer in review.remembered],
        "problems": [
            {"file": p.place.file, **problem_json(p), "because": p.values.get("because", "")}
            for p in review.problems
        ],
        "committed": committed is not None,
        "revision": committed.revision if committed else None,
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "kind": question.kind,
        "subject": question.subject,
        "suggestion": question.suggestion,
        "required": question.required,
        "answer": question.answer,
        "file": question.place.file,
        "sheet": question.place.sheet,
        "cell": question.place.cell,
    }


def _remembered(answer: Answer) -> dict[str, str]:
    return {"kind": answer.question, "subject": answer.subject, "content": answer.content}
