"""Kinds of notices that a person switched off; that a stay lasts, and that they registered during it, as they said."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """From 0009."""
    op.add_column("person", sa.Column("switched_off", sa.Text(), server_default=sa.text("''"), nullable=False))
    op.add_column("stay", sa.Column("registered", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("journal", sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """To 0009."""
    op.drop_column("stay", "registered")
    op.drop_column("journal", "confirmed_at")
    op.drop_column("person", "switched_off")
