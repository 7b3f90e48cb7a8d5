"""A figure grows as a whole: distances and type by the same factor, figures not at all."""

from typing import get_args

import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis.strategies import floats, integers, none

from perfdata.chart.enlarge import enlarged
from perfdata.chart.model import Chart, ChartKind, Series
from perfdata.chart.plotly import figure
from perfdata.chart.theme import theme

LONG = "横冲科技工业园污水处理站建设项目累计完成投资占总投资的比重"


def chart(kind="columns", names=("2020年", "2021年"), values=(1.0, 2.0)):
    texts = tuple(str(value) for value in values)
    return Chart(kind, LONG, names, (Series("产值", values, "亿元", texts),), source="来源：表1")


def chart_of_steps():
    done = Series("完成", (1.0, None), "", ("2021年6月", ""))
    open_ = Series("未完成", (None, 1.0), "", ("", "2022年"), role="plan")
    return Chart("milestones", LONG, ("立项", "竣工"), (done, open_), source="来源：表1")


def sizes(part):
    """Every size of type in a figure, also that in a heading's tags."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key in ("font", "textfont", "tickfont"):
                yield from [value["size"]] if "size" in value else []
            yield from sizes(value)
    elif isinstance(part, list):
        for value in part:
            yield from sizes(value)


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        pytest.param({"y": [1, None], "x": 0.5}, {"y": [1, None], "x": 0.5}, id="figures and shares stay"),
        pytest.param({"bargap": 0.4, "nticks": 6}, {"bargap": 0.4, "nticks": 6}, id="ratios and counts stay"),
        pytest.param({"visible": True, "size": True}, {"visible": True, "size": True}, id="yes and no stay"),
        pytest.param({"width": 2.5}, {"width": 5}, id="a line grows"),
        pytest.param({"marker": {"size": [6, 0]}}, {"marker": {"size": [12, 0]}}, id="each marker grows"),
        pytest.param({"pad": {"l": 12, "t": 3}}, {"pad": {"l": 24, "t": 6}}, id="each margin grows"),
        pytest.param(
            {"text": '<span style="font-size:13px">a</span>'},
            {"text": '<span style="font-size:26px">a</span>'},
            id="type in a heading's tag grows",
        ),
        pytest.param(
            {"text": 'font-size:13px &lt;span style="font-size:13px"'},
            {"text": 'font-size:13px &lt;span style="font-size:13px"'},
            id="the same words from a file stay",
        ),
    ],
)
def test_only_distances_and_type_grow(part, expected):
    assert enlarged(part, 2) == expected


def test_what_was_handed_over_is_not_changed():
    part = {"margin": {"t": 10}, "traces": [{"marker": {"size": 8}}]}
    enlarged(part, 3)
    assert part == {"margin": {"t": 10}, "traces": [{"marker": {"size": 8}}]}


@pytest.mark.parametrize("kind", get_args(ChartKind))
@settings(max_examples=12, deadline=None)
@given(
    width_px=integers(240, 7680),
    text_px=floats(9, 120),
    height_px=none() | integers(120, 4320),
)
def test_plotly_takes_a_figure_of_any_size(kind, width_px, text_px, height_px):
    drawn = chart_of_steps() if kind == "milestones" else chart(kind)
    go.Figure(figure(drawn, theme("light"), width_px, text_px, height_px))


@pytest.mark.parametrize("name", ["ticklabelstandoff", "ticklabelshift"])
def test_no_half_pixel_is_left_where_plotly_wants_whole_ones(name):
    grown = enlarged({"yaxis": {name: 6}}, 2.6)

    assert grown == {"yaxis": {name: 16}}
    go.Figure(layout=grown)


@pytest.mark.parametrize("kind", ["columns", "line", "breakdown", "completion"])
def test_no_type_of_a_chart_for_a_wall_is_below_24_pixels(kind):
    drawn = figure(chart(kind), theme("light"), 1792, text_px=28)
    assert min(sizes(drawn)) == 24
    assert "font-size:26px" in drawn["layout"]["title"]["text"]


def test_lines_break_where_they_break_on_the_narrower_ground():
    usual = figure(chart(), theme("light"), 300)["layout"]["title"]["text"].split("<br>")
    larger = figure(chart(), theme("light"), 600, text_px=28)["layout"]["title"]["text"].split("<br>")
    assert len(usual) == 3
    assert larger[:2] == usual[:2]


def test_a_chart_through_time_fills_the_height_it_is_given():
    assert figure(chart(), theme("light"), 1792, 28, 760)["layout"]["height"] == 760


def test_a_single_bar_is_not_drawn_as_a_wall():
    natural = figure(chart("breakdown", ("甲",), (1.0,)), theme("light"), 1792, 28)["layout"]["height"]
    filled = figure(chart("breakdown", ("甲",), (1.0,)), theme("light"), 1792, 28, 1000)["layout"]["height"]
    # One row of 38 pixels, twice as large, drawn apart by 1.6.
    assert filled - natural == pytest.approx(0.6 * 38 * 2, abs=2)
