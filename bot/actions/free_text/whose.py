"""Whose journal, and in which country, a typed text is about: found before the text is read for what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.actions import dialogue, rest, which_journal
from bot.actions.answers import Answer
from bot.actions.answers.days import OF_PERMITS, Direction, Purpose, Wanted
from bot.actions.answers.journals import EVERYBODY, Meant, NoBorder, NotCounted, WhichJournal
from bot.actions.answers.questions import WhichDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.answers.unread import NotRead
from bot.actions.context import Context
from bot.actions.dialogue import Step, under_way
from bot.actions.free_text.said import Read, Said, wanted_by
from bot.actions.questions import ask_day
from bot.core.journal import Journal, Traveller
from bot.reading import (
    Back,
    BareDay,
    Crossing,
    HalfSaid,
    Message,
    Move,
    PastStay,
    Refusal,
    Whose,
    about_whom,
    at_home,
    countries_named,
    read_permit,
    read_stays,
)
from bot.storage.dialogues import Dialogue


@dataclass(frozen=True, slots=True)
class Told:
    """What a text says before it is known which journal it is about.

    `read` is the text without the words about who. `countries`: those it names, unless a list has stays of none;
    `listed`: those of a list all the same. `act` and `day` of a single crossing, each None where it is not said or
    there is more; `likely` is a day that it may be, where it is not clear. `moves`: what a journey from one country
    into another may be, one where its day is clear; `end`: that of a journey of which the other end is not said
    («вернулся из Грузии», «улетел в Грузию»). `more`: it is a list, or about a permit. `lacks_day`: why the
    day of what is told is not clear, `journey`: of a journey, or of its one end.
    """

    whose: Whose
    read: Read
    about_days: bool
    countries: tuple[str, ...] = ()
    act: Direction | None = None
    day: date | None = None
    likely: date | None = None
    moves: tuple[Move, ...] = ()
    end: Crossing | None = None
    lacks_day: Refusal | None = None
    journey: bool = False
    listed: tuple[str, ...] = ()
    more: bool = False

    @classmethod
    def of(cls, ctx: Context, words: str, act: Direction | None = None) -> "Told":
        """By the day of the journal that is open; it says no more than which one is meant. `act` as for `Read`."""
        names = [each.label for each in ctx.travellers if not each.is_me]
        return cls.about(ctx, about_whom(words, names) if names else Whose(words), act)

    @classmethod
    def about(cls, ctx: Context, whose: Whose, act: Direction | None = None, later: str | None = None) -> "Told":
        """The same where it is known whom it is told of; `later`: the words that told the day later."""
        read = Read.of(ctx, whose.words, other=whose.who == "name", act=act, day=later)
        match read.message:
            case HalfSaid("country", day, way, countries=countries):
                return cls(whose, read, True, countries, Direction(way) if way else None, day.date)
            case Move(left, entered, day) as move:
                return cls(whose, read, True, (left, entered), day=day.date, moves=(move,))
            case Crossing(way, day, country) | HalfSaid(_, day, way, country):
                return cls(whose, read, True, _named(country), Direction(way) if way else None, day.date)
            case BareDay(day, country):
                return cls(whose, read, True, _named(country), day=day.date)
            case PastStay(country=country) | Back(country=country):
                return cls(whose, read, True, _named(country))
            case Refusal(why="not_a_date", country=None, act=None) | Refusal(why="typo"):
                end = None if act else read.end(ctx.today)
                if isinstance(end, Crossing):
                    return cls(whose, read, True, end=end)
                if end and end.lacks_day:
                    return cls(whose, read, True, lacks_day=end, journey=True)
                return cls._of_more(ctx, whose, read)
            case Refusal(why, days, act=way, country=country, journey=journey) as unclear:
                if why not in ("contradiction", "range") or way or country:
                    come = max((day for day in days if day <= ctx.today), default=None)
                    lacks, there = unclear if unclear.lacks_day else None, journey or _named(country)
                    if come and (moves := _moves(read, ctx.today)):
                        there = (moves[0].left, moves[0].entered)
                        return cls(whose, read, True, there, likely=come, moves=moves, lacks_day=lacks)
                    end = read.end(ctx.today) if way == "out" and not country else None
                    of_journey = bool(journey) or (isinstance(end, Refusal) and end.lacks_day)
                    end = end if isinstance(end, Crossing) and why == "ambiguous" else None
                    told = Direction(way) if way else None
                    return cls(whose, read, True, there, told, None, come, (), end, lacks, of_journey)
                return cls._of_more(ctx, whose, read)
            case _:
                return cls(whose, read, False)

    @classmethod
    def _of_more(cls, ctx: Context, whose: Whose, read: Read) -> "Told":
        """Of a list, or of a permit."""
        words, country = at_home(whose.words)
        if (country or len(ctx.journals) > 1) and read_permit(words, ctx.today, ctx.language) is not None:
            return cls(whose, read, True, _named(country), more=True)
        listed = read_stays(whose.words, ctx.today, ctx.language, other=whose.who == "name")
        # of a move also the end that tells no stay of its own
        named = dict.fromkeys(
            one.country for one in listed if not isinstance(one, Refusal) or (one.act and one.candidates)
        )
        countries = tuple(country for country in named if country)
        of_all = countries if len(countries) == len(named) else ()
        return cls(whose, read, bool(named), of_all, listed=countries, more=bool(named))

    @property
    def move(self) -> Move | None:
        """A journey from one country into another, on a day that is clear."""
        return self.moves[0] if self.day and self.moves else None


def _readings(read: Read, today: date) -> list[Message | Refusal]:
    """What a text says on a day, or all that it may say without a year: read on the very day it means that one."""
    message = read.on(today)
    if isinstance(message, Refusal) and message.why == "ambiguous" and message.candidates:
        return [read.on(day) for day in message.candidates]
    return [message]


def _moves(read: Read, today: date) -> tuple[Move, ...]:
    """What a text may say of a journey from one country into another; () where it may say another thing."""
    found = _readings(read, today)
    moves = tuple(each for each in found if isinstance(each, Move))
    return moves if len(moves) == len(found) and len({(each.left, each.entered) for each in moves}) == 1 else ()


def _named(country: str | None) -> tuple[str, ...]:
    return (country,) if country else ()


_IN_WORDS = (Step.NATIONALITY, Step.OWN_LIMIT, Step.NAME, Step.COUNTRY)
"""The questions that are answered by other words than days; «Март» may answer them, though it is not taken."""


@dataclass(frozen=True, slots=True)
class Found:
    """The journals that a text is about, and the text as it is to be read there."""

    journals: tuple[Journal, ...]
    read: Read


async def find(ctx: Context, told: Told, act: Direction | None = None) -> Answer | Found:
    """The journal that a text is about, one of each traveller where it is all of them; else what it is answered with.

    `act`: the command behind which it stands. Of what is about several journals a day that is not clear is asked once.
    """
    found = await _journals(ctx, told, act or told.act)
    return found if isinstance(found, Answer) else await _clear(ctx, told, found, act or told.act)


async def _clear(ctx: Context, told: Told, found: Found, act: Direction | None) -> Answer | Found:
    """What was found, if its day is clear or asked of its journal alone; else the question for the day of all of it."""
    if found.read.one_end:
        asked = _day_of_end(ctx, found)
    else:
        asked = which_day(ctx, told, found.journals, act)
    return await _ask_day(ctx, told, asked, act, found.read.country) if asked else found


async def _ask_day(
    ctx: Context, told: Told, asked: WhichDay, act: Direction | None, country: str | None = None
) -> WhichDay:
    """Ask for the day of what was told: one that is typed is taken as if it had been told with it."""
    if not under_way(ctx):
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


def which_day(ctx: Context, told: Told, journals: Sequence[Journal], act: Direction | None) -> WhichDay | None:
    """The question for the day of a journey, or of a crossing of all; None where it is clear, or asked otherwise."""
    these = told.moves or (len(journals) > 1 and act and (told.day or told.likely))
    if these and (asked := _of_these(ctx, told, journals, act)):
        return asked
    about = tuple({each.traveller.id: each.traveller for each in journals}.values())
    return _no_day(ctx, told, about, act) if len(about) > 1 or told.journey else None


def _day_of_end(ctx: Context, found: Found) -> WhichDay | None:
    """The question for the day of a journey told by one end, where it depends on whose day is meant: it is typed."""
    todays = {ctx.own_today, *(ctx.today_in(each) for each in found.journals)}
    about = {each.traveller.id for each in found.journals}
    if len(found.journals) < 2 or len({_crossed(found.read.on(today)) for today in todays}) < 2:
        return None
    return WhichDay((), None, ctx.today, traveller=about.pop() if len(about) == 1 else EVERYBODY)


def _no_day(ctx: Context, told: Told, about: Sequence[Traveller], act: Direction | None) -> WhichDay | None:
    """The question for a day of which nothing, or not enough, is told of what is of no single journal."""
    lacks = told.lacks_day
    if lacks is None or not (act or told.journey):
        return None
    come = () if told.journey or lacks.why == "future" else lacks.candidates
    return WhichDay(
        tuple(day for day in come if day <= ctx.today),
        act,
        ctx.today,
        why=lacks.why,
        traveller=EVERYBODY if len(about) > 1 else about[0].id,
        countries=told.countries,
    )


def _of_these(ctx: Context, told: Told, journals: Sequence[Journal], act: Direction | None) -> WhichDay | None:
    """The question which of the days it was that are told; None where it is clear."""
    todays = {ctx.own_today, *(ctx.today_in(each) for each in journals)}
    found = [_crossed(message) for today in todays for message in _readings(told.read, today)]
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


def _crossed(message: Message | Refusal) -> tuple[date | None, int]:
    """The day on which a border was crossed, and how many days later the next one was; None where there is none."""
    match message:
        case Move(_, _, day, entered_on):
            return day.date, ((entered_on or day).date - day.date).days
        case Crossing(_, day) | BareDay(day) | HalfSaid("border" | "way", day):
            return day.date, 0
    return None, 0


async def _journals(ctx: Context, told: Told, act: Direction | None) -> Answer | Found:
    if told.moves and told.moves[0].left == told.moves[0].entered:
        return NoBorder(told.moves[0].left)
    if (
        told.likely
        and not (told.moves or told.journey)
        and sum(country in ctx.countries for country in countries_named(told.read.words)) > 1
    ):
        return NotRead("ambiguous", ctx.today)  # a day that is asked for would write only one half of the journey
    if told.whose.who == "unclear" and len(ctx.travellers) > 1:
        one = told.countries[0] if len(told.countries) == 1 and told.countries[0] in ctx.countries else None
        # What no single button can hold is kept in words, and the country with them.
        kept = told if one or not told.countries else replace(told, day=None)
        of = one if act and told.day else None
        return await _asked(ctx, (Meant(ctx.me.id, ctx.me.label, of), Meant(EVERYBODY, None, of)), kept, act)
    everybody = told.whose.who == "all" and len(ctx.travellers) > 1
    whose = _named_traveller(ctx, told)
    uncounted = [country for country in told.countries if country not in ctx.countries]
    if uncounted and len(uncounted) == len(told.countries):
        return await _not_counted(ctx, None if everybody else whose, told, act)
    about = ctx.travellers if everybody else (whose,)
    if told.end and (found := await _of_one_end(ctx, about, told, told.end)):
        return found
    named = [country for country in told.countries if country in ctx.countries]
    if act and told.day and told.move is None and len(named) > 1:
        return await _asked(ctx, _choices(about, named), told, act)  # nobody enters two countries on one day
    message = told.read.message
    unread = isinstance(message, Refusal) and message.why != "future" and not (told.likely or told.more)
    if named:
        begins = not unread or told.lacks_day is not None
        return await _in(ctx, about, named, told.read, begins=begins)
    if everybody and act is Direction.OUT and told.day and (there := await which_journal.where_each_is(ctx, told.day)):
        return Found(there, told.read)
    meant = which_journal.countries_meant(ctx, whose, act, told.day or told.likely)
    if len(meant) > 1 and (unread or everybody) and (asked := _no_day(ctx, told, about, act)):
        return await _ask_day(ctx, told, asked, act)  # where it was is asked then, of all that is told
    if len(meant) > 1 and (unread or (act is None and (told.day or told.likely))):
        meant = meant[:1]  # which way it was is asked first, and then where; of what is not understood nothing is
    if len(meant) > 1:
        return await _asked(ctx, _choices(about, meant), told, act)
    return await _in(ctx, about, meant, told.read, begins=not unread)


async def _of_one_end(ctx: Context, about: Sequence[Traveller], told: Told, end: Crossing) -> Answer | Found | None:
    """Of a journey of which one end is told: the other one, where it follows from where the traveller is.

    Out of a country that is counted one has gone, wherever one is now; who is not said to have been in one that is
    counted is asked where they came. None where nothing follows.
    """
    day, there = end.day.date, end.country
    others = [country for country in ctx.countries if country != there]
    if there is None or not others:
        return None
    if end.act == Direction.OUT.value and there not in ctx.countries:
        came = replace(told, day=day, likely=None)
        return await _asked(ctx, _choices(about, others), came, Direction.IN)
    one_end = replace(told.read, message=end, one_end=True)
    if end.act == Direction.OUT.value:
        return await _in(ctx, about, [there], one_end)
    if there not in ctx.countries:
        return None
    journals: list[Journal] = []
    for each in about:
        left = [country for country in which_journal.inside(ctx, each, day) if country != there]
        if len(left) > 1 and len(about) == 1:
            return await _asked(ctx, _choices(about, left), told, None)
        # Of several travellers, who may have left any of several countries is asked when all have entered.
        journals += (await _in(ctx, [each], [*(left if len(left) == 1 else ()), there], one_end)).journals
    return Found(tuple(journals), one_end)


async def _in(
    ctx: Context, about: Sequence[Traveller], countries: Sequence[str], read: Read, *, begins: bool = True
) -> Found:
    """Each traveller's journal in each country; what `begins` none is said in another of theirs where there is none."""
    if begins:
        return Found(tuple([await ctx.journal_for(each, country) for each in about for country in countries]), read)
    theirs = [next(own for own in ctx.journals if own.traveller.id == each.id) for each in about]
    there = [
        ctx.journal_of(each, country) or own for each, own in zip(about, theirs, strict=True) for country in countries
    ]
    return Found(tuple(dict.fromkeys(there)), read)


