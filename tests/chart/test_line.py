"""Lines leave gaps open, and are told apart by marker and dash as well as by colour."""

from perfdata.chart.model import Chart, Series
from perfdata.chart.plotly import figure
from perfdata.chart.theme import theme

YEARS = ("2019年", "2020年", "2021年")


def draw(*series, kind="line"):
    return figure(Chart(kind, "增速", YEARS, series), theme(), 900)


def test_a_missing_year_is_a_gap_in_the_line():
    trace = draw(Series("大祥区", (7.0, None, 9.5), "%", ("7.0%", "—", "9.5%")))["data"][0]
    assert trace["y"] == [7.0, None, 9.5]
    assert trace["connectgaps"] is False
    assert trace["text"] == ["7.0%", "", "9.5%"]


def test_series_differ_in_marker_and_colour():
    traces = draw(*[Series(f"{i}区", (1.0 + i, 2.0, 3.0), "%") for i in range(5)])["data"]
    assert len({trace["marker"]["symbol"] for trace in traces}) == 5
    assert len({trace["line"]["color"] for trace in traces}) == 5


def test_a_plan_is_dashed_with_hollow_markers():
    actual, plan = draw(
        Series("实绩", (1.0, 2.0, 3.0), "%"), Series("目标", (1.0, 3.0, 4.0), "%", role="plan")
    )["data"]
    assert (actual["line"]["dash"], plan["line"]["dash"]) == ("solid", "dash")
    assert plan["marker"]["color"] == "#FFFFFF"


def test_of_several_lines_the_last_known_point_is_labelled():
    first, second = draw(
        Series("大祥区", (7.0, 8.0, None), "%", ("7.0%", "8.0%", "—")),
        Series("全市", (1.0, 2.0, 3.0), "%", ("1.0%", "2.0%", "3.0%")),
    )["data"]
    assert first["text"] == ["", "8.0%", ""]
    assert second["text"] == ["", "", "3.0%"]


def test_a_last_label_that_would_lie_on_another_is_left_out():
    _, second = draw(
        Series("大祥区", (1.0, 5.0, 9.0), "%", ("1.0%", "5.0%", "9.0%")),
        Series("全市", (1.0, 5.0, 8.9), "%", ("1.0%", "5.0%", "8.9%")),
    )["data"]
    assert "text" not in second


def test_a_sparkline_has_no_heading_and_marks_its_last_and_lone_points():
    drawn = draw(Series("产值", (80.0, None, 110.74), "亿元", ("80.00", "—", "110.74")), kind="sparkline")
    assert "title" not in drawn["layout"]
    assert drawn["layout"]["xaxis"]["visible"] is drawn["layout"]["yaxis"]["visible"] is False
    assert drawn["data"][0]["marker"]["size"] == [6, 0, 6]


def test_a_sparkline_of_no_known_figure_is_still_drawn():
    assert draw(Series("产值", (None, None, None), "亿元"), kind="sparkline")["data"][0]["y"] == [None] * 3
