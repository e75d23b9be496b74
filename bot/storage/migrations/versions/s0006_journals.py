"""A journal is a row: one traveller in one country, with what was set for it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql.expression import TextClause

revision = "0006"
down_revision = "0005"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
NO_NUMBER_TWICE = {"sqlite_autoincrement": True}
"""Said again for a table that SQLite makes anew: it is not read from the old one."""
HOME = "KZ"
"""The one country in which anybody counted days before; what was set for a traveller was set for it."""
OF_A_JOURNAL = ("stay", "plan", "change", "notice")
SETTINGS = (
    ("permit", sa.Boolean(), sa.false()),
    ("own_visit", sa.Integer(), None),
    ("own_days", sa.Integer(), None),
    ("own_window", sa.Integer(), None),
)
JOURNAL = sa.table("journal", *map(sa.column, ("id", "traveller_id", "country", *(name for name, *_ in SETTINGS))))
TRAVELLER = sa.table("traveller", *map(sa.column, ("id", *(name for name, *_ in SETTINGS))))
GIVEN = sa.table("sqlite_sequence", sa.column("name"), sa.column("seq"))
NOTICE = sa.table("notice", *map(sa.column, ("id", "kind", "message")))
TIDY = "tidy "
"""What stood before a message's number in the kind of the notices by which it is deleted."""
OF_A_MESSAGE = NOTICE.c.kind.startswith(TIDY)
OPEN = sa.text("left_on IS NULL")
DUE = sa.text("due_at IS NOT NULL")


