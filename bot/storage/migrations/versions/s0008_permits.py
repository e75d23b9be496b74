"""A permit has days: it is a row, and a journal's switch becomes one of which nobody knows since when it is held."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JOURNAL = sa.table("journal", sa.column("id"), sa.column("permit", sa.Boolean()))
PERMIT = sa.table("permit", *map(sa.column, ("journal_id", "kind", "begins")))
UNDATED = sa.text("begins IS NULL")


def upgrade() -> None:
    """From 0007."""
    op.create_table(
        "permit",
        sa.Column("id", ID, nullable=False),
        sa.Column("journal_id", ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("begins", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.CheckConstraint("ends >= begins", name=op.f("ck_permit_not_before_begin")),
        sa.CheckConstraint("kind IN ('residence', 'visa', 'other')", name=op.f("ck_permit_kind")),
        sa.ForeignKeyConstraint(["journal_id"], ["journal.id"], name=op.f("fk_permit_journal_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_permit")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_permit_journal", "permit", ["journal_id", "begins"])
    op.create_index(
        "uq_permit_undated",
        "permit",
        ["journal_id"],
        unique=True,
        sqlite_where=UNDATED,
        postgresql_where=UNDATED,
    )
    held = sa.select(JOURNAL.c.id, sa.literal("other")).where(JOURNAL.c.permit).order_by(JOURNAL.c.id)
    op.execute(PERMIT.insert().from_select(["journal_id", "kind"], held))
    op.drop_column("journal", "permit")


def downgrade() -> None:
    """To 0007: of permits with days only the days of others are lost, a switch has none."""
    op.add_column("journal", sa.Column("permit", sa.Boolean(), server_default=sa.false(), nullable=False))
    held = sa.select(PERMIT.c.journal_id).where(PERMIT.c.begins.is_(None))
    op.execute(JOURNAL.update().where(JOURNAL.c.id.in_(held)).values(permit=True))
    op.drop_index("uq_permit_undated", table_name="permit")
    op.drop_index("ix_permit_journal", table_name="permit")
    op.drop_table("permit")
