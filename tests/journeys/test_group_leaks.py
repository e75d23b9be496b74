"""Nobody sees another's dates: everything that anybody is sent, over thousands of random things done in a group and in
private, is searched for what another person has told the bot."""

import contextlib
import json
import random
import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

import pytest

from bot.lexicon.languages import LANGUAGES
from bot.texts.countries import country_name
from bot.texts.days import day_words
from telegram_stand_in import Call, Event, Message, UserClient
from tests.journeys.crowd import Crowd, gather
from tests.journeys.stage import BOT_USERNAME, FRIDAY, UNHURRIED, Stage

TOLD_BY = {
    # country, own numbers (days of a visit, and of any 180), a past stay, a plan
    "ru": ("VU", "103 174", (date(2025, 10, 7), date(2025, 10, 11)), (date(2027, 6, 5), date(2027, 6, 8))),
    "ky": ("BT", "107 175", (date(2025, 11, 13), date(2025, 11, 15)), (date(2027, 7, 22), date(2027, 7, 24))),
    "en": ("LS", "109 177", (date(2025, 12, 3), date(2025, 12, 6)), (date(2027, 8, 9), date(2027, 8, 12))),
    "uz": ("SR", "113 178", (date(2025, 12, 20), date(2025, 12, 22)), (date(2027, 9, 27), date(2027, 9, 29))),
}
"""By account language. Nobody comes to as many days as another's limit: no stay here is that long."""
COMMANDS = (
    "/start", "/status", "/trips", "/plan", "/reminders", "/settings", "/language", "/help", "/privacy", "/rule", "/in",
    "/out",
)  # fmt: skip
IN_GROUP = (*COMMANDS, "/group", "/share", "/stats", "/rule Узбекистан", f"/status@{BOT_USERNAME}", "/status@other_bot")
SHOWS = ("send", "edit", "answer", "pin", "setmycommands", "setchat")
"""What the methods begin with by which somebody is shown something."""


@dataclass
class Member:
    """Somebody with secrets."""

    user: UserClient
    country: str
    numbers: str
    stay: tuple[date, date]
    plan: tuple[date, date]

    @property
    def sentences(self) -> tuple[str, ...]:
        """What they tell the bot, wherever they do."""
        (entered, left), (goes, comes) = self.stay, self.plan
        return (
            f"{entered:%d.%m.%Y} - {left:%d.%m.%Y}",
            f"/in {entered:%d.%m.%Y}",
            f"/out {left:%d.%m.%Y}",
            f"/plan {goes:%d.%m.%Y} - {comes:%d.%m.%Y}",
            f"{left:%d.%m.%Y}",
        )

    def secrets(self) -> set[str]:
        """What no other may read, in every language and spelling."""
        found = {self.user.person.first_name, str(self.user.id), f" {self.numbers.split()[1]} "}
        for language in LANGUAGES:
            found.add(country_name(language, self.country))
            for day in (*self.stay, *self.plan):
                spelled = day_words(language, "x", day, FRIDAY.date())["x_date"].replace("\N{NO-BREAK SPACE}", " ")
                found |= {spelled.removesuffix(" года"), f"{day:%d.%m.%Y}", day.isoformat()}
        return found

    def days(self) -> set[str]:
        """The days as buttons carry them."""
        return {str(day.toordinal()) for day in (*self.stay, *self.plan)}


