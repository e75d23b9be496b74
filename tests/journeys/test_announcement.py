"""The operator tells everybody something while the bot runs: each person hears it once, in their language."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from datetime import UTC, datetime, timedelta
from pathlib import Path

from telegram_stand_in import UserClient
from tests.journeys.stage import Stage
from tests.patience import PATIENCE

RU, KY, EN = "Закон <b>изменился</b>", "Мыйзам өзгөрдү", "The law has changed"


async def test_everybody_hears_it_once_in_their_language(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "texts.toml"
    file.write_text(f"ru = '{RU}'\nky = '{KY}'\nen = '{EN}'\n", encoding="utf-8")
    aigul, ivan, emma, gone = (stage.user(name) for name in ("Aigul", "Ivan", "Emma", "Gone"))
    for user, language in ((aigul, "Кыргызча"), (ivan, "Русский"), (gone, "English")):
        await user.ask("/start")
        await user.tap(language)
    await ivan.tap("Кыргызстан")
    await emma.ask("/start")  # she has chosen none: that of her account
    await stage.quiet()
    gone.block()
    await stage.quiet()

    assert await said(stage, file, "--no-wait", "--nationality", "KG") == ["1 queued.", "Queued for 1 person."]

    process = await started(stage, file)
    assert process.stdout is not None
    assert [await process.stdout.readline() for _ in range(2)] == [b"3 queued.\n", b"Queued for 3 people.\n"]
    # By the machine's clock, which the command goes by; perhaps it is night, and they wait for the morning
    stage.clock.move_to((datetime.now(UTC) + timedelta(days=2)).replace(hour=7))
    assert [(await user.next()).text for user in (aigul, ivan, emma)] == [KY, "Закон изменился", EN]
    async with asyncio.timeout(PATIENCE):
        rest, _ = await process.communicate()
    assert rest.decode().splitlines()[-1] == "Done: 3 sent, 1 parked, 0 failed."
    assert process.returncode == 0

    gone.unblock()
    assert (await gone.next()).text == EN
    assert await said(stage, file) == ["Nobody is left to be told.", "Done: 4 sent, 0 parked, 0 failed."]
    await stage.bot_restarts()
    assert [texts(user).count(text) for user, text in ((aigul, KY), (emma, EN), (gone, EN))] == [1, 1, 1]

    await aigul.ask("/forget")
    await aigul.tap("Ооба, баарын өчүрүү")
    await stage.quiet()
    assert stage.asked("SELECT count(*) FROM notice WHERE kind = 'announcement'") == 3


async def started(stage: Stage, file: Path, *words: str) -> Process:
    settings = {"DATA_DIR": str(stage.directory), "PATH": os.environ["PATH"]}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "announce", str(file), *words, env=settings, stdout=PIPE
    )


async def said(stage: Stage, file: Path, *words: str) -> list[str]:
    """What the command says until it ends, well."""
    process = await started(stage, file, *words)
    async with asyncio.timeout(PATIENCE):
        out, _ = await process.communicate()
    assert process.returncode == 0
    return out.decode().splitlines()


def texts(user: UserClient) -> list[str]:
    return [message.text or "" for message in user.messages]
