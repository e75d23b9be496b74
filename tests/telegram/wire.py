"""Updates go in as Telegram writes them; what the bot asks of Telegram is recorded, judged and answered."""

import itertools
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import AnswerCallbackQuery, GetFile, GetMe, TelegramMethod
from aiogram.types import File, User
from sqlalchemy import select

from bot.storage import tables
from bot.storage.database import Database
from bot.telegram import dispatcher, methods
from bot.telegram.keyboards import Button, Keyboard
from bot.telegram.methods import EditMessageText, SendDocument, SendMessage, SendPhoto
from bot.telegram.rate_limit import ChatRateLimit
from bot.telegram.session import make_bot
from bot.telegram.supergroups import MovesTiming, SupergroupMoves
from telegram_stand_in.formatting import parse_html, utf16_length
from tests.actions.talk import World

TOKEN = "4242:" + "T" * 35

Raw = dict[str, Any]
_numbers = itertools.count(1)


@dataclass
class Sent:
    """One message that went out: its words without markup, its buttons, and which message it replaced."""

    chat: int
    text: str
    buttons: list[list[tuple[str, str]]]
    replaced: int | None = None
    queries: tuple[str, ...] = ()
    """What the buttons that begin inline mode type."""

    @property
    def labels(self) -> list[str]:
        """All labels, row after row."""
        return [label for row in self.buttons for label, _ in row]

    @property
    def data(self) -> list[str]:
        """What all buttons carry."""
        return [data for row in self.buttons for _, data in row]


class Recorder(BaseSession):
    """Stands where the network would be."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[Sent] = []
        self.closed: list[str] = []
        self.inline = True
        self.files: dict[str, bytes] = {}
        """What Telegram gives out of what was sent, by the ids."""

    async def close(self) -> None:
        """Nothing is open."""

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - aiogram's own signature
        """Take the call, if Telegram would."""
        match method:
            case SendMessage(chat_id=chat, text=text, reply_markup=keyboard):
                self.sent.append(_judged(chat, text, keyboard))
                return methods.Sent(message_id=1)
            case SendPhoto(chat_id=chat, caption=text, reply_markup=keyboard):
                self.sent.append(_judged(chat, text, keyboard))
                return methods.SentPhoto.model_validate({"message_id": 1, "photo": [{"file_id": "a-picture"}]})
            case SendDocument(chat_id=chat, caption=text, reply_markup=keyboard):
                self.sent.append(_judged(chat, text, keyboard))
                return methods.Sent(message_id=1)
            case EditMessageText(chat_id=chat, text=text, reply_markup=keyboard, message_id=message):
                self.sent.append(_judged(chat, text, keyboard, message))
                return methods.Sent(message_id=message)
            case AnswerCallbackQuery(callback_query_id=query):
                self.closed.append(query)
                return True
            case GetMe():
                return User(
                    id=4242, is_bot=True, first_name="Kaldy", username="kaldy_bot", supports_inline_queries=self.inline
                )
            case GetFile(file_id=file) if file in self.files:
                return File(file_id=file, file_unique_id=file, file_path=file, file_size=len(self.files[file]))
            case GetFile():
                raise TelegramBadRequest(method=method, message="Bad Request: invalid file_id")
            case _:
                raise AssertionError(f"{method.__api_method__} was not expected")

    async def stream_content(self, url: str, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """A file by the end of its address."""
        yield self.files[url.rpartition("/")[2]]


def _judged(chat: int, text: str, keyboard: Keyboard | None, message: int | None = None) -> Sent:
    plain, _ = parse_html(text)
    assert plain.strip()
    assert utf16_length(plain) <= 4096
    rows = keyboard["inline_keyboard"] if keyboard else []
    # A button that begins inline mode carries no press.
    buttons = [[(each["text"], each["callback_data"]) for each in row if "callback_data" in each] for row in rows]
    assert all(row for row in rows)
    for row in buttons:
        assert len(row) <= 8
        for label, data in row:
            assert 1 <= len(label) <= 64
            assert 1 <= len(data.encode()) <= 64
    chosen = [each.get("switch_inline_query_chosen_chat") for row in rows for each in row]
    queries = tuple(each["query"] for each in chosen if each)
    return Sent(chat, plain.replace("\N{NO-BREAK SPACE}", " "), buttons, message, queries)


@dataclass
class Wire:
    """The dispatcher between raw updates and a recorded Telegram, over a real database."""

    world: World
    recorder: Recorder = field(default_factory=Recorder)

    def __post_init__(self) -> None:
        self.bot = make_bot(TOKEN, "http://127.0.0.1:1", lambda _what, **_about: None)
        self.bot.session = self.recorder
        self.handle = dispatcher.build(
            self.bot, self.world.runner, ChatRateLimit(self.world.clock), SupergroupMoves(MovesTiming()), "@somebody"
        )

    async def update(self, body: str) -> list[Sent]:
        """Handle an update's JSON; what was sent meanwhile."""
        before = len(self.recorder.sent)
        await self.handle(body, next(_numbers), self.world.clock())
        return self.recorder.sent[before:]

    async def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table."""
        return await everything(self.world.database)


async def everything(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    async with database.read() as tx:
        return {table.name: sorted(await tx.rows(select(table)), key=repr) for table in tables.metadata.sorted_tables}


def person(who: int, language: str | None = "en") -> Raw:
    """A Telegram account."""
    user = {"id": who, "is_bot": False, "first_name": "Somebody"}
    return user if language is None else {**user, "language_code": language}


def message(who: int, at: datetime, language: str | None = "en", **content: Any) -> Raw:
    """An update with a message in that person's private chat."""
    chat = {"id": who, "type": "private", "first_name": "Somebody"}
    said = {"message_id": 11, "date": int(at.timestamp()), "chat": chat, "from": person(who, language), **content}
    return {"update_id": next(_numbers), "message": said}


def press(who: int, data: str | None, under: Raw | None = None, language: str | None = "en", query: str = "q") -> Raw:
    """An update with a pressed button; `under` is the message that carries it."""
    chat = {"id": who, "type": "private", "first_name": "Somebody"}
    carrier = {"message_id": 12, "date": 1_773_000_000, "chat": chat, "text": "What stands there"}
    pressed: Raw = {"id": query, "from": person(who, language), "chat_instance": "1", "message": under or carrier}
    if data is not None:
        pressed["data"] = data
    return {"update_id": next(_numbers), "callback_query": pressed}


def packed(button: Button) -> str:
    """The data of a button; empty of one that carries none."""
    return button.data.pack() if button.data else ""
