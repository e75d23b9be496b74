"""A PostgreSQL server: what is waited for, what is the operator's to mend, and that no password is told."""

import asyncio
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from bot.storage import key_values
from bot.storage.connection import Connection
from bot.storage.database import Database
from bot.storage.errors import (
    DatabaseAddressError,
    DatabaseUnreachableError,
    DatabaseUnusableError,
    StatementError,
    is_transient,
)
from tests.storage.values import put


async def test_no_statement_keeps_a_name_that_a_pooler_could_give_to_another(postgresql_url: str) -> None:
    """PgBouncer in transaction mode lends one connection to many: what is prepared by name there is anybody's."""
    database = await Database.open(postgresql_url)
    for _ in range(3):
        await put(database, "key", "value")
    async with database.read() as tx:
        assert await tx.value(text("SELECT count(*) FROM pg_prepared_statements WHERE name <> ''")) == 0
    await database.close()


async def _pid(tx: Connection) -> int:
    pid: int = await tx.value(text("SELECT pg_backend_pid()"))
    return pid


async def _cut(database: Database, pid: int) -> None:
    async with database.read() as tx:
        await tx.execute(text("SELECT pg_terminate_backend(:pid)"), pid=pid)


async def test_a_connection_that_breaks_is_a_refusal_and_the_next_one_works(postgresql_url: str) -> None:
    database, other = await Database.open(postgresql_url), await Database.open(postgresql_url)

    async def lose() -> None:
        async with database.write() as tx:
            await _cut(other, await _pid(tx))
            await key_values.put(tx, "key", "value")

    with pytest.raises((StatementError, DatabaseUnreachableError)) as caught:
        await lose()
    assert is_transient(caught.value)
    await put(database, "key", "value")
    await database.close()
    await other.close()


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        ("SELECT CAST(:value AS integer)", {"value": "31337"}),
        ("SELECT CAST(:value AS bigint)", {"value": 2**63}),
        ("SELECT 1; SELECT 2", {}),
    ],
)
async def test_a_mistake_of_ours_is_not_waited_for(
    postgresql_url: str, statement: str, values: dict[str, object]
) -> None:
    """Also one that the driver finds, before the server sees it."""
    database = await Database.open(postgresql_url)
    for door in (database.read, database.write):
        with pytest.raises(StatementError) as caught:
            await _carry_out(door(), statement, values)
        assert not is_transient(caught.value)
    await database.close()


async def _carry_out(door: AbstractAsyncContextManager[Connection], statement: str, values: dict[str, object]) -> None:
    async with door as tx:
        await tx.rows(text(statement), **values)


async def test_a_connection_that_broke_while_idle_is_a_refusal_at_most(postgresql_url: str) -> None:
    database, other = await Database.open(postgresql_url), await Database.open(postgresql_url)
    async with database.read() as tx:
        pid = await _pid(tx)
    await _cut(other, pid)
    await asyncio.sleep(0.05)
    first = None
    try:
        await put(database, "key", "1")
    except (StatementError, DatabaseUnreachableError) as error:
        first = error
    assert first is None or is_transient(first)
    await put(database, "key", "2")
    await database.close()
    await other.close()


async def test_a_server_that_said_goodbye_and_has_not_hung_up_yet_is_a_refusal(
    postgresql_url: str, tmp_path: Path
) -> None:
    """Between the two the driver says itself that the connection is of no use."""
    folder = make_url(postgresql_url).query["host"]
    hang_up = asyncio.Event()

    async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, until: asyncio.Event | None) -> None:
        while said := await reader.read(4096):
            writer.write(said)
        if until:
            await until.wait()
        writer.close()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_server, to_server = await asyncio.open_unix_connection(f"{folder}/.s.PGSQL.5432")
        await asyncio.gather(pass_on(reader, to_server, None), pass_on(from_server, writer, hang_up))

    other = await Database.open(postgresql_url)
    async with await asyncio.start_unix_server(serve, tmp_path / ".s.PGSQL.5432"):
        database = await Database.open(str(postgresql_url).replace(str(folder), str(tmp_path)))
        async with database.read() as tx:
            pid = await _pid(tx)
        await _cut(other, pid)
        await asyncio.sleep(0.05)
        with pytest.raises((StatementError, DatabaseUnreachableError)) as caught:
            await put(database, "key", "1")
        assert is_transient(caught.value)
        await put(database, "key", "2")
        hang_up.set()
        await database.close()
    await other.close()


@pytest.mark.parametrize(
    "address",
    ["me:secret@127.0.0.1:1/kaldy", "me:secret@nowhere.invalid/kaldy", "me:secret@/kaldy?host={tmp_path}"],
)
async def test_a_server_that_is_not_there_may_be_there_later(tmp_path: Path, address: str) -> None:
    with pytest.raises(DatabaseUnreachableError) as caught:
        await Database.open(f"postgresql+asyncpg://{address.format(tmp_path=tmp_path)}")
    assert "secret" not in str(caught.value)


async def test_a_server_that_is_only_starting_will_be_there_later(postgresql_url: str) -> None:
    """What it says then, said by a server that takes no more connections for the moment."""
    database = await Database.open(postgresql_url)
    await _run(database, "CREATE ROLE guest LOGIN CONNECTION LIMIT 0")
    with pytest.raises(DatabaseUnreachableError, match="too many connections"):
        await Database.open(postgresql_url.replace("kaldy@", "guest:secret@"))
    await _run(database, "DROP ROLE guest")
    await database.close()


