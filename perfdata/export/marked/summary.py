"""The sheet in front of a marked workbook: every problem with a link to its cell, and room to answer."""
# mypy: disable-error-code="no-untyped-call"
# (openpyxl has no annotations)

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl.styles.alignment import Alignment
from openpyxl.styles.borders import Border, Side
from openpyxl.styles.fills import PatternFill
from openpyxl.styles.fonts import Font
from openpyxl.utils.cell import get_column_letter, quote_sheetname
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from perfdata.export.inert_cells import write
from perfdata.export.marked.cells import FILLS, position
from perfdata.export.marked.rebuilt import free_title
from perfdata.language import _, pgettext, reason, remedy, say, severity_name
from perfdata.model import Problem

_A4 = 9
_TITLE_SIZE = 16
_LINE = Side(style="thin", color="BFBFBF")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEADING = PatternFill("solid", start_color="E7E6E6", end_color="E7E6E6")
_WIDTHS = (6, 8, 18, 9, 22, 40, 40, 24)
_SEVERITY, _CELL = 2, 4
_LINE_HEIGHT, _LINE_LETTERS = 15, 19
# Where a sheet has no cell to lead to, its first one.
_TOP = "A1"


@dataclass(frozen=True)
class Sheets:
    """The titles of a workbook's sheets by the names that problems use, and which are hidden."""

    titles: Mapping[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()


def add_summary(
    workbook: Workbook, lines: Sequence[str], problems: Sequence[Problem], sheets: Sheets
) -> None:
    """Puts the list of problems in front and opens the workbook there; `lines` stand above the list."""
    sheet = workbook.create_sheet(free_title(_("Problem list"), workbook.sheetnames), 0)
    _open_at_front(workbook)
    _write_lines(sheet, (_("Problem list"), *lines))
    top = len(lines) + 2
    _write_row(sheet, top, _headings())
    for column in range(1, len(_WIDTHS) + 1):
        heading = sheet.cell(top, column)
        heading.font, heading.fill = Font(bold=True), _HEADING
        heading.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for number, problem in enumerate(problems, start=1):
        _write_problem(sheet, top + number, number, problem, sheets)
    _set_up(sheet, top, top + len(problems))


def _open_at_front(workbook: Workbook) -> None:
    """One tab alone is chosen: of several chosen tabs, Excel writes what is typed into each."""
    charts = [view for chart in workbook.chartsheets for view in chart.sheetViews.sheetView]
    for view in [*(other.sheet_view for other in workbook.worksheets), *charts]:
        view.tabSelected = False
    workbook.active = 0
    workbook.worksheets[0].sheet_view.tabSelected = True
    workbook.views[0].firstSheet = 0


def _headings() -> tuple[str, ...]:
    return (
        pgettext("problem list", "No."),
        pgettext("problem list", "Severity"),
        pgettext("problem list", "Sheet"),
        pgettext("problem list", "Cell"),
        pgettext("problem list", "Found"),
        pgettext("problem list", "Reason"),
        pgettext("problem list", "Remedy"),
        pgettext("problem list", "The department’s answer"),
    )


def _write_lines(sheet: Worksheet, lines: Sequence[str]) -> None:
    """The title and the lines below it, each across the whole width."""
    letters = sum(_WIDTHS) // 2
    for row, line in enumerate(lines, start=1):
        cell = sheet.cell(row, 1)
        write(cell, line)
        cell.font = Font(bold=row == 1, size=_TITLE_SIZE if row == 1 else None)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(_WIDTHS))
        sheet.row_dimensions[row].height = 30 if row == 1 else _LINE_HEIGHT * (1 + len(line) // letters) + 3


def _write_problem(sheet: Worksheet, row: int, number: int, problem: Problem, sheets: Sheets) -> None:
    place, why, advice = problem.place, reason(problem), remedy(problem)
    title = sheets.titles.get(place.sheet, "")
    is_hidden = title in sheets.hidden
    named = say("{sheet} (hidden)", sheet=place.sheet) if is_hidden else place.sheet
    # Quoted, so that a number found is not read as one when the file comes back with this list in it.
    found = say("“{found}”", found=problem.found) if problem.found else ""
    contents = (number, severity_name(problem.severity), named, place.cell, found, why, advice, None)
    _write_row(sheet, row, contents)
    sheet.cell(row, _SEVERITY).fill = FILLS[problem.severity]
    if title and not is_hidden:
        _link(sheet, row, title, place.cell)
    longest = max(len(text) for text in (why, advice))
    sheet.row_dimensions[row].height = _LINE_HEIGHT * (1 + longest // _LINE_LETTERS) + 3


def _write_row(sheet: Worksheet, row: int, contents: Sequence[str | int | None]) -> None:
    for column, content in enumerate(contents, start=1):
        cell = sheet.cell(row, column)
        write(cell, content)
        cell.border = _BORDER
        cell.alignment = Alignment(
            horizontal="center" if column <= _CELL else None, vertical="center", wrap_text=True
        )


def _link(sheet: Worksheet, row: int, title: str, address: str) -> None:
    """Leads from the list to the cell, or to the top of the sheet where no one cell is at fault."""
    known = position(address)
    target = f"{get_column_letter(known[1])}{known[0]}" if known else _TOP
    cell = sheet.cell(row, _CELL if known else _CELL - 1)
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(title)}!{target}")
    cell.font = Font(color="0563C1", underline="single")


def _set_up(sheet: Worksheet, top: int, bottom: int) -> None:
    for index, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.freeze_panes = sheet.cell(top + 1, 1)
    sheet.auto_filter.ref = f"A{top}:{get_column_letter(len(_WIDTHS))}{bottom}"
    sheet.print_title_rows = f"{top}:{top}"
    sheet.page_setup.paperSize, sheet.page_setup.orientation = _A4, "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
