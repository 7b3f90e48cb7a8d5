from math import isnan, nan

import pytest

from perfdata.compute.index_series import index_series


def series(facts, *values, **shared):
    return facts(*({"time_period": str(2019 + n), "value": v} for n, v in enumerate(values)), **shared)


@pytest.mark.parametrize(
    ("values", "reasons"),
    [
        pytest.param((None, 50.0, 60.0), ["no_first"] * 3, id="the base is missing"),
        pytest.param((0.0, 50.0, 60.0), ["not_positive"] * 3, id="a base of zero"),
        pytest.param((-5.0, 50.0, 60.0), ["not_positive"] * 3, id="a negative base"),
        pytest.param((50.0, -1.0, 60.0), ["", "not_positive", ""], id="a loss in between"),
        pytest.param((50.0, None, 60.0), ["", "no_last", ""], id="a gap"),
    ],
)
def test_there_is_no_index_where(values, reasons, facts, catalogue):
    found = index_series(series(facts, *values), "2019", catalogue)
    assert found["reason"].tolist() == reasons
    assert found["index"].isna().tolist() == [reason != "" for reason in reasons]


def test_a_base_year_that_is_not_in_the_series_gives_no_index(facts, catalogue):
    assert index_series(series(facts, 50.0, 60.0), "2010", catalogue)["reason"].tolist() == ["no_first"] * 2


def test_the_base_is_100_and_the_others_are_in_percent_of_it(facts, catalogue):
    found = index_series(series(facts, 50.0, 55.0, 40.0), "2020", catalogue)
    assert found["index"].round(2).tolist() == [90.91, 100.0, 72.73]
    assert found["time_period"].tolist() == ["2019", "2020", "2021"]


def test_what_lies_beyond_a_break_has_no_index(facts, catalogue):
    frame = series(facts, 50.0, 55.0, 60.0)
    frame["obs_status"] = frame["obs_status"].mask(frame["time_period"].eq("2021"), "B")
    found = index_series(frame, "2019", catalogue)
    assert found["reason"].tolist() == ["", "", "series_break"]
    assert found["index"].tolist()[:2] == pytest.approx([100.0, 110.0])
    assert isnan(found["index"].iloc[2])


def test_qualifiers_are_kept(facts, catalogue):
    frame = facts(
        {"time_period": "2020", "value": 50.0, "qualifier": ">"}, {"value": 60.0}, {"time_period": "2019"}
    )
    found = index_series(frame, "2020", catalogue)
    assert found["qualifier"].tolist() == ["", "<", ""]
    assert found["index"].tolist() == pytest.approx([100.0, 120.0, nan], nan_ok=True)
