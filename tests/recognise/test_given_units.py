"""Units that a person gave stand in where no unit is stated, and nowhere else."""

import pytest

from tests.recognise.tables import observed, problems, projects, read, rows

TITLE = "大祥区2023年主要指标\n指标|单位|绝对额\n"


@pytest.mark.parametrize(
    ("text", "units", "expected"),
    [
        pytest.param("实缴税金|亿元|4.92", {"实缴税金": "万元"}, (4.92, "亿元", "亿元"), id="its own column"),
        pytest.param(
            "实缴税金(亿元)||4.92", {"实缴税金": "万元"}, (4.92, "亿元", "亿元"), id="its own label"
        ),
        pytest.param("实缴税金||4.92亿元", {"": "万元"}, (4.92, "亿元", "亿元"), id="its own cell"),
        pytest.param("企业亏损面||4.9", {"": "万元"}, (4.9, "%", "%"), id="a rate goes without saying"),
    ],
)
def test_a_stated_unit_comes_before_a_given_one(text, units, expected):
    assert observed(TITLE + text, "value unit source_unit", units=units) == [expected]


def test_the_line_below_a_table_comes_before_a_given_unit():
    text = "大祥区2023年主要指标\n指标|绝对额\n实缴税金|49200\n单位：万元"
    assert observed(text, "value source_unit", units={"": "亿元"}) == [(4.92, "万元")]


def test_a_unit_that_the_catalogue_does_not_know_is_not_given():
    assert problems(TITLE + "实缴税金||4.92", units={"实缴税金": "亿圆"}) == [("unit_missing", "C3", "4.92")]


def test_a_general_unit_is_not_that_of_a_name_that_cannot_have_it():
    found = problems(TITLE + "实缴税金||4.92\n规划面积||12", units={"": "亩"})
    assert found == [("unit_missing", "C3", "4.92")]


def test_each_name_has_its_own_unit():
    text = TITLE + "实缴税金||49200\n园区各类投资||14.83\n用电||7"
    units = {"实缴税金": "万元", "": "亿元", "用电": "万千瓦时"}
    assert observed(text, "value unit source_unit", units=units) == [
        (4.92, "亿元", "万元"), (14.83, "亿元", "亿元"), (7.0, "万千瓦时", "万千瓦时"),
    ]  # fmt: skip
    assert problems(text, units=units) == []


def test_amounts_of_projects_and_budgets_have_the_general_unit():
    schedule = "大祥区2023年重点项目\n项目名称|总投资|本年完成投资\n甲|2|1"
    assert projects(schedule, "total_investment completed_investment", units={"": "亿元"}) == [
        (20000.0, 10000.0)
    ]
    budget = "大祥区2023年预算\n项目|年初预算数|全年预算数|全年执行数\n甲|10000|20000|5000"
    (line,) = rows(read(budget, units={"": "元"}), "budget")
    assert (line["initial"], line["executed"], line["unit"]) == (1.0, 0.5, "万元")


def test_an_amount_with_its_own_unit_keeps_it_beside_a_given_one():
    schedule = "大祥区2023年重点项目\n项目名称|总投资（亿元）|本年完成投资（亿元）\n甲|2|1"
    assert projects(schedule, "total_investment", units={"": "万元"}) == [(20000.0,)]
