"""Kinds of notices that a person switched off; when they last confirmed that a stay lasts."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """From 0009."""
    op.add_column("person", sa.Column("switched_off", sa.Text(), server_default=sa.text("''"), nullable=False))
    op.add_column("journal", sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """To 0009."""
    op.drop_column("journal", "confirmed_at")
    op.drop_column("person", "switched_off")
