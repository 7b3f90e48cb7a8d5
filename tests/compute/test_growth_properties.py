"""What holds of growth for any figures."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfdata.catalogue import load
from perfdata.compute.growth import growth
from perfdata.model import OBSERVATIONS
from tests.compute.conftest import PLAIN

NUMBERS = st.one_of(
    st.none(),
    st.sampled_from([0.0, -0.0, 1e308, -1e308, 5e-324]),
    st.floats(allow_nan=False, allow_infinity=False),
)
# A call on a few rows takes tens of milliseconds, and more on a busy machine.
SLOW = settings(deadline=None, max_examples=60)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "time_period": st.sampled_from(["2019", "2020", "2021", "2021-09", "2020-09", "2021/2025"]),
            "entity": st.sampled_from(["甲", "乙"]),
            "indicator": st.sampled_from(["tax_paid", "loss_making_share", "consumer_prices"]),
            "base_for": st.sampled_from(["", "", "2021"]),
            "unit": st.sampled_from(["亿元", "万元", "%"]),
            "value": NUMBERS,
        }
    ),
    max_size=8,
)


def observations(rows):
    return OBSERVATIONS.frame([{**PLAIN, **row} for row in rows])


@SLOW
@given(ROWS)
def test_no_growth_is_infinite_and_each_missing_one_says_why(rows):
    found = growth(observations(rows), load())
    numbers = found.select_dtypes("float64")
    assert not np.isinf(numbers).any(axis=None)
    assert found["year_on_year"].isna().equals(found["reason"].ne(""))


@SLOW
@given(ROWS, st.randoms())
def test_the_order_of_rows_does_not_matter(rows, random):
    frame = observations(rows)
    order = random.sample(range(len(rows)), len(rows))
    columns = ["base_value", "base_origin", "year_on_year", "difference", "reason", "change"]
    shuffled = growth(frame.iloc[order], load())[columns].sort_index()
    pd.testing.assert_frame_equal(shuffled, growth(frame, load())[columns])


@SLOW
@given(st.floats(0.01, 1e6), st.floats(0.0, 1e6))
def test_growth_does_not_depend_on_the_unit(base, value):
    rows = [{"time_period": "2020", "value": base}, {"time_period": "2021", "value": value}]
    scaled = [{**row, "value": row["value"] * 10000, "unit": "万元"} for row in rows]
    first, second = (growth(observations(r), load())["year_on_year"].tolist()[1] for r in (rows, scaled))
    assert second == pytest.approx(first, rel=1e-9, abs=1e-9)
