"""Programs that tests run in processes of their own, forked so that they begin at once."""

import os
import resource
import signal
from multiprocessing import get_context

from sqlalchemy import event

from perfdata.errors import PerfdataError
from perfdata.store import open_store
from tests.store.rows import observations

FORK = get_context("fork")
LONGEST_SECONDS = 60
MANY = range(1000)


def run_at_once(program, url, names):
    """What the program, run once for each name and all at the same moment, says each time."""
    barrier, told = FORK.Barrier(len(names)), FORK.Queue()

    def run(name):
        store = open_store(url) if program is not opened else None
        barrier.wait(LONGEST_SECONDS)
        told.put((name, program(store or url, name)))

    started = [FORK.Process(target=run, args=(name,)) for name in names]
    for process in started:
        process.start()
    said = dict(told.get(timeout=LONGEST_SECONDS) for _ in names)
    for process in started:
        process.join(LONGEST_SECONDS)
    return [said[name] for name in names]


def opened(url, _name):
    """Opens a store that may not exist yet; its revision."""
    return open_store(url).revision()


def committed(store, value):
    """Commits a value against the empty store; the outcome."""
    rows = ({"item": item, "value": float(value)} for item in ("one", "other"))
    try:
        store.commit({"observation": observations(*rows)}, by=value, reason="", reviewed_against=0)
    except PerfdataError as error:
        return error.code, error.values.get("by")
    return "committed", None


def change(store):
    """Changes, adds and removes facts in one commit."""
    store.commit(
        {"observation": observations(*({"item": f"{i}", "value": 2.0} for i in MANY))},
        by="李",
        reason="",
        reviewed_against=1,
        remove={"observation": observations({"item": "gone"})},
    )


def die_at_step(url, number):
    """Changes the store in a process that is killed before the statement, or the COMMIT, of that number.

    0 is never reached. How the process ended, and how many steps it took.
    """
    counted = FORK.Value("i", 0)

    def run():
        store = open_store(url)

        def count(*_):
            counted.value += 1
            if counted.value == number:
                os.kill(os.getpid(), signal.SIGKILL)

        event.listen(store.engine, "before_cursor_execute", count)
        event.listen(store.engine, "commit", count)
        change(store)

    process = FORK.Process(target=run)
    process.start()
    process.join(LONGEST_SECONDS)
    return process.exitcode, counted.value


def refused_beyond(path, bytes_, *rows):
    """Commits rows in a process that may not write a file of more bytes; the code of the refusal."""
    told = FORK.Queue()

    def run():
        store = open_store(f"sqlite:///{path}")
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, bytes_))
        try:
            store.commit({"observation": observations(*rows)}, by="李", reason="", reviewed_against=1)
        except PerfdataError as error:
            told.put(error.code)
        else:
            told.put("committed")

    process = FORK.Process(target=run)
    process.start()
    code = told.get(timeout=LONGEST_SECONDS)
    process.join(LONGEST_SECONDS)
    return code
