"""Questions, and days to choose from."""

from collections.abc import Sequence
from dataclasses import replace
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
    DoneYet,
    EntryOrExit,
    Hello,
    LeftOut,
    Limit,
    Purpose,
    StillThere,
    Wanted,
    WhichBack,
    WhichDay,
)
from bot.messages.countries import country_name
from bot.messages.locales import LANGUAGES
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import FIRST_DAY, Button, Choice, Row, Rows, calendar, months, recent_days
from bot.telegram.screens.base import (
    EXAMPLES,
    Screen,
    Voice,
    back_button,
    claim_lines,
    draw,
    in_blocks,
    in_lines,
    language_row,
    own_line,
    recent_button,
    show_button,
    stay_line,
    trip_line,
    want_button,
)


@draw.register
def _(answer: AskLanguage, voice: Voice) -> Screen:
    key = "ask-language-again" if answer.again else "ask-language"
    text = in_blocks(*(replace(voice, language=code).say(key) for code in LANGUAGES))
    return Screen(text, (language_row(),))


@draw.register
def _(answer: Hello, voice: Voice) -> Screen:
    asked = draw(answer.then, voice)
    rows = (*asked.rows, language_row()) if answer.choose and voice.alone else asked.rows
    return Screen(in_blocks(voice.say("hello"), asked.text), rows)


@draw.register
def _(answer: AskNationality, voice: Voice) -> Screen:
    countries = _countries(voice, answer.offered)
    if answer.several:
        return Screen(voice.say("ask-nationality-which"), (*countries, _skip(voice)))
    permit = voice.button("button-permit", cb.Permit(holds=True))
    rows = (*countries, (permit,), _skip(voice))
    examples = ", ".join(country_name(voice.language, code) for code in EXAMPLES)
    asked = voice.say("ask-nationality-unread", examples=examples) if answer.unread else voice.say("ask-nationality")
    if answer.current:
        now = voice.say("settings-nationality", country=country_name(voice.language, answer.current))
        asked = in_blocks(now, asked)
    return Screen(asked, rows)


def _countries(voice: Voice, codes: Sequence[str]) -> Rows:
    buttons = [Button(country_name(voice.language, code), cb.Nationality(code=code)) for code in codes]
    return tuple(tuple(buttons[index : index + 2]) for index in range(0, len(buttons), 2))


def _skip(voice: Voice, step: str = "nationality") -> Row:
    return (voice.button("button-skip", cb.Skip(step=step)),)


@draw.register
def _(answer: AskOwnLimit, voice: Voice) -> Screen:
    offers = tuple((_offer(limit, voice),) for limit in answer.either or answer.offers)
    permit: Row = () if answer.either else (voice.button("button-permit", cb.Permit(holds=True)),)
    return Screen(_own_limit_question(answer, voice), (*offers, permit, _skip(voice, "own")))


def _own_limit_question(answer: AskOwnLimit, voice: Voice) -> str:
    if answer.either:
        return voice.say("ask-own-limit-which")
    if answer.swapped:
        return voice.say("ask-own-limit-swapped")
    if answer.unread:
        return voice.say("ask-own-limit-unread")
    now = own_line(voice, answer.current) if answer.current else None
    country = country_name(voice.language, answer.nationality)
    why = in_lines(
        voice.say("ask-own-limit", country=country),
        voice.say(f"unknown-{answer.reason}"),
        *claim_lines(voice, answer.claims),
    )
    how = voice.say("ask-own-limit-choose" if answer.offers else "ask-own-limit-type", offers=len(answer.offers))
    sure = voice.say("ask-own-limit-ministry", where=answer.ministry) if answer.ministry else None
    return in_blocks(now, why, in_lines(how, sure))


def _offer(limit: Limit, voice: Voice) -> Button:
    visit, days, window = limit
    data, total = cb.Own(visit=visit, days=days, window=window), f"{days}/{window}"
    label = f"{voice.label('button-own-visit', visit=visit)}, {total}" if visit < days else total
    return Button(label, data)


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
    key = "ask-past-more" if answer.more else "ask-past" if answer.other else "ask-past-any"
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
    alone: Row = ()
    if wanted.purpose is Purpose.BEFORE_BACK and answer.entered:
        alone = (_pick(voice, "button-entered-on", Wanted(Purpose.ENTER), answer.entered, today),)
    rows = (*quick, *calendar(voice.language, wanted, answer.shown, choice), alone, (stop,))
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
        case Purpose.BEFORE_BACK if answer.left and answer.entered:
            days = voice.days(answer.today, **{"out": answer.left, "in": answer.entered})
            return voice.say("ask-day-before-back", **days)
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
    day = voice.days(answer.today, day=answer.day)
    if answer.domestic:
        return Screen(voice.say("entry-exit-or-inside", **day), (buttons, (show_button(voice, "domestic"),)))
    return Screen(voice.say("entry-or-exit", **day), (buttons,))


