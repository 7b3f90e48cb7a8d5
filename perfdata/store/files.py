"""The uploaded files, each kept once by the SHA-256 of its bytes."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from perfdata.errors import StoreError
from perfdata.model import Source
from perfdata.store.facts import holds_at
from perfdata.store.keys import bound_keys, key_is_bound, keyed
from perfdata.store.schema import DRAFT_FILE, ERASURE, FILE, REVISION, FactTable
from perfdata.store.storable import storable_text


def digests(files: Iterable[Source]) -> dict[str, str]:
    """The SHA-256 of each file, by name.

    Raises StoreError where one name stands for two contents: a figure's file would not be known.
    """
    known: dict[str, str] = {}
    for file in files:
        digest = hashlib.sha256(file.content).hexdigest()
        if known.setdefault(storable_text("file", file.name), digest) != digest:
            raise StoreError("duplicate_file", file=file.name)
    return known


def keep(connection: Connection, files: Sequence[Source], sha256_of: Mapping[str, str]) -> None:
    """Adds the files that the store does not hold yet."""
    held = _held(connection, sha256_of.values())
    wanted = {sha256_of[file.name]: file for file in files}
    rows = [
        {"sha256": digest, "name": file.name, "content": file.content, "size": len(file.content)}
        for digest, file in wanted.items()
        if digest not in held
    ]
    if rows:
        connection.execute(insert(FILE), rows)


def drop_unused(connection: Connection, sha256s: Iterable[str]) -> None:
    """Deletes those of the files that neither a revision nor a draft has."""
    entries = connection.scalars(select(REVISION.c.files)).all()
    used = {entry["sha256"] for files in entries for entry in files}
    used |= set(connection.scalars(select(DRAFT_FILE.c.sha256)))
    for sha256 in sorted(set(sha256s) - used):
        connection.execute(delete(FILE).where(FILE.c.sha256 == sha256))


def _held(connection: Connection, sha256s: Iterable[str]) -> set[str]:
    return set(connection.scalars(select(FILE.c.sha256).where(FILE.c.sha256.in_(sorted(sha256s)))))


def kept(connection: Connection, sha256: str) -> Source:
    """The file with this SHA-256, under the name it first came with."""
    row = connection.execute(select(FILE.c.name, FILE.c.content).where(FILE.c.sha256 == sha256)).first()
    if row is not None:
        return Source(row.name, row.content)
    erased = connection.execute(select(ERASURE).where(ERASURE.c.sha256 == sha256)).first()
    if erased is not None:
        raise StoreError("file_erased", file=erased.name, by=erased.by, at=erased.at)
    raise StoreError("unknown_file", sha256=sha256)


def of_revision(connection: Connection, revision: int) -> tuple[Source, ...]:
    """The files of an import, under the names they had in it; those erased since are left out."""
    entries = connection.scalar(select(REVISION.c.files).where(REVISION.c.revision == revision)) or ()
    held = _held(connection, {entry["sha256"] for entry in entries})
    return tuple(
        Source(entry["name"], kept(connection, entry["sha256"]).content)
        for entry in entries
        if entry["sha256"] in held
    )


def of_fact(connection: Connection, kind: FactTable, fact: Mapping[str, Any], revision: int) -> Source | None:
    """The file from which the store took a fact; None where no file was kept or the fact is not held."""
    names = {name: fact.get(name) for name in kind.schema.keys}
    (key,) = bound_keys(kind.schema, keyed(kind.schema, kind.schema.frame([names])))
    statement = select(kind.table.c.file_sha256, kind.table.c.file).where(
        key_is_bound(kind.schema, kind.table), holds_at(kind, revision)
    )
    row = connection.execute(statement, key).first()
    if row is None or row.file_sha256 is None:
        return None
    return Source(row.file, kept(connection, row.file_sha256).content)
