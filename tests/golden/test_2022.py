"""The made-up year after the published one: growth, parts of a year, schedules, zero and missing bases."""

import pytest

from perfdata.workflow.indicators import choices, indicator
from perfdata.workflow.investment import investment
from perfdata.workflow.overview import overview
from tests.golden.conftest import PARK, SEPTEMBER_2022, YEAR_2021, YEAR_2022, card, table


@pytest.fixture(scope="module")
def shown(two_years):
    return overview(two_years, PARK, YEAR_2022)


@pytest.fixture(scope="module")
def invested(two_years):
    return investment(two_years, PARK, YEAR_2022)


@pytest.fixture(scope="module")
def invested_to_september(two_years):
    return investment(two_years, PARK, SEPTEMBER_2022)


def project(invested, name):
    return dict(next(project for project in invested.projects if project.name == name).facts)


# --- what cannot be computed ---


@pytest.mark.parametrize(
    ("code", "value", "note"),
    [
        pytest.param("foreign_investment", "120 万美元", "新增，上年同期数为零", id="a base of zero"),
        pytest.param("tax_per_mu", "12.35 万元/亩", "没有上年同期数", id="no base"),
    ],
)
def test_a_growth_that_cannot_be_computed_is_a_dash_with_the_reason(two_years, code, value, note):
    view = indicator(two_years, PARK, YEAR_2022, code)
    assert (view.value, view.growth, view.growth_note) == (value, "—", note)
    assert view.steps[-1].text == f"不计算增速：{note}。"


def test_a_base_of_zero_is_shown_as_zero_and_not_as_missing(two_years):
    view = indicator(two_years, PARK, YEAR_2022, "foreign_investment")
    assert view.table["上年同期"].tolist() == ["0 万美元"]
    assert indicator(two_years, PARK, YEAR_2022, "tax_per_mu").table["上年同期"].tolist() == ["—"]


def test_a_project_without_a_plan_has_no_completion_of_the_year_and_says_so(invested):
    facts = project(invested, "演示·智能仓储物流园")
    assert facts["状态"] == "无年度计划"
    assert "年度计划完成率" not in facts
    assert facts["总投资完成率"] == "19.52%"


# --- growth ---


@pytest.mark.parametrize(
    ("code", "value", "growth", "base"),
    [
        pytest.param("industrial_output", "121.26 亿元", "+9.5%", "2021年 110.74 亿元", id="output"),
        pytest.param("industrial_value_added", "34.60 亿元", "+8.2%", "2021年 32.43 亿元", id="value added"),
        pytest.param("park_investment", "16.02 亿元", "+8.0%", "2021年 14.83 亿元", id="investment"),
        pytest.param("tax_paid", "5.41 亿元", "+10.0%", "2021年 4.92 亿元", id="tax"),
    ],
)
def test_a_headline_shows_the_reported_growth_on_the_printed_base(shown, code, value, growth, base):
    found = card(shown, code)
    assert (found.value, found.growth, found.base, found.base_implied) == (value, growth, base, False)


def test_growth_at_comparable_prices_stands_before_the_computed_one_with_the_reason(shown):
    found = card(shown, "industrial_value_added")
    assert (found.growth, found.growth_kind) == ("+8.2%", "同比（可比价）")
    assert found.note == "按两期数值计算为+6.7% · 公布增速按可比价格计算"
    assert found.caution is True


def test_growths_that_agree_have_no_note(shown):
    found = card(shown, "industrial_output")
    assert (found.note, found.caution) == ("", False)


def test_a_growth_is_worked_out_with_the_cell_of_the_base(two_years):
    steps = indicator(two_years, PARK, YEAR_2022, "industrial_output").steps
    assert [step.text for step in steps] == [
        "2022年规模以上工业总产值 121.26 亿元",
        "公布增速：+9.5%，同比",
        "2021年：110.74 亿元（本年公布的上年数）",
        "增速 = 121.26 亿元 ÷ 110.74 亿元 − 1 = +9.5%",
    ]
    assert [step.place.cell for step in steps if step.place] == ["C5", "E5", "D5"]


def test_the_year_before_stands_beside_in_the_growth_chart(shown):
    before, now = shown.growth.series
    assert (before.name, before.texts) == ("2021年", ("+10%", "+9.5%", "+10%", "+18%"))
    assert (now.name, now.texts) == ("2022年", ("+9.5%", "+8.2%", "+8.0%", "+10.0%"))


def test_the_course_runs_from_the_implied_year_through_both_published_ones(two_years):
    chart = indicator(two_years, PARK, YEAR_2022, "tax_paid").chart
    assert chart.categories == ("2020年", "2021年", "2022年")
    assert chart.of("actual")[0].texts == ("", "4.92", "5.41")
    assert chart.of("estimate")[0].texts == ("4.17", "", "")
    assert chart.of("growth")[0].texts == ("", "+18%", "+10.0%")


def test_the_base_printed_in_2022_does_not_become_the_level_of_2021(two_years):
    chart = indicator(two_years, PARK, YEAR_2022, "attracted_investment").chart
    assert chart.categories == ("2022年",)
    assert "attracted_investment" not in [choice.key for choice in choices(two_years, PARK, YEAR_2021)]


def test_a_sparkline_has_the_published_years_only(shown):
    assert card(shown, "tax_paid").spark.series[0].texts == ("4.92", "5.41")


# --- part of a year ---


