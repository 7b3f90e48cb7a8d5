"""Columns start at zero, leave gaps open, and tell estimate and plan from actual without colour."""

import pytest

from perfdata.chart.model import Chart, Series
from perfdata.chart.plotly import figure
from perfdata.chart.theme import theme

YEARS = ("2019年", "2020年", "2021年")
ACTUAL = Series("实绩", (90.0, None, 110.74), "亿元", ("90.00", "—", "110.74"))
ESTIMATE = Series("推算", (None, 100.67, None), "亿元", ("", "100.67（推算）", ""), "estimate")
PLAN = Series("计划", (None, None, 115.0), "亿元", ("", "", "115.00"), "plan")
GROWTH = Series("同比增长", (None, None, 10.0), "%", ("", "", "+10%"), "growth", "right")


def draw(*series, categories=YEARS, width_px=900):
    return figure(Chart("columns", "产值", categories, series), theme(), width_px)


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [
        pytest.param((80.0, 100.67, 110.74), 0.0, 110.74, id="all positive"),
        pytest.param((-3.2, -1.0, -0.6), -3.2, 0.0, id="all negative"),
        pytest.param((-3.2, 1.5, 4.1), -3.2, 4.1, id="both signs"),
        pytest.param((None, None, None), 0.0, 0.0, id="nothing known"),
    ],
)
def test_the_value_axis_contains_zero_and_every_value(values, low, high):
    bottom, top = draw(Series("利润", values, "亿元"))["layout"]["yaxis"]["range"]
    assert bottom <= low
    assert top > high
    assert (bottom == 0) is (low == 0)


def test_a_year_without_a_figure_is_a_gap():
    assert draw(ACTUAL)["data"][0]["y"] == [90.0, None, 110.74]
    assert draw(ACTUAL)["data"][0]["text"] == ["90.00", "", "110.74"]


def test_an_estimate_is_hatched_and_stands_in_the_place_of_the_actual():
    actual, estimate = draw(ACTUAL, ESTIMATE)["data"]
    assert estimate["marker"]["pattern"]["shape"] == "/"
    assert "pattern" not in actual["marker"]
    assert estimate["offsetgroup"] == actual["offsetgroup"]


def test_a_plan_is_an_outline_beside_the_actual():
    actual, plan = draw(ACTUAL, PLAN)["data"]
    assert plan["marker"]["color"] == "#FFFFFF"
    assert plan["marker"]["line"]["color"] == actual["marker"]["color"] == "#1F4E8C"
    assert plan["offsetgroup"] != actual["offsetgroup"]


def test_growth_is_a_line_with_open_gaps_on_a_right_axis_without_grid():
    drawn = draw(ACTUAL, GROWTH)
    line = drawn["data"][-1]
    axis = drawn["layout"]["yaxis2"]
    assert (line["type"], line["yaxis"], line["connectgaps"]) == ("scatter", "y2", False)
    assert (axis["side"], axis["tickmode"], axis["showgrid"], axis["ticksuffix"]) == (
        "right",
        "auto",
        False,
        "%",
    )


def test_a_labelled_growth_line_runs_above_the_columns():
    layout = draw(ACTUAL, GROWTH)["layout"]
    foot, top = layout["yaxis2"]["range"]
    lowest_point = (10.0 - foot) / (top - foot)
    highest_column = 110.74 / layout["yaxis"]["range"][1]
    assert highest_column < 0.61
    assert lowest_point > 0.79


def test_a_growth_line_that_cannot_be_labelled_has_ticks_and_holds_zero():
    months = tuple(f"2021年{month}月" for month in range(1, 25))
    growth = Series("同比增长", (8.0,) * 24, "%", ("+8.0个百分点",) * 24, "growth", "right")
    axis = draw(Series("实绩", (9.0,) * 24, "亿元"), growth, categories=months)["layout"]["yaxis2"]
    assert axis["showticklabels"]
    assert axis["range"][0] <= 0


def test_labels_are_left_out_where_they_would_touch():
    assert "text" in draw(ACTUAL, PLAN, width_px=900)["data"][0]
    assert "text" not in draw(ACTUAL, PLAN, width_px=280)["data"][0]


@pytest.mark.parametrize(
    ("series", "shown"),
    [
        pytest.param((ACTUAL,), False, id="one series needs none"),
        pytest.param((ACTUAL, ESTIMATE), True, id="two series are named"),
    ],
)
def test_a_legend_is_shown_for_more_than_one_series(series, shown):
    assert draw(*series)["layout"]["showlegend"] is shown


def test_an_earlier_period_stands_in_grey_beside_the_accent_of_the_actual():
    earlier = Series("上年", (85.0, None, 100.0), "亿元", role="earlier")
    before, now = draw(earlier, ACTUAL)["data"]
    assert before["marker"]["color"] == theme().zero
    assert now["marker"]["color"] == theme().accent
    assert before["offsetgroup"] != now["offsetgroup"]
