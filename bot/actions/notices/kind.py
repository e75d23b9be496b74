"""What a kind of notice is: when it is due, what it says, what follows. Each kind is one object, in `KINDS`."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.actions.answers import Answer, Reply
from bot.actions.answers.reminder_settings import PlanQuestion
from bot.actions.context import languages_for
from bot.actions.facts import JournalFacts
from bot.core.reminders import ReminderState
from bot.delivery import Notice
from bot.rulebook import HOME, Rulebook
from bot.storage import notices, snapshot
from bot.storage.connection import Connection
from bot.storage.people import Person


@dataclass(frozen=True, slots=True)
class Delete:
    """A message of the bot's own is to go."""

    message: int


class Kind(ABC):
    """A kind of notice."""

    name: str
    """What its rows carry."""

    @abstractmethod
    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | Delete | None:
        """What to send or delete now, from what is true now; None when nothing calls for it any more."""

    async def plan_next(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> None:  # noqa: B027 - a kind need not do more
        """Plan the next one, in the transaction that settles this one. Of most kinds none follows by itself."""

    async def posted(self, tx: Connection, rulebook: Rulebook, notice: Notice, message: int, now: datetime) -> None:  # noqa: B027 - a kind need not do more
        """It was posted in a group, as this message. Of most kinds nothing is kept of that."""


class JournalKind(Kind):
    """A kind of which each journal has one: when it is due follows from the journal."""

    @abstractmethod
    def due(self, facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
        """The next moment after `now`, None for never; of one that is overdue and still holds, its own moment.

        `last`: the row of this kind as it stands, if there ever was one.
        """

    @abstractmethod
    def say(self, facts: JournalFacts, notice: Notice, due_at: datetime, now: datetime) -> Answer | None:
        """What one that was due at that moment has to say now; None when nothing calls for it any more."""

    @abstractmethod
    def ahead(
        self, facts: JournalFacts, planned: Notice, due_at: datetime, now: datetime
    ) -> Sequence[ReminderState | PlanQuestion]:
        """When it will speak, with the days by the person's own clock, the first of them the one that is planned."""

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | None:
        """Nothing while the person wants no reminders."""
        facts = await facts_of(tx, rulebook, notice)
        if facts is None or facts.person.paused or notice.due_at is None:
            return None
        answer = self.say(facts, notice, notice.due_at, now)
        return to_person(answer, facts.person, notice, facts.rules.country) if answer else None

    async def plan_next(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> None:
        """From what is true then."""
        facts = await facts_of(tx, rulebook, notice)
        if facts is not None:
            await plan_kinds(tx, facts, (self,), now)


async def plan_kinds(
    tx: Connection, facts: JournalFacts, kinds: Iterable[JournalKind], now: datetime
) -> datetime | None:
    """Plan the next moments after `now`; an overdue notice that was not sent and still holds is kept.

    Return the first of those that are planned otherwise than before; None without one.
    """
    due: dict[str, datetime | None] = {}
    for kind in kinds:
        last = facts.notices.get(kind.name)
        moment = None if facts.person.paused else kind.due(facts, last, now)
        if moment != (last.due_at if last else None):
            due[kind.name] = moment
    await plan_at(tx, facts, due)
    return min((moment for moment in due.values() if moment), default=None)


async def plan_at(tx: Connection, facts: JournalFacts, due: Mapping[str, datetime | None]) -> None:
    """Plan the journal's notices for these moments, by their kind."""
    chat, journal = facts.person.id, facts.journal.id
    await notices.plan_of_journal(tx, chat, journal, due)
    for kind, moment in due.items():
        last = facts.notices.get(kind) or Notice(
            0, chat, journal, kind, message=0, due_at=None, sent_about=None, tries=0
        )
        facts.notices[kind] = replace(last, due_at=moment, tries=0)


async def facts_of(tx: Connection, rulebook: Rulebook, notice: Notice) -> JournalFacts | None:
    """What is true of the journal that a notice is about; of one of no journal, of the person's first."""
    found = await snapshot.take(tx, notice.chat_id)
    journal = found and (found.journal(notice.journal_id) if notice.journal_id else found.journals[0])
    return JournalFacts.of(found, journal, rulebook) if found and journal else None


def to_person(answer: Answer, person: Person | None, notice: Notice, country: str = HOME) -> Reply:
    """The answer in the person's languages; `country` (ISO 3166-1 alpha-2): the journal's, if it is about one."""
    languages = languages_for(person.language if person else None, person.account_language if person else None)
    return Reply(answer, languages, notice.journal_id or 0, country)
