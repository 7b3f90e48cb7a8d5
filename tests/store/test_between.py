import pytest

from perfdata.errors import UnknownRevision
from perfdata.model import Report
from tests.store.rows import commit, observations


@pytest.fixture
def history(store):
    """Three revisions: two figures; one changed, one removed and one new; the change taken back."""
    commit(store, {"item": "a", "value": 1.0}, {"item": "b"}, {"item": "same"})
    commit(
        store,
        {"item": "a", "value": 2.0},
        {"item": "c"},
        remove={"observation": observations({"item": "b"})},
        reports=[Report("大祥工业集中区", "2021", "总结", "a.docx", "正文", ())],
    )
    store.undo(2, by="王", reason="")
    return store


@pytest.mark.parametrize("revisions", [(0, 4), (4, 0), (-1, 1)])
def test_a_revision_that_never_was_is_refused(history, revisions):
    with pytest.raises(UnknownRevision):
        history.between(*revisions)


def test_what_is_new_changed_and_gone_is_told_with_the_old_values(history):
    found = history.between(1, 2)["observation"]
    assert found.new["item"].tolist() == ["c"]
    assert found.changed[["item", "old_value", "value"]].to_numpy().tolist() == [["a", 1.0, 2.0]]
    assert found.absent["item"].tolist() == ["b"]
    assert found.counts == {"new": 1, "changed": 1, "unchanged": 0, "absent": 1}


def test_backwards_the_new_is_gone_and_the_gone_is_new(history):
    found = history.between(2, 1)["observation"]
    assert (found.new["item"].tolist(), found.absent["item"].tolist()) == (["b"], ["c"])
    assert found.changed[["old_value", "value"]].to_numpy().tolist() == [[2.0, 1.0]]


@pytest.mark.parametrize(
    "revisions", [pytest.param((1, 3), id="an import and its undoing"), pytest.param((2, 2), id="itself")]
)
def test_nothing_changed_where_both_say_the_same(history, revisions):
    nothing = {"new": 0, "changed": 0, "unchanged": 0, "absent": 0}
    assert {name: found.counts for name, found in history.between(*revisions).items()} == dict.fromkeys(
        ("observation", "project", "score", "budget", "ledger", "answer", "correction", "report"), nothing
    )


def test_from_the_empty_store_all_is_new_and_back_all_is_gone(history):
    assert history.between(0, 1)["observation"].counts["new"] == 3
    assert history.between(1, 0)["observation"].counts["absent"] == 3


def test_reports_are_compared_too(history):
    assert history.between(1, 2)["report"].new["title"].tolist() == ["总结"]
