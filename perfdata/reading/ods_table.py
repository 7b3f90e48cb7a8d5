"""One table of an .ods file, row by row: repeated rows and cells are counted out within a limit."""

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

import numpy as np

from perfdata.errors import UnreadableFile
from perfdata.model import Span
from perfdata.reading.cells import ERROR_VALUE, Fault, Numbers, SheetCells, not_calculated, numbers

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"

_CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
_HIDDEN = ("collapse", "filter")
_ERROR = re.compile(r"#(?:REF!|DIV/0!|N/A|NAME\?|VALUE!|NUM!|NULL!)|Err:[0-9]{3}")
_LAST_COLUMN = 16_384


class OdsTable:
    """A table that grows as its elements end. Raises UnreadableFile "too_large" beyond `limit` cells."""

    def __init__(self, name: str, file: str, styles: Sequence[str], limit: int) -> None:
        self.name = name
        self.grid = 0
        self._file = file
        self._limit = limit
        self._codes = {style: code for code, style in enumerate(styles)}
        self._column_styles: list[str] = []
        self._hidden_columns: list[int] = []
        self._hidden_rows: list[int] = []
        self._found: list[tuple[Numbers, Numbers, Numbers]] = []
        self._faults: list[Fault] = []
        self._merges: list[Span] = []
        self._height = self._held_height = self._held_width = 0

    def add_columns(self, element: Element) -> None:
        """A <table:table-column>: the style of its cells, and whether it is hidden."""
        first = len(self._column_styles)
        count = min(_repeated(element, "columns"), _LAST_COLUMN - first)
        self._column_styles += [element.get(f"{TABLE}default-cell-style-name", "")] * count
        if element.get(f"{TABLE}visibility") in _HIDDEN:
            self._hidden_columns += range(first, first + count)

    def add_rows(self, element: Element) -> None:
        """A <table:table-row>, as often as it is repeated."""
        first, count = self._height, _repeated(element, "rows")
        self._height += count
        held = list(_held(element))
        if not held:
            return
        self._make_room(self._height, max(last for _, _, last in held) + 1)
        default = element.get(f"{TABLE}default-cell-style-name", "")
        columns = np.concatenate([np.arange(left, right + 1) for _, left, right in held])
        styles = np.concatenate([self._styles(cell, left, right, default) for cell, left, right in held])
        rows = np.repeat(np.arange(first, self._height), len(columns))
        self._found.append((rows, np.tile(columns, count), np.tile(styles, count)))
        for cell, left, _ in held:
            self._look_at(cell, first, left)
        if element.get(f"{TABLE}visibility") in _HIDDEN:
            self._hidden_rows += range(first, self._height)

    def cells(self) -> SheetCells:
        """What the table says of its cells."""
        rows, columns, styles = (
            np.concatenate([numbers(()), *(found[axis] for found in self._found)]) for axis in range(3)
        )
        return SheetCells(
            rows,
            columns,
            styles,
            faults=tuple(self._faults),
            hidden_rows=numbers(self._hidden_rows),
            hidden_columns=numbers(self._hidden_columns),
            merges=tuple(self._merges),
        )

    def _make_room(self, height: int, width: int) -> None:
        self._held_height, self._held_width = max(self._held_height, height), max(self._held_width, width)
        self.grid = self._held_height * self._held_width
        if self.grid > self._limit:
            raise UnreadableFile("too_large", file=self._file)

    def _look_at(self, cell: Element, row: int, column: int) -> None:
        """Note the cell's fault and merge; of a repeated cell those of the first, which stops the file."""
        fault = _fault(cell, row, column)
        if fault is not None:
            self._faults.append(fault)
        height, width = (int(cell.get(f"{TABLE}number-{axis}-spanned", "1")) for axis in ("rows", "columns"))
        if height > 1 or width > 1:
            self._merges.append(Span(row, column, row + height - 1, column + width - 1))

    def _styles(self, cell: Element, left: int, right: int, default: str) -> Numbers:
        """The cell's own style, else its row's, else its columns'; one past the last for none."""
        own = cell.get(f"{TABLE}style-name") or default
        of_columns = self._column_styles[left : right + 1] if not own else []
        names = of_columns + [own] * (right + 1 - left - len(of_columns))
        return numbers(self._codes.get(name, len(self._codes)) for name in names)


def _held(row: Element) -> Iterator[tuple[Element, int, int]]:
    """The cells of a row that hold something, with the first and last column of each."""
    column = 0
    for cell in row:
        if cell.tag in _CELLS:
            count = _repeated(cell, "columns")
            if cell.get(f"{_OFFICE}value-type") or cell.get(f"{TABLE}formula") or _text(cell):
                yield cell, column, column + count - 1
            column += count


def _fault(cell: Element, row: int, column: int) -> Fault | None:
    text = _text(cell)
    if cell.get(f"{_CALC}value-type") == "error" or _ERROR.fullmatch(text):
        return Fault(row, column, ERROR_VALUE, text)
    formula = cell.get(f"{TABLE}formula")
    if formula is None or cell.get(f"{_OFFICE}value-type") or text:
        return None
    return not_calculated(row, column, formula.removeprefix("of:").removeprefix("="))


def _text(cell: Element) -> str:
    return "\n".join("".join(paragraph.itertext()) for paragraph in cell.iterfind(f"{_TEXT}p"))


def _repeated(element: Element, axis: str) -> int:
    return max(1, int(element.get(f"{TABLE}number-{axis}-repeated", "1")))
