"""Why nothing was written, and what can be done instead."""

from datetime import date
from functools import singledispatch

from bot.actions.answers import (
    Act,
    Also,
    NotAllRead,
    NotRead,
    Purpose,
    Refused,
    TooManyStays,
    UnreadLine,
    Wanted,
    before_back,
)
from bot.core import crossings
from bot.messages.reading import Back, Length, PastStay
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Row, Rows
from bot.telegram.screens.base import (
    Screen,
    Voice,
    back_button,
    draw,
    in_blocks,
    in_lines,
    show_button,
    stay_line,
    want_button,
    way_out_row,
)

LINE = 60
"""Characters of somebody's own words that are said back."""
LINES = 5
"""So many lines of a list that were not understood are said back, each with its reason."""


@draw.register
def _(answer: Refused, voice: Voice) -> Screen:
    return _refusal(answer.reason, answer, voice)


@singledispatch
def _refusal(reason: object, answer: Refused, voice: Voice) -> Screen:
    raise TypeError(f"no screen for the refusal {type(reason).__name__}")


@_refusal.register
def _(reason: crossings.NotCome, answer: Refused, voice: Voice) -> Screen:
    legal = {True: "refused-not-come-out-legal", False: "refused-not-come-out-illegal"}
    text = in_lines(
        voice.say(f"refused-not-come-{answer.act}", **voice.days(answer.today, day=reason.day)),
        voice.say(legal[answer.legal_until]) if answer.legal_until is not None else None,
    )
    purpose = Purpose.ENTER if answer.act is Act.IN else Purpose.LEAVE
    rows: Rows = ((want_button(voice, "button-other-day", purpose), show_button(voice, "status")),)
    if answer.act is Act.IN:
        rows = ((voice.button("button-plan-keep", cb.Keep(entered=reason.day.toordinal(), left=0)),), *rows)
    return Screen(text, rows)


@_refusal.register
def _(reason: crossings.Already, answer: Refused, voice: Voice) -> Screen:
    text = in_lines(voice.say("refused-already"), stay_line(voice, reason.stay, answer.today))
    return Screen(text, (_fix_row(answer, voice), (show_button(voice, "status"),)))


@_refusal.register
def _(reason: crossings.StillOpen, answer: Refused, voice: Voice) -> Screen:
    days = voice.days(answer.today, **{"in": reason.open.entered, "day": reason.day})
    rows = (
        (want_button(voice, "button-came-back", Purpose.CAME_BACK, reason.day.toordinal()),),
        _move(voice, "button-move-entry", Purpose.FIX_ENTRY, reason.day, answer),
        (show_button(voice, "status"),),
    )
    return Screen(voice.say("refused-still-open", **days), rows)


@_refusal.register
def _(reason: crossings.Inside, answer: Refused, voice: Voice) -> Screen:
    text = in_lines(
        voice.say("refused-inside", **voice.days(answer.today, day=reason.day)),
        stay_line(voice, reason.stay, answer.today),
        voice.say("refused-inside-what"),
    )
    came_back = want_button(voice, "button-came-back", Purpose.CAME_BACK, reason.day.toordinal())
    return Screen(text, ((came_back,), _fix_row(answer, voice)))


@_refusal.register
def _(reason: crossings.Split, answer: Refused, voice: Voice) -> Screen:
    days = voice.days(answer.today, **{"out": reason.left, "in": reason.entered})
    text = in_lines(
        voice.say("refused-split"),
        stay_line(voice, reason.stay, answer.today),
        voice.say("refused-split-what", **days),
    )
    assert answer.stay_id is not None, "the stay is on record"
    split = back_button(voice, "button-split", reason.left, reason.entered, answer.today, answer.stay_id)
    return Screen(text, ((split,), _fix_row(answer, voice)))


@_refusal.register
def _(reason: crossings.BeforeLater, answer: Refused, voice: Voice) -> Screen:
    text = in_lines(
        voice.say("refused-before-later"),
        stay_line(voice, reason.later, answer.today),
        voice.say("refused-before-later-what"),
    )
    return Screen(text, ((show_button(voice, "trips"),),))


@_refusal.register
def _(reason: crossings.Shorten, answer: Refused, voice: Voice) -> Screen:
    text = in_lines(
        voice.say("refused-shorten"),
        stay_line(voice, reason.stay, answer.today),
        voice.say("refused-shorten-what", **voice.days(answer.today, day=reason.day)),
    )
    return Screen(
        text, (_move(voice, "button-move-exit", Purpose.FIX_EXIT, reason.day, answer), _fix_row(answer, voice))
    )


