"""The only place where the parts are joined: start-up, running, shutdown."""

import asyncio
import logging
import os
import signal
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from aiogram import Bot

from bot.actions import due_notices
from bot.actions.answers import Reply
from bot.actions.groups import membership
from bot.actions.notices.kind import Delete
from bot.actions.runner import ActionRunner
from bot.inbox.in_work import InWork
from bot.inbox.runner import Inbox
from bot.notices.loop import Delivery, Later, Nothing, Notices, Parked, Sent
from bot.rulebook import HOME, Rulebook, RuleFileError, load_all
from bot.settings import TELEGRAM, Settings, wrong
from bot.storage import facts, notices
from bot.storage.database import Connection, Database, sqlite_file
from bot.storage.inbox import Arrival, Waiting
from bot.storage.lock import beside, hold
from bot.storage.notices import Notice
from bot.storage.private import make_private
from bot.storage.refusals import BadAddress, Gone, Unusable, is_refusal
from bot.storage.schema import SchemaNewer
from bot.telegram import dispatcher, furniture, sender
from bot.telegram.fetch import Fetcher, NoBotApi, NothingFound, TokenRefused
from bot.telegram.inline import Inline
from bot.telegram.moves import Moves
from bot.telegram.pace import Pace
from bot.telegram.screens import screen_of
from bot.telegram.session import make_bot, outage
from bot.telegram.sieve import Fetched
from bot.watch import logs
from bot.watch.endpoint import endpoint
from bot.watch.health import Heartbeat, known

_log = logging.getLogger(__name__)

Clock = Callable[[], datetime]

DATABASE_PAUSE = 1.0
"""Seconds between two tries to open a database that cannot be reached yet."""


class ForOperator(Exception):
    """Something only the operator can mend; its text is a sentence for them."""


def wall_clock() -> datetime:
    """The time now, aware; asked anew whenever it is needed."""
    return datetime.now(UTC)


