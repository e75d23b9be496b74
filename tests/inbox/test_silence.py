"""After a day in which Telegram was not heard, those who are inside are told."""

from datetime import date, timedelta

import pytest
from sqlalchemy import text

from bot.core.stay import Stay
from bot.inbox import outage
from bot.storage import journals
from tests.databases import journal_of
from tests.inbox.bench import Bench


async def with_open_stay(bench: Bench, person: int, stay: Stay) -> None:
    async with bench.database.write() as tx:
        await journals.apply(tx, (await journal_of(tx, person)).id, (), (stay,))


GAPS = "select chat_id from notice where kind = 'gap' and due_at is not null"


@pytest.mark.parametrize(("silent", "told"), [(timedelta(hours=24), []), (timedelta(hours=24, seconds=1), [(7,)])])
async def test_after_a_day_of_silence_those_inside_are_told_once(
    bench: Bench, silent: timedelta, told: list[tuple[int]]
) -> None:
    await with_open_stay(bench, 7, Stay(date(2026, 11, 1)))
    await with_open_stay(bench, 8, Stay(date(2026, 11, 1), date(2026, 11, 5)))
    await bench.store()
    bench.now += silent
    bench.inbox = bench.new()
    await bench.store()
    assert await bench.query(GAPS) == told
    async with bench.database.write() as tx:
        await tx.execute(text("delete from notice"))
    await bench.store(1)
    assert await bench.query(GAPS) == []


async def test_a_first_start_is_no_silence(bench: Bench) -> None:
    await with_open_stay(bench, 7, Stay(date(2026, 11, 1)))
    await bench.store(1)
    assert await bench.query(GAPS) == []


async def test_a_clock_set_forward_is_no_silence_but_time_asleep_is(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    await with_open_stay(bench, 7, Stay(date(2026, 11, 1)))
    await bench.store(1)
    bench.now += timedelta(days=7)
    await bench.store(2)
    assert await bench.query(GAPS) == []
    passed = outage.passed()
    monkeypatch.setattr(outage, "passed", lambda: passed + 86_401)
    await bench.store(3)
    assert await bench.query(GAPS) == [(7,)]
