"""Free text: taken only if the whole of it is understood."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from bot.actions import log, onboarding, plan, reminders, trips
from bot.actions.answers import (
    AHEAD,
    Act,
    Answer,
    AskOwnLimit,
    Edited,
    NoNumbers,
    NotOwnWords,
    NotRead,
    Page,
    Purpose,
    TooManyStays,
    Wanted,
    WhichDay,
)
from bot.actions.asking import Step, ask_day, stale, wanted_day
from bot.actions.ledger import Ledger, told
from bot.core.stay import Stay
from bot.messages.catalogue import plain
from bot.messages.countries import named_country
from bot.messages.locales import LANGUAGES
from bot.messages.reading import (
    MOST_STAYS,
    Back,
    BareDay,
    Command,
    Crossing,
    Day,
    HalfSaid,
    Length,
    Message,
    PastStay,
    PlannedStay,
    Refusal,
    read_day,
    read_message,
    read_plan,
    read_stays,
)
from bot.storage import changes

EXITS = {Purpose.LEAVE, Purpose.STAY_FROM, Purpose.CAME_BACK, Purpose.FIX_EXIT}
"""Purposes for which an exit day is asked; the others ask for an entry day."""


async def say(ledger: Ledger, words: str) -> Answer:
    """Answer what was typed: the open question, a crossing, a past stay, a bare date, or a friendly word."""
    if ledger.has_asked:
        return await onboarding.asked_again(ledger)
    step, wanted = _open(ledger), wanted_day(ledger)

    def read(today: date) -> Message | Refusal:
        return read_message(words, today, ledger.language)

    said, no_plan = read(ledger.today), None
    if wanted and wanted.purpose in AHEAD and not _other_way(said, wanted):
        ahead = _ahead(ledger, words, wanted, ledger.today)
        days = _days(ledger, ahead, partial(_ahead, ledger, words, wanted)) if isinstance(ahead, Day) else ()
        if len(days) > 1:
            return WhichDay(days, None, ledger.today, wanted, why="zones")
        if not isinstance(ahead, Refusal):
            return await plan.tell(ledger, wanted, ahead)
        if ahead.length and wanted.purpose is not Purpose.PLAN:
            return NotRead("range", ledger.today, wanted=wanted)
        if any(day >= ledger.today for day in ahead.candidates):
            if ahead.length:
                return plan.unread(ledger, ahead, wanted)
            # Of an entry the day may also be past: it is then asked which way the border was crossed.
            first = date.min if wanted.purpose is Purpose.PLAN else ledger.today
            offered = tuple(day for day in ahead.candidates if day >= first)
            return WhichDay(offered, None, ledger.today, wanted, ahead.why)
        no_plan = plan.unread(ledger, ahead, wanted)
        if ahead.why == "ambiguous":
            return no_plan  # what may be a trip ahead is not written as a past stay
    match said:
        case Crossing(act, day):
            days = _days(ledger, day, read)
            return await _fill(ledger, _wanted_by(act, None if _apart(wanted, days) else wanted), days)
        case PastStay() as stay:
            own = read(ledger.own_today)
            return await _stays(ledger, (stay,), (own,))
        case Back():
            return NotRead("contradiction", ledger.today)
        case Command():
            return await _refused(ledger, words, Refusal("not_a_date"), step, wanted)
        case HalfSaid(day=day):
            return await _fill(ledger, None, _days(ledger, day, read))
        case BareDay(day):
            days = _days(ledger, day, read)
            if wanted and wanted.purpose in AHEAD:
                return await _fill(ledger, None, days)
            if step is Step.PAST and len(days) == 1 and not any(_covers(stay, day.date) for stay in ledger.stays):
                return await ask_day(ledger, Wanted(Purpose.STAY_FROM, day.date.toordinal()))
            return await _fill(ledger, wanted, days)
        case Refusal() as refusal:
            if _labelled(words, "button-place-cancel"):
                return await reminders.keep_zone(ledger)
            button = next((act for act in Act if _labelled(words, f"button-{act}")), None)
            if button:
                return await log.today(ledger, button)
            yes = next((key == "yes" for key in ("yes", "no") if _labelled(words, f"button-{key}")), None)
            if yes is not None and step in (Step.INSIDE, Step.PAST):
                return await onboarding.answer(ledger, yes)
            if no_plan and (refusal.act is None or refusal.why == "future"):
                return await _several(ledger, words, refusal) or no_plan
            return await _refused(ledger, words, refusal, step, _wanted_by(refusal.act, wanted))


async def log_words(ledger: Ledger, act: Act, words: str) -> Answer:
    """The words after /in or /out: nothing (today) or a day. Words that say the other way write nothing."""
    if not words.strip():
        return await log.today(ledger, act)
    wanted = Wanted(Purpose(act.value))

    def read(today: date) -> Message | Refusal:
        return read_message(words, today, ledger.language)

    match read(ledger.today):
        case Crossing(told, day):
            return await _fill(ledger, wanted if told == act.value else None, _days(ledger, day, read))
        case BareDay(day) | HalfSaid(day=day):
            return await _fill(ledger, wanted, _days(ledger, day, read))
        case PastStay() | Back() | Command():
            return NotRead("range", ledger.today, wanted=wanted)
        case Refusal() as refusal if refusal.act in (None, act.value):
            ahead = read_day(words, ledger.today, "plan", ledger.language) if refusal.why == "future" else None
            if isinstance(ahead, Day):
                return await trips.fill(ledger, wanted, ahead.date)
            return _unread(ledger, refusal, wanted)
        case Refusal() as refusal:
            return _unread(ledger, refusal, None)


async def edited(ledger: Ledger) -> Answer:
    """An edited message is not read again: say what stands and how to correct it."""
    newest = await changes.newest(ledger.tx, ledger.me.id, ledger.book.country)
    return Edited(told(newest) if newest else (), ledger.today)


async def not_own(ledger: Ledger) -> Answer:
    """A forwarded message, or one sent through a bot."""
    return NotOwnWords()


async def other(ledger: Ledger) -> Answer:
    """A sticker, a voice message, a photo: a friendly answer."""
    return Page.CHAT


async def page(ledger: Ledger, page: Page) -> Answer:
    """A text that says the same to everybody."""
    return page


def _days(ledger: Ledger, day: Day, read: Callable[[date], object]) -> tuple[date, ...]:
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


async def _fill(ledger: Ledger, wanted: Wanted | None, days: tuple[date, ...]) -> Answer:
    if len(days) > 1:
        return WhichDay(days, None, ledger.today, wanted, why="zones")
    if wanted is None:
        return await log.either(ledger, *days)
    return await trips.fill(ledger, wanted, *days)


async def _stays(ledger: Ledger, stays: Sequence[PastStay], own: Sequence[object]) -> Answer:
    """Write whole stays; `own` is what the words say by the person's own date, and where it differs nothing is."""
    if not any(stay.relative for stay in stays) or list(stays) == list(own):
        return await log.past(ledger, [(stay.entered, stay.left) for stay in stays])
    match (*stays, *own):
        case (PastStay(entered, left), PastStay(other, last)) if entered == other:
            return await _fill(ledger, Wanted(Purpose.STAY_FROM, entered.toordinal()), tuple(sorted((left, last))))
        case (PastStay(entered, left), PastStay(other, last)) if left == last:
            return await _fill(ledger, Wanted(Purpose.STAY_TO, left.toordinal()), tuple(sorted((entered, other))))
    return NotRead("vague", ledger.today)


