"""Checks of budget lines and of scores."""

import pandas as pd
import pytest

from perfdata.compute.checks import checked_budgets, checked_scores
from perfdata.errors import FrameError
from perfdata.model import BUDGET, SCORES


def lines(*rows):
    plain = {
        "entity": "甲",
        "project": "乙",
        "time_period": "2021",
        "unit": "万元",
        "file": "a",
        "sheet": "表",
    }
    return BUDGET.frame({**plain, "row": n, **row} for n, row in enumerate(rows, start=7))


def said(problems):
    return [(p.severity, p.code, p.place.cell) for p in problems]


@pytest.mark.parametrize("check", [checked_budgets, checked_scores], ids=["budgets", "scores"])
def test_a_frame_without_its_columns_is_refused(check):
    with pytest.raises(FrameError, match="missing_columns"):
        check(pd.DataFrame({"entity": ["甲"]}))


def test_no_lines_and_no_scores_have_no_problems():
    assert checked_budgets(BUDGET.frame()) == []
    assert checked_scores(SCORES.frame()) == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([{"line": "总额", "adjusted": 90.0, "executed": 90.0}], [], id="all carried out"),
        pytest.param(
            [{"line": "总额", "adjusted": 90.0, "executed": 90.1}],
            [("warning", "executed_above_budget", "A7")],
            id="more than there was",
        ),
        pytest.param(
            [{"line": "总额", "adjusted": 90.0, "executed": 9.0}, {"line": "其他", "executed": 1.0}],
            [("warning", "budget_missing", "A8")],
            id="one line without a budget",
        ),
        pytest.param(
            [{"line": "总额", "adjusted": 90.0}, {"line": "其他", "executed": 0.0}], [], id="a line of zero"
        ),
        pytest.param(
            [{"line": "三公", "executed": 9.0}, {"line": "公用", "executed": 1.0}],
            [("note", "form_without_budget", "A7")],
            id="a form without that column",
        ),
        pytest.param([{"line": "总额", "initial": -1.0}], [("error", "below_zero", "A7")], id="below zero"),
        pytest.param(
            [
                {"line": "年度资金总额", "adjusted": 0.0, "executed": 0.0},
                {"line": "其中：本年财政拨款", "adjusted": 90.0, "executed": 89.974},
            ],
            [("warning", "part_above_total", "A8")],
            id="a part above its total",
        ),
    ],
)
def test_budget_lines_are_told_by_their_row(rows, expected):
    assert said(checked_budgets(lines(*rows))) == expected


def test_a_part_above_its_total_shows_both():
    rows = lines(
        {"line": "年度资金总额", "executed": 0.0, "adjusted": 99.0}, {"line": "其他", "executed": 89.974}
    )
    problem = next(p for p in checked_budgets(rows) if p.code == "part_above_total")
    assert (problem.found, problem.values["total"], problem.values["other_cell"]) == (
        "89.974万元",
        "0万元",
        "A7",
    )


def test_a_score_above_its_weight_is_an_error():
    forms = SCORES.frame(
        [
            {"file": "a", "sheet": "表", "row": 7, "weight": 10.0, "score": 10.0},
            {"file": "a", "sheet": "表", "row": 8, "weight": 10.0, "score": 10.01},
            {"file": "a", "sheet": "表", "row": 9, "weight": 10.0},
            {"file": "a", "sheet": "表", "row": 10, "score": 10.0},
        ]
    )
    problems = checked_scores(forms)
    assert said(problems) == [("error", "score_above_weight", "A8")]
    assert (problems[0].found, problems[0].values["weight"]) == ("10.01", "10")
