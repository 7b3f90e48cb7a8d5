"""Completion charts draw what is known of each project, and name the cells it comes from."""

import pandas as pd
import pytest

from perfdata.compute.completion import completion_total
from perfdata.compute.schedule import schedule
from perfdata.model import PROJECTS
from perfdata.workflow.completion_charts import annual_chart, total_chart
from tests.workflow.snapshots import PROJECT

ROAD = {"project": "道路", "completed_investment": 440.0, "cumulative_investment": 100.0, "row": 5}


def measured(*rows):
    frame = PROJECTS.frame([{**PROJECT, **row} for row in rows])
    frame = frame.assign(completion_total=completion_total(frame), **schedule(frame))
    return frame.sort_values("schedule_gap", kind="stable", na_position="last")


@pytest.mark.parametrize(
    ("draw", "lacking"),
    [
        pytest.param(annual_chart, {"planned_investment": None}, id="no plan"),
        pytest.param(annual_chart, {"planned_investment": 0.0}, id="a plan of zero"),
        pytest.param(annual_chart, {"completed_investment": None}, id="nothing reported"),
        pytest.param(total_chart, {"total_investment": None}, id="no total investment"),
    ],
)
def test_without_a_completion_there_is_no_chart(draw, lacking):
    assert draw(measured(lacking), 1) is None


def test_the_year_s_plans_are_drawn_with_schedule_and_lamps():
    chart = annual_chart(measured({}, ROAD), 1)
    assert (chart.categories, chart.lamps) == (("标准厂房", "道路"), ("yellow", "green"))
    assert [(s.role, s.texts) for s in chart.series] == [
        ("actual", ("75.00%", "110.00%")),
        ("schedule", ("100.0%", "100.0%")),
    ]
    assert chart.subtitle == "年初至今完成投资 ÷ 年度计划投资"


def test_the_whole_investments_are_drawn_lowest_first_and_without_lamps():
    chart = total_chart(measured({}, ROAD), 1)
    assert (chart.categories, chart.lamps) == (("道路", "标准厂房"), ())
    assert chart.title == "2021年：道路累计完成总投资的10.00%"
    assert [(s.role, s.texts) for s in chart.series] == [("actual", ("10.00%", "50.00%"))]


def test_a_single_month_has_completions_and_no_schedule_line():
    chart = annual_chart(measured({"time_period": "2021-Q2"}), 1)
    assert chart.of("schedule") == ()
    assert chart.title == "2021年二季度：标准厂房完成年度计划的75.00%，无可比的序时进度"


def test_the_source_names_the_rows_that_are_drawn():
    assert annual_chart(measured({}, ROAD), 4).source == "来源：p.xlsx › 工作表“表1” › A4、A5 · 第4版"


def test_the_frame_is_not_changed():
    frame = measured({}, ROAD)
    before = frame.copy(deep=True)
    annual_chart(frame, 1)
    total_chart(frame, 1)
    pd.testing.assert_frame_equal(before, frame)
