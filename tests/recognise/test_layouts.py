"""Families of indicator tables: how offices print growth, ranks, stocks and periods, and what is read."""

from datetime import date

import pytest

from perfdata.model import RawFile, RawSheet
from perfdata.recognise import recognise
from tests.recognise.tables import CATALOGUE, OBSERVED, account, observed, problems, read

PARK = "大祥工业集中区"


def lines(text):
    return "\n".join(line.strip() for line in text.strip("\n").split("\n"))


# --- figures that are no facts of their own ---


@pytest.mark.parametrize(
    "heading",
    [
        "与时序进度比（百分点）",
        "序时进度（%）",
        "比1-5月提高（百分点）",
        "比上月加快（百分点）",
        "排名变化",
        "位次升降",
    ],
)
def test_a_column_that_follows_from_others_is_derived(heading):
    text = f"大祥区2024年1-6月目标\n指标|单位|1-6月完成|{heading}\n工业投资|亿元|3.5|-2.8"
    assert observed(text, "label value growth rank") == [("工业投资", 3.5, None, None)]
    assert account(text) == (2, 1, {"D3": "derived_completion"})
    assert problems(text) == []


def test_a_damaged_figure_under_a_heading_of_figures_makes_no_column_of_names():
    text = "大祥区2024年指标\n指标|单位|绝对额|增速%\n新增专利|件|1e999|5\n工业投资|亿元|3|1"
    assert problems(text) == [("not_a_number", "C3", "1e999")]
    assert observed(text, "label value growth") == [("新增专利", None, 5.0), ("工业投资", 3.0, 1.0)]


# --- what a title says of all figures ---


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("邵阳市2024年1-6月各县区工业投资增速", (None, 5.0, None), id="growth"),
        pytest.param("邵阳市2024年1-6月各县区工业投资增速（%）", (None, 5.0, None), id="growth in percent"),
        pytest.param("邵阳市2024年1-6月各县区工业投资增速情况表", (None, 5.0, None), id="growth and 情况表"),
        pytest.param("邵阳市2024年1-6月各县区工业投资排名", (None, None, 5), id="rank"),
        pytest.param("邵阳市2024年1-6月各县区工业投资总量及增速", (5.0, None, None), id="two kinds say none"),
        pytest.param("邵阳市2024年1-6月各县区工业投资（亿元）", (5.0, None, None), id="amounts"),
    ],
)
def test_a_title_may_say_what_all_figures_are(title, expected):
    found = observed(f"{title}\n地区|1-6月\n双清区|5", "entity indicator value growth rank")
    assert found == [("双清区", "industrial_investment", *expected)]


def test_the_ranks_of_a_title_are_by_growth_where_it_says_so():
    text = "2024年1-6月各县区主要经济指标增速排名\n县区|GDP|工业投资\n双清区|3|10"
    assert observed(text, "label value rank rank_by value_cell") == [
        ("GDP", None, 3, "growth", "B3"),
        ("工业投资", None, 10, "growth", "C3"),
    ]


def test_amounts_in_a_table_of_growth_rates_stay_amounts():
    text = "大祥区2024年1-6月主要指标增速\n指标|单位|1-6月\n工业投资|亿元|3.5\n工业增加值|%|6.1"
    assert observed(text, "label value") == [("工业投资", 3.5), ("工业增加值", 6.1)]


def test_months_over_the_corner_of_growth_rates_head_their_names():
    text = "大祥区2021年工业投资增速（%）\n月份|1-12月|1-02月|元月\n累计增速|9.5|10.1|—"
    assert observed(text, "label time_period basis growth") == [
        ("工业投资", "2021", "period", 9.5),
        ("工业投资", "2021-02", "ytd", 10.1),
    ]


# --- growth and what it is of ---


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        pytest.param(
            "2024年1-6月|2023年1-6月", [("2024-06", 9.1), ("2023-06", None)], id="months, latest first"
        ),
        pytest.param(
            "2023年1-6月|2024年1-6月", [("2023-06", None), ("2024-06", 9.1)], id="months, latest last"
        ),
        pytest.param("2024年上半年|2023年上半年", [("2024-06", 9.1), ("2023-06", None)], id="halves"),
        pytest.param("2024年末|2023年末", [("2024", 9.1), ("2023", None)], id="year ends"),
    ],
)
def test_growth_beside_two_years_is_that_of_the_later(heading, expected):
    text = f"大祥区主要指标\n指标|单位|{heading}|增长%\n工业投资|亿元|12|11|9.1"
    assert observed(text, "time_period growth") == expected


