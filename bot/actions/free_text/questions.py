"""Words as the answer to a question other than for a day."""

import re
from collections.abc import Sequence

from bot.actions import countries, family, onboarding, reminder_settings, rule
from bot.actions.answers import Answer
from bot.actions.answers.pages import Page
from bot.actions.answers.status import NoAllowance
from bot.actions.context import Context
from bot.actions.dialogue import STALE, Step, zone_asked
from bot.actions.free_text.said import Said
from bot.actions.free_text.whose import ask_which
from bot.core.journal import Journal
from bot.reading import Command, Refusal, about_whom, countries_named, read_message, without_countries
from bot.reading.cities import zone_of_city
from bot.reading.nationalities import named_country
from bot.reading.no_more import no_more
from bot.reading.own_limit import OwnLimit, days_of_visit, named_limit, read_own_limit

_LAST_DAY = 31
"""Of the longest month."""


async def asked_by_this(ctx: Context, said: Said) -> Answer | None:
    """The question that this very text asked when it came before: its words are no answer to it.

    What only buttons answer is asked again by the same words alone.
    """
    return await onboarding.asked_again(ctx) if ctx.has_asked and said.step is not Step.CHOICE else None


async def no_other_trips(ctx: Context, said: Said) -> Answer | None:
    """«Это всё», «жок башка», "no more": what the button below the question about other trips does."""
    return await onboarding.answer(ctx, yes=False) if said.step is Step.PAST and no_more(said.words) else None


async def city(ctx: Context, said: Said) -> Answer | None:
    """«Оренбург», where the time zone is asked for."""
    zone = zone_of_city(said.words) if _names_no_day(said) and _zone_asked(ctx) else None
    return await reminder_settings.set_zone_of(ctx, zone) if zone else None


async def unknown_city(ctx: Context, said: Said) -> Answer | None:
    """Other words where only the time zone is asked for."""
    alone = said.step in (None, Step.CHOICE) and _zone_asked(ctx)
    return await reminder_settings.unknown_city(ctx) if alone and _names_no_day(said) else None


async def own_limit(ctx: Context, said: Said) -> Answer | None:
    """«Мой лимит 30 90», in the middle of any question: kept where the rule is not known, which else is shown.

    It is of the country that is named, else of the one whose rule is not known; of several such it is asked which.
    """
    numbers = named_limit(said.words)
    if numbers is None:
        return None
    named, meant = countries_named(numbers), read_own_limit(without_countries(numbers))
    if len(named) == 1 and not ctx.together:
        there = ctx.journal_of(ctx.journal.traveller, named[0])
        if there is None:
            return await rule.show_in(ctx, named[0])
        ctx.turn_to(there)
    elif meant and not ctx.together and (asked := await _turn_to_unknown(ctx, said)):
        return asked
    if ctx.journal.undated_permit:
        return None
    if ctx.nationality is None:
        return await onboarding.ask_nationality(ctx)
    if ctx.rules.knows(ctx.nationality):
        return await rule.show(ctx, instead_of_own=bool(meant))
    return await _keep(ctx, without_countries(numbers), meant)


async def own_numbers(ctx: Context, said: Said) -> Answer | None:
    """Days a visit and days in a window, from whoever counts by numbers of their own.

    Whose rule is not known is invited to send these wherever a count is missing, and may send others later; one number
    that may be a day of the month answers only the question for them.
    """
    # «30 дней» is a trip of that length too, but not where the limit itself is asked for.
    unclear = said.refusal.why != "ambiguous" if said.refusal else isinstance(said.message, Command)
    asked = said.step is Step.OWN_LIMIT
    numbers = [int(number) for number in re.findall(r"\d+", said.words)]
    bare = said.words.strip().isdecimal() and max(numbers) > _LAST_DAY  # «90»; «90 дней» is a trip
    a_visit = days_of_visit(said.words) is not None
    several, no_day = a_visit or bare or len(numbers) > 1, a_visit or max(numbers, default=0) > _LAST_DAY
    meant = read_own_limit(said.words) if unclear and (asked or several) else ()
    of_limit = unclear and several and no_day and (a_visit or meant)
    unasked = not asked and not ctx.together and said.step in (None, Step.CHOICE)
    if of_limit and unasked and (which := await _turn_to_unknown(ctx, said)):
        return which
    invited = asked or (several and _invited(ctx, said.step, no_day=no_day))
    return await _keep(ctx, said.words, meant) if invited and (meant or (a_visit and unclear)) else None


