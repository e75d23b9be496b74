"""Every notice: one module a kind, all of them in `KINDS`; what is due is composed here, whatever it is."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeAlias

from bot.actions.answers import Reply
from bot.actions.answers.notices import PermitEnds, Register, Reminder
from bot.actions.facts import JournalFacts
from bot.actions.groups.notices.digest import DIGEST
from bot.actions.groups.notices.flood import FLOOD
from bot.actions.groups.notices.tidy import TIDY
from bot.actions.notices.announcement import ANNOUNCEMENT
from bot.actions.notices.apology import APOLOGY
from bot.actions.notices.guest import GUEST
from bot.actions.notices.kind import Delete, JournalKind, Kind, told_today
from bot.actions.notices.night import waits_until
from bot.actions.notices.pause import PAUSE
from bot.actions.notices.pinned import PINNED, PINNED_LOST
from bot.actions.notices.schedule import JOURNAL_KINDS
from bot.actions.notices.shared import SHARED
from bot.actions.runner import ActionRunner
from bot.delivery import Due, Following, Later, Notice
from bot.storage import snapshot
from bot.storage.connection import Connection
from bot.storage.snapshot import Snapshot

__all__ = ["KINDS", "Delete", "Known", "Part", "Parts", "compose", "ends", "plan_next", "posted", "read"]

KINDS: tuple[Kind, ...] = (
    *JOURNAL_KINDS,
    APOLOGY,
    GUEST,
    SHARED,
    PAUSE,
    PINNED,
    PINNED_LOST,
    ANNOUNCEMENT,
    FLOOD,
    DIGEST,
    TIDY,
)


async def compose(runner: ActionRunner, notice: Notice, now: datetime) -> Reply | Delete | Later | None:
    """What to send, edit or delete for a notice now; until when it waits; None when nothing calls for it any more."""
    kind = _kind(notice)
    async with runner.database.read() as tx:
        due = await kind.compose(tx, runner.rulebook, notice, now)
    if not isinstance(due, Reply):
        return due
    until = _waits_until(kind, notice, due, now)
    return Later(until) if until else due


def _waits_until(kind: Kind, notice: Notice, due: Reply, now: datetime) -> datetime | None:
    """Until when it waits, where it is night; None where it goes now.

    It is looked at again when the country's day is over: the last legal day or an overstay may begin with the next.
    """
    if due.zone is None:
        return None
    until = waits_until(due.answer, due.zone, now, notice.due_at if kind.answers else None)
    return min(until, due.day_ends or until) if until else None


Known: TypeAlias = Mapping[int, Snapshot]
"""What was read of several people, by their ids; of whom nothing is known is not among them."""


async def read(runner: ActionRunner, people: Collection[int]) -> Known:
    """What is known of these people, by one statement."""
    if not people:
        return {}
    async with runner.database.read() as tx:
        return await snapshot.take_all(tx, people)


@dataclass(frozen=True, slots=True)
class Part:
    """What one notice about a journal says in the message that its person gets."""

    notice: Notice
    reply: Reply


class Parts:
    """What a person is to be told now of their journals, by the notices that are due."""

    def __init__(self, runner: ActionRunner, found: Snapshot | None, due: Sequence[Notice], now: datetime) -> None:
        """`found`: what was read of the person; `now`: the moment as of which it is told and planned."""
        self._now, self._found = now, found.where(runner.rulebook.countries) if found else None
        self._facts = dict[int, JournalFacts]()
        for notice in due:
            journal = self._found.journal(notice.journal_id) if self._found else None
            if self._found and journal and journal.id not in self._facts:
                self._facts[journal.id] = JournalFacts.of(self._found, journal, runner.rulebook)
        told, self.idle, self.later = list[Part](), list[Notice](), dict[Notice, Later]()
        for notice in due:
            reply = self._reply(notice)
            if reply is None:
                self.idle.append(notice)
            elif until := _waits_until(_kind(notice), notice, reply, now):
                self.later[notice] = Later(until)
            else:
                told.append(Part(notice, reply))
        self.told: Sequence[Part] = sorted(told, key=_urgency)
        """The most urgent first; `idle` are those that call for no message any more, `later` those that wait."""

    def following(self, notice: Notice, about: date | None) -> Following:
        """When the next one of its kind is due, once this one is told about that day; None: it was not told."""
        kind, facts = _kind(notice), self._facts.get(notice.journal_id or 0)
        if facts is None or self._found is None or not isinstance(kind, JournalKind):
            return Following(Due(None), self._found.version if self._found else None)
        last = facts.notices.get(kind.name) or notice
        settled = replace(last, due_at=None, sent_about=about or last.sent_about, tries=0)
        facts.notices[kind.name] = settled
        told = told_today(facts, settled, self._now)
        return Following(kind.planned(facts, settled, self._now, told=told), self._found.version)

    def _reply(self, notice: Notice) -> Reply | None:
        kind, facts = _kind(notice), self._facts.get(notice.journal_id or 0)
        if facts is None or self._found is None or not isinstance(kind, JournalKind):
            return None
        return kind.reply(facts, self._found.journals, notice, self._now)


def ends(notice: Notice) -> bool:
    """Whether nothing follows by itself once this one, which is about no journal, is settled."""
    return _kind(notice).ends


async def plan_next(runner: ActionRunner, tx: Connection, notice: Notice, now: datetime) -> None:
    """Plan the next notice of the same kind, in the transaction that settles this one."""
    await _kind(notice).plan_next(tx, runner.rulebook, notice, now)


async def posted(runner: ActionRunner, notice: Notice, message: int, now: datetime) -> None:
    """A notice was posted in a group, as this message."""
    async with runner.database.write(notice.chat_id) as tx:
        await _kind(notice).posted(tx, runner.rulebook, notice, message, now)
    runner.wake()


def _urgency(part: Part) -> tuple[int, int, int]:
    """An overstay, then what has a last day, the nearest first; then the other kinds in their order."""
    place = next(at for at, kind in enumerate(JOURNAL_KINDS) if kind.name == part.notice.kind)
    match part.reply.answer:
        case Reminder(left=left, over=over):
            return 0, left - over, place
        case PermitEnds(inside=True, left=left):
            return 0, left, place
        case Register(by=by, today=today):
            return 0, (by - today).days, place
    return 1, place, 0


def _kind(notice: Notice) -> Kind:
    """LookupError for a kind that this version does not know."""
    found = next((kind for kind in KINDS if kind.name == notice.kind), None)
    if found is None:
        raise LookupError(f"no kind of notice is called {notice.kind!r}")
    return found
