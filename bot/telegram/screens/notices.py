"""What comes by itself."""

from bot.actions.answers.days import Direction, OfPermit, OfPlan, Purpose, Wanted
from bot.actions.answers.notices import (
    Again,
    Announcement,
    Apology,
    CheckIn,
    Confirmed,
    MayReturn,
    NotAgain,
    Outage,
    PausesEnd,
    PermitEnds,
    PlanDue,
    Register,
    Registered,
    Reminder,
    ReturnAsked,
    ReturnUnasked,
    Silenced,
    Unregistered,
)
from bot.actions.notices.check_in import CHECK_IN
from bot.actions.notices.countdown import LIMIT, PERMIT
from bot.actions.notices.outage import OUTAGE
from bot.actions.notices.plan import PLAN
from bot.actions.notices.registration import REGISTRATION
from bot.actions.notices.return_day import RETURN
from bot.lexicon.languages import DEFAULT_LANGUAGE
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows
from bot.telegram.screens.base import (
    Beside,
    Screen,
    Texts,
    doubt_lines,
    ended_line,
    hour_words,
    in_lines,
    journals_button,
    kind_words,
    pause_line,
    render,
    rule_row,
    show_button,
    tap_button,
    want_button,
)
from bot.telegram.screens.rule import in_words
from bot.telegram.screens.status import mend_rows


@render.register
def _(answer: Reminder, texts: Texts) -> Screen:
    tap = tap_button(texts, Direction.OUT, answer.today)
    again = _again_row(texts, LIMIT) if answer.left or answer.over else ()
    rows: Rows = ((tap, show_button(texts, "status")), (*rule_row(texts, answer.doubt), *again))
    date, number, advice = _reminder(answer, texts).split("\n", 2)  # what to do comes after how sure the number is
    before = texts.days(answer.today, before=answer.earlier_than) if answer.earlier_than else None
    earlier = texts.html("reminder-earlier", **before) if before else None
    if answer.permit and not answer.over:
        advice = ""  # it may be extended instead of leaving, which is said of it
    ends = None
    if answer.rule_ends:
        ends, advice = texts.html("rule-ends"), texts.html("reminder-rule-ends")
    doubt = doubt_lines(answer.doubt, answer.today, texts)
    binds = texts.html("reminder-binds", limit=in_words((answer.binds,), texts)) if answer.binds else None
    told = in_lines(date, number, binds, ends, earlier, _permit(answer, texts), doubt)
    if not answer.over:
        return Screen(in_lines(told, advice), rows)
    permit = (texts.button("button-permit", cb.Permit(holds=True)),)
    trips = (show_button(texts, "trips"),)
    return Screen(told, (*rows, trips), once=advice, alone=(*mend_rows(texts, answer.stay_id), permit))


def _permit(answer: Reminder, texts: Texts) -> str | None:
    if answer.permit is None or answer.permit.ends is None:
        return None
    if answer.over:
        return ended_line(texts, answer.permit, answer.today, counted=answer.counted)
    named = kind_words(texts, answer.permit.kind)
    return texts.html("permit-held", **named, **texts.days(answer.today, ends=answer.permit.ends))


def _reminder(answer: Reminder, texts: Texts) -> str:
    if answer.last_legal_day is None:
        return texts.html("reminder-over-never", over=answer.over, **texts.days(answer.today, this=answer.today))
    last = texts.days(answer.today, last=answer.last_legal_day)
    if answer.over:
        return texts.html("reminder-over", over=answer.over, **last)
    if answer.left == 0:
        return texts.html("reminder-last-day", **last)
    if answer.left == 1:
        return texts.html("reminder-tomorrow", **last)
    return texts.html("reminder-before", more=answer.left, **last)


