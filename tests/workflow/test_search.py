"""What can be searched: each thing once, with its page, its picks and its figure; the picked unit's first."""

from itertools import accumulate

import pytest

from perfdata.model import Paragraph, Report
from perfdata.workflow.report import report_named, report_names
from perfdata.workflow.search import Entry, entries, fitting
from perfdata.workflow.search_reports import report_entries, sentences_with
from perfdata.workflow.snapshot import PeriodChoice
from tests.workflow.snapshots import PARK, printed, snapshot_of, unknown

Y2021, Y2022 = PeriodChoice("2021", "period"), PeriodChoice("2022", "period")
LINES = (
    "大祥工业集中区2021年工作总结",
    "一、经济指标",
    "规模以上工业总产值110.00亿元；实缴税金4.92亿元。",
    "二、项目建设",
    "道路建成通车。",
)
TEXT = "\n".join(LINES)


def paragraphs(lines):
    """Where each line stands in the text of all."""
    ends = list(accumulate(len(line) + 1 for line in lines))
    return tuple(Paragraph(end - len(line) - 1, end - 1) for line, end in zip(lines, ends, strict=True))


REPORT = Report(PARK, "2021", "大祥工业集中区2021年工作总结", "r.txt", TEXT, paragraphs(LINES))


def found(*facts, choice=Y2021, **frames):
    return entries(snapshot_of(*facts, **frames), PARK, choice)


def test_an_empty_period_finds_what_other_periods_have():
    (one,) = found({"time_period": "2020"}, choice=Y2021)
    assert (one.title, one.picks["period"], one.aside) == ("规模以上工业总产值", "2020", "2020年")


def test_an_indicator_is_found_by_all_its_names_and_says_its_figure():
    (one,) = found({"label": "规模工业总产值（亿元）"})
    assert (one.group, one.title, one.figure) == ("indicator", "规模以上工业总产值", "110.00 亿元")
    assert {"规上工业总产值", "规模工业总产值（亿元）", "Industrial output (above designated size)"} <= {
        *one.words
    }
    assert (one.page, one.picks) == (
        "indicators", {"entity": PARK, "period": "2021", "indicator": "industrial_output"},
    )  # fmt: skip


def test_an_indicator_of_no_catalogue_is_found_by_its_printed_label():
    (one,) = found(unknown("用电户数"))
    assert (one.title, one.picks["indicator"]) == ("用电户数", "用电户数")


def test_of_an_indicator_in_two_periods_the_picked_one_is_found_once():
    (one,) = found({"time_period": "2022", **printed(120.0)}, {}, choice=Y2022)
    assert (one.figure, one.aside) == ("120.00 亿元", "")


def test_projects_and_findings_lead_to_their_pages():
    _, project, finding = found({}, projects=[{}], ledger=[{}])
    assert (project.group, project.page, project.picks["project"], project.figure) == (
        "project", "investment", "标准厂房", "1,000 万元",
    )  # fmt: skip
    assert (finding.group, finding.page, finding.title) == ("finding", "evaluation", "台账不全")
    assert finding.words == ("巡察", "补齐", "办公室")


def test_other_units_come_last_under_their_name():
    own, other = found({}, {"entity": "大祥区", **printed(50.0)})
    assert (own.own, other.own, other.aside, other.figure) == (True, False, "大祥区", "50.00 亿元")
    assert other.picks["entity"] == "大祥区"


def texts(entity=PARK, choice=Y2021):
    return report_entries(snapshot_of({}, reports=[REPORT]), entity, choice)


def test_a_report_is_found_by_its_headings_then_by_its_sentences():
    titles = [one.title for one in texts()]
    assert titles.index("二、项目建设") < titles.index("规模以上工业总产值110.00亿元；")
    assert "道路建成通车。" in titles
    assert titles.count("二、项目建设") == 1


def test_a_sentence_says_where_it_stands_in_the_text():
    (one,) = [entry for entry in texts() if entry.title == "实缴税金4.92亿元。"]
    start, end = map(int, one.picks["place"].split("-"))
    assert TEXT[start:end] == "实缴税金4.92亿元。"


def test_every_section_that_is_found_is_one_of_the_report_page():
    snapshot = snapshot_of({}, reports=[REPORT])
    (name,) = report_names(snapshot, PARK, Y2021)
    known = {section.id for section in report_named(snapshot, PARK, Y2021, name).sections}
    assert {one.picks["section"] for one in texts()} <= known


def test_reports_of_another_year_are_found_with_their_year():
    assert {one.picks["period"] for one in texts(choice=Y2022)} == {"2021"}


def test_two_reports_of_a_year_are_told_apart():
    lines = ("大祥工业集中区2021年补充报告", "补充说明情况如下。")
    other = Report(PARK, "2021", lines[0], "b.txt", "\n".join(lines), paragraphs(lines))
    found = report_entries(snapshot_of({}, reports=[REPORT, other]), PARK, Y2021)
    assert {one.picks["report"] for one in found} == {REPORT.title, other.title}


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        pytest.param("", [], id="nothing asked"),
        pytest.param("地铁", [], id="nothing found"),
        pytest.param("税金", ["实缴税金4.92亿元。"], id="a word"),
        pytest.param("通车 道路", ["道路建成通车。"], id="all words in any order"),
    ],
)
def test_the_whole_text_is_searched_where_it_is_too_long_for_the_browser(wanted, expected):
    snapshot = snapshot_of({}, reports=[REPORT])
    assert [one.title for one in sentences_with(snapshot, PARK, Y2021, wanted)] == expected


def test_no_more_is_sent_than_fits():
    every = [Entry("report", letter, "report") for letter in "abcd"]
    assert [one.title for one in fitting(every, lambda _: 10, 25)] == ["a", "b"]
