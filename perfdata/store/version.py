"""The version of a store's tables: refuses a database that is not ours, brings an older one up to date."""

import sqlite3
import time
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.engine.interfaces import DBAPICursor

from perfdata.errors import StoreError
from perfdata.store.chain import check
from perfdata.store.engine import WAIT_SECONDS, reading, sqlite_path, writing
from perfdata.store.failures import driver_failures, named_failures
from perfdata.store.schema import METADATA, REVISION

_MIGRATIONS = Path(__file__).parent / "migrations"
_VERSION_TABLE = "alembic_version"

# SQLite reads some 500 MB a second for its check; a larger file would delay the start.
_CHECKED_BYTES = 256 * 1024 * 1024


def prepare(engine: Engine) -> None:
    """Makes the database ready for use: up to date, and readable while an import is written."""
    bring_up_to_date(engine)
    _use_write_ahead_log(engine)


def bring_up_to_date(engine: Engine) -> None:
    """Checks the database and migrates it to the present version; a faulty one is left as it is.

    Raises StoreError: store_damaged (not a database, torn, or another program's), store_newer,
    log_altered.
    """
    with reading(engine) as connection:
        _check_pages(connection)
        current = _is_current(connection)
    if not current:
        with writing(engine) as connection:
            migrate(connection)
    with reading(engine) as connection:
        check(connection)


def _check_pages(connection: Connection) -> None:
    path = sqlite_path(connection.engine.url)
    if path is None or not path.exists() or path.stat().st_size > _CHECKED_BYTES:
        return
    fault = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if fault != "ok":
        raise StoreError("store_damaged", fault=fault)


def _is_current(connection: Connection) -> bool:
    """Whether the tables are those of this version; False for an empty database or an older version."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return False
    if not {_VERSION_TABLE, REVISION.name} <= tables:
        raise StoreError("store_damaged", fault="the tables of another program")
    script = ScriptDirectory.from_config(_config())
    found = MigrationContext.configure(connection).get_current_heads()
    if not found:
        raise StoreError("store_damaged", fault="no version")
    known = {step.revision for step in script.walk_revisions()}
    if not set(found) <= known:
        raise StoreError("store_newer", found=", ".join(found), known=script.get_current_head())
    current = set(found) == set(script.get_heads())
    missing = set(METADATA.tables) - tables
    if current and missing:
        raise StoreError("store_damaged", fault=f"no table {', '.join(sorted(missing))}")
    return current


def migrate(connection: Connection) -> None:
    """Takes the steps that the database lacks: none where another server was faster."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def remove_tables(connection: Connection) -> None:
    """Takes away all tables of the store, with what they hold."""
    METADATA.drop_all(connection)
    connection.exec_driver_sql(f"DROP TABLE {_VERSION_TABLE}")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config


def _use_write_ahead_log(engine: Engine) -> None:
    """Readers go on reading while an import is written. The file remembers it; ours only are changed."""
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()  # the mode cannot be changed inside a transaction
    try:
        with named_failures(), driver_failures(engine.dialect):
            _retry(connection.cursor(), "PRAGMA journal_mode=WAL")
    finally:
        connection.close()


def _retry(cursor: DBAPICursor, statement: str) -> None:
    """Executes the statement as soon as nobody else is at the file; for this one SQLite does not wait."""
    deadline = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            cursor.execute(statement)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return
