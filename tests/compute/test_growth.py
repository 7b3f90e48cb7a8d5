from math import isnan, nan

import numpy as np
import pandas as pd
import pytest

from perfdata.compute.growth import growth
from perfdata.model import OBSERVATIONS


def last(frame: pd.DataFrame) -> pd.Series:
    return frame.set_index("time_period").loc["2021"]


@pytest.mark.parametrize(
    ("base", "value", "reason", "change"),
    [
        pytest.param(None, 5.0, "no_base", "no_base", id="nothing known of the year before"),
        pytest.param(4.0, None, "no_value", "", id="no value"),
        pytest.param(0.0, 5.0, "zero_base", "new", id="new"),
        pytest.param(0.0, 0.0, "zero_base", "flat", id="zero and zero"),
        pytest.param(0.0, -5.0, "zero_base", "loss_widened", id="a loss out of nothing"),
        pytest.param(-4.0, 5.0, "sign_change", "turned_profit", id="扭亏为盈"),
        pytest.param(4.0, -5.0, "sign_change", "turned_loss", id="由盈转亏"),
        pytest.param(-4.0, -3.0, "negative_base", "loss_narrowed", id="减亏"),
        pytest.param(-4.0, 0.0, "negative_base", "loss_narrowed", id="a loss made good"),
        pytest.param(-4.0, -5.0, "negative_base", "loss_widened", id="增亏"),
        pytest.param(-4.0, -4.0, "negative_base", "flat", id="the same loss"),
    ],
)
def test_no_percentage_is_given_for(base, value, reason, change, facts, catalogue):
    row = last(growth(facts({"time_period": "2020", "value": base}, {"value": value}), catalogue))
    assert isnan(row["year_on_year"])
    assert (row["reason"], row["change"], row["year_on_year_unit"]) == (reason, change, "")


@pytest.mark.parametrize(
    ("base", "value", "expected"),
    [
        pytest.param(380.60, 310.58, -18.4, id="a fall, as in Lishui 2017"),
        pytest.param(4.0, 0.0, -100.0, id="all of it gone"),
        pytest.param(1.0, 15.0, 1400.0, id="many times as much"),
        pytest.param(4.0, 4.0, 0.0, id="no change"),
    ],
)
def test_year_on_year_is_the_percent_over_the_year_before(base, value, expected, facts, catalogue):
    row = last(growth(facts({"time_period": "2020", "value": base}, {"value": value}), catalogue))
    assert round(row["year_on_year"], 1) == expected
    assert (row["reason"], row["year_on_year_unit"]) == ("", "%")
    assert (row["base_value"], row["base_origin"], row["base_period"]) == (base, "own", "2020")


def test_the_difference_stands_where_a_percentage_cannot(facts, catalogue):
    row = last(growth(facts({"time_period": "2020", "value": -4.0}, {"value": 5.0}), catalogue))
    assert row["difference"] == 9.0


@pytest.mark.parametrize(
    ("base", "value", "reason", "difference"),
    [
        pytest.param(1e-300, 1e300, "too_large", nan, id="a growth beyond all numbers"),
        pytest.param(-1e308, 1e308, "sign_change", nan, id="a difference beyond all numbers"),
        pytest.param(1e-9, 1.0, "", 1.0, id="a large growth is a number"),
    ],
)
def test_what_no_number_can_hold_is_missing_and_not_infinite(
    base, value, reason, difference, facts, catalogue
):
    row = last(growth(facts({"time_period": "2020", "value": base}, {"value": value}), catalogue))
    assert not np.isinf(row["year_on_year"])
    assert row["difference"] == pytest.approx(difference, nan_ok=True)
    assert row["reason"] == reason


@pytest.mark.parametrize(
    ("unit", "change"),
    [pytest.param("亿元", "loss_narrowed", id="money"), pytest.param("万人", "", id="people make no loss")],
)
def test_profit_and_loss_are_said_of_money_only(unit, change, facts, catalogue):
    frame = facts(
        {"time_period": "2020", "value": -4.0}, {"value": -3.0}, indicator="", label="净增", unit=unit
    )
    assert last(growth(frame, catalogue))["change"] == change


