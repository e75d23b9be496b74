"""Bring the schema up to date. Alembic is imported only when there is something to do."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Column, Connection, MetaData, String, Table, func, inspect, select

from bot.errors import OperatorError
from bot.storage.errors import DatabaseUnusableError
from bot.storage.migrations import HEAD
from bot.storage.tables import metadata

# Any number will do, if only all processes lock the same one.
_LOCK = 0x6B616C6479


VERSION = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))
"""Where Alembic keeps the revision at which a database stands."""


class SchemaNewerError(OperatorError):
    """The database was written by a newer version of the bot than this one."""


def revision(connection: Connection) -> str | None:
    """The revision at which the database stands; None when it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(select(VERSION.c.version_num))
    return found


def migrate(connection: Connection) -> None:
    """Take the schema to `HEAD` within the transaction of `connection`.

    SchemaNewerError when the database stands at a revision that this code does not know, DatabaseUnusableError when it
    is another's.
    """
    if connection.dialect.name == "postgresql":
        # Several processes may start at once; the others wait here and then find nothing to do.
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    before = revision(connection)
    if before == HEAD:
        return
    if before is None:
        if others := sorted({*inspect(connection).get_table_names()} & metadata.tables.keys()):
            raise DatabaseUnusableError(f"it is not empty and not Kaldy's (tables {', '.join(others)})")
        # A new database is made whole: Alembic costs time and memory, and its steps are tested to give the same.
        metadata.create_all(connection)
        VERSION.create(connection)
        connection.execute(VERSION.insert().values(version_num=HEAD))
        return

    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config(attributes={"connection": connection})
    # Interpolated by configparser, hence the doubled percent signs.
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    known = {step.revision for step in ScriptDirectory.from_config(config).walk_revisions()}
    if before not in known:
        raise SchemaNewerError(
            f"The database is at revision {before}, this version of the bot knows only up to {HEAD}."
        )
    command.upgrade(config, HEAD)
