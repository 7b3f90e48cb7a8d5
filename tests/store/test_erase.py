"""A file is erased for good: nothing of it is left in any revision, and the log says that it was there."""

import pytest
from sqlalchemy import create_engine, text

from benchmarks.postgresql import NOT_INSTALLED, programs, server
from perfdata.errors import StoreError, UndoRefused
from perfdata.model import CORRECTIONS, Draft, KeptFile, Report, Source
from perfdata.store import engine, open_store
from tests.store.rows import OUTPUT, commit, observations, values

# Long enough to be found nowhere by chance, too short to be compressed out of sight.
MARKER = "绝密标记QXZ7"
RIGHT, WRONG = Source("2021.xlsx", b"right"), Source("wrong.xlsx", f"{MARKER} in the file".encode())
# printf '绝密标记QXZ7 in the file' | sha256sum
WRONG_SHA256 = "e0459f8ff9c964b070656d8695398281c082aef6587d7deae1b2eeb1c2b7728e"


def wrong(**row):
    return {"file": "wrong.xlsx", "source_text": MARKER, **row}


def erase(store, sha256=None):
    return store.erase(sha256 or WRONG_SHA256, by="王", reason="报错文件")


def items(store, revision=None):
    return store.facts("observation", revision)["item"].tolist()


def upload_wrongly(store):
    """Revision 1 is right; the wrong file then changes one figure and adds another, with a report."""
    commit(store, {"item": "a", "value": 1.0}, files=[RIGHT])
    commit(
        store,
        wrong(item="a", value=2.0),
        wrong(item="b"),
        files=[WRONG],
        reports=[Report("大祥工业集中区", "2021", "总结", "wrong.xlsx", MARKER, ())],
    )
    return store


@pytest.fixture
def wrongly_uploaded(store):
    return upload_wrongly(store)


# --- refusals ---


def test_a_file_that_was_never_kept_is_refused(store):
    with pytest.raises(StoreError, match="unknown_file"):
        erase(store)


def test_a_file_whose_figures_a_later_import_changed_is_refused_and_nothing_is_erased(wrongly_uploaded):
    store = wrongly_uploaded
    commit(store, {"item": "a", "value": 3.0})
    before = store.digest()
    with pytest.raises(UndoRefused, match="changed_later: revision=2, later=3"):
        erase(store)
    assert (store.digest(), store.revision(), store.erasures()) == (before, 3, [])
    assert store.file(WRONG_SHA256) == WRONG


def test_one_of_two_files_is_refused_only_for_its_own_figures(store):
    commit(store, {"item": "a", "value": 1.0}, wrong(item="b"), files=[RIGHT, WRONG])
    commit(store, {"item": "a", "value": 3.0})
    assert erase(store).counts == {"observation": 1}
    commit(store, {"item": "c"}, wrong(item="b"), files=[WRONG])
    commit(store, {"item": "b", "value": 3.0})
    with pytest.raises(UndoRefused, match="changed_later: revision=4, later=5"):
        erase(store)


def test_what_an_erasure_took_back_cannot_be_brought_back(wrongly_uploaded):
    store = wrongly_uploaded
    (revision,) = erase(store).revisions
    with pytest.raises(UndoRefused, match=f"file_erased_since: revision={revision}"):
        store.undo(revision, by="王", reason="")
    with pytest.raises(UndoRefused, match="already_undone: revision=2"):
        store.undo(2, by="王", reason="")


def test_an_undoing_of_before_cannot_bring_back_what_was_erased_after_it(wrongly_uploaded):
    store = wrongly_uploaded
    store.undo(2, by="王", reason="")
    assert erase(store).revisions == ()
    with pytest.raises(UndoRefused, match="file_erased_since: revision=3"):
        store.undo(3, by="王", reason="")


# --- what comes back and what is gone ---


def test_the_former_figures_come_back_and_no_revision_has_the_wrong_ones(wrongly_uploaded):
    store = wrongly_uploaded
    before = store.digest(1)
    erasure = erase(store)
    assert store.digest() == before
    assert erasure.revisions == (3,)
    assert (store.revisions()[0].undoes, store.revisions()[0].by) == (2, "王")
    assert [values(store, revision) for revision in (1, 2, 3)] == [[1.0], [1.0], [1.0]]
    assert [store.reports(revision) for revision in (1, 2, 3)] == [[], [], []]
    with pytest.raises(StoreError, match=r"file_erased: file=wrong\.xlsx, by=王"):
        store.file(WRONG_SHA256)
    assert store.files_of(2) == ()


def test_the_log_keeps_who_erased_what_and_how_much(wrongly_uploaded):
    erasure = erase(wrongly_uploaded)
    assert wrongly_uploaded.erasures() == [erasure]
    assert (erasure.number, erasure.at, erasure.by, erasure.reason) == (
        1,
        "2022-03-01T08:30:00+00:00",
        "王",
        "报错文件",
    )
    assert erasure.file == KeptFile("wrong.xlsx", WRONG_SHA256)
    assert erasure.counts == {"observation": 2, "report": 1}
    assert wrongly_uploaded.revisions()[1].files == ("wrong.xlsx",)


def test_erasing_once_more_only_tells_what_was_erased(wrongly_uploaded):
    first = erase(wrongly_uploaded)
    assert erase(wrongly_uploaded) == first
    assert len(wrongly_uploaded.erasures()) == 1


