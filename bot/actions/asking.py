"""Open questions: asking for a day, and what is known of the question that is open."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from bot.actions.answers import (
    AHEAD,
    Act,
    Answer,
    AskDay,
    NotAllRead,
    NotRead,
    Purpose,
    TooManyStays,
    Wanted,
    WayOut,
    exit_and_return,
)
from bot.actions.ledger import Ledger
from bot.core.stay import Stay
from bot.messages.reading import YEARS_AHEAD

STALE = timedelta(days=1)
"""A day asked for longer ago is no longer what a typed date answers; its buttons still work."""


class Step(StrEnum):
    """The questions that keep a dialogue open, in the order in which a newcomer meets them."""

    LANGUAGE = "language"
    NATIONALITY = "nationality"
    OWN_LIMIT = "own"
    INSIDE = "inside"
    DAY = "day"
    PAST = "past"
    LIST = "list"
    CHOICE = "choice"  # what buttons alone answer: words can only leave it


PAST_TRIP = (Purpose.STAY_FROM, Purpose.STAY_TO, Purpose.BEFORE_BACK)
"""What a day of a past trip is asked for, whose other end is known."""
EARLY = (Step.LANGUAGE, Step.NATIONALITY, Step.OWN_LIMIT)
"""The questions that come before any day; a day that comes in between puts them off."""


def under_way(ledger: Ledger) -> bool:
    """Whether a newcomer's first questions are still going on."""
    return bool(ledger.dialogue and ledger.dialogue.known.get("onboarding"))


def stale(ledger: Ledger) -> bool:
    """Whether the open question was asked too long ago to be what a message answers."""
    return ledger.dialogue is not None and ledger.now - ledger.dialogue.asked_at > STALE


def open_step(ledger: Ledger) -> Step | None:
    """The question that words answer. Some stay open for their buttons, and after a day words are no answer to them."""
    step = Step(ledger.dialogue.question) if ledger.dialogue else None
    return None if step in (Step.PAST, Step.CHOICE) and stale(ledger) else step


def way_out(ledger: Ledger) -> WayOut | None:
    """How the open question is left; None without one, or where one is to be chosen first."""
    match open_step(ledger):
        case None | Step.LANGUAGE:
            return None
        case Step.CHOICE if ledger.has_asked:  # the very words that are answered with it
            return None
        case Step.PAST:
            return WayOut(Step.PAST, "done")
        case Step.LIST:
            return WayOut(Step.LIST, "drop-list")
        case Step.DAY if wanted_day(ledger) is None:
            return None
        case Step.DAY | Step.CHOICE as step if not under_way(ledger):
            return WayOut(step, "cancel")
        case step:
            return WayOut(step, "skip")


def with_way_out(ledger: Ledger, answer: Answer) -> Answer:
    """What was not understood leaves the question open, and says how to leave it."""
    if isinstance(answer, NotRead | TooManyStays) or (isinstance(answer, NotAllRead) and not answer.ready):
        return replace(answer, leave=way_out(ledger))
    return answer


async def ask_zone(ledger: Ledger) -> None:
    """Ask for the time zone beside any other question, which stays open; a city that is typed answers it."""
    alone = ledger.dialogue is None or ledger.dialogue.known.get("zone", {}).get("alone", False)
    if ledger.dialogue is None:
        await ledger.ask(Step.CHOICE)
    await ledger.note(zone={"at": ledger.now.isoformat(), "alone": alone, "answered_by": None})


def zone_asked(ledger: Ledger, since: datetime | None = None) -> bool:
    """Whether the time zone is asked for; to what answered it, come again, it is asked still."""
    zone = ledger.dialogue.known.get("zone") if ledger.dialogue else None
    if zone is None or zone["answered_by"] not in (None, ledger.request):
        return False
    return since is None or datetime.fromisoformat(zone["at"]) >= since


async def zone_answered(ledger: Ledger) -> None:
    """The time zone is no longer asked for."""
    if not zone_asked(ledger):
        return
    assert ledger.dialogue is not None, "it is kept with the open question"
    zone = ledger.dialogue.known["zone"]
    await ledger.note(zone={**zone, "answered_by": ledger.request})
    if zone["alone"]:
        await ledger.answered()


