"""Groups: what is chosen stays, what is counted is right, what is gone is gone; on both databases."""

import asyncio
import dataclasses
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from bot.core.reminders import ENDLESS
from bot.storage import groups, notices, people
from bot.storage.connection import Connection
from bot.storage.database import Database
from bot.storage.groups import LINK, Group
from bot.storage.notices import TIDY
from bot.storage.tables import group_chat, notice, visitor

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
MONTH = timedelta(days=30)
SMALL, SUPER, OTHER = -4_000_000_001, -1_002_000_000_001, -1_001_500_000_007
PERSON = 7_123_456_789


async def rows(tx: Connection) -> list[int]:
    """The groups there are, by Telegram's ids."""
    return [chat for (chat,) in await tx.rows(select(group_chat.c.chat_id).order_by(group_chat.c.id))]


async def due(tx: Connection) -> dict[int, set[str]]:
    """What is due in which chat."""
    found: dict[int, set[str]] = {}
    for chat, kind in await tx.rows(select(notice.c.chat_id, notice.c.kind)):
        found.setdefault(chat, set()).add(kind)
    return found


async def found(tx: Connection, chat: int) -> Group:
    group = await groups.get(tx, chat)
    assert group is not None
    return group


async def test_a_group_is_added_once_and_begins_with_the_defaults(database: Database) -> None:
    async with database.write() as tx:
        assert await groups.get(tx, SUPER) is None
        first = await groups.add(tx, SUPER, "ky", "KG")
        again = await groups.add(tx, SUPER, "ru", "RU")
    assert first == again
    assert first == Group(
        first.id,
        SUPER,
        first.ref,
        "ky",
        "KG",
        "KZ",
        None,
        10,
        False,
        True,
        None,
        None,
        None,
        None,
        None,
        None,
        0,
        0,
        None,
    )
    assert len(first.ref) >= 12


async def test_refs_tell_nothing_and_differ(database: Database) -> None:
    async with database.write() as tx:
        refs = {(await groups.add(tx, SUPER - number, "ru", "RU")).ref for number in range(50)}
    assert len(refs) == 50
    assert all(len(LINK + ref) <= 64 and (LINK + ref).replace("_", "a").replace("-", "a").isalnum() for ref in refs)


async def test_what_is_chosen_is_kept_and_the_rest_stays(database: Database) -> None:
    async with database.write() as tx:
        group = await groups.add(tx, SUPER, "ru", "RU")
        other = await groups.add(tx, OTHER, "ru", "RU")
        await groups.set_choices(tx, group.id, language="en", welcomes=True)
        await groups.set_choices(tx, group.id, nationality="UZ", country="GE", digest_hour=21, tidies=False)
        await groups.set_digest_day(tx, group.id, 6)
        chosen = dataclasses.replace(
            group,
            language="en",
            welcomes=True,
            nationality="UZ",
            country="GE",
            digest_hour=21,
            tidies=False,
            digest_day=6,
        )
        assert await groups.get(tx, SUPER) == chosen
        await groups.set_digest_day(tx, group.id, None)
        await groups.set_choices(tx, group.id, welcomes=False)
        assert await groups.get(tx, SUPER) == dataclasses.replace(chosen, digest_day=None, welcomes=False)
        assert await groups.get(tx, OTHER) == other


async def test_what_was_said_last_is_kept(database: Database) -> None:
    async with database.write() as tx:
        group = await groups.add(tx, SUPER, "ru", "RU")
        await groups.set_greeted(tx, group.id, NOW)
        await groups.set_welcomed(tx, group.id, NOW + timedelta(1))
        assert await groups.get(tx, SUPER) == dataclasses.replace(group, greeted_at=NOW, welcomed_at=NOW + timedelta(1))
        await groups.set_noted(tx, group.id, NOW + timedelta(2))
        await groups.set_refused(tx, group.id, NOW + timedelta(3))
        await groups.set_flooded(tx, group.id, NOW + timedelta(4))
        kept = await found(tx, SUPER)
        assert (kept.greeted_at, kept.noted_at) == (NOW, NOW + timedelta(2))
        assert (kept.refused_at, kept.flooded_at) == (NOW + timedelta(3), NOW + timedelta(4))


