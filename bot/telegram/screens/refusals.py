"""Why nothing was written, and what can be done instead."""

from datetime import date
from functools import singledispatch

from bot.actions.answers.days import BeforeBack, Direction, OfStay, OtherEnd, Purpose, Wanted
from bot.actions.answers.refusals import Refused
from bot.core import crossings
from bot.core.stay import Stay
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Row, Rows
from bot.telegram.screens.base import (
    Screen,
    Texts,
    back_button,
    in_blocks,
    in_lines,
    other_day_row,
    render,
    return_plan_row,
    show_button,
    stay_line,
    stay_lines,
    want_button,
)
from bot.telegram.screens.journals import beside_rows, beside_text


@render.register
def _(answer: Refused, texts: Texts) -> Screen:
    refused = _refusal(answer.reason, answer, texts)
    if answer.beside is None:
        return refused
    text = in_blocks(refused.text, beside_text(answer.beside, texts))
    return Screen(text, (*beside_rows(answer.beside, texts), *refused.rows))


@singledispatch
def _refusal(reason: object, answer: Refused, texts: Texts) -> Screen:
    raise TypeError(f"no screen for the refusal {type(reason).__name__}")


@_refusal.register
def _(reason: crossings.InFuture, answer: Refused, texts: Texts) -> Screen:
    legal = {True: "refused-not-come-out-legal", False: "refused-not-come-out-illegal"}
    text = in_lines(
        texts.html(f"refused-not-come-{answer.act}", **texts.days(answer.today, day=reason.day)),
        texts.html(legal[answer.legal_until]) if answer.legal_until is not None else None,
        texts.html("entry-ahead", **texts.days(answer.today, out=answer.back_on)) if answer.back_on else None,
    )
    purpose = Purpose.ENTER if answer.act is Direction.IN else Purpose.LEAVE
    rows: Rows = ((want_button(texts, "button-other-day", Wanted(purpose)), show_button(texts, "status")),)
    if answer.act is Direction.IN:
        rows = ((texts.button("button-plan-keep", cb.Keep(entered=reason.day, left=None)),), *rows)
    return Screen(text, (return_plan_row(texts, answer.back_on, answer.today), *rows))


@_refusal.register
def _(reason: crossings.Already, answer: Refused, texts: Texts) -> Screen:
    text = in_lines(texts.html("refused-already"), stay_lines(texts, (reason.stay, *reason.others), answer.today))
    mend: Row = (show_button(texts, "trips"),) if reason.others else _fix_row(reason.stay, texts)
    return Screen(text, (mend, (show_button(texts, "status"),)))


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
    return Screen(texts.html("refused-backwards", **days), (other_day_row(texts, answer.wanted),))


@_refusal.register
def _(reason: crossings.AfterReturn, answer: Refused, texts: Texts) -> Screen:
    days = texts.days(answer.today, **{"in": reason.entered, "out": reason.left})
    return Screen(texts.html("refused-after-return", **days), (other_day_row(texts, answer.wanted),))


@_refusal.register
def _(reason: crossings.OverlapsStay, answer: Refused, texts: Texts) -> Screen:
    text = in_lines(
        texts.html("refused-clash"), stay_line(texts, reason.stay, answer.today), texts.html("refused-clash-what")
    )
    return Screen(text, (_fix_row(reason.stay, texts), other_day_row(texts, answer.wanted) if answer.wanted else ()))


@_refusal.register
def _(reason: crossings.ClashOpen, answer: Refused, texts: Texts) -> Screen:
    text = in_lines(
        texts.html("refused-clash"), stay_line(texts, reason.open, answer.today), texts.html("refused-clash-open-what")
    )
    left = reason.wanted.left
    leave: Row = ()
    if left is not None:
        exit_day = cb.Pick.of(Wanted(Purpose.LEAVE), day=left)
        leave = (texts.button("button-leave-on", exit_day, day=texts.days(answer.today, day=left)["day_date"]),)
    move = _move(texts, "button-move-entry", Purpose.FIX_ENTRY, reason.open, reason.wanted.entered, answer)
    other = other_day_row(texts, answer.wanted) if answer.wanted else ()
    return Screen(text, (leave, move, _fix_row(reason.open, texts), other))


@_refusal.register
def _(reason: crossings.OverlapEachOther, answer: Refused, texts: Texts) -> Screen:
    text = in_lines(
        texts.html("refused-overlap"),
        stay_line(texts, reason.first, answer.today),
        stay_line(texts, reason.second, answer.today),
        texts.html("refused-overlap-what"),
    )
    return Screen(text, (other_day_row(texts, None),))


def _fix_row(stay: Stay, texts: Texts) -> Row:
    return (texts.button("button-fix-stay", cb.Open(stay=stay.id, page=0)),)


def _move(texts: Texts, key: str, purpose: Purpose, stay: Stay, day: date, answer: Refused) -> Row:
    data = cb.Pick.of(OfStay(purpose, stay.id), day=day)
    return (texts.button(key, data, day=texts.days(answer.today, day=day)["day_date"]),)
