"""A project is said with its amounts, its state against the schedule, and its steps."""

import json

import pandas as pd
import pytest

from perfdata.catalogue import load
from perfdata.model import PROJECTS, Place
from perfdata.workflow.measured import measured
from perfdata.workflow.projects import amount, gap_text, line, place, project_choice, state
from perfdata.workflow.rows import records
from tests.workflow.snapshots import PROJECT


def project(**said):
    (row,) = records(measured(PROJECTS.frame([{**PROJECT, **said}]), load()))
    return row


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(None, "—", id="not known"),
        pytest.param(float("nan"), "—", id="not a number"),
        pytest.param(0.0, "0 万元", id="zero"),
        pytest.param(1903.0, "1,903 万元", id="whole"),
        pytest.param(304.7, "304.7 万元", id="one decimal"),
        pytest.param(0.1 + 0.2, "0.3 万元", id="without the noise of a sum"),
        pytest.param(-12.5, "-12.5 万元", id="taken back"),
    ],
)
def test_an_amount_has_the_decimals_that_it_needs(value, expected):
    assert amount(value, "万元") == expected


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        pytest.param(7.5, "超序时进度7.5个百分点", id="ahead"),
        pytest.param(-80.0, "落后序时进度80.0个百分点", id="behind"),
        pytest.param(0.0, "与序时进度持平", id="on it"),
        pytest.param(float("nan"), "无可比的序时进度", id="not known"),
        pytest.param(-0.04, "与序时进度持平", id="on it as shown"),
    ],
)
def test_a_gap_is_said_without_a_sign(gap, expected):
    assert gap_text(gap) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param({"planned_investment": None}, "无年度计划", id="no plan"),
        pytest.param({"planned_investment": 0.0}, "年度计划为零", id="a plan of zero"),
        pytest.param({"completed_investment": None}, "未报本年完成数", id="nothing reported"),
        pytest.param({"time_period": "2021-Q2"}, "本期无序时进度", id="a single quarter"),
        pytest.param({"stage": "已停工"}, "停建（缓建）", id="paused"),
        pytest.param({"stage": "已取消", "planned_investment": None}, "取消", id="cancelled"),
        pytest.param({"completed_investment": 400.0}, "达到序时", id="on schedule"),
        pytest.param({"completed_investment": 300.0}, "欠序时", id="behind"),
        pytest.param({"completed_investment": 100.0}, "严重欠序时", id="far behind"),
    ],
)
def test_a_project_s_state_is_its_lamp_or_why_it_has_none(said, expected):
    assert state(project(**said)) == expected


def test_both_completions_stand_apart_and_above_a_hundred_as_they_are():
    texts = line(project(completed_investment=430.0))
    assert (texts["年度计划完成率"], texts["总投资完成率"], texts["较序时进度"]) == (
        *("107.50%", "50.00%", "+7.5个百分点"),
    )


def test_an_amount_is_found_in_its_cell_and_else_where_the_row_starts():
    row = project(cells=json.dumps({"cumulative_investment": "G4"}))
    assert place(row, "cumulative_investment") == Place("p.xlsx", "表1", "G4")
    assert place(row) == Place("p.xlsx", "表1", "A4")


def test_what_was_not_reported_is_left_out_of_the_facts_and_the_reason_is_in():
    shown = project_choice(project(planned_investment=None, completed_investment=None), 2)
    assert shown.facts == (
        ("总投资", "1,000 万元"),
        ("开工累计完成投资", "500 万元"),
        ("总投资完成率", "50.00%"),
        ("状态", "无年度计划"),
    )
    assert shown.source == "来源：p.xlsx › 工作表“表1” › A4 · 第2版"


def test_funds_and_all_further_figures_are_among_the_facts():
    figures = [
        {"name": "本月完成投资", "value": 12.5, "unit": "万元", "cell": "H4"},
        {"name": "用地面积", "value": 30.0, "unit": "亩", "cell": "I4"},
    ]
    shown = project_choice(project(funds=630.0, figures=json.dumps(figures), stage="主体封顶"), 1)
    assert {("到位资金", "630 万元"), ("资金到位率", "63.00%"), ("形象进度", "主体封顶")} <= set(shown.facts)
    assert shown.facts[-2:] == (("本月完成投资", "12.5 万元"), ("用地面积", "30 亩"))


def test_a_project_without_steps_has_no_track():
    assert project_choice(project(), 1).track is None


def test_steps_done_and_open_are_told_apart_with_their_dates():
    steps = [
        {"name": "立项", "done": True, "date": "2021-03"},
        {"name": "施工许可", "done": False, "date": ""},
    ]
    track = project_choice(project(milestones=json.dumps(steps)), 1).track
    assert track.title == "标准厂房：2项手续已办结1项"
    assert track.categories == ("立项", "施工许可")
    assert [(series.role, series.values) for series in track.series] == [
        ("actual", (1.0, None)),
        ("plan", (None, 1.0)),
    ]
    assert track.series[0].texts == ("2021年3月", "")


def test_a_row_is_not_changed():
    row = project()
    before = pd.Series(row)
    project_choice(row, 1)
    pd.testing.assert_series_equal(before, pd.Series(row))
