"""The rule that judges the person: its limits, where they were read, what is not known."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.actions.answers import Answer, OfNoJournal
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import Claim
from bot.actions.answers.status import NoAllowance
from bot.actions.context import Context
from bot.core.rule import Rule
from bot.lexicon.countries import area
from bot.reading import traveller_named
from bot.reading.asked_rule import asked_rule
from bot.reading.countries import country_in
from bot.reading.normalise import fold
from bot.rulebook import HOME, Category, CountryRules, HostNotice, Registration, Rulebook, Unknown
from bot.rulebook import Source as Read
from bot.texts.countries import place_name


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement of the law comes from; `id` names its words, `where` is an address or a publication."""

    id: str
    where: str


@dataclass(frozen=True, slots=True)
class DutyTold:
    """A duty beside the limits, to be done within so many `days`, for entries from a day on where there is such.

    `verified`: the day up to which its sources were read; `notes` name their words.
    """

    days: int
    verified: date
    sources: tuple[Source, ...]
    notes: tuple[str, ...]
    entered_from: date | None = None


@dataclass(frozen=True, slots=True)
class RuleCard(OfNoJournal):
    """The rule for the person's nationality: what is known of it, and what is not.

    `why`: why nothing is counted by it; a permit is no reason not to tell it. `reason` names the words that say why no
    rule is known, `claims` are what there is to read; `rule` is then made of the person's own numbers, None without
    these. `months`: how long ago it was verified, None where that was not long ago. `notes` name their words.
    `ministry`: the address of one to ask where no rule is known. `own_crossings` names the words that say where a
    foreigner gets the list of their own crossings.
    """

    today: date
    nationality: str | None
    why: NoAllowance | None = None
    reason: str | None = None
    rule: Rule | None = None
    confidence: str | None = None
    verified: date | None = None
    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    months: int | None = None
    ministry: str | None = None
    own_crossings: str | None = None
    utc_offset: timedelta = timedelta(0)
    """How far the country's clock is ahead of UTC today."""
    country: str | None = None
    """Whose rule it is, where it was asked for by the country's name; None: that of the journal's."""
    named: bool = False
    """Whether the nationality was named, whatever the person's own is; `country` is then told."""
    registration: DutyTold | None = None
    """The duty of whoever stays longer, where the rule lets them; None where it does not, or there is no such duty."""
    host_notice: DutyTold | None = None
    """The duty of whoever gives a foreigner a place to stay; None where there is none."""
    instead_of_own: bool = False
    """Whether a limit of one's own was told, of which nothing is kept where the rule is known."""
    instead: str | None = None
    """The country of which the same words are the name, and whose rule may have been meant."""


@dataclass(frozen=True, slots=True)
class NoRulesThere(OfNoJournal):
    """There are no rules of the country that was named; `countries` are those of which there are."""

    named: str
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NobodysRule(OfNoJournal):
    """Words that name neither a country nor one of the travellers, behind /rule."""

    words: str


def claims(unknown: Unknown) -> tuple[Claim, ...]:
    """What there is to read of a nationality whose rule is not known."""
    return tuple(Claim(one.by, one.where, one.days, one.window) for one in unknown.claims)


def as_read(card: RuleCard, category: Category) -> RuleCard:
    """The card with where and when its rule was read, how sure that is, and the rule's own notes before the others."""
    return replace(
        card,
        confidence=category.confidence.value,
        verified=category.verified,
        months=category.months_old(card.today),
        sources=_sources(category.sources),
        notes=(*(note.id for note in category.notes), *card.notes),
    )


def by_name(rulebook: Rulebook, language: str) -> tuple[str, ...]:
    """The countries of the rulebook by their names in a language; Ө stands beside О, as in its alphabet."""
    return tuple(sorted(rulebook.countries, key=lambda code: fold(place_name(language, code).lower())))


def with_duties(card: RuleCard, rules: CountryRules) -> RuleCard:
    """The card of a foreigner with the duties beside the limits; to register only where so long a stay is legal."""
    version, duty = card.rule.version_on(card.today) if card.rule else None, rules.registration
    long = duty is not None and version is not None and version.full > duty.days
    return replace(card, registration=_told(duty) if long else None, host_notice=_told(rules.host_notice))


