"""Tables of web pages as sheets, as systems save them under .xls."""

import pytest

from perfdata.errors import UnreadableFile
from perfdata.model import Place, Problem, Span
from perfdata.reading import read
from perfdata.reading.limits import SizeLimits

WARNING = Problem(
    "format_differs", "warning", Place("表.xls"), ".xls", {"format": "html", "extension": ".xls"}
)


def page(body, encoding="utf-8", head=""):
    return f"<html><head>{head}</head><body>{body}</body></html>".encode(encoding)


def table(*rows):
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def sheets(body, **limits):
    return read(page(body), "表.xls", SizeLimits(**limits)).sheets


@pytest.mark.parametrize(
    ("body", "limits", "code"),
    [
        pytest.param("<table></table>", {}, "no_sheets", id="a table without rows"),
        pytest.param(table("<td>1</td>" * 4) * 3, {"cells": 11}, "too_large", id="tables too large together"),
        pytest.param(
            table("<td colspan=7>1</td>", "<td>2</td>"), {"cells": 13}, "too_large", id="a wide cell"
        ),
        pytest.param(table("<td>1</td>") * 3, {"sheets": 2}, "too_large", id="too many tables"),
        pytest.param(
            table(*["<td colspan=1000 rowspan=65534>1</td>" * 3] * 1_000),
            {},
            "too_large",
            id="a grid of merges",
        ),
    ],
)
def test_a_page_that_cannot_be_read_is_refused(body, limits, code):
    with pytest.raises(UnreadableFile) as refusal:
        sheets(body, **limits)
    assert refusal.value.code == code


def test_a_page_nested_so_deep_that_the_parser_gives_up_is_refused():
    with pytest.raises(UnreadableFile, match="damaged"):
        sheets("<div>" * 100_000 + table("<td>1</td>"))


def test_a_table_is_a_sheet_of_texts_and_the_name_is_warned_of():
    file = read(page(table("<th>指标</th><th>2021年</th>", "<td>产值</td><td>110.74</td>")), "表.xls")
    assert (file.format, file.problems) == ("html", (WARNING,))
    [sheet] = file.sheets
    assert (sheet.name, sheet.rows) == ("表1", [["指标", "2021年"], ["产值", "110.74"]])


def test_a_page_under_its_own_name_is_read_without_a_warning():
    assert read(page(table("<td>1</td>")), "表.html").problems == ()


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        pytest.param("<td><b>110</b>.74&nbsp;<i>亿元</i></td>", "110.74 亿元", id="marks inside a text"),
        pytest.param("<td>\n  产\n 值 </td>", "产 值", id="blanks and line ends"),
        pytest.param("<td>甲<br>乙<p>丙</p></td>", "甲\n乙\n丙", id="lines and paragraphs"),
        pytest.param(
            "<td>1<script>alert(2)</script><style>td{}</style>3</td>", "13", id="scripts and styles"
        ),
        pytest.param("<td>&lt;b&gt; &amp; &#39033;</td>", "<b> & 项", id="coded characters"),
        pytest.param("<td>1<!-- 2 -->3</td>", "13", id="a comment"),
        pytest.param("<td></td>", "", id="nothing"),
        pytest.param("<td>&xxe;</td>", "&xxe;", id="an entity that is not known"),
    ],
)
def test_a_cell_is_its_printed_text(cell, text):
    assert sheets(table(cell))[0].rows == [[text]]


@pytest.mark.parametrize(
    ("rows", "expected", "merges"),
    [
        pytest.param(
            ["<td rowspan=2>指标</td><td colspan=2>2021年</td>", "<td>产值</td><td>增速</td>"],
            [["指标", "2021年", ""], ["", "产值", "增速"]],
            {Span(0, 0, 1, 0), Span(0, 1, 0, 2)},
            id="a heading of two levels",
        ),
        pytest.param(
            ["<td>1</td><td rowspan=9>2</td>", "<td colspan=3>3</td><td>4</td>"],
            [["1", "2", ""], ["3", "", "4"]],
            {Span(0, 1, 1, 1)},
            id="merges that get in each other's way",
        ),
        pytest.param(
            ["<td rowspan=0>1</td><td>2</td>", "<td>3</td>"],
            [["1", "2"], ["", "3"]],
            {Span(0, 0, 1, 0)},
            id="a merge to the end of the table",
        ),
        pytest.param(
            ["<td colspan=x rowspan=-1>1</td><td colspan='１'>2</td>"], [["1", "2"]], set(), id="no sense"
        ),
        pytest.param(
            ["<td>1</td>", "<td>2</td><td>3</td>"], [["1", ""], ["2", "3"]], set(), id="uneven rows"
        ),
    ],
)
def test_wide_and_high_cells_are_merges(rows, expected, merges):
    [sheet] = sheets(table(*rows))
    assert (sheet.rows, set(sheet.merges)) == (expected, merges)


def test_the_lines_around_a_table_stand_above_and_below_it():
    body = f"<h2>2021年主要指标</h2>单位：亿元{table('<td>产值</td><td>110.74</td>')}<p>注：快报数。</p>"
    assert sheets(body)[0].rows == [
        ["2021年主要指标", ""],
        ["单位：亿元", ""],
        ["产值", "110.74"],
        ["注：快报数。", ""],
    ]


def test_a_caption_stands_above_its_table():
    assert sheets("<table><caption>2021年</caption><tr><td>1</td></tr></table>")[0].rows == [
        ["2021年"],
        ["1"],
    ]


def test_a_table_that_lays_out_others_is_no_sheet_and_its_texts_are_lines():
    body = table(f"<td>2021年</td><td>{table('<td>1</td>')}</td><td>{table('<td>2</td>')}</td>")
    assert [(sheet.name, sheet.rows) for sheet in sheets(body)] == [
        ("表1", [["2021年"], ["1"]]),
        ("表2", [["2"]]),
    ]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(page(table("<td>产值</td>")), id="UTF-8"),
        pytest.param(b"\xef\xbb\xbf" + page(table("<td>产值</td>")), id="UTF-8 with its mark"),
        pytest.param(
            page(table("<td>产值</td>"), "gb18030", '<meta charset="gb2312">'), id="GB2312 declared"
        ),
        pytest.param(page(table("<td>产值</td>"), "gb18030"), id="GB18030 and nothing declared"),
        pytest.param(page(table("<td>产值</td>"), "utf-16"), id="UTF-16"),
        pytest.param(
            page(table("<td>产值</td>"), "gbk", '<meta content="text/html; charset=GBK">'),
            id="GBK in an older style",
        ),
        pytest.param(
            b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x.dtd">'
            + page(table("<td>产值</td>")),
            id="XHTML",
        ),
    ],
)
def test_one_page_reads_the_same_in_every_encoding(content):
    assert read(content, "表.xls").sheets[0].rows == [["产值"]]


def test_a_page_in_declared_big5_is_read_by_it():
    content = page(table("<td>產值</td>"), "big5", '<meta charset="big5">')
    assert read(content, "表.xls").sheets[0].rows == [["產值"]]


def test_a_text_longer_than_a_cell_can_hold_is_a_problem_of_its_cell():
    [sheet] = sheets(table("<td>1</td><td>" + "长" * 32_768 + "</td>"))
    assert sheet.rows == [["1", ""]]
    assert [(problem.code, problem.place) for problem in sheet.problems] == [
        ("text_too_long", Place("表.xls", "表1", "B1"))
    ]
