"""The migrations and the tables say the same, and every step can be taken back."""

import asyncio
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text, update
from sqlalchemy.sql import column, table

import bot.storage.postgresql  # noqa: F401 - it tells the tables which rows PostgreSQL's indexes have
from bot.core.reminders import ENDLESS
from bot.storage import groups, migrations, notices, people, schema, snapshot
from bot.storage.database import Database
from bot.storage.errors import DatabaseUnusableError
from bot.storage.notices import UNREACHABLE
from bot.storage.schema import SchemaNewerError
from bot.storage.tables import metadata
from tests.storage.engine import with_engine

FOLDER = Path(migrations.__file__).parent


def _config(connection: Connection | None = None) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(FOLDER))
    return config


def test_the_code_works_at_the_chains_only_head() -> None:
    assert ScriptDirectory.from_config(_config()).get_heads() == [migrations.HEAD]


@pytest.fixture
async def migrated(database_url: str) -> str:
    """A database made step by step; a new one is made whole from the tables, which must be the same."""
    await with_engine(database_url, lambda connection: _go(connection, "head"))
    return database_url


async def test_tables_are_what_the_migrations_make(migrated: str) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        return list(compare_metadata(context, metadata))

    assert await with_engine(migrated, differences) == []


async def test_constraints_and_their_names_are_what_the_migrations_make(migrated: str) -> None:
    """What Alembic does not compare: checks, which rows an index has, and the names by which migrations find things."""

    def names(connection: Connection) -> dict[str, set[str | None]]:
        look = inspect(connection)
        return {
            name: {
                *(check["name"] for check in look.get_check_constraints(name)),
                *(unique["name"] for unique in look.get_unique_constraints(name)),
                *(key["name"] for key in look.get_foreign_keys(name)),
                look.get_pk_constraint(name)["name"],
                *(
                    f"{index['name']}: {[*map(str, index.get('dialect_options', {}).values())]}"
                    for index in look.get_indexes(name)
                ),
            }
            for name in metadata.tables
        }

    found = await with_engine(migrated, names)
    for make in (metadata.drop_all, metadata.create_all):
        await with_engine(migrated, make)
    assert await with_engine(migrated, names) == found


def _go(connection: Connection, *steps: str) -> None:
    """Through these revisions; what is none of them is a statement."""
    for step in steps:
        if " " in step:
            connection.execute(text(step))
        else:
            move = command.downgrade if step in ("base", "-1") else command.upgrade
            move(_config(connection), step)


async def test_stairway(database_url: str) -> None:
    """Every step up, down and up again."""
    steps = [step.revision for step in ScriptDirectory.from_config(_config()).walk_revisions()]

    def climb(connection: Connection) -> set[str]:
        for step in reversed(steps):
            _go(connection, step, "-1", step)
        return set(inspect(connection).get_table_names())

    assert await with_engine(database_url, climb) == {*metadata.tables, "alembic_version"}


async def test_a_database_of_something_else_is_refused_and_left_as_it_is(database_url: str) -> None:
    def make(connection: Connection) -> None:
        connection.execute(text("CREATE TABLE person (a INTEGER)"))

    def tables(connection: Connection) -> list[tuple[str, list[str]]]:
        look = inspect(connection)
        return [(name, [column["name"] for column in look.get_columns(name)]) for name in look.get_table_names()]

    await with_engine(database_url, make)
    with pytest.raises(DatabaseUnusableError, match=r"not Kaldy's .*person"):
        await Database.open(database_url)
    assert await with_engine(database_url, tables) == [("person", ["a"])]


