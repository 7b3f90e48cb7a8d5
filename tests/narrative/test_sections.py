"""How headings nest: levels, ids and the stretch of text that each one heads."""

import pytest

from perfdata.model import Section
from perfdata.narrative.sections import sections
from tests.narrative.texts import report


def outlined(*texts: str, levels: dict[int, int] | None = None) -> list[tuple[str, str, int]]:
    """The id, number (or text where there is none) and level of each section."""
    return [(s.id, s.number or s.heading, s.level) for s in sections(report(*texts, levels=levels))]


def test_a_document_without_headings_is_its_title():
    document = report("工作总结", "园区运行平稳，完成各项任务。")
    assert sections(document) == (Section("s0", "", 0, "工作总结", 0, 19),)


def test_a_section_runs_to_the_next_of_its_level_with_its_children_inside():
    document = report("总结", "一、概况", "正文。", "（一）产值", "增长。", "二、问题", "无。")
    assert sections(document) == (
        Section("s0", "", 0, "总结", 0, 3),
        Section("s1", "一、", 1, "概况", 3, 22),
        Section("s1.1", "（一）", 2, "产值", 12, 22),
        Section("s2", "二、", 1, "问题", 22, 29),
    )


def test_the_official_order_gives_the_levels_whatever_comes_first():
    texts = (
        "第一部分 概况",
        "一、甲",
        "（一）乙",
        "1.丙",
        "（1）丁",
        "①戊",
        "1、己",
        "二、庚",
        "第二部分 辛",
    )
    assert outlined(*texts) == [
        ("s1", "第一部分", 1),
        ("s1.1", "一、", 2),
        ("s1.1.1", "（一）", 3),
        ("s1.1.1.1", "1.", 4),
        ("s1.1.1.1.1", "（1）", 5),
        ("s1.1.1.1.1.1", "①", 6),
        ("s1.1.1.2", "1、", 4),
        ("s1.2", "二、", 2),
        ("s2", "第二部分", 1),
    ]


def test_a_shape_that_the_document_does_not_use_takes_no_level():
    assert outlined("一、甲", "1、乙", "（1）丙") == [
        ("s1", "一、", 1),
        ("s1.1", "1、", 2),
        ("s1.1.1", "（1）", 3),
    ]


def test_a_shape_has_one_level_in_the_whole_document():
    texts = ("一、甲", "（一）乙", "1、丙", "二、丁", "1、戊")
    assert [level for _, _, level in outlined(*texts)] == [1, 2, 3, 1, 3]


def test_a_heading_without_number_stands_beside_the_chinese_numbers():
    texts = ("第一部分 概况", "一、甲", "正文。", "工作成效", "增长。", "三、丙")
    assert outlined(*texts)[1:] == [("s1.1", "一、", 2), ("s1.2", "工作成效", 2), ("s1.3", "三、", 2)]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            ("一、甲", "一是抓规划。", "二是抓党建。", "二、乙"),
            [("s1", "一、", 1), ("s1.1", "一是", 2), ("s1.2", "二是", 2), ("s2", "二、", 1)],
            id="under 一、",
        ),
        pytest.param(
            ("一、甲", "（一）乙", "一是抓规划。", "（二）丙"),
            [("s1", "一、", 1), ("s1.1", "（一）", 2), ("s1.1.1", "一是", 3), ("s1.2", "（二）", 2)],
            id="under （一）",
        ),
        pytest.param(
            ("一、甲", "一是抓规划。", "1、丙", "2、丁", "二是抓党建。", "二、乙", "1、戊"),
            [
                ("s1", "一、", 1),
                ("s1.1", "一是", 2),
                ("s1.1.1", "1、", 3),
                ("s1.1.2", "2、", 3),
                ("s1.2", "二是", 2),
                ("s2", "二、", 1),
                ("s2.1", "1、", 2),
            ],
            id="with a list inside",
        ),
        pytest.param(
            ("一、甲", "一是抓规划。", "——编制规划。", "——评审规划。", "二是抓党建。"),
            [
                ("s1", "一、", 1),
                ("s1.1", "一是", 2),
                ("s1.1.1", "——", 3),
                ("s1.1.2", "——", 3),
                ("s1.2", "二是", 2),
            ],
            id="with dashes inside",
        ),
        pytest.param(
            ("一、甲", "一是抓规划。", "（一）乙", "二是抓党建。"),
            [("s1", "一、", 1), ("s1.1", "一是", 2), ("s1.1.1", "（一）", 3), ("s1.2", "二是", 2)],
            id="with the next shape of the official order inside",
        ),
        pytest.param(
            ("一是抓规划。", "一、甲"), [("s1", "一是", 1), ("s2", "一、", 1)], id="before any heading"
        ),
    ],
)
def test_a_lead_in_is_one_level_below_its_heading(texts, expected):
    assert outlined(*texts) == expected


def test_headings_by_style_alone_keep_their_levels():
    texts = ("报告", "甲", "正文。", "乙", "正文。", "丙", "正文。")
    assert outlined(*texts, levels={1: 1, 3: 2, 5: 1}) == [
        ("s0", "报告", 0),
        ("s1", "甲", 1),
        ("s1.1", "乙", 2),
        ("s2", "丙", 1),
    ]


def test_a_style_above_the_chinese_numbers_stays_above_them():
    texts = ("报告", "甲部", "一、乙", "正文。", "丙部", "一、丁")
    assert outlined(*texts, levels={1: 1, 2: 2, 4: 1, 5: 2})[1:] == [
        ("s1", "甲部", 1),
        ("s1.1", "一、", 2),
        ("s2", "丙部", 1),
        ("s2.1", "一、", 2),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("9" * 200_000, id="digits"),
        pytest.param("1、" * 100_000, id="numbers"),
        pytest.param("一是" * 100_000, id="lead-ins"),
        pytest.param("\n".join(["1、甲"] * 20_000), id="short lines"),
    ],
)
def test_a_long_hostile_text_is_divided_without_backtracking(text):
    assert sections(report(*text.split("\n")))[-1].end == len(text)
