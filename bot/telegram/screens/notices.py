"""What comes by itself."""

from bot.actions.answers import (
    Act,
    Reminder,
    Silence,
)
from bot.telegram.screens.base import Screen, Voice, draw, show_button, tap_button


@draw.register
def _(answer: Reminder, voice: Voice) -> Screen:
    return Screen(_reminder(answer, voice), ((tap_button(voice, Act.OUT, answer.today), show_button(voice, "status")),))


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
