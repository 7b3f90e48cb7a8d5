"""Projects stand against their schedule, parts of a sum beside each other."""

import pytest

from perfdata.chart.model import Chart, Series
from perfdata.chart.plotly import figure
from perfdata.chart.theme import theme

PROJECTS = ("污水处理站", "标准厂房", "农副食品加工园")
DONE = Series("年度完成率", (16.01, 112.5, None), "%", ("16.01%", "112.50%", "—"))


def draw(*schedule, lamps=(), kind="completion", bars=DONE):
    return figure(Chart(kind, "投资", PROJECTS, (bars, *schedule), lamps=lamps), theme(), 900)


def schedule(*values):
    return Series(
        "时序进度", values, "%", tuple("" if v is None else f"{v:.0f}%" for v in values), "schedule"
    )


def test_a_project_beyond_its_plan_runs_past_the_line_of_100_percent():
    layout = draw()["layout"]
    assert layout["xaxis"]["range"][0] == 0
    assert layout["xaxis"]["range"][1] > 112.5
    assert [(s["x0"], s["line"]["dash"]) for s in layout["shapes"]] == [(100.0, "solid")]


def test_100_percent_is_in_sight_while_all_projects_are_below():
    low = Series("年度完成率", (1.0, 2.0, 3.0), "%", ("1%", "2%", "3%"))
    assert draw(bars=low)["layout"]["xaxis"]["range"][1] > 100


def test_one_schedule_for_all_is_a_named_line_across():
    drawn = draw(schedule(50.0, 50.0, 50.0))
    assert (drawn["layout"]["shapes"][1]["x0"], drawn["layout"]["shapes"][1]["line"]["dash"]) == (
        50.0,
        "dash",
    )
    assert drawn["layout"]["annotations"][0]["text"] == "时序进度 50%"
    assert not drawn["layout"]["showlegend"]


@pytest.mark.parametrize(
    "values",
    [
        pytest.param((40.0, 50.0, 60.0), id="plans of their own"),
        pytest.param((50.0, 50.0, None), id="one project without a schedule"),
    ],
)
def test_schedules_that_differ_are_a_mark_at_each_project(values):
    drawn = draw(schedule(*values))
    marks = drawn["data"][1]
    assert (marks["x"], marks["marker"]["symbol"]) == (list(values), "line-ns")
    assert len(drawn["layout"]["shapes"]) == 1
    assert drawn["layout"]["showlegend"]


def test_a_lamp_is_a_shape_as_well_as_a_colour():
    texts = draw(lamps=("red", "green", ""))["data"][-1]["text"]
    assert texts == [
        '<span style="color:#B3261E">■</span> 16.01%',
        '<span style="color:#2E7D4F">●</span> 112.50%',
        "—",
    ]


def test_a_project_without_a_figure_has_no_bar_and_keeps_its_row():
    bars = draw()["data"][0]
    assert bars["x"] == [16.01, 112.5, None]
    assert bars["y"] == ["污水处理站", "标准厂房", "农副食品加工园"]


def test_two_projects_of_one_name_keep_two_rows():
    twins = Chart("completion", "投资", ("标准厂房", "标准厂房"), (Series("率", (10.0, 90.0), "%"),))
    assert len(set(figure(twins, theme())["data"][0]["y"])) == 2


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [
        pytest.param((26.5335, 88.341, 25.362), 0.0, 88.341, id="parts of a sum"),
        pytest.param((5.2, 0.0, -2.1), -2.1, 5.2, id="a part that takes away"),
    ],
)
def test_a_breakdown_starts_at_zero_and_has_room_for_its_labels(values, low, high):
    parts = Series("用地", values, "亩", tuple(str(v) for v in values))
    drawn = draw(kind="breakdown", bars=parts)
    bottom, top = drawn["layout"]["xaxis"]["range"]
    assert (bottom == 0) is (low == 0)
    assert bottom <= low
    assert top > high
    assert drawn["data"][0]["text"] == [str(v) for v in values]
