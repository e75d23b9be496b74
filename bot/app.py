"""The only place where the parts are joined: start-up, running, shutdown."""

import asyncio
import hmac
import logging
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from aiogram import Bot

from bot.actions import due_notices
from bot.actions.new_rules import plan_by_new_rules
from bot.actions.runner import ActionRunner
from bot.backoff import Backoff
from bot.delivery import Notice
from bot.errors import OperatorError
from bot.inbox.in_work import InWork
from bot.inbox.runner import Inbox, InboxTiming
from bot.notices.loop import Notices, NoticesTiming
from bot.rulebook import HOME, Rulebook, load_all
from bot.settings import Settings, wrong
from bot.storage import key_values, notices
from bot.storage.address import sqlite_file
from bot.storage.connection import Connection
from bot.storage.database import Database
from bot.storage.errors import DatabaseAddressError, DatabaseUnreachableError, DatabaseUnusableError, is_transient
from bot.storage.inbox import Waiting
from bot.storage.lock import beside, hold
from bot.storage.private import make_private
from bot.telegram import dispatcher, profile
from bot.telegram.fetch import Fetcher, FetchTiming
from bot.telegram.inline import Inline, InlineTiming
from bot.telegram.notices import NoticeSender
from bot.telegram.profile import ProfileTiming
from bot.telegram.rate_limit import ChatRateLimit
from bot.telegram.sender import Notifier
from bot.telegram.session import make_bot, retry_after
from bot.telegram.supergroups import MovesTiming, SupergroupMoves
from bot.watch import logs
from bot.watch.endpoint import endpoint
from bot.watch.health import Heartbeat, known

_log = logging.getLogger(__name__)

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Timing:
    """How all parts wait, and how much they do at once."""

    inbox: InboxTiming = InboxTiming()
    notices: NoticesTiming = NoticesTiming()
    fetch: FetchTiming = FetchTiming()
    inline: InlineTiming = InlineTiming()
    profile: ProfileTiming = ProfileTiming()
    moves: MovesTiming = MovesTiming()
    group_minute: timedelta = timedelta(minutes=1)
    """Within which a group may get so many messages (`rate_limit.py`)."""
    opening: Backoff = Backoff(1, 1)
    """Between two tries to open a database that cannot be reached yet."""
    first_fetch_seconds: float = 5.0
    """For which no notice goes out before the first fetch."""


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
        timing: Timing,
    ) -> None:
        self._bot, self._database, self._now, self._profile_timing = bot, database, now, timing.profile
        self._rulebook = rulebook
        self._runner = ActionRunner(database, rulebook, now, self.wake, self._forgotten, _key(bot))
        rate_limit, moves = ChatRateLimit(now, timing.group_minute), SupergroupMoves(timing.moves)
        sender = NoticeSender(bot, self._runner, Notifier(bot, rate_limit), now)
        self._handle = dispatcher.build(bot, self._runner, rate_limit, moves, contact)
        self._inline = Inline(bot, self._runner, now, observe, timing.inline)
        self._inbox = Inbox(database, bot.id, now, self._answer, retry_after, observe, in_work, timing.inbox)
        self._first_fetch_seconds = timing.first_fetch_seconds
        self._notices = Notices(database, now, sender.ready, self._replan, observe, timing.notices)
        self._fetcher = Fetcher(bot, self._inbox.store, self._inline.ask, moves.hear, now, observe, timing.fetch)
        self._profile_keys = f"furniture {bot.id} "  # the first word is that of stored rows

    async def run(self, here: Callable[[str], None] | None = None) -> None:
        """Fetch, answer and remind until cancelled; an OperatorError in the group of what ended it is theirs to mend.

        `here` is given the bot's name once Telegram has told it.
        """
        async with asyncio.TaskGroup() as parts:
            if here:
                parts.create_task(self._introduce(here))
            parts.create_task(self._fetcher.run())
            parts.create_task(self._inbox.run())
            parts.create_task(self._inline.run())
            parts.create_task(self._notify())
            parts.create_task(self._publish_profile())
            parts.create_task(self._plan_by_new_rules())

    async def _notify(self) -> None:
        """What an outage calls for is planned by the first fetch: it goes along with what is overdue by then."""
        with suppress(TimeoutError):
            async with asyncio.timeout(self._first_fetch_seconds):
                await self._fetcher.stored.wait()
        await self._notices.run()

    async def _introduce(self, here: Callable[[str], None]) -> None:
        await self._fetcher.reached.wait()
        name = (await self._fetcher.who_am_i()).username
        here(f"@{name}" if name else f"The bot {self._bot.id}")

    async def next_due(self) -> datetime | None:
        """When the next notice is due, apart from those that are being sent."""
        async with self._database.read() as tx:
            return await notices.next_unsent(tx, self._now())

    def wake(self) -> None:
        """Look at once at what is due: a notice was planned, or the clock was moved."""
        self._notices.wake()
        self._inbox.wake()

    def _forgotten(self, order: int) -> None:
        self._inbox.forgotten(order)

    async def republish_profile(self) -> None:
        """Forget which menus and profile texts Telegram took: they are sent anew when the bot runs."""
        async with self._database.write() as tx:
            await key_values.drop(tx, self._profile_keys)

    async def _plan_by_new_rules(self) -> None:
        await self._until_done(lambda: plan_by_new_rules(self._database, self._rulebook, self._now))
        self._notices.wake()

    async def _publish_profile(self) -> None:
        async def publish() -> None:
            async with self._database.read() as tx:
                taken = await key_values.beginning(tx, self._profile_keys)
            await profile.publish(self._bot, HOME, taken, self._keep_profile_part, self._profile_timing)

        await self._until_done(publish)

    async def _until_done(self, do: Callable[[], Awaitable[object]]) -> None:
        """Try, ever less often, until neither the database nor Telegram is in the way."""
        tries = 0
        while True:
            try:
                await do()
                return
            except Exception as problem:
                if not is_transient(problem):
                    raise
            tries += 1
            await asyncio.sleep(self._profile_timing.failed.seconds(tries))

    async def _keep_profile_part(self, name: str, mark: str) -> None:
        async with self._database.write() as tx:
            await key_values.put(tx, self._profile_keys + name, mark)

    async def _answer(self, row: Waiting) -> None:
        with logs.about(update=row.update_id):
            await self._handle(row.body, row.seq, row.fetched_at)

    async def _replan(self, tx: Connection, notice: Notice, now: datetime) -> None:
        await due_notices.plan_next(self._runner, tx, notice, now)


