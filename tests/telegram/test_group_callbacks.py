"""In a group too, whatever a button or a link carries and whoever presses: an answer, no error, nothing of anybody."""

import itertools
from collections.abc import Sequence
from typing import Any

import pytest
import pytest_asyncio
from aiogram import Bot
from aiogram.methods import AnswerCallbackQuery, DeleteMessage
from aiogram.methods.base import TelegramMethod
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.actions.answers.groups import GroupPart
from bot.lexicon.languages import LANGUAGES
from bot.storage import groups
from bot.storage.groups import Group
from bot.telegram import callbacks as cb
from bot.telegram.commands import OWN
from bot.telegram.intake import Me, stored_form
from bot.telegram.keyboards import Keyboard
from bot.telegram.methods import EditMessageText, SendMessage, SendPhoto
from tests.actions.talk import Talk, World
from tests.telegram.forged import THEIR_PLAN, THEIRS, mutated, pair, well_formed
from tests.telegram.wire import Raw, Recorder, Wire, person

pytestmark = pytest.mark.asyncio(loop_scope="module")

fuzz = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
ME = Me(4242, "kaldy_bot")
ADMIN, ANONYMOUS = 900_001, 1087968824
_chats = itertools.count(-1_001_500_000_001, -1)


class GroupRecorder(Recorder):
    """A Telegram where ADMIN is the only administrator of every group."""

    def __init__(self) -> None:
        super().__init__()
        self.alerts: list[str] = []
        self.deleted = 0

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - aiogram's own signature
        """Take the call, if Telegram would."""
        match method:
            case TelegramMethod(__api_method__="getChatMember"):
                return {"status": "administrator" if method.model_dump()["user_id"] == ADMIN else "member"}
            case AnswerCallbackQuery(callback_query_id=query, text=text, show_alert=alert):
                self.closed.append(query)
                if text:
                    assert alert
                    assert len(text) <= 200
                    self.alerts.append(text)
                return True
            case DeleteMessage():
                self.deleted += 1
                return True
            case SendPhoto(caption=caption):
                return await super().make_request(bot, SendMessage(chat_id=method.chat_id, text=caption))
            case SendMessage(reply_markup=keyboard) | EditMessageText(reply_markup=keyboard):
                # Links carry no data, which the private chat's recorder asks for
                return await super().make_request(bot, method.model_copy(update={"reply_markup": _pressable(keyboard)}))
        return await super().make_request(bot, method, timeout)


def _pressable(keyboard: Keyboard | None) -> Keyboard | None:
    if keyboard is None:
        return None
    rows = [[button for button in row if "callback_data" in button] for row in keyboard["inline_keyboard"]]
    return {"inline_keyboard": [row for row in rows if row]}


