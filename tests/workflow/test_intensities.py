"""Intensities are divided out with both figures shown, and the printed figure stands beside."""

import pytest

from perfdata.workflow.intensities import has_intensity, intensity_panel
from tests.workflow.snapshots import PARK, YEAR, printed, snapshot_of

TAX = {"indicator": "tax_paid", **printed(4.92)}
LAND = {"indicator": "industrial_land", "basis": "point", **printed(2000.0, "亩", 0)}


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param([TAX], id="no land"),
        pytest.param([TAX, {**LAND, "time_period": "2020"}], id="land of another year"),
        pytest.param([TAX, {**LAND, "entity": "乙园区"}], id="land of another park"),
        pytest.param([TAX, {**LAND, "scope": "全口径"}], id="land of another scope"),
        pytest.param([TAX, {**LAND, **printed(0.0, "亩", 0)}], id="no mu of land"),
    ],
)
def test_there_is_none_without_both_figures(facts):
    assert not has_intensity(snapshot_of(*facts), PARK, YEAR, "tax_paid")


@pytest.mark.parametrize("key", ["tax_paid", "industrial_land"])
def test_it_shows_on_both_of_its_indicators_with_the_division(key):
    stated = {"indicator": "tax_per_mu", **printed(24.5, "万元/亩", 1)}
    panel = intensity_panel(snapshot_of(TAX, LAND, stated), PARK, YEAR, key)
    assert panel.lead == "亩均税收 24.60 万元/亩"
    assert panel.table.to_numpy().tolist() == [
        ["亩均税收", "2021年", "24.60 万元/亩", "4.92 亿元 ÷ 2,000 亩", "24.5 万元/亩"]
    ]


def test_a_year_that_cannot_be_divided_says_why():
    before = {"time_period": "2020"}
    facts = [TAX, LAND, {**TAX, **before}, {**LAND, **before, **printed(0.0, "亩", 0)}]
    lines = intensity_panel(snapshot_of(*facts), PARK, YEAR, "tax_paid").table.to_numpy().tolist()
    assert lines[1] == ["亩均税收", "2020年", "—", "分母为零或负数", "—"]
