"""The stays as a list: see, correct, delete, undo."""

from dataclasses import replace
from datetime import date

from bot.actions import log, plan
from bot.actions.answers import (
    AHEAD,
    Act,
    Answer,
    AskDay,
    Gone,
    Listed,
    NotNewest,
    Purpose,
    Refused,
    Since,
    Trip,
    Trips,
    Verb,
    Wanted,
    WhichDay,
    exit_and_return,
)
from bot.actions.asking import ask_day
from bot.actions.ledger import Ledger, told
from bot.core import crossings
from bot.core.stay import Stay
from bot.storage import changes

PAGE = 5
"""Stays on a page."""


async def look(ledger: Ledger, page: int = 0) -> Answer:
    """One page of the stays, the newest first; a page that is no longer there shows the last one."""
    newest_first = ledger.stays[::-1]
    pages = max(1, -(-len(newest_first) // PAGE))
    page = min(max(page, 0), pages - 1)
    shown = newest_first[page * PAGE : (page + 1) * PAGE]
    plans = ledger.planned() if page == 0 else ()
    years: dict[int, int] = {}
    for index, stay in enumerate(newest_first):
        years.setdefault(stay.entered.year, index // PAGE)
    jumps = tuple(years.items()) if pages > 1 and len(years) > 1 else ()
    return Trips(tuple(_listed(ledger, stay) for stay in shown), page, pages, ledger.today, plans, jumps)


async def one(ledger: Ledger, stay_id: int, page: int = 0) -> Answer:
    """One stay with what can be done to it."""
    stay = ledger.journal.stay(stay_id)
    return Trip(_listed(ledger, stay), ledger.today, page) if stay else Gone()


async def ask_for(ledger: Ledger, wanted: Wanted, shown: date | None = None, by_month: bool = False) -> Answer:
    """Ask for a day, with a calendar opened on the month of `shown` (today's unless given), or on its year's months."""
    if wanted.purpose in (Purpose.FIX_ENTRY, Purpose.FIX_EXIT) and ledger.journal.stay(wanted.about) is None:
        return Gone()
    asked = await (plan.ask_for(ledger, wanted) if wanted.purpose in AHEAD else ask_day(ledger, wanted))
    return replace(asked, shown=shown or asked.shown, by_month=by_month) if isinstance(asked, AskDay) else asked


async def gone(ledger: Ledger) -> Answer:
    """A button of which nothing is known any more."""
    return Gone()


async def fill(ledger: Ledger, wanted: Wanted, day: date) -> Answer:
    """Put a day that was asked for in its place; the refusal of one that does not fit says what it was for."""
    answer = await _put(ledger, wanted, day)
    return replace(answer, wanted=wanted) if isinstance(answer, Refused) else answer


async def _put(ledger: Ledger, wanted: Wanted, day: date) -> Answer:
    match wanted.purpose:
        case Purpose.ENTER:
            return await log.enter(ledger, day)
        case Purpose.LEAVE:
            return await log.leave(ledger, day)
        case Purpose.STAY_FROM:
            return await log.past(ledger, [(date.fromordinal(wanted.about), day)])
        case Purpose.STAY_TO:
            return await log.past(ledger, [(day, date.fromordinal(wanted.about))])
        case Purpose.CAME_BACK:
            return await log.back(ledger, day, date.fromordinal(wanted.about), sure=True)
        case Purpose.BEFORE_BACK:
            return await log.both_ends(ledger, day, *exit_and_return(wanted.about))
        case Purpose.FIX_ENTRY:
            return await _correct(ledger, wanted.about, entered=day)
        case Purpose.FIX_EXIT:
            return await _correct(ledger, wanted.about, left=day)
        case Purpose.PLAN | Purpose.PLAN_ENTRY | Purpose.PLAN_EXIT | Purpose.AFTER_DAYS | Purpose.AFTER_MONTHS:
            return await plan.fill(ledger, wanted, day)


async def fill_recent(ledger: Ledger, wanted: Wanted, day: date, offered: date) -> Answer:
    """A "today" or "yesterday" button: offered on another day, or with two dates at this moment, it asks again."""
    back = offered - day
    days = {day, ledger.today - back, ledger.own_today - back}
    if len(days) > 1:
        why = "stale" if offered != ledger.today else "zones"
        return WhichDay(tuple(sorted(days)), None, ledger.today, wanted, why=why)
    return await fill(ledger, wanted, day)


async def delete(ledger: Ledger, stay_id: int) -> Answer:
    """Take a stay out; one tap brings it back."""
    stay = ledger.journal.stay(stay_id)
    return await ledger.change(Verb.DELETED, crossings.remove(stay)) if stay else Gone()


async def from_memory(ledger: Ledger, stay_id: int, unsure: bool) -> Answer:
    """Mark the days of a stay as written from memory, or as certain."""
    stay = ledger.journal.stay(stay_id)
    if stay is None:
        return Gone()
    if stay.from_memory == unsure:
        return Since(Trip(_listed(ledger, stay), ledger.today))
    write = crossings.Write((stay,), (replace(stay, from_memory=unsure),))
    return await log.save(ledger, Verb.CORRECTED, write)


async def undo(ledger: Ledger, change_id: int) -> Answer:
    """Take back the newest change; an older one, undone before or not, names what stands on top of it."""
    change = await changes.get(ledger.tx, change_id)
    if change is None or change.journal_id != ledger.journal.id:
        return Gone()
    newest = await changes.newest(ledger.tx, ledger.journal.id)
    if newest is not None and newest.id > change.id and change.undone_by != ledger.request:
        return NotNewest(newest.id, Verb(newest.verb), told(newest), ledger.today)
    return await ledger.undo(change)


async def _correct(ledger: Ledger, stay_id: int, entered: date | None = None, left: date | None = None) -> Answer:
    stay = ledger.journal.stay(stay_id)
    if stay is None:
        return Gone()
    first, last = entered or stay.entered, left or stay.left
    if last is not None and last < first:
        return log.refuse(ledger, Act.OUT, crossings.Backwards(first, last))
    new = replace(stay, entered=first, left=last)
    match crossings.correct(ledger.stays, stay, new, ledger.today):
        case crossings.Write() as write:
            return await log.save(ledger, Verb.CORRECTED, write)
        case refusal:
            return log.refuse(ledger, Act.IN if entered else Act.OUT, refusal)


def _listed(ledger: Ledger, stay: Stay) -> Listed:
    return Listed(stay.id, stay, ((stay.left or ledger.today) - stay.entered).days + 1)
