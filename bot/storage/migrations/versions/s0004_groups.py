"""Groups, who came from which, and notices that a group may be due."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
OF_A_CHAT = sa.text("traveller_id IS NULL")


def upgrade() -> None:
    """From 0003."""
    op.create_table(
        "group_chat",
        sa.Column("id", ID, nullable=False),
        sa.Column("chat_id", ID, nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("nationality", sa.Text(), nullable=False),
        sa.Column("digest_day", sa.Integer(), nullable=True),
        sa.Column("digest_hour", sa.Integer(), server_default="10", nullable=False),
        sa.Column("welcomes", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("tidies", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("greeted_at", INSTANT, nullable=True),
        sa.Column("welcomed_at", INSTANT, nullable=True),
        sa.Column("noted_at", INSTANT, nullable=True),
        sa.Column("note", ID, nullable=True),
        sa.Column("counted_at", INSTANT, nullable=True),
        sa.Column("opened", sa.Integer(), server_default="0", nullable=False),
        sa.Column("reminded", sa.Integer(), server_default="0", nullable=False),
        sa.Column("left_at", INSTANT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_chat")),
        sa.UniqueConstraint("chat_id", name=op.f("uq_group_chat_chat_id")),
        sa.UniqueConstraint("ref", name=op.f("uq_group_chat_ref")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "visitor",
        sa.Column("group_id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["group_chat.id"], name=op.f("fk_visitor_group_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_visitor_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("group_id", "person_id", name=op.f("pk_visitor")),
    )
    op.create_index("ix_visitor_person_id", "visitor", ["person_id"], unique=False)
    _rename("person", "person_id", "chat", "chat_id")


def downgrade() -> None:
    """To 0003."""
    op.execute("DELETE FROM notice WHERE chat_id < 0")
    _rename("chat", "chat_id", "person", "person_id")
    op.drop_index("ix_visitor_person_id", table_name="visitor")
    op.drop_table("visitor")
    op.drop_table("group_chat")


def _rename(old: str, old_id: str, new: str, new_id: str) -> None:
    """Whose notices are, by another name."""
    op.drop_index(f"uq_notice_{old}", table_name="notice")
    op.drop_index(f"ix_notice_{old_id}", table_name="notice")
    with op.batch_alter_table("notice") as notice:
        notice.drop_constraint(op.f(f"ck_notice_journal_or_{old}"), type_="check")
        notice.alter_column(old_id, new_column_name=new_id)
        notice.create_check_constraint(
            op.f(f"ck_notice_journal_or_{new}"), "(traveller_id IS NULL) = (country IS NULL)"
        )
    op.create_index(f"ix_notice_{new_id}", "notice", [new_id], unique=False)
    op.create_index(
        f"uq_notice_{new}",
        "notice",
        [new_id, "kind"],
        unique=True,
        sqlite_where=OF_A_CHAT,
        postgresql_where=OF_A_CHAT,
    )
