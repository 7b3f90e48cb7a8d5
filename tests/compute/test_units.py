from math import isnan

import pandas as pd
import pytest

from perfdata.compute.units import points, unit_ratio, unit_ratios


@pytest.mark.parametrize(
    ("unit", "target"),
    [
        pytest.param("万美元", "万元", id="two currencies"),
        pytest.param("亩", "亿元", id="area and money"),
        pytest.param("斛", "亿元", id="an unknown unit"),
        pytest.param("万元/亩", "万元", id="a ratio and a level"),
    ],
)
def test_units_of_different_things_have_no_ratio(unit, target, catalogue):
    assert isnan(unit_ratio(unit, target, catalogue))


@pytest.mark.parametrize(
    ("unit", "target", "expected"),
    [
        pytest.param("亿元", "万元", 10000.0, id="money"),
        pytest.param("公顷", "亩", 15.0, id="area"),
        pytest.param("斛", "斛", 1.0, id="an unknown unit and itself"),
        pytest.param("万元/公顷", "万元/亩", pytest.approx(1 / 15), id="a divisor"),
    ],
)
def test_a_number_is_multiplied_by_the_ratio_of_the_units(unit, target, expected, catalogue):
    assert unit_ratio(unit, target, catalogue) == expected


def test_ratios_of_a_column_are_those_of_its_pairs(catalogue):
    units = pd.Series(["万元", "亿元", "万元"], index=[7, 5, 9])
    found = unit_ratios(units, pd.Series(["亿元", "万元", "万元"], index=[7, 5, 9]), catalogue)
    assert found.to_dict() == {7: 0.0001, 5: 10000.0, 9: 1.0}


def test_only_ratios_are_measured_in_points(catalogue):
    found = points(pd.Series(["%", "‰", "亿元"]), catalogue).tolist()
    assert found[:2] == [1.0, 0.1]
    assert isnan(found[2])