def test_the_full_year_comes_before_its_part_and_the_year_before(two_years):
    texts = [choice.text for choice in two_years.periods(PARK)]
    assert texts == ["2022年", "2022年1—9月", "2021年"]
    assert two_years.default_period(PARK) == YEAR_2022


def test_nine_months_are_never_in_one_row_with_full_years(two_years):
    view = indicator(two_years, PARK, SEPTEMBER_2022, "industrial_output")
    assert view.chart.categories == ("2022年1—9月",)
    (line,) = table(view.table)
    assert line[:5] == ["2022年1—9月", "88.57 亿元", "+9.2%", "+9.2%", "81.10 亿元"]
    assert line[5] == "2022_主要指标_虚构演示.xlsx › 工作表“2022年1-9月” › C4"
    assert overview(two_years, PARK, SEPTEMBER_2022).growth.series[0].name == "2022年1—9月"


def test_nine_months_are_compared_with_nine_months(two_years):
    found = card(overview(two_years, PARK, SEPTEMBER_2022), "industrial_output")
    assert (found.base, found.growth) == ("2021年1—9月 81.10 亿元", "+9.2%")


# --- projects ---


def test_projects_stand_with_the_one_furthest_behind_first(invested):
    names = invested.table["项目"].tolist()
    # The paused one has no schedule to be behind of, and comes last.
    assert names == [
        "演示·110千伏输变电配套工程",
        "演示·园区主干道及管网工程",
        "演示·农副食品冷链加工基地",
        "演示·企业服务中心",
        "演示·新型建材标准厂房一期",
        "演示·再生水利用工程",
        "演示·智能仓储物流园",
        "演示·绿色建材技术改造",
    ]
    assert invested.chart.categories == tuple(names[:-2])


@pytest.mark.parametrize(
    ("name", "completion", "gap", "lamp"),
    [
        pytest.param("演示·110千伏输变电配套工程", "30.00%", "-45.0个百分点", "严重欠序时", id="far behind"),
        pytest.param("演示·园区主干道及管网工程", "64.00%", "-11.0个百分点", "欠序时", id="behind"),
        pytest.param("演示·企业服务中心", "75.00%", "0.0个百分点", "达到序时", id="on schedule"),
        pytest.param("演示·再生水利用工程", "107.00%", "+32.0个百分点", "达到序时", id="over its plan"),
    ],
)
def test_in_september_a_plan_is_held_against_three_quarters(
    invested_to_september, name, completion, gap, lamp
):
    facts = project(invested_to_september, name)
    assert (facts["年度计划完成率"], facts["较序时进度"], facts["状态"]) == (completion, gap, lamp)


def test_the_lamps_are_counted_and_the_summary_names_the_schedule(invested_to_september):
    assert invested_to_september.lamps == {"green": 3, "yellow": 2, "red": 1}
    assert invested_to_september.summary == (
        "8个项目，6个有年度计划；序时进度75.0%，3个落后；停建、取消的1个项目不亮灯、不计入序时"
    )


def test_a_paused_project_shows_its_stage_and_has_no_lamp(invested):
    facts = project(invested, "演示·绿色建材技术改造")
    assert (facts["形象进度"], facts["状态"], facts["年度计划完成率"]) == ("停工", "停建（缓建）", "20.00%")
    assert "较序时进度" not in facts
    assert invested.halted["项目"].tolist() == ["演示·绿色建材技术改造"]


def test_all_projects_together(invested):
    assert [(total.name, total.value, total.note) for total in invested.totals] == [
        # 55700 / 98800
        ("总投资", "98,800 万元", "资金到位率56.38%，8个项目中8个可计算"),
        # One project has no plan, so the plans have no sum; the table prints a total of the others.
        ("年度计划投资", "30,800 万元", "按表列合计；1个项目未列此数"),
        ("年初至今完成投资", "32,505 万元", ""),
        ("开工累计完成投资", "53,505 万元", ""),
        ("总投资完成率", "54.15%", "8个项目中8个可计算"),
        # (32505 - 4100 - 400) / (30800 - 2000): without what has no plan or is paused.
        ("年度计划完成率", "97.24%", "8个项目中6个可计算；不含停建、取消的1个项目"),
        ("较序时进度", "-2.8个百分点", "序时进度100.0%"),
    ]


# --- what needs a look ---


def test_contradictions_falls_and_lagging_projects_need_a_look(shown):
    assert [(found.text, found.page, found.pick) for found in shown.attention] == [
        (
            "规模以上工业增加值公布增速+8.2%；按两期数值计算为+6.7%，公布增速按可比价格计算",
            "indicators",
            "industrial_value_added",
        ),
        ("招商引资到位资金同比下降6.0%", "indicators", "attracted_investment"),
        (
            "2022年：演示·110千伏输变电配套工程落后序时进度45.0个百分点",
            "investment",
            "演示·110千伏输变电配套工程",
        ),
        (
            "2022年：演示·园区主干道及管网工程落后序时进度10.0个百分点",
            "investment",
            "演示·园区主干道及管网工程",
        ),
        (
            "2022年：演示·农副食品冷链加工基地落后序时进度2.0个百分点",
            "investment",
            "演示·农副食品冷链加工基地",
        ),
    ]


def test_the_figures_of_2021_are_what_they_were_before_the_import(first_year, two_years):
    before, after = (overview(snapshot, PARK, YEAR_2021) for snapshot in (first_year, two_years))
    assert after.sentence == before.sentence
    assert [(c.value, c.growth, c.base) for c in after.cards] == [
        (c.value, c.growth, c.base) for c in before.cards
    ]
