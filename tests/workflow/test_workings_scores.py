"""Points, grade, execution and rectification are worked out from the sheet, the scale and the ledger."""

import pytest

from perfdata.workflow.snapshot import PeriodChoice
from perfdata.workflow.workings_scores import evaluation_workings
from tests.workflow.snapshots import PARK, snapshot_of

Y2021 = PeriodChoice("2021", "period")
ROWS = [
    {"level1": "产出指标", "level3": "道路长度", "weight": 60.0, "score": 55.0},
    {"level1": "效益指标", "level3": "就业", "weight": 40.0, "score": 38.5},
]
FINDINGS = [{}, {"finding": "二", "status": "referred"}, {"finding": "三", "status": "open"}]


def worked(figure, **facts):
    found = evaluation_workings(snapshot_of(**facts), PARK, Y2021)
    return [step.text for step in found[figure]]


@pytest.mark.parametrize("figure", ["points", "grade", "execution", "rectified"])
def test_what_is_not_known_has_no_steps(figure):
    assert worked(figure) == []


def test_a_row_without_a_score_leaves_no_sum():
    found = worked("points", scores=[{**ROWS[0], "score": None}, ROWS[1]])
    assert found[:3] == [
        "道路长度：—分（满分60分）",
        "就业：38.5分（满分40分）",
        "有指标没有得分，不计算合计",
    ]


def test_points_are_added_up():
    found = worked("points", scores=ROWS)
    assert found[:3] == ["道路长度：55分（满分60分）", "就业：38.5分（满分40分）", "得分 = 55 + 38.5 = 93.5"]


def test_a_grade_names_its_scale_and_bands():
    found = worked("grade", scores=ROWS)
    assert "优：90分及以上" in found[1]
    assert any(text == "93.5分：优" for text in found)


@pytest.mark.parametrize(
    ("budget", "expected"),
    [
        pytest.param(
            {"line": "资金总额", "adjusted": 0.0, "executed": 0.0, "unit": "万元"},
            ["资金总额：全年预算数为0"],
            id="a budget of zero has no rate",
        ),
        pytest.param(
            {"line": "资金总额", "adjusted": 90.0, "executed": 89.974, "unit": "万元"},
            [
                "资金总额：全年预算数90 万元，执行数89.974 万元",
                "执行率 = 89.974 万元 ÷ 90 万元 × 100 = 99.97%",
            ],
            id="a rate",
        ),
    ],
)
def test_the_execution_of_the_budget(budget, expected):
    assert worked("execution", budget=[budget]) == expected


def test_what_was_handed_over_is_not_put_right():
    assert worked("rectified", ledger=FINDINGS) == [
        "问题3个：完成整改1个，移交1个，整改中1个，逾期0个",
        "整改率 = 1 ÷ 3 × 100 = 33%；移交的不算完成整改",
    ]
