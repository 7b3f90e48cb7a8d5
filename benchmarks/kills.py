"""Imports killed at random moments: `python -m benchmarks.kills --times 200 [--database URL]`.

After each kill -9 the store has to hold exactly what it held before or what it would hold after. Exit
status 1 where it did not. A database named by its URL is emptied first; without one, SQLite and, where it
is installed, a PostgreSQL server of its own are tried.
"""

import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.synchronize import Event
from pathlib import Path

import click
import numpy as np
import pandas as pd
from sqlalchemy import event

from benchmarks.commit import frame
from benchmarks.postgresql import NOT_INSTALLED, emptied, programs, server
from perfdata.errors import StoreError
from perfdata.model import ANSWERS, Report, Source
from perfdata.store import Store, open_store
from perfdata.store.engine import writing

# A forked child has everything imported, and begins at once.
_FORK = get_context("fork")
_ROWS = 1_500
_LONGEST_SECONDS = 60
# From the order to commit until it is done, as far as a kill may be aimed at.
_COMMIT_SECONDS = 0.05
BEFORE, AFTER, BETWEEN = "as before", "as after", "between"


@dataclass(frozen=True)
class Version:
    """One of two versions of everything: each changes, adds and removes what the other has."""

    number: int
    stated: pd.DataFrame
    removed: pd.DataFrame

    @classmethod
    def of(cls, number: int) -> "Version":
        """The version that lacks the first hundred rows (0) or the second (1)."""
        rows = frame(_ROWS)
        rows = rows.assign(value=rows["value"] + number)
        is_gone = np.arange(_ROWS) // 100 == number
        return cls(number, rows[~is_gone], rows[is_gone])

    def commit(self, store: Store) -> None:
        """Imports it, with a file, a report and an answer."""
        answer = {"entity": "园区0000", "layout": "figures", "question": "unit", "content": f"{self.number}"}
        store.commit(
            {"observation": self.stated, "answer": ANSWERS.frame([answer])},
            by="benchmark",
            reason="",
            files=[Source("2021.xlsx", f"{self.number}".encode() * 100_000)],
            reports=[Report("园区0000", "2021", "总结", "2021.docx", f"第{self.number}版", ())],
            reviewed_against=store.revision(),
            remove={"observation": self.removed},
        )


VERSIONS = (Version.of(0), Version.of(1))


def kills(url: str, times: int, seed: int = 1) -> Counter[str]:
    """How often the store was found as before, as after, or in between; the database has to be empty."""
    held, seconds = _prepared(url)
    chance = random.Random(seed)  # noqa: S311 - not for secrets: the moments can be had again
    found: Counter[str] = Counter()
    while found.total() < times:
        revision, _ = held[-1]
        after = (revision + 1, held[-2][1])
        child = _Child(url, VERSIONS[revision % 2])
        if found.total() % 2:  # a COMMIT is short, and would rarely be hit
            child.commits.wait(_LONGEST_SECONDS)
            time.sleep(chance.uniform(0, _COMMIT_SECONDS))
        else:
            time.sleep(chance.uniform(0, seconds))
        was_killed = child.kill()
        left = state(url)
        if was_killed:
            found[{held[-1]: BEFORE, after: AFTER}.get(left, BETWEEN)] += 1
        if left == after:
            held.append(after)
    return found


def state(url: str) -> tuple[int, str]:
    """The revision and the digest of a store, or -1 and what is wrong with it."""
    try:
        store = open_store(url)
    except StoreError as error:
        return -1, error.code
    try:
        with writing(store.engine):  # the server may be at the last words of the dead
            pass
        return store.revision(), store.digest()
    finally:
        store.close()


def _prepared(url: str) -> tuple[list[tuple[int, str]], float]:
    """The states after each version was imported, and the seconds that a child takes for the second."""
    held = []
    for version in VERSIONS:
        child = _Child(url, version)
        start = time.perf_counter()
        child.process.join()
        seconds = time.perf_counter() - start
        held.append(state(url))
    return held, seconds


class _Child:
    """A process that imports a version; it has begun when this has been made."""

    def __init__(self, url: str, version: Version) -> None:
        begun, self.commits = _FORK.Event(), _FORK.Event()
        self.process = _FORK.Process(target=_import, args=(url, version, begun, self.commits))
        self.process.start()
        begun.wait(_LONGEST_SECONDS)

    def kill(self) -> bool:
        """Kills it; whether it was still at work."""
        self.process.kill()
        self.process.join()
        return self.process.exitcode == -signal.SIGKILL


def _import(url: str, version: Version, begun: Event, commits: Event) -> None:
    store = open_store(url)
    event.listen(store.engine, "commit", lambda _: commits.set())
    begun.set()
    version.commit(store)
    time.sleep(_COMMIT_SECONDS)


@contextmanager
def _databases(url: str | None) -> Iterator[list[tuple[str, str]]]:
    with tempfile.TemporaryDirectory() as folder:
        if url is not None:
            yield [(url.partition(":")[0], emptied(url) if url.startswith("postgresql") else url)]
            return
        sqlite = ("SQLite", f"sqlite:///{Path(folder, 'store.db')}")
        if programs() is None:
            print(f"PostgreSQL: {NOT_INSTALLED}")
            yield [sqlite]
            return
        with server() as started:
            yield [sqlite, ("PostgreSQL", started.url)]


@click.command()
@click.option("--times", default=200, show_default=True, help="how many imports are killed")
@click.option("--database", help="the URL of a database to use; it is emptied")
@click.option("--seed", default=1, show_default=True, help="other moments")
def main(times: int, database: str | None, seed: int) -> None:
    """Kills imports, and counts what each left."""
    damaged = False
    with _databases(database) as urls:
        for name, url in urls:
            start = time.perf_counter()
            found = kills(url, times, seed)
            told = ", ".join(f"{found[what]} {what}" for what in (BEFORE, AFTER, BETWEEN))
            print(f"{name}: {times} kills in {time.perf_counter() - start:.0f} s: {told}", flush=True)
            damaged = damaged or found[BETWEEN] > 0
    sys.exit(1 if damaged else 0)


if __name__ == "__main__":
    main()
