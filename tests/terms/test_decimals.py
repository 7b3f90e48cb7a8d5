"""Decimals of whole columns: the same as the grammar of one number gives, for every number."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.terms.decimals import decimals_of_all, printed, scaled
from perfdata.terms.numbers import decimals_of
from perfdata.terms.units import convert

BINARY = st.floats(-1e15, 1e15, allow_nan=False)
AS_PRINTED = st.decimals(-10_000_000, 10_000_000, places=4).map(float)
NUMBERS = st.lists(st.one_of(BINARY, AS_PRINTED, st.integers(-(10**9), 10**9).map(float)), max_size=6)
FACTORS = st.sampled_from([Fraction(1), Fraction(100), Fraction(1, 10_000), Fraction(10**8), Fraction(1, 15)])


def floats(values):
    return np.array(values, dtype=np.float64)


@given(NUMBERS)
def test_a_column_has_the_decimals_of_each_of_its_numbers(values):
    assert decimals_of_all(floats(values)).tolist() == [decimals_of(value) for value in values]


@given(NUMBERS, FACTORS)
def test_a_column_is_converted_as_each_of_its_numbers_is(values, factor):
    assert scaled(floats(values), factor).tolist() == [convert(value, factor) for value in values]


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        pytest.param(0.125, 2, "0.13", id="a half is rounded up"),
        pytest.param(2.675, 2, "2.68", id="a half whose binary neighbour lies below it"),
        pytest.param(-0.5, 0, "-1", id="a negative half is rounded away from zero"),
        pytest.param(1.005, 2, "1.01", id="a half with a noisy product"),
        pytest.param(54583.0, 2, "54583.00", id="zeros are added"),
        pytest.param(12345678901.235, 2, "12345678901.24", id="a half of a large number"),
        pytest.param(12.34, 1, "12.3", id="no half"),
    ],
)
def test_a_number_is_printed_as_excel_shows_it(value, decimals, expected):
    assert printed(floats([value]), decimals) == [expected]


def test_thousands_are_set_apart_where_the_format_says_so():
    assert printed(floats([1234567.5]), 1, grouped=True) == ["1,234,567.5"]
