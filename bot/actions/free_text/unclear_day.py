"""A day that is missing or not clear, of what is told of no single journal: asked for, and taken when it comes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.actions import dialogue
from bot.actions.answers import Answer
from bot.actions.answers.days import Direction, Purpose, Wanted
from bot.actions.answers.journals import EVERYBODY
from bot.actions.answers.questions import WhichDay
from bot.actions.answers.unread import NotRead
from bot.actions.context import Context
from bot.actions.dialogue import Step
from bot.actions.free_text.said import Read
from bot.actions.free_text.told import Found, Told, crossed, readings
from bot.actions.questions import ask_day
from bot.core.journal import Journal, Traveller
from bot.reading import BareDay, Crossing, Reached, Refusal, Who, Whose

_SHORT = {Direction.IN.value: "entered", Direction.OUT.value: "left"}
"""What no sentence is, but an answer to which way it was."""


async def clear(ctx: Context, told: Told, found: Found, act: Direction | None) -> Answer | Found:
    """What was found, if its day is clear or asked of its journal alone; else the question for the day of all of it."""
    if found.read.one_end:
        asked = _day_of_end(ctx, told, found)
    else:
        asked = which_day(ctx, told, found.journals, act)
    return await ask(ctx, told, asked, act, found.read.country) if asked else found


async def ask(ctx: Context, told: Told, asked: WhichDay, act: Direction | None, country: str | None = None) -> WhichDay:
    """Ask for the day of what was told: one that is typed is taken as if it had been told with it."""
    await ctx.begin_none()
    about = {"words": told.read.words, "whose": asked.traveller, "country": country}
    lacks = {**about, "act": act, "command": told.read.act}
    await ask_day(ctx, Wanted(Purpose(act or Direction.IN)), lacks_day=lacks)
    return asked


def completed(ctx: Context, told: Told) -> Told | None:
    """What was told before without its day, if that is what these words tell; None where they tell another thing."""
    lacks = ctx.dialogue.known.get("lacks_day") if ctx.dialogue and dialogue.wanted_day(ctx) else None
    if lacks is None or told.countries or told.more:
        return None
    if told.whose.who != "nobody" and (told.whose.who == "name" or lacks["whose"] != EVERYBODY):
        return None
    command, words, traveller = lacks["command"], lacks["words"], ctx.traveller(lacks["whose"])
    match told.read.message:
        case BareDay():
            pass
        case Crossing(way) if way == lacks["act"]:
            pass
        case Refusal(act=None) as unclear if unclear.lacks_day:
            pass
        case _:
            return None
    if traveller is None:
        whose = Whose(words, "all")
    else:
        whose = Whose(words) if traveller.is_me else Whose(words, "name", traveller.label)
    whole = Told.about(ctx, whose, Direction(command) if command else None, told.read.words)
    return replace(whole, countries=(lacks["country"],)) if lacks["country"] else whole


def way_told(ctx: Context, told: Told) -> Told | None:
    """The crossing on the day of which it is asked which way it was, if these words tell that and no other day."""
    asked = dialogue.way_asked(ctx)
    traveller = ctx.traveller(asked["traveller"]) if asked else None
    if asked is None or (traveller is None and asked["traveller"] != EVERYBODY):
        return None
    name = None if traveller is None or traveller.is_me else traveller.label
    of_it = ("nobody", "all", "unclear") if traveller is None else ("nobody", "name")
    if told.whose.who not in of_it or told.whose.name not in (None, name):
        return None
    words, day = told.whose.words.strip(), date.fromisoformat(asked["day"])
    who: Who = "all" if traveller is None else "name" if name else "nobody"
    whole = Told.about(ctx, Whose(f"{_SHORT.get(words.casefold(), words)} {day:%d.%m.%Y}", who, name))
    if whole.day != day or not isinstance(whole.read.message, Crossing):
        return None
    return replace(whole, countries=(asked["country"],)) if asked["country"] and not whole.countries else whole


def which_day(ctx: Context, told: Told, journals: Sequence[Journal], act: Direction | None) -> WhichDay | None:
    """The question for the day of a journey, or of a crossing of all; None where it is clear, or asked otherwise."""
    these = told.moves or (len(journals) > 1 and act and (told.day or told.likely))
    if these and (asked := _of_these(ctx, told, journals, act)):
        return asked
    about = tuple({each.traveller.id: each.traveller for each in journals}.values())
    return no_day(ctx, told, about, act) if len(about) > 1 or told.journey else None


async def entered_by(ctx: Context, read: Read, about: Sequence[Traveller]) -> WhichDay | NotRead:
    """The question for the day of an entry into a country of which a city was reached some days after another was left.

    Where it depends on whose day is meant, there is no telling one from the other.
    """
    todays = {ctx.own_today, *map(ctx.today_in, ctx.journals)}
    match read.message:
        case Reached(left, entered, out, by) if all(read.on(today) == read.message for today in todays):
            if not dialogue.under_way(ctx):
                await dialogue.ask(ctx, Step.CHOICE)  # an older question is answered by no day that is told now
            whose = about[0].id if len(about) == 1 else EVERYBODY
            days, there = (out.date, by.date), (left, entered)
            return WhichDay(days, None, ctx.today, why="entered", traveller=whose, countries=there, left=out.date)
    return NotRead("vague", ctx.today)


def _day_of_end(ctx: Context, told: Told, found: Found) -> WhichDay | None:
    """The question for the day of a journey told by one end, where it depends on whose day is meant: it is typed, or
    chosen where the goal is not counted and all left one country.
    """
    todays = {ctx.own_today, *(ctx.today_in(each) for each in found.journals)}
    about = {each.traveller.id for each in found.journals}
    left = {each.country for each in found.journals}
    goal = told.goal if told.goal not in ctx.countries else None
    days = {day for day, _ in (crossed(found.read.on(today)) for today in todays) if day}
    if (len(found.journals) < 2 and not goal) or len(days) < 2:
        return None
    whose = about.pop() if len(about) == 1 else EVERYBODY
    if goal and len(left) == 1:
        return WhichDay(tuple(sorted(days)), None, ctx.today, why="zones", traveller=whose, countries=(*left, goal))
    return WhichDay((), None, ctx.today, traveller=whose)


def no_day(ctx: Context, told: Told, about: Sequence[Traveller], act: Direction | None) -> WhichDay | None:
    """The question for a day of which nothing, or not enough, is told of what is of no single journal."""
    lacks = told.lacks_day
    if lacks is None or not (act or told.journey):
        return None
    near = (ctx.today, ctx.today - timedelta(1)) if len(told.countries) == 1 + told.journey else ()
    come = () if told.journey or lacks.why == "future" else lacks.candidates
    return WhichDay(
        tuple(day for day in come if day <= ctx.today),
        act,
        ctx.today,
        why=lacks.why,
        traveller=EVERYBODY if len(about) > 1 else about[0].id,
        countries=told.countries,
        near=near,
    )


def _of_these(ctx: Context, told: Told, journals: Sequence[Journal], act: Direction | None) -> WhichDay | None:
    """The question which of the days it was that are told; None where it is clear."""
    todays = {ctx.own_today, *(ctx.today_in(each) for each in journals)}
    found = [crossed(message) for today in todays for message in readings(told.read, today)]
    days = sorted({day for day, _ in found if day})
    if not days or None in (day for day, _ in found) or len({nights for _, nights in found}) > 1:
        return None
    come = tuple(day for day in days if day <= max(todays))
    if not come or (told.day and len(come) == 1):
        return None
    move, nights = told.moves[0] if told.moves else None, found[0][1]
    there = (move.left, move.entered) if move else told.countries
    whose = {each.traveller.id for each in journals}
    return WhichDay(
        come,
        None if move else act,
        ctx.today,
        why="zones" if told.day else "ambiguous",
        ahead=next((day for day in days if day > max(todays)), None),
        traveller=whose.pop() if len(whose) == 1 else EVERYBODY,
        countries=there,
        nights=nights,
        todays=_apart(ctx, there) if move and told.day else (),
    )


def _apart(ctx: Context, countries: Sequence[str]) -> tuple[date, ...]:
    todays = tuple(ctx.in_country(each).today for each in countries)
    return todays if len(set(todays)) > 1 else ()
