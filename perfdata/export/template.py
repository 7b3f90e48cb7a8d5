"""A form to fill in as .xlsx: indicators, projects, budget lines, and a sheet that says how."""
# mypy: disable-error-code="no-untyped-call"
# (openpyxl has no annotations)

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from openpyxl.styles.alignment import Alignment
from openpyxl.styles.borders import Border, Side
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from perfdata.catalogue import Catalogue, Unit
from perfdata.export.fixed_package import saved
from perfdata.export.form import Form, IndicatorRow
from perfdata.export.form_sheet import (
    FormColumn,
    FormSheet,
    add_sheet,
    for_print,
    write_heading,
    write_title,
)
from perfdata.export.inert_cells import Value, write
from perfdata.language import MISSING, _, number, pgettext, say, unit_name

# The form's own words are Chinese in every language: they are the catalogue's, by which it is read back.
INDICATORS, PROJECTS, LINES, GUIDE = "主要指标", "重点项目", "预算执行", "填报说明"
VALUE_COLUMN, GROWTH_COLUMN, EARLIER_COLUMN = 3, 4, 5
PROJECT_AMOUNTS = ("总投资", "年度计划投资", "年初至今完成投资", "开工累计完成投资", "到位资金")
LINE_AMOUNTS = ("年初预算数", "调整预算数", "执行数")
_YUAN = "万元"
_YUAN_FORMAT = "#,##0.00"
# Room for projects and budget lines that are new this year.
_MORE_ROWS = 10
# By these headings the list of indicators is known for a table, one in which there is no figure.
_GUIDE_COLUMNS = (("A", "指标名称", 32), ("B", "计量单位", 14), ("C", "口径说明", 70))
_GUIDE_LETTERS = sum(width for _letter, _heading, width in _GUIDE_COLUMNS) // 2
_SIDE = Side(style="thin", color="BFBFBF")
_GUIDE_BORDER = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_LINE_HEIGHT = 16


def template_workbook(form: Form, catalogue: Catalogue) -> bytes:
    """The form as .xlsx; equal forms give equal bytes. Nothing in it counts as a figure of its period.

    Last year's figures stand in a column of their own (上年同期); those of projects and budget lines
    in words, since any amount in their columns would be one of this year.
    """
    workbook = Workbook()
    workbook.remove(workbook.active)
    _add_indicators(workbook, form)
    _add_guide(workbook, form, catalogue)
    if form.projects:
        add_sheet(workbook, _project_sheet(form))
    if form.lines:
        add_sheet(workbook, _budget_sheet(form))
    return saved(workbook)


def _add_indicators(workbook: Workbook, form: Form) -> None:
    growth = _("In percent, without the sign %; the change in points where the unit is a percentage.")
    columns = (
        FormColumn("指标名称", 34),
        FormColumn("计量单位", 12, centred=True),
        FormColumn(form.heading, 18, asked=True, prompt=_("The figure, in the unit of its row.")),
        FormColumn("同比增长（%）", 16, asked=True, prompt=growth),
        FormColumn("上年同期", 18, given=True),
        FormColumn("备注", 34),
    )
    rows: list[list[Value]] = [
        # A blank would make a heading of a row that has no figure yet.
        [row.printed, row.unit, None, None, MISSING if row.earlier is None else row.earlier, None]
        for row in form.indicators
    ]
    formats = [
        ["", "", number_format(row.decimals), "0.0", number_format(row.earlier_decimals), ""]
        for row in form.indicators
    ]
    title = f"{form.entity}{form.heading}主要指标填报表"
    of = FormSheet(INDICATORS, title, form.entity, columns, rows, formats, frozen=2)
    add_sheet(workbook, of)


def number_format(decimals: int) -> str:
    """The number format that shows so many decimals.

    >>> number_format(2), number_format(0)
    ('#,##0.00', '#,##0')
    """
    return f"#,##0.{'0' * decimals}" if decimals else "#,##0"


def _project_sheet(form: Form) -> FormSheet:
    prompt = _("The amount in 10,000 yuan.")
    amounts = tuple(FormColumn(name, 15, asked=True, prompt=prompt) for name in PROJECT_AMOUNTS)
    columns = (
        FormColumn("序号", 6, centred=True),
        FormColumn("项目名称", 32),
        *amounts,
        FormColumn("形象进度", 24),
        FormColumn("备注", 36),
    )
    blank: list[Value] = [None] * len(amounts)
    named = [(row.name, row.earlier) for row in form.projects] + [("", "")] * _MORE_ROWS
    rows = [[order, name or None, *blank, None, said or None] for order, (name, said) in enumerate(named, 1)]
    formats = [["", "", *[_YUAN_FORMAT] * len(amounts), "", ""]] * len(rows)
    title = f"{form.entity}{form.heading}重点项目投资填报表"
    return FormSheet(PROJECTS, title, form.entity, columns, rows, formats, _YUAN, frozen=2)


