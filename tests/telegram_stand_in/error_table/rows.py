"""A row of the table of Telegram's refusals, the world in which it is tried, and what many rows ask for.

Sources, by row: tdlib/telegram-bot-api Client.cpp, Query.cpp, ClientManager.cpp; tdlib/td MessageEntity.cpp,
MessageContent.cpp, MessagesManager.cpp, DialogManager.cpp, DialogParticipantManager.cpp, ReplyMarkup.cpp,
InlineMessageManager.cpp. What the tests of refusals beside it try on top are further spellings of these.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from telegram_stand_in import GroupChat, Server, UserClient
from telegram_stand_in._world.groups import Member

EMMA, NEVER_WROTE, MET, GONE = 5_000_000_001, 5_000_000_002, 5_000_000_003, 5_000_000_004
SMALL, BIG, CHANNEL, FORUM = -4_000_000_001, -1_001_500_000_002, -1_001_500_000_003, -1_001_500_000_004
RIGHTS = "Bad Request: not enough rights to "
GROUPS = {"group": SMALL, "supergroup": BIG, "channel": CHANNEL}


@dataclass
class World:
    server: Server
    emma: UserClient
    groups: dict[int, GroupChat]
    ids: dict[str, int | str]


@dataclass(frozen=True)
class Row:
    code: int
    description: str
    method: str = "sendMessage"
    params: dict[str, Any] = field(default_factory=dict)
    before: Callable[[World], object] = lambda _world: None
    parameters: dict[str, int] | None = None


def to(chat: int, **params: Any) -> dict[str, Any]:
    return {"chat_id": chat, "text": "x", **params}


def key(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "a", **button}]]}


def keys(**button: Any) -> dict[str, Any]:
    return {"keyboard": [[{"text": "a", **button}]]}


def placed(chat: int, status: Any) -> Callable[[World], None]:
    def place(world: World) -> None:
        world.groups[chat].group.bot = Member(world.server.state.bot, status)

    return place


def muted(chat: int) -> Callable[[World], None]:
    return lambda world: world.groups[chat].mute_bot(world.emma.person)


def ruling(*rights: str) -> Callable[[World], None]:
    return lambda world: world.groups[BIG].promote_bot(world.emma.person, *rights)