async def _refused(ledger: Ledger, words: str, refusal: Refusal, step: Step | None, wanted: Wanted | None) -> Answer:
    # Whose rule is not known is invited to send these numbers wherever a count is missing, without a question.
    invited = step is Step.OWN_LIMIT or (step is None and ledger.rule is NoNumbers.UNKNOWN_RULE)
    numbers = _numbers(words) if invited and refusal.why != "ambiguous" else None
    if numbers:
        return await onboarding.own_limit(ledger, *numbers)
    several = await _several(ledger, words, refusal)
    if several:
        return several
    ahead = read_plan(words, ledger.today, ledger.language) if refusal.why == "future" else None
    crossing = read_day(words, ledger.today, "plan", ledger.language) if ahead and refusal.act else None
    if isinstance(crossing, Day) and refusal.act:
        return await trips.fill(ledger, Wanted(Purpose(refusal.act)), crossing.date)
    if isinstance(ahead, Day | PlannedStay):
        trip = Stay(ahead.date) if isinstance(ahead, Day) else Stay(ahead.entered, ahead.left)
        return NotRead(refusal.why, ledger.today, wanted=wanted, ahead=trip)
    if refusal.why == "not_a_date" and (step is Step.NATIONALITY or (step is Step.OWN_LIMIT and _country(words))):
        return await onboarding.name_nationality(ledger, words)
    if refusal.why in ("not_a_date", "bare_number", "impossible") and step is Step.OWN_LIMIT:
        return AskOwnLimit(ledger.me.nationality or "", unread=True)
    if refusal.why == "not_a_date" and wanted is None and step is not Step.PAST:
        return Page.CHAT
    return _unread(ledger, refusal, wanted)


