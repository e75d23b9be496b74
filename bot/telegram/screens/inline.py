"""What can be posted anywhere, as a list to choose from."""

from dataclasses import dataclass, replace

from bot.actions.answers.timeline import Timelines
from bot.actions.inline import Calculation, MyJournal, MyTrip, NoRule, Offer, Trip
from bot.core.limits import Rolling
from bot.lexicon.languages import LANGUAGES
from bot.telegram.keyboards import Button
from bot.telegram.screens.base import Texts, doubt_lines, in_blocks, in_lines
from bot.telegram.screens.rule import in_short, in_words
from bot.telegram.screens.timeline import in_words as timelines_in_words
from bot.telegram.screens.timeline import pairs_of
from bot.telegram.timeline import mark_of
from bot.texts.countries import country_name

SOURCE = "inline"
"""What a link names that came from there."""


@dataclass(frozen=True, slots=True)
class Posting:
    """One thing to post: what the list shows of it, its text as Telegram HTML, the button below it.

    `picture`: Telegram's id of the one below which the text stands.
    """

    id: str
    title: str
    description: str
    text: str
    button: Button
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class Postings:
    """All there is to choose from, and what stands above it: a button that opens the private chat."""

    hint: str
    payload: str
    postings: tuple[Posting, ...]


def postings_of(offer: Offer, username: str) -> Postings:
    """The list for what was typed: calculations, or the person's own days and how to recommend the bot."""
    texts = Texts(offer.language, offer.country, 0, username=username)
    cards = tuple(
        _my_trip(one, offer, replace(texts, country=one.country))
        if isinstance(one, MyTrip)
        else _card(one, offer, replace(texts, country=one.country))
        for one in offer.calculations
    )
    if offer.no_rule:
        cards = (*cards, _no_rule(offer.no_rule, offer, replace(texts, country=offer.no_rule.country)))
    shared = tuple(_share(languages, texts) for languages in (LANGUAGES, *((code,) for code in LANGUAGES)))
    mine = tuple(_mine(one, offer, replace(texts, country=one.country)) for one in offer.mine)
    drawn = tuple(filter(None, (_drawn(picture, offer, texts) for picture in offer.drawn)))
    return Postings(_hint(offer, texts), SOURCE, cards or (*mine, *drawn, *shared))


def _hint(offer: Offer, texts: Texts) -> str:
    if offer.in_force_since:
        return texts.plain("inline-not-in-force", **texts.days(offer.today, since=offer.in_force_since))
    if offer.no_rules_in:
        return texts.plain("inline-no-country")
    unknown = not offer.calculations and offer.no_rule and not offer.no_rule.citizens
    return texts.plain("inline-no-rule" if unknown else "inline-hint")


def _card(one: Calculation, offer: Offer, texts: Texts) -> Posting:
    trip = one.trip
    days = texts.days(offer.today, **{"in": trip.entered}, last=one.last_legal_day)
    countries = ", ".join(country_name(texts.language, code) for code in one.nationalities)
    rule, length = _rule(one, texts), _length(trip, one.over, offer, texts)
    doubt = doubt_lines(one.doubt, offer.today, texts)
    text = in_blocks(
        in_lines(
            texts.html(_key("inline-entry", offer), **days),
            texts.html("inline-last", days=one.may_stay, **days),
            length,
            doubt,
        ),
        in_lines(
            rule,
            texts.html("inline-whose", countries=countries),
            texts.html("inline-assumed", window=one.window) if one.window else None,
            texts.html("rule-decides"),
        ),
    )
    # Apps cut a description after some three lines and a title after some sixty letters: whose rule it is comes first,
    # and the year of the last day only where it is another than the entry's.
    brief = days | texts.days(trip.entered, last=one.last_legal_day)
    title = texts.plain(_key("inline-title", offer), countries=countries, **brief)
    return Posting(
        "-".join(("trip", *_named(trip), *one.nationalities, *_place(one.country, offer))),
        texts.plain("inline-title-too-long", title=title, days=_days(trip)) if one.over else title,
        in_lines(length or texts.plain("inline-last", days=one.may_stay, **days), doubt, rule),
        text,
        texts.opens("button-inline", SOURCE),
    )


def _no_rule(none: NoRule, offer: Offer, texts: Texts) -> Posting:
    country = country_name(texts.language, none.nationality)
    whose = texts.plain("inline-whose", countries=country)
    said = "unknown-own-citizens" if none.citizens else "inline-no-rule-card"
    return Posting(
        "-".join(("none", none.nationality, *_place(none.country, offer))),
        texts.plain(said) if none.citizens else texts.plain(_key("inline-no-rule-title", offer), country=country),
        whose if none.citizens else texts.plain(said),
        in_lines(texts.html("inline-whose", countries=country), texts.html(said)),
        texts.opens("button-inline", SOURCE),
    )


