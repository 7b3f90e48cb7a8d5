"""Workbooks to RawSheets: values and merges by calamine, number formats and faults from cell_marks."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
    load_workbook,
)

from perfdata.errors import UnreadableFile
from perfdata.model import RawSheet, Span
from perfdata.reading.cell_marks import Marks, cell_marks


def read_workbook(content: bytes, name: str, kind: str) -> tuple[RawSheet, ...]:
    """Every worksheet of an xlsx, xls, xlsb or ods file, hidden ones marked.

    A cell with an error value is blank; of xlsx files the sheet's problems name it.
    Raises UnreadableFile "damaged", "encrypted", "too_large" or "no_sheets".
    """
    marks = cell_marks(content, name) if kind == "xlsx" else {}
    try:
        sheets = _sheets(content, marks)
    except PasswordError as error:
        raise UnreadableFile("encrypted", file=name) from error
    except (CalamineError, ValueError, OverflowError) as error:
        raise UnreadableFile("damaged", file=name) from error
    except BaseException as error:
        # calamine's panics on malformed files derive from BaseException, and their class has no import.
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadableFile("damaged", file=name) from error
    if not sheets:
        raise UnreadableFile("no_sheets", file=name)
    return sheets


def _sheets(content: bytes, marks: dict[str, Marks]) -> tuple[RawSheet, ...]:
    with load_workbook(BytesIO(content)) as workbook:
        return tuple(
            _sheet(workbook, meta, marks.get(meta.name, Marks()))
            for meta in workbook.sheets_metadata
            if meta.typ == SheetTypeEnum.WorkSheet
        )


def _sheet(workbook: CalamineWorkbook, meta: SheetMetadata, marks: Marks) -> RawSheet:
    sheet = workbook.get_sheet_by_name(meta.name)
    # From A1 on, so that positions are addresses.
    rows: Sequence[Sequence[Any]] = sheet.to_python(skip_empty_area=False)
    merges = tuple(
        Span(top, left, bottom, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
    return RawSheet(
        meta.name,
        rows,
        merges,
        marks.styles,
        hidden=meta.visible != SheetVisibleEnum.Visible,
        problems=marks.problems,
    )
