"""Words that name a day, a crossing or a whole past stay."""

from collections.abc import Callable, Sequence
from datetime import date

from bot.actions import log, trips
from bot.actions.answers import (
    AHEAD,
    Act,
    Answer,
    DoneYet,
    EntryOrExit,
    NotRead,
    Purpose,
    StillThere,
    Wanted,
    WhichBack,
    WhichDay,
)
from bot.actions.asking import Step, ask_day, with_way_out
from bot.actions.free_text.said import Said, wanted_by
from bot.actions.ledger import Ledger
from bot.core.stay import Stay
from bot.messages.reading import (
    Back,
    BareDay,
    Command,
    Crossing,
    Day,
    HalfSaid,
    Message,
    PastStay,
    PlannedStay,
    Refusal,
    read_day,
    read_message,
    read_plan,
)


async def crossing(ledger: Ledger, said: Said) -> Answer | None:
    """«Въехал вчера»."""
    if not isinstance(said.message, Crossing):
        return None
    act, days = said.message.act, by_both_dates(ledger, said.message.day, said.by)
    return await _fill(ledger, wanted_by(act, None if _apart(said.wanted, days) else said.wanted), days)


async def stay(ledger: Ledger, said: Said) -> Answer | None:
    """«12 марта - 20 апреля»."""
    if not isinstance(said.message, PastStay):
        return None
    return await write_stays(ledger, (said.message,), (said.by(ledger.own_today),))


async def back(ledger: Ledger, said: Said) -> Answer | None:
    """«Вчера выехал, сегодня въехал»."""
    if not isinstance(said.message, Back):
        return None
    return await _write_back(ledger, said.message, said.by(ledger.own_today))


async def half_said(ledger: Ledger, said: Said) -> Answer | None:
    """«Прилетел в Алматы», «с 1 мая по сегодня»: what the open question asks for, else what is missing is asked."""
    if not isinstance(said.message, HalfSaid):
        return None
    days, wanted = by_both_dates(ledger, said.message.day, said.by), wanted_by(said.message.act, said.wanted)
    domestic = said.message.missing == "border"
    answers = domestic and wanted is not None and wanted is said.wanted
    if answers or len(days) > 1:
        return await _fill(ledger, wanted if answers else None, days)
    (day,) = days
    return EntryOrExit(day, ledger.today, domestic=True) if domestic else StillThere(day, ledger.today)


async def bare_day(ledger: Ledger, said: Said) -> Answer | None:
    """«12 марта», «пересёк границу»: what the open question asks for, else which way the border was crossed."""
    match said.message:
        case BareDay(day) | HalfSaid("way", day):
            days = by_both_dates(ledger, day, said.by)
        case _:
            return None
    if said.wanted and said.wanted.purpose in AHEAD:
        return await _fill(ledger, None, days)
    if said.step is Step.PAST and len(days) == 1 and not any(_covers(stay, day.date) for stay in ledger.stays):
        return await ask_day(ledger, Wanted(Purpose.STAY_FROM, day.date.toordinal()))
    return await _fill(ledger, said.wanted, days)


async def coming(ledger: Ledger, said: Said) -> Answer | None:
    """«Въеду 12 июня»: not written, but it may be kept as a plan."""
    refusal = said.refusal
    if refusal is None or refusal.why != "future":
        return None
    ahead = read_plan(said.words, ledger.today, ledger.language)
    day = read_day(said.words, ledger.today, "plan", ledger.language) if refusal.act else None
    if isinstance(day, Day) and refusal.act:
        return await _still_to_come(ledger, Act(refusal.act), day.date)
    if isinstance(ahead, Day | PlannedStay):
        trip = Stay(ahead.date) if isinstance(ahead, Day) else Stay(ahead.entered, ahead.left)
        return NotRead(refusal.why, ledger.today, wanted=said.wanted_here, ahead=trip)
    return None


async def unread_day(ledger: Ledger, said: Said) -> Answer | None:
    """Why the words are no day; nothing of that is said to somebody who was not asked and named none."""
    if said.refusal is None:
        return None
    wanted = said.wanted_here
    if said.refusal.why == "not_a_date" and wanted is None and said.step is not Step.PAST:
        return None
    return _unread(ledger, said.refusal, wanted)


async def answer_argument(ledger: Ledger, act: Act, words: str) -> Answer:
    """The words after /in or /out: nothing (today) or a day. Words that say the other way write nothing."""
    if not words.strip():
        return await log.today(ledger, act)
    return with_way_out(ledger, await _argument(ledger, act, Said.of(ledger, words)))


async def _argument(ledger: Ledger, act: Act, said: Said) -> Answer:
    words, wanted = said.words, Wanted(Purpose(act.value))
    match said.message:
        case Crossing(told, day) | HalfSaid("border", day, told):
            return await _fill(ledger, wanted if told == act.value else None, by_both_dates(ledger, day, said.by))
        case BareDay(day) | HalfSaid("way", day):
            return await _fill(ledger, wanted, by_both_dates(ledger, day, said.by))
        case HalfSaid(_, day) if act is Act.IN:
            return await _fill(ledger, wanted, by_both_dates(ledger, day, said.by))
        case PastStay() | Back() | HalfSaid():
            return NotRead("range", ledger.today, wanted=wanted)
        case Command():
            return NotRead("not_a_date", ledger.today, wanted=wanted)
        case Refusal() as refusal if refusal.act in (None, act.value):
            ahead = read_day(words, ledger.today, "plan", ledger.language) if refusal.why == "future" else None
            if isinstance(ahead, Day):
                return await _still_to_come(ledger, act, ahead.date)
            return _unread(ledger, refusal, wanted)
        case Refusal() as refusal:
            return _unread(ledger, refusal, None)


