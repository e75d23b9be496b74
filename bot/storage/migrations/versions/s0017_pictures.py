"""The picture of one's days: whether it comes with `/status`, and which ones Telegram has already."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """From 0016: nobody is sent pictures unasked."""
    op.add_column("person", sa.Column("with_picture", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("person", sa.Column("pictures", sa.Text(), server_default=sa.text("''"), nullable=False))


def downgrade() -> None:
    """To 0016."""
    op.drop_column("person", "pictures")
    op.drop_column("person", "with_picture")
