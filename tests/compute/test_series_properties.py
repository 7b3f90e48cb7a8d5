"""What holds of the longer views for any figures: no infinity, no order, no unit."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfdata.catalogue import load
from perfdata.compute.average_growth import average_growth
from perfdata.compute.contribution import contribution
from perfdata.compute.growth import growth
from perfdata.compute.index_series import index_series
from perfdata.compute.intensity import intensity
from perfdata.compute.monthly import month_on_month
from perfdata.compute.opening_balance import since_opening
from perfdata.compute.parts import Figure, parts_sum
from perfdata.compute.qualifiers import combined
from perfdata.compute.ranking import ranking
from perfdata.compute.shares import shares
from perfdata.model import OBSERVATIONS
from tests.compute.conftest import PLAIN

ANY = st.one_of(
    st.none(),
    st.sampled_from([0.0, -0.0, 1e308, -1e308, 5e-324]),
    st.floats(allow_nan=False, allow_infinity=False),
)
PLAUSIBLE = st.floats(0.01, 1e6)
QUALIFIERS = st.sampled_from(["", "", "", ">", ">=", "<", "<=", "~"])
YEARS = ("2018", "2019", "2020", "2021")
# A call on a few rows takes tens of milliseconds, and more on a busy machine.
SLOW = settings(deadline=None, max_examples=40)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "time_period": st.sampled_from(
                ["2020", "2021", "2020-12", "2021-01", "2021-02", "2021-Q1", "2020-Q4"]
            ),
            "basis": st.sampled_from(["period", "ytd", "point"]),
            "indicator": st.sampled_from(["tax_paid", "loans", "consumer_prices", "industrial_land"]),
            "item": st.sampled_from(["", "a", "b"]),
            "unit": st.sampled_from(["亿元", "万元", "%", "亩"]),
            "qualifier": QUALIFIERS,
            "value": ANY,
        }
    ),
    min_size=1,
    max_size=8,
)


def observations(rows):
    return OBSERVATIONS.frame([{**PLAIN, **row} for row in rows])


def series(values):
    return observations([{"time_period": y, "value": v} for y, v in zip(YEARS, values, strict=True)])


def in_ten_thousands(frame):
    return frame.assign(value=frame["value"] * 10_000, unit="万元")


VIEWS = {
    "month on month": lambda frame: month_on_month(frame, load()),
    "since the opening": lambda frame: since_opening(frame, load()),
    "contribution": lambda frame: contribution(growth(frame, load()), growth(frame, load()).iloc[0], load()),
    "shares": lambda frame: shares(growth(frame, load()), growth(frame, load()).iloc[0], load()),
    "intensity": lambda frame: intensity(frame, frame, "亿元/亩", load()),
    "index": lambda frame: index_series(frame, "2020", load()),
}


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS.keys())
@SLOW
@given(rows=ROWS)
def test_no_view_yields_an_infinity(view, rows):
    with np.errstate(all="ignore"):
        numbers = view(observations(rows)).select_dtypes("float64")
    assert not np.isinf(numbers.to_numpy()).any()


@SLOW
@given(st.tuples(ANY, ANY, ANY, ANY))
def test_no_average_growth_is_infinite_and_each_missing_one_says_why(values):
    found = average_growth(series(values), "2018", "2021", load())
    assert (found.percent is None) == (found.reason != "")
    assert found.percent is None or np.isfinite(found.percent)


@SLOW
@given(st.tuples(PLAUSIBLE, PLAUSIBLE, PLAUSIBLE, PLAUSIBLE))
def test_the_unit_changes_no_average_growth_and_no_index(values):
    frame = series(values)
    scaled = in_ten_thousands(frame)
    first, second = (average_growth(one, "2018", "2021", load()).percent for one in (frame, scaled))
    assert second == pytest.approx(first, rel=1e-9, abs=1e-9)
    first_index, second_index = (index_series(one, "2019", load())["index"] for one in (frame, scaled))
    np.testing.assert_allclose(second_index, first_index, rtol=1e-9)


@SLOW
@given(st.tuples(PLAUSIBLE, PLAUSIBLE, PLAUSIBLE, PLAUSIBLE))
def test_the_unit_changes_no_share_and_no_pull(values):
    part_before, part, before, now = values
    rows = [
        {"item": "a", "time_period": "2020", "value": part_before},
        {"item": "a", "value": part},
        {"time_period": "2020", "value": before},
        {"value": now},
    ]
    frame = observations(rows)
    mixed = pd.concat([in_ten_thousands(frame.iloc[:2]), frame.iloc[2:]])
    found = []
    for one in (frame, mixed):
        levels = growth(one, load())
        levels = levels[levels["time_period"].eq("2021")]
        parts, total = levels[levels["item"].eq("a")], levels[levels["item"].eq("")].iloc[0]
        share = shares(parts, total, load())["share_pct"].iloc[0]
        found.append((share, contribution(parts, total, load())["pull_points"].iloc[0]))
    np.testing.assert_allclose(found[1], found[0], rtol=1e-9, atol=1e-6)


@SLOW
@given(st.lists(st.tuples(PLAUSIBLE, QUALIFIERS), min_size=1, max_size=6), st.randoms())
def test_the_order_of_its_parts_changes_no_sum(parts, random):
    figures = [Figure(value, qualifier=qualifier) for value, qualifier in parts]
    first, second = parts_sum(figures), parts_sum(random.sample(figures, len(figures)))
    assert second.sum == pytest.approx(first.sum)
    assert (second.qualifier, second.missing) == (first.qualifier, first.missing)


@given(st.lists(QUALIFIERS, max_size=6), st.randoms())
def test_the_order_of_qualifiers_does_not_matter(qualifiers, random):
    shuffled = random.sample(qualifiers, len(qualifiers))
    assert combined(shuffled) == combined(qualifiers)


@SLOW
@given(st.lists(ANY, max_size=8), st.sampled_from(["higher", "lower", "neutral"]))
def test_a_rank_counts_those_before_it(values, better):
    ranks = ranking(pd.Series(values, dtype="float64"), better)
    assert ranks.isna().tolist() == [value is None for value in values]
    known = sorted(ranks.dropna())
    assert all(rank == known.index(rank) + 1 for rank in known)


@SLOW
@given(ROWS, st.randoms())
def test_the_order_of_rows_changes_no_month_on_month(rows, random):
    frame = observations(rows)
    order = random.sample(range(len(rows)), len(rows))
    columns = ["base_value", "month_on_month", "difference", "reason", "change"]
    shuffled = month_on_month(frame.iloc[order], load())[columns].sort_index()
    pd.testing.assert_frame_equal(shuffled, month_on_month(frame, load())[columns])
