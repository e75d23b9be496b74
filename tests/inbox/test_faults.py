"""What may happen to the whole bot: killed between a deed and its answer, another beside it, its file taken away."""

import asyncio
import contextlib
import json
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from bot.watch.health import HEARTBEAT_FILE
from tests.inbox import whole_bot
from tests.inbox.fake_api import TOKEN, FakeApi, said
from tests.inbox.processes import PROCESSES

PEOPLE = range(7_123_456_701, 7_123_456_706)


@asynccontextmanager
async def running(api: FakeApi, place: Path, *words: str, **more: str) -> AsyncIterator[BaseProcess]:
    """The whole bot; killed at the end of the block if it is still there. What it says is added to the file `said`."""
    settings = {"BOT_TOKEN": TOKEN, "BOT_API_URL": api.url, "DATA_DIR": str(place), **more}
    process = PROCESSES.Process(target=whole_bot.run, args=(settings, str(place / "said"), words))
    process.start()
    try:
        yield process
    finally:
        process.kill()
        await asyncio.to_thread(process.join)


async def told(process: BaseProcess, place: Path, status: int = 2) -> str:
    """What a process said last that ended by itself."""
    await asyncio.to_thread(process.join)
    assert process.exitcode == status
    return (place / "said").read_text().splitlines()[-1]


async def health(api: FakeApi, place: Path) -> str:
    """What the command `health` says of a bot that is not well."""
    async with running(api, place, "health") as process:
        return await told(process, place, 1)


