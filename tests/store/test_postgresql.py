"""What only a server can do to a store: restart, crash, be slow, hold a lock, refuse a long key."""

import signal
import time

import pytest
from sqlalchemy import event, text

from benchmarks.postgresql import NOT_INSTALLED, programs, server
from perfdata.errors import StoreError
from perfdata.model import LEDGER
from perfdata.store import engine, open_store
from tests.store.rows import commit, values

pytestmark = pytest.mark.skipif(programs() is None, reason=NOT_INSTALLED)


@pytest.fixture(scope="module")
def started():
    """A server of this module's own, which it may stop."""
    with server("fsync=off") as running:
        yield running


@pytest.fixture
def store(started):
    opened = open_store(started.url)
    if opened.is_empty():
        commit(opened, {"value": 1.0})
    yield opened
    opened.close()


# --- faults ---


def test_a_server_that_is_down_is_named_and_a_restart_is_survived(started, store):
    before = store.digest()
    started.stop()
    with pytest.raises(StoreError, match="store_unreachable"):
        store.revision()
    started.start()
    assert store.digest() == before


def test_a_restart_between_two_reads_is_not_noticed(started, store):
    before = store.digest()
    started.stop()
    started.start()
    assert store.digest() == before


def test_a_server_that_crashes_in_the_middle_of_an_import_loses_only_that_import(started, store):
    before = store.digest(), store.revision()

    def crash(_connection, _cursor, statement, *_):
        if statement.startswith("INSERT INTO revision"):
            started.stop(signal.SIGQUIT)

    event.listen(store.engine, "before_cursor_execute", crash)
    with pytest.raises(StoreError, match="store_unreachable"):
        commit(store, {"item": "lost"})
    event.remove(store.engine, "before_cursor_execute", crash)
    started.start()
    assert (store.digest(), store.revision()) == before
    assert commit(store, {"item": "again"}) is not None


def test_a_read_that_hangs_is_stopped(started, monkeypatch):
    assert engine._READ_SECONDS == 15
    monkeypatch.setattr(engine, "_READ_SECONDS", 1)
    slow = open_store(started.url)
    start = time.monotonic()
    with pytest.raises(StoreError, match="store_busy"), engine.reading(slow.engine) as connection:
        connection.execute(text("SELECT pg_sleep(30)"))
    assert time.monotonic() - start < 10
    slow.close()


def test_what_takes_long_is_given_longer(started, monkeypatch):
    monkeypatch.setattr(engine, "_READ_SECONDS", 1)
    slow = open_store(started.url)
    with engine.reading(slow.engine, takes_long=True) as connection:
        assert connection.execute(text("SELECT 1 FROM pg_sleep(1.5)")).scalar() == 1
    slow.close()


def test_a_table_that_another_program_locks_is_waited_for_a_stated_time(started, store, monkeypatch):
    monkeypatch.setattr(engine, "WAIT_SECONDS", 2)
    waiting = open_store(started.url)
    with engine.writing(store.engine) as connection:
        connection.execute(text("LOCK TABLE observation IN ACCESS EXCLUSIVE MODE"))
        with pytest.raises(StoreError, match="store_busy"):
            values(waiting)
    waiting.close()


def test_a_read_writes_nothing(store):
    with engine.reading(store.engine) as connection:
        found = connection.execute(text("SHOW transaction_read_only")).scalar()
    assert found == "on"


# --- keys ---


def test_a_fact_is_found_by_the_index_of_its_key(store):
    commit(store, *({"item": f"{i}"} for i in range(2000)))
    statements = []

    def keep(_connection, _cursor, statement, parameters, *_):
        if statement.startswith("SELECT observation.file_sha256"):
            statements.append((statement, parameters))

    event.listen(store.engine, "before_cursor_execute", keep)
    store.source_of("observation", store.facts("observation").iloc[7].to_dict())
    ((statement, parameters),) = statements
    with engine.writing(store.engine) as connection:
        connection.execute(text("ANALYZE observation"))
        plan = connection.exec_driver_sql(f"EXPLAIN {statement}", parameters).scalars().all()
    assert any("Index Scan using observation_key" in line and "cost" in line for line in plan)
    assert any("md5" in line for line in plan if "Index Cond" in line)


def test_two_long_keys_that_differ_at_the_end_are_two_facts(store):
    row = {"entity": "大祥工业集中区", "time_period": "2021", "source": "巡视"}
    long = "整改不到位" * 5000
    findings = LEDGER.frame([{**row, "finding": long + end} for end in ("甲", "乙")])
    store.commit({"ledger": findings}, by="李", reason="", reviewed_against=store.revision())
    assert [finding[-1] for finding in store.facts("ledger")["finding"]] == ["乙", "甲"]
