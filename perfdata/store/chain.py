"""The chain of hashes over the log of revisions and erasures, by which a changed or missing entry is found.

It finds what was altered past the program. Whoever also computes all later hashes anew goes unnoticed.
"""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from perfdata.errors import StoreError
from perfdata.store.schema import ERASURE, REVISION

# The columns that the hash of an entry covers, in this order for good: migration 0003 computed the first.
_COVERED = {
    REVISION.name: ("revision", "at", "by", "reason", "files", "counts", "undoes", "kind"),
    ERASURE.name: ("number", "at", "by", "reason", "sha256", "name", "counts", "revisions"),
}


def link(before: str, values: Sequence[Any]) -> str:
    """The hash of an entry with these values, whose predecessor has the hash `before` ("" for the first).

    >>> link("", [1, "李"])[:12]
    'b6531fb40c22'
    """
    told = json.dumps([before, *values], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def chained(connection: Connection, table: Table, entry: dict[str, Any]) -> dict[str, Any]:
    """The entry with its hash, to be entered after the last one of the table."""
    number = _number(table)
    before = connection.scalar(select(table.c.chain).order_by(number.desc()).limit(1)) or ""
    return {**entry, "chain": link(before, [entry[name] for name in _COVERED[table.name]])}


def check(connection: Connection) -> None:
    """Raises StoreError (log_altered), naming the first entry that is not as it was written."""
    for table in (REVISION, ERASURE):
        before = ""
        for row in connection.execute(select(table).order_by(_number(table))):
            if row.chain != link(before, _covered(table, row)):
                raise StoreError("log_altered", table=table.name, entry=row[0])
            before = row.chain


def _covered(table: Table, row: Row[Any]) -> list[Any]:
    return [row._mapping[name] for name in _COVERED[table.name]]


def _number(table: Table) -> Any:
    return next(iter(table.primary_key))
