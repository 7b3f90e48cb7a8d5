"""The uploaded files, each kept once by the SHA-256 of its bytes."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, insert, select

from perfdata.errors import StoreError
from perfdata.model import Source
from perfdata.store.facts import holds_at
from perfdata.store.keys import bound_keys, key_is_bound, keyed
from perfdata.store.schema import FILE, REVISION, FactTable
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
    held = set(connection.scalars(select(FILE.c.sha256).where(FILE.c.sha256.in_(sha256_of.values()))))
    wanted = {sha256_of[file.name]: file for file in files}
    rows = [
        {"sha256": digest, "name": file.name, "content": file.content, "size": len(file.content)}
        for digest, file in wanted.items()
        if digest not in held
    ]
    if rows:
        connection.execute(insert(FILE), rows)


def kept(connection: Connection, sha256: str) -> Source:
    """The file with this SHA-256, under the name it first came with."""
    row = connection.execute(select(FILE.c.name, FILE.c.content).where(FILE.c.sha256 == sha256)).first()
    if row is None:
        raise StoreError("unknown_file", sha256=sha256)
    return Source(row.name, row.content)


def of_revision(connection: Connection, revision: int) -> tuple[Source, ...]:
    """The files of an import, under the names they had in it."""
    entries = connection.scalar(select(REVISION.c.files).where(REVISION.c.revision == revision))
    return tuple(Source(entry["name"], kept(connection, entry["sha256"]).content) for entry in entries or ())


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
