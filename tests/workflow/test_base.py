"""The base of a growth is the printed one; an implied one is marked and has its interval."""

import pytest

from perfdata.model import Place
from perfdata.workflow.base import base_text, implied_of
from tests.workflow.snapshots import GROWTH, printed, rows, snapshot_of


def base(*facts):
    found = snapshot_of(*facts)
    return base_text(found, rows(found)[-1])


# --- nothing implied ---


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({"growth": None}, id="no growth reported"),
        pytest.param({"growth_over": "month"}, id="a growth on the month before"),
        pytest.param({"growth_unit": "pp"}, id="a growth in points"),
        pytest.param({"qualifier": ">"}, id="a value that is a bound"),
        pytest.param({"growth_qualifier": "~"}, id="a growth that is an estimate"),
        pytest.param({"decimals": None}, id="decimals of the value not known"),
        pytest.param({"growth_decimals": None}, id="decimals of the growth not known"),
        pytest.param({"value": None}, id="no value"),
        pytest.param({"growth": -100.0}, id="nothing left"),
        pytest.param({"indicator": "consumer_prices", "unit": ""}, id="an index"),
    ],
)
def test_no_base_is_implied(said):
    assert base({**GROWTH, **said}) is None


def test_two_values_of_the_year_before_leave_none_implied():
    twice = [{"time_period": "2020", "base_for": "2021", **printed(value)} for value in (99.0, 98.0)]
    assert base(*twice, GROWTH) is None


# --- implied ---


def test_the_implied_base_has_its_rounding_interval():
    # 110.00 / 1.10; between 109.995 / 1.105 and 110.005 / 1.095.
    found = base(GROWTH)
    assert (found.text, found.period, found.implied) == ("100.00 亿元 [99.54, 100.46]", "2020年", True)
    assert (round(found.value, 9), found.place) == (100.0, None)


def test_a_converted_value_has_the_interval_of_the_digits_that_were_printed():
    # 11000 万元 without decimals: 10999.5 / 1.105 = 9954.3 and 11000.5 / 1.095 = 10046.1 万元.
    fact = {**GROWTH, **printed(11000.0, "万元", 0), "value": 1.1, "unit": "亿元"}
    found = snapshot_of(fact)
    implied = implied_of(rows(found)[0])
    assert (round(implied.low, 5), round(implied.high, 5)) == (0.99543, 1.00461)


def test_the_implied_base_of_nine_months_is_of_nine_months():
    assert base({**GROWTH, "time_period": "2021-09", "basis": "ytd"}).period == "2020年1—9月"


# --- printed ---


@pytest.mark.parametrize(
    ("earlier", "text", "cell"),
    [
        pytest.param({"value_cell": "C7"}, "100.0 亿元", "C7", id="the year's own figure"),
        pytest.param({"base_for": "2021", "value_cell": "B5"}, "100.0 亿元", "B5", id="as restated"),
    ],
)
def test_a_printed_base_has_its_own_decimals_and_its_place(earlier, text, cell):
    found = base({**printed(100.0, decimals=1), "time_period": "2020", **earlier}, GROWTH)
    assert (found.text, found.period, found.implied) == (text, "2020年", False)
    assert found.place == Place("a.xlsx", "表1", cell)


def test_a_restated_base_comes_before_the_year_s_own_figure():
    facts = [
        {**printed(90.0), "time_period": "2020"},
        {**printed(100.0), "time_period": "2020", "base_for": "2021"},
    ]
    assert base(*facts, GROWTH).text == "100.00 亿元"


def test_a_base_in_another_unit_is_shown_in_the_unit_of_the_value():
    earlier = {"indicator": "", "label": "投资", "time_period": "2020", **printed(1000000.0, "万元", 0)}
    now = {"indicator": "", "label": "投资", **printed(110.0)}
    assert base(earlier, now).text == "100.00 亿元"
