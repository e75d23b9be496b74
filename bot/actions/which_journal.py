"""Which journal a crossing is for: whose it is, and in which country."""

from dataclasses import replace
from datetime import date

from bot.actions import choices, countries, crossings, giving, rest, two_countries
from bot.actions.answers import Answer
from bot.actions.answers.days import Direction
from bot.actions.answers.journals import EVERYBODY, Meant, NotCounted, NotGiven, WhichJournal
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import AskDay, WhichDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import ChangeKind, NotNewest, Saved, Since
from bot.actions.answers.together import Together
from bot.actions.context import Context
from bot.actions.journal_writer import CROSSED, told
from bot.actions.rule import NoRulesThere, no_rules
from bot.actions.status import status_of
from bot.actions.together import again, for_each, in_each
from bot.core.entries import permits_among, stays_among
from bot.core.journal import Journal, Traveller
from bot.storage import changes
from bot.storage.changes import Change


def countries_meant(ctx: Context, whose: Traveller, act: Direction | None, day: date | None) -> tuple[str, ...]:
    """The countries that a day may be about where none is named; one of them where it is clear.

    An exit is from where a stay lasts that had begun by that day; all else may be in any that the person counts.
    """
    return (_left_from(ctx, whose, day) if act is Direction.OUT else ()) or ctx.countries


def _left_from(ctx: Context, whose: Traveller, day: date | None) -> tuple[str, ...]:
    """The countries that an exit on that day may be from: those where a stay lasts.

    Where one of two stays was left on that very day while the other went on, the same exit told again is from either.
    """
    lasting = {each.country: each.open for each in ctx.journals if each.traveller.id == whose.id}
    there = inside(ctx, whose, day)
    if day is None or not any(stay and stay.entered < day for stay in map(lasting.get, there)):
        return there
    told = {
        each.country
        for each in ctx.journals
        if each.traveller.id == whose.id and any(stay.left == day for stay in each.stays)
    }
    return tuple(country for country in lasting if country in {*there, *told})


def inside(ctx: Context, whose: Traveller, day: date | None) -> tuple[str, ...]:
    """The countries in which a stay of the traveller lasts that had begun by that day."""
    lasting = ((each.country, each.open) for each in ctx.journals if each.traveller.id == whose.id)
    return tuple(country for country, stay in lasting if stay and (day is None or stay.entered <= day))


async def cross(
    ctx: Context, traveller_id: int, country: str | None, act: Direction, day: date, *, question: str = ""
) -> Answer:
    """A button's entry or exit, of one traveller or of all; where the country does not follow, it is asked.

    A country that is not counted yet is, from now on. `question`: the open one that the button answers; an old button
    of another says only what is on record already.
    """
    whose = ctx.traveller(traveller_id)
    if no := refused(ctx, traveller_id, country):
        return no
    if question and choices.is_open(ctx, question):
        await choices.take(ctx)
    elif question and not _on_record(ctx, traveller_id, country, act, day):
        return StaleButton()
    if whose is None:
        return await cross_all(ctx, country, act, day)
    found = (country,) if country else countries_meant(ctx, whose, act, day)
    if len(found) > 1:
        meant = tuple(Meant(whose.id, whose.label, each) for each in found)
        return WhichJournal(meant, act, day, ctx.today, ctx.request)
    ctx.turn_to(await ctx.journal_for(whose, found[0]))
    return await crossings.cross(ctx, act, day)


def _on_record(ctx: Context, traveller_id: int, country: str | None, act: Direction, day: date) -> bool:
    """Whether a crossing is written of whom a button names, in the country that it names."""
    days = {
        each.traveller.id: {stay.entered if act is Direction.IN else stay.left for stay in each.stays}
        for each in ctx.journals
        if each.country == country
    }
    about = (traveller_id,) if traveller_id != EVERYBODY else [each.id for each in ctx.travellers]
    return all(day in days.get(each, ()) for each in about)


def refused(ctx: Context, traveller_id: int, country: str | None) -> Answer | None:
    """Why nothing is written for whom a button names, and where: that is nobody's, or cannot be counted."""
    if ctx.traveller(traveller_id) is None and traveller_id != EVERYBODY:
        return StaleButton()
    return countries.refused(ctx, country) if country else None


async def tap_all(ctx: Context, act: Direction, day: date) -> Answer:
    """ "We all entered today", which carries the day it was made for: on another day it asks again."""
    days = tuple(sorted({day, ctx.own_today, *map(ctx.today_in, ctx.journals)}))
    if len(days) > 1:
        why = "stale" if day != ctx.today else "zones"
        return WhichDay(days, act, ctx.today, why=why, traveller=EVERYBODY)
    return await cross_all(ctx, None, act, day)


async def cross_all(ctx: Context, country: str | None, act: Direction, day: date) -> Answer:
    """An entry or an exit of all travellers, each by the table of their own journal."""
    leave = country is None and act is Direction.OUT
    several = countries_left(ctx, day) if leave else ()
    journals = await where_each_is(ctx, day) if leave and not several else ()
    if country is None and not journals and len(ctx.countries) > 1:
        meant = tuple(Meant(EVERYBODY, None, each) for each in several or ctx.countries)
        return WhichJournal(meant, act, day, ctx.today, ctx.request)
    if not journals:
        there = country or ctx.countries[0]
        journals = tuple([await ctx.journal_for(each, there) for each in ctx.travellers])
    return await for_each(ctx, journals, lambda: crossings.cross(ctx, act, day))


