"""Whose journal, and in which country, a typed text is about: found before the text is read for what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.actions import dialogue, rest, which_journal
from bot.actions.answers import Answer
from bot.actions.answers.days import OF_PERMITS, Direction
from bot.actions.answers.journals import EVERYBODY, Meant, NoBorder, NotCounted, WhichJournal
from bot.actions.answers.questions import WhichDay
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.answers.unread import NotRead
from bot.actions.context import Context
from bot.actions.dialogue import Step, under_way
from bot.actions.free_text.said import Read, Said, wanted_by
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
    read_message,
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
    into another may be, one where its day is clear. `more`: it is a list, or about a permit.
    """

    whose: Whose
    read: Read
    about_days: bool
    countries: tuple[str, ...] = ()
    act: Direction | None = None
    day: date | None = None
    likely: date | None = None
    moves: tuple[Move, ...] = ()
    listed: tuple[str, ...] = ()
    more: bool = False

    @classmethod
    def of(cls, ctx: Context, words: str) -> "Told":
        """By the day of the journal that is open; it says no more than which one is meant."""
        names = [each.label for each in ctx.travellers if not each.is_me]
        whose = about_whom(words, names) if names else Whose(words)
        read = Read.of(ctx, whose.words, other=whose.who == "name")
        match read.message:
            case Move(left, entered, day) as move:
                return cls(whose, read, True, (left, entered), day=day.date, moves=(move,))
            case Crossing(act, day, country) | HalfSaid(_, day, act, country):
                return cls(whose, read, True, _named(country), Direction(act) if act else None, day.date)
            case BareDay(day, country):
                return cls(whose, read, True, _named(country), day=day.date)
            case PastStay(country=country) | Back(country=country):
                return cls(whose, read, True, _named(country))
            case Refusal(why="not_a_date", country=None, act=None) | Refusal(why="typo"):
                return cls._of_more(ctx, whose, read)
            case Refusal(why, days, act=act, country=country):
                if why not in ("contradiction", "range") or act or country:
                    come = max((day for day in days if day <= ctx.today), default=None)
                    if come and (moves := _moves(read, ctx.today)):
                        return cls(whose, read, True, (moves[0].left, moves[0].entered), likely=come, moves=moves)
                    return cls(whose, read, True, _named(country), Direction(act) if act else None, likely=come)
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
        named = dict.fromkeys(one.country for one in listed if not isinstance(one, Refusal))
        countries = tuple(country for country in named if country)
        of_all = countries if len(countries) == len(named) else ()
        return cls(whose, read, bool(named), of_all, listed=countries, more=bool(named))

    @property
    def move(self) -> Move | None:
        """A journey from one country into another, on a day that is clear."""
        return self.moves[0] if self.day and self.moves else None


def _readings(read: Read, today: date) -> list[Message | Refusal]:
    """What a text says on a day, or all that it may say without a year: read on the very day it means that one."""

    def on(day: date) -> Message | Refusal:
        return read_message(read.words, day, read.language, other=read.other)

    message = on(today)
    unclear = isinstance(message, Refusal) and message.why == "ambiguous" and message.candidates
    return [on(day) for day in message.candidates] if isinstance(message, Refusal) and unclear else [message]


def _moves(read: Read, today: date) -> tuple[Move, ...]:
    """What a text may say of a journey from one country into another; () where it may say another thing."""
    found = _readings(read, today)
    moves = tuple(each for each in found if isinstance(each, Move))
    return moves if len(moves) == len(found) and len({(each.left, each.entered) for each in moves}) == 1 else ()


def _named(country: str | None) -> tuple[str, ...]:
    return (country,) if country else ()


_IN_WORDS = (Step.NATIONALITY, Step.OWN_LIMIT, Step.NAME, Step.COUNTRY)
"""The questions that are answered by other words than days; «Март» may answer them, though it is not taken."""


async def find(ctx: Context, told: Told, act: Direction | None = None) -> Answer | tuple[Journal, ...]:
    """The journal that a text is about, one of each traveller where it is all of them; else what it is answered with.

    `act`: the command behind which it stands. Of what is about several journals a day that is not clear is asked once.
    """
    found = await _journals(ctx, told, act or told.act)
    return found if isinstance(found, Answer) else which_day(ctx, told, found, act or told.act) or found


