import pytest

from perfdata.errors import UndoRefused, UnknownRevision
from perfdata.model import BUDGET, Report
from tests.store.rows import commit, observations, values


def undo(store, revision):
    return store.undo(revision, by="王", reason="传错文件")


@pytest.mark.parametrize("revision", [0, 2])
def test_a_revision_that_never_was_cannot_be_undone(store, revision):
    commit(store, {})
    with pytest.raises(UnknownRevision, match=f"revision={revision}, latest=1"):
        undo(store, revision)


@pytest.mark.parametrize(
    "later",
    [
        pytest.param({"rows": [{"value": 3.0}]}, id="changed the fact again"),
        pytest.param({"remove": {"observation": observations({})}}, id="removed the fact"),
    ],
)
def test_undo_is_refused_where_a_later_revision_touched_the_same_fact(store, later):
    commit(store, {"value": 1.0})
    commit(store, {"value": 2.0})
    commit(store, *later.get("rows", []), remove=later.get("remove"))
    commit(store, {"item": "another fact"})
    before = store.digest()
    with pytest.raises(UndoRefused, match="changed_later: revision=2, later=3"):
        undo(store, 2)
    assert (store.digest(), store.revision()) == (before, 4)


def test_undo_is_refused_where_a_removed_fact_was_stated_anew(store):
    commit(store, {})
    commit(store, remove={"observation": observations({})})
    commit(store, {"value": 5.0})
    with pytest.raises(UndoRefused, match="changed_later: revision=2, later=3"):
        undo(store, 2)


def test_a_revision_cannot_be_undone_twice(store):
    commit(store, {})
    undo(store, 1)
    with pytest.raises(UndoRefused, match="already_undone: revision=1, undone_by=2"):
        undo(store, 1)


def test_undo_puts_back_what_was_new_changed_and_removed(store):
    commit(store, {"item": "changed", "value": 1.0}, {"item": "removed"}, {"item": "kept"})
    before = store.digest()
    commit(
        store,
        {"item": "changed", "value": 2.0},
        {"item": "new"},
        remove={"observation": observations({"item": "removed"})},
    )
    assert store.digest() != before
    undoing = undo(store, 2)
    assert store.digest() == before
    assert (undoing.revision, undoing.undoes, undoing.by, undoing.reason) == (3, 2, "王", "传错文件")
    assert undoing.counts == {
        "new": 1,
        "changed": 1,
        "unchanged": 0,
        "absent": 0,
        "removed": 1,
        "reports": 0,
        "answers": 0,
        "corrections": 0,
    }
    assert store.revisions()[0] == undoing


def test_undo_leaves_the_past_as_it_was(store):
    commit(store, {"value": 1.0})
    commit(store, {"value": 2.0})
    undo(store, 2)
    assert [values(store, revision) for revision in (1, 2, 3)] == [[1.0], [2.0], [1.0]]


def test_undo_takes_back_every_kind_of_fact_and_the_report(store):
    before = store.digest()
    budget = BUDGET.frame([{"entity": "大祥区", "time_period": "2021", "line": "教育", "initial": 1.0}])
    store.commit(
        {"observation": observations({}), "budget": budget},
        by="李",
        reason="",
        reports=[Report("大祥区", "2021", "总结", "a.docx", "正文", ())],
        reviewed_against=0,
    )
    counts = undo(store, 1).counts
    assert (counts["removed"], counts["reports"]) == (2, 1)
    assert store.digest() == before
    assert store.reports() == []


def test_another_fact_changed_later_does_not_stand_in_the_way(store):
    commit(store, {"item": "a"})
    commit(store, {"item": "b"})
    undo(store, 1)
    assert store.facts("observation")["item"].tolist() == ["b"]


def test_an_undo_can_be_undone(store):
    commit(store, {"value": 1.0})
    commit(store, {"value": 2.0})
    undo(store, 2)
    undo(store, 3)
    assert values(store) == [2.0]
    assert store.digest() == store.digest(2)


def test_an_undo_cannot_be_undone_after_the_fact_was_changed_again(store):
    commit(store, {"value": 1.0})
    commit(store, {"value": 2.0})
    undo(store, 2)
    commit(store, {"value": 3.0})
    with pytest.raises(UndoRefused, match="changed_later: revision=3, later=4"):
        undo(store, 3)


def test_imports_of_one_fact_can_be_undone_one_after_the_other_from_the_last(store):
    for value in (1.0, 2.0, 3.0):
        commit(store, {"value": value})
    for revision, remaining, changed, removed in ((3, [2.0], 1, 0), (2, [1.0], 1, 0), (1, [], 0, 1)):
        counts = undo(store, revision).counts
        assert values(store) == remaining
        assert (counts["new"], counts["changed"], counts["removed"]) == (0, changed, removed)


def test_an_import_brought_back_can_be_undone_again(store):
    commit(store, {})
    undo(store, 1)
    undo(store, 2)
    undo(store, 1)
    assert values(store) == []