def _choices(about: Sequence[Traveller], countries: Sequence[str]) -> tuple[Meant, ...]:
    """Each of the countries, for one traveller or for all of them."""
    whose, label = (about[0].id, about[0].label) if len(about) == 1 else (EVERYBODY, None)
    return tuple(Meant(whose, label, country) for country in countries)


def _named_traveller(ctx: Context, told: Told) -> Traveller:
    """Who is named; a text that names nobody is the person's own."""
    name = told.whose.name
    return next((each for each in ctx.travellers if name is not None and each.label == name), ctx.me)


def answers_question(ctx: Context, said: Said, told: Told) -> bool:
    """Whether a text that names nobody and no country is what the open question asks for, of its own journal."""
    if said.step in _IN_WORDS and isinstance(told.read.message, Refusal) and "\n" not in said.words:
        return True
    if told.whose.who != "nobody" or told.countries or (told.end and len(ctx.countries) > 1):
        return False
    if said.step is Step.PAST:
        return True
    wanted = said.wanted
    if wanted is None or told.more:
        return False
    if wanted.purpose in OF_PERMITS:
        return told.act is None
    if told.act is None:
        return told.day is not None or isinstance(said.message, Refusal)
    if wanted.purpose is Purpose.LEAVE and told.act is Direction.OUT:
        return False  # it is of the stay that had begun by its day, whichever is asked about
    return wanted_by(told.act, wanted) is wanted


