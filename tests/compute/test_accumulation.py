"""What accumulates over a year: amounts of a period, and neither rates, averages nor balances."""

import pytest

from perfdata.compute.accumulation import accumulates, is_rate


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        pytest.param({}, True, id="output"),
        pytest.param({"indicator": "", "label": "技改投资额"}, True, id="an amount that is not known"),
        pytest.param({"measure": "share"}, False, id="a share"),
        pytest.param({"indicator": "", "label": "某项资金", "basis": "point"}, False, id="at a point"),
        pytest.param({"indicator": "deposits"}, False, id="a balance of the catalogue"),
        pytest.param({"indicator": "sales_rate", "unit": "%"}, False, id="a rate"),
        pytest.param({"indicator": "", "label": "出生", "unit": "‰"}, False, id="in per mille"),
        pytest.param({"indicator": "tax_per_mu", "unit": "万元/亩"}, False, id="per mu"),
        pytest.param({"indicator": "", "label": "产值能耗", "unit": "吨标准煤"}, False, id="an intensity"),
        pytest.param({"indicator": "", "label": "从业人员", "unit": "人"}, False, id="a stock by its name"),
    ],
)
def test_only_amounts_of_a_period_accumulate(facts, catalogue, fact, expected):
    assert accumulates(facts(fact), catalogue).tolist() == [expected]


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        pytest.param({}, False, id="an amount"),
        pytest.param({"indicator": "tax_per_mu", "unit": "万元/亩"}, False, id="per mu is no percentage"),
        pytest.param({"indicator": "consumer_prices", "unit": "%"}, True, id="an index"),
        pytest.param({"indicator": "", "label": "出生", "unit": "‰"}, True, id="per mille"),
    ],
)
def test_rates_and_indices_are_told_by_indicator_or_unit(facts, catalogue, fact, expected):
    assert is_rate(facts(fact), catalogue).tolist() == [expected]
