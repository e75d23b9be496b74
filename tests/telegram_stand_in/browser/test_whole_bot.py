"""`python -m bot preview` as anyone starts it, and a newcomer at its page in a real browser."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import expect

from telegram_stand_in import Call, Server
from tests.audit.auditor import Auditor
from tests.patience import PATIENCE
from tests.telegram_stand_in.browser.conftest import Open

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session")
async def address(tmp_path: Path) -> AsyncIterator[str]:
    """The page of a preview in its own process, with its data thrown away at the end."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "preview", "--port", "0",
        stdout=asyncio.subprocess.PIPE, env={**environment, "DATA_DIR": str(tmp_path)},
    )  # fmt: skip
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        while not (found := re.fullmatch(r"(http://\S+)\n", (await process.stdout.readline()).decode())):
            assert process.returncode is None
    yield found[1]
    await audit(found[1])
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0


async def audit(url: str) -> None:
    """Judge the calls that the page can show, as in the tests that hold the stand-in themselves."""
    auditor = Auditor(Server(lambda: datetime.now(UTC)))
    async with aiohttp.ClientSession() as http, http.get(f"{url}/preview/state") as response:
        calls = (await response.json())["calls"]
    for call in calls:
        auditor.judge(Call(**{**call, "at": datetime.fromisoformat(call["at"])}))
    assert auditor.calls > 3
    assert auditor.wrong == []


async def test_entry_and_warning(address: str, open_page: Open) -> None:
    page = await open_page(address)
    await page.get_by_role("button", name="Emma, English").click()
    await page.get_by_role("button", name="START").click()
    theirs = page.get_by_role("article", name="The bot")
    await theirs.get_by_role("button", name="English").click()
    await theirs.get_by_role("button", name="Russia", exact=True).click()
    await expect(theirs.get_by_role("button", name="Russia", exact=True)).to_have_count(0)

    await page.get_by_role("textbox", name="Message").fill("/in")
    await page.keyboard.press("Enter")
    await expect(theirs).to_have_count(2)
    await expect(theirs.last).to_contain_text("90")
    shown = await page.locator("#now").text_content()
    await page.get_by_role("button", name="To the next notice").click()

    # The entry day is the first of 90: the first reminder comes 59 days later, 30 days before the last legal one.
    await expect(theirs).to_have_count(3)
    await expect(theirs.last).to_contain_text("30 days")
    await expect(theirs.last.get_by_role("button", name="I left")).to_be_visible()
    await expect(page.locator("#now")).to_contain_text("10:00")
    assert await page.locator("#now").text_content() != shown
