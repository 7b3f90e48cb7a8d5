"""Workbooks to RawSheets: values and merges by calamine, number formats and errors by openpyxl."""

import io
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum, load_workbook

from perfdata.errors import UnreadableFile
from perfdata.model import Place, Problem, RawSheet, Span

_GENERAL = "General"


def read_workbook(content: bytes, name: str, kind: str) -> tuple[RawSheet, ...]:
    """Every worksheet of an xlsx, xls, xlsb or ods file, hidden ones marked."""
    try:
        with load_workbook(io.BytesIO(content)) as workbook:
            marks = _marks(content, name) if kind == "xlsx" else {}
            sheets = tuple(
                _sheet(workbook, meta, marks.get(meta.name, _Marks())) for meta in workbook.sheets_metadata
            )
    except PasswordError as error:
        raise UnreadableFile("encrypted", file=name) from error
    except CalamineError as error:
        raise UnreadableFile("damaged", file=name) from error
    if not sheets:
        raise UnreadableFile("no_sheets", file=name)
    return sheets


@dataclass(frozen=True)
class _Marks:
    """What openpyxl knows of a sheet and calamine does not."""

    formats: Mapping[tuple[int, int], str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def _sheet(workbook: CalamineWorkbook, meta: Any, marks: _Marks) -> RawSheet:
    sheet = workbook.get_sheet_by_name(meta.name)
    rows: Sequence[Sequence[Any]] = sheet.to_python(skip_empty_area=False)
    merges = tuple(
        Span(top, left, bottom, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
    return RawSheet(
        meta.name,
        rows,
        merges,
        marks.formats,
        hidden=meta.visible != SheetVisibleEnum.Visible,
        problems=marks.problems,
    )


def _marks(content: bytes, name: str) -> dict[str, _Marks]:
    """Number formats, error values and formulas never calculated, by sheet name."""
    try:
        with warnings.catch_warnings():
            # openpyxl warns of drawings and extensions that it leaves out; cells are all there.
            warnings.simplefilter("ignore")
            formulas = openpyxl.load_workbook(io.BytesIO(content))
            values = openpyxl.load_workbook(io.BytesIO(content), data_only=True, read_only=False)
    except (InvalidFileException, KeyError, ValueError, TypeError, OSError) as error:
        raise UnreadableFile("damaged", file=name) from error
    return {sheet.title: _sheet_marks(name, sheet, values[sheet.title]) for sheet in formulas.worksheets}


def _sheet_marks(name: str, sheet: Worksheet, values: Worksheet) -> _Marks:
    formats: dict[tuple[int, int], str] = {}
    problems: list[Problem] = []
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            if cell.number_format != _GENERAL:
                formats[cell.row - 1, cell.column - 1] = cell.number_format
            place = Place(name, sheet.title, cell.coordinate)
            value = values.cell(cell.row, cell.column)
            if value.data_type == "e":
                problems.append(Problem("error_value", "error", place, str(value.value)))
            elif cell.data_type == "f" and value.value is None:
                problems.append(Problem("formula_not_calculated", "error", place, _formula(cell.value)))
    return _Marks(formats, tuple(problems))


def _formula(value: object) -> str:
    return str(getattr(value, "text", None) or value)[:60]
