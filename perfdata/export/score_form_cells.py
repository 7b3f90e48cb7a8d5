"""The cells of an official form: merged, bordered, in its fonts, with the height that their texts need."""
# mypy: disable-error-code="no-untyped-call"
# (openpyxl has no annotations)

from math import ceil

from openpyxl.styles.alignment import Alignment
from openpyxl.styles.borders import Border, Side
from openpyxl.styles.fonts import Font
from openpyxl.utils.cell import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from perfdata.export.inert_cells import Value, write

_WIDTHS = (11, 13, 15, 24, 15, 17, 9, 11, 26)
LAST = len(_WIDTHS)
_A4 = 9
_LINE = Side(style="thin")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
# 宋体 for the table and 黑体 for the title: what official forms are set in.
_TEXT, _TITLE, _SMALL = Font(name="宋体", size=10), Font(name="黑体", size=18), Font(name="宋体", size=12)
_ROW_HEIGHT, _LINE_HEIGHT, _TITLE_HEIGHT = 24.0, 14.0, 34.0
_MARGIN_INCHES = 0.5


def title(sheet: Worksheet, row: int, text: str, *, small: bool = False) -> None:
    """A line across the form, in the middle and without a border."""
    cell = sheet.cell(row, 1)
    write(cell, text)
    cell.font = _SMALL if small else _TITLE
    cell.alignment = Alignment(horizontal="center", vertical="center")
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=LAST)
    sheet.row_dimensions[row].height = _ROW_HEIGHT if small else _TITLE_HEIGHT


def span(
    sheet: Worksheet,
    row: int,
    first: int,
    last: int,
    value: Value,
    *,
    bottom: int | None = None,
    number_format: str = "",
    sentence: bool = False,
) -> None:
    """One cell of the form over columns `first` to `last` and rows `row` to `bottom`, all of it bordered.

    A `sentence` reads from the left.
    """
    end = row if bottom is None else bottom
    for line in sheet.iter_rows(min_row=row, max_row=end, min_col=first, max_col=last):
        for bordered in line:
            bordered.border = _BORDER
    cell = sheet.cell(row, first)
    write(cell, value)
    cell.font = _TEXT
    cell.alignment = Alignment(horizontal="left" if sentence else "center", vertical="center", wrap_text=True)
    if number_format and isinstance(value, int | float):
        cell.number_format = number_format
    if (end, last) != (row, first):
        sheet.merge_cells(start_row=row, start_column=first, end_row=end, end_column=last)
    if end == row:
        _raise(sheet, row, value, sum(_WIDTHS[first - 1 : last]))


def _raise(sheet: Worksheet, row: int, value: Value, width: int) -> None:
    """Makes the row high enough for a text; a Chinese letter is two units of width wide."""
    if not isinstance(value, str):
        return
    lines = sum(max(1, ceil(2 * len(part) / (width - 2))) for part in value.split("\n"))
    needed = _ROW_HEIGHT + _LINE_HEIGHT * (lines - 1)
    sheet.row_dimensions[row].height = max(needed, sheet.row_dimensions[row].height or _ROW_HEIGHT)


def set_widths(sheet: Worksheet) -> None:
    """The widths of the form's nine columns."""
    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def finish(sheet: Worksheet, last_row: int) -> None:
    """Prints on A4 across, as wide as the page, in the middle of it."""
    for row in range(3, last_row + 1):
        if sheet.row_dimensions[row].height is None:
            sheet.row_dimensions[row].height = _ROW_HEIGHT
    sheet.page_setup.paperSize, sheet.page_setup.orientation = _A4, "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    sheet.print_area = f"A1:{get_column_letter(LAST)}{last_row}"
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = _MARGIN_INCHES
