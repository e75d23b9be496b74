"""Free text: an ordered tuple of readers, of which the first that understands the whole of it answers."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date
from functools import partial

from bot.actions import cancel, choices, dialogue, onboarding, which_journal
from bot.actions.answers import Answer
from bot.actions.answers.days import Direction
from bot.actions.answers.importing import FileToRead, HowRead, SentFile
from bot.actions.answers.journals import WhichJournal
from bot.actions.answers.pages import Page, StaleButton
from bot.actions.answers.questions import AskInside, EntryOrExit, Unheard
from bot.actions.choices import Offer
from bot.actions.context import Context
from bot.actions.dialogue import Step, open_step, with_way_out
from bot.actions.free_text import (
    ahead,
    argument,
    commands,
    days,
    journeys,
    labels,
    lists,
    permits,
    questions,
    slips,
    strangers,
)
from bot.actions.free_text.answering import IN_WORDS, answers_question, as_answer, is_of_others, told_by, whose_day
from bot.actions.free_text.argument import answer_argument
from bot.actions.free_text.commands import answer_card, answer_plan
from bot.actions.free_text.said import Commands, Read, Said
from bot.actions.free_text.several import in_their_journals, lines_of
from bot.actions.free_text.told import Found, Told
from bot.actions.free_text.unclear_day import completed, way_told
from bot.actions.free_text.whose import at_that_moment, beside, find, kept, turn_to_meant
from bot.actions.permits import keep as keep_permit
from bot.actions.together import in_each
from bot.core.permit import PermitKind
from bot.reading import BareDay

__all__ = ["READERS", "answer_argument", "answer_card", "answer_meant", "answer_plan", "answer_right", "answer_text"]

Reader = Callable[[Context, Said], Awaitable[Answer | None]]

READERS: tuple[Reader, ...] = (
    questions.asked_by_this,
    permits.day,
    ahead.trip,
    ahead.end_of_pause,
    days.crossing,
    days.stay,
    days.back,
    days.bare_day,
    days.half_said,
    labels.button,
    labels.of_the_question,
    labels.yes_or_no,
    permits.no_day,
    questions.no_other_trips,
    questions.city,
    questions.own_limit,
    questions.own_numbers,
    commands.told,
    commands.asked_of_another,
    permits.told,
    lists.stays,
    questions.name,
    questions.country,
    strangers.told,
    ahead.unread_trip,
    days.coming,
    questions.of_all,
    questions.unknown_city,
    questions.nationality,
    questions.unread_numbers,
    permits.unread_day,
    days.unread_day,
)
"""What comes first wins: a day or a crossing before a label, anything understood before the reason why not.

