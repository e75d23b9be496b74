"""A pinned status: which message shows it, and what stands in it."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
NOTICE = sa.table("notice", sa.column("kind"))


def upgrade() -> None:
    """From 0012."""
    op.add_column("person", sa.Column("pinned_message", ID, nullable=True))
    op.add_column("person", sa.Column("pinned_as", sa.Text(), nullable=True))


def downgrade() -> None:
    """To 0012: nobody has one any more, and no notice of a kind that is not known there."""
    op.execute(NOTICE.delete().where(NOTICE.c.kind.in_(("pinned", "pinlost"))))
    op.drop_column("person", "pinned_as")
    op.drop_column("person", "pinned_message")
