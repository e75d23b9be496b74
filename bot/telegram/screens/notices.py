"""What comes by itself."""

from bot.actions.answers import Act, PlanDue, Purpose, Reminder, Silence
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Rows
from bot.telegram.screens.base import Screen, Voice, draw, in_lines, show_button, tap_button, want_button
from bot.telegram.screens.status import doubt_lines, mend_rows


@draw.register
def _(answer: Reminder, voice: Voice) -> Screen:
    rows: Rows = ((tap_button(voice, Act.OUT, answer.today), show_button(voice, "status")),)
    text = in_lines(_reminder(answer, voice), doubt_lines(answer.doubt, voice))
    if not answer.over:
        return Screen(text, rows)
    permit = (voice.button("button-permit", cb.Permit(holds=True)),)
    return Screen(text, (*rows, *mend_rows(voice, answer.stay_id), permit))


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
    return voice.say("reminder-before", more=answer.left, **last)


@draw.register
def _(answer: Silence, voice: Voice) -> Screen:
    text = voice.say("silence", **voice.days(answer.today, **{"in": answer.inside.entered}))
    return Screen(text, ((tap_button(voice, Act.OUT, answer.today), show_button(voice, "status")),))


@draw.register
def _(answer: PlanDue, voice: Voice) -> Screen:
    late = answer.trip.entered < answer.today
    inside = (
        voice.say("plan-due-inside", **voice.days(answer.today, **{"in": answer.inside.entered}))
        if answer.inside
        else None
    )
    key = "plan-due-late" if late else "plan-due"
    text = in_lines(voice.say(key, **voice.days(answer.today, day=answer.trip.entered)), inside)
    other = want_button(voice, "button-other-day", Purpose.ENTER)
    entered = (_entered_then(answer, voice),) if late else ()
    rows = (
        entered,
        (other,) if late else (tap_button(voice, Act.IN, answer.today), other),
        (want_button(voice, "button-plan-move", Purpose.PLAN_ENTRY, answer.id),),
        (voice.button("button-plan-drop", cb.DropPlan(plan=answer.id)),),
    )
    return Screen(text, rows)


def _entered_then(answer: PlanDue, voice: Voice) -> Button:
    """Yes, on the day that was planned: the question came late, and "today" would be another day."""
    day = answer.trip.entered
    data = cb.Pick(purpose=Purpose.ENTER, about=0, day=day.toordinal())
    return voice.button("button-entered-on", data, day=voice.brief_day(day, answer.today))
