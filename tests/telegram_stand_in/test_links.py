"""Links that lead to the bot: read, and followed by pressing their buttons."""

from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, SwitchInlineQueryChosenChat

from telegram_stand_in import GroupChat, Server, UserClient
from telegram_stand_in._formats.links import BotLink, bot_link
from telegram_stand_in._server import BOT_USERNAME


@pytest.fixture
def group(server: Server, emma: UserClient) -> GroupChat:
    group = server.group("Group", bot="member")
    group.join(emma.person)
    return group


def markup(**buttons: Any) -> InlineKeyboardMarkup:
    """Buttons by label, each given by what it does; a text alone is an address."""
    made = [
        InlineKeyboardButton(text=text, **({"url": does} if isinstance(does, str) else does))
        for text, does in buttons.items()
    ]
    return InlineKeyboardMarkup(inline_keyboard=[made])


HERE = f"https://t.me/{BOT_USERNAME}"


@pytest.mark.parametrize(
    ("url", "link"),
    [
        (f"{HERE}?start=g-1", BotLink("g-1", into_group=False)),
        (f"t.me/{BOT_USERNAME.upper()}?start=g_1", BotLink("g_1", into_group=False)),
        (f"tg://resolve?domain={BOT_USERNAME}&start=x", BotLink("x", into_group=False)),
        (HERE, BotLink("", into_group=False)),
        (f"{HERE}?startgroup=g-1", BotLink("g-1", into_group=True)),
        (f"{HERE}?startgroup", BotLink("", into_group=True)),
        ("https://t.me/other_bot?start=g-1", None),
        (f"https://example.com/{BOT_USERNAME}?start=x", None),
        (f"https://t.me/{BOT_USERNAME}/5?start=x", None),
        (f"https://t.me/share/url?url={HERE}?start=x", None),
        (f"tg://user?id=5&domain={BOT_USERNAME}", None),
        ("nonsense", None),
    ],
)
def test_what_leads_to_the_bot(url: str, link: BotLink | None) -> None:
    assert bot_link(url, BOT_USERNAME) == link


async def test_a_start_button_opens_the_private_chat_of_whoever_presses(
    server: Server, bot: Bot, group: GroupChat, emma: UserClient
) -> None:
    buttons = markup(Mine=f"{HERE}?start=g-1", Source="https://example.com", Bad=f"{HERE}?start=a+b")
    await bot.send_message(group.id, "In private, please", reply_markup=buttons)
    heard = len(group.messages)

    said = emma.open("Mine", chat=group)
    assert (said.chat.id, said.text) == (emma.id, "/start g-1")
    assert len(group.messages) == heard  # nobody in the group sees it
    with pytest.raises(LookupError, match=r"no button 'None'; there are \['Mine', 'Source', 'Bad'\]"):
        emma.open("None", chat=group)
    with pytest.raises(ValueError, match="does not lead to the bot"):
        emma.open("Source", chat=group)
    with pytest.raises(ValueError, match="a start payload is"):
        emma.open("Bad", chat=group)
    with pytest.raises(LookupError, match="no button 'Mine'"):
        emma.press("Mine", chat=group)  # it sends nothing to the bot


async def test_start_lets_a_blocked_bot_write_again(bot: Bot, emma: UserClient) -> None:
    emma.say("/start")
    await bot.send_message(emma.id, "x", reply_markup=markup(Again=f"{HERE}?start=back"))
    emma.block()
    assert emma.open("Again").text == "/start back"
    assert not emma.blocked
    assert (await bot.send_message(emma.id, "welcome back")).text == "welcome back"


async def test_a_startgroup_button_adds_the_bot(server: Server, bot: Bot, emma: UserClient) -> None:
    emma.say("/start")
    await bot.send_message(emma.id, "x", reply_markup=markup(Add=f"{HERE}?startgroup", Ref=f"{HERE}?startgroup=g-2"))
    other = server.group("Other")
    other.join(emma.person, "creator")
    with pytest.raises(ValueError, match="a group must be chosen"):
        emma.open("Add")

    assert emma.open("Add", group=other).rest["new_chat_members"][0]["id"] == server.state.bot.id
    with pytest.raises(ValueError, match="the bot is in the group"):
        emma.open("Add", group=other)
    # With a payload it is told again, without joining again.
    assert emma.open("Ref", group=other).text == f"/start@{BOT_USERNAME} g-2"
    joined = [each for each in other.messages if "new_chat_members" in each.rest]
    assert len(joined) == 1


