"""A person's version: who read it, to write later, sees whether something was written meanwhile."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """From 0006."""
    op.add_column("person", sa.Column("version", sa.Integer, nullable=False, server_default="0"))


def downgrade() -> None:
    """To 0006."""
    op.drop_column("person", "version")