async def test_who_leaves_has_nothing_due_and_comes_back_to_what_was_chosen(database: Database) -> None:
    async with database.write() as tx:
        group = await groups.add(tx, SUPER, "en", "UZ")
        await groups.set_digest_day(tx, group.id, 3)
        for chat, kind, message in ((SUPER, "digest", 0), (SUPER, TIDY, 5), (OTHER, "digest", 0)):
            await notices.plan(tx, chat, kind, NOW, message)
        await groups.leave(tx, group.id, NOW)
        await groups.leave(tx, group.id, NOW + timedelta(5))
        assert await groups.get(tx, SUPER) == dataclasses.replace(group, digest_day=3, left_at=NOW)
        assert await due(tx) == {OTHER: {"digest"}}
        assert await groups.add(tx, SUPER, "ru", "RU") == dataclasses.replace(group, digest_day=3)


class TestMove:
    """A small group becomes a supergroup."""

    @pytest.fixture
    async def before(self, database: Database) -> Group:
        async with database.write() as tx:
            group = await groups.add(tx, SMALL, "en", "UZ")
            await groups.set_digest_day(tx, group.id, 3)
            await notices.plan(tx, SMALL, TIDY, NOW, 5)
            await notices.plan(tx, SMALL, "digest", NOW)
            await people.add(tx, PERSON, None, NOW)
            await groups.visit(tx, group.ref, PERSON)
        return dataclasses.replace(group, digest_day=3)

    async def test_all_goes_with_it(self, database: Database, before: Group) -> None:
        async with database.write() as tx:
            await groups.move(tx, SMALL, SUPER)
            for _ in range(2):
                assert await rows(tx) == [SUPER]
                assert await groups.get(tx, SUPER) == dataclasses.replace(before, chat_id=SUPER)
                assert await due(tx) == {SUPER: {"digest"}}
                assert await groups.count(tx, before.id) == (1, 1)
                await groups.move(tx, SMALL, SUPER)

    async def test_what_the_supergroup_was_heard_of_before_does_not_count(
        self, database: Database, before: Group
    ) -> None:
        async with database.write() as tx:
            await groups.add(tx, SUPER, "ru", "RU")
            await notices.plan(tx, SUPER, "digest", NOW + timedelta(9))
            await notices.plan(tx, SUPER, TIDY, NOW, 7)
            await groups.move(tx, SMALL, SUPER)
            assert await rows(tx) == [SUPER]
            assert await groups.get(tx, SUPER) == dataclasses.replace(before, chat_id=SUPER)
            assert await due(tx) == {SUPER: {"digest", TIDY}}, "what was said there goes all the same"
            assert await tx.value(select(notice.c.due_at).where(notice.c.kind == "digest")) == NOW

    async def test_nor_what_the_small_group_was_heard_of_after_it(self, database: Database, before: Group) -> None:
        async with database.write() as tx:
            await groups.move(tx, SMALL, SUPER)
            await groups.add(tx, SMALL, "ru", "RU")
            await notices.plan(tx, SMALL, TIDY, NOW, 9)
            await groups.move(tx, SMALL, SUPER)
            assert await rows(tx) == [SUPER]
            assert await groups.get(tx, SUPER) == dataclasses.replace(before, chat_id=SUPER)
            assert await due(tx) == {SUPER: {"digest"}}

    async def test_a_group_that_is_not_known_moves_nothing(self, database: Database) -> None:
        async with database.write() as tx:
            other = await groups.add(tx, OTHER, "ru", "RU")
            await groups.move(tx, SMALL, SUPER)
            await groups.move(tx, SMALL, OTHER)
            assert await rows(tx) == [OTHER]
            assert await groups.get(tx, OTHER) == other

    async def test_both_messages_at_once(self, database: Database, before: Group) -> None:
        async def move(lane: int) -> None:
            async with database.write(lane) as tx:
                await groups.move(tx, SMALL, SUPER)

        for _ in range(10):
            await asyncio.gather(move(SMALL), move(SUPER))
            async with database.write() as tx:
                assert await groups.get(tx, SUPER) == dataclasses.replace(before, chat_id=SUPER)
                await groups.move(tx, SUPER, SMALL)


