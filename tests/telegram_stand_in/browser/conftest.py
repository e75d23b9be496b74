"""One browser for all tests of the page; each opens it anew, and may not hear the browser complain.

The browser belongs to one event loop, so the tests and fixtures here share it: loop_scope="session".
"""

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from telegram_stand_in import MovableClock, Server
from tests import components
from tests.audit.auditor import audited
from tests.telegram_stand_in.browser.browsing import QUIET, opened
from tests.telegram_stand_in.demo import populate
from tests.telegram_stand_in.echo import running

PICTURES = os.environ.get("PREVIEW_PICTURES", "")  # a directory: look at what the tests saw

Open = Callable[..., Awaitable[Page]]
Seen = Callable[[Page, str], Awaitable[None]]


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser; without one the tests are skipped."""
    return str(components.chromium())


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=QUIET.split())
        yield browser
        await browser.close()


@pytest.fixture
def server() -> Server:
    """Three people and their group, and a clock that can be moved; a notice is due in three days."""
    clock = MovableClock()

    async def next_due() -> datetime:
        return clock.now() + timedelta(days=3)

    places = {"Almaty": (43.2389, 76.8897), "Bishkek": (42.8746, 74.5698)}
    server = Server(clock.now, clock=clock, next_due=next_due, zone="Asia/Almaty", places=places)
    populate(server)
    return server


@pytest_asyncio.fixture(loop_scope="session")
async def url(server: Server) -> AsyncIterator[str]:
    """The stand-in's address; all it is asked and answers meanwhile is audited, but for refusals a test wants."""
    async with audited(server, refusals_meant=True):
        yield await server.start()
        await server.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def with_bot(server: Server, url: str) -> AsyncIterator[str]:
    """The address, with a small bot behind it."""
    async with running(url, server.token):
        yield url


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(browser: Browser) -> AsyncIterator[Open]:
    """Opens a page of its own; at the end it is closed, and everything the browser complained of fails the test.

    To be asked for after the server, so that the page is gone when that stops.
    """
    heard: list[list[str]] = []
    async with AsyncExitStack() as stack:

        async def open_it(url: str, width: int = 390, height: int = 844, **options: Any) -> Page:
            page, complaints = await opened(browser, url, width, height, **options)
            stack.push_async_callback(page.context.close)
            heard.append(complaints)
            return page

        yield open_it
    assert not [each for complaints in heard for each in complaints]


@pytest.fixture
def seen() -> Seen:
    """Nothing lies beside the window; a picture, if one is wanted."""

    async def look(page: Page, name: str) -> None:
        if PICTURES:
            await page.screenshot(path=Path(PICTURES) / f"{name}.png")
        assert await page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, name

    return look