def _key(bot: Bot) -> bytes:
    """The key of secrets: it follows from the token, which whoever gets hold of the database does not have."""
    return hmac.digest(bot.token.encode(), b"links", "sha256")


@asynccontextmanager
async def opened(settings: Settings, now: Clock, timing: Timing = Timing()) -> AsyncIterator[Kaldy]:
    """The bot with everything it needs open; OperatorError for what only the operator can mend."""
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
        database = await _reached(settings.database_url, observe, timing.opening)
        stack.push_async_callback(database.close)
        bot = make_bot(settings.bot_token.get_secret_value(), settings.bot_api_url, observe, settings.proxy())
        stack.push_async_callback(bot.session.close)
        with _last_words(heartbeat):
            yield Kaldy(bot, database, rulebook, now, settings.contact, observe, in_work, timing)


@contextmanager
def _last_words(heartbeat: Heartbeat) -> Iterator[None]:
    """A database that became unusable while the bot ran is named to whoever asks `health` later."""
    try:
        yield
    except BaseExceptionGroup as group:
        if found := _first(DatabaseUnusableError, group):
            heartbeat.end(str(found))
        raise


def _see_to_what_was_there(settings: Settings) -> None:
    """Where a bot has run before, a database that is gone is not made anew as if nothing had been in it."""
    file = sqlite_file(settings.database_url)
    if file is None or not known(settings.data_dir):
        return
    if not file.exists():
        _log.warning("There is no database %s, though a bot has run here before; it is made anew", file)
    elif not file.stat().st_size:
        raise OperatorError(
            f"The database {file} is empty, though a bot has run here before: put a backup in its place, "
            "or delete it to begin anew."
        )


async def _reached(url: str, observe: Callable[..., None], backoff: Backoff) -> Database:
    """The database, waited for as long as it takes: started together, its server is often the later one."""
    told, tries = "", 0
    while True:
        try:
            database = await Database.open(url)
        except DatabaseUnreachableError as problem:
            if told != str(problem):
                told = str(problem)
                sentence = f"The database cannot be reached ({told}); waiting for it"
                observe("database_refused", why=sentence)
                _log.warning("%s", sentence)
            tries += 1
            await asyncio.sleep(backoff.seconds(tries))
        else:
            if told:
                _log.info("The database can be reached now")
            return database


async def run(settings: Settings, say: Callable[[str], None] = _log.info, timing: Timing = Timing()) -> None:
    """Run the bot until SIGTERM or SIGINT; OperatorError for what only the operator can mend.

    `say` is told which bot it is once Telegram was reached.
    """
    await until_signal(_run(settings, say, timing))


async def _run(settings: Settings, say: Callable[[str], None], timing: Timing) -> None:
    where = f"is running with {settings.data_dir}/ (Ctrl+C stops it)"
    with told_to_operator():
        async with opened(settings, wall_clock, timing) as kaldy:
            await kaldy.run(lambda name: say(f"{name} {where}"))


@contextmanager
def usable(what: str) -> Iterator[None]:
    """Turn what the system says to a directory or port that the operator chose into OperatorError."""
    try:
        yield
    except OSError as problem:
        reason = os.strerror(problem.errno) if problem.errno else str(problem)
        raise OperatorError(f"{what} cannot be used: {reason}.") from None


@contextmanager
def told_to_operator() -> Iterator[None]:
    """Raise what only the operator can mend by itself, also where it ended one of the parts of the bot."""
    try:
        yield
    except DatabaseAddressError as problem:
        raise wrong("database_url", problem.reason) from None
    except BaseExceptionGroup as group:
        if found := _first(OperatorError, group):
            raise found from None
        raise


def _first(kind: type[OperatorError], group: BaseExceptionGroup[BaseException]) -> BaseException | None:
    """The first error of a kind that ended one of the parts of the bot, if one did."""
    found: BaseException | None = group.subgroup(kind)
    while isinstance(found, BaseExceptionGroup):
        found = found.exceptions[0]
    return found


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
