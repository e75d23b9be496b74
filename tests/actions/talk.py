"""Talking to the bot as one person would, and looking into the database behind it."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Column, func, select

from bot.actions import crossings, due_notices, forget, onboarding, permits, plans, reminder_settings, stays
from bot.actions.answers import Answer, Reply
from bot.actions.answers.days import Direction, Purpose, wanted_of
from bot.actions.answers.status import Allowance, NoAllowance, Status
from bot.actions.answers.stays import Saved
from bot.actions.context import Context, Request
from bot.actions.forget import AskForget
from bot.actions.free_text import answer_argument, answer_plan, answer_text
from bot.actions.notices.kind import Delete
from bot.actions.notices.schedule import replan
from bot.actions.runner import Action, ActionRunner, Given
from bot.actions.status import show as show_status
from bot.core.journal import Journal
from bot.core.permit import Permit, PermitKind
from bot.core.reminders import ENDLESS
from bot.core.stay import Stay
from bot.delivery import Later, Notice
from bot.rulebook import Rulebook
from bot.storage import journals, notices, people, snapshot, tables
from bot.storage.database import Database
from bot.storage.dialogues import Dialogue
from bot.storage.snapshot import Snapshot
from bot.telegram.commands import IN_WORDS
from tests.actions.answered import expect

ALMATY = ZoneInfo("Asia/Almaty")
LIMIT, PERMIT, REGISTRATION, CHECK_IN, PLAN = "limit", "permit", "registration", "checkin", "plan"
RETURN = "return"
"""Kinds of notices."""
EVERYBODY = 1_000_000
"""Claimed at once: a database of the tests has all people of all of them, and whoever came first is due first."""

OFFERED = ("RU", "KG", "BY", "AM")
"""The nationalities with a button below the first question."""


@dataclass
class Clock:
    """What actions take for now."""

    at: datetime

    def __call__(self) -> datetime:
        return self.at

    def go_to(self, day: date, hour: int = 12, minute: int = 0) -> None:
        """To that day and hour of Almaty."""
        self.at = datetime(day.year, day.month, day.day, hour, minute, tzinfo=ALMATY)

    def go_on(self, **spent: float) -> None:
        """By a timedelta's arguments."""
        self.at += timedelta(**spent)

    @property
    def today(self) -> date:
        """The day in Almaty."""
        return self.at.astimezone(ALMATY).date()


@dataclass
class World:
    """The database, the rules, the clock and what carries out actions over them."""

    database: Database
    rulebook: Rulebook
    clock: Clock
    people: Iterator[int]
    runner: ActionRunner = field(init=False)

    def __post_init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """A runner that has seen nothing yet: what is known after it is in the database."""
        self.runner = ActionRunner(self.database, self.rulebook, self.clock)

    def newcomer(self, account_language: str | None = "en") -> "Talk":
        """Somebody of whom nothing is known yet."""
        return Talk(self, next(self.people), account_language)

    async def settled(self, nationality: str | None = "RU", language: str = "en") -> "Talk":
        """Somebody who has answered the first questions."""
        someone = self.newcomer()
        async with self.database.write(someone.id) as tx:
            _, traveller = await people.add(tx, someone.id, "en", self.clock())
            await journals.add(tx, traveller, "KZ")
            await people.change(tx, someone.id, language=language)
            await people.set_nationality(tx, traveller.id, nationality)
        return someone


_requests = itertools.count(1)


