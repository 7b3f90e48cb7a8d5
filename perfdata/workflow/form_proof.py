"""The proof of a form: filled in and read back, each row says what it was asked for, or it is left out."""
# mypy: disable-error-code="no-untyped-call"
# (openpyxl has no annotations)

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from io import BytesIO

import pandas as pd
from openpyxl.reader.excel import load_workbook

from perfdata.catalogue import Catalogue
from perfdata.export.form import Form, IndicatorRow, NamedRow
from perfdata.export.form_sheet import FIRST_ROW
from perfdata.export.template import (
    GROWTH_COLUMN,
    INDICATORS,
    LINE_AMOUNTS,
    LINES,
    PROJECT_AMOUNTS,
    PROJECTS,
    VALUE_COLUMN,
    template_workbook,
)
from perfdata.model import Problem, Source
from perfdata.terms.addresses import position
from perfdata.workflow.reading import read_source
from perfdata.workflow.rows import Row, records

_VALUE, _GROWTH, _AMOUNT = 1.0, 1.5, 10.0
# A name that the catalogue lacks is kept as printed, and a note says so as long as it is lacking.
_HARMLESS = "unknown_indicator"

# A sheet's name and the number of a row, from 1.
_Place = tuple[str, int]


def proved(form: Form, catalogue: Catalogue) -> Form:
    """The form without the rows that would not come back as they were asked; `left_out` names them.

    Two names that the catalogue takes for one, a name that reads as a section: what was read from a
    table of another shape need not be readable from a plain list.
    """
    reading = read_source(Source("form.xlsx", _filled(form, catalogue)), catalogue)
    faulty = _faulty(reading.problems)
    read = _by_row(reading.frames["observation"])
    indicators = tuple(
        row
        for at, row in enumerate(form.indicators, FIRST_ROW)
        if (INDICATORS, at) not in faulty and _comes_back(form, row, read[at])
    )
    details = reading.frames["project"].query("role == 'detail'")
    projects = _kept(form.projects, PROJECTS, faulty, _names(details, form, "project"))
    lines = _kept(form.lines, LINES, faulty, _names(reading.frames["budget"], form, "line"))
    lost = [row.printed for row in form.indicators if row not in indicators]
    lost += [row.name for row in (*form.projects, *form.lines) if row not in (*projects, *lines)]
    return replace(
        form,
        indicators=indicators,
        projects=projects,
        lines=lines,
        left_out=(*form.left_out, *lost),
    )


def _filled(form: Form, catalogue: Catalogue) -> bytes:
    """The form as its unit would send it back, with a figure in every cell that asks for one."""
    workbook = load_workbook(BytesIO(template_workbook(form, catalogue)))
    for at, row in enumerate(form.indicators, FIRST_ROW):
        workbook[INDICATORS].cell(at, VALUE_COLUMN).value = _value(row)
        workbook[INDICATORS].cell(at, GROWTH_COLUMN).value = _GROWTH
    for at in range(FIRST_ROW, FIRST_ROW + len(form.projects)):
        for column in range(3, 3 + len(PROJECT_AMOUNTS)):
            workbook[PROJECTS].cell(at, column).value = _AMOUNT
    for at in range(FIRST_ROW, FIRST_ROW + len(form.lines)):
        for column in range(2, 2 + len(LINE_AMOUNTS)):
            workbook[LINES].cell(at, column).value = _AMOUNT
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _value(row: IndicatorRow) -> float:
    """A figure that the indicator can have: the one that it had."""
    return row.earlier if isinstance(row.earlier, float) else _VALUE


def _faulty(problems: Sequence[Problem]) -> set[_Place]:
    """The rows with a problem that the reader of the form would have to mend."""
    return {
        (problem.place.sheet, position(problem.place.cell)[0] + 1)
        for problem in problems
        if problem.code != _HARMLESS
    }


def _by_row(observations: pd.DataFrame) -> Mapping[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in records(observations[observations["sheet"] == INDICATORS]):
        found[position(row["value_cell"])[0] + 1].append(row)
    return found


def _comes_back(form: Form, row: IndicatorRow, found: Sequence[Row]) -> bool:
    """Whether the row's cells were read as its figure with its growth, and as the base of that."""
    own = {
        "entity": form.entity,
        "indicator": row.indicator,
        "scope": row.scope,
        "basis": row.basis,
        "item": "",
        "parent": "",
        "kind": "actual",
        "measure": "level",
        "source_unit": row.unit,
    }
    figure = {"time_period": form.time_period, "source_value": _value(row), "growth": _GROWTH}
    expected = [{**own, **figure, "base_for": ""}]
    if row.earlier is not None:
        expected.append({**own, "base_for": form.time_period})
    return len(found) == len(expected) and all(
        all(read[name] == wanted for name, wanted in facts.items())
        for facts, read in zip(expected, found, strict=True)
    )


def _names(frame: pd.DataFrame, form: Form, column: str) -> set[tuple[int, str]]:
    """The rows that were read as facts of this form's unit and period, with their names."""
    own = frame[frame["entity"].eq(form.entity) & frame["time_period"].eq(form.time_period)]
    return set(zip(own["row"], own[column], strict=True))


def _kept(
    rows: Sequence[NamedRow], sheet: str, faulty: Collection[_Place], read: Collection[tuple[int, str]]
) -> tuple[NamedRow, ...]:
    return tuple(
        row for at, row in enumerate(rows, FIRST_ROW) if (sheet, at) not in faulty and (at, row.name) in read
    )
