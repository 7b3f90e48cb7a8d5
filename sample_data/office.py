"""Sheets and paragraphs written as office files whose bytes are the same at every writing."""
# mypy: disable-error-code="no-untyped-call"
# (openpyxl has no annotations)

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from openpyxl.cell.cell import Cell
from openpyxl.styles.alignment import Alignment
from openpyxl.styles.borders import Border, Side
from openpyxl.styles.fills import PatternFill
from openpyxl.styles.fonts import Font
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

AUTHOR = "样例文件"
WRITTEN = datetime(2022, 1, 20, 9, 0)  # noqa: DTZ001 (office files hold no time zone)
ZIP_DATE = (2022, 1, 20, 9, 0, 0)
LINE = Side(style="thin")
BORDER = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
HEADING_FILL = PatternFill("solid", fgColor="DDEBF7")
A4 = 9  # Excel's number for the paper
KEPT_STYLES = ("Normal", "Heading 1", "Heading 1 Char", "Default Paragraph Font", "Normal Table", "No List")
UNUSED_PARTS = ("stylesWithEffects", "customXml", "numbering", "thumbnail")

Content = str | Decimal | None


@dataclass(frozen=True)
class Sheet:
    """A sheet as its writer sees it: rows from A1, a Decimal being a number printed as written.

    `table` is the bordered range; its first `heading_rows` rows are headings. `aligned` and
    `formats` give single cells an alignment or a number format of their own.
    """

    name: str
    rows: Sequence[Sequence[Content]]
    table: str
    heading_rows: int
    widths: Sequence[float]
    merges: Sequence[str] = ()
    heights: Mapping[int, float] = field(default_factory=dict)
    aligned: Mapping[str, str] = field(default_factory=dict)
    formats: Mapping[str, str] = field(default_factory=dict)
    landscape: bool = False


@dataclass(frozen=True)
class Line:
    """A paragraph of a report. `look` is title, heading (a real style), bold (only looks so) or body."""

    text: str
    look: str = "body"
    lead: str = ""


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The bytes of an .xlsx file of these sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = AUTHOR
    book.properties.created = WRITTEN
    for sheet in sheets:
        _write_sheet(book.create_sheet(sheet.name), sheet)
    buffer = BytesIO()
    book.save(buffer)
    return fixed(buffer.getvalue())


def document(lines: Sequence[Line]) -> bytes:
    """The bytes of a .docx file of these paragraphs."""
    paper = docx.Document()
    _strip(paper)
    _set_fonts(paper)
    for line in lines:
        _write_line(paper, line)
    properties = paper.core_properties
    properties.author = properties.last_modified_by = AUTHOR
    properties.title = properties.comments = properties.keywords = ""
    properties.created = properties.modified = WRITTEN
    buffer = BytesIO()
    paper.save(buffer)
    return fixed(buffer.getvalue())


def fixed(package: bytes) -> bytes:
    """The same zip package with one date on all its members and no time of saving.

    Members are stored, not deflated: what deflate makes differs between versions of zlib.
    """
    buffer = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(buffer, "w", ZIP_STORED) as new:
        for name in old.namelist():
            member = ZipInfo(name, ZIP_DATE)
            member.create_system = 0  # else the operating system's number
            new.writestr(member, _without_clock(name, old.read(name)))
    return buffer.getvalue()


def _without_clock(name: str, content: bytes) -> bytes:
    """openpyxl writes the time of saving into the properties, whatever they were set to."""
    if name != "docProps/core.xml":
        return content
    stamp = WRITTEN.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, content)


def _write_sheet(target: Worksheet, sheet: Sheet) -> None:
    for row, contents in enumerate(sheet.rows, start=1):
        for column, content in enumerate(contents, start=1):
            _write_cell(target.cell(row, column), content, is_title=row == 1)
    _rule(target, sheet)
    for cell, horizontal in sheet.aligned.items():
        target[cell].alignment = Alignment(horizontal=horizontal, vertical="center", wrap_text=True)
    for cell, number_format in sheet.formats.items():
        target[cell].number_format = number_format
    for merge in sheet.merges:
        target.merge_cells(merge)
    for index, width in enumerate(sheet.widths):
        target.column_dimensions["ABCDEFGHIJKLMN"[index]].width = width
    for row, height in {1: 30.0, **sheet.heights}.items():
        target.row_dimensions[row].height = height
    target.page_setup.paperSize = A4
    target.page_setup.orientation = "landscape" if sheet.landscape else "portrait"
    target.page_setup.fitToHeight = 0
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _write_cell(cell: Cell, content: Content, *, is_title: bool) -> None:
    if is_title:
        cell.font = Font(name="微软雅黑", size=16, bold=True)
        cell.alignment = Alignment(horizontal="center", vertical="center")
    else:
        cell.font = Font(name="宋体", size=10)
        cell.alignment = Alignment(vertical="center")
    if isinstance(content, Decimal):
        decimals = max(0, -int(content.as_tuple().exponent))
        cell.value = float(content) if decimals else int(content)
        cell.number_format = "0." + "0" * decimals if decimals else "0"
        return
    cell.value = content
    if content is not None and content.startswith("="):
        cell.data_type = "s"  # "=100%" is a target in words, not a formula


def _rule(target: Worksheet, sheet: Sheet) -> None:
    """Borders, and the manner of headings, texts and numbers, in the table's range."""
    for index, cells in enumerate(target[sheet.table]):
        for cell in cells:
            cell.border = BORDER
            is_number = isinstance(cell.value, int | float)
            across = "right" if is_number else "left" if len(str(cell.value or "")) > 12 else "center"
            if index < sheet.heading_rows:
                across = "center"
                cell.font = Font(name="微软雅黑", size=10, bold=True)
                cell.fill = HEADING_FILL
            cell.alignment = Alignment(horizontal=across, vertical="center", wrap_text=not is_number)


def _strip(paper: Any) -> None:
    """Takes the unused styles and parts of python-docx's template away: 800 KB of 830."""
    for style in list(paper.styles):
        if style.name not in KEPT_STYLES:
            style.delete()
    for owner in (paper.part, paper.part.package):
        for key, relation in list(owner.rels.items()):
            if relation.reltype.endswith(UNUSED_PARTS):
                del owner.rels[key]


def _set_fonts(paper: Any) -> None:
    """Office fonts for the styles in use, on a page with the margins of an official document."""
    for style_name, font_name, size in (("Normal", "仿宋", 16), ("Heading 1", "黑体", 16)):
        style = paper.styles[style_name]
        style.font.size = Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in list(fonts.attrib):
            del fonts.attrib[attribute]  # the theme's fonts would win
        for script in ("ascii", "hAnsi", "eastAsia"):
            fonts.set(qn(f"w:{script}"), font_name)
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin, section.bottom_margin = Cm(3.7), Cm(3.5)
    section.left_margin, section.right_margin = Cm(2.8), Cm(2.6)


def _write_line(paper: Any, line: Line) -> None:
    paragraph = paper.add_paragraph(style="Heading 1" if line.look == "heading" else "Normal")
    paragraph.paragraph_format.space_after = Pt(0)
    if line.look == "title":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    else:
        paragraph.paragraph_format.first_line_indent = Pt(32)  # two characters
    if line.lead:
        paragraph.add_run(line.lead).bold = True
    run = paragraph.add_run(line.text)
    run.bold = True if line.look in ("title", "bold") else None
    if line.look == "title":
        run.font.size = Pt(22)