def test_growth_beside_plans_is_that_of_what_its_heading_names():
    heading = "指标|单位|2023年实际|2024年计划|2024年预计|2024年预计比2023年增长%|2025年计划|2025年计划增长%"
    text = f"大祥区国民经济计划\n{heading}\n工业投资|亿元|100|106|105|5|112|6.5"
    assert observed(text, "time_period kind value growth obs_status") == [
        ("2023", "actual", 100.0, None, "A"),
        ("2024", "plan", 106.0, None, "A"),
        ("2024", "actual", 105.0, 5.0, "P"),
        ("2025", "plan", 112.0, 6.5, "A"),
    ]


def test_yearly_growth_beside_a_plan_for_a_later_year_is_the_plans():
    text = f"{PARK}规划\n指标|单位|2020年实际|2025年目标|年均增长%\n工业投资|亿元|100|200|15"
    assert observed(text, "time_period kind value growth growth_over") == [
        ("2020", "actual", 100.0, None, ""),
        ("2025", "plan", 200.0, 15.0, "span"),
    ]


def test_growth_beside_last_months_figures_is_this_months():
    text = "大祥区2024年6月指标\n指标|本月数（亿元）|上月数|同比%|环比%\n工业投资|10|8|5|25"
    assert observed(text, "time_period value unit growth growth_over") == [
        ("2024-06", 10.0, "亿元", 5.0, "year"),
        ("2024-05", 8.0, "亿元", None, ""),
        ("2024-06", None, "", 25.0, "month"),
    ]


def test_last_months_rank_is_one_of_last_month():
    text = "2024年1-6月各县区工业投资\n县区|增速（%）|排名|上月排名\n双清区|5|2|3"
    assert observed(text, "time_period growth rank rank_by") == [
        ("2024-06", 5.0, 2, "growth"),
        ("2024-05", None, 3, "growth"),
    ]


# --- changes and stocks ---


@pytest.mark.parametrize(
    ("heading", "measure", "since"),
    [
        pytest.param("比上年末增减", "change", "年初", id="since last year's end"),
        pytest.param("较年初（亿元）", "change", "年初", id="since the year's start"),
        pytest.param("比上月末增减", "change", "上月", id="since last month's end"),
        pytest.param("同比增减（亿元）", "change", "上年同期", id="a growth in a unit of money is a change"),
    ],
)
def test_a_change_says_since_when(heading, measure, since):
    text = f"邵阳市2024年9月末存款\n项目|余额（亿元）|{heading}\n各项存款|5000|300"
    assert observed(text, "measure since value unit growth")[1] == (measure, since, 300.0, "亿元", None)


@pytest.mark.parametrize(
    ("heading", "over"), [("比年初增减（%）", "span"), ("比年初增长%", "span"), ("同比增减（%）", "year")]
)
def test_a_change_in_percent_is_a_growth(heading, over):
    text = f"邵阳市2024年9月末存款\n项目|余额（亿元）|{heading}\n各项存款|5000|6.4"
    assert observed(text, "measure growth growth_over")[-1] == ("level", 6.4, over)


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        pytest.param(
            "10", [("level", 12.0, None), ("level", 10.0, None), ("change", 2.0, None)], id="a difference"
        ),
        pytest.param("11.8", [("level", 12.0, 2.0), ("level", 11.8, None)], id="a percent"),
    ],
)
def test_the_figures_tell_what_a_bare_increase_is(last, expected):
    text = f"大祥区主要指标\n指标|单位|2023年|2022年|增减\n工业投资|亿元|12|{last}|2"
    assert observed(text, "measure value growth") == expected


def test_the_year_begins_with_the_balance_of_the_last_years_end():
    text = "大祥区2024年9月末存款（亿元）\n项目|年初数|期末数|增长%\n各项存款|100|110|10"
    assert observed(text, "time_period basis base_for value growth") == [
        ("2023", "point", "", 100.0, None),
        ("2024-09", "point", "", 110.0, 10.0),
    ]


