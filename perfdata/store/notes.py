"""Notes and to-dos on indicators and projects; they are no facts, and have no revisions."""

from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select, update

from perfdata.errors import StoreError
from perfdata.model.notes import Note
from perfdata.store.schema import NOTE
from perfdata.store.storable import storable_text

# What a correction of a note may change; who wrote it, when and about what stays.
_CORRECTED = ("kind", "text", "owner", "due")


def add_note(connection: Connection, note: Note, now: datetime) -> Note:
    """Keeps a new note, dated `now`. Raises StoreError for a text that no database gives back."""
    kept = replace(note, at=_to_the_microsecond(now))
    connection.execute(insert(NOTE), _storable(kept))
    return kept


def correct_note(connection: Connection, note: Note, seen: Note) -> None:
    """Writes the kind, text, owner and due date of the note that was `seen` anew.

    Raises StoreError: note_changed where another person corrected it meanwhile, unknown_note where one
    deleted it.
    """
    values = {name: text for name, text in _storable(note).items() if name in _CORRECTED}
    as_seen = and_(*(NOTE.c[name] == getattr(seen, name) for name in _CORRECTED))
    _update(connection, note.id, values, as_seen)


def close_note(connection: Connection, name: str, closed_in: str, by: str, now: datetime) -> None:
    """Marks a to-do as done in a period; "" opens it again. Raises StoreError (unknown_note).

    Of two persons who do so at once the later one counts; the text is not touched.
    """
    at = _to_the_microsecond(now)
    closed = {"closed_in": closed_in, "closed_by": storable_text("closed_by", by), "closed_at": at}
    _update(connection, name, closed if closed_in else dict.fromkeys(closed, ""))


def notes(connection: Connection, entity: str) -> list[Note]:
    """An entity's notes, the first written first."""
    wanted = select(NOTE).where(NOTE.c.entity == entity).order_by(NOTE.c.at, NOTE.c.id)
    return [Note(**row._mapping) for row in connection.execute(wanted)]


def drop_note(connection: Connection, name: str) -> None:
    """Deletes a note, if it is there."""
    connection.execute(delete(NOTE).where(NOTE.c.id == name))


def _storable(note: Note) -> dict[str, str]:
    return {name: storable_text(name, text) for name, text in asdict(note).items()}


def _update(
    connection: Connection, name: str, values: dict[str, str], as_seen: ColumnElement[bool] | None = None
) -> None:
    mine = NOTE.c.id == name
    wanted = mine if as_seen is None else and_(mine, as_seen)
    if connection.execute(update(NOTE).where(wanted).values(values)).rowcount:
        return
    is_there = connection.execute(select(NOTE.c.id).where(mine)).first() is not None
    raise StoreError("note_changed" if is_there else "unknown_note", note=name)


def _to_the_microsecond(moment: datetime) -> str:
    """A moment in UTC; such texts sort by time, also those of two notes of one second."""
    return moment.isoformat()
