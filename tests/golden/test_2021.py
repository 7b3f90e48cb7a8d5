"""The published figures of 2021 (DESIGN 7), each as the views show it."""

import pytest

from perfdata.workflow.indicators import indicator
from perfdata.workflow.investment import investment
from perfdata.workflow.overview import overview
from perfdata.workflow.report import report_view, reports
from tests.golden.conftest import PARK, STATION, YEAR_2021, card

HEADLINES = [
    pytest.param(
        *("industrial_output", "110.74 亿元", "+10%", "2020年推算 100.67 亿元 [100.21, 101.14]"), id="output"
    ),
    pytest.param(
        *("industrial_value_added", "32.43 亿元", "+9.5%", "2020年推算 29.62 亿元 [29.60, 29.63]"),
        id="value added",
    ),
    pytest.param(
        *("park_investment", "14.83 亿元", "+10%", "2020年推算 13.48 亿元 [13.42, 13.55]"), id="investment"
    ),
    pytest.param(*("tax_paid", "4.92 亿元", "+18%", "2020年推算 4.17 亿元 [4.15, 4.19]"), id="tax"),
]


@pytest.fixture(scope="module")
def shown(first_year):
    return overview(first_year, PARK, YEAR_2021)


@pytest.fixture(scope="module")
def invested(first_year):
    return investment(first_year, PARK, YEAR_2021)


@pytest.fixture(scope="module")
def report(first_year):
    (only,) = reports(first_year, PARK, YEAR_2021)
    return report_view(first_year, only, YEAR_2021)


def section(report, number):
    return next(part for part in report.sections if part.number == number)


def figures(part):
    return [(figure.name, figure.value, figure.growth) for figure in part.figures]


def figure(snapshot, code):
    return indicator(snapshot, PARK, YEAR_2021, code)


# --- headlines ---


@pytest.mark.parametrize(("code", "value", "growth", "base"), HEADLINES)
def test_a_headline_shows_value_growth_and_the_base_they_imply(shown, code, value, growth, base):
    found = card(shown, code)
    assert (found.value, found.growth, found.base, found.base_implied) == (value, growth, base, True)


@pytest.mark.parametrize(
    ("code", "published", "implied"),
    [
        pytest.param("industrial_output", "110.74", "100.67", id="output"),
        pytest.param("industrial_value_added", "32.43", "29.62", id="value added"),
        pytest.param("park_investment", "14.83", "13.48", id="investment"),
        pytest.param("tax_paid", "4.92", "4.17", id="tax"),
    ],
)
def test_the_implied_year_is_drawn_as_an_estimate_and_never_as_an_actual(
    first_year, shown, code, published, implied
):
    chart = figure(first_year, code).chart
    (actual,), (estimate,) = chart.of("actual"), chart.of("estimate")
    assert chart.categories == ("2020年", "2021年")
    assert (actual.texts, estimate.texts) == (("", published), (implied, ""))
    assert card(shown, code).spark is None


def test_the_implied_year_is_worked_out_in_the_open(first_year):
    steps = [step.text for step in figure(first_year, "industrial_output").steps]
    assert steps == [
        "2021年规模以上工业总产值 110.74 亿元",
        "公布增速：+10%，同比",
        "2020年推算数 = 110.74 ÷ (1 + 10%) = 100.67 亿元，考虑四舍五入为 [100.21, 101.14]；非公布数据",
    ]


def test_no_figure_of_2020_is_offered_as_a_period(first_year):
    assert [choice.text for choice in first_year.periods(PARK)] == ["2021年"]


def test_the_overview_says_the_year_in_one_sentence(shown):
    assert shown.sentence == (
        "2021年规模以上工业总产值 110.74 亿元，同比增长10%；"
        "规模以上工业增加值 32.43 亿元，同比增长9.5%（可比价）；"
        "园区各类投资 14.83 亿元，同比增长10%；实缴税金 4.92 亿元，同比增长18%。"
    )


def test_growth_stands_side_by_side_without_an_earlier_year_that_is_not_known(shown):
    (only,) = shown.growth.series
    assert (only.name, only.texts) == ("2021年", ("+10%", "+9.5%", "+10%", "+18%"))
    assert shown.growth.title == "实缴税金增速最高，为+18%"


def test_every_headline_names_its_cell(shown):
    assert card(shown, "tax_paid").source == "来源：2021_主要指标.xlsx › 工作表“主要经济指标” › C8 · 第1版"


# --- the station ---


def test_the_station_has_carried_out_16_percent_of_its_investment(invested):
    (station,) = invested.projects
    assert station.name == STATION
    assert station.facts == (
        ("总投资", "1,903 万元"),
        ("开工累计完成投资", "304.7 万元"),
        ("总投资完成率", "16.01%"),
        ("状态", "无年度计划"),
        ("形象进度", "前期手续已完成，即将进入基础施工"),
    )


def test_the_eleven_procedures_of_the_station_are_a_track_of_steps_done(invested):
    track = invested.projects[0].track
    assert track.kind == "milestones"
    assert track.title == "横冲科技工业园污水处理站：11项手续已办结11项"
    assert [(series.role, sum(series.known)) for series in track.series] == [("actual", 11.0)]
    assert (track.categories[0], track.categories[-1]) == ("项目可研", "工程招投标")


def test_a_year_without_plans_has_no_lamp_and_says_so(invested):
    assert (invested.lamps, invested.summary) == ({}, "1个项目；未列年度计划，不作序时比较")


# --- land ---


