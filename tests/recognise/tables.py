"""Tables written as text, and what recognise makes of them: what the tests of this folder share."""

import json
import re
from datetime import date

import pandas as pd

from perfdata.catalogue import load
from perfdata.model import RawFile, RawSheet, Span
from perfdata.recognise import recognise

CATALOGUE = load()
OBSERVED = "entity label time_period basis value unit growth"


def sheet(text, name="Sheet1", hidden=False):
    """A sheet of lines whose cells `|` parts; `<` and `^` merge a cell with the one left or above.

    A number is one, a date (2021/6/24) is one, and `'12` is the text 12. Blanks before a label stay.
    """
    lines = [line.split("|") for line in text.strip("\n").split("\n")]
    width = max(len(line) for line in lines)
    marks = [line + [""] * (width - len(line)) for line in lines]
    rows = [[_cell(mark) for mark in line] for line in marks]
    return RawSheet(name, rows, tuple(_merges(marks)), hidden=hidden)


def _cell(mark):
    text = mark.rstrip() if mark.strip() else ""
    if text.strip() in ("", "<", "^"):
        return None
    if text.startswith("'"):
        return text[1:]
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    if re.fullmatch(r"\d{4}/\d{1,2}/\d{1,2}", text):
        return date(*map(int, text.split("/")))
    return float(text) if re.fullmatch(r"-?\d+\.\d+", text) else text.replace("\\n", "\n")


def _merges(marks):
    for top, line in enumerate(marks):
        for left, mark in enumerate(line):
            if mark.strip() in ("<", "^"):
                continue
            right, bottom = left, top
            while right + 1 < len(line) and line[right + 1].strip() == "<":
                right += 1
            while bottom + 1 < len(marks) and marks[bottom + 1][left].strip() == "^":
                bottom += 1
            if (bottom, right) != (top, left):
                yield Span(top, left, bottom, right)


def read(text, file="表.xlsx", name="Sheet1", catalogue=CATALOGUE, **given):
    """The reading of a file with this one sheet."""
    return recognise(RawFile(file, "xlsx", (sheet(text, name),)), catalogue, **given)


def rows(reading, schema="observation"):
    """The rows of one frame as dicts; an absent number is None."""
    frame = reading.frames[schema]
    return [
        {key: None if pd.isna(value) else value for key, value in row.items()}
        for row in frame.to_dict("records")
    ]


def observed(text, fields=OBSERVED, **options):
    """The chosen fields of each observation, in order."""
    return [tuple(row[field] for field in fields.split()) for row in rows(read(text, **options))]


def projects(text, fields, **options):
    """The chosen fields of each project, in order."""
    return [tuple(row[field] for field in fields.split()) for row in rows(read(text, **options), "project")]


def cells_of(row):
    """The cells of a project's amounts."""
    return json.loads(row["cells"])


def problems(text, severity=None, **options):
    """(code, cell, found) of each problem, notes left out unless asked for."""
    return [
        (problem.code, problem.place.cell, problem.found)
        for problem in read(text, **options).problems
        if (problem.severity == severity if severity else problem.severity != "note")
    ]


def account(text, **options):
    """(seen, used, {cell: reason}) of the one sheet."""
    (found,) = read(text, **options).sheets
    return found.seen, found.used, {skip.cell: skip.reason for skip in found.skipped}
