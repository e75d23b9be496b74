"""Permits: their list, one of them, and what is asked where the days of two overlap."""

from datetime import date

from bot.actions.answers.days import NewPermit, OfPermit, Purpose
from bot.actions.answers.permits import (
    PermitBackwards,
    PermitCard,
    PermitClash,
    PermitList,
    PermitsFull,
    PermitUnread,
    SinceOrUntil,
    WhichPermit,
)
from bot.core.permit import Permit, PermitKind
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows
from bot.telegram.screens.base import (
    Screen,
    Texts,
    in_blocks,
    in_lines,
    in_rows,
    kind_words,
    permit_line,
    permit_lines,
    render,
    show_button,
    want_button,
)


@render.register
def _(answer: PermitList, texts: Texts) -> Screen:
    add = tuple(
        (want_button(texts, f"button-permit-{kind}", NewPermit(Purpose.PERMIT_FROM, kind)),)
        for kind in (PermitKind.RESIDENCE, PermitKind.VISA)
    )
    back = (show_button(texts, "settings"),)
    if not answer.permits:
        return Screen(texts.html("permits-empty"), (*add, back))
    more = len(answer.permits) - texts.most_stays
    lines = [
        texts.html("permits-line", number=number, permit=permit_line(texts, permit, answer.today))
        for number, permit in enumerate(answer.permits[: texts.most_stays], 1)
    ]
    if more > 0:
        lines.append(texts.html("permits-more", more=more))
    pick = [Button(f"✎ {number}", cb.OpenPermit(permit=each.id)) for number, each in enumerate(answer.permits, 1)]
    return Screen(in_blocks(texts.html("permits-title"), in_lines(*lines)), (*in_rows(pick, 5), *add, back))


@render.register
def _(answer: PermitCard, texts: Texts) -> Screen:
    permit = answer.permit
    endless: Row = ()
    if permit.begins and permit.ends and permit.kind is not PermitKind.VISA:
        data = cb.KeepPermit(kind=permit.kind, begins=permit.begins, ends=None, instead_of=permit.id)
        endless = (texts.button("button-permit-endless", data),)
    rows: Rows = (
        (want_button(texts, "button-fix-permit-begins", OfPermit(Purpose.PERMIT_BEGINS, permit.id)),),
        (want_button(texts, "button-fix-permit-ends", OfPermit(Purpose.PERMIT_ENDS, permit.id)),),
        endless,
        (texts.button("button-delete", cb.DropPermit(permit=permit.id)),),
        (show_button(texts, "permits"),),
    )
    there = texts.html("permit-there") if answer.there else None
    return Screen(in_lines(there, permit_line(texts, permit, answer.today), texts.html("stay-what")), rows)


@render.register
def _(answer: PermitClash, texts: Texts) -> Screen:
    new, after, today = answer.new, answer.after, answer.today
    later: Row = ()
    if after and after.begins:
        later = (texts.button("button-permit-after", _keep(after), day=texts.brief_day(after.begins, today)),)
    text = in_blocks(
        in_lines(texts.html("permit-clash"), permit_lines(texts, answer.others, today)),
        in_lines(texts.html("permit-clash-new"), permit_line(texts, new, today)),
        texts.html("permit-clash-what" if later else "permit-clash-replace"),
    )
    replace = texts.button("button-permit-replace", _keep(new, over=answer.mark))
    return Screen(text, (later, (replace,), (show_button(texts, "permits"),)))


def _keep(permit: Permit, *, over: int = 0) -> cb.KeepPermit:
    return cb.KeepPermit(kind=permit.kind, begins=permit.begins, ends=permit.ends, instead_of=permit.id, over=over)


@render.register
def _(answer: PermitBackwards, texts: Texts) -> Screen:
    days = texts.days(answer.today, begins=answer.begins, ends=answer.ends)
    again = (want_button(texts, "button-other-day", answer.wanted),)
    return Screen(texts.html("permit-backwards", **days), (again, (show_button(texts, "permits"),)))


@render.register
def _(answer: WhichPermit, texts: Texts) -> Screen:
    rows = tuple(
        (
            Button(
                texts.span(begins, ends, answer.today).replace("\N{NO-BREAK SPACE}", " "),
                cb.KeepPermit(kind=answer.kind, begins=begins, ends=ends),
            ),
        )
        for begins, ends in answer.days
    )
    return Screen(texts.html("which-permit", **kind_words(texts, answer.kind)), rows)


@render.register
def _(answer: PermitUnread, texts: Texts) -> Screen:
    meant = texts.html("unread-typo-meant", suggestion=answer.suggestion) if answer.suggestion else None
    match answer:
        case PermitUnread(days=[one, other], today=date() as today) if one < today < other:
            meant = texts.html("permit-which-year", **texts.days(today, one=one, other=other))
        case PermitUnread("future", days=[day], today=date() as today):
            meant = texts.html("permit-not-come", **texts.days(today, day=day))
    return Screen(meant or texts.html("permit-unread"), ((show_button(texts, "permits"),),))


@render.register
def _(answer: PermitsFull, texts: Texts) -> Screen:
    return Screen(texts.html("permits-full", most=answer.most), ((show_button(texts, "permits"),),))


@render.register
def _(answer: SinceOrUntil, texts: Texts) -> Screen:
    from_it = cb.Pick.of(NewPermit(Purpose.PERMIT_FROM, answer.kind), day=answer.day)
    since = texts.button("button-permit-since", from_it, day=texts.brief_day(answer.day, answer.today))
    ends = (
        texts.button(
            "button-permit-until",
            cb.Want.of(NewPermit(Purpose.PERMIT_FROM, answer.kind, day)),
            day=texts.brief_day(day, answer.today),
        )
        for day in answer.ends
    )
    text = texts.html(
        "permit-since-or-until", **kind_words(texts, answer.kind), **texts.days(answer.today, day=answer.day)
    )
    return Screen(text, ((since,), *((until,) for until in ends)))