@_refusal.register
def _(reason: crossings.BeforeOpen, answer: Refused, voice: Voice) -> Screen:
    days = voice.days(answer.today, **{"in": reason.open.entered, "day": reason.day})
    move = _move(voice, "button-move-entry", Purpose.FIX_ENTRY, reason.day, answer) if reason.movable else ()
    rows = ((want_button(voice, "button-past-stay", Purpose.STAY_FROM, reason.day.toordinal()),), move)
    return Screen(voice.say("refused-before-open", **days), rows)


@_refusal.register
def _(reason: crossings.BeforeEntry, answer: Refused, voice: Voice) -> Screen:
    days = voice.days(answer.today, **{"in": reason.open.entered, "day": reason.day})
    return Screen(voice.say("refused-before-entry", **days), (_fix_row(answer, voice),))


@_refusal.register
def _(reason: crossings.AfterExit, answer: Refused, voice: Voice) -> Screen:
    assert reason.stay.left is not None, "a stay that ended has an exit"
    days, key = voice.days(answer.today, out=reason.stay.left, day=reason.day), "refused-after-exit"
    if reason.entered is None:
        move = _move(voice, "button-move-exit", Purpose.FIX_EXIT, reason.day, answer)
        again = Wanted(Purpose.STAY_TO, reason.day.toordinal())
    else:
        assert answer.stay_id is not None, "the stay is on record"
        move = (back_button(voice, "button-move-both", reason.day, reason.entered, answer.today, answer.stay_id),)
        again = before_back(reason.day, reason.entered)
        days, key = days | voice.days(answer.today, **{"in": reason.entered}), "refused-after-exit-back"
    rows = (move, (want_button(voice, "button-entered-again", again.purpose, again.about),))
    return Screen(voice.say(key, **days), rows)


@_refusal.register
def _(reason: crossings.Backwards, answer: Refused, voice: Voice) -> Screen:
    days = voice.days(answer.today, **{"in": reason.entered, "out": reason.left})
    return Screen(voice.say("refused-backwards", **days), (_calendar_row(answer.wanted, voice),))


@_refusal.register
def _(reason: crossings.AfterReturn, answer: Refused, voice: Voice) -> Screen:
    days = voice.days(answer.today, **{"in": reason.entered, "out": reason.left})
    return Screen(voice.say("refused-after-return", **days), (_calendar_row(answer.wanted, voice),))


@_refusal.register
def _(reason: crossings.Clash, answer: Refused, voice: Voice) -> Screen:
    text = in_lines(
        voice.say("refused-clash"), stay_line(voice, reason.stay, answer.today), voice.say("refused-clash-what")
    )
    return Screen(text, (_fix_row(answer, voice), _calendar_row(answer.wanted, voice) if answer.wanted else ()))


@_refusal.register
def _(reason: crossings.ClashOpen, answer: Refused, voice: Voice) -> Screen:
    text = in_lines(
        voice.say("refused-clash"), stay_line(voice, reason.open, answer.today), voice.say("refused-clash-open-what")
    )
    left = reason.wanted.left
    leave: Row = ()
    if left is not None:
        exit_day = cb.Pick(purpose=Purpose.LEAVE, about=0, day=left.toordinal())
        leave = (voice.button("button-leave-on", exit_day, day=voice.days(answer.today, day=left)["day_date"]),)
    move = _move(voice, "button-move-entry", Purpose.FIX_ENTRY, reason.wanted.entered, answer)
    other = _calendar_row(answer.wanted, voice) if answer.wanted else ()
    return Screen(text, (leave, move, _fix_row(answer, voice), other))


@_refusal.register
def _(reason: crossings.Overlap, answer: Refused, voice: Voice) -> Screen:
    text = in_lines(
        voice.say("refused-overlap"),
        stay_line(voice, reason.first, answer.today),
        stay_line(voice, reason.second, answer.today),
        voice.say("refused-overlap-what"),
    )
    return Screen(text, (_calendar_row(None, voice),))


def _fix_row(answer: Refused, voice: Voice) -> Row:
    if answer.stay_id is None:
        return (show_button(voice, "trips"),)
    return (voice.button("button-fix-stay", cb.Open(stay=answer.stay_id, page=0)),)


def _move(voice: Voice, key: str, purpose: Purpose, day: date, answer: Refused) -> Row:
    if answer.stay_id is None:
        return ()
    data = cb.Pick(purpose=purpose, about=answer.stay_id, day=day.toordinal())
    return (voice.button(key, data, day=voice.days(answer.today, day=day)["day_date"]),)


