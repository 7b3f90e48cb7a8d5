"""Targets beside actuals: what has no completion and why, then completion, schedule and standing."""

from math import isfinite, isnan, nan

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfdata.catalogue import load
from perfdata.compute.growth import growth
from perfdata.compute.targets import with_targets
from perfdata.model import OBSERVATIONS
from tests.compute.conftest import PLAIN

PLAN = {"kind": "plan", "time_period": "2021", "basis": "period"}
SEPTEMBER = {"time_period": "2021-09", "basis": "ytd"}
NUMBERS = ["completion_pct", "gap", "schedule_pct", "schedule_gap_points", "growth_gap_points", "target"]


def found(*facts):
    frame = OBSERVATIONS.frame([{**PLAIN, **fact} for fact in facts])
    return with_targets(growth(frame, load()), frame, load())


def only(*facts):
    (row,) = found(*facts).to_dict("records")
    return row


# --- no target, or none that could be compared ---


@pytest.mark.parametrize(
    ("actual", "plan", "reason"),
    [
        pytest.param({}, {"time_period": "2022"}, "no_target", id="of another year"),
        pytest.param({}, {"entity": "乙园区"}, "no_target", id="of another entity"),
        pytest.param({}, {"indicator": "tax_paid"}, "no_target", id="of another indicator"),
        pytest.param({}, {"scope": "可比口径"}, "no_target", id="of another scope"),
        pytest.param({}, {"item": "化工"}, "no_target", id="of a part"),
        pytest.param({}, {"kind": "budget"}, "no_target", id="a budget is no target"),
        pytest.param({}, {"measure": "share"}, "no_target", id="of a share"),
        pytest.param({}, {"time_period": "2021/2025"}, "no_target", id="of a span of years"),
        pytest.param({}, {"growth_over": "span", "growth": 9.0}, "no_target", id="of an average growth"),
        pytest.param({"time_period": "2021-09"}, {}, "no_target", id="a single month is no part of it"),
        pytest.param({}, {"value": None, "growth": 8.0}, "no_target_level", id="a growth only"),
        pytest.param({"value": None, "growth": 8.0}, {}, "no_value", id="no actual"),
        pytest.param({}, {"unit": "万美元"}, "unit_differs", id="another currency"),
        pytest.param({}, {"value": 0.0}, "target_not_positive", id="a target of zero"),
        pytest.param({}, {"value": -5.0}, "target_not_positive", id="a target below zero"),
        pytest.param({"value": -5.0}, {}, "negative_value", id="a loss"),
        pytest.param({"unit": "%", "indicator": "sales_rate"}, {"unit": "%"}, "rate", id="a rate"),
    ],
)
def test_there_is_no_completion_of(actual, plan, reason):
    shared = {key: actual[key] for key in ("indicator",) if key in actual}
    row = only({"value": 90.0, **actual}, {**PLAN, "value": 120.0, **shared, **plan})
    assert isnan(row["completion_pct"])
    assert row["completion_reason"] == reason


def test_two_targets_of_one_year_contradict_each_other():
    row = only(
        {"value": 90.0, **SEPTEMBER}, {**PLAN, "value": 120.0}, {**PLAN, "value": 125.0, "basis": "point"}
    )
    assert row["completion_reason"] == "conflicting_target"


def test_without_plans_or_levels_nothing_breaks():
    assert found({"value": 90.0})["completion_reason"].tolist() == ["no_target"]
    assert found({**PLAN, "value": 120.0}).empty


# --- completion and schedule ---


@pytest.mark.parametrize(
    ("actual", "plan", "expected", "standing"),
    [
        pytest.param({**SEPTEMBER}, {}, (75.0, -30.0, 75.0, 0.0), "on_schedule", id="on schedule"),
        pytest.param(
            {**SEPTEMBER, "value": 84.0}, {}, (70.0, -36.0, 75.0, -5.0), "behind", id="behind in September"
        ),
        pytest.param(
            {"time_period": "2021-03", "basis": "ytd", "value": 37.08},
            *({}, (30.9, -82.92, 25.0, 5.9), "ahead"),
            id="30.90 % in March is 5.90 points ahead",
        ),
        pytest.param(
            {**SEPTEMBER, "value": 126.0}, {}, (105.0, 6.0, 75.0, 30.0), "reached", id="more than all, early"
        ),
        pytest.param({"value": 120.0}, {}, (100.0, 0.0, 100.0, 0.0), "reached", id="the year's end"),
        pytest.param({"value": 108.0}, {}, (90.0, -12.0, 100.0, -10.0), "missed", id="short at the end"),
        pytest.param(
            {"value": 108.0},
            {"value": 1_200_000.0, "unit": "万元"},
            (90.0, -12.0, 100.0, -10.0),
            "missed",
            id="a target in another unit",
        ),
        pytest.param(
            {"time_period": "2021-02", "basis": "ytd", "value": 15.0},
            *({}, (12.5, -105.0, 100 / 6, -25 / 6), "behind"),
            id="1-2月 are two months",
        ),
        pytest.param(
            {**SEPTEMBER, "value": 84.0},
            *({"time_period": "2021-09", "basis": "ytd", "value": 80.0}, (105.0, 4.0, 100.0, 5.0), "reached"),
            id="a target of its own months",
        ),
    ],
)
def test_a_level_is_held_against_its_target(actual, plan, expected, standing):
    row = only({"value": 90.0, **actual}, {**PLAN, "value": 120.0, **plan})
    names = ("completion_pct", "gap", "schedule_pct", "schedule_gap_points")
    assert tuple(row[name] for name in names) == pytest.approx(expected)
    assert (row["standing"], row["completion_reason"]) == (standing, "")


