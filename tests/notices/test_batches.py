"""A batch costs its batch, not its rows: as many statements and commits for many as for one, on both databases."""

import asyncio
import contextlib
import itertools
import logging
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from bot.delivery import Delivered, Delivery, Due, Following, Notice, NotNeeded, Postponed, Refused, Unreachable
from bot.storage import people, snapshot
from bot.storage.connection import STATEMENT, Connection
from tests.notices.rig import DAY, PERSON, QUICK, START, TODAY, Rig

BATCH = replace(QUICK, look_seconds=60, batch_seconds=5, at_once=50, ahead=50)


class _Meter(logging.Handler):
    """The statements and the transactions that wrote."""

    def __init__(self) -> None:
        super().__init__()
        self.statements, self.commits = list[str](), 0

    def emit(self, record: logging.LogRecord) -> None:
        self.statements.append(record.getMessage())


@pytest.fixture
def meter(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> Iterator[_Meter]:
    driver, log, found = rig.database._driver, logging.getLogger("bot.storage.connection"), _Meter()
    writing = driver.writing

    @contextlib.asynccontextmanager
    async def counted() -> AsyncIterator[Any]:
        async with writing() as link:
            yield link
        found.commits += 1

    monkeypatch.setattr(driver, "writing", counted)
    level = log.level
    log.setLevel(STATEMENT)
    log.addHandler(found)
    yield found
    log.removeHandler(found)
    log.setLevel(level)


async def _version(rig: Rig, person: int) -> int:
    async with rig.database.read() as tx:
        found = await snapshot.take(tx, person)
    assert found
    return found.version


def _followed(rig: Rig, became: Callable[[Following], Delivery], count: int) -> None:
    """Each delivery tells what follows, as the sender does; so many end at once."""
    all_here = asyncio.Event()

    async def deliver(together: Sequence[Notice], decided: Callable[[], None]) -> Mapping[Notice, Delivery]:
        decided()
        version = await _version(rig, together[0].chat_id)
        rig.delivered += together
        if len(rig.delivered) == count:
            all_here.set()
        await all_here.wait()
        return dict.fromkeys(together, became(Following(Due(START + DAY), version)))

    rig.deliver = deliver  # type: ignore[method-assign] # the rig's own for this test


@pytest.mark.parametrize("count", [1, 12])
async def test_a_batch_is_one_look_one_claim_and_one_settling(rig: Rig, meter: _Meter, count: int) -> None:
    journals = [await rig.plan(person=PERSON + number) for number in range(count)]
    _followed(rig, lambda following: Delivered(about=TODAY, following=following), count)
    meter.statements.clear()
    meter.commits = 0
    async with rig.running(BATCH):
        await rig.until(lambda: rig.observed["due_check"] == 2)
    ours = [each for each in meter.statements if "traveller" not in each]  # the versions are looked up by this test
    locks = [each for each in ours if "pg_advisory" in each]
    starts = int(rig.database.alone)  # what a process that died had claimed is freed
    assert len(ours) - len(locks) - starts == 3 + 3 + 2, "\n".join(ours)  # looks; claim; versions and rows
    assert meter.commits - starts == 2
    assert not rig.planned
    for journal in journals:
        after = await rig.notice(journal)
        assert (after.due_at, after.sent_about) == (START + DAY, TODAY)


async def test_of_whom_something_changed_meanwhile_it_is_planned_anew_and_of_nobody_else(rig: Rig) -> None:
    journals = [await rig.plan(person=PERSON + number) for number in range(3)]

    async def change_one(following: Following) -> Delivery:
        async with rig.database.write() as tx:
            await people.touch(tx, PERSON + 1)
        return Delivered(about=TODAY, following=following)

    async def deliver(together: Sequence[Notice], decided: Callable[[], None]) -> Mapping[Notice, Delivery]:
        following = Following(Due(START + DAY), await _version(rig, together[0].chat_id))
        if together[0].chat_id == PERSON + 1:
            return {together[0]: await change_one(following)}
        return {together[0]: Delivered(about=TODAY, following=following)}

    rig.deliver = deliver  # type: ignore[method-assign] # the rig's own for this test
    async with rig.running(BATCH):
        await rig.until_planned()
    assert [notice.journal_id for notice in rig.planned] == [journals[1]]
    assert (await rig.notice(journals[1])).due_at is None
    assert (await rig.notice(journals[2])).due_at == START + DAY


async def test_everything_that_may_become_of_one_is_written_by_the_same_commit(rig: Rig) -> None:
    outcomes: dict[int, Callable[[Following], Delivery]] = {
        0: lambda following: Delivered(about=TODAY, following=following),
        1: NotNeeded,
        2: lambda _: Refused("Bad Request: can't parse entities"),
        3: lambda _: Postponed(30),
        4: lambda _: Unreachable(),
    }
    journals = [await rig.plan(person=PERSON + number) for number in outcomes]

    async def deliver(together: Sequence[Notice], decided: Callable[[], None]) -> Mapping[Notice, Delivery]:
        chat = together[0].chat_id
        return {together[0]: outcomes[chat - PERSON](Following(Due(START + DAY), await _version(rig, chat)))}

    rig.deliver = deliver  # type: ignore[method-assign] # the rig's own for this test
    async with rig.running(BATCH):
        await rig.until_tried(journals[3])
    found = [await rig.notice(journal) for journal in journals]
    assert [(each.due_at, each.tries) for each in found] == [
        (START + DAY, 0),
        (START + DAY, 0),
        (START, 1),
        (START, 1),
        (START, 0),
    ]
    async with rig.database.read() as tx:
        lost = [await people.get(tx, PERSON + number) for number in (3, 4)]
    assert [each.unreachable_since if each else None for each in lost] == [None, START]


async def test_what_cannot_be_settled_together_is_settled_one_by_one(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    journals = [await rig.plan(person=PERSON + number) for number in range(3)]

    async def fail(tx: Connection, people: Sequence[int]) -> dict[int, int]:
        raise KeyError("a bug")

    _followed(rig, lambda following: Delivered(about=TODAY, following=following), 3)
    monkeypatch.setattr(people, "touch_all", fail)
    async with rig.running(BATCH):
        await rig.until_planned(3)
        await rig.pause()
    for journal in journals:
        assert (await rig.notice(journal)).sent_about == TODAY


async def test_one_that_cannot_be_composed_holds_up_no_other_of_its_message(rig: Rig) -> None:
    journal = await rig.plan()
    await rig.plan(kind="plan")

    async def deliver(together: Sequence[Notice], decided: Callable[[], None]) -> Mapping[Notice, Delivery]:
        if any(notice.kind == "plan" for notice in together):
            raise KeyError("a bug")
        return dict.fromkeys(together, Delivered(about=TODAY))

    rig.deliver = deliver  # type: ignore[method-assign] # the rig's own for this test
    async with rig.running(BATCH):
        await rig.until_tried(journal, kind="plan")
        await rig.until_planned()
    assert (await rig.notice(journal)).sent_about == TODAY
    assert (await rig.notice(journal, "plan")).due_at == START


async def test_what_cannot_go_out_together_goes_out_one_after_another_at_the_pace_of_a_chat(rig: Rig) -> None:
    for kind in ("limit", "permit", "plan"):
        await rig.plan(kind=kind)
    went_out = list[float]()

    async def deliver(together: Sequence[Notice], decided: Callable[[], None]) -> Mapping[Notice, Delivery]:
        if len(together) > 1:
            raise KeyError("a bug")
        went_out.append(time.monotonic())
        return dict.fromkeys(together, Delivered(about=TODAY))

    rig.deliver = deliver  # type: ignore[method-assign] # the rig's own for this test
    async with rig.running(replace(BATCH, chat_seconds=0.3)):
        await rig.until_planned(3)
    assert all(after - before >= 0.3 for before, after in itertools.pairwise(went_out))
