import signal
import sqlite3

import pytest

from benchmarks.kills import AFTER, BEFORE, BETWEEN, kills
from perfdata.store import open_store
from perfdata.store.engine import sqlite_path, writing
from tests.store.processes import die_at_step, refused_beyond
from tests.store.rows import commit

# BEGIN, the last revision, the facts, the entry, two closings, an addition, COMMIT
FEWEST_STEPS = 8


@pytest.fixture
def origin(url):
    """The address of a store of one revision."""
    store = open_store(url)
    commit(store, *({"item": f"{i}", "value": 1.0} for i in range(500)), {"item": "gone"})
    store.close()
    return url


def state(url):
    """The revision, the digest, and what SQLite finds wrong with the file."""
    store = open_store(url)
    with writing(store.engine):  # a server may still be at the last words of the dead
        pass
    path = sqlite_path(store.engine.url)
    faults = sqlite3.connect(path).execute("PRAGMA integrity_check").fetchall() if path else [("ok",)]
    found = (store.revision(), store.digest(), faults)
    store.close()
    return found


def test_a_process_killed_before_any_of_its_steps_leaves_the_store_as_it_was(origin):
    before = state(origin)
    assert before[2] == [("ok",)]
    step = 0
    while True:
        step += 1
        ended, taken = die_at_step(origin, step)
        if ended == 0:
            break
        assert (ended, taken) == (-signal.SIGKILL, step)
        assert state(origin) == before
    assert step > FEWEST_STEPS
    assert state(origin)[0] == 2


def test_a_process_killed_at_random_moments_leaves_the_old_or_the_new_state(url):
    found = kills(url, 12)
    assert found[BETWEEN] == 0
    assert found[BEFORE] + found[AFTER] == 12


def test_a_file_that_may_not_grow_leaves_the_store_as_it_was_and_the_next_small_import_works(tmp_path):
    path = tmp_path / "store.db"
    store = open_store(f"sqlite:///{path}")
    commit(store, {"value": 1.0})
    store.close()
    before = state(f"sqlite:///{path}")
    rows = [{"item": f"{i}", "label": "长" * 500} for i in range(2000)]
    assert refused_beyond(path, 1_000_000, *rows) == "disk_full"
    assert state(f"sqlite:///{path}") == before
    assert refused_beyond(path, 1_000_000, {"value": 2.0}) == "committed"
