"""Labels of buttons, typed instead of pressed; none of them deletes or takes back anything."""

from bot.actions import forget, log, look, onboarding, reminders, trips
from bot.actions.answers import Act, Answer, Purpose, Wanted
from bot.actions.asking import Step, wanted_day, way_out
from bot.actions.free_text.said import Said
from bot.actions.ledger import Ledger
from bot.core.crossings import open_stay
from bot.messages.catalogue import plain
from bot.messages.locales import LANGUAGES

_PERMIT_ASKED = (Step.NATIONALITY, Step.OWN_LIMIT, Step.INSIDE)
"""The questions beside which a permit can be named."""


async def button(ledger: Ledger, said: Said) -> Answer | None:
    """«Въезд», «Чыктым», "Keep the zone", "Another day": what the button does."""
    if _labelled(said.words, "place-cancel"):
        return await reminders.keep_zone(ledger)
    if _labelled(said.words, "count"):
        return await look.counted(ledger)
    if _labelled(said.words, "other-day"):
        here = Purpose.LEAVE if open_stay(ledger.stays) else Purpose.ENTER
        return await trips.ask_for(ledger, wanted_day(ledger) or Wanted(here))
    act = next((act for act in Act if _labelled(said.words, act)), None)
    return await log.today(ledger, act) if act else None


async def of_the_question(ledger: Ledger, said: Said) -> Answer | None:
    """«Пропустить», «У меня РВП, ВНЖ или виза»: a button of the open question that is no answer to it."""
    leave = way_out(ledger)
    if leave and _labelled(said.words, "skip", "drop-list"):
        return await onboarding.in_words(ledger, onboarding.skip(ledger, leave.step))
    if said.step in _PERMIT_ASKED and _labelled(said.words, "permit"):
        return await onboarding.in_words(ledger, onboarding.set_permit(ledger, holds=True))
    return None


async def yes_or_no(ledger: Ledger, said: Said) -> Answer | None:
    """A yes or no to one of the questions that can be answered so; what would delete is to be pressed."""
    yes, no = _labelled(said.words, "yes"), _labelled(said.words, "no")
    if forget.is_open(ledger):
        if no or _labelled(said.words, "forget-no"):
            return await forget.refuse(ledger)
        return await forget.to_press(ledger) if yes or _labelled(said.words, "forget-yes") else None
    if said.step in (Step.INSIDE, Step.PAST):
        return await onboarding.answer(ledger, yes) if yes or no else None
    return None


def _labelled(words: str, *keys: str) -> bool:
    """Whether the words are one button's label in some language; of apostrophes a keyboard has the straight one."""
    said = words.strip(" .!?").replace("'", "’").casefold()
    return said in {plain(language, f"button-{key}").rstrip("?").casefold() for language in LANGUAGES for key in keys}