@render.register
def _(answer: PermitEnds, texts: Texts) -> Screen:
    ends = answer.permit.ends
    assert ends is not None, "it has a last day"
    words = {**kind_words(texts, answer.permit.kind), **texts.days(answer.today, ends=ends)}
    leave = "permit-ends-leave" if answer.left else "permit-ends-leave-today"
    outside = ("permit-ends-outside-counted",) if answer.counted else ()
    inside = "permit-ends-inside-counted" if answer.counted else "permit-ends-inside"
    after = (inside, leave) if answer.inside else (*outside, "permit-ends-outside")
    text = in_lines(
        texts.html("permit-ends-day", **words),
        texts.html(f"permit-ends-{_when(answer.left)}", left=answer.left, **words),
        *(texts.html(key) for key in after),
    )
    change = (want_button(texts, "button-fix-permit-ends", OfPermit(Purpose.PERMIT_ENDS, answer.permit.id)),)
    status = show_button(texts, "status")
    first = (tap_button(texts, Direction.OUT, answer.today), status) if answer.inside else (status,)
    return Screen(text, (first, change, _again_row(texts, PERMIT) if answer.left else ()))


def _again_row(texts: Texts, kind: str) -> Row:
    """Not on a last day: what comes the day after is another notice, or none."""
    return (texts.button("button-again", cb.Again(kind=kind)),)


@render.register
def _(answer: Again, texts: Texts) -> Screen:
    text = texts.html("again", hour=hour_words(answer.hour), **texts.days(answer.today, day=answer.day))
    return Screen(text, ((show_button(texts, "status"),),))


@render.register
def _(answer: Silenced, texts: Texts) -> Screen:
    """Beside the notice, which stays the record of what was told."""
    said = pause_line(texts, answer.paused_until, answer.today) or texts.html("again-off")
    return Beside(said, ((show_button(texts, "reminders"), show_button(texts, "status")),))


@render.register
def _(_: NotAgain, texts: Texts) -> Screen:
    """The notice keeps its text: of several travellers it is still the record of what was told."""
    return Beside(texts.html("stale-button"), ((show_button(texts, "status"),),))


def _when(left: int) -> str:
    """How a text is called that tells of a day so many days after today."""
    return {0: "today", 1: "tomorrow"}.get(left, "soon")


@render.register
def _(answer: CheckIn, texts: Texts) -> Screen:
    text = texts.html("check-in", **texts.days(answer.today, **{"in": answer.stay.entered}))
    yes = texts.button("button-yes", cb.ConfirmStay(stay=answer.stay.id))
    left = want_button(texts, "button-out", Wanted(Purpose.LEAVE))
    return Screen(text, ((yes, left), _again_row(texts, CHECK_IN.name)))


@render.register
def _(answer: Confirmed, texts: Texts) -> Screen:
    again = texts.html("check-in-asks", **texts.days(answer.today, day=answer.asks_on)) if answer.asks_on else None
    return Screen(in_lines(texts.html("check-in-yes"), again), ((show_button(texts, "status"),),))


@render.register
def _(answer: Register, texts: Texts) -> Screen:
    duty, left = answer.duty, (answer.by - answer.today).days
    text = in_lines(
        texts.html("register-day", **texts.days(answer.today, last=answer.by)),
        texts.html(f"register-{_when(left)}", left=left),
    )
    once = in_lines(
        texts.html("register-who", days=duty.days),
        texts.html("register-done"),
        *(texts.html("rule-note", note=texts.plain(f"note-{note.id}")) for note in duty.notes),
        *(
            texts.html("rule-source", what=texts.plain(f"source-{source.id}"), where=source.where)
            for source in duty.sources
        ),
    )
    done = texts.button("button-registered", cb.Registered(stay=answer.stay_id))
    again = _again_row(texts, REGISTRATION.name) if left else ()
    return Screen(text, ((done, tap_button(texts, Direction.OUT, answer.today)), again), once=once)


@render.register
def _(answer: Registered, texts: Texts) -> Screen:
    undo = texts.button("button-undo", cb.Unregistered(stay=answer.stay_id))
    return Screen(texts.html("registered"), ((undo, show_button(texts, "status")),))


