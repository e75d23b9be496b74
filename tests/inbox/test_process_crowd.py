"""Whoever writes to the whole bot while many others do is answered as if they were alone, on both databases."""

import asyncio
import itertools
import random
import sys
from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.inbox.fake_api import TOKEN, FakeApi, said
from tests.patience import PATIENCE

PEOPLE = 20
MESSAGES = 12


def _script(chance: random.Random) -> list[str]:
    """What somebody says: each day that is told may meet the ones before, or an undo of them."""
    said = list[str]()
    for _ in range(MESSAGES - 2):
        day, month = chance.randint(1, 25), chance.randint(1, 6)
        said.append(
            chance.choice(
                (
                    f"/in {day}.{month}.2026",
                    f"/out {day}.{month}.2026",
                    f"{day}.{month}.2026 - {day + 3}.{month}.2026",
                    f"выехал {day}.{month}.2026",
                    "/undo",
                    "/status",
                )
            )
        )
    return [*said, "/trips", "/status"]


@pytest.mark.long
async def test_of_many_who_write_at_once_each_is_answered_once_and_as_if_alone(
    api: FakeApi, database_url: str, tmp_path: Path
) -> None:
    chance, number = random.Random(3), itertools.count(1)
    scripts = [_script(chance) for _ in range(PEOPLE)]
    crowd, alone = range(100, 100 + PEOPLE), range(200, 200 + PEOPLE)

    async def answered(people: Iterable[int], count: int) -> None:
        def are() -> bool:
            found = Counter(chat for chat, _ in api.sent)
            return all(found[who] >= count for who in people)

        await api.until(are)

    settings = {"BOT_TOKEN": TOKEN, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path), "DATABASE_URL": database_url}
    with ExitStack() as stack:
        process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", env=settings)
        stack.callback(process.kill)
        for at in range(MESSAGES):
            order = chance.sample(crowd, PEOPLE)
            while order:
                some = [order.pop() for _ in range(min(len(order), chance.randint(1, 6)))]
                await api.push(*(said(next(number), scripts[who - 100][at], person=who) for who in some))
                await asyncio.sleep(0.002)  # so that they are not all fetched at once
            await answered(crowd, at)  # one more may be on its way for each
        for who, script in zip(alone, scripts, strict=True):
            await api.push(*(said(next(number), each, person=who) for each in script))
            await answered([who], MESSAGES)
        process.terminate()
        async with asyncio.timeout(PATIENCE):
            assert await process.wait() == 0
        stack.pop_all()
    for who, other in zip(crowd, alone, strict=True):
        assert [text for chat, text in api.sent if chat == who] == [text for chat, text in api.sent if chat == other]