What answers the open question comes before a command, which may be given in the middle of any question.
"""


async def answer_text(ctx: Context, words: str, commands: Commands) -> Answer:
    """Answer what was typed; what no reader takes gets a friendly word or a greeting, and nothing is written.

    `commands`: what each command does that the words may name.
    """
    if of_several := await in_their_journals(ctx, words, partial(_told, ctx, commands)):
        return of_several
    if chosen := _chosen(ctx, words):
        return await _choose(ctx, chosen, commands)
    told = told_by(ctx, words)
    if of_both := await journeys.both(ctx, told, partial(_told, ctx, commands)):
        return of_both
    if other_day := _on_another_day(ctx, told):
        return other_day
    if whole := way_told(ctx, told):
        dialogue.way_told(ctx)
        asked = ctx.dialogue
        answer = await _of_journals(ctx, whole, commands)
        await dialogue.keep_way_told(ctx, asked)
        return answer
    if whole := completed(ctx, told):
        return await _of_journals(ctx, whole, commands)
    if permits.answers(ctx, told):
        return await _read(ctx, Said.of(ctx, told.read, commands))
    if meant := await slips.ask(ctx, told) or await slips.only_me_or_all(ctx, told):
        return meant
    as_typed = told.read if told.whose.words == words else Read.of(ctx, words)
    said = Said.of(ctx, as_typed, commands)
    # The same words come again ask again what only buttons answer: nothing of them is of the journal that is open.
    has_asked = ctx.has_asked and dialogue.open_question(ctx) is not Step.CHOICE
    if is_of_others(ctx, told):
        return await _of_journals(ctx, told, commands)
    if not told.about_days or has_asked or answers_question(ctx, said, told):
        return whose_day(ctx, told) or await _read(ctx, said)
    return await _of_journals(ctx, as_answer(ctx, told), commands)


async def _of_journals(ctx: Context, told: Told, commands: Commands) -> Answer:
    found = await find(ctx, told, told.read.act)
    if isinstance(found, Answer):
        return found
    return await _written(ctx, told, found, told.read.act, commands)


async def _written(ctx: Context, told: Told, found: Found, act: Direction | None, commands: Commands) -> Answer:
    """What the words do in the journals that were found, with what they tell besides."""
    answer = await in_each(ctx, found.journals, _as(ctx, act, found.read, commands))
    if len(found.journals) > 1:
        answer = await slips.of_several(ctx, found.journals, answer)
    if isinstance(answer, EntryOrExit) and answer.traveller is not None and len(told.countries) == 1:
        return replace(answer, country=told.countries[0])
    return await beside(ctx, told, answer)


async def answer_meant(
    ctx: Context, traveller_id: int, country: str | None, question: str, commands: Commands
) -> Answer:
    """Answer what was typed before it was known which journal it is about, which a button says now."""
    told = kept(ctx, question)
    if told is None:
        return StaleButton()
    if no := which_journal.refused(ctx, traveller_id, country):
        return no
    at_that_moment(ctx, told["at"])
    if lines_of(ctx, told["words"]):
        await dialogue.answered(ctx)
    if of_several := await in_their_journals(ctx, told["words"], partial(_told, ctx, commands), country):
        return of_several
    found = await turn_to_meant(ctx, told, traveller_id, country)
    if isinstance(found, Answer):
        return found
    await dialogue.answered(ctx)
    act = Direction(told["act"]) if told["act"] else None
    return await _written(ctx, *found, act, commands)


async def answer_right(ctx: Context, question: str, which: int, commands: Commands) -> Answer:
    """Answer words as they were meant, which a button says now; `which` of several things that they may have meant."""
    meant = slips.kept(ctx, question, which)
    if meant is None:
        return StaleButton()
    told, act = meant
    if of_several := await in_their_journals(ctx, told.whose.words, partial(_told, ctx, commands)):
        return of_several
    found = await find(ctx, told, act)
    if isinstance(found, Answer):
        return found
    if len(found.journals) > 1:
        await dialogue.answered(ctx)
    return await _written(ctx, told, found, act, commands)


def _chosen(ctx: Context, words: str) -> Offer | None:
    """What the words choose of that which the newest question offers, where no older one is answered by such words."""
    return None if open_step(ctx) in IN_WORDS else choices.chosen(ctx, words)


def _on_another_day(ctx: Context, told: Told) -> WhichJournal | None:
    """Where it was is asked still, of the day that is told now."""
    message, same = told.read.message, ctx.own_today == ctx.today
    if not isinstance(message, BareDay) or told.whose.who != "nobody" or told.countries:
        return None
    return choices.on_another_day(ctx, message.day.date) if same or not message.day.relative else None


async def _choose(ctx: Context, chosen: Offer, commands: Commands) -> Answer:
    """Do what the button does that was told in words."""
    match chosen.deed, chosen.given:
        case "leave", _:
            return await cancel.leave_choice(ctx)
        case "permit", [journal, begins, ends, kind, instead_of, over]:
            there = next((each for each in ctx.journals if each.id == journal), None)
            if there is None:
                return StaleButton()
            ctx.turn_to(there)
            first, last = (date.fromisoformat(day) if day else None for day in (begins, ends))
            return await keep_permit(ctx, first, last, PermitKind(kind), instead_of, over)
    await choices.take(ctx)
    match chosen.deed, chosen.given:
        case "cross", [traveller, country, act, day]:
            return await which_journal.cross(ctx, traveller, country, Direction(act), date.fromisoformat(day))
        case "meant", [traveller, country, question]:
            return await answer_meant(ctx, traveller, country, question, commands)
        case "file", [file, message, below, month_first]:
            return FileToRead(SentFile(file, message, below), HowRead(month_first))
        case _, [question, *which]:
            return await answer_right(ctx, question, which[0] if which else 0, commands)
    return StaleButton()


def _as(ctx: Context, act: Direction | None, read: Read, commands: Commands) -> Callable[[], Awaitable[Answer]]:
    """What words do in a journal; `act`: the command behind which they stood."""
    return partial(argument.of_words, ctx, act, read) if act else partial(_told, ctx, commands, read)


async def _told(ctx: Context, commands: Commands, read: Read) -> Answer:
    return await _read(ctx, Said.of(ctx, read, commands))


async def _read(ctx: Context, said: Said) -> Answer:
    for reader in READERS:
        answer = await reader(ctx, said)
        if answer is not None:
            return with_way_out(ctx, answer)
    if onboarding.unknown(ctx):
        return await onboarding.start(ctx)
    question = await onboarding.asked_again(ctx)
    return Unheard(question) if isinstance(question, AskInside) else Page.CHAT
