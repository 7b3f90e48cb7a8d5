"""The evaluation of a year in words: points, budget carried out, findings put right."""

import pytest

from perfdata.workflow.evaluation import evaluated, evaluation
from perfdata.workflow.snapshot import PeriodChoice
from tests.workflow.snapshots import PARK, YEAR, snapshot_of

KEPT = {
    "level1": "产出",
    "level3": "服务企业数",
    "target": "≥50家",
    "actual": "56家",
    "weight": 15.0,
    "score": 15.0,
}
MISSED = {
    "level1": "产出",
    "level3": "办结率",
    "target": "≥95%",
    "actual": "93.1%",
    "weight": 10.0,
    "score": 9.8,
}
FUNDS = {
    "line": "年度资金总额",
    "initial": 80.0,
    "adjusted": 90.0,
    "executed": 89.5,
    "unit": "万元",
    "row": 7,
}


EXECUTION = {
    "level1": "预算执行率",
    "level3": "预算执行率",
    "actual": "99.44%",
    "weight": 10.0,
    "score": 9.94,
}


def view(choice=YEAR, project="", **facts):
    return evaluation(snapshot_of(**facts), PARK, choice, project)


# --- what is not known ---


def test_a_year_without_any_sheet_shows_dashes_and_empty_tables():
    shown = view()
    assert (shown.score, shown.execution, shown.rectified) == ("—", "—", "—")
    assert shown.sheet.empty
    assert shown.budget.empty
    assert shown.ledger.empty


def test_a_score_that_is_missing_makes_the_sum_unknown_and_not_smaller():
    assert view(scores=[KEPT, {**MISSED, "score": None}]).score == "—"


@pytest.mark.parametrize(
    "adjusted", [pytest.param(0.0, id="a budget of zero"), pytest.param(None, id="none")]
)
def test_an_execution_without_a_budget_is_not_known(adjusted):
    assert view(budget=[{**FUNDS, "adjusted": adjusted}]).execution == "—"


def test_another_year_is_not_shown():
    assert view(PeriodChoice("2020", "period"), scores=[KEPT]).sheet.empty


# --- what is known ---


def test_points_are_added_up_and_say_what_they_are_out_of():
    shown = view(scores=[KEPT, MISSED])
    assert shown.score == "24.8 分（满分 25）"
    assert shown.score_note == "2项指标，不含预算执行率得分"


def test_the_points_of_the_execution_are_among_them_where_the_sheet_has_them():
    shown = view(scores=[EXECUTION, KEPT, MISSED])
    assert shown.score == "34.74 分（满分 35）"
    assert shown.score_note == "2项指标和预算执行率"


def test_the_sheets_of_two_projects_are_shown_one_by_one():
    facts = {
        "scores": [{**KEPT, "project": "乙"}, {**MISSED, "project": "甲"}],
        "budget": [{**FUNDS, "project": "甲"}, {**FUNDS, "project": "丙", "executed": 45.0}],
    }
    assert evaluated(snapshot_of(**facts), PARK, YEAR) == ("乙", "甲", "丙")
    assert (view(project="甲", **facts).score, view(project="甲", **facts).execution) == (
        "9.8 分（满分 10）",
        "99.44%",
    )
    assert (view(project="乙", **facts).score, view(project="乙", **facts).execution) == (
        "15 分（满分 15）",
        "—",
    )


def test_the_whole_department_comes_before_its_projects():
    facts = {"scores": [{**KEPT, "project": "甲"}, KEPT], "budget": [FUNDS]}
    assert evaluated(snapshot_of(**facts), PARK, YEAR) == ("", "甲")
    assert evaluated(snapshot_of(), PARK, YEAR) == ()


def test_only_the_indicators_that_lost_points_are_named_the_greatest_loss_first():
    worse = {**MISSED, "level3": "长效机制", "target": "建立", "actual": "", "score": 7.0}
    assert view(scores=[KEPT, MISSED, worse]).lost == (
        "长效机制：扣3分（实际 —，目标 建立）",
        "办结率：扣0.2分（实际 93.1%，目标 ≥95%）",
    )


def test_the_sheet_stands_in_the_order_it_was_printed_in():
    shown = view(scores=[{**KEPT, "row": 15}, {**MISSED, "row": 14}])
    assert shown.sheet["三级指标"].tolist() == ["办结率", "服务企业数"]


def test_the_budget_is_compared_with_that_of_the_whole_year():
    part = {**FUNDS, "line": "其中：财政拨款", "adjusted": 40.0, "executed": 10.0, "row": 8}
    shown = view(budget=[part, FUNDS])
    assert shown.execution == "99.44%"
    assert shown.execution_note == "年度资金总额：全年预算 90 万元，执行 89.5 万元"


def test_a_month_shows_the_sheets_of_its_year():
    assert view(PeriodChoice("2021-09", "ytd"), scores=[KEPT]).score == "15 分（满分 15）"


def test_findings_are_counted():
    other = {"finding": "管道工程", "status": "referred"}
    shown = view(ledger=[{}, other])
    assert shown.rectified == "50%"
    assert shown.ledger_note == "2个问题已完成整改1个（50%），移交1个"