async def _asked(ctx: Context, choices: tuple[Meant, ...], told: Told, act: Direction | None) -> WhichJournal:
    """Which of them? A single crossing stands on the buttons, of all else the words are kept."""
    single = told.day is not None and act is not None and told.move is None
    if single:
        if not under_way(ctx):
            await dialogue.ask(ctx, Step.CHOICE)  # an older question is answered by no day that is told now
        return WhichJournal(choices, act, told.day, ctx.today)
    question = await _kept(ctx, told.read.words, act, other=told.whose.who == "name")
    return WhichJournal(choices, None, None, ctx.today, question)


async def ask_country(ctx: Context, words: str) -> WhichJournal:
    """In which country were the days of several travellers that are told in these words?"""
    choices = tuple(Meant(EVERYBODY, None, country) for country in ctx.countries)
    return WhichJournal(choices, None, None, ctx.today, await _kept(ctx, words, None, other=False))


async def in_country(ctx: Context, told: Told, country: str) -> Found:
    """The journals that a text is about whose days, where they name no country, were in this one."""
    read = Read.of(ctx, told.read.words, other=told.read.other, country=country)
    listed = (each for each in told.listed if each in ctx.countries)
    return await _in(ctx, (_named_traveller(ctx, told),), list(dict.fromkeys((country, *listed))), read)


