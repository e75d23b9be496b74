"""The calls that send or edit a message, with as much of each as the bot says and reads.

aiogram's own make a model of every button, and of the whole message that Telegram answers with, of which only the
number is wanted: that took a tenth of an answer. https://core.telegram.org/bots/api#available-methods
"""

import json
from typing import Annotated, Any

from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from aiogram.types import InputFile
from pydantic import BaseModel, PlainSerializer

from bot.telegram.keyboards import Keyboard


class Sent(BaseModel):
    """What is read of the message that Telegram answers with."""

    message_id: int


class _Size(BaseModel):
    """A picture in one size."""

    file_id: str


class SentPhoto(Sent):
    """The same of a message with a picture, the largest size of it last."""

    photo: list[_Size] = []

    @property
    def file(self) -> str | None:
        """By what id the picture can be sent again."""
        return self.photo[-1].file_id if self.photo else None


class _Sending(TelegramMethod[Sent]):
    __returning__ = Sent

    chat_id: int
    message_thread_id: int | None = None
    parse_mode: Default = Default("parse_mode")
    reply_markup: Annotated[Keyboard, PlainSerializer(json.dumps)] | None = None
    reply_parameters: Annotated[dict[str, Any], PlainSerializer(json.dumps)] | None = None


class _SendingText(_Sending):
    text: str
    disable_notification: bool | None = None
    link_preview_options: Default = Default("link_preview")


class SendMessage(_SendingText):
    """A new message."""

    __api_method__ = "sendMessage"


class SendPhoto(_Sending):
    """A new message with a picture."""

    __api_method__ = "sendPhoto"
    __returning__ = SentPhoto

    photo: InputFile | str
    caption: str


class SendDocument(_Sending):
    """A new message with a file."""

    __api_method__ = "sendDocument"

    document: InputFile
    caption: str


class EditMessageText(_SendingText):
    """New words and buttons in a message that was sent."""

    __api_method__ = "editMessageText"

    message_id: int
