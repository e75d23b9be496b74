"""What is asked, as an answer to show: the open question in words, and the questions for a day."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta

from bot.actions import dialogue
from bot.actions.answers import Answer, OfNoJournal
from bot.actions.answers.countries import Countries, CountryCard
from bot.actions.answers.days import (
    AHEAD,
    OF_PERMITS,
    BeforeBack,
    NewPermit,
    OfPermit,
    OfPlan,
    OfStay,
    OtherEnd,
    Purpose,
    Wanted,
)
from bot.actions.answers.export import WhichFile, WhichFormat
from bot.actions.answers.family import Family, MemberCard
from bot.actions.answers.importing import AskCountryOfRows, AskOrder, AskWhoseRows, ImportPreview
from bot.actions.answers.invitations import SharedStatus, ShownToMe, Viewers
from bot.actions.answers.pages import Page
from bot.actions.answers.permits import (
    PermitBackwards,
    PermitCard,
    PermitClash,
    PermitList,
    SinceOrUntil,
    WhichPermit,
)
from bot.actions.answers.plans import PlanFor, Plans
from bot.actions.answers.questions import (
    Ask,
    AskCountry,
    AskDay,
    AskInside,
    AskLanguage,
    AskName,
    AskNationality,
    AskOwnLimit,
    AskPast,
    AskThere,
    DoneYet,
    EntryOrExit,
    StillThere,
    WhichBack,
    WhichDay,
)
from bot.actions.answers.refusals import Refused
from bot.actions.answers.reminder_settings import ReminderSettings
from bot.actions.answers.settings import Settings
from bot.actions.answers.status import NO_LIMIT, Counted, Planned, Status
from bot.actions.answers.stays import StayCard, StayList
from bot.actions.answers.timeline import Timelines, TripDrawn, WithTimelines
from bot.actions.answers.unread import Also, NotAllRead, NotRead
from bot.actions.context import Context
from bot.actions.dialogue import EARLY, LEAVABLE, PAST_TRIP, Step, open_question, stale, under_way, wanted_day
from bot.actions.rule import RuleCard, by_name, claims
from bot.reading import YEARS_AHEAD
from bot.reading.own_limit import WINDOW as DEFAULT_WINDOW
from bot.rulebook import Unknown
from bot.storage.dialogues import Dialogue

LONGEST_PERMIT_YEARS = 10
"""So far ahead a permit may end: one for permanent residence in Kazakhstan is given for ten years."""
OFFERED = 4
"""So many nationalities have a button below the question for it."""
_CARDS = (
    Counted,
    Countries,
    CountryCard,
    Family,
    MemberCard,
    PermitCard,
    PermitList,
    Planned,
    PlanFor,
    Plans,
    ReminderSettings,
    RuleCard,
    Settings,
    SharedStatus,
    ShownToMe,
    Status,
    StayCard,
    StayList,
    Timelines,
    TripDrawn,
    Viewers,
    WhichFile,
    WhichFormat,
)
_OFFERS = (
    AskCountryOfRows,
    AskLanguage,
    AskOrder,
    AskWhoseRows,
    DoneYet,
    EntryOrExit,
    ImportPreview,
    PermitClash,
    PermitBackwards,
    Refused,
    SinceOrUntil,
    StillThere,
    WhichBack,
    WhichDay,
    WhichPermit,
)
"""What asks for a button to be pressed, and for nothing that could be typed."""
_PAGES = (Page.HELP, Page.PRIVACY, Page.IN_GROUPS, Page.SHARE, Page.IMPORT)
"""What commands and buttons show that has nothing to do with the first questions."""


async def passed_by(ctx: Context, asked: Dialogue | None, answer: Answer) -> None:
    """The question about other trips is asked once: who looked at a card instead has nothing to add to it.

    Nor is a word that is typed after it the answer to which way the border was crossed, or a day that of a journal
    whose card is no longer the one looked at.
    """
    answer = answer.card if isinstance(answer, WithTimelines) else answer
    elsewhere = isinstance(answer, _CARDS) or answer in _PAGES
    if not elsewhere or asked is None or asked is not ctx.dialogue:
        return
    of_another = not isinstance(answer, OfNoJournal) and answer not in _PAGES and dialogue.is_of_another(ctx)
    if open_question(ctx) is Step.PAST or of_another:
        await dialogue.ask_nothing(ctx)
    elif dialogue.way_asked(ctx):
        await dialogue.note(ctx, way=None)


async def offered(ctx: Context, answer: Answer) -> None:
    """What only buttons answer is the open question too, where there is no other: it can be left in words."""
    offers = isinstance(answer, _OFFERS) or (isinstance(answer, NotRead) and answer.offers)
    old = stale(ctx) and not under_way(ctx) and open_question(ctx) in LEAVABLE
    if offers and (ctx.dialogue is None or old):
        await dialogue.ask(ctx, Step.CHOICE)
    if isinstance(answer, EntryOrExit):
        whose = ctx.journal.traveller.id if answer.traveller is None else answer.traveller
        await dialogue.ask_way(ctx, answer.day, whose, answer.country)


async def ask_question(ctx: Context, step: Step, *, onboarding: bool = True, more: bool = False) -> Ask:
    await dialogue.ask(ctx, step.value, onboarding=onboarding, more=more)
    asked = question(ctx)
    assert asked is not None, "a question was just opened"
    return asked


def question(ctx: Context) -> Ask | None:
    """The question that is open, None without one."""
    match open_question(ctx):
        case Step.LANGUAGE:
            return AskLanguage()
        case Step.NATIONALITY:
            return nationality_question(ctx)
        case Step.OWN_LIMIT:
            return own_limit_question(ctx)
        case Step.INSIDE:
            return AskInside(permit=not is_limited(ctx))
        case Step.PAST:
            more = ctx.dialogue is not None and ctx.dialogue.known.get("more", False)
            return AskPast(_window_begin(ctx), more, bool(ctx.stays))
        case Step.NAME:
            return name_question(ctx)
        case Step.COUNTRY:
            return country_question(ctx)
        case Step.LIST:
            known = ctx.dialogue.known if ctx.dialogue else {}
            lines = dialogue.lines_ready(known)
            return NotAllRead(
                (),
                lines[Also.NOTHING],
                lines[Also.DAY_TRIPS],
                of_several="others" in known or len(known.get("ready", ())) > 1,
            )
        case Step.DAY:
            return day_question(ctx, wanted_day(ctx) or Wanted(Purpose.ENTER))
        case Step.CHOICE | None:
            return None


def asked_now(ctx: Context) -> Ask | None:
    """The question that is open, of whichever journal it is; None without one."""
    here, of = ctx.journal, ctx.dialogue.known.get("journal") if ctx.dialogue else None
    there = next((each for each in ctx.journals if each.id == of), here)
    ctx.turn_to(there)
    asked = question(ctx)
    ctx.turn_to(here)
    if asked is None or there.id == here.id:
        return asked
    other = there.traveller.label if there.traveller.id != here.traveller.id else None
    return AskThere(there.id, there.country, asked, other)


def nationality_question(ctx: Context) -> AskNationality:
    added = ctx.dialogue is not None and ctx.dialogue.known.get("added", False)
    return AskNationality(ctx.rules.offered[:OFFERED], added=added)


def name_question(ctx: Context) -> AskName:
    whose = ctx.dialogue.known.get("traveller") if ctx.dialogue else None
    return AskName(next((each.label for each in ctx.travellers if each.id == whose), None))


def country_question(ctx: Context) -> AskCountry:
    return AskCountry(tuple(each for each in by_name(ctx.rulebook, ctx.language) if each not in ctx.countries))


def own_limit_question(ctx: Context) -> AskOwnLimit:
    """Why no rule is known, what the sources say, and whom to ask."""
    found = ctx.rules.find(ctx.nationality or "")
    if not isinstance(found, Unknown):
        return AskOwnLimit(ctx.nationality or "")
    return AskOwnLimit(found.nationality, found.reason.id, claims(found), ministry=ctx.rules.ministry)


def is_limited(ctx: Context) -> bool:
    """Whether past stays matter, and a permit would change anything: where no limit applies neither is asked."""
    return ctx.rule not in NO_LIMIT


def asks_past(ctx: Context) -> bool:
    """Whether there may be days that count and are not known: no stay on record reaches back to the window's begin."""
    return is_limited(ctx) and not any(stay.entered <= _window_begin(ctx) for stay in ctx.stays)