async def _still_to_come(ledger: Ledger, act: Act, day: date) -> Answer:
    """What is meant for a day is not done: of today, by either date, it is asked whether it is; a later day may be
    planned.
    """
    if day <= max(ledger.today, ledger.own_today):
        return DoneYet(act, ledger.today)
    return await trips.fill(ledger, Wanted(Purpose(act.value)), day)


def by_both_dates(ledger: Ledger, day: Day, read: Callable[[date], object]) -> tuple[date, ...]:
    """The day the words name by the country's date and by the person's own: two where they depend on which it is."""
    if ledger.own_today == ledger.today:
        return (day.date,)
    own = read(ledger.own_today)
    own = own.day if isinstance(own, Crossing | BareDay | HalfSaid) else own
    if isinstance(own, Day):
        return tuple(sorted({day.date, own.date}))  # «1 числа» too: there it may be of another month
    if not day.relative:
        return (day.date,)
    if isinstance(own, Refusal) and own.candidates:
        return tuple(sorted({day.date, *own.candidates}))
    return log.both_days(ledger, day.date)


async def write_stays(ledger: Ledger, stays: Sequence[PastStay | Crossing], own: Sequence[object]) -> Answer:
    """Write stays, a crossing as the entry of the one that still lasts.

    `own` is what the words say by the person's own date, and where it differs nothing is written.
    """
    if list(stays) == list(own) or not any(_relative(stay) for stay in stays):
        return await log.past(ledger, [ends(stay) for stay in stays])
    match (*stays, *own):
        case (PastStay(entered, left), PastStay(other, last)) if entered == other:
            return await _fill(ledger, Wanted(Purpose.STAY_FROM, entered.toordinal()), tuple(sorted((left, last))))
        case (PastStay(entered, left), PastStay(other, last)) if left == last:
            return await _fill(ledger, Wanted(Purpose.STAY_TO, left.toordinal()), tuple(sorted((entered, other))))
    return NotRead("vague", ledger.today)


async def _write_back(ledger: Ledger, told: Back, own: object) -> Answer:
    """Write an exit and the entry after it; `own` as in `write_stays`."""
    if not told.relative or told == own:
        return await log.back(ledger, told.left, told.entered)
    if isinstance(own, Back):
        return WhichBack(tuple(sorted({(one.left, one.entered) for one in (told, own)})), ledger.today)
    return NotRead("vague", ledger.today)


async def _fill(ledger: Ledger, wanted: Wanted | None, days: tuple[date, ...]) -> Answer:
    if len(days) > 1:
        return WhichDay(days, None, ledger.today, wanted, why="zones")
    if wanted is None:
        return await log.either(ledger, *days)
    return await trips.fill(ledger, wanted, *days)


def _unread(ledger: Ledger, refusal: Refusal, wanted: Wanted | None) -> Answer:
    if refusal.suggestion:
        return _suggested(ledger, refusal.suggestion, wanted)
    come = tuple(day for day in sorted(refusal.candidates) if day <= ledger.today)
    if come and refusal.why != "future":
        ahead = next((day for day in sorted(refusal.candidates) if day > ledger.today), None)
        return WhichDay(come, None, ledger.today, wanted, refusal.why, ahead=ahead)
    return NotRead("future" if refusal.candidates else refusal.why, ledger.today, wanted=wanted)


def _suggested(ledger: Ledger, words: str, wanted: Wanted | None) -> Answer:
    """The days of what was probably meant, to be tapped: nothing of it is written unasked."""

    def read(today: date) -> Message | Refusal:
        return read_message(words, today, ledger.language)

    match read(ledger.today):
        case BareDay(day):
            days = by_both_dates(ledger, day, read)
            return WhichDay(days, None, ledger.today, wanted, "typo", suggestion=words)
        case Crossing(act, day):
            days = by_both_dates(ledger, day, read)
            return WhichDay(days, None, ledger.today, wanted_by(act, wanted), "typo", suggestion=words)
        case Refusal(act=act) as refusal if come := tuple(day for day in refusal.candidates if day <= ledger.today):
            return WhichDay(come, None, ledger.today, wanted_by(act, wanted), "typo", suggestion=words)
        case (PastStay() | Back()) as meant if meant == read(ledger.own_today):
            return NotRead("typo", ledger.today, words, wanted, meant=meant)
    return NotRead("typo", ledger.today, words, wanted)


def ends(stay: PastStay | Crossing) -> tuple[date, date | None]:
    """The entry and the exit day, None while it lasts."""
    return (stay.entered, stay.left) if isinstance(stay, PastStay) else (stay.day.date, None)


def _relative(stay: PastStay | Crossing) -> bool:
    return stay.relative if isinstance(stay, PastStay) else stay.day.relative


def _apart(wanted: Wanted | None, days: Sequence[date]) -> bool:
    """Whether a crossing told with its own verb is none of the stay that is asked about: an entry after its exit."""
    about = wanted.about if wanted else 0
    if wanted and wanted.purpose is Purpose.STAY_TO:
        return min(days).toordinal() > about
    return wanted is not None and wanted.purpose is Purpose.STAY_FROM and max(days).toordinal() < about


def _covers(stay: Stay, day: date) -> bool:
    return stay.entered <= day <= (stay.left or date.max)
