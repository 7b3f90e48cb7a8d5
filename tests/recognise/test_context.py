"""What the lines above a table, the sheet's name and the file's name say."""

import pytest

from perfdata.recognise import context
from perfdata.recognise.context import Context
from perfdata.recognise.vocabulary import Vocabulary
from tests.recognise.tables import CATALOGUE, observed

VOCABULARY = Vocabulary(CATALOGUE)


def said(*lines):
    found = context.of_texts(lines, VOCABULARY)
    return (
        found.entity,
        found.period.time_period if found.period else "",
        found.unit.symbol if found.unit else "",
        found.label,
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(("注：2019年起口径调整",), ("", "", "", ""), id="a remark says nothing of the table"),
        pytest.param(
            ("数据库：季度数据", "时间：最近13个月"), ("", "", "", ""), id="no period in 最近13个月"
        ),
        pytest.param(
            ("双清区2024年1-6月地区生产总值完成情况表",),
            ("双清区", "2024-06", "", "地区生产总值"),
            id="a title with everything",
        ),
        pytest.param(
            ("2024年9月南平市重点项目进展情况表",),
            ("南平市", "2024-09", "", "重点项目进展"),
            id="a place that no registry knows, after the date",
        ),
        pytest.param(
            ("表1", "各县区固定资产投资（亿元）", "2023年"),
            ("", "2023", "亿元", "固定资产投资"),
            id="the number of the table is no title",
        ),
        pytest.param(
            ("社会消费品零售总额（单位：万元）",),
            ("", "", "万元", "社会消费品零售总额"),
            id="the unit in the title",
        ),
        pytest.param(
            ("莲都区主要指标", "填报单位：莲都区统计局    2023年1-9月    单位：万元"),
            ("莲都区", "2023-09", "万元", "主要指标"),
            id="a statistics office reports for the title's district",
        ),
        pytest.param(
            ("工业园区主要指标", "填报单位：宝庆高新区管委会"),
            ("宝庆高新区", "", "", "工业园区主要指标"),
            id="a committee reports for its park",
        ),
        pytest.param(
            ("整改台账（截至2021年6月24日）",),
            ("", "2021", "", "整改台账(截至2021年6月24日)"),
            id="a date has a year",
        ),
    ],
)
def test_the_lines_above_a_table(lines, expected):
    assert said(*lines) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Sheet3", ("", None, ""), id="a number is no period"),
        pytest.param("核算5", ("", None, ""), id="nor in a page's number"),
        pytest.param("2022年", ("", "2022", ""), id="a year"),
        pytest.param("双清区2024年1-9月", ("双清区", "2024-09", ""), id="an entity and a period"),
        pytest.param("地区生产总值", ("", None, "gdp"), id="an indicator"),
    ],
)
def test_a_sheets_name(name, expected):
    found = context.of_sheet_name(name, VOCABULARY)
    assert (found.entity, found.period and found.period.time_period, found.indicator) == expected


@pytest.mark.parametrize(
    ("inner", "outer", "expected"),
    [
        pytest.param("", "2024年1-9月", "2024-09", id="none takes the outer one's"),
        pytest.param("1-6月", "2024年", "2024-06", id="months take the year"),
        pytest.param("2024年", "2024年1-9月", "2024-09", id="the year of a monthly file is its months"),
        pytest.param("2022年", "2024年1-9月", "2022", id="another year stays a year"),
        pytest.param("2024年3月", "2024年1-9月", "2024-03", id="a month of its own stays"),
    ],
)
def test_a_period_within_another(inner, outer, expected):
    period = context.of_texts([inner], VOCABULARY).within(context.of_texts([outer], VOCABULARY)).period
    assert period.time_period == expected


def test_a_context_without_anything_is_the_one_around_it():
    around = context.of_texts(["双清区2024年工业投资（亿元）"], VOCABULARY)
    assert Context().within(around).label == "工业投资"


def test_a_table_without_title_takes_indicator_entity_and_year_from_the_names():
    text = "地区|绝对额（亿元）\n双清区|100"
    assert observed(text, file="邵阳市2024年.xlsx", name="地区生产总值") == [
        ("双清区", "地区生产总值", "2024", "period", 100.0, "亿元", None)
    ]
