"""Frames become charts: periods in order, projects by need of attention, parts by size."""

import math

import pandas as pd
import pytest

from perfdata.chart import build
from perfdata.chart.build import Caption
from perfdata.errors import UsageError
from perfdata.model import Milestone

NAMES = {
    "actual": "实绩",
    "estimate": "推算",
    "plan": "计划",
    "growth": "同比增长",
    "schedule": "时序进度",
}
SAYS = Caption("规模以上工业总产值110.74亿元", "单位：亿元", "2021_主要指标.xlsx", "柱形图")
NAN = math.nan


def trend_frame(*rows):
    columns = ["period", "kind", "value", "text", "estimated", "growth", "growth_text"]
    return pd.DataFrame(rows, columns=columns)


def test_a_period_with_two_values_is_refused():
    twice = trend_frame(
        ("2021年", "actual", 1.0, "1", False, NAN, ""), ("2021年", "actual", 2.0, "2", False, NAN, "")
    )
    with pytest.raises(UsageError, match="2021年 has two values"):
        build.trend(twice, SAYS, NAMES, "亿元")


def test_an_infinite_figure_is_refused():
    with pytest.raises(UsageError, match="no number"):
        build.trend(trend_frame(("2021年", "actual", math.inf, "∞", False, NAN, "")), SAYS, NAMES, "亿元")


def test_the_implied_base_of_the_seed_is_an_estimate_apart_from_the_published_figure():
    chart = build.trend(
        trend_frame(
            ("2020年", "actual", 100.67, "100.67", True, NAN, ""),
            ("2021年", "actual", 110.74, "110.74", False, 10.0, "+10%"),
        ),
        SAYS,
        NAMES,
        "亿元",
    )
    assert [(s.role, s.values, s.axis) for s in chart.series] == [
        ("actual", (None, 110.74), "left"),
        ("estimate", (100.67, None), "left"),
        ("growth", (None, 10.0), "right"),
    ]
    assert chart.categories == ("2020年", "2021年")
    assert (chart.title, chart.subtitle, chart.source, chart.alt) == (
        "规模以上工业总产值110.74亿元",
        "单位：亿元",
        "2021_主要指标.xlsx",
        "柱形图",
    )


def test_a_plan_stands_in_a_series_of_its_own_in_its_period():
    chart = build.trend(
        trend_frame(
            ("2020年", "actual", 100.0, "100", False, NAN, ""),
            ("2021年", "actual", NAN, "—", False, NAN, ""),
            ("2021年", "plan", 115.0, "115", False, NAN, ""),
            ("2022年", "budget", 120.0, "120", False, NAN, ""),
        ),
        SAYS,
        NAMES,
        "亿元",
    )
    assert [(s.role, s.values) for s in chart.series] == [
        ("actual", (100.0, None, None)),
        ("plan", (None, 115.0, 120.0)),
    ]


def test_a_trend_of_no_known_figure_is_empty_and_not_zero():
    chart = build.trend(trend_frame(("2021年", "actual", NAN, "—", False, NAN, "")), SAYS, NAMES, "亿元")
    assert chart.empty
    assert chart.series[0].values == (None,)


def completion_frame(**more):
    return pd.DataFrame(
        {
            "project": ["甲", "乙", "丙", "丁"],
            "completion": [75.0, NAN, 16.01, 112.5],
            "text": ["75.00%", "—", "16.01%", "112.50%"],
            "gap": [25.0, NAN, -33.99, 62.5],
            "lamp": ["green", "", "red", "green"],
            **more,
        }
    )


def test_projects_furthest_behind_the_schedule_come_first_and_unknown_ones_last():
    chart = build.completion(completion_frame(), SAYS, NAMES)
    assert chart.categories == ("丙", "甲", "丁", "乙")
    assert chart.series[0].values == (16.01, 75.0, 112.5, None)
    assert chart.series[0].texts == ("16.01%", "75.00%", "112.50%", "—")
    assert chart.lamps == ("red", "green", "green", "")
    assert [s.role for s in chart.series] == ["actual"]


def test_projects_without_a_gap_are_sorted_by_their_completion():
    chart = build.completion(completion_frame(gap=[NAN] * 4, lamp=[""] * 4), SAYS, NAMES)
    assert chart.categories == ("丙", "甲", "丁", "乙")
    assert chart.lamps == ()


