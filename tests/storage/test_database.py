"""What is confirmed is on disk, whole transactions only; a database that refuses is told from a mistake."""

import asyncio
import contextlib
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import exc, text

from bot.storage import key_values, people
from bot.storage.backup import NoBackupError, back_up
from bot.storage.database import Connection, Database
from bot.storage.errors import DatabaseAddressError, DatabaseUnreachableError, DatabaseUnusableError, is_transient

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PERSON = 7_123_456_789


async def _count_up(database: Database, person: int | None) -> None:
    async with database.write(person) as tx:
        count = int(await key_values.get(tx, "count") or 0)
        await asyncio.sleep(0)
        await key_values.put(tx, "count", str(count + 1))


async def test_fifty_at_once_that_read_and_then_write_lose_nothing(database_url: str) -> None:
    """As two programs on one database, so that what holds them apart is the database itself."""
    one, two = await Database.open(database_url), await Database.open(database_url)
    async with one.write() as tx:
        await people.add(tx, PERSON, None, NOW)
    await asyncio.gather(*(_count_up(database, PERSON) for database in (one, two) for _ in range(25)))
    async with one.read() as tx:
        assert await key_values.get(tx, "count") == "50"
    await one.close()
    await two.close()


async def test_people_who_are_not_there_yet_are_kept_apart_too(database: Database) -> None:
    await asyncio.gather(*(_count_up(database, PERSON) for _ in range(20)))
    async with database.read() as tx:
        assert await key_values.get(tx, "count") == "20"


async def test_who_waited_for_a_person_to_be_added_holds_them_like_the_others(database: Database) -> None:
    """The first finds nobody and adds them; the second waited for that, the third comes later and finds the row."""
    inside: list[str] = []
    added, let_second_go = asyncio.Event(), asyncio.Event()

    async def first() -> None:
        async with database.write(PERSON) as tx:
            await people.add(tx, PERSON, None, NOW)
            added.set()
            await asyncio.sleep(0.1)  # the second gets as far as it can

    async def second() -> None:
        async with database.write(PERSON):
            inside.append("second")
            await let_second_go.wait()
            inside.append("second is done")

    async def third() -> None:
        async with database.write(PERSON):
            inside.append("third")

    async with asyncio.TaskGroup() as tasks:
        begun = tasks.create_task(first())
        await added.wait()
        tasks.create_task(second())
        await begun
        tasks.create_task(third())
        await asyncio.sleep(0.1)
        let_second_go.set()
    assert inside.index("second is done") == inside.index("second") + 1


async def test_an_exception_takes_everything_back(database: Database) -> None:
    with pytest.raises(RuntimeError, match="halfway"):
        await _fail_halfway(database)
    async with database.read() as tx:
        assert await people.get(tx, PERSON) is None


async def _fail_halfway(database: Database) -> None:
    async with database.write(PERSON) as tx:
        await people.add(tx, PERSON, None, NOW)
        raise RuntimeError("halfway")


async def test_a_cancelled_transaction_is_taken_back_and_blocks_nobody(database: Database) -> None:
    inside = asyncio.Event()

    async def hang() -> None:
        async with database.write(PERSON) as tx:
            await people.add(tx, PERSON, None, NOW)
            inside.set()
            await asyncio.sleep(60)

    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(hang())
        await inside.wait()
        task.cancel()
    async with database.write(PERSON) as tx:
        assert await people.get(tx, PERSON) is None


async def test_a_reader_sees_one_state_and_blocks_no_writer(database: Database) -> None:
    async with database.write() as tx:
        await key_values.put(tx, "count", "1")
    async with database.read() as reader:
        assert await key_values.get(reader, "count") == "1"
        async with database.write() as tx:
            await key_values.put(tx, "count", "2")
        assert await key_values.get(reader, "count") == "1"
    async with database.read() as reader:
        assert await key_values.get(reader, "count") == "2"


async def test_more_readers_than_connections_wait_for_one_another(database: Database) -> None:
    async def read() -> None:
        async with database.read() as tx:
            await key_values.get(tx, "count")
            await asyncio.sleep(0.001)

    await asyncio.gather(*(read() for _ in range(60)))


async def test_parameters_are_not_in_errors(database: Database) -> None:
    """An error's text may end up in a log; parameters are people's ids and dates."""
    with pytest.raises(exc.DBAPIError) as caught:
        await _bad_statement(database)
    assert "31337" not in str(caught.value)
    assert not is_transient(caught.value)


async def _bad_statement(database: Database) -> None:
    async with database.read() as tx:
        await tx.execute(text("SELECT nothing FROM nowhere WHERE id = :id"), {"id": 31337})


# --- SQLite: the file ----------------------------------------------------------------------------


