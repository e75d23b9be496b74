"""The page in a real browser, with a small bot behind it: what a newcomer does, at phone and desktop width."""

import re
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
from playwright.async_api import Browser, Page, expect

from telegram_stand_in import Server
from tests.telegram_stand_in.browser.browsing import opened
from tests.telegram_stand_in.browser.conftest import Open, Seen
from tests.telegram_stand_in.pictures import png

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.long]


async def pick(page: Page, name: str) -> None:
    await page.get_by_role("button", name="Send something else").click()
    await page.get_by_role("menuitem", name=name).click()


@pytest.mark.parametrize(("width", "height"), [(320, 640), (390, 844), (1280, 800)])
async def test_a_newcomer_talks_to_the_bot(with_bot: str, open_page: Open, seen: Seen, width: int, height: int) -> None:
    page = await open_page(with_bot, width, height)

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
    await seen(page, f"private-{width}")
    below = "(e => e.scrollHeight - e.scrollTop - e.clientHeight)(document.querySelector('#messages'))"
    assert await page.evaluate(below) < 60  # the newest message can be seen


async def test_people_have_their_own_chats_and_unread_marks(with_bot: str, open_page: Open, server: Server) -> None:
    page = await open_page(with_bot)
    await page.get_by_role("button", name="START").click()
    await expect(page.get_by_role("article")).to_have_count(2)

    aigul = server.users[1]
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
    async with page.expect_download() as download:
        await page.get_by_role("link", name="stays.csv").click()
    file = await download.value
    assert file.suggested_filename == "stays.csv"
    assert (await file.path()).read_bytes() == b"a;b\n1;2\n"


async def test_the_clock_moves(with_bot: str, open_page: Open, server: Server) -> None:
    page = await open_page(with_bot)
    shown = page.locator("#now")
    day = server.state.now() + timedelta(hours=5)

    await page.get_by_role("button", name="Next day").click()
    await expect(shown).to_contain_text(f"{day + timedelta(days=1):%-d %b %Y}")
    await page.get_by_role("button", name="+7 days").click()
    await expect(shown).to_contain_text(f"{day + timedelta(days=8):%-d %b %Y}")
    await page.get_by_role("button", name="To the next notice").click()
    await expect(shown).to_contain_text(f"{day + timedelta(days=11):%-d %b %Y}")
    await expect(page.locator("#ahead")).to_have_text("+11 d")
    await expect(page.locator("#now-said")).to_contain_text(f"{day + timedelta(days=11):%-d %b %Y}")


async def test_everything_else_can_be_sent(with_bot: str, open_page: Open, server: Server, tmp_path: Path) -> None:
    page = await open_page(with_bot, 320, 640)
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await page.get_by_role("button", name="START").click()
    answers = page.get_by_role("article", name="The bot")
    mine = page.get_by_role("article", name="You").last

    async def fill(label: str, words: str) -> None:
        await page.get_by_label(label).fill(words)
        await page.get_by_role("dialog").get_by_role("button", name="Send").click()

    await pick(page, "Sticker")
    await expect(answers.last).to_contain_text("I got your sticker.")
    await pick(page, "Voice")
    await expect(answers.last).to_contain_text("I got your voice.")
    (tmp_path / "stays.csv").write_text("2026-01-01;\n")
    async with page.expect_file_chooser() as chooser:
        await pick(page, "File")
    await (await chooser.value).set_files(tmp_path / "stays.csv")
    await expect(answers.last).to_contain_text("I got your document.")
    await pick(page, "Forward")
    await fill("What somebody wrote", "въехал вчера")
    await expect(mine).to_contain_text("Forwarded from Somebody")
    await pick(page, "Open a start link")
    await fill("What stands after", "friend")
    await expect(mine).to_contain_text("/start friend")
    await mine.get_by_role("button", name="Edit this message").click()
    await fill("New text", "something else")
    await expect(mine).to_contain_text("something else")
    await pick(page, "Inline mode")
    await page.keyboard.type("12.03")
    await page.get_by_role("option", name="Card").click()
    await expect(mine).to_contain_text("A card for 12.03")
    await expect(mine).to_contain_text("via @stand_in_bot")

    await pick(page, "Transcript and faults")
    await page.get_by_role("button", name="Copy this chat as text").click()
    await expect(page.locator("#toast")).to_have_text("Copied.")
    copied = await page.evaluate("navigator.clipboard.readText()")
    assert "Алексей: /start" in copied
    assert "Bot: Kazakhstan: 12 days used of 90" in copied
    assert "[Edit] [Alert] [Toast]" in copied

    await pick(page, "Block")
    await page.get_by_role("button", name="UNBLOCK").click()
    await expect(page.get_by_role("textbox", name="Message")).to_be_visible()