def test_the_three_batches_make_up_the_land(first_year):
    land = figure(first_year, "land_approved")
    assert land.parts_note == "26.5335 + 88.341 + 25.362 = 140.2365 亩，分项之和与表列合计一致"
    assert land.parts_ok is True
    assert dict(zip(land.parts.categories, land.parts.series[0].texts, strict=True)) == {
        "第二十三批次": "88.341",
        "2020年第五批次": "26.5335",
        "第四十三批次": "25.362",
    }


@pytest.mark.parametrize(
    ("code", "value"),
    [
        pytest.param("land_approved", "140.2365 亩", id="land"),
        pytest.param("land_projects", "11 个", id="projects on it"),
        pytest.param("land_approval_spending", "超过 1,600 万元", id="spending, more than that"),
        pytest.param("findings_total", "2 个", id="findings"),
        pytest.param("findings_done", "1 个", id="findings put right"),
        pytest.param("study_sessions", "12 次", id="study sessions"),
        pytest.param("organisation_meetings", "2 次", id="meetings"),
        pytest.param("loans_arranged", "2,000 万元", id="loans"),
        pytest.param("training_enterprises", "超过 50 家", id="enterprises trained, more than that"),
        pytest.param("problems_found", "2 条", id="problems"),
        pytest.param("suggestions_made", "3 条", id="suggestions"),
    ],
)
def test_a_figure_without_growth_says_why_it_has_none(first_year, code, value):
    view = figure(first_year, code)
    assert (view.value, view.growth, view.growth_note) == (value, "—", "没有上年同期数")


# --- report ---


def test_the_sections_stand_in_order_with_the_heading_that_lacks_its_number(report):
    assert [(part.number, part.heading) for part in report.sections if part.level == 1] == [
        ("一、", "绩效评价工作组织情况"),
        ("", "部门整体支出绩效完成情况"),
        ("三、", "部门整体支出绩效评价发现的问题"),
        ("四、", "改进措施和建议"),
    ]
    assert [part.number for part in report.sections if part.level == 2][:6] == [
        *("一是", "二是", "三是", "四是", "五是", "六是")
    ]


def test_the_missing_number_is_remarked(report):
    (remark,) = report.remarks
    assert remark.startswith("“三、”之前缺少“二、”")


def test_the_section_on_the_economy_has_the_four_headlines_and_their_charts(report):
    economy = next(part for part in report.sections if part.heading == "部门整体支出绩效完成情况")
    assert figures(economy) == [
        ("规模以上工业总产值", "110.74 亿元", "+10%"),
        ("规模以上工业增加值", "32.43 亿元", "+9.5%"),
        ("园区各类投资", "14.83 亿元", "+10%"),
        ("实缴税金", "4.92 亿元", "+18%"),
    ]
    assert [chart.kind for chart in economy.charts] == ["columns"] * 4


def test_the_section_on_the_plan_shows_key_points_and_no_empty_chart(report):
    plan = section(report, "一是")
    assert (plan.figures, plan.charts, len(plan.ledger)) == ((), (), 0)
    industry, infrastructure, services = plan.key_points
    assert "建设新型建材和农副食品加工两大产业基地" in industry
    assert "加快补齐道路、管网、水电等基础设施" in infrastructure
    for service in ("一网、一门、一次", "容缺后补", "绿色通道", "首席服务官"):
        assert service in services


def test_the_section_on_study_has_its_two_counts(report):
    assert figures(section(report, "二是")) == [
        ("党员干部集中学习次数", "12 次", ""),
        ("专题组织生活会次数", "2 次", ""),
    ]


def test_the_section_on_rectification_has_the_ledger(report):
    part = section(report, "三是")
    assert part.ledger["状态"].tolist() == ["已完成", "已移交"]
    assert part.ledger["责任单位"].tolist() == ["大祥工业集中区管委会", "区水利局"]
    assert part.ledger_note == "2个问题已完成整改1个（50%），移交1个"


def test_the_section_on_the_station_has_its_completion_and_its_procedures(report):
    assert [chart.kind for chart in section(report, "四是").charts] == ["completion", "milestones"]
    assert section(report, "四是").charts[0].title == "2021年：横冲科技工业园污水处理站累计完成总投资的16.01%"


def test_the_section_on_land_has_the_batches(report):
    part = section(report, "五是")
    assert ("用地审批投入资金", "超过 1,600 万元", "") in figures(part)
    assert ("用地审批面积", "140.2365 亩", "") in figures(part)
    assert [chart.kind for chart in part.charts] == ["breakdown"]


def test_the_section_on_financing_has_its_loans_and_no_chart_without_a_course(report):
    part = section(report, "六是")
    assert ("协助落实银行贷款", "2,000 万元", "") in figures(part)
    assert part.charts == ()


# The report names these in other words than the tables: 参训企业 for 参训企业数.
@pytest.mark.parametrize(
    ("number", "expected"),
    [
        pytest.param("五是", ("用地审批项目数", "11 个", ""), id="projects on the land"),
        pytest.param("六是", ("参训企业数", "超过 50 家", ""), id="enterprises trained"),
        pytest.param("三、", ("评价发现问题数", "2 条", ""), id="problems"),
        pytest.param("四、", ("评价提出建议数", "3 条", ""), id="suggestions"),
    ],
)
def test_a_section_has_the_figures_that_it_names_in_other_words(report, number, expected):
    assert expected in figures(section(report, number))


def test_the_text_of_the_sections_is_the_report_character_for_character(first_year, report):
    assert "".join(part.text for part in report.sections) == first_year.reports[0].text
