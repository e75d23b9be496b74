"""A pause has an end; that a notice is to come once more; which last legal day a person was told."""

from datetime import date

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

ENDLESS = date(9999, 12, 31)
PERSON = sa.table(
    "person",
    sa.column("id", sa.BigInteger()),
    sa.column("paused", sa.Boolean()),
    sa.column("paused_until", sa.Date()),
    sa.column("created_at", sa.DateTime(timezone=True)),
)
NOTICE = sa.table("notice", *map(sa.column, ("chat_id", "kind", "due_at")))


def upgrade() -> None:
    """From 0010. Who is paused stays so, without an end, and is told once that pauses have one."""
    op.add_column("person", sa.Column("paused_until", sa.Date(), nullable=True))
    op.execute(PERSON.update().where(PERSON.c.paused).values(paused_until=ENDLESS))
    paused = sa.select(PERSON.c.id, sa.literal("pause", sa.Text()), PERSON.c.created_at).where(PERSON.c.paused)
    op.execute(NOTICE.insert().from_select(["chat_id", "kind", "due_at"], paused))
    op.drop_column("person", "paused")
    op.add_column("notice", sa.Column("again_on", sa.Date(), nullable=True))
    op.add_column("notice", sa.Column("last_day", sa.Date(), nullable=True))


def downgrade() -> None:
    """To 0010: a pause that has an end is over, as nothing would end it there."""
    op.drop_column("notice", "last_day")
    op.drop_column("notice", "again_on")
    op.execute(NOTICE.delete().where(NOTICE.c.kind == "pause"))
    op.add_column("person", sa.Column("paused", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.execute(PERSON.update().where(PERSON.c.paused_until == ENDLESS).values(paused=True))
    op.drop_column("person", "paused_until")
