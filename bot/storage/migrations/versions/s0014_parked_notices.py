"""Notices that wait until their person writes again are marked, so that no look at what is due reads them.

What falls due at one moment is found in its order too: at full hours that may be many thousands.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

DUE, NOT_PARKED = "due_at IS NOT NULL", "due_at IS NOT NULL AND parked IS NULL"


def upgrade() -> None:
    """From 0013."""
    op.add_column("notice", sa.Column("parked", sa.Text(), nullable=True))
    op.execute(
        "UPDATE notice SET parked = 'unreachable' "
        "WHERE chat_id IN (SELECT id FROM person WHERE unreachable_since IS NOT NULL)"
    )
    _index(["due_at", "id"], NOT_PARKED)


def downgrade() -> None:
    """To 0013."""
    _index(["due_at"], DUE)
    op.drop_column("notice", "parked")


def _index(columns: list[str], rows: str) -> None:
    op.drop_index("ix_notice_due", table_name="notice")
    where = sa.text(rows)
    op.create_index("ix_notice_due", "notice", columns, sqlite_where=where, postgresql_where=where)