async def test_pictures_in_both_directions(with_bot: str, open_page: Open, server: Server, tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(png())
    page = await open_page(with_bot, 320, 640)
    await page.get_by_role("button", name="START").click()
    async with page.expect_file_chooser() as chooser:
        await pick(page, "Photo")
    await (await chooser.value).set_files(tmp_path / "map.png")
    mine = page.get_by_role("article", name="You").last.get_by_role("img", name="Photo")
    await expect(mine).to_be_visible()
    alexey = server.users[0]
    file_id = next(message.media["photo"][0]["file_id"] for message in alexey.messages if "photo" in message.media)
    async with aiohttp.ClientSession(with_bot) as http:
        body = {"chat_id": alexey.id, "photo": file_id, "caption": "yours"}
        assert (await http.post(f"/bot{server.token}/sendPhoto", json=body)).status == 200
    theirs = page.get_by_role("article", name="The bot").filter(has_text="yours").get_by_role("img", name="Photo")
    await expect(theirs).to_be_visible()
    for picture in (mine, theirs):
        await expect(picture).to_have_js_property("naturalWidth", 40)


async def test_a_key_that_asks_for_the_place(with_bot: str, open_page: Open, seen: Seen, server: Server) -> None:
    page = await open_page(with_bot, 320, 640)
    await page.get_by_role("button", name="START").click()
    keyboard = page.get_by_role("group", name="Keyboard")

    async def where() -> None:
        await page.get_by_role("textbox", name="Message").fill("/where")
        await page.keyboard.press("Enter")
        await expect(keyboard.get_by_role("button")).to_have_text(["Share my location", "By list"])

    await where()
    await seen(page, "keyboard-320")
    # Used once it goes away; a button brings it back.
    await keyboard.get_by_role("button", name="By list").click()
    await expect(page.get_by_role("article", name="You").last).to_contain_text("By list")
    await expect(keyboard).to_be_hidden()
    await page.get_by_role("button", name="Show the keyboard").click()
    await expect(keyboard.get_by_role("button").first).to_be_focused()
    await server.users[0].ask("meanwhile")
    await expect(page.get_by_role("article", name="The bot").last).to_contain_text("You: meanwhile")
    await expect(keyboard.get_by_role("button").first).to_be_focused()

    share = keyboard.get_by_role("button", name="Share my location")
    await share.click()
    place = page.get_by_role("dialog", name="Share a location")
    await place.get_by_role("button", name="Cancel").click()
    await expect(share).to_be_focused()
    await share.click()
    await place.get_by_label("Place").select_option("Bishkek")
    await place.get_by_label("Longitude").fill("181")
    await place.get_by_role("button", name="Share").click()
    await expect(place).to_be_visible()  # there is no such place
    await place.get_by_label("Longitude").fill("74.57")
    await seen(page, "place-320")
    await place.get_by_role("button", name="Share").click()
    await expect(page.get_by_role("article", name="You").last).to_contain_text("42.8746, 74.5700")
    await expect(page.get_by_role("article", name="The bot").last).to_contain_text("I got your location.")
    await expect(keyboard).to_be_hidden()
    await expect(page.get_by_role("button", name="Show the keyboard")).to_be_hidden()


async def test_raw_calls_are_shown(with_bot: str, open_page: Open) -> None:
    page = await open_page(with_bot)
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


async def test_page_comes_back_after_the_server_was_away(browser: Browser, server: Server) -> None:
    url = await server.start()
    page, _complaints = await opened(browser, url)
    server.users[0].say("before")
    await expect(page.get_by_role("article")).to_have_count(1)
    await server.stop()
    server.users[0].say("meanwhile")
    await server.start(port=int(url.rpartition(":")[2]))

    await expect(page.get_by_role("article")).to_have_count(2)
    await page.context.close()
    await server.stop()
