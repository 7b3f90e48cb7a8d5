"""The layouts of tables of figures: what each cell is an observation of."""

import pytest

from tests.recognise.tables import OBSERVED, account, observed, problems, read, rows

PARK = "大祥工业集中区"

# --- refusals and gaps ---


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "大祥区主要指标\n指标|单位|绝对额\n实缴税金|亿元|5.88\n工业投资|亿元|3",
            [("year_missing", "C2", "")],
            id="no year anywhere is one error",
        ),
        pytest.param(
            "2024年主要指标\n指标|单位|绝对额\n实缴税金|亿元|5.88\n工业投资|亿元|3",
            [("entity_missing", "C3", "实缴税金")],
            id="no entity anywhere is one error",
        ),
        pytest.param(
            "大祥区2024年主要指标\n指标|绝对额\n实缴税金|5.88\n工业投资|3.1",
            [("unit_missing", "B3", "5.88"), ("unit_missing", "B4", "3.1")],
            id="no unit is an error for each name",
        ),
        pytest.param(
            "大祥区2024年主要指标\n指标|单位|绝对额\n实缴税金|亿元|待核实\n工业投资|亿元|'1.2.3",
            [("not_a_number", "C3", "待核实"), ("not_a_number", "C4", "1.2.3")],
            id="a text where a number should be",
        ),
    ],
)
def test_what_is_missing_or_wrong_is_said_with_its_cell(text, expected):
    assert problems(text) == expected


def test_a_unit_that_cannot_be_the_indicators_leaves_the_figure_under_its_printed_name():
    text = "大祥区2024年主要指标\n指标|单位|绝对额\n外商直接投资|亿元|5.88"
    assert observed(text, "indicator label value unit") == [("", "外商直接投资", 5.88, "亿元")]
    (problem,) = read(text).problems
    assert (problem.code, problem.severity, problem.place.cell) == ("unit_mismatch", "warning", "C3")
    assert (problem.found, dict(problem.values)) == (
        "亿元",
        {"indicator": "外商直接投资", "unit": "万美元"},
    )


@pytest.mark.parametrize("mark", ["—", "-", "…", "x", "/", "", "－"])
def test_a_mark_for_missing_is_no_figure_and_no_fault(mark):
    text = f"大祥区2024年主要指标\n指标|单位|绝对额|增速（%）\n实缴税金|亿元|{mark}|3.1"
    assert observed(text, "value growth") == [(None, 3.1)]
    assert problems(text) == []


def test_a_printed_zero_is_zero():
    text = "大祥区2024年主要指标\n指标|单位|绝对额|增速（%）\n实缴税金|亿元|0|0.0"
    assert observed(text, "value growth") == [(0.0, 0.0)]


def test_two_figures_of_one_fact_are_both_kept_with_their_cells():
    text = "大祥区2024年主要指标\n指标|单位|绝对额\n实缴税金|亿元|5.88\n实缴税金|亿元|5.38"
    assert observed(text, "value value_cell") == [(5.88, "C3"), (5.38, "C4")]


def test_a_form_with_names_and_no_numbers_gives_nothing_and_no_errors():
    text = "大祥区主要指标\n指标|单位|绝对额|增速\n实缴税金|亿元||\n外商直接投资|万美元||"
    assert observed(text) == []
    assert problems(text) == []
    assert account(text) == (0, 0, {})


# --- indicator rows ---

