"""Where the person counts days, for themself and for whom they count, and by which clock."""

from dataclasses import replace

from bot.actions import dialogue, journal_writer, removal
from bot.actions.answers import Answer
from bot.actions.answers.countries import (
    AskRemoveCountry,
    Countries,
    CountriesFull,
    CountryCard,
    LastCountry,
    Place,
)
from bot.actions.answers.pages import StaleButton
from bot.actions.context import Context
from bot.actions.dialogue import Step, open_question
from bot.actions.questions import country_question
from bot.core.journal import Journal
from bot.lexicon.countries import area
from bot.lexicon.languages import LANGUAGES
from bot.lexicon.nationalities import cldr_names
from bot.reading import country_in
from bot.reading.nationalities import named_country
from bot.reading.normalise import fold
from bot.storage import journals
from bot.texts.countries import place_name

MOST = 12
"""Countries that one person counts."""


async def show(ctx: Context) -> Answer:
    """All of them, as they were added."""
    return _countries(ctx)


async def one(ctx: Context, country: str) -> Answer:
    """One of them with its clock."""
    return _card(ctx, country) if country in ctx.countries else StaleButton()


async def ask(ctx: Context) -> Answer:
    """Ask which country is to be counted too: it has a button, or is typed."""
    if len(ctx.countries) >= MOST:
        return CountriesFull(MOST)
    await dialogue.ask(ctx, Step.COUNTRY)
    return country_question(ctx)


def refused(ctx: Context, country: str) -> StaleButton | CountriesFull | None:
    """Why a country that a button names cannot be counted: no rules of it are here, or there are `MOST` others."""
    if country not in ctx.rulebook.countries:
        return StaleButton()
    return CountriesFull(MOST) if country not in ctx.countries and len(ctx.countries) >= MOST else None


async def name(ctx: Context, words: str) -> Answer:
    """Take the country that was asked for; what names none, or one without rules here, is asked for again."""
    country = _named(ctx, words)
    if country is None:
        return replace(country_question(ctx), unread=True)
    if country not in ctx.rulebook.countries:
        return replace(country_question(ctx), named=country)
    return await add(ctx, country)


async def add(ctx: Context, country: str) -> Answer:
    """Count a country from now on: the person has a journal there, others get theirs with the first thing written.

    One that is counted already is shown.
    """
    if no := refused(ctx, country):
        return no
    if not any(each.asked_for for each in _journals(ctx, country)):
        await ctx.journal_for(ctx.me, country, asked_for=True)
    if open_question(ctx) is Step.COUNTRY:
        await dialogue.answered(ctx)
    return _card(ctx, country)


async def set_zone(ctx: Context, country: str, zone: str) -> Answer:
    """Tell days in a country by one of its clocks (an IANA name), everybody's at once."""
    there = _journals(ctx, country)
    zones = ctx.rulebook[country].zones if there else ()
    if zone not in zones:
        return StaleButton()
    chosen = None if zone == zones[0] else zone
    changed = [replace(each, zone=chosen) for each in there if each.zone != chosen]
    if changed:
        await journals.set_zone(ctx.tx, chosen, *(each.id for each in changed))
        await journal_writer.go_on_with(ctx, *changed)
    return _card(ctx, country)


async def remove(ctx: Context, country: str, mark: int = 0) -> Answer:
    """Count a country no longer, and delete everybody's days there: asked first, and anew where they have changed.

    The last one stays. Who has no journal elsewhere gets one in the first country that is left.
    """
    there, left = _journals(ctx, country), [each for each in ctx.countries if each != country]
    if not there:
        removed = dialogue.done_before(ctx)
        return _countries(ctx, removed) if removed else StaleButton()
    if not left:
        return LastCountry(country)
    if mark != removal.mark_of(there):
        return AskRemoveCountry(country, removal.losses(there), removal.mark_of(there))
    elsewhere = {each.traveller.id for each in ctx.journals if each.country != country}
    await journals.remove(ctx.tx, *(each.id for each in there))
    for whose in ctx.travellers:
        if whose.id not in elsewhere:
            await ctx.journal_for(whose, left[0], asked_for=True)
    await removal.forget_them(ctx, there, country)
    return _countries(ctx, country)


def _named(ctx: Context, words: str) -> str | None:
    """The country that is named alone or as where one goes; of a member of Schengen it is the whole of it."""
    typed = fold(words.strip(" .!").lower())
    called = {
        fold(place_name(language, code).lower()): code for code in ctx.rulebook.countries for language in LANGUAGES
    }
    code = called.get(typed) or country_in(words) or named_country(words)
    code = area(code) if code else code
    return code if code in ctx.rulebook.countries or code in cldr_names("en") else None  # none is the stateless


def _countries(ctx: Context, removed: str | None = None) -> Countries:
    return Countries(tuple(_place(ctx, each) for each in ctx.countries), removed)


def _place(ctx: Context, country: str) -> Place:
    there = _journals(ctx, country)
    ours = [each for whose in ctx.travellers for each in there if each.traveller.id == whose.id]
    return Place(
        country,
        tuple(each.traveller.label for each in ours if each.stays),
        tuple(each.traveller.label for each in ours if each.open),
    )


def _card(ctx: Context, country: str) -> CountryCard:
    rules = ctx.rulebook[country]
    return CountryCard(_place(ctx, country), ctx.clock_in(country) or rules.zone.key, rules.zones, ctx.now)


def _journals(ctx: Context, country: str) -> tuple[Journal, ...]:
    return tuple(each for each in ctx.journals if each.country == country)
