"""What the cells of a sheet show: their texts as printed, one by one and the top left corner at once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from perfdata.catalogue import Catalogue
from perfdata.model import CellStyles, RawSheet, SheetCorner
from perfdata.recognise.grid import Grid
from perfdata.terms.addresses import address

# As much of a sheet as a page shows beside what was read of it.
MOST_ROWS, MOST_COLUMNS = 200, 40


def printed_cell(sheet: RawSheet, row: int, column: int, catalogue: Catalogue) -> str:
    """What one cell shows, by its number format."""
    value = _value(sheet.rows[row], column)
    alone = RawSheet("", [[value]], styles=CellStyles.of({(0, 0): sheet.styles.at(row, column)}))
    return _text(Grid(alone, catalogue), 0, 0, value)


def corner(sheet: RawSheet, catalogue: Catalogue) -> SheetCorner:
    """The first rows and columns of a sheet, as many as are shown."""
    rows = [list(row[:MOST_COLUMNS]) for row in sheet.rows[:MOST_ROWS]]
    grid = Grid(replace(sheet, rows=rows), catalogue)
    # An error value was blanked when it was read; its problem knows it.
    faults = {problem.place.cell: problem.found for problem in sheet.problems}
    width = max((len(row) for row in rows), default=0)
    return SheetCorner(
        texts=tuple(
            tuple(
                _text(grid, at, column, _value(row, column)) or faults.get(address(at, column), "")
                for column in range(width)
            )
            for at, row in enumerate(rows)
        ),
        numeric=tuple(
            tuple(grid.is_number(at, column) for column in range(width)) for at in range(len(rows))
        ),
        merges=tuple(
            replace(span, bottom=min(span.bottom, len(rows) - 1), right=min(span.right, width - 1))
            for span in sheet.merges
            if span.top < len(rows) and span.left < width
        ),
        height=len(sheet.rows),
        width=max((len(row) for row in sheet.rows), default=0),
    )


def _value(row: Sequence[Any], column: int) -> Any:
    return row[column] if column < len(row) else None


def _text(grid: Grid, row: int, column: int, value: Any) -> str:
    figure = grid.figure(row, column)
    return figure.text if figure else cell_text(value)


def cell_text(value: Any) -> str:
    """What a cell that is no number holds as text: 2021-09-30 for a date, "" for nothing.

    >>> [cell_text(value) for value in ("1.2.3", None, date(2021, 9, 30), True)]
    ['1.2.3', '', '2021-09-30', 'True']
    """
    if value is None:
        return ""
    if isinstance(value, datetime):
        at_midnight = not (value.hour or value.minute or value.second)
        return value.date().isoformat() if at_midnight else value.isoformat(" ", "minutes")
    return value.isoformat() if isinstance(value, date) else str(value)
