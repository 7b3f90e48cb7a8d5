"""One sheet of a form: title, headings, rows to be filled in, checks on what is typed, and its print."""
# mypy: disable-error-code="no-untyped-call"
# (openpyxl has no annotations)

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.cell.cell import Cell
from openpyxl.styles.alignment import Alignment
from openpyxl.styles.borders import Border, Side
from openpyxl.styles.fills import PatternFill
from openpyxl.styles.fonts import Font
from openpyxl.utils.cell import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from perfdata.export.inert_cells import Value, write
from perfdata.language import _

# The headings stand in this row, the first row to be filled in below it.
HEADING_ROW = 3
FIRST_ROW = HEADING_ROW + 1

_A4 = 9
_TITLE_HEIGHT, _HEADING_HEIGHT, _ROW_HEIGHT, _LINE_HEIGHT = 34, 30, 21, 14
_LINE = Side(style="thin", color="8C8C8C")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEADING = PatternFill("solid", start_color="DDEBF7", end_color="DDEBF7")
_ASKED = PatternFill("solid", start_color="FFFDE7", end_color="FFFDE7")
_GIVEN = PatternFill("solid", start_color="EDEDED", end_color="EDEDED")
_GIVEN_TEXT = "595959"
# Every number that a figure can be: the check refuses texts, not sizes.
_LARGEST = "1E+15"


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column by its heading. `asked` ones take numbers, `given` ones are filled in already."""

    heading: str
    width: float
    asked: bool = False
    given: bool = False
    centred: bool = False
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class FormSheet:
    """What stands on the sheet: `formats` are number formats, one a row and a column ("" for none)."""

    name: str
    title: str
    entity: str
    columns: tuple[FormColumn, ...]
    rows: Sequence[Sequence[Value]]
    formats: Sequence[Sequence[str]]
    unit: str = ""
    frozen: int = 1


def add_sheet(workbook: Workbook, form: FormSheet) -> None:
    """Writes the sheet behind those that are there."""
    sheet = workbook.create_sheet(form.name)
    _write_head(sheet, form)
    for index, (row, formats) in enumerate(zip(form.rows, form.formats, strict=True)):
        for at, (column, value) in enumerate(zip(form.columns, row, strict=True), start=1):
            _write_cell(sheet.cell(FIRST_ROW + index, at), column, value, formats[at - 1])
        sheet.row_dimensions[FIRST_ROW + index].height = _height(row, form.columns)
    last = FIRST_ROW + len(form.rows) - 1
    for at, column in enumerate(form.columns, start=1):
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].width = column.width
        if column.asked and form.rows:
            _add_check(sheet, f"{letter}{FIRST_ROW}:{letter}{last}", column.prompt)
    sheet.freeze_panes = sheet.cell(FIRST_ROW, form.frozen + 1)
    sheet.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    for_print(sheet)


def _height(row: Sequence[Value], columns: Sequence[FormColumn]) -> float:
    """Room for the longest text; a Chinese letter is two units of width wide."""
    pairs = zip(row, columns, strict=True)
    texts = [(len(value), column.width) for value, column in pairs if isinstance(value, str)]
    lines = max((int(2 * letters // width) for letters, width in texts), default=0)
    return _ROW_HEIGHT + _LINE_HEIGHT * lines


def _add_check(sheet: Worksheet, cells: str, prompt: str) -> None:
    """Lets numbers only into the cells, and says so when one is chosen."""
    check = DataValidation(
        type="decimal",
        operator="between",
        formula1=f"-{_LARGEST}",
        formula2=_LARGEST,
        allow_blank=True,
        showInputMessage=True,
        showErrorMessage=True,
        promptTitle=_("To fill in"),
        prompt=prompt,
        errorTitle=_("Not a number"),
        error=_("Type a number without its unit, or leave the cell empty; words go into the last column."),
    )
    check.add(cells)
    sheet.add_data_validation(check)


def for_print(sheet: Worksheet) -> None:
    """A4, landscape, as wide as the page."""
    sheet.page_setup.paperSize, sheet.page_setup.orientation = _A4, "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True


def write_title(cell: Cell, title: str) -> None:
    """The title, large and in the middle."""
    write(cell, title)
    cell.font = Font(bold=True, size=16)
    cell.alignment = Alignment(horizontal="center", vertical="center")


def write_heading(cell: Cell, heading: str) -> None:
    """One heading of a table."""
    write(cell, heading)
    cell.font, cell.fill, cell.border = Font(bold=True), _HEADING, _BORDER
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def _write_head(sheet: Worksheet, form: FormSheet) -> None:
    """The title, whose form it is with the unit of its amounts, and the headings."""
    width = len(form.columns)
    write_title(sheet.cell(1, 1), form.title)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
    sheet.row_dimensions[1].height = _TITLE_HEIGHT
    write(sheet.cell(2, 1), f"填报单位：{form.entity}")
    if form.unit:
        write(sheet.cell(2, width), f"单位：{form.unit}")
        sheet.cell(2, width).alignment = Alignment(horizontal="right")
    for at, column in enumerate(form.columns, start=1):
        write_heading(sheet.cell(HEADING_ROW, at), column.heading)
    sheet.row_dimensions[HEADING_ROW].height = _HEADING_HEIGHT


def _write_cell(cell: Cell, column: FormColumn, value: Value, number_format: str) -> None:
    write(cell, value)
    cell.border = _BORDER
    figure = column.asked or column.given
    across = "right" if figure else "center" if column.centred else None
    cell.alignment = Alignment(horizontal=across, vertical="center", wrap_text=not figure)
    if column.asked:
        cell.fill = _ASKED
    if column.given:
        cell.fill, cell.font = _GIVEN, Font(color=_GIVEN_TEXT)
    if number_format:
        cell.number_format = number_format