@dataclass
class Walk:
    """Does random things, and keeps what whoever was shown."""

    stage: Stage
    crowd: Crowd
    members: list[Member]
    chance: random.Random
    shown: dict[int, list[str]] = field(default_factory=dict)
    done: int = 0

    def __post_init__(self) -> None:
        self.stage.server.state.events.listen(self._hear)
        path = f"file:{self.stage.directory}/kaldy.sqlite3?mode=ro"
        self._database = sqlite3.connect(path, uri=True, isolation_level=None)

    def close(self) -> None:
        self._database.close()

    def _hear(self, event: Event) -> None:
        if event.kind == "call":
            call: Call = event.data
            if call.method.lower().startswith(SHOWS):
                self.shown.setdefault(self._reader(call), []).append(_text(call))

    def _reader(self, call: Call) -> int:
        """Who sees it: a chat, or whoever pressed or asked."""
        state = self.stage.server.state
        if "callback_query_id" in call.params:
            return state.queries[call.params["callback_query_id"]].person.id
        if "inline_query_id" in call.params:
            return state.inline_queries[call.params["inline_query_id"]].person.id
        return call.chat_id or 0

    async def quiet(self) -> None:
        """Return when all that was done is handled."""
        await self.stage.quiet()

    async def settle(self) -> None:
        """Everybody tells the bot their secrets."""
        for member in self.members:
            user = member.user
            await user.ask("/start")
            await user.tap("English" if user.person.language_code == "uz" else _own(user))
            await user.ask(country_name("en", member.country))
            await user.ask(member.numbers)
            for text in (member.sentences[0], member.sentences[3]):
                await user.ask(text)
            user.press(data=_data(user.last)[0])
            await user.next()

    async def go(self, steps: int) -> None:
        """Do so many random things, several at once."""
        acts: list[Callable[[Member], None]] = [
            *[self._says_in_group, self._presses_in_group] * 6,
            *[self._says_in_private, self._tells_in_private, self._presses_in_private] * 6,
            *[self._tells_in_group, self._forges_in_group, self._forges_in_private] * 4,
            *[self._replies, self._asks_inline] * 3,
            *[self._follows_link, self._comes_and_goes, self._changes_place, self._hides, self._throws_out],
        ]
        while self.done < steps:
            for _ in range(self.chance.randrange(1, 12)):
                with contextlib.suppress(ValueError, LookupError):  # what is impossible for them now
                    self.chance.choice(acts)(self.chance.choice(self.members))
                    self.done += 1
            await self.quiet()
            if self.chance.random() < 0.2:
                self.stage.moved(hours=self.chance.choice((0.02, 0.3, 3)))

    # What somebody does

    def _says_in_group(self, member: Member) -> None:
        member.user.say(self.chance.choice(IN_GROUP), chat=self.crowd.group)

    def _tells_in_group(self, member: Member) -> None:
        member.user.say(self.chance.choice(member.sentences), chat=self.crowd.group)

    def _replies(self, member: Member) -> None:
        about = self.chance.choice(self.crowd.spoken).id
        member.user.say(self.chance.choice(member.sentences), reply_to=about, chat=self.crowd.group)

    def _presses_in_group(self, member: Member) -> None:
        message = self.chance.choice(self.crowd.spoken)
        member.user.press(data=self.chance.choice(_data(message)), message=message.id, chat=self.crowd.group)

    def _says_in_private(self, member: Member) -> None:
        member.user.say(self.chance.choice(COMMANDS))

    def _tells_in_private(self, member: Member) -> None:
        member.user.say(self.chance.choice(member.sentences))

    def _presses_in_private(self, member: Member) -> None:
        message = self.chance.choice(_with_buttons(member.user))
        data = self.chance.choice(_data(message))
        if any(day in data for other in self.members if other is not member for day in other.days()):
            raise LookupError("a day that another has told as well would be no secret")
        member.user.press(data=data, message=message.id)

    def _forged(self) -> str:
        """The data of somebody's button, unless it spells out a day or a country, as anybody may."""
        user = self.chance.choice(self.members).user
        data = self.chance.choice(_data(self.chance.choice(_with_buttons(user))))
        if any(len(part) > 5 or part.isupper() for part in data.split(":")[1:]):
            raise LookupError("that is no secret")
        return data

    def _forges_in_group(self, member: Member) -> None:
        message = self.chance.choice(self.crowd.spoken)
        member.user.press(data=self._forged(), message=message.id, chat=self.crowd.group)

    def _forges_in_private(self, member: Member) -> None:
        message = self.chance.choice(_with_buttons(member.user))
        member.user.press(data=self._forged(), message=message.id)

    def _asks_inline(self, member: Member) -> None:
        member.user.inline(self.chance.choice(("", "", *member.sentences)), chat_type="supergroup")

    def _follows_link(self, member: Member) -> None:
        ref = self._database.execute("SELECT ref FROM group_chat").fetchone()[0]
        member.user.start(f"g-{ref}")

    def _comes_and_goes(self, member: Member) -> None:
        if self.chance.random() < 0.5:
            self.crowd.group.leave(member.user.person)
        self.crowd.group.join(member.user.person)

    def _changes_place(self, member: Member) -> None:
        self.crowd.group.join(member.user.person, self.chance.choice(("administrator", "member", "restricted")))

    def _hides(self, member: Member) -> None:
        self.crowd.group.hide(member.user.person, hidden=self.chance.random() < 0.5)

    def _throws_out(self, member: Member) -> None:
        self.crowd.group.remove_bot(member.user.person)
        self.crowd.group.add_bot(member.user.person)

    # What came of it

    def judge(self) -> None:
        """AssertionError if somebody was shown another's secret, or the search is blind."""
        for member in self.members:
            secrets = member.secrets()
            for reader, texts in self.shown.items():
                if reader == member.user.id:
                    own = "\n".join(texts)
                    assert {secret for secret in secrets if secret in own} >= _at_least(member), "nothing was told"
                    continue
                for text in texts:
                    found = [secret for secret in secrets if re.search(rf"(?<!\d){re.escape(secret)}", text)]
                    assert not found, f"{reader} was shown {found} of {member.user.id}: {text}"
        for text in self.shown[self.crowd.group.id]:
            for member in self.members:
                assert not [day for day in member.days() if day in text], text
        assert len(self.shown[self.crowd.group.id]) > self.done / 40, "something is said there"


