"""The log of revisions and erasures is not changed: the database refuses, and a chain of hashes tells."""

import json
from hashlib import sha256

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from perfdata.errors import StoreError
from perfdata.model import Source
from perfdata.store import open_store
from perfdata.store.chain import link
from perfdata.store.engine import writing
from tests.store.rows import commit

GUARDS = {
    "sqlite": ("DROP TRIGGER {table}_update", "DROP TRIGGER {table}_delete"),
    "postgresql": ("DROP TRIGGER {table}_guard ON {table}",),
}


@pytest.fixture
def logged(store):
    """A store with three revisions, the last by an erasure."""
    commit(store, {"value": 1.0})
    commit(store, {"value": 2.0}, files=[Source("wrong.xlsx", b"wrong")])
    store.erase(sha256(b"wrong").hexdigest(), by="王", reason="报错文件")
    return store


def execute(store, *statements):
    with writing(store.engine) as connection:
        for statement in statements:
            connection.execute(text(statement))


@pytest.mark.parametrize("table", ["revision", "erasure"])
@pytest.mark.parametrize("change", ["UPDATE {table} SET reason = ''", "DELETE FROM {table}"])
def test_the_database_refuses_to_change_or_delete_an_entry(logged, table, change):
    before = logged.revisions(), logged.erasures()
    with pytest.raises(DatabaseError, match="the log is not changed"):
        execute(logged, change.format(table=table))
    assert (logged.revisions(), logged.erasures()) == before


@pytest.mark.parametrize(
    ("table", "change", "entry"),
    [
        pytest.param("revision", "UPDATE revision SET reason = '改' WHERE revision = 2", "2", id="a reason"),
        pytest.param("revision", "UPDATE revision SET at = '2020' WHERE revision = 1", "1", id="a time"),
        pytest.param("revision", "UPDATE revision SET counts = '{}' WHERE revision = 2", "2", id="counts"),
        pytest.param(
            "revision", "UPDATE revision SET undoes = 1 WHERE revision = 3", "3", id="what it undid"
        ),
        pytest.param("erasure", "UPDATE erasure SET \"by\" = '李'", "1", id="who erased"),
        pytest.param("erasure", "UPDATE erasure SET name = 'x'", "1", id="what was erased"),
    ],
)
def test_an_entry_changed_past_the_program_is_named_when_the_store_is_opened(
    logged, url, table, change, entry
):
    guards = GUARDS[logged.engine.dialect.name]
    execute(logged, *(guard.format(table=table) for guard in guards), change)
    with pytest.raises(StoreError, match=f"log_altered: table={table}, entry={entry}"):
        open_store(url)


def test_a_missing_entry_is_noticed_by_the_one_after_it(logged, url):
    guards = (guard.format(table="erasure") for guard in GUARDS[logged.engine.dialect.name])
    second = Source("wrong.xlsx", b"again")
    commit(logged, {"value": 3.0}, files=[second])
    logged.erase(sha256(second.content).hexdigest(), by="王", reason="")
    execute(logged, *guards, "DELETE FROM erasure WHERE number = 1")
    with pytest.raises(StoreError, match="log_altered: table=erasure, entry=2"):
        open_store(url)


def test_a_log_that_nobody_touched_is_accepted(logged, url):
    assert open_store(url).revisions() == logged.revisions()


def test_an_entry_hangs_on_the_one_before_it():
    written = json.dumps(["", 1, "李"]).encode()
    assert link("", [1, "李"]) == sha256(written).hexdigest()
    assert link("a", [1, "李"]) != link("", [1, "李"])
