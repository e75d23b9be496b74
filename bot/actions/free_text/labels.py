"""Labels of buttons, typed instead of pressed; none of them deletes or takes back anything."""

from functools import cache
from typing import Final

from bot.actions import forget, onboarding, permits, reminder_settings, status, stays
from bot.actions.answers import Answer
from bot.actions.answers.days import Direction, Purpose, Wanted
from bot.actions.context import Context
from bot.actions.dialogue import Step, wanted_day, way_out
from bot.actions.free_text.argument import today
from bot.actions.free_text.said import Said
from bot.core.crossings import open_stay
from bot.lexicon.languages import LANGUAGES
from bot.texts.catalogue import fixed

_HEARD: Final = (
    *Direction,
    *("count", "drop-list", "forget-no", "forget-yes", "no", "other-day", "permit", "place-cancel", "skip", "yes"),
)
"""The buttons whose labels are heard."""
_PERMIT_ASKED = (Step.NATIONALITY, Step.OWN_LIMIT, Step.INSIDE)
"""The questions beside which a permit can be named."""


async def button(ctx: Context, said: Said) -> Answer | None:
    """«Въезд», «Чыктым», "Keep the zone", "Another day": what the button does."""
    if _labelled(said.words, "place-cancel"):
        return await reminder_settings.keep_zone(ctx)
    if _labelled(said.words, "count"):
        return await status.show_counted(ctx)
    if _labelled(said.words, "other-day"):
        here = Purpose.LEAVE if open_stay(ctx.stays) else Purpose.ENTER
        return await stays.ask_for(ctx, wanted_day(ctx) or Wanted(here))
    act = next((act for act in Direction if _labelled(said.words, act)), None)
    return await today(ctx, act) if act else None


async def of_the_question(ctx: Context, said: Said) -> Answer | None:
    """«Пропустить», «У меня РВП, ВНЖ или виза»: a button of the open question that is no answer to it."""
    leave = way_out(ctx)
    if leave and _labelled(said.words, "skip", "drop-list"):
        return await onboarding.in_words(ctx, onboarding.skip(ctx, leave.step))
    if said.step in _PERMIT_ASKED and _labelled(said.words, "permit"):
        return await onboarding.in_words(ctx, permits.hold(ctx, holds=True))
    return None


async def yes_or_no(ctx: Context, said: Said) -> Answer | None:
    """A yes or no to one of the questions that can be answered so; what would delete is to be pressed."""
    yes, no = _labelled(said.words, "yes"), _labelled(said.words, "no")
    if forget.is_open(ctx):
        if no or _labelled(said.words, "forget-no"):
            return await forget.refuse(ctx)
        return await forget.to_press(ctx) if yes or _labelled(said.words, "forget-yes") else None
    if said.step in (Step.INSIDE, Step.PAST):
        return await onboarding.answer(ctx, yes) if yes or no else None
    return None


def _labelled(words: str, *keys: str) -> bool:
    """Whether the words are one button's label in some language; of apostrophes a keyboard has the straight one."""
    said = words.strip(" .!?").replace("'", "’").casefold()
    return any(said in _labels()[f"button-{key}"] for key in keys)


@cache
def _labels() -> dict[str, set[str]]:
    """The labels of a button in all languages."""
    spoken = [fixed(language, f"button-({'|'.join(_HEARD)})") for language in LANGUAGES]
    return {key: {labels[key].rstrip("?").casefold() for labels in spoken} for key in spoken[0]}
