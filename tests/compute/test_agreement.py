from math import isnan

import pytest

from perfdata.compute.agreement import reported_against_computed
from perfdata.compute.growth import growth


@pytest.fixture
def compared(facts, catalogue):
    def compare(base, current, **shared):
        frame = growth(facts({"time_period": "2020", **base}, current, **shared), catalogue)
        return reported_against_computed(frame, catalogue).set_index("time_period").loc["2021"]

    return compare


@pytest.mark.parametrize(
    ("base", "current"),
    [
        pytest.param({"value": 0.0}, {"value": 5.0, "growth": 25.0}, id="no computed growth"),
        pytest.param({"value": 4.0}, {"value": 5.0}, id="no reported growth"),
        pytest.param(
            {"value": 4.0}, {"value": 5.0, "growth": 9.0, "growth_over": "month"}, id="over the month"
        ),
        pytest.param({"value": 4.0}, {"value": 5.0, "growth": 9.0, "growth_over": "span"}, id="over years"),
        pytest.param({"value": 4.0}, {"value": 5.0, "growth": 9.0, "growth_unit": "pp"}, id="in points"),
    ],
)
def test_growths_are_not_compared_with(base, current, compared):
    row = compared(base, current)
    assert (row["agreement"], row["agreement_reason"]) == ("", "")
    assert isnan(row["growth_gap"])


@pytest.mark.parametrize(
    ("base", "value", "decimals", "reported", "growth_decimals", "expected"),
    [
        pytest.param(100.67, 110.74, 2, 10.0, 0, "agrees", id="the seed: 10.003 printed 10"),
        pytest.param(4.0, 5.0, 2, 25.0, None, "agrees", id="no decimals known: one is assumed"),
        pytest.param(3.0, 4.0, 0, 20.0, 0, "within_rounding", id="3 and 4 can be 3.4 and 4.1"),
        pytest.param(100.0, 110.5, 2, 10.0, 1, "differs_quietly", id="half a point"),
        pytest.param(100.0, 110.9, 2, 10.0, 1, "differs_quietly", id="nine tenths"),
        pytest.param(100.0, 111.0, 2, 10.0, 1, "differs", id="one point calls for a caution"),
        pytest.param(100.0, 109.0, 2, 10.0, 1, "differs", id="and so does one below"),
    ],
)
def test_reported_and_computed_growth(base, value, decimals, reported, growth_decimals, expected, compared):
    current = {"value": value, "growth": reported, "growth_decimals": growth_decimals}
    assert compared({"value": base}, current, decimals=decimals)["agreement"] == expected


def test_a_fall_of_18_4_beside_a_reported_rise_of_5_7_is_told_with_its_reason(compared):
    row = compared(
        {"value": 380.60},
        {"value": 310.58, "growth": 5.7, "growth_decimals": 1},
        indicator="industrial_value_added",
        decimals=2,
    )
    assert round(row["year_on_year"], 1) == -18.4
    assert (row["growth"], round(row["growth_gap"], 1)) == (5.7, 24.1)
    assert (row["agreement"], row["agreement_reason"]) == ("differs", "comparable")


@pytest.mark.parametrize(
    ("indicator", "basis", "base_for", "expected"),
    [
        pytest.param("industrial_output", "unknown", "", "unexplained", id="nothing known"),
        pytest.param("industrial_output", "comparable", "", "comparable", id="comparable as printed"),
        pytest.param("gdp", "unknown", "", "comparable", id="comparable by the catalogue"),
        pytest.param("gdp", "nominal", "", "unexplained", id="nominal as printed, against the catalogue"),
        pytest.param("industrial_output", "unknown", "2021", "restated_base", id="a restated base"),
    ],
)
def test_the_reason_of_a_difference_is_named_if_known(indicator, basis, base_for, expected, compared):
    current = {"value": 5.0, "growth": 9.0, "growth_basis": basis}
    row = compared({"value": 4.0, "base_for": base_for}, current, indicator=indicator)
    assert row["agreement_reason"] == expected


def test_growths_that_agree_need_no_reason(compared):
    row = compared({"value": 4.0}, {"value": 5.0, "growth": 25.0}, indicator="gdp")
    assert (row["agreement"], row["agreement_reason"]) == ("agrees", "")


def test_points_of_a_rate_are_compared_in_points(compared):
    current = {"value": 9.4, "growth": -0.7, "growth_unit": "pp", "growth_decimals": 1}
    row = compared(
        {"value": 10.0}, current, indicator="loss_making_share", unit="%", source_unit="%", decimals=1
    )
    assert row["growth_gap"] == pytest.approx(-0.1)
    assert row["agreement"] == "within_rounding"


@pytest.mark.parametrize(
    ("qualifier", "expected"),
    [
        pytest.param(">", "within_rounding", id="more than 20 is borne out by 25"),
        pytest.param("<", "differs", id="less than 20 is not"),
    ],
)
def test_a_growth_stated_as_a_bound_is_held_to_the_bound(qualifier, expected, compared):
    current = {"value": 5.0, "growth": 20.0, "growth_qualifier": qualifier}
    assert compared({"value": 4.0}, current)["agreement"] == expected


def test_investment_that_fell_by_39_5_beside_a_reported_rise_of_29_3_has_a_likely_reason(compared):
    row = compared(
        {"value": 209.72},
        {"value": 126.90, "growth": 29.3, "growth_decimals": 1},
        indicator="industrial_investment",
        decimals=2,
    )
    assert round(row["year_on_year"], 1) == -39.5
    assert (row["growth"], row["agreement"], round(row["growth_gap"], 1)) == (29.3, "differs", 68.8)
    assert (row["agreement_reason"], row["likely_reason"]) == ("unexplained", "scope")


@pytest.mark.parametrize(
    ("indicator", "growth", "expected"),
    [
        pytest.param("industrial_output", 5.0, "enterprises", id="规上 enterprises are drawn anew each year"),
        pytest.param("fixed_asset_investment", 5.0, "scope", id="可比口径"),
        pytest.param("tax_paid", 5.0, "", id="nothing is known"),
        pytest.param("industrial_value_added", 5.0, "", id="comparable prices are reason enough"),
        pytest.param("industrial_output", 25.0, "", id="no difference, no reason"),
    ],
)
def test_the_likely_reason_of_a_difference_is_known_from_the_catalogue(indicator, growth, expected, compared):
    row = compared({"value": 4.0}, {"value": 5.0, "growth": growth}, indicator=indicator)
    assert row["likely_reason"] == expected
