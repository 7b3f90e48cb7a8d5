"""Rates of the Hunan form at the edges of their steps."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.catalogue import load
from perfdata.compute.scoring.rates import (
    budget_completion,
    budget_control,
    rate_points,
    staff_control,
    three_public_change,
)

RATES = load().scoring.rates


@pytest.mark.parametrize(
    "rate",
    [
        pytest.param(staff_control(None, 50), id="staff not known"),
        pytest.param(staff_control(55, 0), id="no posts"),
        pytest.param(three_public_change(10, None), id="no budget of last year"),
        pytest.param(three_public_change(10, 0), id="last year's budget was zero"),
        pytest.param(budget_completion(None, 100, 10, 5), id="what was carried over is not known"),
        pytest.param(budget_completion(0, 0, 0, 0), id="no money at all"),
        pytest.param(budget_control(None, 110), id="no budget at the start"),
        pytest.param(budget_control(0, 110), id="a budget of zero at the start"),
    ],
)
def test_a_rate_without_its_inputs_is_not_known(rate):
    assert rate is None


def test_rates_are_worked_out_in_percent():
    assert staff_control(48, 50) == 96.0
    assert three_public_change(9, 10) == -10.0
    assert budget_completion(10, 100, 10, 6) == 95.0
    assert budget_control(100, 108.5) == 8.5


@pytest.mark.parametrize(
    ("code", "weight", "rate", "points"),
    [
        pytest.param("staff_control", 5, 96.0, 5.0, id="fewer staff than posts"),
        pytest.param("staff_control", 5, 100.0, 5.0, id="as many staff as posts"),
        pytest.param("staff_control", 5, 100.01, 4.5, id="a point begun"),
        pytest.param("staff_control", 5, 101.0, 4.5, id="a whole point"),
        pytest.param("staff_control", 5, 101.01, 4.0, id="a second point begun"),
        pytest.param("staff_control", 5, 200.0, 0.0, id="never below nothing"),
        pytest.param("three_public_change", 8, -10.0, 8.0, id="a falling budget"),
        pytest.param("three_public_change", 8, 0.0, 8.0, id="an unchanged budget"),
        pytest.param("three_public_change", 8, 1.0, 7.2, id="one point more"),
        pytest.param("three_public_change", 8, 10.0, 0.0, id="ten points more"),
        pytest.param("budget_completion", 5, 100.0, 5.0, id="all of it"),
        pytest.param("budget_completion", 5, 99.99, 3.0, id="a step of five begun"),
        pytest.param("budget_completion", 5, 95.0, 3.0, id="a whole step of five"),
        pytest.param("budget_completion", 5, 94.99, 1.0, id="a second one begun"),
        pytest.param("budget_completion", 5, 80.0, 0.0, id="four steps"),
        pytest.param("budget_control", 4, -5.0, 4.0, id="the budget was cut"),
        pytest.param("budget_control", 4, 0.0, 4.0, id="nothing was added"),
        pytest.param("budget_control", 4, 0.01, 3.0, id="the first band begins above 0"),
        pytest.param("budget_control", 4, 10.0, 3.0, id="10 is in the first band"),
        pytest.param("budget_control", 4, 10.01, 2.0, id="the second band"),
        pytest.param("budget_control", 4, 20.0, 2.0, id="20 is in the second band"),
        pytest.param("budget_control", 4, 20.01, 1.0, id="the third band"),
        pytest.param("budget_control", 4, 30.0, 1.0, id="30 is in the third band"),
        pytest.param("budget_control", 4, 30.01, 0.0, id="above 30"),
    ],
)
def test_points_are_taken_off_step_by_step(code, weight, rate, points):
    assert rate_points(RATES[code], rate, weight) == points


@pytest.mark.parametrize(
    ("counts", "points"),
    [
        pytest.param("started", 4.0, id="a step begun counts"),
        pytest.param("whole", 4.5, id="only whole steps count"),
        pytest.param("part", 4.25, id="a step counts by its part"),
    ],
)
def test_how_a_step_counts_is_the_rules_own(counts, points):
    assert rate_points(replace(RATES["staff_control"], counts=counts), 101.5, 5) == points


@pytest.mark.parametrize("rule", RATES.values(), ids=RATES)
@given(weight=st.floats(0, 100), rates=st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=2))
def test_points_stay_within_the_weight_and_never_rise_as_the_rate_gets_worse(rule, weight, rates):
    weight = round(weight, 2)
    low, high = (rate_points(rule, rate, weight) for rate in sorted(rates))
    assert 0 <= low <= weight
    assert 0 <= high <= weight
    assert low >= high if rule.better == "lower" else low <= high
