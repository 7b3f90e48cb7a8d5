"""A score sheet in words: points, grade, what was lost, what is to be checked."""

import pytest

from perfdata.workflow.evaluation import evaluation
from tests.workflow.score_rows import EXECUTION, FUNDS, KEPT, MISSED
from tests.workflow.snapshots import PARK, YEAR, snapshot_of

LARGE = {**KEPT, "weight": 90.0, "score": 90.0}
TOTAL = {"indicator": "evaluation_score", "label": "绩效自评得分", "unit": "分", "source_unit": "分"}


def scores(*rows, observations=(), budget=()):
    return evaluation(snapshot_of(*observations, scores=rows, budget=budget), PARK, YEAR).scores


# --- what is not known ---


def test_a_score_that_is_missing_makes_the_sum_unknown_and_not_smaller():
    shown = scores(KEPT, {**MISSED, "score": None})
    assert (shown.score, shown.note) == ("—", "有指标未填得分")
    assert (shown.grade, shown.grade_note) == ("—", "没有总分，无法评级")


def test_points_out_of_less_than_100_have_no_grade():
    shown = scores(KEPT, MISSED)
    assert (shown.grade, shown.grade_note) == ("—", "满分不是100，不评级")


def test_points_above_100_have_no_grade():
    shown = scores({**LARGE, "weight": 100.0, "score": 101.0})
    assert (shown.grade, shown.grade_note) == ("—", "101不在0至100之间")


def test_a_row_without_a_computed_score_says_why():
    shown = scores({**KEPT, "actual": "达成预期指标"}, {**MISSED, "actual": "93.1"}, EXECUTION)
    assert shown.table["按规则"].tolist() == [
        "—（指标值是数值，完成值不是）",
        "—（指标值与完成值的单位不能比较）",
        "—（没有全年预算数）",
    ]


# --- what is known ---


def test_points_are_added_up_and_say_what_they_are_out_of():
    shown = scores(KEPT, MISSED)
    assert shown.score == "24.8 分（满分 25）"
    assert shown.note == "2项指标，不含预算执行率得分"


def test_the_points_of_the_execution_are_among_them_where_the_sheet_has_them():
    shown = scores(EXECUTION, KEPT, MISSED, budget=[FUNDS])
    assert shown.score == "34.74 分（满分 35）"
    assert shown.note == "2项指标和预算执行率"


@pytest.mark.parametrize(
    ("score", "grade", "note"),
    [
        pytest.param(90.0, "优", "90分及以上；优、良、中、差", id="the limit itself"),
        pytest.param(89.5, "良", "80 至不足 90；优、良、中、差", id="just below it"),
        pytest.param(0.0, "差", "0 至不足 60；优、良、中、差", id="nothing"),
    ],
)
def test_the_grade_names_its_band_and_its_scale(score, grade, note):
    shown = scores({**LARGE, "weight": 100.0, "score": score})
    assert (shown.grade, shown.grade_note) == (grade, note)


def test_a_printed_score_stands_beside_the_computed_one_and_both_sums_are_told():
    shown = scores({**KEPT, "score": 14.0}, MISSED)
    assert shown.table[["得分", "按规则"]].to_numpy().tolist() == [["14", "15"], ["9.8", "9.8"]]
    assert shown.score == "23.8 分（满分 25）"
    assert shown.note == "2项指标，不含预算执行率得分；按规则计算 24.8"
    assert "服务企业数：表内得分14，按规则为15。" in shown.checks


def test_a_result_in_words_earns_a_range():
    words = {**MISSED, "target": "建立机制", "actual": "部分达成年度指标并具有一定效果", "score": 7.0}
    assert scores(words).table["按规则"].tolist() == ["6 至不足 8"]


def test_only_the_indicators_that_lost_points_are_named_the_greatest_loss_first():
    worse = {**MISSED, "level3": "长效机制", "target": "建立", "actual": "", "score": 7.0}
    assert scores(KEPT, MISSED, worse).lost == (
        "长效机制：扣3分（实际 —，目标 建立）",
        "办结率：扣0.2分（实际 93.1%，目标 ≥95%）",
    )


def test_the_sheet_stands_in_the_order_it_was_printed_in():
    shown = scores({**KEPT, "row": 15}, {**MISSED, "row": 14})
    assert shown.table["三级指标"].tolist() == ["办结率", "服务企业数"]


def test_what_is_to_be_checked_is_said_in_sentences():
    far = {**KEPT, "actual": "80家", "weight": 15.0, "score": 16.0}
    cost = {**KEPT, "level3": "成本", "target": "W90万元", "actual": "80万元"}
    assert scores(far, MISSED, cost).checks == (
        "分值合计40，不是100。",
        "表中没有预算执行率得分一行。",
        "服务企业数：得分16高于分值15。",
        "服务企业数：表内得分16，按规则为15。",
        "服务企业数：完成值80家超过指标值≥50家的130%，目标设置偏低。",
        "办结率：未达目标或被扣分，但未填偏差原因。",
        "成本：“W90万元”按“不超过”理解，请核对。",
    )


@pytest.mark.parametrize(
    ("total", "said"),
    [
        pytest.param({"value": 99.0}, True, id="another total in the tables"),
        pytest.param({"value": 99.94}, False, id="the same total"),
        pytest.param({"value": 99.0, "time_period": "2020"}, False, id="another year's"),
        pytest.param({"value": 99.0, "entity": "乙园区"}, False, id="another entity's"),
        pytest.param({"value": 99.0, "kind": "plan"}, False, id="a plan"),
        pytest.param({"value": 99.0, "item": "别的项目"}, False, id="another project's"),
    ],
)
def test_a_total_that_the_tables_report_is_compared(total, said):
    shown = scores(EXECUTION, LARGE, observations=[{**TOTAL, **total}], budget=[FUNDS])
    assert ("各项得分合计99.94，上报总分为99。" in shown.checks) is said


def test_a_total_for_no_project_is_that_of_the_only_sheet():
    total = {**TOTAL, "value": 99.0}
    sheet = {**LARGE, "project": "平台"}
    alone = evaluation(snapshot_of(total, scores=[sheet]), PARK, YEAR, "平台").scores
    assert "各项得分合计90，上报总分为99。" in alone.checks
    two = snapshot_of(total, scores=[sheet, {**LARGE, "project": "道路"}])
    both = evaluation(two, PARK, YEAR, "平台").scores
    assert not any("上报总分" in text for text in both.checks)
