"""Each section of a report has beside it what it names; test_2021 holds the sample's report."""

import json

import pytest

from perfdata.model import Paragraph, Report
from perfdata.workflow.report import report_named, report_names, report_view, reports
from perfdata.workflow.snapshot import PeriodChoice
from tests.workflow.snapshots import GROWTH, PARK, YEAR, printed, snapshot_of

STATION = "东区科技工业园污水处理站"


def report(*lines, time_period="2021", title="2021年工作总结"):
    """A report of these lines, each a paragraph."""
    text, paragraphs = "", []
    for written in (title, *lines):
        paragraphs.append(Paragraph(len(text), len(text) + len(written)))
        text += written + "\n"
    return Report(PARK, time_period, title, "r.docx", text, tuple(paragraphs))


def section(written, *facts, choice=YEAR, **others):
    """The first section with a number."""
    shown = report_view(snapshot_of(*facts, **others), written, choice)
    return next(part for part in shown.sections if part.number == "一、")


ECONOMY = report("一、经济运行", "规模以上工业总产值110亿元，实缴税金4.92亿元。")
WORKS = report("一、项目建设", f"{STATION}主体完工。")
RECTIFIED = report("一、整改情况", "巡视反馈问题1个，完成整改1个。")


# --- nothing beside the text ---


@pytest.mark.parametrize(
    ("entity", "choice"),
    [
        pytest.param("乙园区", YEAR, id="of another entity"),
        pytest.param(PARK, PeriodChoice("2022", "period"), id="of another year"),
    ],
)
def test_a_report_is_offered_to_its_own_entity_and_year(entity, choice):
    assert reports(snapshot_of(reports=[ECONOMY]), entity, choice) == ()


def test_a_year_s_report_is_offered_in_its_months_too():
    found = reports(snapshot_of(reports=[ECONOMY]), PARK, PeriodChoice("2021-09", "ytd"))
    assert found == (ECONOMY,)


def test_reports_of_one_title_are_told_apart_by_their_period():
    half = report("一、经济运行", "平稳。", time_period="2021-06")
    shown = snapshot_of(reports=[ECONOMY, half])
    assert report_names(shown, PARK, YEAR) == ("2021年工作总结", "2021年工作总结（2021-06）")
    assert report_named(shown, PARK, YEAR, "2021年工作总结（2021-06）").report == half


def test_a_report_without_a_title_goes_by_its_file():
    assert report_names(snapshot_of(reports=[report("平稳。", title="")]), PARK, YEAR) == ("r.docx",)


def test_a_store_with_a_report_alone_shows_its_text_and_key_points():
    part = section(ECONOMY)
    assert part.text == "一、经济运行\n规模以上工业总产值110亿元，实缴税金4.92亿元。\n"
    assert (part.figures, part.charts, part.ledger.empty, part.ledger_note) == ((), (), True, "")
    assert part.key_points == ("规模以上工业总产值110亿元，实缴税金4.92亿元",)


def test_the_title_has_no_key_points():
    (title, _) = report_view(snapshot_of(), ECONOMY, YEAR).sections
    assert (title.level, title.heading, title.key_points) == (0, "2021年工作总结", ())


def test_a_figure_of_another_period_does_not_stand_beside_the_report():
    assert section(ECONOMY, {"time_period": "2020"}, {"basis": "ytd"}).figures == ()


# --- figures and charts ---


def test_the_figures_that_a_section_names_stand_in_the_order_of_the_text():
    tax = {"indicator": "tax_paid", "label": "实缴税金", **printed(4.92)}
    power = {"indicator": "industrial_electricity", "label": "工业用电量"}
    part = section(ECONOMY, tax, power, GROWTH)
    assert [(f.name, f.value, f.growth, f.key) for f in part.figures] == [
        ("规模以上工业总产值", "110.00 亿元", "+10%", "industrial_output"),
        ("实缴税金", "4.92 亿元", "", "tax_paid"),
    ]
    assert part.key_points == ()


def test_only_a_figure_with_a_course_or_parts_has_a_chart():
    tax = {"indicator": "tax_paid", "label": "实缴税金", **printed(4.92)}
    parts = [{**tax, "item": "国税", **printed(3.0)}, {**tax, "item": "地税", **printed(1.92)}]
    assert [chart.kind for chart in section(ECONOMY, GROWTH, tax).charts] == ["columns"]
    assert [chart.kind for chart in section(ECONOMY, GROWTH, tax, *parts).charts] == ["columns", "breakdown"]


