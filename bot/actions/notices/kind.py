"""What a kind of notice is: when it is due, what it says, what follows. Each kind is one object, in `KINDS`."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.actions.answers import Answer, Heading, Reply
from bot.actions.answers.reminder_settings import NoticeAhead
from bot.actions.context import languages_for
from bot.actions.facts import JournalFacts
from bot.actions.notices.moments import about_day, due_at, own_day, pause_ends, sent_about
from bot.core.journal import Journal
from bot.core.reminders import ENDLESS, ReminderState
from bot.delivery import Due, Notice
from bot.rulebook import Rulebook
from bot.storage import notices, snapshot
from bot.storage.connection import Connection
from bot.storage.people import Person
from bot.storage.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Delete:
    """A message of the bot's own is to go."""

    message: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin(Reply):
    """What stands in one message, which is sent where there is none yet (0), else edited.

    `shown`: the mark of what stands there now; None: it is to be pinned, too.
    """

    message: int
    shown: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpin(Reply):
    """A message that was pinned is to go; this takes its place where it may not be deleted any more."""

    message: int


class Kind(ABC):
    """A kind of notice."""

    name: str
    """What its rows carry."""
    ends = True
    """Whether nothing follows by itself once one that is about no journal is settled."""
    answers = False
    """Whether it answers what the person has just done, as they wait for it."""

    @abstractmethod
    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | Delete | None:
        """What to send, edit or delete now, from what is true now; None when nothing calls for it any more."""

    async def plan_next(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> None:  # noqa: B027 - a kind need not do more
        """Plan the next one, in the transaction that settles this one. Of most kinds none follows by itself."""

    async def posted(self, tx: Connection, rulebook: Rulebook, notice: Notice, message: int, now: datetime) -> None:  # noqa: B027 - a kind need not do more
        """It was posted in a group, as this message. Of most kinds nothing is kept of that."""


class JournalKind(Kind):
    """A kind of which each journal has one: when it is due follows from the journal."""

    can_be_off = False
    """Whether a person may switch it off by itself."""

    def planned(
        self, facts: JournalFacts, last: Notice | None, now: datetime, *, told: bool, since: datetime | None = None
    ) -> Due:
        """What is planned of it, after `now`, or after `since` where that is given.

        `last`: the row of this kind as it stands, if there ever was one. `told`: the person sees by themself how things
        stand now.
        """
        again = last.again_on if last else None
        if not self.is_wanted(facts.person):
            return Due(None, again)
        heard = self.heard_from(facts.person, since or now)
        in_pause = last and last.due_at and heard > now  # it is not owed: what comes is the first after the pause
        moments = [self.due(facts, replace(last, due_at=None) if last and in_pause else last, heard)]
        if (moment := again_at(facts, last, now)) and self.again(facts, now):
            moments.append(moment)
        return Due(min((moment for moment in moments if moment), default=None), again)

    def heard_from(self, person: Person, now: datetime) -> datetime:
        """The moment, `now` or later, after which it is heard: there is nothing of it in a pause."""
        ends = pause_ends(person)
        return max(now, ends - timedelta.resolution) if ends else now

    @abstractmethod
    def due(self, facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
        """The next moment after `now`, None for never; of one that is overdue and still holds, its own moment.

        `last`: the row of this kind as it stands, if there ever was one.
        """

    @abstractmethod
    def say(self, facts: JournalFacts, notice: Notice, due_at: datetime, now: datetime) -> Answer | None:
        """What one that was due at that moment has to say now; None when nothing calls for it any more."""

    def again(self, facts: JournalFacts, now: datetime) -> Answer | None:
        """What it has to say once more; None when that is true no more, or it is said once."""
        return None

    @abstractmethod
    def ahead(
        self, facts: JournalFacts, planned: Notice, due_at: datetime, now: datetime
    ) -> Sequence[ReminderState | NoticeAhead]:
        """When it will speak, with the days by the person's own clock, the first of them the one that is planned."""

    def is_wanted(self, person: Person) -> bool:
        """Whether the person wants it now."""
        return person.paused_until != ENDLESS and self.name not in person.switched_off

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | None:
        """Nothing while the person does not want it."""
        found = await snapshot.take(tx, notice.chat_id)
        facts = facts_of(found, rulebook, notice) if found else None
        return self.reply(facts, found.journals, notice, now) if found and facts else None

    def reply(self, facts: JournalFacts, among: Collection[Journal], notice: Notice, now: datetime) -> Reply | None:
        """What to send for a notice about one of the person's journals, as it was read; None for nothing."""
        if not self.is_wanted(facts.person) or notice.due_at is None:
            return None
        heard = self.heard_from(facts.person, now) <= now
        answer = self.say(facts, notice, notice.due_at, now) if heard else None
        if answer is None and is_asked_for_again(facts, notice, now):
            answer = self.again(facts, now)
        return about_journal(answer, facts, among, now) if answer else None

    async def plan_next(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> None:
        """From what is true then."""
        found = await snapshot.take(tx, notice.chat_id)
        facts = facts_of(found, rulebook, notice) if found else None
        if facts is not None:
            await plan_at(tx, [(facts, changed(facts, (self,), now, told=told_today(facts, notice, now)))])


def told_today(facts: JournalFacts, notice: Notice, now: datetime) -> bool:
    """Whether it went out about today."""
    today = facts.day_at(now)
    return sent_about(notice, today) >= today


def again_at(facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
    """When the one is due that was asked for once more; None where that is past or paused. One overdue is kept."""
    if last is None or last.again_on is None or last.again_on <= sent_about(last, facts.day_at(now)):
        return None
    moment = due_at(facts.person, last.again_on, facts.zone)
    if moment <= now:
        if not is_asked_for_again(facts, last, now) or last.due_at is None or last.due_at > now:
            return None
        moment = last.due_at
    return None if facts.person.pause_on(own_day(max(moment, now), facts.person)) else moment


def is_asked_for_again(facts: JournalFacts, notice: Notice, now: datetime) -> bool:
    """Whether a notice was planned because it was asked for once more, and that day has come."""
    again, today = notice.again_on, facts.day_at(now)
    if again is None or notice.due_at is None or facts.person.pause_on(own_day(now, facts.person)):
        return False
    return sent_about(notice, today) < again <= today and about_day(notice.due_at, facts.zone, today) <= again


def changed(
    facts: JournalFacts, kinds: Iterable[JournalKind], now: datetime, *, told: bool, since: datetime | None = None
) -> dict[str, Due]:
    """What is planned, by its kind, as far as it is other than before; all else as in `planned`.

    An overdue notice that was not sent and still holds is kept.
    """
    due: dict[str, Due] = {}
    for kind in kinds:
        last = facts.notices.get(kind.name)
        planned = kind.planned(facts, last, now, told=told, since=since)
        if planned != (last.due if last else Due(None)):
            due[kind.name] = planned
    return due


async def plan_at(tx: Connection, due: Sequence[tuple[JournalFacts, Mapping[str, Due]]]) -> datetime | None:
    """Plan the notices of a person's journals, by their kind, all at once.

    Return the first moment of them; None without one.
    """
    for facts, planned in due:
        for kind, one in planned.items():
            last = facts.notices.get(kind) or Notice(
                0, facts.person.id, facts.journal.id, kind, message=0, due_at=None, sent_about=None, tries=0
            )
            facts.notices[kind] = replace(last, due_at=one.at, tries=0, again_on=one.again_on, last_day=one.last_day)
    if due:
        chat = due[0][0].person.id
        await notices.plan_of_journals(tx, chat, ((facts.journal.id, planned) for facts, planned in due))
    return min((one.at for _, planned in due for one in planned.values() if one.at), default=None)


def facts_of(found: Snapshot, rulebook: Rulebook, notice: Notice) -> JournalFacts | None:
    """What is true of the journal that a notice is about; None where it is gone, or the rules of its country are."""
    journal = found.where(rulebook.countries).journal(notice.journal_id)
    return JournalFacts.of(found, journal, rulebook) if journal else None


def about_journal(answer: Answer, facts: JournalFacts, among: Collection[Journal], now: datetime) -> Reply:
    """The answer about one of the person's journals."""
    journal, today = facts.journal, facts.day_at(now)
    heading, person = Heading.of(journal, among), facts.person
    day_ends = facts.next_day_at(now)
    return Reply(answer, _languages(person), journal.id, journal.country, heading, today, day_ends, person.zone)


async def of_their_journals(tx: Connection, rulebook: Rulebook, chat: int, say: Callable[[bool], Answer]) -> Reply:
    """What is told of a message that is lost, to whoever wrote it: its buttons are of their only journal.

    `say`: the answer, given whether they have several, of which nobody knows which was meant.
    """
    found = await snapshot.take(tx, chat)
    journals = found.where(rulebook.countries).journals if found else ()
    reply = to_person(say(len(journals) > 1), found.person if found else None)
    return replace(reply, journal=journals[0].id, country=journals[0].country) if len(journals) == 1 else reply


def to_person(answer: Answer, person: Person | None) -> Reply:
    """The answer about no journal, in the person's languages."""
    return Reply(answer, _languages(person), zone=person.zone if person else None)


def _languages(person: Person | None) -> tuple[str, ...]:
    return languages_for(person.language if person else None, person.account_language if person else None)
