import sqlite3

import pytest

from perfdata.errors import StoreError
from perfdata.store import open_store
from tests.store.rows import commit


@pytest.fixture
def path(tmp_path):
    return tmp_path / "store.db"


@pytest.fixture
def sqlite_store(path):
    store = open_store(f"sqlite:///{path}")
    commit(store, {"value": 1.0})
    yield store
    store.close()


def set_on_its_connection(store, setting):
    """The pool hands the same connection out again, so the setting holds for what follows."""
    with store.engine.connect() as connection:
        connection.exec_driver_sql(setting)


def test_a_full_disk_is_named_and_changes_nothing(sqlite_store):
    before = sqlite_store.digest()
    set_on_its_connection(sqlite_store, "PRAGMA max_page_count=1")
    with pytest.raises(StoreError, match="disk_full"):
        commit(sqlite_store, *({"item": f"{i}", "label": "长" * 500} for i in range(500)))
    set_on_its_connection(sqlite_store, "PRAGMA max_page_count=1000000")
    assert (sqlite_store.digest(), sqlite_store.revision()) == (before, 1)
    assert commit(sqlite_store, {"value": 2.0}) is not None


def test_a_writer_that_waits_in_vain_is_told_so_while_readers_go_on(sqlite_store, path):
    set_on_its_connection(sqlite_store, "PRAGMA busy_timeout=0")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="store_busy"):
        commit(sqlite_store, {"value": 2.0})
    assert sqlite_store.facts("observation")["value"].tolist() == [1.0]
    other.close()
    assert commit(sqlite_store, {"value": 2.0}) is not None


def test_a_file_that_is_overwritten_while_open_is_called_damaged(sqlite_store, path):
    set_on_its_connection(sqlite_store, "PRAGMA wal_checkpoint(TRUNCATE)")
    sqlite_store.close()
    path.write_bytes(b"not a database" * 1000)
    with pytest.raises(StoreError, match="store_damaged"):
        sqlite_store.revision()
