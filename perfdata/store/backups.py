"""A backup: the whole store in one SQLite file that any other machine and database can take in."""

import os
import tempfile
from pathlib import Path

from sqlalchemy import Engine

from perfdata.errors import StoreError, UsageError
from perfdata.store.engine import opened, reading, writing
from perfdata.store.seal import is_backup, put_seal
from perfdata.store.store import Store
from perfdata.store.transfer import transfer
from perfdata.store.version import migrate


def backup(store: Store, path: Path) -> None:
    """Writes everything as of one moment to `path`, while others read and import.

    An earlier backup there is replaced when the new one is whole. Raises StoreError (not_overwritten)
    where another file stands there, UsageError (not_writable).
    """
    try:
        if path.exists() and not (path.is_file() and is_backup(path)):
            raise StoreError("not_overwritten", path=path)
        with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as folder:
            made = Path(folder, "backup")
            _write(store.engine, made)
            _sync(made)
            made.replace(path)
    except OSError as error:
        raise UsageError("not_writable", path=path, fault=error.strerror or error) from error


def _write(engine: Engine, path: Path) -> None:
    made = opened(f"sqlite:///{path}")
    with made as new, reading(engine, takes_long=True) as source, writing(new) as target:
        migrate(target)
        transfer(source, target)
        put_seal(target)


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