class GroupWire(Wire):
    """Updates from a group go through the intake, as they would."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.bot.session = self.recorder = self.calls = GroupRecorder()

    async def happens(self, raw: Raw) -> Sequence[str]:
        """What the group was shown, and alerts."""
        found = stored_form(raw, ME, self.world.clock())
        if found is None:
            return ()
        before = len(self.calls.alerts)
        sent = await self.update(found.body)
        return [*(each.text for each in sent), *self.calls.alerts[before:]]

    async def group(self, chat: int) -> Group | None:
        async with self.world.database.read() as tx:
            return await groups.get(tx, chat)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def both(world: World) -> tuple[Talk, Talk]:
    """Two people with days of their own."""
    return await pair(world)


@pytest.fixture
def wire(world: World) -> GroupWire:
    return GroupWire(world)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chat(world: World) -> int:
    """A group that the bot is in."""
    chat = next(_chats)
    await GroupWire(world).happens(said(world, chat, ADMIN, "/rule"))
    return chat


def said(world: World, chat: int, who: int, text: str) -> Raw:
    group = {"id": chat, "type": "supergroup", "title": "Relocants"}
    message: Raw = {
        "message_id": 5,
        "date": int(world.clock().timestamp()),
        "chat": group,
        "from": person(who),
        "text": text,
    }
    if who == ANONYMOUS:
        message |= {"sender_chat": group, "from": {**person(who), "is_bot": True}}
    return {"update_id": 5, "message": message}


_queries = itertools.count(1)


def pressed(chat: int, who: int, data: str | None) -> Raw:
    under = {
        "message_id": 9,
        "date": 1_773_000_000,
        "chat": {"id": chat, "type": "supergroup", "title": "x"},
        "text": "x",
    }
    query: Raw = {"id": f"q{next(_queries)}", "from": person(who), "chat_instance": "1", "message": under}
    return {"update_id": 6, "callback_query": query if data is None else {**query, "data": data}}


def shows_nothing_of_anybody(shown: Sequence[str]) -> bool:
    told = " ".join(shown)
    return not any(f"{day.day} {day:%B}" in told or f"{day:%d.%m}" in told for day in (*THEIRS, *THEIR_PLAN))


def of_people(everything: dict[str, list[tuple[Any, ...]]]) -> dict[str, list[tuple[Any, ...]]]:
    """All that is kept of people."""
    return {name: rows for name, rows in everything.items() if name not in ("group_chat", "notice")}


ANY_DATA = st.one_of(well_formed(), mutated(), st.text(max_size=64), st.just(cb.Nothing().pack()))


@fuzz
@given(data=ANY_DATA, presser=st.sampled_from(["admin", "one", "other", "stranger"]))
async def test_any_press_is_answered_and_touches_nobody(
    wire: GroupWire, both: tuple[Talk, Talk], chat: int, data: str, presser: str
) -> None:
    who = {"admin": ADMIN, "one": both[0].id, "other": both[1].id, "stranger": 5}[presser]
    before, group = await wire.everything(), await wire.group(chat)
    raw, alerts, closed = pressed(chat, who, data), len(wire.calls.alerts), len(wire.calls.closed)
    shown = await wire.happens(raw)
    assert wire.calls.closed[closed:] == [raw["callback_query"]["id"]]
    assert shows_nothing_of_anybody(shown)
    after = await wire.everything()
    if presser == "admin":
        assert of_people(after) == of_people(before)
        changed = await wire.group(chat)
        assert changed is not None
        assert changed.language in LANGUAGES
    else:
        assert after == before
        assert await wire.group(chat) == group
        assert len(wire.calls.alerts) == alerts + 1


@fuzz
@given(data=ANY_DATA)
async def test_a_press_brings_no_group_back(wire: GroupWire, data: str) -> None:
    before = await wire.everything()
    closed = len(wire.calls.closed)
    await wire.happens(pressed(next(_chats), ADMIN, data))
    assert len(wire.calls.closed) == closed + 1
    assert await wire.everything() == before


@pytest.mark.parametrize(
    "data", [None, "", cb.Nothing().pack(), "g", "G", "Gc", "Gc:", "Gc:x", "Gh:24", "Gh:-1", "Gd:7"]
)
async def test_a_button_that_is_none_gets_a_polite_alert(wire: GroupWire, chat: int, data: str | None) -> None:
    for who in (ADMIN, 5):
        [alert] = await wire.happens(pressed(chat, who, data))
        assert alert
        assert wire.calls.alerts[-1] == alert


async def test_administrators_buttons_are_theirs_alone(wire: GroupWire, chat: int) -> None:
    for part in GroupPart:
        data = cb.GroupCard(part=part).pack()
        [alert] = await wire.happens(pressed(chat, 5, data))
        assert wire.calls.alerts[-1] == alert
        alerts = len(wire.calls.alerts)
        await wire.happens(pressed(chat, ADMIN, data))
        assert len(wire.calls.alerts) == alerts


PAYLOADS = st.text(max_size=80) | st.text("abcXYZ019_- ", min_size=1, max_size=70) | st.sampled_from(["g_", "inline"])


@fuzz
@given(name=st.sampled_from([*sorted(OWN), "x"]), at=st.booleans(), payload=PAYLOADS, anonymous=st.booleans())
async def test_any_command_with_anything_behind_it_shows_nothing_of_anybody(
    world: World, both: tuple[Talk, Talk], chat: int, name: str, at: bool, payload: str, anonymous: bool
) -> None:
    wire = GroupWire(world)  # one that has not yet said too much in a minute
    world.clock.go_on(seconds=61)
    people = of_people(await wire.everything())
    for who in (both[1].id, 5, ANONYMOUS if anonymous else ADMIN):
        text = f"/{name}{'@kaldy_bot' if at else ''} {payload}"
        assert shows_nothing_of_anybody(await wire.happens(said(wire.world, chat, who, text)))
    assert of_people(await wire.everything()) == people