def test_balances_of_last_month_and_of_last_year_stand_beside_this_months():
    text = "邵阳市2024年6月存款\n项目|本月余额（亿元）|上年同期余额|上月末余额\n各项存款|100|90|99"
    assert observed(text, "time_period basis base_for value unit") == [
        ("2024-06", "point", "", 100.0, "亿元"),
        ("2023-06", "point", "2024-06", 90.0, "亿元"),
        ("2024-05", "point", "", 99.0, "亿元"),
    ]


def test_a_share_may_name_what_it_is_of():
    text = "大祥区2023年产业\n指标|绝对量（亿元）|占GDP比重（%）\n第二产业|40|45.5"
    assert observed(text, "label item measure value unit") == [
        ("第二产业", "", "level", 40.0, "亿元"),
        ("第二产业", "", "share", 45.5, "%"),
    ]


# --- price indices ---


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        pytest.param("环比（以上月价格为100）", ("period", 99.0, -1.0, "month"), id="on the month before"),
        pytest.param("同比（上年同月=100）", ("period", 99.0, -1.0, "year"), id="on the year before"),
        pytest.param("1-6月平均（上年同期=100）", ("ytd", 99.0, -1.0, "year"), id="the months since January"),
    ],
)
def test_a_heading_with_the_base_of_an_index_is_no_growth(heading, expected):
    text = f"邵阳市2024年6月价格指数\n指标|6月\n|{heading}\n居民消费价格指数|99"
    if "1-6月" in heading:
        text = text.replace("|6月\n", "|累计\n")
    assert observed(text, "basis value growth growth_over") == [expected]


# --- regions ---


def test_regions_may_stand_over_the_columns_with_the_city():
    text = "邵阳市2024年1-6月指标\n指标|单位|全市|双清区|云溪县\n工业投资|亿元|100|15|16"
    assert observed(text, "entity item value") == [
        ("邵阳市", "", 100.0),
        ("双清区", "", 15.0),
        ("云溪县", "", 16.0),
    ]


def test_town_and_country_over_the_columns_are_no_regions():
    text = "大祥区2023年居民收入（元）\n指标|城镇|农村\n人均可支配收入|40000|20000"
    assert observed(text, "entity item value") == [("大祥区", "城镇", 40000.0), ("大祥区", "农村", 20000.0)]


def test_a_total_of_regions_without_an_owner_keeps_its_word():
    text = "2023年各园区规模工业总产值\n园区|总量（亿元）\n大祥工业集中区|100\n宝庆工业园|200\n合计|300"
    assert observed(text, "entity value") == [(PARK, 100.0), ("宝庆工业园", 200.0), ("合计", 300.0)]
    assert problems(text) == []


def test_who_answers_for_an_indicator_may_stand_before_it():
    text = f"{PARK}2024年目标\n责任单位|指标|单位|1-6月完成\n经发局|工业投资|亿元|5\n招商局|合同外资|万美元|7"
    assert observed(text, "entity label value") == [(PARK, "工业投资", 5.0), (PARK, "合同外资", 7.0)]


def test_districts_that_answer_for_an_indicator_are_whose_it_is():
    text = "邵阳市2024年目标\n责任单位|指标|单位|1-6月完成\n双清区|工业投资|亿元|5\n大祥区|工业投资|亿元|7"
    assert observed(text, "entity value") == [("双清区", 5.0), ("大祥区", 7.0)]


# --- columns and rows without words of their own ---


def test_a_short_name_over_a_column_is_that_of_the_title():
    text = "邵阳市2023年一般公共预算收入\n县区|收入（万元）|增幅%\n双清区|100|5"
    assert observed(text, "indicator label value growth") == [
        ("budget_revenue", "一般公共预算收入", 0.01, 5.0)
    ]


def test_numbers_of_order_need_no_heading():
    text = "大祥区2024年1-6月指标\n|指标|单位|1-6月\n1|工业投资|亿元|10\n2|实缴税金|亿元|3"
    assert account(text) == (4, 4, {})
    assert observed(text, "label value") == [("工业投资", 10.0), ("实缴税金", 3.0)]


