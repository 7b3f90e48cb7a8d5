"""Taking a revision back: its rows are closed and those it had replaced are put in force again.

All of it is done by the database, so that the size of the import does not matter.
"""

from sqlalchemy import ColumnElement, Connection, insert, literal, null, select, update

from perfdata.errors import UndoRefused, UnknownRevision
from perfdata.model import Revision
from perfdata.store import facts, history
from perfdata.store.change import COUNTED_APART, COUNTS
from perfdata.store.schema import FactTable
from perfdata.store.touch import Touch, same_fact


def undo(connection: Connection, revision: int, entry: history.Entry) -> Revision:
    """Undoes the revision by the next one.

    Raises UnknownRevision; UndoRefused where it was taken back, a later one changed the same facts, or
    its undoing would bring back what was erased.
    """
    last = history.latest(connection)
    if history.known(connection, revision) == 0:
        raise UnknownRevision("unknown_revision", revision=0, latest=last)
    _refuse_undone(connection, revision)
    touch = Touch(revision)
    touch.refuse_later(connection)
    undoing = Revision(
        revision=last + 1,
        at=entry.at,
        by=entry.by,
        files=(),
        counts=_counts(connection, touch),
        reason=entry.reason,
        undoes=revision,
    )
    history.record(connection, undoing, {})
    _take_back(connection, touch, undoing.revision)
    return undoing


def _refuse_undone(connection: Connection, revision: int) -> None:
    newest_first = history.revisions(connection)
    undone_by = history.undone(newest_first).get(revision)
    if undone_by is not None:
        raise UndoRefused("already_undone", revision=revision, undone_by=undone_by)
    if revision in history.bringing_back_erased(connection, newest_first):
        raise UndoRefused("file_erased_since", revision=revision)


def _counts(connection: Connection, touch: Touch) -> dict[str, int]:
    counts = dict.fromkeys(COUNTS, 0)
    for kind in touch.kinds(connection):
        ended = kind.table.c.valid_to == touch.revision
        back = facts.count(connection, kind, ended)
        gone = facts.count(connection, kind, facts.is_current(kind) & touch.touched(kind))
        changed = facts.count(connection, kind, ended & _held(kind))
        apart = COUNTED_APART.get(kind.schema.name)
        if apart is not None:
            counts[apart] += back + gone - changed
            continue
        counts["new"] += back - changed
        counts["changed"] += changed
        counts["removed"] += gone - changed
    return counts


def _take_back(connection: Connection, touch: Touch, as_revision: int) -> None:
    for kind in touch.kinds(connection):
        table = kind.table
        connection.execute(
            update(table).where(facts.is_current(kind), touch.touched(kind)).values(valid_to=as_revision)
        )
        validity = {"valid_from": literal(as_revision), "valid_to": null()}
        restored = select(*(validity.get(c.name, c) for c in table.c)).where(
            table.c.valid_to == touch.revision
        )
        connection.execute(insert(table).from_select([c.name for c in table.c], restored))


def _held(kind: FactTable) -> ColumnElement[bool]:
    """The condition that the same fact is part of the present state."""
    other = kind.table.alias()
    return same_fact(kind, other, other.c.valid_to.is_(None))
