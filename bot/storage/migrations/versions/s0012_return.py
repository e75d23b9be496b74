"""That somebody outside asked to be told of the day from which so long a visit is legal again, and when they asked."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """From 0011."""
    op.add_column("journal", sa.Column("return_days", sa.Integer(), nullable=True))
    op.add_column("journal", sa.Column("return_asked_on", sa.Date(), nullable=True))


def downgrade() -> None:
    """To 0011."""
    op.drop_column("journal", "return_asked_on")
    op.drop_column("journal", "return_days")
