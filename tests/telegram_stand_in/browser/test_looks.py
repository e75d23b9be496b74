"""What a screen reader is told, and that nothing is wider than the window: every pop-up, three widths, both schemes."""

import re

import pytest
from playwright.async_api import Page, expect

from telegram_stand_in import Server
from tests.telegram_stand_in.browser.conftest import Open, Seen

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.long]

PAGE = """
- banner:
  - group "Clock":
    - status
    - button "Next day"
    - button "+7 days"
    - button "To the next notice"
  - button "Raw calls"
- note
- main:
  - navigation "People":
    - list:
      - listitem:
        - button "Алексей, Russian"
      - listitem:
        - button "Айгүл, Kyrgyz"
      - listitem:
        - button "Emma, English"
      - listitem:
        - button "Бакыт, Kyrgyz"
      - listitem:
        - button /Жизнь в Казахстане, group/
    - button "New group"
  - region "Chat":
    - heading "Test bot" [level=1]
    - button "Transcript and faults"
    - log "Messages":
      - article "You"
      - article "The bot":
        - link "the rule"
        - group "Buttons":
          - button "Edit"
    - button "Menu"
    - button "Send something else"
    - textbox "Message"
    - button "Send"
"""

GROUP = """
- dialog "Жизнь в Казахстане":
  - heading "Жизнь в Казахстане" [level=2]
  - group "The bot":
    - combobox "Place of the bot"
    - group "Rights of the bot":
      - checkbox "delete messages" [checked]
      - checkbox "pin messages"
      - checkbox "restrict members"
      - checkbox "manage topics"
    - checkbox /Privacy mode/ [checked]
  - group "People":
    - list:
      - listitem:
        - text: Алексей
        - combobox "Place of Алексей" [disabled]
        - checkbox "Алексей writes anonymously"
      - listitem:
        - text: Айгүл
        - combobox "Place of Айгүл"
      - listitem:
        - text: Emma
        - combobox "Place of Emma"
      - listitem:
        - text: Бакыт
        - combobox "Place of Бакыт"
        - checkbox "Бакыт writes anonymously" [checked]
  - group "Topics":
    - checkbox "The group has topics" [checked]
    - list "Topics":
      - listitem:
        - text: General
        - button "Close the topic General"
      - listitem:
        - text: Въезд и сроки
        - button "Close the topic Въезд и сроки"
        - button "Delete the topic Въезд и сроки"
    - textbox "New topic"
    - button "Open it"
  - button "Close"
"""

TOOLS = """
- dialog "Transcript and faults":
  - button "Copy this chat as text"
  - group "Faults":
    - combobox "What goes wrong"
    - spinbutton "Seconds"
    - combobox "With which calls"
    - combobox "How often"
    - checkbox "Only in this chat"
    - button "Clear" [disabled]
    - button "Let it happen"
  - group "The server":
    - checkbox "Refuse what is sent too fast, as Telegram does"
    - checkbox "Tell the bot which inline result was chosen"
  - button "Close"
"""

PLACE = """
- dialog "Share a location":
  - combobox "Place"
  - spinbutton "Latitude"
  - spinbutton "Longitude"
  - button "Cancel"
  - button "Share"
"""

NEW_GROUP = """
- dialog "New group":
  - textbox "Name"
  - combobox "Kind"
  - button "Cancel"
  - button "Make it"
"""


@pytest.fixture
def prepared(server: Server) -> Server:
    """The bot is an administrator of the group, and a long talk was held there."""
    [group] = server.groups
    alexey, aigul, emma, bakyt = server.users
    group.add_bot(alexey.person)
    group.promote_bot(alexey.person, "can_delete_messages")
    [thread] = group.group.topics
    question = "кто знает, сколько можно оставаться без визы, если въехал по внутреннему паспорту?"
    said = aigul.say(question, chat=group, thread=thread)
    emma.say("ask the bot, it knows", chat=group, reply_to=said.id, thread=thread)
    bakyt.say("/rule", chat=group, thread=thread)
    return server


async def test_everything_at_each_width_dark_and_light(
    with_bot: str, open_page: Open, seen: Seen, prepared: Server
) -> None:
    page = await open_page(with_bot, 1280, 800)
    # Animations would be in the way of the pictures.
    await page.emulate_media(reduced_motion="reduce")
    await page.get_by_role("button", name="START").click()
    await expect(page.get_by_role("article", name="The bot")).to_be_visible()
    await page.get_by_role("button", name="Close raw calls").click()
    await expect(page.locator("body")).to_match_aria_snapshot(PAGE)

    async def looked_at(name: str) -> None:
        for width, height in ((320, 640), (390, 844), (1280, 800)):
            await page.set_viewport_size({"width": width, "height": height})
            for scheme in ("dark", "light"):
                await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
                await seen(page, f"{name}-{width}-{scheme}")
            await within(page)

    await looked_at("chat")
    await page.get_by_role("button", name="Send something else").click()
    await looked_at("sheet")
    await page.get_by_role("menuitem", name="Location").click()
    await expect(page.get_by_role("dialog")).to_match_aria_snapshot(PLACE)
    await looked_at("place")
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="New group").click()
    await expect(page.get_by_role("dialog")).to_match_aria_snapshot(NEW_GROUP)
    await looked_at("new-group")
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Transcript and faults").click()
    await expect(page.get_by_role("dialog")).to_match_aria_snapshot(TOOLS)
    await looked_at("tools")
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name=re.compile("^Жизнь в Казахстане")).click()
    await looked_at("group")
    await page.get_by_role("button", name="Group settings").click()
    await expect(page.get_by_role("dialog")).to_match_aria_snapshot(GROUP)
    await looked_at("settings")
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Raw calls", exact=True).click()
    await looked_at("calls")


async def within(page: Page) -> None:
    """No control that can be seen reaches out of the window to the side; the list of people scrolls by itself."""
    outside = """() => {
        const seen = [...document.querySelectorAll("button, input, select, textarea, a[href]")]
            .filter((each) => each.checkVisibility() && !each.closest(".people"));
        return seen.filter((each) => {
            const { left, right } = each.getBoundingClientRect();
            return left < -1 || right > innerWidth + 1;
        }).map((each) => each.outerHTML);
    }"""
    assert await page.evaluate(outside) == []
