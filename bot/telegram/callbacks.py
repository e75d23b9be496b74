"""What a button carries: everything its press needs, in at most 64 bytes, so that old buttons keep their meaning.

A press that does not parse, from an older version or forged, reaches no handler but the fallback.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Annotated, Any, Self

from aiogram.filters.callback_data import CallbackData
from pydantic import BeforeValidator, ConfigDict, Field, PlainSerializer, model_validator

from bot.actions.answers.days import BeforeBack, Direction, NewPermit, OtherEnd, Purpose, Wanted, wanted_of
from bot.actions.answers.export import Format
from bot.actions.answers.groups import GroupPart
from bot.actions.answers.importing import HowRead
from bot.actions.answers.reminder_settings import ReminderPart
from bot.actions.answers.unread import Also
from bot.core.permit import PermitKind
from bot.reading import LONGEST_TRIP, YEARS_AHEAD

FIRST_DAY = date(1900, 1, 1)
"""No button of ours carries a day before it: going back from it by a window of days stays in the calendar."""

LARGEST = 2**63 - 1
"""No id is larger: a signed number of 64 bits, on both databases."""


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0


def _from_ordinal(value: object) -> object:
    """The day that a button carries as its ordinal; None for 0, ValueError for what is no day's."""
    if not isinstance(value, str):
        return value
    ordinal = int(value)
    if not 0 <= ordinal <= date.max.toordinal():
        raise ValueError("not a day")
    return date.fromordinal(ordinal) if ordinal else None


def _letter(kind: PermitKind) -> str:
    return kind.value[0]


def _from_letter(value: object) -> object:
    """The kind of permit that a button carries as its first letter."""
    return {_letter(kind): kind for kind in PermitKind}.get(value, value) if isinstance(value, str) else value


_Strict = Annotated[date, Field(strict=True, ge=FIRST_DAY)]
Day = Annotated[_Strict, BeforeValidator(_from_ordinal), PlainSerializer(_ordinal)]
DayOrNone = Annotated[_Strict | None, BeforeValidator(_from_ordinal), PlainSerializer(_ordinal)]
Id = Annotated[int, Field(ge=0, le=LARGEST)]
Code = Annotated[str, Field(pattern="^[A-Z]{2}$")]
Zone = Annotated[str, Field(max_length=40)]
Mark = Annotated[int, Field(ge=0, le=2**32)]
MonthNumber = Annotated[int, Field(ge=1900 * 12, le=9999 * 12 + 11)]


class _Data(CallbackData, prefix="-"):
    """What a button carries, written in one way only."""

    model_config = ConfigDict(frozen=True, defer_build=True)  # many are seldom pressed, or never

    @classmethod
    def unpack(cls, value: str) -> Self:
        """ValueError for what no button of ours carries, such as a number with zeros before it."""
        found = cls._read(value)
        if found.pack() != value:
            raise ValueError("not as a button carries it")
        return found

    @classmethod
    def _read(cls, value: str) -> Self:
        return super().unpack(value)


APART = "+"
"""Stands before what a button carries whose answer is a new message, so that the other parts of its own stay."""


class OfJournal(_Data, prefix="-"):
    """What a button carries that is about a journal, which is named last.

    0: none is named, as in buttons made before there were several; the person's first is meant.
    """

    journal: Id = 0

    def pack(self) -> str:
        """The journal, where one is named, stands behind all else."""
        prefix, journal, *fields = super().pack().split(":")
        return ":".join((prefix, *fields, journal) if self.journal else (prefix, *fields))

    @classmethod
    def _read(cls, value: str) -> Self:
        prefix, *fields = value.split(":")
        if len(fields) < len(cls.model_fields):
            fields.append("0")
        return super()._read(":".join((prefix, fields[-1], *fields[:-1])))


class _ForPurpose(OfJournal, prefix="-"):
    """A day that is asked for: its purpose, and what is known beside it as one number."""

    purpose: Purpose
    about: Id

    @classmethod
    def of(cls, wanted: Wanted, **more: Any) -> Self:
        """The button for this day."""
        return cls(purpose=wanted.purpose, about=wanted.about, **more)

    @property
    def wanted(self) -> Wanted:
        """The day that is asked for."""
        return wanted_of(self.purpose, self.about)

    @model_validator(mode="after")
    def _about_days_there_are(self) -> Self:
        match self.wanted:
            case OtherEnd(day=day) if day < FIRST_DAY:
                raise ValueError("not a day")
            case NewPermit(day=date() as day) if day < FIRST_DAY:
                raise ValueError("not a day")
            case BeforeBack(left, entered) if not FIRST_DAY <= left <= entered:
                raise ValueError("not an exit and the return after it")
        return self


