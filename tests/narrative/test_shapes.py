"""Which openings of a line are numbers, and of which shape."""

import pytest

from perfdata.narrative.shapes import PrintedNumber, printed_number


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("今年以来，园区", id="no number"),
        pytest.param("4.20“约法三章”", id="a date that looks like a decimal"),
        pytest.param("14.83亿元投资", id="a figure"),
        pytest.param("2021年度工作", id="a year"),
        pytest.param("1、2月累计", id="two months"),
        pytest.param("一、二季度", id="two quarters"),
        pytest.param("一、二、三产业", id="three industries"),
        pytest.param("第一产业增加值", id="an industry"),
        pytest.param("第四十三批次", id="a batch"),
        pytest.param("首先感谢大家", id="first as a word"),
        pytest.param("一一、重复的数字", id="no numeral"),
        pytest.param("0、零", id="zero"),
    ],
)
def test_what_only_looks_like_a_number_is_none(text):
    assert printed_number(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("一、概况", PrintedNumber("chinese", 1, "一、"), id="一、"),
        pytest.param("二十一、概况", PrintedNumber("chinese", 21, "二十一、"), id="二十一、"),
        pytest.param("（十）概况", PrintedNumber("bracketed", 10, "（十）"), id="（十）"),
        pytest.param("(三)概况", PrintedNumber("bracketed", 3, "(三)"), id="half-width brackets"),
        pytest.param("1.概况", PrintedNumber("digit", 1, "1."), id="1."),
        pytest.param("12、概况", PrintedNumber("digit", 12, "12、"), id="12、"),
        pytest.param("１．概况", PrintedNumber("digit", 1, "１．"), id="full-width digits"),
        pytest.param("1、2021年预算", PrintedNumber("digit", 1, "1、"), id="a year after the number"),
        pytest.param("（2）概况", PrintedNumber("bracketed_digit", 2, "（2）"), id="（2）"),
        pytest.param("3）概况", PrintedNumber("bracketed_digit", 3, "3）"), id="3）"),
        pytest.param("③概况", PrintedNumber("circled", 3, "③"), id="③"),
        pytest.param("第二部分　概况", PrintedNumber("part", 2, "第二部分"), id="第二部分"),
        pytest.param("第一章 概况", PrintedNumber("chapter", 1, "第一章"), id="第一章"),
        pytest.param("第3节 概况", PrintedNumber("article", 3, "第3节"), id="第3节"),
        pytest.param("六是加强服务。", PrintedNumber("lead", 6, "六是"), id="六是"),
        pytest.param("其次，加强服务。", PrintedNumber("sequence", 2, "其次，"), id="其次"),
        pytest.param("——加强服务。", PrintedNumber("dash", 0, "——"), id="——"),
    ],
)
def test_each_shape_of_number_is_known(text, expected):
    assert printed_number(text) == expected


@pytest.mark.parametrize(
    ("printed", "ordinal", "expected"),
    [
        pytest.param("三、", 2, "二、", id="三、"),
        pytest.param("（二十）", 19, "（十九）", id="（二十）"),
        pytest.param("10.", 11, "11.", id="10."),
        pytest.param("②", 3, "③", id="②"),
        pytest.param("第四部分", 3, "第三部分", id="第四部分"),
    ],
)
def test_a_number_can_be_printed_with_another_ordinal(printed, ordinal, expected):
    number = printed_number(printed)
    assert number is not None
    assert number.printed_as(ordinal) == expected
