"""The page in a real browser, with a small bot behind it: what a newcomer does, at phone and desktop width."""

import re
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from bot.preview.clock import MovableClock
from bot.preview.server import Server
from tests.preview.browsing import opened
from tests.preview.echo import running

SIZES = [(320, 640), (390, 844), (1366, 768)]


@pytest.fixture
def server() -> Server:
    clock = MovableClock()

    async def next_due() -> datetime:
        return clock.now() + timedelta(days=3)

    server = Server(clock.now, clock=clock, next_due=next_due)
    server.settle_three()
    return server


@pytest.fixture
async def with_bot(server: Server, url: str) -> AsyncIterator[str]:
    async with running(url, server.token):
        yield url


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_a_newcomer_talks_to_the_bot(browser: Browser, with_bot: str, width: int, height: int) -> None:
    page, complaints = await opened(browser, with_bot, width, height)

    await page.get_by_role("button", name="START").click()
    card = page.get_by_role("article", name="The bot")
    await expect(card).to_contain_text("12 days used of 90")
    await expect(card.locator("b").first).to_have_text("Kazakhstan")

    await card.get_by_role("button", name="Alert").click()
    await expect(page.get_by_role("dialog")).to_contain_text("This is an alert.")
    await page.get_by_role("button", name="OK").click()
    await expect(page.get_by_role("dialog")).to_be_hidden()

    await card.get_by_role("button", name="Toast").click()
    await expect(page.locator("#toast")).to_have_text("This is a toast.")

    await card.get_by_role("button", name="Edit").click()
    await expect(card).to_contain_text("This text was edited.")
    await expect(card).to_contain_text("edited")
    await expect(card.get_by_role("button")).to_have_count(0)

    await page.get_by_role("textbox", name="Message").fill("<b>not bold</b>")
    await page.keyboard.press("Enter")
    mine = page.get_by_role("article", name="You").last
    await expect(mine).to_contain_text("<b>not bold</b>")
    await expect(page.get_by_role("article", name="The bot").last).to_contain_text("not bold")
    assert await sideways(page) == 0
    assert complaints == []


async def sideways(page: Page) -> int:
    """By how much the page is wider than the window, and whether the newest message can be seen."""
    width: int = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
    below: int = await page.evaluate(
        "(e => e.scrollHeight - e.scrollTop - e.clientHeight)(document.querySelector('#messages'))"
    )
    assert below < 60
    return max(0, width)


async def test_people_have_their_own_chats_and_unread_marks(browser: Browser, with_bot: str, server: Server) -> None:
    page, complaints = await opened(browser, with_bot)
    await page.get_by_role("button", name="START").click()
    await expect(page.get_by_role("article")).to_have_count(2)

    aigul = server.phones[1]
    await aigul.ask("салам")
    unread = page.get_by_role("button", name="Айгүл, Kyrgyz, 1 unread")
    await expect(unread).to_be_visible()
    await expect(page.get_by_role("article")).to_have_count(2)
    await unread.click()
    await expect(page.get_by_role("article").first).to_contain_text("салам")
    await expect(page.get_by_role("button", name="Айгүл, Kyrgyz", exact=True)).to_have_attribute("aria-current", "true")

    # The menu is in the language of whoever looks: Russian has two commands, the others one.
    await page.get_by_role("button", name="Menu").click()
    await expect(page.get_by_role("menuitem")).to_have_text(["Begin again/start"])
    await page.get_by_role("button", name=re.compile("^Алексей")).click()
    await page.get_by_role("button", name="Menu").click()
    await expect(page.get_by_role("menuitem")).to_have_text(["Начать заново/start", "Прислать файл/file"])
    await page.get_by_role("menuitem", name="Прислать файл").click()
    await expect(page.get_by_role("article").last).to_contain_text("stays.csv")
    assert complaints == []


async def test_the_clock_moves(browser: Browser, with_bot: str, server: Server) -> None:
    page, complaints = await opened(browser, with_bot)
    shown = page.locator("#now")
    day = server.state.now() + timedelta(hours=5)

    await page.get_by_role("button", name="Next day").click()
    await expect(shown).to_contain_text(f"{day + timedelta(days=1):%-d %b %Y}")
    await page.get_by_role("button", name="+7 days").click()
    await expect(shown).to_contain_text(f"{day + timedelta(days=8):%-d %b %Y}")
    await page.get_by_role("button", name="To the next notice").click()
    await expect(shown).to_contain_text(f"{day + timedelta(days=11):%-d %b %Y}")
    await expect(page.locator("#ahead")).to_have_text("+11 d")
    assert complaints == []


