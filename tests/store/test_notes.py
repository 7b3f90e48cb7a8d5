"""Notes are kept by unit, closed and deleted; they are no revision, and a backup has them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from perfdata.errors import StoreError
from perfdata.model.notes import Note
from perfdata.store import backup, open_store, restore
from tests.store.rows import commit

NOTE = Note(
    "n1", "大祥工业集中区", "indicator", "tax_paid", "2021", "todo", "催缴", "财政所", "2022-03-31", "web"
)
OTHER = Note("n2", "大祥区", "project", "标准厂房", "2021-09.ytd", "note", "已停工", by="web")
AT = "2022-03-01T08:30:00+00:00"


@pytest.mark.parametrize("field", ["entity", "subject", "text", "owner", "by"])
def test_a_note_with_a_text_that_cannot_be_stored_is_refused(store, field):
    with pytest.raises(StoreError, match="nul_in_text"):
        store.add_note(replace(NOTE, **{field: "\0"}))
    assert store.notes(NOTE.entity) == []


def test_a_note_that_was_deleted_is_neither_closed_nor_corrected(store):
    store.add_note(NOTE)
    store.drop_note("n1")
    store.drop_note("n1")
    with pytest.raises(StoreError, match="unknown_note"):
        store.close_note("n1", "2022", by="李")
    with pytest.raises(StoreError, match="unknown_note"):
        store.correct_note(NOTE, seen=NOTE)
    assert store.notes("大祥工业集中区") == []


@pytest.mark.parametrize("field", ["text", "owner", "due", "kind"])
def test_a_note_that_another_person_corrected_meanwhile_is_not_overwritten(store, field):
    store.add_note(NOTE)
    theirs = replace(NOTE, **{field: "note" if field == "kind" else "2022-06-30"})
    store.correct_note(theirs, seen=NOTE)
    with pytest.raises(StoreError, match="note_changed"):
        store.correct_note(replace(NOTE, text="我的"), seen=NOTE)
    (kept,) = store.notes("大祥工业集中区")
    assert (getattr(kept, field), kept.text == "我的") == (getattr(theirs, field), False)
    store.correct_note(replace(NOTE, text="我的"), seen=theirs)
    assert [note.text for note in store.notes("大祥工业集中区")] == ["我的"]


def test_notes_of_one_second_stand_in_the_order_of_their_writing(url):
    # The ids are made at random, and these sort the other way round.
    moments = (datetime(2022, 3, 1, 8, 30, 0, part, tzinfo=UTC) for part in (0, 1, 2))
    opened = open_store(url, now=lambda: next(moments))
    for name in ("n3", "n2", "n1"):
        opened.add_note(replace(NOTE, id=name))
    assert [note.id for note in opened.notes("大祥工业集中区")] == ["n3", "n2", "n1"]
    opened.close()


def test_a_note_comes_back_after_the_server_was_started_again(store, url):
    kept = store.add_note(NOTE)
    store.add_note(OTHER)
    again = open_store(url, now=store.now)
    assert again.notes("大祥工业集中区") == [kept]
    assert (kept.at, kept.owner, kept.due, kept.closed_in) == (AT, "财政所", "2022-03-31", "")
    assert [note.id for note in again.notes("大祥区")] == ["n2"]
    again.close()


def test_a_note_that_is_closed_says_by_whom_and_when_until_it_is_opened_again(store):
    store.add_note(NOTE)
    store.close_note("n1", "2022", by="李")
    (closed,) = store.notes("大祥工业集中区")
    assert (closed.closed_in, closed.closed_by, closed.closed_at, closed.text) == ("2022", "李", AT, "催缴")
    store.close_note("n1", "", by="王")
    (opened,) = store.notes("大祥工业集中区")
    assert (opened.closed_in, opened.closed_by, opened.closed_at) == ("", "", "")


def test_a_correction_changes_what_was_typed_and_nothing_else(store):
    store.add_note(NOTE)
    store.close_note("n1", "2022", by="李")
    corrected = Note("n1", "别处", "project", "x", "2030", "note", "新", "办公室", "2022-06-30", "王")
    store.correct_note(corrected, seen=NOTE)
    (note,) = store.notes("大祥工业集中区")
    assert (note.kind, note.text, note.owner, note.due) == ("note", "新", "办公室", "2022-06-30")
    assert (note.about, note.subject, note.period, note.by, note.closed_in) == (
        "indicator", "tax_paid", "2021", "web", "2022",
    )  # fmt: skip


def test_notes_are_no_revision_and_no_part_of_what_two_stores_say(store):
    commit(store, {"value": 110.74})
    before = store.digest()
    store.add_note(NOTE)
    assert (store.revision(), store.digest()) == (1, before)


def test_a_backup_has_the_notes(store, tmp_path):
    kept = store.add_note(NOTE)
    backup(store, tmp_path / "backup")
    target = f"sqlite:///{tmp_path / 'other.db'}"
    restore(tmp_path / "backup", target)
    restored = open_store(target)
    assert restored.notes("大祥工业集中区") == [kept]
    restored.close()