@render.register
def _(_: Unregistered, texts: Texts) -> Screen:
    return Screen(texts.html("unregistered"), ((show_button(texts, "status"),),))


@render.register
def _(answer: MayReturn, texts: Texts) -> Screen:
    text = in_lines(
        texts.html("return-day", **texts.days(answer.today, day=answer.today)),
        texts.html("return-may", days=answer.days),
        texts.html("return-until", **texts.days(answer.today, last=answer.last)) if answer.last else None,
        doubt_lines(answer.doubt, answer.today, texts),
    )
    tap = tap_button(texts, Direction.IN, answer.today)
    again = _again_row(texts, RETURN.name)
    return Screen(text, ((tap, show_button(texts, "status")), rule_row(texts, answer.doubt), again))


@render.register
def _(answer: ReturnAsked, texts: Texts) -> Screen:
    text = in_lines(
        texts.html("return-asked", days=answer.days, **texts.days(answer.today, day=answer.on)),
        pause_line(texts, answer.paused_until, answer.today),
    )
    off = texts.button("button-return-off", cb.TellReturn(days=0, on=False))
    return Screen(text, ((off,), (show_button(texts, "status"),)))


@render.register
def _(_: ReturnUnasked, texts: Texts) -> Screen:
    return Screen(texts.html("return-unasked"), ((show_button(texts, "status"),),))


@render.register
def _(answer: Outage, texts: Texts) -> Screen:
    text = texts.html("outage", **texts.days(answer.today, **{"in": answer.inside.entered}))
    left = tap_button(texts, Direction.OUT, answer.today)
    rows = ((left, show_button(texts, "status")), _again_row(texts, OUTAGE.name))
    return Screen(text, rows, once=texts.html("outage-why"))


@render.register
def _(answer: PlanDue, texts: Texts) -> Screen:
    late = answer.trip.entered < answer.today
    inside = (
        texts.html("plan-due-inside", **texts.days(answer.today, **{"in": answer.inside.entered}))
        if answer.inside
        else None
    )
    key = "plan-due-late" if late else "plan-due"
    text = in_lines(texts.html(key, **texts.days(answer.today, day=answer.trip.entered)), inside)
    other = want_button(texts, "button-other-day", Wanted(Purpose.ENTER))
    entered = (_entered_then(answer, texts),) if late else ()
    rows = (
        entered,
        (other,) if late else (tap_button(texts, Direction.IN, answer.today), other),
        (want_button(texts, "button-plan-move", OfPlan(Purpose.PLAN_ENTRY, answer.trip.id)),),
        (texts.button("button-plan-drop", cb.DropPlan(plan=answer.trip.id)),),
        _again_row(texts, PLAN.name),
    )
    return Screen(text, rows)


def _entered_then(answer: PlanDue, texts: Texts) -> Button:
    """Yes, on the day that was planned: the question came late, and "today" would be another day."""
    day = answer.trip.entered
    data = cb.Pick.of(Wanted(Purpose.ENTER), day=day)
    return texts.button("button-entered-on", data, day=texts.brief_day(day, answer.today))


@render.register
def _(_: PausesEnd, texts: Texts) -> Screen:
    until = texts.button("button-pause", cb.Pause(paused=True))
    resume = texts.button("button-resume", cb.Pause(paused=False))
    return Screen(texts.html("pauses-end"), ((until, resume),))


@render.register
def _(answer: Announcement, texts: Texts) -> Screen:
    """In another language where it was written before the bot learned this one."""
    return Screen(answer.texts.get(texts.language) or answer.texts[DEFAULT_LANGUAGE])


@render.register
def _(answer: Apology, texts: Texts) -> Screen:
    cards = (show_button(texts, "status"), show_button(texts, "trips"))
    return Screen(texts.html("apology"), ((journals_button(texts),) if answer.several else cards,))
