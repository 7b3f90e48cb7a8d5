"""Workbooks to RawSheets: values by calamine, the rest from the marks that were read before."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from python_calamine import (
    CalamineError,
    CalamineSheet,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
    load_workbook,
)

from perfdata.errors import UnreadableFile
from perfdata.model import Place, Problem, RawSheet, Span
from perfdata.reading.cell_marks import Marks
from perfdata.reading.limits import SizeLimits
from perfdata.reading.merges import area, inside
from perfdata.reading.values import usable


def read_workbook(
    content: bytes, name: str, marks: Mapping[str, Marks], limits: SizeLimits
) -> tuple[RawSheet, ...]:
    """Every worksheet, hidden ones marked. A cell with an error value is blank, and a problem names it.

    A sheet without marks says so by the warning "formats_not_read".
    Raises UnreadableFile "damaged", "encrypted", "too_large" or "no_sheets".
    """
    # calamine makes the full grids: cells in far corners have to be found before it is asked.
    if sum(sheet.grid for sheet in marks.values()) > limits.cells:
        raise UnreadableFile("too_large", file=name)
    try:
        sheets = tuple(_sheets(content, name, marks, limits))
    except PasswordError as error:
        raise UnreadableFile("encrypted", file=name) from error
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise UnreadableFile("damaged", file=name) from error
    except BaseException as error:
        # calamine's panics on malformed files derive from BaseException, and their class has no import.
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadableFile("damaged", file=name) from error
    if not sheets:
        raise UnreadableFile("no_sheets", file=name)
    return sheets


def _sheets(content: bytes, name: str, marks: Mapping[str, Marks], limits: SizeLimits) -> Iterator[RawSheet]:
    with load_workbook(BytesIO(content)) as workbook:
        listed = [meta for meta in workbook.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
        if len(listed) > limits.sheets:
            raise UnreadableFile("too_large", file=name)
        left = limits.cells
        for meta in listed:
            sheet = workbook.get_sheet_by_name(meta.name)
            left -= _grid(sheet)
            if left < 0:
                raise UnreadableFile("too_large", file=name)
            raw = _sheet(sheet, meta, marks.get(meta.name), Place(name, meta.name), left)
            left -= area(raw.merges)
            yield raw


def _grid(sheet: CalamineSheet) -> int:
    return (sheet.end[0] + 1) * (sheet.end[1] + 1) if sheet.end else 0


def _sheet(
    sheet: CalamineSheet, meta: SheetMetadata, marks: Marks | None, place: Place, room: int
) -> RawSheet:
    known = marks or Marks(problems=(Problem("formats_not_read", "warning", place),))
    # From A1 on, so that positions are addresses.
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    for row, column in known.unusable:
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = ""  # an .ods file may store 0 where it shows #REF!
    merges = [Span(*start, *end) for start, end in sheet.merged_cell_ranges or ()] or known.merges
    values, faults = usable(rows, place)
    return RawSheet(
        meta.name,
        values,
        inside(merges, len(rows), len(rows[0]) if rows else 0, room),
        known.styles,
        hidden=meta.visible != SheetVisibleEnum.Visible,
        problems=known.problems + faults,
    )