class Pick(_ForPurpose, prefix="p"):
    """A day chosen for a purpose."""

    day: Day


class StillThere(OfJournal, prefix="sa"):
    """An entry, of a stay whose exit is still to come; two days, as a stay that is to be kept carries them."""

    entered: Day
    exit_ahead: Day


class Recent(_ForPurpose, prefix="y"):
    """ "Today" or "yesterday" for a purpose: the day it stood for, and the day on which it was offered."""

    day: Day
    offered: Day

    @model_validator(mode="after")
    def _today_or_yesterday(self) -> Self:
        if self.offered - self.day not in (timedelta(0), timedelta(1)):
            raise ValueError("neither today nor yesterday")
        return self


class Month(_ForPurpose, prefix="m"):
    """Another month of the calendar; `month` is year * 12 + month - 1."""

    month: MonthNumber


class Year(_ForPurpose, prefix="my"):
    """The months of another year of the calendar."""

    year: Annotated[int, Field(ge=1900, le=9999)]


class Want(_ForPurpose, prefix="a"):
    """Ask for a day for a purpose."""


class Tap(OfJournal, prefix="t"):
    """An "I entered" or "I left" button and the day it was made for."""

    act: Direction
    day: Day


class Either(OfJournal, prefix="e"):
    """A day for which it is still to be asked whether it was an entry or an exit."""

    day: Day


class Back(OfJournal, prefix="cb"):
    """An exit and the entry after it, of `stay`; 0: of the one that the days lie in."""

    left: Day
    entered: Day
    stay: Id

    @model_validator(mode="after")
    def _forwards(self) -> Self:
        if self.entered < self.left:
            raise ValueError("the return lies before the exit")
        return self


class Language(_Data, prefix="l"):
    """A language chosen."""

    code: str


class Nationality(OfJournal, prefix="n"):
    """A nationality chosen, an ISO 3166-1 alpha-2 code."""

    code: Code


class Own(OfJournal, prefix="z"):
    """A limit of one's own chosen: days a visit, days in a window, the window."""

    visit: Annotated[int, Field(ge=1, le=3660)]
    days: Annotated[int, Field(ge=1, le=3660)]
    window: Annotated[int, Field(ge=2, le=3660)]


class Permit(OfJournal, prefix="v"):
    """Holds a residence permit or a visa, or no longer does."""

    holds: bool


class OpenPermit(OfJournal, prefix="vo"):
    """One permit."""

    permit: Id


class DropPermit(OfJournal, prefix="vd"):
    """Delete a permit."""

    permit: Id


class KeepPermit(OfJournal, prefix="vk"):
    """Write a permit, in place of `instead_of` (0: of none), and over those that have some of its days.

    `over` names these as they were shown; 0: none are to give way.
    """

    kind: Annotated[PermitKind, BeforeValidator(_from_letter), PlainSerializer(_letter)]
    begins: DayOrNone
    """None: nobody knows since when it is held."""
    ends: DayOrNone
    """None: it has no end."""
    instead_of: Id = 0
    over: Annotated[int, Field(ge=0, le=999)] = 0


class Inside(OfJournal, prefix="i"):
    """Are you in the country now?"""

    answer: bool


class Skip(OfJournal, prefix="s"):
    """Leave a question unanswered; `step` is "day" where a whole message lacks its day.

    On an older version's button it was any day: that one leaves no question for a day of another kind.
    """

    step: str


class SkipDay(_ForPurpose, prefix="sd"):
    """Leave the question for a day unanswered."""


class WriteList(OfJournal, prefix="L"):
    """Write the stays of a list that were understood, and perhaps others of its lines."""

    also: Also


class Show(OfJournal, prefix="w"):
    """Open a card by its name."""

    card: str


class Turn(OfJournal, prefix="g"):
    """A page of the stays."""

    page: Annotated[int, Field(ge=0, le=10**6)]


class ComparePage(OfJournal, prefix="cp"):
    """A page of the countries side by side."""

    page: Annotated[int, Field(ge=0, le=10**6)]


