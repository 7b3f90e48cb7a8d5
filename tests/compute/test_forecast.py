"""The year's figure by last year's course or in even months: refusals first, then figures by hand."""

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.compute.forecast import Course, by_course, forecast, linear
from perfdata.compute.parts import Figure

LAST = Course(2020, Figure(75.0), Figure(105.0))


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        pytest.param(Figure(None), "no_value", id="no figure"),
        pytest.param(Figure(80.0, qualifier=">"), "not_exact", id="only a bound"),
        pytest.param(Figure(-1.0), "negative", id="below zero"),
    ],
)
def test_there_is_no_forecast_from(now, reason):
    for found in (forecast(now, 2021, 9, [LAST]), by_course(now, 2021, [LAST]), linear(now, 9)):
        assert (found.value, found.low, found.high, found.reason) == (None, None, None, reason)


@pytest.mark.parametrize(
    ("courses", "reason"),
    [
        pytest.param([], "no_course", id="no year before"),
        pytest.param([Course(2019, Figure(75.0), Figure(105.0))], "no_course", id="not the year before"),
        pytest.param([Course(2020, Figure(None), Figure(105.0))], "no_course", id="no months"),
        pytest.param([Course(2020, Figure(75.0), Figure(None))], "no_course", id="no year"),
        pytest.param([Course(2020, Figure(75.0), Figure(105.0, qualifier="~"))], "no_course", id="about"),
        pytest.param([Course(2020, Figure(75.0), Figure(105.0), broken=True)], "series_break", id="a break"),
        pytest.param([Course(2020, Figure(0.0), Figure(105.0))], "zero_base", id="nothing by then"),
        pytest.param([Course(2020, Figure(0.04, 0.05), Figure(5.0))], "zero_base", id="perhaps nothing"),
        pytest.param([Course(2020, Figure(75.0), Figure(74.0))], "falling_course", id="less at the end"),
        pytest.param([Course(2020, Figure(1e-300), Figure(1e300))], "too_large", id="beyond all numbers"),
    ],
)
def test_a_course_is_not_followed_with(courses, reason):
    found = by_course(Figure(80.0), 2021, courses)
    assert (found.value, found.reason) == (None, reason)
    # The months so far still say what even months would give.
    assert forecast(Figure(80.0), 2021, 9, courses).method == "linear"


@pytest.mark.parametrize("months", [0, 12, 13])
def test_even_months_need_some_and_leave_some(months):
    assert linear(Figure(80.0), months).reason == "no_months"


def test_last_year_s_course_is_followed():
    # 105 x 80 / 75
    found = forecast(Figure(80.0), 2021, 9, [LAST])
    assert (found.value, found.method, found.cover, found.years) == (112.0, "course", "rounding", (2020,))
    assert (found.low, found.high) == (112.0, 112.0)


def test_the_interval_of_one_course_is_that_of_rounding():
    found = by_course(Figure(80.0, 0.5), 2021, [Course(2020, Figure(75.0, 0.5), Figure(105.0, 0.5))])
    # 104.5 x 79.5 / 75.5 and 105.5 x 80.5 / 74.5
    assert (found.low, found.high) == pytest.approx((110.0364, 113.9966), abs=1e-4)


def test_the_interval_of_several_courses_runs_over_all_of_them():
    courses = [LAST, Course(2019, Figure(50.0), Figure(80.0)), Course(2018, Figure(80.0), Figure(100.0))]
    found = by_course(Figure(80.0), 2021, courses)
    assert (found.value, found.low, found.high) == (112.0, 100.0, 128.0)
    assert (found.cover, found.years) == ("courses", (2020, 2019, 2018))


def test_courses_beyond_a_gap_or_a_break_are_not_followed():
    older = [Course(2018, Figure(50.0), Figure(90.0)), Course(2019, Figure(50.0), Figure(90.0), broken=True)]
    assert by_course(Figure(80.0), 2021, [LAST, older[0]]).years == (2020,)
    assert by_course(Figure(80.0), 2021, [LAST, *older]).years == (2020,)


def test_january_and_february_are_two_months():
    found = linear(Figure(20.0, 0.05), 2)
    assert (found.value, found.low, found.high) == pytest.approx((120.0, 119.7, 120.3))


@given(
    *(st.floats(0, allow_nan=False, allow_infinity=False) for _ in range(3)),
    st.floats(0, 1e6),
    st.integers(1, 11),
)
def test_a_forecast_lies_in_its_interval_and_is_never_infinite(now, so_far, whole, margin, months):
    courses = [Course(2020, Figure(so_far, margin), Figure(whole, margin))]
    found = forecast(Figure(now, margin), 2021, months, courses)
    assert (found.value is None) is (found.reason != "")
    if found.value is not None:
        assert isfinite(found.low)
        assert isfinite(found.high)
        assert found.low <= found.value * (1 + 1e-12)
        assert found.value <= found.high * (1 + 1e-12)
