import pytest

from perfdata.compute.rounding import (
    Interval,
    growth_interval,
    implied_base,
    impossible,
    interval,
    margins,
)


@pytest.mark.parametrize(
    ("value", "growth_pct"),
    [
        pytest.param(10.0, -100.0, id="a fall of all there was"),
        pytest.param(10.0, -99.6, id="a fall that can have been of all"),
        pytest.param(10.0, -150.0, id="a fall below nothing"),
        pytest.param(-3.0, 10.0, id="a loss"),
    ],
)
def test_no_base_is_implied_by(value, growth_pct):
    assert implied_base(value, 1, growth_pct, 0) is None


@pytest.mark.parametrize(
    ("value", "growth_pct", "growth_decimals", "expected"),
    [
        pytest.param(110.74, 10.0, 0, ("100.67", "100.21", "101.14"), id="规模以上工业总产值"),
        pytest.param(32.43, 9.5, 1, ("29.62", "29.60", "29.63"), id="规模工业增加值"),
        pytest.param(14.83, 10.0, 0, ("13.48", "13.42", "13.55"), id="园区各类投资"),
        pytest.param(4.92, 18.0, 0, ("4.17", "4.15", "4.19"), id="实缴税金"),
    ],
)
def test_the_implied_base_of_the_seed_is(value, growth_pct, growth_decimals, expected):
    base = implied_base(value, 2, growth_pct, growth_decimals)
    assert (f"{base.centre:.2f}", f"{base.low:.2f}", f"{base.high:.2f}") == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(interval(2.5, 1), interval(2.6, 1), False, id="two figures of one decimal"),
        pytest.param(interval(110.74, 2), interval(110.75, 2), False, id="two figures of two decimals"),
        pytest.param(interval(110.74, 2), interval(110.7, 1), True, id="one figure, twice rounded"),
        pytest.param(interval(110.74, 2), interval(110.735, None), True, id="an exact figure on the edge"),
        pytest.param(interval(110.74, 2), interval(110.734, None), False, id="an exact figure beyond it"),
        pytest.param(interval(5.0, None), interval(5.0, None), True, id="one exact figure"),
        pytest.param(interval(5.0, None), interval(5.1, None), False, id="two exact figures"),
        pytest.param(interval(1e9, None), interval(1e9 + 1, None), False, id="two large exact figures"),
    ],
)
def test_figures_overlap_where_one_number_can_be_both(first, second, expected):
    assert first.overlaps(second) is expected
    assert second.overlaps(first) is expected


def test_growth_between_rounded_figures_is_widest_at_the_ends():
    found = growth_interval(interval(11, 0), interval(10, 0))
    assert (found.low, found.high) == (0.0, pytest.approx(21.052632))


@pytest.mark.parametrize(
    ("value", "growth_pct", "base", "expected"),
    [
        pytest.param(interval(310.58, 2), interval(5.7, 1), interval(380.60, 2), True, id="Lishui 2017"),
        pytest.param(interval(110.74, 2), interval(10, 0), interval(100.67, 2), False, id="the seed"),
        pytest.param(interval(1, 0), interval(80, 0), interval(1, 0), False, id="rounding allows much"),
        pytest.param(
            interval(5, 0), interval(10, 0), interval(0, 0), False, id="a base of zero tells nothing"
        ),
        pytest.param(interval(5, 0), interval(10, 0), Interval(-3, -2), False, id="nor does a loss"),
    ],
)
def test_three_figures_are_impossible_where_no_rounding_makes_them_true(value, growth_pct, base, expected):
    assert impossible(value, growth_pct, base) is expected


def test_margins_count_decimals_in_the_printed_unit(facts, catalogue):
    frame = facts(
        {"decimals": 2},
        {"decimals": 0, "source_unit": "万元"},
        {"decimals": 1, "source_unit": ""},
        {"decimals": None},
        {"decimals": 0, "source_unit": "亩"},
    )
    assert margins(frame, catalogue).tolist() == [0.005, 0.00005, 0.05, 0.0, 0.0]
