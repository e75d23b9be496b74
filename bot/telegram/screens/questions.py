"""Questions, and days to choose from."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from aiogram.filters.callback_data import CallbackData

from bot.actions.answers import Heading
from bot.actions.answers.days import (
    AHEAD,
    BeforeBack,
    Direction,
    NewPermit,
    OfPermit,
    OfPlan,
    OfStay,
    OtherEnd,
    Purpose,
    Returning,
    Wanted,
)
from bot.actions.answers.questions import (
    AskCountry,
    AskDay,
    AskInside,
    AskLanguage,
    AskName,
    AskNationality,
    AskOwnLimit,
    AskPast,
    AskThere,
    Cancelled,
    DoneYet,
    EntryOrExit,
    HalfStayDropped,
    Hello,
    StillThere,
    Unheard,
    WhichBack,
    WhichDay,
)
from bot.actions.answers.unread import WayOut
from bot.lexicon.languages import LANGUAGES
from bot.reading import LONGEST_NAME
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import FIRST_DAY, Button, Choice, Row, Rows, calendar, months, recent_days
from bot.telegram.screens.base import (
    EXAMPLES,
    Screen,
    Texts,
    back_button,
    claim_lines,
    heading_line,
    in_blocks,
    in_lines,
    in_rows,
    kind_words,
    language_row,
    limit_button,
    own_line,
    permit_line,
    reading_rows,
    recent_button,
    render,
    return_plan_row,
    said_first,
    show_button,
    stay_line,
    trip_line,
    want_button,
    way_out_row,
)
from bot.telegram.screens.journals import beside_text, count_row
from bot.telegram.screens.rule import no_rules
from bot.texts.countries import country_name, place_name


@render.register
def _(answer: AskLanguage, texts: Texts) -> Screen:
    key = "ask-language-again" if answer.again else "ask-language"
    text = in_blocks(*(replace(texts, language=code).html(key) for code in LANGUAGES))
    return Screen(text, (language_row(),))


@render.register
def _(answer: Hello, texts: Texts) -> Screen:
    asked = render(answer.then, texts)
    rows = (*asked.rows, language_row()) if answer.choose and texts.alone else asked.rows
    return Screen(in_blocks(texts.html("hello"), asked.text), rows)


@render.register
def _(answer: AskNationality, texts: Texts) -> Screen:
    countries = _countries(texts, answer.offered)
    if answer.several:
        return Screen(texts.html("ask-nationality-which"), (*countries, _skip(texts)))
    permit = texts.button("button-permit", cb.Permit(holds=True))
    rows = (*countries, (permit,), _skip(texts))
    examples = ", ".join(country_name(texts.language, code) for code in EXAMPLES)
    asked = texts.html("ask-nationality")
    if answer.unread:
        asked = texts.html("ask-nationality-unread", examples=examples)
    elif answer.added:
        asked = in_blocks(texts.html("family-added"), asked)
    if answer.current:
        now = texts.html("settings-nationality", country=country_name(texts.language, answer.current))
        asked = in_blocks(now, asked)
    return Screen(asked, rows)


def _countries(texts: Texts, codes: Sequence[str]) -> Rows:
    buttons = [Button(country_name(texts.language, code), cb.Nationality(code=code)) for code in codes]
    return tuple(tuple(buttons[index : index + 2]) for index in range(0, len(buttons), 2))


def _skip(texts: Texts, step: str = "nationality") -> Row:
    return (texts.button("button-skip", cb.Skip(step=step)),)


@render.register
def _(answer: AskThere, texts: Texts) -> Screen:
    asked = render(answer.ask, replace(texts, country=answer.country))
    text = in_lines(heading_line(texts, Heading(answer.traveller)), asked.text)
    rows = tuple(tuple(button.about(answer.journal) for button in row) for row in asked.rows)
    return replace(asked, text=text, rows=rows)


@render.register
def _(answer: AskName, texts: Texts) -> Screen:
    refused = texts.html(f"name-{answer.refused}", most=LONGEST_NAME) if answer.refused else None
    asked = texts.html("ask-name-another", name=answer.current) if answer.current else texts.html("ask-name")
    return Screen(in_blocks(refused, asked), (_cancel(texts, "name"),))


@render.register
def _(answer: AskCountry, texts: Texts) -> Screen:
    language = texts.language
    offered = [Button(place_name(language, code), cb.AddCountry(country=code)) for code in answer.offered]
    refused = texts.html("ask-country-unread") if answer.unread else None
    if answer.named:
        refused = no_rules(answer.named, texts)
    asked = texts.html("ask-country" if offered else "ask-country-none")
    return Screen(in_blocks(refused, asked), (*in_rows(offered, 2), _cancel(texts, "country")))


def _cancel(texts: Texts, step: str) -> Row:
    return (texts.button("button-cancel", cb.Skip(step=step)),)


@render.register
def _(answer: AskOwnLimit, texts: Texts) -> Screen:
    either: Rows = tuple((limit_button(texts, limit),) for limit in answer.either)
    offers = either or reading_rows(texts, answer.claims)
    permit: Row = () if answer.either else (texts.button("button-permit", cb.Permit(holds=True)),)
    return Screen(_own_limit_question(answer, texts), (*offers, permit, _skip(texts, "own")))


def _own_limit_question(answer: AskOwnLimit, texts: Texts) -> str:
    if answer.either and answer.visit:
        return texts.html("ask-own-limit-total", visit=answer.visit, total=answer.either[0][1])
    if answer.either:
        return texts.html("ask-own-limit-which")
    if answer.swapped:
        return texts.html("ask-own-limit-swapped")
    if answer.unread:
        return texts.html("ask-own-limit-unread")
    now = own_line(texts, answer.current) if answer.current else None
    country = country_name(texts.language, answer.nationality)
    why = in_lines(
        texts.html("ask-own-limit", country=country),
        texts.html(f"unknown-{answer.reason}"),
        *claim_lines(texts, answer.claims),
    )
    how = texts.html("ask-own-limit-choose" if answer.offers else "ask-own-limit-type", offers=len(answer.offers))
    sure = texts.html("ask-own-limit-ministry", where=answer.ministry) if answer.ministry else None
    return in_blocks(now, why, in_lines(how, sure))


@render.register
def _(answer: AskInside, texts: Texts) -> Screen:
    rows = (
        (
            texts.button("button-yes", cb.Inside(answer=True)),
            texts.button("button-no", cb.Inside(answer=False)),
        ),
        () if answer.permit else (texts.button("button-permit", cb.Permit(holds=True)),),
        _skip(texts, "inside"),
    )
    return Screen(texts.html("ask-inside"), rows)


@render.register
def _(answer: AskPast, texts: Texts) -> Screen:
    key = "ask-past-more" if answer.more else "ask-past" if answer.other else "ask-past-any"
    done = texts.button("button-done" if answer.more else "button-no", cb.Skip(step="past"))
    return Screen(texts.html(key, **texts.days(answer.since, since=answer.since)), ((done,),))


@render.register
def _(answer: AskDay, texts: Texts) -> Screen:
    wanted, today = answer.wanted, answer.today
    choice = Choice(answer.first or FIRST_DAY, answer.last or today)
    stop = texts.button("button-skip" if answer.onboarding else "button-cancel", cb.SkipDay.of(wanted))
    if answer.by_month:
        rows = (*months(texts.language, wanted, answer.shown, choice), (stop,))
        return Screen(_day_question(answer, texts), rows)
    near = wanted.purpose not in AHEAD and (answer.shown.year, answer.shown.month) == (today.year, today.month)
    quick = tuple(
        (recent_button(texts, f"button-{name}", wanted, day, today),)
        for name, day in zip(("today", "yesterday"), recent_days(today), strict=True)
        if near and choice.holds(day)
    )
    alone: Row = ()
    if isinstance(wanted, BeforeBack):
        alone = (_pick(texts, "button-entered-on", Wanted(Purpose.ENTER), wanted.entered, today),)
    beside = count_row(answer.beside, texts) if answer.beside else ()
    rows = (*quick, *calendar(texts.language, wanted, answer.shown, choice), alone, _no_day(wanted, texts))
    text = in_blocks(_day_question(answer, texts), beside_text(answer.beside, texts) if answer.beside else None)
    return Screen(text, (*rows, beside, (stop,)))


def _no_day(wanted: Wanted, texts: Texts) -> Row:
    """That a permit has no end, or that nobody remembers since when it is held."""
    permit = wanted.without if isinstance(wanted, NewPermit) else None
    if permit is None:
        return ()
    key = "button-permit-endless" if permit.begins else "button-permit-undated"
    return (texts.button(key, cb.KeepPermit(kind=permit.kind, begins=permit.begins, ends=permit.ends)),)


def _day_question(answer: AskDay, texts: Texts) -> str:
    today = answer.today
    match answer.wanted:
        case OtherEnd(Purpose.STAY_TO, left):
            return texts.html("ask-day-stay-to", **texts.days(today, out=left))
        case OtherEnd(purpose, entered):
            key = "ask-day-stay-from" if purpose is Purpose.STAY_FROM else "ask-day-came-back"
            return texts.html(key, **texts.days(today, **{"in": entered}))
        case BeforeBack(left, entered):
            return texts.html("ask-day-before-back", **texts.days(today, **{"out": left, "in": entered}))
        case OfStay(purpose) if answer.stay:
            key = "ask-day-fix-entry" if purpose is Purpose.FIX_ENTRY else "ask-day-fix-exit"
            return texts.html(key, stay=stay_line(texts, answer.stay, today))
        case OfPlan(purpose) if answer.stay:
            key = "ask-day-plan-entry" if purpose is Purpose.PLAN_ENTRY else "ask-day-plan-exit"
            return texts.html(key, trip=trip_line(texts, answer.stay, today))
        case OfPermit(purpose) if answer.permit:
            key = "ask-day-permit-begins" if purpose is Purpose.PERMIT_BEGINS else "ask-day-permit-ends"
            return texts.html(key, permit=permit_line(texts, answer.permit, today))
        case NewPermit(Purpose.PERMIT_FROM, kind, date() as ends):
            return texts.html("ask-day-permit-from-until", **kind_words(texts, kind), **texts.days(today, ends=ends))
        case NewPermit(Purpose.PERMIT_FROM, kind):
            return texts.html("ask-day-permit-from", **kind_words(texts, kind))
        case NewPermit(_, kind, date() as begins):
            return texts.html("ask-day-permit-to", **kind_words(texts, kind), **texts.days(today, begins=begins))
        case NewPermit(_, kind):
            return texts.html("ask-day-permit-over", **kind_words(texts, kind))
        case OfStay() | OfPlan() | OfPermit():
            return texts.html("stale-button")
        case Returning():
            return texts.html("ask-day-after")
        case Wanted(purpose):
            return texts.html(_ASKED[purpose])


_ASKED = {
    Purpose.ENTER: "ask-day-entered",
    Purpose.LEAVE: "ask-day-left",
    Purpose.PLAN: "ask-day-plan",
    Purpose.PAUSE: "ask-day-pause",
}
"""What is asked where nothing is known but the purpose."""


@render.register
def _(answer: HalfStayDropped, texts: Texts) -> Screen:
    key = "half-stay-dropped-exit" if answer.told is Direction.IN else "half-stay-dropped-entry"
    return said_first(texts.html(key, **texts.days(answer.today, day=answer.day)), answer.then, texts)


@render.register
def _(answer: EntryOrExit, texts: Texts) -> Screen:
    buttons = tuple(texts.button(f"button-{act.value}", _crossing(answer, act)) for act in Direction)
    day = texts.days(answer.today, day=answer.day)
    if answer.domestic:
        return Screen(texts.html("entry-exit-or-inside", **day), (buttons, (show_button(texts, "domestic"),)))
    return Screen(texts.html("entry-or-exit", **day), (buttons,))


def _crossing(answer: EntryOrExit, act: Direction) -> CallbackData:
    if answer.traveller is None:
        return cb.Pick.of(Wanted(Purpose(act)), day=answer.day)
    return cb.Cross(act=act, day=answer.day, traveller=answer.traveller, country=answer.country or "")


@render.register
def _(answer: StillThere, texts: Texts) -> Screen:
    entered, today = answer.entered, answer.today
    stays = _pick(texts, "button-still-there", Wanted(Purpose.ENTER), entered, today)
    if answer.exit_ahead:
        stays = replace(stays, data=cb.StillThere(entered=entered, exit_ahead=answer.exit_ahead))
    left = _pick(texts, "button-left-on", OtherEnd(Purpose.STAY_FROM, entered), today, today)
    if answer.question:
        stays, left = (replace(each, data=_right(answer, at)) for at, each in enumerate((stays, left)))
    text = in_lines(
        texts.html("exit-ahead", **texts.days(today, out=answer.exit_ahead)) if answer.exit_ahead else None,
        texts.html("still-there", **texts.days(today, **{"in": entered})),
    )
    return Screen(text, ((stays,), (left,)))


@render.register
def _(answer: DoneYet, texts: Texts) -> Screen:
    tap = cb.CrossAll if answer.everybody else cb.Tap
    done = texts.button(f"button-{answer.act.value}", tap(act=answer.act, day=answer.today))
    back = texts.html("entry-ahead", **texts.days(answer.today, out=answer.back_on)) if answer.back_on else None
    rows = ((done,), return_plan_row(texts, answer.back_on, answer.today), (show_button(texts, "later"),))
    return Screen(in_lines(back, texts.html(f"done-yet-{answer.act.value}")), rows)


def _pick(texts: Texts, key: str, wanted: Wanted, day: date, today: date) -> Button:
    data = cb.Pick.of(wanted, day=day)
    return texts.button(key, data, day=texts.brief_day(day, today))


@render.register
def _(answer: WhichBack, texts: Texts) -> Screen:
    today = answer.today
    days = (texts.days(today, **{"out": left, "in": entered}) for left, entered in answer.pairs)
    text = in_lines(texts.html("which-day-zones"), *(texts.html("back-days", **pair) for pair in days))
    buttons = [back_button(texts, "button-back-days", *pair, today) for pair in answer.pairs]
    if answer.question:
        buttons = [replace(each, data=_right(answer, at)) for at, each in enumerate(buttons)]
    return Screen(text, tuple((button,) for button in buttons))


def _right(answer: StillThere | WhichBack, which: int) -> cb.Right:
    return cb.Right(question=answer.question, which=which)


@render.register
def _(answer: WhichDay, texts: Texts) -> Screen:
    own = answer.traveller is None
    rows: Rows = tuple((_day_button(answer, day, texts),) for day in answer.days or answer.near)
    plan = answer.ahead and own and (answer.wanted is None or answer.wanted.purpose is Purpose.ENTER)
    if answer.ahead and plan:
        keep = cb.Keep(entered=answer.ahead, left=None)
        rows = ((texts.button("button-plan-on", keep, day=texts.day(answer.ahead, answer.today)),), *rows)
    elif answer.ahead and own:
        # The answer to an exit that has not come says whether a stay until then would be legal.
        rows = ((Button(texts.day(answer.ahead, answer.today), _day_data(answer, answer.ahead)),), *rows)
    if len(answer.days) == 1 and answer.wanted:
        rows = (*rows, (want_button(texts, "button-other-day", answer.wanted),))
    if not answer.days:
        rows = (*rows, way_out_row(texts, WayOut("day", "cancel")))
    return Screen(_which_day(answer, bool(plan), texts), rows)


def _way(answer: WhichDay) -> Direction | None:
    """The crossing that the day is asked for, where it is one."""
    if answer.wanted is None:
        return answer.act
    return {Purpose.ENTER: Direction.IN, Purpose.LEAVE: Direction.OUT}.get(answer.wanted.purpose)


def _which_day(answer: WhichDay, plan: bool, texts: Texts) -> str:
    if answer.suggestion:
        return texts.html("unread-typo-meant", suggestion=answer.suggestion)
    if answer.ahead:
        ahead = texts.days(answer.today, day=answer.ahead)
        return texts.html("which-day-plan" if plan else "which-day-ahead", **ahead)
    if answer.todays:
        there = ", ".join(place_name(texts.language, each) for each in answer.countries)
        return texts.html("which-day-zones-there", countries=there)
    if answer.left:
        return replace(texts, country=answer.countries[-1]).html("which-day-entered")
    if answer.why in ("stale", "zones"):
        way = _way(answer)
        if answer.why == "zones" and answer.traveller is not None:  # it is of no single journal yet
            if not answer.countries:
                return texts.html("which-day-zones-apart")
            texts = replace(texts, country=answer.countries[0])
        return texts.html(f"which-day-{answer.why}-{way.value}" if way else f"which-day-{answer.why}")
    if not answer.days:
        return texts.html(f"unread-{answer.why}")
    if answer.why == "impossible":
        return texts.html("which-day-impossible")
    return texts.html("which-day" if len(answer.days) > 1 else "which-day-one")


def _day_button(answer: WhichDay, day: date, texts: Texts) -> Button:
    """With both days of a journey where each country has its own."""
    data = _day_data(answer, day)
    if answer.todays and len(set(answer.crossed(day))) > 1:
        out, into = answer.crossed(day)
        return texts.button("button-back-days", data, **texts.days(answer.today, **{"out": out, "in": into}))
    return Button(texts.day(day, answer.today), data)


def _day_data(answer: WhichDay, day: date) -> CallbackData:
    if answer.traveller is not None and len(answer.countries) > 1:
        (left, entered), (out, into) = answer.countries, answer.crossed(day)
        return cb.Move(left=left, out=out, entered=entered, into=into, traveller=answer.traveller)
    if answer.traveller is not None and answer.act:
        country = answer.countries[0] if answer.countries else ""
        return cb.Cross(act=answer.act, day=day, traveller=answer.traveller, country=country)
    passed = answer.wanted is not None and answer.wanted.purpose in AHEAD and day < answer.today
    if answer.wanted is None or passed:
        return cb.Either(day=day)
    if answer.exit_ahead:
        return cb.StillThere(entered=day, exit_ahead=answer.exit_ahead)
    if answer.length:
        return cb.Reckon(entered=day, left=day + timedelta(answer.length - 1))
    return cb.Pick.of(answer.wanted, day=day)


@render.register
def _(answer: Cancelled, texts: Texts) -> Screen:
    return said_first(texts.html("cancelled"), answer.then, texts)


@render.register
def _(answer: Unheard, texts: Texts) -> Screen:
    return said_first(texts.html("unheard"), answer.ask, texts)
