"""An answer of an action turned into words and buttons; pure, the same for every way it is sent."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import singledispatch

from aiogram.filters.callback_data import CallbackData

from bot.actions.answers import (
    Act,
    Apology,
    AskDay,
    AskForget,
    AskInside,
    AskLanguage,
    AskNationality,
    AskOwnLimit,
    AskPast,
    Edited,
    EntryOrExit,
    Forgotten,
    Gone,
    Kept,
    Listed,
    NoNumbers,
    NotNewest,
    NotOwnWords,
    NotRead,
    Numbers,
    Page,
    PermitSet,
    Purpose,
    Refused,
    Reminder,
    Reply,
    Saved,
    Silence,
    Status,
    Stranger,
    Trip,
    Trips,
    Undone,
    Verb,
    Wanted,
    WhichDay,
)
from bot.actions.trips import PAGE
from bot.core import crossings
from bot.core.stay import Stay
from bot.messages import catalogue
from bot.messages.catalogue import LANGUAGES
from bot.messages.countries import country_name
from bot.messages.days import day_label, day_words
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows, calendar, recent_days

EAEU = ("RU", "KG", "BY", "AM")
"""The nationalities offered as buttons; any other is typed."""

SOON = 14
"""Days left after today from which the status light is no longer green."""

MOST_STAYS = 24
"""Stays that fit into one message beside everything else (4,096 characters)."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A message: its text as Telegram HTML and its rows of buttons."""

    text: str
    rows: Rows = ()


Show = Callable[[Reply], Screen]
"""How a handler turns an answer into a screen."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One language speaking."""

    language: str
    most_stays: int
    """How many stays a list in one message names."""

    def say(self, key: str, **values: str | int) -> str:
        """A line of text."""
        return catalogue.text(self.language, key, **values)

    def label(self, key: str, **values: str | int) -> str:
        """A button's label."""
        return catalogue.plain(self.language, key, **values)

    def button(self, key: str, data: CallbackData, **values: str | int) -> Button:
        """A button with a label from the texts."""
        return Button.of(self.label(key, **values), data)

    def days(self, today: date, **named: date) -> dict[str, str]:
        """Ready phrases for each named day."""
        return {
            phrase: words
            for name, day in named.items()
            for phrase, words in day_words(self.language, name, day, today).items()
        }

    def day(self, day: date, today: date) -> str:
        """A day with its weekday, short enough for a button."""
        return day_label(self.language, day, today)


