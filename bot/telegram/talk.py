"""What a handler works with: the update's request, who carries out its action, and where the answer goes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bot.actions import importing, timeline
from bot.actions.answers import Answer, Reply
from bot.actions.answers.importing import FileToRead
from bot.actions.context import Request
from bot.actions.forget import Forgotten
from bot.actions.groups.context import GroupContext, GroupRequest
from bot.actions.groups.runner import GroupAction, GroupActionRunner
from bot.actions.runner import Action, ActionRunner, Given
from bot.telegram.chat import Chat
from bot.telegram.group_chat import GroupChat
from bot.telegram.methods import Sent, SentPhoto
from bot.telegram.screens import Screen, screen_of
from bot.telegram.screens.base import Picture


@dataclass(frozen=True, slots=True)
class Talk:
    """One update from a private chat."""

    runner: ActionRunner
    request: Request
    chat: Chat
    render: Callable[[Reply], Screen]
    by_button: bool

    async def send(self, action: Action[Given], *args: Given.args, **kwargs: Given.kwargs) -> None:
        """Carry out an action and answer with a new message."""
        reply = await self.runner.run(self.request, not self.by_button, action, *args, **kwargs)
        if isinstance(reply.answer, FileToRead):
            await self._read_again(reply.answer)
            return
        screen = self.render(reply)
        await self._remember(screen, await self.chat.send(screen))

    async def _read_again(self, answer: FileToRead) -> None:
        """Show what is in a file that was sent before, below the message that brought it."""
        sent, below = answer.sent, replace(self.chat, answers=answer.sent.message)
        content = await self.chat.content_again(sent)
        await replace(self, chat=below).send(importing.preview, content, answer.how, sent.words)

    async def turn(self, action: Action[Given], *args: Given.args, **kwargs: Given.kwargs) -> None:
        """Carry out an action and answer in the place of the message whose button was pressed."""
        await self.turn_to(await self.runner.run(self.request, not self.by_button, action, *args, **kwargs))

    async def turn_to(self, reply: Reply) -> None:
        """Answer in the place of the message whose button was pressed."""
        screen = self.render(reply)
        await self._remember(screen, await self.chat.turn(screen))

    async def _remember(self, screen: Screen, sent: Sent | None) -> None:
        """A picture that was sent up needs not be sent up again."""
        file = sent.file if isinstance(sent, SentPhoto) else None
        if isinstance(screen, Picture) and screen.mark and file and file != screen.known:
            await timeline.sent(self.runner.database, self.request.who, screen.mark, file)

    async def part(self, reply: Reply) -> None:
        """The same of somebody who is forgotten by now, if they are: what was pinned for them goes too."""
        if isinstance(reply.answer, Forgotten) and reply.answer.pinned:
            await self.chat.take_away(reply.answer.pinned, self.render(reply))
        await self.turn_to(reply)


@dataclass(frozen=True, slots=True)
class GroupTalk:
    """One update from a group."""

    runner: GroupActionRunner
    request: GroupRequest
    chat: GroupChat
    username: str
    """The bot's own, by which links lead to it."""
    name: str
    """The bot's own, as chats show it."""
    by_button: bool

    async def send(
        self,
        action: Callable[[GroupContext], Awaitable[Answer | None]],
        *,
        to_admin: bool = False,
        then: Callable[[GroupContext, int], Awaitable[None]] | None = None,
    ) -> None:
        """Carry out an action and post its answer, if there is one.

        `to_admin`: told in private where the group does not let the bot write. `then` is carried out afterwards with
        the number of what was posted, if something was.
        """
        message = await self.chat.send(await self._screen(action), to_admin=to_admin)
        if then is not None and message is not None:
            await self.runner.run(self.request, True, then, message)

    async def turn(self, action: GroupAction[Given], *args: Given.args, **kwargs: Given.kwargs) -> None:
        """Carry out an action and answer in the place of the message whose button was pressed."""
        await self.chat.turn(await self._screen(action, *args, **kwargs))

    async def _screen(self, action: GroupAction[Given], *args: Given.args, **kwargs: Given.kwargs) -> Screen | None:
        reply = await self.runner.run(self.request, not self.by_button, action, *args, **kwargs)
        return screen_of(reply, username=self.username, name=self.name) if reply else None
