"""The page's groups in a real browser: talk, the bot's place, privacy mode, topics, migration, faults."""

from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect

from telegram_stand_in import Server
from tests.telegram_stand_in.browser.conftest import Open, Seen

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.long]

GROUP = "Жизнь в Казахстане, group"


async def say(page: Page, words: str) -> None:
    await page.get_by_role("textbox", name="Message").fill(words)
    await page.keyboard.press("Enter")


async def settings(page: Page) -> Locator:
    """The group's dialog, opened."""
    await page.get_by_role("button", name="Group settings").click()
    return page.locator("#group")


@pytest.mark.parametrize(("width", "height", "scheme"), [(320, 640, "dark"), (1280, 800, "light")])
async def test_talk(with_bot: str, open_page: Open, seen: Seen, width: int, height: int, scheme: str) -> None:
    page = await open_page(with_bot, width, height, color_scheme=scheme)
    await page.get_by_role("button", name=GROUP).click()
    await page.get_by_role("button", name="ADD THE BOT").click()
    await expect(page.locator("#flow")).to_contain_text("Test bot joined")

    await say(page, "seen by people only")
    mine = page.get_by_role("article", name="You").last
    await expect(mine).to_contain_text("seen by people only")
    await expect(mine.get_by_role("img", name="The bot does not get this")).to_be_visible()
    await page.get_by_label("Write as").select_option(label="Emma")
    await expect(page.get_by_role("article", name="Алексей").last).to_contain_text("seen by people only")
    await say(page, "/start")
    card = page.get_by_role("article", name="The bot").last
    await expect(card).to_contain_text("Test bot")
    await expect(card).to_contain_text("12 days used of 90")
    await card.get_by_role("button", name="Alert").click()
    await expect(page.get_by_role("dialog")).to_contain_text("This is an alert.")
    await page.get_by_role("button", name="OK").click()

    # An answer to the bot reaches it, whatever the privacy mode.
    await card.get_by_role("button", name="Answer this message").click()
    await expect(page.locator("#answering")).to_contain_text("Kazakhstan")
    await say(page, "and children?")
    mine = page.get_by_role("article", name="You").last
    await expect(mine).to_contain_text("Test bot Kazakhstan: 12 days")
    await expect(page.get_by_role("article", name="The bot").last).to_contain_text("You: and children?")
    await expect(page.locator("#answering")).to_be_hidden()
    await seen(page, f"group-{width}-{scheme}")

    # A start link opens the private chat of whoever taps it.
    await say(page, "/link")
    await page.get_by_role("article", name="The bot").last.get_by_text("In private").click()
    await expect(page.get_by_role("button", name="Emma, English")).to_have_attribute("aria-current", "true")
    await expect(page.get_by_role("article", name="You")).to_contain_text("/start g-1")


async def test_settings(with_bot: str, open_page: Open, seen: Seen, server: Server) -> None:
    page = await open_page(with_bot, 320, 640)
    await page.get_by_role("button", name=GROUP).click()
    group = server.groups[0].group
    dialog = await settings(page)
    await dialog.get_by_label("Add it, by a link").fill("g-7")
    await dialog.get_by_role("button", name="Add").click()
    await expect(dialog.get_by_label("Place of the bot")).to_have_value("member")
    await expect(page.locator("#flow")).to_contain_text("/start@stand_in_bot g-7")
    await seen(page, "settings-320")

    async def place(name: str, status: str, rights: set[str] | None = None) -> None:
        await dialog.get_by_label("Place of the bot").select_option(label=name)
        await expect(page.locator("#bot-state")).to_contain_text(name if name != "not here" else "removed")
        assert group.bot.status == status
        if rights is not None:
            assert group.bot.rights == {"can_manage_chat", *rights}

    await place("may not write", "restricted")
    await place("administrator", "administrator", {"can_delete_messages"})
    await dialog.get_by_role("checkbox", name="pin messages").check()
    await expect(dialog.get_by_role("checkbox", name="delete messages")).to_be_checked()
    await place("not here", "kicked")
    await place("member", "member")

    await dialog.get_by_role("checkbox", name="Privacy mode").uncheck()
    await dialog.get_by_role("checkbox", name="Алексей writes anonymously").check()
    await dialog.get_by_label("Place of Айгүл").select_option("administrator")
    await expect(dialog.get_by_role("checkbox", name="Айгүл writes anonymously")).to_be_visible()
    await dialog.get_by_label("Place of Emma").select_option("restricted")
    await page.keyboard.press("Escape")
    await say(page, "nobody knows who")
    await expect(page.get_by_role("article", name="Жизнь в Казахстане").last).to_contain_text("nobody knows who")
    await expect(page.get_by_role("article", name="The bot").last).to_contain_text("nobody knows who")
    assert not server.state.privacy
    await page.get_by_label("Write as").select_option(label="Emma")
    await expect(page.locator("#silenced")).to_have_text("Emma may not write here.")
    await expect(page.get_by_role("textbox", name="Message")).to_be_hidden()
    await settings(page)
    await dialog.get_by_label("Place of Emma").select_option("kicked")
    await page.keyboard.press("Escape")
    options = page.get_by_label("Write as").get_by_role("option")
    await expect(options).to_have_text(["Алексей, anonymous", "Айгүл, admin", "Бакыт, anonymous"])


