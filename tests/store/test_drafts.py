from datetime import UTC, datetime

import pytest

from perfdata.errors import StoreError
from perfdata.model import Draft, KeptFile, Source
from perfdata.store import open_store
from tests.store.rows import commit

FIRST, SECOND = Source("2021.xlsx", b"first"), Source("2022.xlsx", b"second")
# printf first | sha256sum; printf second | sha256sum
FIRST_SHA256 = "a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e"
SECOND_SHA256 = "16367aacb67a4a017c8da8ab95682ccb390863780f7114dda0a0e0c55644c7c4"
DRAFT = Draft("d1", by="李", state='{"entity": "大祥区"}')


class Clock:
    """A clock that stands until it is set."""

    def __init__(self):
        self.now = datetime(2022, 3, 1, tzinfo=UTC)

    def __call__(self):
        return self.now


def held_files(store):
    """The SHA-256 of all files in the database, in order."""
    with store.engine.connect() as connection:
        return [row[0] for row in connection.exec_driver_sql("SELECT sha256 FROM file ORDER BY sha256")]


@pytest.mark.parametrize("name", ["never kept", ""])
def test_a_draft_that_is_not_kept_is_refused(store, name):
    store.keep_draft(DRAFT, [FIRST])
    with pytest.raises(StoreError, match="unknown_draft"):
        store.draft(name)


def test_a_draft_with_two_contents_of_one_name_is_refused_and_nothing_is_kept(store):
    with pytest.raises(StoreError, match="duplicate_file"):
        store.keep_draft(DRAFT, [FIRST, Source("2021.xlsx", b"other")])
    assert (store.drafts(), held_files(store)) == ([], [])


@pytest.mark.parametrize("field", ["id", "by", "state"])
def test_a_draft_with_a_text_that_cannot_be_stored_is_refused(store, field):
    with pytest.raises(StoreError, match="nul_in_text"):
        store.keep_draft(Draft(**({"id": "d", "by": "李", "state": "{}"} | {field: "\0"})))


def test_a_draft_comes_back_with_its_files_after_the_server_was_started_again(store, url):
    kept = store.keep_draft(DRAFT, [SECOND, FIRST])
    assert kept == Draft(
        id="d1",
        by="李",
        state='{"entity": "大祥区"}',
        at="2022-03-01T08:30:00+00:00",
        files=(KeptFile("2022.xlsx", SECOND_SHA256), KeptFile("2021.xlsx", FIRST_SHA256)),
    )
    again = open_store(url, now=store.now)
    assert again.draft("d1") == kept
    assert again.drafts() == [kept]
    assert again.file(FIRST_SHA256) == FIRST


def test_a_draft_is_no_revision(store):
    store.keep_draft(DRAFT, [FIRST])
    assert store.is_empty()


def test_kept_again_a_draft_has_the_new_state_and_keeps_its_files_unless_others_are_given(store):
    store.keep_draft(DRAFT, [FIRST])
    kept = store.keep_draft(Draft("d1", by="王", state="{}"))
    assert (kept.by, kept.state, kept.files) == ("王", "{}", (KeptFile("2021.xlsx", FIRST_SHA256),))
    store.keep_draft(DRAFT, [SECOND])
    assert held_files(store) == [SECOND_SHA256]
    assert len(store.drafts()) == 1


def test_the_files_of_a_dropped_draft_go_with_it(store):
    store.keep_draft(DRAFT, [FIRST])
    store.drop_draft("d1")
    assert (store.drafts(), held_files(store)) == ([], [])
    store.drop_draft("d1")


def test_a_file_that_a_revision_or_another_draft_has_stays(store):
    store.keep_draft(DRAFT, [FIRST, SECOND])
    store.keep_draft(Draft("d2", by="王", state="{}"), [SECOND])
    commit(store, {}, files=[FIRST])
    store.drop_draft("d1")
    assert held_files(store) == [SECOND_SHA256, FIRST_SHA256]
    store.drop_draft("d2")
    assert held_files(store) == [FIRST_SHA256]


def test_a_draft_is_kept_for_thirty_days_after_it_was_last_touched(url):
    clock = Clock()
    store = open_store(url, now=clock)
    store.keep_draft(DRAFT, [FIRST])
    clock.now = datetime(2022, 3, 31, tzinfo=UTC)
    assert store.draft("d1").id == "d1"
    clock.now = datetime(2022, 3, 31, 0, 0, 1, tzinfo=UTC)
    assert store.drafts() == []
    with pytest.raises(StoreError, match="unknown_draft"):
        store.draft("d1")
    store.keep_draft(Draft("d2", by="王", state="{}"), [SECOND])
    assert held_files(store) == [SECOND_SHA256]


def test_the_draft_touched_last_comes_first(url):
    clock = Clock()
    store = open_store(url, now=clock)
    for day, name in ((1, "a"), (2, "b"), (3, "a")):
        clock.now = datetime(2022, 3, day, tzinfo=UTC)
        store.keep_draft(Draft(name, by="李", state="{}"))
    assert [draft.id for draft in store.drafts()] == ["a", "b"]
