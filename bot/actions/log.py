"""Logging what happened at the border: entries, exits, whole past stays."""

from collections.abc import Sequence
from datetime import date

from bot.actions import onboarding
from bot.actions.answers import (
    Act,
    Answer,
    EntryOrExit,
    Purpose,
    Refusal,
    Refused,
    Verb,
    Wanted,
    WhichDay,
)
from bot.actions.asking import ask_day
from bot.actions.ledger import Ledger
from bot.core import crossings
from bot.core.count import Count
from bot.core.stay import Stay
from bot.storage.journals import Row


async def today(ledger: Ledger, act: Act) -> Answer:
    """A command without a date: it means today, unless two dates are possible at this moment."""
    if ledger.own_today != ledger.today:
        days = both_days(ledger, ledger.today)
        return WhichDay(days, act, ledger.today, Wanted(Purpose(act.value)), why="zones")
    return await cross(ledger, act, ledger.today)


async def tap(ledger: Ledger, act: Act, day: date) -> Answer:
    """A "today" button, which carries the day it was made for: on another day it asks again."""
    days = tuple(sorted({day, *both_days(ledger, ledger.today)}))
    if len(days) > 1:
        why = "stale" if day != ledger.today else "zones"
        return WhichDay(days, act, ledger.today, Wanted(Purpose(act.value)), why=why)
    return await cross(ledger, act, day)


def both_days(ledger: Ledger, day: date) -> tuple[date, ...]:
    """The day by the country's date and by the person's own, where the two differ at this moment."""
    return tuple(sorted({day, day + (ledger.own_today - ledger.today)}))


async def cross(ledger: Ledger, act: Act, day: date) -> Answer:
    """An entry or an exit on a day that is certain."""
    return await (enter(ledger, day) if act is Act.IN else leave(ledger, day))


async def either(ledger: Ledger, day: date) -> Answer:
    """A bare day: it is asked which way the border was crossed."""
    return EntryOrExit(day, ledger.today)


async def enter(ledger: Ledger, day: date) -> Answer:
    """Log an entry on `day`."""
    match crossings.enter(ledger.stays, day, ledger.today):
        case crossings.Write() as write:
            return await save(ledger, Verb.ENTERED, write)
        case crossings.NeedExit(entered):
            return await ask_day(ledger, Wanted(Purpose.STAY_FROM, entered.toordinal()))
        case refusal:
            return refuse(ledger, Act.IN, refusal)


async def leave(ledger: Ledger, day: date) -> Answer:
    """Log an exit on `day`."""
    match crossings.leave(ledger.stays, day, ledger.today):
        case crossings.Write() as write:
            return await save(ledger, Verb.LEFT, write)
        case crossings.NeedEntry(left):
            return await ask_day(ledger, Wanted(Purpose.STAY_TO, left.toordinal()))
        case refusal:
            return refuse(ledger, Act.OUT, refusal)


async def past(ledger: Ledger, days: Sequence[tuple[date, date | None]]) -> Answer:
    """Log one or more stays, each from its entry to its exit day (None for the one that still lasts), all or none."""
    for entered, left in days:
        if left and left < entered:
            return refuse(ledger, Act.OUT, crossings.Backwards(entered, left))
    wanted = [Stay(entered, left) for entered, left in days]
    match crossings.add_stays(ledger.stays, wanted, ledger.today):
        case crossings.Write() as write:
            return await save(ledger, Verb.STAYED, write)
        case refusal:
            return refuse(ledger, Act.OUT, refusal)


async def came_back(ledger: Ledger, left: date, entered: date) -> Answer:
    """Log that the open stay ended on `left` and a new one began on `entered`."""
    match crossings.came_back(ledger.stays, left, entered, ledger.today):
        case crossings.Write() as write:
            return await save(ledger, Verb.CAME_BACK, write)
        case refusal:
            return refuse(ledger, Act.OUT, refusal)


async def save(ledger: Ledger, verb: Verb, write: crossings.Write, row: Row | None = None) -> Answer:
    """Write the edit (to `row`, where a button named it) and go on with whatever is asked next."""
    saved = await ledger.change(verb, write, row)
    return await onboarding.after(ledger, saved)


def refuse(ledger: Ledger, act: Act, reason: Refusal) -> Refused:
    """Say why nothing was written; for an exit ahead also whether a stay until then would be legal."""
    stay = getattr(reason, "stay", None) or getattr(reason, "open", None)
    return Refused(
        reason,
        act,
        ledger.today,
        stay_id=ledger.id_of(stay) if stay else None,
        legal_until=_legal_until(ledger, reason.day)
        if isinstance(reason, crossings.NotCome) and act is Act.OUT
        else None,
    )


def _legal_until(ledger: Ledger, day: date) -> bool | None:
    rule = ledger.rule_or_none()
    if rule is None or rule.version_on(ledger.today) is None or crossings.open_stay(ledger.stays) is None:
        return None
    last = Count(ledger.stays, rule).last_legal_day(ledger.today)
    return last is not None and day <= last
