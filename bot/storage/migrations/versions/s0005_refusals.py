"""When a group was last refused something and told that it was too much; each note has a notice of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
NO_NUMBER_TWICE = {"sqlite_autoincrement": True}
"""Said again for a table that SQLite makes anew: it is not read from the old one."""


def upgrade() -> None:
    """From 0004."""
    op.execute(
        "UPDATE notice SET kind = 'tidy ' || "
        "(SELECT note FROM group_chat WHERE group_chat.chat_id = notice.chat_id) "
        "WHERE kind = 'tidy' AND chat_id IN (SELECT chat_id FROM group_chat WHERE note IS NOT NULL)"
    )
    op.execute("DELETE FROM notice WHERE kind = 'tidy'")
    with op.batch_alter_table("group_chat", table_kwargs=NO_NUMBER_TWICE) as group_chat:
        group_chat.add_column(sa.Column("refused_at", INSTANT, nullable=True))
        group_chat.add_column(sa.Column("flooded_at", INSTANT, nullable=True))
        group_chat.drop_column("note")
    if op.get_bind().dialect.name == "sqlite":  # where 0004 did not say it again
        with op.batch_alter_table("notice", recreate="always", table_kwargs=NO_NUMBER_TWICE):
            pass


def downgrade() -> None:
    """To 0004."""
    op.execute("DELETE FROM notice WHERE kind LIKE 'tidy %'")
    with op.batch_alter_table("group_chat", table_kwargs=NO_NUMBER_TWICE) as group_chat:
        group_chat.add_column(sa.Column("note", ID, nullable=True))
        group_chat.drop_column("flooded_at")
        group_chat.drop_column("refused_at")
