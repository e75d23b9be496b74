"""What is said in groups. Every button that is about a person leads to the private chat."""

from functools import partial
from html import escape

from bot.actions.answers.groups import (
    CannotWrite,
    Flooded,
    ForAdmins,
    Greeting,
    GroupPart,
    GroupRule,
    GroupSettings,
    NoCountry,
    Note,
    NotYours,
    OldButton,
    Share,
    Stats,
    Welcome,
)
from bot.actions.groups.commands import ROUNDED
from bot.actions.groups.settings import HOURS
from bot.core.limits import Rolling
from bot.messages import catalogue
from bot.messages.countries import country_name
from bot.messages.days import weekday_heads
from bot.messages.locales import LANGUAGES
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows
from bot.telegram.poster import poster
from bot.telegram.screens.base import (
    EXAMPLES,
    Alert,
    Picture,
    Screen,
    Voice,
    draw,
    hour_words,
    in_blocks,
    in_lines,
    in_rows,
    ticked,
)
from bot.telegram.screens.rule import doubt, in_short, in_words

OWN_CITIZENS = "own-citizens"
"""The reason for which there is no rule that says all there is to say."""


def _example(voice: Voice) -> str:
    """A country that may stand behind /rule."""
    return country_name(voice.language, EXAMPLES[0])


@draw.register
def _(answer: Greeting, voice: Voice) -> Screen:
    others = tuple(_language(code, cb.GroupGreet(code=code)) for code in LANGUAGES if code != answer.language)
    return Screen(voice.say("group-greeting", example=_example(voice)), (_private(answer.link, voice), others))


@draw.register
def _(answer: Welcome, voice: Voice) -> Screen:
    return Screen(voice.say("group-welcome"), (_private(answer.link, voice),))


@draw.register
def _(answer: Note, voice: Voice) -> Screen:
    return Screen(voice.say("group-note"), (_private(answer.link, voice),))


@draw.register
def _(answer: Share, voice: Voice) -> Screen:
    address = voice.address(answer.link)
    opens = voice.opens("button-inline", answer.link)
    return Picture(
        voice.say("group-share", address=address),
        ((opens,),),
        name="kaldy.png",
        paint=partial(poster, address, voice.name, voice.country),
        missing=voice.say("group-share-no-poster"),
    )


@draw.register
def _(answer: ForAdmins, voice: Voice) -> Screen:
    return Alert(voice.say("group-for-admins"))


@draw.register
def _(answer: NoCountry, voice: Voice) -> Screen:
    return Screen(voice.say("group-no-country", command=answer.command, example=_example(voice)))


@draw.register
def _(answer: OldButton, voice: Voice) -> Screen:
    return Alert(voice.say("group-old-button"))


@draw.register
def _(answer: NotYours, voice: Voice) -> Screen:
    return Alert(voice.say("group-not-yours"))


@draw.register
def _(answer: CannotWrite, voice: Voice) -> Screen:
    key = "group-topic-closed" if answer.topic else "group-cannot-write"
    if answer.title is None:
        return Screen(voice.say(key))
    return Screen(voice.say(f"{key}-in", title=answer.title))


@draw.register
def _(answer: Flooded, voice: Voice) -> Screen:
    return Screen(voice.say(f"flooded-{answer.value}"))


@draw.register
def _(answer: Stats, voice: Voice) -> Screen:
    text = in_lines(
        voice.say("group-stats-title"),
        voice.say("group-stats-opened", people=_people(answer.opened, voice)),
        voice.say("group-stats-reminded", people=_people(answer.reminded, voice)),
        voice.say("group-stats-counted", **voice.days(answer.today, counted=answer.counted, again=answer.again)),
    )
    return Screen(text)


def _people(number: int, voice: Voice) -> str:
    return (
        voice.label("group-stats-fewer", least=ROUNDED)
        if number < ROUNDED
        else voice.label("group-stats-least", number=number)
    )


@draw.register
def _(answer: GroupRule, voice: Voice) -> Screen:
    country = country_name(voice.language, answer.nationality)
    text = in_blocks(
        voice.say("group-digest-title") if answer.weekly else None,
        in_lines(voice.say("group-rule-title", country=country), *_rule(answer, voice)),
        voice.say("rule-decides"),
    )
    return Screen(text, (_private(answer.link, voice),))


def _rule(answer: GroupRule, voice: Voice) -> tuple[str | None, ...]:
    days = voice.days(answer.today, verified=answer.verified)
    if answer.reason is not None:
        none = None if answer.reason == OWN_CITIZENS else voice.say("rule-none")
        return (none, voice.say(f"unknown-{answer.reason}"), voice.say("rule-verified", **days))
    version = answer.rule.version_on(answer.today) if answer.rule else None
    if version is None:
        return (voice.say("rule-not-in-force"),)
    where = escape(answer.where, quote=False) if answer.where else ""
    source = voice.say("group-rule-source", where=where, **days)
    limits = voice.say("group-rule-limits", limits=in_words(in_short(version.limits), voice))
    back = voice.say("group-rule-back") if any(isinstance(limit, Rolling) for limit in version.limits) else None
    unread = voice.say(f"note-{answer.unread}") if answer.unread else None
    return (limits, voice.say("group-rule-both-days"), back, source, unread, doubt(answer.confidence, voice))


