"""What an .xlsb file says of its cells beside their values, by its binary records.

A record is a type and a length, each in groups of seven bits, and its fields ([MS-XLSB] 2.1.4).
"""

import struct
from collections.abc import Iterable, Iterator, Mapping
from xml.etree import ElementTree

from openpyxl.styles.numbers import BUILTIN_FORMATS

from perfdata.errors import UnreadableFile
from perfdata.model import CellStyle, Place, Span
from perfdata.reading.cell_marks import Marks, sheet_marks
from perfdata.reading.cells import ERROR_VALUE, Fault, SheetCells, numbers, placed
from perfdata.reading.limits import SizeLimits
from perfdata.reading.parsed_cells import LAST_COLUMN
from perfdata.reading.worksheets import listed, worksheet_parts

_WORKBOOK = "xl/workbook.bin"
_STYLES = "xl/styles.bin"

# Types of records ([MS-XLSB] 2.3.2): cells with a value, errors among them, and what else is asked here.
_ROW, _ERROR, _FORMULA_ERROR, _VALUES = 0, 3, 11, range(2, 12)
_FORMAT, _STYLE, _CELL_STYLES, _CELL_STYLES_END = 44, 47, 617, 618
_COLUMN, _SHEET, _MERGE = 60, 156, 176

_ROW_HIDDEN = 0x10
_COLUMN_HIDDEN = 0x1
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
_FAULTS = (struct.error, IndexError, LookupError, ValueError, TypeError, ElementTree.ParseError)


def xlsb_marks(parts: Mapping[str, bytes], name: str, limits: SizeLimits) -> dict[str, Marks]:
    """The marks of each worksheet by its name.

    Raises UnreadableFile "damaged", or "too_large" for more sheets than the limit.
    """
    try:
        sheets = _sheets(parts[_WORKBOOK])
        styles = _styles(parts.get(_STYLES, b""))
        return {
            sheet: sheet_marks(_cells(parts[part]), styles, Place(name, sheet), limits)
            for sheet, part in listed(sheets, worksheet_parts(parts, _WORKBOOK), name, limits.sheets).items()
        }
    except _FAULTS as error:
        raise UnreadableFile("damaged", file=name) from error


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(part):
        kind, at = _grouped(part, at, groups=2)
        size, at = _grouped(part, at, groups=4)
        if at + size > len(part):
            raise ValueError(at)
        yield kind, part[at : at + size]
        at += size


def _grouped(part: bytes, at: int, groups: int) -> tuple[int, int]:
    """A number in groups of seven bits, low ones first, the eighth bit saying that another follows."""
    value = 0
    for group in range(groups):
        byte = part[at + group]
        value |= (byte & 0x7F) << (7 * group)
        if byte < 0x80:
            return value, at + group + 1
    return value, at + groups


def _sheets(workbook: bytes) -> Iterator[tuple[str, str]]:
    """The name of each sheet and the id of its part."""
    for kind, record in _records(workbook):
        if kind == _SHEET:
            link, at = _text(record, 8)
            yield _text(record, at)[0], link


def _text(record: bytes, at: int) -> tuple[str, int]:
    """A text that begins with its length, and where it ends; -1 is the length of none."""
    (length,) = struct.unpack_from("<i", record, at)
    end = at + 4 + 2 * max(length, 0)
    return record[at + 4 : end].decode("utf-16-le"), end


def _styles(part: bytes) -> list[CellStyle]:
    """The cell styles, in the order that cells count them."""
    formats = dict(BUILTIN_FORMATS)
    styles: list[CellStyle] = []
    inside = False
    for kind, record in _records(part):
        if kind == _FORMAT:
            formats[struct.unpack_from("<H", record)[0]] = _text(record, 2)[0]
        elif kind in (_CELL_STYLES, _CELL_STYLES_END):
            inside = kind == _CELL_STYLES
        elif kind == _STYLE and inside:
            (number_format,) = struct.unpack_from("<H", record, 2)
            styles.append(CellStyle(formats.get(number_format, "General"), record[11]))
    return styles


def _cells(part: bytes) -> SheetCells:
    row = 0
    found: list[tuple[int, int, int]] = []
    faults: list[Fault] = []
    hidden_rows: list[int] = []
    around: list[tuple[int, bytes]] = []
    for kind, record in _records(part):
        if kind in _VALUES:
            column, style = struct.unpack_from("<II", record)
            found.append((row, column, style & 0xFFFFFF))
            if kind in (_ERROR, _FORMULA_ERROR):
                faults.append(Fault(row, column, ERROR_VALUE, _ERRORS.get(record[8], "#N/A")))
        elif kind == _ROW:
            (row,) = struct.unpack_from("<I", record)
            if record[11] & _ROW_HIDDEN:
                hidden_rows.append(row)
        elif kind in (_COLUMN, _MERGE):
            around.append((kind, record))
    merges = tuple(_merge(record) for kind, record in around if kind == _MERGE)
    hidden_columns = numbers(_hidden_columns(record for kind, record in around if kind == _COLUMN))
    return SheetCells(*placed(found), tuple(faults), numbers(hidden_rows), hidden_columns, merges)


def _merge(record: bytes) -> Span:
    top, bottom, left, right = struct.unpack_from("<IIII", record)
    return Span(top, left, bottom, right)


def _hidden_columns(records: Iterable[bytes]) -> list[int]:
    hidden: set[int] = set()
    for record in records:
        if record[16] & _COLUMN_HIDDEN:
            first, last = struct.unpack_from("<II", record)
            hidden.update(range(first, min(last, LAST_COLUMN - 1) + 1))
    return sorted(hidden)
