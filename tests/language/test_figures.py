"""The one formatter: rounding, signs, units, qualifiers, and the sign for what is not known."""

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.language import (
    direction,
    figure,
    growth,
    interval,
    number,
    percent,
    points,
    shown_decimals,
    speaking,
)

UNKNOWN = [
    pytest.param(None, id="None"),
    pytest.param(float("nan"), id="NaN"),
    pytest.param(float("inf"), id="infinity"),
    pytest.param(float("-inf"), id="minus infinity"),
    pytest.param(pd.NA, id="NA"),
    pytest.param(np.float64("nan"), id="NaN of numpy"),
    pytest.param(Decimal("NaN"), id="NaN of decimal"),
]


@pytest.mark.parametrize("value", UNKNOWN)
def test_what_is_not_known_is_a_dash_without_unit_sign_or_word(value):
    shown = [number(value, 2), figure(value, "亿元", 2, ">"), growth(value, "%", 1, "~"), percent(value)]
    assert [*shown, points(value), interval(1.0, value, 2)] == ["—", "—", "—", "—", "—", "—"]


@pytest.mark.parametrize("value", UNKNOWN)
def test_what_is_not_known_has_no_direction(value):
    assert direction(value, 1) == ("unknown", "", "—")


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        pytest.param(2.675, 2, "2.68", id="half up on the printed digits, not on the binary ones"),
        pytest.param(0.125, 2, "0.13", id="half up, not to even"),
        pytest.param(-0.5, 0, "-1", id="half away from zero"),
        pytest.param(2.5, 0, "3", id="half of an even number"),
        pytest.param(1.005, 2, "1.01", id="below the half in binary"),
        pytest.param(0.1 + 0.2, 2, "0.30", id="a float with noise"),
        pytest.param(-0.0, 2, "0.00", id="minus zero"),
        pytest.param(-0.004, 2, "0.00", id="a negative number that rounds to zero"),
        pytest.param(0, 0, "0", id="zero is a value"),
        pytest.param(54583, 2, "54,583.00", id="thousands separators"),
        pytest.param(999999.995, 2, "1,000,000.00", id="rounding adds a group"),
        pytest.param(-1234.5, 1, "-1,234.5", id="a negative number"),
        pytest.param(26.5335, 4, "26.5335", id="four decimals"),
        pytest.param(1e16, 0, "10,000,000,000,000,000", id="never in powers of ten"),
        pytest.param(1e-7, 2, "0.00", id="a tiny number"),
        pytest.param(2**60 + 1, 0, "1,152,921,504,606,846,977", id="an integer past the floats"),
        pytest.param(np.float64(2.675), 2, "2.68", id="a float of numpy"),
        pytest.param(np.int64(1903), 0, "1,903", id="an integer of numpy"),
        pytest.param(Decimal("110.745"), 2, "110.75", id="a decimal"),
    ],
)
def test_a_number_is_rounded_half_up_with_thousands_separators(value, decimals, expected):
    assert number(value, decimals) == expected


@given(st.floats(allow_nan=False, allow_infinity=False), st.integers(0, 4))
def test_any_finite_number_is_written_in_digits(value, decimals):
    shown = number(value, decimals)
    assert set(shown) <= set("-0123456789,.")
    assert len(shown.partition(".")[2]) == decimals
    assert abs(Decimal(shown.replace(",", "")) - Decimal(str(value))) * 10**decimals <= Decimal("0.5")


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "chinese", "english"),
    [
        pytest.param(110.74, "亿元", 2, "110.74 亿元", "110.74 (100 million CNY)", id="a scaled unit"),
        pytest.param(2000, "万元", 0, "2,000 万元", "2,000 (10,000 CNY)", id="万元"),
        pytest.param(140.2365, "亩", 4, "140.2365 亩", "140.2365 mu", id="a plain unit"),
        pytest.param(12, "次", 0, "12 次", "12 times", id="many"),
        pytest.param(1, "家", 0, "1 家", "1 company", id="one"),
        pytest.param(35.2, "万元/亩", 1, "35.2 万元/亩", "35.2 (10,000 CNY/mu)", id="a compound unit"),
        pytest.param(16.01, "%", 2, "16.01%", "16.01%", id="percent stands against its number"),
        pytest.param(0.62, "pp", 1, "0.6个百分点", "0.6 pp", id="percentage points"),
        pytest.param(3, "", 0, "3", "3", id="no unit"),
        pytest.param(0, "亿元", 2, "0.00 亿元", "0.00 (100 million CNY)", id="zero is shown"),
    ],
)
def test_a_figure_carries_its_unit(value, unit, decimals, chinese, english):
    assert figure(value, unit, decimals) == chinese
    with speaking("en"):
        assert figure(value, unit, decimals) == english


