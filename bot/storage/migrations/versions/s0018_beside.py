"""What a change did beside stays and permits."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """From 0017."""
    op.add_column("change", sa.Column("beside", sa.JSON(), nullable=True))


def downgrade() -> None:
    """To 0017."""
    op.drop_column("change", "beside")