async def _not_counted(ctx: Context, whose: Traveller | None, told: Told, act: Direction | None) -> Answer:
    country = told.countries[-1]
    if told.move:
        day = (told.move.entered_on or told.move.day).date
        return which_journal.not_counted(ctx, whose, country, Direction.IN, day)
    if act and told.day:
        return which_journal.not_counted(ctx, whose, country, act, told.day)
    if country not in ctx.rulebook.countries or under_way(ctx):
        return which_journal.not_counted(ctx, whose, country, None, None)
    question = await _kept(ctx, told.read.words, act, other=told.whose.who == "name")
    return which_journal.not_counted(ctx, whose, country, None, None, question)


async def beside(ctx: Context, told: Told, answer: Answer) -> Answer:
    """What was written, with what the same text tells besides: of a country that is not counted, where that can be
    added, or where somebody came to who was said to have come from where they were.
    """
    if not isinstance(answer, Saved | Together | Refused):
        return answer
    offered = await _offered(ctx, told, answer)
    return await rest.beside(ctx, answer, offered) if offered else answer


async def _offered(ctx: Context, told: Told, answer: Saved | Together | Refused) -> NotCounted | WhichJournal | None:
    whose, end = ctx.journal.traveller, told.end
    if isinstance(answer, Saved) and end and end.act == Direction.OUT.value and end.country == ctx.journal.country:
        others = [country for country in ctx.countries if country != end.country]
        return WhichJournal(_choices([whose], others), Direction.IN, end.day.date, ctx.today)
    named = (told.move.left, told.move.entered) if told.move else told.listed or told.countries
    country = next((each for each in named if each not in ctx.countries), None)
    if country is None:
        return None
    if country not in ctx.rulebook.countries:
        return NotCounted(Meant(whose.id, whose.label, country), None, None, ctx.today, ruled=False)
    if isinstance(answer, Together) and len({part.traveller for part in answer.parts}) > 1:
        meant = Meant(EVERYBODY, None, country)
    else:
        meant = Meant(whose.id, whose.label, country)
    if told.move:
        entered = country == told.move.entered
        day = told.move.entered_on or told.move.day if entered else told.move.day
        return NotCounted(meant, Direction.IN if entered else Direction.OUT, day.date, ctx.today)
    if told.act and told.day:
        return NotCounted(meant, told.act, told.day, ctx.today)
    if isinstance(answer, Refused) or (ctx.dialogue is not None and not dialogue.is_done(ctx)):
        return None  # what is asked just now comes first
    question = await _kept(ctx, told.read.words, None, other=told.whose.who == "name")
    if isinstance(answer, Together):
        await dialogue.note(ctx, together=True)
    return NotCounted(meant, None, None, ctx.today, question)