def test_one_of_two_years_may_state_the_unit():
    text = "大祥区主要指标\n指标|2023年（亿元）|2022年\n工业投资|12|11"
    assert observed(text, "time_period value unit") == [("2023", 12.0, "亿元"), ("2022", 11.0, "亿元")]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        pytest.param("本月|1-本月|上年同期|增减%", ("2024-09", "ytd"), id="1-本月"),
        pytest.param("本月|自年初累计|上年同期|增减%", ("2024-09", "ytd"), id="自年初累计"),
        pytest.param("月累计|年累计|上年同期|增减%", ("2024-09", "ytd"), id="年累计"),
    ],
)
def test_the_months_since_january_have_many_names(heading, expected):
    text = f"大祥区2024年9月月报\n指标|单位|{heading}\n工业投资|亿元|1|9|8|12.5"
    assert observed(text, "time_period basis") == [("2024-09", "period"), expected, ("2023-09", "ytd")]


WHOLE_TABLES = [
    pytest.param(
        """
        大祥工业集中区2023年主要指标
        指标名称|计量单位|2023年|<|<|<
        ^|^|12月|<|1-12月|<
        ^|^|绝对额|增速%|绝对额|增速%
        工业投资|亿元|1.5|2.1|20.5|9.5
        """,
        [
            (PARK, "工业投资", "2023-12", "period", 1.5, "亿元", 2.1),
            (PARK, "工业投资", "2023", "period", 20.5, "亿元", 9.5),
        ],
        id="three levels, merged",
    ),
    pytest.param(
        """
        2024年9月园区企业
        企业名称|工业总产值（万元）|<|<|从业人员（人）
        ^|本月|累计|<|^
        ^|^|本年|同比%|^
        甲公司|10|90|5|50
        """.replace("2024", f"{PARK}2024"),
        [
            (PARK, "工业总产值", "2024-09", "period", 10.0, "万元", None),
            (PARK, "工业总产值", "2024-09", "ytd", 90.0, "万元", 5.0),
            (PARK, "从业人员", "2024-09", "point", 50.0, "人", None),
        ],
        id="levels of different depth",
    ),
    pytest.param(
        """
        填报单位：大祥工业集中区管委会（盖章）   2024年9月   计量单位：万元
        指标名称|代码|本月|1-本月
        甲|乙|1|2
        工业投资|01|1000|9000
        """,
        [
            (PARK, "工业投资", "2024-09", "period", 0.1, "亿元", None),
            (PARK, "工业投资", "2024-09", "ytd", 0.9, "亿元", None),
        ],
        id="a stamped form with numbered columns",
    ),
    pytest.param(
        """
        大祥区主要指标
        |工业投资（亿元）|同比增长%
        2022年|10|5
        2023年|11|10
        """,
        [
            ("大祥区", "工业投资", "2022", "period", 10.0, "亿元", 5.0),
            ("大祥区", "工业投资", "2023", "period", 11.0, "亿元", 10.0),
        ],
        id="years without a heading",
    ),
    pytest.param(
        """
        大祥区2023年分企业工业用电量分季度（万千瓦时）
        企业名称|一季度|二季度|合计
        甲公司|1|2|3
        """,
        [
            ("大祥区", "工业用电量", "2023-03", "ytd", 1.0, "万千瓦时", None),
            ("大祥区", "工业用电量", "2023-Q2", "period", 2.0, "万千瓦时", None),
            ("大祥区", "工业用电量", "2023", "period", 3.0, "万千瓦时", None),
        ],
        id="a title that says how it is broken down",
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHOLE_TABLES)
def test_a_whole_table(text, expected):
    assert observed(lines(text), OBSERVED) == expected
    assert problems(lines(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "大祥区2024年6月指标\n指标||绝对额\n工业投资（亿元）|本月|2\n^|累计|12",
            [("工业投资", "", "2024-06", "period", 2), ("工业投资", "", "2024-06", "ytd", 12)],
            id="the month and the months so far beside the name",
        ),
        pytest.param(
            "大祥区2023年工业投资（亿元）\n项目|3月|4月\n当月|10|11\n累计|28|39",
            [
                ("工业投资", "", "2023-03", "period", 10),
                ("工业投资", "", "2023-04", "period", 11),
                ("工业投资", "", "2023-03", "ytd", 28),
                ("工业投资", "", "2023-04", "ytd", 39),
            ],
            id="the month and the months so far under a title that names the indicator",
        ),
        pytest.param(
            "大祥区工业投资（亿元）\n时间|当月|累计\n2023年||\n3月|110|310",
            [("工业投资", "", "2023-03", "period", 110), ("工业投资", "", "2023-03", "ytd", 310)],
            id="a year in a row of its own",
        ),
        pytest.param(
            "大祥区2024年9月末存款（亿元）\n项目|2024年9月末|2023年末\n住户存款|9|8",
            [("住户存款", "", "2024-09", "point", 9), ("住户存款", "", "2023", "point", 8)],
            id="the end of a month beside the end of a year",
        ),
        pytest.param(
            "大祥区2024年6月指标\n计量单位：亿元、万美元、%\n指标|累计\n外商直接投资|20\n实缴税金|2",
            [("外商直接投资", "", "2024-06", "ytd", 20), ("实缴税金", "", "2024-06", "ytd", 2)],
            id="several units above, each indicator with the one that fits",
        ),
        pytest.param(
            "大祥区2024年财政\n指标|亿元\n一般公共预算收入|20\n  其中：税收收入|12\n"
            "    #增值税|5\n    #消费税|2\n  #非税收入|8",
            [
                ("一般公共预算收入", "", "2024", "period", 20),
                ("税收收入", "一般公共预算收入", "2024", "period", 12),
                ("增值税", "税收收入", "2024", "period", 5),
                ("消费税", "税收收入", "2024", "period", 2),
                ("非税收入", "一般公共预算收入", "2024", "period", 8),
            ],
            id="a child of a child",
        ),
    ],
)
def test_what_stands_beside_or_above_a_name_is_told_of_its_figures(text, expected):
    assert observed(text, "label parent time_period basis value") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "大祥区2024年指标\n指标|单位|绝对额|同比（%）\n劳动生产率|万元/人|20|6",
            (6, "%"),
            id="a rate of money",
        ),
        pytest.param(
            "大祥区2024年指标\n指标|单位|2024年|2023年|增减\n城镇化率|%|70.5|69.8|0.7",
            (0.7, "pp"),
            id="增减 of a percentage",
        ),
        pytest.param(
            "大祥区2024年指标\n指标|绝对额（亿元）|增速（%）|同比提高（百分点）\n工业投资|10|6.5|0.5",
            (6.5, "%"),
            id="a growth beside how much faster it is",
        ),
        pytest.param(
            "大祥区2024年指标\n指标|绝对额（亿元）|增速（%）\n工业投资|10|持平\n商品销售额|5|2",
            (0, "%"),
            id="unchanged",
        ),
    ],
)
def test_what_a_growth_is_counted_in(text, expected):
    assert observed(text, "growth growth_unit")[0] == expected


