"""The tables of the store; a fact's table is made from its schema in model.

A fact row holds from revision `valid_from` until before `valid_to` (null: to this day). The rows of
`revision` and `erasure` are a log: the database itself refuses to change or delete them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    Double,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeEngine

from perfdata.model import KEPT_SCHEMAS, ColumnType, Schema
from perfdata.store.keys import REPORTS, key_names

METADATA = MetaData()

# Rows must sort alike on every database: by code point, as SQLite does by itself.
TEXT = Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
_TYPES: Mapping[ColumnType, TypeEngine[Any]] = {
    "text": TEXT,
    "number": Double(),
    "integer": BigInteger(),
}

REVISION = Table(
    "revision",
    METADATA,
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("files", JSON, nullable=False),
    Column("counts", JSON, nullable=False),
    Column("undoes", Integer, ForeignKey("revision.revision")),
    Column("kind", Text, CheckConstraint("kind IN ('import', 'undo')"), nullable=False),
    Column("chain", Text, nullable=False, server_default=""),
)
FILE = Table(
    "file",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("size", BigInteger, nullable=False),
)
DRAFT = Table(
    "draft",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("state", Text, nullable=False),
)
DRAFT_FILE = Table(
    "draft_file",
    METADATA,
    Column("draft", Text, ForeignKey("draft.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("sha256", Text, ForeignKey("file.sha256"), nullable=False),
)
NOTE = Table(
    "note",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("entity", Text, nullable=False, index=True),
    *(
        Column(name, Text, nullable=False)
        for name in ("about", "subject", "period", "kind", "text", "owner", "due", "by", "at")
    ),
    *(Column(name, Text, nullable=False) for name in ("closed_in", "closed_by", "closed_at")),
)
ERASURE = Table(
    "erasure",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("counts", JSON, nullable=False),
    Column("revisions", JSON, nullable=False),
    Column("chain", Text, nullable=False),
)


@dataclass(frozen=True)
class FactTable:
    """The table of one kind of fact."""

    schema: Schema
    table: Table

    @property
    def key(self) -> list[Column[str]]:
        """The columns that name a fact; the table is stored in their order."""
        return [self.table.c[name] for name in key_names(self.schema)]


def _fact_table(schema: Schema) -> FactTable:
    key = key_names(schema)
    types: dict[str, ColumnType] = {**dict.fromkeys(key, "text"), **{c.name: c.type for c in schema.columns}}
    table = Table(
        schema.name,
        METADATA,
        *(Column(name, _TYPES[kind], nullable=kind != "text") for name, kind in types.items()),
        # On SQLite only: PostgreSQL would ask for each row, and take twice as long to import.
        Column("file_sha256", Text, ForeignKey("file.sha256")),
        Column("valid_from", Integer, ForeignKey("revision.revision"), nullable=False),
        Column("valid_to", Integer, ForeignKey("revision.revision")),
        # On PostgreSQL a unique index in which a hash stands for all but the entity: see key_hash.py.
        PrimaryKeyConstraint(*key, "valid_from"),
        CheckConstraint("valid_to > valid_from"),
        sqlite_with_rowid=False,  # stored in key order: one entity's rows lie side by side
    )
    return FactTable(schema, table)


FACT_TABLES: Mapping[str, FactTable] = {
    schema.name: _fact_table(schema) for schema in (*KEPT_SCHEMAS.values(), REPORTS)
}