async def test_how_the_file_is_kept(sqlite_url: str, tmp_path: Path) -> None:
    database = await Database.open(sqlite_url)
    async with database.read() as tx:
        kept = {
            name: await tx.scalar(text(f"PRAGMA {name}"))
            for name in (
                "journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout", "wal_autocheckpoint",
            )
        }  # fmt: skip
    await database.close()
    assert kept == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 5000,
        "wal_autocheckpoint": 100,
    }
    assert (tmp_path / "kaldy.db").stat().st_mode & 0o077 == 0


async def test_a_writer_begins_with_the_lock(sqlite_url: str) -> None:
    """Not at its first write: what it read before would by then be out of date."""
    one, two = await Database.open(sqlite_url), await Database.open(sqlite_url, busy_timeout=0.05)
    async with one.write():
        with pytest.raises(exc.OperationalError) as caught:
            await _put(two, "key", "value")
    assert is_transient(caught.value)
    await _put(two, "key", "value")
    await one.close()
    await two.close()


async def _put(database: Database, key: str, value: str) -> None:
    async with database.write() as tx:
        await key_values.put(tx, key, value)


KILLED = """
import asyncio, sys
from bot.storage import key_values
from bot.storage.database import Database

async def main(url):
    database = await Database.open(url)
    async with database.write() as tx:
        await key_values.put(tx, "confirmed", "yes")
    print("confirmed", flush=True)
    async with database.write() as tx:
        for number in range(2000):
            await key_values.put(tx, f"half {number}", "x" * 1000)
        print("halfway", flush=True)
        await asyncio.sleep(60)

asyncio.run(main(sys.argv[1]))
"""


async def test_killed_in_the_middle_what_was_confirmed_is_there_and_nothing_else(database_url: str) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", KILLED, database_url, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"confirmed\n"
    assert await process.stdout.readline() == b"halfway\n"
    os.kill(process.pid, signal.SIGKILL)
    await process.wait()
    database = await Database.open(database_url)
    async with database.read() as tx:
        if database.alone:
            assert await tx.scalar(text("PRAGMA integrity_check")) == "ok"
        assert await key_values.get(tx, "confirmed") == "yes"
        assert await tx.scalar(text("SELECT count(*) FROM fact")) == 1
    await database.close()


async def test_a_full_disk_refuses_and_leaves_nothing_half_written(sqlite_url: str) -> None:
    database = await Database.open(sqlite_url)
    await _put(database, "before", "x")
    with pytest.raises(exc.OperationalError) as caught:
        await _fill(database)
    assert is_transient(caught.value)
    async with database.read() as tx:
        assert await key_values.get(tx, "small") is None
        assert await key_values.get(tx, "before") == "x"
        assert await tx.scalar(text("PRAGMA integrity_check")) == "ok"
    await database.close()


async def _fill(database: Database) -> None:
    async with database.write() as tx:
        pages = await tx.scalar(text("PRAGMA page_count"))
        await tx.execute(text(f"PRAGMA max_page_count = {pages + 2}"))
        await key_values.put(tx, "small", "x")
        await key_values.put(tx, "big", "x" * 100_000)


def _a_directory(place: Path) -> Path:
    place.mkdir()
    return place


def _no_database(place: Path) -> Path:
    place.write_bytes(b"what somebody put here by mistake" * 100)
    return place


def _spoilt(place: Path) -> Path:
    """A database whose list of tables is gone."""
    with contextlib.closing(sqlite3.connect(place)) as connection:
        connection.execute("CREATE TABLE something (what TEXT)")
    with place.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 3000)
    return place


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (_a_directory, "it is a directory"),
        (lambda place: place / "kaldy.db", "there is no directory"),
        (lambda place: _no_database(place) / "kaldy.db", "there is no directory"),
        (lambda _place: Path("/proc/kaldy.db"), "No such file"),
        (lambda _place: Path("/sys/kaldy.db"), "Permission denied|Read-only"),
        (lambda place: place.with_name("x" * 300), "File name too long"),
        (_no_database, "not a database"),
        (_spoilt, "malformed"),
    ],
)
async def test_a_file_that_will_never_do_is_for_the_operator(
    tmp_path: Path, make: Callable[[Path], Path], reason: str
) -> None:
    file = make(tmp_path / "kaldy.db")
    with pytest.raises(DatabaseUnusableError, match=reason) as caught:
        await Database.open(f"sqlite+aiosqlite:///{file}")
    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)


async def test_a_file_that_is_no_database_stays_as_it_is(tmp_path: Path) -> None:
    file = _no_database(tmp_path / "kaldy.db")
    before = file.read_bytes()
    with pytest.raises(DatabaseUnusableError):
        await Database.open(f"sqlite+aiosqlite:///{file}")
    assert file.read_bytes() == before


