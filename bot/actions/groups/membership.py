"""The bot comes into a group, leaves it, or the group becomes another."""

from datetime import timedelta

from bot.actions.answers import Answer
from bot.actions.answers.groups import Greeting
from bot.actions.groups.context import GroupContext
from bot.actions.groups.settings import come_back
from bot.actions.runner import ActionRunner
from bot.storage import groups

GREETED_AGAIN = timedelta(hours=1)
"""Taken out and added again within that time, the bot does not introduce itself a second time."""


async def enter(ctx: GroupContext) -> Answer | None:
    """The bot was added: it introduces itself."""
    return Greeting(ctx.link, ctx.group.language) if ctx.passed(ctx.group.greeted_at, GREETED_AGAIN) else None


async def introduce(ctx: GroupContext) -> Answer | None:
    """The bot is treated otherwise than before: it introduces itself if it never could."""
    return Greeting(ctx.link, ctx.group.language) if ctx.group.greeted_at is None else None


async def greeted(ctx: GroupContext, message: int) -> None:
    """It did so; where that could not go out, it may when it is added again."""
    await groups.set_greeted(ctx.tx, ctx.group.id, ctx.now)


async def leave(runner: ActionRunner, chat: int) -> None:
    """The bot is out of the group, or cannot reach it any more."""
    async with runner.database.write(chat) as tx:
        group = await groups.get(tx, chat)
        if group is not None:
            await groups.leave(tx, group.id, runner.now())


async def move(runner: ActionRunner, old: int, new: int) -> None:
    """The group became a supergroup, which has another id. Nobody there is greeted anew for it.

    Telegram may have said before that the bot is out of the old one: what was due there is planned anew.
    """
    now = runner.now()
    async with runner.database.write(old) as tx:
        was = await groups.get(tx, old)
        await groups.move(tx, old, new)
        group = await groups.get(tx, new)
        if was is not None and group is not None:
            await groups.set_greeted(tx, group.id, now)
            if was.left_at is not None:
                await come_back(GroupContext(tx, runner.rulebook, now, group))
    runner.wake()
