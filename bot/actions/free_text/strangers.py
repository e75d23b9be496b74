"""Days that are told of somebody, or a question about them, whose name none of the travellers has."""

from bot.actions import onboarding
from bot.actions.answers import Answer
from bot.actions.answers.unread import Strangers
from bot.actions.context import Context
from bot.actions.free_text.commands import OF_ONE_JOURNAL
from bot.actions.free_text.said import Read, Said
from bot.reading import (
    Back,
    BareDay,
    Crossing,
    Move,
    PastStay,
    PermitTold,
    may_be_asked_of,
    may_be_of,
    read_permit,
    why_no_name,
)


async def told(ctx: Context, said: Said) -> Answer | None:
    """«Вася въехал вчера», «сколько осталось Васе» where there is no Вася."""
    if said.refusal is None or said.refusal.why != "not_a_date" or onboarding.unknown(ctx):
        return None
    lines = said.words.splitlines()
    if names := tuple(dict.fromkeys(name for line in lines if (name := stranger_in(ctx, line)))):
        return Strangers(names)
    asked = may_be_asked_of(said.words, ctx.today, ctx.language)
    if asked is None or asked[1].command not in OF_ONE_JOURNAL or not _is_unknown(ctx, asked[0]):
        return None
    return Strangers((asked[0],), asked=True)


def stranger_in(ctx: Context, line: str) -> str:
    """The name of nobody's with which a line of days begins, "Bob: 1.02 - 5.02", "Bob entered yesterday"; "" where it
    begins otherwise. A word that does not stand as names do is none before a day alone: «отпуск 12.03».
    """
    for whose, named in may_be_of(line):
        if whose.name is None or not _is_unknown(ctx, whose.name):
            continue
        days = (Back, Crossing, Move, PastStay, *((BareDay,) if named else ()))
        if isinstance(Read.of(ctx, whose.words, other=True).message, days) or _tells_permit(ctx, whose.words):
            return whose.name
    return ""


def _tells_permit(ctx: Context, words: str) -> bool:
    return isinstance(read_permit(words, ctx.today, ctx.language, other=True), PermitTold)


def _is_unknown(ctx: Context, name: str) -> bool:
    return why_no_name(name, [each.label for each in ctx.travellers if not each.is_me]) is None