def test_a_place_s_own_schedule_is_held_against():
    frame = OBSERVATIONS.frame(
        [
            {**PLAIN, "time_period": "2021-07", "basis": "ytd", "value": 60.0},
            {**PLAIN, **PLAN, "value": 120.0},
        ]
    )
    row = with_targets(growth(frame, load()), frame, load(), load().lamps.schedule("july_40").due_pct).iloc[0]
    assert (row["schedule_pct"], row["schedule_gap_points"]) == (40.0, 10.0)


def test_a_balance_is_held_against_its_target_without_a_schedule():
    row = only(
        {"indicator": "deposits", "time_period": "2021-09", "basis": "point", "value": 90.0},
        {**PLAN, "indicator": "deposits", "basis": "point", "value": 100.0},
    )
    assert (row["completion_pct"], row["gap"], row["standing"]) == (90.0, -10.0, "open")
    assert isnan(row["schedule_gap_points"])


@pytest.mark.parametrize(
    "named",
    [
        pytest.param({"indicator": "tax_per_mu", "unit": "万元/亩"}, id="per mu"),
        pytest.param({"indicator": "", "label": "万元产值能耗", "unit": "吨标准煤"}, id="an intensity"),
        pytest.param({"indicator": "industry_enterprises", "unit": "家"}, id="a stock"),
    ],
)
def test_what_does_not_add_up_over_the_year_has_no_schedule(named):
    row = only({**SEPTEMBER, **named, "value": 9.0}, {**PLAN, **named, "value": 10.0})
    assert (row["completion_pct"], row["standing"] in ("open", "")) == (90.0, True)
    assert isnan(row["schedule_pct"])


# --- which side is good ---


@pytest.mark.parametrize(
    ("actual", "plan", "standing"),
    [
        pytest.param({**SEPTEMBER, "value": 80.0}, {}, "behind", id="four fifths used by September"),
        pytest.param({**SEPTEMBER, "value": 70.0}, {}, "ahead", id="less used than scheduled"),
        pytest.param({**SEPTEMBER, "value": 101.0}, {}, "missed", id="over it already"),
        pytest.param({"value": 99.0}, {}, "reached", id="kept at the year's end"),
        pytest.param({"value": 101.0}, {}, "missed", id="not kept"),
        pytest.param({"value": 99.0}, {"qualifier": ">="}, "missed", id="unless the target says 以上"),
        pytest.param({"value": 0.0}, {"value": 0.0}, "reached", id="a target of none, kept"),
        pytest.param({**SEPTEMBER, "value": 1.0}, {"value": 0.0}, "missed", id="a target of none, not kept"),
    ],
)
def test_what_is_to_stay_low_is_judged_the_other_way_round(actual, plan, standing):
    spending = {"indicator": "hospitality_spending", "unit": "万元"}
    row = only({**spending, **actual}, {**PLAN, **spending, "value": 100.0, **plan})
    assert row["standing"] == standing


def test_a_target_that_says_within_is_a_ceiling_whatever_the_indicator():
    named = {"indicator": "", "label": "信访件", "unit": "件"}
    row = only({**named, "value": 9.0}, {**PLAN, **named, "value": 10.0, "qualifier": "<="})
    assert (row["ceiling"], row["standing"]) == (True, "reached")


def test_where_it_is_not_told_which_side_is_good_nothing_is_judged():
    named = {"indicator": "", "label": "车间数", "unit": "个"}
    row = only({**named, "value": 9.0}, {**PLAN, **named, "value": 10.0})
    assert (row["completion_pct"], row["standing"]) == (90.0, "")


