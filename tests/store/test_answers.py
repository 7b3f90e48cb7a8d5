"""What persons said is kept as facts are: as of any revision, undone, and apart from the figures' counts."""

import pytest

from perfdata.model import ANSWERS, CORRECTIONS, KEPT_SCHEMAS, SCHEMAS
from tests.store.rows import commit, observations

UNIT = {"entity": "大祥工业集中区", "layout": "figures", "question": "unit", "subject": "规模以上工业总产值"}
CELL = {
    "entity": "大祥工业集中区",
    "time_period": "2021",
    "file": "2021.xlsx",
    "sheet": "主要指标",
    "cell": "C5",
}


def say(store, answers=(), corrections=(), remove=None):
    frames = {"answer": ANSWERS.frame(answers), "correction": CORRECTIONS.frame(corrections)}
    return store.commit(frames, by="李", reason="", reviewed_against=store.revision(), remove=remove)


def contents(store, revision=None):
    return store.facts("answer", revision)["content"].tolist()


def test_what_persons_say_is_not_among_what_files_say():
    assert not {"answer", "correction"} & set(SCHEMAS)
    assert set(KEPT_SCHEMAS) - set(SCHEMAS) == {"answer", "correction"}


def test_an_answer_can_be_changed_and_read_as_it_was(store):
    say(store, [{**UNIT, "content": "亿元", "by": "李"}])
    say(store, [{**UNIT, "content": "万元", "by": "王"}])
    assert [contents(store, revision) for revision in (0, 1, 2)] == [[], ["亿元"], ["万元"]]
    assert store.facts("answer")["by"].tolist() == ["王"]


def test_the_same_answer_by_another_person_is_no_change(store):
    say(store, [{**UNIT, "content": "亿元", "by": "李"}])
    assert say(store, [{**UNIT, "content": "亿元", "by": "王"}]) is None


def test_an_answer_can_be_removed_and_brought_back(store):
    say(store, [{**UNIT, "content": "亿元"}])
    say(store, remove={"answer": ANSWERS.frame([UNIT])})
    assert contents(store) == []
    store.undo(2, by="王", reason="")
    assert contents(store) == ["亿元"]


def test_an_answer_is_undone_with_the_import_it_was_given_in(store):
    store.commit(
        {"observation": observations({}), "answer": ANSWERS.frame([{**UNIT, "content": "亿元"}])},
        by="李",
        reason="",
        reviewed_against=0,
    )
    counts = store.undo(1, by="王", reason="").counts
    assert contents(store) == []
    assert (counts["removed"], counts["answers"]) == (1, 1)


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        pytest.param({"answers": [{**UNIT, "content": "亿元"}]}, {"answers": 1}, id="an answer"),
        pytest.param(
            {"corrections": [{**CELL, "found": "1l0.74", "given": "110.74", "reason": "错字"}]},
            {"corrections": 1},
            id="a correction",
        ),
    ],
)
def test_what_persons_say_counts_in_no_count_of_figures(store, said, counted):
    nothing = dict.fromkeys(
        ("new", "changed", "unchanged", "absent", "removed", "reports", "answers", "corrections"), 0
    )
    revision = say(store, **said)
    assert revision.counts == nothing | counted


def test_one_answer_makes_no_other_absent(store):
    say(store, [{**UNIT, "content": "亿元"}])
    other = ANSWERS.frame([{**UNIT, "subject": "税金", "content": "万元"}])
    found = store.difference({"answer": other})["answer"]
    assert found.counts == {"new": 1, "changed": 0, "unchanged": 0, "absent": 0}


def test_one_correction_makes_no_other_of_its_period_absent(store):
    say(store, corrections=[{**CELL, "given": "1"}])
    other = CORRECTIONS.frame([{**CELL, "cell": "C6", "given": "2"}])
    assert store.difference({"correction": other})["correction"].absent.empty


def test_answers_are_part_of_the_digest(store):
    before = store.digest()
    say(store, [{**UNIT, "content": "亿元"}])
    assert store.digest() != before == store.digest(0)


def test_figures_do_not_touch_answers(store):
    say(store, [{**UNIT, "content": "亿元"}])
    commit(store, {"value": 1.0})
    assert contents(store) == ["亿元"]
