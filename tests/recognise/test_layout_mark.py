"""A form bears the same mark in another year, and another form another one."""

import pytest

from perfdata.model import RawDocument, RawFile
from perfdata.recognise import recognise
from tests.recognise.tables import CATALOGUE, read, sheet

TABLE = "大祥区2023年主要指标\n指标|单位|2023年|比2022年增长（%）\n实缴税金|亿元|4.92|5"


def mark(text=TABLE, **options):
    return read(text, **options).layout


def of_sheets(*sheets):
    return recognise(RawFile("表.xlsx", "xlsx", sheets), CATALOGUE).layout


def of_report(text):
    return recognise(RawFile("报告.docx", "docx", document=RawDocument(text, ())), CATALOGUE).layout


@pytest.mark.parametrize("text", ["", "说明\n本页没有表格。"])
def test_a_file_without_a_table_has_no_mark(text):
    assert mark(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TABLE.replace("单位", "口径"), id="another heading"),
        pytest.param(TABLE.replace("|比2022年增长（%）", "").replace("|5", ""), id="a heading less"),
    ],
)
def test_other_headings_have_another_mark(text):
    assert mark(text) != mark()


def test_another_sheet_has_another_mark():
    assert mark(name="党建") != mark(name="经济")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TABLE.replace("2023", "2024").replace("2022", "2023"), id="another year"),
        pytest.param(TABLE + "\n园区各类投资|亿元|14.83|10", id="a row more"),
        pytest.param(TABLE.replace("4.92", "5.02"), id="another figure"),
        pytest.param(TABLE.replace("大祥区", "北塔区"), id="another entity"),
        pytest.param(TABLE.replace("指标|单位", "指 标|单　位"), id="spaced out"),
    ],
)
def test_the_form_of_another_year_bears_the_same_mark(text):
    assert mark(text) == mark()
    assert len(mark()) == 16


def test_a_workbook_with_a_sheet_a_month_keeps_its_mark_through_the_year():
    january, february = sheet(TABLE, "2023年1月"), sheet(TABLE, "2023年2月")
    assert of_sheets(january) == of_sheets(january, february)
    assert of_sheets(february, january) == of_sheets(january, february)


def test_a_report_is_marked_by_its_title_without_the_year():
    first = of_report("大祥工业集中区2021年度绩效报告\n一、基本情况\n甲。")
    assert first == of_report("大祥工业集中区2022年度绩效报告\n一、基本情况\n乙。")
    assert first != of_report("北塔区2021年度绩效报告\n一、基本情况\n甲。")
