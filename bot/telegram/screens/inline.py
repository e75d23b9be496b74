"""What can be posted anywhere, as a list to choose from."""

from dataclasses import dataclass

from bot.actions.inline import Calculation, Mine, Offer
from bot.core.limits import Rolling
from bot.messages.countries import country_name
from bot.messages.locales import LANGUAGES
from bot.telegram.keyboards import Button
from bot.telegram.screens.base import Voice, in_blocks, in_lines
from bot.telegram.screens.rule import doubt, in_short, in_words

SOURCE = "inline"
"""What a link names that came from there."""


@dataclass(frozen=True, slots=True)
class Posting:
    """One thing to post: what the list shows of it, its text as Telegram HTML, the button below it."""

    id: str
    title: str
    description: str
    text: str
    button: Button


@dataclass(frozen=True, slots=True)
class Postings:
    """All there is to choose from, and what stands above it: a button that opens the private chat."""

    hint: str
    payload: str
    postings: tuple[Posting, ...]


def postings_of(offer: Offer, username: str) -> Postings:
    """The list for what was typed: calculations, or how to recommend the bot, and the person's own days."""
    voice = Voice(offer.language, 0, username=username)
    cards = tuple(_card(one, offer, voice) for one in offer.calculations)
    shared = tuple(_share(languages, voice) for languages in (LANGUAGES, *((code,) for code in LANGUAGES)))
    mine = (_mine(offer.mine, offer, voice),) if offer.mine else ()
    return Postings(_hint(offer, voice), SOURCE, cards or (*shared, *mine))


def _hint(offer: Offer, voice: Voice) -> str:
    if offer.in_force_since:
        return voice.label("inline-not-in-force", **voice.days(offer.today, since=offer.in_force_since))
    return voice.label("inline-no-rule" if offer.no_rule else "inline-hint")


def _card(one: Calculation, offer: Offer, voice: Voice) -> Posting:
    trip = one.trip
    days = voice.days(offer.today, **{"in": trip.entered}, last=one.last_legal_day)
    countries = ", ".join(country_name(voice.language, code) for code in one.nationalities)
    rule, length = _rule(one, voice), _length(one, offer, voice)
    text = in_blocks(
        in_lines(
            voice.say("inline-entry", **days),
            voice.say("inline-last", days=one.may_stay, **days),
            length,
        ),
        in_lines(
            rule,
            voice.say("inline-whose", countries=countries),
            voice.say("inline-assumed", window=one.window) if one.window else None,
            doubt(one.confidence, voice),
            voice.say("rule-decides"),
        ),
    )
    parts = (trip.entered, trip.left or "", *one.nationalities)
    return Posting(
        "-".join(str(part) for part in parts),
        voice.label("inline-title", **days),
        in_lines(length, rule, voice.label("inline-whose", countries=countries)),
        text,
        voice.opens("button-inline", SOURCE),
    )


def _rule(one: Calculation, voice: Voice) -> str:
    """Its limits, and the name by which people know it: days and window."""
    limits = in_short(one.limits)
    words = in_words(limits, voice)
    match limits:
        case (Rolling(days, window),):
            return voice.label("inline-rule-named", name=f"{days}/{window}", limits=words)
    return voice.label("inline-rule", limits=words)


def _length(one: Calculation, offer: Offer, voice: Voice) -> str | None:
    if one.trip.left is None:
        return None
    days = (one.trip.left - one.trip.entered).days + 1
    key = "inline-too-long" if one.over else "inline-fits"
    return voice.label(key, days=days, over=one.over, **voice.days(offer.today, out=one.trip.left))


def _share(languages: tuple[str, ...], voice: Voice) -> Posting:
    voices = [Voice(code, 0, username=voice.username) for code in languages]
    alone = voices[0] if len(voices) == 1 else voice
    return Posting(
        "-".join(("share", *languages)),
        " · ".join(one.label("language-name") for one in voices),
        alone.label("inline-share-what"),
        in_blocks(*(one.say("inline-share") for one in voices)),
        alone.opens("button-inline", SOURCE),
    )


def _mine(mine: Mine, offer: Offer, voice: Voice) -> Posting:
    days = voice.days(offer.today, on=offer.today, last=mine.last)
    if not mine.inside:
        key = "inline-mine-outside"
    else:
        key = "inline-mine-inside" if mine.days else "inline-mine-last-day"
    return Posting(
        "mine",
        voice.label("inline-mine-title"),
        voice.label(key, days=mine.days, **days),
        voice.say(key, days=mine.days, **days),
        voice.opens("button-inline", SOURCE),
    )
