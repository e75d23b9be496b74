"""The stand-in for Telegram: a Bot API, the people who talk to the bot, and the page, on one loopback port."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from ipaddress import ip_address

from aiohttp import web

from telegram_stand_in._bot_api.http import MAX_HEAD, MAX_REQUEST, BotApi
from telegram_stand_in._guard import guard
from telegram_stand_in._page.routes import Page
from telegram_stand_in._people.group_chat import GroupChat
from telegram_stand_in._people.user_client import UserClient
from telegram_stand_in._world.chats import Person, PrivateChat
from telegram_stand_in._world.clock import MovableClock
from telegram_stand_in._world.groups import Group, Kind, Member, Status
from telegram_stand_in._world.state import Call, State
from telegram_stand_in._world.updates import Updates

TOKEN = "7000000001:token-that-opens-nothing-but-this-stand-in"  # noqa: S105 - made up: it opens this stand-in only
BOT_NAME, BOT_USERNAME = "Test bot", "stand_in_bot"
FIRST_PERSON = 5_000_000_001
FIRST_SMALL_GROUP, FIRST_SUPERGROUP = -4_000_000_001, -1_001_500_000_001
GREENWICH = {"Greenwich": (51.4779, 0.0)}


class Server:
    """Start it, give the bot its address and its `token`, and let people talk to it."""

    def __init__(
        self,
        now: Callable[[], datetime],
        token: str = TOKEN,
        *,
        bot_name: str = BOT_NAME,
        bot_username: str = BOT_USERNAME,
        clock: MovableClock | None = None,
        next_due: Callable[[], Awaitable[datetime | None]] | None = None,
        zone: str = "UTC",
        places: Mapping[str, tuple[float, float]] = GREENWICH,
    ) -> None:
        """`now` is the stand-in's clock (aware); `clock`, if given, can be moved from the page.

        `next_due` tells the page when the bot next writes by itself; `zone` is the one in which the page shows
        times, `places` (latitude and longitude) those it offers to send. ValueError for a token without a number.
        """
        number, colon, _rest = token.partition(":")
        if not colon or not number.isdigit():
            raise ValueError("a token is a number, a colon and a secret")
        bot = Person(int(number), bot_name, username=bot_username, is_bot=True)
        self.state = State(now, token, bot, Updates(now))
        """All that is remembered: `privacy`, `inline_feedback`, `events`, `files`, `menu` …"""
        self.bot, self.token, self.updates = bot, token, self.state.updates
        self.faults, self.rates = self.state.faults, self.state.rates
        self._users: dict[int, UserClient] = {}
        self._groups: dict[int, GroupChat] = {}
        self._page = Page(self.state, self._users, self._groups, self.group, clock, next_due, zone, places)
        self._runner: web.AppRunner | None = None

    @property
    def calls(self) -> tuple[Call, ...]:
        """The last thousand calls, oldest first."""
        return tuple(self.state.calls)

    @property
    def users(self) -> tuple[UserClient, ...]:
        """All people, in the order they were made."""
        return tuple(self._users.values())

    @property
    def groups(self) -> tuple[GroupChat, ...]:
        """All groups, in the order they were made."""
        return tuple(self._groups.values())

    def user(
        self,
        first_name: str = "Test",
        language_code: str | None = "en",
        *,
        id: int | None = None,
        last_name: str | None = None,
        username: str | None = None,
        met: bool = False,
        started: bool = False,
    ) -> UserClient:
        """A new person. Until they write the bot does not know them, unless it has `met` them (in a group).

        `started`: they wrote to it before, so that it may write to them. ValueError for an `id` that is taken.
        """
        person_id = id if id is not None else FIRST_PERSON + len(self._users)
        if person_id in self.state.chats:
            raise ValueError(f"there is a person {person_id} already")
        person = Person(person_id, first_name, language_code, last_name, username)
        chat = self.state.chats[person_id] = PrivateChat(person_id, person, met=met or started, started=started)
        user = self._users[person_id] = UserClient(self.state, chat)
        return user

    def group(
        self, title: str, type: Kind = "supergroup", *, forum: bool = False, bot: Status = "left", id: int | None = None
    ) -> GroupChat:
        """A new group without members; unless `bot` gives the bot a place, somebody has to add it."""
        group_id = id or (FIRST_SMALL_GROUP if type == "group" else FIRST_SUPERGROUP) - len(self._groups)
        group = Group(group_id, title, Member(self.bot, bot), type, forum=forum)
        self.state.chats[group_id] = group
        return GroupChat(self.state, group, self._groups)

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Listen; returns the base URL. Port 0 takes a free one.

        ValueError when the host is not loopback, OSError when the port is taken.
        """
        if not ip_address(host).is_loopback:
            raise ValueError("the stand-in listens on loopback only")
        app = web.Application(middlewares=[guard], client_max_size=MAX_REQUEST)
        app.add_routes(BotApi(self.state).routes())
        app.add_routes(self._page.routes())
        runner = web.AppRunner(
            app, access_log=None, shutdown_timeout=1, max_line_size=MAX_HEAD, max_field_size=MAX_HEAD
        )
        await runner.setup()
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError:
            await runner.cleanup()
            raise
        self._runner = runner
        return f"http://{f'[{host}]' if ':' in host else host}:{runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Let waiting polls go and close. What was said and queued stays for the next `start`."""
        self.state.updates.close()
        self._page.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
