"""A problem that follows from another one stands under it, and none is lost."""

import pytest

from perfdata.model import Place, Problem
from perfdata.workflow.consequences import findings


def problem(code, cell, because="", sheet="表1", file="a.xlsx"):
    values = {"because": because} if because else {}
    return Problem(code, "warning", Place(file, sheet, cell), values=values)


def grouped(*problems):
    """(code, codes of its consequences) of each finding."""
    return [
        (finding.problem.code, [one.code for one in finding.consequences]) for finding in findings(problems)
    ]


@pytest.mark.parametrize(
    "because",
    [
        pytest.param("C9", id="a cell without a problem"),
        pytest.param("—", id="no cell"),
        pytest.param("'表2'!C5", id="the same cell of another sheet"),
        pytest.param("D5", id="itself"),
    ],
)
def test_a_problem_whose_root_is_not_among_them_stands_by_itself(because):
    assert grouped(problem("slip", "C5"), problem("triple", "D5", because)) == [("slip", []), ("triple", [])]


def test_two_problems_that_lead_to_each_other_both_stand():
    assert grouped(problem("a", "C5", "D5"), problem("b", "D5", "C5")) == [("a", []), ("b", [])]


@pytest.mark.parametrize(
    ("place", "because"),
    [
        pytest.param({}, "C5", id="of the same sheet"),
        pytest.param({"sheet": "表2"}, "'表1'!C5", id="of another sheet"),
        pytest.param({"sheet": "表2", "file": "b.xlsx"}, "'[a.xlsx]表1'!C5", id="of another file"),
    ],
)
def test_a_consequence_stands_under_its_root(place, because):
    assert grouped(problem("slip", "C5"), problem("sum", "C9", because, **place)) == [("slip", ["sum"])]


def test_what_follows_from_a_consequence_stands_under_the_root():
    chain = [problem("slip", "C5"), problem("sum", "C9", "C5"), problem("triple", "D9", "C9")]
    assert grouped(*chain) == [("slip", ["sum", "triple"])]


def test_of_two_problems_of_the_root_cell_the_one_that_follows_from_none_is_the_fault():
    told = [problem("change", "C5", "C5"), problem("slip", "C5"), problem("sum", "C9", "C5")]
    assert grouped(*told) == [("slip", ["change", "sum"])]


def test_problems_without_a_cell_stand_in_their_order():
    assert grouped(problem("coverage", ""), problem("macros", "")) == [("coverage", []), ("macros", [])]