async def test_a_file_on_which_nothing_can_be_written_is_for_the_operator(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk mounted read-only; the superuser may write to any file, so it is SQLite that opens it so."""
    await (await Database.open(sqlite_url)).close()
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda file, **more: connect(f"file:{file}?mode=ro", uri=True, **more))
    with pytest.raises(DatabaseUnusableError, match="readonly"):
        await Database.open(sqlite_url)


async def test_a_file_with_two_names_could_be_opened_twice(sqlite_url: str, tmp_path: Path) -> None:
    await (await Database.open(sqlite_url)).close()
    other = tmp_path / "other.db"
    other.hardlink_to(tmp_path / "kaldy.db")
    for url in (sqlite_url, f"sqlite+aiosqlite:///{other}"):
        with pytest.raises(DatabaseUnusableError, match="it has a second name, a hard link"):
            await Database.open(url)
    other.unlink()
    await (await Database.open(sqlite_url)).close()


async def test_the_log_of_another_file_is_not_written_into_a_backup(sqlite_url: str, tmp_path: Path) -> None:
    """A bot was killed, a backup was put over its file, and what it wrote last still lies beside it."""
    file, copy = tmp_path / "kaldy.db", tmp_path / "copy.db"
    database = await Database.open(sqlite_url)
    await _put(database, "backed up", "yes")
    back_up(sqlite_url, copy)
    await _put(database, "backed up", "no")
    killed = file.with_name("kaldy.db-wal").read_bytes()
    await database.close()
    file.write_bytes(copy.read_bytes())
    file.with_name("kaldy.db-wal").write_bytes(killed)
    with pytest.raises(
        DatabaseUnusableError, match=r"beside it lies kaldy.db-wal of another file: remove that, and kaldy.db-shm"
    ):
        await Database.open(sqlite_url)
    with pytest.raises(NoBackupError, match=r"beside it lies kaldy.db-wal of another file"):
        back_up(sqlite_url, tmp_path / "again.db")
    file.with_name("kaldy.db-wal").unlink()
    database = await Database.open(sqlite_url)
    assert await _get(database, "backed up") == "yes"
    await database.close()


async def test_what_a_killed_bot_wrote_last_is_read_from_its_log(sqlite_url: str, tmp_path: Path) -> None:
    """Also on a file that was a backup once."""
    file = tmp_path / "kaldy.db"
    await (await Database.open(sqlite_url)).close()
    back_up(sqlite_url, tmp_path / "copy.db")
    (tmp_path / "copy.db").replace(file)
    database = await Database.open(sqlite_url)
    await _put(database, "last", "yes")
    killed = {path: path.read_bytes() for path in (file, file.with_name("kaldy.db-wal"))}
    await database.close()
    for path, content in killed.items():
        path.write_bytes(content)
    database = await Database.open(sqlite_url)
    assert await _get(database, "last") == "yes"
    await database.close()


async def test_a_file_that_another_program_holds_may_be_free_later(sqlite_url: str) -> None:
    database = await Database.open(sqlite_url)
    async with database.write():
        with pytest.raises(DatabaseUnreachableError, match="locked"):
            await Database.open(sqlite_url, busy_timeout=0.05)
    await database.close()


@pytest.mark.parametrize(
    ("code", "refuses"),
    [
        (sqlite3.SQLITE_BUSY_SNAPSHOT, True),
        (sqlite3.SQLITE_IOERR_FSYNC, True),
        (sqlite3.SQLITE_READONLY_DIRECTORY, True),
        (sqlite3.SQLITE_ERROR, False),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, False),
        (sqlite3.SQLITE_CORRUPT_INDEX, False),
        (sqlite3.SQLITE_NOTADB, False),
    ],
)
def test_the_fine_print_of_an_error_does_not_hide_what_it_is(code: int, refuses: bool) -> None:
    error = sqlite3.OperationalError("…")
    error.sqlite_errorcode = code
    assert is_transient(exc.OperationalError("…", None, error)) is refuses


def _removed(file: Path) -> None:
    file.unlink()


def _replaced(file: Path) -> None:
    copy = file.with_name("copy")
    copy.write_bytes(file.read_bytes())
    copy.replace(file)


def _without_log(file: Path) -> None:
    file.with_name(f"{file.name}-wal").unlink()


def _without_directory(file: Path) -> None:
    file.parent.rename(file.parent.with_name("moved"))


@pytest.mark.parametrize("fault", [_removed, _replaced, _without_log, _without_directory])
async def test_nothing_is_confirmed_once_the_file_is_not_the_one_that_was_opened(
    tmp_path: Path, fault: Callable[[Path], None]
) -> None:
    file = tmp_path / "data" / "kaldy.db"
    file.parent.mkdir()
    database = await Database.open(f"sqlite+aiosqlite:///{file}")
    await _put(database, "before", "x")
    fault(file)
    for _ in range(2):
        with pytest.raises(DatabaseUnusableError, match="removed or replaced") as caught:
            await _put(database, "after", "x")
        assert str(file) in str(caught.value)
        assert not is_transient(caught.value)
    if fault is not _without_log:
        with pytest.raises(DatabaseUnusableError, match="removed or replaced"):
            await _get(database, "before")
    await database.close()


async def test_a_file_that_vanishes_within_a_transaction_takes_it_along(sqlite_url: str, tmp_path: Path) -> None:
    database = await Database.open(sqlite_url)
    with pytest.raises(DatabaseUnusableError, match="removed or replaced"):
        await _put_and(database, lambda: (tmp_path / "kaldy.db").unlink())
    await database.close()


async def _put_and(database: Database, then: Callable[[], None]) -> None:
    async with database.write() as tx:
        await key_values.put(tx, "key", "value")
        then()


async def _get(database: Database, key: str) -> str | None:
    async with database.read() as tx:
        return await key_values.get(tx, key)


async def test_a_file_that_goes_bad_while_it_is_used_is_not_waited_for(sqlite_url: str, tmp_path: Path) -> None:
    """Found when a page is read from the file, here by another connection; what was read before is right."""
    database = await Database.open(sqlite_url)
    await _put(database, "before", "x" * 10_000)
    async with database.read() as reader:
        assert await key_values.get(reader, "before")
        for file, kept in ((tmp_path / "kaldy.db", 0), (tmp_path / "kaldy.db-wal", 32)):
            with file.open("r+b") as opened:
                opened.seek(kept)
                opened.write(b"\xff" * (file.stat().st_size - kept))
        with pytest.raises(DatabaseUnusableError, match=r"not a database|malformed") as caught:
            await _put(database, "after", "x")
        assert await key_values.get(reader, "before")
    assert str(tmp_path / "kaldy.db") in str(caught.value)
    assert not is_transient(caught.value)
    await database.close()


# --- PostgreSQL: the server -----------------------------------------------------------------------


async def test_no_statement_keeps_a_name_that_a_pooler_could_give_to_another(postgresql_url: str) -> None:
    """PgBouncer in transaction mode lends one connection to many: what is prepared by name there is anybody's."""
    database = await Database.open(postgresql_url)
    for _ in range(3):
        await _put(database, "key", "value")
    async with database.read() as tx:
        assert await tx.scalar(text("SELECT count(*) FROM pg_prepared_statements WHERE name <> ''")) == 0
    await database.close()


async def _pid(tx: Connection) -> int:
    pid: int = await tx.scalar(text("SELECT pg_backend_pid()"))
    return pid


async def _cut(database: Database, pid: int) -> None:
    async with database.read() as tx:
        await tx.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})