@pytest.mark.parametrize(
    ("qualifier", "chinese", "english"),
    [
        pytest.param(">", "超过 1,600 万元", "over 1,600 (10,000 CNY)", id="余, 超"),
        pytest.param(">=", "不低于 1,600 万元", "at least 1,600 (10,000 CNY)", id="以上"),
        pytest.param("<", "不足 1,600 万元", "under 1,600 (10,000 CNY)", id="近, 不足"),
        pytest.param("<=", "不超过 1,600 万元", "at most 1,600 (10,000 CNY)", id="以内"),
        pytest.param("~", "约 1,600 万元", "about 1,600 (10,000 CNY)", id="约, 左右"),
    ],
)
def test_a_qualifier_is_a_word_before_the_figure(qualifier, chinese, english):
    assert figure(1600, "万元", 0, qualifier) == chinese
    with speaking("en"):
        assert figure(1600, "万元", 0, qualifier) == english


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "chinese", "english"),
    [
        pytest.param(10, "%", 0, "+10%", "+10%", id="a rise"),
        pytest.param(-5, "%", 1, "-5.0%", "-5.0%", id="a fall with its decimal"),
        pytest.param(0, "%", 0, "0%", "0%", id="zero has no sign"),
        pytest.param(0.04, "%", 1, "0.0%", "0.0%", id="a rise that rounds to zero has no sign"),
        pytest.param(-0.04, "%", 1, "0.0%", "0.0%", id="a fall that rounds to zero has no sign"),
        pytest.param(-100, "%", 0, "-100%", "-100%", id="all of it lost"),
        pytest.param(1250.5, "%", 1, "+1,250.5%", "+1,250.5%", id="more than a thousand percent"),
        pytest.param(0.6, "pp", 1, "+0.6个百分点", "+0.6 pp", id="points"),
        pytest.param(-13.8, "pp", 1, "-13.8个百分点", "-13.8 pp", id="points lost"),
    ],
)
def test_a_growth_has_its_sign(value, unit, decimals, chinese, english):
    assert growth(value, unit, decimals) == chinese
    with speaking("en"):
        assert growth(value, unit, decimals) == english


def test_a_growth_can_be_qualified():
    assert growth(20, "%", 0, ">") == "超过 +20%"


@pytest.mark.parametrize(
    ("value", "decimals", "expected", "english"),
    [
        pytest.param(10, None, ("up", "↑", "增长"), "up", id="up"),
        pytest.param(-0.5, None, ("down", "↓", "下降"), "down", id="down"),
        pytest.param(0, None, ("flat", "→", "持平"), "unchanged", id="flat"),
        pytest.param(0.04, None, ("up", "↑", "增长"), "up", id="a small rise as it is"),
        pytest.param(0.04, 1, ("flat", "→", "持平"), "unchanged", id="a small rise shown as 0.0"),
        pytest.param(0.05, 1, ("up", "↑", "增长"), "up", id="a small rise shown as 0.1"),
    ],
)
def test_a_direction_has_an_arrow_and_a_word(value, decimals, expected, english):
    assert direction(value, decimals) == expected
    with speaking("en"):
        assert direction(value, decimals).word == english


def test_a_completion_has_two_decimals_and_a_gap_one():
    assert percent(16.0115) == "16.01%"
    assert percent(50, 1) == "50.0%"
    assert points(5.9) == "+5.9个百分点"


def test_an_interval_shows_both_ends():
    assert interval(100.214, 101.139, 2) == "[100.21, 101.14]"
    assert interval(None, 101.14, 2) == "—"


@pytest.mark.parametrize(
    ("printed", "source_unit", "expected"),
    [
        pytest.param(0, "亿元", 0, id="as printed"),
        pytest.param(np.int64(1), "亿元", 1, id="as printed, from a frame"),
        pytest.param(None, "亿元", 2, id="not known"),
        pytest.param(pd.NA, "亿元", 2, id="not known in a frame"),
        pytest.param(0, "万元", 2, id="converted since"),
    ],
)
def test_decimals_are_those_printed_unless_the_unit_changed(printed, source_unit, expected):
    assert shown_decimals(printed, 2, source_unit, "亿元") == expected