def test_a_total_may_stand_in_the_column_of_numbers_of_order():
    text = "大祥区2024年用地\n序号|项目名称|用地面积（亩）\n1|甲厂|3\n2|乙厂|4\n合计||7"
    assert observed(text, "label item value") == [
        ("用地面积", "甲厂", 3),
        ("用地面积", "乙厂", 4),
        ("用地面积", "", 7),
    ]


def test_several_figures_in_one_cell_are_a_note():
    reading = read("大祥区2024年指标\n指标|单位|绝对额\n工业投资|亿元|5\n三次产业结构|%|10:40:50")
    assert [(p.code, p.found) for p in reading.problems if p.code != "unknown_indicator"] == [
        ("several_figures", "10:40:50")
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(True, ("not_a_number", "C4", "True"), id="a logical value"),
        pytest.param(date(2021, 3, 29), ("not_a_number", "C4", "2021-03-29"), id="a date"),
        pytest.param(1e308, ("number_out_of_range", "C4", "1e+308"), id="a number out of all range"),
    ],
)
def test_what_is_no_figure_among_figures_is_told(value, expected):
    rows = [
        ["大祥区2021年指标"],
        ["指标", "单位", "2021年"],
        ["工业投资", "亿元", 5],
        ["商品销售额", "亿元", value],
    ]
    found = recognise(RawFile("表.xlsx", "xlsx", (RawSheet("Sheet1", rows),)), CATALOGUE)
    told = [(p.code, p.place.cell, p.found) for p in found.problems if p.severity == "error"]
    assert told == [expected]
    assert len(found.frames["observation"]) == 1
