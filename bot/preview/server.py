"""The stand-in for Telegram: a Bot API, the people who talk to the bot, and the page, on one loopback port."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from ipaddress import ip_address

from aiohttp import web

from bot.preview.api import MAX_HEAD, MAX_REQUEST, BotApi
from bot.preview.chats import Chat, Person
from bot.preview.clock import MovableClock
from bot.preview.faults import Faults
from bot.preview.group_phone import GroupPhone
from bot.preview.groups import Group, Kind, Member, Status
from bot.preview.guard import guard
from bot.preview.page import Page
from bot.preview.phone import Phone
from bot.preview.rates import Rates
from bot.preview.state import Call, State
from bot.preview.updates import Updates

TOKEN = "7000000001:preview-token-that-opens-nothing-at-all"  # noqa: S105 - made up: it opens this stand-in only
BOT_NAME = "Kaldy"
BOT_USERNAME = "kaldy_preview_bot"


class Server:
    """Start it, give its address to the bot as BOT_API_URL and its `token` as BOT_TOKEN."""

    def __init__(
        self,
        now: Callable[[], datetime],
        token: str = TOKEN,
        *,
        clock: MovableClock | None = None,
        next_due: Callable[[], Awaitable[datetime | None]] | None = None,
        zone: str = "Asia/Almaty",
    ) -> None:
        """`now` is the stand-in's clock (aware); `clock`, if given, can be moved from the page.

        `next_due` tells the page when the bot's next notice is due; `zone` is the one in which the page shows
        times. ValueError for a token without a number.
        """
        number, colon, _rest = token.partition(":")
        if not colon or not number.isdigit():
            raise ValueError("a token is a number, a colon and a secret")
        bot = Person(int(number), BOT_NAME, username=BOT_USERNAME, is_bot=True)
        self.state = State(now, token, bot, Updates(now))
        self._page = Page(self.state, clock, next_due, self.group, zone)
        self._runner: web.AppRunner | None = None

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.state.token

    @property
    def faults(self) -> Faults:
        """What shall go wrong."""
        return self.state.faults

    @property
    def rates(self) -> Rates:
        """How fast the bot may send; off unless asked for."""
        return self.state.rates

    @property
    def calls(self) -> tuple[Call, ...]:
        """The last thousand calls, oldest first."""
        return tuple(self.state.calls)

    @property
    def updates(self) -> Updates:
        """The queue the bot polls."""
        return self.state.updates

    def phone(
        self,
        first_name: str = "Test",
        language_code: str | None = "en",
        *,
        id: int | None = None,
        last_name: str | None = None,
        username: str | None = None,
        met: bool = False,
    ) -> Phone:
        """The phone of a new person. Until they write the bot does not know them, unless `met` (in a group)."""
        person_id = id if id is not None else 5_000_000_001 + len(self.state.phones)
        if person_id in self.state.chats:
            raise ValueError(f"there is a person {person_id} already")
        chat = Chat(Person(person_id, first_name, language_code, last_name, username), met=met)
        self.state.chats[person_id] = chat
        return Phone(self.state, chat)

    def settle(self, *, known: bool = False) -> tuple[Phone, Phone, Phone, Phone]:
        """Four people of three languages, and a forum of theirs without the bot, as the page shows them.

        Its owner is the first, the last an administrator that writes anonymously. `known`: they talked to the bot
        before (its data was kept), so that it may write to them.
        """
        people = (
            self.phone("Алексей", "ru", id=5_000_000_001, last_name="Волков"),
            self.phone("Айгүл", "ky", id=5_000_000_002, last_name="Токтобекова"),
            self.phone("Emma", "en", id=5_000_000_003, last_name="Clarke"),
            self.phone("Бакыт", "ky", id=5_000_000_004, last_name="Осмонов"),
        )
        for phone in people:
            chat = self.state.chats[phone.id]
            assert isinstance(chat, Chat)
            chat.met = chat.started = known
        owner, *members, anonymous = (phone.person for phone in people)
        group = self.group("Жизнь в Казахстане", forum=True, id=-1_001_500_000_001)
        group.join(owner, "creator")
        for person in members:
            group.join(person)
        group.join(anonymous, "administrator", anonymous=True)
        group.open_topic(owner, "Въезд и сроки")
        return people

    def group(
        self, title: str, type: Kind = "supergroup", *, forum: bool = False, bot: Status = "left", id: int | None = None
    ) -> GroupPhone:
        """A new group without members; unless `bot` gives the bot a place, somebody has to add it."""
        number = sum(isinstance(each, Group) for each in self.state.chats.values())
        group_id = id or (-4_000_000_001 if type == "group" else -1_001_500_000_001) - number
        group = Group(group_id, title, Member(self.state.bot, bot), type, forum=forum)
        self.state.chats[group_id] = group
        return GroupPhone(self.state, group)

    @property
    def phones(self) -> tuple[Phone, ...]:
        """The phones of all people, in the order they were made."""
        return tuple(self.state.phones.values())

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
