"""The calculator that answers anywhere: what an entry day would give, for everybody; own days, for the person alone."""

import asyncio
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from bot.actions import timeline
from bot.actions.answers.status import Doubt
from bot.actions.answers.timeline import Timelines
from bot.actions.facts import JournalFacts, doubt_about
from bot.actions.runner import ActionRunner
from bot.core.count import Count
from bot.core.journal import Journal
from bot.core.limits import Limit, Rolling
from bot.core.plans import outlook
from bot.core.rule import Rule, first_day
from bot.core.stay import Stay
from bot.lexicon.countries import area
from bot.lexicon.languages import LANGUAGES, one_language
from bot.reading import (
    BareDay,
    Crossing,
    Day,
    HalfSaid,
    Length,
    PastStay,
    PlannedStay,
    Refusal,
    read_day,
    read_message,
    read_plan,
)
from bot.reading.answers import Mode
from bot.reading.asked_rule import AskedRule, asked_rule
from bot.reading.nationalities import named_country
from bot.rulebook import HOME, Category, CountryRules, Rulebook
from bot.storage import snapshot
from bot.storage.snapshot import Snapshot
from bot.texts.catalogue import plain

OFFERED: Final = 4
"""So many nationalities, those that most who ask have, are told of when no country is named and none is known."""
MOST_READINGS: Final = 4
MOST_WORDS: Final = 20
"""No more are read: what takes long to read costs everybody their answer."""
MOST_WORDS_OF_A_COUNTRY: Final = 4

_NUMBER: Final = re.compile(r"(.*\S)[\s,;:]+([1-9]\d{0,2})", re.DOTALL)
"""A day and a bare number of days behind it."""


@dataclass(frozen=True, slots=True)
class Trip:
    """An entry, and the exit if it was said how long the stay is to last; both days count."""

    entered: date
    left: date | None = None


@dataclass(frozen=True, slots=True)
class Calculation:
    """What the rule gives to somebody of these nationalities who enters on a day, and was not there before.

    `may_stay` days, the last of them `last_legal_day`. `over`: by how many days the trip is too long. `window`: how
    many days, the entry among them, must have been empty before for this to hold; 0: none. `own`: by a limit that one
    has set oneself, and not by a rule.
    """

    nationalities: tuple[str, ...]
    limits: tuple[Limit, ...]
    trip: Trip
    may_stay: int
    last_legal_day: date
    over: int
    window: int
    doubt: Doubt | None = None
    own: bool = False
    country: str = HOME
    """Where the days are spent; ISO 3166-1 alpha-2."""


@dataclass(frozen=True, slots=True)
class Mine:
    """The person's own numbers. Inside: `days` more after today; outside: how many from today. Both end on `last`."""

    inside: bool
    days: int
    last: date
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class MyTrip:
    """What an entry ahead would give the person after all their own days: `may_stay` days up to `last`, 0 and None
    where it would not be legal. `over`: by how many days the trip is too long.
    """

    nationality: str
    trip: Trip
    may_stay: int
    last: date | None
    over: int
    doubt: Doubt | None = None
    country: str = HOME


@dataclass(frozen=True, slots=True)
class MyJournal:
    """One of the person's own journals that can be told of, on its country's day."""

    country: str
    nationality: str
    today: date
    numbers: Mine