@draw.register
def _(answer: GroupSettings, voice: Voice) -> Screen:
    match answer.part:
        case GroupPart.ALL:
            return Screen(_settings(answer, voice), _settings_rows(answer, voice))
        case GroupPart.LANGUAGE:
            languages = [_ticked_language(code, answer) for code in LANGUAGES]
            return Screen(voice.say("group-language-ask"), (tuple(languages), _back(voice)))
        case GroupPart.NATIONALITY:
            countries = [_country(code, answer, voice) for code in answer.choice]
            return Screen(voice.say("group-nationality-ask"), (*in_rows(countries, 2), _back(voice)))
        case GroupPart.DIGEST:
            text = in_lines(voice.say("group-digest-ask"), _digest(answer, voice))
            return Screen(text, _digest_rows(answer, voice))
        case GroupPart.HOUR:
            hours = [_hour(hour, answer) for hour in HOURS]
            return Screen(voice.say("group-hour-ask"), (*in_rows(hours, 4), _back(voice, GroupPart.DIGEST)))


def _settings(answer: GroupSettings, voice: Voice) -> str:
    return in_lines(
        voice.say("group-settings-title"),
        voice.say("settings-language", language=catalogue.plain(answer.language, "language-name")),
        voice.say("group-settings-nationality", country=country_name(voice.language, answer.nationality)),
        _digest(answer, voice),
        voice.say(_on_off("group-settings-welcomes", answer.welcomes)),
        voice.say(_on_off("group-settings-tidies", answer.tidies)),
    )


def _digest(answer: GroupSettings, voice: Voice) -> str:
    if answer.digest_day is None:
        return voice.say("group-settings-digest-off")
    day = voice.label("weekday", weekday=answer.digest_day + 1)
    return voice.say("group-settings-digest-on", day=day, hour=hour_words(answer.digest_hour))


def _settings_rows(answer: GroupSettings, voice: Voice) -> Rows:
    language, nationality, digest = (
        voice.button(f"button-group-{part.value}", cb.GroupCard(part=part))
        for part in (GroupPart.LANGUAGE, GroupPart.NATIONALITY, GroupPart.DIGEST)
    )
    welcomes = _switch("button-group-welcomes", answer.welcomes, cb.GroupWelcomes(on=not answer.welcomes), voice)
    tidies = _switch("button-group-tidies", answer.tidies, cb.GroupTidies(on=not answer.tidies), voice)
    return (
        (language, nationality),
        (digest,),
        (welcomes,),
        (tidies,),
        (voice.button("button-close", cb.GroupClose()),),
    )


def _digest_rows(answer: GroupSettings, voice: Voice) -> Rows:
    heads = enumerate(weekday_heads(voice.language))
    days = [Button(ticked(head, day == answer.digest_day), cb.GroupDigest(day=day)) for day, head in heads]
    hour = voice.button("button-group-hour", cb.GroupCard(part=GroupPart.HOUR), hour=hour_words(answer.digest_hour))
    off = voice.button("button-group-no-digest", cb.GroupNoDigest())
    chosen: Rows = ((hour,), (off,)) if answer.digest_day is not None else ()
    return (*in_rows(days, 4), *chosen, _back(voice))


def _switch(key: str, on: bool, data: cb.GroupWelcomes | cb.GroupTidies, voice: Voice) -> Button:
    return Button(ticked(voice.label(key), on), data)


def _on_off(key: str, on: bool) -> str:
    return f"{key}-on" if on else f"{key}-off"


def _ticked_language(code: str, answer: GroupSettings) -> Button:
    return Button(ticked(catalogue.plain(code, "language-name"), code == answer.language), cb.GroupLanguage(code=code))


def _language(code: str, data: cb.GroupGreet) -> Button:
    return Button(catalogue.plain(code, "language-name"), data)


def _country(code: str, answer: GroupSettings, voice: Voice) -> Button:
    label = ticked(country_name(voice.language, code), code == answer.nationality)
    return Button(label, cb.GroupNationality(code=code))


def _hour(hour: int, answer: GroupSettings) -> Button:
    return Button(ticked(hour_words(hour), hour == answer.digest_hour), cb.GroupHour(hour=hour))


def _private(link: str, voice: Voice) -> Row:
    return (voice.opens("button-private", link),)


def _back(voice: Voice, part: GroupPart = GroupPart.ALL) -> Row:
    return (voice.button("button-back", cb.GroupCard(part=part)),)
