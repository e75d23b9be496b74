"""What versions before this one had stored, kept as they wrote it: rows of every table, and buttons."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Boolean, Connection, Date, DateTime, MetaData, insert, text

from bot.storage import migrations

STORED = json.loads((Path(__file__).parent / "data/stored/0005.json").read_text("utf-8"))
ROWS: dict[str, list[dict[str, Any]]] = {
    name: STORED[name] for name in ("person", "traveller", "stay", "plan", "change", "dialogue", "notice", "inbox")
}


def emptied(connection: Connection) -> None:
    """An empty database as the landed version had it."""
    down(connection, "base")
    command.upgrade(_config(connection), "0005")


def down(connection: Connection, revision: str) -> None:
    command.downgrade(_config(connection), revision)


def up(connection: Connection) -> None:
    command.upgrade(_config(connection), migrations.HEAD)


def _config(connection: Connection) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    return config


def fill(connection: Connection) -> None:
    """Put the rows in as the landed version had written them."""
    found = MetaData()
    found.reflect(connection)
    for name, rows in ROWS.items():
        table = found.tables[name]
        connection.execute(insert(table), [{key: _value(table.c[key].type, row[key]) for key in row} for row in rows])
        if connection.dialect.name == "postgresql" and name not in ("person", "dialogue"):
            key, highest = ("seq" if name == "inbox" else "id"), highest_given(name)
            connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{name}', '{key}'), {highest})"))
    if connection.dialect.name == "sqlite":
        for row in STORED["sqlite_sequence"]:
            connection.execute(text("UPDATE sqlite_sequence SET seq = :seq WHERE name = :name"), row)


def highest_given(name: str) -> int:
    given: int = next(row["seq"] for row in STORED["sqlite_sequence"] if row["name"] == name)
    return given


def _value(kind: object, value: Any) -> Any:
    if value is not None and isinstance(kind, DateTime):
        return datetime.fromisoformat(value).replace(tzinfo=UTC)
    if value is not None and isinstance(kind, Date):
        return date.fromisoformat(value)
    return bool(value) if isinstance(kind, Boolean) else value