def _budget_sheet(form: Form) -> FormSheet:
    prompt = _("The amount in 10,000 yuan.")
    amounts = tuple(FormColumn(name, 18, asked=True, prompt=prompt) for name in LINE_AMOUNTS)
    columns = (FormColumn("预算科目", 40), *amounts, FormColumn("备注", 40))
    blank: list[Value] = [None] * len(amounts)
    named = [(row.name, row.earlier) for row in form.lines] + [("", "")] * _MORE_ROWS
    rows = [[name or None, *blank, said or None] for name, said in named]
    formats = [["", *[_YUAN_FORMAT] * len(amounts), ""]] * len(rows)
    title = f"{form.entity}{form.heading}预算执行情况填报表"
    return FormSheet(LINES, title, form.entity, columns, rows, formats, _YUAN)


def _add_guide(workbook: Workbook, form: Form, catalogue: Catalogue) -> None:
    """How to fill in, what the units are, and what each indicator covers."""
    sheet = workbook.create_sheet(GUIDE)
    lines = [*_how_to(), *_units(form.indicators, catalogue.units), *_left_out(form)]
    write_title(sheet.cell(1, 1), _("How to fill in this form"))
    for row, line in enumerate(lines, start=2):
        write(sheet.cell(row, 1), line)
        sheet.cell(row, 1).alignment = Alignment(vertical="center", wrap_text=True)
        sheet.row_dimensions[row].height = _LINE_HEIGHT * (1 + len(line) // _GUIDE_LETTERS) + 4
    for row in range(1, len(lines) + 2):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(_GUIDE_COLUMNS))
    _add_coverage(sheet, len(lines) + 2, form.indicators)
    for_print(sheet)


def _add_coverage(sheet: Worksheet, top: int, rows: Sequence[IndicatorRow]) -> None:
    """The indicators with what each covers (口径), headed in row `top`."""
    for at, (letter, heading, width) in enumerate(_GUIDE_COLUMNS, start=1):
        write_heading(sheet.cell(top, at), heading)
        sheet.column_dimensions[letter].width = width
    for index, row in enumerate(rows, start=top + 1):
        for at, text in enumerate((row.printed, row.unit, row.note or None), start=1):
            cell = sheet.cell(index, at)
            write(cell, text)
            cell.border = _GUIDE_BORDER
            cell.alignment = Alignment(vertical="center", wrap_text=True)


def _how_to() -> tuple[str, ...]:
    return (
        _(
            "Fill in the light yellow cells: numbers without their unit. Leave a cell empty where there is"
            " no figure; 0 means that the figure is zero."
        ),
        _(
            "Growth is in percent, without the sign %. For an indicator that is a percentage itself, give the"
            " change in percentage points."
        ),
        _(
            "The grey column holds the figures of a year earlier, as they were reported."
            " Where one is restated on a new scope, write over it and say why in the last column."
        ),
        _(
            "Leave titles, headings, names and units as they are: by them the form is recognised"
            " when it comes back. Rows may be added at the end."
        ),
    )


def _units(rows: Sequence[IndicatorRow], units: Mapping[str, Unit]) -> Iterator[str]:
    """What each unit of the form is in the plain unit of its kind: 亩 in 平方米."""
    plain = {unit.dimension: symbol for symbol, unit in reversed(list(units.items())) if unit.size == 1}
    for symbol in dict.fromkeys(row.unit for row in rows):
        unit = units.get(symbol)
        base = plain.get(unit.dimension, "") if unit else ""
        if unit is None or unit.size == 1 or not base:
            continue
        size = Decimal(unit.size.numerator) / Decimal(unit.size.denominator)
        names = {"unit": unit_name(symbol), "base": unit_name(base)}
        if unit.size.denominator == 1:
            yield say("{unit}: {size} {base}.", size=number(size, 0), **names)
        else:
            yield say("{unit}: about {size} {base}.", size=number(size, 2), **names)


def _left_out(form: Form) -> Iterator[str]:
    if form.left_out:
        names = pgettext("list", ", ").join(form.left_out)
        yield say("Not in this form, to be reported in tables of their own: {names}.", names=names)