def screen_of(reply: Reply, contact: str | None = None) -> Screen:
    """The screen for an answer. Without a known language it speaks all of them and offers the choice."""
    voices = [Voice(language, MOST_STAYS // len(reply.languages)) for language in reply.languages]
    screens = [draw(reply.answer, voice) for voice in voices]
    text = "\n\n".join(dict.fromkeys(screen.text for screen in screens))
    if reply.answer in (Page.HELP, Page.PRIVACY) and contact:
        lines = dict.fromkeys(voice.say("help-contact", contact=contact) for voice in voices)
        text = "\n\n".join([text, *lines])
    rows = screens[0].rows
    if len(reply.languages) > 1 and not isinstance(reply.answer, AskLanguage | Forgotten | Stranger):
        rows = (*rows, _languages())
    return Screen(text, rows)


@singledispatch
def draw(answer: object, voice: Voice) -> Screen:
    """One answer in one language."""
    raise TypeError(f"no screen for {type(answer).__name__}")


def _lines(*lines: str | None) -> str:
    return "\n".join(line for line in lines if line)


def _blocks(*blocks: str | None) -> str:
    return "\n\n".join(block for block in blocks if block)


def _languages() -> Row:
    return tuple(Button.of(catalogue.plain(code, "language-name"), cb.Language(code=code)) for code in LANGUAGES)


def _stay(voice: Voice, stay: Stay, today: date) -> str:
    if stay.left is None:
        return voice.say("stay-open", **voice.days(today, **{"in": stay.entered}))
    return voice.say("stay-closed", **voice.days(today, **{"in": stay.entered, "out": stay.left}))


def _stays(voice: Voice, stays: Sequence[Stay], today: date) -> str:
    """Each stay on its line; of very many the first ones and how many more there are."""
    lines = [_stay(voice, stay, today) for stay in stays[: voice.most_stays]]
    more = len(stays) - len(lines)
    return _lines(*lines, voice.say("stays-more", more=more) if more else None)


def _tap(voice: Voice, act: Act, today: date) -> Button:
    return voice.button(f"button-{act.value}", cb.Tap(act=act, day=today.toordinal()))


def _recent(voice: Voice, key: str, wanted: Wanted, day: date, today: date) -> Button:
    data = cb.Recent(purpose=wanted.purpose, about=wanted.about, day=day.toordinal(), offered=today.toordinal())
    return voice.button(key, data, day=voice.day(day, today))


def _want(voice: Voice, key: str, purpose: Purpose, about: int = 0) -> Button:
    return voice.button(key, cb.Want(purpose=purpose, about=about))


def _show(voice: Voice, card: str) -> Button:
    return voice.button(f"button-{card}", cb.Show(card=card))


# --- how things stand -------------------------------------------------------------------------------------------


@draw.register
def _(answer: Status, voice: Voice) -> Screen:
    return Screen(_status(answer, voice), _status_rows(answer, voice))


def _status(status: Status, voice: Voice) -> str:
    numbers = status.numbers
    if status.inside:
        return _inside(status, status.inside, numbers, voice)
    where = (
        voice.say("status-outside", **voice.days(status.today, out=status.last.left))
        if status.last and status.last.left
        else voice.say("status-empty")
    )
    if isinstance(numbers, NoNumbers):
        return _lines(where, _no_numbers(status, numbers, voice))
    used, full = _used(numbers, voice, "status-outside-used"), _full_entry(status, numbers, voice)
    return _lines(where, used, _entry_today(status, numbers, voice), full)


def _inside(status: Status, stay: Stay, numbers: Numbers | NoNumbers, voice: Voice) -> str:
    entered = voice.days(status.today, **{"in": stay.entered})
    if isinstance(numbers, NoNumbers):
        light = voice.say("light-permit" if numbers is NoNumbers.PERMIT else "light-unknown")
        return _lines(voice.say("status-inside", light=light, **entered), _no_numbers(status, numbers, voice))
    used = _used(numbers, voice, "status-used")
    if numbers.over and numbers.over_since:
        since = voice.days(status.today, since=numbers.over_since)
        legal = (
            voice.say("status-over-legal", **voice.days(status.today, last=numbers.legal_before))
            if numbers.legal_before
            else None
        )
        return _lines(
            voice.say("status-over", over=numbers.over, **entered, **since),
            legal,
            used,
            voice.say("status-over-what"),
        )
    assert numbers.last_legal_day is not None, "a legal stay has a last legal day"
    more = numbers.may_stay - 1
    last = voice.days(status.today, last=numbers.last_legal_day)
    light = "light-last" if more == 0 else "light-soon" if more <= SOON else "light-calm"
    return _lines(
        voice.say("status-inside", light=voice.say(light), **entered),
        used,
        voice.say("status-may-stay", may_stay=numbers.may_stay, more=more) if more else None,
        voice.say("status-last-day" if more else "status-last-day-today", **last),
    )


def _used(numbers: Numbers, voice: Voice, key: str) -> str | None:
    if numbers.used is None or numbers.limit is None:
        return None
    if numbers.window is None:
        return voice.say(f"{key}-year", used=numbers.used, limit=numbers.limit)
    return voice.say(key, used=numbers.used, limit=numbers.limit, window=numbers.window)


def _entry_today(status: Status, numbers: Numbers, voice: Voice) -> str:
    """What an entry today would give; where it gives nothing, also the first day on which one is legal again."""
    if numbers.may_stay and numbers.last_legal_day:
        days = voice.days(status.today, last=numbers.last_legal_day)
        return voice.say("status-entry-today", may_stay=numbers.may_stay, **days)
    if numbers.next_entry is None:
        return voice.say("status-entry-none")
    days = voice.days(status.today, next=numbers.next_entry)
    if numbers.next_entry == numbers.full_entry:
        again = voice.say("status-next-entry-full", full=numbers.full, **days)
    else:
        again = voice.say("status-next-entry", **days)
    return _lines(voice.say("status-entry-none"), again)


def _full_entry(status: Status, numbers: Numbers, voice: Voice) -> str | None:
    """From which day on an entry gives all the days there are; None where that is said already."""
    if numbers.full_entry in (None, numbers.next_entry):
        return None
    return voice.say("status-full-entry", full=numbers.full, **voice.days(status.today, full=numbers.full_entry))


def _no_numbers(status: Status, why: NoNumbers, voice: Voice) -> str:
    if why is NoNumbers.UNKNOWN_RULE:
        return voice.say(f"numbers-{why}", country=country_name(voice.language, status.nationality or ""))
    return voice.say(f"numbers-{why}")


def _status_rows(status: Status, voice: Voice) -> Rows:
    act = Act.OUT if status.inside else Act.IN
    purpose = Purpose.LEAVE if status.inside else Purpose.ENTER
    crossing = (_tap(voice, act, status.today), _want(voice, "button-other-day", purpose))
    more: Row = (_show(voice, "trips"),) if status.inside or status.last else ()
    if status.numbers is NoNumbers.NO_NATIONALITY:
        more = (*more, _show(voice, "nationality"))
    if status.numbers is NoNumbers.PERMIT:
        more = (*more, voice.button("button-no-permit", cb.Permit(holds=False)))
    over = isinstance(status.numbers, Numbers) and status.numbers.over
    permit: Row = (voice.button("button-permit", cb.Permit(holds=True)),) if over else ()
    return (crossing, more, permit)


# --- questions --------------------------------------------------------------------------------------------------


@draw.register
def _(answer: AskLanguage, voice: Voice) -> Screen:
    key = "ask-language-again" if answer.again else "ask-language"
    text = "\n\n".join(catalogue.text(code, key) for code in LANGUAGES)
    return Screen(text, (_languages(),))


@draw.register
def _(answer: AskNationality, voice: Voice) -> Screen:
    if answer.candidates:
        return Screen(voice.say("ask-nationality-which"), (*_countries(voice, answer.candidates), _skip(voice)))
    permit = voice.button("button-permit", cb.Permit(holds=True))
    rows = (*_countries(voice, EAEU), (permit,), _skip(voice))
    return Screen(voice.say("ask-nationality-unread" if answer.unread else "ask-nationality"), rows)


def _countries(voice: Voice, codes: Sequence[str]) -> Rows:
    buttons = [Button.of(country_name(voice.language, code), cb.Nationality(code=code)) for code in codes]
    return tuple(tuple(buttons[index : index + 2]) for index in range(0, len(buttons), 2))


def _skip(voice: Voice, step: str = "nationality") -> Row:
    return (voice.button("button-skip", cb.Skip(step=step)),)


@draw.register
def _(answer: AskOwnLimit, voice: Voice) -> Screen:
    country = country_name(voice.language, answer.nationality) if answer.nationality else ""
    text = voice.say("ask-own-limit-unread") if answer.unread else voice.say("ask-own-limit", country=country)
    return Screen(text, ((voice.button("button-permit", cb.Permit(holds=True)),), _skip(voice, "own")))


@draw.register
def _(answer: AskInside, voice: Voice) -> Screen:
    rows = (
        (
            voice.button("button-yes", cb.Inside(answer=True)),
            voice.button("button-no", cb.Inside(answer=False)),
        ),
        (voice.button("button-permit", cb.Permit(holds=True)),),
        _skip(voice, "inside"),
    )
    return Screen(voice.say("ask-inside"), rows)


@draw.register
def _(answer: AskPast, voice: Voice) -> Screen:
    key = "ask-past-more" if answer.more else "ask-past"
    done = voice.button("button-done" if answer.more else "button-no", cb.Skip(step="past"))
    return Screen(voice.say(key, **voice.days(answer.since, since=answer.since)), ((done,),))


@draw.register
def _(answer: AskDay, voice: Voice) -> Screen:
    wanted, today = answer.wanted, answer.today
    near = (answer.shown.year, answer.shown.month) == (today.year, today.month)
    quick = tuple(
        (_recent(voice, f"button-{name}", wanted, day, today),)
        for name, day in zip(("today", "yesterday"), recent_days(today), strict=True)
        if near
    )
    stop = voice.button("button-skip" if answer.onboarding else "button-cancel", cb.Skip(step="day"))
    rows = (*quick, *calendar(voice.language, wanted, answer.shown, today), (stop,))
    return Screen(_day_question(answer, voice), rows)


def _day_question(answer: AskDay, voice: Voice) -> str:
    match answer.wanted.purpose:
        case Purpose.ENTER:
            return voice.say("ask-day-entered")
        case Purpose.LEAVE:
            return voice.say("ask-day-left")
        case Purpose.STAY_FROM if answer.entered:
            return voice.say("ask-day-stay-from", **voice.days(answer.today, **{"in": answer.entered}))
        case Purpose.CAME_BACK if answer.entered:
            return voice.say("ask-day-came-back", **voice.days(answer.today, **{"in": answer.entered}))
        case Purpose.STAY_TO if answer.left:
            return voice.say("ask-day-stay-to", **voice.days(answer.today, out=answer.left))
        case Purpose.FIX_ENTRY if answer.stay:
            return voice.say("ask-day-fix-entry", stay=_stay(voice, answer.stay, answer.today))
        case Purpose.FIX_EXIT if answer.stay:
            return voice.say("ask-day-fix-exit", stay=_stay(voice, answer.stay, answer.today))
        case _:
            return voice.say("gone")


@draw.register
def _(answer: EntryOrExit, voice: Voice) -> Screen:
    buttons = tuple(
        voice.button(f"button-{act.value}", cb.Pick(purpose=Purpose(act.value), about=0, day=answer.day.toordinal()))
        for act in Act
    )
    return Screen(voice.say("entry-or-exit", **voice.days(answer.today, day=answer.day)), (buttons,))


@draw.register
def _(answer: WhichDay, voice: Voice) -> Screen:
    if answer.why == "stale":
        key = "which-day-stale"
    elif answer.why == "zones":
        key = "which-day-zones"
    else:
        key = "which-day"
    rows = tuple((Button.of(voice.day(day, answer.today), _day_data(answer, day)),) for day in answer.days)
    return Screen(voice.say(key), rows)


def _day_data(answer: WhichDay, day: date) -> CallbackData:
    if answer.wanted is None:
        return cb.Either(day=day.toordinal())
    return cb.Pick(purpose=answer.wanted.purpose, about=answer.wanted.about, day=day.toordinal())


# --- what was written -------------------------------------------------------------------------------------------


@draw.register
def _(answer: Saved, voice: Voice) -> Screen:
    undo = (voice.button("button-undo", cb.Undo(change=answer.change)),)
    said = _echo(answer, voice)
    if answer.ask is None:
        return Screen(said, (undo, (_show(voice, "status"), _show(voice, "trips"))))
    asked = draw(answer.ask, voice)
    return Screen(_blocks(said, asked.text), (*asked.rows, undo))


def _echo(answer: Saved, voice: Voice) -> str:
    """What was written and what it brings: how many days are used, and until when one may stay."""
    said, status, numbers = _saved(answer, voice), answer.status, answer.status.numbers
    if numbers is NoNumbers.NO_NATIONALITY:
        return said
    if isinstance(numbers, NoNumbers):
        return _lines(said, _no_numbers(status, numbers, voice))
    if numbers.over:
        return _blocks(said, _status(status, voice))
    if not status.inside:
        return _lines(said, _used(numbers, voice, "status-outside-used"), _entry_today(status, numbers, voice))
    return _lines(said, _used(numbers, voice, "status-used"), _until(status, numbers, voice))


def _until(status: Status, numbers: Numbers, voice: Voice) -> str:
    assert numbers.last_legal_day is not None, "a legal stay has a last legal day"
    last = voice.days(status.today, last=numbers.last_legal_day)
    if numbers.may_stay == 1:
        return voice.say("status-last-day-today", **last)
    return voice.say("saved-may-stay", may_stay=numbers.may_stay, **last)


def _saved(answer: Saved, voice: Voice) -> str:
    today, first, last = answer.status.today, answer.stays[0], answer.stays[-1]
    match answer.verb:
        case Verb.ENTERED:
            return voice.say("saved-entered", **voice.days(today, **{"in": first.entered}))
        case Verb.LEFT if first.left:
            return voice.say("saved-left", **voice.days(today, out=first.left))
        case Verb.CAME_BACK if first.left:
            return voice.say("saved-came-back", **voice.days(today, **{"in": last.entered, "out": first.left}))
        case verb:
            return _lines(voice.say(f"saved-{verb}"), _stays(voice, answer.stays, today))


@draw.register
def _(answer: Undone, voice: Voice) -> Screen:
    today, first = answer.status.today, answer.stays[0]
    match answer.verb:
        case Verb.ENTERED:
            said = voice.say("undone-entered", **voice.days(today, **{"in": first.entered}))
        case Verb.LEFT if first.left:
            said = voice.say("undone-left", **voice.days(today, out=first.left))
        case Verb.DELETED:
            said = _lines(voice.say("undone-deleted"), _stays(voice, answer.stays, today))
        case _:
            said = _lines(voice.say("undone"), _stays(voice, answer.stays, today))
    return Screen(_blocks(said, _status(answer.status, voice)), _status_rows(answer.status, voice))


@draw.register
def _(answer: NotNewest, voice: Voice) -> Screen:
    text = _lines(voice.say("not-newest"), _stays(voice, answer.stays, answer.today))
    undo = voice.button("button-undo", cb.Undo(change=answer.change))
    return Screen(text, ((undo,), (_show(voice, "trips"),)))


# --- why nothing was written ------------------------------------------------------------------------------------


@draw.register
def _(answer: Refused, voice: Voice) -> Screen:
    return _refusal(answer.reason, answer, voice)


@singledispatch
def _refusal(reason: object, answer: Refused, voice: Voice) -> Screen:
    raise TypeError(f"no screen for the refusal {type(reason).__name__}")


@_refusal.register
def _(reason: crossings.NotCome, answer: Refused, voice: Voice) -> Screen:
    legal = {True: "refused-not-come-out-legal", False: "refused-not-come-out-illegal"}
    text = _lines(
        voice.say(f"refused-not-come-{answer.act}", **voice.days(answer.today, day=reason.day)),
        voice.say(legal[answer.legal_until]) if answer.legal_until is not None else None,
    )
    purpose = Purpose.ENTER if answer.act is Act.IN else Purpose.LEAVE
    return Screen(text, ((_want(voice, "button-other-day", purpose), _show(voice, "status")),))


@_refusal.register
def _(reason: crossings.Already, answer: Refused, voice: Voice) -> Screen:
    text = _lines(voice.say("refused-already"), _stay(voice, reason.stay, answer.today))
    return Screen(text, (_fix_row(answer, voice), (_show(voice, "status"),)))


@_refusal.register
def _(reason: crossings.StillOpen, answer: Refused, voice: Voice) -> Screen:
    days = voice.days(answer.today, **{"in": reason.open.entered, "day": reason.day})
    rows = (
        (_want(voice, "button-came-back", Purpose.CAME_BACK, reason.day.toordinal()),),
        _move(voice, "button-move-entry", Purpose.FIX_ENTRY, reason.day, answer),
        (_show(voice, "status"),),
    )
    return Screen(voice.say("refused-still-open", **days), rows)


@_refusal.register
def _(reason: crossings.Inside, answer: Refused, voice: Voice) -> Screen:
    text = _lines(
        voice.say("refused-inside", **voice.days(answer.today, day=reason.day)),
        _stay(voice, reason.stay, answer.today),
        voice.say("refused-inside-what"),
    )
    return Screen(text, (_fix_row(answer, voice),))


@_refusal.register
def _(reason: crossings.Shorten, answer: Refused, voice: Voice) -> Screen:
    text = _lines(
        voice.say("refused-shorten"),
        _stay(voice, reason.stay, answer.today),
        voice.say("refused-shorten-what", **voice.days(answer.today, day=reason.day)),
    )
    return Screen(
        text, (_move(voice, "button-move-exit", Purpose.FIX_EXIT, reason.day, answer), _fix_row(answer, voice))
    )


@_refusal.register
def _(reason: crossings.BeforeOpen, answer: Refused, voice: Voice) -> Screen:
    days = voice.days(answer.today, **{"in": reason.open.entered, "day": reason.day})
    move = _move(voice, "button-move-entry", Purpose.FIX_ENTRY, reason.day, answer) if reason.movable else ()
    rows = ((_want(voice, "button-past-stay", Purpose.STAY_FROM, reason.day.toordinal()),), move)
    return Screen(voice.say("refused-before-open", **days), rows)


@_refusal.register
def _(reason: crossings.BeforeEntry, answer: Refused, voice: Voice) -> Screen:
    days = voice.days(answer.today, **{"in": reason.open.entered, "day": reason.day})
    return Screen(voice.say("refused-before-entry", **days), (_fix_row(answer, voice),))


@_refusal.register
def _(reason: crossings.AfterExit, answer: Refused, voice: Voice) -> Screen:
    assert reason.stay.left is not None, "a stay that ended has an exit"
    days = voice.days(answer.today, out=reason.stay.left, day=reason.day)
    rows = (
        _move(voice, "button-move-exit", Purpose.FIX_EXIT, reason.day, answer),
        (_want(voice, "button-entered-again", Purpose.STAY_TO, reason.day.toordinal()),),
    )
    return Screen(voice.say("refused-after-exit", **days), rows)


@_refusal.register
def _(reason: crossings.Backwards, answer: Refused, voice: Voice) -> Screen:
    days = voice.days(answer.today, **{"in": reason.entered, "out": reason.left})
    return Screen(voice.say("refused-backwards", **days))


@_refusal.register
def _(reason: crossings.Clash, answer: Refused, voice: Voice) -> Screen:
    text = _lines(voice.say("refused-clash"), _stay(voice, reason.stay, answer.today), voice.say("refused-clash-what"))
    return Screen(text, (_fix_row(answer, voice),))


def _fix_row(answer: Refused, voice: Voice) -> Row:
    if answer.stay_id is None:
        return (_show(voice, "trips"),)
    return (voice.button("button-fix-stay", cb.Open(stay=answer.stay_id, page=0)),)


def _move(voice: Voice, key: str, purpose: Purpose, day: date, answer: Refused) -> Row:
    if answer.stay_id is None:
        return ()
    data = cb.Pick(purpose=purpose, about=answer.stay_id, day=day.toordinal())
    return (voice.button(key, data, day=voice.days(answer.today, day=day)["day_date"]),)


@draw.register
def _(answer: NotRead, voice: Voice) -> Screen:
    if answer.suggestion:
        text = voice.say("unread-typo-suggest", suggestion=answer.suggestion)
    else:
        text = voice.say(f"unread-{answer.why}")
    return Screen(text, (_calendar_row(answer.wanted, voice),))


def _calendar_row(wanted: Wanted | None, voice: Voice) -> Row:
    if wanted is None:
        return (_show(voice, "status"),)
    return (_want(voice, "button-other-day", wanted.purpose, wanted.about),)


# --- the list ---------------------------------------------------------------------------------------------------


@draw.register
def _(answer: Trips, voice: Voice) -> Screen:
    if not answer.stays:
        return Screen(voice.say("trips-empty"), ((_tap(voice, Act.IN, answer.today),),))
    lines = [
        voice.say("trips-stay", number=number, stay=_stay(voice, listed.stay, answer.today), days=listed.days)
        for number, listed in _numbered(answer)
    ]
    page = voice.say("trips-page", page=answer.page + 1, pages=answer.pages) if answer.pages > 1 else None
    pick = tuple(
        Button.of(f"✎ {number}", cb.Open(stay=listed.id, page=answer.page)) for number, listed in _numbered(answer)
    )
    turn: Row = ()
    if answer.page < answer.pages - 1:
        turn = (voice.button("button-older", cb.Turn(page=answer.page + 1)),)
    if answer.page > 0:
        turn = (*turn, voice.button("button-newer", cb.Turn(page=answer.page - 1)))
    return Screen(_blocks(voice.say("trips-title"), _lines(*lines), page), (pick, turn))


def _numbered(answer: Trips) -> list[tuple[int, Listed]]:
    """The stays of the page with their numbers in the whole list."""
    return list(enumerate(answer.stays, answer.page * PAGE + 1))


@draw.register
def _(answer: Trip, voice: Voice) -> Screen:
    stay, stay_id = answer.listed.stay, answer.listed.id
    text = _lines(
        _stay(voice, stay, answer.today),
        voice.say("trip-days", days=answer.listed.days),
        voice.say("trip-what"),
    )
    fixes = [_want(voice, "button-fix-entry", Purpose.FIX_ENTRY, stay_id)]
    if stay.left:
        fixes.append(_want(voice, "button-fix-exit", Purpose.FIX_EXIT, stay_id))
    rows = (
        tuple(fixes),
        (voice.button("button-delete", cb.Delete(stay=stay_id)),),
        (voice.button("button-back", cb.Turn(page=answer.page)),),
    )
    return Screen(text, rows)


# --- the rest ---------------------------------------------------------------------------------------------------


@draw.register
def _(answer: PermitSet, voice: Voice) -> Screen:
    said = voice.say("permit-on" if answer.holds else "permit-off")
    if answer.ask:
        asked = draw(answer.ask, voice)
        return Screen(_blocks(said, asked.text), asked.rows)
    rows = _status_rows(answer.status, voice)
    return Screen(said if answer.holds else _blocks(said, _status(answer.status, voice)), rows)


@draw.register
def _(answer: AskForget, voice: Voice) -> Screen:
    yes = voice.button("button-forget-yes", cb.Forget(sure=True))
    no = voice.button("button-forget-no", cb.Forget(sure=False))
    return Screen(voice.say("forget-ask"), ((yes,), (no,)))


@draw.register
def _(answer: Edited, voice: Voice) -> Screen:
    last = _lines(voice.say("edited-last"), _stays(voice, answer.last, answer.today)) if answer.last else None
    return Screen(_lines(voice.say("edited"), last, voice.say("edited-what")), ((_show(voice, "trips"),),))


@draw.register
def _(answer: Page, voice: Voice) -> Screen:
    rows: Rows = ((_show(voice, "status"),),)
    if answer is Page.HELP:
        permit = voice.button("button-permit", cb.Permit(holds=True))
        rows = (*rows, (_show(voice, "nationality"),), (permit,))
    return Screen(voice.say(answer.value), rows)


@draw.register
def _(answer: Reminder, voice: Voice) -> Screen:
    return Screen(_reminder(answer, voice), ((_tap(voice, Act.OUT, answer.today), _show(voice, "status")),))


def _reminder(answer: Reminder, voice: Voice) -> str:
    if answer.last_legal_day is None:
        return voice.say("reminder-over-never", over=answer.over)
    last = voice.days(answer.today, last=answer.last_legal_day)
    if answer.over:
        return voice.say("reminder-over", over=answer.over, **last)
    if answer.left == 0:
        return voice.say("reminder-last-day", **last)
    if answer.left == 1:
        return voice.say("reminder-tomorrow", **last)
    return voice.say("reminder-before", left=answer.left, **last)


@draw.register
def _(answer: Silence, voice: Voice) -> Screen:
    text = voice.say("silence", **voice.days(answer.today, **{"in": answer.inside.entered}))
    return Screen(text, ((_tap(voice, Act.OUT, answer.today), _show(voice, "status")),))


def _only_words(kind: type, key: str) -> None:
    def screen(answer: object, voice: Voice) -> Screen:
        return Screen(voice.say(key))

    draw.register(kind, screen)


WORDS: dict[type, str] = {
    Gone: "gone",
    Forgotten: "forgotten",
    Kept: "kept",
    Stranger: "stranger",
    NotOwnWords: "not-own-words",
    Apology: "apology",
}
for _kind, _key in WORDS.items():
    _only_words(_kind, _key)
