"""One process for one file; the next one says that it waits, and goes on when the first has ended, however it ended."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from bot.storage.lock import hold
from tests.patience import PATIENCE

HOLDER = """
import asyncio, sys
from pathlib import Path
from bot.storage.lock import hold

async def main():
    async with hold(Path(sys.argv[1]), Path(sys.argv[1]).parent, print):
        print("held", flush=True)
        await asyncio.sleep(60)

asyncio.run(main())
"""


async def test_a_second_process_waits_until_the_first_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    holder = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLDER, str(path), stdout=asyncio.subprocess.PIPE
    )
    assert holder.stdout is not None
    assert await holder.stdout.readline() == b"held\n"
    said: list[str] = []
    told, held = asyncio.Event(), asyncio.Event()

    def say(sentence: str) -> None:
        said.append(sentence)
        told.set()

    async def second() -> None:
        async with hold(path, tmp_path, say):
            held.set()

    async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as tasks:
        tasks.create_task(second())
        await told.wait()
        assert not held.is_set()
        os.kill(holder.pid, signal.SIGKILL)
        await held.wait()
    await holder.wait()
    (sentence,) = said
    assert str(holder.pid) in sentence
    assert str(tmp_path) in sentence


async def test_nobody_is_told_when_nobody_else_is_there(tmp_path: Path) -> None:
    said: list[str] = []
    for _ in range(2):
        async with hold(tmp_path / "lock", tmp_path, said.append):
            assert (tmp_path / "lock").read_text() == f"{os.getpid()}\n"
    assert said == []
