"""What admins hand out, and how many came by it: never who."""

from io import BytesIO

import pytest
from PIL import Image
from zxingcpp import read_barcodes

from telegram_stand_in import UserClient
from tests.journeys.crowd import Crowd, gather, kept
from tests.journeys.shown import links, words
from tests.journeys.stage import BOT_USERNAME, Stage

pytestmark = pytest.mark.long

FREE = {"ru": "Бесплатно", "ky": "Акысыз", "en": "Free of charge"}


@pytest.fixture
async def crowd(stage: Stage) -> Crowd:
    """A supergroup with the bot."""
    return await gather(stage).added()


def address(crowd: Crowd) -> str:
    (row,) = [row for row in crowd.kept() if row["chat_id"] == crowd.group.id]
    return f"https://t.me/{BOT_USERNAME}?start=g-{row['ref']}"


@pytest.mark.parametrize("account", ["ru", "ky", "en"])
async def test_a_poster_and_a_text_that_lead_into_the_private_chat(stage: Stage, account: str) -> None:
    crowd = await gather(stage).added(stage.user(language=account))
    shared = await crowd.ask(crowd.owner, "/share")
    assert FREE[account] in shared.text
    assert all(language in shared.text for language in ("Русский", "Кыргызча", "English"))
    assert address(crowd) in shared.text
    assert links(shared) == [address(crowd)]
    file = stage.server.state.files[shared.media["photo"][-1]["file_id"]]
    picture = Image.open(BytesIO(file.content))
    assert picture.format == "PNG"
    (code,) = read_barcodes(picture)
    assert code.text == address(crowd)


async def test_its_link_says_nothing_about_the_group(crowd: Crowd) -> None:
    payload = address(crowd).rpartition("=")[2]
    assert str(abs(crowd.group.id)) not in payload
    other = await gather(crowd.stage, title="Другая").added()
    assert address(other) != address(crowd)


async def test_where_photos_may_not_be_sent_the_text_comes_alone(stage: Stage, crowd: Crowd) -> None:
    crowd.group.group.denied |= {"can_send_photos"}
    shared = await crowd.ask(crowd.owner, "/share")
    assert "photo" not in shared.media
    assert FREE["ru"] in shared.text
    assert links(shared) == [address(crowd)]


async def come(crowd: Crowd, number: int) -> list[UserClient]:
    """So many open the private chat by the group's link."""
    users = []
    for each in range(number):
        user = crowd.stage.user(f"Гость {each}")
        user.start(address(crowd).rpartition("=")[2])
        await user.next()
        users.append(user)
    return users


async def stats(crowd: Crowd) -> tuple[str, str]:
    """Both numbers as they are told: who opened the bot, who is reminded."""
    told = words(await crowd.ask(crowd.owner, "/stats"))
    opened, reminded = told.splitlines()[1:3]
    assert str(crowd.owner.id) not in told
    assert "Гость" not in told
    return opened.rpartition(": ")[2], reminded.rpartition(": ")[2]


FEWER = "меньше 5"


@pytest.mark.parametrize(
    ("number", "told"), [(0, FEWER), (4, FEWER), (5, "не меньше 5"), (9, "не меньше 5"), (10, "не меньше 10")]
)
async def test_how_many_came_is_rounded_down_to_fives(crowd: Crowd, number: int, told: str) -> None:
    users = await come(crowd, number)
    assert await stats(crowd) == (told, told)
    assert len(kept(crowd.stage)["visitor"]) == len(users)


async def test_who_blocked_the_bot_is_not_counted_among_the_reminded(crowd: Crowd) -> None:
    users = await come(crowd, 10)
    for user in users[:6]:
        user.block()
        await _unreachable(crowd, user)
    assert await stats(crowd) == ("не меньше 10", FEWER)


async def test_who_forgot_all_is_not_counted(crowd: Crowd) -> None:
    users = await come(crowd, 10)
    await users[0].tap("English")
    await users[0].ask("/forget")
    await users[0].tap("Yes, delete everything")
    assert await stats(crowd) == ("не меньше 5", "не меньше 5")


async def test_who_comes_twice_or_by_another_link_counts_once_or_not_at_all(crowd: Crowd) -> None:
    other = await gather(crowd.stage, title="Другая").added()
    users = await come(crowd, 4)
    for user in users:
        user.start(address(crowd).rpartition("=")[2])
        await user.next()
    await come(other, 3)
    for payload in ("inline", "g-", "g-unknown", address(crowd).rpartition("=")[2].upper(), "G" * 64):
        stranger = crowd.stage.user()
        stranger.start(payload)
        await stranger.next()
    assert (await stats(crowd))[0] == FEWER
    assert len(kept(crowd.stage)["visitor"]) == 7


async def test_it_is_counted_once_a_week(stage: Stage, crowd: Crowd) -> None:
    assert (await stats(crowd))[0] == FEWER
    await come(crowd, 5)
    for days in (0, 3, 3.9):
        stage.moved(days=days)
        told = await crowd.ask(crowd.owner, "/stats")
        assert FEWER in words(told)
        assert "Посчитано 20 марта" in words(told)
        assert "в следующий раз — 27 марта" in words(told)
    stage.moved(days=0.2)
    assert (await stats(crowd))[0] == "не меньше 5"


async def test_another_groups_numbers_are_its_own(crowd: Crowd) -> None:
    other = await gather(crowd.stage, title="Другая").added()
    await come(crowd, 5)
    assert (await stats(other))[0] == FEWER
    assert (await stats(crowd))[0] == "не меньше 5"


async def _unreachable(crowd: Crowd, user: UserClient) -> None:
    """Until the bot has heard that it is blocked."""
    while not any(row["id"] == user.id and row["unreachable_since"] for row in crowd.kept("person")):
        await crowd.handled()
