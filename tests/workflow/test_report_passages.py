"""A section's text in runs: nothing of it is lost, figures are marked, asked sentences are cited."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfdata.workflow.report import report_view
from perfdata.workflow.report_passages import passages
from tests.workflow.snapshots import YEAR, printed, snapshot_of
from tests.workflow.test_report import report

TAX = {"indicator": "tax_paid", "label": "实缴税金", **printed(4.95)}
LINES = ("一、经济运行", "开局良好。实缴税金4.92亿元。用电平稳。", "规模以上工业总产值110亿元。")


def section_of(*lines):
    shown = report_view(snapshot_of(TAX), report(*lines), YEAR)
    return next(part for part in shown.sections if part.number == "一、")


def text(passage):
    return "".join(run.text for run in passage.runs)


def test_a_section_of_a_heading_alone_is_its_heading():
    part = section_of("一、经济运行")
    assert [(p.kind, text(p)) for p in passages(part, part.stated)] == [("heading", "一、经济运行")]


def test_a_figure_is_a_run_of_its_own_that_names_it():
    part = section_of(*LINES)
    heading, first, second = passages(part, part.stated)
    assert (heading.kind, text(heading)) == ("heading", "一、经济运行")
    assert [(run.text, run.figure) for run in first.runs] == [
        ("开局良好。实缴税金", ""),
        ("4.92亿元", "f0"),
        ("。用电平稳。", ""),
    ]
    assert [(run.text, run.figure) for run in second.runs][1] == ("110亿元", "f1")


def test_only_what_is_asked_for_is_cited():
    part = section_of(*LINES)
    _, first, second = passages(part, part.stated, [part.stated[0].sentence])
    assert [(run.text, run.cited) for run in first.runs] == [
        ("开局良好。", False),
        ("实缴税金", True),
        ("4.92亿元", True),
        ("。", True),
        ("用电平稳。", False),
    ]
    assert not any(run.cited for run in second.runs)


def test_of_what_differs_the_sentence_alone_is_left():
    part = section_of(*LINES)
    shown = passages(part, part.stated, only_differing=True)
    assert [text(passage) for passage in shown] == ["一、经济运行", "实缴税金4.92亿元。"]


def test_a_stretch_that_cuts_a_figure_keeps_its_name_on_both_parts():
    part = section_of(*LINES)
    start, end = part.stated[0].marks[0]
    _, first, _ = passages(part, part.stated, [(start + 2, end)])
    assert [(run.text, run.figure, run.cited) for run in first.runs][1:3] == [
        ("4.", "f0", False),
        ("92亿元", "f0", True),
    ]


@pytest.mark.parametrize("only_differing", [True, False])
def test_a_sentence_with_two_figures_that_differ_stands_once(only_differing):
    part = section_of("一、经济运行", "实缴税金4.92亿元，其中实缴税金4.91亿元。")
    shown = passages(part, part.stated, only_differing=only_differing)
    assert [text(passage) for passage in shown][1:] == ["实缴税金4.92亿元，其中实缴税金4.91亿元。"]


_LINE = st.text(st.sampled_from("实缴税金4.92亿元10%，、。 增长次"), min_size=1, max_size=40)


@settings(max_examples=25, deadline=None)
@given(lines=st.lists(_LINE, min_size=1, max_size=4), cut=st.tuples(st.integers(0, 80), st.integers(0, 80)))
def test_the_runs_together_are_the_text_without_its_blank_lines(lines, cut):
    part = section_of("一、经济运行", *lines)
    shown = passages(part, part.stated, [(min(cut), max(cut))])
    kept = [line for line in (*part.lead.split("\n"), *part.body.split("\n")) if line.strip()]
    assert [text(passage) for passage in shown] == kept
    assert all(run.text for passage in shown for run in passage.runs)