def rows(file: Path, query: str) -> list[tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        return database.execute(query).fetchall()


# --- killed between forgetting and saying so --------------------------------------------------------------------------


def pressed(number: int, person: int, data: str) -> dict[str, object]:
    who = {"id": person, "is_bot": False, "first_name": "Айгүл", "language_code": "ky"}
    under = {"message_id": 5, "date": 1_790_000_000, "chat": {"id": person, "type": "private"}, "text": "Өчүрөйүнбү?"}
    query = {"id": str(number), "from": who, "chat_instance": "1", "data": data, "message": under}
    return {"update_id": number, "callback_query": query}


def content(file: Path) -> bytes:
    """What stands in a file of a bot that runs: the heartbeat's new one may be gone before it is opened."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""


def traces(place: Path, person: int) -> list[str]:
    """Files in which a person's number stands, as text or as SQLite keeps it."""
    return [
        file.name
        for file in place.iterdir()
        if any(trace in content(file) for trace in (str(person).encode(), person.to_bytes(6), "Айгүл".encode()))
    ]


async def test_killed_before_it_says_that_everything_is_deleted_it_says_so_after_the_start(
    api: FakeApi, tmp_path: Path
) -> None:
    answers = "editMessageText"
    async with running(api, tmp_path) as process:
        await api.push(*(said(number, "/in", person) for number, person in enumerate(PEOPLE, 1)))
        await api.until(lambda: len({chat for chat, _ in api.sent}) == len(PEOPLE))
        await api.push(*(said(number, "/forget", person) for number, person in enumerate(PEOPLE, 11)))
        asked: list[dict[str, str]] = []

        def all_asked() -> bool:
            asked[:] = [given for _, given, _ in api.of("sendMessage") if '"f:' in given.get("reply_markup", "")]
            return len(asked) == len(PEOPLE)

        await api.until(all_asked)
        yes = {int(one["chat_id"]): json.loads(one["reply_markup"])["inline_keyboard"][0][0] for one in asked}
        api.gates[answers] = asyncio.Event()
        await api.push(
            *(pressed(number, person, yes[person]["callback_data"]) for number, person in enumerate(PEOPLE, 21))
        )
        await api.until(lambda: len(api.of(answers)) == len(PEOPLE))
        process.kill()
    kept = rows(tmp_path / "kaldy.sqlite3", "select (select count(*) from person), (select count(*) from stay)")
    assert kept == [(0, 0)], "they were forgotten, and nobody was told"
    waiting = rows(tmp_path / "kaldy.sqlite3", "select body from inbox where state = 'waiting'")
    assert len(waiting) == len(PEOPLE)
    assert "Айгүл" not in json.dumps([json.loads(str(body)) for (body,) in waiting], ensure_ascii=False)
    del api.gates[answers]
    api.calls.clear()
    async with running(api, tmp_path):
        await api.until(lambda: {int(given["chat_id"]) for _, given, _ in api.of(answers)} == {*PEOPLE})
        assert len(api.of(answers)) == len(PEOPLE)
        await api.until(lambda: not any(traces(tmp_path, person) for person in PEOPLE))


async def test_an_old_button_pressed_afterwards_leaves_nothing_in_the_files(api: FakeApi, tmp_path: Path) -> None:
    stranger = PEOPLE[0]
    async with running(api, tmp_path):
        await api.push(pressed(1, stranger, "w:status"))
        await api.until(lambda: bool(api.of("answerCallbackQuery")))
        await api.until(lambda: not traces(tmp_path, stranger))
        assert rows(tmp_path / "kaldy.sqlite3", "select count(*) from person") == [(0,)]


# --- two of them ------------------------------------------------------------------------------------------------------


async def test_one_file_belongs_to_one_process_wherever_its_directory_is(api: FakeApi, tmp_path: Path) -> None:
    """The second says so and waits, and takes over when the first has ended; health tells them apart."""
    first, second, link = tmp_path / "first", tmp_path / "second", tmp_path / "link"
    first.mkdir()
    second.mkdir()
    link.symlink_to(tmp_path)
    url = f"sqlite+aiosqlite:///{tmp_path}/kaldy.db"
    async with (
        FakeApi() as other,
        running(api, first, DATABASE_URL=url) as holder,
    ):
        await api.until(lambda: (first / HEARTBEAT_FILE).exists())
        async with running(other, second, DATABASE_URL=f"sqlite+aiosqlite:///{link}/kaldy.db"):
            waiting = f"Another process ({holder.pid}) uses {link}/kaldy.db; waiting until it has ended."
            await api.until(lambda: (second / "said").exists() and waiting in (second / "said").read_text())
            assert "has not fetched" in await health(other, second)
            assert other.calls == []
            holder.kill()
            await other.until(lambda: (second / HEARTBEAT_FILE).exists())
            assert other.calls


# --- the file ---------------------------------------------------------------------------------------------------------


def removed(file: Path) -> None:
    file.unlink()


def replaced(file: Path) -> None:
    copy = file.with_name("copy")
    copy.write_bytes(file.read_bytes())
    copy.replace(file)


def moved(file: Path) -> None:
    file.rename(file.with_name("moved"))


@pytest.mark.parametrize("fault", [removed, replaced, moved])
async def test_a_file_that_is_gone_ends_the_bot_before_it_confirms_anything(
    api: FakeApi, tmp_path: Path, fault: Callable[[Path], None]
) -> None:
    file = tmp_path / "kaldy.sqlite3"
    async with running(api, tmp_path) as process:
        await api.push(said(1, "/help"))
        await api.until(lambda: bool(api.sent))
        await api.until(lambda: rows(file, "select count(*) from inbox where state = 'done'") == [(1,)])
        api.sent.clear()
        fault(file)
        await api.push(*(said(number, "въехал 12.03.2026", number) for number in range(2, 30)))
        sentence = await told(process, tmp_path)
    assert sentence == f"The database cannot be used: {file}: it was removed or replaced while the bot ran."
    assert api.sent == []
    assert await health(api, tmp_path) == f"No bot is running with {tmp_path}. {sentence}"


async def test_an_empty_file_in_the_place_of_a_database_is_no_new_bot(api: FakeApi, tmp_path: Path) -> None:
    file = tmp_path / "kaldy.sqlite3"
    async with running(api, tmp_path):
        await api.until(lambda: (tmp_path / HEARTBEAT_FILE).exists())
    file.with_name(f"{file.name}-wal").unlink(missing_ok=True)
    file.write_bytes(b"")
    for _ in range(2):
        async with running(api, tmp_path) as process:
            assert (await told(process, tmp_path)).startswith(
                f"The database {file} is empty, though a bot has run here before"
            )
    assert file.read_bytes() == b""
    file.unlink()
    async with running(api, tmp_path):
        await api.until(lambda: "is made anew" in (tmp_path / "said").read_text())


async def test_a_first_start_that_left_an_empty_file_is_begun_again(api: FakeApi, tmp_path: Path) -> None:
    (tmp_path / "kaldy.sqlite3").touch()
    async with running(api, tmp_path):
        await api.until(lambda: (tmp_path / HEARTBEAT_FILE).exists())
