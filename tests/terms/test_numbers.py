"""Which printed texts are numbers, and what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.terms.numbers import Number, decimals_of, parse


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("　 ", id="blanks"),
        pytest.param("—", id="a dash"),
        pytest.param("…", id="an ellipsis"),
        pytest.param("NaN", id="NaN"),
        pytest.param("inf", id="infinity"),
        pytest.param("-Infinity", id="minus infinity"),
        pytest.param("None", id="None"),
        pytest.param("1_000", id="an underscore"),
        pytest.param("٣", id="an Arabic digit"),
        pytest.param("5٣", id="an Arabic digit after another"),
        pytest.param("½", id="a fraction sign"),
        pytest.param("①", id="a circled number alone"),
        pytest.param("三", id="a Chinese digit"),
        pytest.param("近百万", id="no digits"),
        pytest.param("1e999", id="beyond all numbers"),
        pytest.param("1e-999", id="so small that it would become 0"),
        pytest.param("1e308", id="larger than any figure"),
        pytest.param("1000000000000000", id="1e15"),
        pytest.param("9" * 1000, id="a thousand digits"),
        pytest.param("1.2.3", id="two points"),
        pytest.param("5..", id="two points at the end"),
        pytest.param("1,23", id="a comma that groups two digits"),
        pytest.param("1,2345", id="a comma that groups four digits"),
        pytest.param("1234,567", id="a comma after four digits"),
        pytest.param("1,234 567", id="two kinds of grouping"),
        pytest.param("1 6889", id="a blank that groups four digits"),
        pytest.param("5,", id="a comma at the end"),
        pytest.param("12-", id="a dash at the end"),
        pytest.param("--5", id="two signs"),
        pytest.param("—5", id="a long dash before a number"),
        pytest.param("(5", id="a bracket never closed"),
        pytest.param("5)", id="a bracket never opened"),
        pytest.param("(5%)%", id="two percent signs"),
        pytest.param("1-9", id="a range"),
        pytest.param("50-60家", id="a range with its unit"),
        pytest.param("a：b", id="a ratio"),
        pytest.param("3月29日", id="a date"),
        pytest.param("2021-09", id="a month"),
        pytest.param("12\n345", id="two numbers in two lines"),
        pytest.param("5\x01", id="a control character"),
        pytest.param("第6", id="an ordinal"),
        pytest.param("=1+1", id="a formula"),
    ],
)
def test_what_is_no_number_is_none(text):
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [
        pytest.param("110.74", 110.74, 2, id="plain"),
        pytest.param("110.70", 110.7, 2, id="a printed zero counts as a decimal"),
        pytest.param("0", 0.0, 0, id="zero is a value"),
        pytest.param("１１０．７４", 110.74, 2, id="full width"),
        pytest.param("1,688.20", 1688.2, 2, id="thousands"),
        pytest.param("１，６８８．２０", 1688.2, 2, id="thousands in full width"),
        pytest.param("1，234，567", 1234567.0, 0, id="thousands by a wide comma"),
        pytest.param("1 688", 1688.0, 0, id="thousands by a blank"),
        pytest.param("1\u2009688.5", 1688.5, 1, id="thousands by a thin blank"),
        pytest.param(" 110.74\u200b ", 110.74, 2, id="blanks and an invisible mark around"),
        pytest.param("-5.0", -5.0, 1, id="a hyphen"),
        pytest.param("−5.0", -5.0, 1, id="a minus sign"),
        pytest.param("－５．０", -5.0, 1, id="a wide hyphen"),
        pytest.param("–5.0", -5.0, 1, id="a short dash"),
        pytest.param("(5.0)", -5.0, 1, id="brackets are negative"),
        pytest.param("（5.0）", -5.0, 1, id="wide brackets are negative"),
        pytest.param("+5", 5.0, 0, id="a plus"),
        pytest.param(".5", 0.5, 1, id="no digit before the point"),
        pytest.param("5.", 5.0, 0, id="no digit after the point"),
        pytest.param("1.5e-3", 0.0015, 4, id="scientific, small"),
        pytest.param("1.5E3", 1500.0, 0, id="scientific, large"),
        pytest.param("999999999999999", 999999999999999.0, 0, id="just below 1e15"),
        pytest.param("110.74*", 110.74, 2, id="an asterisk"),
        pytest.param("110.74[1]", 110.74, 2, id="a footnote in brackets"),
        pytest.param("110.74【12】", 110.74, 2, id="a footnote in lenticular brackets"),
        pytest.param("110.74②", 110.74, 2, id="a circled footnote"),
        pytest.param("110.74²", 110.74, 2, id="a raised footnote"),
    ],
)
def test_a_number_has_its_value_and_its_printed_decimals(text, value, decimals):
    assert parse(text) == Number(value, decimals)


def test_a_negative_zero_is_zero():
    assert str(parse("-0.0").value) == "0.0"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        pytest.param("12.5%", 12.5, "%", id="percent"),
        pytest.param("９.５％", 9.5, "%", id="a wide percent sign"),
        pytest.param("(5.0%)", -5.0, "%", id="a percent sign inside brackets"),
        pytest.param("(5.0)%", -5.0, "%", id="a percent sign after brackets"),
        pytest.param("3.2‰", 3.2, "‰", id="per mille"),
        pytest.param("0.6个百分点", 0.6, "个百分点", id="points"),
        pytest.param("110.74 亿元", 110.74, "亿元", id="a unit after a blank"),
        pytest.param("5m²", 5.0, "m²", id="a raised digit that belongs to the unit"),
        pytest.param("120㎡", 120.0, "㎡", id="a unit of one character"),
        pytest.param("19.2万元/亩", 19.2, "万元/亩", id="a ratio of units"),
    ],
)
def test_the_unit_is_what_follows_the_digits(text, value, unit):
    number = parse(text)
    assert (number.value, number.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "value", "qualifier", "unit"),
    [
        pytest.param("1600余万元", 1600.0, ">", "万元", id="余 between digits and unit"),
        pytest.param("50多家", 50.0, ">", "家", id="多 between digits and unit"),
        pytest.param("1,600余", 1600.0, ">", "", id="余 without a unit"),
        pytest.param("超110亿元", 110.0, ">", "亿元", id="超"),
        pytest.param("超过110亿元", 110.0, ">", "亿元", id="超过"),
        pytest.param("突破100亿元", 100.0, ">", "亿元", id="突破"),
        pytest.param("逾50家", 50.0, ">", "家", id="逾"),
        pytest.param(">90%", 90.0, ">", "%", id="a sign for more"),
        pytest.param("100%以上", 100.0, ">=", "%", id="以上"),
        pytest.param("50家及以上", 50.0, ">=", "家", id="及以上"),
        pytest.param("不少于50个", 50.0, ">=", "个", id="不少于"),
        pytest.param("至少3次", 3.0, ">=", "次", id="至少"),
        pytest.param("≥50个", 50.0, ">=", "个", id="a sign for at least"),
        pytest.param("≧50", 50.0, ">=", "", id="another sign for at least"),
        pytest.param("近50家", 50.0, "<", "家", id="近"),
        pytest.param("将近50家", 50.0, "<", "家", id="将近"),
        pytest.param("不足50家", 50.0, "<", "家", id="不足"),
        pytest.param("不到 50 家", 50.0, "<", "家", id="不到, with blanks"),
        pytest.param("90万元以内", 90.0, "<=", "万元", id="以内"),
        pytest.param("不超过90万元", 90.0, "<=", "万元", id="不超过"),
        pytest.param("≤90万元", 90.0, "<=", "万元", id="a sign for at most"),
        pytest.param("约110亿元", 110.0, "~", "亿元", id="约"),
        pytest.param("大约110亿元", 110.0, "~", "亿元", id="大约"),
        pytest.param("110亿元左右", 110.0, "~", "亿元", id="左右"),
        pytest.param("50家上下", 50.0, "~", "家", id="上下"),
    ],
)
def test_a_qualifier_stands_beside_the_value(text, value, qualifier, unit):
    number = parse(text)
    assert (number.value, number.qualifier, number.unit) == (value, qualifier, unit)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(12.5, 1, id="one decimal"),
        pytest.param(3.0, 0, id="a whole number"),
        pytest.param(0.1 + 0.2, 1, id="the noise of binary numbers"),
        pytest.param(26.5335, 4, id="four decimals"),
        pytest.param(1e-7, 7, id="a small number"),
    ],
)
def test_the_decimals_of_a_stored_number_are_those_of_its_shortest_spelling(value, expected):
    assert decimals_of(value) == expected


@given(
    st.decimals(min_value=-(10**9), max_value=10**9, places=4, allow_nan=False),
    st.sampled_from(["{:f}", "{:,f}", " {:,f} "]),
    st.sampled_from(["", "%", "亿元", "万元/亩"]),
)
def test_a_number_that_is_printed_reads_back_as_itself(value, form, unit):
    number = parse(form.format(value) + unit)
    assert (number.value, number.decimals, number.unit) == (float(value), 4, unit)


@given(st.text(max_size=80))
def test_no_text_breaks_the_grammar(text):
    number = parse(text)
    assert number is None or abs(number.value) < 1e15


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        pytest.param("↑10.2", 10.2, "", id="an arrow up"),
        pytest.param("↓3.1%", -3.1, "%", id="an arrow down"),
        pytest.param("下降5.2%", -5.2, "%", id="a fall in a word"),
        pytest.param("增长1.5倍", 1.5, "倍", id="a rise in a word"),
    ],
)
def test_a_direction_beside_the_digits_is_their_sign(text, value, unit):
    number = parse(text)
    assert (number.value, number.unit) == (value, unit)


def test_a_fall_of_at_least_so_much_is_a_growth_of_at_most_its_negative():
    number = parse("下降6%以上")
    assert (number.value, number.qualifier) == (-6.0, "<=")