async def test_an_old_database_is_brought_up_with_all_its_rows(database_url: str) -> None:
    await with_engine(
        database_url,
        lambda connection: _go(
            connection,
            "0001",
            "INSERT INTO person (id, created_at) VALUES (7, '2026-01-02 03:04:05')",
            "INSERT INTO traveller (person_id, nationality) VALUES (7, 'KG')",
        ),
    )
    database = await Database.open(database_url)
    async with database.read() as tx:
        taken = await snapshot.take(tx, 7)
    await database.close()
    assert await with_engine(database_url, schema.revision) == migrations.HEAD
    assert taken is not None
    [journal] = taken.journals
    assert (journal.traveller.nationality, journal.country, taken.version) == ("KG", "KZ", 0)


async def test_a_group_of_0004_keeps_its_visitors_and_the_note_that_is_to_be_deleted(database_url: str) -> None:
    await with_engine(
        database_url,
        lambda connection: _go(
            connection,
            "0004",
            "INSERT INTO group_chat (chat_id, ref, language, nationality, note) VALUES (-5, 'r', 'ru', 'RU', 77)",
            "INSERT INTO group_chat (chat_id, ref, language, nationality) VALUES (-6, 's', 'ru', 'RU')",
            "INSERT INTO person (id, created_at) VALUES (7, '2026-01-02 03:04:05')",
            "INSERT INTO visitor (group_id, person_id) SELECT id, 7 FROM group_chat WHERE chat_id = -5",
            "INSERT INTO notice (chat_id, kind) VALUES (-5, 'tidy'), (-5, 'digest'), (-6, 'tidy')",
        ),
    )
    database = await Database.open(database_url)
    async with database.read() as tx:
        kept = await groups.get(tx, -5)
        assert kept is not None
        assert await groups.count(tx, kept.id) == (1, 1)
        kinds = await tx.rows(text("SELECT chat_id, kind, message FROM notice ORDER BY kind"))
        assert kinds == [(-5, "digest", 0), (-5, "tidy", 77)]
    await database.close()


async def test_a_pause_and_what_waits_for_people_of_0010_are_kept(database_url: str) -> None:
    await with_engine(
        database_url,
        lambda connection: _go(
            connection,
            "0010",
            "INSERT INTO person (id, created_at) VALUES (6, '2026-01-02 03:04:05')",
            "INSERT INTO person (id, created_at, paused) VALUES (7, '2026-01-02 03:04:05', TRUE)",
            "INSERT INTO person (id, created_at, paused, unreachable_since) "
            "VALUES (8, '2026-01-02 03:04:05', TRUE, '2026-02-02 03:04:05')",
            "INSERT INTO person (id, created_at, unreachable_since) "
            "VALUES (9, '2026-01-02 03:04:05', '2026-02-02 03:04:05')",
            "INSERT INTO notice (chat_id, kind, due_at) SELECT id, 'apology', created_at FROM person",
            "INSERT INTO notice (chat_id, kind, due_at) VALUES (-5, 'flood', '2026-01-02 03:04:05')",
        ),
    )
    database = await Database.open(database_url)
    async with database.write() as tx:
        found = [await people.get(tx, each) for each in (6, 7, 8, 9)]
        assert [each and each.paused_until for each in found] == [None, ENDLESS, ENDLESS, None]
        rows = await tx.rows(text("SELECT chat_id, kind, parked FROM notice ORDER BY chat_id, kind"))
        told = [(7, "pause", None), (8, "pause", UNREACHABLE)]  # whoever is paused is told once that pauses end
        sent = [(-5, "flood", None), (6, "apology", None), (7, "apology", None)]
        assert rows == sorted([*told, *sent, (8, "apology", UNREACHABLE), (9, "apology", UNREACHABLE)])
        now, lease = datetime(2026, 11, 23, 12, tzinfo=UTC), timedelta(minutes=1)
        assert {each.chat_id for each in await notices.claim(tx, now, lease)} == {-5, 6, 7}
    await database.close()


