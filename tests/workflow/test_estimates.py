"""Estimates of a year: refused where nothing accumulates, else marked with method and range."""

import pytest

from perfdata.workflow.estimates import estimate, year_end
from tests.workflow.snapshots import printed, rows, snapshot_of

SEPTEMBER = {"time_period": "2021-09", "basis": "ytd", **printed(80.0)}


def of(*facts):
    snapshot = snapshot_of(*facts)
    (row,) = (row for row in rows(snapshot) if row["time_period"].startswith("2021"))
    return estimate(snapshot, row), year_end(snapshot, row)


@pytest.mark.parametrize(
    ("fact", "reason"),
    [
        pytest.param({"time_period": "2021", "basis": "period"}, "no_months", id="the year is over"),
        pytest.param({"basis": "period"}, "not_cumulative", id="a single month"),
        pytest.param({"indicator": "deposits", "basis": "point"}, "not_cumulative", id="a balance"),
        pytest.param({"indicator": "sales_rate", "unit": "%"}, "not_cumulative", id="a rate"),
        pytest.param({"qualifier": ">"}, "not_exact", id="a bound"),
        pytest.param({"value": -1.0}, "negative", id="a loss"),
    ],
)
def test_there_is_no_estimate_of(fact, reason):
    shown, found = of({**SEPTEMBER, **fact})
    assert (shown, found.reason) == (None, reason)


PART = {"time_period": "2020-09", "basis": "ytd", **printed(75.0)}
WHOLE = {"time_period": "2020", **printed(105.0)}


def test_last_year_s_course_is_preferred():
    shown, _ = of(SEPTEMBER, PART, WHOLE)
    assert shown.text == "112.00 亿元 [111.98, 112.02]"
    assert shown.method == "按上年进度推算；区间只反映四舍五入"


def test_without_last_year_the_months_are_even():
    shown, _ = of(SEPTEMBER, PART)
    assert shown.text == "106.67 亿元 [106.66, 106.67]"
    assert shown.method == "按月均推算；区间只反映四舍五入"


def test_several_years_give_the_range_of_their_courses():
    older = (
        {**PART, "time_period": "2019-09", **printed(50.0)},
        {**WHOLE, "time_period": "2019", **printed(80.0)},
    )
    shown, found = of(SEPTEMBER, PART, WHOLE, *older)
    assert shown.method == "按上年进度推算；区间为前2年各年进度的范围"
    assert found.years == (2020, 2019)


@pytest.mark.parametrize("broken", [SEPTEMBER, PART])
def test_over_a_series_break_no_course_is_followed(broken):
    facts = [{**fact, "obs_status": "B"} if fact is broken else fact for fact in (SEPTEMBER, PART, WHOLE)]
    _, found = of(*facts)
    # A break in 2020 parts it from 2019: its own course stays whole.
    assert found.method == ("linear" if broken is SEPTEMBER else "course")


def test_figures_in_another_unit_are_converted():
    _, found = of(SEPTEMBER, {**PART, **printed(750_000.0, "万元", 0)}, WHOLE)
    assert found.value == pytest.approx(112.0)