INDICATOR_ROWS = [
    pytest.param(
        "大祥区主要指标\n指标|单位|2021年|2022年|2023年|增长（%）\n工业投资|亿元|10|11|12|9.1",
        [
            ("大祥区", "工业投资", "2021", "period", 10.0, "亿元", None),
            ("大祥区", "工业投资", "2022", "period", 11.0, "亿元", None),
            ("大祥区", "工业投资", "2023", "period", 12.0, "亿元", 9.1),
        ],
        id="years ascending, the growth is the last one's",
    ),
    pytest.param(
        "大祥区主要指标\n指标（亿元）|2023年|2022年|2021年|增长%\n工业投资|12|11|10|9.1",
        [
            ("大祥区", "工业投资", "2023", "period", 12.0, "亿元", 9.1),
            ("大祥区", "工业投资", "2022", "period", 11.0, "亿元", None),
            ("大祥区", "工业投资", "2021", "period", 10.0, "亿元", None),
        ],
        id="years descending, the growth is the first one's, the unit over the labels",
    ),
    pytest.param(
        "大祥区月报\n指标|2025年|<|<|<\n^|3月|<|1-3月|<\n^|总额（万元）|增速（%）|总额（万元）|增速（%）\n"
        "工业投资|1000|5.1|3000|-5.5",
        [
            ("大祥区", "工业投资", "2025-03", "period", 0.1, "亿元", 5.1),
            ("大祥区", "工业投资", "2025-03", "ytd", 0.3, "亿元", -5.5),
        ],
        id="value and growth under months under a year, merged",
    ),
    pytest.param(
        "大祥区主要指标\n指标|2024年1-3月||2024年1-6月|\n"
        "|绝对额（亿元）|增速（%）|绝对额（亿元）|增速（%）\n"
        "工业投资|6|5|13|5.5",
        [
            ("大祥区", "工业投资", "2024-03", "ytd", 6.0, "亿元", 5.0),
            ("大祥区", "工业投资", "2024-06", "ytd", 13.0, "亿元", 5.5),
        ],
        id="a merged heading exported without its merges",
    ),
    pytest.param(
        "大祥区主要指标\n指标|2023年|<|2024年1-3月|<\n"
        "^|绝对额|增速%|绝对额|增速%\n工业投资（亿元）|100|3|20|4",
        [
            ("大祥区", "工业投资", "2023", "period", 100.0, "亿元", 3.0),
            ("大祥区", "工业投资", "2024-03", "ytd", 20.0, "亿元", 4.0),
        ],
        id="two periods side by side, the unit in the label",
    ),
    pytest.param(
        "||||\n||大祥区2024年1-6月主要指标|||\n||||\n||指标|单位|完成额|增长（%）\n|||||\n"
        "||工业投资|万元|12345|8.2",
        [("大祥区", "工业投资", "2024-06", "ytd", 1.2345, "亿元", 8.2)],
        id="blank rows and columns around and within",
    ),
    pytest.param(
        "大祥区2022年指标\n指标|计量单位|本年实际|增长%\n甲|乙|1|2\n工业投资|亿元|121.26|9.5",
        [("大祥区", "工业投资", "2022", "period", 121.26, "亿元", 9.5)],
        id="columns numbered 甲 乙 1 2",
    ),
    pytest.param(
        "大祥区2024年指标\n指标|单位|绝对额|增速（%）\n工业投资|亿元|'260.50|'5.6%",
        [("大祥区", "工业投资", "2024", "period", 260.5, "亿元", 5.6)],
        id="numbers as text",
    ),
    pytest.param(
        "附件1\n工业园区主要指标完成情况表\n（2023年度）\n"
        "填报单位（盖章）：宝庆经济开发区管委会   单位：亿元、%\n"
        "序号|指标名称|完成|同比增长\n1|工业投资|9.5|-3",
        [("宝庆经济开发区", "工业投资", "2023", "period", 9.5, "亿元", -3.0)],
        id="entity, year and unit in the lines above, two of them in one line",
    ),
]


@pytest.mark.parametrize(("text", "expected"), INDICATOR_ROWS)
def test_a_row_of_an_indicator(text, expected):
    assert observed(text, OBSERVED) == expected


def test_a_years_column_restates_last_year_as_a_base():
    text = (
        "双清区2024年9月主要指标\n指标名称|计量单位|本月|1-9月累计|上年同期|同比增长（±%）\n"
        "规模工业总产值|亿元|10.1|90.5|80.5|12.4"
    )
    assert observed(text, "time_period basis base_for value growth value_cell growth_cell") == [
        ("2024-09", "period", "", 10.1, None, "C3", ""),
        ("2024-09", "ytd", "", 90.5, 12.4, "D3", "F3"),
        ("2023-09", "ytd", "2024-09", 80.5, None, "E3", ""),
    ]


