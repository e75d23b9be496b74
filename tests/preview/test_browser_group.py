"""The page's group, fault switches, transcript and locations, in a real browser from 320 pixels on."""

import os
import struct
import zlib
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from playwright.async_api import Browser, Page, expect

from bot.preview.clock import MovableClock
from bot.preview.server import Server
from tests.preview.browsing import opened
from tests.preview.echo import running

SIZES = [(320, 640), (1366, 768)]
PICTURES = os.environ.get("PREVIEW_PICTURES", "")  # a directory: look at what the tests saw


@pytest.fixture
def server() -> Server:
    clock = MovableClock()
    server = Server(clock.now, clock=clock)
    server.settle_three()
    return server


@pytest.fixture
async def with_bot(server: Server, url: str) -> AsyncIterator[str]:
    async with running(url, server.token):
        yield url


async def seen(page: Page, name: str) -> None:
    """Nothing lies beside the window; a picture, if one is wanted."""
    if PICTURES:
        await page.screenshot(path=Path(PICTURES) / f"{name}.png")
    assert await page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_group(browser: Browser, with_bot: str, width: int, height: int, scheme: str) -> None:
    page, complaints = await opened(browser, with_bot, width, height, color_scheme=scheme)
    await page.get_by_role("button", name="Жизнь в Казахстане, group").click()
    await page.get_by_role("button", name="ADD THE BOT").click()
    await expect(page.locator("#flow")).to_contain_text("Kaldy joined")

    field = page.get_by_role("textbox", name="Message")
    await field.fill("seen by people only")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("article", name="You").last).to_contain_text("seen by people only")
    await page.get_by_label("Write as").select_option(label="Emma")
    await expect(page.get_by_role("article", name="Алексей").last).to_contain_text("seen by people only")
    await field.fill("/start")
    await page.keyboard.press("Enter")
    card = page.get_by_role("article", name="The bot").last
    await expect(card).to_contain_text("12 days used of 90")
    await card.get_by_role("button", name="Alert").click()
    await expect(page.get_by_role("dialog")).to_contain_text("This is an alert.")
    await page.get_by_role("button", name="OK").click()
    await seen(page, f"group-{width}-{scheme}")

    await page.get_by_role("button", name="Send something else").click()
    await page.get_by_role("menuitem", name="Remove the bot").click()
    await expect(page.locator("#flow")).to_contain_text("Kaldy left")
    await expect(page.get_by_role("button", name="ADD THE BOT")).to_be_visible()
    assert complaints == []


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_faults_and_transcript(browser: Browser, with_bot: str, server: Server, width: int, height: int) -> None:
    page, complaints = await opened(browser, with_bot, width, height)
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await page.get_by_role("button", name="START").click()
    await expect(page.get_by_role("article", name="The bot")).to_have_count(1)

    async def tools() -> None:
        await page.get_by_role("button", name="Send something else").click()
        await page.get_by_role("menuitem", name="Transcript and faults").click()

    await tools()
    await page.get_by_label("What goes wrong").select_option("late answer")
    await page.get_by_label("How often").select_option("until cleared")
    await page.get_by_role("button", name="Let it happen").click()
    faults = page.get_by_role("list", name="Faults to come")
    await expect(faults).to_have_text("late answer, send*, until cleared")
    assert [(each.delay, each.times) for each in server.faults.waiting] == [(5, None)]
    await seen(page, f"faults-{width}")
    await page.get_by_role("button", name="Clear", exact=True).last.click()
    await expect(faults.get_by_role("listitem")).to_have_count(0)
    await page.keyboard.press("Escape")

    await tools()
    await page.get_by_role("button", name="Copy this chat as text").click()
    copied = await page.evaluate("navigator.clipboard.readText()")
    assert "Алексей: /start" in copied
    assert "Bot: Kazakhstan: 12 days used of 90" in copied
    assert "[Edit] [Alert] [Toast]" in copied
    assert complaints == []


async def test_location(browser: Browser, with_bot: str) -> None:
    page, complaints = await opened(browser, with_bot, 320, 640)
    await page.get_by_role("button", name="START").click()
    await page.get_by_role("button", name="Send something else").click()
    await page.get_by_role("menuitem", name="Location").click()
    await page.get_by_role("button", name="Send", exact=True).last.click()
    await expect(page.get_by_role("article", name="You").last).to_contain_text("43.2389, 76.8897")
    await expect(page.get_by_role("article", name="The bot").last).to_contain_text("I got your location.")
    assert complaints == []


async def test_inline_mode(browser: Browser, with_bot: str) -> None:
    page, complaints = await opened(browser, with_bot, 320, 640)
    await page.get_by_role("button", name="START").click()
    await page.get_by_role("button", name="Send something else").click()
    await page.get_by_role("menuitem", name="Inline mode").click()
    await page.get_by_label("What is typed after").fill("12.03")
    await page.get_by_role("button", name="Send", exact=True).last.click()
    await page.get_by_role("menuitem", name="Card").click()
    mine = page.get_by_role("article", name="You").last
    await expect(mine).to_contain_text("A card for 12.03")
    await expect(mine).to_contain_text("via @kaldy_preview_bot")
    assert complaints == []


def png(width: int = 40, height: int = 30) -> bytes:
    """A red picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\xd0\x30\x20" * width for _ in range(height))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


async def test_pictures_in_both_directions(browser: Browser, with_bot: str, server: Server, tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(png())
    page, complaints = await opened(browser, with_bot, 320, 640)
    await page.get_by_role("button", name="START").click()
    await page.get_by_role("button", name="Send something else").click()
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("menuitem", name="Photo").click()
    await (await chooser.value).set_files(tmp_path / "map.png")
    mine = page.get_by_role("article", name="You").last.get_by_role("img", name="Photo")
    await expect(mine).to_be_visible()
    alexey = server.phones[0]
    file_id = next(message.media["photo"][0]["file_id"] for message in alexey.messages if "photo" in message.media)
    async with aiohttp.ClientSession(with_bot) as http:
        body = {"chat_id": alexey.id, "photo": file_id, "caption": "yours"}
        assert (await http.post(f"/bot{server.token}/sendPhoto", json=body)).status == 200
    theirs = page.get_by_role("article", name="The bot").filter(has_text="yours").get_by_role("img", name="Photo")
    await expect(theirs).to_be_visible()
    for picture in (mine, theirs):
        await expect(picture).to_have_js_property("naturalWidth", 40)
    await seen(page, "pictures-320")
    assert complaints == []
