from math import isfinite, isnan, nan

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfdata.compute.completion import (
    completion,
    completion_annual,
    completion_total,
    group_completion,
    project_sums,
    totals,
)


@pytest.mark.parametrize(
    ("actual", "planned", "expected"),
    [
        pytest.param(8.0, 0.0, nan, id="a plan of zero has no completion"),
        pytest.param(8.0, -5.0, nan, id="nor has a plan below zero"),
        pytest.param(8.0, nan, nan, id="nor has no plan"),
        pytest.param(nan, 50.0, nan, id="nor has what is not known to be done"),
        pytest.param(0.0, 50.0, 0.0, id="nothing done is zero"),
        pytest.param(45.0, 50.0, 90.0, id="part of the plan done"),
        pytest.param(60.0, 50.0, 120.0, id="more than the plan"),
    ],
)
def test_completion_is_the_percent_of_the_plan_carried_out(actual, planned, expected):
    found = completion(pd.Series([actual]), pd.Series([planned]))
    assert found.tolist() == pytest.approx([expected], nan_ok=True)


def test_the_two_completions_do_not_mix_their_figures(projects):
    frame = projects(
        {
            "total_investment": 1000.0,
            "cumulative_investment": 500.0,
            "planned_investment": 200.0,
            "completed_investment": 50.0,
        }
    )
    assert completion_total(frame).tolist() == [50.0]
    assert completion_annual(frame).tolist() == [25.0]


def test_the_station_of_the_seed_has_a_total_completion_and_no_annual_one(projects):
    frame = projects({"total_investment": 1903.0, "cumulative_investment": 304.7})
    assert completion_total(frame).round(2).tolist() == [16.01]
    assert completion_annual(frame).isna().all()


def test_completion_of_a_group_is_sum_over_sum_and_not_the_mean_of_ratios():
    actual, planned = pd.Series([90.0, 0.0, 7.0]), pd.Series([100.0, 900.0, nan])
    found = group_completion(actual, planned, [pd.Series(["A", "A", "A"])])
    assert found.loc["A", "completion"] == 9.0
    assert found.loc["A", "covers"] == 2


def test_a_group_without_plans_has_no_completion():
    found = group_completion(pd.Series([1.0]), pd.Series([nan]), [pd.Series(["A"])])
    assert isnan(found.loc["A", "completion"])
    assert found.loc["A", "covers"] == 0


def test_an_amount_that_one_project_lacks_has_no_total(projects):
    frame = projects(
        {"total_investment": 100.0, "planned_investment": 10.0, "completed_investment": 5.0},
        {"total_investment": 300.0, "planned_investment": None, "completed_investment": 8.0},
    )
    row = totals(frame).iloc[0]
    assert (row["projects"], row["total_investment"], row["completed_investment"]) == (2, 400.0, 13.0)
    assert isnan(row["planned_investment"])
    assert (row["missing_total_investment"], row["missing_planned_investment"]) == (0, 1)
    assert (row["completion_annual"], row["covers_annual"]) == (50.0, 1)


def test_printed_totals_and_groups_are_not_summed_with_their_details(projects):
    amounts = {"total_investment": 100.0}
    frame = projects({"role": "total", **amounts}, {"role": "group", **amounts}, {"total_investment": 40.0})
    assert totals(frame)["total_investment"].tolist() == [40.0]


def test_amounts_in_two_units_have_no_total(projects):
    frame = projects({"total_investment": 100.0}, {"total_investment": 1.0, "unit": "亿元"})
    row = totals(frame).iloc[0]
    assert isnan(row["total_investment"])
    assert row["unit"] == ""


def test_each_entity_and_period_has_its_own_total(projects):
    frame = projects(
        {"total_investment": 1.0},
        {"total_investment": 2.0, "time_period": "2021-06"},
        {"total_investment": 4.0},
    )
    found = totals(frame).set_index("time_period")["total_investment"]
    assert found.to_dict() == {"2021-03": 5.0, "2021-06": 2.0}


def test_a_project_without_a_schedule_counts_in_the_sums_and_not_in_the_annual_completion(projects):
    amounts = {"planned_investment": 100.0, "completed_investment": 80.0, "total_investment": 500.0}
    frame = projects(amounts, {**amounts, "completed_investment": 0.0})
    row = project_sums(frame, [frame["entity"]], pd.Series([True, False])).iloc[0]
    assert (row["planned_investment"], row["completed_investment"]) == (200.0, 80.0)
    assert (row["completion_annual"], row["covers_annual"]) == (80.0, 1)


AMOUNTS = st.floats(0, 1e9)
PLANS = st.floats(1e-3, 1e9)


@given(AMOUNTS, AMOUNTS, PLANS)
def test_completion_rises_with_the_actual_and_falls_with_the_plan(actual, more, planned):
    now, later, against_more = completion(
        pd.Series([actual, actual + more, actual]), pd.Series([planned, planned, planned + more])
    )
    assert later >= now >= against_more


@given(AMOUNTS, PLANS)
def test_another_unit_changes_no_completion(actual, planned):
    in_wan, in_yi = completion(pd.Series([actual, actual / 1e4]), pd.Series([planned, planned / 1e4]))
    assert in_wan == pytest.approx(in_yi)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(AMOUNTS, PLANS), min_size=2, max_size=4), st.randoms())
def test_the_order_of_projects_changes_no_total(projects, amounts, random):
    rows = [
        {"project": str(n), "planned_investment": p, "completed_investment": a}
        for n, (a, p) in enumerate(amounts)
    ]
    mixed = random.sample(rows, len(rows))
    first, second = (totals(projects(*some)).iloc[0] for some in (rows, mixed))
    assert first["completion_annual"] == pytest.approx(second["completion_annual"])
    assert first["planned_investment"] == pytest.approx(second["planned_investment"])


@given(st.floats(), st.floats())
def test_a_completion_of_finite_figures_is_finite_or_missing(actual, planned):
    (found,) = completion(pd.Series([actual]), pd.Series([planned]))
    assert isnan(found) or isfinite(found) or not (isfinite(actual) and isfinite(planned))
