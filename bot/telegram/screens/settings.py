"""What a person has set, and when they are reminded."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.actions.answers import AskPlace, NoZone, PlanCall, Reminders, RemindersPart, Settings, ZoneKept
from bot.actions.reminder_settings import HOURS, ZONES
from bot.core.reminders import CHOICE, Standing
from bot.messages import catalogue
from bot.messages.countries import country_name
from bot.messages.zones import zone_label
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows
from bot.telegram.screens.base import (
    Screen,
    Voice,
    draw,
    hour_words,
    in_blocks,
    in_lines,
    in_rows,
    nationality_button,
    own_line,
    show_button,
    ticked,
)


@draw.register
def _(answer: Settings, voice: Voice) -> Screen:
    language = answer.language or voice.language
    country = country_name(voice.language, answer.nationality) if answer.nationality else voice.say("settings-none")
    asks_permit = answer.permit is not None
    own = own_line(voice, answer.own) if answer.own and not answer.rule_known else None
    zone = zone_label(voice.language, answer.zone, answer.now)
    text = in_lines(
        voice.say("settings-title"),
        voice.say("settings-language", language=catalogue.plain(language, "language-name")),
        voice.say("settings-nationality", country=country),
        own,
        voice.say("settings-permit-yes" if answer.permit else "settings-permit-no") if asks_permit else None,
        voice.say("settings-reminders", hour=hour_words(answer.hour), zone=zone),
        voice.say("reminders-paused") if answer.paused else None,
    )
    asks_own = answer.nationality is not None and not answer.rule_known
    permit = "button-no-permit" if answer.permit else "button-permit"
    rows: Rows = (
        (show_button(voice, "language"), nationality_button(voice, answer.nationality)),
        (show_button(voice, "own"),) if asks_own else (),
        (voice.button(permit, cb.Permit(holds=not answer.permit)),) if asks_permit else (),
        (show_button(voice, "reminders"), show_button(voice, "rule")),
    )
    return Screen(text, rows)


@draw.register
def _(answer: Reminders, voice: Voice) -> Screen:
    match answer.part:
        case RemindersPart.DAYS:
            return Screen(voice.say("reminders-days-ask"), (*_day_rows(answer, voice), _back(voice)))
        case RemindersPart.HOUR:
            hours = [_hour(hour, answer.hour) for hour in HOURS]
            return Screen(voice.say("reminders-hour-ask"), (*in_rows(hours, 4), _back(voice)))
        case RemindersPart.ZONE:
            zones = [_zone(zone, answer, voice) for zone in ZONES]
            rows = ((show_button(voice, "place"),), *in_rows(zones, 2), _back(voice))
            key = "reminders-zone-unknown" if answer.unknown_city else "reminders-zone-ask"
            return Screen(voice.say(key, zone=_zone_of(answer, voice)), rows)
        case RemindersPart.ALL if answer.zone_set:
            return Screen(in_lines(voice.say("reminders-zone-set", zone=_zone_of(answer, voice))), bare=True)
        case RemindersPart.ALL:
            return Screen(_reminders_text(answer, voice), _reminders_rows(answer, voice))


def _zone_of(answer: Reminders, voice: Voice) -> str:
    return zone_label(voice.language, answer.zone, answer.now)


def _reminders_text(answer: Reminders, voice: Voice) -> str:
    before = ", ".join(str(days) for days in answer.days_before if days)
    set_to = in_lines(
        voice.say("reminders-title"),
        voice.say("reminders-time", hour=hour_words(answer.hour), zone=_zone_of(answer, voice)),
        voice.say("reminders-before", days=before) if before else voice.say("reminders-before-none"),
        voice.say("reminders-on-last" if 0 in answer.days_before else "reminders-on-last-off"),
        voice.say("reminders-over"),
    )
    return in_blocks(set_to, _following(answer, voice))


def _following(answer: Reminders, voice: Voice) -> str:
    if answer.paused:
        return voice.say("reminders-paused")
    calls = [_call(call, answer, voice) for call in answer.following]
    if any(isinstance(call, Standing) for call in answer.following):
        return in_lines(voice.say("reminders-next"), *calls)
    none = "none-rule" if answer.why else "none" if answer.inside else "none-outside"
    return in_lines(voice.say(f"reminders-{none}"), voice.say("reminders-next-plans") if calls else None, *calls)


def _call(call: Standing | PlanCall, answer: Reminders, voice: Voice) -> str:
    today = _today(answer.now, answer.zone)
    when = {**voice.days(today.date(), day=call.day), "hour": hour_words(answer.hour)}
    if isinstance(call, PlanCall):
        return voice.say("reminders-call-plan", **when)
    if call.over:
        return voice.say("reminders-call-over", over=call.over, **when)
    if call.left == 0:
        return voice.say("reminders-call-last", **when)
    return voice.say("reminders-call", left=call.left, **when)


def _today(now: datetime, zone: str) -> datetime:
    return now.astimezone(ZoneInfo(zone))


def _reminders_rows(answer: Reminders, voice: Voice) -> Rows:
    days, hour, zone = (
        voice.button(f"button-reminders-{part}", cb.RemindersCard(part=part))
        for part in (RemindersPart.DAYS, RemindersPart.HOUR, RemindersPart.ZONE)
    )
    pause = voice.button("button-resume" if answer.paused else "button-pause", cb.Pause(paused=not answer.paused))
    return ((days, hour), (zone,), (pause,), (show_button(voice, "settings"), show_button(voice, "status")))


def _day_rows(answer: Reminders, voice: Voice) -> Rows:
    *before, last = (_threshold(days, answer, voice) for days in CHOICE)
    return (*in_rows(before, 4), (last,))


def _threshold(days: int, answer: Reminders, voice: Voice) -> Button:
    on = days in answer.days_before
    label = str(days) if days else voice.label("button-on-last-day")
    return Button(ticked(label, on), cb.RemindDay(days=days, on=not on))


def _hour(hour: int, chosen: int) -> Button:
    return Button(ticked(hour_words(hour), hour == chosen), cb.RemindHour(hour=hour))


def _zone(zone: str, answer: Reminders, voice: Voice) -> Button:
    label = zone_label(voice.language, zone, answer.now)
    return Button(ticked(label, zone == answer.zone), cb.RemindZone(zone=zone))


def _back(voice: Voice) -> Row:
    return (voice.button("button-back", cb.RemindersCard(part=RemindersPart.ALL)),)


@draw.register
def _(answer: AskPlace, voice: Voice) -> Screen:
    return Screen(voice.say("place-ask"), place=(voice.label("button-place-send"), voice.label("button-place-cancel")))


@draw.register
def _(answer: NoZone, voice: Voice) -> Screen:
    return Screen(voice.say("place-unknown"), bare=True)


@draw.register
def _(answer: ZoneKept, voice: Voice) -> Screen:
    return Screen(voice.say("place-kept"), bare=True)
