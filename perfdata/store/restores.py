"""Taking a backup in: checked, brought up to date in a copy, then loaded all or nothing."""

import shutil
import tempfile
from pathlib import Path

from sqlalchemy import Connection, Engine, exists, select

from perfdata.errors import StoreError, UsageError
from perfdata.store.engine import opened, reading, writing
from perfdata.store.schema import METADATA
from perfdata.store.seal import is_backup, seal_holds
from perfdata.store.transfer import transfer
from perfdata.store.version import bring_up_to_date, migrate, prepare, remove_tables

# What is said of a store when it is opened, said of a backup.
_OF_BACKUP = {
    "store_newer": "backup_newer",
    "store_damaged": "backup_damaged",
    "log_altered": "backup_damaged",
}


def restore(path: Path, url: str, replace: bool = False) -> None:
    """Makes the store at `url` hold what the backup holds, and nothing else.

    Raises UsageError (file_missing) and StoreError: not_a_backup, backup_damaged, backup_newer, and
    store_not_empty unless the store may be replaced. It is then as it was.
    """
    if not path.is_file():
        raise UsageError("file_missing", file=path)
    if not is_backup(path):
        raise StoreError("not_a_backup", file=path.name)
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copy(path, Path(folder, "backup"))
        with opened(f"sqlite:///{copy}") as source, opened(url) as target:
            _check(source, path.name)
            prepare(target)
            with reading(source) as held, writing(target) as connection:
                _empty(connection, replace)
                transfer(held, connection)


def _check(source: Engine, name: str) -> None:
    try:
        with reading(source) as connection:
            if not seal_holds(connection):
                raise StoreError("store_damaged", fault="another content than was sealed")
        bring_up_to_date(source)
    except StoreError as error:
        if error.code not in _OF_BACKUP:
            raise
        raise StoreError(_OF_BACKUP[error.code], file=name) from error


def _empty(connection: Connection, replace: bool) -> None:
    held = any(connection.scalar(select(exists().select_from(table))) for table in METADATA.sorted_tables)
    if held and not replace:
        raise StoreError("store_not_empty")
    if held:
        # The log refuses to lose an entry; only with its tables do all go.
        remove_tables(connection)
        migrate(connection)