def which_day(ctx: Context, told: Told, journals: Sequence[Journal], act: Direction | None) -> WhichDay | None:
    """The question for the day of a journey, or of a crossing of all; None where it is clear, or asked otherwise."""
    if not told.moves and (len(journals) < 2 or act is None or not (told.day or told.likely)):
        return None
    todays = {ctx.own_today, *(ctx.today_in(each) for each in journals)}
    found = [_crossed(message) for today in todays for message in _readings(told.read, today)]
    days = sorted({day for day, _ in found if day})
    if not days or None in (day for day, _ in found) or len({nights for _, nights in found}) > 1:
        return None
    come = tuple(day for day in days if day <= max(todays))
    if not come or (told.day and len(come) == 1):
        return None
    move, nights = told.moves[0] if told.moves else None, found[0][1]
    there = (move.left, move.entered) if move else tuple(dict.fromkeys(each.country for each in journals))
    whose = {each.traveller.id for each in journals}
    return WhichDay(
        come,
        None if move else act,
        ctx.today,
        why="zones" if told.day else "ambiguous",
        ahead=next((day for day in days if day > max(todays)), None),
        traveller=whose.pop() if len(whose) == 1 else EVERYBODY,
        countries=there if move or len(there) == 1 else (),
        nights=nights,
    )


def _crossed(message: Message | Refusal) -> tuple[date | None, int]:
    """The day on which a border was crossed, and how many days later the next one was; None where there is none."""
    match message:
        case Move(_, _, day, entered_on):
            return day.date, ((entered_on or day).date - day.date).days
        case Crossing(_, day) | BareDay(day) | HalfSaid("border" | "way", day):
            return day.date, 0
    return None, 0


async def _journals(ctx: Context, told: Told, act: Direction | None) -> Answer | tuple[Journal, ...]:
    if told.moves and told.moves[0].left == told.moves[0].entered:
        return NoBorder(told.moves[0].left)
    if (
        told.likely
        and not told.moves
        and sum(country in ctx.countries for country in countries_named(told.read.words)) > 1
    ):
        return NotRead("ambiguous", ctx.today)  # a day that is asked for would write only one half of the journey
    if told.whose.who == "unclear" and len(ctx.travellers) > 1:
        return await _asked(ctx, (Meant(ctx.me.id, ctx.me.label, None), Meant(EVERYBODY, None, None)), told, act)
    everybody = told.whose.who == "all" and len(ctx.travellers) > 1
    whose = _named_traveller(ctx, told)
    uncounted = [country for country in told.countries if country not in ctx.countries]
    if uncounted and len(uncounted) == len(told.countries):
        return await _not_counted(ctx, None if everybody else whose, told, act)
    about = ctx.travellers if everybody else (whose,)
    named = [country for country in told.countries if country in ctx.countries]
    if named:
        return tuple([await ctx.journal_for(each, country) for each in about for country in named])
    if everybody and act is Direction.OUT and told.day and (there := await which_journal.where_each_is(ctx, told.day)):
        return there
    found = which_journal.countries_meant(ctx, whose, act, told.day or told.likely)
    message = told.read.message
    unread = isinstance(message, Refusal) and message.why != "future" and not (told.likely or told.more)
    if len(found) > 1 and (unread or (act is None and (told.day or told.likely))):
        found = found[:1]  # which way it was is asked first, and then where; of what is not understood nothing is
    if len(found) > 1:
        label = None if everybody else whose.label
        choices = tuple(Meant(EVERYBODY if everybody else whose.id, label, country) for country in found)
        return await _asked(ctx, choices, told, act)
    return tuple([await ctx.journal_for(each, found[0]) for each in about])


def _named_traveller(ctx: Context, told: Told) -> Traveller:
    """Who is named; a text that names nobody is the person's own."""
    name = told.whose.name
    return next((each for each in ctx.travellers if name is not None and each.label == name), ctx.me)


