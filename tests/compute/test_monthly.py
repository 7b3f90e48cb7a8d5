from math import isnan

import pytest

from perfdata.compute.monthly import month_on_month


def month(period, value, basis="period", **more):
    return {"time_period": period, "value": value, "basis": basis, **more}


@pytest.mark.parametrize(
    ("earlier", "current", "reason"),
    [
        pytest.param(month("2021-01", 4.0), month("2021-03", 5.0), "no_base", id="two months apart"),
        pytest.param(
            month("2021-02", 4.0, "ytd"), month("2021-03", 5.0), "no_base", id="1-2月 together are no month"
        ),
        pytest.param(month("2021-02", None), month("2021-03", 5.0), "no_base", id="a month not known"),
        pytest.param(
            month("2021-02", 4.0, base_for="2022-02"), month("2021-03", 5.0), "no_base", id="a restated base"
        ),
        pytest.param(month("2021-02", 0.0), month("2021-03", 5.0), "zero_base", id="nothing before"),
        pytest.param(month("2021-02", -4.0), month("2021-03", 5.0), "sign_change", id="扭亏为盈"),
        pytest.param(
            month("2021-02", 4.0), month("2021-03", 5.0, obs_status="B"), "series_break", id="a new scope"
        ),
    ],
)
def test_there_is_no_month_on_month_for(earlier, current, reason, facts, catalogue):
    found = month_on_month(facts(earlier, current), catalogue).iloc[-1]
    assert isnan(found["month_on_month"])
    assert (found["reason"], found["month_on_month_unit"]) == (reason, "")


@pytest.mark.parametrize(
    "only",
    [
        pytest.param(month("2021-03", 5.0, "ytd"), id="a cumulative figure"),
        pytest.param(month("2021-03", 5.0, "point"), id="a balance"),
        pytest.param(month("2021", 5.0), id="a year"),
        pytest.param(month("2020/2021", 5.0), id="a span"),
    ],
)
def test_only_figures_within_a_part_of_a_year_have_one(only, facts, catalogue):
    assert month_on_month(facts(only), catalogue).empty


@pytest.mark.parametrize(
    ("before", "now"),
    [
        pytest.param("2021-02", "2021-03", id="a month"),
        pytest.param("2020-12", "2021-01", id="January and December"),
        pytest.param("2020-Q4", "2021-Q1", id="a quarter"),
        pytest.param("2021-S1", "2021-S2", id="a half year"),
    ],
)
def test_a_part_of_a_year_is_compared_with_the_one_before(before, now, facts, catalogue):
    found = month_on_month(facts(month(before, 4.0), month(now, 5.0)), catalogue).iloc[-1]
    assert (found["month_on_month"], found["month_on_month_unit"], found["base_period"]) == (
        25.0,
        "%",
        before,
    )


def test_the_same_month_of_last_year_is_no_month_before(facts, catalogue):
    found = month_on_month(facts(month("2020-03", 4.0), month("2021-03", 5.0)), catalogue)
    assert found["reason"].tolist() == ["no_base", "no_base"]


def test_a_rate_changes_by_points(facts, catalogue):
    shared = {"indicator": "loss_making_share", "unit": "%"}
    found = month_on_month(facts(month("2021-02", 10.0), month("2021-03", 10.5), **shared), catalogue).iloc[
        -1
    ]
    assert (found["month_on_month"], found["month_on_month_unit"]) == (0.5, "pp")