def test_the_charts_are_those_of_the_report_s_period_whatever_is_picked():
    now = {"time_period": "2022", **printed(121.0), **GROWTH}
    part = section(ECONOMY, GROWTH, now, choice=PeriodChoice("2022", "period"))
    assert part.figures[0].value == "110.00 亿元"
    assert part.charts[0].categories == ("2020年", "2021年")


def test_a_report_that_names_no_period_takes_the_one_picked():
    undated = report("一、经济运行", "规模以上工业总产值110亿元。", time_period="", title="工作总结")
    assert section(undated, {}).figures[0].value == "110.00 亿元"


def test_a_report_on_months_has_the_cumulative_figures_beside_it():
    part = {"time_period": "2021-09", "basis": "ytd", **printed(80.0)}
    written = report("一、经济运行", "规模以上工业总产值80亿元。", time_period="2021-09")
    assert section(written, {}, part).figures[0].value == "80.00 亿元"


def test_a_chart_says_which_figures_of_the_text_it_is_of():
    part = section(ECONOMY, GROWTH)
    assert [exhibit.subject for exhibit in part.exhibits] == ["industrial_output"]
    assert [figure.subject for figure in part.stated] == ["industrial_output", "tax_paid"]


def test_a_section_counts_what_the_tables_contradict():
    tax = {"indicator": "tax_paid", "label": "实缴税金", **printed(4.95)}
    assert section(ECONOMY, {}, tax).differing == 1
    shown = report_view(snapshot_of({}, tax), ECONOMY, YEAR)
    assert [figure.stated for figure in shown.differing] == ["4.92亿元"]


# --- projects ---


STEPS = json.dumps([{"name": "立项", "done": True, "date": ""}])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{STATION}主体完工。", id="in full"),
        pytest.param("东区科技工业园日处理300吨污水处理站主体完工。", id="with words in the middle"),
    ],
)
def test_a_project_that_a_section_names_has_its_completion_and_steps_there(text):
    projects = [{"project": STATION, "milestones": STEPS}]
    part = section(report("一、项目建设", text), projects=projects)
    assert [chart.kind for chart in part.charts] == ["completion", "milestones"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("西区科技工业园污水处理站主体完工。", id="another park's station"),
        pytest.param("园区道路已经通车。", id="another project"),
    ],
)
def test_a_project_that_a_section_does_not_name_has_no_chart_there(text):
    projects = [{"project": STATION, "milestones": STEPS}]
    assert section(report("一、项目建设", text), projects=projects).charts == ()


def test_the_completion_of_all_projects_stands_where_all_are_named():
    projects = [{"project": STATION, "milestones": STEPS}, {"project": "道路"}]
    assert [chart.kind for chart in section(WORKS, projects=projects).charts] == ["milestones"]


# --- findings ---


def test_the_ledger_stands_beside_the_section_on_rectification_alone():
    assert section(RECTIFIED, ledger=[{}]).ledger["问题"].tolist() == ["台账不全"]
    assert section(RECTIFIED, ledger=[{}]).ledger_note == "1个问题已完成整改1个（100%），移交0个"
    assert section(ECONOMY, ledger=[{}]).ledger.empty is True


# --- text ---


def test_a_section_ends_where_its_first_part_begins():
    written = report("一、经济运行", "总体平稳。", "（一）工业", "规模以上工业总产值110亿元。")
    found = report_view(snapshot_of({}), written, YEAR).sections
    assert [(part.number, part.text, len(part.figures)) for part in found[1:]] == [
        ("一、", "一、经济运行\n总体平稳。\n", 0),
        ("（一）", "（一）工业\n规模以上工业总产值110亿元。\n", 1),
    ]


def test_a_heading_of_a_number_alone_has_its_section_all_the_same():
    assert section(report("一、")).text == "一、\n"


def test_at_most_four_key_points_are_shown():
    part = section(report("一、思路", "甲。乙；丙。丁。戊。"))
    assert part.key_points == ("甲", "乙", "丙", "丁")


def test_clauses_on_each_aspect_are_the_key_points_where_there_are_any():
    text = "甲是关键。在产业方面：建基地；平台建设方面，修道路。各方面情况良好。"
    assert section(report("一、思路", text)).key_points == (
        "在产业方面：建基地",
        "平台建设方面，修道路",
    )


@pytest.mark.parametrize(
    ("lines", "lead"),
    [
        pytest.param(("一、经济运行", "税金4.92亿元。"), "一、经济运行", id="on a line of its own"),
        pytest.param(("一、完善用地手续。办结26.5335亩。",), "一、完善用地手续。", id="opening a paragraph"),
    ],
)
def test_a_section_is_its_heading_and_its_body_and_nothing_is_lost_between(lines, lead):
    shown = section(report(*lines))
    assert shown.lead == lead
    assert shown.lead + shown.body == shown.text
