"""What is said in groups. Every button that is about a person leads to the private chat."""

from dataclasses import replace
from functools import partial
from html import escape

from bot.actions.answers.groups import (
    CannotWrite,
    Flooded,
    ForAdmins,
    Greeting,
    GroupFlooded,
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
from bot.lexicon.languages import LANGUAGES
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows
from bot.telegram.poster import poster
from bot.telegram.screens.base import (
    EXAMPLES,
    Alert,
    Picture,
    Screen,
    Texts,
    doubt_lines,
    hour_words,
    in_blocks,
    in_lines,
    in_rows,
    journals_button,
    render,
    show_button,
    ticked,
)
from bot.telegram.screens.rule import in_short, in_words
from bot.texts import catalogue
from bot.texts.countries import country_name, place_name
from bot.texts.days import weekday_heads

OWN_CITIZENS = "own-citizens"
"""The reason for which there is no rule that says all there is to say."""


def _example(texts: Texts) -> str:
    """A country that may stand behind /rule."""
    return country_name(texts.language, EXAMPLES[0])


@render.register
def _(answer: Greeting, texts: Texts) -> Screen:
    others = tuple(_language(code, cb.GroupGreet(code=code)) for code in LANGUAGES if code != answer.language)
    return Screen(texts.html("group-greeting", example=_example(texts)), (_private(answer.link, texts), others))


@render.register
def _(answer: Welcome, texts: Texts) -> Screen:
    return Screen(texts.html("group-welcome"), (_private(answer.link, texts),))


@render.register
def _(answer: Note, texts: Texts) -> Screen:
    return Screen(texts.html("group-note"), (_private(answer.link, texts),))


@render.register
def _(answer: Share, texts: Texts) -> Screen:
    address = texts.address(answer.link)
    opens = texts.opens("button-inline", answer.link)
    return Picture(
        texts.html("group-share", address=address),
        ((opens,),),
        name="kaldy.png",
        paint=partial(poster, address, texts.name, texts.country),
        missing=texts.html("group-share-no-poster"),
    )


@render.register
def _(answer: ForAdmins, texts: Texts) -> Screen:
    return Alert(texts.html("group-for-admins"))


@render.register
def _(answer: NoCountry, texts: Texts) -> Screen:
    return Screen(texts.html("group-no-country", command=answer.command, example=_example(texts)))


@render.register
def _(answer: OldButton, texts: Texts) -> Screen:
    return Alert(texts.html("group-old-button"))


@render.register
def _(answer: NotYours, texts: Texts) -> Screen:
    return Alert(texts.html("group-not-yours"))


@render.register
def _(answer: CannotWrite, texts: Texts) -> Screen:
    key = "group-topic-closed" if answer.topic else "group-cannot-write"
    if answer.title is None:
        return Screen(texts.html(key))
    return Screen(texts.html(f"{key}-in", title=answer.title))


@render.register
def _(answer: Flooded, texts: Texts) -> Screen:
    check = journals_button(texts) if answer.several else show_button(texts, "trips")
    return Screen(texts.html("flooded-person", button=check.label), ((check,),))


@render.register
def _(_: GroupFlooded, texts: Texts) -> Screen:
    return Screen(texts.html("flooded-group"))


@render.register
def _(answer: Stats, texts: Texts) -> Screen:
    text = in_lines(
        texts.html("group-stats-title"),
        texts.html("group-stats-opened", people=_people(answer.opened, texts)),
        texts.html("group-stats-reminded", people=_people(answer.reminded, texts)),
        texts.html("group-stats-counted", **texts.days(answer.today, counted=answer.counted, again=answer.again)),
    )
    return Screen(text)


def _people(number: int, texts: Texts) -> str:
    return (
        texts.plain("group-stats-fewer", least=ROUNDED)
        if number < ROUNDED
        else texts.plain("group-stats-least", number=number)
    )


@render.register
def _(answer: GroupRule, texts: Texts) -> Screen:
    texts = replace(texts, country=answer.country)
    country = country_name(texts.language, answer.nationality)
    text = in_blocks(
        texts.html("group-digest-title") if answer.weekly else None,
        in_lines(texts.html("group-rule-title", country=country), *_rule(answer, texts)),
        texts.html("rule-decides"),
        replace(texts, country=answer.instead).html("group-rule-instead") if answer.instead else None,
    )
    return Screen(text, (_private(answer.link, texts),))


def _rule(answer: GroupRule, texts: Texts) -> tuple[str | None, ...]:
    days = texts.days(answer.today, verified=answer.verified)
    if answer.reason is not None:
        none = None if answer.reason == OWN_CITIZENS else texts.html("rule-none")
        return (none, texts.html(f"unknown-{answer.reason}"), texts.html("rule-verified", **days))
    version = answer.rule.version_on(answer.today) if answer.rule else None
    if version is None:
        return (texts.html("rule-not-in-force"),)
    where = escape(answer.where, quote=False) if answer.where else ""
    source = texts.html("group-rule-source", where=where, **days)
    limits = texts.html("group-rule-limits", limits=in_words(in_short(version.limits), texts))
    back = texts.html("group-rule-back") if any(isinstance(limit, Rolling) for limit in version.limits) else None
    unread = texts.html(f"note-{answer.unread}") if answer.unread else None
    doubt = doubt_lines(answer.doubt, answer.today, texts)
    return (limits, doubt, texts.html("group-rule-both-days"), back, source, unread)


@render.register
def _(answer: GroupSettings, texts: Texts) -> Screen:
    match answer.part:
        case GroupPart.ALL:
            return Screen(_settings(answer, texts), _settings_rows(answer, texts))
        case GroupPart.LANGUAGE:
            languages = [_ticked_language(code, answer) for code in LANGUAGES]
            return Screen(texts.html("group-language-ask"), (tuple(languages), _back(texts)))
        case GroupPart.COUNTRY:
            places = [_place(code, answer, texts) for code in answer.choice]
            return Screen(texts.html("group-country-ask"), (*in_rows(places, 2), _back(texts)))
        case GroupPart.NATIONALITY:
            countries = [_country(code, answer, texts) for code in answer.choice]
            return Screen(texts.html("group-nationality-ask"), (*in_rows(countries, 2), _back(texts)))
        case GroupPart.DIGEST:
            text = in_lines(texts.html("group-digest-ask"), _digest(answer, texts))
            return Screen(text, _digest_rows(answer, texts))
        case GroupPart.HOUR:
            hours = [_hour(hour, answer) for hour in HOURS]
            return Screen(texts.html("group-hour-ask"), (*in_rows(hours, 4), _back(texts, GroupPart.DIGEST)))


def _settings(answer: GroupSettings, texts: Texts) -> str:
    return in_lines(
        texts.html("group-settings-title"),
        texts.html("settings-language", language=catalogue.language_name(answer.language)),
        texts.html("group-settings-country", place=place_name(texts.language, answer.country)),
        texts.html("group-settings-nationality", country=country_name(texts.language, answer.nationality)),
        _digest(answer, texts),
        texts.html(_on_off("group-settings-welcomes", answer.welcomes)),
        texts.html(_on_off("group-settings-tidies", answer.tidies)),
    )


def _digest(answer: GroupSettings, texts: Texts) -> str:
    if answer.digest_day is None:
        return texts.html("group-settings-digest-off")
    day = texts.plain("weekday", weekday=answer.digest_day + 1)
    return texts.html("group-settings-digest-on", day=day, hour=hour_words(answer.digest_hour))


def _settings_rows(answer: GroupSettings, texts: Texts) -> Rows:
    language, country, nationality, digest = (
        texts.button(f"button-group-{part.value}", cb.GroupCard(part=part))
        for part in (GroupPart.LANGUAGE, GroupPart.COUNTRY, GroupPart.NATIONALITY, GroupPart.DIGEST)
    )
    welcomes = _switch("button-group-welcomes", answer.welcomes, cb.GroupWelcomes(on=not answer.welcomes), texts)
    tidies = _switch("button-group-tidies", answer.tidies, cb.GroupTidies(on=not answer.tidies), texts)
    return (
        (language,),
        (country, nationality),
        (digest,),
        (welcomes,),
        (tidies,),
        (texts.button("button-close", cb.GroupClose()),),
    )


def _digest_rows(answer: GroupSettings, texts: Texts) -> Rows:
    heads = enumerate(weekday_heads(texts.language))
    days = [Button(ticked(head, day == answer.digest_day), cb.GroupDigest(day=day)) for day, head in heads]
    hour = texts.button("button-group-hour", cb.GroupCard(part=GroupPart.HOUR), hour=hour_words(answer.digest_hour))
    off = texts.button("button-group-no-digest", cb.GroupNoDigest())
    chosen: Rows = ((hour,), (off,)) if answer.digest_day is not None else ()
    return (*in_rows(days, 4), *chosen, _back(texts))


def _switch(key: str, on: bool, data: cb.GroupWelcomes | cb.GroupTidies, texts: Texts) -> Button:
    return Button(ticked(texts.plain(key), on), data)


def _on_off(key: str, on: bool) -> str:
    return f"{key}-on" if on else f"{key}-off"


def _ticked_language(code: str, answer: GroupSettings) -> Button:
    return Button(ticked(catalogue.language_name(code), code == answer.language), cb.GroupLanguage(code=code))


def _language(code: str, data: cb.GroupGreet) -> Button:
    return Button(catalogue.language_name(code), data)


def _country(code: str, answer: GroupSettings, texts: Texts) -> Button:
    label = ticked(country_name(texts.language, code), code == answer.nationality)
    return Button(label, cb.GroupNationality(code=code))


def _place(code: str, answer: GroupSettings, texts: Texts) -> Button:
    label = ticked(place_name(texts.language, code), code == answer.country)
    return Button(label, cb.GroupCountry(code=code))


def _hour(hour: int, answer: GroupSettings) -> Button:
    return Button(ticked(hour_words(hour), hour == answer.digest_hour), cb.GroupHour(hour=hour))


def _private(link: str, texts: Texts) -> Row:
    return (texts.opens("button-private", link),)


def _back(texts: Texts, part: GroupPart = GroupPart.ALL) -> Row:
    return (texts.button("button-back", cb.GroupCard(part=part)),)