@dataclass
class Talk:
    """One person talking."""

    world: World
    id: int
    account_language: str | None = "en"
    in_journal: int = 0
    """Which journal their buttons name; 0: none."""
    request: str | None = None
    """What all their requests are called; None: each is a new one."""

    def as_request(self, name: str) -> "Talk":
        """The same person, whose requests are all this one: the second is the first, come once more."""
        return replace(self, request=f"{self.id} {name}")

    def asked(self) -> Request:
        """A request of this person."""
        number = next(_requests)
        name = self.request or f"r{number}"
        return Request(self.id, name, number, self.world.clock(), self.account_language, self.in_journal)

    async def do(self, deed: Action[Given], *given: Given.args, **more: Given.kwargs) -> Answer:
        """The answer to a message."""
        return (await self.world.runner.run(self.asked(), True, deed, *given, **more)).answer

    async def press(self, deed: Action[Given], *given: Given.args, **more: Given.kwargs) -> Answer:
        """The answer to a button."""
        return (await self.world.runner.run(self.asked(), False, deed, *given, **more)).answer

    async def say(self, words: str) -> Answer:
        return await self.do(answer_text, words, IN_WORDS)

    async def command(self, act: Direction, words: str = "") -> Answer:
        return await self.do(answer_argument, act, words)

    async def start(self) -> Answer:
        return await self.do(onboarding.start)

    async def skip(self, step: str) -> Answer:
        return await self.press(onboarding.skip, step)

    async def pick(self, purpose: Purpose, about: int, day: date) -> Answer:
        """A day chosen on a keyboard."""
        return await self.press(stays.fill, wanted_of(purpose, about), day)

    async def undo(self, change: int) -> Answer:
        return await self.press(stays.undo, change)

    async def delete(self, stay: int) -> Answer:
        return await self.press(stays.delete, stay)

    async def plan(self, words: str = "") -> Answer:
        """The answer to /plan."""
        return await self.do(answer_plan, words)

    async def keep(self, entered: date, left: date | None = None) -> Answer:
        """A trip kept as a plan by its button."""
        return await self.press(plans.keep, entered, left)

    async def drop(self, plan_id: int) -> Answer:
        return await self.press(plans.drop, plan_id)

    async def ask_ahead(self, purpose: Purpose, about: int = 0) -> Answer:
        """A button that asks for a day ahead."""
        return await self.press(stays.ask_for, wanted_of(purpose, about))

    async def stayed(self, *days: tuple[date, date]) -> Saved:
        """Whole past stays, written."""
        return expect(Saved, await self.do(crossings.past, list(days)))

    async def hold_permit(self) -> Saved:
        """A permit that is held since nobody knows when: nothing is counted."""
        return expect(Saved, await self.press(permits.keep, None, None, PermitKind.OTHER))

    async def drop_permit(self) -> Saved:
        """That permit deleted."""
        journal = expect(Journal, await self.journal())
        return expect(Saved, await self.press(permits.delete, expect(Permit, journal.undated_permit).id))

    async def pause(self, until: date = ENDLESS) -> Answer:
        """No reminders before that day; without an end, as it once was, unless one is given."""

        async def endless(ctx: Context) -> Answer:
            await ctx.set_person(paused_until=ENDLESS)
            await replan(ctx, ctx.journals)
            return await reminder_settings.show(ctx)

        return await (self.press(endless) if until == ENDLESS else self.press(reminder_settings.pause_until, until))

    async def resume(self) -> Answer:
        return await self.press(reminder_settings.resume)

    async def say_citizenship_again(self) -> None:
        """Something that changes nothing and plans all notices anew."""
        journal = expect(Journal, await self.journal())
        await self.press(onboarding.choose_nationality, expect(str, journal.traveller.nationality))

    async def permits(self) -> list[Permit]:
        journal = await self.journal()
        return list(journal.permits) if journal else []

    async def forget(self) -> Reply:
        """Everything deleted: the question, then its yes."""
        question = expect(AskForget, await self.do(forget.ask))
        return await forget.forget(self.world.runner, self.asked(), question.question)

    async def hear(self, kind: str = LIMIT) -> Answer | None:
        """What the loop of notices does with what is due now: compose, settle, plan the next one.

        None where nothing was to be said, or it is night and it waits.
        """
        world, notice = self.world, await self.notice(kind)
        assert notice is not None
        assert notice.due_at is not None
        assert notice.due_at <= world.clock()
        reply = await due_notices.compose(world.runner, notice, world.clock())
        assert not isinstance(reply, Delete)
        if isinstance(reply, Later):
            return None
        async with world.database.write(self.id) as tx:
            settled = await notices.settle(tx, notice, None, world.clock.today if reply else None)
            assert settled is not None
            await due_notices.plan_next(world.runner, tx, settled, world.clock())
        return reply.answer if reply else None

    async def composed(self, notice: Notice) -> Answer | None:
        """What would be sent for a notice now, however long ago it was claimed."""
        reply = await due_notices.compose(self.world.runner, notice, self.world.clock())
        assert not isinstance(reply, Delete | Later)
        return reply.answer if reply else None

    # --- what the database holds ----------------------------------------------------------------------------------

    async def kept(self) -> Snapshot | None:
        async with self.world.database.read() as tx:
            return await snapshot.take(tx, self.id)

    async def journal(self) -> Journal | None:
        found = await self.kept()
        return found.journals[0] if found else None

    async def stays(self) -> list[Stay]:
        journal = await self.journal()
        return list(journal.stays) if journal else []

    async def numbered(self) -> list[tuple[int, Stay]]:
        """The stays with their ids, which are not compared otherwise."""
        return [(stay.id, stay) for stay in await self.stays()]

    async def plans(self) -> list[Stay]:
        journal = await self.journal()
        return list(journal.plans) if journal else []

    async def dialogue(self) -> Dialogue | None:
        found = await self.kept()
        return found.dialogue if found else None

    async def question(self) -> str | None:
        asked = await self.dialogue()
        return asked.question if asked else None

    async def notice(self, kind: str = LIMIT) -> Notice | None:
        """What is planned of this kind: the next reminder."""
        found = await self.kept()
        of_kind = (notice for notice in found.notices if notice.kind == kind) if found else ()
        return next(iter(of_kind), None)

    async def due(self, kind: str = LIMIT) -> datetime | None:
        """When the next notice of this kind is due, in Almaty."""
        planned = await self.notice(kind)
        return planned.due_at.astimezone(ALMATY) if planned and planned.due_at else None

    async def changes(self) -> int:
        """How many changes are kept, those undone included."""
        journal = await self.journal()
        return await self.count(tables.change.c.journal_id, journal.id) if journal else 0

    async def count(self, column: Column[int], value: object) -> int:
        async with self.world.database.read() as tx:
            found = await tx.value(select(func.count()).select_from(column.table).where(column == value))
        return found or 0

    async def lives_in(self, zone: str, hour: int = 10) -> None:
        """Sets the person's own time zone and the hour of their reminders."""
        await self.do(reminder_settings.set_zone, zone)
        await self.do(reminder_settings.set_hour, hour)


async def inside(world: World, since: str = "01.03.2026") -> Talk:
    """Somebody who entered that day and has not left."""
    someone = await world.settled()
    assert isinstance(await someone.command(Direction.IN, since), Saved)
    return someone


async def numbers(someone: Talk) -> Allowance | NoAllowance:
    """What the status counts for them, or why it counts nothing."""
    return expect(Status, await someone.do(show_status)).numbers


def days(*bounds: str) -> list[Stay]:
    """Stays written shortly, of 2026: "03-01 03-05", or "03-01" for one that lasts."""
    found = []
    for text in bounds:
        entered, _, left = text.partition(" ")
        found.append(Stay(day(entered), day(left) if left else None))
    return found


def day(text: str) -> date:
    """A day of 2026: "03-01"."""
    return date.fromisoformat(f"2026-{text}")


def at(text: str, hour: int = 10, minute: int = 0) -> datetime:
    """That moment of a day of 2026, in Almaty."""
    return datetime.combine(day(text), time(hour, minute), ALMATY)


def ordinal(text: str) -> int:
    return day(text).toordinal()


# What talking takes, and tests therefore find here too.
__all__ = ["Direction", "Purpose", "expect"]
