"""What persons answered and corrected, drafts, erasures; the log is chained and the database guards it.

On PostgreSQL a unique index with a hash takes the place of each key, whose texts may be too long for one,
and no row asks for its revision and file: that took as long as the import itself.
"""

import hashlib
import json

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TEXT = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
_MADE = {
    "answer": ("entity layout question subject", "content by"),
    "correction": ("entity time_period file sheet cell", "found given reason by"),
}
_KEYS = {
    "observation": "entity subject scope item time_period basis kind measure since base_for",
    "project": "entity project role time_period",
    "score": "entity project time_period level1 level2 level3",
    "budget": "entity project time_period line",
    "ledger": "entity time_period source finding",
    "report": "entity time_period title",
    **{name: key for name, (key, _) in _MADE.items()},
}
_LOGS = ("revision", "erasure")
_REFUSAL = "the log is not changed"


def upgrade() -> None:
    """Makes the tables, chains the entries that there are, and guards them."""
    for name, (key, others) in _MADE.items():
        _create_fact_table(name, key.split(), others.split())
    _create_other_tables()
    _chain_revisions()
    if op.get_bind().dialect.name == "postgresql":
        for name, key in _KEYS.items():
            _hash_key(name, key.split())
        _guard_on_postgresql()
    else:
        _guard_on_sqlite()


def downgrade() -> None:
    """Refused: it would delete what persons said."""
    raise NotImplementedError("answers, corrections and the log of erasures are not given up")


def _create_fact_table(name: str, key: list[str], others: list[str]) -> None:
    op.create_table(
        name,
        *(sa.Column(column, _TEXT, nullable=False) for column in (*key, *others)),
        sa.Column("file_sha256", sa.Text, sa.ForeignKey("file.sha256")),
        sa.Column("valid_from", sa.Integer, sa.ForeignKey("revision.revision"), nullable=False),
        sa.Column("valid_to", sa.Integer, sa.ForeignKey("revision.revision")),
        sa.PrimaryKeyConstraint(*key, "valid_from"),
        sa.CheckConstraint("valid_to > valid_from"),
        sqlite_with_rowid=False,
    )


def _create_other_tables() -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.Text, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("at", "by", "state")),
    )
    op.create_table(
        "draft_file",
        sa.Column("draft", sa.Text, sa.ForeignKey("draft.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, sa.ForeignKey("file.sha256"), nullable=False),
    )
    op.create_table(
        "erasure",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("at", "by", "reason", "sha256", "name")),
        *(sa.Column(name, sa.JSON, nullable=False) for name in ("counts", "revisions")),
        sa.Column("chain", sa.Text, nullable=False),
    )


def _chain_revisions() -> None:
    op.add_column("revision", sa.Column("chain", sa.Text, nullable=False, server_default=""))
    names = ("revision", "at", "by", "reason", "files", "counts", "undoes", "kind")
    types = {"revision": sa.Integer, "undoes": sa.Integer, "files": sa.JSON, "counts": sa.JSON}
    columns: list[sa.ColumnClause[object]] = [sa.column(name, types.get(name, sa.Text)) for name in names]
    table = sa.table("revision", *columns, sa.column("chain"))
    before = ""
    for row in op.get_bind().execute(sa.select(*columns).order_by(table.c.revision)).all():
        before = hashlib.sha256(json.dumps([before, *row], sort_keys=True).encode()).hexdigest()
        op.execute(sa.update(table).where(table.c.revision == row[0]).values(chain=before))


def _hash_key(name: str, key: list[str]) -> None:
    found = sa.inspect(op.get_bind())
    for constraint in (found.get_pk_constraint(name), *found.get_foreign_keys(name)):
        op.drop_constraint(str(constraint["name"]), name)
    hashed = " || chr(31) || ".join(key[1:])
    op.execute(f"CREATE UNIQUE INDEX {name}_key ON {name} (entity, (md5({hashed})::uuid), valid_from)")


def _guard_on_sqlite() -> None:
    for table in _LOGS:
        for event in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_{event.lower()} BEFORE {event} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
            )


def _guard_on_postgresql() -> None:
    op.execute(
        "CREATE OR REPLACE FUNCTION perfdata_refuse() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$"
    )
    for table in _LOGS:
        op.execute(
            f"CREATE TRIGGER {table}_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION perfdata_refuse()"
        )
