"""Brings the schema up to date. Alembic is imported only when there is something to do."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, func, inspect, select
from sqlalchemy.sql import column, table

from bot.storage.migrations import HEAD

# Any number will do, if only all processes lock the same one.
_LOCK = 0x6B616C6479


class SchemaNewer(Exception):
    """The database was written by a newer version of the bot than this one."""


def revision(connection: Connection) -> str | None:
    """The revision at which the database stands; None when it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(select(column("version_num")).select_from(table("alembic_version")))
    return found


def migrate(connection: Connection) -> None:
    """Takes the schema to `HEAD` within the transaction of `connection`.

    SchemaNewer when the database stands at a revision that this code does not know.
    """
    if connection.dialect.name == "postgresql":
        # Several processes may start at once; the others wait here and then find nothing to do.
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    before = revision(connection)
    if before == HEAD:
        return

    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config(attributes={"connection": connection})
    # Interpolated by configparser, hence the doubled percent signs.
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    known = {step.revision for step in ScriptDirectory.from_config(config).walk_revisions()}
    if before is not None and before not in known:
        raise SchemaNewer(f"The database is at revision {before}, this version of the bot knows only up to {HEAD}")
    command.upgrade(config, HEAD)
