"""Tables of budget lines become budget records; those that compare years stay series."""

import pytest

from tests.recognise.tables import account, observed, problems, read, rows

TITLE = "大祥区2022年部门预算执行情况表\n单位：万元\n"
FIELDS = "line initial adjusted executed unit"


def lines(text, fields=FIELDS, **options):
    return [tuple(row[field] for field in fields.split()) for row in rows(read(text, **options), "budget")]


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("项目|2022年预算数|2022年决算数|2021年决算数", id="two years"),
        pytest.param("项目|预算数|决算数|比上年增长%", id="a growth"),
        pytest.param("项目|预算数|决算数|上年决算数", id="the year before"),
        pytest.param("项目|上年结转|本年收入|决算数", id="no budget"),
    ],
)
def test_a_table_that_is_more_or_less_than_a_budget_is_read_as_indicators(heading):
    text = f"{TITLE}{heading}\n人员经费|10|9|8"
    assert lines(text) == []
    assert len(observed(text)) > 0


def test_lines_that_the_catalogue_knows_are_observations():
    text = f"{TITLE}项目|预算数|决算数\n税收收入|100|99\n非税收入|20|21"
    assert lines(text) == []
    assert observed(text, "indicator kind")[:2] == [("tax_revenue", "budget"), ("tax_revenue", "actual")]


def test_a_text_in_the_place_of_an_amount_is_a_problem():
    text = f"{TITLE}项目|年初预算数|决算数\n人员经费|1.2.3|9"
    assert problems(text) == [("not_a_number", "B4", "1.2.3")]
    assert lines(text) == [("人员经费", None, None, 9.0, "万元")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(
            "2022年预算\n单位：万元\n项目|年初预算数|决算数\n人员经费|1|1", "entity_missing", id="whose"
        ),
        pytest.param(
            "大祥区预算执行\n单位：万元\n项目|年初预算数|决算数\n人员经费|1|1", "year_missing", id="when"
        ),
        pytest.param(
            "大祥区2022年预算执行\n项目|年初预算数|决算数\n人员经费|1|1", "unit_missing", id="how much"
        ),
    ],
)
def test_what_the_whole_table_lacks_is_said_once(text, code):
    assert [problem[0] for problem in problems(text)] == [code]


def test_each_line_has_what_was_budgeted_adjusted_and_carried_out():
    text = f"""{TITLE}序号|项目|年初预算数|调整预算数|决算数|完成率（%）|备注
1|一、基本支出|860|880|872.5|99.15|
2|其中：公用经费|160|—|0|0|压减
|合计|2060|2230|2162.5|96.97|"""
    assert lines(text) == [
        ("基本支出", 860.0, 880.0, 872.5, "万元"),
        ("公用经费", 160.0, None, 0.0, "万元"),
        ("合计", 2060.0, 2230.0, 2162.5, "万元"),
    ]
    derived = "derived_completion"
    assert account(text) == (13, 10, {"F4": derived, "F5": derived, "F6": derived})


def test_names_under_two_headings_are_told_apart():
    text = f"{TITLE}项目|年初预算数|决算数\n一、基本支出||\n（一）其他|1|1\n二、项目支出||\n（一）其他|2|2"
    assert lines(text, "line executed") == [("其他", 1.0), ("项目支出/其他", 2.0)]


@pytest.mark.parametrize(
    "heading",
    [
        "科目名称|年初预算数|全年预算数|全年执行数",
        "支出项目|年初预算|调整后预算数|实际支出",
        "预算科目|2022年年初预算数|2022年预算数|2022年执行数",
    ],
)
def test_the_headings_of_several_forms(heading):
    assert lines(f"{TITLE}{heading}\n城乡社区支出|800|850|810") == [
        ("城乡社区支出", 800.0, 850.0, 810.0, "万元")
    ]


def test_the_year_may_stand_in_the_headings_alone():
    text = "大祥区预算执行（万元）\n项目|2022年年初预算数|2022年决算数\n人员经费|10|9"
    assert lines(text, "time_period line executed") == [("2022", "人员经费", 9.0)]


def test_amounts_in_other_units_are_converted():
    text = "大祥区2022年预算执行（元）\n项目|年初预算数|决算数（万元）\n人员经费|12000000|1198.5"
    assert lines(text) == [("人员经费", 1200.0, None, 1198.5, "万元")]


def test_income_and_spending_side_by_side_are_two_lists():
    text = (
        "大祥区2023年收支预算执行（万元）\n收入|<|<|支出|<|<\n项目|预算数|决算数|项目|预算数|决算数\n"
        "财政拨款|1000|1050|基本支出|600|610\n合计|1000|1050|合计|600|610"
    )
    assert sorted(lines(text, "line adjusted executed")) == [
        ("基本支出", 600.0, 610.0),
        ("支出合计", 600.0, 610.0),
        ("收入合计", 1000.0, 1050.0),
        ("财政拨款", 1000.0, 1050.0),
    ]
    assert account(text)[2] == {}


def test_what_follows_from_the_calendar_is_derived():
    text = f"{TITLE}项目|年度预算|1-6月累计支出|执行进度%|序时进度%|差额\n基本支出|800|410|51.25|50|1.25"
    assert account(text)[2] == {"D4": "derived_completion", "E4": "derived_completion", "F4": "not_kept"}


def test_a_signature_is_no_line():
    text = f"{TITLE}项目|年初预算数|决算数\n人员经费|10|9\n填表人：某某|13812345678|"
    assert lines(text) == [("人员经费", 10.0, None, 9.0, "万元")]
    assert account(text)[2] == {"B5": "contact"}