@pytest.mark.parametrize(
    ("now", "before"),
    [
        pytest.param("本期金额", "上期金额", id="of a period"),
        pytest.param("本年金额", "上年金额", id="of a year"),
        pytest.param("本期发生额", "上期发生额", id="of what was booked"),
    ],
)
def test_amounts_of_an_account_have_last_years_beside_them(now, before):
    text = f"大祥区2024年主要指标\n单位：亿元\n指标|{now}|{before}\n实缴税金|5.88|5.41"
    assert observed(text, "item time_period base_for value") == [
        ("", "2024", "", 5.88),
        ("", "2023", "2024", 5.41),
    ]


def test_last_years_growth_stands_with_last_years_value():
    text = (
        "双清区2024年1-6月主要指标\n指标|单位|1-6月|同比增长%|上年同期|上年同期增速%\n"
        "工业投资|亿元|500|5.6|480|6.6"
    )
    assert observed(text, "time_period base_for value growth") == [
        ("2024-06", "", 500.0, 5.6),
        ("2023-06", "2024-06", 480.0, 6.6),
    ]


def test_month_and_cumulative_blocks_each_have_their_base_and_growth():
    text = (
        "双清区2024年9月投资（亿元）\n指标|本月|<|<|累计|<|<\n^|本年|上年同期|同比%|本年|上年同期|同比%\n"
        "工业投资|100|90|11.1|900|850|5.9"
    )
    assert observed(text, "time_period basis base_for value growth") == [
        ("2024-09", "period", "", 100.0, 11.1),
        ("2023-09", "period", "2024-09", 90.0, None),
        ("2024-09", "ytd", "", 900.0, 5.9),
        ("2023-09", "ytd", "2024-09", 850.0, None),
    ]


def test_a_nominal_and_a_real_growth_stand_apart():
    text = "双清区人均收入\n指标|2024年（元）|名义增长%|实际增长%\n人均可支配收入|30000|5.1|4.9"
    assert observed(text, "value growth growth_basis growth_cell") == [
        (30000.0, 5.1, "nominal", "C3"),
        (None, 4.9, "comparable", "D3"),
    ]


# --- region and period rows ---


def test_region_rows_have_value_growth_and_rank_of_the_title():
    text = (
        "邵阳市2024年1-6月各县区地区生产总值\n地区|绝对额（亿元）|增速（%）|排名\n"
        "全市|1000|5.6|\n双清|100|6.1|2"
    )
    assert observed(text, "entity indicator label value growth rank rank_by") == [
        ("邵阳市", "gdp", "地区生产总值", 1000.0, 5.6, None, ""),
        ("双清区", "gdp", "地区生产总值", 100.0, 6.1, 2, "growth"),
    ]


def test_a_rank_of_the_value_and_one_of_the_growth_are_both_kept():
    text = (
        "2023年1-9月各县区指标\n县市区|工业投资（亿元）|<|<|<\n^|总量|排位|增幅（%）|排位\n双清区|100|1|5.6|3"
    )
    assert observed(text, "value growth rank rank_by value_cell") == [
        (100.0, 5.6, 1, "value", "B4"),
        (None, None, 3, "growth", "E4"),
    ]


def test_a_rank_beside_a_growth_alone_is_of_that_growth():
    text = "2024年1-3月规模以上工业增加值增速\n地区|增速%|位次\n双清区|8.25|8"
    assert observed(text, "label value growth rank rank_by growth_cell") == [
        ("规模以上工业增加值", None, 8.25, 8, "growth", "B3")
    ]


def test_indicators_side_by_side_over_regions():
    text = (
        "2024年上半年园区指标\n园区|规模工业总产值（亿元）|<|实缴税金（万元）|<\n"
        "^|总量|增幅（%）|总量|增幅（%）\n"
        "大祥工业集中区|50.5|8.5|4920|18"
    )
    assert observed(text) == [
        (PARK, "规模工业总产值", "2024-06", "ytd", 50.5, "亿元", 8.5),
        (PARK, "实缴税金", "2024-06", "ytd", 0.492, "亿元", 18.0),
    ]


def test_regions_by_months_take_the_indicator_of_the_line_above():
    text = (
        "指标：居民消费价格指数(上年同月=100)\n时间：最近12个月\n地区|2020年2月|2020年1月\n北京市|103.6|104.5"
    )
    assert observed(text, "entity indicator time_period value growth") == [
        ("北京市", "consumer_prices", "2020-02", 103.6, 3.6),
        ("北京市", "consumer_prices", "2020-01", 104.5, 4.5),
    ]