def _window_begin(ctx: Context) -> date:
    return ctx.today - timedelta(DEFAULT_WINDOW - 1)


async def ask_day(ctx: Context, wanted: Wanted, **more: Any) -> AskDay:
    """Ask for a day and keep the question, so that the next date typed answers it; but not of several journals.

    `more`: what else is to be known of it.
    """
    if ctx.together:
        return day_question(ctx, wanted)
    known = {"purpose": wanted.purpose.value, "about": wanted.about, "put_off": _comes_between(ctx, wanted), **more}
    if dialogue.elsewhere(ctx) or "lacks_day" in more:
        await dialogue.ask(ctx, Step.DAY, **known | {"put_off": None})  # a newcomer's question waits below it
        return day_question(ctx, wanted)
    # The last of the first questions is asked once: any day but one of the trips it asks for closes it.
    last = ctx.dialogue is not None and ctx.dialogue.question == Step.PAST
    if last and wanted.purpose not in (*PAST_TRIP, *OF_PERMITS):
        await dialogue.ask(ctx, Step.DAY, first=None, **known)
    else:
        await dialogue.ask(ctx, Step.DAY, onboarding=under_way(ctx), **known)
    return day_question(ctx, wanted)


def _comes_between(ctx: Context, wanted: Wanted) -> str | None:
    """Which of a newcomer's questions a day came in between; it is to be asked again after it."""
    asked = ctx.dialogue
    if asked is None or not under_way(ctx):
        return None
    put_off: str | None = asked.known.get("put_off")
    between = (*EARLY, Step.INSIDE, Step.PAST) if wanted.purpose in OF_PERMITS else EARLY
    return asked.question if asked.question in between else put_off


