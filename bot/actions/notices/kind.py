"""What a kind of notice is: when it is due, what it says, what follows. Each kind is one object, in `KINDS`."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.actions.answers import Answer, Heading, Reply
from bot.actions.answers.reminder_settings import NoticeAhead
from bot.actions.context import languages_for
from bot.actions.facts import JournalFacts
from bot.core.journal import Journal
from bot.core.reminders import ReminderState
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import notices, snapshot
from bot.storage.connection import Connection
from bot.storage.people import Person
from bot.storage.snapshot import Snapshot


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

    can_be_off = False
    """Whether a person may switch it off by itself."""

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
    ) -> Sequence[ReminderState | NoticeAhead]:
        """When it will speak, with the days by the person's own clock, the first of them the one that is planned."""

    def is_wanted(self, person: Person) -> bool:
        """Whether the person wants it now."""
        return not person.paused and self.name not in person.switched_off

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | None:
        """Nothing while the person does not want it."""
        found = await snapshot.take(tx, notice.chat_id)
        facts = facts_of(found, rulebook, notice) if found else None
        return self.reply(facts, found.journals, notice, now) if found and facts else None

    def reply(self, facts: JournalFacts, among: Collection[Journal], notice: Notice, now: datetime) -> Reply | None:
        """What to send for a notice about one of the person's journals, as it was read; None for nothing."""
        if not self.is_wanted(facts.person) or notice.due_at is None:
            return None
        answer = self.say(facts, notice, notice.due_at, now)
        return about_journal(answer, facts, among, now) if answer else None

    def next_due(self, facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
        """`due`, as far as the person wants it."""
        return self.due(facts, last, now) if self.is_wanted(facts.person) else None

    async def plan_next(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> None:
        """From what is true then."""
        found = await snapshot.take(tx, notice.chat_id)
        facts = facts_of(found, rulebook, notice) if found else None
        if facts is not None:
            await plan_at(tx, [(facts, changed(facts, (self,), now))])


def changed(facts: JournalFacts, kinds: Iterable[JournalKind], now: datetime) -> dict[str, datetime | None]:
    """The next moments after `now` by their kind, as far as they are others than planned.

    An overdue notice that was not sent and still holds is kept.
    """
    due: dict[str, datetime | None] = {}
    for kind in kinds:
        last = facts.notices.get(kind.name)
        moment = kind.next_due(facts, last, now)
        if moment != (last.due_at if last else None):
            due[kind.name] = moment
    return due


async def plan_at(tx: Connection, due: Sequence[tuple[JournalFacts, Mapping[str, datetime | None]]]) -> datetime | None:
    """Plan the notices of a person's journals for these moments, by their kind, all at once.

    Return the first of them; None without one.
    """
    for facts, moments in due:
        for kind, moment in moments.items():
            last = facts.notices.get(kind) or Notice(
                0, facts.person.id, facts.journal.id, kind, message=0, due_at=None, sent_about=None, tries=0
            )
            facts.notices[kind] = replace(last, due_at=moment, tries=0)
    if due:
        chat = due[0][0].person.id
        await notices.plan_of_journals(tx, chat, ((facts.journal.id, moments) for facts, moments in due))
    return min((moment for _, moments in due for moment in moments.values() if moment), default=None)


def facts_of(found: Snapshot, rulebook: Rulebook, notice: Notice) -> JournalFacts | None:
    """What is true of the journal that a notice is about; None where it is gone, or the rules of its country are."""
    journal = found.where(rulebook.countries).journal(notice.journal_id)
    return JournalFacts.of(found, journal, rulebook) if journal else None


def about_journal(answer: Answer, facts: JournalFacts, among: Collection[Journal], now: datetime) -> Reply:
    """The answer about one of the person's journals."""
    journal, today = facts.journal, facts.day_at(now)
    return Reply(answer, _languages(facts.person), journal.id, journal.country, Heading.of(journal, among), today)


def to_person(answer: Answer, person: Person | None) -> Reply:
    """The answer about no journal, in the person's languages."""
    return Reply(answer, _languages(person))


def _languages(person: Person | None) -> tuple[str, ...]:
    return languages_for(person.language if person else None, person.account_language if person else None)
