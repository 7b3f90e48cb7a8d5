"""Every entry of the shipped catalogue: complete, and found by its spellings alone."""

import re

import pytest

from perfdata.catalogue import load
from perfdata.model import SCHEMAS
from perfdata.terms.labels import normal
from perfdata.terms.units import Units

CATALOGUE = load()
UNITS = Units(CATALOGUE)
PREFIXES = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
# 千瓦 is a unit of its own: there is no 瓦 here.
PREFIXED = [
    pytest.param(unit, id=symbol)
    for symbol, unit in CATALOGUE.units.items()
    if symbol[0] in PREFIXES and symbol[1:] in CATALOGUE.units
]


def one_each(entries):
    return [pytest.param(entry, id=key) for key, entry in entries.items()]


@pytest.mark.parametrize("indicator", one_each(CATALOGUE.indicators))
def test_an_indicator_has_two_names_and_a_unit_that_is_found(indicator):
    assert re.search("[A-Za-z]", indicator.name_en)
    assert not re.search("[\u4e00-\u9fff]", indicator.name_en + indicator.note_en + indicator.source_en)
    assert bool(indicator.note) == bool(indicator.note_en)
    assert bool(indicator.source) == bool(indicator.source_en)
    assert UNITS.find(indicator.unit).symbol == indicator.unit


@pytest.mark.parametrize("indicator", one_each(CATALOGUE.indicators))
def test_an_indicator_shares_no_spelling_with_another(indicator):
    mine = {normal(spelling) for spelling in (indicator.name, *indicator.aliases)}
    others = {
        normal(spelling)
        for other in CATALOGUE.indicators.values()
        if other.code != indicator.code
        for spelling in (other.name, *other.aliases)
    }
    assert mine & others == set()


@pytest.mark.parametrize("indicator", one_each(CATALOGUE.indicators))
def test_a_rate_changes_in_points_and_nothing_else_does(indicator):
    assert (indicator.number == "rate") == (indicator.change == "points")


@pytest.mark.parametrize("entity", one_each(CATALOGUE.entities))
def test_an_entity_has_two_names_and_shares_none(entity):
    mine = {normal(spelling) for spelling in (entity.name, *entity.aliases)}
    others = {
        normal(spelling)
        for other in CATALOGUE.entities.values()
        if other.name != entity.name
        for spelling in (other.name, *other.aliases)
    }
    assert mine & others == set()
    assert entity.name_en.isascii()


@pytest.mark.parametrize("layout", one_each({one.name: one for one in CATALOGUE.layouts}))
def test_a_layout_reads_into_a_schema_by_spellings_that_can_be_compared(layout):
    assert layout.schema in SCHEMAS
    assert layout.required
    assert all(normal(word) for words in layout.fields.values() for word in words)


@pytest.mark.parametrize(
    ("larger", "smaller", "factor"),
    [
        pytest.param("亿元", "万元", 10_000, id="money"),
        pytest.param("万亿元", "亿元", 10_000, id="large money"),
        pytest.param("亿美元", "万美元", 10_000, id="dollars"),
        pytest.param("公顷", "亩", 15, id="hectares"),
        pytest.param("平方公里", "亩", 1500, id="square kilometres"),
        pytest.param("平方公里", "公顷", 100, id="square kilometres in hectares"),
        pytest.param("万亩", "亩", 10_000, id="mu"),
        pytest.param("亿千瓦时", "万千瓦时", 10_000, id="energy"),
        pytest.param("吨", "公斤", 1000, id="mass"),
        pytest.param("%", "‰", 10, id="shares"),
        pytest.param("万人次", "人次", 10_000, id="visits"),
    ],
)
def test_sizes_of_units_are_exact(larger, smaller, factor):
    units = CATALOGUE.units
    assert units[larger].dimension == units[smaller].dimension
    assert units[larger].size / units[smaller].size == factor


@pytest.mark.parametrize("unit", PREFIXED)
def test_a_prefix_is_the_power_of_ten_that_it_says(unit):
    base = CATALOGUE.units[unit.symbol[1:]]
    assert (unit.dimension, unit.size) == (base.dimension, PREFIXES[unit.symbol[0]] * base.size)