class RuleIn(OfJournal, prefix="ri"):
    """The rule of a country."""

    country: Annotated[str, Field(pattern="^[A-Z]{2}$")]


class Overs(OfJournal, prefix="ol"):
    """A page of the runs of days over the limit."""

    page: Annotated[int, Field(ge=0, le=10**6)]


class OpenTraveller(_Data, prefix="T"):
    """Somebody whose days are counted."""

    traveller: Id


class AddTraveller(_Data, prefix="Ta"):
    """Count somebody's days too."""


class RenameTraveller(_Data, prefix="Tr"):
    """Call somebody otherwise."""

    traveller: Id


class RemoveTraveller(_Data, prefix="Td"):
    """Count somebody's days no longer, if all is as it was shown, which `mark` says; 0: ask first."""

    traveller: Id
    mark: Mark = 0


class OpenCountry(_Data, prefix="C"):
    """A country whose days are counted."""

    country: Code


class AskCountry(_Data, prefix="Cq"):
    """Ask which country is to be counted too."""


class AddCountry(_Data, prefix="Ca"):
    """Count a country too."""

    country: Code


class RemoveCountry(_Data, prefix="Cd"):
    """Count a country no longer, if all is as it was shown, which `mark` says; 0: ask first."""

    country: Code
    mark: Mark = 0


class CountryZone(_Data, prefix="Cz"):
    """Tell the days in a country by this one of its clocks."""

    country: Code
    zone: Zone


class Mend(OfJournal, prefix="os"):
    """One stay, in a message of its own: what the button stands under is still needed."""

    stay: Id


class Open(OfJournal, prefix="o"):
    """One stay."""

    stay: Id
    page: Annotated[int, Field(ge=0, le=10**6)]


class ConfirmStay(OfJournal, prefix="si"):
    """A stay still lasts."""

    stay: Id


class Again(OfJournal, prefix="ag"):
    """The notice of a kind is to come once more tomorrow."""

    kind: Annotated[str, Field(pattern="^[a-z]{1,20}$")]


class Registered(OfJournal, prefix="rg"):
    """One has registered during a stay."""

    stay: Id


class Unregistered(OfJournal, prefix="rx"):
    """One has not after all."""

    stay: Id


class Memory(OfJournal, prefix="k"):
    """The days of a stay are from memory, or certain."""

    stay: Id
    unsure: bool


class _Ahead(OfJournal, prefix="-"):
    entered: Day
    left: DayOrNone
    """None: not known."""

    @model_validator(mode="after")
    def _not_backwards(self) -> Self:
        if self.left and self.left < self.entered:
            raise ValueError("the exit lies before the entry")
        return self


class Reckon(_Ahead, prefix="q"):
    """What a trip ahead would bring."""


class DrawTrip(_Ahead, prefix="wt"):
    """The picture of a trip ahead."""


class TellReturn(OfJournal, prefix="rt"):
    """Tell on the day from which a visit of so many days is legal (0: a full one), or of no return."""

    days: Annotated[int, Field(ge=0, le=LONGEST_TRIP)]
    on: bool


class ForLength(OfJournal, prefix="ql"):
    """When one may come for so many days or months (0: that is not told), after an exit on a day, if one is told."""

    days: Annotated[int, Field(ge=0, le=LONGEST_TRIP)]
    months: Annotated[int, Field(ge=0, le=12 * YEARS_AHEAD)]
    after: DayOrNone

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.days == 0) == (self.months == 0):
            raise ValueError("neither so many days nor so many months")
        return self


class Keep(_Ahead, prefix="b"):
    """Keep a trip ahead as a plan."""


class OpenPlan(OfJournal, prefix="j"):
    """One plan."""

    plan: Id


class DropPlan(OfJournal, prefix="x"):
    """Keep a plan no longer."""

    plan: Id


class ReminderCard(_Data, prefix="r"):
    """What of the reminders is to be set."""

    part: ReminderPart


class RemindDay(_Data, prefix="rd"):
    """Be reminded so many days before the last legal day, or not."""

    days: Annotated[int, Field(ge=0, le=999)]
    on: bool


class RemindKind(_Data, prefix="rk"):
    """Get the notices of a kind, or none of them."""

    kind: Annotated[str, Field(pattern="^[a-z]{1,20}$")]
    on: bool


class RemindHour(_Data, prefix="rh"):
    """Be reminded at this hour."""

    hour: Annotated[int, Field(ge=0, le=23)]


