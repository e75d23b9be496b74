"""A journal may be there only for what was told in it: without that it is not shown."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """From 0015: whatever is counted by now goes on being shown."""
    op.add_column("journal", sa.Column("asked_for", sa.Boolean(), server_default=sa.true(), nullable=False))


def downgrade() -> None:
    """To 0015."""
    op.drop_column("journal", "asked_for")
