"""The countries of the rulebook side by side, for one traveller."""

from dataclasses import dataclass
from datetime import date

from bot.actions import rule
from bot.actions.answers import Answer, OfNoJournal
from bot.actions.answers.status import Doubt, Status
from bot.actions.context import Context
from bot.actions.facts import doubt_about
from bot.actions.status import status_of
from bot.core.rule import Rule, Version
from bot.rulebook import HOME, Category

PAGE = 3
"""Countries on a page: so many fit into one message in all languages at once."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The version of a country's rule that judges today, and how things stand by the traveller's journal there.

    `status` is None without a journal; `doubt`, `verified` and `source` (where it was read first) are None where the
    rule is made of the person's own numbers.
    """

    country: str
    today: date
    version: Version
    status: Status | None = None
    doubt: Doubt | None = None
    verified: date | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison(OfNoJournal):
    """A page of the countries whose rule judges today; pages count from 0.

    `unlimited`: countries that do not limit these citizens. `unknown`: those of which no rule for today is known. Both
    are there on the last page only.
    """

    nationality: str
    countries: tuple[Compared, ...]
    page: int = 0
    pages: int = 1
    unlimited: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


async def show(ctx: Context, page: int = 0) -> Answer:
    """For the person themself: the home country, those with a journal, the others by name.

    A page that is no longer there shows the last one.

    Without a citizenship it is asked for, as where the rule is.
    """
    ctx.turn_to(next(each for each in ctx.journals if each.traveller.id == ctx.me.id))
    if ctx.nationality is None:
        return await rule.show(ctx)
    places = [ctx.in_country(country) for country in _in_order(ctx)]
    limited = [place for place in places if not place.rules.is_own(ctx.nationality)]
    known = [(place, version) for place in limited if (version := _version(place))]
    pages = max(1, -(-len(known) // PAGE))
    page = min(page, pages - 1)
    shown = tuple(_compared(*each) for each in known[page * PAGE : (page + 1) * PAGE])
    if page < pages - 1:
        return Comparison(ctx.nationality, shown, page, pages)
    return Comparison(
        ctx.nationality,
        shown,
        page,
        pages,
        tuple(place.rules.country for place in places if place not in limited),
        tuple(place.rules.country for place in limited if _version(place) is None),
    )


def _in_order(ctx: Context) -> list[str]:
    journals = [each.country for each in ctx.journals if each.traveller.id == ctx.journal.traveller.id]
    return list(dict.fromkeys((HOME, *journals, *rule.by_name(ctx.rulebook, ctx.language))))


def _version(place: Context) -> Version | None:
    """What judges today, also where a permit puts it aside."""
    found = place.facts.rule_without_permit
    return found.version_on(place.today) if isinstance(found, Rule) else None


def _compared(place: Context, version: Version) -> Compared:
    assert place.nationality is not None, "a rule is somebody's"
    found, status = place.rules.find(place.nationality), status_of(place) if place.journal.id else None
    if not isinstance(found, Category):
        return Compared(place.rules.country, place.today, version, status)
    return Compared(
        place.rules.country,
        place.today,
        version,
        status,
        doubt_about(found, place.today),
        found.verified,
        found.sources[0].where,
    )
