"""The structure of a whole stands as columns of 100 percent."""

from perfdata.chart.model import Chart, Series
from perfdata.chart.plotly import figure
from perfdata.chart.theme import theme

YEARS = ("2020年", "2021年", "2022年")
FIRST = Series("新型建材", (60.0, 68.18, None), "%", ("60.0%", "68.2%", "—"))
SECOND = Series("农副食品加工", (40.0, 1.0, None), "%", ("40.0%", "1.0%", "—"))


def draw(*series, width=900):
    return figure(Chart("shares", "结构", YEARS, series or (FIRST, SECOND)), theme(), width)


def test_the_parts_are_stacked_from_zero_to_100():
    layout = draw()["layout"]
    assert layout["barmode"] == "stack"
    assert layout["yaxis"]["range"] == [0, 100.0]


def test_parts_that_overlap_are_not_cut_off():
    assert draw(FIRST, Series("其中", (50.0, None, None), "%"))["layout"]["yaxis"]["range"] == [0, 110.0]


def test_a_segment_too_low_for_its_label_has_none():
    first, second = draw()["data"]
    assert first["text"] == ["60.0%", "68.2%", ""]
    assert second["text"] == ["40.0%", "", ""]


def test_a_period_that_is_not_known_is_a_gap():
    assert [trace["y"][2] for trace in draw()["data"]] == [None, None]


def test_columns_too_narrow_for_labels_have_none():
    many = Series("新型建材", (60.0,) * 12, "%", ("60.0%",) * 12)
    months = tuple(f"2021年{n}月" for n in range(1, 13))
    drawn = figure(Chart("shares", "结构", months, (many,)), theme(), 310)
    assert set(drawn["data"][0]["text"]) == {""}


def test_each_part_has_a_colour_of_its_own_and_a_name():
    drawn = draw()
    assert [trace["marker"]["color"] for trace in drawn["data"]] == list(theme().palette[:2])
    assert drawn["layout"]["showlegend"]