async def test_small_group_migrates_and_gets_topics(with_bot: str, open_page: Open, seen: Seen, server: Server) -> None:
    page = await open_page(with_bot)
    await page.get_by_role("button", name="New group").click()
    made = page.get_by_role("dialog", name="New group")
    await made.get_by_label("Name").fill("Соседи")
    await made.get_by_label("Kind").select_option("group")
    await made.get_by_role("button", name="Make it").click()
    await expect(page.get_by_role("button", name="Соседи, group")).to_have_attribute("aria-current", "true")
    await page.get_by_role("button", name="ADD THE BOT").click()

    dialog = await settings(page)
    await expect(dialog.locator("#group-kind")).to_contain_text("small group")
    await expect(dialog.get_by_role("checkbox", name="The group has topics")).to_be_hidden()
    await dialog.get_by_role("button", name="Become a supergroup").click()
    await expect(page.locator("#flow")).to_contain_text("Here the group goes on as a supergroup")
    await expect(page.get_by_role("button", name="Соседи, group")).to_have_count(1)

    await settings(page)
    await dialog.get_by_role("checkbox", name="The group has topics").check()
    for name in ("Visas", "Else"):
        await dialog.get_by_label("New topic").fill(name)
        await page.keyboard.press("Enter")
        await expect(dialog.get_by_label("Topics", exact=True)).to_contain_text(name)
    await seen(page, "topics-390")
    await page.keyboard.press("Escape")
    await page.get_by_label("Topic", exact=True).select_option(label="Visas")
    await say(page, "/start")
    answer = page.get_by_role("article", name="The bot").last
    await expect(answer).to_contain_text("# Visas")
    await expect(answer).to_contain_text("12 days used of 90")

    await settings(page)
    await dialog.get_by_role("button", name="Close the topic Visas").click()
    await dialog.get_by_role("button", name="Reopen the topic Visas").click()
    await dialog.get_by_role("button", name="Close the topic Visas").click()
    await expect(page.locator("#flow")).to_contain_text("opened the topic again")
    await dialog.get_by_role("button", name="Delete the topic Else").click()
    await expect(dialog.get_by_label("New topic")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.get_by_label("Topic", exact=True).get_by_role("option")).to_have_text(
        ["General", "Visas (closed)"]
    )
    await page.get_by_label("Write as").select_option(label="Emma")
    await expect(page.locator("#silenced")).to_have_text("The topic is closed.")
    await page.get_by_label("Topic", exact=True).select_option(label="General")
    await say(page, "in time")
    await expect(page.get_by_role("article", name="You").last).to_contain_text("in time")
    await settings(page)
    await dialog.get_by_role("button", name="Close the topic General").click()
    await expect(dialog.get_by_role("button", name="Delete the topic General")).to_have_count(0)
    await page.keyboard.press("Escape")
    await expect(page.locator("#silenced")).to_have_text("The topic is closed.")


async def test_faults(with_bot: str, open_page: Open, seen: Seen, server: Server) -> None:
    page = await open_page(with_bot, 320, 640)
    await page.get_by_role("button", name="START").click()
    await expect(page.get_by_role("article", name="The bot")).to_have_count(1)
    await page.get_by_role("button", name="Send something else").click()
    await page.get_by_role("menuitem", name="Transcript and faults").click()
    dialog = page.get_by_role("dialog", name="Transcript and faults")
    wrong = dialog.get_by_label("What goes wrong")
    names = await wrong.get_by_role("option").all_text_contents()
    assert len(names) == 17
    await expect(dialog.get_by_label("Seconds")).to_have_value("5")
    await wrong.select_option("403 blocked")
    await expect(dialog.get_by_label("Seconds")).to_be_hidden()
    await wrong.select_option("late answer")
    await dialog.get_by_label("Seconds").fill("2.5")
    await dialog.get_by_label("With which calls").select_option("edits")
    await dialog.get_by_label("How often").select_option("until cleared")
    await dialog.get_by_label("Only in this chat").check()
    await dialog.get_by_role("button", name="Let it happen").click()
    faults = dialog.get_by_role("list", name="Faults to come")
    await expect(faults).to_have_text("late answer, edit*, in Алексей, until cleared")
    [fault] = server.faults.waiting
    assert (fault.delay, fault.method, fault.chat, fault.times) == (2.5, "edit*", server.users[0].id, None)
    await dialog.get_by_label("Refuse what is sent too fast").check()
    await dialog.get_by_label("Tell the bot which inline result").check()
    await seen(page, "faults-320")
    await dialog.get_by_role("button", name="Clear").click()
    await expect(faults.get_by_role("listitem")).to_have_count(0)
    await expect(wrong).to_be_focused()
    settings: Any = (server.rates.on, server.state.inline_feedback, server.faults.waiting)
    assert settings == (True, True, [])
