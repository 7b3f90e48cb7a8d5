"""What a sheet says beside its values, in the terms of a RawSheet: styles, merges and problems."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from openpyxl.utils.cell import get_column_letter

from perfdata.errors import UnreadableFile
from perfdata.model import CellStyle, CellStyles, Place, Problem, Span
from perfdata.reading.cells import Numbers, SheetCells
from perfdata.reading.limits import SizeLimits

# The codes of CellStyles are uint16.
_KINDS_LIMIT = 2**16
# Of the runs of hidden rows a reader needs the first few to find them.
_RUNS_NAMED = 10


@dataclass(frozen=True)
class Marks:
    """A sheet's cell styles, the problems of its cells, its merges, and the size of its grid.

    `unusable` are the places (row, column) whose values are none, whatever is stored there.
    """

    styles: CellStyles = field(default_factory=CellStyles)
    problems: tuple[Problem, ...] = ()
    merges: tuple[Span, ...] = ()
    grid: int = 0
    unusable: tuple[tuple[int, int], ...] = ()


def sheet_marks(cells: SheetCells, styles: Sequence[CellStyle], sheet: Place, limits: SizeLimits) -> Marks:
    """What `cells` say; `styles` are the workbook's, in the order that cells count them.

    Raises UnreadableFile "too_large" where the grid, or the number of styles, is beyond what can be held.
    """
    if cells.grid > limits.cells:
        raise UnreadableFile("too_large", file=sheet.file)
    problems = [
        Problem(fault.code, "error", _cell(sheet, fault.row, fault.column), fault.found)
        for fault in cells.faults
    ]
    rows = _held(cells.hidden_rows, cells.rows)
    if len(rows):
        problems.append(Problem("hidden_rows", "warning", sheet, _runs(rows, str)))
    columns = _held(cells.hidden_columns, cells.columns)
    if len(columns):
        problems.append(Problem("hidden_columns", "warning", sheet, _runs(columns, get_column_letter)))
    unusable = tuple((fault.row, fault.column) for fault in cells.faults)
    return Marks(_styles(cells, styles, sheet.file), tuple(problems), cells.merges, cells.grid, unusable)


def _styles(cells: SheetCells, styles: Sequence[CellStyle], file: str) -> CellStyles:
    """One code a cell, up to the last row and column of a style that sets something."""
    kinds = {style: code for code, style in enumerate(dict.fromkeys([CellStyle(), *styles]))}
    if len(kinds) > _KINDS_LIMIT:
        raise UnreadableFile("too_large", file=file)
    # A cell may name a style that the workbook lacks: then none is set.
    codes_of = np.array([*(kinds[style] for style in styles), 0], np.uint16)
    codes = codes_of[np.minimum(cells.styles, len(styles))]
    setting = codes > 0
    rows, columns, codes = cells.rows[setting], cells.columns[setting], codes[setting]
    if not len(codes):
        return CellStyles()
    matrix = np.zeros((rows.max() + 1, columns.max() + 1), np.uint16)
    matrix[rows, columns] = codes
    return CellStyles(tuple(kinds), matrix)


def _held(hidden: Numbers, holding: Numbers) -> Numbers:
    """Of the hidden rows or columns those that hold something, counted from one."""
    return np.intersect1d(hidden, holding) + 1 if len(hidden) else hidden


def _runs(places: Numbers, name: Callable[[int], str]) -> str:
    """The places as a reader writes them.

    >>> _runs(np.array([5, 7, 8, 9]), str)
    '5, 7–9'
    """
    breaks = np.flatnonzero(np.diff(places) > 1) + 1
    runs = [(int(run[0]), int(run[-1])) for run in np.split(places, breaks)[: _RUNS_NAMED + 1]]
    named = [name(first) if first == last else f"{name(first)}–{name(last)}" for first, last in runs]
    return ", ".join(named if len(runs) <= _RUNS_NAMED else [*named[:_RUNS_NAMED], "…"])


def _cell(sheet: Place, row: int, column: int) -> Place:
    return Place(sheet.file, sheet.sheet, f"{get_column_letter(column + 1)}{row + 1}")
