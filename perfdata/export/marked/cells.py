"""The marks on a sheet's cells: a fill for the eye, and a comment that says it in words."""
# mypy: disable-error-code="no-untyped-call"
# (openpyxl has no annotations)

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from openpyxl.cell.cell import MergedCell
from openpyxl.comments.comments import Comment
from openpyxl.styles.fills import PatternFill
from openpyxl.utils.cell import column_index_from_string
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from perfdata.export.inert_cells import printable
from perfdata.language import reason, remedy, say, severity_name
from perfdata.model import Problem, Severity

Position = tuple[int, int]  # row and column, from 1

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
# Excel's own fills for bad and neutral, and a light blue: apart in grey print and to the colour-blind.
FILLS: Mapping[Severity, PatternFill] = {
    "error": PatternFill("solid", start_color="FFC7CE", end_color="FFC7CE"),
    "warning": PatternFill("solid", start_color="FFEB9C", end_color="FFEB9C"),
    "note": PatternFill("solid", start_color="DDEBF7", end_color="DDEBF7"),
}

_AUTHOR = "perfdata"
_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})(?::[A-Z0-9]+)?")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
# A comment is read in a small box; what is longer stands in full in the list of problems.
_LONGEST_COMMENT = 2_000
_WIDTH, _LINE_HEIGHT, _LINE_LETTERS = 320, 18, 22


def position(address: str) -> Position | None:
    """Row and column of an A1 address (a range: its first cell); None for anything else.

    >>> position("C5"), position("B3:D4"), position("'表2'!C5"), position("XFE1")
    ((5, 3), (3, 2), None, None)
    """
    found = _ADDRESS.fullmatch(address)
    if found is None:
        return None
    row, column = int(found[2]), column_index_from_string(found[1])
    return (row, column) if row <= _LAST_ROW and column <= _LAST_COLUMN else None


def shown_at(sheet: Worksheet, cell: Position) -> Position:
    """The cell that is seen in this place: of merged cells the one at the top left."""
    if not isinstance(sheet._cells.get(cell), MergedCell):
        return cell
    row, column = cell
    # Each is left, top, right, bottom.
    areas = [area.bounds for area in cast("Iterable[CellRange]", sheet.merged_cells.ranges)]
    return next((a[1], a[0]) for a in areas if a[0] <= column <= a[2] and a[1] <= row <= a[3])


def mark(sheet: Worksheet, cell: Position, problems: Sequence[Problem]) -> None:
    """Fills the cell by the gravest of its problems, and adds what they say to its comment."""
    target = sheet.cell(*cell)
    target.fill = FILLS[min((p.severity for p in problems), key=SEVERITIES.index)]
    said = "\n".join(_said(problem) for problem in problems)
    earlier = target.comment
    text = f"{earlier.text}\n\n{said}" if earlier is not None else said
    lines = sum(1 + len(line) // _LINE_LETTERS for line in text.split("\n"))
    target.comment = Comment(
        # An earlier comment is the department's own and stays whole.
        text if earlier is not None else text[:_LONGEST_COMMENT],
        earlier.author if earlier is not None else _AUTHOR,
        width=_WIDTH,
        height=(lines + 1) * _LINE_HEIGHT,
    )


def _said(problem: Problem) -> str:
    return printable(
        say(
            "[{severity}] {reason} {remedy}",
            severity=severity_name(problem.severity),
            reason=reason(problem),
            remedy=remedy(problem),
        )
    )
