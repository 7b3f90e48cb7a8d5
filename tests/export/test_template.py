"""A form to fill in: what it shows, what it lets in, and how it is printed."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from perfdata.catalogue import load
from perfdata.export.form import Form, IndicatorRow, NamedRow
from perfdata.export.template import template_workbook
from perfdata.language import speaking

OUTPUT = IndicatorRow(
    "规模以上工业总产值", "亿元", "industrial_output", earlier=110.74, note="按当年价格计算"
)
TRAINED = IndicatorRow("参训企业数", "家", "training_enterprises", decimals=0, earlier="50多")
NEW = IndicatorRow("亩均税收", "万元/亩", "tax_per_mu")


def form(*rows, **more):
    return Form("甲园区", "2022", "2022年", rows or (OUTPUT, TRAINED, NEW), **more)


def opened(made):
    return load_workbook(BytesIO(template_workbook(made, load())))


def shown(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_active_text_in_a_name_stays_text():
    made = opened(form(IndicatorRow("=1+1", "@"), projects=(NamedRow("-2+3"),), left_out=("=9",)))
    cells = [made["主要指标"]["A4"], made["主要指标"]["B4"], made["重点项目"]["B4"]]
    assert [(cell.value, cell.data_type) for cell in cells] == [("=1+1", "s"), ("@", "s"), ("-2+3", "s")]
    assert all(cell.quotePrefix for cell in cells)


def test_the_sheet_of_indicators_has_title_headings_units_and_last_years_figures():
    assert shown(opened(form())["主要指标"]) == [
        ["甲园区2022年主要指标填报表", None, None, None, None, None],
        ["填报单位：甲园区", None, None, None, None, None],
        ["指标名称", "计量单位", "2022年", "同比增长（%）", "上年同期", "备注"],
        ["规模以上工业总产值", "亿元", None, None, 110.74, None],
        ["参训企业数", "家", None, None, "50多", None],
        ["亩均税收", "万元/亩", None, None, "—", None],
    ]


def test_a_scope_stands_behind_its_indicator():
    row = IndicatorRow("外商直接投资", "万美元", scope="验资口径")
    assert opened(form(row))["主要指标"]["A4"].value == "外商直接投资（验资口径）"


def test_the_cells_to_fill_in_take_numbers_only_and_say_so():
    checks = opened(form())["主要指标"].data_validations.dataValidation
    assert [(str(check.sqref), check.type, check.allow_blank) for check in checks] == [
        ("C4:C6", "decimal", True), ("D4:D6", "decimal", True),
    ]  # fmt: skip
    assert [check.prompt for check in checks] == [
        "按本行计量单位填写数字。",
        "填百分数，不带%号；计量单位为%的指标填增减百分点。",
    ]
    assert {(check.errorTitle, check.showErrorMessage, check.showInputMessage) for check in checks} == {
        ("不是数字", True, True)
    }


@pytest.mark.parametrize(
    ("cell", "number_format"),
    [
        pytest.param("C4", "#,##0.00", id="a value with the indicator's decimals"),
        pytest.param("C5", "#,##0", id="a count without"),
        pytest.param("D4", "0.0", id="a growth is a number of percent, not a percentage of Excel"),
        pytest.param("E4", "#,##0.00", id="last year's as printed"),
    ],
)
def test_a_cell_has_the_decimals_of_its_figure(cell, number_format):
    assert opened(form())["主要指标"][cell].number_format == number_format


def test_what_is_given_looks_other_than_what_is_asked():
    sheet = opened(form())["主要指标"]
    asked, given, label = (sheet[cell].fill.start_color.rgb for cell in ("C4", "E4", "A4"))
    assert len({asked, given, label}) == 3


def test_every_sheet_prints_on_a4_landscape_as_wide_as_the_page():
    made = opened(form(projects=(NamedRow("厂房"),), lines=(NamedRow("基本支出"),)))
    assert made.sheetnames == ["主要指标", "填报说明", "重点项目", "预算执行"]
    assert {
        (sheet.page_setup.paperSize, sheet.page_setup.orientation, sheet.page_setup.fitToHeight)
        for sheet in made.worksheets
    } == {(9, "landscape", 0)}
    assert all(sheet.sheet_properties.pageSetUpPr.fitToPage for sheet in made.worksheets)
    assert [made[name].freeze_panes for name in ("主要指标", "重点项目", "预算执行")] == ["C4", "C4", "B4"]
    assert made["主要指标"].print_title_rows == "$3:$3"


def test_projects_and_budget_lines_show_what_they_had_in_words_and_leave_room_for_new_ones():
    made = opened(
        form(projects=(NamedRow("厂房", "上次报送：总投资 1,903 万元"),), lines=(NamedRow("基本支出"),))
    )
    projects, lines = made["重点项目"], made["预算执行"]
    assert shown(projects)[1][-1] == "单位：万元"
    assert shown(projects)[3] == [1, "厂房", *[None] * 6, "上次报送：总投资 1,903 万元"]
    assert (projects.max_row, [row[0] for row in shown(projects)[3:]][-1]) == (14, 11)
    assert shown(lines)[2:4] == [
        ["预算科目", "年初预算数", "调整预算数", "执行数", "备注"],
        ["基本支出", None, None, None, None],
    ]


def test_a_unit_without_projects_and_budget_gets_no_sheets_for_them():
    assert opened(form()).sheetnames == ["主要指标", "填报说明"]


def test_the_guide_says_how_to_fill_in_what_the_units_are_and_what_each_indicator_covers():
    land = IndicatorRow("用地面积", "亩")
    rows = shown(opened(form(OUTPUT, land, left_out=("用地面积分项",)))["填报说明"])
    lines = [row[0] for row in rows]
    assert lines[0] == "填报说明"
    assert "亿元：即100,000,000元。" in lines
    assert "亩：约合666.67平方米。" in lines
    assert "以下内容未列入本表，请另附表报送：用地面积分项。" in lines
    top = lines.index("指标名称")
    assert rows[top:] == [
        ["指标名称", "计量单位", "口径说明"],
        ["规模以上工业总产值", "亿元", "按当年价格计算"],
        ["用地面积", "亩", None],
    ]


def test_an_english_reader_gets_english_words_around_headings_that_stay_readable():
    with speaking("en"):
        made = opened(form())
    assert made["填报说明"]["A1"].value == "How to fill in this form"
    assert made["主要指标"]["A3"].value == "指标名称"


def test_equal_forms_give_equal_bytes():
    first, second = template_workbook(form(), load()), template_workbook(form(), load())
    assert first == second
    assert {member.date_time for member in ZipFile(BytesIO(first)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
