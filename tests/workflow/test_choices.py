"""What a person decided in a review is changed step by step and comes back whole from its JSON."""

import pytest

from perfdata.errors import UsageError
from perfdata.model import Place
from perfdata.workflow.choices import Choices, Correction

FIRST = Correction("a.xlsx", "表1", "C5", "4.92", "电话核实")
SECOND = Correction("a.xlsx", "表1", "C5", "", "部门撤回")
EVERYTHING = Choices(
    "大祥工业集中区",
    "2022",
    {"": "万元", "用电量": "万千瓦时"},
    {"规上工业总产直": "industrial_output", "企业活跃度": ""},
    (FIRST,),
    frozenset({("project", "大祥工业集中区", "污水处理站"), ("ledger", "大祥工业集中区")}),
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("[]", id="a list"),
        pytest.param("{}", id="nothing in it"),
        pytest.param(EVERYTHING.to_json().replace('"2022"', "2022"), id="a number for a text"),
        pytest.param(EVERYTHING.to_json().replace('"cell"', '"place"'), id="an unknown field"),
        pytest.param("[" * 100_000, id="nested without end"),
    ],
)
def test_a_text_that_holds_no_choices_is_refused(text):
    with pytest.raises(UsageError) as refused:
        Choices.from_json(text)
    assert refused.value.code == "unreadable_choices"


@pytest.mark.parametrize(
    "choices", [pytest.param(Choices(), id="none"), pytest.param(EVERYTHING, id="of every kind")]
)
def test_choices_come_back_from_their_json(choices):
    assert Choices.from_json(choices.to_json()) == choices


def test_equal_choices_have_equal_texts():
    other = Choices(units={"用电量": "万千瓦时", "": "万元"})
    assert other.to_json() == Choices(units={"": "万元", "用电量": "万千瓦时"}).to_json()


@pytest.mark.parametrize(
    ("kind", "subject", "answer"),
    [
        ("entity", "", "大祥工业集中区"),
        ("period", "", "2022"),
        ("unit", "", "万元"),
        ("unit", "用电量", "万千瓦时"),
        ("indicator", "企业活跃度", ""),
    ],
)
def test_an_answer_is_given_and_taken_back(kind, subject, answer):
    assert EVERYTHING.answer(kind, subject) == answer
    given = Choices().answered(kind, subject, answer)
    assert given.answer(kind, subject) == answer
    assert given.answered(kind, subject, None) == Choices()


def test_what_was_not_answered_is_not_known():
    kinds = [("entity", ""), ("period", ""), ("unit", "用电量"), ("indicator", "企业活跃度")]
    assert [Choices(entity=" ").answer(*kind) for kind in kinds] == [None, None, None, None]


def test_a_later_correction_of_a_cell_replaces_the_earlier_one():
    other = Correction("b.xlsx", "表1", "C5", "1", "")
    choices = Choices().with_correction(FIRST).with_correction(other).with_correction(SECOND)
    assert choices.corrections == (other, SECOND)


def test_a_correction_is_taken_back():
    assert EVERYTHING.without_correction(Place("a.xlsx", "表1", "C5")).corrections == ()
    assert EVERYTHING.without_correction(Place("a.xlsx", "表2", "C5")).corrections == (FIRST,)
