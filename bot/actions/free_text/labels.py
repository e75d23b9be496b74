"""Labels of buttons, typed instead of pressed."""

from bot.actions import log, onboarding, reminders
from bot.actions.answers import Act, Answer
from bot.actions.asking import Step
from bot.actions.free_text.said import Said
from bot.actions.ledger import Ledger
from bot.messages.catalogue import plain
from bot.messages.locales import LANGUAGES


async def button(ledger: Ledger, said: Said) -> Answer | None:
    """«Въезд», «Чыктым», "Keep the zone": what the button does."""
    if _labelled(said.words, "button-place-cancel"):
        return await reminders.keep_zone(ledger)
    act = next((act for act in Act if _labelled(said.words, f"button-{act}")), None)
    return await log.today(ledger, act) if act else None


async def yes_or_no(ledger: Ledger, said: Said) -> Answer | None:
    """A yes or no to one of the two questions that can be answered so."""
    if said.step not in (Step.INSIDE, Step.PAST):
        return None
    yes = next((key == "yes" for key in ("yes", "no") if _labelled(said.words, f"button-{key}")), None)
    return None if yes is None else await onboarding.answer(ledger, yes)


def _labelled(words: str, key: str) -> bool:
    """Whether the words are a button's label in some language; of apostrophes a keyboard has the straight one."""
    said = words.strip(" .!").replace("'", "’").casefold()
    return said in {plain(language, key).casefold() for language in LANGUAGES}
