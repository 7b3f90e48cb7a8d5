"""The evaluation of a year in words: points, budget carried out, findings put right."""

import pytest

from perfdata.workflow.evaluation import evaluated, evaluation, scales, with_actuals
from perfdata.workflow.snapshot import PeriodChoice
from tests.workflow.score_rows import EXECUTION, FUNDS, KEPT, MISSED
from tests.workflow.snapshots import PARK, YEAR, frames, same, snapshot_of


def view(choice=YEAR, project="", scale="", **facts):
    return evaluation(snapshot_of(**facts), PARK, choice, project, scale)


# --- what is not known ---


def test_a_year_without_any_sheet_shows_dashes_and_empty_tables():
    shown = view()
    assert (shown.scores.score, shown.scores.grade) == ("—", "—")
    assert (shown.execution, shown.ledger.rectified) == ("—", "—")
    assert (shown.rows, shown.source) == ((), "")
    for table in (shown.scores.table, shown.budget, shown.ledger.table, shown.counts):
        assert table.empty


@pytest.mark.parametrize(
    ("changed", "note"),
    [
        pytest.param({"adjusted": 0.0}, "年度资金总额：全年预算数为0", id="a budget of zero"),
        pytest.param({"adjusted": None}, "年度资金总额：没有全年预算数", id="only the budget at the start"),
        pytest.param({"executed": None}, "年度资金总额：没有全年执行数", id="nothing said of the spending"),
    ],
)
def test_an_execution_that_is_not_known_says_why(changed, note):
    shown = view(budget=[{**FUNDS, **changed}])
    assert (shown.execution, shown.execution_note) == ("—", note)


def test_several_lines_without_a_total_have_no_rate_together():
    parts = [{**FUNDS, "line": "财政拨款"}, {**FUNDS, "line": "其他资金", "row": 8}]
    shown = view(budget=parts)
    assert (shown.execution, shown.execution_note) == ("—", "2行资金中没有资金总额一行")
    assert shown.budget["执行率"].tolist() == ["99.44%", "99.44%"]


def test_a_form_whose_total_is_zero_beside_a_part_is_shown_as_it_is():
    total = {**FUNDS, "adjusted": 0.0, "executed": 0.0}
    part = {**FUNDS, "line": "其中：财政拨款", "adjusted": 90.0, "executed": 89.974, "row": 8}
    shown = view(budget=[total, part])
    assert shown.execution == "—"
    assert shown.budget["执行率"].tolist() == ["—（全年预算数为0）", "99.97%"]


def test_another_year_is_not_shown():
    assert view(PeriodChoice("2020", "period"), scores=[KEPT]).scores.table.empty


# --- what is known ---


def test_the_sheets_of_two_projects_are_shown_one_by_one():
    facts = {
        "scores": [{**KEPT, "project": "乙"}, {**MISSED, "project": "甲"}],
        "budget": [{**FUNDS, "project": "甲"}, {**FUNDS, "project": "丙", "executed": 45.0}],
    }
    assert evaluated(snapshot_of(**facts), PARK, YEAR) == ("乙", "甲", "丙")
    first, second = view(project="甲", **facts), view(project="乙", **facts)
    assert (first.scores.score, first.execution) == ("9.8 分（满分 10）", "99.44%")
    assert (second.scores.score, second.execution) == ("15 分（满分 15）", "—")


def test_the_whole_department_comes_before_its_projects():
    facts = {"scores": [{**KEPT, "project": "甲"}, KEPT], "budget": [FUNDS]}
    assert evaluated(snapshot_of(**facts), PARK, YEAR) == ("", "甲")
    assert evaluated(snapshot_of(), PARK, YEAR) == ()


def test_the_budget_is_compared_with_that_of_the_whole_year():
    part = {**FUNDS, "line": "其中：财政拨款", "adjusted": 40.0, "executed": 10.0, "row": 8}
    shown = view(budget=[part, FUNDS])
    assert shown.execution == "99.44%"
    assert shown.execution_note == "年度资金总额：全年预算 90 万元，执行 89.5 万元"


def test_a_month_shows_the_sheets_of_its_year():
    assert view(PeriodChoice("2021-09", "ytd"), scores=[KEPT]).scores.score == "15 分（满分 15）"


def test_findings_are_counted_with_those_handed_over_apart():
    shown = view(ledger=[{}, {"finding": "管道工程", "status": "referred"}])
    assert shown.ledger.rectified == "50%"
    assert shown.ledger.note == "2个问题已完成整改1个（50%），移交1个"


def test_the_sheet_names_where_it_was_read():
    shown = view(scores=[{**KEPT, "file": "自评表.xlsx", "sheet": "表1"}])
    assert shown.source == "来源：自评表.xlsx › 工作表“表1” · 第1版"


@pytest.mark.parametrize(
    ("scale", "grade"),
    [
        pytest.param("", "中", id="the national scale"),
        pytest.param("pass_70", "不合格", id="a scale that passes at 70"),
        pytest.param("nothing", "中", id="a scale that there is not"),
    ],
)
def test_the_grade_follows_the_scale(scale, grade):
    low = {**KEPT, "weight": 100.0, "score": 65.0}
    assert view(scale=scale, scores=[low]).scores.grade == grade


def test_the_scales_to_pick_from_are_those_of_the_catalogue():
    assert scales(snapshot_of()) == {
        "national": "优、良、中、差",
        "pass_70": "优秀、良好、合格、不合格（70分合格）",
    }


def test_other_results_are_tried_out_and_leave_the_facts_alone():
    snapshot = snapshot_of(scores=[KEPT, MISSED])
    before = frames(snapshot)
    made = with_actuals(snapshot, PARK, YEAR, {"产出//办结率": "95%"})
    assert made.total == "25"
    same(before, frames(snapshot))


def test_looking_at_the_evaluation_changes_no_fact():
    snapshot = snapshot_of(scores=[EXECUTION, KEPT], budget=[FUNDS], ledger=[{"status": "open"}])
    before = frames(snapshot)
    shown = evaluation(snapshot, PARK, YEAR)
    assert (shown.execution, len(shown.ledger.overdue)) == ("99.44%", 1)
    same(before, frames(snapshot))


def test_a_ledger_of_a_part_of_the_year_is_shown_with_that_part():
    facts = {"ledger": [{"time_period": "2021-09"}]}
    assert view(PeriodChoice("2021-09", "ytd"), **facts).ledger.rectified == "100%"
    assert view(**facts).ledger.rectified == "—"
