"""Plans, when a person wants to be reminded, and which question about deleting everything is open."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """From 0002."""
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("days_before", sa.Text(), server_default="30 14 7 3 1 0", nullable=False))
        person.add_column(sa.Column("paused", sa.Boolean(), server_default=sa.false(), nullable=False))
        person.add_column(sa.Column("forget_request", sa.Text(), nullable=True))
    op.create_table(
        "plan",
        sa.Column("id", ID, nullable=False),
        sa.Column("traveller_id", ID, nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("entered", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("dropped_by", sa.Text(), nullable=True),
        sa.CheckConstraint("left_on >= entered", name=op.f("ck_plan_not_before_entry")),
        sa.ForeignKeyConstraint(
            ["traveller_id"], ["traveller.id"], name=op.f("fk_plan_traveller_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint("traveller_id", "country", "entered", name=op.f("uq_plan_traveller_id_country_entered")),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    """To 0002."""
    op.drop_table("plan")
    with op.batch_alter_table("person") as person:
        person.drop_column("forget_request")
        person.drop_column("paused")
        person.drop_column("days_before")