class RemindZone(_Data, prefix="rz"):
    """Be reminded by the time of this zone."""

    zone: Zone


class Pause(_Data, prefix="rp"):
    """Ask until when to send no reminders, or send them again."""

    paused: bool


class PauseUntil(_Data, prefix="ru"):
    """Send no reminders before a day."""

    day: Day


class Pinned(_Data, prefix="pn"):
    """Have a pinned status, anew where it was unpinned; or none."""

    on: bool


class WithPicture(OfJournal, prefix="wp"):
    """Have `/status` come with the picture, or without."""

    on: bool


class Delete(OfJournal, prefix="d"):
    """Delete a stay."""

    stay: Id


class Undo(OfJournal, prefix="u"):
    """Take back a change."""

    change: Id


class Viewers(_Data, prefix="iv"):
    """Who sees a traveller's status."""

    traveller: Id


class Invite(_Data, prefix="ii"):
    """Make an invitation to see a traveller's status."""

    traveller: Id


class Admit(_Data, prefix="ia"):
    """Show the status to who opened an invitation, or do not."""

    invitation: Id
    yes: bool


class TakeBack(_Data, prefix="it"):
    """End an invitation to see this traveller, by the owner."""

    traveller: Id
    invitation: Id


class SharedStatus(_Data, prefix="is"):
    """What an invitation shows to its guest, as it is now."""

    invitation: Id


class StopShared(_Data, prefix="ie"):
    """End an invitation, by the guest."""

    invitation: Id


Country = Annotated[str, Field(pattern="^([A-Z]{2})?$")]
"""ISO 3166-1 alpha-2, or EU; empty: it follows from the day."""
Question = Annotated[str, Field(pattern="^[0-9A-Za-z_-]{1,20}$")]
"""The open question that a button answers, by the request that asked it."""


class Cross(_Data, prefix="c"):
    """An entry or an exit of a traveller (0: of all) on a day that is certain, in a country.

    `question`: the open one that it answers; none where the button says all by itself, as on an older version's.
    """

    act: Direction
    day: Day
    traveller: Id
    country: Country
    question: Question | None = None


class Move(_Data, prefix="cv"):
    """A journey of a traveller (0: of all): out of one country on a day, into another on that day or later.

    By its own clock the other may still have the day before.
    """

    left: Code
    out: Day
    entered: Code
    into: Day
    traveller: Id

    @model_validator(mode="after")
    def _forwards(self) -> Self:
        if self.left == self.entered or self.into < self.out - timedelta(1):
            raise ValueError("no journey")
        return self


class CrossAll(_Data, prefix="ca"):
    """ "We all entered" or "we all left", and the day it was made for."""

    act: Direction
    day: Day


class Meant(_Data, prefix="cm"):
    """Whose days (0: those of all) in which country the words of an open question tell."""

    traveller: Id
    country: Country
    question: Question


class Right(_Data, prefix="cr"):
    """The words typed last were meant so as it was asked; `which` of several things that they may have meant."""

    question: Question
    which: Annotated[int, Field(ge=0, le=9)] = 0


class Give(OfJournal, prefix="cg"):
    """What a change brought is another traveller's."""

    change: Id
    traveller: Id


class Choose(OfJournal, prefix="cj"):
    """Show this journal first."""


class Journals(_Data, prefix="jl"):
    """A page of the journals."""

    page: Annotated[int, Field(ge=0, le=10**6)]


class Exports(_Data, prefix="xp"):
    """A page of the journals of which one file may be made."""

    page: Annotated[int, Field(ge=0, le=10**6)]


class ExportOf(OfJournal, prefix="xo"):
    """Which file of a journal."""


class ExportAll(_Data, prefix="xa"):
    """A file with everything."""

    format: Format


class Export(OfJournal, prefix="xj"):
    """A file with a journal."""

    format: Format


class LeaveCalendar(OfJournal, prefix="xc"):
    """Tell no more that the day in a calendar file has moved."""


class Forget(_Data, prefix="f"):
    """Delete everything: yes or no, and to which question."""

    sure: bool
    question: Annotated[str, Field(pattern="^[0-9A-Za-z_-]{1,40}$")]


OF_GROUPS = "G"
"""What the buttons of a group's administrators begin with, and no others."""


