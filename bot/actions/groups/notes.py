"""What the bot says in a group unasked, or in place of an answer, and what becomes of it."""

from datetime import timedelta

from bot.actions.answers import Answer
from bot.actions.answers.groups import ForAdmins, Note, NotYours, OldButton, Welcome
from bot.actions.groups.context import GroupContext
from bot.storage import groups
from bot.storage.notices import TIDY

NOTE_STANDS = timedelta(minutes=1)
NOTE_PAUSE = timedelta(minutes=1)
WELCOME_PAUSE = timedelta(hours=1)
FLOODED_AGAIN = timedelta(minutes=10)


async def note(ctx: GroupContext) -> Answer | None:
    """Nothing personal is answered here; once a minute the way to the private chat is shown."""
    return Note(ctx.link) if _may_note(ctx) else None


async def started(ctx: GroupContext) -> Answer | None:
    """A link that adds the bot has it started at once, when it has just introduced itself."""
    return await note(ctx) if ctx.passed(ctx.group.greeted_at, NOTE_PAUSE) else None


async def only_admins(ctx: GroupContext) -> Answer | None:
    """A button of the administrators' was pressed by somebody else, or by one who was one of them."""
    return ForAdmins()


async def old_button(ctx: GroupContext) -> Answer | None:
    """An administrator pressed what means nothing any more."""
    return OldButton()


async def not_yours(ctx: GroupContext) -> Answer | None:
    """A button was pressed that is none of this group's."""
    return NotYours()


async def noted(ctx: GroupContext, message: int) -> None:
    """A note was posted: it goes in a minute, if the administrators have it so."""
    await groups.set_noted(ctx.tx, ctx.group.id, ctx.now)
    await tidy(ctx, message)


async def refused(ctx: GroupContext, message: int) -> None:
    """A refusal was posted: it goes like a note."""
    await groups.set_refused(ctx.tx, ctx.group.id, ctx.now)
    await tidy(ctx, message)


async def tidy(ctx: GroupContext, message: int) -> None:
    """Plan that a message goes in a minute, if the administrators have it so."""
    if ctx.group.tidies:
        await ctx.plan(TIDY, ctx.now + NOTE_STANDS, message)


async def welcome(ctx: GroupContext) -> Answer | None:
    """New members came: once an hour they are told what the bot is for, if the administrators want it."""
    wanted = ctx.group.welcomes and ctx.passed(ctx.group.welcomed_at, WELCOME_PAUSE)
    return Welcome(ctx.link) if wanted else None


async def welcomed(ctx: GroupContext, message: int) -> None:
    """They were told."""
    await groups.set_welcomed(ctx.tx, ctx.group.id, ctx.now)


def _may_note(ctx: GroupContext) -> bool:
    return ctx.passed(ctx.group.noted_at, NOTE_PAUSE)


def may_refuse(ctx: GroupContext) -> bool:
    return ctx.passed(ctx.group.refused_at, NOTE_PAUSE)


def may_say_too_much(ctx: GroupContext) -> bool:
    """Whether the group may be told (again) that it was too much."""
    return ctx.passed(ctx.group.flooded_at, FLOODED_AGAIN)
