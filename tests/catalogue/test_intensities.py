"""Pairs of indicators that make an intensity: what is refused, and what the shipped ones are."""

import pytest

from perfdata.catalogue import Indicator, load
from perfdata.catalogue.checks import check_intensities
from perfdata.catalogue.entries import Intensity
from perfdata.errors import CatalogueError

TAX = Intensity("tax_per_mu", "亩均税收", "Tax per mu", "tax_paid", "industrial_land", "万元/亩")


def refused(pair: Intensity) -> CatalogueError:
    catalogue = load()
    with pytest.raises(CatalogueError) as caught:
        check_intensities("intensities.toml", [pair], catalogue.indicators, catalogue.units)
    return caught.value


@pytest.mark.parametrize(
    ("numerator", "denominator", "unit", "code"),
    [
        pytest.param("taxes", "industrial_land", "万元/亩", "unknown_indicator", id="no such numerator"),
        pytest.param("tax_paid", "acres", "万元/亩", "unknown_indicator", id="no such denominator"),
        pytest.param("tax_paid", "industrial_land", "万元", "unknown_unit", id="a unit that is no ratio"),
        pytest.param("tax_paid", "industrial_land", "万元/人", "unknown_unit", id="land is no people"),
        pytest.param("tax_paid", "industrial_land", "万美元/亩", "unknown_unit", id="another currency"),
        pytest.param("tax_per_mu", "industrial_land", "万元/亩", "unknown_unit", id="a ratio of a ratio"),
    ],
)
def test_a_pair_that_cannot_be_divided_is_refused(numerator, denominator, unit, code):
    pair = Intensity("x", "x", "x", numerator, denominator, unit)
    assert refused(pair).code == code


@pytest.mark.parametrize("pair", load().intensities, ids=lambda pair: pair.code)
def test_every_shipped_pair_is_of_known_indicators(pair):
    known = load().indicators
    assert isinstance(known[pair.numerator], Indicator)
    assert known[pair.denominator].balance
    assert not pair.printed or known[pair.printed].unit == pair.unit


def test_tax_per_mu_is_shipped():
    assert [pair.unit for pair in load().intensities if pair.code == "tax_per_mu"] == [TAX.unit]
