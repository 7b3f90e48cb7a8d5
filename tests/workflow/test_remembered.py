"""What was answered once is known for the next file of that entity and layout, can be seen and removed."""

import pytest

from perfdata.errors import StaleReview
from perfdata.workflow.choices import Choices
from perfdata.workflow.remembered import forget, remembered
from perfdata.workflow.review import commit, review
from tests.workflow.conftest import table

NEITHER = "主要经济指标"
CHOICES = Choices(
    "大祥工业集中区", "2021", {"实缴税金": "万元"}, {"企业活跃度": "", "规上工业总产直": "industrial_output"}
)


def file(tax="49200", **parts):
    """A file that asks everything."""
    rows = (f"实缴税金,,{tax}", "企业活跃度,分,86", "规上工业总产直,亿元,110.74")
    return table(*rows, **{"title": NEITHER, "headings": "指标,单位,绝对额", **parts})


@pytest.fixture
def taught(workspace):
    """A workspace in which everything that the file asks was answered."""
    commit(workspace, review(workspace, [file()], CHOICES), by="李", reason="年报")
    return workspace


def asked(reviewed):
    return [(question.kind, question.subject) for question in reviewed.questions]


def used(reviewed):
    return sorted((answer.question, answer.subject, answer.content) for answer in reviewed.remembered)


# --- what is not remembered ---


def test_an_answer_of_a_review_that_was_not_confirmed_is_forgotten(workspace):
    review(workspace, [file()], CHOICES)
    assert remembered(workspace).empty


def test_another_layout_is_asked_anew(taught):
    other = file(headings="名称,单位,完成数")
    assert [kind for kind, _ in asked(review(taught, [other]))] == [
        "entity", "period", "unit", "indicator", "indicator",
    ]  # fmt: skip


def test_a_year_is_not_taken_over_to_another_file(taught):
    reviewed = review(taught, [file(tax="50200")])
    (question,) = reviewed.questions
    assert (question.kind, question.suggestion) == ("period", "2022")
    assert reviewed.blocked


def test_an_answer_of_another_entity_is_not_taken_over(taught):
    reviewed = review(taught, [file(title="北塔区2021年主要经济指标")])
    assert asked(reviewed) == [
        ("unit", "实缴税金"), ("indicator", "企业活跃度"), ("indicator", "规上工业总产直"),
    ]  # fmt: skip


def test_of_two_entities_with_one_layout_the_last_is_suggested_and_none_is_taken(taught):
    other = file(tax="1", name="b.csv")
    commit(
        taught,
        review(taught, [other], Choices("北塔区", "2021", {"实缴税金": "万元"})),
        by="李",
        reason="年报",
    )
    reviewed = review(taught, [file(tax="2")])
    assert reviewed.questions[0].kind == "entity"
    assert reviewed.questions[0].suggestion in ("大祥工业集中区", "北塔区")


# --- what is ---


def test_the_answers_are_kept_with_the_import(taught):
    (revision,) = taught.store.revisions()
    assert (revision.counts["new"], revision.counts["answers"]) == (3, 5)
    kept = remembered(taught)[["entity", "question", "content", "by"]].values.tolist()
    assert sorted(kept) == [
        ["大祥工业集中区", "entity", "大祥工业集中区", "李"],
        ["大祥工业集中区", "indicator", "", "李"],
        ["大祥工业集中区", "indicator", "industrial_output", "李"],
        ["大祥工业集中区", "period", "2021", "李"],
        ["大祥工业集中区", "unit", "万元", "李"],
    ]


def test_the_same_file_again_asks_nothing_and_changes_nothing(taught):
    reviewed = review(taught, [file()])
    assert (reviewed.questions, reviewed.blocked) == ((), False)
    assert commit(taught, reviewed, by="王", reason="再传") is None


def test_next_years_file_of_the_layout_asks_nothing(taught):
    reviewed = review(taught, [file(tax="50200", title="2022年主要经济指标")])
    assert (reviewed.questions, reviewed.blocked) == ((), False)
    assert used(reviewed) == [
        ("entity", "", "大祥工业集中区"),
        ("indicator", "企业活跃度", ""),
        ("indicator", "规上工业总产直", "industrial_output"),
        ("unit", "实缴税金", "万元"),
    ]
    figures = reviewed.files.frames["observation"][["time_period", "value", "unit"]].values.tolist()
    assert figures == [["2022", 5.02, "亿元"], ["2022", 86.0, "分"], ["2022", 110.74, "亿元"]]


def test_what_is_answered_now_comes_before_what_was(taught):
    reviewed = review(taught, [file()], Choices(units={"实缴税金": "亿元"}))
    assert asked(reviewed) == [("unit", "实缴税金")]
    assert reviewed.files.frames["observation"]["value"].tolist()[0] == 49200.0
    commit(taught, reviewed, by="王", reason="单位有误")
    assert {"亿元"} == set(remembered(taught).query("question == 'unit'")["content"])


# --- forgetting ---


def test_an_answer_that_was_removed_is_asked_again_and_can_be_brought_back(taught):
    rows = remembered(taught).query("question == 'unit'")
    revision = forget(taught, rows, by="王")
    assert revision.counts["answers"] == 1
    assert asked(review(taught, [file()])) == [("unit", "实缴税金")]
    taught.store.undo(revision.revision, by="王", reason="误删")
    assert review(taught, [file()]).questions == ()


def test_forgetting_what_is_not_held_changes_nothing(taught):
    rows = remembered(taught)
    forget(taught, rows, by="王")
    assert remembered(taught).empty
    assert forget(taught, rows, by="王") is None


def test_a_review_made_before_an_answer_was_removed_is_made_again(taught):
    reviewed = review(taught, [file(tax="50200", title="2022年主要经济指标")])
    forget(taught, remembered(taught), by="王")
    with pytest.raises(StaleReview):
        commit(taught, reviewed, by="李", reason="年报")
