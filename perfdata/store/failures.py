"""What a database driver's error means for the user, as the code of a StoreError."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy import Dialect
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from perfdata.errors import StoreError

# https://www.sqlite.org/rescode.html: the lower eight bits are the primary code.
_SQLITE: Mapping[int, str] = {
    sqlite3.SQLITE_IOERR_WRITE: "disk_full",  # a quota or a limit of the file's size; a full disk is FULL
    sqlite3.SQLITE_BUSY: "store_busy",
    sqlite3.SQLITE_LOCKED: "store_busy",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_CORRUPT: "store_damaged",
    sqlite3.SQLITE_NOTADB: "store_damaged",
    sqlite3.SQLITE_CANTOPEN: "store_unreachable",
    sqlite3.SQLITE_IOERR: "store_unreachable",
    sqlite3.SQLITE_READONLY: "store_unreachable",
    sqlite3.SQLITE_AUTH: "store_unreachable",
}

# https://www.postgresql.org/docs/current/errcodes-appendix.html: longer codes go before their class.
_POSTGRESQL: Mapping[str, str] = {
    "53100": "disk_full",
    "53": "store_unreachable",  # too many connections, out of memory
    "55P03": "store_busy",  # lock_timeout
    "57014": "store_busy",  # statement_timeout
    "57": "store_unreachable",  # shutting down, crashed, starting
    "08": "store_unreachable",
    "28": "store_unreachable",  # sign-in refused
    "3D": "store_unreachable",  # no such database
    "XX": "store_damaged",
}


@contextmanager
def named_failures() -> Iterator[None]:
    """Turns the failures that a user can do something about into StoreErrors; the rest are faults of ours.

    Neither the address nor the statement with its values is repeated.
    """
    try:
        yield
    except PoolTimeout as error:
        raise StoreError("store_busy", fault="no free connection") from error
    except DBAPIError as error:
        code = failure_code(error)
        if code is None:
            raise
        raise StoreError(code, fault=str(error.orig).partition("\n")[0]) from error


@contextmanager
def driver_failures(dialect: Dialect) -> Iterator[None]:
    """Turns the errors of a driver that is used directly into those of SQLAlchemy."""
    errors = dialect.loaded_dbapi.Error
    try:
        yield
    except errors as error:
        # The statement is left out: it would be repeated in a traceback, with its values.
        raise DBAPIError.instance("", None, error, errors, dialect=dialect) from error


def failure_code(error: DBAPIError) -> str | None:
    """The code of a StoreError, or None for an error that tells of a mistake in the program."""
    cause = error.orig
    number = getattr(cause, "sqlite_errorcode", None)
    if number is not None:
        return _SQLITE.get(number, _SQLITE.get(number & 0xFF))
    # sqlite3 itself refuses a path it cannot use, and psycopg a server it cannot find, without a code.
    state = getattr(cause, "sqlstate", None)
    if state is None:
        return "store_unreachable" if isinstance(error, OperationalError) else None
    return next((code for prefix, code in _POSTGRESQL.items() if state.startswith(prefix)), None)
