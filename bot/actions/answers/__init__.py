"""What an action answers: plain values that say what happened; turning them into words is not their business."""

from dataclasses import dataclass

from bot.actions.answers.base import Answer
from bot.actions.answers.days import (
    ABOUT_A_DAY,
    AHEAD,
    EXITS_AHEAD,
    RETURNS,
    Direction,
    Purpose,
    Wanted,
    before_back,
    exit_and_return,
)
from bot.actions.answers.leaving import Cancelled, Unheard
from bot.actions.answers.notices import Apology, PlanDue, Reminder, Silence
from bot.actions.answers.pages import Forgotten, NothingDeleted, NotRegistered, Page, StaleButton
from bot.actions.answers.plans import PlanDropped, PlanFor, Plans, PlansFull, Return
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
    Claim,
    DoneYet,
    EntryOrExit,
    Hello,
    Limit,
    StillThere,
    WhichBack,
    WhichDay,
)
from bot.actions.answers.reading import (
    Also,
    Edited,
    NotAllRead,
    NotOwnWords,
    NotRead,
    TooManyStays,
    UnreadLine,
    WayOut,
)
from bot.actions.answers.settings import (
    NoZone,
    PermitSet,
    PlanQuestion,
    ProfileSaved,
    Reminders,
    RemindersPart,
    RuleCard,
    Settings,
    Source,
    ZoneKept,
)
from bot.actions.answers.status import (
    NO_LIMIT,
    Allowance,
    Counted,
    Doubt,
    NoAllowance,
    OverListed,
    Overstays,
    PlanDone,
    Planned,
    Status,
)
from bot.actions.answers.stays import (
    ChangeKind,
    HalfStayDropped,
    Newest,
    NotNewest,
    Refusal,
    Refused,
    Saved,
    Since,
    StayCard,
    StayLine,
    StayList,
    Undone,
)
from bot.rulebook import HOME

__all__ = [
    "ABOUT_A_DAY",
    "AHEAD",
    "EXITS_AHEAD",
    "NO_LIMIT",
    "RETURNS",
    "Allowance",
    "Also",
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
    "Cancelled",
    "ChangeKind",
    "Claim",
    "Counted",
    "Direction",
    "DoneYet",
    "Doubt",
    "Edited",
    "EntryOrExit",
    "Forgotten",
    "HalfStayDropped",
    "Hello",
    "Limit",
    "Newest",
    "NoAllowance",
    "NoZone",
    "NotAllRead",
    "NotNewest",
    "NotOwnWords",
    "NotRead",
    "NotRegistered",
    "NothingDeleted",
    "OverListed",
    "Overstays",
    "Page",
    "PermitSet",
    "PlanDone",
    "PlanDropped",
    "PlanDue",
    "PlanFor",
    "PlanQuestion",
    "Planned",
    "Plans",
    "PlansFull",
    "ProfileSaved",
    "Purpose",
    "Refusal",
    "Refused",
    "Reminder",
    "Reminders",
    "RemindersPart",
    "Reply",
    "Return",
    "RuleCard",
    "Saved",
    "Settings",
    "Silence",
    "Since",
    "Source",
    "StaleButton",
    "Status",
    "StayCard",
    "StayLine",
    "StayList",
    "StillThere",
    "TooManyStays",
    "Undone",
    "Unheard",
    "UnreadLine",
    "Wanted",
    "WayOut",
    "WhichBack",
    "WhichDay",
    "ZoneKept",
    "before_back",
    "exit_and_return",
]


@dataclass(frozen=True, slots=True)
class Reply:
    """What an action says."""

    answer: Answer
    languages: tuple[str, ...]
    """To say it in: the chosen one, else the account's, else all."""
    journal: int = 0
    """Which journal it is about; 0: none."""
    country: str = HOME
    """Whose days are spoken of: the journal's, or in a group the group's; ISO 3166-1 alpha-2."""
