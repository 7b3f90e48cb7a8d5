"""The first tables: revisions, files, five kinds of facts, and reports."""

from collections.abc import Iterator, Mapping

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# Columns are written as `name`, `name#` (number), `name!` (integer); the key comes first.
_FACTS: Mapping[str, tuple[str, str]] = {
    "observation": (
        "entity subject scope item time_period basis kind measure since base_for",
        "indicator label parent freq value# unit source_value# source_unit source_text decimals! qualifier"
        " growth# growth_unit growth_over growth_basis growth_decimals! growth_qualifier"
        " rank! rank_by obs_status file sheet value_cell growth_cell",
    ),
    "project": (
        "entity project role time_period",
        "total_investment# planned_investment# completed_investment# cumulative_investment# funds#"
        " unit stage milestones file sheet row! cells",
    ),
    "score": (
        "entity time_period level1 level2 level3",
        "target actual weight# score# reason file sheet row!",
    ),
    "budget": ("entity time_period line", "initial# adjusted# executed# unit file sheet row!"),
    "ledger": ("entity time_period source finding", "measure owner due status file sheet row!"),
    "report": ("entity time_period title", "text paragraphs file"),
}
_TEXT = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "revision",
        sa.Column("revision", sa.Integer, primary_key=True, autoincrement=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("at", "by", "reason")),
        *(sa.Column(name, sa.JSON, nullable=False) for name in ("files", "counts")),
        sa.Column("undoes", sa.Integer, sa.ForeignKey("revision.revision")),
        sa.Column("kind", sa.Text, sa.CheckConstraint("kind IN ('import', 'undo')"), nullable=False),
    )
    op.create_table(
        "file",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
    )
    for name, (key, others) in _FACTS.items():
        _create_fact_table(name, key, others)


def downgrade() -> None:
    """Refused: it would delete all data."""
    raise NotImplementedError("the first tables are not taken back")


def _create_fact_table(name: str, key: str, others: str) -> None:
    op.create_table(
        name,
        *_columns(f"{key} {others}"),
        sa.Column("file_sha256", sa.Text, sa.ForeignKey("file.sha256")),
        sa.Column("valid_from", sa.Integer, sa.ForeignKey("revision.revision"), nullable=False),
        sa.Column("valid_to", sa.Integer, sa.ForeignKey("revision.revision")),
        sa.PrimaryKeyConstraint(*key.split(), "valid_from"),
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
            yield sa.Column(word, _TEXT, nullable=False)
