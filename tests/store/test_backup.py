"""A backup is one file with everything, which any database takes in whole or not at all."""

import shutil
import sqlite3
from pathlib import Path
from threading import Event, Thread

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.exc import DatabaseError, IntegrityError

from perfdata.errors import PerfdataError, StoreError, UsageError
from perfdata.model import ANSWERS, Draft, Report, Source
from perfdata.model.notes import Note
from perfdata.store import backup, migrations, open_store, restore
from perfdata.store.engine import writing
from perfdata.store.seal import put_seal
from tests.store.rows import commit, observations, values
from tests.store.test_erase import WRONG, WRONG_SHA256
from tests.store.test_migrations import REVISION, SCORE


def fill(store):
    """Something in every table, over five revisions."""
    commit(store, {"item": "a", "value": 1.1}, {"item": "长" * 3000}, files=[Source("2021.xlsx", b"\0\xff")])
    commit(
        store,
        {"item": "a", "value": 2.5, "decimals": None},
        reports=[Report("e", "2021", "t", "f", "文", ())],
    )
    answer = ANSWERS.frame([{"entity": "大祥区", "layout": "ledger", "question": "unit", "content": "万元"}])
    store.commit({"answer": answer}, by="李", reason="", reviewed_against=2)
    commit(store, {"item": "b", "file": "wrong.xlsx"}, files=[WRONG])
    store.erase(WRONG_SHA256, by="王", reason="报错文件")
    store.keep_draft(Draft("d", by="李", state="{}"), [Source("2022.xlsx", b"draft")])
    store.add_note(Note("n", "大祥区", "indicator", "tax_paid", "2021", "todo", "问清原因"))


def told(store):
    """Everything that a store tells."""
    log = store.revisions(), store.erasures(), store.drafts(), store.notes("大祥区")
    digests = [store.digest(revision) for revision in range(store.revision() + 1)]
    files = [store.files_of(revision) for revision in range(1, store.revision() + 1)]
    drafted = [store.file(file.sha256) for draft in store.drafts() for file in draft.files]
    return *log, digests, files, drafted


@pytest.fixture
def filled(store):
    fill(store)
    return store


@pytest.fixture
def made(tmp_path):
    """The path of a backup of a small SQLite store."""
    store = open_store(f"sqlite:///{tmp_path / 'origin.db'}")
    commit(store, {"item": "a", "value": 1.0, "label": "规模以上工业总产值"})
    path = tmp_path / "made.backup"
    backup(store, path)
    store.close()
    return path


def changed(path, *statements):
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path


# --- refusals ---


def with_another_figure(path):
    return changed(path, "UPDATE observation SET value = 10.0")


def without_a_row(path):
    return changed(path, "DELETE FROM observation")


def with_a_changed_character(path):
    content = path.read_bytes()
    assert content.count("大祥工业集中区".encode()) >= 1
    path.write_bytes(content.replace("大祥工业集中区".encode(), "大祥工业集中县".encode()))
    return path


