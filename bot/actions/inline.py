"""The calculator that answers anywhere: what an entry day would give, for everybody; own days, for the person alone."""

import asyncio
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from bot.actions.answers.status import Doubt
from bot.actions.facts import JournalFacts, doubt_about
from bot.actions.runner import ActionRunner
from bot.core.count import Count
from bot.core.journal import Journal
from bot.core.limits import Limit, Rolling
from bot.core.plans import outlook
from bot.core.rule import Rule, first_day
from bot.core.stay import Stay
from bot.lexicon.languages import LANGUAGES, one_language
from bot.reading import (
    BareDay,
    Crossing,
    Day,
    Length,
    PastStay,
    PlannedStay,
    Refusal,
    read_day,
    read_message,
    read_plan,
)
from bot.reading.answers import Mode
from bot.reading.nationalities import named_country
from bot.rulebook import HOME, Category, CountryRules
from bot.storage import snapshot
from bot.storage.snapshot import Snapshot
from bot.texts.catalogue import plain

OFFERED: Final = 4
"""So many nationalities, those that most who ask have, are told of when no country is named and none is known."""
MOST_READINGS: Final = 4
MOST_WORDS: Final = 20
"""No more are read: what takes long to read costs everybody their answer."""
MOST_WORDS_OF_A_COUNTRY: Final = 4

_LONG_AGO: Final = (timedelta(180), timedelta(140))
"""A trip that has begun is read as it would have been half a year ago: as a plan. On two days more than a month apart,
and only if they agree: then the words name the same days whenever they are said."""
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


@dataclass(frozen=True, slots=True)
class NoRule:
    """Nobody of this nationality can be reckoned for: their rule is not known, or (`citizens`) they need none."""

    nationality: str
    citizens: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be posted, in this order. `asked`: something was typed.

    Understood, but nothing to reckon: `no_rule` says why not; `in_force_since`: only days before this, the rule's
    first one, were named.
    """

    language: str
    today: date
    asked: bool
    calculations: tuple[Calculation | MyTrip, ...] = ()
    mine: Mine | None = None
    no_rule: NoRule | None = None
    in_force_since: date | None = None
    country: str = HOME
    """Where the days are spent; ISO 3166-1 alpha-2."""


@dataclass(frozen=True, slots=True)
class _Asker:
    """Who asks: their citizenship, the rule that they are judged by, where it is known, and their journal.

    `own`: the rule is a limit that they have set themselves.
    """

    nationality: str
    rule: Rule | None
    doubt: Doubt | None
    own: bool
    journal: Journal


async def offer(runner: ActionRunner, who: int, text: str, at: datetime, account_language: str | None) -> Offer:
    """What to offer for what was typed behind the bot's name; nothing is kept of it."""
    rules = runner.rulebook.home
    today = at.astimezone(rules.zone).date()
    async with runner.database.read() as tx:
        known = await snapshot.take(tx, who)
    facts = JournalFacts.of(known, _at_home(known), runner.rulebook) if known else None
    asker = _asker(facts, today) if facts else None
    language = one_language(facts.person.language if facts else None, account_language)
    found = Offer(language, today, bool(text.strip()) and not _asks_for_own_days(text), country=rules.country)
    if found.asked:  # in a thread: what takes long to read must not hold up everybody's answers
        return await asyncio.to_thread(_calculated, found, rules, asker, text)
    if asker and asker.rule:
        return replace(found, mine=_mine(asker, asker.rule, today))
    return found


def _at_home(known: Snapshot) -> Journal:
    """The person's own journal in the home country, one with nothing in it where they count no days there."""
    own = [each for each in known.journals if each.traveller.is_me]
    whose = own[0] if own else known.current
    return next((each for each in own if each.country == HOME), Journal(0, whose.traveller, HOME))


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
    inside, count = journal.open is not None, Count(journal.from_today(today), rule, permits=journal.dated_permits)
    last = count.last_legal_day(today) if count.in_force(today) else None
    if last is None or count.is_endless(today):
        return None
    days = count.may_stay(today)
    return Mine(inside, days - 1 if inside else days, last, asker.doubt)


def _calculated(found: Offer, rules: CountryRules, asker: _Asker | None, text: str) -> Offer:
    for said, named in _apart(text.split()):
        country = named_country(named) if named else None
        if (named and country is None) or not (trips := _read(said, found.today, found.language)):
            continue
        whose = (country,) if country else (asker.nationality,) if asker else rules.offered[:OFFERED]
        if asker and asker.rule and whose == (asker.nationality,):
            known = [asker.rule]
            calculations = tuple(one for trip in trips for one in _own(asker, asker.rule, trip, found.today))
        else:
            known = [category.rule for code in whose if isinstance(category := rules.find(code), Category)]
            calculations = tuple(one for trip in trips for one in _reckoned(rules, whose, trip, found.today))
        if not known:
            return replace(found, no_rule=NoRule(whose[0], rules.is_own(whose[0])))
        if calculations:
            return replace(found, calculations=calculations)
        return replace(found, in_force_since=min(first_day(rule.versions[0].begins) for rule in known))
    return found


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
    began = isinstance(said, Refusal) and isinstance(planned, Refusal) and planned.why in ("past", "ambiguous")
    long_ago = {read_plan(text, today - ago, language) for ago in _LONG_AGO} if began else set()
    lasting = [each for each in long_ago if isinstance(each, PlannedStay) and len(long_ago) == 1]
    for found in (said, planned, *lasting):
        match found:
            case BareDay(day) | Crossing("in", day):
                yield Trip(day.date)
            case Day(day):
                yield Trip(day)
            case Length(after=None):
                yield Trip(today, found.last_day(today))
            case PastStay(entered, left) | PlannedStay(entered, left):
                yield Trip(entered, left)
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
