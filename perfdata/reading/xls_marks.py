"""What an .xls file says of its cells beside their values, by xlrd, sheet by sheet."""

from collections.abc import Iterator
from io import StringIO

import xlrd
from xlrd.biffh import error_text_from_code
from xlrd.book import Book
from xlrd.sheet import Sheet

from perfdata.errors import UnreadableFile
from perfdata.model import CellStyle, Place
from perfdata.reading.cell_marks import Marks, sheet_marks
from perfdata.reading.cells import ERROR_VALUE, Fault, SheetCells, numbers, placed
from perfdata.reading.limits import SizeLimits

_ROWS, _COLUMNS = 65_536, 256
_BLANK = (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK)


def xls_marks(content: bytes, name: str, limits: SizeLimits) -> dict[str, Marks]:
    """The marks of each worksheet by its name; none at all where xlrd cannot read the file.

    Whether calamine can read it decides if it is refused: it forgives what xlrd does not.
    Raises UnreadableFile "too_large", or "damaged" for a sheet that says it is larger than any can be:
    calamine makes room for as many cells as are stated, and may end the process over it.
    """
    try:
        book = xlrd.open_workbook(
            file_contents=content, formatting_info=True, ragged_rows=True, logfile=StringIO()
        )
        styles = _styles(book)
        if not all(0 <= s._dimnrows <= _ROWS and 0 <= s._dimncols <= _COLUMNS for s in book.sheets()):
            raise UnreadableFile("damaged", file=name)
        return {s.name: sheet_marks(_cells(s), styles, Place(name, s.name), limits) for s in book.sheets()}
    except UnreadableFile:
        raise
    except Exception:  # noqa: BLE001 - on mutated files xlrd raises a dozen types, from AssertionError to struct.error
        return {}


def _styles(book: Book) -> list[CellStyle]:
    """The cell styles, in the order that cells count them."""
    return [
        CellStyle(book.format_map[style.format_key].format_str or "General", style.alignment.indent_level)
        for style in book.xf_list
    ]


def _cells(sheet: Sheet) -> SheetCells:
    return SheetCells(
        *placed(list(_held(sheet))),
        faults=tuple(_faults(sheet)),
        hidden_rows=numbers(row for row, info in sheet.rowinfo_map.items() if info.hidden),
        hidden_columns=numbers(column for column, info in sheet.colinfo_map.items() if info.hidden),
    )


def _held(sheet: Sheet) -> Iterator[tuple[int, int, int]]:
    for row in range(sheet.nrows):
        for column, kind in enumerate(sheet.row_types(row)):
            if kind not in _BLANK:
                yield row, column, sheet.cell_xf_index(row, column)


def _faults(sheet: Sheet) -> Iterator[Fault]:
    for row in range(sheet.nrows):
        kinds = sheet.row_types(row)
        if xlrd.XL_CELL_ERROR in kinds:
            for column in (c for c, kind in enumerate(kinds) if kind == xlrd.XL_CELL_ERROR):
                found = error_text_from_code.get(sheet.cell_value(row, column), "#N/A")
                yield Fault(row, column, ERROR_VALUE, found)