NO_TRIP = frozenset({"bare_number", "implausible", "incomplete", "not_a_date", "range", "vague"})
"""Why words name no trip, where it helps more to see what would name one."""


@draw.register
def _(answer: NotRead, voice: Voice) -> Screen:
    if answer.suggestion:
        key = "unread-typo-meant" if answer.meant or answer.ahead else "unread-typo-suggest"
        text = voice.say(key, suggestion=answer.suggestion)
    elif answer.days is not None:
        text = voice.say("unread-line-days", days=answer.days)
    elif answer.wanted == Wanted(Purpose.PLAN) and answer.why in NO_TRIP:
        text = voice.say("unread-plan")
    elif answer.why == "ambiguous" and answer.wanted is None:
        text = voice.say("unread-two-ways")
    else:
        text = voice.say(f"unread-{answer.why}")
    return Screen(
        text, (_meant_row(answer, voice), _calendar_row(answer.wanted, voice), way_out_row(voice, answer.leave))
    )


def _meant_row(answer: NotRead, voice: Voice) -> Row:
    """What was probably meant, or what can be done with a trip ahead."""
    if answer.ahead:
        entered, left = answer.ahead.entered.toordinal(), answer.ahead.left.toordinal() if answer.ahead.left else 0
        return (voice.button("button-plan-reckon", cb.Reckon(entered=entered, left=left)),)
    match answer.meant:
        case PastStay() as stay:
            past = cb.Pick(purpose=Purpose.STAY_FROM, about=stay.entered.toordinal(), day=stay.left.toordinal())
            return (voice.button("button-yes", past),)
        case Back() as back:
            return (back_button(voice, "button-yes", back.left, back.entered, answer.today),)
        case Length(days, months, after):
            length = cb.ForLength(days=days, months=months, after=after.toordinal() if after else 0)
            return (voice.button("button-yes", length),)
        case None:
            return ()


@draw.register
def _(answer: NotAllRead, voice: Voice) -> Screen:
    shown = answer.unread[:LINES]
    more = len(answer.unread) - len(shown)
    ready, of = answer.ready, answer.ready + max(len(answer.unread), answer.day_trips)
    text = in_blocks(
        voice.say("unread-lines", unread=len(answer.unread), of=of) if shown else voice.say("list-ready", ready=ready),
        *(in_lines(voice.say("unread-line", line=_shortened(line.words)), _reason(line, voice)) for line in shown),
        voice.say("unread-lines-more", more=more) if more else None,
    )
    if not ready and answer.year is None:
        return Screen(text, (_calendar_row(None, voice), way_out_row(voice, answer.leave)))
    key = "button-write-some" if shown else "button-write-list"
    rows: list[Row] = []
    if answer.year:
        rows.append((voice.button("button-write-in-year", cb.WriteList(also=Also.IN_YEAR), year=str(answer.year)),))
    if ready:
        rows.append((voice.button(key, cb.WriteList(also=Also.NOTHING), ready=ready, of=of),))
    if answer.day_trips:
        with_days = {"ready": ready + answer.day_trips, "of": of}
        rows.append((voice.button("button-write-day-trips", cb.WriteList(also=Also.DAY_TRIPS), **with_days),))
    return Screen(text, (*rows, (voice.button("button-drop-list", cb.Skip(step="list")),)))


def _reason(line: UnreadLine, voice: Voice) -> str:
    if line.days is not None:
        return voice.say("unread-line-days", days=line.days)
    if line.why == "incomplete":
        return voice.say(f"unread-line-no-{line.act}" if line.act else "unread-line-one-day")
    # Of a line with dates it would be wrong to say that the date was not understood: other words are in the way.
    return voice.say("unread-line-words" if line.why == "not_a_date" else f"unread-{line.why}")


def _shortened(line: str) -> str:
    return line if len(line) <= LINE else f"{line[: LINE - 1].rstrip()}…"


@draw.register
def _(answer: TooManyStays, voice: Voice) -> Screen:
    rows = (_calendar_row(None, voice), way_out_row(voice, answer.leave))
    return Screen(voice.say("unread-too-many", most=answer.most), rows)


def _calendar_row(wanted: Wanted | None, voice: Voice) -> Row:
    if wanted is None:
        return (show_button(voice, "status"),)
    return (want_button(voice, "button-other-day", wanted.purpose, wanted.about),)
