"""What follows from a fault that only the reading knows names its cell."""

import pytest

from perfdata.model import Place, Problem
from perfdata.workflow.causes import with_causes


def problem(code, cell, sheet="表1", **values):
    return Problem(code, "error", Place("a.xlsx", sheet, cell), values=values)


def causes(*problems):
    return [one.values.get("because", "") for one in with_causes(problems)]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(problem("not_a_number", "C15"), id="another row"),
        pytest.param(problem("not_a_number", "C5", "表2"), id="another sheet"),
        pytest.param(problem("hidden_rows", ""), id="no cell"),
        pytest.param(problem("row_too_long", "F6"), id="another row too long"),
    ],
)
def test_what_stands_elsewhere_follows_from_no_row_too_long(other):
    assert causes(problem("row_too_long", "F5"), other) == ["", ""]


def test_what_a_shifted_row_says_follows_from_its_length():
    told = [problem("not_a_number", "C5"), problem("row_too_long", "F5"), problem("large_change", "D5")]
    assert causes(*told) == ["F5", "", "F5"]


def test_the_total_of_a_form_follows_from_its_first_impossible_score():
    told = [
        problem("score_above_weight", "A15"),
        problem("score_above_weight", "A16"),
        problem("total_mismatch", "H24"),
        problem("total_mismatch", "H24", "表2"),
    ]
    assert causes(*told) == ["", "", "A15", ""]


def test_a_cause_that_is_known_stays_where_there_is_no_other():
    assert causes(problem("large_change", "C5", because="C4")) == ["C4"]
