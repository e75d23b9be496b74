"""What an action answers: plain values that say what happened; turning them into words is not their business."""

from dataclasses import dataclass

from bot.actions.answers.days import ABOUT_A_DAY, AHEAD, Act, Purpose, Wanted
from bot.actions.answers.journal import LeftOut, Listed, NotNewest, Refusal, Refused, Saved, Trip, Trips, Undone, Verb
from bot.actions.answers.notices import Apology, PlanDue, Reminder, Silence
from bot.actions.answers.pages import Forgotten, Gone, Kept, Page, Stranger
from bot.actions.answers.plans import PlanDropped, PlanFor, Plans, PlansFull
from bot.actions.answers.questions import (
    Ask,
    AskDay,
    AskForget,
    AskInside,
    AskLanguage,
    AskNationality,
    AskOwnLimit,
    AskPast,
    AskPlace,
    EntryOrExit,
    WhichDay,
)
from bot.actions.answers.reading import Edited, NotAllRead, NotOwnWords, NotRead, TooManyStays, UnreadLine
from bot.actions.answers.settings import (
    Noted,
    NoZone,
    PermitSet,
    PlanCall,
    Reminders,
    RemindersPart,
    RuleCard,
    Settings,
    Source,
    ZoneKept,
)
from bot.actions.answers.status import NO_LIMIT, Counted, NoNumbers, Numbers, PlanDone, Planned, Status
from bot.actions.groups.answers import (
    CannotWrite,
    Flooded,
    ForAdmins,
    Greeting,
    GroupRule,
    GroupSettings,
    NoCountry,
    Note,
    NotYours,
    OldButton,
    Share,
    Stats,
    Welcome,
)

__all__ = [
    "ABOUT_A_DAY",
    "AHEAD",
    "NO_LIMIT",
    "Act",
    "Answer",
    "Apology",
    "Ask",
    "AskDay",
    "AskForget",
    "AskInside",
    "AskLanguage",
    "AskNationality",
    "AskOwnLimit",
    "AskPast",
    "AskPlace",
    "Counted",
    "Edited",
    "EntryOrExit",
    "Forgotten",
    "Gone",
    "Kept",
    "LeftOut",
    "Listed",
    "NoNumbers",
    "NoZone",
    "NotAllRead",
    "NotNewest",
    "NotOwnWords",
    "NotRead",
    "Noted",
    "Numbers",
    "Page",
    "PermitSet",
    "PlanCall",
    "PlanDone",
    "PlanDropped",
    "PlanDue",
    "PlanFor",
    "Planned",
    "Plans",
    "PlansFull",
    "Purpose",
    "Refusal",
    "Refused",
    "Reminder",
    "Reminders",
    "RemindersPart",
    "Reply",
    "RuleCard",
    "Saved",
    "Settings",
    "Silence",
    "Source",
    "Status",
    "Stranger",
    "TooManyStays",
    "Trip",
    "Trips",
    "Undone",
    "UnreadLine",
    "Verb",
    "Wanted",
    "WhichDay",
    "ZoneKept",
]

Answer = (
    Status
    | Ask
    | Saved
    | Undone
    | NotNewest
    | Refused
    | WhichDay
    | EntryOrExit
    | NotRead
    | NotAllRead
    | TooManyStays
    | Trips
    | Trip
    | Counted
    | Planned
    | Plans
    | PlanFor
    | PlanDropped
    | PlansFull
    | PlanDue
    | Reminders
    | AskPlace
    | NoZone
    | ZoneKept
    | Settings
    | RuleCard
    | Gone
    | PermitSet
    | Noted
    | LeftOut
    | AskForget
    | Forgotten
    | Kept
    | Stranger
    | Edited
    | NotOwnWords
    | Page
    | Reminder
    | Apology
    | Silence
    | Flooded
    | Greeting
    | Welcome
    | Note
    | ForAdmins
    | NoCountry
    | NotYours
    | OldButton
    | CannotWrite
    | GroupRule
    | GroupSettings
    | Share
    | Stats
)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer and the languages to give it in: the chosen one, else the account's, else all."""

    answer: Answer
    languages: tuple[str, ...]
