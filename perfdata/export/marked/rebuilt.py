"""A workbook written anew from the cells that were read, for files that are no .xlsx."""
# mypy: disable-error-code="no-untyped-call"
# (openpyxl has no annotations)

import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import PurePath

from openpyxl.styles.alignment import Alignment
from openpyxl.utils.cell import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from perfdata.export.inert_cells import printable, write
from perfdata.model import RawFile, RawSheet

_GENERAL = "General"
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_LONGEST_TITLE = 31  # what Excel allows
_NARROWEST, _WIDEST = 8, 40


def rebuilt(file: RawFile) -> tuple[Workbook, Mapping[str, str]]:
    """The file's sheets in a new workbook, and the title that each sheet's name became."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    titles: dict[str, str] = {}
    for sheet in file.sheets:
        title = free_title(sheet.name or PurePath(file.name).stem, workbook.sheetnames)
        titles.setdefault(sheet.name, title)
        _write_sheet(workbook.create_sheet(title), sheet)
    return workbook, titles


def free_title(name: str, taken: Iterable[str]) -> str:
    """A sheet title like the name: without forbidden signs, not too long, and not yet taken.

    >>> free_title("2021/2022年", []), free_title("问题清单", ["问题清单"])
    ('2021_2022年', '问题清单 (2)')
    """
    plain = _FORBIDDEN.sub("_", printable(name)).strip("' ") or "Sheet"
    # Excel does not tell titles apart by their case.
    used = {title.casefold() for title in taken}
    title, number = plain[:_LONGEST_TITLE], 1
    while title.casefold() in used:
        number += 1
        suffix = f" ({number})"
        title = plain[: _LONGEST_TITLE - len(suffix)] + suffix
    return title


def _write_sheet(target: Worksheet, sheet: RawSheet) -> None:
    for top, row in enumerate(sheet.rows):
        for left, value in enumerate(row):
            if value is not None and value != "":
                _write_cell(target, sheet, (top, left), value)
    for span in sheet.merges:
        target.merge_cells(
            start_row=span.top + 1,
            start_column=span.left + 1,
            end_row=span.bottom + 1,
            end_column=span.right + 1,
        )
    for index, width in enumerate(_widths(sheet), start=1):
        target.column_dimensions[get_column_letter(index)].width = width
    if sheet.hidden:
        target.sheet_state = "hidden"


def _write_cell(target: Worksheet, sheet: RawSheet, place: tuple[int, int], value: object) -> None:
    cell = target.cell(place[0] + 1, place[1] + 1)
    style = sheet.styles.at(*place)
    write(cell, value)  # type: ignore[arg-type]  # RawSheet's cells are of these types
    if style.number_format != _GENERAL and not isinstance(value, str):
        cell.number_format = style.number_format
    if style.indent:
        cell.alignment = Alignment(indent=style.indent)


def _widths(sheet: RawSheet) -> list[int]:
    """A width for each column, by its longest line; cells merged across columns do not count."""
    across = {(span.top, span.left) for span in sheet.merges if span.right > span.left}
    widths: list[int] = []
    for top, row in enumerate(sheet.rows):
        widths.extend([_NARROWEST] * (len(row) - len(widths)))
        for left, value in enumerate(row):
            if value is not None and (top, left) not in across:
                widths[left] = min(_WIDEST, max(widths[left], _letters(str(value)) + 2))
    return widths


def _letters(text: str) -> int:
    """The width of a text's first letters, of which Chinese ones are twice as wide."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text[:_WIDEST])
