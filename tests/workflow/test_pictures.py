"""A sheet is shown as it is printed, and each cell says what became of it."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from perfdata.errors import UnreadableFile
from perfdata.model import Place, Problem, Source, Span
from perfdata.workflow.choices import Choices, Correction
from perfdata.workflow.pictures import sheet_picture
from perfdata.workflow.review import review
from tests.workflow.conftest import sample, table

SHEET = "主要经济指标"


def picture(workspace, source, sheet, choices=None):
    reviewed = review(workspace, [source], choices or Choices())
    return sheet_picture(source, sheet, reviewed.files.readings[0], reviewed.problems)


def workbook(fill, name="表.xlsx"):
    book = Workbook()
    book.active.title = SHEET
    fill(book.active)
    buffer = BytesIO()
    book.save(buffer)
    return Source(name, buffer.getvalue())


def test_a_file_that_cannot_be_read_has_no_picture(workspace):
    reading = review(workspace, [table("实缴税金,亿元,4.92")]).files.readings[0]
    with pytest.raises(UnreadableFile):
        sheet_picture(Source("a.xlsx", b"PK"), "", reading, ())


def test_a_sheet_that_is_not_there_has_no_cells(workspace):
    shown = picture(workspace, sample("faulty_主要指标.xlsx"), "另一张表")
    assert (shown.texts, shown.marks, shown.merges) == ((), (), ())


def test_cells_are_shown_as_printed_with_what_became_of_them(workspace):
    shown = picture(workspace, sample("faulty_主要指标.xlsx"), SHEET)
    rows = [list(zip(*row, strict=True)) for row in zip(shown.texts, shown.marks, strict=True)]
    assert rows[4:7] == [
        [("规模以上工业总产值", ""), ("亿元", ""), ("1.2.3", "error"), ("8.0", "used")],
        [("规模工业增加值", ""), ("亿元", ""), ("#REF!", "error"), ("7.5", "used")],
        [("园区各类投资", ""), ("", ""), ("17.10", "error"), ("6.7", "used")],
    ]
    assert rows[9][2] == ("86.4", "note")
    assert shown.merges[0] == Span(0, 0, 0, 3)
    assert (shown.rows_left_out, shown.columns_left_out) == (0, 0)


def test_a_skipped_number_is_marked_as_skipped(workspace):
    shown = picture(workspace, table("实缴税金,亿元,4.92", "注：共12家企业，,,34"), "")
    assert (shown.texts[3][2], shown.marks[3][2]) == ("34", "skipped")


def test_a_corrected_cell_shows_what_stands_in_the_file(workspace):
    choices = Choices(corrections=(Correction("主要指标.csv", "", "C3", "5.02", "电话核实"),))
    shown = picture(workspace, table("实缴税金,亿元,4.92"), "", choices)
    assert (shown.texts[2][2], shown.marks[2][2]) == ("4.92", "corrected")


def test_of_several_problems_of_a_cell_the_weightiest_is_shown(workspace):
    reviewed = review(workspace, [table("实缴税金,亿元,4.92")])
    (reading,) = reviewed.files.readings
    told = [Problem("any", weight, Place(reading.file, "", "C3")) for weight in ("note", "error", "warning")]
    told.append(Problem("any", "error", Place(reading.file, "另一张表", "B3")))
    shown = sheet_picture(table("实缴税金,亿元,4.92"), "", reading, told)
    assert shown.marks[2] == ("", "", "error")


def test_number_formats_are_shown(workspace):
    def fill(sheet):
        for row in (
            ["大祥工业集中区2021年指标"],
            ["指标", "单位", "绝对额", "增速"],
            ["税金", "亿元", 1234.5, 0.18],
        ):
            sheet.append(row)
        sheet["C3"].number_format = "#,##0.00"
        sheet["D3"].number_format = "0.0%"

    assert picture(workspace, workbook(fill), SHEET).texts[2] == ("税金", "亿元", "1,234.50", "18.0%")


def test_a_large_sheet_is_shown_in_part_and_says_so(workspace):
    def fill(sheet):
        sheet.append(["大祥工业集中区2021年指标"])
        for number in range(210):
            sheet.append([f"指标{number}", *range(44)])
        sheet.merge_cells("A1:AS3")

    shown = picture(workspace, workbook(fill), SHEET)
    assert (len(shown.texts), len(shown.texts[0])) == (200, 40)
    assert (shown.rows_left_out, shown.columns_left_out) == (11, 5)
    assert shown.merges == (Span(0, 0, 2, 39),)