def test_rows_of_years_under_indicators():
    text = (
        "大祥工业集中区历年主要指标\n年份|规模工业总产值（亿元）|增速（%）|实缴税金（亿元）\n"
        "2020|100|5|4.1\n2021|110.74|10|4.92"
    )
    assert observed(text, "label time_period value growth") == [
        ("规模工业总产值", "2020", 100.0, 5.0),
        ("实缴税金", "2020", 4.1, None),
        ("规模工业总产值", "2021", 110.74, 10.0),
        ("实缴税金", "2021", 4.92, None),
    ]


def test_rows_of_quarters_with_cumulative_values_run_from_january():
    text = (
        "指标：地区生产总值\n地区：邵阳市\n单位：亿元\n时间|累计值|累计增长(%)\n"
        "2024年第三季度|2000|5.0\n2024年第一季度|600|4.8"
    )
    assert observed(text) == [
        ("邵阳市", "地区生产总值", "2024-09", "ytd", 2000.0, "亿元", 5.0),
        ("邵阳市", "地区生产总值", "2024-03", "ytd", 600.0, "亿元", 4.8),
    ]


def test_months_without_a_year_take_the_titles():
    text = (
        "邵阳市2023年社会消费品零售总额\n月份|当月值（亿元）|同比（%）|累计值（亿元）|累计同比（%）\n"
        "3月|60|5.1|160|5.2"
    )
    assert observed(text) == [
        ("邵阳市", "社会消费品零售总额", "2023-03", "period", 60.0, "亿元", 5.1),
        ("邵阳市", "社会消费品零售总额", "2023-03", "ytd", 160.0, "亿元", 5.2),
    ]


# --- long tables ---


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "地区|指标|年份|数值|单位\n大祥区|常住人口|2021|33.2|万人",
            id="in the usual order",
        ),
        pytest.param("单位|数值|年份|指标|地区\n万人|33.2|2021|常住人口|大祥区", id="backwards"),
        pytest.param("年份|指标名称|单位|数值|地区\n2021年|常住人口|万人|33.2|大祥区", id="mixed"),
    ],
)
def test_a_long_table_names_everything_in_its_rows(text):
    assert observed(text) == [("大祥区", "常住人口", "2021", "period", 33.2, "万人", None)]


def test_a_long_table_tells_scopes_and_kinds_apart():
    text = (
        "年份|单位|口径|数据类型|指标名称|地区|数值\n2022|亿元|全口径|实际|一般公共预算收入|邵阳市|120.5\n"
        "2022|亿元|地方级|计划|一般公共预算收入|邵阳市|80.5"
    )
    assert observed(text, "scope kind value") == [("全口径", "actual", 120.5), ("地方级", "plan", 80.5)]


# --- scopes, plans, changes, shares ---


def test_two_scopes_side_by_side_stand_apart_and_the_plan_is_of_the_whole_year():
    text = (
        "邵阳市2023年1-6月利用外资（万美元）\n地区|验资口径|<|<|<|可比口径|<|全年计划\n"
        "^|实绩|去年同期|同比%|完成计划%|实绩|同比%|^\n双清区|100|90|11.1|50|120|10|200"
    )
    assert observed(text, "scope time_period kind measure value growth growth_unit") == [
        ("验资口径", "2023-06", "actual", "level", 100.0, 11.1, "%"),
        ("验资口径", "2022-06", "actual", "level", 90.0, None, ""),
        ("验资口径", "2023-06", "actual", "share", 50.0, None, ""),
        ("可比口径", "2023-06", "actual", "level", 120.0, 10.0, "%"),
        ("", "2023", "plan", "level", 200.0, None, ""),
    ]


@pytest.mark.parametrize("heading", ["年度目标", "全年计划", "任务数", "预期目标", "年初计划"])
def test_a_plan_is_never_an_actual(heading):
    text = f"大祥区2023年目标完成情况\n指标|单位|{heading}|1-9月完成|完成年度目标%\n实缴税金|亿元|6|4.5|75"
    assert observed(text, "label kind measure time_period value unit") == [
        ("实缴税金", "plan", "level", "2023", 6.0, "亿元"),
        ("实缴税金", "actual", "level", "2023-09", 4.5, "亿元"),
        ("实缴税金完成计划", "actual", "share", "2023-09", 75.0, "%"),
    ]