class Kaldy:
    """The whole bot, its parts joined; they run side by side in `run`."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        rulebook: Rulebook,
        now: Clock,
        contact: str | None,
        observe: Callable[..., None],
        in_work: InWork,
    ) -> None:
        self._bot, self._database, self._rulebook, self._now = bot, database, rulebook, now
        self._runner = ActionRunner(database, rulebook, now, self.look, self._forgotten)
        pace, moves = Pace(now), Moves()
        self._handle = dispatcher.build(bot, self._runner, pace, moves, contact)
        self._notifier = sender.Notifier(bot, pace)
        self._inline = Inline(bot, self._runner, now, observe)
        self._inbox = Inbox(database, bot.id, now, self._answer, outage, observe, in_work)
        self._notices = Notices(database, now, self._deliver, self._replan, observe)
        self._fetcher = Fetcher(bot, self._store, self._inline.ask, moves.hear, now, observe)
        self._furniture = f"furniture {bot.id} "

    async def run(self, here: Callable[[str], None] | None = None) -> None:
        """Fetch, answer and remind until cancelled; TokenRefused when Telegram does not know the token.

        `here` is given the bot's name once Telegram has told it.
        """
        async with asyncio.TaskGroup() as parts:
            if here:
                parts.create_task(self._introduce(here))
            parts.create_task(self._fetcher.run())
            parts.create_task(self._inbox.run())
            parts.create_task(self._inline.run())
            parts.create_task(self._notices.run())
            parts.create_task(self._furnish())

    async def _introduce(self, here: Callable[[str], None]) -> None:
        await self._fetcher.reached.wait()
        name = (await self._fetcher.who_am_i()).username
        here(f"@{name}" if name else f"The bot {self._bot.id}")

    async def next_due(self) -> datetime | None:
        """When the next notice is due, apart from those that are being sent."""
        async with self._database.read() as tx:
            return await notices.next_unsent(tx, self._now())

    def look(self) -> None:
        """Look at once at what is due: a notice was planned, or the clock was moved."""
        self._notices.changed.set()
        self._inbox.look()

    def _forgotten(self, order: int) -> None:
        self._inbox.forgotten(order)

    async def unfurnish(self) -> None:
        """Forget which menus and profile texts Telegram took: they are sent anew when the bot runs."""
        async with self._database.write() as tx:
            await facts.drop(tx, self._furniture)

    async def _furnish(self) -> None:
        while True:
            try:
                async with self._database.read() as tx:
                    taken = await facts.beginning(tx, self._furniture)
                await furniture.offer(self._bot, HOME, taken, self._note_furniture)
                return
            except Exception as problem:
                if not is_refusal(problem):
                    raise
            await asyncio.sleep(furniture.PAUSE)

    async def _note_furniture(self, piece: str, mark: str) -> None:
        async with self._database.write() as tx:
            await facts.put(tx, self._furniture + piece, mark)

    async def _store(self, updates: Sequence[Fetched], fetched_at: datetime) -> None:
        await self._inbox.store([Arrival(*update) for update in updates], fetched_at)

    async def _answer(self, row: Waiting) -> None:
        with logs.about(update=row.update_id):
            await self._handle(row.body, row.seq, row.fetched_at)

    async def _deliver(self, notice: Notice) -> Delivery:
        now = self._now()
        due = await due_notices.compose(self._runner, notice, now)
        if due is None:
            return Nothing()
        if not notice.to_group:
            assert isinstance(due, Reply), "nothing is deleted in private"
            screen = screen_of(due)
            return self._delivered(await self._notifier.send(notice.chat_id, screen.text, screen.keyboard), now)
        outcome: int | sender.Outcome | sender.Later | sender.Moved
        if isinstance(due, Delete):
            outcome = await self._notifier.delete(notice.chat_id, due.message)
        else:
            screen = screen_of(due, username=(await self._bot.me()).username or "")
            outcome = await self._notifier.post(notice.chat_id, screen.text, screen.keyboard)
        if isinstance(outcome, int):
            await due_notices.posted(self._runner, notice, outcome, now)
            outcome = sender.Outcome.SENT
        if isinstance(outcome, sender.Moved):
            await membership.move(self._runner, notice.chat_id, outcome.chat)
        if outcome is sender.Outcome.GONE:
            await membership.leave(self._runner, notice.chat_id)
        return self._delivered(outcome, now)

    def _delivered(self, outcome: sender.Outcome | sender.Later | sender.Moved, now: datetime) -> Delivery:
        match outcome:
            case sender.Later(seconds):
                return Later(seconds)
            case sender.Moved():
                return Later(0)
            case sender.Outcome.GONE:
                return Parked()
            case sender.Outcome.SENT:
                return Sent(now.astimezone(self._rulebook.home.zone).date())

    async def _replan(self, tx: Connection, notice: Notice, now: datetime) -> None:
        await due_notices.plan_next(self._runner, tx, notice, now)


@asynccontextmanager
async def opened(settings: Settings, now: Clock) -> AsyncIterator[Kaldy]:
    """The bot with everything it needs open; RuleFileError, SchemaNewer and Unusable are for the operator to mend."""
    assert settings.bot_token is not None, "without a token the preview opens instead"
    rulebook = load_all()
    async with AsyncExitStack() as stack:
        with usable(f"The directory {settings.data_dir}"):
            if open_to_others := make_private(settings.data_dir):
                _log.warning(open_to_others)
            await stack.enter_async_context(hold(settings.lock_file, settings.data_dir, _log.warning))
            _see_to_what_was_there(settings)
            heartbeat = Heartbeat(settings.data_dir)
            in_work = InWork(settings.data_dir / "in_work")
            stack.callback(in_work.close)
        if settings.health_port:
            with usable(f"HEALTH_PORT {settings.health_port}"):
                await stack.enter_async_context(endpoint(settings.health_port, heartbeat.problem))

        def observe(sign: str, *, why: str = "", **_: object) -> None:
            heartbeat.beat(sign, why)

        if (file := sqlite_file(settings.database_url)) and file.parent.is_dir():  # where not, opening it says so
            with usable(f"The database {file}"):
                await stack.enter_async_context(hold(beside(file), file, _log.warning))
        database = await _reached(settings.database_url, observe)
        stack.push_async_callback(database.close)
        bot = make_bot(settings.bot_token.get_secret_value(), settings.bot_api_url, observe, settings.proxy())
        stack.push_async_callback(bot.session.close)
        with _last_words(heartbeat):
            yield Kaldy(bot, database, rulebook, now, settings.contact, observe, in_work)


@contextmanager
def _last_words(heartbeat: Heartbeat) -> Iterator[None]:
    """A database that became unusable while the bot ran is named to whoever asks `health` later."""
    try:
        yield
    except BaseExceptionGroup as group:
        if found := _unusable(group):
            heartbeat.end(_sentence(found))
        raise


def _see_to_what_was_there(settings: Settings) -> None:
    """Where a bot has run before, a database that is gone is not made anew as if nothing had been in it."""
    file = sqlite_file(settings.database_url)
    if file is None or not known(settings.data_dir):
        return
    if not file.exists():
        _log.warning("There is no database %s, though a bot has run here before; it is made anew", file)
    elif not file.stat().st_size:
        raise ForOperator(
            f"The database {file} is empty, though a bot has run here before: put a backup in its place, "
            "or delete it to begin anew."
        )


async def _reached(url: str, observe: Callable[..., None]) -> Database:
    """The database, waited for as long as it takes: started together, its server is often the later one."""
    told = ""
    while True:
        try:
            database = await Database.open(url)
        except Gone as problem:
            if told != str(problem):
                told = str(problem)
                sentence = f"The database cannot be reached ({told}); waiting for it"
                observe("database_refused", why=sentence)
                _log.warning("%s", sentence)
            await asyncio.sleep(DATABASE_PAUSE)
        else:
            if told:
                _log.info("The database can be reached now")
            return database


async def run(settings: Settings, say: Callable[[str], None] = _log.info) -> None:
    """Run the bot until SIGTERM or SIGINT; ForOperator for what only the operator can mend.

    `say` is told which bot it is once Telegram was reached.
    """
    await until_signal(_run(settings, say))


async def _run(settings: Settings, say: Callable[[str], None]) -> None:
    where = f"is running with {settings.data_dir}/ (Ctrl+C stops it)"
    with told_to_operator(settings.bot_api_url):
        async with opened(settings, wall_clock) as kaldy:
            await kaldy.run(lambda name: say(f"{name} {where}"))


@contextmanager
def usable(what: str) -> Iterator[None]:
    """Turn what the system says to a directory or port that the operator chose into ForOperator."""
    try:
        yield
    except OSError as problem:
        reason = os.strerror(problem.errno) if problem.errno else str(problem)
        raise ForOperator(f"{what} cannot be used: {reason}.") from None


@contextmanager
def told_to_operator(api_url: str) -> Iterator[None]:
    """Turn what only the operator can mend into ForOperator; ``api_url`` is the Bot API server that was asked."""
    try:
        yield
    except (RuleFileError, SchemaNewer) as problem:
        raise ForOperator(f"{problem}.") from None
    except Unusable as problem:
        raise ForOperator(_sentence(problem)) from None
    except BaseExceptionGroup as group:
        if found := _unusable(group):
            raise ForOperator(_sentence(found)) from None
        parts = urlsplit(api_url)
        server = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()  # without a password
        if group.subgroup(NoBotApi):
            raise ForOperator(f"What answers at {server} is no Bot API: check BOT_API_URL.") from None
        if group.subgroup(NothingFound) and api_url != TELEGRAM:
            raise ForOperator(f"{server} answers 404: check the path in BOT_API_URL, then BOT_TOKEN.") from None
        if group.subgroup(TokenRefused):
            raise ForOperator("Telegram does not know this BOT_TOKEN: ask @BotFather for a new one.") from None
        raise


def _unusable(group: BaseExceptionGroup[BaseException]) -> BaseException | None:
    """What one of the parts of the bot says of a database that will never work, if one does."""
    found: BaseException | None = group.subgroup(Unusable)
    while isinstance(found, BaseExceptionGroup):
        found = found.exceptions[0]
    return found


def _sentence(unusable: BaseException) -> str:
    if isinstance(unusable, BadAddress):
        return str(wrong("database_url", unusable))
    return f"The database cannot be used: {unusable}."


async def until_signal(work: Coroutine[Any, Any, None]) -> None:
    """Carry on until the work ends, with its error, or SIGTERM or SIGINT cancels it."""
    loop, task = asyncio.get_running_loop(), asyncio.ensure_future(work)
    names = (signal.SIGTERM, signal.SIGINT)
    for name in names:
        loop.add_signal_handler(name, task.cancel)
    try:
        await asyncio.wait({task})
        if not task.cancelled():
            task.result()
    finally:
        for name in names:
            loop.remove_signal_handler(name)
