"""Units found where they are printed, and converted exactly."""

from fractions import Fraction

import pytest

from perfdata.catalogue import load
from perfdata.terms.units import Units, convert

UNITS = Units(load())
SPELLINGS = [
    pytest.param(spelling, unit.symbol, id=spelling)
    for unit in load().units.values()
    for spelling in (unit.symbol, *unit.aliases)
]


def symbol(unit):
    return unit.symbol if unit else None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("单位", id="the word for unit"),
        pytest.param("指标", id="another word"),
        pytest.param("元/", id="a ratio without its second unit"),
        pytest.param("元/人/年", id="a ratio of three"),
        pytest.param("万元元", id="a unit and more"),
        pytest.param("万" * 100, id="a long text"),
    ],
)
def test_what_is_no_unit_is_none(text):
    assert UNITS.find(text) is None


@pytest.mark.parametrize(("spelling", "expected"), SPELLINGS)
def test_every_spelling_of_the_catalogue_is_its_unit(spelling, expected):
    assert symbol(UNITS.find(spelling)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("（万元）", "万元", id="in wide brackets"),
        pytest.param(" 万  元 ", "万元", id="spaced out"),
        pytest.param("±%", "%", id="a percent that may fall"),
        pytest.param("+-%", "%", id="the same in ASCII"),
        pytest.param("％", "%", id="a wide percent sign"),
        pytest.param("M2", "平方米", id="capitals"),
        pytest.param("KWH", "千瓦时", id="all capitals"),
        pytest.param("人民币万元", "万元", id="the currency before"),
        pytest.param("亿元（人民币）", "亿元", id="the currency after"),
        pytest.param("单位：亿元", "亿元", id="with the word for unit"),
        pytest.param("万元/亩", "万元/亩", id="a ratio"),
        pytest.param("元/㎡", "元/平方米", id="a ratio with a spelling"),
        pytest.param("吨标煤/万元", "吨标准煤/万元", id="energy per output"),
    ],
)
def test_a_unit_is_found_however_it_is_framed(text, expected):
    assert symbol(UNITS.find(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("单位：", id="nothing after the colon"),
        pytest.param("填报单位：大祥区统计局", id="an office"),
        pytest.param("单位负责人：某某", id="a person"),
        pytest.param("万元", id="no 单位"),
        pytest.param("单位：亿元、个", id="two units for levels"),
        pytest.param("面积单位：平方米；金额单位：万元", id="two units in two clauses"),
    ],
)
def test_a_line_that_does_not_say_one_unit_gives_none(text):
    assert UNITS.in_line(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("单位：万元", "万元", id="plain"),
        pytest.param("（单位：万元）", "万元", id="in brackets"),
        pytest.param("单位:亿元", "亿元", id="a narrow colon"),
        pytest.param("单 位 ： 万元", "万元", id="the word spaced out"),
        pytest.param("单位： 万  元", "万元", id="the unit spaced out"),
        pytest.param("计量单位：万元", "万元", id="计量单位"),
        pytest.param("金额单位：人民币万元", "万元", id="金额单位 with the currency"),
        pytest.param("货币单位：万元（人民币）", "万元", id="货币单位 with the currency after"),
        pytest.param("单位：亿元、%", "亿元", id="the percent is that of growth"),
        pytest.param("单位：%、亿元", "亿元", id="the percent first"),
        pytest.param("单位：亿元，%", "亿元", id="divided by a comma"),
        pytest.param("单位：%", "%", id="only a percent"),
        pytest.param("单位：万元/亩", "万元/亩", id="a ratio"),
        pytest.param("填报单位：大祥区统计局    单位：万元", "万元", id="an office before it"),
        pytest.param("2021年9月　　单位：万元　　制表：某某", "万元", id="other furniture around it"),
        pytest.param("表1　主要指标（单位：亿元）", "亿元", id="inside a title"),
    ],
)
def test_a_line_says_its_unit_wherever_that_stands(text, expected):
    assert symbol(UNITS.in_line(text)) == expected


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        pytest.param(54583.0, "万元", "亿元", 5.4583, id="ten thousand to a hundred million"),
        pytest.param(1903.0, "万元", "亿元", 0.1903, id="a small amount"),
        pytest.param(1.2, "万亿元", "亿元", 12000.0, id="a trillion"),
        pytest.param(1.0, "公顷", "亩", 15.0, id="a hectare is 15 mu"),
        pytest.param(1.0, "平方公里", "亩", 1500.0, id="a square kilometre is 1500 mu"),
        pytest.param(30.0, "亩", "公顷", 2.0, id="mu to hectares"),
        pytest.param(2000.0, "平方米", "亩", 3.0, id="square metres to mu"),
        pytest.param(3.0, "亿元/平方公里", "万元/亩", 20.0, id="a ratio"),
        pytest.param(12.5, "‰", "%", 1.25, id="per mille"),
        pytest.param(0.3, "万度", "千瓦时", 3000.0, id="two names of one unit"),
        pytest.param(110.74, "亿元", "亿元", 110.74, id="the unit itself"),
    ],
)
def test_a_conversion_is_exact(value, source, target, expected):
    factor = UNITS.factor(UNITS.find(source), UNITS.find(target))
    assert convert(value, factor) == expected


def test_a_conversion_rounds_the_printed_number_once():
    assert convert(0.7, Fraction(3, 7)) == 0.3


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("万元", "万美元", id="two currencies"),
        pytest.param("%", "个百分点", id="percent and points"),
        pytest.param("人", "人次", id="people and visits"),
        pytest.param("吨", "吨标准煤", id="coal and what it is worth"),
        pytest.param("万元/亩", "万元", id="a ratio and its first unit"),
        pytest.param("千瓦", "千瓦时", id="power and energy"),
        pytest.param("家", "个", id="enterprises and things"),
    ],
)
def test_units_of_two_dimensions_never_convert(source, target):
    assert UNITS.factor(UNITS.find(source), UNITS.find(target)) is None