def _own(user: UserClient) -> str:
    return {"ru": "Русский", "ky": "Кыргызча", "en": "English"}[user.person.language_code or ""]


def _at_least(member: Member) -> set[str]:
    """What a person must have been shown of their own for the search to mean anything."""
    language = member.user.person.language_code
    spoken = language if language in LANGUAGES else "en"
    days = {
        day_words(spoken, "x", day, FRIDAY.date())["x_date"].replace("\N{NO-BREAK SPACE}", " ").removesuffix(" года")
        for day in (member.stay[0], member.stay[1], member.plan[0])
    }
    return {country_name(spoken, member.country), f" {member.numbers.split()[1]} ", *days}


def _text(call: Call) -> str:
    """All that was sent, its JSON spelled out, with spaces of one kind; whom it is for left out."""
    parts = []
    for name, value in call.params.items():
        if name in ("chat_id", "callback_query_id", "inline_query_id"):
            continue
        try:
            parts.append(json.dumps(json.loads(value), ensure_ascii=False))
        except ValueError:
            parts.append(value)
    return "\n".join(parts).replace("\N{NO-BREAK SPACE}", " ")


def _data(message: Message) -> list[str]:
    rows = (message.markup and message.markup.inline) or []
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


def _with_buttons(user: UserClient) -> list[Message]:
    return [message for message in user.messages if message.by_bot and _data(message)]


async def _walked(stage: Stage, seed: int, steps: int) -> None:
    crowd = await gather(stage).added()
    members = []
    for language, told in TOLD_BY.items():
        user = stage.user(f"Канарейка-{language}", language)
        crowd.group.join(user.person, "administrator" if language == "ky" else "member")
        members.append(Member(user, *told))
    walk = Walk(stage, crowd, members, random.Random(seed))
    try:
        await walk.settle()
        await walk.go(steps)
    finally:
        walk.close()
    walk.judge()


@pytest.mark.parametrize("timing", [UNHURRIED])
async def test_nobody_is_shown_what_another_has_told(stage: Stage) -> None:
    await _walked(stage, 1, 400)


@pytest.mark.long
@pytest.mark.parametrize("timing", [UNHURRIED])
@pytest.mark.parametrize("seed", range(2, 4))
async def test_nobody_is_shown_what_another_has_told_however_long_one_tries(stage: Stage, seed: int) -> None:
    await _walked(stage, seed, 1200)
