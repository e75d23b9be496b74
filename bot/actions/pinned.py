"""The pinned status switched on and off, kept true, and what became of its message."""

from datetime import datetime

from bot.actions.answers import Answer
from bot.actions.answers.pinned import PinnedSettings
from bot.actions.context import Context, languages_for
from bot.actions.notices.pinned import PINNED, PINNED_LOST
from bot.core.journal import Journal
from bot.storage import notices, people
from bot.storage.database import Database
from bot.storage.people import Person


async def show(ctx: Context) -> Answer:
    """Whether there is one."""
    return PinnedSettings(ctx.person.pinned_message is not None)


async def switch(ctx: Context, on: bool) -> Answer:
    """Have one, or none; where there is one already it is pinned again."""
    kept = ctx.person.pinned_message or 0
    await ctx.set_person(pinned_message=kept if on else None, pinned_as=None)
    return await show(ctx)


async def follow(ctx: Context) -> None:
    """After whatever was done: what it shows may have changed, so that it is edited at once."""
    before, now = ctx.found.person.pinned_message, ctx.person.pinned_message
    if now is None and before is not None:
        await notices.plan(ctx.tx, ctx.person.id, PINNED.name, None)
        if before:
            await notices.plan(ctx.tx, ctx.person.id, PINNED.name, ctx.now, before)
            ctx.wakes = True
    elif now is not None and _shown(ctx.person, ctx.journals) != _shown(ctx.found.person, ctx.found.journals):
        await notices.plan(ctx.tx, ctx.person.id, PINNED.name, ctx.now)
        ctx.wakes = True


def _shown(person: Person, journals: tuple[Journal, ...]) -> tuple[object, ...]:
    """What of a person bears on what it shows and on whether it is pinned."""
    languages = languages_for(person.language, person.account_language)
    return languages, person.current_journal, person.pinned_message, person.pinned_as, journals


async def sent(database: Database, who: int, message: int) -> bool:
    """It was sent as this message; whether it is still wanted."""
    async with database.write(who) as tx:
        await people.touch(tx, who)
        return await people.change_pinned(tx, who, 0, pinned_message=message)


async def shown(database: Database, who: int, message: int, before: str | None, now: str) -> None:
    """What is marked `now` stands in it, pinned, where there was `before`; unless it is to be pinned again since."""
    async with database.write(who) as tx:
        await people.touch(tx, who)
        await people.change_pinned(tx, who, message, before, pinned_as=now)


async def lost(database: Database, who: int, message: int, before: str | None, now: datetime) -> None:
    """It is gone, or cannot be edited: there is none any more, and that is said once."""
    async with database.write(who) as tx:
        await people.touch(tx, who)
        if await people.change_pinned(tx, who, message, before, pinned_message=None, pinned_as=None):
            await notices.plan(tx, who, PINNED_LOST.name, now)
