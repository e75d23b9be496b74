"""When a person is reminded, and by which time zone."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.actions.answers import Heading
from bot.actions.answers.reminder_settings import (
    AskPlace,
    NoticeAhead,
    NoZone,
    RegistrationUntold,
    ReminderPart,
    ReminderSettings,
    ZoneKept,
)
from bot.actions.notices.permit import PERMIT
from bot.actions.notices.plan import PLAN
from bot.actions.notices.return_day import RETURN
from bot.actions.notices.schedule import OPTIONAL
from bot.actions.reminder_settings import HOURS, UNTIL, ZONES
from bot.core.reminders import CHOICE, ENDLESS, ReminderState
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows
from bot.telegram.screens.base import (
    ReplyKeyboard,
    Screen,
    Texts,
    heading_line,
    heading_names,
    hour_words,
    in_blocks,
    in_lines,
    in_rows,
    pause_line,
    render,
    show_button,
    ticked,
    want_button,
)
from bot.telegram.screens.stays import register_line
from bot.texts.zones import zone_label

WEEK = timedelta(7)
"""The pause that is offered by a tap."""


@render.register
def _(answer: ReminderSettings, texts: Texts) -> Screen:
    match answer.part:
        case ReminderPart.DAYS:
            return Screen(texts.html("reminder-settings-days-ask"), (*_day_rows(answer, texts), _back(texts)))
        case ReminderPart.KINDS:
            kinds = tuple((_kind(kind, answer, texts),) for kind in OPTIONAL)
            last = _threshold(0, texts.plain("notice-kind-last"), answer)
            text = in_blocks(texts.html("reminder-settings-kinds-ask"), _registrations(answer, texts))
            return Screen(text, ((last,), *kinds, _back(texts)))
        case ReminderPart.PAUSE:
            week = _today(answer).date() + WEEK
            rows: Rows = (
                (texts.button("button-pause-week", cb.PauseUntil(day=week), **texts.days(week - WEEK, day=week)),),
                (want_button(texts, "button-pause-until", UNTIL),),
            )
            still = texts.html("reminder-settings-pause-still") if 0 in answer.days_before else None
            return Screen(in_lines(texts.html("reminder-settings-pause-ask"), still), (*rows, _back(texts)))
        case ReminderPart.HOUR:
            hours = [_hour(hour, answer.hour) for hour in HOURS]
            return Screen(texts.html("reminder-settings-hour-ask"), (*in_rows(hours, 4), _back(texts)))
        case ReminderPart.ZONE:
            zones = [_zone(zone, answer, texts) for zone in ZONES]
            rows = ((show_button(texts, "place"),), *in_rows(zones, 2), _back(texts))
            key = "reminder-settings-zone-unknown" if answer.unknown_city else "reminder-settings-zone-ask"
            return Screen(texts.html(key, zone=_zone_of(answer, texts)), rows)
        case ReminderPart.ALL if answer.zone_set:
            return ReplyKeyboard(texts.html("reminder-settings-zone-set", zone=_zone_of(answer, texts)))
        case ReminderPart.ALL:
            return Screen(_reminders_text(answer, texts), _reminders_rows(answer, texts))


def _registrations(answer: ReminderSettings, texts: Texts) -> str | None:
    """The days to register of which no notice tells."""
    return in_lines(*(_registration(each, answer, texts) for each in answer.registrations)) or None


def _registration(duty: RegistrationUntold, answer: ReminderSettings, texts: Texts) -> str:
    line = register_line(duty.by, _today(answer).date(), replace(texts, country=duty.country))
    return in_lines(heading_line(texts, duty.heading), line)


def _zone_of(answer: ReminderSettings, texts: Texts) -> str:
    return zone_label(texts.language, answer.zone, answer.now)


def _reminders_text(answer: ReminderSettings, texts: Texts) -> str:
    before = ", ".join(str(days) for days in answer.days_before if days)
    set_to = in_lines(
        texts.html("reminder-settings-title"),
        texts.html("reminder-settings-time", hour=hour_words(answer.hour), zone=_zone_of(answer, texts)),
        texts.html("reminder-settings-before", days=before) if before else texts.html("reminder-settings-before-none"),
        texts.html("reminder-settings-on-last" if 0 in answer.days_before else "reminder-settings-on-last-off"),
        texts.html("reminder-settings-over"),
        _kinds(answer, texts),
    )
    return in_blocks(set_to, _following(answer, texts), _registrations(answer, texts))


def _kinds(answer: ReminderSettings, texts: Texts) -> str:
    on = [texts.plain(f"notice-kind-{kind}") for kind in OPTIONAL if _is_on(kind, answer)]
    return (
        texts.html("reminder-settings-kinds", kinds=", ".join(on)) if on else texts.html("reminder-settings-kinds-none")
    )


def _is_on(kind: str, answer: ReminderSettings) -> bool:
    return answer.awaits_return if kind == RETURN.name else kind not in answer.switched_off


def _following(answer: ReminderSettings, texts: Texts) -> str:
    paused = pause_line(texts, answer.paused_until, _today(answer).date())
    if answer.paused_until == ENDLESS:
        return paused or ""
    calls = [_call(call, answer, texts) for call in answer.following]
    if answer.whose:
        calls = [_of_whom(heading, call, texts) for heading, call in zip(answer.whose, calls, strict=True)]
    others = any(isinstance(call, ReminderState) or call.kind != PLAN.name for call in answer.following)
    counts_down = any(isinstance(call, ReminderState) or call.kind == PERMIT.name for call in answer.following)
    if answer.inside and others and (counts_down or not answer.why):
        return in_lines(paused, texts.html("reminder-settings-next"), *calls)
    none = "none-rule" if answer.why else "none" if answer.inside else "none-outside"
    title = "next-plans" if not others else "next" if answer.inside else "next-outside"
    until_then = texts.html(f"reminder-settings-{title}") if calls else None
    return in_lines(paused, texts.html(f"reminder-settings-{none}"), until_then, *calls)


def _of_whom(heading: Heading, call: str, texts: Texts) -> str:
    names = heading_names(texts, heading)
    return texts.html("reminder-settings-call-whose", call=call, names=names) if names else call


def _call(call: ReminderState | NoticeAhead, answer: ReminderSettings, texts: Texts) -> str:
    when = {**texts.days(_today(answer).date(), day=call.day), "hour": hour_words(answer.hour)}
    if isinstance(call, NoticeAhead):
        kind = "permit-last" if call.kind == PERMIT.name and not call.left else call.kind
        return texts.html(f"reminder-settings-call-{kind}", left=call.left, **when)
    if call.over:
        return texts.html("reminder-settings-call-over", over=call.over, **when)
    if call.left == 0:
        return texts.html("reminder-settings-call-last", **when)
    return texts.html("reminder-settings-call", left=call.left, **when)


def _today(answer: ReminderSettings) -> datetime:
    return answer.now.astimezone(ZoneInfo(answer.zone))


def _reminders_rows(answer: ReminderSettings, texts: Texts) -> Rows:
    days, hour, zone, kinds = (
        texts.button(f"button-reminders-{part}", cb.ReminderCard(part=part))
        for part in (ReminderPart.DAYS, ReminderPart.HOUR, ReminderPart.ZONE, ReminderPart.KINDS)
    )
    pause = texts.button("button-pause", cb.Pause(paused=True))
    resume = (texts.button("button-resume", cb.Pause(paused=False)),) if answer.paused_until else ()
    return (
        (days, hour),
        (kinds, zone),
        (*resume, pause),
        (show_button(texts, "settings"), show_button(texts, "status")),
    )


def _day_rows(answer: ReminderSettings, texts: Texts) -> Rows:
    """The last legal day itself stands among the kinds."""
    return in_rows([_threshold(days, str(days), answer) for days in CHOICE if days], 4)


def _threshold(days: int, label: str, answer: ReminderSettings) -> Button:
    on = days in answer.days_before
    return Button(ticked(_capital(label), on), cb.RemindDay(days=days, on=not on))


def _kind(kind: str, answer: ReminderSettings, texts: Texts) -> Button:
    on, name = _is_on(kind, answer), texts.plain(f"notice-kind-{kind}")
    return Button(ticked(_capital(name), on), cb.RemindKind(kind=kind, on=not on))


def _capital(label: str) -> str:
    return label[0].upper() + label[1:]


def _hour(hour: int, chosen: int) -> Button:
    return Button(ticked(hour_words(hour), hour == chosen), cb.RemindHour(hour=hour))


def _zone(zone: str, answer: ReminderSettings, texts: Texts) -> Button:
    label = zone_label(texts.language, zone, answer.now)
    return Button(ticked(label, zone == answer.zone), cb.RemindZone(zone=zone))


def _back(texts: Texts) -> Row:
    return (texts.button("button-back", cb.ReminderCard(part=ReminderPart.ALL)),)


@render.register
def _(answer: AskPlace, texts: Texts) -> Screen:
    return ReplyKeyboard(
        texts.html("place-ask"), labels=(texts.plain("button-place-send"), texts.plain("button-place-cancel"))
    )


@render.register
def _(answer: NoZone, texts: Texts) -> Screen:
    return ReplyKeyboard(texts.html("place-unknown"))


@render.register
def _(answer: ZoneKept, texts: Texts) -> Screen:
    return ReplyKeyboard(texts.html("place-kept"))