async def test_the_old_name_of_a_traveller_is_not_kept_with_an_invitation_of_0018(database_url: str) -> None:
    def shown_as(connection: Connection) -> list[str]:
        return list(connection.scalars(text("SELECT shown_as FROM invitation ORDER BY id")))

    await with_engine(
        database_url,
        lambda connection: _go(
            connection,
            "0018",
            "INSERT INTO person (id, created_at) VALUES (7, '2026-01-02 03:04:05')",
            "INSERT INTO traveller (id, person_id, label) VALUES (1, 7, 'me'), (2, 7, 'Maria')",
            "INSERT INTO invitation (traveller_id, secret, shown_as, made_at) "
            "VALUES (1, 'a', 'Olga', '2026-01-02 03:04:05'), (2, 'b', 'Masha', '2026-01-02 03:04:05')",
        ),
    )
    await (await Database.open(database_url)).close()
    assert await with_engine(database_url, shown_as) == ["Olga", ""]
    await with_engine(database_url, lambda connection: _go(connection, "-1"))
    assert await with_engine(database_url, shown_as) == ["Olga", "Maria"]


async def test_sqlite_is_told_the_same_by_the_tables_and_the_migrations(sqlite_url: str) -> None:
    """What Alembic does not compare: that no number is given twice, and which rows an index is of."""

    def made_by(connection: Connection, *steps: str) -> set[str]:
        _go(connection, *steps)
        counted = connection.scalars(text("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'"))
        partial = connection.scalars(text("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE%INDEX%WHERE%'"))
        return {*counted, *partial}

    await (await Database.open(sqlite_url)).close()
    made = [
        await with_engine(sqlite_url, made_by),
        await with_engine(sqlite_url, lambda connection: made_by(connection, "base", "head")),
    ]
    assert made[0] == made[1]
    assert made[0] >= {"group_chat", "notice", "uq_notice_chat", "ix_notice_due"}


async def test_opened_again_nothing_is_migrated(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    await (await Database.open(database_url)).close()

    def never(connection: Connection) -> None:
        raise AssertionError("nothing was to be done")

    monkeypatch.setattr(schema, "migrate", never)
    await (await Database.open(database_url)).close()


async def test_a_newer_schema_is_refused_and_left_alone(database_url: str) -> None:
    database = await Database.open(database_url)
    version = table("alembic_version", column("version_num"))
    async with database.write() as tx:
        await tx.execute(update(version).values(version_num="9999"))
    await database.close()
    with pytest.raises(SchemaNewerError, match="9999"):
        await Database.open(database_url)


async def test_a_failed_migration_leaves_nothing_behind(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    migrate = schema.migrate

    def break_off(connection: Connection) -> None:
        migrate(connection)
        raise RuntimeError("the power went")

    with monkeypatch.context() as broken:
        broken.setattr(schema, "migrate", break_off)
        with pytest.raises(RuntimeError, match="the power went"):
            await Database.open(database_url)
    database = await Database.open(database_url)
    async with database.read() as tx:
        assert await tx.value(text("SELECT count(*) FROM person")) == 0
    await database.close()


async def test_sqlite_keeps_foreign_keys_after_a_migration(sqlite_url: str) -> None:
    """Migrating switches them off; the connection that did it is used on."""
    database = await Database.open(sqlite_url)
    for door in (database.read, database.write):
        async with door() as tx:
            assert await tx.value(text("PRAGMA foreign_keys")) == 1
    await database.close()


async def test_several_that_start_at_once_migrate_once(database_url: str) -> None:
    opened = await asyncio.gather(*(Database.open(database_url) for _ in range(4)))
    for database in opened:
        await database.close()


async def test_neither_alembic_nor_anything_for_postgresql_is_imported_without_need(sqlite_url: str) -> None:
    await (await Database.open(sqlite_url)).close()
    program = f"""
import asyncio, sys
from bot.storage.database import Database
from bot.storage.errors import DatabaseUnusableError

async def main():
    await (await Database.open({sqlite_url!r})).close()

asyncio.run(main())
sys.exit("alembic" in sys.modules or "sqlalchemy.dialects.postgresql" in sys.modules)
"""
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", program)
    assert await process.wait() == 0
