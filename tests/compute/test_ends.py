import pytest

from perfdata.compute.ends import multiple


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param("2019", "2021", 2.0, id="forwards"),
        pytest.param("2021", "2019", 0.5, id="backwards, as an index of a later base needs"),
        pytest.param("2021", "2021", 1.0, id="itself"),
    ],
)
def test_the_later_figure_is_a_multiple_of_the_earlier(first, last, expected, facts, catalogue):
    frame = facts({"time_period": "2019", "value": 50.0}, {"value": 100.0})
    assert multiple(frame, first, last, catalogue).value == expected


@pytest.mark.parametrize(
    ("first", "last"), [pytest.param("2019", "2021", id="over it"), pytest.param("2021", "2019", id="back")]
)
def test_a_break_between_refuses_both_ways(first, last, facts, catalogue):
    frame = facts({"time_period": "2019", "value": 50.0}, {"value": 100.0, "obs_status": "B"})
    assert multiple(frame, first, last, catalogue).reason == "series_break"


def test_a_figure_in_itself_is_exactly_one_however_roughly_it_is_known(facts, catalogue):
    found = multiple(facts({"value": 1600.0, "qualifier": ">"}), "2021", "2021", catalogue)
    assert (found.value, found.qualifier) == (1.0, "")