def upgrade() -> None:
    """From 0005."""
    op.create_table(
        "journal",
        sa.Column("id", ID, nullable=False),
        sa.Column("traveller_id", ID, nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        *(
            sa.Column(name, type_, server_default=default, nullable=default is None)
            for name, type_, default in SETTINGS
        ),
        sa.ForeignKeyConstraint(
            ["traveller_id"], ["traveller.id"], name=op.f("fk_journal_traveller_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
        sa.UniqueConstraint("traveller_id", "country", name=op.f("uq_journal_traveller_id_country")),
        sqlite_autoincrement=True,
    )
    names = [name for name, *_ in SETTINGS]
    home = sa.select(TRAVELLER.c.id, sa.literal(HOME), *(TRAVELLER.c[name] for name in names)).order_by(TRAVELLER.c.id)
    op.execute(JOURNAL.insert().from_select(["traveller_id", "country", *names], home))
    for rows in map(_rows, OF_A_JOURNAL):  # nobody could count elsewhere; a row that names it is kept all the same
        elsewhere = sa.select(rows.c.traveller_id, rows.c.country).where(
            rows.c.traveller_id.is_not(None), ~sa.exists().where(*_its_journal(rows))
        )
        op.execute(JOURNAL.insert().from_select(["traveller_id", "country"], elsewhere.distinct()))
    used = _numbers_given()
    for table in OF_A_JOURNAL:
        _drop_indexes(table)
        with op.batch_alter_table(table, table_kwargs=NO_NUMBER_TWICE) as batch:
            batch.add_column(sa.Column("journal_id", ID, nullable=True))
        rows = _rows(table)
        found = sa.select(JOURNAL.c.id).where(*_its_journal(rows)).scalar_subquery()
        op.execute(rows.update().values(journal_id=found))
        with op.batch_alter_table(table, table_kwargs=NO_NUMBER_TWICE) as batch:
            if table == "notice":
                batch.add_column(sa.Column("message", ID, server_default="0", nullable=False))
                batch.drop_constraint(op.f("ck_notice_journal_or_chat"), type_="check")
                batch.drop_constraint(op.f("uq_notice_traveller_id_country_kind"), type_="unique")
                batch.create_unique_constraint(op.f("uq_notice_journal_id_kind"), ["journal_id", "kind"])
            if table == "plan":
                batch.drop_constraint(op.f("uq_plan_traveller_id_country_entered"), type_="unique")
                batch.create_unique_constraint(op.f("uq_plan_journal_id_entered"), ["journal_id", "entered"])
            batch.drop_constraint(op.f(f"fk_{table}_traveller_id"), type_="foreignkey")
            batch.drop_column("traveller_id")
            batch.drop_column("country")
            batch.alter_column("journal_id", existing_type=ID, nullable=table == "notice")
            batch.create_foreign_key(
                op.f(f"fk_{table}_journal_id"), "journal", ["journal_id"], ["id"], ondelete="CASCADE"
            )
        _create_indexes(table, "journal_id", ["journal_id"], ["chat_id", "kind", "message"])
    for number, kind in op.get_bind().execute(sa.select(NOTICE.c.id, NOTICE.c.kind).where(OF_A_MESSAGE)).all():
        message = int(kind.removeprefix(TIDY))
        op.execute(NOTICE.update().where(NOTICE.c.id == number).values(kind=TIDY.strip(), message=message))
    with op.batch_alter_table("traveller", table_kwargs=NO_NUMBER_TWICE) as traveller:
        for name, *_ in SETTINGS:
            traveller.drop_column(name)
    _give_no_number_again(used)


def downgrade() -> None:
    """To 0005; what was set for another country than the first is lost."""
    used = _numbers_given()
    of_a_message = sa.select(NOTICE.c.id, NOTICE.c.message).where(NOTICE.c.message != 0)
    for number, message in op.get_bind().execute(of_a_message).all():
        op.execute(NOTICE.update().where(NOTICE.c.id == number).values(kind=f"{TIDY}{message}"))
    with op.batch_alter_table("traveller", table_kwargs=NO_NUMBER_TWICE) as traveller:
        for column in _settings():
            traveller.add_column(column)
    home = (JOURNAL.c.traveller_id == TRAVELLER.c.id, JOURNAL.c.country == HOME)
    for name, *_ in SETTINGS:
        found = sa.select(JOURNAL.c[name]).where(*home).scalar_subquery()
        op.execute(TRAVELLER.update().where(sa.exists().where(*home)).values({name: found}))
    for table in OF_A_JOURNAL:
        _drop_indexes(table)
        with op.batch_alter_table(table, table_kwargs=NO_NUMBER_TWICE) as batch:
            batch.add_column(sa.Column("traveller_id", ID, nullable=True))
            batch.add_column(sa.Column("country", sa.Text(), nullable=True))
        rows = _rows(table)
        for name in ("traveller_id", "country"):
            found = sa.select(JOURNAL.c[name]).where(JOURNAL.c.id == rows.c.journal_id).scalar_subquery()
            op.execute(rows.update().values({name: found}))
        with op.batch_alter_table(table, table_kwargs=NO_NUMBER_TWICE) as batch:
            if table == "notice":
                batch.drop_column("message")
                batch.drop_constraint(op.f("uq_notice_journal_id_kind"), type_="unique")
                batch.create_check_constraint(
                    op.f("ck_notice_journal_or_chat"), "(traveller_id IS NULL) = (country IS NULL)"
                )
                batch.create_unique_constraint(
                    op.f("uq_notice_traveller_id_country_kind"), ["traveller_id", "country", "kind"]
                )
            if table == "plan":
                batch.drop_constraint(op.f("uq_plan_journal_id_entered"), type_="unique")
                batch.create_unique_constraint(
                    op.f("uq_plan_traveller_id_country_entered"), ["traveller_id", "country", "entered"]
                )
            batch.drop_constraint(op.f(f"fk_{table}_journal_id"), type_="foreignkey")
            batch.drop_column("journal_id")
            batch.alter_column("traveller_id", existing_type=ID, nullable=table == "notice")
            batch.alter_column("country", existing_type=sa.Text(), nullable=table == "notice")
            batch.create_foreign_key(
                op.f(f"fk_{table}_traveller_id"), "traveller", ["traveller_id"], ["id"], ondelete="CASCADE"
            )
        _create_indexes(table, "traveller_id", ["traveller_id", "country"], ["chat_id", "kind"])
    op.drop_table("journal")
    _give_no_number_again(used)


def _settings() -> list[sa.Column[object]]:
    return [
        sa.Column(name, type_, server_default=default, nullable=default is None) for name, type_, default in SETTINGS
    ]


def _rows(table: str) -> sa.TableClause:
    return sa.table(table, *map(sa.column, ("traveller_id", "country", "journal_id")))


def _its_journal(rows: sa.TableClause) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[bool]]:
    return JOURNAL.c.traveller_id == rows.c.traveller_id, JOURNAL.c.country == rows.c.country


def _drop_indexes(table: str) -> None:
    names = {
        "stay": ("uq_stay_open", "ix_stay_journal"),
        "change": ("ix_change_journal",),
        "notice": ("ix_notice_due", "ix_notice_chat_id", "uq_notice_chat"),
    }
    for name in names.get(table, ()):
        op.drop_index(name, table_name=table)


def _create_indexes(table: str, owner: str, journal: list[str], of_chat: list[str]) -> None:
    match table:
        case "stay":
            op.create_index("ix_stay_journal", "stay", [*journal, "entered"])
            _partial("uq_stay_open", "stay", journal, OPEN, unique=True)
        case "change":
            op.create_index("ix_change_journal", "change", [*journal, "id"])
        case "notice":
            op.create_index("ix_notice_chat_id", "notice", ["chat_id"])
            _partial("ix_notice_due", "notice", ["due_at"], DUE)
            _partial("uq_notice_chat", "notice", of_chat, sa.text(f"{owner} IS NULL"), unique=True)


def _partial(name: str, table: str, columns: list[str], where: TextClause, *, unique: bool = False) -> None:
    op.create_index(name, table, columns, unique=unique, sqlite_where=where, postgresql_where=where)


def _numbers_given() -> dict[str, int]:
    """SQLite: the highest number that each table's rows ever had, also of rows that are gone."""
    if op.get_bind().dialect.name != "sqlite":
        return {}
    return dict(op.get_bind().execute(sa.select(GIVEN.c.name, GIVEN.c.seq)).all())


def _give_no_number_again(used: dict[str, int]) -> None:
    """A table that SQLite made anew knows only the rows it has: an old button must not find another row."""
    for name in (*OF_A_JOURNAL, "traveller"):
        if name in used:
            op.execute(GIVEN.delete().where(GIVEN.c.name == name))
            op.execute(GIVEN.insert().values(name=name, seq=used[name]))