async def test_who_comes_by_a_link_is_counted_once_and_only_there(database: Database) -> None:
    async with database.write() as tx:
        group, other = await groups.add(tx, SUPER, "ru", "RU"), await groups.add(tx, OTHER, "ru", "RU")
        for number in range(7):
            await people.add(tx, PERSON + number, None, NOW)
        for number in (0, 1, 2, 3, 0):
            await groups.visit(tx, group.ref, PERSON + number)
        await groups.visit(tx, other.ref, PERSON)
        for unknown in ("", "unknown", LINK + group.ref, group.ref.swapcase()):
            await groups.visit(tx, unknown, PERSON + 6)
        assert await groups.count(tx, group.id) == (4, 4)
        assert await groups.count(tx, other.id) == (1, 1)


async def test_the_reminded_are_those_who_want_it_and_can_be_reached(database: Database) -> None:
    async with database.write() as tx:
        group = await groups.add(tx, SUPER, "ru", "RU")
        for number in range(4):
            await people.add(tx, PERSON + number, None, NOW)
            await groups.visit(tx, group.ref, PERSON + number)
        await people.change(tx, PERSON, paused_until=ENDLESS)
        await people.change(tx, PERSON + 3, paused_until=NOW.date())
        await people.change(tx, PERSON + 1, days_before=set())
        await people.change(tx, PERSON + 2, unreachable_since=NOW)
        assert await groups.count(tx, group.id) == (4, 1)
        await people.forget(tx, PERSON + 3)
        assert await groups.count(tx, group.id) == (3, 0)


async def test_counts_are_kept_as_they_are_given(database: Database) -> None:
    async with database.write() as tx:
        group = await groups.add(tx, SUPER, "ru", "RU")
        await groups.keep_counts(tx, group.id, 15, 10, NOW)
        assert await groups.get(tx, SUPER) == dataclasses.replace(group, opened=15, reminded=10, counted_at=NOW)


async def test_a_group_goes_thirty_days_after_the_bot_with_all_that_names_it(database: Database) -> None:
    async with database.write() as tx:
        gone, other = await groups.add(tx, SUPER, "ru", "RU"), await groups.add(tx, OTHER, "ru", "RU")
        for number, group in enumerate((gone, other)):
            await people.add(tx, PERSON + number, None, NOW)
            await people.set_source(tx, PERSON + number, LINK + group.ref)
            await groups.visit(tx, group.ref, PERSON + number)
        await groups.leave(tx, gone.id, NOW)
        for early in (NOW, NOW + MONTH):
            await groups.sweep(tx, early)
            assert await rows(tx) == [SUPER, OTHER]
        await groups.sweep(tx, NOW + MONTH + timedelta(seconds=1))
        assert await rows(tx) == [OTHER]
        assert await tx.rows(select(visitor.c.person_id)) == [(PERSON + 1,)]
        sources = [person.source if (person := await people.get(tx, PERSON + n)) else "?" for n in (0, 1)]
        assert sources == [None, LINK + other.ref]
        assert await tx.value(select(func.count()).select_from(group_chat)) == 1


async def test_a_group_that_has_the_bot_again_stays(database: Database) -> None:
    async with database.write() as tx:
        group = await groups.add(tx, SUPER, "ru", "RU")
        await groups.leave(tx, group.id, NOW)
        await groups.add(tx, SUPER, "ru", "RU")
        await groups.sweep(tx, NOW + 2 * MONTH)
        assert await rows(tx) == [SUPER]