@pytest.mark.parametrize(
    ("qualifier", "value", "standing"),
    [
        pytest.param(">", 130.0, "reached", id="more than what is above it"),
        pytest.param(">", 110.0, "", id="more than what is below it is open"),
        pytest.param("<", 110.0, "missed", id="less than what is below it"),
        pytest.param("<", 130.0, "", id="less than what is above it is open"),
        pytest.param("~", 110.0, "", id="about is open"),
    ],
)
def test_a_qualified_figure_is_judged_only_where_it_cannot_change_the_side(qualifier, value, standing):
    assert only({"value": value, "qualifier": qualifier}, {**PLAN, "value": 120.0})["standing"] == standing


def test_a_rate_is_held_against_its_target_in_points():
    rate = {"indicator": "loss_making_share", "unit": "%"}
    row = only({**rate, "value": 8.2}, {**PLAN, **rate, "value": 10.0, "qualifier": "<="})
    assert (row["gap"], row["gap_unit"], row["standing"]) == (-1.8, "pp", "reached")


def test_a_loss_where_a_profit_was_planned_is_behind():
    profit = {"indicator": "industry_profit"}
    assert (
        only({**SEPTEMBER, **profit, "value": -1.0}, {**PLAN, **profit, "value": 4.0})["standing"] == "behind"
    )


# --- growth ---


@pytest.mark.parametrize(
    ("actual", "plan", "gap", "standing"),
    [
        pytest.param({"growth": 9.4}, {"growth": 12.0}, -2.6, "below", id="below"),
        pytest.param({"growth": 12.0}, {"growth": 12.0}, 0.0, "reached", id="as aimed at"),
        pytest.param({"growth": 9.4}, {}, nan, "", id="none aimed at"),
        pytest.param({}, {"growth": 12.0}, nan, "", id="none known"),
        pytest.param({"growth": 9.4, "growth_over": "month"}, {"growth": 12.0}, nan, "", id="over a month"),
        pytest.param({"growth": 9.4, "growth_unit": "pp"}, {"growth": 12.0}, nan, "", id="in points"),
        pytest.param({"growth": 9.4, "growth_qualifier": ">"}, {"growth": 12.0}, -2.6, "", id="only a bound"),
        pytest.param(
            {"growth": -3.0, "indicator": "hospitality_spending"},
            *({"growth": -2.0, "indicator": "hospitality_spending"}, -1.0, "reached"),
            id="a fall beyond the one aimed at",
        ),
    ],
)
def test_a_growth_is_held_against_the_growth_aimed_at_in_points(actual, plan, gap, standing):
    row = only({"value": 80.0, **SEPTEMBER, **actual}, {**PLAN, "value": None, **plan})
    assert row["growth_gap_points"] == pytest.approx(gap, nan_ok=True)
    assert row["growth_standing"] == standing


def test_without_a_reported_growth_the_computed_one_is_held_against():
    before = {"value": 100.0, "time_period": "2020"}
    rows = found({"value": 110.0}, before, {**PLAN, "value": None, "growth": 12.0}).set_index("time_period")
    assert rows.loc["2021", "growth_gap_points"] == -2.0


# --- for all figures ---

AMOUNTS = st.floats(0.01, 1e9)


@settings(max_examples=15, deadline=None)
@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_completion_rises_with_the_actual_and_falls_with_the_target(actual, more, target):
    def pct(value, planned):
        return only({**SEPTEMBER, "value": value}, {**PLAN, "value": planned})["completion_pct"]

    assert pct(actual + more, target) >= pct(actual, target) >= pct(actual, target + more)


@settings(max_examples=15, deadline=None)
@given(AMOUNTS, AMOUNTS)
def test_the_unit_changes_no_ratio(actual, target):
    one = only({**SEPTEMBER, "value": actual}, {**PLAN, "value": target})
    other = only({**SEPTEMBER, "value": actual * 1e4, "unit": "万元"}, {**PLAN, "value": target})
    for name in ("completion_pct", "schedule_gap_points"):
        assert one[name] == pytest.approx(other[name], rel=1e-9, abs=1e-6)


@settings(max_examples=15, deadline=None)
@given(st.floats(), st.floats(), st.sampled_from(["", ">", "<="]), st.permutations(range(4)))
def test_nothing_is_infinite_and_the_order_of_rows_changes_nothing(actual, target, qualifier, order):
    facts = [
        {**SEPTEMBER, "value": None if isnan(actual) else actual},
        {**PLAN, "value": None if isnan(target) else target, "qualifier": qualifier},
        {"indicator": "tax_paid", **SEPTEMBER, "value": 1.0, "growth": 3.0},
        {**PLAN, "indicator": "tax_paid", "value": 4.0, "growth": 5.0},
    ]
    first = found(*facts).set_index("indicator")
    second = found(*(facts[i] for i in order)).set_index("indicator").loc[first.index]
    pd.testing.assert_frame_equal(first, second)
    if isfinite(actual) and isfinite(target):
        assert not first[NUMBERS].isin([float("inf"), float("-inf")]).any(axis=None)