def cut_off(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return path


def newer(path):
    changed(path, "DROP TABLE seal", "UPDATE alembic_version SET version_num = '9999'")
    return sealed(path)


def random_bytes(path):
    path.write_bytes(bytes((i * 7919) % 251 for i in range(5000)))
    return path


def empty(path):
    path.write_bytes(b"")
    return path


def a_store(path):
    path.unlink()
    open_store(f"sqlite:///{path}").close()
    return path


def another_programs(path):
    path.unlink()
    return changed(path, "CREATE TABLE customers (id INTEGER)")


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (with_another_figure, "backup_damaged"),
        (without_a_row, "backup_damaged"),
        (with_a_changed_character, "backup_damaged"),
        (cut_off, "backup_damaged"),
        (newer, "backup_newer"),
        (random_bytes, "not_a_backup"),
        (empty, "not_a_backup"),
        (a_store, "not_a_backup"),
        (another_programs, "not_a_backup"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_a_file_that_is_not_a_sound_backup_is_told_apart_and_the_store_stays(made, store, url, harm, code):
    commit(store, {"value": 5.0})
    with pytest.raises(StoreError) as refusal:
        restore(harm(made), url, replace=True)
    assert refusal.value.code == code
    assert refusal.value.values["file"] == "made.backup"
    assert values(store) == [5.0]


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UsageError, match="file_missing"):
        restore(tmp_path / "none.backup", f"sqlite:///{tmp_path / 'store.db'}")


@pytest.mark.parametrize("replace", [False, True])
def test_a_store_that_is_not_empty_is_replaced_only_when_told_so(made, store, url, replace):
    commit(store, {"item": "z", "value": 9.0})
    commit(store, {"item": "z", "value": 8.0})
    if not replace:
        with pytest.raises(StoreError, match="store_not_empty"):
            restore(made, url)
        assert (values(store), store.revision()) == ([8.0], 2)
        return
    restore(made, url, replace=True)
    assert (values(store), store.revision()) == ([1.0], 1)
    assert commit(store, {"item": "a", "value": 3.0}).revision == 2


def test_a_store_with_a_draft_only_is_not_empty(made, store, url):
    store.keep_draft(Draft("d", by="李", state="{}"))
    with pytest.raises(StoreError, match="store_not_empty"):
        restore(made, url)


def impossible(path):
    """A backup, sealed as it is, with a draft whose file is missing, which no database takes."""
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO draft VALUES ('d', '2022-03-01', '李', '{}')")
    connection.execute("INSERT INTO draft_file VALUES ('d', 0, '2021.xlsx', 'missing')")
    connection.execute("DROP TABLE seal")
    connection.commit()
    connection.close()
    return sealed(path)


def sealed(path):
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        put_seal(connection)
    engine.dispose()
    return path


def test_a_restore_that_fails_half_way_leaves_the_store_as_it_was(made, store, url):
    commit(store, {"value": 5.0})
    before = told(store)
    with pytest.raises(IntegrityError):
        restore(impossible(made), url, replace=True)
    assert told(store) == before


@pytest.mark.parametrize("harm", [a_store, random_bytes, empty, another_programs], ids=lambda f: f.__name__)
def test_a_file_that_is_no_backup_is_not_overwritten(made, tmp_path, harm):
    path = harm(Path(shutil.copy(made, tmp_path / "important.db")))
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not_overwritten"):
        backup(open_store("sqlite://"), path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("place", "code"),
    [
        pytest.param("no folder/x.backup", "not_writable", id="no such folder"),
        pytest.param(".", "not_overwritten", id="a folder"),
    ],
)
def test_a_place_that_cannot_be_written_is_refused(tmp_path, place, code):
    with pytest.raises(PerfdataError) as refusal:
        backup(open_store("sqlite://"), tmp_path / place)
    assert refusal.value.code == code


def test_a_backup_that_fails_leaves_the_earlier_one_and_no_rest(made, store, tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    path = shutil.copy(made, folder)
    with writing(store.engine) as connection:
        connection.exec_driver_sql("DROP TABLE report")
    with pytest.raises(DatabaseError, match="report"):
        backup(store, Path(path))
    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [
        ("made.backup", made.read_bytes())
    ]


# --- what it does ---


def test_everything_comes_back_from_any_database_to_any_other(filled, emptied_copies, tmp_path):
    path = tmp_path / "all.backup"
    backup(filled, path)
    for url in emptied_copies:
        restore(path, url)
        copy = open_store(url, now=filled.now)
        assert told(copy) == told(filled)
        path = tmp_path / f"{copy.engine.dialect.name}.backup"
        backup(copy, path)
        assert commit(copy, {"item": "a", "value": 7.0}).revision == filled.revision() + 1
        copy.close()


@pytest.fixture
def emptied_copies(tmp_path, other_databases):
    """The addresses of a SQLite store, a PostgreSQL one where there is a server, and a SQLite one again."""
    first, last = (f"sqlite:///{tmp_path / name}" for name in ("first.db", "last.db"))
    return [first, *other_databases, last]


def test_a_backup_is_one_file_that_another_machine_can_take_alone(filled, tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    backup(filled, folder / "all.backup")
    assert [path.name for path in folder.iterdir()] == ["all.backup"]


def test_an_earlier_backup_is_replaced(made, filled, tmp_path):
    backup(filled, made)
    restore(made, f"sqlite:///{tmp_path / 'copy.db'}")
    assert open_store(f"sqlite:///{tmp_path / 'copy.db'}").revision() == 5


def test_a_backup_of_an_older_version_is_brought_up_to_date_and_left_as_it_is(tmp_path, url):
    path = tmp_path / "old.backup"
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", migrations.__path__[0])
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.exec_driver_sql(REVISION)
        connection.exec_driver_sql(SCORE)
        put_seal(connection)
    engine.dispose()
    before = path.read_bytes()
    restore(path, url)
    store = open_store(url)
    assert store.facts("score")["level3"].tolist() == ["道路长度"]
    assert store.revisions()[0].by == "李"
    assert path.read_bytes() == before


def test_backups_made_while_imports_run_each_hold_one_revision_whole(store, url, tmp_path):
    rows = [{"item": f"{i}", "value": 1.0} for i in range(300)]
    commit(store, *rows)
    stop = Event()

    def import_on():
        other = open_store(url)
        while not stop.is_set():
            value = float(other.revision() + 1)
            commit(other, *({**row, "value": value} for row in rows))
        other.close()

    importer = Thread(target=import_on)
    importer.start()
    try:
        for number in range(3):
            backup(store, tmp_path / f"{number}.backup")
    finally:
        stop.set()
        importer.join()
    for number in range(3):
        restore(tmp_path / f"{number}.backup", f"sqlite:///{tmp_path / f'{number}.db'}")
        copy = open_store(f"sqlite:///{tmp_path / f'{number}.db'}")
        assert set(values(copy)) == {float(copy.revision())}
        assert [copy.digest(n) for n in range(copy.revision())] == [
            store.digest(n) for n in range(copy.revision())
        ]


def test_observations_read_from_a_restored_store_lead_to_their_file(filled, tmp_path):
    backup(filled, tmp_path / "all.backup")
    restore(tmp_path / "all.backup", f"sqlite:///{tmp_path / 'copy.db'}")
    copy = open_store(f"sqlite:///{tmp_path / 'copy.db'}")
    row = observations({"item": "a"}).iloc[0].to_dict()
    assert copy.source_of("observation", row, revision=1) == Source("2021.xlsx", b"\0\xff")
