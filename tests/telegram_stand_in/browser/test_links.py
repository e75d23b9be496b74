"""Links and posters of the bot in a group, in a real browser; what is deleted goes from the page."""

import re

import pytest
from playwright.async_api import Page, expect

from telegram_stand_in import Server
from tests.telegram_stand_in.browser.conftest import Open, Seen
from tests.telegram_stand_in.browser.test_group import GROUP, say, settings

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.long]

ID = -1_001_500_000_001


async def in_group(page: Page, name: str) -> None:
    """The group with the bot in it, as that member."""
    await page.get_by_role("button", name=GROUP).click()
    add = page.get_by_role("button", name="ADD THE BOT")
    if await add.is_visible():
        await add.click()
    await expect(add).to_be_hidden()
    await page.get_by_label("Write as").select_option(label=name)


@pytest.mark.parametrize(("width", "height", "scheme"), [(320, 640, "light"), (390, 844, "dark")])
async def test_a_poster_with_links(
    with_bot: str, open_page: Open, seen: Seen, server: Server, width: int, height: int, scheme: str
) -> None:
    page = await open_page(with_bot, width, height, color_scheme=scheme)
    await in_group(page, "Emma")
    await say(page, "/poster")
    poster = page.get_by_role("article", name="The bot").last
    await expect(poster.get_by_role("img", name="Photo")).to_have_js_property("naturalWidth", 300)
    await expect(poster).to_contain_text("Scan it, print it, pin it.")
    picture, below = await poster.get_by_role("img").bounding_box(), await poster.locator(".keys").bounding_box()
    assert picture is not None
    assert below is not None
    assert below["y"] > picture["y"] + picture["height"]
    await seen(page, f"poster-{width}-{scheme}")
    source = poster.get_by_role("link", name="The source")
    await expect(source).to_have_attribute("href", "https://example.com/law")
    await expect(source).to_have_attribute("target", "_blank")
    await expect(source).to_have_attribute("rel", "noopener noreferrer")

    # Shared with a chat of one's own: it stands in the field, to be sent.
    await poster.get_by_text("Tell others").click()
    await page.get_by_role("dialog", name="Share it in a chat").get_by_role("button", name="Жизнь").click()
    await expect(page.get_by_role("textbox", name="Message")).to_have_value("https://t.me/stand_in_bot\nDays")
    await page.get_by_role("textbox", name="Message").fill("")

    await poster.get_by_text("In private").click()
    await expect(page.get_by_role("button", name="Emma, English")).to_have_attribute("aria-current", "true")
    await expect(page.get_by_role("article", name="You")).to_contain_text("/start g-1")
    assert server.groups[0].messages[-1].text != "/start g-1"


async def test_the_bot_is_added_to_a_chosen_group(with_bot: str, open_page: Open, seen: Seen, server: Server) -> None:
    alexey, _aigul, emma, _bakyt = server.users
    neighbours, strangers = server.group("Соседи"), server.group("Чужие")
    neighbours.join(emma.person)
    strangers.join(alexey.person, "creator")
    await emma.ask("/poster")
    page = await open_page(with_bot, 320, 640)
    await page.get_by_role("button", name="Emma, English").click()
    add = page.get_by_role("article", name="The bot").get_by_text("To a group of mine")
    await add.click()
    dialog = page.get_by_role("dialog", name="Add the bot to a group")
    await expect(dialog.get_by_role("listitem")).to_have_text(["Жизнь в Казахстане", "Соседи"])
    await dialog.get_by_role("button", name="Cancel").click()
    assert not neighbours.group.bot.inside
    await add.click()
    await dialog.get_by_role("button", name="Соседи").click()
    await expect(page.locator("#bot-name")).to_have_text("Соседи")
    await expect(page.get_by_role("article", name="You").last).to_contain_text("/start@stand_in_bot g-1")
    await expect(page.locator("#flow")).to_contain_text("Test bot joined")
    # Once more: it is told, and does not join again.
    await page.get_by_role("button", name="Emma, English").click()
    await add.click()
    await expect(dialog.get_by_role("listitem")).to_have_text(["Жизнь в Казахстане", "Соседиit is in it"])
    await seen(page, "pick-group-320")
    await dialog.get_by_role("button", name="Соседи").click()
    await expect(page.get_by_role("article", name="You")).to_have_count(2)
    assert sum("new_chat_members" in each.rest for each in neighbours.messages) == 1


