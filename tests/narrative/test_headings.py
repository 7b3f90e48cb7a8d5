"""Which lines are headings: by number, by style, and by shape."""

import pytest

from perfdata.narrative.headings import headings, lead
from perfdata.narrative.lines import lines
from tests.narrative.texts import report


def found(*texts: str, levels: dict[int, int] | None = None) -> list[str]:
    return [heading.text for heading in headings(lines(report(*texts, levels=levels)))]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("一、概况", "整改如下：1、建章立制。2、加强警示。"), id="numbers inside a sentence"),
        pytest.param(("一、概况", "1、建章立制。2、加强警示。3、严守纪律。"), id="a list within one line"),
        pytest.param(
            ("一、概况", "一是加强领导；二是落实责任；三是严格考核。"), id="一是 and 二是 in one line"
        ),
        pytest.param(("一、概况", "首先，园区运行平稳。"), id="首先 without 其次"),
        pytest.param(
            ("一、概况", "第一部分资金用于园区道路、管网和水电的建设，第二部分资金用于服务。"),
            id="a sentence",
        ),
        pytest.param(("一、概况", "正文。", "园区管委会", "2022年1月5日"), id="the signature"),
        pytest.param(
            ("一、概况", "正文。", "表1 主要指标", "增长10%，达到预期。"), id="the caption of a table"
        ),
        pytest.param(("一、概况", "正文。", "二、成效\t3"), id="a line of a table of contents"),
        pytest.param(("一、概况", "正文。", "[1] 按现价计算", "增长10%，达到预期。"), id="a note"),
        pytest.param(
            ("一、概况", "增长平稳，", "园区运行良好", "增长10%，达到预期。"), id="a sentence broken by lines"
        ),
        pytest.param(
            ("一、概况", "正文。", "增长10%，达到预期", "增长9%，平稳。"), id="a clause with a comma"
        ),
        pytest.param(("一、概况", "正文。", "110.74", "增长10%，达到预期。"), id="a figure alone"),
        pytest.param(
            ("一、概况", "正文。", "园区" * 15 + "好", "正文。"),
            id="31 characters",
        ),
    ],
)
def test_these_lines_are_not_headings(texts):
    assert found(*texts) == ["概况"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(("第一部分　概况", "正文。"), ["概况"], id="第一部分"),
        pytest.param(("第一章 概况", "正文。"), ["概况"], id="第一章"),
        pytest.param(("一、概况", "正文。"), ["概况"], id="一、"),
        pytest.param(("（一）概况", "正文。"), ["概况"], id="（一）"),
        pytest.param(("1.概况", "正文。"), ["概况"], id="1."),
        pytest.param(("1、概况", "正文。"), ["概况"], id="1、"),
        pytest.param(("（1）概况", "正文。"), ["概况"], id="（1）"),
        pytest.param(("①概况", "正文。"), ["概况"], id="①"),
        pytest.param(("一是抓规划。编制规划。", "二是抓党建。"), ["抓规划", "抓党建"], id="一是"),
        pytest.param(("首先，抓规划。", "其次，抓党建。"), ["抓规划", "抓党建"], id="首先 and 其次"),
        pytest.param(("一、概况", "——抓规划。编制规划。"), ["概况", "抓规划"], id="——"),
        pytest.param(("　　一、概况", "正文。"), ["概况"], id="after an indentation"),
        pytest.param(("一、概况", "正文。", "工作成效", "增长10%。"), ["概况", "工作成效"], id="no number"),
        pytest.param(
            ("一、概况", "正文。", "园区" * 15, "增长10%。"),
            ["概况", "园区" * 15],
            id="30 characters, no number",
        ),
        pytest.param(
            ("一、概况", "正文如下", "", "工作成效", "增长10%。"),
            ["概况", "工作成效"],
            id="after a blank line",
        ),
        pytest.param(
            ("一、概况", "正文。", "园区动态", "二、成效"),
            ["概况", "成效"],
            id="no number, with nothing under it",
        ),
        pytest.param(
            ("一、概况", "正文。", "工作成效", "（一）产值", "增长。"),
            ["概况", "工作成效", "产值"],
            id="no number, over a numbered one",
        ),
    ],
)
def test_these_lines_are_headings(texts, expected):
    assert found(*texts) == expected


def test_a_style_makes_a_heading_where_the_shape_would_not():
    texts = ("报告", "概况", "产值", "指标，单位", "110.74")
    assert found(*texts, levels={1: 1, 2: 2, 3: 2}) == ["概况", "产值", "指标，单位"]


def test_a_whole_sentence_in_a_heading_style_is_body_text():
    sentence = "园区" * 21
    assert found("报告", "一、概况", sentence, levels={1: 1, 2: 1}) == ["概况"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("预算编制不细。", "预算编制不细", id="the whole of a short item"),
        pytest.param("抓项目：全年开工十个。", "抓项目", id="up to the colon"),
        pytest.param("抓项目，" + "稳增长" * 13 + "。", "抓项目", id="the first clause of a long sentence"),
        pytest.param("稳增长" * 20, "稳增长" * 13 + "稳", id="cut at 40 characters"),
    ],
)
def test_the_lead_of_a_paragraph_is_its_heading(text, expected):
    assert lead(text) == expected
