"""Sheets as a whole: layouts, directories, hidden and empty sheets, and the account of numbers."""

import pytest

from perfdata.model import RawFile
from perfdata.recognise import recognise
from tests.recognise.tables import CATALOGUE, account, problems, read, sheet


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [("sheet_empty", "", "")], id="nothing at all"),
        pytest.param("随便写的话", [("no_table", "", "")], id="prose"),
    ],
)
def test_a_sheet_without_a_table_says_so(text, expected):
    found = read(text)
    assert [(p.code, p.place.cell, p.found) for p in found.problems] == expected
    assert found.sheets[0].layout == "none"


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        pytest.param("2024年\n指标|单位|数值\n甲|亿元|1", "figures", id="figures"),
        pytest.param("项目名称|总投资（万元）\n甲|1", "projects", id="a schedule"),
        pytest.param("问题|整改措施|状态\n甲|乙|已完成", "ledger", id="a ledger"),
        pytest.param(
            "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n甲|乙|丙|1|1|100|99",
            "self_evaluation",
            id="a form",
        ),
        pytest.param(
            "2024年\n指标|单位|数值\n甲|亿元|1\n\n项目名称|总投资（万元）\n甲|1",
            "figures+projects",
            id="two of them",
        ),
    ],
)
def test_the_layout_of_a_sheet(text, layout):
    assert read(text).sheets[0].layout == layout


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("目录", "一、地区生产总值…………|3", id="by its name"),
        pytest.param("Sheet1", "目    录\n一、地区生产总值…………|3", id="by its first line"),
    ],
)
def test_a_table_of_contents_is_marked_and_gives_nothing(name, text):
    found = read(text, name=name)
    (page,) = found.sheets
    assert (page.directory, page.layout, page.seen, page.used) == (True, "directory", 1, 0)
    assert [skip.reason for skip in page.skipped] == ["directory"]
    assert found.problems == ()


def test_a_hidden_sheet_is_read_marked_and_told():
    hidden = sheet("双清区2024年指标\n指标|单位|数值\n工业投资|亿元|1", hidden=True)
    found = recognise(RawFile("指标.xlsx", "xlsx", (hidden,)), CATALOGUE)
    assert found.sheets[0].hidden
    assert len(found.frames["observation"]) == 1
    assert [problem.code for problem in found.problems] == ["hidden_sheet"]


def test_numbers_outside_the_table_and_years_in_headings_are_accounted_for():
    text = "双清区指标\n12.5||\n指标|2023|2024\n工业投资（亿元）|1|2"
    assert account(text) == (5, 4, {"A2": "outside_table"})
    assert problems(text) == []
