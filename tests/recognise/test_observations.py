"""Growth, rank and index of one observation."""

import pytest

from tests.recognise.tables import observed


@pytest.mark.parametrize(
    ("name", "heading", "expected"),
    [
        pytest.param("工业投资", "同比增长（%）", ("%", "year", "unknown"), id="of an amount"),
        pytest.param("工业投资", "同比%", ("%", "year", "unknown"), id="a percent sign in the heading"),
        pytest.param("产销率", "增减（%）", ("pp", "year", "unknown"), id="of a known rate"),
        pytest.param("资产负债率", "增减（%）", ("pp", "year", "unknown"), id="of an unknown rate"),
        pytest.param("工业投资", "增减百分点", ("pp", "year", "unknown"), id="points by the heading"),
        pytest.param("工业投资", "环比（%）", ("%", "month", "unknown"), id="over the month"),
        pytest.param("工业投资", "年均增长（%）", ("%", "span", "unknown"), id="a year's average"),
        pytest.param("工业投资", "同比增长（可比价）", ("%", "year", "comparable"), id="real by the heading"),
        pytest.param(
            "地区生产总值", "同比增长（%）", ("%", "year", "comparable"), id="real by the indicator"
        ),
    ],
)
def test_what_a_growth_is_counted_in_over_and_from(name, heading, expected):
    text = f"邵阳市2024年1-6月指标\n指标|绝对额|{heading}\n{name}（亿元）|97.5|0.3"
    if name.endswith("率"):
        text = text.replace("（亿元）", "（%）")
    assert observed(text, "growth_unit growth_over growth_basis")[-1] == expected


def test_growth_over_the_year_and_over_the_month_stand_apart():
    text = "邵阳市2024年6月指标\n指标|本月（亿元）|同比（%）|环比（%）\n工业投资|10|5.5|-1.5"
    assert observed(text, "value growth growth_over growth_cell") == [
        (10.0, 5.5, "year", "C3"),
        (None, -1.5, "month", "D3"),
    ]


@pytest.mark.parametrize(
    ("title", "name", "expected"),
    [
        pytest.param("价格指数", "居民消费价格指数", (99.1, -0.9, "year"), id="a known index"),
        pytest.param("价格指数（上年同期=100）", "食品烟酒", (99.1, -0.9, "year"), id="by the title"),
        pytest.param("价格", "农产品价格指数（上月=100）", (99.1, -0.9, "month"), id="over the month"),
    ],
)
def test_an_index_with_last_year_as_100_is_its_own_growth(title, name, expected):
    text = f"邵阳市2024年3月{title}\n指标|本月\n{name}|99.1"
    assert observed(text, "value growth growth_over") == [expected]


def test_an_index_of_another_base_has_no_growth_of_its_own():
    assert observed("邵阳市2024年指数\n指标|数值\n发展指数|1250", "value growth") == [(1250.0, None)]


def test_a_sheet_of_growth_alone_has_no_values():
    text = "邵阳市2024年1-5月投资增速\n指标|增速（%）\n工业投资|8.1"
    assert observed(text, "value unit growth value_cell growth_cell") == [(None, "", 8.1, "", "B3")]


def test_a_percent_on_an_amount_is_its_growth():
    text = "邵阳市2024年1-5月指标\n指标|单位|1-5月\n工业投资|%|8.1"
    assert observed(text, "value growth growth_unit") == [(None, 8.1, "%")]


def test_a_provisional_table_says_so():
    text = "邵阳市2024年快报\n指标|绝对额（亿元）\n工业投资|8.1"
    assert observed(text, "obs_status") == [("P",)]
