"""The cells of an xlsx worksheet, by an XML parser: right for every legal spelling, and slow."""

from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree

import numpy as np
from openpyxl.utils.cell import column_index_from_string

from perfdata.reading.cells import ERROR_VALUE, Fault, SheetCells, not_calculated, numbers, placed

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_TRUE = ("1", "true")


def parsed_cells(part: bytes) -> SheetCells:
    """What the worksheet says of its cells.

    Raises ElementTree.ParseError for what is no XML, ValueError for an address outside any sheet.
    """
    found: list[tuple[int, int, int]] = []
    faults: list[Fault | None] = []
    hidden_rows: list[int] = []
    hidden_columns = np.zeros(LAST_COLUMN, bool)
    for element, row, column in _placed(part):
        hidden = element.get("hidden") in _TRUE
        match _name(element):
            case "c" if len(element):
                found.append((row, column, _style(element.get("s", "0"))))
                faults.append(cell_fault(element, row, column))
            case "row" if hidden:
                hidden_rows.append(row)
            case "col" if hidden:
                hidden_columns[int(element.attrib["min"]) - 1 : int(element.attrib["max"])] = True
    return SheetCells(
        *placed(found),
        faults=tuple(filter(None, faults)),
        hidden_rows=numbers(hidden_rows),
        hidden_columns=np.flatnonzero(hidden_columns),
    )


def cell_fault(cell: ElementTree.Element, row: int, column: int) -> Fault | None:
    """Why the cell has no usable value: an error, or a formula without a result."""
    # By hand: looking each child up by its name takes half as long again.
    texts = {_name(child): child.text or "" for child in cell}
    kind, value, formula = cell.get("t"), texts.get("v", ""), texts.get("f")
    if kind == "e":
        return Fault(row, column, ERROR_VALUE, value)
    # A formula that gives a text may give an empty one.
    if formula is None or value or kind == "str":
        return None
    return not_calculated(row, column, formula)


def _placed(part: bytes) -> Iterator[tuple[ElementTree.Element, int, int]]:
    """Each element when it ends, with the row and column (zero-based) that it stands in."""
    row = column = -1
    stream = ElementTree.iterparse(BytesIO(part), ("start", "end"))  # noqa: S314 - unpacked() refuses every DOCTYPE
    for event, element in stream:
        name = _name(element)
        if event == "start":
            if name == "row":
                row, column = _row(element.get("r"), row), -1
            continue
        if name == "c":
            # calamine too goes by the cell's own address, even where it names another row.
            place = _address(element.get("r")) or (row, column + 1)
            column = place[1]
            yield element, *place
        else:
            yield element, row, column
        if name == "row":
            element.clear()


def _row(number: str | None, above: int) -> int:
    """A row need not say where it is: then it follows the one before."""
    row = above + 1 if number is None else int(number) - 1
    if not 0 <= row < LAST_ROW:
        raise ValueError(number)
    return row


def _address(address: str | None) -> tuple[int, int] | None:
    """Row and column of an address; nor need a cell say where it is."""
    if address is None:
        return None
    letters = address.rstrip("0123456789")
    column = column_index_from_string(letters) - 1
    if column >= LAST_COLUMN:
        raise ValueError(address)
    return _row(address.removeprefix(letters), 0), column


def _style(number: str) -> int:
    style = int(number)
    if style < 0:
        raise ValueError(number)
    return style


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]
