"""A picture of a sheet: its cells as printed, each with a mark that says what became of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from perfdata.catalogue import load
from perfdata.model import Place, Problem, Reading, SheetCorner, Source, Span
from perfdata.terms.addresses import address
from perfdata.workflow.confined import read_confined

Mark = Literal["", "used", "skipped", "corrected", "note", "warning", "error"]

# Of several marks of one cell the last of these is shown.
_MARKS: tuple[Mark, ...] = ("", "skipped", "used", "corrected", "note", "warning", "error")


@dataclass(frozen=True)
class SheetPicture:
    """The first rows and columns of a sheet: texts and marks by row and column, and the merges.

    `rows_left_out` and `columns_left_out` are how many more the sheet has.
    """

    texts: tuple[tuple[str, ...], ...]
    marks: tuple[tuple[Mark, ...], ...]
    merges: tuple[Span, ...]
    rows_left_out: int
    columns_left_out: int


def sheet_picture(source: Source, sheet: str, reading: Reading, problems: Iterable[Problem]) -> SheetPicture:
    """The picture of one sheet of a source that was read; without any cells where it has no such sheet.

    A corrected cell shows what stands in the file. Raises UnreadableFile.
    """
    corner = read_confined(source, load(), shown=sheet).corner
    if corner is None:
        return SheetPicture((), (), (), 0, 0)
    marks = _marks(sheet, reading, problems)
    height, width = len(corner.texts), max(map(len, corner.texts), default=0)
    rows = tuple(tuple(_mark(corner, marks, at, c) for c in range(width)) for at in range(height))
    return SheetPicture(corner.texts, rows, corner.merges, corner.height - height, corner.width - width)


def _marks(sheet: str, reading: Reading, problems: Iterable[Problem]) -> Mapping[str, Mark]:
    """The weightiest mark of each cell of which something is to be said, by its address."""
    skipped = [cell.cell for one in reading.sheets if one.name == sheet for cell in one.skipped]
    corrected = [cell.cell for cell in reading.corrected if cell.sheet == sheet]
    place = Place(reading.file, sheet)
    told = [p for p in problems if (p.place.file, p.place.sheet) == (place.file, place.sheet)]
    found: dict[str, Mark] = {**dict.fromkeys(skipped, "skipped"), **dict.fromkeys(corrected, "corrected")}
    for problem in told:
        before = found.get(problem.place.cell, "")
        found[problem.place.cell] = max(before, problem.severity, key=_MARKS.index)
    return found


def _mark(corner: SheetCorner, marks: Mapping[str, Mark], row: int, column: int) -> Mark:
    """Of a number nothing is said when it is used: every other one is skipped with a reason."""
    plain: Mark = "used" if corner.numeric[row][column] else ""
    return marks.get(address(row, column), plain)