class GroupGreet(_Data, prefix="Gg"):
    """In a group: introduce yourself in this language, and speak it from now on."""

    code: str


class GroupCard(_Data, prefix="Gc"):
    """In a group: what of its settings is to be chosen."""

    part: GroupPart


class GroupLanguage(_Data, prefix="Gl"):
    """In a group: the language the bot speaks."""

    code: str


class GroupNationality(_Data, prefix="Gn"):
    """In a group: whose rule is told."""

    code: Code


class GroupCountry(_Data, prefix="Go"):
    """In a group: in which country."""

    code: Annotated[str, Field(pattern="^[A-Z]{2}$")]


class GroupDigest(_Data, prefix="Gd"):
    """In a group: the day of the weekly rule, Monday 0."""

    day: Annotated[int, Field(ge=0, le=6)]


class GroupNoDigest(_Data, prefix="Gx"):
    """In a group: no weekly rule."""


class GroupHour(_Data, prefix="Gh"):
    """In a group: the hour of the weekly rule."""

    hour: Annotated[int, Field(ge=0, le=23)]


class GroupWelcomes(_Data, prefix="Gw"):
    """In a group: welcome new members, or not."""

    on: bool


class GroupTidies(_Data, prefix="Gt"):
    """In a group: delete the bot's own notes, or not."""

    on: bool


class GroupClose(_Data, prefix="Gz"):
    """In a group: put the settings away."""


_WHO = "(0|[1-9][0-9]{0,3})-(0|[1-9][0-9]{0,18})"
MOST_WHO = 30
"""Characters of whose the rows of a file are: what was chosen earlier is asked again where there is no more room."""


class _OfFile(_Data, prefix="-"):
    """How a file is read that the message answers.

    `order`: "d" or "m", as day or month comes first, "" unasked; "D", "M" and "-" are the same with the days alone.
    `who`: places of names with ids of travellers, "0-7.2-31", as `HowRead` has them.
    """

    order: Annotated[str, Field(pattern="^[dmDM-]?$")] = ""
    country: Annotated[str, Field(pattern="^([A-Z]{2})?$")] = ""
    who: Annotated[str, Field(max_length=MOST_WHO, pattern=f"^({_WHO}(\\.{_WHO})*)?$")] = ""

    @property
    def how(self) -> HowRead:
        """The same, as actions have it."""
        pairs = (each.split("-") for each in self.who.split(".") if each)
        who = tuple((int(place), int(traveller)) for place, traveller in pairs)
        return HowRead(
            {"d": False, "m": True}.get(self.order.lower()), self.country or None, who, self.order in ("D", "M", "-")
        )

    @classmethod
    def of(cls, how: HowRead, **more: Any) -> Self:
        """The button for a file that is read so."""
        order = {None: "", False: "d", True: "m"}[how.month_first]
        if how.days_only:
            order = order.upper() or "-"
        who = [f"{place}-{traveller}" for place, traveller in how.who]
        while len(".".join(who)) > MOST_WHO:
            del who[0]
        return cls(order=order, country=how.country or "", who=".".join(who), **more)


class ReadFile(_OfFile, prefix="Fr"):
    """Show what would be written of it."""


class AskWhose(_OfFile, prefix="Fp"):
    """Ask whose the rows of a name are, by its place in the file; 0: those that name nobody."""

    place: Annotated[int, Field(ge=0, le=9999)]


class AskWhere(_OfFile, prefix="Fc"):
    """Ask where the rows are from that name no country."""


class ShowLeftOut(_OfFile, prefix="Fl"):
    """Give a list of all that would not be written of it."""


class WriteFile(_OfFile, prefix="Fw"):
    """Write it as it was shown; `instead`: in place of what stands."""

    mark: Mark
    instead: bool


class DropFile(_OfFile, prefix="Fx"):
    """Write nothing of it."""


class Nothing(_Data, prefix="-"):
    """A button that only shows something, such as a weekday's name."""


def journal_of(data: str | None) -> int:
    """The journal that a button names; 0 where it names none, or is none of ours."""
    kind = _KINDS.get((data or "").partition(":")[0])
    try:
        return kind.unpack(data or "").journal if kind else 0
    except (TypeError, ValueError):
        return 0


_KINDS: Mapping[str, type[OfJournal]] = {
    kind.__prefix__: kind for kind in globals().values() if isinstance(kind, type) and issubclass(kind, OfJournal)
}