async def test_everything_else_can_be_sent(browser: Browser, with_bot: str, tmp_path: Path) -> None:
    page, complaints = await opened(browser, with_bot, 320, 640)
    await page.get_by_role("button", name="START").click()
    answers = page.get_by_role("article", name="The bot")

    async def pick(name: str) -> None:
        await page.get_by_role("button", name="Send something else").click()
        await page.get_by_role("menuitem", name=name).click()

    await pick("Sticker")
    await expect(answers.last).to_contain_text("I got your sticker.")
    await pick("Voice")
    await expect(answers.last).to_contain_text("I got your voice.")
    (tmp_path / "stays.csv").write_text("2026-01-01;\n")
    async with page.expect_file_chooser() as chooser:
        await pick("File")
    await (await chooser.value).set_files(tmp_path / "stays.csv")
    await expect(answers.last).to_contain_text("I got your document.")
    await pick("Forward")
    await page.get_by_label("What somebody wrote").fill("въехал вчера")
    await page.get_by_role("button", name="Send", exact=True).last.click()
    await expect(page.get_by_role("article", name="You").last).to_contain_text("Forwarded from Somebody")
    await pick("Open a start link")
    await page.get_by_label("What stands after").fill("friend")
    await page.get_by_role("button", name="Send", exact=True).last.click()
    await expect(page.get_by_role("article", name="You").last).to_contain_text("/start friend")

    await page.get_by_role("article", name="You").last.get_by_role("button", name="Edit this message").click()
    await page.get_by_label("New text").fill("something else")
    await page.get_by_role("button", name="Send", exact=True).last.click()
    await expect(page.get_by_role("article", name="You").last).to_contain_text("something else")

    await pick("Block")
    await page.get_by_role("button", name="UNBLOCK").click()
    await expect(page.get_by_role("textbox", name="Message")).to_be_visible()
    assert complaints == []


async def test_keyboard_alone_is_enough(browser: Browser, with_bot: str) -> None:
    page, complaints = await opened(browser, with_bot, 1366, 768)
    await page.get_by_role("button", name="START").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("article")).to_have_count(2)

    await page.get_by_role("textbox", name="Message").focus()
    await page.keyboard.type("/fi")
    await expect(page.get_by_role("menuitem")).to_have_count(1)
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("article").last).to_contain_text("stays.csv")
    await expect(page.get_by_role("textbox", name="Message")).to_have_value("")
    await page.get_by_role("button", name="Edit", exact=True).focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("article").nth(1)).to_contain_text("This text was edited.")
    await page.get_by_role("button", name="Menu").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menuitem").first).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="Menu")).to_be_focused()
    assert complaints == []


async def test_raw_calls_are_shown(browser: Browser, with_bot: str) -> None:
    page, complaints = await opened(browser, with_bot)
    panel = page.get_by_role("complementary", name="Raw calls of the bot")
    await expect(panel).to_be_hidden()
    await page.get_by_role("button", name="START").click()
    await page.get_by_role("button", name="Raw calls", exact=True).click()

    call = panel.locator("details").filter(has_text="sendMessage")
    await call.locator("summary").click()
    await expect(call).to_contain_text('"parse_mode": "HTML"')
    await expect(call).to_contain_text('"ok": true')
    await expect(panel.locator("details").filter(has_text="getUpdates")).to_have_count(0)
    await panel.get_by_role("checkbox", name="polling").check()
    await expect(panel.locator("details").filter(has_text="getUpdates").first).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(panel).to_be_hidden()
    assert complaints == []


async def test_page_comes_back_after_the_server_was_away(browser: Browser, server: Server) -> None:
    url = await server.start()
    page, _complaints = await opened(browser, url)
    server.phones[0].say("before")
    await expect(page.get_by_role("article")).to_have_count(1)
    await server.stop()
    server.phones[0].say("meanwhile")
    await server.start(port=int(url.rpartition(":")[2]))

    await expect(page.get_by_role("article")).to_have_count(2, timeout=15_000)
    await server.stop()