async def _kept(ctx: Context, words: str, act: Direction | None, *, other: bool) -> str:
    """Keep what was typed until it is told which journal it is about; return what names that question."""
    about = {"words": words, "at": ctx.asked_at.isoformat(), "act": act, "other": other}
    await dialogue.ask(ctx, Step.CHOICE, told=about)
    return ctx.request


def kept(ctx: Context, question: str) -> Mapping[str, Any] | None:
    """What was typed and waits to be told which journal it is about; None where another question is open by now."""
    asked: Dialogue | None = dialogue.to_answer(ctx)
    if asked is None or asked.known.get("by") != question:
        return None
    told: Mapping[str, Any] | None = asked.known.get("told")
    return told


async def turn_to_meant(
    ctx: Context, told: Mapping[str, Any], traveller_id: int, country: str | None
) -> Answer | Found:
    """Be about the journals that a button names, at the moment at which the words were typed."""
    whose = ctx.traveller(traveller_id)
    if no := which_journal.refused(ctx, traveller_id, country):
        return no
    at = datetime.fromisoformat(told["at"])
    ctx.asked_at, ctx.today = at, at.astimezone(ctx.facts.zone).date()
    ctx.own_today = at.astimezone(ZoneInfo(ctx.person.zone)).date()
    act, words = Direction(told["act"]) if told["act"] else None, told["words"]
    if country is None:
        again = replace(Told.of(ctx, words), whose=Whose(words, "all" if whose is None else "nobody"))
        return await find(ctx, again, act)
    about, read = (whose,) if whose else ctx.travellers, Read.of(ctx, words, other=told["other"], country=country)
    meant = Told.of(ctx, words)
    end = meant.end if whose and meant.end and meant.end.act == Direction.IN.value else None
    if end and end.country in ctx.countries and end.country != country:
        return await _in(ctx, about, [country, end.country], replace(read, message=end, one_end=True))
    listed = meant.listed if country in ctx.countries else ()
    # Of a list the lines that name none are of the one that was asked for; one that is added now has its own alone.
    countries = dict.fromkeys((country, *(each for each in listed if each in ctx.countries)))
    found = await _in(ctx, about, list(countries), read)
    return await _clear(ctx, replace(meant, countries=(country,)), found, act or meant.act)