def day_question(ctx: Context, wanted: Wanted) -> AskDay:
    """The question for a day: near what is known of the stay or plan it belongs to, and not past its other end."""
    today, asked = ctx.today, AskDay(wanted, ctx.today, ctx.today, onboarding=under_way(ctx))
    if wanted.purpose in AHEAD:
        asked = replace(asked, first=today, last=farthest(today))
    match wanted:
        case Wanted(Purpose.PAUSE):
            return replace(asked, first=ctx.own_today + timedelta(1))
        case OtherEnd(Purpose.STAY_FROM, entered):
            return replace(asked, shown=entered, first=entered)
        case OtherEnd(day=day) | BeforeBack(left=day):
            return replace(asked, shown=day, last=day)
        case OfStay(Purpose.FIX_ENTRY, stay_id) if stay := ctx.journal.stay(stay_id):
            return replace(asked, stay=stay, shown=stay.entered, last=stay.left)
        case OfStay(stay=stay_id) if stay := ctx.journal.stay(stay_id):
            return replace(asked, stay=stay, shown=stay.left or today, first=stay.entered)
        case OfPlan(Purpose.PLAN_ENTRY, plan_id) if plan := ctx.journal.plan(plan_id):
            return replace(asked, stay=plan, shown=max(plan.entered, today), first=today + timedelta(1))
        case OfPlan(plan=plan_id) if plan := ctx.journal.plan(plan_id):
            first = max(plan.entered, today)
            return replace(asked, stay=plan, shown=plan.left or first, first=first, last=farthest(plan.entered))
        case NewPermit(Purpose.PERMIT_FROM, _, ends):
            return replace(asked, shown=min(ends or today, today), last=ends or farthest(today))
        case NewPermit(day=date() as begins):
            return replace(asked, shown=max(begins, today), first=begins, last=_longest_permit(today))
        case NewPermit():
            return asked  # of one that is over
        case OfPermit(Purpose.PERMIT_BEGINS, permit_id) if permit := ctx.journal.permit(permit_id):
            shown = permit.begins or min(permit.ends or today, today)
            return replace(asked, permit=permit, shown=shown, last=permit.ends or farthest(today))
        case OfPermit(permit=permit_id) if permit := ctx.journal.permit(permit_id):
            shown = permit.ends or max(permit.begins or today, today)
            return replace(asked, permit=permit, shown=shown, first=permit.begins, last=_longest_permit(today))
    return asked


def _longest_permit(today: date) -> date:
    return today + relativedelta(years=LONGEST_PERMIT_YEARS)


def farthest(day: date) -> date:
    """The last day that can be planned from `day` on: an entry from today, an exit from its entry."""
    return day + relativedelta(years=YEARS_AHEAD)
