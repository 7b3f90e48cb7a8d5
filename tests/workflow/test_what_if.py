"""Other results tried out, in words."""

import pytest

from perfdata.workflow.evaluation import with_actuals
from perfdata.workflow.what_if import change_text
from tests.workflow.snapshots import PARK, YEAR, snapshot_of

MAIN = {
    "level1": "产出",
    "level3": "办结率",
    "target": "≥95%",
    "actual": "95%",
    "weight": 90.0,
    "score": 90.0,
}
WORDS = {
    "level1": "效益",
    "level3": "长效机制",
    "target": "建立",
    "actual": "部分达成",
    "weight": 10.0,
    "score": 7.0,
}
MAIN_KEY, WORDS_KEY = "产出//办结率", "效益//长效机制"


def tried(actuals, *rows):
    return with_actuals(snapshot_of(scores=rows or [MAIN, WORDS]), PARK, YEAR, actuals)


def test_a_result_that_cannot_be_scored_says_why_and_leaves_no_total():
    made = tried({MAIN_KEY: "很好"})
    assert (made.total, made.grade) == ("—", "—")
    assert made.rows == ("办结率：很好 无法计分，指标值是数值，完成值不是",)


def test_a_sheet_out_of_less_than_100_has_no_grade_to_change():
    made = tried({MAIN_KEY: "76%"}, MAIN)
    assert (made.total, made.grade, made.grade_note) == ("72", "—", "现为—")


def test_total_and_grade_are_told_beside_the_present_ones():
    made = tried({MAIN_KEY: "76%"})  # 76 / 95 x 90 = 72, and 7 of the other row
    assert (made.total, made.total_note) == ("79", "现为97；-18 分")
    assert (made.grade, made.grade_note) == ("中", "现为优")
    assert made.rows == ("办结率：90 → 72 分（完成 76%，目标 ≥95%）",)


def test_a_range_of_totals_names_every_grade_in_it():
    low = {**MAIN, "score": 79.0}
    made = tried({WORDS_KEY: "达成年度指标"}, low, WORDS)  # from 79 + 8 to 79 + 10
    assert (made.total, made.total_note, made.grade) == ("87 至 89", "现为86", "良")
    made = tried({WORDS_KEY: "未达成"}, low, WORDS)  # from 79 to below 85
    assert (made.total, made.grade) == ("79 至不足 85", "良或中")


def test_nothing_changed_leaves_everything_as_it_is():
    made = tried({MAIN_KEY: "95%"})
    assert (made.total, made.total_note, made.rows) == ("97", "现为97；不变", ())


@pytest.mark.parametrize(
    ("change", "text"),
    [
        pytest.param(0.001, "不变", id="less than is shown"),
        pytest.param(0.2, "+0.2 分", id="more"),
        pytest.param(-12.0, "-12 分", id="less"),
    ],
)
def test_a_change_of_points_has_its_sign(change, text):
    assert change_text(change) == text
