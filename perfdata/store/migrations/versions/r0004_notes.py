"""Notes and to-dos on indicators and projects."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_TEXTS = (
    "about",
    "subject",
    "period",
    "kind",
    "text",
    "owner",
    "due",
    "by",
    "at",
    "closed_in",
    "closed_by",
    "closed_at",
)


def upgrade() -> None:
    """Makes the table."""
    op.create_table(
        "note",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("entity", sa.Text, nullable=False, index=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in _TEXTS),
    )


def downgrade() -> None:
    """Refused: it would delete what persons wrote."""
    raise NotImplementedError("notes are not given up")
