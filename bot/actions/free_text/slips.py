"""Words with a slip, where a person has several journals: a button answers them as they were probably meant."""

from dataclasses import replace

from bot.actions import dialogue
from bot.actions.answers.days import Direction
from bot.actions.answers.journals import EVERYBODY, DidYouMean, Meant
from bot.actions.context import Context
from bot.actions.dialogue import Step, open_step
from bot.actions.free_text.said import Said
from bot.actions.free_text.told import Told
from bot.actions.free_text.unclear_day import completed
from bot.actions.free_text.whose import IN_WORDS, answers_question, at_that_moment
from bot.reading import Refusal, Whose


async def ask(ctx: Context, told: Told, act: Direction | None = None) -> DidYouMean | None:
    """Were they meant so? Another question that is open stays open.

    None where there is no slip, and where nothing depends on whose days are meant: of the person's only journal, or
    of that of the open question, the days of what was meant are buttons. `act`: the command behind which they stand.
    """
    unread = told.read.message
    if len(ctx.journals) == 1 or not isinstance(unread, Refusal) or not unread.suggestion:
        return None
    whose = replace(told.whose, words=unread.suggestion)
    right = Told.about(ctx, whose, act)
    if not right.about_days or open_step(ctx) in IN_WORDS:
        return None
    if completed(ctx, right) is None and answers_question(ctx, Said.of(ctx, right.read), right):
        return None
    slip = {"words": whose.words, "who": whose.who, "name": whose.name, "act": act}
    if ctx.dialogue is None:
        await dialogue.ask(ctx, Step.CHOICE)
    await dialogue.note(ctx, slip={**slip, "at": ctx.asked_at.isoformat(), "by": ctx.request})
    named = ctx.called(whose.name)
    meant = Meant(named.id, named.label, None) if named else Meant(EVERYBODY, None, None)
    return DidYouMean(whose.words, ctx.request, meant if whose.who in ("name", "all") else None)


def kept(ctx: Context, question: str) -> tuple[Told, Direction | None] | None:
    """What the words were meant to tell, at the moment at which they were typed, and the command behind which they
    stood; None where something else was asked since.
    """
    slip = ctx.dialogue.known.get("slip") if ctx.dialogue else None
    if slip is None or slip["by"] != question:
        return None
    at_that_moment(ctx, slip["at"])
    act = Direction(slip["act"]) if slip["act"] else None
    told = Told.about(ctx, Whose(slip["words"], slip["who"], slip["name"]), act)
    return completed(ctx, told) or told, act
