"""What makes a SQLite file a backup: a mark in its header, and a table with the hash of every other table.

A changed byte may leave a sound database with a wrong figure; the hashes find it.
"""

import hashlib
from pathlib import Path

from sqlalchemy import Connection, inspect
from sqlalchemy.exc import DatabaseError

# "pdbk"; https://www.sqlite.org/fileformat2.html#application_id, at byte 68 of the header.
MARK = 0x7064626B
_MARK_AT = 68
_HEADER = b"SQLite format 3\0"


def is_backup(path: Path) -> bool:
    """Whether the file bears the mark, sound or not."""
    with path.open("rb") as file:
        head = file.read(_MARK_AT + 4)
    return head.startswith(_HEADER) and head[_MARK_AT:] == MARK.to_bytes(4, "big")


def put_seal(connection: Connection) -> None:
    """Marks the database and enters the hashes of its tables, in the transaction that is open."""
    hashes = {name: _hash(connection, name) for name in _tables(connection)}
    connection.exec_driver_sql("CREATE TABLE seal (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL)")
    connection.exec_driver_sql("INSERT INTO seal VALUES (?, ?)", list(hashes.items()))
    connection.exec_driver_sql(f"PRAGMA application_id = {MARK}")


def seal_holds(connection: Connection) -> bool:
    """Whether the file is sound and each table is as it was sealed; False, too, where it cannot be read."""
    try:
        if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
            return False
        sealed = connection.exec_driver_sql("SELECT name, sha256 FROM seal").all()
        return dict(map(tuple, sealed)) == {name: _hash(connection, name) for name in _tables(connection)}
    except DatabaseError:
        return False


def _tables(connection: Connection) -> list[str]:
    return sorted(set(inspect(connection).get_table_names()) - {"seal"})


def _hash(connection: Connection, table: str) -> str:
    # In the order of the file, which a copy of the file keeps.
    total = hashlib.sha256()
    for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"'):  # noqa: S608 - named by the schema
        total.update(repr(tuple(row)).encode())
    return total.hexdigest()
