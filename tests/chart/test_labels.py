"""User text reaches plotly as the text it is, in lines that fit."""

import pytest

from perfdata.chart.labels import distinct, lines, safe, width, wrapped


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(
            '<a href="http://x">点</a>', '&lt;a href="http://x"&gt;点&lt;/a&gt;', id="a link stays a text"
        ),
        pytest.param("$x$", "&#36;x&#36;", id="no formula"),
        pytest.param("<extra>y</extra>", "&lt;extra&gt;y&lt;/extra&gt;", id="no hover box of its own"),
        pytest.param("A&lt;B", "A&amp;lt;B", id="an entity is shown as typed"),
        pytest.param(
            "一期\n二期\t\x07三期", "一期 二期 三期", id="line breaks and control characters are spaces"
        ),
        pytest.param("%{y}", "%{y}", id="template marks mean nothing outside templates"),
    ],
)
def test_text_is_escaped_for_plotly(text, shown):
    assert safe(text) == shown


@pytest.mark.parametrize(
    ("text", "width_em", "expected"),
    [
        pytest.param("2021年", 10, ("2021年",), id="short text stays whole"),
        pytest.param("", 10, ("",), id="no text is one empty line"),
        pytest.param(
            "规模以上工业总产值增长", 10, ("规模以上工业", "总产值增长"), id="lines are about equal"
        ),
        pytest.param("2021年1—12月", 5, ("2021年", "1—12月"), id="a range of months is not cut"),
        pytest.param(
            "道路、管网、水电、绿化", 6, ("道路、管网、", "水电、绿化"), id="no line starts with a comma"
        ),
        pytest.param("Innovation Centre", 6, ("Innovation", "Centre"), id="Latin text breaks at spaces"),
        pytest.param("A" * 30, 5.6, ("A" * 10, "A" * 10, "A" * 10), id="a long word is cut hard"),
        pytest.param(
            "一二三四五六七八九十甲乙", 3, ("一二三", "四五六", "七八…"), id="the fourth line is cut off"
        ),
    ],
)
def test_text_is_set_in_lines(text, width_em, expected):
    assert lines(text, width_em) == expected


def test_an_entity_is_never_cut_by_a_line_break():
    assert wrapped("甲&乙<丙", 2) == "甲&amp;<br>乙&lt;<br>丙"


def test_a_chinese_character_is_one_em_wide_and_a_digit_about_half():
    assert width("产值") == 2
    assert width("10") == pytest.approx(1.12)


def test_equal_labels_stay_two_categories_that_look_the_same():
    first, second, other = distinct(["标准厂房", "标准厂房", "道路"])
    assert first != second
    assert second.rstrip("\u200b") == first
    assert other == "道路"
