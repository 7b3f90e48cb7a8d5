import shutil
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from perfdata.store import open_store
from tests.store.rows import commit


def start(program, path, *arguments):
    command = [sys.executable, "-m", "tests.store.processes", program, f"sqlite:///{path}", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def origin(tmp_path):
    path = tmp_path / "origin.db"
    store = open_store(f"sqlite:///{path}")
    commit(store, *({"item": f"{i}", "value": 1.0} for i in range(500)), {"item": "gone"})
    store.close()
    return path


def state(path):
    """The revision, the digest, and what SQLite finds wrong with the file."""
    store = open_store(f"sqlite:///{path}")
    faults = sqlite3.connect(path).execute("PRAGMA integrity_check").fetchall()
    found = (store.revision(), store.digest(), faults)
    store.close()
    return found


def test_a_process_killed_before_any_of_its_steps_leaves_the_store_as_it_was(origin, tmp_path):
    before = state(origin)
    spared = shutil.copy(origin, tmp_path / "spared.db")
    steps = int(start("die_at_step", spared, "0").communicate(timeout=60)[0])
    assert steps >= 8  # BEGIN, the last revision, the facts, the entry, two closings, an addition, COMMIT

    paths = [shutil.copy(origin, tmp_path / f"{n}.db") for n in range(1, steps + 1)]
    victims = [start("die_at_step", path, str(n)) for n, path in enumerate(paths, start=1)]
    assert {victim.wait(timeout=120) for victim in victims} == {-signal.SIGKILL}
    assert [state(path) for path in paths] == [before] * steps
    survivor = open_store(f"sqlite:///{paths[-1]}")
    assert commit(survivor, {"item": "0", "value": 9.0}) is not None


def test_a_process_killed_at_any_moment_leaves_the_old_or_the_new_state(origin, tmp_path):
    old = state(origin)
    finished = shutil.copy(origin, tmp_path / "finished.db")
    start("change_when_ready", finished).communicate(timeout=60)
    new = state(finished)
    assert (old[0], new[0]) == (1, 2)

    for delay_ms in (0, 20, 40, 60, 80, 100, 150, 300):
        path = shutil.copy(origin, tmp_path / f"{delay_ms}.db")
        victim = start("change_when_ready", path)
        assert victim.stdout.readline() == "ready\n"
        time.sleep(delay_ms / 1000)
        victim.kill()
        victim.communicate()
        assert state(path) in (old, new)
