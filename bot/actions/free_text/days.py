"""Words that name a day, a crossing or a whole past stay."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from bot.actions import crossings, plans, rest, stays
from bot.actions.answers import Answer
from bot.actions.answers.days import AHEAD, Direction, OtherEnd, Purpose, Wanted
from bot.actions.answers.questions import DoneYet, EntryOrExit, StillThere, WhichBack, WhichDay
from bot.actions.answers.unread import NotRead
from bot.actions.context import Context
from bot.actions.dialogue import Step, ask_nothing, open_question, under_way, wanted_day
from bot.actions.free_text.said import Said, wanted_by
from bot.actions.questions import ask_day
from bot.core.stay import Stay
from bot.reading import (
    Back,
    BareDay,
    Command,
    Crossing,
    Day,
    HalfSaid,
    Message,
    Move,
    PastStay,
    PlannedStay,
    Reached,
    Refusal,
    at_home,
    read_day,
    read_message,
    read_plan,
    read_stay_in,
)


async def crossing(ctx: Context, said: Said) -> Answer | None:
    """«Въехал вчера»."""
    if not isinstance(said.message, Crossing):
        return None
    act, days = said.message.act, by_both_dates(ctx, said.message.day, said.by)
    done = await _fill(ctx, wanted_by(act, None if _apart(said.wanted, days) else said.wanted), days)
    return await rest.ahead(ctx, done, said.message.exit_ahead or said.message.back_on)


async def stay(ctx: Context, said: Said) -> Answer | None:
    """«12 марта - 20 апреля»."""
    if not isinstance(said.message, PastStay):
        return None
    return await write_stays(ctx, (said.message,), (said.by(ctx.own_today),))


async def back(ctx: Context, said: Said) -> Answer | None:
    """«Вчера выехал, сегодня въехал»."""
    if not isinstance(said.message, Back):
        return None
    return await _write_back(ctx, said.message, said.by(ctx.own_today))


async def half_said(ctx: Context, said: Said) -> Answer | None:
    """«Прилетел в Алматы», «с 1 мая по сегодня»: what the open question asks for, else what is missing is asked."""
    if not isinstance(said.message, HalfSaid):
        return None
    days, wanted = by_both_dates(ctx, said.message.day, said.by), wanted_by(said.message.act, said.wanted)
    domestic = said.message.missing == "border"
    if domestic and wanted is not None and wanted is said.wanted:
        return await _fill(ctx, wanted, days)
    if len(days) > 1:
        asked = await _fill(ctx, None if domestic else Wanted(Purpose.ENTER), days)
        return await rest.ahead(ctx, asked, said.message.exit_ahead)
    (day,) = days
    if domestic:
        return EntryOrExit(day, ctx.today, domestic=True, traveller=crossings.whose_way(ctx))
    return StillThere(day, ctx.today, exit_ahead=said.message.exit_ahead)


async def bare_day(ctx: Context, said: Said) -> Answer | None:
    """«12 марта», «пересёк границу»: what the open question asks for, else which way the border was crossed."""
    match said.message:
        case BareDay(day) | HalfSaid("way", day):
            days = by_both_dates(ctx, day, said.by)
        case _:
            return None
    if said.wanted and said.wanted.purpose in AHEAD:
        return await _fill(ctx, None, days)
    if said.step is Step.PAST and len(days) == 1 and not any(_covers(stay, day.date) for stay in ctx.stays):
        return await ask_day(ctx, OtherEnd(Purpose.STAY_FROM, day.date))
    return await _fill(ctx, said.wanted, days)


async def coming(ctx: Context, said: Said) -> Answer | None:
    """«Въеду 12 июня»: not written, but it may be kept as a plan."""
    refusal = said.refusal
    if refusal and refusal.to_come:
        return await _some_day_ahead(ctx, Direction(refusal.act) if refusal.act else None)
    if refusal is None or refusal.why != "future":
        return None
    if refusal.leaving:
        return await _leaving(ctx, refusal.leaving)
    words, _ = at_home(said.words)
    ahead = read_plan(words, ctx.today, ctx.language)
    day = read_day(words, ctx.today, "plan", ctx.language) if refusal.act else None
    if isinstance(day, Day) and refusal.act:
        return await _still_to_come(ctx, Direction(refusal.act), day.date)
    if isinstance(ahead, Day | PlannedStay):
        trip = Stay(ahead.date) if isinstance(ahead, Day) else Stay(ahead.entered, ahead.left)
        return NotRead(refusal.why, ctx.today, wanted=said.wanted_here, ahead=trip)
    return None


async def unread_day(ctx: Context, said: Said) -> Answer | None:
    """Why the words are no day; nothing of that is said to somebody who was not asked and named none."""
    if said.refusal is None:
        return None
    wanted = said.wanted_here
    if said.refusal.why == "not_a_date" and wanted is None and said.step is not Step.PAST:
        return None
    if said.refusal.why == "ambiguous" and not said.refusal.candidates and (asked := _of_which_year(ctx, said, wanted)):
        return asked
    return await _unread(ctx, said.refusal, wanted)


def _of_which_year(ctx: Context, said: Said, wanted: Wanted | None) -> NotRead | None:
    """«5.01 - 10.01» in December: of this year, or to come? None where more than the year is unclear."""
    words, _ = at_home(said.words)
    ahead = read_plan(words, ctx.today, ctx.language)
    for year in (ctx.today.year, ctx.today.year - 1):
        if stay := read_stay_in(said.words, year, ctx.today, said.language, said.other):
            trip = Stay(ahead.entered, ahead.left) if isinstance(ahead, PlannedStay) and not ctx.together else None
            return NotRead("year", ctx.today, wanted=wanted, ahead=trip, meant=stay)
    return None


async def argument(ctx: Context, act: Direction, said: Said) -> Answer:
    """The day behind /in or /out. Words that say the other way write nothing."""
    words, wanted = said.words, Wanted(Purpose(act))
    match said.message:
        case Crossing(told, day) | HalfSaid("border", day, told):
            return await _fill(ctx, wanted if told == act.value else None, by_both_dates(ctx, day, said.by))
        case BareDay(day) | HalfSaid("way", day):
            return await _fill(ctx, wanted, by_both_dates(ctx, day, said.by))
        case HalfSaid(_, day, exit_ahead=left) if act is Direction.IN:
            return await rest.ahead(ctx, await _fill(ctx, wanted, by_both_dates(ctx, day, said.by)), left)
        case PastStay() | Back() | Move() | Reached() | HalfSaid():
            return NotRead("range", ctx.today, wanted=wanted)
        case Command():
            return NotRead("not_a_date", ctx.today, wanted=wanted)
        case Refusal(to_come=True, act=told):
            return await _some_day_ahead(ctx, act if told == act.value else None)
        case Refusal() as refusal if refusal.act in (None, act.value):
            if refusal.leaving:
                return await _leaving(ctx, refusal.leaving)
            ahead = read_day(words, ctx.today, "plan", ctx.language) if refusal.why == "future" else None
            if isinstance(ahead, Day):
                return await _still_to_come(ctx, act, ahead.date)
            return await _unread(ctx, refusal, wanted)
        case Refusal() as refusal:
            return await _unread(ctx, refusal, None)


async def _some_day_ahead(ctx: Context, act: Direction | None) -> Answer:
    """«Въеду», without a day: when, is asked as of a plan. Of an exit, and of several journals, none is kept."""
    if act is Direction.IN and not ctx.together and not under_way(ctx):
        return await plans.ask_for(ctx, Wanted(Purpose.PLAN))
    if open_question(ctx) is Step.DAY and not under_way(ctx):
        await ask_nothing(ctx)  # a day that is told now is none of what was asked before
    return NotRead("incomplete", ctx.today)


async def _still_to_come(ctx: Context, act: Direction, day: date) -> Answer:
    """What is meant for a day is not done: of today, by either date, it is asked whether it is; a later day may be
    planned.
    """
    if day <= max(ctx.today, ctx.own_today):
        return DoneYet(act, ctx.today, everybody=bool(ctx.together))
    return await stays.fill(ctx, Wanted(Purpose(act)), day)


async def _leaving(ctx: Context, told: Crossing) -> Answer:
    """«Выезжаю 5 декабря, вернусь 20 декабря»: of the exit what is said of it alone, and the return beside it."""
    return await rest.ahead(ctx, await _still_to_come(ctx, Direction.OUT, told.day.date), told.back_on)


def by_both_dates(ctx: Context, day: Day, read: Callable[[date], object]) -> tuple[date, ...]:
    """The day the words name by the country's date and by the person's own: two where they depend on which it is."""
    if ctx.own_today == ctx.today:
        return (day.date,)
    own = read(ctx.own_today)
    own = own.day if isinstance(own, Crossing | BareDay | HalfSaid) else own
    if isinstance(own, Day):
        return tuple(sorted({day.date, own.date}))  # «1 числа» too: there it may be of another month
    if not day.relative:
        return (day.date,)
    if isinstance(own, Refusal) and own.candidates:
        return tuple(sorted({day.date, *own.candidates}))
    return crossings.both_days(ctx, day.date)


async def write_stays(ctx: Context, stays: Sequence[PastStay | Crossing], own: Sequence[object]) -> Answer:
    """Write stays, a crossing as the entry of the one that still lasts.

    `own` is what the words say by the person's own date, and where it differs nothing is written.
    """
    if list(stays) == list(own) or not any(_relative(stay) for stay in stays):
        return await rest.ahead(ctx, await crossings.past(ctx, [ends(stay) for stay in stays]), told_exit(stays))
    match (*stays, *own):
        case (PastStay(entered, left), PastStay(other, last)) if entered == other:
            return await _fill(ctx, OtherEnd(Purpose.STAY_FROM, entered), tuple(sorted((left, last))))
        case (PastStay(entered, left), PastStay(other, last)) if left == last:
            return await _fill(ctx, OtherEnd(Purpose.STAY_TO, left), tuple(sorted((entered, other))))
    return NotRead("vague", ctx.today)


async def _write_back(ctx: Context, told: Back, own: object) -> Answer:
    """Write an exit and the entry after it; `own` as in `write_stays`."""
    if not told.relative or told == own:
        return await crossings.back(ctx, told.left, told.entered)
    if isinstance(own, Back):
        return WhichBack(tuple(sorted({(one.left, one.entered) for one in (told, own)})), ctx.today)
    return NotRead("vague", ctx.today)


async def _fill(ctx: Context, wanted: Wanted | None, days: tuple[date, ...]) -> Answer:
    if len(days) > 1:
        return WhichDay(days, None, ctx.today, wanted, why="zones")
    if wanted is None:
        return await crossings.either(ctx, *days)
    return await stays.fill(ctx, wanted, *days)


async def _unread(ctx: Context, refusal: Refusal, wanted: Wanted | None) -> Answer:
    """Why no day was taken; what is asked for is the open question from now on."""
    if wanted and wanted.purpose in (Purpose.ENTER, Purpose.LEAVE) and wanted != wanted_day(ctx):
        await ask_day(ctx, wanted)
    return _why(ctx, refusal, wanted)


def _why(ctx: Context, refusal: Refusal, wanted: Wanted | None) -> Answer:
    if refusal.suggestion:
        return _suggested(ctx, refusal.suggestion, wanted)
    come = tuple(day for day in sorted(refusal.candidates) if day <= ctx.today)
    if come and refusal.why != "future":
        ahead = next((day for day in sorted(refusal.candidates) if day > ctx.today), None)
        return WhichDay(come, None, ctx.today, wanted, refusal.why, ahead=ahead)
    return NotRead("future" if refusal.candidates else refusal.why, ctx.today, wanted=wanted)


def _suggested(ctx: Context, words: str, wanted: Wanted | None) -> Answer:
    """The days of what was probably meant, to be tapped: nothing of it is written unasked."""

    def read(today: date) -> Message | Refusal:
        return read_message(words, today, ctx.language)

    match read(ctx.today):
        case BareDay(day):
            days = by_both_dates(ctx, day, read)
            return WhichDay(days, None, ctx.today, wanted, "typo", suggestion=words)
        case Crossing(act, day):
            days = by_both_dates(ctx, day, read)
            return WhichDay(days, None, ctx.today, wanted_by(act, wanted), "typo", suggestion=words)
        case Refusal(act=act) as refusal if come := tuple(day for day in refusal.candidates if day <= ctx.today):
            return WhichDay(come, None, ctx.today, wanted_by(act, wanted), "typo", suggestion=words)
        case (PastStay() | Back()) as meant if meant == read(ctx.own_today):
            return NotRead("typo", ctx.today, words, wanted, meant=meant)
    return NotRead("typo", ctx.today, words, wanted)


def ends(stay: PastStay | Crossing) -> tuple[date, date | None]:
    """The entry and the exit day, None while it lasts."""
    return (stay.entered, stay.left) if isinstance(stay, PastStay) else (stay.day.date, None)


def told_exit(stays: Iterable[PastStay | Crossing]) -> date | None:
    """The exit that is told of the stay that still lasts, where it is still to come."""
    return next((stay.exit_ahead for stay in stays if isinstance(stay, Crossing) and stay.exit_ahead), None)


def _relative(stay: PastStay | Crossing) -> bool:
    return stay.relative if isinstance(stay, PastStay) else stay.day.relative


def _apart(wanted: Wanted | None, days: Sequence[date]) -> bool:
    """Whether a crossing told with its own verb is none of the stay that is asked about: an entry after its exit."""
    match wanted:
        case OtherEnd(Purpose.STAY_TO, left):
            return min(days) > left
        case OtherEnd(Purpose.STAY_FROM, entered):
            return max(days) < entered
    return False


def _covers(stay: Stay, day: date) -> bool:
    return stay.entered <= day <= (stay.left or date.max)
