"""What an action knows when it begins: one read, before its transaction."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.actions.answers import Heading, Reply
from bot.actions.answers.pages import NotRegistered, StaleButton
from bot.actions.answers.status import NoAllowance
from bot.actions.facts import JournalFacts
from bot.core.journal import Journal, Traveller, shown_first
from bot.core.rule import Rule
from bot.core.stay import Stay
from bot.delivery import Notice
from bot.lexicon.languages import LANGUAGES
from bot.rulebook import HOME, CountryRules, Rulebook
from bot.storage import journals, notices, people, snapshot
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
    found: Snapshot
    """What was read when the request came: `facts`, `dialogue` and `journals` are as they are now."""
    dialogue: Dialogue | None
    """The question that is open."""
    today: date
    """The journal's country's day."""
    own_today: date
    """The day on the person's own clock."""
    asked_at: datetime
    """The instant that decides which day is today, there and elsewhere."""
    rulebook: Rulebook
    journals: tuple[Journal, ...]
    """All that the person has, the oldest first."""
    together: tuple[Journal, ...] = ()
    """The journals that the request is about, if several: it asks when all are written, and has one undo."""
    completes: str | None = None
    """The request about several journals that asked for the day which this one tells, to be taken back with it."""
    wakes: bool = False
    """Whether a notice is due by now, or one that was parked may go out."""
    _planned: dict[int, dict[str, Notice]] = field(default_factory=dict)
    """The notices of the journals that the request was about, as it plans them."""
    _unbegun: Journal | None = None
    """The journal that the request was about, and begun, where nothing was written in it."""
    _begun: list[int] = field(default_factory=list)
    """The ids of the journals that the request has begun."""

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

    def know(self, *journals: Journal) -> None:
        """The person's journals as they are now, each in place of the one with its id."""
        now = {each.id: each for each in journals}
        self.journals = tuple(now.get(each.id, each) for each in self.journals)
        self.facts = replace(self.facts, journal=now.get(self.journal.id, self.journal))
        self.today = self.facts.day_at(self.asked_at)

    def turn_to(self, journal: Journal) -> None:
        """From now on the request is about this one of the person's journals, as it is now, on its country's day."""
        if journal.id != self.journal.id:
            self.facts = self.facts_of(journal)
            self.today = self.facts.day_at(self.asked_at)
            self._unbegun = None

    @property
    def heading(self) -> Heading:
        """Whose and where the answer is; of a journal that goes again, as nothing is written in it, that one's."""
        about = self._unbegun or self.journal
        return Heading.of(about, (*self.journals, about))

    def lose(self, *journals: Journal) -> None:
        """These of the person's journals are gone: a request that was about one of them is about the current one."""
        gone = {each.id for each in journals}
        self.journals = tuple(each for each in self.journals if each.id not in gone)
        if self.journal.id in gone:
            self.turn_to(self.current)

    def today_in(self, journal: Journal) -> date:
        """The day in the country of one of the person's journals."""
        return self.facts_of(journal).day_at(self.asked_at)

    def facts_of(self, journal: Journal) -> JournalFacts:
        """What counting in one of the person's journals depends on, as it is now."""
        self._planned.setdefault(self.journal.id, self.facts.notices)
        if journal.id == self.journal.id:
            return self.facts
        [now] = (each for each in self.journals if each.id == journal.id)
        planned = self._planned.setdefault(now.id, self.found.planned(now.id))
        return JournalFacts(self.person, now, self.rulebook[now.country], planned)

    async def journal_for(self, traveller: Traveller, country: str, *, asked_for: bool = False) -> Journal:
        """The traveller's journal in a country that there are rules of, begun now where there is none.

        `asked_for`: the person wants to have it, and does not only tell something in it.
        """
        there = self.journal_of(traveller, country)
        if there is None and (there := _of(self.found.let_be, traveller, country)):
            self.see(there.id)
            self._begun.append(there.id)
        if there is None:
            there = await journals.add(self.tx, traveller, country, self.clock_in(country), asked_for=asked_for)
            self.journals = (*self.journals, there)
            self._begun.append(there.id)
        elif asked_for and not there.asked_for:
            await journals.ask_for(self.tx, there.id)
        return there

    def see(self, *journal_ids: int) -> None:
        """The request is about these journals of the person's too, by their ids, though they are not shown else."""
        known = {each.id for each in self.journals}
        more = [each for each in self.found.let_be if each.id in journal_ids and each.id not in known]
        self.journals = tuple(sorted((*self.journals, *more), key=lambda each: each.id))

    async def begin_none(self) -> None:
        """Nothing is written yet: the journals that the request has begun go again, and it is about none of them."""
        begun = [each for each in self.journals if each.id in self._begun]
        if begun:
            if new := [each.id for each in begun if each not in self.found.let_be]:
                await journals.remove(self.tx, *new)
            self._begun.clear()
            about = self.journal
            self.lose(*begun)
            self._unbegun = about if about in begun else None

    def journal_of(self, traveller: Traveller, country: str) -> Journal | None:
        """The traveller's journal in a country; None without one."""
        return _of(self.journals, traveller, country)

    def clock_in(self, country: str) -> str | None:
        """Which of a country's clocks the person chose, for everybody's days there; None: the usual one."""
        return next((each.zone for each in self.journals if each.country == country), None)

    @property
    def current(self) -> Journal:
        """The journal that the person chose last; who chose none has their own oldest one."""
        return shown_first(self.journals, self.person.current_journal)

    @property
    def me(self) -> Traveller:
        """The person themself."""
        return self.travellers[0]

    def traveller(self, traveller_id: int) -> Traveller | None:
        """The person's traveller with this id, None where there is no such one."""
        return next((each for each in self.travellers if each.id == traveller_id), None)

    def called(self, name: str | None) -> Traveller | None:
        """The person's traveller with this label, None where there is no such one."""
        return next((each for each in self.travellers if each.label == name), None)

    @property
    def travellers(self) -> tuple[Traveller, ...]:
        """Everybody whose days the person counts: themself first, then as they were added."""
        found = {each.traveller.id: each.traveller for each in self.journals}
        return tuple(sorted(found.values(), key=lambda each: (not each.is_me, each.id)))

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries that the person counts for anybody, in the order in which they were added."""
        return tuple(dict.fromkeys(each.country for each in self.journals))

    @property
    def repeats(self) -> Change | None:
        """What this very request has done to the journal, if it was carried out before."""
        return next((each for each in self.found.changes if each.journal_id == self.journal.id), None)

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

    def in_country(self, country: str, nationality: str | None = None) -> "Context":
        """The request as it would be about the same traveller in a country that there are rules of, on its own day.

        Where the traveller has no journal there, it is about one without anything in it, whose id is 0; so it is for
        somebody of a `nationality`, whoever that is.
        """
        whose = self.journal.traveller
        if nationality:
            journal = Journal(0, replace(whose, nationality=nationality), country, zone=self.clock_in(country))
        else:
            journal = self.journal_of(whose, country) or Journal(0, whose, country, zone=self.clock_in(country))
        facts = JournalFacts(self.person, journal, self.rulebook[country])
        return replace(self, facts=facts, today=facts.day_at(self.asked_at))

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
        return self.facts.rule_on(self.today)

    @property
    def has_asked(self) -> bool:
        """Whether this very request asked the open question: it came before, and its words are no answer to it.

        An act in several journals goes through them again instead, and what lacks its day is told again; what it only
        keeps for itself asks nothing.
        """
        known = self.dialogue.known if self.dialogue else {}
        told_again = known.get("together") or known.get("lacks_day") or known.get("answered_by")
        return known.get("by") == self.request and not told_again


async def open_context(
    tx: LateConnection, rulebook: Rulebook, request: Request, now: datetime, may_register: bool
) -> Context | Reply:
    """Read everything about the person and one journal, or add a person who is not known yet where they may be.

    The journal is the one that the request names, else the one that it has changed before, else that of the open
    question, else the current one. A button of nobody's any more, or of another's, is stale, which is what the reply
    says: this is the one place where that is checked.
    """
    found = await snapshot.take(tx, request.who, request.name)
    if found is None:
        if not may_register:
            return Reply(NotRegistered(), languages_for(None, request.account_language))
        person, me = await people.add(tx, request.who, request.account_language, now)
        found = Snapshot(person, journals=(await journals.add(tx, me, HOME),))
    else:
        people.guard(tx, request.who, found.version)
    dialogue = _still_open(found.dialogue, request.name)
    meant = (request.journal, *(each.journal_id for each in found.changes), *_asked_about(dialogue))
    found = found.where(rulebook.countries, *meant)
    named = found.journal(request.journal)
    if request.journal and named is None:
        return Reply(StaleButton(), languages_for(found.person.language, request.account_language))
    done_to = next((found.journal(each.journal_id) for each in found.changes), None)
    asked_about = found.journal(dialogue.known.get("journal")) if dialogue else None
    facts = JournalFacts.of(found, named or done_to or asked_about or found.current, rulebook)
    ctx = Context(
        tx,
        request.name,
        now,
        facts,
        found,
        dialogue,
        facts.day_at(request.at),
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
    if ctx.found.has_parked:
        await notices.unpark(ctx.tx, ctx.person.id)
        ctx.wakes = True
    if account_language and account_language != ctx.person.account_language:
        await ctx.set_person(account_language=account_language)


def _of(journals: Iterable[Journal], traveller: Traveller, country: str) -> Journal | None:
    return next((each for each in journals if (each.traveller.id, each.country) == (traveller.id, country)), None)


def _asked_about(dialogue: Dialogue | None) -> Iterator[int]:
    """The journals that the open question is about, and those below it."""
    while dialogue:
        several = dialogue.known.get("of_several")
        yield from (journal for journal, *_ in several) if isinstance(several, list) else ()
        yield dialogue.known.get("journal", 0)
        dialogue = dialogue.first


def _still_open(asked: Dialogue | None, request: str) -> Dialogue | None:
    return asked.first if asked and asked.known.get("answered_by", request) != request else asked


def languages_for(chosen: str | None, account: str | None) -> tuple[str, ...]:
    """The languages to answer in: the chosen one, else the account's, else all three."""
    known = next((code for code in (chosen, account) if code in LANGUAGES), None)
    return (known,) if known else LANGUAGES
