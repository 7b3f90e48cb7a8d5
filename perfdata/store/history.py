"""The revisions of the store: who changed what and when, and which of them still count."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from perfdata.errors import StaleReview, UnknownRevision
from perfdata.model import Revision
from perfdata.store.chain import chained
from perfdata.store.schema import ERASURE, FILE, REVISION


@dataclass(frozen=True)
class Entry:
    """When a change is made (UTC, ISO 8601), by whom and why."""

    at: str
    by: str
    reason: str


def latest(connection: Connection) -> int:
    """The number of the last revision; 0 while nothing was ever stored."""
    return connection.scalar(select(func.max(REVISION.c.revision))) or 0


def known(connection: Connection, revision: int | None) -> int:
    """The revision itself, the last one for None, or UnknownRevision; 0 is the empty store."""
    last = latest(connection)
    if revision is None:
        return last
    # A number beyond the last one may be too large for the database to look up.
    if not 0 <= revision <= last or (revision and _row(connection, revision) is None):
        raise UnknownRevision("unknown_revision", revision=revision, latest=last)
    return revision


def revisions(connection: Connection) -> list[Revision]:
    """All revisions, newest first."""
    rows = connection.execute(select(REVISION).order_by(REVISION.c.revision.desc()))
    return [_revision(row) for row in rows]


def record(connection: Connection, revision: Revision, sha256_of: Mapping[str, str]) -> None:
    """Enters a revision, before any row of it. Its number follows the last one: writers take turns."""
    row = {
        "revision": revision.revision,
        "at": revision.at,
        "by": revision.by,
        "reason": revision.reason,
        "files": [{"name": name, "sha256": sha256_of[name]} for name in revision.files],
        "counts": dict(revision.counts),
        "undoes": revision.undoes,
        "kind": "import" if revision.undoes is None else "undo",
    }
    connection.execute(insert(REVISION), chained(connection, REVISION, row))


def refuse_stale(connection: Connection, reviewed: int) -> None:
    """Raises StaleReview, which says who was faster, unless `reviewed` is the last revision."""
    current = latest(connection)
    if current == reviewed:
        return
    last = _row(connection, current)
    by, at = (last.by, last.at) if last is not None else ("", "")
    raise StaleReview("stale_review", reviewed=reviewed, current=current, by=by, at=at)


def undone(newest_first: Iterable[Revision]) -> dict[int, int]:
    """The revisions that were taken back, each with the revision that did so and still counts.

    >>> def entry(number, undoes=None):
    ...     return Revision(number, "", "", (), {}, "", undoes)
    >>> undone([entry(3, undoes=2), entry(2, undoes=1), entry(1)])
    {2: 3}
    """
    taken_back: dict[int, int] = {}
    for revision in newest_first:
        if revision.undoes is not None and revision.revision not in taken_back:
            taken_back[revision.undoes] = revision.revision
    return taken_back


def counted_after(revision: int, newest_first: Sequence[Revision]) -> set[int]:
    """The later revisions whose changes are still in force: not those undone, nor what undid them."""
    taken_back = undone(newest_first)
    return {
        later.revision
        for later in newest_first
        if later.revision > revision
        and later.revision not in taken_back
        and (later.undoes is None or later.undoes <= revision)
    }


def imports_in_force(connection: Connection, sha256: str) -> list[tuple[int, set[str]]]:
    """The imports of a file that are in force, newest first, each with the SHA-256 of all its files."""
    taken_back = undone(revisions(connection))
    rows = connection.execute(
        select(REVISION.c.revision, REVISION.c.files).order_by(REVISION.c.revision.desc())
    )
    imports = ((row.revision, {entry["sha256"] for entry in row.files}) for row in rows)
    return [(number, files) for number, files in imports if sha256 in files and number not in taken_back]


def erased_files(connection: Connection) -> set[str]:
    """The SHA-256 of the files that were erased and did not come back."""
    return set(
        connection.scalars(select(ERASURE.c.sha256).where(ERASURE.c.sha256.not_in(select(FILE.c.sha256))))
    )


def bringing_back_erased(connection: Connection, newest_first: Iterable[Revision]) -> set[int]:
    """The revisions whose undoing would bring back what was erased.

    They are those that an erasure made, and those that undid, directly or through others, an import of
    which a file was erased.
    """
    entries = connection.execute(select(ERASURE.c.sha256, ERASURE.c.revisions)).all()
    erased = {entry.sha256 for entry in entries}
    rows = connection.execute(select(REVISION.c.revision, REVISION.c.files))
    hollow = {row.revision for row in rows if erased & {entry["sha256"] for entry in row.files}}
    found = {number for entry in entries for number in entry.revisions}
    for revision in sorted(newest_first, key=lambda one: one.revision):
        if revision.undoes in hollow | found:
            found.add(revision.revision)
    return found


def _row(connection: Connection, revision: int) -> Row[Any] | None:
    return connection.execute(select(REVISION).where(REVISION.c.revision == revision)).first()


def _revision(row: Row[Any]) -> Revision:
    return Revision(
        revision=row.revision,
        at=row.at,
        by=row.by,
        files=tuple(entry["name"] for entry in row.files),
        counts=row.counts,
        reason=row.reason,
        undoes=row.undoes,
    )
