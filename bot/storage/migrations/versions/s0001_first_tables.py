"""The first tables: people, travellers, journals, changes, dialogues, notices, the inbox, facts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """From nothing."""
    op.create_table(
        "fact",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_fact")),
    )
    op.create_table(
        "inbox",
        sa.Column("seq", ID, nullable=False),
        sa.Column("bot_id", ID, nullable=False),
        sa.Column("update_id", ID, nullable=False),
        sa.Column("lane", ID, nullable=True),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("fetched_at", INSTANT, nullable=False),
        sa.Column("state", sa.Text(), server_default="waiting", nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("not_before", INSTANT, nullable=True),
        sa.Column("settled_at", INSTANT, nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'done', 'aside')", name=op.f("ck_inbox_state")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_inbox")),
        sa.UniqueConstraint("bot_id", "update_id", name=op.f("uq_inbox_bot_id_update_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_inbox_settled",
        "inbox",
        ["settled_at"],
        unique=False,
        sqlite_where=sa.text("settled_at IS NOT NULL"),
        postgresql_where=sa.text("settled_at IS NOT NULL"),
    )
    op.create_index(
        "ix_inbox_waiting",
        "inbox",
        ["lane", "seq"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_table(
        "person",
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("account_language", sa.Text(), nullable=True),
        sa.Column("zone", sa.Text(), server_default="Asia/Almaty", nullable=False),
        sa.Column("reminder_hour", sa.Integer(), server_default="10", nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("unreachable_since", INSTANT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_table(
        "dialogue",
        sa.Column("person_id", ID, autoincrement=False, nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("known", sa.JSON(), nullable=False),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_dialogue_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_dialogue")),
    )
    op.create_table(
        "traveller",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("label", sa.Text(), server_default="me", nullable=False),
        sa.Column("nationality", sa.Text(), nullable=True),
        sa.Column("permit", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("own_visit", sa.Integer(), nullable=True),
        sa.Column("own_days", sa.Integer(), nullable=True),
        sa.Column("own_window", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_traveller_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_traveller")),
        sa.UniqueConstraint("person_id", "label", name=op.f("uq_traveller_person_id_label")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "change",
        sa.Column("id", ID, nullable=False),
        sa.Column("traveller_id", ID, nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("removed", sa.JSON(), nullable=False),
        sa.Column("added", sa.JSON(), nullable=False),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.Column("undone_at", INSTANT, nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["traveller_id"], ["traveller.id"], name=op.f("fk_change_traveller_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
        sa.UniqueConstraint("request", name=op.f("uq_change_request")),
        sa.UniqueConstraint("undone_by", name=op.f("uq_change_undone_by")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_change_journal", "change", ["traveller_id", "country", "id"], unique=False)
    op.create_table(
        "notice",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("traveller_id", ID, nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("due_at", INSTANT, nullable=True),
        sa.Column("leased_until", INSTANT, nullable=True),
        sa.Column("sent_about", sa.Date(), nullable=True),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint("(traveller_id IS NULL) = (country IS NULL)", name=op.f("ck_notice_journal_or_person")),
        sa.ForeignKeyConstraint(
            ["traveller_id"], ["traveller.id"], name=op.f("fk_notice_traveller_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sa.UniqueConstraint("traveller_id", "country", "kind", name=op.f("uq_notice_traveller_id_country_kind")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_notice_due",
        "notice",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )
    op.create_index("ix_notice_person_id", "notice", ["person_id"], unique=False)
    op.create_index(
        "uq_notice_person",
        "notice",
        ["person_id", "kind"],
        unique=True,
        sqlite_where=sa.text("traveller_id IS NULL"),
        postgresql_where=sa.text("traveller_id IS NULL"),
    )
    op.create_table(
        "stay",
        sa.Column("id", ID, nullable=False),
        sa.Column("traveller_id", ID, nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("entered", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("from_memory", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.CheckConstraint("left_on >= entered", name=op.f("ck_stay_not_before_entry")),
        sa.ForeignKeyConstraint(
            ["traveller_id"], ["traveller.id"], name=op.f("fk_stay_traveller_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stay")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stay_journal", "stay", ["traveller_id", "country", "entered"], unique=False)
    op.create_index(
        "uq_stay_open",
        "stay",
        ["traveller_id", "country"],
        unique=True,
        sqlite_where=sa.text("left_on IS NULL"),
        postgresql_where=sa.text("left_on IS NULL"),
    )


def downgrade() -> None:
    """To nothing."""
    op.drop_index("uq_stay_open", table_name="stay")
    op.drop_index("ix_stay_journal", table_name="stay")
    op.drop_table("stay")
    op.drop_index("uq_notice_person", table_name="notice")
    op.drop_index("ix_notice_person_id", table_name="notice")
    op.drop_index("ix_notice_due", table_name="notice")
    op.drop_table("notice")
    op.drop_index("ix_change_journal", table_name="change")
    op.drop_table("change")
    op.drop_table("traveller")
    op.drop_table("dialogue")
    op.drop_table("person")
    op.drop_index("ix_inbox_waiting", table_name="inbox")
    op.drop_index("ix_inbox_settled", table_name="inbox")
    op.drop_table("inbox")
    op.drop_table("fact")
