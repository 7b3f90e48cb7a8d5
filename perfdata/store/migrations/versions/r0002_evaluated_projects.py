"""Scores and budgets are kept by project, and projects with all figures of their rows.

The key of a table stored in key order cannot be changed in place: each table is made anew and filled.
"""

from collections.abc import Iterator, Mapping

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Columns are written as `name`, `name#` (number), `name!` (integer), `name+` (new, "" so far).
_FACTS: Mapping[str, tuple[str, str]] = {
    "project": (
        "entity project role time_period",
        "total_investment# planned_investment# completed_investment# cumulative_investment# funds#"
        " unit stage milestones figures+ file sheet row! cells",
    ),
    "score": (
        "entity project+ time_period level1 level2 level3",
        "target actual weight# score# reason file sheet row!",
    ),
    "budget": ("entity project+ time_period line", "initial# adjusted# executed# unit file sheet row!"),
}
_OTHERS = "file_sha256 valid_from valid_to"
_TEXT = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    """Copies each table into one with the new columns."""
    for name, (key, others) in _FACTS.items():
        made = f"{name}_0002"
        _create_fact_table(made, key, others)
        op.execute(_copied(name, made, f"{key} {others} {_OTHERS}"))
        op.drop_table(name)
        op.rename_table(made, name)


def downgrade() -> None:
    """Refused: two projects of one year would become one."""
    raise NotImplementedError("the projects of scores and budgets are not given up")


def _copied(name: str, made: str, words: str) -> sa.Insert:
    names = [word.rstrip("#!+") for word in words.split()]
    old = sa.table(name, *(sa.column(column) for column in names))
    values = [sa.literal("") if word.endswith("+") else old.c[word.rstrip("#!")] for word in words.split()]
    new = sa.table(made, *(sa.column(column) for column in names))
    return sa.insert(new).from_select(names, sa.select(*values).select_from(old))


def _create_fact_table(name: str, key: str, others: str) -> None:
    op.create_table(
        name,
        *_columns(f"{key} {others}"),
        sa.Column("file_sha256", sa.Text, sa.ForeignKey("file.sha256")),
        sa.Column("valid_from", sa.Integer, sa.ForeignKey("revision.revision"), nullable=False),
        sa.Column("valid_to", sa.Integer, sa.ForeignKey("revision.revision")),
        sa.PrimaryKeyConstraint(*(word.rstrip("+") for word in key.split()), "valid_from"),
        sa.CheckConstraint("valid_to > valid_from"),
        sqlite_with_rowid=False,
    )


def _columns(words: str) -> Iterator[sa.Column[object]]:
    for word in words.split():
        if word.endswith("#"):
            yield sa.Column(word[:-1], sa.Double)
        elif word.endswith("!"):
            yield sa.Column(word[:-1], sa.BigInteger)
        else:
            yield sa.Column(word.rstrip("+"), _TEXT, nullable=False)