@draw.register
def _(answer: StillThere, voice: Voice) -> Screen:
    entered, today = answer.entered, answer.today
    stays = _pick(voice, "button-still-there", Wanted(Purpose.ENTER), entered, today)
    left = _pick(voice, "button-left-on", Wanted(Purpose.STAY_FROM, entered.toordinal()), today, today)
    return Screen(voice.say("still-there", **voice.days(today, **{"in": entered})), ((stays,), (left,)))


@draw.register
def _(answer: DoneYet, voice: Voice) -> Screen:
    done = voice.button(f"button-{answer.act.value}", cb.Tap(act=answer.act, day=answer.today.toordinal()))
    return Screen(voice.say(f"done-yet-{answer.act.value}"), ((done,), (show_button(voice, "later"),)))


def _pick(voice: Voice, key: str, wanted: Wanted, day: date, today: date) -> Button:
    data = cb.Pick(purpose=wanted.purpose, about=wanted.about, day=day.toordinal())
    return voice.button(key, data, day=voice.brief_day(day, today))


@draw.register
def _(answer: WhichBack, voice: Voice) -> Screen:
    today = answer.today
    days = (voice.days(today, **{"out": left, "in": entered}) for left, entered in answer.pairs)
    text = in_lines(voice.say("which-day-zones"), *(voice.say("back-days", **pair) for pair in days))
    return Screen(text, tuple((back_button(voice, "button-back-days", *pair, today),) for pair in answer.pairs))


@draw.register
def _(answer: WhichDay, voice: Voice) -> Screen:
    rows: Rows = tuple((Button(voice.day(day, answer.today), _day_data(answer, day)),) for day in answer.days)
    plan = answer.ahead and (answer.wanted is None or answer.wanted.purpose is Purpose.ENTER)
    if answer.ahead and plan:
        keep = cb.Keep(entered=answer.ahead.toordinal(), left=0)
        rows = ((voice.button("button-plan-on", keep, day=voice.day(answer.ahead, answer.today)),), *rows)
    elif answer.ahead:
        # The answer to an exit that has not come says whether a stay until then would be legal.
        rows = ((Button(voice.day(answer.ahead, answer.today), _day_data(answer, answer.ahead)),), *rows)
    if len(answer.days) == 1 and answer.wanted:
        rows = (*rows, (want_button(voice, "button-other-day", answer.wanted.purpose, answer.wanted.about),))
    return Screen(_which_day(answer, bool(plan), voice), rows)


def _way(answer: WhichDay) -> Act | None:
    """The crossing that the day is asked for, where it is one."""
    if answer.wanted is None:
        return answer.act
    return {Purpose.ENTER: Act.IN, Purpose.LEAVE: Act.OUT}.get(answer.wanted.purpose)


def _which_day(answer: WhichDay, plan: bool, voice: Voice) -> str:
    if answer.suggestion:
        return voice.say("unread-typo-meant", suggestion=answer.suggestion)
    if answer.ahead:
        ahead = voice.days(answer.today, day=answer.ahead)
        return voice.say("which-day-plan" if plan else "which-day-ahead", **ahead)
    if answer.why in ("stale", "zones"):
        way = _way(answer)
        return voice.say(f"which-day-{answer.why}-{way.value}" if way else f"which-day-{answer.why}")
    if answer.why == "impossible":
        return voice.say("which-day-impossible")
    return voice.say("which-day" if len(answer.days) > 1 else "which-day-one")


def _day_data(answer: WhichDay, day: date) -> CallbackData:
    passed = answer.wanted is not None and answer.wanted.purpose in AHEAD and day < answer.today
    if answer.wanted is None or passed:
        return cb.Either(day=day.toordinal())
    if answer.length:
        return cb.Reckon(entered=day.toordinal(), left=day.toordinal() + answer.length - 1)
    return cb.Pick(purpose=answer.wanted.purpose, about=answer.wanted.about, day=day.toordinal())