@dataclass(frozen=True, slots=True)
class NoRule:
    """Nobody of this nationality can be reckoned for: their rule is not known, or (`citizens`) they need none."""

    nationality: str
    citizens: bool
    country: str = HOME


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be posted, in this order. `asked`: something was typed.

    `no_rule`: for whom nothing can be reckoned of what was understood. Where that is all: `in_force_since`, only days
    before this, the rule's first one, were named; `no_rules_in`, a country of which there are no rules.
    """

    language: str
    today: date
    asked: bool
    calculations: tuple[Calculation | MyTrip, ...] = ()
    mine: tuple[MyJournal, ...] = ()
    """Those in which the person is come first."""
    no_rule: NoRule | None = None
    in_force_since: date | None = None
    no_rules_in: str | None = None
    country: str = HOME
    """What the bot is recommended for; ISO 3166-1 alpha-2."""
    names_country: bool = False
    """Whether titles say in which country: the person counts several for themself, or has named one."""
    drawn: tuple[Timelines, ...] = ()
    """The pictures that may be posted, where the person was sent any: of all that they count, and of each alone."""


@dataclass(frozen=True, slots=True)
class _Asker:
    """Who asks: their citizenship, the rule that they are judged by, where it is known, and their journal somewhere.

    `own`: the rule is a limit that they have set themselves.
    """

    nationality: str
    rule: Rule | None
    doubt: Doubt | None
    own: bool
    journal: Journal


@dataclass(frozen=True, slots=True)
class _Places:
    """Where can be reckoned: by the rules of which countries, and by which journals of the person's own."""

    rulebook: Rulebook
    at: datetime
    own: tuple[JournalFacts, ...]

    @property
    def are_several(self) -> bool:
        """Whether the person counts more than one country for themself."""
        return len(self.own) > 1

    def asker(self, country: str) -> _Asker | None:
        """The person in a country that there are rules of; None while nothing is known of their citizenship."""
        facts = next((each for each in self.own if each.journal.country == country), None)
        if facts is None and self.own:
            one = self.own[0]
            facts = JournalFacts(one.person, Journal(0, one.journal.traveller, country), self.rulebook[country])
        return _asker(facts, self.today(country)) if facts else None

    def today(self, country: str) -> date:
        """The day there: by the clock of the person's own journal, if there is one."""
        zones = (each.zone for each in self.own if each.journal.country == country)
        return self.at.astimezone(next(zones, self.rulebook[country].zone)).date()


async def offer(runner: ActionRunner, who: int, text: str, at: datetime, account_language: str | None) -> Offer:
    """What to offer for what was typed behind the bot's name; nothing is kept of it."""
    async with runner.database.read() as tx:
        known = await snapshot.take(tx, who)
    places = _Places(runner.rulebook, at, _own_journals(known, runner.rulebook) if known else ())
    language = one_language(known.person.language if known else None, account_language)
    asked = bool(text.strip()) and not _asks_for_own_days(text)
    found = Offer(language, places.today(HOME), asked, names_country=places.are_several)
    if asked:  # in a thread: what takes long to read must not hold up everybody's answers
        return await asyncio.to_thread(_calculated, found, places, text)
    drawn = _drawn(known, places) if known and known.person.pictures else ()
    return replace(found, mine=tuple(_told_of(places)), drawn=tuple(drawn))


def _drawn(known: Snapshot, places: _Places) -> Iterator[Timelines]:
    """Those without anybody else's days, and without anybody who is over the limit."""
    person, at, journals = known.person, places.at, known.where(places.rulebook.countries).journals
    pictures = [timeline.of_one(person, facts, journals, at) for facts in places.own]
    if 1 < len(journals) == len(places.own):
        pictures = [timeline.of_all(person, places.own, at), *pictures]
    return (picture for picture in pictures if all(each.may_be_posted for each in picture.journals))


def _own_journals(known: Snapshot, rulebook: Rulebook) -> tuple[JournalFacts, ...]:
    """Nobody else's whose days the person counts: where they are first, the one that they chose before the others."""
    own = [each for each in known.where(rulebook.countries).journals if each.traveller.is_me]
    own.sort(key=lambda each: (each.open is None, each.id != known.person.current_journal))
    return tuple(JournalFacts.of(known, each, rulebook) for each in own)


def _told_of(places: _Places) -> Iterator[MyJournal]:
    for country in (each.journal.country for each in places.own):
        asker, today = places.asker(country), places.today(country)
        if asker and asker.rule and (numbers := _mine(asker, asker.rule, today)):
            yield MyJournal(country, asker.nationality, today, numbers)


def _asks_for_own_days(text: str) -> bool:
    """Whether it is what the button that shares one's days types."""
    return text.strip().casefold() in {plain(language, "inline-mine-query").casefold() for language in LANGUAGES}


