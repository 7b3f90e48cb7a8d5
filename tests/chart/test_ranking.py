"""Places stand in the order of their rank; the reader's own is told apart."""

from perfdata.chart.model import Chart, Series
from perfdata.chart.plotly import figure
from perfdata.chart.theme import theme

PLACES = ("1 双清区", "2 大祥区", "2 北塔区", "— 湖南省邵阳市洞口县经济开发区产业园区管理委员会")
OWN = Series("本单位", (None, 9.5, None, None), "%", ("", "+9.5%", "", ""))
PEERS = Series("其他单位", (11.0, None, 9.5, None), "%", ("+11.0%", "", "+9.5%", "—"), "peer")


def draw(*series, width=900):
    return figure(Chart("ranking", "增速位次", PLACES, series or (OWN, PEERS)), theme(), width)


def test_the_places_stand_from_top_to_bottom_in_the_given_order():
    layout = draw()["layout"]
    assert layout["yaxis"]["categoryarray"][:3] == list(PLACES[:3])
    assert layout["yaxis"]["autorange"] == "reversed"
    assert layout["barmode"] == "overlay"


def test_one_s_own_place_is_in_the_accent_and_the_others_are_grey():
    own, peers = draw()["data"]
    assert (own["marker"]["color"], peers["marker"]["color"]) == (theme().accent, theme().zero)


def test_the_axis_holds_zero_and_room_for_the_labels():
    low, high = draw()["layout"]["xaxis"]["range"]
    assert low == 0
    assert high > 11.0


def test_places_below_zero_reach_to_the_left_of_it():
    falling = Series("其他单位", (1.0, None, -9.5, None), "%", ("+1.0%", "", "-9.5%", "—"), "peer")
    low, high = draw(OWN, falling)["layout"]["xaxis"]["range"]
    assert low < -9.5
    assert high > 9.5


def test_a_place_that_is_not_known_is_a_gap_and_has_its_name():
    _, peers = draw()["data"]
    assert (peers["x"][3], peers["text"][3]) == (None, "")


def test_a_long_name_is_set_in_lines():
    assert "<br>" in draw(width=310)["layout"]["yaxis"]["categoryarray"][3]


def test_places_that_are_all_others_need_no_legend():
    assert not draw(PEERS)["layout"]["showlegend"]
