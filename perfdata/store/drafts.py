"""Reviews in progress, kept on the server with their files; they have no revisions."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from perfdata.errors import StoreError
from perfdata.model import Draft, KeptFile, Source
from perfdata.store.files import digests, drop_unused, keep
from perfdata.store.schema import DRAFT, DRAFT_FILE
from perfdata.store.storable import storable_text

# A review that nobody went on with for a month is of last month's files.
KEPT_FOR = timedelta(days=30)


def iso(moment: datetime) -> str:
    """A moment in UTC as the store writes it; such texts sort by time.

    >>> from datetime import UTC
    >>> iso(datetime(2022, 3, 1, 8, 30, 0, 1, tzinfo=UTC))
    '2022-03-01T08:30:00+00:00'
    """
    return moment.isoformat(timespec="seconds")


def keep_draft(
    connection: Connection, draft: Draft, sources: Sequence[Source] | None, now: datetime
) -> Draft:
    """Writes the draft anew, dated `now`; without `sources` its files stay what they were.

    Drafts that have become too old go.
    """
    for name in ("id", "by", "state"):
        storable_text(name, getattr(draft, name))
    before = _find(connection, draft.id)
    files = before.files if before is not None else ()
    if sources is not None:
        sha256_of = digests(sources)
        keep(connection, sources, sha256_of)
        files = tuple(KeptFile(name, sha256) for name, sha256 in sha256_of.items())
    _delete(connection, draft.id)
    kept = replace(draft, at=iso(now), files=files)
    _insert(connection, kept)
    drop_unused(connection, {file.sha256 for file in before.files} if before is not None else ())
    _drop_old(connection, now)
    return kept


def draft(connection: Connection, name: str, now: datetime) -> Draft:
    """The draft of this id, or a StoreError (unknown_draft): dropped, too old, or never kept."""
    found = _find(connection, name)
    if found is None or found.at < iso(now - KEPT_FOR):
        raise StoreError("unknown_draft", draft=name)
    return found


def drafts(connection: Connection, now: datetime) -> list[Draft]:
    """The drafts that are not too old, the last kept first."""
    rows = connection.execute(
        select(DRAFT).where(DRAFT.c.at >= iso(now - KEPT_FOR)).order_by(DRAFT.c.at.desc(), DRAFT.c.id)
    )
    files = _files(connection)
    return [Draft(row.id, row.by, row.state, row.at, files.get(row.id, ())) for row in rows]


def drop_draft(connection: Connection, name: str) -> None:
    """Deletes a draft, if it is there, and those of its files that no revision and no other draft has."""
    found = _find(connection, name)
    if found is None:
        return
    _delete(connection, name)
    drop_unused(connection, {file.sha256 for file in found.files})


def drop_drafts_with(connection: Connection, sha256: str) -> int:
    """Deletes the drafts to which a file belongs; how many there were."""
    names = connection.scalars(
        select(DRAFT_FILE.c.draft).where(DRAFT_FILE.c.sha256 == sha256).distinct()
    ).all()
    for name in names:
        drop_draft(connection, name)
    return len(names)


def _drop_old(connection: Connection, now: datetime) -> None:
    for name in connection.scalars(select(DRAFT.c.id).where(DRAFT.c.at < iso(now - KEPT_FOR))).all():
        drop_draft(connection, name)


def _find(connection: Connection, name: str) -> Draft | None:
    row = connection.execute(select(DRAFT).where(DRAFT.c.id == name)).first()
    if row is None:
        return None
    return Draft(row.id, row.by, row.state, row.at, _files(connection).get(name, ()))


def _files(connection: Connection) -> Mapping[str, tuple[KeptFile, ...]]:
    found: dict[str, tuple[KeptFile, ...]] = {}
    for row in connection.execute(select(DRAFT_FILE).order_by(DRAFT_FILE.c.draft, DRAFT_FILE.c.position)):
        found[row.draft] = (*found.get(row.draft, ()), KeptFile(row.name, row.sha256))
    return found


def _insert(connection: Connection, kept: Draft) -> None:
    row = {"id": kept.id, "at": kept.at, "by": kept.by, "state": kept.state}
    connection.execute(insert(DRAFT), row)
    for position, file in enumerate(kept.files):
        row = {"draft": kept.id, "name": file.name, "sha256": file.sha256}
        connection.execute(insert(DRAFT_FILE), {**row, "position": position})


def _delete(connection: Connection, name: str) -> None:
    connection.execute(delete(DRAFT_FILE).where(DRAFT_FILE.c.draft == name))
    connection.execute(delete(DRAFT).where(DRAFT.c.id == name))
