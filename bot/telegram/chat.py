"""The private chat an update came from: where its answer goes."""

from dataclasses import dataclass

from aiogram import Bot
from aiogram.types import CallbackQuery, Message

from bot.actions.answers.importing import SentFile
from bot.actions.importing import Content
from bot.telegram import files, sender
from bot.telegram.methods import Sent
from bot.telegram.screens import Screen
from bot.telegram.screens.base import Alert


def typed(message: Message) -> str:
    """The words of a message; under a picture or a file they are its caption."""
    return message.text or message.caption or ""


@dataclass(frozen=True, slots=True)
class Chat:
    """`message` is the message in whose place the answer may go, `query` the press; None for a typed message.

    `answers`: the message with a file below which a new one stands as its answer; None: it stands alone.
    """

    bot: Bot
    id: int
    message: int | None = None
    query: str | None = None
    answers: int | None = None

    async def send(self, screen: Screen) -> Sent | None:
        """Answer with a new message; it is returned, unless the chat is gone."""
        sent = await sender.answer(self.bot, self.id, screen, self.answers)
        await self.close()
        return sent

    async def content_of(self, event: Message | CallbackQuery) -> Content:
        """What the file holds that a message brings, or that the message with a pressed button answers."""
        return await files.content_of(self.bot, event)

    async def content_again(self, sent: SentFile) -> Content:
        """What a file holds that was sent before."""
        return await files.fetched(self.bot, sent.file)

    async def turn(self, screen: Screen) -> Sent | None:
        """Answer in the place of the message whose button was pressed, with a new one where there is none.

        Returned is the new one. An alert is told in no message at all.
        """
        if isinstance(screen, Alert) and self.query is not None:
            await sender.close(self.bot, self.query, screen.text)
            return None
        sent = await sender.edit(self.bot, self.id, self.message, screen)
        await self.close()
        return sent

    async def take_away(self, message: int, screen: Screen) -> None:
        """Delete a message that was pinned; where it is too old for that the screen takes its place."""
        await sender.take_away(self.bot, self.id, message, screen)

    async def close(self) -> None:
        """End the waiting of a pressed button."""
        if self.query is not None:
            await sender.close(self.bot, self.query)
