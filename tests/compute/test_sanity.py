import pandas as pd
import pytest

from perfdata.compute.sanity import comparisons, conflicts, duplicates
from perfdata.errors import FrameError


def test_a_frame_whose_labels_repeat_is_refused(facts, catalogue):
    frame = facts({"value": 1.0})
    with pytest.raises(FrameError, match="index_repeats"):
        duplicates(pd.concat([frame, frame]), catalogue)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({"value": 1.0}, {"value": 2.0, "time_period": "2020"}, id="two periods"),
        pytest.param({"value": 1.0}, {"value": 2.0, "scope": "可比口径"}, id="two scopes"),
        pytest.param({"value": 1.0}, {"value": 2.0, "base_for": "2022"}, id="a level and a restated base"),
        pytest.param({"value": 1.0}, {"value": 2.0, "kind": "plan"}, id="an actual and a plan"),
        pytest.param({"value": 1.0}, {"growth": 2.0}, id="a value and a growth"),
    ],
)
def test_rows_say_nothing_twice_that_differ_in_what_they_say(first, second, facts, catalogue):
    assert comparisons(facts(first, second), catalogue).empty


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        pytest.param(
            {"value": 110.74, "decimals": 2},
            {"value": 110.75, "decimals": 2},
            "conflict",
            id="last digit differs",
        ),
        pytest.param({"value": 5.0}, {"value": 5.0}, "duplicate", id="the same figure"),
        pytest.param(
            {"value": 110.74, "decimals": 2},
            {"value": 110.7382, "decimals": 0, "source_unit": "万元"},
            "duplicate",
            id="亿元 and 万元",
        ),
        pytest.param(
            {"value": 110.74, "decimals": 2},
            {"value": 110.7482, "decimals": 0, "source_unit": "万元"},
            "conflict",
            id="亿元 and 万元 beyond rounding",
        ),
        pytest.param(
            {"value": 1600.0, "qualifier": ">"}, {"value": 1654.0}, "duplicate", id="1600余 and 1654"
        ),
        pytest.param(
            {"value": 1600.0, "qualifier": ">"}, {"value": 1554.0}, "conflict", id="1600余 and 1554"
        ),
        pytest.param({"value": 0.0}, {"value": None, "growth": None}, None, id="a zero and nothing"),
        pytest.param(
            {"growth": 10.0, "growth_decimals": 0},
            {"growth": 9.8, "growth_decimals": 1},
            "duplicate",
            id="growths",
        ),
        pytest.param(
            {"growth": 10.0, "growth_decimals": 0},
            {"growth": 9.4, "growth_decimals": 1},
            "conflict",
            id="two growths",
        ),
        pytest.param({"growth": 10.0}, {"growth": 1.0, "growth_over": "month"}, "other", id="同比 and 环比"),
        pytest.param(
            {"growth": 10.0, "growth_basis": "nominal"},
            {"growth": 7.0, "growth_basis": "comparable"},
            "other",
            id="nominal and comparable",
        ),
        pytest.param(
            {"growth": 10.0, "growth_basis": "unknown"},
            {"growth": 7.0, "growth_basis": "comparable"},
            "conflict",
            id="comparable and not stated",
        ),
        pytest.param({"rank": 2}, {"rank": 3}, "conflict", id="two ranks"),
        pytest.param(
            {"rank": 2, "rank_by": "value"},
            {"rank": 3, "rank_by": "growth"},
            "other",
            id="ranks by two things",
        ),
    ],
)
def test_a_fact_stated_twice_is(first, second, verdict, facts, catalogue):
    found = comparisons(facts(first, second), catalogue)["verdict"].tolist()
    assert found == ([] if verdict is None else [verdict])


def test_the_printed_units_of_an_unknown_indicator_are_converted(facts, catalogue):
    shared = {"indicator": "", "label": "某额", "decimals": 0}
    rows = [{"value": 2.0, "unit": unit, "source_unit": unit} for unit in ("亿元", "万元")]
    same = {"value": 20000.0, "unit": "万元", "source_unit": "万元"}
    assert conflicts(facts(*rows, **shared), catalogue) == [(1, 0)]
    assert duplicates(facts(rows[0], same, **shared), catalogue) == [(1, 0)]


def test_pairs_name_the_row_that_is_kept_and_the_other(facts, catalogue):
    frame = facts(
        {"value": 110.7, "decimals": 1}, {"value": 110.74, "decimals": 2}, {"value": 111.2, "decimals": 1}
    ).set_axis([10, 20, 30])
    assert duplicates(frame, catalogue) == [(20, 10)]
    assert conflicts(frame, catalogue) == [(20, 30)]


def test_the_later_of_two_equal_rows_is_the_repetition(facts, catalogue):
    assert duplicates(facts({"value": 5.0}, {"value": 5.0}, {"value": 5.0}), catalogue) == [(0, 1), (0, 2)]
