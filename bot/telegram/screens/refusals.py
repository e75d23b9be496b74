"""Why nothing was written, and what can be done instead."""

from datetime import date
from functools import singledispatch

from bot.actions.answers.days import BeforeBack, Direction, OfStay, OtherEnd, Purpose, Wanted
from bot.actions.answers.refusals import Refused
from bot.actions.answers.unread import Also, NotAllRead, NotRead, TooManyStays, UnreadLine
from bot.core import crossings
from bot.core.stay import Stay
from bot.reading import Back, Length, PastStay
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Row, Rows
from bot.telegram.screens.base import (
    Screen,
    Texts,
    back_button,
    in_blocks,
    in_lines,
    render,
    show_button,
    stay_line,
    want_button,
    way_out_row,
)

LINE = 60
"""Characters of somebody's own words that are said back."""
LINES = 5
"""So many lines of a list that were not understood are said back, each with its reason."""


@render.register
def _(answer: Refused, texts: Texts) -> Screen:
    return _refusal(answer.reason, answer, texts)


@singledispatch
def _refusal(reason: object, answer: Refused, texts: Texts) -> Screen:
    raise TypeError(f"no screen for the refusal {type(reason).__name__}")


@_refusal.register
def _(reason: crossings.InFuture, answer: Refused, texts: Texts) -> Screen:
    legal = {True: "refused-not-come-out-legal", False: "refused-not-come-out-illegal"}
    text = in_lines(
        texts.html(f"refused-not-come-{answer.act}", **texts.days(answer.today, day=reason.day)),
        texts.html(legal[answer.legal_until]) if answer.legal_until is not None else None,
    )
    purpose = Purpose.ENTER if answer.act is Direction.IN else Purpose.LEAVE
    rows: Rows = ((want_button(texts, "button-other-day", Wanted(purpose)), show_button(texts, "status")),)
    if answer.act is Direction.IN:
        rows = ((texts.button("button-plan-keep", cb.Keep(entered=reason.day.toordinal(), left=0)),), *rows)
    return Screen(text, rows)


@_refusal.register
def _(reason: crossings.Already, answer: Refused, texts: Texts) -> Screen:
    text = in_lines(texts.html("refused-already"), stay_line(texts, reason.stay, answer.today))
    return Screen(text, (_fix_row(reason.stay, texts), (show_button(texts, "status"),)))


@_refusal.register
def _(reason: crossings.StillOpen, answer: Refused, texts: Texts) -> Screen:
    days = texts.days(answer.today, **{"in": reason.open.entered, "day": reason.day})
    rows = (
        (want_button(texts, "button-came-back", OtherEnd(Purpose.CAME_BACK, reason.day)),),
        _move(texts, "button-move-entry", Purpose.FIX_ENTRY, reason.open, reason.day, answer),
        (show_button(texts, "status"),),
    )
    return Screen(texts.html("refused-still-open", **days), rows)


@_refusal.register
def _(reason: crossings.Inside, answer: Refused, texts: Texts) -> Screen:
    text = in_lines(
        texts.html("refused-inside", **texts.days(answer.today, day=reason.day)),
        stay_line(texts, reason.stay, answer.today),
        texts.html("refused-inside-what"),
    )
    came_back = want_button(texts, "button-came-back", OtherEnd(Purpose.CAME_BACK, reason.day))
    return Screen(text, ((came_back,), _fix_row(reason.stay, texts)))


@_refusal.register
def _(reason: crossings.Split, answer: Refused, texts: Texts) -> Screen:
    days = texts.days(answer.today, **{"out": reason.left, "in": reason.entered})
    text = in_lines(
        texts.html("refused-split"),
        stay_line(texts, reason.stay, answer.today),
        texts.html("refused-split-what", **days),
    )
    split = back_button(texts, "button-split", reason.left, reason.entered, answer.today, reason.stay.id)
    return Screen(text, ((split,), _fix_row(reason.stay, texts)))


@_refusal.register
def _(reason: crossings.BeforeLater, answer: Refused, texts: Texts) -> Screen:
    text = in_lines(
        texts.html("refused-before-later"),
        stay_line(texts, reason.later, answer.today),
        texts.html("refused-before-later-what"),
    )
    return Screen(text, ((show_button(texts, "trips"),),))


