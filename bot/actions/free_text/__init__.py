"""Free text: an ordered tuple of readers, of which the first that understands the whole of it answers."""

from collections.abc import Awaitable, Callable

from bot.actions import onboarding
from bot.actions.answers import Answer
from bot.actions.answers.pages import Page
from bot.actions.answers.questions import AskInside, Unheard
from bot.actions.context import Context
from bot.actions.dialogue import with_way_out
from bot.actions.free_text import ahead, commands, days, labels, lists, permits, questions
from bot.actions.free_text.days import answer_argument
from bot.actions.free_text.said import Commands, Said

__all__ = ["READERS", "answer_argument", "answer_text"]

Reader = Callable[[Context, Said], Awaitable[Answer | None]]

READERS: tuple[Reader, ...] = (
    questions.asked_by_this,
    permits.day,
    ahead.trip,
    days.crossing,
    days.stay,
    days.back,
    days.bare_day,
    days.half_said,
    labels.button,
    labels.of_the_question,
    labels.yes_or_no,
    questions.no_other_trips,
    questions.city,
    questions.own_limit,
    questions.own_numbers,
    commands.told,
    permits.told,
    lists.stays,
    questions.name,
    questions.country,
    ahead.unread_trip,
    days.coming,
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
    said = Said.of(ctx, words, commands)
    for reader in READERS:
        answer = await reader(ctx, said)
        if answer is not None:
            return with_way_out(ctx, answer)
    if onboarding.unknown(ctx):
        return await onboarding.start(ctx)
    question = await onboarding.asked_again(ctx)
    return Unheard(question) if isinstance(question, AskInside) else Page.CHAT
