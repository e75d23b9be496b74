"""A journey to one country, and an entry into another one after it, told together: both as one act with one undo."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.actions import dialogue
from bot.actions.answers import Answer
from bot.actions.answers.unread import NotRead
from bot.actions.context import Context
from bot.actions.free_text.said import Read
from bot.actions.free_text.told import Told
from bot.actions.free_text.whose import beside, find
from bot.actions.together import for_each, in_each
from bot.reading import Refusal, one_after_another


async def both(ctx: Context, told: Told, write: Callable[[Read], Awaitable[Answer]]) -> Answer | None:
    """«Вчера улетел в Турцию, сегодня въехал в Грузию»: out of where one was, into the one if it is counted, and into
    the other. What of it is not counted is offered beside it.

    None where that is not told. Where one half of it would have to be asked, nothing is written: the other half would
    be lost.
    """
    if not isinstance(told.read.message, Refusal) or told.whose.who == "unclear":
        return None
    sentences = one_after_another(told.read.words, ctx.today, told.read.language, told.read.other)
    if sentences is None:
        return None
    gone, come = (Told.about(ctx, replace(told.whose, words=words)) for words in sentences)
    if not (gone.end or gone.move) or not come.day:
        return None
    if done := {change.journal_id for change in ctx.found.changes}:  # it came before, and one is there by now
        journals = [each for each in ctx.journals if each.id in done]
        return await beside(ctx, gone, await for_each(ctx, journals, lambda: write(gone.read)))
    reads = dict[int, Read]()
    for half in (gone, come) if come.countries[0] in ctx.countries else (gone,):
        found = await find(ctx, half)
        if isinstance(found, Answer) or reads.keys() & {each.id for each in found.journals}:
            await ctx.begin_none()
            await dialogue.ask_nothing(ctx)
            return NotRead("ambiguous", ctx.today)
        reads |= {each.id: found.read for each in found.journals}
    journals = [each for each in ctx.journals if each.id in reads]
    answer = await in_each(ctx, journals, lambda: write(reads[ctx.journal.id]))
    return await beside(ctx, gone if len(reads) > 1 else come, answer)
