"""What can be posted anywhere, as a list to choose from."""

from dataclasses import dataclass, replace

from bot.actions.inline import Calculation, Mine, MyTrip, NoRule, Offer, Trip
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
    """The list for what was typed: calculations, or the person's own days and how to recommend the bot."""
    voice = Voice(offer.language, offer.country, 0, username=username)
    cards = tuple(
        _my_trip(one, offer, voice) if isinstance(one, MyTrip) else _card(one, offer, voice)
        for one in offer.calculations
    )
    if offer.no_rule:
        cards = (_no_rule(offer.no_rule, voice),)
    shared = tuple(_share(languages, voice) for languages in (LANGUAGES, *((code,) for code in LANGUAGES)))
    mine = (_mine(offer.mine, offer, voice),) if offer.mine else ()
    return Postings(_hint(offer, voice), SOURCE, cards or (*mine, *shared))


def _hint(offer: Offer, voice: Voice) -> str:
    if offer.in_force_since:
        return voice.label("inline-not-in-force", **voice.days(offer.today, since=offer.in_force_since))
    unknown = offer.no_rule and not offer.no_rule.citizens
    return voice.label("inline-no-rule" if unknown else "inline-hint")


def _card(one: Calculation, offer: Offer, voice: Voice) -> Posting:
    trip = one.trip
    days = voice.days(offer.today, **{"in": trip.entered}, last=one.last_legal_day)
    countries = ", ".join(country_name(voice.language, code) for code in one.nationalities)
    rule, length = _rule(one, voice), _length(trip, one.over, offer, voice)
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
    # Apps cut a description after some three lines and a title after some sixty letters: whose rule it is comes first,
    # and the year of the last day only where it is another than the entry's.
    brief = days | voice.days(trip.entered, last=one.last_legal_day)
    title = voice.label("inline-title", countries=countries, **brief)
    return Posting(
        "-".join(("trip", *_named(trip), *one.nationalities)),
        voice.label("inline-title-too-long", title=title, days=_days(trip)) if one.over else title,
        in_lines(length or voice.label("inline-last", days=one.may_stay, **days), rule),
        text,
        voice.opens("button-inline", SOURCE),
    )


def _no_rule(none: NoRule, voice: Voice) -> Posting:
    country = country_name(voice.language, none.nationality)
    whose = voice.label("inline-whose", countries=country)
    said = "unknown-own-citizens" if none.citizens else "inline-no-rule-card"
    return Posting(
        f"none-{none.nationality}",
        voice.label(said) if none.citizens else voice.label("inline-no-rule-title", country=country),
        whose if none.citizens else voice.label(said),
        in_lines(voice.say("inline-whose", countries=country), voice.say(said)),
        voice.opens("button-inline", SOURCE),
    )


def _my_trip(one: MyTrip, offer: Offer, voice: Voice) -> Posting:
    days = voice.days(offer.today, **{"in": one.trip.entered}, last=one.last or one.trip.entered)
    key = "inline-my-trip" if one.last else "inline-my-trip-none"
    length = _length(one.trip, one.over, offer, voice) if one.last else None
    return Posting(
        "-".join(("mine", *_named(one.trip))),
        voice.label("inline-my-trip-title", country=country_name(voice.language, one.nationality)),
        in_lines(voice.label(key, days=one.may_stay, **days), length),
        in_lines(voice.say(key, days=one.may_stay, **days), length),
        voice.opens("button-inline", SOURCE),
    )


def _named(trip: Trip) -> tuple[str, str]:
    return str(trip.entered), str(trip.left or "")


def _days(trip: Trip) -> int:
    assert trip.left is not None, "how long it lasts was said"
    return (trip.left - trip.entered).days + 1


def _rule(one: Calculation, voice: Voice) -> str:
    """Its limits, and the name by which people know it: days and window. What one set oneself is called so."""
    limits = in_short(one.limits)
    words = in_words(limits, voice)
    if one.confidence is None:
        return voice.label("inline-rule-own", limits=words)
    match limits:
        case (Rolling(days, window),):
            return voice.label("inline-rule-named", name=f"{days}/{window}", limits=words)
    return voice.label("inline-rule", limits=words)


def _length(trip: Trip, over: int, offer: Offer, voice: Voice) -> str | None:
    if trip.left is None:
        return None
    key = "inline-too-long" if over else "inline-fits"
    return voice.label(key, days=_days(trip), over=over, **voice.days(offer.today, out=trip.left))


def _share(languages: tuple[str, ...], voice: Voice) -> Posting:
    voices = [replace(voice, language=code) for code in languages]
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
