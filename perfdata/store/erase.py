"""Erasing a file for good: its bytes, all that was read from it in every revision, and its drafts.

The log keeps that it was there: its name and hash stay in the revision and in the entry of the erasure.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, delete, func, insert, select, update

from perfdata.errors import StoreError
from perfdata.model import Erasure, KeptFile, Revision
from perfdata.store import drafts, facts, history
from perfdata.store.chain import chained
from perfdata.store.change import COUNTED_APART, COUNTS
from perfdata.store.keys import same_key
from perfdata.store.schema import ERASURE, FACT_TABLES, FILE, FactTable
from perfdata.store.touch import Touch
from perfdata.store.undo import undo


def erase(connection: Connection, sha256: str, entry: history.Entry) -> Erasure:
    """Erases the file; where its import is in force, the former figures come back by a new revision.

    Raises UndoRefused, naming the later revision, where one changed the same facts; StoreError
    (unknown_file). What was erased already is told as it was.
    """
    name = connection.scalar(select(FILE.c.name).where(FILE.c.sha256 == sha256))
    if name is None:
        return _erased(connection, sha256)
    whole, part = _in_force(connection, sha256)
    made = [undo(connection, revision, entry).revision for revision in whole]
    for revision in part:
        Touch(revision, sha256).refuse_later(connection)
    gone = {kind.schema.name: _delete(connection, kind, sha256) for kind in FACT_TABLES.values()}
    if part:
        made.append(_record_part(connection, gone, entry))
    dropped = drafts.drop_drafts_with(connection, sha256)
    connection.execute(delete(FILE).where(FILE.c.sha256 == sha256))
    counts = {**{kind: one.rows for kind, one in gone.items()}, "draft": dropped}
    return _entered(connection, KeptFile(name, sha256), counts, made, entry)


def erasures(connection: Connection) -> list[Erasure]:
    """All entries of the log, newest first."""
    return [_erasure(row) for row in connection.execute(select(ERASURE).order_by(ERASURE.c.number.desc()))]


def _erased(connection: Connection, sha256: str) -> Erasure:
    found = next((one for one in erasures(connection) if one.file.sha256 == sha256), None)
    if found is None:
        raise StoreError("unknown_file", sha256=sha256)
    return found


def _in_force(connection: Connection, sha256: str) -> tuple[list[int], list[int]]:
    """The file's imports in force, newest first: those of this file alone, and those of others, too."""
    erased = history.erased_files(connection) | {sha256}
    imports = history.imports_in_force(connection, sha256)
    whole = [revision for revision, files in imports if files <= erased]
    return whole, [revision for revision, _ in imports if revision not in whole]


@dataclass(frozen=True)
class _Gone:
    """How many rows of one kind were deleted, how many of them in force, and how many figures came back."""

    rows: int
    in_force: int
    back: int


def _delete(connection: Connection, kind: FactTable, sha256: str) -> _Gone:
    """Deletes the file's rows, and lets each figure that they had replaced go on in their place."""
    table = kind.table
    later = table.alias()
    follows = (same_key(kind.schema, later, table), later.c.valid_from == table.c.valid_to)
    end = select(later.c.valid_to).where(*follows).scalar_subquery()
    replaced = select(later.c.valid_to).where(*follows, _is_of(later, sha256)).exists()
    goes_on = update(table).where(~_is_of(table, sha256), replaced).values(valid_to=end)
    others = facts.is_current(kind) & ~_is_of(table, sha256)
    before = facts.count(connection, kind, others)
    in_force = facts.count(connection, kind, facts.is_current(kind) & _is_of(table, sha256))
    while connection.execute(goes_on).rowcount:  # as often as the file was imported on top of itself
        pass
    rows = connection.execute(delete(table).where(_is_of(table, sha256))).rowcount
    return _Gone(rows, in_force, back=facts.count(connection, kind, others) - before)


def _record_part(connection: Connection, gone: Mapping[str, _Gone], entry: history.Entry) -> int:
    """Enters that one of several files of an import went: the others' figures stay, and so does the import.

    No row begins or ends with this revision, so that the import can still be undone.
    """
    counts = dict.fromkeys(COUNTS, 0)
    for name, one in gone.items():
        if name in COUNTED_APART:
            counts[COUNTED_APART[name]] += one.in_force
            continue
        counts["changed"] += one.back
        counts["removed"] += one.in_force - one.back
    number = history.latest(connection) + 1
    history.record(connection, Revision(number, entry.at, entry.by, (), counts, entry.reason), {})
    return number


def _is_of(table: FromClause, sha256: str) -> ColumnElement[bool]:
    # A row without a file is of no file: null would be neither.
    return func.coalesce(table.c.file_sha256, "") == sha256


def _entered(
    connection: Connection, file: KeptFile, counts: Mapping[str, int], made: list[int], entry: history.Entry
) -> Erasure:
    row = {
        "number": (connection.scalar(select(func.max(ERASURE.c.number))) or 0) + 1,
        "at": entry.at,
        "by": entry.by,
        "reason": entry.reason,
        "sha256": file.sha256,
        "name": file.name,
        "counts": {kind: count for kind, count in counts.items() if count},
        "revisions": made,
    }
    connection.execute(insert(ERASURE), chained(connection, ERASURE, row))
    return erasures(connection)[0]


def _erasure(row: Any) -> Erasure:
    file = KeptFile(row.name, row.sha256)
    return Erasure(row.number, row.at, row.by, row.reason, file, row.counts, tuple(row.revisions))
