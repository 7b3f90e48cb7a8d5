from math import isnan, nan

import pandas as pd
import pytest

from perfdata.compute.bases import with_bases


def last(frame: pd.DataFrame) -> pd.Series:
    return frame.set_index("time_period").loc["2021"]


@pytest.mark.parametrize(
    ("earlier", "current", "fault"),
    [
        pytest.param(("2020", "period"), ("2021-09", "ytd"), "part_year", id="nine months and a full year"),
        pytest.param(("2020-09", "ytd"), ("2021", "period"), "part_year", id="a full year and nine months"),
        pytest.param(("2020-08", "ytd"), ("2021-09", "ytd"), "part_year", id="nine months and eight"),
        pytest.param(("2020-09", "period"), ("2021-09", "ytd"), "part_year", id="nine months and the ninth"),
        pytest.param(("2019", "period"), ("2021", "period"), "no_base", id="two years apart"),
        pytest.param(("2016/2020", "period"), ("2021/2025", "period"), "no_earlier_period", id="five years"),
    ],
)
def test_no_base_is_taken_from_another_part_of_the_year(earlier, current, fault, facts, catalogue):
    rows = [{"time_period": p, "basis": b, "value": 4.0} for p, b in (earlier, current)]
    found = with_bases(facts(*rows), catalogue)
    assert found["base_fault"].tolist()[1] == fault
    assert found["base_value"].isna().all()


@pytest.mark.parametrize(
    "time_period",
    [
        pytest.param(("2020-09", "2021-09"), id="nine months"),
        pytest.param(("2020-Q3", "2021-Q3"), id="quarter"),
        pytest.param(("2020-S2", "2021-S2"), id="half"),
    ],
)
def test_the_base_is_the_same_part_of_the_year_before(time_period, facts, catalogue):
    rows = [{"time_period": p, "value": v} for p, v in zip(time_period, (4.0, 5.0), strict=True)]
    assert with_bases(facts(*rows, basis="ytd"), catalogue)["base_value"].tolist()[1] == 4.0


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("entity", "大祥区"),
        ("indicator", "tax_paid"),
        ("scope", "可比口径"),
        ("item", "新型建材"),
        ("basis", "point"),
        ("kind", "plan"),
        ("kind", "budget"),
        ("measure", "change"),
        ("since", "年初"),
    ],
)
def test_a_figure_that_differs_in_the_key_is_no_base(column, value, facts, catalogue):
    frame = facts({"time_period": "2020", "value": 4.0, column: value}, {"value": 5.0})
    assert isnan(last(with_bases(frame, catalogue)[lambda f: f[column] != value])["base_value"])


def test_a_label_of_the_same_indicator_is_a_base(facts, catalogue):
    frame = facts(
        {"time_period": "2020", "value": 4.0, "label": "规上工业总产值"},
        {"value": 5.0, "label": "规模工业总产值"},
    )
    assert last(with_bases(frame, catalogue))["base_value"] == 4.0


def test_a_missing_year_is_not_stepped_over(facts, catalogue):
    frame = facts({"time_period": "2022", "value": 6.0}, {"time_period": "2024", "value": 9.0})
    assert with_bases(frame, catalogue)["base_fault"].tolist() == ["no_base", "no_base"]


def test_a_restated_base_comes_before_the_years_own_value_and_is_no_level(facts, catalogue):
    frame = facts(
        {"time_period": "2020", "value": 4.0},
        {"time_period": "2020", "value": 2.0, "base_for": "2021"},
        {"value": 5.0},
    )
    found = with_bases(frame, catalogue)
    assert found["time_period"].tolist() == ["2020", "2021"]
    assert found["value"].tolist() == [4.0, 5.0]
    row = last(found)
    assert (row["base_value"], row["base_origin"], row["base_period"]) == (2.0, "restated", "2020")


def test_a_restated_base_serves_no_other_growth(facts, catalogue):
    frame = facts({"time_period": "2020", "value": 2.0, "base_for": "2022"}, {"value": 5.0})
    assert last(with_bases(frame, catalogue))["base_fault"] == "no_base"


def test_a_span_has_the_base_that_was_printed_for_it(facts, catalogue):
    base = {"time_period": "2009-08/2009-12", "value": 4.0, "base_for": "2010-08/2010-12"}
    found = with_bases(facts(base, {"time_period": "2010-08/2010-12", "value": 5.0}), catalogue)
    assert found[["base_value", "base_fault"]].values.tolist() == [[4.0, ""]]


def test_the_margin_of_a_base_is_in_the_unit_of_the_level(facts, catalogue):
    shared = {"indicator": "", "label": "某额", "decimals": 0}
    base = {"time_period": "2020", "value": 40000.0, "unit": "万元", "source_unit": "万元"}
    row = last(with_bases(facts(base, {"value": 5.0}, **shared), catalogue))
    assert (row["base_value"], row["base_margin"]) == (4.0, 0.00005)


def test_a_restated_base_without_a_value_leaves_the_years_own(facts, catalogue):
    frame = facts(
        {"time_period": "2020", "value": 4.0},
        {"time_period": "2020", "value": None, "base_for": "2021"},
        {"value": 5.0},
    )
    assert last(with_bases(frame, catalogue))["base_origin"] == "own"


@pytest.mark.parametrize(
    ("second", "fault"),
    [
        pytest.param({"value": 4.1}, "conflicting_base", id="two values"),
        pytest.param({"value": 4.0, "unit": "万元"}, "conflicting_base", id="one number in two units"),
        pytest.param({"value": 4.0}, "", id="one value twice"),
    ],
)
def test_no_base_is_chosen_among_contradicting_values(second, fault, facts, catalogue):
    earlier = {"time_period": "2020", "value": 4.0}
    frame = facts(earlier, {**earlier, **second}, {"value": 5.0})
    assert last(with_bases(frame, catalogue))["base_fault"] == fault


@pytest.mark.parametrize(
    ("base_unit", "base", "expected", "fault"),
    [
        pytest.param("万美元", 4.0, nan, "unit_differs", id="another currency"),
        pytest.param("万元", 40000.0, 4.0, "", id="another unit of money"),
    ],
)
def test_bases_in_another_unit_are_converted_or_refused(base_unit, base, expected, fault, facts, catalogue):
    frame = facts(
        {"time_period": "2020", "value": base, "unit": base_unit}, {"value": 5.0}, indicator="", label="某额"
    )
    row = last(with_bases(frame, catalogue))
    assert row["base_value"] == pytest.approx(expected, nan_ok=True)
    assert row["base_fault"] == fault
