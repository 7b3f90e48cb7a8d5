"""Each figure of a report has its verdict, what the tables say of it, and characters of its own."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfdata.model import Claim, Judgement
from perfdata.narrative import Outline
from perfdata.workflow.claims import ClaimsView
from perfdata.workflow.report import report_view
from perfdata.workflow.report_figures import stated_figures
from tests.workflow.snapshots import GROWTH, PARK, YEAR, printed, snapshot_of
from tests.workflow.test_report import report

TAX = {"indicator": "tax_paid", "label": "实缴税金", "value_cell": "C6", "growth_cell": "D6", **printed(4.92)}
OUTLINE = Outline("", PARK, "2021", "", (), ())
STATION = "东区科技工业园污水处理站"


def view_of(sentence, *facts, **others):
    written = others.pop("written", None) or report("一、经济运行", sentence)
    return report_view(snapshot_of(*facts, **others), written, YEAR)


def figures(sentence, *facts, **others):
    return view_of(sentence, *facts, **others).figures


def marked(view):
    """The characters that are marked, by figure."""
    text = view.report.text
    return [[text[slice(*mark)] for mark in figure.marks] for figure in view.figures]


# --- nothing to compare with ---


@pytest.mark.parametrize(
    ("sentence", "options", "verdict", "reason"),
    [
        pytest.param(
            "实缴税金4.92亿元。",
            {},
            "not_in_data",
            "表中没有这一指标在该时期的数据。",
            id="not in the tables",
        ),
        pytest.param(
            "实缴税金4.92亿元。",
            {"time_period": "", "title": "工作总结"},
            "not_checkable",
            "文中没有说明所属时期。",
            id="of no period",
        ),
        pytest.param(
            "“十三五”期间实缴税金20亿元。",
            {},
            "not_checkable",
            "是多个年份合在一起的数据，表中没有。",
            id="of several years",
        ),
    ],
)
def test_a_figure_without_evidence_says_why(sentence, options, verdict, reason):
    (figure,) = figures(sentence, written=report("一、经济运行", sentence, **options))
    assert (figure.verdict, figure.reason) == (verdict, reason)
    assert (figure.known, figure.source, figure.origin, figure.row) == ("", "", None, None)


def test_a_report_on_another_entity_s_figures_finds_none():
    (figure,) = figures("实缴税金4.92亿元。", {**TAX, "entity": "乙园区"})
    assert figure.verdict == "not_in_data"


# --- what the tables say ---


def test_a_figure_that_differs_shows_both_and_where_the_tables_say_so():
    (figure,) = figures("实缴税金4.92亿元，同比增长18%。", {**TAX, **printed(4.95), **GROWTH})
    assert figure.differs
    assert figure.word == "不一致"
    assert figure.name == "实缴税金（2021年）"
    assert (figure.stated, figure.known) == ("4.92亿元，同比增长18%", "4.95 亿元、同比增长10%")
    assert figure.source == "a.xlsx › 工作表“表1” › C6、D6"
    assert (figure.origin.file, figure.origin.cells) == ("a.xlsx", ("C6", "D6"))
    assert (figure.subject, figure.reason) == ("tax_paid", "数值和增速都不一致。")


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        pytest.param("实缴税金4.92亿元，同比增长10%。", "", id="both agree"),
        pytest.param("实缴税金4.92亿元，同比增长18%。", "数值一致，增速不一致。", id="the growth"),
        pytest.param("实缴税金4.95亿元，同比增长10%。", "数值不一致。", id="the value"),
        pytest.param("实缴税金4.95亿元。", "", id="a value alone needs no such word"),
    ],
)
def test_of_a_value_and_its_growth_it_is_said_which_one_differs(sentence, reason):
    (figure,) = figures(sentence, {**TAX, **GROWTH})
    assert figure.reason == reason


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        pytest.param("实缴税金4.92亿元。", "4.92 亿元", id="a value alone"),
        pytest.param("实缴税金增长10%。", "同比增长10%", id="a growth alone"),
        pytest.param("实缴税金49200万元。", "49,200 万元", id="a value in another unit"),
    ],
)
def test_the_tables_are_heard_on_what_the_text_states_and_in_its_unit(sentence, known):
    (figure,) = figures(sentence, {**TAX, **GROWTH})
    assert (figure.verdict, figure.known) == ("agrees", known)


def test_a_plan_is_compared_with_the_plan():
    plan = {**TAX, "kind": "plan", "value_cell": "E6", "growth_cell": "", **printed(5.0)}
    (figure,) = figures("全年计划完成实缴税金5亿元。", TAX, plan)
    assert (figure.known, figure.origin.cells) == ("5.00 亿元", ("E6",))


def test_of_two_figures_in_one_cell_the_one_of_the_same_name_is_shown():
    both = {"value_cell": "C9", "growth_cell": ""}
    other = {"indicator": "industrial_output", "label": "规模以上工业总产值", **both, **printed(110.0)}
    (figure,) = figures("实缴税金4.92亿元。", {**other}, {**TAX, **both})
    assert figure.known == "4.92 亿元"


def test_an_amount_of_a_project_names_the_project_and_its_cell():
    project = {"project": STATION, "cells": json.dumps({"total_investment": "F7"})}
    (figure,) = figures(f"{STATION}总投资1200万元。", projects=[project])
    assert figure.differs
    assert (figure.subject, figure.name) == (STATION, f"{STATION}：总投资（2021年）")
    assert (figure.known, figure.source) == ("1,000 万元", "p.xlsx › 工作表“表1” › F7")
    assert (figure.origin.schema, figure.row) == ("project", None)


# --- places ---


def test_a_value_and_its_growth_are_one_mark():
    view = view_of("实缴税金4.92亿元，同比增长18%。")
    assert marked(view) == [["4.92亿元，同比增长18%"]]


def test_figures_of_a_list_are_marked_apart():
    view = view_of("规模以上工业总产值、实缴税金分别为110亿元、4.92亿元，分别增长10%、18%。")
    assert marked(view) == [["110亿元", "增长10%"], ["4.92亿元", "18%"]]


def test_of_two_figures_that_share_their_characters_the_one_that_differs_is_marked():
    both = [Claim(label, growth=18.0, start=0, end=6, growth_figure=(0, 6)) for label in ("甲", "乙")]
    judged = (Judgement("agrees"), Judgement("differs"))
    stated = stated_figures(ClaimsView(OUTLINE, tuple(both), (), judged), "均增长18%。", snapshot_of(), PARK)
    assert [figure.marks for figure in stated] == [(), ((0, 6),)]


def test_the_sentence_of_a_figure_ends_with_its_stop():
    view = view_of("开局良好。实缴税金4.92亿元；产业集聚。明年继续。")
    (figure,) = view.figures
    assert view.report.text[slice(*figure.sentence)] == "实缴税金4.92亿元；产业集聚。"


_WORDS = st.lists(
    st.sampled_from(
        [
            *"实缴税金",
            "规模以上工业总产值",
            "4.92亿元",
            "10%",
            "同比增长",
            "分别为",
            "，",
            "、",
            "。",
            "\n",
            "12次",
            "均",
        ]
    ),
    max_size=30,
)


@settings(max_examples=25, deadline=None)
@given(words=_WORDS)
def test_no_character_is_marked_for_two_figures(words):
    view = view_of("".join(words), TAX)
    places = [at for figure in view.figures for mark in figure.marks for at in range(*mark)]
    assert len(places) == len(set(places))
    for figure in view.figures:
        assert figure.sentence[0] <= figure.start < figure.end <= figure.sentence[1]


def test_every_figure_has_a_name_of_its_own():
    view = view_of("实缴税金4.92亿元。实缴税金4.92亿元。")
    assert [figure.id for figure in view.figures] == ["f0", "f1"]
    assert view.differing == ()
    assert replace(view.figures[0], verdict="differs").differs