def test_an_import_that_was_undone_is_erased_from_the_past_only(wrongly_uploaded):
    store = wrongly_uploaded
    store.undo(2, by="王", reason="")
    before = store.digest()
    erase(store)
    assert (store.digest(), store.revision()) == (before, 3)
    assert [values(store, revision) for revision in (1, 2, 3)] == [[1.0], [1.0], [1.0]]


def test_an_import_brought_back_is_erased_with_both_its_spells(wrongly_uploaded):
    store = wrongly_uploaded
    store.undo(2, by="王", reason="")
    store.undo(3, by="王", reason="")
    assert values(store) == [2.0, 110.74]
    erase(store)
    assert [values(store, revision) for revision in range(1, 6)] == [[1.0]] * 5


def test_a_file_imported_again_with_other_answers_goes_with_both_imports(wrongly_uploaded):
    store = wrongly_uploaded
    commit(store, wrong(item="a", value=20.0), files=[WRONG])
    assert len(erase(store).revisions) == 2
    assert [values(store, revision) for revision in range(1, 6)] == [[1.0]] * 5


def test_what_an_import_removed_comes_back_with_the_erasing_of_its_only_file(store):
    commit(store, {"item": "a"}, files=[RIGHT])
    commit(store, wrong(item="b"), files=[WRONG], remove={"observation": observations({"item": "a"})})
    erase(store)
    assert items(store) == ["a"]


def test_of_two_files_of_an_import_the_other_stays_and_the_import_can_still_be_undone(store):
    commit(store, {"item": "a", "value": 1.0}, {"item": "b", "value": 5.0}, files=[RIGHT])
    commit(
        store,
        {"item": "b", "value": 6.0, "file": "good.xlsx"},
        wrong(item="a", value=2.0),
        wrong(item="c"),
        files=[Source("good.xlsx", b"good"), WRONG],
    )
    (taken,) = erase(store).revisions
    assert [values(store, revision) for revision in (1, 2, 3)] == [[1.0, 5.0], [1.0, 6.0], [1.0, 6.0]]
    found = store.revisions()[0]
    assert (found.revision, found.undoes) == (taken, None)
    assert (found.counts["changed"], found.counts["removed"]) == (1, 1)
    assert [file.name for file in store.files_of(2)] == ["good.xlsx"]
    store.undo(2, by="王", reason="")
    assert values(store) == [1.0, 5.0]
    store.undo(1, by="王", reason="")
    assert values(store) == []


def test_corrections_of_the_files_cells_go_with_it(store):
    cell = {"entity": OUTPUT["entity"], "time_period": "2021", "file": "wrong.xlsx", "cell": "C5"}
    store.commit(
        {"correction": CORRECTIONS.frame([{**cell, "found": MARKER, "given": "1"}])},
        by="李",
        reason="",
        files=[WRONG],
        reviewed_against=0,
    )
    assert erase(store).counts == {"correction": 1}
    assert store.facts("correction", 1).empty


def test_drafts_with_the_file_go_and_their_other_files_too(store):
    store.keep_draft(Draft("d", by="李", state=MARKER), [WRONG, RIGHT])
    store.keep_draft(Draft("other", by="李", state="{}"), [Source("x.xlsx", b"x")])
    assert erase(store).counts == {"draft": 1}
    assert [draft.id for draft in store.drafts()] == ["other"]
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT name FROM file").all() == [("x.xlsx",)]


def test_an_erased_file_can_be_uploaded_and_erased_again(wrongly_uploaded):
    store = wrongly_uploaded
    erase(store)
    commit(store, wrong(item="b"), files=[WRONG])
    assert store.file(WRONG_SHA256) == WRONG
    assert erase(store).number == 2
    assert items(store) == ["a"]


# --- the bytes ---


def files_with(folder, text):
    """The files below a folder that hold the text."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in found if text.encode() in path.read_bytes()]


def test_the_bytes_are_gone_from_every_file_of_a_sqlite_store(tmp_path):
    store = upload_wrongly(open_store(f"sqlite:///{tmp_path / 'store.db'}"))
    with store.engine.connect() as connection:  # Debian's SQLite overwrites what it deletes, others do not
        connection.exec_driver_sql("PRAGMA secure_delete=OFF")
    assert files_with(tmp_path, MARKER) != []
    erase(store)
    assert files_with(tmp_path, MARKER) == []
    assert values(store) == [1.0]


def test_the_bytes_are_gone_from_every_data_file_of_a_postgresql_server():
    if programs() is None:
        pytest.skip(NOT_INSTALLED)
    with server("fsync=off") as started:
        store = upload_wrongly(open_store(started.url))
        checkpoint(started)
        assert files_with(started.data / "base", MARKER) != []
        erase(store)
        checkpoint(started)
        assert files_with(started.data / "base", MARKER) == []
        assert values(store) == [1.0]
        store.close()


def checkpoint(started):
    """Has the server write everything to its data files."""
    engine = create_engine(started.url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CHECKPOINT"))
    engine.dispose()


def test_while_a_reader_holds_the_old_state_the_erasing_is_said_to_be_unfinished(url, monkeypatch):
    monkeypatch.setattr(engine, "WAIT_SECONDS", 2)
    store = upload_wrongly(open_store(url))
    with engine.reading(store.engine) as connection:
        connection.exec_driver_sql("SELECT count(*) FROM observation")
        with pytest.raises(StoreError, match="erasure_unfinished: fault=store_busy"):
            erase(store)
    assert values(store) == [1.0]
    assert erase(store).counts == {"observation": 2, "report": 1}
    store.close()
