"""What comes by itself."""

from bot.actions.answers import Act, PlanDue, Purpose, Reminder, Silence
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Rows
from bot.telegram.screens.base import Screen, Voice, draw, in_lines, show_button, tap_button, want_button
from bot.telegram.screens.status import mend_rows


@draw.register
def _(answer: Reminder, voice: Voice) -> Screen:
    rows: Rows = ((tap_button(voice, Act.OUT, answer.today), show_button(voice, "status")),)
    return Screen(_reminder(answer, voice), (*rows, *mend_rows(voice, answer.stay_id)) if answer.over else rows)


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
    return Screen(text, ((tap_button(voice, Act.OUT, answer.today), show_button(voice, "status")),))


@draw.register
def _(answer: PlanDue, voice: Voice) -> Screen:
    key = "plan-due" if answer.trip.entered == answer.today else "plan-due-late"
    inside = (
        voice.say("plan-due-inside", **voice.days(answer.today, **{"in": answer.inside.entered}))
        if answer.inside
        else None
    )
    text = in_lines(voice.say(key, **voice.days(answer.today, day=answer.trip.entered)), inside)
    rows = (
        (tap_button(voice, Act.IN, answer.today), want_button(voice, "button-other-day", Purpose.ENTER)),
        (want_button(voice, "button-plan-move", Purpose.PLAN_ENTRY, answer.id),),
        (voice.button("button-plan-drop", cb.DropPlan(plan=answer.id)),),
    )
    return Screen(text, rows)
