"""The connection to the database: its address, its settings, and the two kinds of transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from perfdata.errors import StoreError
from perfdata.store.failures import named_failures

WAIT_SECONDS = 10  # as long as a writer waits for another
_READ_SECONDS = 15  # no page hangs longer on a slow server
LONG_SECONDS = 600  # undoing an import of 10⁶ facts is one statement; so is reading them all in order

_SQLITE_SETTINGS = (
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",  # a foreign file's views and triggers run no functions
    "PRAGMA cache_size=-32768",  # 32 MiB: rows that come in any order are not written page by page
)
# Any number that nothing else in the database takes a lock on; it is the writers' turn.
_TURN = 20_210_430


def connect(url: str) -> Engine:
    """An engine for the database at `url`; a SQLite file's folder is made if it is missing.

    Raises StoreError (store_unreachable) for an address that cannot be used.
    """
    try:
        address = make_url(url)
        sqlite = address.get_backend_name() == "sqlite"
        if sqlite:
            _make_folder(address)
        return _sqlite_engine(address) if sqlite else _postgresql_engine(address)
    except (ArgumentError, ImportError, OSError) as error:
        # The address may hold a password: only the kind of fault is told.
        raise StoreError("store_unreachable", fault=type(error).__name__) from error


@contextmanager
def opened(url: str) -> Iterator[Engine]:
    """An engine for as long as it is needed."""
    engine = connect(url)
    try:
        yield engine
    finally:
        engine.dispose()


def _make_folder(address: URL) -> None:
    path = sqlite_path(address)
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)


def sqlite_path(address: URL) -> Path | None:
    """The file of a SQLite address; None for a database in memory or on a server."""
    name = address.database or ""
    if address.get_backend_name() != "sqlite" or not name or name.startswith((":", "file:")):
        return None
    return Path(name)


def _postgresql_engine(address: URL) -> Engine:
    if address.get_backend_name() != "postgresql":
        raise ArgumentError("neither SQLite nor PostgreSQL")
    timeouts = f"-c lock_timeout={WAIT_SECONDS}s -c statement_timeout={_READ_SECONDS}s"
    arguments = {"connect_timeout": WAIT_SECONDS, "options": timeouts}
    engine = create_engine(address, pool_pre_ping=True, pool_timeout=WAIT_SECONDS, connect_args=arguments)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if not _writes(connection):
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        if _writes(connection) or _takes_long(connection):
            connection.exec_driver_sql(f"SET LOCAL statement_timeout = '{LONG_SECONDS}s'")
        if _writes(connection):
            # Without this, two writers would both find the same last revision.
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")

    return engine


def _sqlite_engine(address: URL) -> Engine:
    engine = create_engine(address)

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # BEGIN is ours; Python would defer it
        for setting in (*_SQLITE_SETTINGS, f"PRAGMA busy_timeout={WAIT_SECONDS * 1000}"):
            connection.execute(setting)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A deferred BEGIN that turns into a write fails at once where another writer is at work.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if _writes(connection) else "BEGIN")

    return engine


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("writes", False))


def _takes_long(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("takes_long", False))


@contextmanager
def reading(engine: Engine, *, takes_long: bool = False) -> Iterator[Connection]:
    """A transaction that reads one state of the store throughout; it never waits for a writer.

    What `takes_long` may do so on a PostgreSQL server, too; the rest is stopped after seconds.
    """
    with named_failures(), engine.execution_options(takes_long=takes_long).connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes all or nothing; writers come one after the other."""
    with named_failures(), engine.execution_options(writes=True).begin() as connection:
        yield connection
