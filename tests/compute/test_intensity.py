from math import isnan

import pytest

from perfdata.compute.intensity import intensity

LAND = {"indicator": "industrial_land", "unit": "亩", "basis": "point", "value": 2000.0}


def per_mu(facts, catalogue, tax, *land):
    figures = facts({"indicator": "tax_paid", "value": 4.92, **tax})
    return intensity(figures, facts(*({**LAND, **one} for one in land)), "万元/亩", catalogue).iloc[0]


@pytest.mark.parametrize(
    ("tax", "land", "reason"),
    [
        pytest.param({"value": None}, [{}], "no_value", id="no tax"),
        pytest.param({}, [], "no_denominator", id="no land at all"),
        pytest.param({}, [{"time_period": "2020"}], "no_denominator", id="land of another year"),
        pytest.param({}, [{"entity": "大祥区"}], "no_denominator", id="land of another place"),
        pytest.param({}, [{"value": None}], "no_denominator", id="land not known"),
        pytest.param({}, [{"scope": "全口径"}], "scope_differs", id="land of another scope"),
        pytest.param({}, [{"unit": "人"}], "unit_differs", id="people are no land"),
        pytest.param({"unit": "万美元"}, [{}], "unit_differs", id="another currency"),
        pytest.param({}, [{"value": 0.0}], "zero_denominator", id="no mu"),
        pytest.param({}, [{"value": -5.0}], "zero_denominator", id="less than no mu"),
        pytest.param(
            {"qualifier": ">"}, [{"qualifier": ">"}], "opposed_qualifiers", id="both only known roughly"
        ),
        pytest.param({"value": 1e308}, [{"value": 5e-324}], "unit_differs", id="beyond all numbers"),
    ],
)
def test_there_is_no_intensity_for(tax, land, reason, facts, catalogue):
    found = per_mu(facts, catalogue, tax, *land)
    assert (isnan(found["intensity"]), found["reason"]) == (True, reason)


@pytest.mark.parametrize(
    ("tax", "land"),
    [
        pytest.param({}, {}, id="as in the catalogue"),
        pytest.param({"value": 49200.0, "unit": "万元"}, {}, id="tax in 万元"),
        pytest.param({}, {"value": 2000 / 15, "unit": "公顷"}, id="land in 公顷"),
        pytest.param({}, {"value": 2000 / 1500, "unit": "平方公里"}, id="land in 平方公里"),
    ],
)
def test_units_are_converted(tax, land, facts, catalogue):
    found = per_mu(facts, catalogue, tax, land)
    assert found["intensity"] == pytest.approx(24.6)
    assert (found["reason"], found["per_value"]) == ("", pytest.approx(2000.0))


def test_the_balance_at_the_end_comes_before_a_flow(facts, catalogue):
    found = per_mu(facts, catalogue, {}, {"basis": "period", "value": 10.0}, {})
    assert found["intensity"] == pytest.approx(24.6)


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        pytest.param(">", "", ">", id="more tax than said"),
        pytest.param("", ">", "<", id="more land than said"),
        pytest.param("~", "", "~", id="about"),
    ],
)
def test_it_keeps_what_the_qualifiers_leave_known(above, below, expected, facts, catalogue):
    found = per_mu(facts, catalogue, {"qualifier": above}, {"qualifier": below})
    assert found["intensity_qualifier"] == expected
