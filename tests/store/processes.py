"""Programs that tests run in processes of their own: python -m tests.store.processes NAME ARGUMENT…"""

import os
import signal
import sys
import time
from pathlib import Path

from sqlalchemy import event

from perfdata.errors import PerfdataError
from perfdata.store import open_store
from tests.store.rows import observations

MANY = range(1000)


def tell(word):
    """Says a word to the test that started the process."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def wait_for_go(folder, name):
    """Reports ready, then waits until all processes may start."""
    Path(folder, f"ready-{name}").touch()
    while not Path(folder, "go").exists():
        time.sleep(0.001)


def commit_when_told(url, folder, value):
    """Commits a value against the empty store; tells the outcome."""
    store = open_store(url)
    wait_for_go(folder, value)
    rows = ({"item": item, "value": float(value)} for item in ("one", "other"))
    try:
        store.commit({"observation": observations(*rows)}, by=value, reason="", reviewed_against=0)
    except PerfdataError as error:
        tell(error.code)
    else:
        tell("committed")


def open_when_told(url, folder, name):
    """Opens a store that may not exist yet; tells its revision."""
    wait_for_go(folder, name)
    tell(open_store(url).revision())


def change(store):
    """Changes, adds and removes facts in one commit."""
    store.commit(
        {"observation": observations(*({"item": f"{i}", "value": 2.0} for i in MANY))},
        by="李",
        reason="",
        reviewed_against=1,
        remove={"observation": observations({"item": "gone"})},
    )


def change_when_ready(url):
    """Tells that it begins, then changes the store."""
    store = open_store(url)
    tell("ready")
    change(store)


def die_at_step(url, number):
    """Changes the store, and is killed before the statement, or the COMMIT, of that number; tells how many.

    0 is never reached.
    """
    store = open_store(url)
    steps = 0

    def count(*_):
        nonlocal steps
        steps += 1
        if steps == int(number):
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(store.engine, "before_cursor_execute", count)
    event.listen(store.engine, "commit", count)
    change(store)
    tell(steps)


if __name__ == "__main__":
    program, *arguments = sys.argv[1:]
    globals()[program](*arguments)