def _asker(facts: JournalFacts, today: date) -> _Asker | None:
    nationality = facts.journal.traveller.nationality
    if nationality is None:
        return None
    rule, category = facts.rule_without_permit, facts.rules.find(nationality)
    return _Asker(
        nationality,
        rule if isinstance(rule, Rule) else None,
        doubt_about(category, today) if isinstance(category, Category) else None,
        not isinstance(category, Category),
        facts.journal,
    )


def _mine(asker: _Asker, rule: Rule, today: date) -> Mine | None:
    journal = asker.journal
    if journal.permit_on(today) or journal.undated_permit:
        return None  # a permit puts the rule aside
    inside, count = journal.open is not None, Count(journal.stays, rule, permits=journal.dated_permits)
    last = count.last_legal_day(today, entering=not inside) if count.in_force(today) else None
    if last is None or count.is_endless(today, entering=not inside):
        return None
    days = count.may_stay(today, entering=not inside)
    return Mine(inside, days - 1 if inside else days, last, asker.doubt)


def _calculated(found: Offer, places: _Places, text: str) -> Offer:
    for said, named in _apart(text.split()):
        asked = asked_rule(named, named_country) if named else AskedRule()
        if asked and (offers := list(_meant(found, places, said, asked))):
            return _together(offers)
    return found