def answers_question(ctx: Context, said: Said, told: Told) -> bool:
    """Whether a text that names nobody and no country is what the open question asks for, of its own journal."""
    if said.step in _IN_WORDS and isinstance(told.read.message, Refusal) and "\n" not in said.words:
        return True
    if told.whose.who != "nobody" or told.countries:
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
    return wanted_by(told.act, wanted) is wanted


async def _asked(ctx: Context, choices: tuple[Meant, ...], told: Told, act: Direction | None) -> WhichJournal:
    """Which of them? A single crossing stands on the buttons, of all else the words are kept."""
    single = told.day is not None and act is not None and told.move is None
    if single:
        if not under_way(ctx):
            await dialogue.ask(ctx, Step.CHOICE)  # an older question is answered by no day that is told now
        return WhichJournal(choices, act, told.day, ctx.today)
    question = await _kept(ctx, told.whose.words, act, other=told.whose.who == "name")
    return WhichJournal(choices, None, None, ctx.today, question)


async def _not_counted(ctx: Context, whose: Traveller | None, told: Told, act: Direction | None) -> Answer:
    country = told.countries[-1]
    if told.move:
        day = (told.move.entered_on or told.move.day).date
        return which_journal.not_counted(ctx, whose, country, Direction.IN, day)
    if act and told.day:
        return which_journal.not_counted(ctx, whose, country, act, told.day)
    if country not in ctx.rulebook.countries or under_way(ctx):
        return which_journal.not_counted(ctx, whose, country, None, None)
    question = await _kept(ctx, told.whose.words, act, other=told.whose.who == "name")
    return which_journal.not_counted(ctx, whose, country, None, None, question)


async def beside(ctx: Context, told: Told, answer: Answer) -> Answer:
    """What was written, with what the same text tells of a country that is not counted, where that can be added."""
    if not isinstance(answer, Saved | Together):
        return answer
    named = (told.move.left, told.move.entered) if told.move else told.listed
    country = next((each for each in named if each not in ctx.countries), None)
    if country is None or country not in ctx.rulebook.countries:
        return answer
    whose = ctx.journal.traveller
    if isinstance(answer, Together) and len({part.traveller for part in answer.parts}) > 1:
        meant = Meant(EVERYBODY, None, country)
    else:
        meant = Meant(whose.id, whose.label, country)
    if told.move:
        entered = country == told.move.entered
        day = told.move.entered_on or told.move.day if entered else told.move.day
        offered = NotCounted(meant, Direction.IN if entered else Direction.OUT, day.date, ctx.today)
    elif ctx.dialogue is not None and not dialogue.is_done(ctx):
        return answer  # what is asked just now comes first
    else:
        question = await _kept(ctx, told.whose.words, None, other=told.whose.who == "name")
        offered = NotCounted(meant, None, None, ctx.today, question)
        if isinstance(answer, Together):
            await dialogue.note(ctx, together=True)
    return await rest.beside(ctx, answer, offered)


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
) -> Answer | tuple[Journal, ...]:
    """Be about the journals that a button names, at the moment at which the words were typed."""
    whose = ctx.traveller(traveller_id)
    if no := which_journal.refused(ctx, traveller_id, country):
        return no
    at = datetime.fromisoformat(told["at"])
    ctx.asked_at, ctx.today = at, at.astimezone(ctx.facts.zone).date()
    ctx.own_today = at.astimezone(ZoneInfo(ctx.person.zone)).date()
    act = Direction(told["act"]) if told["act"] else None
    if country is None:
        again = replace(Told.of(ctx, told["words"]), whose=Whose(told["words"], "all" if whose is None else "nobody"))
        return await find(ctx, again, act)
    about = (whose,) if whose else ctx.travellers
    listed = Told.of(ctx, told["words"]).listed if country in ctx.countries else ()
    # Of a list the lines that name none are of the one that was asked for; one that is added now has its own alone.
    countries = dict.fromkeys((country, *(each for each in listed if each in ctx.countries)))
    return tuple([await ctx.journal_for(each, there) for each in about for there in countries])
