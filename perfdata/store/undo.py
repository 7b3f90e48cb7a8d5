"""Taking a revision back: its rows are closed and those it had replaced are put in force again.

All of it is done by the database, so that the size of the import does not matter.
"""

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    exists,
    func,
    insert,
    literal,
    null,
    or_,
    select,
    union,
    update,
)

from perfdata.errors import UndoRefused, UnknownRevision
from perfdata.model import Revision
from perfdata.store import facts, history
from perfdata.store.change import COUNTS
from perfdata.store.keys import REPORTS, same_key
from perfdata.store.schema import FACT_TABLES, FactTable


def undo(connection: Connection, revision: int, entry: history.Entry) -> Revision:
    """Undoes the revision by the next one.

    Raises UnknownRevision; UndoRefused where it was taken back or a later one changed the same facts;
    StaleReview where another writer came in between.
    """
    last = history.latest(connection)
    if history.known(connection, revision) == 0:
        raise UnknownRevision("unknown_revision", revision=0, latest=last)
    _refuse(connection, revision)
    undoing = Revision(
        revision=last + 1,
        at=entry.at,
        by=entry.by,
        files=(),
        counts=_counts(connection, revision),
        reason=entry.reason,
        undoes=revision,
    )
    history.record(connection, undoing, {})
    _take_back(connection, revision, undoing.revision)
    return undoing


def _refuse(connection: Connection, revision: int) -> None:
    # A later revision that was itself undone left no trace, and does not stand in the way.
    newest_first = history.revisions(connection)
    undone_by = history.undone(newest_first).get(revision)
    if undone_by is not None:
        raise UndoRefused("already_undone", revision=revision, undone_by=undone_by)
    counted = history.counted_after(revision, newest_first)
    later = {n for kind in FACT_TABLES.values() for n in _touching(connection, kind, revision)} & counted
    if later:
        raise UndoRefused("changed_later", revision=revision, later=max(later))


def _counts(connection: Connection, revision: int) -> dict[str, int]:
    counts = dict.fromkeys(COUNTS, 0)
    for kind in FACT_TABLES.values():
        back = _count(connection, kind, kind.table.c.valid_to == revision)
        gone = _count(connection, kind, facts.is_current(kind) & _touched(kind, revision))
        changed = _count(connection, kind, (kind.table.c.valid_to == revision) & _held(kind))
        if kind.schema is REPORTS:
            counts["reports"] += back + gone - changed
            continue
        counts["new"] += back - changed
        counts["changed"] += changed
        counts["removed"] += gone - changed
    return counts


def _take_back(connection: Connection, revision: int, as_revision: int) -> None:
    for kind in FACT_TABLES.values():
        table = kind.table
        connection.execute(
            update(table).where(facts.is_current(kind), _touched(kind, revision)).values(valid_to=as_revision)
        )
        validity = {"valid_from": literal(as_revision), "valid_to": null()}
        restored = select(*(validity.get(c.name, c) for c in table.c)).where(table.c.valid_to == revision)
        connection.execute(insert(table).from_select([c.name for c in table.c], restored))


def _touching(connection: Connection, kind: FactTable, revision: int) -> set[int]:
    """The later revisions that began or ended a row of a fact that `revision` touched."""
    table = kind.table
    numbers = union(
        *(
            select(column).where(column > revision, _touched(kind, revision))
            for column in (table.c.valid_from, table.c.valid_to)
        )
    )
    return set(connection.scalars(numbers))


def _touched(kind: FactTable, revision: int) -> ColumnElement[bool]:
    """The condition that `revision` began or ended some row of the same fact."""
    other = kind.table.alias()
    return _exists(kind, other, or_(other.c.valid_from == revision, other.c.valid_to == revision))


def _held(kind: FactTable) -> ColumnElement[bool]:
    """The condition that the same fact is part of the present state."""
    other = kind.table.alias()
    return _exists(kind, other, other.c.valid_to.is_(None))


def _exists(kind: FactTable, other: FromClause, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(same_key(kind.schema, other, kind.table), condition)


def _count(connection: Connection, kind: FactTable, condition: ColumnElement[bool]) -> int:
    return connection.scalar(select(func.count()).select_from(kind.table).where(condition)) or 0
