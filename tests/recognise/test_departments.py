"""The ways in which departments print growth, plans, stocks and expectations beside the amounts."""

import pytest

from tests.recognise.tables import account, observed, problems


@pytest.mark.parametrize(
    ("printed", "growth", "unit"),
    [
        pytest.param("↓5.2", -5.2, "%", id="an arrow down is a minus"),
        pytest.param("下降5.2%", -5.2, "%", id="the direction in a word"),
        pytest.param("增长1.5倍", 150.0, "%", id="a multiple added"),
        pytest.param("提高0.6个百分点", 0.6, "pp", id="points"),
        pytest.param("-0.4千分点", -0.04, "pp", id="a tenth of a point each"),
    ],
)
def test_a_growth_may_be_printed_with_its_direction(printed, growth, unit):
    text = f"大祥区2023年经济运行情况\n指标|单位|绝对额|同比增长\n出口总值|亿元|3.5|{printed}"
    assert observed(text, "value growth growth_unit") == [(3.5, growth, unit)]


def test_the_growth_under_a_plan_is_planned_too():
    text = """
大祥区计划执行情况
指标|单位|2023年预计完成|<|2024年预期目标|<
^|^|完成值|增长%|目标值|增长%
固定资产投资|亿元|70|6.1|77|10
"""
    assert observed(text, "kind time_period value growth obs_status") == [
        ("actual", "2023", 70.0, 6.1, "P"),
        ("plan", "2024", 77.0, 10.0, "A"),
    ]


def test_the_growth_of_a_version_is_that_of_its_latest_year():
    heading = "支出类|2023年决算数|2022年决算数|决算数比上年增减%"
    text = f"大祥区支出情况（万元）\n{heading}\n人员经费|1180.5|1100|7.32"
    assert observed(text, "label item time_period value growth") == [
        ("人员经费", "", "2023", 1180.5, 7.32),
        ("人员经费", "", "2022", 1100.0, None),
    ]


def test_price_indices_of_several_bases_stand_apart():
    heading = "大祥区2024年3月居民消费价格指数\n类别|以上月为100|以上年同月为100"
    text = f"{heading}\n居民消费价格指数|99.2|100.3\n食品烟酒|97.8|98.9"
    assert observed(text, "item scope value growth growth_over") == [
        ("", "以上月为100", 99.2, -0.8, "month"),
        ("", "以上年同月为100", 100.3, 0.3, "year"),
        ("食品烟酒", "以上月为100", 97.8, -2.2, "month"),
        ("食品烟酒", "以上年同月为100", 98.9, -1.1, "year"),
    ]


def test_a_share_of_an_amount_keeps_the_indicator_and_its_percent():
    text = "大祥区2020年主要指标\n指标|本年|占全市比重\n实缴税金（亿元）|8.6|5"
    assert observed(text, "indicator measure value unit")[1] == ("tax_paid", "share", 5.0, "%")
    assert problems(text) == []


def test_a_stock_by_its_name_holds_at_the_end_of_the_period():
    text = "大祥区2023年人口变动情况\n指标|单位|2023年|2022年\n年末常住人口|万人|58.2|58.9"
    assert observed(text, "time_period basis value") == [("2023", "point", 58.2), ("2022", "point", 58.9)]


def test_a_sentence_set_across_the_figures_is_no_damaged_number():
    text = "大祥区2023年指标\n指标|2023年|2022年\n出口总值（亿元）|3|2\n保障措施|制定了办法|<"
    assert problems(text) == []
    assert observed(text, "label value") == [("出口总值", 3.0), ("出口总值", 2.0)]


def test_last_years_cumulative_column_is_a_base():
    text = "大祥区2024年1-7月工业\n指标名称|本月止累计|去年同期累计|增减%\n营业收入（万元）|107|100|7"
    assert observed(text, "time_period basis base_for value growth") == [
        ("2024-07", "ytd", "", 107.0, 7.0),
        ("2023-07", "ytd", "2024-07", 100.0, None),
    ]


def test_who_answers_for_a_figure_is_not_whose_it_is():
    text = "大祥区2023年目标\n指标|单位|1-9月完成|责任单位\n园区投资|亿元|33.6|项目办"
    assert observed(text, "entity value") == [("大祥区", 33.6)]


def test_a_printed_gap_to_the_schedule_is_derived():
    text = "大祥区2023年目标\n指标|单位|1-9月完成|比时序进度±百分点\n园区投资|亿元|33.6|-2.8"
    assert observed(text, "label value") == [("园区投资", 33.6)]
    assert account(text) == (2, 1, {"D3": "derived_completion"})


def test_a_year_marked_as_expected_is_provisional():
    text = "大祥区指标\n年份|出口总值（亿元）\n2021年|3\n2022年（预计）|4"
    assert observed(text, "time_period value obs_status") == [("2021", 3.0, "A"), ("2022", 4.0, "P")]


def test_counted_parts_end_where_an_unnumbered_row_stands_beside_the_first():
    text = "大祥区2024年工业（万元）\n指标|绝对额\n增加值|9\n1.轻工业|4\n2.重工业|5\n营业收入|20"
    assert observed(text, "label parent") == [
        ("增加值", ""),
        ("轻工业", "增加值"),
        ("重工业", "增加值"),
        ("营业收入", ""),
    ]


def test_the_months_of_a_title_are_no_part_of_the_name():
    text = "大祥区2023年分月工业用电量\n单位：万千瓦时\n企业名称|1月|2月\n甲公司|100.5|80.2"
    assert observed(text, "indicator item time_period value") == [
        ("industrial_electricity", "甲公司", "2023-01", 100.5),
        ("industrial_electricity", "甲公司", "2023-02", 80.2),
    ]
