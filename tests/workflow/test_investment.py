"""The investment page shows the projects of one period, those that need attention first."""

import pytest

from perfdata.workflow.investment import investment
from perfdata.workflow.snapshot import PeriodChoice
from tests.workflow.snapshots import PARK, YEAR, snapshot_of

ROAD = {"project": "道路", "completed_investment": 100.0}


def shown(*projects, choice=YEAR, **picked):
    return investment(snapshot_of(projects=projects), PARK, choice, **picked)


@pytest.mark.parametrize(
    "projects",
    [
        pytest.param([], id="nothing"),
        pytest.param([{"entity": "乙园区"}], id="another entity's"),
        pytest.param([{"time_period": "2021-09"}], id="another period's"),
        pytest.param([{"role": "total"}], id="a total without projects"),
    ],
)
def test_without_projects_the_page_is_empty(projects):
    empty = shown(*projects)
    assert (empty.totals, empty.chart, empty.total_chart, empty.summary) == ((), None, None, "")
    assert (empty.lamps, empty.table.empty, empty.projects, empty.attention) == ({}, True, (), ())


def test_projects_are_sorted_by_what_needs_attention():
    found = shown({}, ROAD, {"project": "未定", "planned_investment": None})
    assert found.table["项目"].tolist() == ["道路", "标准厂房", "未定"]
    assert [project.name for project in found.projects] == ["道路", "标准厂房", "未定"]
    assert found.chart.categories == ("道路", "标准厂房")
    assert found.lamps == {"red": 1, "yellow": 1}


def test_the_chart_names_the_project_furthest_behind():
    found = shown({}, ROAD)
    assert found.chart.title == "2021年：道路完成年度计划的25.00%，落后序时进度75.0个百分点"
    assert [series.texts for series in found.chart.series] == [("25.00%", "75.00%"), ("100.0%", "100.0%")]
    assert found.chart.lamps == ("red", "yellow")
    assert [one.text for one in found.attention] == [
        "2021年：道路落后序时进度75.0个百分点",
        "2021年：标准厂房落后序时进度25.0个百分点",
    ]


def test_without_plans_the_chart_is_that_of_the_whole_investment():
    found = shown({"planned_investment": None})
    assert found.chart == found.total_chart
    assert found.chart.title == "2021年：标准厂房累计完成总投资的50.00%"
    assert found.chart.of("schedule") == ()
    assert (found.lamps, found.summary) == ({}, "1个项目；未列年度计划，不作序时比较")


def test_projects_without_amounts_have_no_chart():
    nothing = dict.fromkeys(
        ("total_investment", "planned_investment", "completed_investment", "cumulative_investment")
    )
    found = shown(nothing)
    assert (found.chart, found.total_chart) == (None, None)
    assert found.projects[0].facts == (("状态", "无年度计划"),)


def test_a_period_of_months_is_named_as_cumulative():
    found = shown({"time_period": "2021-09"}, choice=PeriodChoice("2021-09", "ytd"))
    assert found.chart.title == "2021年1—9月：标准厂房完成年度计划的75.00%，与序时进度持平"
    assert found.summary == "1个项目，1个有年度计划；序时进度75.0%，0个落后"


def test_a_group_is_not_counted_beside_its_projects():
    found = shown({}, {"project": "基础设施类", "role": "group"}, {"project": "合计", "role": "total"})
    assert found.table["项目"].tolist() == ["标准厂房"]


# --- stages, halted projects, other rules ---

HALTED = {"project": "物流中心", "stage": "因用地调整，已停工", "completed_investment": 0.0}


def test_a_halted_project_has_no_lamp_and_stands_apart_with_its_reason():
    found = shown({}, HALTED)
    assert found.lamps == {"yellow": 1}
    assert found.chart.categories == ("标准厂房",)
    assert [one.pick for one in found.attention] == ["标准厂房"]
    assert found.halted.to_dict("records") == [
        {
            "项目": "物流中心",
            "状态": "停建（缓建）",
            "总投资": "1,000 万元",
            "开工累计完成投资": "500 万元",
            "表列情况": "因用地调整，已停工",
        }
    ]
    assert found.summary == (
        "2个项目，1个有年度计划；序时进度100.0%，1个落后；停建、取消的1个项目不亮灯、不计入序时"
    )
    assert found.table["项目"].tolist() == ["标准厂房", "物流中心"]


def test_where_all_are_halted_no_plan_is_said_to_be_missing():
    found = shown(HALTED)
    assert found.summary == "1个项目；停建、取消的1个项目不亮灯、不计入序时"
    assert found.chart == found.total_chart


def test_without_halted_projects_and_stages_there_are_no_such_tables():
    found = shown({"stage": "进展顺利"})
    assert (found.halted.empty, found.stages.empty, found.groups.empty) == (True, True, True)
    assert not {"分组", "到位资金", "资金到位率"} & set(found.table)


def test_another_rule_and_another_schedule_give_other_lamps():
    july = {"time_period": "2021-07", "completed_investment": 180.0}
    choice = PeriodChoice("2021-07", "ytd")
    # 45 % done: 13.3 points behind seven twelfths, 5 points ahead of 40 %.
    assert shown(july, choice=choice).lamps == {"yellow": 1}
    assert shown(july, choice=choice, rule="plain").lamps == {"red": 1}
    assert shown(july, choice=choice, plan="july_40").lamps == {"green": 1}


def test_a_plan_that_is_more_than_carried_out_is_shown_as_it_is():
    found = shown({"completed_investment": 430.0})
    assert (found.lamps, found.chart.series[0].texts) == ({"green": 1}, ("107.50%",))
