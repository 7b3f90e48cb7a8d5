"""The totals of projects are sums; where there is none they say what is missing."""

import pandas as pd
import pytest

from perfdata.model import PROJECTS
from perfdata.workflow.project_totals import project_totals
from tests.workflow.snapshots import PROJECT

TOTAL = {"project": "合计", "role": "total"}
ROAD = {"project": "道路"}


def found(*rows):
    totals = project_totals(PROJECTS.frame([{**PROJECT, **row} for row in rows]))
    return {total.name: (total.value, total.note) for total in totals}


@pytest.mark.parametrize(
    ("rows", "value", "note"),
    [
        pytest.param([{}, {**ROAD, "planned_investment": None}], "—", "1个项目未列此数", id="one lacks it"),
        pytest.param(
            [{}, {**ROAD, "planned_investment": None}, {**TOTAL, "planned_investment": 400.0}],
            *("400 万元", "按表列合计；1个项目未列此数"),
            id="one lacks it, and the table has a total",
        ),
        pytest.param([{}, {**ROAD, "unit": "亿元"}], "—", "", id="two units"),
        pytest.param([{}, ROAD], "800 万元", "", id="all have it"),
        pytest.param(
            [{}, ROAD, {**TOTAL, "planned_investment": 900.0}],
            *("800 万元", "表列合计：900 万元"),
            id="the table has another total",
        ),
        pytest.param(
            [{}, ROAD, {**TOTAL, "planned_investment": 800.0}], "800 万元", "", id="the table agrees"
        ),
    ],
)
def test_an_amount_is_summed_or_says_why_not(rows, value, note):
    assert found(*rows)["年度计划投资"] == (value, note)


def test_completions_say_how_many_projects_they_cover():
    totals = found({}, {**ROAD, "planned_investment": None})
    assert totals["年度计划完成率"] == ("75.00%", "2个项目中1个可计算")
    assert totals["总投资完成率"] == ("50.00%", "2个项目中2个可计算")


def test_a_large_project_weighs_more():
    # (300 + 3600) / (400 + 3600), not the mean of 75 % and 100 %.
    totals = found({}, {**ROAD, "planned_investment": 3600.0, "completed_investment": 3600.0})
    assert totals["年度计划完成率"][0] == "97.50%"
    assert totals["较序时进度"] == ("-2.5个百分点", "序时进度100.0%")


def test_without_plans_there_is_no_completion_and_no_gap():
    totals = found({"planned_investment": None})
    assert totals["年度计划完成率"] == ("—", "没有项目同时列出两项数据")
    assert totals["较序时进度"] == ("—", "没有年度计划可比")


def test_in_september_the_gap_is_to_three_quarters():
    assert found({"time_period": "2021-09"})["较序时进度"] == ("0.0个百分点", "序时进度75.0%")


def test_halted_projects_count_in_the_sums_and_not_in_the_schedule():
    frame = PROJECTS.frame([PROJECT, {**PROJECT, **ROAD, "completed_investment": 0.0}])
    totals = project_totals(frame, pd.Series([True, False]))
    shown = {total.name: (total.value, total.note) for total in totals}
    assert shown["年度计划投资"] == ("800 万元", "")
    assert shown["年度计划完成率"] == ("75.00%", "2个项目中1个可计算；不含停建、取消的1个项目")
    assert shown["较序时进度"] == ("-25.0个百分点", "序时进度100.0%")


@pytest.mark.parametrize(
    ("funds", "note"),
    [
        pytest.param([None, None], "", id="printed of none"),
        pytest.param([630.0, None], "资金到位率63.00%，2个项目中1个可计算", id="printed of one"),
        # 800 / 2000, not the mean of 63 % and 17 %.
        pytest.param([630.0, 170.0], "资金到位率40.00%，2个项目中2个可计算", id="printed of both"),
    ],
)
def test_funds_in_place_are_a_rate_of_those_that_print_them(funds, note):
    frame = PROJECTS.frame([PROJECT, {**PROJECT, **ROAD}])
    total = project_totals(frame, funds=pd.Series(funds, dtype="float64"))[0]
    assert (total.value, total.note) == ("2,000 万元", note)


def test_another_schedule_gives_another_gap():
    frame = PROJECTS.frame([{**PROJECT, "time_period": "2021-07"}])
    totals = project_totals(frame, plan={7: 40.0})
    assert [(t.value, t.note) for t in totals if t.name == "较序时进度"] == [
        ("+35.0个百分点", "序时进度40.0%")
    ]
