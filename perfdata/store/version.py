"""The version of a store's tables: refuses a database that is not ours, brings an older one up to date."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import IntegrityError, ProgrammingError

from perfdata.errors import StoreError
from perfdata.store.engine import reading, sqlite_path, writing
from perfdata.store.schema import METADATA, REVISION

_MIGRATIONS = Path(__file__).parent / "migrations"
_VERSION_TABLE = "alembic_version"

# SQLite reads some 500 MB a second for its check; a larger file would delay the start.
_CHECKED_BYTES = 256 * 1024 * 1024


def prepare(engine: Engine) -> None:
    """Checks the database and migrates it to the present version; a faulty one is left as it is.

    Raises StoreError: store_damaged (not a database, torn, or another program's), store_newer.
    """
    with reading(engine) as connection:
        _check_pages(connection)
        current = _is_current(connection)
    if not current:
        _migrate(engine)
    _use_write_ahead_log(engine)


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


def _migrate(engine: Engine) -> None:
    try:
        _upgrade(engine)
    except (IntegrityError, ProgrammingError):
        # Two servers started at once on an empty PostgreSQL: the other one made the tables first.
        _upgrade(engine)


def _upgrade(engine: Engine) -> None:
    with writing(engine) as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


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
        connection.cursor().execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()
