"""How long an import takes beside a bare insert of its rows: `python -m benchmarks.commit [ROWS]`.

The bare insert puts the same rows, made ready beforehand, into the same table of an empty store in one
transaction through the same driver: executemany on SQLite, COPY on PostgreSQL. The import starts from a
frame: it is checked, compared with what the store holds, and committed. Medians are shown as ratios.
"""

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

import click
import numpy as np
import pandas as pd
from sqlalchemy import text

from benchmarks.postgresql import NOT_INSTALLED, emptied, programs, server
from perfdata.model import OBSERVATIONS, Revision
from perfdata.store import Store, open_store
from perfdata.store.engine import writing
from perfdata.store.storable import storable

ROWS = 1_000_000
_OF_ONE_ENTITY = 5_000
_TOLD = {
    "label": "规模以上工业总产值",
    "indicator": "industrial_output",
    "freq": "A",
    "unit": "亿元",
    "basis": "period",
    "kind": "actual",
    "measure": "level",
    "file": "2021.xlsx",
    "sheet": "主要指标",
}


def frame(rows: int) -> pd.DataFrame:
    """Observations of many parks, each with ten years of many industries, in the order of a file."""
    number = np.arange(rows)
    columns: dict[str, Any] = {
        "entity": _names("园区{:04d}", number // _OF_ONE_ENTITY),
        "item": _names("行业{:04d}", number % _OF_ONE_ENTITY // 10),
        "time_period": _names("{:d}", 2012 + number % 10),
        "value": pd.Series(number / 100),
        "value_cell": _names("C{:d}", number % 500 + 5),
    }
    for column in OBSERVATIONS.columns:
        if column.name not in columns:
            absent = OBSERVATIONS.frame([_TOLD])[column.name]
            columns[column.name] = absent.repeat(rows).reset_index(drop=True)
    return OBSERVATIONS.check(pd.DataFrame(columns)[OBSERVATIONS.names])


def _names(form: str, numbers: np.ndarray) -> pd.Series:
    unique, codes = np.unique(numbers, return_inverse=True)
    return pd.Series(np.array([form.format(n) for n in unique], dtype=object)[codes], dtype="str")


def commit(store: Store, stated: pd.DataFrame) -> Revision | None:
    """Imports the frame as the next revision."""
    return store.commit({"observation": stated}, by="benchmark", reason="", reviewed_against=store.revision())


def bare_insert(store: Store, names: list[str], rows: list[tuple[Any, ...]]) -> None:
    """Inserts the rows into the store's own table, past the store."""
    columns = ", ".join(names)
    with writing(store.engine) as connection:
        connection.execute(
            text(
                'INSERT INTO revision (revision, at, "by", reason, files, counts, kind)'
                " VALUES (1, '', '', '', '[]', '{}', 'import')"
            )
        )
        driver: Any = connection.connection.driver_connection
        if connection.dialect.name == "postgresql":
            with driver.cursor().copy(f"COPY observation ({columns}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            places = ", ".join("?" * len(names))
            driver.executemany(f"INSERT INTO observation ({columns}) VALUES ({places})", rows)  # noqa: S608


def plain_rows(stated: pd.DataFrame) -> tuple[list[str], list[tuple[Any, ...]]]:
    """The names of the table's columns, and the rows as the driver takes them."""
    full = storable(OBSERVATIONS, stated).assign(valid_from=1).astype(object)
    full = full.where(full.notna(), None)
    return full.columns.tolist(), list(full.itertuples(index=False, name=None))


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@contextmanager
def sqlite() -> Iterator[Callable[[], str]]:
    """What makes the address of a new SQLite database, time and again."""
    with tempfile.TemporaryDirectory() as folder:
        numbers = iter(range(1_000_000))
        yield lambda: f"sqlite:///{Path(folder, f'{next(numbers)}.db')}"


@contextmanager
def postgresql() -> Iterator[Callable[[], str]]:
    """What empties the database of a PostgreSQL server, time and again."""
    with server() as started:
        yield lambda: emptied(started.url)


def memory_peak(store: Store, stated: pd.DataFrame) -> float:
    """The most memory that committing a frame takes beside the frame itself, as a share of it."""
    Path("/proc/self/clear_refs").write_text("5")  # resets the peak: man 5 proc
    before = _memory("VmRSS")
    commit(store, stated)
    return (_memory("VmHWM") - before) / (stated.memory_usage(deep=True).sum() / 1024)


def _memory(name: str) -> int:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition(f"{name}:")[2].split()[0])


def measured(new_url: Callable[[], str], stated: pd.DataFrame, times: int) -> Mapping[str, list[float]]:
    """The seconds of every try at each kind of import."""
    found: dict[str, list[float]] = {name: [] for name in ("bare", "new", "unchanged", "changed")}
    changed = stated.assign(value=stated["value"] + 1)
    names, rows = plain_rows(stated)
    for _ in range(times):
        bare = open_store(new_url())
        found["bare"].append(seconds(lambda store=bare: bare_insert(store, names, rows)))
        bare.close()
        store = open_store(new_url())
        for name, import_ in (("new", stated), ("unchanged", stated), ("changed", changed)):
            found[name].append(seconds(lambda store=store, of=import_: commit(store, of)))
        store.close()
    return found


@click.command()
@click.argument("rows", default=ROWS)
@click.option("--times", default=5, help="how often each is measured; the median counts")
def main(rows: int, times: int) -> None:
    """Prints a table of ratios, one line a database."""
    stated = frame(rows)
    size = stated.memory_usage(deep=True).sum() / 2**20
    print(f"{rows} observations in a frame of {size:.0f} MiB, medians of {times}")
    print(f"{'':12}{'bare':>8}{'new':>8}{'same':>8}{'changed':>9}{'memory':>8}")
    for name, database in (("SQLite", sqlite()), ("PostgreSQL", postgresql() if programs() else None)):
        if database is None:
            print(f"{name:12}{NOT_INSTALLED}")
            continue
        with database as new_url:
            store = open_store(new_url())
            memory = memory_peak(store, stated)
            store.close()
            tries = measured(new_url, stated, times)
        bare = median(tries["bare"])
        new, same, changed = (median(tries[kind]) / bare for kind in ("new", "unchanged", "changed"))
        print(f"{name:12}{bare:6.1f} s{new:8.2f}{same:8.2f}{changed:9.2f}{memory:8.2f}", flush=True)


if __name__ == "__main__":
    main()
