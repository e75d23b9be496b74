"""A change may complete an act in several journals, which asked for its day: one undo takes back both."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

COMPLETES = sa.text("completes IS NOT NULL")


def upgrade() -> None:
    """From 0014."""
    op.add_column("change", sa.Column("completes", sa.Text(), nullable=True))
    op.create_index("ix_change_completes", "change", ["completes"], sqlite_where=COMPLETES, postgresql_where=COMPLETES)


def downgrade() -> None:
    """To 0014."""
    op.drop_index("ix_change_completes", table_name="change")
    op.drop_column("change", "completes")
