"""What is taken off a printed label, and what must stay."""

import pytest

from perfdata.terms.labels import normal, parse, without_brackets


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("内蒙古自治区", id="内 that is no mark of a child"),
        pytest.param("自来水", id="自"),
        pytest.param("一般公共预算收入", id="一 that is no number"),
        pytest.param("三公经费", id="三"),
        pytest.param("二手房成交面积", id="二"),
        pytest.param("十四五规划", id="十四五"),
        pytest.param("第一产业增加值", id="第一 that is no chapter"),
        pytest.param("第二产业", id="第二"),
        pytest.param("1-9月", id="months"),
        pytest.param("12月", id="a month"),
        pytest.param("2021年", id="a year"),
        pytest.param("1.5倍", id="a decimal number"),
        pytest.param("10.5%", id="a percentage"),
        pytest.param("4.20约法三章", id="a dotted date"),
        pytest.param("5G用户", id="5G"),
        pytest.param("100强企业", id="three digits"),
        pytest.param("供地面积m²", id="a raised digit of a unit"),
        pytest.param("PM2.5", id="a name that ends in a number"),
        pytest.param("其中", id="a mark of a child alone"),
        pytest.param("一、", id="a number alone"),
        pytest.param("*", id="an asterisk alone"),
    ],
)
def test_a_name_that_only_begins_like_a_number_or_a_mark_loses_nothing(text):
    label = parse(text)
    assert (label.name, label.depth, label.child) == (text, 0, False)


@pytest.mark.parametrize(
    ("text", "name", "depth"),
    [
        pytest.param("一、工业", "工业", 1, id="一、"),
        pytest.param("二十一、工业", "工业", 1, id="二十一、"),
        pytest.param("一 、工业", "工业", 1, id="a blank before the mark"),
        pytest.param("第一部分 工业", "工业", 1, id="第一部分"),
        pytest.param("（一）工业", "工业", 2, id="（一）"),
        pytest.param("(十二)、工业", "工业", 2, id="(十二)、"),
        pytest.param("㈠工业", "工业", 2, id="one character for (一)"),
        pytest.param("1.工业", "工业", 3, id="1."),
        pytest.param("１．工业", "工业", 3, id="a wide 1."),
        pytest.param("12、工业", "工业", 3, id="12、"),
        pytest.param("1、2021年工业投资", "2021年工业投资", 3, id="a year after the number"),
        pytest.param("3)工业", "工业", 3, id="3)"),
        pytest.param("⒈工业", "工业", 3, id="one character for 1."),
        pytest.param("（1）工业", "工业", 4, id="（1）"),
        pytest.param("⑴工业", "工业", 4, id="one character for (1)"),
        pytest.param("1.1 工业", "工业", 4, id="1.1"),
        pytest.param("①工业", "工业", 5, id="①"),
        pytest.param("1.1.2、工业", "工业", 5, id="1.1.2"),
    ],
)
def test_numbering_is_taken_off_and_tells_the_depth(text, name, depth):
    label = parse(text)
    assert (label.name, label.depth) == (name, depth)


@pytest.mark.parametrize(
    ("text", "name", "depth"),
    [
        pytest.param("其中：工业", "工业", 0, id="其中："),
        pytest.param("其 中:工业", "工业", 0, id="spaced out"),
        pytest.param("其中工业", "工业", 0, id="no colon"),
        pytest.param("内：工业", "工业", 0, id="内："),
        pytest.param("#工业", "工业", 0, id="#"),
        pytest.param("＃ 工业", "工业", 0, id="a wide #"),
        pytest.param("#其中：工业", "工业", 0, id="two marks"),
        pytest.param("其中：1.工业", "工业", 3, id="a number after it"),
        pytest.param("1.其中：工业", "工业", 3, id="a number before it"),
    ],
)
def test_the_mark_of_a_child_is_taken_off_and_noted(text, name, depth):
    label = parse(text)
    assert (label.name, label.depth, label.child) == (name, depth, True)


@pytest.mark.parametrize(
    ("text", "indent"),
    [
        pytest.param("工业", 0, id="none"),
        pytest.param("  工业", 2, id="narrow blanks"),
        pytest.param("　工业", 2, id="a wide blank counts for two"),
        pytest.param("　 工业", 3, id="both"),
        pytest.param("\ufeff  工业", 2, id="after a mark that prints nothing"),
        pytest.param("    其中：工业", 4, id="before the mark of a child"),
    ],
)
def test_leading_blanks_are_the_indentation(text, indent):
    label = parse(text)
    assert (label.name, label.indent) == ("工业", indent)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("工业[3]", "工业", id="a footnote at the end"),
        pytest.param("规模以上工业[3]增加值", "规模以上工业增加值", id="a footnote inside"),
        pytest.param("规模以上工业【4】增加值", "规模以上工业增加值", id="in lenticular brackets"),
        pytest.param("工业①", "工业", id="circled"),
        pytest.param("工业²", "工业", id="raised"),
        pytest.param("工业*", "工业", id="an asterisk at the end"),
        pytest.param("★横冲科技工业园", "横冲科技工业园", id="the star of a key project"),
        pytest.param("▲工业", "工业", id="a triangle"),
        pytest.param("工业：", "工业", id="a colon at the end"),
        pytest.param("产\n出\n指\n标", "产出指标", id="one character a line"),
        pytest.param("指  标 GDP  增速", "指标GDP增速", id="blanks around Chinese"),
        pytest.param("Gross  regional", "Gross  regional", id="blanks between Latin words"),
    ],
)
def test_marks_that_are_no_part_of_the_name_are_taken_off(text, name):
    assert parse(text).name == name


def test_what_stands_in_brackets_is_named_in_order():
    label = parse("地区生产总值（GDP）【现价】（亿元）")
    assert label.name == "地区生产总值(GDP)【现价】(亿元)"
    assert label.brackets == ("GDP", "现价", "亿元")


def test_a_squeezed_name_has_no_blanks():
    assert parse("1.Gross  output （亿元）").squeezed == "Grossoutput(亿元)"


@pytest.mark.parametrize(
    ("name", "contents", "expected"),
    [
        pytest.param("产值(现价)(亿元)", {"亿元"}, "产值(现价)", id="one of two"),
        pytest.param("产值(现价)(亿元)", {"亿元", "现价"}, "产值", id="both"),
        pytest.param("产值(现价)", {"亿元"}, "产值(现价)", id="none"),
    ],
)
def test_brackets_are_dropped_by_what_they_hold(name, contents, expected):
    assert without_brackets(name, contents) == expected


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("“三公” 经费（GDP）", id="quotation marks and blanks"),
        pytest.param("三公经费(gdp)", id="lower case"),
        pytest.param("《三公》经费（ＧＤＰ）", id="title marks and full width"),
    ],
)
def test_spellings_that_read_alike_compare_alike(other):
    assert normal(other) == normal("三公经费（GDP）")


def test_names_of_two_things_never_compare_alike():
    assert normal("第一产业") != normal("第二产业")
