"""The table of one worksheet of an XML workbook: cells follow one another unless they say where they are."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from perfdata.errors import UnreadableFile
from perfdata.model import Span
from perfdata.reading.cells import ERROR_VALUE, Fault, SheetCells, not_calculated, numbers, placed
from perfdata.reading.merges import inside
from perfdata.reading.parsed_cells import LAST_COLUMN, LAST_ROW

SS = "{urn:schemas-microsoft-com:office:spreadsheet}"


class XmlTable:
    """The cells of a <Table>, or of none.

    Raises UnreadableFile "too_large" beyond `limit` cells, ValueError for what no cell can be.
    """

    def __init__(self, table: Any, styles: Sequence[str], limit: int, file: str) -> None:
        self._file = file
        self._limit = limit
        self._codes = {style: code for code, style in enumerate(styles)}
        self._values: dict[tuple[int, int], Any] = {}
        self._found: list[tuple[int, int, int]] = []
        self._faults: list[Fault] = []
        self._merges: list[Span] = []
        self._column_styles: dict[int, str] = {}
        self._hidden_columns: list[int] = []
        self._hidden_rows: list[int] = []
        self._height = self._width = 0
        if table is not None:
            self._read(table)

    @property
    def grid(self) -> int:
        """How many cells there are from A1 to the last row and column."""
        return self._height * self._width

    def rows(self) -> list[list[Any]]:
        """The values, "" where there is none."""
        rows: list[list[Any]] = [[""] * self._width for _ in range(self._height)]
        for (row, column), value in self._values.items():
            rows[row][column] = value
        return rows

    def merges(self) -> tuple[Span, ...]:
        """The merged cells, within the sheet."""
        return inside(self._merges, self._height, self._width, room=self._limit - self.grid)

    def cells(self) -> SheetCells:
        """What the table says of its cells beside their values."""
        return SheetCells(
            *placed(self._found),
            faults=tuple(self._faults),
            hidden_rows=numbers(self._hidden_rows),
            hidden_columns=numbers(self._hidden_columns),
        )

    def _read(self, table: Any) -> None:
        style = table.get(f"{SS}StyleID", "")
        column = 0
        for element in table.iterchildren(f"{SS}Column"):
            first = _index(element, column, LAST_COLUMN)
            column = min(first + 1 + int(element.get(f"{SS}Span", "0")), LAST_COLUMN)
            self._column_styles.update(
                dict.fromkeys(range(first, column), element.get(f"{SS}StyleID", style))
            )
            if element.get(f"{SS}Hidden") == "1":
                self._hidden_columns += range(first, column)
        row = 0
        for element in table.iterchildren(f"{SS}Row"):
            row = _index(element, row, LAST_ROW)
            self._add_row(element, row, style)
            row += 1 + int(element.get(f"{SS}Span", "0"))

    def _add_row(self, element: Any, row: int, table_style: str) -> None:
        if element.get(f"{SS}Hidden") == "1":
            self._hidden_rows.append(row)
        column = 0
        for cell in element.iterchildren(f"{SS}Cell"):
            column = _index(cell, column, LAST_COLUMN)
            across, down = (int(cell.get(f"{SS}Merge{way}", "0")) for way in ("Across", "Down"))
            if across or down:
                self._merges.append(Span(row, column, row + down, column + across))
            style = cell.get(f"{SS}StyleID") or element.get(f"{SS}StyleID")
            style = style or self._column_styles.get(column, table_style)
            self._add(cell, row, column, self._codes.get(style, len(self._codes)))
            column += 1 + across

    def _add(self, cell: Any, row: int, column: int, style: int) -> None:
        data, formula = cell.find(f"{SS}Data"), cell.get(f"{SS}Formula")
        if data is None and formula is None:
            return
        self._height, self._width = max(self._height, row + 1), max(self._width, column + 1)
        if self.grid > self._limit:
            raise UnreadableFile("too_large", file=self._file)
        self._found.append((row, column, style))
        if data is None:
            self._faults.append(not_calculated(row, column, formula.removeprefix("=")))
            return
        text, kind = "".join(data.itertext()), data.get(f"{SS}Type", "String")
        if kind == "Error":
            self._faults.append(Fault(row, column, ERROR_VALUE, text))
        else:
            self._values[row, column] = _value(text, kind)


def _index(element: Any, following: int, end: int) -> int:
    """The position that the element states, counted from zero, or the one that follows the last."""
    stated = element.get(f"{SS}Index")
    at = following if stated is None else int(stated) - 1
    if not 0 <= at < end:
        raise ValueError(stated)
    return at


def _value(text: str, kind: str) -> Any:
    """The cell's value. A moment at midnight is a date, as in the other formats."""
    if kind == "Number":
        return float(text)
    if kind == "Boolean":
        return text.strip() == "1"
    if kind == "DateTime":
        moment = datetime.fromisoformat(text)
        return moment if moment.time() != datetime.min.time() else moment.date()
    return text
