"""Taking what was deleted out of the database's files as well, where it would lie until overwritten.

SQLite: afterwards neither the file nor its log holds it. PostgreSQL: the tables are written anew without
it; its write-ahead log keeps it until recycled, and a standby or a backup as long as it lasts. Blocks that
the file system has freed are beyond both.
"""

from typing import Any

from sqlalchemy import Engine

from perfdata.errors import StoreError
from perfdata.store.engine import LONG_SECONDS
from perfdata.store.failures import driver_failures, named_failures
from perfdata.store.schema import DRAFT, DRAFT_FILE, FACT_TABLES, FILE


def scrub(engine: Engine) -> None:
    """Writes the tables anew without what was deleted from them.

    Raises StoreError (erasure_unfinished) while others hold the old state; it can be called again.
    """
    on_sqlite = engine.dialect.name == "sqlite"
    connection = engine.raw_connection()  # none of it runs inside a transaction
    try:
        with named_failures(), driver_failures(engine.dialect):
            driver: Any = connection.driver_connection
            _scrub_sqlite(driver) if on_sqlite else _scrub_postgresql(driver)
    except StoreError as error:
        raise StoreError("erasure_unfinished", fault=error.code) from error
    finally:
        connection.close()


def _scrub_sqlite(driver: Any) -> None:
    driver.execute("VACUUM")
    # Until the log is taken over and cut off, the old pages are still in the file.
    busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StoreError("store_busy", fault="readers hold the old state")


def _scrub_postgresql(driver: Any) -> None:
    driver.autocommit = True
    try:
        driver.execute(f"SET statement_timeout = '{LONG_SECONDS}s'")
        for table in (FILE, DRAFT, DRAFT_FILE, *(kind.table for kind in FACT_TABLES.values())):
            driver.execute(f"VACUUM FULL {table.name}")
        driver.execute("RESET statement_timeout")
    finally:
        driver.autocommit = False