def test_the_schedule_goes_with_its_project():
    frame = completion_frame(schedule=[50.0, NAN, 40.0, 50.0], schedule_text=["50%", "", "40%", "50%"])
    chart = build.completion(frame, SAYS, NAMES)
    assert chart.series[1].values == (40.0, 50.0, 50.0, None)


def test_the_largest_part_comes_first():
    frame = pd.DataFrame(
        {
            "item": ["第一批次", "第二批次", "第三批次", "第四批次"],
            "value": [26.5335, 88.341, 25.362, NAN],
            "text": ["26.5335", "88.341", "25.362", "—"],
        }
    )
    chart = build.breakdown(frame, SAYS, "用地面积", "亩")
    assert chart.categories == ("第二批次", "第一批次", "第三批次", "第四批次")
    assert chart.series[0].values == (88.341, 26.5335, 25.362, None)


def test_a_sparkline_keeps_order_and_gaps():
    frame = pd.DataFrame(
        {"period": ["2019", "2020", "2021"], "value": [80.0, NAN, 110.74], "text": ["80", "—", "110.74"]}
    )
    chart = build.sparkline(frame, SAYS, "产值", "亿元")
    assert chart.series[0].values == (80.0, None, 110.74)
    assert chart.categories == ("2019", "2020", "2021")


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        pytest.param(
            (True, False), [("actual", (1.0, None)), ("plan", (None, 1.0))], id="one done, one open"
        ),
        pytest.param((True, True), [("actual", (1.0, 1.0))], id="all done"),
        pytest.param((False, False), [("plan", (1.0, 1.0))], id="all open"),
    ],
)
def test_every_step_is_done_or_open(done, expected):
    steps = [Milestone("用地预审", done[0]), Milestone("招标投标", done[1])]
    chart = build.milestones(steps, ("2021年6月", ""), SAYS, {"actual": "已办结", "plan": "未办结"})
    assert [(s.role, s.values) for s in chart.series] == expected
    assert chart.categories == ("用地预审", "招标投标")


@pytest.mark.parametrize(
    ("make", "frame"),
    [
        pytest.param(lambda f: build.completion(f, SAYS, NAMES), completion_frame(), id="completion"),
        pytest.param(
            lambda f: build.trend(f, SAYS, NAMES, "亿元"),
            trend_frame(("2021年", "actual", 1.0, "1", False, NAN, "")),
            id="trend",
        ),
    ],
)
def test_the_frame_is_left_as_it_was(make, frame):
    before = frame.copy(deep=True)
    make(frame)
    pd.testing.assert_frame_equal(frame, before)


def test_lines_stand_in_the_order_of_the_frame_with_gaps_where_a_period_is_not_known():
    frame = pd.DataFrame(
        [
            ("产值", "2020年", 100.0, "100.0"),
            ("产值", "2021年", 110.0, "110.0"),
            ("税金", "2021年", 118.0, "118.0"),
        ],
        columns=["name", "period", "value", "text"],
    )
    chart = build.lines(frame, SAYS, "")
    assert (chart.kind, chart.categories) == ("line", ("2020年", "2021年"))
    assert [(s.name, s.values) for s in chart.series] == [("产值", (100.0, 110.0)), ("税金", (None, 118.0))]
    assert build.shares(frame, SAYS).kind == "shares"


def test_a_ranking_keeps_the_order_and_sets_one_s_own_apart():
    frame = pd.DataFrame(
        [("1 乙", 9.0, "9", False), ("2 甲", 7.0, "7", True), ("— 丙", NAN, "—", False)],
        columns=["name", "value", "text", "own"],
    )
    chart = build.ranking(frame, SAYS, {"actual": "本单位", "peer": "其他"}, "亿元")
    assert chart.categories == ("1 乙", "2 甲", "— 丙")
    assert [(s.role, s.values) for s in chart.series] == [
        ("actual", (None, 7.0, None)),
        ("peer", (9.0, None, None)),
    ]


def test_a_waterfall_has_its_total_apart_from_its_steps():
    frame = pd.DataFrame(
        [("建材", 15.0, "+15", False), ("食品", -5.0, "-5", False), ("合计", 10.0, "+10", True)],
        columns=["name", "value", "text", "total"],
    )
    chart = build.waterfall(frame, SAYS, {"change": "拉动", "actual": "增速"}, "pp")
    assert [(s.role, s.values) for s in chart.series] == [
        ("change", (15.0, -5.0, None)),
        ("actual", (None, None, 10.0)),
    ]
