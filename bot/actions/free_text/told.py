"""What a typed text tells of who, where and when, before it is known which journal it is about."""

from dataclasses import dataclass
from datetime import date

from bot.actions.answers.days import Direction
from bot.actions.context import Context
from bot.actions.free_text.said import Read
from bot.core.journal import Journal
from bot.lexicon.countries import area
from bot.reading import (
    Back,
    BareDay,
    Crossing,
    HalfSaid,
    Message,
    Move,
    PastStay,
    PermitTold,
    Reached,
    Refusal,
    Whose,
    about_whom,
    permit_at_home,
    read_permit,
    read_stays,
    whose_permit,
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a text says before it is known which journal it is about.

    `read` is the text without the words about who. `countries`: those it names, unless a list has stays of none;
    `listed`: those of a list all the same. `act` and `day` of a single crossing, each None where it is not said or
    there is more; `likely` is a day that it may be, where it is not clear. `moves`: what a journey from one country
    into another may be, one where its day is clear; `end`: that of a journey of which the other end is not said
    («вернулся из Грузии», «улетел в Грузию»). `more`: it is a list, or about a permit. `lacks_day`: why the
    day of what is told is not clear, `journey`: of a journey, or of its one end. `of_another`: it is told of one of the
    other travellers, and not of which («она»). `permit`: what is told of one.
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
    of_another: bool = False
    permit: PermitTold | None = None

    @classmethod
    def of(cls, ctx: Context, words: str, act: Direction | None = None) -> "Told":
        """By the day of the journal that is open; it says no more than which one is meant. `act` as for `Read`."""
        names = [each.label for each in ctx.travellers if not each.is_me]
        whose = about_whom(words, names) if names else Whose(words)
        if names and whose.who == "nobody" and act is None:
            whose = whose_permit(words, names, ctx.today, ctx.language) or whose
        return cls.about(ctx, whose, act)

    @classmethod
    def about(cls, ctx: Context, whose: Whose, act: Direction | None = None, later: str | None = None) -> "Told":
        """The same where it is known whom it is told of; `later`: the words that told the day later."""
        read = Read.of(ctx, whose.words, other=whose.who == "name", act=act, day=later)
        if isinstance(read.message, Refusal) and not (act or later) and (home := _left_by(ctx, whose)):
            read = read.from_home(home)
        match read.message:
            case HalfSaid("country", day, way, countries=countries):
                return cls(whose, read, True, countries, Direction(way) if way else None, day.date)
            case Move(left, entered, day) as move:
                return cls(whose, read, True, (left, entered), day=day.date, moves=(move,))
            case Reached(left, entered, day):
                return cls(whose, read, True, (left, entered), day=day.date)
            case Crossing(way, day, country) | HalfSaid(_, day, way, country):
                return cls(whose, read, True, _named(country), Direction(way) if way else None, day.date)
            case BareDay(day, country):
                return cls(whose, read, True, _named(country), day=day.date)
            case PastStay(country=country):
                return cls(whose, read, True, _named(country))
            case Back(country=country, away=away):
                return cls(whose, read, True, (*_named(country), *_named(away)))
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
        words, country = permit_at_home(whose.words)
        several = country or len(ctx.journals) > 1
        permit = read_permit(words, ctx.today, ctx.language, whose.who == "name") if several else None
        if permit is not None:
            told = permit if isinstance(permit, PermitTold) else None
            day = (told and (told.begins or told.ends)) or date.max
            return cls(whose, read, True, _named(country and area(country, day)), more=True, permit=told)
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

    @property
    def fits_button(self) -> bool:
        """Whether a button can hold what is told with its day: of «05.06 - 20.06» it would lose the exit, and of
        «выехал вчера, вернусь 20 декабря» the day to come.
        """
        match self.read.message:
            case HalfSaid("exit") | Crossing(back_on=date()):
                return False
        return self.day is not None

    @property
    def goal(self) -> str | None:
        """The country to which a journey goes of which the other end is not said."""
        return self.end.country if self.end and self.end.act == Direction.IN.value else None


def _left_by(ctx: Context, whose: Whose) -> str | None:
    """The one country in which all of those whom a text is told of were when it came first."""
    about = ctx.travellers if whose.who in ("all", "unclear") else (ctx.called(whose.name) or ctx.me,)
    done = {each.journal_id: each for each in ctx.found.changes}
    journals = [
        each.edited(done[each.id].added, done[each.id].removed) if each.id in done else each for each in ctx.journals
    ]
    there = {tuple(each.country for each in journals if each.traveller.id == one.id and each.open) for one in about}
    return only[0] if len(there) == 1 and len(only := there.pop()) == 1 else None


def readings(read: Read, today: date) -> list[Message | Refusal]:
    """What a text says on a day, or all that it may say without a year: read on the very day it means that one."""
    message = read.on(today)
    if isinstance(message, Refusal) and message.why == "ambiguous" and message.candidates:
        return [read.on(day) for day in message.candidates]
    return [message]


def _moves(read: Read, today: date) -> tuple[Move, ...]:
    """What a text may say of a journey from one country into another; () where it may say another thing."""
    found = readings(read, today)
    moves = tuple(each for each in found if isinstance(each, Move))
    return moves if len(moves) == len(found) and len({(each.left, each.entered) for each in moves}) == 1 else ()


def _named(country: str | None) -> tuple[str, ...]:
    return (country,) if country else ()


def crossed(message: Message | Refusal) -> tuple[date | None, int]:
    """The day on which a border was crossed, and how many days later the next one was; None where there is none."""
    match message:
        case Move(_, _, day, entered_on):
            return day.date, ((entered_on or day).date - day.date).days
        case Crossing(_, day) | BareDay(day) | HalfSaid("border" | "way" | "exit", day):
            return day.date, 0
    return None, 0


@dataclass(frozen=True, slots=True)
class Found:
    """The journals that a text is about, and the text as it is to be read there."""

    journals: tuple[Journal, ...]
    read: Read