def _my_trip(one: MyTrip, offer: Offer, texts: Texts) -> Posting:
    days = texts.days(offer.today, **{"in": one.trip.entered}, last=one.last or one.trip.entered)
    key = "inline-my-trip" if one.last else "inline-my-trip-none"
    length = _length(one.trip, one.over, offer, texts) if one.last else None
    doubt = doubt_lines(one.doubt, offer.today, texts)
    return Posting(
        "-".join(("mine", *_named(one.trip), *_place(one.country, offer))),
        _mine_title("inline-my-trip-title", one.nationality, offer, texts),
        in_lines(texts.plain(key, days=one.may_stay, **days), length, doubt),
        in_lines(texts.html(key, days=one.may_stay, **days), length, doubt),
        texts.opens("button-inline", SOURCE),
    )


def _mine_title(key: str, nationality: str, offer: Offer, texts: Texts) -> str:
    named = "inline-mine-title-in" if offer.names_country else key
    return texts.plain(named, country=country_name(texts.language, nationality))


def _key(key: str, offer: Offer) -> str:
    """Of a text that says in which country where that is to be said."""
    return f"{key}-in" if offer.names_country else key


def _place(country: str, offer: Offer) -> tuple[str, ...]:
    """What tells a card from that of another country."""
    return () if country == offer.country else (country,)


def _named(trip: Trip) -> tuple[str, str]:
    return str(trip.entered), str(trip.left or "")


def _days(trip: Trip) -> int:
    assert trip.left is not None, "how long it lasts was said"
    return (trip.left - trip.entered).days + 1


def _rule(one: Calculation, texts: Texts) -> str:
    """Its limits, and the name by which people know it: days and window. What one set oneself is called so."""
    limits = in_short(one.limits)
    words = in_words(limits, texts)
    if one.own:
        return texts.plain("inline-rule-own", limits=words)
    match limits:
        case (Rolling(days, window),):
            return texts.plain("inline-rule-named", name=f"{days}/{window}", limits=words)
    return texts.plain("inline-rule", limits=words)


def _length(trip: Trip, over: int, offer: Offer, texts: Texts) -> str | None:
    if trip.left is None:
        return None
    key = "inline-too-long" if over else "inline-fits"
    return texts.plain(key, days=_days(trip), over=over, **texts.days(offer.today, out=trip.left))


def _share(languages: tuple[str, ...], texts: Texts) -> Posting:
    spoken = [replace(texts, language=code) for code in languages]
    alone = spoken[0] if len(spoken) == 1 else texts
    return Posting(
        "-".join(("share", *languages)),
        " · ".join(one.plain("language-name") for one in spoken),
        alone.plain("inline-share-what"),
        in_blocks(*(one.html("inline-share") for one in spoken)),
        alone.opens("button-inline", SOURCE),
    )


def _drawn(drawn: Timelines, offer: Offer, texts: Texts) -> Posting | None:
    """The picture that the person was sent, if it would be the same now; whose days it shows is said before."""
    pairs = pairs_of(drawn, texts)
    picture = drawn.sent.get(mark_of(pairs, texts.language))
    if picture is None:
        return None
    which = ("all",) if len(pairs) > 1 else _place(drawn.journals[0].standing.country, offer)
    names = ", ".join(pair.heading for pair in pairs if pair.heading)
    as_of = texts.html("pinned-as-of", **texts.days(offer.today, day=offer.today))
    return Posting(
        "-".join(("picture", *which)),
        texts.plain("inline-picture"),
        names or pairs[0].verdict,
        in_lines(timelines_in_words(drawn, texts), as_of),
        texts.opens("button-inline", SOURCE),
        picture,
    )


def _mine(journal: MyJournal, offer: Offer, texts: Texts) -> Posting:
    mine, today = journal.numbers, journal.today
    days = texts.days(today, on=today, last=mine.last)
    if not mine.inside:
        key = "inline-mine-outside"
    else:
        key = "inline-mine-inside" if mine.days else "inline-mine-last-day"
    doubt = doubt_lines(mine.doubt, today, texts)
    return Posting(
        "-".join(("mine", *_place(journal.country, offer))),
        _mine_title("inline-mine-title", journal.nationality, offer, texts),
        in_lines(texts.plain(key, days=mine.days, **days), doubt),
        in_lines(texts.html(key, days=mine.days, **days), doubt),
        texts.opens("button-inline", SOURCE),
    )