@pytest.mark.parametrize(
    ("was", "becomes", "reason"),
    [
        ("@/postgres", "@/nowhere", 'database "nowhere" does not exist'),
        ("kaldy@", "stranger:secret@", 'role "stranger" does not exist'),
        ("kaldy@/", "kaldy:secret@host:port/", "its port must be a whole number from 1 to 65535"),
        ("kaldy@/", "kaldy:secret@host:/", "its port must be"),
        ("kaldy@/", "kaldy:a@b:secret@/", r"its port must be .* \(an @ in a password is written %40\)"),
        ("kaldy@/", "kaldy:secret@127.0.0.1:0/", "its port must be"),
        ("kaldy@/", "kaldy:secret@127.0.0.1:65536/", "its port must be"),
        ("?", "?port=99999&", "its port must be"),
        ("?", "?port=secret&", "its port must be"),
        ("?", "?host=127.0.0.1:secret&", "its port must be"),
        ("?", "?host=127.0.0.1:1&port=5432&port=5433&", r"several servers are listed as \?host=one:5432&host=two:5432"),
        ("?", "?target_session_attrs=secret&", "target_session_attrs must be one of any, primary, "),
        ("kaldy@/", "kaldy:a@secret@/", "an @ in a password is written %40"),
        ("?", "?sslmode=secret&", r"ssl \(or sslmode\) must be one of disable, allow, "),
        ("?", "?ssl=secret&", r"ssl \(or sslmode\) must be one of disable, allow, "),
        ("?", "?ssl=true&", "must be one of"),
        ("?", "?ssl=disable&sslmode=require&", "sslmode is not possible"),
        ("?", "?sslmode=disable&sslmode=require&", "ssl is not possible"),
        ("?", "?channel_binding=secret&", "channel_binding is not possible: leave it out"),
        ("?", "?connect_timeout=10&", "connect_timeout is not possible: leave it out"),
    ],
)
async def test_what_a_server_will_never_take_is_for_the_operator(
    postgresql_url: str, was: str, becomes: str, reason: str
) -> None:
    with pytest.raises(DatabaseUnusableError, match=reason) as caught:
        await Database.open(postgresql_url.replace(was, becomes, 1))
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer"])
async def test_sslmode_is_taken_as_it_is_meant(postgresql_url: str, mode: str) -> None:
    """As far as a server without certificates goes."""
    await (await Database.open(f"{postgresql_url}&sslmode={mode}")).close()


@pytest.mark.parametrize("key", ["ssl", "sslmode"])
async def test_a_server_that_speaks_no_tls_is_not_spoken_to_without(key: str) -> None:
    asked, left = list[bytes](), asyncio.Event()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.read(8))
        writer.write(b"N")
        asked.append(await reader.read())
        writer.close()
        left.set()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(DatabaseUnreachableError, match="rejected SSL upgrade"):
            await Database.open(f"postgresql+asyncpg://me@127.0.0.1:{port}/kaldy?{key}=require")
        await left.wait()
    # https://www.postgresql.org/docs/current/protocol-message-formats.html: SSLRequest
    assert asked == [b"\x00\x00\x00\x08\x04\xd2\x16\x2f", b""]


@pytest.mark.parametrize("mode", ["verify-ca", "verify-full"])
async def test_a_certificate_is_not_verified_without_anything_to_verify_it_by(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, mode: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("PGSSLROOTCERT", raising=False)
    with pytest.raises(DatabaseUnusableError, match=rf'root certificate file "{tmp_path}/\S+" does not exist'):
        await Database.open(f"postgresql+asyncpg://me@127.0.0.1:1/kaldy?sslmode={mode}")


async def test_no_such_host_can_be() -> None:
    with pytest.raises(DatabaseAddressError, match="its host or one of its options") as caught:
        await Database.open(f"postgresql+asyncpg://me:secret@{'x' * 100}/kaldy")
    assert "secret" not in str(caught.value)


async def test_who_may_not_make_tables_is_told_so(postgresql_url: str) -> None:
    """The default of PostgreSQL 15 and newer for everybody but the database's owner."""
    database = await Database.open(postgresql_url)
    await _run(database, "DROP SCHEMA public CASCADE")
    await _run(database, "CREATE SCHEMA public")
    await _run(database, "GRANT USAGE ON SCHEMA public TO PUBLIC")
    await _run(database, "CREATE ROLE guest LOGIN")
    with pytest.raises(DatabaseUnusableError, match="permission denied for schema public"):
        await Database.open(postgresql_url.replace("kaldy@", "guest@"))
    await _run(database, "DROP ROLE guest")
    await database.close()


async def test_a_log_in_that_is_refused_only_later_is_a_refusal(postgresql_url: str) -> None:
    """While the bot runs nothing is set aside for it: the operator mends it meanwhile."""
    owner = await Database.open(postgresql_url)
    await _run(owner, "CREATE ROLE guest LOGIN SUPERUSER")
    database = await Database.open(postgresql_url.replace("kaldy@", "guest@"))
    await _run(owner, "ALTER ROLE guest NOLOGIN")
    async with database.read() as tx:
        pid = await _pid(tx)
    await _cut(owner, pid)
    for _ in range(2):  # the connection that was cut, and a new one
        with pytest.raises((StatementError, DatabaseUnreachableError)) as caught:
            await put(database, "key", "value")
        assert is_transient(caught.value)
    await database.close()
    await _run(owner, "DROP ROLE guest")
    await owner.close()


async def _run(database: Database, statement: str) -> None:
    async with database.write() as tx:
        await tx.execute(text(statement))