def _meant(found: Offer, places: _Places, said: str, asked: AskedRule) -> Iterator[Offer]:
    """What is offered where this is whose rule was named: for a name alone of who counts several countries, also what
    it is where the name is the country. None where no trip is told.
    """
    meant = [asked]
    also = area(asked.nationality) if asked.nationality and not asked.country else None
    if also in places.rulebook.countries and places.are_several:
        meant.append(AskedRule(country=also))
    for each in meant:
        country = each.country or HOME
        known = country in places.rulebook.countries
        trips = _read(said, places.today(country if known else HOME), found.language)[: MOST_READINGS // len(meant)]
        if trips:
            there = replace(found, names_country=found.names_country or each.country is not None)
            yield _reckoned_in(there, places, each, trips) if known else replace(there, no_rules_in=country)


def _together(offers: Sequence[Offer]) -> Offer:
    """All cards of the offers for one text; where there are none, why."""
    with_cards = [each for each in offers if each.calculations or each.no_rule]
    if not with_cards:
        return offers[0]
    return replace(
        with_cards[0],
        calculations=tuple(one for each in with_cards for one in each.calculations),
        no_rule=next((each.no_rule for each in with_cards if each.no_rule), None),
    )


def _reckoned_in(found: Offer, places: _Places, asked: AskedRule, trips: Sequence[Trip]) -> Offer:
    """What trips to a country that there are rules of give: to the nationality that is named, else to who asks."""
    country = asked.country or HOME
    rules, asker, today = places.rulebook[country], places.asker(country), places.today(country)
    nationality = asked.nationality or (asker.nationality if asker else None)
    whose = (nationality,) if nationality else rules.offered[:OFFERED]
    calculations: tuple[Calculation | MyTrip, ...]
    if asker and asker.rule and whose == (asker.nationality,):
        known = [asker.rule]
        calculations = tuple(one for trip in trips for one in _own(asker, asker.rule, trip, today))
    else:
        known = [category.rule for code in whose if isinstance(category := rules.find(code), Category)]
        calculations = tuple(one for trip in trips for one in _reckoned(rules, whose, trip, today))
    if not known:
        return replace(found, no_rule=NoRule(whose[0], rules.is_own(whose[0]), country))
    if calculations:
        return replace(found, calculations=tuple(replace(one, country=country) for one in calculations))
    return replace(found, in_force_since=min(first_day(rule.versions[0].begins) for rule in known))


def _apart(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The words alone; then those of a country apart, which stand behind the rest or before it, the fewest first."""
    if len(words) > MOST_WORDS:
        return
    yield " ".join(words), ""
    for many in range(1, min(MOST_WORDS_OF_A_COUNTRY, len(words) - 1) + 1):
        for said, named in ((words[:-many], words[-many:]), (words[many:], words[:many])):
            if not any(map(str.isdigit, "".join(named))):
                yield " ".join(said), " ".join(named)


def _own(asker: _Asker, rule: Rule, trip: Trip, today: date) -> Iterator[Calculation | MyTrip]:
    """What a trip gives to who asks: by their citizenship alone, and after all their days, where it lies ahead."""
    one, journal = _reckon(rule, trip), asker.journal
    if one is None:
        return
    yield replace(one, nationalities=(asker.nationality,), doubt=asker.doubt, own=asker.own)
    if not journal.undated_permit and journal.stays and journal.open is None and trip.entered >= today:
        others = [plan for plan in journal.waiting(today) if plan.entered != trip.entered]
        bring = outlook(journal.stays, others, Stay(trip.entered, trip.left), rule, today, journal.dated_permits)
        if bring.endless:
            return
        yield MyTrip(asker.nationality, trip, bring.may_stay, bring.last_legal_day, bring.over, asker.doubt)


def _reckoned(rules: CountryRules, whose: Sequence[str], trip: Trip, today: date) -> Iterator[Calculation]:
    """What a trip gives, once for all nationalities to which it gives the same, as surely."""
    alike: dict[Calculation, tuple[str, ...]] = {}
    for code in whose:
        category = rules.find(code)
        if isinstance(category, Category) and (one := _reckon(category.rule, trip)):
            one = replace(one, doubt=doubt_about(category, today))
            alike[one] = (*alike.get(one, ()), code)
    return (replace(one, nationalities=codes) for one, codes in alike.items())


def _reckon(rule: Rule, trip: Trip) -> Calculation | None:
    """By a rule, whoever it is for."""
    version = rule.version_on(trip.entered)
    if version is None:
        return None
    count = Count((), rule)
    last = count.last_legal_day(trip.entered)
    assert last is not None, "whoever was never there may enter"
    over = Count((Stay(trip.entered, trip.left),), rule).overstay_days(trip.left) if trip.left else 0
    window = max((limit.window for limit in version.limits if isinstance(limit, Rolling)), default=0)
    return Calculation((), version.limits, trip, count.may_stay(trip.entered), last, over, window)


def _read(text: str, today: date, language: str) -> tuple[Trip, ...]:
    """The trips that a text may mean, the nearest one first; none when it is not understood to its end."""
    trips = {*_told(text, today, language)}
    if numbered := _NUMBER.fullmatch(text):  # «12 марта 26» may name a year, or how many days
        entered = [trip.entered for trip in _told(numbered[1], today, language) if trip.left is None]
        trips |= {Trip(day, _after(day, int(numbered[2]))) for day in entered}
    return tuple(sorted(trips, key=lambda trip: (abs(trip.entered - today), trip.left or date.min)))[:MOST_READINGS]


def _told(text: str, today: date, language: str) -> Iterator[Trip]:
    said, planned = read_message(text, today, language), read_plan(text, today, language)
    for found in (said, planned):
        match found:
            case BareDay(day, None) | Crossing("in", day):
                yield Trip(day.date)
            case Day(day):
                yield Trip(day)
            case Length(after=None):
                yield Trip(today, found.last_day(today))
            case PastStay(entered, left) | PlannedStay(entered, left):
                yield Trip(entered, left)
            case HalfSaid("exit", day, exit_ahead=date() as left):
                yield Trip(day.date, left)
            case Refusal(candidates=days, length=int(length)):
                yield from (Trip(day, _after(day, length)) for day in days)
            case Refusal("ambiguous", days) if _is_one_day(text, days, today, language):
                yield from (Trip(day) for day in days)


def _is_one_day(text: str, days: tuple[date, ...], today: date, language: str) -> bool:
    """Whether that is all the text says: of a trip that lasts they are but one end."""
    modes: tuple[Mode, ...] = ("plan", "log")
    return any(days == getattr(read_day(text, today, mode, language), "candidates", ()) for mode in modes)


def _after(entered: date, days: int) -> date:
    return entered + timedelta(days - 1)
