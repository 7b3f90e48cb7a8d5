"""What the title of a report says, and what it leaves to the body."""

import pytest

from perfdata.narrative.lines import lines
from perfdata.narrative.title import Title, title, title_length
from tests.narrative.texts import report


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("今年以来，园区运行平稳。",), id="body text from the first line"),
        pytest.param(("一、概况", "正文。"), id="a numbered heading from the first line"),
        pytest.param(("各位代表：", "正文。"), id="an address"),
        pytest.param(("目　录", "一、概况……1"), id="a table of contents"),
    ],
)
def test_a_document_may_have_no_title(texts, catalogue):
    assert title_length(lines(report(*texts))) == 0
    assert title(report(*texts), catalogue) == Title("", "", "", "")


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("工作总结", "2022年1月15日", "一、概况"), id="a date of printing"),
        pytest.param(("工作总结", "（2022年1月15日）", "一、概况"), id="a date of printing in brackets"),
        pytest.param(("工作总结", "2022年1月", "一、概况"), id="a month of printing"),
        pytest.param(("工作总结", "一、概况", "2020年度好，2021年度更好。"), id="two years alike often"),
        pytest.param(("工作总结", "一、概况", "2021年3月29日开会。"), id="a year that is no 年度"),
    ],
)
def test_the_year_is_left_open_where_the_report_does_not_give_its_own(texts, catalogue):
    assert title(report(*texts), catalogue).time_period == ""


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            ("2021年度工作总结", "一、概况", "2020年度如何。"), "2021", id="the title before the body"
        ),
        pytest.param(("工作总结", "（2021年度）", "一、概况"), "2021", id="a second line in brackets"),
        pytest.param(("二〇二一年度工作总结", "一、概况"), "2021", id="Chinese numerals"),
        pytest.param(("2021年上半年工作总结", "一、概况"), "2021-06", id="a half year"),
        pytest.param(
            ("“十四五”规划2022年度总结", "一、概况"), "2022", id="the year before the five-year plan"
        ),
        pytest.param(("“十四五”规划总结", "一、概况"), "2021/2025", id="a five-year plan alone"),
        pytest.param(
            ("工作总结", "一、概况", "参照2019年度和2019年度，我单位对2021年度资金作了评价。"),
            "2021",
            id="the body's own year before a frequent one",
        ),
        pytest.param(("工作总结", "一、概况", "本部门2021年支出平稳。"), "2021", id="our department's year"),
        pytest.param(
            ("工作总结", "一、概况", "2021年度平稳，比2020年度好，2021年度完成。"),
            "2021",
            id="the most frequent",
        ),
    ],
)
def test_the_period_comes_from_the_title_else_from_the_body(texts, expected, catalogue):
    assert title(report(*texts), catalogue).time_period == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            ("大祥工业集中区管委会工作总结", "一、概况"), "大祥工业集中区", id="an alias in the title"
        ),
        pytest.param(("大祥区2021年工作总结", "一、概况"), "大祥区", id="the district, not its park"),
        pytest.param(
            ("湖南省大祥工业集中区", "管理委员会", "工作总结", "一、概况"),
            "大祥工业集中区",
            id="over two lines",
        ),
        pytest.param(
            ("工作总结", "一、概况", "好。", "大祥工业集中区管委会", "2022年1月5日"),
            "大祥工业集中区",
            id="the signature",
        ),
        pytest.param(("工作总结", "一、概况", "向大祥区反馈意见。"), "", id="a unit that the body names"),
    ],
)
def test_the_entity_comes_from_the_title_else_from_the_signature(texts, expected, catalogue):
    assert title(report(*texts), catalogue).entity == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("部门整体支出绩效自评报告", "self_evaluation", id="自评"),
        pytest.param("部门整体支出绩效评价报告", "evaluation", id="绩效评价"),
        pytest.param("2021年政府工作报告", "work_report", id="工作报告"),
        pytest.param("2021年国民经济和社会发展统计公报", "bulletin", id="公报"),
        pytest.param("关于园区的说明", "", id="another kind"),
    ],
)
def test_the_kind_of_report_is_told_by_its_title(text, expected, catalogue):
    assert title(report(text, "一、概况"), catalogue).kind == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(("某某园区", "工作报告", "一、概况"), 2, id="up to the first number"),
        pytest.param(
            ("工作报告", "基本情况", "园区运行平稳。"), 1, id="up to the line that names the document"
        ),
        pytest.param(
            ("工作报告", "（2021年度）", "前言", "园区运行平稳。"), 1, id="a heading after a line in brackets"
        ),
        pytest.param(("在会议上的讲话", "——关于园区", "一、概况"), 2, id="a subtitle after a dash"),
        pytest.param(("园区之声", "园区运行平稳。"), 1, id="a title that names no document"),
    ],
)
def test_the_title_ends_before_the_first_heading(texts, expected):
    assert title_length(lines(report(*texts))) == expected


def test_a_title_in_a_heading_style_is_still_the_title():
    styled = report("园区之声", "发展概况", "一、概况", levels={0: 1, 1: 1})
    assert title_length(lines(styled)) == 1


def test_labels_of_a_cover_and_dates_are_not_in_the_title(catalogue):
    cover = report("部门名称：园区", "绩效自评报告", "2022年1月15日", "一、概况")
    assert title(cover, catalogue).text == "绩效自评报告"