async def _several(ledger: Ledger, words: str, refusal: Refusal) -> Answer | None:
    """Several past stays in one message: all of them written, or the first that was not understood; else None."""
    several = read_stays(words, ledger.today, ledger.language)
    if len(several) <= 1:
        return None
    stays = [one for one in several if isinstance(one, PastStay)]
    if not stays and refusal.why == "not_a_date":
        return None
    if len(several) > MOST_STAYS:
        return TooManyStays(MOST_STAYS)
    unread = next((one for one in several if isinstance(one, Refusal)), None)
    if unread:
        return NotRead(unread.why, ledger.today, unread.suggestion, line=unread.words)
    return await _stays(ledger, stays, read_stays(words, ledger.own_today, ledger.language))


def _ahead(ledger: Ledger, words: str, wanted: Wanted, today: date) -> Day | PlannedStay | Length | Refusal:
    """What the words name of a trip ahead."""
    exit_day = wanted.purpose is Purpose.PLAN_EXIT and read_day(words, today, "plan", ledger.language)
    return exit_day if isinstance(exit_day, Day) else read_plan(words, today, ledger.language)


def _other_way(said: Message | Refusal, wanted: Wanted) -> bool:
    """Whether a verb speaks of an exit where an entry ahead is asked for, or of an entry where an exit is."""
    act = said.act if isinstance(said, Crossing | Refusal) else None
    return act is not None and (act == Act.OUT.value) != (wanted.purpose is Purpose.PLAN_EXIT)


def _unread(ledger: Ledger, refusal: Refusal, wanted: Wanted | None) -> Answer:
    come = tuple(day for day in sorted(refusal.candidates) if day <= ledger.today)
    if come and refusal.why != "future":
        return WhichDay(come, None, ledger.today, wanted, refusal.why)
    why = "future" if refusal.candidates else refusal.why
    return NotRead(why, ledger.today, refusal.suggestion, wanted)


def _apart(wanted: Wanted | None, days: Sequence[date]) -> bool:
    """Whether a crossing told with its own verb is none of the stay that is asked about: an entry after its exit."""
    about = wanted.about if wanted else 0
    if wanted and wanted.purpose is Purpose.STAY_TO:
        return min(days).toordinal() > about
    return wanted is not None and wanted.purpose is Purpose.STAY_FROM and max(days).toordinal() < about


def _wanted_by(act: str | None, wanted: Wanted | None) -> Wanted | None:
    """What a day is for: the open question, unless a verb says the other direction; then just that crossing."""
    if act is None or (wanted and wanted.purpose not in AHEAD and (act == Act.OUT.value) == (wanted.purpose in EXITS)):
        return wanted
    return Wanted(Purpose(act))


def _labelled(words: str, key: str) -> bool:
    """Whether the words are a button's label in some language, typed instead of pressed."""
    return words.strip(" .!").casefold() in {plain(language, key).casefold() for language in LANGUAGES}


def _open(ledger: Ledger) -> Step | None:
    """The question that words answer; that for past stays stays open, and after a day words are no answer to it."""
    step = Step(ledger.dialogue.question) if ledger.dialogue else None
    return None if step is Step.PAST and stale(ledger) else step


def _covers(stay: Stay, day: date) -> bool:
    return stay.entered <= day <= (stay.left or date.max)


def _country(words: str) -> bool:
    """Whether the words name a country where numbers are asked for; "NO" is an answer then, and not Norway."""
    return len(words.strip()) > 2 and named_country(words) is not None


def _numbers(words: str) -> tuple[int, int, int | None] | None:
    """Two or three whole numbers and nothing else: days a visit, days in a window, perhaps the window's length."""
    found = re.fullmatch(r"(\d{1,3})[\s,;]+(\d{1,3})(?:[\s,;/]+(\d{1,3}))?", words.strip())
    return (int(found[1]), int(found[2]), int(found[3]) if found[3] else None) if found else None
