"""Whole files: what the file's name says, what its sheets share, and what the caller gives."""

import io

import openpyxl
import pytest

from perfdata.model import RawDocument, RawFile
from perfdata.reading import read as read_bytes
from perfdata.recognise import recognise
from tests.recognise.tables import CATALOGUE, observed, read, rows, sheet

TABLE = "指标|单位|绝对额\n工业投资|亿元|5.88"


@pytest.mark.parametrize(
    ("file", "given", "expected"),
    [
        pytest.param("双清区2024年1-9月.xlsx", {}, ("双清区", "2024-09"), id="the file's name"),
        pytest.param(
            "指标.xlsx", {"entity": "双清区", "period": "2024年"}, ("双清区", "2024"), id="what is given"
        ),
        pytest.param(
            "双清区2024年.xlsx",
            {"entity": "大祥区", "period": "2020"},
            ("双清区", "2024"),
            id="the name comes first",
        ),
    ],
)
def test_entity_and_period_may_come_from_outside_the_sheet(file, given, expected):
    assert observed(TABLE, "entity time_period", file=file, **given) == [expected]


def test_a_sheet_without_a_year_takes_the_one_that_most_sheets_state():
    first = sheet(f"双清区2024年指标\n{TABLE}", "一")
    second = sheet(f"双清区1-3月指标\n{TABLE}", "二")
    found = recognise(RawFile("指标.xlsx", "xlsx", (first, second)), CATALOGUE)
    assert [row["time_period"] for row in rows(found)] == ["2024", "2024-03"]


def test_a_copied_sheets_name_is_no_month():
    assert observed(f"双清区2024年指标\n{TABLE}", "time_period", name="5月 (2)") == [("2024",)]


def test_tables_of_a_document_are_read_as_sheets():
    document = RawDocument("正文", (), (sheet(f"双清区2024年指标\n{TABLE}", ""),))
    found = recognise(RawFile("报告.docx", "docx", document=document), CATALOGUE)
    assert [(row["label"], row["value"], row["value_cell"]) for row in rows(found)] == [
        ("工业投资", 5.88, "C3")
    ]
    assert found.document is document


def test_what_users_taught_is_understood():
    text = "双清区2024年指标\n指标|单位|绝对额\n工投|亿元|5.88"
    taught = CATALOGUE.taught({"工投": "industrial_investment"})
    assert [row["indicator"] for row in rows(read(text, catalogue=taught))] == ["industrial_investment"]


def test_a_workbook_as_excel_saves_it():
    book = openpyxl.Workbook()
    page = book.active
    page.title = "2024年1-6月"
    for row in (
        ["双清区主要经济指标", None, None],
        ["指标", "本年", None],
        [None, "绝对额（万元）", "增速"],
        ["工业投资", 123456.789, 0.0825],
    ):
        page.append(row)
    page.merge_cells("A2:A3")
    page.merge_cells("B2:C2")
    page["B4"].number_format = "#,##0.0"
    page["C4"].number_format = "0.0%"
    content = io.BytesIO()
    book.save(content)
    found = recognise(read_bytes(content.getvalue(), "月报.xlsx"), CATALOGUE)
    (row,) = rows(found)
    assert (row["entity"], row["time_period"], row["basis"]) == ("双清区", "2024-06", "ytd")
    assert (row["value"], row["source_value"], row["source_text"], row["decimals"]) == (
        12.3456789,
        123456.789,
        "123,456.8",
        1,
    )
    assert (row["growth"], row["growth_unit"], row["growth_decimals"]) == (8.25, "%", 1)


def test_a_csv_file_as_an_export_gives_it():
    content = '地区,指标,年份,数值,单位\r\n双清区,工业投资,2024,"1,234.5",万元\r\n'.encode("gb18030")
    found = recognise(read_bytes(content, "指标.csv"), CATALOGUE)
    assert [(r["entity"], r["value"], r["value_cell"]) for r in rows(found)] == [("双清区", 0.12345, "D2")]


def test_the_tables_of_a_report_are_of_its_title():
    text = "大祥工业集中区2021年度部门整体支出绩效自评报告\n一、概况\n2019年邵东市也曾增长10%。"
    file = RawFile("报告.docx", "docx", document=RawDocument(text, (), (sheet(TABLE, "表1"),)))
    (row,) = rows(recognise(file, CATALOGUE))
    assert (row["entity"], row["time_period"], row["value"]) == ("大祥工业集中区", "2021", 5.88)


def test_the_body_of_a_report_does_not_speak_for_its_tables():
    text = "情况说明\n2019年邵东市增长10%。"
    file = RawFile("报告.docx", "docx", document=RawDocument(text, (), (sheet(TABLE, "表1"),)))
    codes = {problem.code for problem in recognise(file, CATALOGUE).problems}
    assert {"entity_missing", "year_missing"} <= codes


def test_a_park_may_stand_in_brackets_below_the_title():
    text = f"2023年经济运行情况\n（蓝山经开区）\n{TABLE}"
    assert observed(text, "entity time_period") == [("蓝山经开区", "2023")]