def _sources(read: Iterable[Read]) -> tuple[Source, ...]:
    return tuple(Source(each.id, each.where) for each in read)


async def show(ctx: Context, *, instead_of_own: bool = False) -> Answer:
    """The rule for the person's nationality, or why there is none; a permit puts it aside and does not hide it."""
    return replace(_card(ctx), instead_of_own=instead_of_own)


async def words(ctx: Context, words: str) -> Answer:
    """What stands behind /rule: where, for the rule of that country, or whose: a nationality, or a traveller."""
    asked = asked_rule(words)
    if asked and asked.nationality:
        return _named(ctx, asked.nationality, asked.country)
    if asked and asked.country:
        return await show_in(ctx, asked.country)
    if not words.strip():
        return _card(ctx)
    named = traveller_named(words, [each.label for each in ctx.travellers if not each.is_me])
    where = f"{named.before} {named.behind}".strip() if named else ""
    country = country_in(where) if where else None
    whose = ctx.called(named.name) if named else None
    if whose is None or (where and country is None):
        return NobodysRule(words.strip())
    ctx.turn_to(
        ctx.journal_of(whose, ctx.current.country) or next(each for each in ctx.journals if each.traveller == whose)
    )
    return await show_in(ctx, country) if country else _card(ctx)


async def turn_to(ctx: Context, country: str) -> Answer:
    """The rule of a country that there were rules of when the button was made."""
    return await show_in(ctx, country) if country in ctx.rulebook.countries else StaleButton()


async def show_in(ctx: Context, country: str) -> Answer:
    """The rule of a country for the person's nationality; of one without rules here, that there are none.

    Where it is counted the buttons below are of the journal there, in which a limit of one's own is kept.
    """
    if country == ctx.rules.country:
        return _card(ctx)
    if country not in ctx.rulebook.countries:
        return no_rules(ctx.rulebook, ctx.language, country)
    if there := ctx.journal_of(ctx.journal.traveller, country):
        ctx.turn_to(there)
        return replace(_card(ctx), own_crossings=None)
    # where to get one's crossings is told to be typed in here: they would go to the journal of another country
    return replace(_card(ctx.in_country(country)), country=country, own_crossings=None)


def _named(ctx: Context, nationality: str, country: str | None) -> Answer:
    """The rule for anybody of a nationality: in Kazakhstan where no country is named with it."""
    if country and country not in ctx.rulebook.countries:
        return no_rules(ctx.rulebook, ctx.language, country)
    card = _card(ctx.in_country(country or HOME, nationality))
    also = None if country else area(nationality)
    return replace(
        card,
        country=country or HOME,
        named=True,
        instead=also if also in ctx.rulebook.countries else None,
        own_crossings=None,
        ministry=None,
    )


def no_rules(rulebook: Rulebook, language: str, country: str) -> NoRulesThere:
    """That there are no rules of a country, and of which there are, in the order of a language."""
    return NoRulesThere(country, by_name(rulebook, language))


def _card(ctx: Context) -> RuleCard:
    rules, nationality = ctx.rules, ctx.nationality
    judged, shown = ctx.rule_today, ctx.facts.rule_without_permit
    card = RuleCard(
        ctx.today,
        nationality,
        why=judged if isinstance(judged, NoAllowance) else None,
        rule=shown if isinstance(shown, Rule) else None,
        notes=tuple(note.id for note in rules.notes),
        utc_offset=ctx.now.astimezone(ctx.facts.zone).utcoffset() or timedelta(0),
    )
    if nationality is None:
        return card
    found, foreign = rules.find(nationality), not rules.is_own(nationality)
    card = replace(card, own_crossings=rules.own_crossings if foreign else None)
    if foreign:
        card = with_duties(card, rules)
    if not isinstance(found, Category):
        ministry = rules.ministry if foreign else None
        return replace(card, reason=found.reason.id, claims=claims(found), ministry=ministry)
    return as_read(card, found)


def _told(duty: Registration | HostNotice | None) -> DutyTold | None:
    if duty is None:
        return None
    sources, notes = _sources(duty.sources), tuple(note.id for note in duty.notes)
    since = duty.entered_from if isinstance(duty, Registration) else None
    return DutyTold(duty.days, duty.verified, sources, notes, since)