@_refusal.register
def _(reason: crossings.Shorten, answer: Refused, texts: Texts) -> Screen:
    text = in_lines(
        texts.html("refused-shorten"),
        stay_line(texts, reason.stay, answer.today),
        texts.html("refused-shorten-what", **texts.days(answer.today, day=reason.day)),
    )
    return Screen(
        text,
        (
            _move(texts, "button-move-exit", Purpose.FIX_EXIT, reason.stay, reason.day, answer),
            _fix_row(reason.stay, texts),
        ),
    )


@_refusal.register
def _(reason: crossings.BeforeOpen, answer: Refused, texts: Texts) -> Screen:
    days = texts.days(answer.today, **{"in": reason.open.entered, "day": reason.day})
    move = (
        _move(texts, "button-move-entry", Purpose.FIX_ENTRY, reason.open, reason.day, answer) if reason.movable else ()
    )
    rows = ((want_button(texts, "button-past-stay", OtherEnd(Purpose.STAY_FROM, reason.day)),), move)
    return Screen(texts.html("refused-before-open", **days), rows)


@_refusal.register
def _(reason: crossings.BeforeEntry, answer: Refused, texts: Texts) -> Screen:
    days = texts.days(answer.today, **{"in": reason.open.entered, "day": reason.day})
    return Screen(texts.html("refused-before-entry", **days), (_fix_row(reason.open, texts),))


@_refusal.register
def _(reason: crossings.AfterExit, answer: Refused, texts: Texts) -> Screen:
    assert reason.stay.left is not None, "a stay that ended has an exit"
    days, key = texts.days(answer.today, out=reason.stay.left, day=reason.day), "refused-after-exit"
    if reason.entered is None:
        move = _move(texts, "button-move-exit", Purpose.FIX_EXIT, reason.stay, reason.day, answer)
        again: Wanted = OtherEnd(Purpose.STAY_TO, reason.day)
    else:
        move = (back_button(texts, "button-move-both", reason.day, reason.entered, answer.today, reason.stay.id),)
        again = BeforeBack(reason.day, reason.entered)
        days, key = days | texts.days(answer.today, **{"in": reason.entered}), "refused-after-exit-back"
    rows = (move, (want_button(texts, "button-entered-again", again),))
    return Screen(texts.html(key, **days), rows)


@_refusal.register
def _(reason: crossings.Backwards, answer: Refused, texts: Texts) -> Screen:
    days = texts.days(answer.today, **{"in": reason.entered, "out": reason.left})
    return Screen(texts.html("refused-backwards", **days), (_calendar_row(answer.wanted, texts),))


@_refusal.register
def _(reason: crossings.AfterReturn, answer: Refused, texts: Texts) -> Screen:
    days = texts.days(answer.today, **{"in": reason.entered, "out": reason.left})
    return Screen(texts.html("refused-after-return", **days), (_calendar_row(answer.wanted, texts),))


@_refusal.register
def _(reason: crossings.OverlapsStay, answer: Refused, texts: Texts) -> Screen:
    text = in_lines(
        texts.html("refused-clash"), stay_line(texts, reason.stay, answer.today), texts.html("refused-clash-what")
    )
    return Screen(text, (_fix_row(reason.stay, texts), _calendar_row(answer.wanted, texts) if answer.wanted else ()))


@_refusal.register
def _(reason: crossings.ClashOpen, answer: Refused, texts: Texts) -> Screen:
    text = in_lines(
        texts.html("refused-clash"), stay_line(texts, reason.open, answer.today), texts.html("refused-clash-open-what")
    )
    left = reason.wanted.left
    leave: Row = ()
    if left is not None:
        exit_day = cb.Pick.of(Wanted(Purpose.LEAVE), day=left.toordinal())
        leave = (texts.button("button-leave-on", exit_day, day=texts.days(answer.today, day=left)["day_date"]),)
    move = _move(texts, "button-move-entry", Purpose.FIX_ENTRY, reason.open, reason.wanted.entered, answer)
    other = _calendar_row(answer.wanted, texts) if answer.wanted else ()
    return Screen(text, (leave, move, _fix_row(reason.open, texts), other))


@_refusal.register
def _(reason: crossings.OverlapEachOther, answer: Refused, texts: Texts) -> Screen:
    text = in_lines(
        texts.html("refused-overlap"),
        stay_line(texts, reason.first, answer.today),
        stay_line(texts, reason.second, answer.today),
        texts.html("refused-overlap-what"),
    )
    return Screen(text, (_calendar_row(None, texts),))


def _fix_row(stay: Stay, texts: Texts) -> Row:
    return (texts.button("button-fix-stay", cb.Open(stay=stay.id, page=0)),)


