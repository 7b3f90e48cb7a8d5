"""Cells as a spreadsheet refers to them: C5, 'Sheet'!C5, '[file]Sheet'!C5."""

import re

from perfdata.language.figures import MISSING
from perfdata.model import Place

# XFD, the last column of a workbook.
_LONGEST_COLUMN = 3
_ELSEWHERE = re.compile(r"'(?:\[(?P<file>.*?)\])?(?P<sheet>(?:[^']|'')*)'!(?P<cell>[A-Z]+[0-9]+)")


def place(file: str, sheet: str, cell: str) -> Place:
    """The place of a cell that stands in `sheet` of `file`, or refers to another one itself.

    >>> place("a.xlsx", "工业", "C5"), place("a.xlsx", "工业", "'[b.xlsx]投资'!D6")
    (Place(file='a.xlsx', sheet='工业', cell='C5'), Place(file='b.xlsx', sheet='投资', cell='D6'))
    """
    other = _ELSEWHERE.fullmatch(cell)
    if other is None:
        return Place(file, sheet, cell)
    named = (other["file"] or "").replace("''", "'")
    return Place(named or file, other["sheet"].replace("''", "'"), other["cell"])


def reference(to: Place, own: Place) -> str:
    """How `to` is referred to beside `own`; — where no cell of it is known.

    >>> reference(Place("a.xlsx", "工业", "C5"), Place("a.xlsx", "工业", "D5"))
    'C5'
    >>> reference(Place("b.xlsx", "投资", "C5"), Place("a.xlsx", "工业", "D5"))
    "'[b.xlsx]投资'!C5"
    """
    if not to.cell:
        return MISSING
    if (to.file, to.sheet) == (own.file, own.sheet):
        return to.cell
    file = f"[{to.file}]" if to.file != own.file else ""
    sheet = f"{file}{to.sheet}".replace("'", "''")
    return f"'{sheet}'!{to.cell}"


def position(cell: str) -> tuple[int, str]:
    """Where a cell stands among others, row by row: B9 before B10, Z1 before AA1.

    >>> sorted(["AA1", "B10", "Z1", "B9"], key=position)
    ['Z1', 'AA1', 'B9', 'B10']
    """
    column = cell.rstrip("0123456789")
    return int(cell[len(column) :] or 0), column.rjust(_LONGEST_COLUMN)