def wanted_day(ledger: Ledger) -> Wanted | None:
    """The day that is asked for, if the open question is about one and not stale."""
    asked = ledger.dialogue
    if asked is None or asked.question != "day":
        return None
    if not under_way(ledger) and stale(ledger):
        return None
    return Wanted(Purpose(asked.known["purpose"]), asked.known["about"])


def half_told(ledger: Ledger) -> tuple[Act, date] | None:
    """The end of a stay that was told while the day of its other end is asked for: nothing of it is written yet."""
    wanted = wanted_day(ledger)
    if wanted is None or wanted.day is None:
        return None
    return Act.OUT if wanted.purpose in (Purpose.STAY_TO, Purpose.BEFORE_BACK) else Act.IN, wanted.day


async def ask_day(ledger: Ledger, wanted: Wanted) -> AskDay:
    """Ask for a day and keep the question, so that the next date typed answers it."""
    known = {"purpose": wanted.purpose.value, "about": wanted.about, "put_off": _put_off(ledger)}
    # The last of the first questions is asked once: any day but one of the trips it asks for closes it.
    closes = ledger.dialogue is not None and ledger.dialogue.question == Step.PAST and wanted.purpose not in PAST_TRIP
    await ledger.ask("day", onboarding=under_way(ledger) and not closes, **known)
    return day_question(ledger, wanted)


def _put_off(ledger: Ledger) -> str | None:
    """Which of a newcomer's questions a day came in between; it is to be asked again after it."""
    asked = ledger.dialogue
    if asked is None or not under_way(ledger):
        return None
    put_off: str | None = asked.known.get("put_off")
    return asked.question if asked.question in EARLY else put_off


def day_question(ledger: Ledger, wanted: Wanted) -> AskDay:
    """The question for a day, with the other end of the stay it belongs to."""
    if wanted.purpose in AHEAD:
        return _day_ahead(ledger, wanted)
    purpose, about = wanted.purpose, wanted.about
    stay_to_fix = (Purpose.FIX_ENTRY, Purpose.FIX_EXIT)
    stay = ledger.journal.stay(about) if purpose in stay_to_fix else None
    entered = wanted.day if purpose in (Purpose.STAY_FROM, Purpose.CAME_BACK) else None
    left = wanted.day if purpose in (Purpose.STAY_TO, Purpose.BEFORE_BACK) else None
    if purpose is Purpose.BEFORE_BACK:
        entered = exit_and_return(about)[1]
    return AskDay(
        wanted,
        ledger.today,
        shown=_month_to_show(ledger, wanted, stay),
        onboarding=under_way(ledger),
        entered=entered,
        left=left,
        stay=stay,
        first=_first(purpose, entered, stay),
        last=_last(purpose, entered, left, stay),
    )


def _first(purpose: Purpose, entered: date | None, stay: Stay | None) -> date | None:
    """No exit lies before its entry."""
    if purpose is Purpose.STAY_FROM:
        return entered
    return stay.entered if stay and purpose is Purpose.FIX_EXIT else None


def _last(purpose: Purpose, entered: date | None, left: date | None, stay: Stay | None) -> date | None:
    """No entry lies after its exit, and who came back left before."""
    if purpose is Purpose.CAME_BACK:
        return entered
    return stay.left if stay and purpose is Purpose.FIX_ENTRY else left


def farthest(day: date) -> date:
    """The last day that can be planned from `day` on: an entry from today, an exit from its entry."""
    return day + relativedelta(years=YEARS_AHEAD)


def _day_ahead(ledger: Ledger, wanted: Wanted) -> AskDay:
    today, plan = ledger.today, ledger.journal.plan(wanted.about)
    first, shown, last = today, today, farthest(today)
    if wanted.purpose is Purpose.PLAN_ENTRY and plan:
        first, shown = today + timedelta(1), max(plan.entered, today)
    if wanted.purpose is Purpose.PLAN_EXIT and plan:
        first = max(plan.entered, today)
        shown, last = plan.left or first, farthest(plan.entered)
    return AskDay(wanted, today, shown, onboarding=under_way(ledger), stay=plan, first=first, last=last)


def _month_to_show(ledger: Ledger, wanted: Wanted, fixed: Stay | None) -> date:
    """Near the day that is meant: the other end of the stay, or the day to correct; else today."""
    if wanted.day:
        return wanted.day
    if fixed is None:
        return ledger.today
    return fixed.entered if wanted.purpose is Purpose.FIX_ENTRY else fixed.left or ledger.today