def test_two_budgets_in_a_table_that_compares_with_the_year_before_differ_in_scope():
    text = "大祥区2023年预算（万元）\n项目|年初预算数|调整预算数|决算数|比上年增长%\n教育支出|100|110|109|5"
    assert observed(text, "kind scope value") == [
        ("budget", "年初预算数", 100.0),
        ("budget", "调整预算数", 110.0),
        ("actual", "", 109.0),
    ]


def test_balances_hold_at_the_periods_end_and_their_changes_say_since_when():
    text = (
        "邵阳市2025年3月金融机构存贷款\n单位：亿元\n项目|本月余额|比年初增减额|上年同期比年初增减额\n"
        "住户存款|4250.36|268.87|251.61"
    )
    assert observed(text, "time_period basis measure since base_for value unit") == [
        ("2025-03", "point", "level", "", "", 4250.36, "亿元"),
        ("2025-03", "point", "change", "年初", "", 268.87, "亿元"),
        ("2024-03", "point", "change", "年初", "2025-03", 251.61, "亿元"),
    ]


# --- a sheet with several tables ---


def test_two_tables_with_different_headings_share_the_title():
    text = (
        "大祥工业集中区2023年统计表\n指标|单位|数值\n实缴税金|亿元|5.1\n\n二、分行业情况\n"
        "行业|企业数（家）|利润（亿元）\n新型建材|12|3\n合计|20|5\n资料来源：统计局"
    )
    assert observed(text, "entity label item time_period value unit") == [
        (PARK, "实缴税金", "", "2023", 5.1, "亿元"),
        (PARK, "企业数", "新型建材", "2023", 12.0, "家"),
        (PARK, "利润", "新型建材", "2023", 3.0, "亿元"),
        (PARK, "企业数", "", "2023", 20.0, "家"),
        (PARK, "利润", "", "2023", 5.0, "亿元"),
    ]


@pytest.mark.parametrize(
    "between",
    [
        pytest.param("", id="the heading alone"),
        pytest.param("第1页\n大祥区2024年1-6月主要指标（续）\n", id="page number and title too"),
    ],
)
def test_a_heading_repeated_on_the_next_page_starts_nothing_new(between):
    heading = "指标|单位|累计|同比%\n"
    text = (
        f"大祥区2024年1-6月主要指标\n{heading}工业投资|亿元|60|5\n{between}{heading}房地产开发投资|亿元|20|6"
    )
    assert observed(text, "entity label time_period value growth") == [
        ("大祥区", "工业投资", "2024-06", 60.0, 5.0),
        ("大祥区", "房地产开发投资", "2024-06", 20.0, 6.0),
    ]
    assert problems(text) == []


def test_a_table_in_words_nobody_knows_is_read_by_its_shape():
    text = "大祥工业集中区2018年情况\n编制|在职|控制\n30|28|93"
    assert [(row["label"], row["value"]) for row in rows(read(text))] == [
        ("编制", 30.0),
        ("在职", 28.0),
        ("控制", 93.0),
    ]


def test_a_row_of_units_below_the_heading_gives_the_units():
    text = "大祥区历年情况\n指标|工业投资|人口\n计量单位|万元|万人\n2022年|1000|30\n2023年|1100|31"
    assert observed(text, "label time_period value unit") == [
        ("工业投资", "2022", 0.1, "亿元"),
        ("人口", "2022", 30.0, "万人"),
        ("工业投资", "2023", 0.11, "亿元"),
        ("人口", "2023", 31.0, "万人"),
    ]


# --- the account ---


def test_numbers_that_are_not_figures_are_skipped_with_a_reason():
    text = (
        "大祥区2024年主要指标\n序号|指标|单位|绝对额||联系电话\n1|实缴税金|亿元|5.88|7|13800000000\n|||12.6||"
    )
    assert account(text) == (5, 2, {"E3": "no_heading", "F3": "contact", "D4": "no_label"})
