"""Each bar of a waterfall begins where the one above it ended."""

from perfdata.chart.model import Chart, Series
from perfdata.chart.plotly import figure
from perfdata.chart.theme import theme

STEPS = ("新型建材", "农副食品加工", "其他", "合计")
PULLS = Series(
    "拉动", (15.0, -5.0, None, None), "个百分点", ("+15.0个百分点", "-5.0个百分点", "—", ""), "change"
)
TOTAL = Series("增速", (None, None, None, 10.0), "个百分点", ("", "", "", "+10.0个百分点"))


def draw(*series, width=900):
    return figure(Chart("waterfall", "拉动", STEPS, series or (PULLS, TOTAL)), theme(), width)


def test_a_change_begins_where_the_one_before_ended_and_the_total_at_zero():
    pulls, total, _ = draw()["data"]
    assert pulls["x"] == [15.0, -5.0, None, None]
    assert pulls["base"] == [0.0, 15.0, 10.0, 0.0]
    assert (total["x"][3], total["base"][3]) == (10.0, 0.0)


def test_a_change_that_is_not_known_is_a_gap_and_moves_nothing():
    threads = [shape["x0"] for shape in draw()["layout"]["shapes"]]
    assert threads == [15.0, 10.0, 10.0]


def test_the_axis_holds_zero_and_all_that_is_reached():
    low, high = draw()["layout"]["xaxis"]["range"]
    assert low == 0
    assert high > 15.0


def test_the_figures_stand_to_the_right_of_their_bars_and_never_on_the_names():
    assert draw()["data"][2]["x"] == [15.0, 15.0, 10.0, 10.0]


def test_a_fall_below_zero_is_in_sight():
    falling = Series("拉动", (-15.0, 5.0, None, None), "个百分点", ("", "", "", ""), "change")
    assert draw(falling)["layout"]["xaxis"]["range"][0] < -15.0


def test_rise_and_fall_differ_in_sign_and_colour():
    pulls, total, told = draw()["data"]
    assert [text.strip() for text in told["text"]] == ["+15.0个百分点", "-5.0个百分点", "", "+10.0个百分点"]
    assert pulls["marker"]["color"][:2] == [theme().rise, theme().fall]
    assert total["marker"]["color"][3] == theme().accent
