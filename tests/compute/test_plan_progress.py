"""Plans of several years: what is not told, then sums, values at the end and average growths by hand."""

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.compute.plan_progress import SpanPlan, average_pct, progress

SUM = SpanPlan(2021, 2025, "sum", 500.0)
END = SpanPlan(2021, 2025, "end", 180.0)
GROWTH = SpanPlan(2021, 2025, "growth", growth_pct=10.0)


@pytest.mark.parametrize(
    ("plan", "actuals", "through", "reason"),
    [
        pytest.param(SpanPlan(2021, 2025, "", 500.0), {2021: 90.0}, 2021, "not_told", id="a sum or an end"),
        pytest.param(SUM, {2020: 90.0}, 2020, "not_begun", id="before it begins"),
        pytest.param(SUM, {2020: 90.0}, 2021, "no_value", id="no figure since"),
        pytest.param(SUM, {2021: 90.0, 2023: 95.0}, 2023, "year_missing", id="a year of a sum is missing"),
        pytest.param(
            SpanPlan(2021, 2025, "sum", 0.0), {2021: 1.0}, 2021, "target_not_positive", id="sum of 0"
        ),
        pytest.param(
            SpanPlan(2021, 2025, "end", -1.0), {2021: 1.0}, 2021, "target_not_positive", id="below 0"
        ),
        pytest.param(GROWTH, {2021: 110.0}, 2021, "no_base", id="no year before the plan"),
        pytest.param(GROWTH, {2020: 0.0, 2021: 110.0}, 2021, "not_positive", id="a base of zero"),
        pytest.param(GROWTH, {2020: 100.0, 2021: -1.0}, 2021, "not_positive", id="a loss"),
    ],
)
def test_a_plan_s_progress_is_not_told(plan, actuals, through, reason):
    found = progress(plan, actuals, through)
    assert (found.reason, found.completion_pct, found.needed_growth_pct) == (reason, None, None)


def test_real_growths_are_chained_and_a_missing_one_breaks_the_chain():
    growths = {2021: 8.0, 2022: 12.0}
    # Values at current prices say nothing of growth at comparable prices.
    found = progress(GROWTH, {2020: 100.0, 2022: 500.0}, 2022, growths)
    assert found.average_growth_pct == pytest.approx(9.98182, abs=1e-5)  # sqrt(1.08 x 1.12) - 1
    assert progress(GROWTH, {2020: 100.0}, 2022, {2022: 12.0}).reason == "growth_missing"


def test_a_sum_adds_up_and_says_what_each_year_left_must_bring():
    found = progress(SUM, {2020: 70.0, 2021: 90.0, 2022: 110.0}, 2022)
    assert (found.done, found.completion_pct, found.schedule_pct) == (200.0, 40.0, 40.0)
    assert (found.elapsed, found.years, found.through, found.needed_a_year) == (2, 5, 2022, 100.0)


def test_a_sum_that_is_reached_needs_nothing_more_and_at_the_end_there_is_no_year_left():
    assert progress(SUM, {2021: 600.0}, 2021).needed_a_year == 0.0
    whole = dict.fromkeys(range(2021, 2026), 110.0)
    found = progress(SUM, whole, 2030)
    assert (found.completion_pct, found.schedule_pct, found.needed_a_year) == pytest.approx(
        (110.0, 100.0, None)
    )


def test_a_value_at_the_end_needs_an_average_growth():
    found = progress(END, {2020: 100.0, 2021: 110.0, 2022: 121.0}, 2022)
    assert found.completion_pct == pytest.approx(67.2222, abs=1e-4)
    assert found.average_growth_pct == pytest.approx(10.0)
    # (180 / 121) ^ (1/3) - 1
    assert found.needed_growth_pct == pytest.approx(14.1552, abs=1e-4)
    # An end value is not due by fifths.
    assert found.schedule_pct is None


def test_a_value_at_the_end_is_told_without_a_year_before_the_plan():
    found = progress(END, {2021: 90.0}, 2021)
    assert (found.completion_pct, found.average_growth_pct, found.reason) == (50.0, None, "")


def test_figures_later_than_asked_for_are_not_looked_at():
    assert progress(END, {2021: 90.0, 2022: 120.0}, 2021).done == 90.0


def test_an_average_growth_says_what_the_years_left_must_bring():
    found = progress(GROWTH, {2020: 100.0, 2021: 105.0}, 2021)
    # 1.1 ^ 5 / 1.05 = 1.533819 over four years
    assert (found.average_growth_pct, found.needed_growth_pct) == pytest.approx((5.0, 11.2863), abs=1e-3)
    assert found.schedule_pct == 20.0


@given(st.floats(), st.floats(), st.integers(-1, 9))
def test_an_average_growth_is_a_number_or_none(base, value, years):
    found = average_pct(base, value, years)
    assert found is None or isfinite(found)


@given(
    st.sampled_from(["sum", "end", "growth"]),
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dictionaries(st.integers(2019, 2026), st.floats(-1e300, 1e300)),
)
def test_no_progress_is_infinite(kind, value, growth, actuals):
    found = progress(SpanPlan(2021, 2025, kind, value, growth), actuals, 2023)
    shown = (found.completion_pct, found.average_growth_pct, found.needed_growth_pct, found.needed_a_year)
    assert all(one is None or isfinite(one) for one in shown)
