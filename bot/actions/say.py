"""Free text: taken only if the whole of it is understood."""

import re

from bot.actions import log, onboarding, trips
from bot.actions.answers import (
    Act,
    Answer,
    AskOwnLimit,
    Edited,
    NotOwnWords,
    NotRead,
    Page,
    Purpose,
    Wanted,
    WhichDay,
)
from bot.actions.asking import ask_day, wanted_day
from bot.actions.ledger import Ledger, told
from bot.actions.onboarding import Step
from bot.messages.reading import (
    BareDay,
    Crossing,
    Day,
    PastStay,
    Refusal,
    read_day,
    read_message,
    read_stays,
)
from bot.storage import changes

EXITS = {Purpose.LEAVE, Purpose.STAY_FROM, Purpose.CAME_BACK, Purpose.FIX_EXIT}
"""Purposes for which an exit day is asked; the others ask for an entry day."""


async def say(ledger: Ledger, words: str) -> Answer:
    """Answer what was typed: the open question, a crossing, a past stay, a bare date, or a friendly word."""
    step, wanted = _open(ledger), wanted_day(ledger)
    if step is Step.OWN_LIMIT:
        numbers = _numbers(words)
        if numbers:
            return await onboarding.own_limit(ledger, *numbers)
    match read_message(words, ledger.today, ledger.language):
        case Crossing(act, day):
            if wanted and (act == Act.OUT.value) == (wanted.purpose in EXITS):
                return await _fill(ledger, wanted, day)
            return await _fill(ledger, Wanted(Purpose(act)), day)
        case PastStay(entered, left):
            return await log.past(ledger, [(entered, left)])
        case BareDay(day):
            if wanted:
                return await _fill(ledger, wanted, day)
            if step is Step.PAST:
                return await ask_day(ledger, Wanted(Purpose.STAY_FROM, day.date.toordinal()))
            return await _fill(ledger, None, day)
        case Refusal() as refusal:
            return await _refused(ledger, words, refusal, step, wanted)


async def log_words(ledger: Ledger, act: Act, words: str) -> Answer:
    """The words after /in or /out: nothing (today) or a day."""
    if not words.strip():
        return await log.today(ledger, act)
    wanted = Wanted(Purpose(act.value))
    match read_day(words, ledger.today, "log", ledger.language):
        case Day() as day:
            return await _fill(ledger, wanted, day)
        case Refusal() as refusal:
            ahead = read_day(words, ledger.today, "plan", ledger.language) if refusal.why == "future" else None
            if isinstance(ahead, Day):
                return await trips.fill(ledger, wanted, ahead.date)
            return _unread(ledger, refusal, wanted)


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


async def _fill(ledger: Ledger, wanted: Wanted | None, day: Day) -> Answer:
    days = log.both_days(ledger, day.date) if day.relative else (day.date,)
    if len(days) > 1:
        return WhichDay(days, None, ledger.today, wanted, why="zones")
    if wanted is None:
        return await log.either(ledger, day.date)
    return await trips.fill(ledger, wanted, day.date)


async def _refused(ledger: Ledger, words: str, refusal: Refusal, step: Step | None, wanted: Wanted | None) -> Answer:
    several = read_stays(words, ledger.today, ledger.language)
    if len(several) > 1:
        unread = next((one for one in several if isinstance(one, Refusal)), None)
        if unread is None:
            return await log.past(ledger, [(one.entered, one.left) for one in several if isinstance(one, PastStay)])
        if refusal.why != "not_a_date":
            return NotRead(unread.why, ledger.today, unread.suggestion)
    if refusal.why == "not_a_date" and step is Step.NATIONALITY:
        return await onboarding.name_nationality(ledger, words)
    if refusal.why in ("not_a_date", "bare_number") and step is Step.OWN_LIMIT:
        return AskOwnLimit(ledger.me.nationality or "", unread=True)
    if refusal.why == "not_a_date" and wanted is None and step is not Step.PAST:
        return Page.CHAT
    return _unread(ledger, refusal, wanted)


def _unread(ledger: Ledger, refusal: Refusal, wanted: Wanted | None) -> Answer:
    if refusal.candidates:
        return WhichDay(tuple(sorted(refusal.candidates)), None, ledger.today, wanted, refusal.why)
    return NotRead(refusal.why, ledger.today, refusal.suggestion, wanted)


def _open(ledger: Ledger) -> Step | None:
    return Step(ledger.dialogue.question) if ledger.dialogue else None


def _numbers(words: str) -> tuple[int, int, int | None] | None:
    """Two or three whole numbers: days a visit, days in a window, and perhaps the window's length."""
    found = [int(number) for number in re.findall(r"\d{1,4}", words)]
    if len(found) not in (2, 3) or re.search(r"\d{5}", words):
        return None
    return found[0], found[1], found[2] if len(found) == 3 else None
