"""Words as the answer to a question other than for a day."""

import re

from bot.actions import onboarding
from bot.actions.answers import Answer, AskOwnLimit, NoNumbers
from bot.actions.asking import Step
from bot.actions.free_text.said import Said
from bot.actions.ledger import Ledger
from bot.messages.countries import named_country


async def asked_by_this(ledger: Ledger, said: Said) -> Answer | None:
    """The question that this very text asked when it came before: its words are no answer to it."""
    return await onboarding.asked_again(ledger) if ledger.has_asked else None


async def own_numbers(ledger: Ledger, said: Said) -> Answer | None:
    """Days a visit and days in a window, from whoever counts by numbers of their own.

    Whose rule is not known is invited to send these numbers wherever a count is missing, without a question.
    """
    invited = said.step is Step.OWN_LIMIT or (said.step is None and ledger.rule is NoNumbers.UNKNOWN_RULE)
    if said.refusal is None or said.refusal.why == "ambiguous" or not invited:
        return None
    numbers = _numbers(said.words)
    return await onboarding.own_limit(ledger, *numbers) if numbers else None


async def nationality(ledger: Ledger, said: Said) -> Answer | None:
    """The name of a country, where a citizenship is asked for, or where another one is named instead of numbers."""
    if said.refusal is None or said.refusal.why != "not_a_date":
        return None
    if said.step is Step.NATIONALITY or (said.step is Step.OWN_LIMIT and _country(said.words)):
        return await onboarding.name_nationality(ledger, said.words)
    return None


async def unread_numbers(ledger: Ledger, said: Said) -> Answer | None:
    """Words that are no numbers where numbers are asked for."""
    no_number = said.refusal is not None and said.refusal.why in ("not_a_date", "bare_number", "impossible")
    if said.step is Step.OWN_LIMIT and no_number:
        return AskOwnLimit(ledger.me.nationality or "", unread=True)
    return None


def _country(words: str) -> bool:
    """Whether the words name a country where numbers are asked for; "NO" is an answer then, and not Norway."""
    return len(words.strip()) > 2 and named_country(words) is not None


def _numbers(words: str) -> tuple[int, int, int | None] | None:
    """Two or three whole numbers and nothing else: days a visit, days in a window, perhaps the window's length."""
    found = re.fullmatch(r"(\d{1,3})[\s,;]+(\d{1,3})(?:[\s,;/]+(\d{1,3}))?", words.strip())
    return (int(found[1]), int(found[2]), int(found[3]) if found[3] else None) if found else None