async def test_a_connection_that_breaks_is_a_refusal_and_the_next_one_works(postgresql_url: str) -> None:
    database, other = await Database.open(postgresql_url), await Database.open(postgresql_url)

    async def lose() -> None:
        async with database.write() as tx:
            await _cut(other, await _pid(tx))
            await key_values.put(tx, "key", "value")

    with pytest.raises((exc.DBAPIError, DatabaseUnreachableError)) as caught:
        await lose()
    assert is_transient(caught.value)
    await _put(database, "key", "value")
    await database.close()
    await other.close()


async def test_a_connection_that_broke_while_idle_is_a_refusal_at_most(postgresql_url: str) -> None:
    database, other = await Database.open(postgresql_url), await Database.open(postgresql_url)
    async with database.read() as tx:
        pid = await _pid(tx)
    await _cut(other, pid)
    await asyncio.sleep(0.05)
    first = None
    try:
        await _put(database, "key", "1")
    except (exc.DBAPIError, DatabaseUnreachableError) as error:
        first = error
    assert first is None or is_transient(first)
    await _put(database, "key", "2")
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
        with pytest.raises((exc.DBAPIError, DatabaseUnreachableError)) as caught:
            await _put(database, "key", "value")
        assert is_transient(caught.value)
    await database.close()
    await _run(owner, "DROP ROLE guest")
    await owner.close()


async def _run(database: Database, statement: str) -> None:
    async with database.write() as tx:
        await tx.execute(text(statement))


async def test_readers_cannot_write(postgresql_url: str) -> None:
    database = await Database.open(postgresql_url)
    with pytest.raises(exc.DBAPIError):
        await _write_as_reader(database)
    await database.close()


async def _write_as_reader(database: Database) -> None:
    async with database.read() as tx:
        await key_values.put(tx, "key", "value")
