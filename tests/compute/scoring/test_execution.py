"""Execution: 全年执行数 over 全年预算数, refused where there is no budget to divide by."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.compute.scoring.execution import execution, execution_points, executions, total_line
from perfdata.compute.scoring.rules import Points
from perfdata.model import BUDGET


def line(adjusted, executed, name="年度资金总额"):
    return execution(name, 80.0, adjusted, executed, "万元")


@pytest.mark.parametrize(
    ("adjusted", "executed", "fault"),
    [
        pytest.param(0.0, 0.0, "budget_zero", id="a budget of zero, of which nothing was spent"),
        pytest.param(0.0, 5.0, "budget_zero", id="a budget of zero, of which something was spent"),
        pytest.param(None, 5.0, "budget_missing", id="the budget at the start does not do"),
        pytest.param(90.0, None, "executed_missing", id="nothing is said of what was spent"),
        pytest.param(-90.0, 5.0, "below_zero", id="a negative budget"),
        pytest.param(90.0, -5.0, "below_zero", id="a negative spending"),
    ],
)
def test_a_rate_that_cannot_be_computed_says_why_and_scores_nothing(adjusted, executed, fault):
    found = line(adjusted, executed)
    assert (found.rate, found.fault) == (None, fault)
    scored = execution_points(found, 10.0)
    assert (scored.points, scored.fault) == (None, fault)


@pytest.mark.parametrize(
    ("total", "weight", "fault"),
    [
        pytest.param(None, 10.0, "budget_missing", id="no budget at all"),
        pytest.param(line(90.0, 90.0), None, "weight_missing", id="no weight"),
    ],
)
def test_points_need_a_budget_and_a_weight(total, weight, fault):
    assert execution_points(total, weight).fault == fault


@pytest.mark.parametrize(
    ("adjusted", "executed", "weight", "rate", "score"),
    [
        pytest.param(90.0, 89.974, 10.0, 99.97, 10.0, id="a published form"),
        pytest.param(90.0, 89.5, 10.0, 99.44, 9.94, id="the sample"),
        pytest.param(90.0, 45.0, 20.0, 50.0, 10.0, id="the weight is the form's own"),
        pytest.param(90.0, 99.0, 10.0, 110.0, 10.0, id="more than the budget is capped in points"),
        pytest.param(90.0, 0.0, 10.0, 0.0, 0.0, id="nothing spent is a rate of zero"),
    ],
)
def test_the_rate_is_of_the_whole_years_budget(adjusted, executed, weight, rate, score):
    found = line(adjusted, executed)
    assert found.rate == rate
    assert execution_points(found, weight).points == Points(score, score)


def test_a_total_of_zero_beside_a_part_is_kept_as_it_is_printed():
    lines = executions(
        BUDGET.frame(
            [
                {"line": "年度资金总额", "adjusted": 0.0, "executed": 0.0, "unit": "万元"},
                {"line": "其中：本年财政拨款", "adjusted": 90.0, "executed": 89.974, "unit": "万元"},
            ]
        )
    )
    assert [one.rate for one in lines] == [None, 99.97]
    assert total_line(lines) == lines[0]


def test_without_a_line_of_all_money_several_lines_have_no_total():
    parts = [line(80.0, 79.5, "财政拨款"), line(10.0, 10.0, "其他资金")]
    assert total_line(parts) is None
    assert total_line(parts[:1]) == parts[0]
    assert total_line([]) is None


# As printed: up to four decimals.
AMOUNTS = st.none() | st.floats(-1e12, 1e12).map(lambda amount: round(amount, 4))


@given(adjusted=AMOUNTS, executed=AMOUNTS, weight=st.floats(0, 100))
def test_whatever_the_amounts_there_is_a_finite_rate_or_a_fault(adjusted, executed, weight):
    found = line(adjusted, executed)
    assert (found.rate is None) != (found.fault is None)
    assert found.rate is None or (math.isfinite(found.rate) and found.rate >= 0)
    points = execution_points(found, weight).points
    assert (points is None) == (found.rate is None)
    assert points is None or 0 <= points.low == points.high <= weight
