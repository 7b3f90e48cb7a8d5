"""The official form as .xlsx: what stands where, and that nothing in it acts."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell

from perfdata.compute.scoring.execution import execution
from perfdata.compute.scoring.sheet import ScoreRow
from perfdata.export.score_form import ScoreForm, score_form_workbook

MONEY = ScoreRow("预算执行率", "", "预算执行率", "", "99.44%", 10.0, 9.94)
FIRST = ScoreRow("产出指标", "数量指标", "服务企业数", "≥50家", "56家", 15.0, 15.0)
SECOND = ScoreRow("产出指标", "数量指标", "培训次数", "=4次", "3次", 10.0, 7.5, "一次改为线上")
THIRD = ScoreRow("产出指标", "质量指标", "办结率", "≥95%", "100%", 65.0, 65.0)
TOTAL = execution("年度资金总额", 90.0, 90.0, 89.5, "万元")
OTHER = execution("其他资金", 0.0, 0.0, 0.0, "万元")
FORM = ScoreForm("甲园区", "平台运维", "2021", (MONEY, FIRST, SECOND, THIRD), (TOTAL, OTHER))


def sheet_of(form):
    (sheet,) = load_workbook(BytesIO(score_form_workbook(form))).worksheets
    return sheet


def texts(sheet):
    return {str(cell.value).replace("\n", "") for row in sheet for cell in row if cell.value is not None}


def row_of(sheet, text):
    """The values of the row in which a text stands."""
    return next([cell.value for cell in row] for row in sheet if text in [cell.value for cell in row])


# --- what is not known ---


def test_what_is_not_known_is_left_empty_and_never_zero():
    unknown = ScoreRow("产出指标", "数量指标", "服务企业数", "≥50家", "", None, None)
    sheet = sheet_of(ScoreForm("甲园区", "", "2021", (unknown,)))
    assert row_of(sheet, "服务企业数")[4:] == ["≥50家", None, None, None, None]
    assert row_of(sheet, "总分")[6:8] == [None, None]
    assert row_of(sheet, "年度资金总额")[3:] == [None, None, None, "—", "—", "—"]


def test_a_score_of_zero_is_printed():
    none = ScoreRow("产出指标", "数量指标", "服务企业数", "≥50家", "0家", 15.0, 0.0)
    assert row_of(sheet_of(ScoreForm("甲园区", "", "2021", (none,))), "服务企业数")[6:8] == [15, 0]


def test_a_line_without_a_budget_has_a_mark_for_its_rate():
    assert row_of(sheet_of(FORM), "其他资金")[3:8] == [0, 0, 0, "—", "—"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_no_text_of_an_upload_acts_as_a_formula(text):
    row = ScoreRow(text, text, text, text, text, 10.0, 9.0, text)
    sheet = sheet_of(ScoreForm(text, text, "2021", (row,)))
    found = [cell for line in sheet for cell in line if cell.value == text]
    assert len(found) == 7
    assert {cell.data_type for cell in found} == {"s"}
    assert all(cell.quotePrefix for cell in found)


# --- what is known ---


def test_the_money_stands_above_with_the_points_of_its_execution():
    first = row_of(sheet_of(FORM), "年度资金总额")
    assert first[3:] == [90, 90, 89.5, 10, 0.9944, 9.94]


def test_an_execution_without_money_stands_among_the_indicators():
    sheet = sheet_of(ScoreForm("甲园区", "平台运维", "2021", (MONEY, FIRST)))
    assert row_of(sheet, "预算执行率")[3:8] == ["预算执行率", None, "99.44%", 10, 9.94]


def test_levels_are_merged_over_their_rows_and_carry_their_weight():
    sheet = sheet_of(FORM)
    merged = {str(span) for span in sheet.merged_cells.ranges}
    top = next(cell.row for cell in sheet["D"] if cell.value == "服务企业数")
    assert {f"B{top}:B{top + 2}", f"C{top}:C{top + 1}"} <= merged
    assert sheet.cell(top, 2).value == "产出指标\n（90分）"


def test_the_total_is_the_exact_sum():
    assert row_of(sheet_of(FORM), "总分")[6:8] == [100, 97.44]


def test_every_cell_of_the_table_is_bordered():
    sheet = sheet_of(FORM)
    table = [cell for row in sheet.iter_rows(min_row=3, max_row=sheet.max_row, max_col=9) for cell in row]
    borders = [cell.border for cell in table if not isinstance(cell, MergedCell)]
    assert {(border.top.style, border.left.style) for border in borders} == {("thin", "thin")}
    assert {sheet.cell(row, 9).border.right.style for row in range(3, sheet.max_row + 1)} == {"thin"}


def test_it_prints_on_one_width_of_a4():
    sheet = sheet_of(FORM)
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_area == f"'自评表'!$A$1:$I${sheet.max_row}"


@pytest.mark.parametrize(
    ("project", "title", "label"),
    [
        pytest.param("平台运维", "项目支出绩效自评表", "项目名称", id="a project"),
        pytest.param("", "部门整体支出绩效自评表", "部门（单位）名称", id="the whole department"),
    ],
)
def test_the_head_says_whose_form_it_is(project, title, label):
    said = texts(sheet_of(ScoreForm("甲园区", project, "2021", (FIRST,))))
    assert {title, label, "（2021年度）", "甲园区"} <= said


def test_a_row_is_as_high_as_its_reason_needs():
    long = ScoreRow("产出指标", "数量指标", "服务企业数", "≥50家", "40家", 15.0, 12.0, "原因" * 30)
    sheet = sheet_of(ScoreForm("甲园区", "", "2021", (long, FIRST)))
    heights = [sheet.row_dimensions[cell.row].height for cell in sheet["D"] if cell.value == "服务企业数"]
    # Heights are kept in pixels, of which four are three points.
    assert heights == [80.25, 24.0]


def test_equal_forms_give_equal_bytes():
    assert score_form_workbook(FORM) == score_form_workbook(FORM)