async def test_over_http(
    server: Server, bot: Bot, http: aiohttp.ClientSession, group: GroupChat, emma: UserClient
) -> None:
    buttons = markup(Mine=f"{HERE}?start=g-1")
    first = await bot.send_message(group.id, "x", reply_markup=buttons)
    await bot.send_message(group.id, "y", reply_markup=markup(Mine=f"{HERE}?start=g-2"))

    async def post(path: str, **body: Any) -> Any:
        async with http.post(f"/preview/{path}", json=body) as response:
            return response.status, await response.json()

    status, answer = await post(f"people/{emma.id}/open", chat=group.id, label="Mine")
    assert (status, answer["message"]["chat"]["id"], answer["message"]["text"]) == (200, emma.id, "/start g-2")
    status, answer = await post(f"people/{emma.id}/open", chat=group.id, label="Mine", message=first.message_id)
    assert answer["message"]["text"] == "/start g-1"
    await bot.send_message(emma.id, "z", reply_markup=markup(More=f"{HERE}?start=more"))
    assert (await post(f"people/{emma.id}/open", label="More"))[1]["message"]["text"] == "/start more"
    assert (await post(f"people/{emma.id}/open", label="Less"))[0] == 404


async def test_buttons_that_start_inline_mode(
    server: Server, bot: Bot, http: aiohttp.ClientSession, group: GroupChat, emma: UserClient
) -> None:
    chosen = SwitchInlineQueryChosenChat(query="there", allow_group_chats=True)
    buttons = markup(
        Here={"switch_inline_query_current_chat": "12 марта"},
        Anywhere={"switch_inline_query": ""},
        There={"switch_inline_query_chosen_chat": chosen},
    )
    sent = await bot.send_message(group.id, "Try it", reply_markup=buttons)
    assert sent.reply_markup is not None
    shown = sent.reply_markup.inline_keyboard[0][2].switch_inline_query_chosen_chat
    assert shown is not None
    assert (shown.query, shown.allow_group_chats, shown.allow_user_chats) == ("there", True, False)

    asked = emma.switch("Here", chat=group)
    assert (asked.query, asked.chat_type) == ("12 марта", "supergroup")
    assert [emma.switch(each, chat=group).query for each in ("Anywhere", "There")] == ["", "there"]
    emma.say("/start")
    await bot.send_message(emma.id, "Try it", reply_markup=buttons)
    assert emma.switch("Here").chat_type == "sender"
    with pytest.raises(LookupError, match="no button 'Elsewhere'"):
        emma.switch("Elsewhere")
    everywhere = {
        "query": "q",
        **dict.fromkeys([f"allow_{each}_chats" for each in ("user", "bot", "group", "channel")], True),
    }
    for value, answer in (
        (everywhere, {"switch_inline_query": "q"}),
        ({"query": "q"}, "Bad Request: At least one chat type must be allowed"),
        ("q", "Bad Request: can't parse inline keyboard button: "
              'Field "switch_inline_query_chosen_chat" must be of type Object'),
    ):  # fmt: skip
        keyboard = {"inline_keyboard": [[{"text": "There", "switch_inline_query_chosen_chat": value}]]}
        body = {"chat_id": emma.id, "text": "x", "reply_markup": keyboard}
        async with http.post(f"/bot{server.token}/sendMessage", json=body) as response:
            got = await response.json()
        if isinstance(answer, dict):
            assert got["result"]["reply_markup"]["inline_keyboard"] == [[{"text": "There", **answer}]]
        else:
            assert got["description"].lower() == answer.lower()


async def test_a_press_may_be_answered_by_a_link_to_the_bot_only(bot: Bot, group: GroupChat, emma: UserClient) -> None:
    await bot.send_message(group.id, "x", reply_markup=markup(Go={"callback_data": "go"}))
    query = emma.press("Go", chat=group)
    with pytest.raises(TelegramBadRequest, match="URL_INVALID"):
        await bot.answer_callback_query(query.id, url="https://example.com")
    await bot.answer_callback_query(query.id, url=f"{HERE}?start=g-3")

    answer = await emma.answer(query)
    assert emma.follow(answer.url).text == "/start g-3"
