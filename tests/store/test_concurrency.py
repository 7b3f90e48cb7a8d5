import subprocess
import sys
import time

from perfdata.store import open_store
from tests.store.rows import values


def run_at_once(program, url, folder, names):
    """The last printed words of several processes that wait until all are ready."""
    command = [sys.executable, "-m", "tests.store.processes", program, url, str(folder)]
    started = [subprocess.Popen([*command, name], stdout=subprocess.PIPE, text=True) for name in names]
    deadline = time.monotonic() + 60
    while not all((folder / f"ready-{name}").exists() for name in names):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    (folder / "go").touch()
    return [process.communicate(timeout=60)[0].strip() for process in started]


def test_of_writers_with_one_review_exactly_one_commits_and_the_others_are_told(url, tmp_path):
    store = open_store(url)
    outcomes = run_at_once("commit_when_told", url, tmp_path, ["1", "2", "3", "4"])
    assert sorted(outcomes) == ["committed", "stale_review", "stale_review", "stale_review"]
    winner = float(outcomes.index("committed") + 1)
    assert values(store) == [winner, winner]
    assert [revision.by for revision in store.revisions()] == [str(int(winner))]


def test_a_new_store_can_be_opened_by_several_processes_at_once(url, tmp_path):
    assert run_at_once("open_when_told", url, tmp_path, ["a", "b", "c", "d", "e", "f"]) == ["0"] * 6
