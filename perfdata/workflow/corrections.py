"""Cells that a person put right: the file is read as if they stood so in it, and what stood is kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from perfdata.catalogue import Catalogue
from perfdata.model import CorrectedCell, RawFile, RawSheet
from perfdata.terms.addresses import position
from perfdata.workflow.printed_cells import printed_cell

# What is read in place of each cell: by sheet, by A1 address, the text as a person printed it.
Given = Mapping[str, Mapping[str, str]]


def corrected(file: RawFile, given: Given, catalogue: Catalogue) -> tuple[RawFile, tuple[CorrectedCell, ...]]:
    """The file with these cells replaced, and what was found in each.

    A given "" empties its cell. A cell beyond its sheet, or of no sheet of the file, is left out of both.
    """
    if not given:
        return file, ()
    sheets = [_corrected_sheet(sheet, given.get(sheet.name, {}), catalogue) for sheet in file.sheets]
    document, tables = file.document, []
    if document is not None:
        tables = [_corrected_sheet(table, given.get(table.name, {}), catalogue) for table in document.tables]
        document = replace(document, tables=tuple(table for table, _ in tables))
    changed = replace(file, sheets=tuple(sheet for sheet, _ in sheets), document=document)
    return changed, tuple(cell for _, cells in (*sheets, *tables) for cell in cells)


def _corrected_sheet(
    sheet: RawSheet, given: Mapping[str, str], catalogue: Catalogue
) -> tuple[RawSheet, list[CorrectedCell]]:
    places = {cell: position(cell) for cell in given}
    inside = {cell: place for cell, place in places.items() if _is_inside(sheet, place)}
    if not inside:
        return sheet, []
    faults = {problem.place.cell: problem.found for problem in sheet.problems}
    # An error value was blanked when it was read; its problem knows it.
    faults = {problem.place.cell: problem.found for problem in sheet.problems}
    found = {
        cell: faults.get(cell) or printed_cell(sheet, *place, catalogue) for cell, place in inside.items()
    }
    cells = [CorrectedCell(sheet.name, cell, found[cell], given[cell]) for cell in inside]
    rows = _replaced(sheet.rows, {place: given[cell].strip() or None for cell, place in inside.items()})
    # The fault of a cell (an error value) goes with what stood in it.
    problems = tuple(problem for problem in sheet.problems if problem.place.cell not in inside)
    return replace(sheet, rows=rows, problems=problems), cells


def _is_inside(sheet: RawSheet, place: tuple[int, int]) -> bool:
    row, column = place
    # A row of delimited text may end before the others do.
    return 0 <= row < len(sheet.rows) and 0 <= column < max(map(len, sheet.rows))


def _replaced(
    rows: Sequence[Sequence[Any]], cells: Mapping[tuple[int, int], str | None]
) -> Sequence[Sequence[Any]]:
    changed = list(rows)
    for (row, column), value in cells.items():
        cells_before = [*changed[row], *[None] * (column - len(changed[row]))][:column]
        changed[row] = [*cells_before, value, *changed[row][column + 1 :]]
    return changed


def by_sheet(cells: Iterable[tuple[str, str, str]]) -> dict[str, dict[str, str]]:
    """(sheet, cell, given) as `corrected` takes them; of several for one cell the last holds.

    >>> by_sheet([("表1", "C5", "1"), ("表1", "C5", "2")])
    {'表1': {'C5': '2'}}
    """
    found: dict[str, dict[str, str]] = {}
    for sheet, cell, given in cells:
        found.setdefault(sheet, {})[cell] = given
    return found
