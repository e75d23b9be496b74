"""What an action knows when it begins: one read, before its transaction."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.actions.answers.pages import NotRegistered, StaleButton
from bot.actions.answers.status import NoAllowance
from bot.actions.facts import JournalFacts
from bot.core.journal import Journal
from bot.core.rule import Rule
from bot.core.stay import Stay
from bot.lexicon.languages import LANGUAGES
from bot.rulebook import HOME, CountryRules, Rulebook
from bot.storage import journals, people, snapshot
from bot.storage.changes import Change
from bot.storage.connection import Connection, LateConnection
from bot.storage.dialogues import Dialogue
from bot.storage.people import Person
from bot.storage.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody wants something."""

    who: int
    name: str
    """An opaque string: the same request come again has the same."""
    order: int
    """Grows with every request that is stored: what the same person asked later has a greater one."""
    at: datetime
    """The instant that decides which day is today."""
    account_language: str | None = None
    journal: int = 0
    """Which journal the button was made for; 0: none is named."""


@dataclass
class Context:
    """What an action works with: the person, one of their journals and the rules of its country, as they are now."""

    tx: Connection
    request: str
    """Names the request that is carried out."""
    now: datetime
    facts: JournalFacts
    dialogue: Dialogue | None
    """The question that is open."""
    repeats: Change | None
    """What this very request has done to the journal, if it was carried out before."""
    today: date
    """The journal's country's day."""
    own_today: date
    """The day on the person's own clock."""
    asked_at: datetime
    """The instant that decides which day is today, there and elsewhere."""
    rulebook: Rulebook
    journals: tuple[Journal, ...]
    """All that the person has, as they were when the request came."""
    wakes: bool = False
    """Whether a notice is due by now, or one that was parked may go out."""

    @property
    def person(self) -> Person:
        """Whose request it is."""
        return self.facts.person

    @person.setter
    def person(self, person: Person) -> None:
        self.facts = replace(self.facts, person=person)

    async def set_person(self, **values: Any) -> None:
        """Write what is to be other than it is of the person, by the names of `Person`."""
        await people.change(self.tx, self.person.id, **values)
        self.person = replace(self.person, **values)

    @property
    def journal(self) -> Journal:
        """The one journal that the request is about."""
        return self.facts.journal

    @journal.setter
    def journal(self, journal: Journal) -> None:
        self.facts = replace(self.facts, journal=journal)

    @property
    def rules(self) -> CountryRules:
        """The rules of the journal's country."""
        return self.facts.rules

    @property
    def nationality(self) -> str | None:
        """The citizenship of whose journal it is."""
        return self.journal.traveller.nationality

    @property
    def stays(self) -> tuple[Stay, ...]:
        """The journal's stays: sorted, never overlapping."""
        return self.journal.stays

    @property
    def waiting(self) -> tuple[Stay, ...]:
        """The plans there are to be seen, the earliest first: nothing was entered that may be them."""
        return self.journal.waiting(self.today)

    def in_country(self, country: str) -> "Context":
        """The request as it would be about the same traveller in a country that there are rules of, on its own day.

        Where the traveller has no journal there, it is about one without anything in it, whose id is 0.
        """
        whose = self.journal.traveller
        there = (each for each in self.journals if (each.traveller.id, each.country) == (whose.id, country))
        journal, rules = next(there, Journal(0, whose, country)), self.rulebook[country]
        facts = JournalFacts(self.person, journal, rules)
        return replace(self, facts=facts, today=self.asked_at.astimezone(rules.zone).date())

    @property
    def language(self) -> str:
        """The language in which ambiguous words are read; it never decides what is understood otherwise."""
        return languages_for(self.person.language, self.person.account_language)[0]

    @property
    def rule(self) -> Rule | NoAllowance:
        """The rule that judges this journal, or why there is none."""
        return self.facts.rule

    @property
    def rule_today(self) -> Rule | NoAllowance:
        """The rule that judges today, or why there is none."""
        if isinstance(self.rule, Rule) and self.rule.version_on(self.today) is None:
            return NoAllowance.NOT_IN_FORCE
        return self.rule

    @property
    def has_asked(self) -> bool:
        """Whether this very request asked the open question: it came before, and its words are no answer to it."""
        return self.dialogue is not None and self.dialogue.known.get("by") == self.request


async def open_context(
    tx: LateConnection, rulebook: Rulebook, request: Request, now: datetime, may_register: bool
) -> Context | NotRegistered | StaleButton:
    """Read everything about the person and one journal, or add a person who is not known yet where they may be.

    The journal is the one that the request names, else that of the open question, else the person's first. A button of
    nobody's any more, or of another's, is stale: this is the one place where that is checked.
    """
    found = await snapshot.take(tx, request.who, request.name)
    if found is None:
        if not may_register:
            return NotRegistered()
        person, me = await people.add(tx, request.who, request.account_language, now)
        found = Snapshot(person, journals=(await journals.add(tx, me, HOME),))
    else:
        people.guard(tx, request.who, found.version)
    dialogue = _still_open(found.dialogue, request.name)
    asked_about = dialogue.known.get("journal", 0) if dialogue else 0
    journal = found.journal(request.journal or asked_about) or found.journals[0]
    if request.journal not in (0, journal.id):
        return StaleButton()
    facts = JournalFacts.of(found, journal, rulebook)
    ctx = Context(
        tx,
        request.name,
        now,
        facts,
        dialogue,
        found.change if found.change and found.change.journal_id == journal.id else None,
        request.at.astimezone(facts.rules.zone).date(),
        request.at.astimezone(ZoneInfo(found.person.zone)).date(),
        request.at,
        rulebook,
        found.journals,
    )
    await _seen(ctx, request.account_language)
    return ctx


async def _seen(ctx: Context, account_language: str | None) -> None:
    """Keep what the request shows of who made it: that they can be written to again, and in which language."""
    if ctx.person.unreachable_since is not None:
        await ctx.set_person(unreachable_since=None)
        ctx.wakes = True
    if account_language and account_language != ctx.person.account_language:
        await ctx.set_person(account_language=account_language)


def _still_open(asked: Dialogue | None, request: str) -> Dialogue | None:
    return asked if asked and asked.known.get("answered_by", request) == request else None


def languages_for(chosen: str | None, account: str | None) -> tuple[str, ...]:
    """The languages to answer in: the chosen one, else the account's, else all three."""
    known = next((code for code in (chosen, account) if code in LANGUAGES), None)
    return (known,) if known else LANGUAGES
