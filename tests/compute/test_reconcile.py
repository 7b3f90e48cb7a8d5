import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfdata.catalogue import load
from perfdata.compute.keys import FACT, ids
from perfdata.compute.reconcile import reconcile
from perfdata.model import OBSERVATIONS
from tests.compute.conftest import PLAIN

COUNTY = {"value": 110.7382, "decimals": 0, "source_unit": "万元", "sheet": "县", "value_cell": "C4"}
CITY = {"value": 110.74, "decimals": 2, "sheet": "市", "value_cell": "C3"}
GROWTH = {"growth": 10.0, "growth_decimals": 0, "sheet": "增速", "growth_cell": "B3"}


def test_a_contradiction_keeps_one_row_and_is_told(facts, catalogue):
    found = reconcile(facts({"value": 5.0, "decimals": 1}, {"value": 6.0, "decimals": 1}), catalogue)
    assert found.facts["value"].tolist() == [5.0]
    assert found.conflicts[["first", "second", "said"]].values.tolist() == [[0, 1, "value"]]


def test_a_growth_that_is_not_kept_is_told(facts, catalogue):
    month = {"growth": 1.0, "growth_over": "month"}
    found = reconcile(facts(month, {"growth": 10.0}), catalogue)
    assert found.facts["growth"].tolist() == [10.0]
    assert found.conflicts.empty
    assert found.comparisons[["first", "second", "verdict"]].values.tolist() == [[1, 0, "other"]]


@pytest.mark.parametrize(
    "rows", [pytest.param([CITY, COUNTY], id="亿元 first"), pytest.param([COUNTY, CITY], id="万元 first")]
)
def test_one_figure_in_two_units_is_one_fact_and_the_more_precise_stays(rows, facts, catalogue):
    found = reconcile(facts(*rows), catalogue)
    assert found.facts[["value", "source_unit", "value_cell"]].values.tolist() == [[110.7382, "万元", "C4"]]
    assert found.conflicts.empty


def test_a_value_and_a_growth_printed_apart_become_one_fact(facts, catalogue):
    found = reconcile(facts(GROWTH, CITY, {"rank": 3, "rank_by": "value"}), catalogue)
    assert len(found.facts) == 1
    row = found.facts.iloc[0]
    assert (row["value"], row["growth"], row["growth_decimals"], row["rank"]) == (110.74, 10.0, 0, 3)
    assert (row["sheet"], row["value_cell"], row["growth_cell"]) == ("市", "C3", "'增速'!B3")
    assert found.comparisons.empty


@pytest.mark.parametrize(
    ("place", "cell"),
    [
        pytest.param({"sheet": "市"}, "B3", id="on the sheet of the value"),
        pytest.param({"sheet": "it's"}, "'it''s'!B3", id="on a sheet with a quote in its name"),
        pytest.param({"file": "b.xlsx", "sheet": "市"}, "'[b.xlsx]市'!B3", id="in another file"),
    ],
)
def test_the_cell_of_a_growth_says_where_it_stands(place, cell, facts, catalogue):
    found = reconcile(facts(CITY, {**GROWTH, **place}), catalogue)
    assert found.facts["growth_cell"].tolist() == [cell]


def test_facts_keep_their_order_and_the_label_of_their_first_row(facts, catalogue):
    other = {"value": 1.0, "time_period": "2019"}
    frame = facts(GROWTH, other, CITY, {**other, "time_period": "2018"}).set_axis([7, 5, 6, 4])
    assert reconcile(frame, catalogue).facts.index.tolist() == [7, 5, 4]


def test_nothing_repeated_is_nothing_changed(facts, catalogue):
    frame = facts(CITY, {"value": 1.0, "time_period": "2019"})
    found = reconcile(frame, catalogue)
    pd.testing.assert_frame_equal(found.facts, frame)
    assert found.comparisons.empty


# A call on a few rows takes tens of milliseconds, and more on a busy machine.
SLOW = settings(deadline=None, max_examples=60)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "time_period": st.sampled_from(["2020", "2021"]),
            "value": st.one_of(st.none(), st.integers(0, 30).map(lambda n: n / 10)),
            "decimals": st.sampled_from([0, 1, None]),
            "growth": st.one_of(st.none(), st.integers(-5, 5).map(float)),
            "growth_over": st.sampled_from(["year", "month"]),
            "rank": st.one_of(st.none(), st.integers(1, 3)),
        }
    ),
    max_size=7,
)


@SLOW
@given(ROWS)
def test_there_is_one_row_a_fact_in_the_schema_and_again_nothing_to_reconcile(rows):
    frame = OBSERVATIONS.frame([{**PLAIN, **row} for row in rows])
    found = reconcile(frame, load()).facts
    OBSERVATIONS.check(found)
    assert len(found) == len(set(ids(frame, FACT)))
    again = reconcile(found, load())
    pd.testing.assert_frame_equal(again.facts, found)
    assert again.comparisons.empty
