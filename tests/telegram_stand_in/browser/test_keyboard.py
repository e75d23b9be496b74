"""Everything by the keyboard alone: each act and each pop-up is reached, used and left, and the focus comes back."""

import pytest
from playwright.async_api import Locator, Page, expect

from telegram_stand_in import Server
from tests.telegram_stand_in.browser.conftest import Open

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.long]


async def tab_to(page: Page, target: Locator, *, back: bool = False) -> None:
    """Press Tab until the element has the focus."""
    for _ in range(60):
        if await target.evaluate("element => element === document.activeElement"):
            return
        await page.keyboard.press("Shift+Tab" if back else "Tab")
    raise AssertionError(f"no way to {target}")


async def pick(page: Page, name: str) -> None:
    """Choose from the sheet of things to send."""
    button = page.get_by_role("button", name="Send something else")
    await button.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menuitem").first).to_be_focused()
    item = page.get_by_role("menuitem", name=name)
    for _ in range(20):
        if await item.evaluate("element => element === document.activeElement"):
            break
        await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")


async def left_by_escape(page: Page, dialog: Locator, back_to: Locator) -> None:
    """Nothing behind a pop-up can be reached; Escape closes it and the focus is where it came from."""
    await expect(dialog).to_be_visible()
    controls = await dialog.locator("button:visible, input:visible, select:visible, textarea:visible").count()
    for _ in range(controls + 1):
        await page.keyboard.press("Tab")
        inside = "element => element.contains(document.activeElement) || document.activeElement === document.body"
        assert await dialog.evaluate(inside)
    await page.keyboard.press("Escape")
    await expect(dialog).to_be_hidden()
    await expect(back_to).to_be_focused()


