"""Units are ranked side by side, each with what it has and no more."""

import pytest

from perfdata.model import Source
from perfdata.workflow.comparison import comparison
from perfdata.workflow.review import commit, review
from perfdata.workflow.snapshot import PeriodChoice, snapshot
from perfdata.workflow.standings import groups, shared, standings

YEAR = PeriodChoice("2021", "period")
TABLE = """2021年各区县主要经济指标
单位,规模以上工业增加值（亿元）,增长（%）,实缴税金（亿元）,亏损面（%）,进出口总额（亿元）
双清区,40.12,8.1,6.1,12.0,1
大祥区,32.43,9.5,,9.0,
北塔区,12.05,9.5,1.33,9.0,
新邵县,,,3.9,,
邵阳市,700.5,8.8,,,
大祥工业集中区,32.43,9.5,4.92,,
"""
DISTRICTS = ("大祥区", "双清区", "北塔区", "新邵县")


@pytest.fixture
def figures(workspace):
    """Figures of four districts, their city and a park."""
    commit(workspace, review(workspace, [Source("各区县.csv", TABLE.encode())]), by="李", reason="已核实")
    return snapshot(workspace)


def ranks(found):
    return [(place.entity, place.rank) for place in found.places]


# --- with whom, and in what ---


def test_a_unit_alone_has_nobody_to_be_compared_with(workspace):
    text = "大祥工业集中区2021年主要指标\n指标,单位,2021年\n实缴税金,亿元,4.92\n"
    commit(workspace, review(workspace, [Source("a.csv", text.encode())]), by="李", reason="已核实")
    assert groups(snapshot(workspace), "大祥工业集中区", YEAR) == {}


def test_a_period_without_figures_of_others_has_nobody_either(figures):
    assert groups(figures, "大祥区", PeriodChoice("2019", "period")) == {}


def test_districts_and_counties_of_one_city_are_alike_and_their_city_is_not(figures):
    found = groups(figures, "大祥区", YEAR)
    assert found["alike"][0] == "大祥区"
    assert set(found["alike"]) == set(DISTRICTS)
    assert set(found["all"]) == {*DISTRICTS, "邵阳市", "大祥工业集中区"}


def test_a_unit_of_its_own_kind_is_compared_with_all(figures):
    assert list(groups(figures, "大祥工业集中区", YEAR)) == ["all"]


def test_only_what_two_units_have_is_offered(figures):
    names = [one.name for one in shared(figures, "大祥区", YEAR, "alike")]
    assert "规模以上工业增加值" in names
    assert "进出口总额" not in names


# --- the ranking ---


def test_the_greatest_comes_first_and_what_is_not_known_last_without_a_rank(figures):
    found = standings(figures, DISTRICTS, YEAR, "industrial_value_added", "value")
    assert ranks(found) == [("双清区", 1), ("大祥区", 2), ("北塔区", 3), ("新邵县", None)]
    assert found.unit == "亿元"


def test_equal_growths_share_a_rank_and_the_next_is_skipped(figures):
    found = standings(figures, DISTRICTS, YEAR, "industrial_value_added", "growth")
    assert ranks(found) == [("大祥区", 1), ("北塔区", 1), ("双清区", 3), ("新邵县", None)]
    assert found.unit == "%"


def test_an_indicator_that_no_unit_has_is_no_ranking(figures):
    assert standings(figures, DISTRICTS, YEAR, "gdp", "value") is None


# --- in words ---


def test_the_title_says_where_the_own_unit_stands(figures):
    view = comparison(figures, "大祥区", YEAR, "alike", "value", "industrial_value_added")
    (one,) = view.indicators
    assert one.chart.title == "规模以上工业增加值：大祥区居第2位（共3个单位）"
    assert one.chart.categories == ("1. 双清区", "2. 大祥区", "3. 北塔区")
    assert one.notes == ("1个单位没有这项数据",)


def test_a_shared_place_is_said_to_be_shared(figures):
    (one,) = comparison(figures, "大祥区", YEAR, "alike", "growth", "industrial_value_added").indicators
    assert one.chart.title == "规模以上工业增加值增速：大祥区并列第1位（共3个单位）"


def test_without_a_figure_of_the_own_unit_the_title_says_who_is_first(figures):
    (one,) = comparison(figures, "大祥区", YEAR, "alike", "value", "tax_paid").indicators
    assert one.chart.title == "实缴税金：双清区居第1位（共3个单位）"
    assert [series.name for series in one.chart.series] == ["其他单位"]


def test_the_table_has_a_line_a_unit_and_a_dash_for_what_is_not_known(figures):
    table = comparison(figures, "大祥区", YEAR, "alike", "value", "industrial_value_added", "tax_paid").table
    assert table["单位"].tolist() == ["双清区", "大祥区", "北塔区", "新邵县"]
    assert table["规模以上工业增加值（亿元）"].tolist() == ["40.12", "32.43", "12.05", "—"]
    assert table["规模以上工业增加值增速"].tolist() == ["+8.1%", "+9.5%", "+9.5%", "—"]
    assert table["实缴税金位次"].tolist() == ["1", "—", "3", "2"]


def test_of_very_many_units_the_first_fifteen_and_the_own_are_drawn(workspace):
    rows = "\n".join(f"第{n}园区,{100 - n}.5" for n in range(20))
    text = f"2021年各园区主要指标\n单位,规模以上工业增加值（亿元）\n{rows}\n"
    commit(workspace, review(workspace, [Source("a.csv", text.encode())]), by="李", reason="已核实")
    found = snapshot(workspace)
    (one,) = comparison(found, "第19园区", YEAR, "all", "value", "industrial_value_added").indicators
    assert len(one.chart.categories) == 16
    assert one.chart.categories[-1] == "20. 第19园区"
    assert one.notes == ("另有4个单位未画出",)
