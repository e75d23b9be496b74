"""What is known when an action begins: read once, inside its transaction."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.actions.answers.status import NoAllowance
from bot.actions.facts import JournalFacts
from bot.core.journal import Journal
from bot.core.rule import Rule
from bot.core.stay import Stay
from bot.lexicon.languages import LANGUAGES
from bot.rulebook import HOME, CountryRules, Rulebook
from bot.storage import dialogues, journals, people
from bot.storage.database import Connection
from bot.storage.dialogues import Dialogue
from bot.storage.people import Person


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
    today: date
    """The journal's country's day."""
    own_today: date
    """The day on the person's own clock."""
    wakes: bool = False
    """Whether a notice was planned anew, or one that was parked may go out now."""

    @property
    def person(self) -> Person:
        """Whose request it is."""
        return self.facts.person

    @person.setter
    def person(self, person: Person) -> None:
        self.facts = replace(self.facts, person=person)

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


async def open_context(tx: Connection, rulebook: Rulebook, request: Request, now: datetime) -> Context | None:
    """Read everything about the person and one journal once; a person who is not known yet is added.

    The journal is the one that the request names, else that of the open question, else the person's first. None when it
    is nobody's any more, or another's: this is the one place where that is checked.
    """
    person = await people.get(tx, request.who)
    if person is None:
        await journals.add(tx, await people.add(tx, request.who, request.account_language, now), HOME)
        person = await people.get(tx, request.who)
        assert person is not None, "they were just added"
    returned = person.unreachable_since is not None
    if returned:
        await people.set_unreachable(tx, person.id, None)
    if request.account_language and request.account_language != person.account_language:
        await people.set_account_language(tx, person.id, request.account_language)
        person = replace(person, account_language=request.account_language)
    dialogue = _still_open(await dialogues.get(tx, person.id), request.name)
    asked_about = dialogue.known.get("journal", 0) if dialogue else 0
    journal = await journals.get(tx, request.journal or asked_about) or await journals.first(tx, person.id)
    if journal is None or journal.traveller.person_id != person.id or request.journal not in (0, journal.id):
        return None
    rules = rulebook[journal.country]
    return Context(
        tx,
        request.name,
        now,
        JournalFacts(person, journal, rules),
        dialogue,
        request.at.astimezone(rules.zone).date(),
        request.at.astimezone(ZoneInfo(person.zone)).date(),
        wakes=returned,
    )


def _still_open(asked: Dialogue | None, request: str) -> Dialogue | None:
    return asked if asked and asked.known.get("answered_by", request) == request else None


def languages_for(chosen: str | None, account: str | None) -> tuple[str, ...]:
    """The languages to answer in: the chosen one, else the account's, else all three."""
    known = next((code for code in (chosen, account) if code in LANGUAGES), None)
    return (known,) if known else LANGUAGES
