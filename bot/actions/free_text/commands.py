"""Commands in plain words: they do what the command does, and write nothing."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date

from bot.actions import plans, rule, status, stays
from bot.actions.answers import Answer
from bot.actions.answers.journals import Meant, NoDaysThere
from bot.actions.answers.unread import Namesakes
from bot.actions.context import Context
from bot.actions.dialogue import with_way_out
from bot.actions.free_text.said import Said
from bot.core.journal import Journal, Traveller
from bot.reading import (
    Command,
    Day,
    Length,
    PlannedStay,
    Refusal,
    asked_of,
    countries_named,
    namesakes,
    read_plan_in,
    traveller_named,
    without_countries,
    without_oneself,
)

Trip = Day | Length | PlannedStay | Refusal
"""What was read as a plan."""
Card = Callable[[Context], Awaitable[Answer]]
_CARDS: Mapping[str, Card] = {"plan": plans.show, "trips": stays.show}
"""What a command shows of one journal, where that is not how it stands."""
OF_ONE_JOURNAL: Mapping[str, Card] = {"status": status.show, **_CARDS}


async def told(ctx: Context, said: Said) -> Answer | None:
    """«Сколько осталось», «план 12 января», «сколько осталось в Грузии», "cancel"."""
    if not isinstance(said.message, Command):
        return None
    command, trip, country = said.message.command, said.message.trip, said.message.country
    if trip is None and country is None:
        return await said.commands[command](ctx)
    ctx.turn_to(ctx.current)
    if trip is not None:

        def again(today: date) -> Trip:
            found = said.by(today)
            return found.trip if isinstance(found, Command) and found.trip else trip

        return await _reckon(ctx, trip, country, again)
    assert country is not None, "one of the two is told"
    there = _journal_in(ctx, country)
    if there is None or command == "rule":
        return await rule.show_in(ctx, country)
    ctx.turn_to(there)
    return await _CARDS.get(command, status.show)(ctx)


async def asked_of_another(ctx: Context, said: Said) -> Answer | None:
    """«Сколько осталось у Тимура», "Tim's trips", «план Ани на 12 июня»: the card of one of the others."""
    names = _names(ctx)

    def asked(today: date) -> tuple[str, Command] | None:
        return asked_of(said.words, names, today, ctx.language)

    found = asked(ctx.today) if said.refusal and names else None
    if found is None and said.refusal and (of_several := namesakes(said.words, names)):
        each = [asked_of(said.words, (name,), ctx.today, ctx.language) for name in of_several]
        return Namesakes(of_several) if all(each) else None
    if found is None or found[1].command not in OF_ONE_JOURNAL:
        return None
    whose, told = ctx.called(found[0]), found[1]
    trip = told.trip
    if trip is None:
        return await _shown(ctx, OF_ONE_JOURNAL[told.command], told.country, whose)

    def again(today: date) -> Trip:
        there = asked(today)
        return (there and there[1].trip) or trip

    return await _reckon(ctx, trip, told.country, again, whose)


async def answer_plan(ctx: Context, words: str) -> Answer:
    """The words after /plan: nothing, an entry day, a whole trip, or a number of days; in the country and of the
    traveller that are named.
    """
    whose = None
    if isinstance(read_plan_in(words, ctx.today, ctx.language)[0], Refusal):  # «20 марта» is a day, whoever Марта is
        if of_several := namesakes(words, _names(ctx)):
            return Namesakes(of_several)
        if named := traveller_named(words, _names(ctx), short=True):
            whose, words = ctx.called(named.name), f"{named.before} {named.behind}"
        elif (rest := without_oneself(words)) is not None:
            whose, words = ctx.me, rest
    if not words.strip():
        return await _shown(ctx, plans.show, None, whose) if whose else await plans.show(ctx)

    def read(today: date) -> tuple[Trip, str | None]:
        return read_plan_in(words, today, ctx.language)

    trip, country = read(ctx.today)
    return with_way_out(ctx, await _reckon(ctx, trip, country, lambda today: read(today)[0], whose))


async def _reckon(
    ctx: Context, trip: Trip, country: str | None, again: Callable[[date], Trip], whose: Traveller | None = None
) -> Answer:
    """What a trip would bring; `again` reads it by the day of the country that is named, where it is another one."""
    if country is None and whose is None:
        return await plans.reckon(ctx, trip)
    today = ctx.today

    async def reckoned(there: Context) -> Answer:
        return await plans.reckon(there, trip if there.today == today else again(there.today))

    return await _shown(ctx, reckoned, country, whose)


async def answer_card(ctx: Context, card: Card, words: str, otherwise: Card | None = None) -> Answer:
    """The card of the journal that the words behind a command name; where they name none, `otherwise`, or the same."""
    if of_several := namesakes(words, _names(ctx)):
        return Namesakes(of_several)
    named, countries = traveller_named(words, _names(ctx), short=True), countries_named(words)
    whose = ctx.called(named.name) if named else ctx.me if without_oneself(without_countries(words)) == "" else None
    if len(countries) > 1 or not (whose or countries):
        return await (otherwise or card)(ctx)
    return await _shown(ctx, card, countries[0] if countries else None, whose)


async def _shown(ctx: Context, card: Card, country: str | None, whose: Traveller | None) -> Answer:
    """The card of the journal there, where there is one."""
    there = _journal_in(ctx, country, whose)
    if there is None:
        assert country is not None, "everybody has a journal somewhere"
        return _no_days(ctx, whose or ctx.journal.traveller, country)
    ctx.turn_to(there)
    return await card(ctx)


def _no_days(ctx: Context, whose: Traveller, country: str) -> Answer:
    """Nobody's, or none of theirs, are counted there, or there are no rules."""
    if country not in ctx.rulebook.countries:
        return rule.no_rules(ctx.rulebook, ctx.language, country)
    return NoDaysThere(Meant(whose.id, whose.label, country), country in ctx.countries)


def _names(ctx: Context) -> list[str]:
    """What the others are called."""
    return [each.label for each in ctx.travellers if not each.is_me]


def _journal_in(ctx: Context, country: str | None, whose: Traveller | None = None) -> Journal | None:
    """The journal there of whose days are shown first, else the person's own, else whoever's there is.

    `country` None: wherever it is, first where a stay lasts, then where there are days at all, then where the days are
    that are shown first; `whose`: that traveller's.
    """
    there = [
        each
        for each in ctx.journals
        if country in (None, each.country) and (whose is None or each.traveller.id == whose.id)
    ]
    first = ctx.current
    order = {first.traveller.id: 0, ctx.me.id: 1}

    def rank(each: Journal) -> tuple[int, bool, bool, bool]:
        return order.get(each.traveller.id, 2), each.open is None, not each.stays, each.country != first.country

    return min(there, key=rank, default=None)
