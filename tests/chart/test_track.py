"""Steps are strung in rows; done and open differ in shape."""

import pytest

from perfdata.chart.model import Chart, Series
from perfdata.chart.plotly import figure
from perfdata.chart.theme import theme


def draw(done, count, width_px=900, dates=()):
    states = [True] * done + [False] * (count - done)
    series = (
        Series("已办结", tuple(1.0 if s else None for s in states), "", dates, "actual"),
        Series("未办结", tuple(None if s else 1.0 for s in states), "", dates, "plan"),
    )
    steps = tuple(f"第{i + 1}步" for i in range(count))
    return figure(Chart("milestones", "前期手续", steps, series), theme(), width_px)


def test_done_and_open_steps_differ_in_shape_and_filling():
    _, done, left = draw(2, 3)["data"]
    assert (done["marker"]["symbol"], left["marker"]["symbol"]) == ("circle", "square")
    assert (done["marker"]["color"], left["marker"]["color"]) == ("#1F4E8C", "#FFFFFF")
    assert (done["text"], left["text"]) == (["第1步", "第2步"], ["第3步"])


@pytest.mark.parametrize(
    ("width_px", "places"),
    [
        pytest.param(
            900, [(0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (0, -1), (1, -1)], id="six and five"
        ),
        pytest.param(
            440,
            [(0, 0), (1, 0), (2, 0), (3, 0), (0, -1), (1, -1), (2, -1), (3, -1)],
            id="four, four and three",
        ),
    ],
)
def test_eleven_steps_are_spread_evenly_over_the_rows_that_fit(width_px, places):
    done = draw(11, 11, width_px)["data"][1]
    assert list(zip(done["x"], done["y"], strict=True))[:8] == places


def test_what_is_known_of_a_step_stands_below_its_name():
    dates = ("2021年6月", "")
    assert draw(2, 2, dates=dates)["data"][1]["text"] == ["第1步<br>2021年6月", "第2步"]


def test_the_hover_text_belongs_to_the_step_it_stands_on():
    open_step = draw(1, 2, dates=("6月", "待办"))["data"][2]
    assert open_step["customdata"] == ["第2步<br>未办结 待办"]
