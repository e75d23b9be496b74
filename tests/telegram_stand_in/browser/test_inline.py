"""Inline mode in a real browser: the list above the input field while one types, by the keyboard alone."""

import asyncio
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Locator, Page, expect

from telegram_stand_in import Server
from telegram_stand_in._server import BOT_USERNAME
from telegram_stand_in._world.inline_query import InlineQuery
from tests.patience import PATIENCE
from tests.telegram_stand_in.browser.conftest import Open, Seen
from tests.telegram_stand_in.browser.test_group import GROUP

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.long]


def results(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Inline results")


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Message")


async def asked(server: Server, words: str, by: str = "") -> InlineQuery:
    """The query of those words, by that person perhaps, as soon as there is one."""
    async with asyncio.timeout(PATIENCE):
        while True:
            for query in server.state.inline_queries.values():
                if query.query == words and by in ("", query.person.first_name):
                    return query
            await asyncio.sleep(0.01)


async def answer(url: str, server: Server, query: InlineQuery, *titles: str) -> None:
    offered: list[Any] = [
        {"type": "article", "id": each, "title": each, "input_message_content": {"message_text": f"{each} is posted"}}
        for each in titles
    ]
    body = {"inline_query_id": query.id, "results": offered, "cache_time": 0}
    async with aiohttp.ClientSession(url) as http:
        response = await http.post(f"/bot{server.token}/answerInlineQuery", json=body)
        assert (await response.json())["ok"]


@pytest.mark.parametrize(("width", "height", "scheme"), [(320, 640, "dark"), (390, 844, "light")])
async def test_a_card_is_chosen_by_the_keyboard(
    with_bot: str, open_page: Open, seen: Seen, server: Server, width: int, height: int, scheme: str
) -> None:
    page = await open_page(with_bot, width, height, color_scheme=scheme)
    await page.get_by_role("button", name=GROUP).click()
    await page.get_by_label("Write as").select_option(label="Emma")
    await page.get_by_label("Topic", exact=True).select_option(label="Въезд и сроки")
    await field(page).click()
    await page.keyboard.type("@sta")
    await expect(page.get_by_role("menuitem")).to_have_text([f"@{BOT_USERNAME}inline"])
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(field(page)).to_have_value(f"@{BOT_USERNAME} ")
    await expect(field(page)).to_be_focused()
    options = results(page).get_by_role("option")
    last_day = "Last legal day12 March 2026 → 9 June 2026, that day included"
    await expect(options).to_have_text(["Log an entry of mine", "Cardby the bot", last_day, "Rule"])
    await page.keyboard.type("12 march 2026", delay=30)
    await asked(server, "12 march 2026")
    await expect(results(page)).to_have_attribute("aria-busy", "false")
    assert len(server.state.inline_queries) < 8  # not for every letter of fast typing
    await seen(page, f"inline-{width}-{scheme}")

    # The first result is marked; arrows go round, over the button above them.
    async def marked(name: str) -> None:
        option = results(page).get_by_role("option", name=name)
        await expect(option).to_have_attribute("aria-selected", "true")
        await expect(field(page)).to_have_attribute("aria-activedescendant", await option.get_attribute("id") or "")
        await expect(options.and_(page.locator("[aria-selected=true]"))).to_have_count(1)

    await marked("Card")
    for key, name in (
        ("ArrowUp", "Log an entry"), ("ArrowUp", "Rule"), ("ArrowDown", "Log an entry"), ("ArrowDown", "Card"),
        ("ArrowDown", "Last legal day"),
    ):  # fmt: skip
        await page.keyboard.press(key)
        await marked(name)
    await expect(page.locator("#inline-said")).to_have_text("3 results. Arrows choose, Enter posts.")
    await page.keyboard.press("Enter")
    mine = page.get_by_role("article", name="You")
    await expect(mine).to_contain_text("A last legal day for 12 march 2026")
    await expect(mine).to_contain_text(f"via @{BOT_USERNAME}")
    await expect(mine).to_contain_text("# Въезд и сроки")
    await expect(results(page)).to_be_hidden()
    await expect(field(page)).to_have_value("")
    await expect(field(page)).to_be_focused()
    query = await asked(server, "12 march 2026")
    assert (query.person.first_name, query.chat_type) == ("Emma", "supergroup")


async def test_only_the_last_question_counts(url: str, open_page: Open, server: Server) -> None:
    """The bot is slow, and answers in another order than it was asked."""
    page = await open_page(url)
    await page.get_by_role("button", name=GROUP).click()
    await field(page).fill(f"@{BOT_USERNAME} a")
    first = await asked(server, "a")
    await page.keyboard.type("b")
    second = await asked(server, "ab")
    # What is typed is no text as long as the bot may answer.
    await page.keyboard.press("Enter")
    await answer(url, server, second, "new")
    await expect(results(page).get_by_role("option")).to_have_text(["new"])
    await answer(url, server, first, "old")
    await page.keyboard.type("c")
    await expect(results(page)).to_have_attribute("aria-busy", "true")
    await expect(results(page).get_by_role("option")).to_have_text(["new"])
    await page.keyboard.press("Enter")
    third = await asked(server, "abc")
    await answer(url, server, third, "newest")
    await expect(results(page).get_by_role("option")).to_have_text(["newest"])
    assert not [each for each in server.groups[0].messages if each.text]

    # Another person is offered what is theirs.
    await page.get_by_label("Write as").select_option(label="Айгүл")
    last = await asked(server, "abc", by="Айгүл")
    await answer(url, server, last, "hers")
    await results(page).get_by_role("option", name="hers").click()
    await expect(page.get_by_role("article", name="You")).to_contain_text("hers is posted")
    assert server.groups[0].messages[-1].sender == last.person


async def test_what_is_no_inline_query_is_a_text(with_bot: str, open_page: Open, server: Server) -> None:
    page = await open_page(with_bot)
    await page.get_by_role("button", name="START").click()
    mine = page.get_by_role("article", name="You")
    await field(page).fill(f"@{BOT_USERNAME} nothing")
    await expect(page.locator("#inline-said")).to_have_text("The bot offers nothing.")
    await field(page).press("Enter")
    await expect(mine.last).to_contain_text(f"@{BOT_USERNAME} nothing")
    # Escape leaves the list, and the text.
    await field(page).fill(f"@{BOT_USERNAME} 12.03")
    await expect(results(page)).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(results(page)).to_be_hidden()
    await expect(field(page)).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(mine.last).to_contain_text(f"@{BOT_USERNAME} 12.03")
    for text in ("@other_bot x", f"@{BOT_USERNAME}", "12.03"):
        await field(page).fill(text)
        await field(page).press("Enter")
        await expect(mine.last).to_contain_text(text)
    assert [each.query for each in server.state.inline_queries.values()] == ["nothing", "12.03"]
    # A press elsewhere and the Tab key leave it, too.
    await field(page).fill(f"@{BOT_USERNAME} x")
    await expect(results(page)).to_be_visible()
    await page.keyboard.press("Tab")
    await expect(results(page)).to_be_hidden()
    await field(page).fill(f"@{BOT_USERNAME} y")
    await expect(results(page)).to_be_visible()
    await page.locator("#bot-name").click()
    await expect(results(page)).to_be_hidden()


async def test_the_button_above_the_results_starts_the_private_chat(with_bot: str, open_page: Open) -> None:
    page = await open_page(with_bot)
    await page.get_by_role("button", name=GROUP).click()
    await page.get_by_label("Write as").select_option(label="Emma")
    await field(page).fill(f"@{BOT_USERNAME} ")
    await results(page).get_by_role("option", name="Log an entry of mine").click()

    await expect(page.get_by_role("button", name="Emma, English")).to_have_attribute("aria-current", "true")
    await expect(page.get_by_role("article", name="You")).to_contain_text("/start inline")
    await expect(field(page)).to_have_value("")


async def test_buttons_that_start_inline_mode(with_bot: str, open_page: Open, seen: Seen, server: Server) -> None:
    page = await open_page(with_bot, 320, 640)
    emma = server.users[2]
    await emma.ask("/try")
    await page.get_by_role("button", name="Emma, English").click()
    await page.get_by_role("button", name="Here", exact=True).click()
    await expect(field(page)).to_have_value(f"@{BOT_USERNAME} 12.03")
    await expect(results(page)).to_be_visible()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("article", name="You").last).to_contain_text("A card for 12.03")

    dialog = page.get_by_role("dialog", name="Inline mode in a chat")
    await page.get_by_role("button", name="Anywhere").click()
    chats = dialog.get_by_role("listitem")
    await expect(chats).to_have_text(["Test bot, the private chat", "Жизнь в Казахстане"])
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="Anywhere")).to_be_focused()
    await page.get_by_role("button", name="In a group").click()
    await expect(chats).to_have_text(["Жизнь в Казахстане"])
    await seen(page, "pick-320")
    await page.keyboard.press("Enter")
    await expect(page.locator("#bot-name")).to_have_text("Жизнь в Казахстане")
    await expect(page.get_by_label("Write as")).to_have_value(str(emma.id))
    await expect(field(page)).to_have_value(f"@{BOT_USERNAME} there")
    await expect(results(page)).to_be_visible()