async def test_only_links_to_this_bot_are_followed(with_bot: str, open_page: Open, server: Server) -> None:
    page = await open_page(with_bot)
    emma = server.users[2]
    emma.say("https://t.me/other_bot?start=x and tg://settings and t.me/stand_in_bot?start=mine")
    await page.get_by_role("button", name="Emma, English").click()
    theirs = page.get_by_role("article", name="You").first
    other = theirs.get_by_role("link", name="other_bot")
    await expect(other).to_have_attribute("href", "https://t.me/other_bot?start=x")
    await theirs.get_by_role("link", name="stand_in_bot").click()
    await expect(page.get_by_role("article", name="You").last).to_contain_text("/start mine")


async def test_an_answer_to_a_press_opens_the_private_chat(with_bot: str, open_page: Open) -> None:
    page = await open_page(with_bot)
    await in_group(page, "Emma")
    await say(page, "/try")
    await page.get_by_role("button", name="To the private chat").click()
    await expect(page.get_by_role("button", name="Emma, English")).to_have_attribute("aria-current", "true")
    await expect(page.get_by_role("article", name="You")).to_contain_text("/start away")


async def test_what_is_deleted_goes(with_bot: str, open_page: Open, server: Server) -> None:
    page = await open_page(with_bot)
    await in_group(page, "Emma")
    await say(page, "/note")
    note = page.get_by_role("article").filter(has_text="this note goes by itself")
    await expect(note).to_have_count(1)
    await say(page, "/later")
    await expect(note).to_have_count(0)
    await expect(page.get_by_role("button", name=GROUP)).not_to_contain_text("this note")
    # With a topic goes what was said there.
    await page.get_by_label("Topic", exact=True).select_option(label="Въезд и сроки")
    await say(page, "in the topic")
    await expect(page.get_by_role("article").filter(has_text="in the topic")).to_have_count(1)
    dialog = await settings(page)
    await dialog.get_by_role("button", name="Delete the topic").click()
    await expect(page.get_by_role("article").filter(has_text="in the topic")).to_have_count(0)
    await expect(page.locator("#flow")).not_to_contain_text("opened the topic")
    await expect(page.locator("#flow")).to_contain_text("Test bot joined")


async def test_the_bot_is_added_removed_and_added_again(with_bot: str, open_page: Open, server: Server) -> None:
    page = await open_page(with_bot)
    await page.get_by_role("button", name=GROUP).click()
    about = page.locator(".about")
    await expect(about).to_contain_text(re.compile("Алексей: owner.*Бакыт: administrator, writes anonymously", re.S))
    await page.get_by_role("button", name="ADD THE BOT").click()
    await expect(page.get_by_role("textbox", name="Message")).to_be_focused()
    await expect(about).to_have_count(0)
    await say(page, "/start")
    await expect(page.get_by_role("article", name="The bot").last).to_contain_text("12 days used")
    await page.get_by_role("button", name="Send something else").click()
    await page.get_by_role("menuitem", name="Remove the bot").click()
    await expect(page.locator("#flow")).to_contain_text("Test bot left")
    # People go on by themselves, and may have it back.
    await say(page, "without it")
    mine = page.get_by_role("article", name="You").last
    await expect(mine.get_by_role("img", name="The bot does not get this")).to_be_visible()
    await page.get_by_role("button", name="Send something else").click()
    await expect(page.get_by_role("menuitem", name="Remove the bot")).to_have_count(0)
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="ADD THE BOT").click()
    await expect(page.locator("#bot-state")).to_contain_text("the bot: member")
    assert server.groups[0].group.bot.status == "member"