def _move(texts: Texts, key: str, purpose: Purpose, stay: Stay, day: date, answer: Refused) -> Row:
    data = cb.Pick.of(OfStay(purpose, stay.id), day=day.toordinal())
    return (texts.button(key, data, day=texts.days(answer.today, day=day)["day_date"]),)


NO_TRIP = frozenset({"bare_number", "implausible", "incomplete", "not_a_date", "range", "vague"})
"""Why words name no trip, where it helps more to see what would name one."""


@render.register
def _(answer: NotRead, texts: Texts) -> Screen:
    if answer.suggestion:
        key = "unread-typo-meant" if answer.meant or answer.ahead else "unread-typo-suggest"
        text = texts.html(key, suggestion=answer.suggestion)
    elif answer.days is not None:
        text = texts.html("unread-line-days", days=answer.days)
    elif answer.wanted == Wanted(Purpose.PLAN) and answer.why in NO_TRIP:
        text = texts.html("unread-plan")
    elif answer.why == "ambiguous" and answer.wanted is None:
        text = texts.html("unread-two-ways")
    else:
        text = texts.html(f"unread-{answer.why}")
    return Screen(
        text, (_meant_row(answer, texts), _calendar_row(answer.wanted, texts), way_out_row(texts, answer.leave))
    )


def _meant_row(answer: NotRead, texts: Texts) -> Row:
    """What was probably meant, or what can be done with a trip ahead."""
    if answer.ahead:
        entered, left = answer.ahead.entered.toordinal(), answer.ahead.left.toordinal() if answer.ahead.left else 0
        return (texts.button("button-plan-reckon", cb.Reckon(entered=entered, left=left)),)
    match answer.meant:
        case PastStay() as stay:
            past = cb.Pick.of(OtherEnd(Purpose.STAY_FROM, stay.entered), day=stay.left.toordinal())
            return (texts.button("button-yes", past),)
        case Back() as back:
            return (back_button(texts, "button-yes", back.left, back.entered, answer.today),)
        case Length(days, months, after):
            length = cb.ForLength(days=days, months=months, after=after.toordinal() if after else 0)
            return (texts.button("button-yes", length),)
        case None:
            return ()


@render.register
def _(answer: NotAllRead, texts: Texts) -> Screen:
    shown = answer.unread[:LINES]
    more = len(answer.unread) - len(shown)
    ready, of = answer.ready, answer.ready + max(len(answer.unread), answer.day_trips)
    text = in_blocks(
        texts.html("unread-lines", unread=len(answer.unread), of=of)
        if shown
        else texts.html("list-ready", ready=ready),
        *(in_lines(texts.html("unread-line", line=_shortened(line.words)), _reason(line, texts)) for line in shown),
        texts.html("unread-lines-more", more=more) if more else None,
    )
    if not ready and answer.year is None:
        return Screen(text, (_calendar_row(None, texts), way_out_row(texts, answer.leave)))
    key = "button-write-some" if shown else "button-write-list"
    rows: list[Row] = []
    if answer.year:
        rows.append((texts.button("button-write-in-year", cb.WriteList(also=Also.IN_YEAR), year=str(answer.year)),))
    if ready:
        rows.append((texts.button(key, cb.WriteList(also=Also.NOTHING), ready=ready, of=of),))
    if answer.day_trips:
        with_days = {"ready": ready + answer.day_trips, "of": of}
        rows.append((texts.button("button-write-day-trips", cb.WriteList(also=Also.DAY_TRIPS), **with_days),))
    return Screen(text, (*rows, (texts.button("button-drop-list", cb.Skip(step="list")),)))


def _reason(line: UnreadLine, texts: Texts) -> str:
    if line.days is not None:
        return texts.html("unread-line-days", days=line.days)
    if line.why == "incomplete":
        return texts.html(f"unread-line-no-{line.act}" if line.act else "unread-line-one-day")
    # Of a line with dates it would be wrong to say that the date was not understood: other words are in the way.
    return texts.html("unread-line-words" if line.why == "not_a_date" else f"unread-{line.why}")


def _shortened(line: str) -> str:
    return line if len(line) <= LINE else f"{line[: LINE - 1].rstrip()}…"


@render.register
def _(answer: TooManyStays, texts: Texts) -> Screen:
    rows = (_calendar_row(None, texts), way_out_row(texts, answer.leave))
    return Screen(texts.html("unread-too-many", most=answer.most), rows)


def _calendar_row(wanted: Wanted | None, texts: Texts) -> Row:
    if wanted is None:
        return (show_button(texts, "status"),)
    return (want_button(texts, "button-other-day", wanted),)
