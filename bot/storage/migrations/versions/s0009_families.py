"""Several journals: which one was chosen, changes of several at once, whom a traveller's status is shown to."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
NO_NUMBER_TWICE = {"sqlite_autoincrement": True}
"""Said again for a table that SQLite makes anew: it is not read from the old one."""
GIVEN = sa.table("sqlite_sequence", sa.column("name"), sa.column("seq"))
CHANGE = sa.table("change", *map(sa.column, ("id", "request", "undone_by")))


def upgrade() -> None:
    """From 0008."""
    op.add_column("person", sa.Column("current_journal", ID, nullable=True))
    op.add_column("journal", sa.Column("zone", sa.Text(), nullable=True))
    op.add_column("group_chat", sa.Column("country", sa.Text(), server_default="KZ", nullable=False))
    used = _changes_given()
    with op.batch_alter_table("change", table_kwargs=NO_NUMBER_TWICE) as batch:
        batch.add_column(sa.Column("together", sa.Boolean(), server_default=sa.false(), nullable=False))
        for name in ("request", "undone_by"):
            batch.drop_constraint(op.f(f"uq_change_{name}"), type_="unique")
            batch.create_unique_constraint(op.f(f"uq_change_{name}_journal_id"), [name, "journal_id"])
    _give_no_change_again(used)
    op.create_table(
        "invitation",
        sa.Column("id", ID, nullable=False),
        sa.Column("traveller_id", ID, nullable=False),
        sa.Column("secret", sa.Text(), nullable=False),
        sa.Column("shown_as", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("guest_id", ID, nullable=True),
        sa.Column("guest_name", sa.Text(), nullable=True),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("accepted_at IS NULL OR guest_id IS NOT NULL", name=op.f("ck_invitation_somebody_accepted")),
        sa.ForeignKeyConstraint(
            ["traveller_id"], ["traveller.id"], name=op.f("fk_invitation_traveller_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["guest_id"], ["person.id"], name=op.f("fk_invitation_guest_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("secret", name=op.f("uq_invitation_secret")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_invitation_traveller_id", "invitation", ["traveller_id"])
    op.create_index("ix_invitation_guest_id", "invitation", ["guest_id"])


def downgrade() -> None:
    """To 0008: of what was changed in several journals at once only the last change tells what asked for it."""
    op.drop_index("ix_invitation_guest_id", table_name="invitation")
    op.drop_index("ix_invitation_traveller_id", table_name="invitation")
    op.drop_table("invitation")
    other = CHANGE.alias()
    for name in ("request", "undone_by"):
        later = sa.exists().where(other.c[name] == CHANGE.c[name], other.c.id > CHANGE.c.id)
        alone = sa.literal("of ") + sa.cast(CHANGE.c.id, sa.Text()) + sa.literal(": ") + CHANGE.c[name]
        op.execute(CHANGE.update().where(later).values({name: alone}))
    used = _changes_given()
    with op.batch_alter_table("change", table_kwargs=NO_NUMBER_TWICE) as batch:
        for name in ("request", "undone_by"):
            batch.drop_constraint(op.f(f"uq_change_{name}_journal_id"), type_="unique")
            batch.create_unique_constraint(op.f(f"uq_change_{name}"), [name])
        batch.drop_column("together")
    _give_no_change_again(used)
    op.drop_column("group_chat", "country")
    op.drop_column("journal", "zone")
    op.drop_column("person", "current_journal")


def _changes_given() -> int | None:
    """SQLite: the highest number that a change ever had, also one that is gone."""
    if op.get_bind().dialect.name != "sqlite":
        return None
    return op.get_bind().execute(sa.select(GIVEN.c.seq).where(GIVEN.c.name == "change")).scalar()


def _give_no_change_again(used: int | None) -> None:
    """A table that SQLite made anew knows only the rows it has: an old button must not find another change."""
    if used is not None:
        op.execute(GIVEN.delete().where(GIVEN.c.name == "change"))
        op.execute(GIVEN.insert().values(name="change", seq=used))