async def test_chat(with_bot: str, open_page: Open) -> None:
    page = await open_page(with_bot, 1280, 800)
    text = page.get_by_role("textbox", name="Message")
    articles = page.get_by_role("article")
    await tab_to(page, page.get_by_role("button", name="START"))
    await page.keyboard.press("Enter")
    await expect(articles).to_have_count(2)
    await expect(text).to_be_focused()

    await page.keyboard.type("/fi")
    await expect(page.get_by_role("menuitem")).to_have_count(1)
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Escape")
    await expect(text).to_be_focused()
    await expect(page.get_by_role("menuitem")).to_have_count(0)
    await page.keyboard.press("End")
    await page.keyboard.type("l")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(articles.last).to_contain_text("stays.csv")
    await expect(text).to_have_value("")
    await expect(text).to_be_focused()
    await page.keyboard.type("two")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("lines")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("article", name="You").last).to_contain_text("two\nlines")
    await expect(articles.last).to_contain_text("You: two")

    # An alert gives the focus back to the button; a button that is gone, to the messages.
    card = articles.nth(1)
    alert = card.get_by_role("button", name="Alert")
    await tab_to(page, alert, back=True)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog")).to_contain_text("This is an alert.")
    await expect(page.get_by_role("button", name="OK")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(alert).to_be_focused()
    await tab_to(page, card.get_by_role("button", name="Edit", exact=True), back=True)
    await page.keyboard.press("Enter")
    await expect(card).to_contain_text("This text was edited.")
    await expect(page.locator("#messages")).to_be_focused()

    menu = page.get_by_role("button", name="Menu")
    await tab_to(page, menu)
    await page.keyboard.press("Enter")
    items = page.get_by_role("menuitem")
    await expect(items.first).to_be_focused()
    for key, at in (("ArrowDown", 1), ("ArrowDown", 1), ("Home", 0), ("End", 1), ("ArrowUp", 0)):
        await page.keyboard.press(key)
        await expect(items.nth(at)).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(menu).to_be_focused()
    await expect(menu).to_have_attribute("aria-expanded", "false")

    emma = page.get_by_role("button", name="Emma, English")
    await tab_to(page, emma, back=True)
    await page.keyboard.press("Enter")
    await expect(emma).to_have_attribute("aria-current", "true")
    next_day = page.get_by_role("button", name="Next day")
    await tab_to(page, next_day, back=True)
    await page.keyboard.press("Enter")
    await expect(page.locator("#ahead")).to_have_text("+1 d")
    await expect(next_day).to_be_focused()


async def test_popups_of_the_private_chat(with_bot: str, open_page: Open, server: Server) -> None:
    page = await open_page(with_bot, 1280, 800)
    await page.get_by_role("button", name="START").press("Enter")
    attach = page.get_by_role("button", name="Send something else")
    mine = page.get_by_role("article", name="You").last
    for item, name in (
        ("Location", "Share a location"),
        ("Forward a message", "Forward a message"),
        ("Open a start link", "Open a start link"),
        ("Transcript and faults", "Transcript and faults"),
    ):
        await pick(page, item)
        await left_by_escape(page, page.get_by_role("dialog", name=name), attach)

    await pick(page, "Location")
    await expect(page.get_by_label("Place", exact=True)).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await expect(page.get_by_label("Latitude")).to_have_value("42.8746")
    await tab_to(page, page.get_by_role("button", name="Share", exact=True))
    await page.keyboard.press("Enter")
    await expect(mine).to_contain_text("42.8746, 74.5698")
    await expect(attach).to_be_focused()

    await pick(page, "Forward a message")
    await page.keyboard.type("theirs")
    await page.keyboard.press("Enter")
    await expect(mine).to_contain_text("theirs")
    pencil = mine.get_by_role("button", name="Edit this message")
    await tab_to(page, pencil, back=True)
    await page.keyboard.press("Enter")
    await left_by_escape(page, page.get_by_role("dialog", name="Edit the message"), pencil)

    await pick(page, "Inline mode")
    await expect(page.get_by_role("textbox", name="Message")).to_be_focused()
    await expect(page.get_by_role("option", name="Card")).to_have_attribute("aria-selected", "true")
    await page.keyboard.press("Enter")
    await expect(mine).to_contain_text("A card for everybody")

    tools = page.get_by_role("button", name="Transcript and faults")
    await tab_to(page, tools, back=True)
    await page.keyboard.press("Enter")
    await tab_to(page, page.get_by_label("What goes wrong"))
    await page.keyboard.type("502")
    await page.keyboard.press("Enter")  # in a form it is the button that is meant
    await tab_to(page, page.get_by_role("button", name="Let it happen"))
    await page.keyboard.press("Space")
    await expect(page.get_by_role("list", name="Faults to come")).to_contain_text("502 in HTML")
    await page.keyboard.press("Escape")
    tools = page.get_by_role("button", name="Transcript and faults, 1 to come")
    await expect(tools).to_be_focused()
    assert [each.name for each in server.faults.waiting] == ["502 in HTML"]


async def test_popups_of_a_group(with_bot: str, open_page: Open, server: Server) -> None:
    page = await open_page(with_bot, 1280, 800)
    new = page.get_by_role("button", name="New group")
    await tab_to(page, new)
    await page.keyboard.press("Enter")
    await left_by_escape(page, page.get_by_role("dialog", name="New group"), new)
    await page.keyboard.press("Enter")
    await page.keyboard.type("Three")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Three, group")).to_have_attribute("aria-current", "true")
    add = page.get_by_role("button", name="ADD THE BOT")
    await tab_to(page, add)
    await page.keyboard.press("Enter")
    text = page.get_by_role("textbox", name="Message")
    await expect(text).to_be_focused()

    group = page.get_by_role("button", name="Group settings")
    dialog = page.locator("#group")
    await tab_to(page, group, back=True)
    await page.keyboard.press("Enter")
    await left_by_escape(page, dialog, group)
    await page.keyboard.press("Enter")
    place = dialog.get_by_label("Place of the bot")
    await expect(place).to_be_focused()
    await page.keyboard.type("adm")
    await expect(dialog.get_by_role("checkbox", name="pin messages")).to_be_visible()
    await expect(place).to_be_focused()
    for box in ("pin messages", "Privacy mode", "Алексей writes anonymously", "The group has topics"):
        await tab_to(page, dialog.get_by_role("checkbox", name=box))
        was = await dialog.get_by_role("checkbox", name=box).is_checked()
        await page.keyboard.press("Space")
        await expect(dialog.get_by_role("checkbox", name=box)).to_be_checked(checked=not was)
    name = dialog.get_by_label("New topic")
    await expect(name).to_be_visible()
    await tab_to(page, name)
    await page.keyboard.type("Visas")
    await page.keyboard.press("Enter")
    shut = dialog.get_by_role("button", name="Close the topic Visas")
    await tab_to(page, shut, back=True)
    await page.keyboard.press("Enter")
    again = dialog.get_by_role("button", name="Reopen the topic Visas")
    await expect(again).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(group).to_be_focused()

    shown = next(each.group for each in server.groups if each.group.title == "Three")
    assert shown.bot.rights == {"can_manage_chat", "can_delete_messages", "can_pin_messages"}
    assert (shown.forum, list(shown.topics.values()), len(shown.closed_topics)) == (True, ["Visas"], 1)

    # Answering a message, and thinking better of it.
    await tab_to(page, text)
    await page.keyboard.type("hello")
    await page.keyboard.press("Enter")
    # The bot may still be answering what was said before
    hello = page.get_by_role("article").filter(has_text="hello").first
    answer = hello.get_by_role("button", name="Answer this message")
    await tab_to(page, answer, back=True)
    await page.keyboard.press("Enter")
    await expect(text).to_be_focused()
    await expect(page.locator("#answering")).to_contain_text("hello")
    await page.keyboard.press("Escape")
    await expect(page.locator("#answering")).to_be_hidden()


async def test_raw_calls(with_bot: str, open_page: Open) -> None:
    page = await open_page(with_bot)  # on a phone they lie over the chat
    toggle = page.get_by_role("button", name="Raw calls", exact=True)
    await tab_to(page, toggle)
    await page.keyboard.press("Enter")
    close = page.get_by_role("button", name="Close raw calls")
    await expect(close).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(toggle).to_be_focused()
    await expect(toggle).to_have_attribute("aria-expanded", "false")
