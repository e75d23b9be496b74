"""Questions, and days to choose from."""

from collections.abc import Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from bot.actions.answers import (
    AHEAD,
    Act,
    AskDay,
    AskInside,
    AskLanguage,
    AskNationality,
    AskOwnLimit,
    AskPast,
    EntryOrExit,
    LeftOut,
    Purpose,
    WhichDay,
)
from bot.messages import catalogue
from bot.messages.countries import country_name
from bot.messages.locales import LANGUAGES
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import FIRST_DAY, Button, Choice, Row, Rows, calendar, months, recent_days
from bot.telegram.screens.base import (
    Screen,
    Voice,
    draw,
    in_blocks,
    in_lines,
    language_row,
    recent_button,
    stay_line,
    trip_line,
)

EAEU = ("RU", "KG", "BY", "AM")
"""The nationalities offered as buttons; any other is typed."""


@draw.register
def _(answer: AskLanguage, voice: Voice) -> Screen:
    key = "ask-language-again" if answer.again else "ask-language"
    text = "\n\n".join(catalogue.text(code, key) for code in LANGUAGES)
    return Screen(text, (language_row(),))


@draw.register
def _(answer: AskNationality, voice: Voice) -> Screen:
    if answer.candidates:
        return Screen(voice.say("ask-nationality-which"), (*_countries(voice, answer.candidates), _skip(voice)))
    permit = voice.button("button-permit", cb.Permit(holds=True))
    rows = (*_countries(voice, EAEU), (permit,), _skip(voice))
    asked = voice.say("ask-nationality-unread" if answer.unread else "ask-nationality")
    if answer.current:
        now = voice.say("settings-nationality", country=country_name(voice.language, answer.current))
        asked = in_blocks(now, asked)
    return Screen(asked, rows)


def _countries(voice: Voice, codes: Sequence[str]) -> Rows:
    buttons = [Button.of(country_name(voice.language, code), cb.Nationality(code=code)) for code in codes]
    return tuple(tuple(buttons[index : index + 2]) for index in range(0, len(buttons), 2))


def _skip(voice: Voice, step: str = "nationality") -> Row:
    return (voice.button("button-skip", cb.Skip(step=step)),)


@draw.register
def _(answer: AskOwnLimit, voice: Voice) -> Screen:
    country = country_name(voice.language, answer.nationality) if answer.nationality else ""
    if answer.swapped:
        text = voice.say("ask-own-limit-swapped")
    else:
        text = voice.say("ask-own-limit-unread") if answer.unread else voice.say("ask-own-limit", country=country)
    if answer.current:
        visit, days, window = answer.current
        now = voice.say("settings-own", visit=visit, days=days, window=window)
        text = in_lines(now, voice.say("ask-own-limit-unread"))
    return Screen(text, ((voice.button("button-permit", cb.Permit(holds=True)),), _skip(voice, "own")))


@draw.register
def _(answer: AskInside, voice: Voice) -> Screen:
    rows = (
        (
            voice.button("button-yes", cb.Inside(answer=True)),
            voice.button("button-no", cb.Inside(answer=False)),
        ),
        () if answer.permit else (voice.button("button-permit", cb.Permit(holds=True)),),
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
    choice = Choice(answer.first or FIRST_DAY, answer.last or today)
    stop = voice.button("button-skip" if answer.onboarding else "button-cancel", cb.Skip(step="day"))
    if answer.by_month:
        rows = (*months(voice.language, wanted, answer.shown, choice), (stop,))
        return Screen(_day_question(answer, voice), rows)
    near = wanted.purpose not in AHEAD and (answer.shown.year, answer.shown.month) == (today.year, today.month)
    quick = tuple(
        (recent_button(voice, f"button-{name}", wanted, day, today),)
        for name, day in zip(("today", "yesterday"), recent_days(today), strict=True)
        if near and choice.holds(day)
    )
    rows = (*quick, *calendar(voice.language, wanted, answer.shown, choice), (stop,))
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
            return voice.say("ask-day-fix-entry", stay=stay_line(voice, answer.stay, answer.today))
        case Purpose.FIX_EXIT if answer.stay:
            return voice.say("ask-day-fix-exit", stay=stay_line(voice, answer.stay, answer.today))
        case Purpose.PLAN:
            return voice.say("ask-day-plan")
        case Purpose.AFTER_DAYS | Purpose.AFTER_MONTHS:
            return voice.say("ask-day-after")
        case Purpose.PLAN_ENTRY if answer.stay:
            return voice.say("ask-day-plan-entry", trip=trip_line(voice, answer.stay, answer.today))
        case Purpose.PLAN_EXIT if answer.stay:
            return voice.say("ask-day-plan-exit", trip=trip_line(voice, answer.stay, answer.today))
        case _:
            return voice.say("gone")


@draw.register
def _(answer: LeftOut, voice: Voice) -> Screen:
    key = "left-out-exit" if answer.told is Act.IN else "left-out-entry"
    told, then = voice.say(key, **voice.days(answer.today, day=answer.day)), draw(answer.then, voice)
    return Screen(in_blocks(told, then.text), then.rows)


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
    passed = answer.wanted is not None and answer.wanted.purpose in AHEAD and day < answer.today
    if answer.wanted is None or passed:
        return cb.Either(day=day.toordinal())
    if answer.length:
        return cb.Reckon(entered=day.toordinal(), left=day.toordinal() + answer.length - 1)
    return cb.Pick(purpose=answer.wanted.purpose, about=answer.wanted.about, day=day.toordinal())
