from math import isnan

import pytest

from perfdata.compute.growth import growth
from perfdata.compute.opening_balance import since_opening

LOANS = {"indicator": "loans", "basis": "point"}


def balance(period, value, **more):
    return {**LOANS, "time_period": period, "value": value, **more}


@pytest.mark.parametrize(
    ("earlier", "current", "reason"),
    [
        pytest.param(
            balance("2020-11", 40.0), balance("2021-06", 50.0), "no_base", id="another month than December"
        ),
        pytest.param(balance("2019", 40.0), balance("2021-06", 50.0), "no_base", id="two years before"),
        pytest.param(balance("2020", 0.0), balance("2021-06", 50.0), "zero_base", id="nothing before"),
        pytest.param(
            balance("2020", 40.0, basis="period"),
            balance("2021-06", 50.0),
            "no_base",
            id="a flow of the year",
        ),
    ],
)
def test_there_is_no_growth_since_the_opening_for(earlier, current, reason, facts, catalogue):
    found = since_opening(facts(earlier, current), catalogue).iloc[-1]
    assert isnan(found["since_opening_growth"])
    assert found["reason"] == reason


def test_two_spellings_of_the_year_s_end_that_differ_are_no_base(facts, catalogue):
    frame = facts(balance("2020", 40.0), balance("2020-12", 41.0), balance("2021-06", 50.0))
    assert since_opening(frame, catalogue)["reason"].iloc[-1] == "conflicting_base"


def test_a_flow_has_no_opening(facts, catalogue):
    assert since_opening(facts({"value": 1.0}, {"value": 2.0, "basis": "ytd"}), catalogue).empty


@pytest.mark.parametrize(
    ("before", "now"),
    [
        pytest.param("2020", "2021-06", id="年末 and June"),
        pytest.param("2020-12", "2021-06", id="12月末 and June"),
        pytest.param("2020-12", "2021-12", id="12月末 twice"),
        pytest.param("2020", "2021", id="年末 twice"),
        pytest.param("2020", "2021-12", id="年末 and 12月末"),
    ],
)
def test_a_balance_is_compared_with_the_end_of_the_year_before(before, now, facts, catalogue):
    found = since_opening(facts(balance(before, 40.0), balance(now, 50.0)), catalogue).iloc[-1]
    assert (found["since_opening"], found["since_opening_growth"]) == (10.0, 25.0)
    assert (found["since_opening_unit"], found["base_period"]) == ("%", before)


def test_the_amount_stands_where_a_percentage_cannot(facts, catalogue):
    found = since_opening(facts(balance("2020", -4.0), balance("2021-06", 5.0)), catalogue).iloc[-1]
    assert (found["since_opening"], found["reason"]) == (9.0, "sign_change")


def test_the_same_month_of_last_year_stays_the_base_of_the_year_on_year(facts, catalogue):
    frame = facts(balance("2020-06", 20.0), balance("2020-12", 40.0), balance("2021-06", 50.0))
    assert growth(frame, catalogue)["year_on_year"].iloc[-1] == 150.0
    assert since_opening(frame, catalogue)["since_opening_growth"].iloc[-1] == 25.0