async def move(ctx: Context, traveller_id: int, left: str, out: date, entered: str, into: date) -> Answer:
    """A button's journey, out of one country on a day and into another on a day, of one traveller or of all.

    Of a country that is not counted nothing is written: adding it is offered.
    """
    whose = ctx.traveller(traveller_id)
    if no := refused(ctx, traveller_id, None):
        return no
    crossed = {left: (Direction.OUT, out), entered: (Direction.IN, into)}
    about = (whose,) if whose else ctx.travellers
    counted = [country for country in crossed if country in ctx.countries]
    journals = [await ctx.journal_for(each, country) for each in about for country in counted]
    if not journals:
        return StaleButton()
    answer = await in_each(ctx, journals, lambda: crossings.cross(ctx, *crossed[ctx.journal.country]))
    for country in crossed.keys() - set(counted):
        offered = not_counted(ctx, whose, country, *crossed[country])
        if isinstance(offered, NotCounted) and isinstance(answer, Saved | Together | Refused | AskDay):
            answer = await rest.beside(ctx, answer, offered)
    return answer


def countries_left(ctx: Context, day: date) -> tuple[str, ...]:
    """The countries that an exit of all on that day may be from, where a traveller is in several; () where none is."""
    there = [_left_from(ctx, each, day) for each in ctx.travellers]
    if all(len(countries) < 2 for countries in there):
        return ()
    return tuple(country for country in ctx.countries if any(country in countries for countries in there))


async def where_each_is(ctx: Context, day: date) -> tuple[Journal, ...]:
    """The journal of each traveller that an exit on that day is from.

    It is that of the latest stay which had begun by then and lasts, or ended on that very day, so that the same exit
    told again is from there again. Whoever is nowhere is asked, in the journal where the first of the others is; none
    where nobody is anywhere.
    """
    lasting = sorted(
        (stay.entered, each.id)
        for each in ctx.journals
        for stay in each.stays
        if stay.entered <= day and stay.left in (None, day)
    )
    country_of = {each.id: (each.traveller.id, each.country) for each in ctx.journals}
    inside = dict(country_of[journal] for _, journal in lasting)
    if not inside:
        return ()
    others = next(iter(inside.values()))
    return tuple([await ctx.journal_for(each, inside.get(each.id, others)) for each in ctx.travellers])


async def give(ctx: Context, change_id: int, traveller_id: int) -> Answer:
    """What a change of this journal brought is another traveller's: it is written there, and goes from here.

    Both are taken back by one undo. Where it cannot be written there, nothing goes from here until what stands in its
    way there is corrected.
    """
    change, whose, here = await changes.get(ctx.tx, change_id), ctx.traveller(traveller_id), ctx.journal
    if change is None or whose is None or change.journal_id != here.id or whose.id == here.traveller.id:
        return StaleButton()
    newest = await changes.newest(ctx.tx, here.id)
    there = await ctx.journal_for(whose, here.country)
    ctx.turn_to(there)
    if ctx.repeats:
        return await two_countries.ask(ctx, again(ctx))
    ctx.together = (here, there)
    if newest is None or newest.id != change.id or change.together or change.verb not in CROSSED:
        return await _stands(ctx, here, newest)
    done = await _told_again(ctx, change)
    if isinstance(done, AskDay):
        return NotGiven(whose.label)
    if isinstance(done, Saved):
        await giving.take(ctx, change)
        return await two_countries.ask(ctx, replace(done, ask=None))
    if isinstance(done, Refused):
        await giving.keep(ctx, change)
    return done


async def _told_again(ctx: Context, change: Change) -> Answer:
    """What a change brought, told of this journal."""
    brought = stays_among(change.added)
    first, last = brought[0], brought[-1]
    match ChangeKind(change.verb):
        case ChangeKind.ENTERED:
            return await crossings.enter(ctx, last.entered)
        case ChangeKind.LEFT if first.left:
            return await crossings.leave(ctx, first.left)
        case ChangeKind.CAME_BACK if first.left:
            return await crossings.back(ctx, first.left, last.entered)
        case _:
            return await crossings.past(ctx, [(stay.entered, stay.left) for stay in brought])


async def _stands(ctx: Context, here: Journal, newest: Change | None) -> Answer:
    """What stands on top of a change that is no longer the newest one."""
    ctx.turn_to(here)
    if newest is None:
        return Since(status_of(ctx))
    of = told(newest)
    return NotNewest(newest.id, ChangeKind(newest.verb), stays_among(of), ctx.today, permits_among(of))


def not_counted(
    ctx: Context, whose: Traveller | None, country: str, act: Direction | None, day: date | None, question: str = ""
) -> NotCounted | NoRulesThere:
    """Nothing is written of a country that is not counted: it can be added, if there are rules of it.

    `whose` None: everybody's.
    """
    if country not in ctx.rulebook.countries:
        return no_rules(ctx.rulebook, ctx.language, country)
    meant = Meant(whose.id, whose.label, country) if whose else Meant(EVERYBODY, None, country)
    return NotCounted(meant, act, day, ctx.today, question)