async def _keep(ctx: Context, words: str, meant: Sequence[OwnLimit]) -> Answer:
    """Keep the limit that numbers tell; where they tell the days of a visit alone, those of all are asked for."""
    visit = days_of_visit(words)
    return onboarding.ask_total(ctx, visit) if visit else await onboarding.name_own_limit(ctx, meant)


async def _turn_to_unknown(ctx: Context, said: Said) -> Answer | None:
    """Be about the journal that lacks numbers; where these are of several countries, it is asked which."""
    unknown = _unknown(ctx)
    if len({each.country for each in unknown}) > 1:
        return await ask_which(ctx, said.words, unknown)
    if unknown:
        ctx.turn_to(unknown[0])
    return None


def _unknown(ctx: Context) -> tuple[Journal, ...]:
    """The journals that may lack numbers; none where the one that is open is among them, which the words are about."""
    found = tuple(
        each
        for each in ctx.journals
        if each.traveller.nationality
        and not each.undated_permit
        and not ctx.rulebook[each.country].knows(each.traveller.nationality)
    )
    return () if ctx.journal.id in (each.id for each in found) else found


def _invited(ctx: Context, step: Step | None, *, no_day: bool) -> bool:
    """Whether numbers can only be a limit of one's own: where one is missing, or they are ``no_day``."""
    if step in (None, Step.CHOICE) and ctx.rule is NoAllowance.UNKNOWN_RULE:
        return True
    if step in (None, Step.CHOICE, Step.INSIDE, Step.PAST) and no_day:
        return ctx.nationality is not None and not ctx.journal.undated_permit and not ctx.rules.knows(ctx.nationality)
    return False


async def of_all(ctx: Context, said: Said) -> Answer | None:
    """«Мы все въехали вчера», of whoever counts for nobody else."""
    whose = about_whom(said.words, ()) if said.refusal and len(ctx.travellers) == 1 else None
    if whose is None or whose.who != "all":
        return None
    told = read_message(whose.words, ctx.today, ctx.language)
    return None if isinstance(told, Refusal | Command) else Page.ALL_OF_ONE


async def name(ctx: Context, said: Said) -> Answer | None:
    """What somebody is called, where that is asked for."""
    return await family.name(ctx, said.words) if said.step is Step.NAME and said.refusal else None


async def country(ctx: Context, said: Said) -> Answer | None:
    """A country, where it is asked for which is to be counted too."""
    return await countries.name(ctx, said.words) if said.step is Step.COUNTRY and said.refusal else None


async def nationality(ctx: Context, said: Said) -> Answer | None:
    """The name of a country, where a citizenship is asked for, or where another one is named instead of numbers."""
    if said.refusal is None or said.refusal.why != "not_a_date":
        return None
    if said.step is Step.NATIONALITY or (said.step is Step.OWN_LIMIT and _country(said.words)):
        return await onboarding.name_nationality(ctx, said.words)
    return None


async def unread_numbers(ctx: Context, said: Said) -> Answer | None:
    """Words that are no numbers where numbers are asked for."""
    no_number = said.refusal is not None and said.refusal.why in ("not_a_date", "bare_number", "impossible")
    if said.step is Step.OWN_LIMIT and no_number:
        return await onboarding.name_own_limit(ctx, ())
    return None


def _country(words: str) -> bool:
    """Whether the words name a country where numbers are asked for; "NO" is an answer then, and not Norway."""
    return len(words.strip()) > 2 and named_country(words) is not None


def _zone_asked(ctx: Context) -> bool:
    """Whether words can be the answer to the question for a time zone."""
    return zone_asked(ctx, since=ctx.now - STALE)


def _names_no_day(said: Said) -> bool:
    return isinstance(said.message, Refusal) and said.message.why in ("not_a_date", "typo")