@pytest.mark.parametrize(
    ("indicator", "unit", "expected"),
    [
        pytest.param("loss_making_share", "%", 0.5, id="a rate of the catalogue"),
        pytest.param("", "%", 0.5, id="an unknown percentage"),
        pytest.param("", "‰", 0.05, id="a per mille, in points"),
    ],
)
def test_the_change_of_a_rate_is_in_points(indicator, unit, expected, facts, catalogue):
    shared = {"indicator": indicator, "label": "某率", "unit": unit}
    row = last(growth(facts({"time_period": "2020", "value": 10.0}, {"value": 10.5}, **shared), catalogue))
    assert row["year_on_year"] == pytest.approx(expected)
    assert (row["year_on_year_unit"], row["reason"]) == ("pp", "")


def test_an_index_has_a_growth_of_its_own_and_no_year_on_year(facts, catalogue):
    shared = {"indicator": "consumer_prices", "unit": "%"}
    row = last(growth(facts({"time_period": "2020", "value": 102.5}, {"value": 100.9}, **shared), catalogue))
    assert isnan(row["year_on_year"])
    assert (row["reason"], round(row["index_growth"], 1)) == ("index", 0.9)


def test_a_level_is_not_an_index(facts, catalogue):
    assert growth(facts({"value": 110.0}), catalogue)["index_growth"].isna().all()


def test_a_series_break_has_no_growth_unless_the_base_was_restated(facts, catalogue):
    own, restated = (
        {"time_period": "2020", "value": 4.0},
        {"time_period": "2020", "value": 4.0, "base_for": "2021"},
    )
    current = {"value": 5.0, "obs_status": "B"}
    assert last(growth(facts(own, current), catalogue))["reason"] == "series_break"
    assert last(growth(facts(restated, current), catalogue))["year_on_year"] == 25.0


@pytest.mark.parametrize(
    ("base", "value", "expected", "reason"),
    [
        pytest.param(">", ">", "", "opposed_qualifiers", id="both above: nothing is known"),
        pytest.param("", ">", ">", "", id="a value above"),
        pytest.param(">", "", "<", "", id="a base above: the growth is below"),
        pytest.param("~", "", "~", "", id="a base that is about"),
    ],
)
def test_growth_keeps_what_the_qualifiers_leave_known(base, value, expected, reason, facts, catalogue):
    frame = facts(
        {"time_period": "2020", "value": 4.0, "qualifier": base}, {"value": 5.0, "qualifier": value}
    )
    row = last(growth(frame, catalogue))
    assert (row["year_on_year_qualifier"], row["reason"]) == (expected, reason)


def test_the_reported_growth_is_left_as_it_was_printed(facts, catalogue):
    frame = facts({"time_period": "2020", "value": 380.60}, {"value": 310.58, "growth": 5.7})
    assert last(growth(frame, catalogue))["growth"] == 5.7


def test_rows_keep_their_labels_and_plans_and_shares_are_left_out(facts, catalogue):
    frame = facts(
        {"value": 1.0},
        {"value": 2.0, "kind": "plan"},
        {"value": 3.0, "measure": "share"},
        {"value": 4.0, "item": "a"},
    )
    assert growth(frame, catalogue).index.tolist() == [0, 3]


def test_an_empty_frame_has_no_growth(catalogue):
    found = growth(OBSERVATIONS.frame(), catalogue)
    assert found.empty
    assert "year_on_year" in found


@pytest.mark.parametrize(
    ("before", "now", "basis"),
    [
        pytest.param("2020", "2021", "period", id="a year"),
        pytest.param("2020-S1", "2021-S1", "period", id="a half year"),
        pytest.param("2020-Q3", "2021-Q3", "period", id="a quarter"),
        pytest.param("2020-03", "2021-03", "period", id="a month"),
        pytest.param("2020-02", "2021-02", "ytd", id="1-2月, published together"),
        pytest.param("2020-09", "2021-09", "ytd", id="1-9月"),
        pytest.param("2020-06", "2021-06", "point", id="a balance"),
    ],
)
def test_every_part_of_a_year_is_compared_with_its_like(before, now, basis, facts, catalogue):
    frame = facts({"time_period": before, "value": 4.0}, {"time_period": now, "value": 5.0}, basis=basis)
    assert growth(frame, catalogue)["year_on_year"].iloc[-1] == 25.0
