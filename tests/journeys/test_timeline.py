"""Somebody looks at their days, sends them with every status, and posts them elsewhere."""

from io import BytesIO

import pytest
from PIL import Image

from bot.actions import timeline
from bot.storage.database import Database
from telegram_stand_in import Message, UserClient
from tests.journeys.shown import labels
from tests.journeys.stage import Stage

SHOW = "📊 Показать"


async def inside(stage: Stage) -> UserClient:
    """In Kazakhstan since 1 March."""
    user = await stage.settled("Русский", "Россия")
    await user.ask("въехал 1 марта")
    return user


def file_of(message: Message) -> str:
    file: str = message.media["photo"][-1]["file_id"]
    return file


async def shown_to(user: UserClient) -> Message:
    """The picture below a status; the next message is answered once it is remembered."""
    await user.ask("/status")
    shown = await user.tap(SHOW)
    await user.ask("/help")
    return shown


def words(message: Message) -> str:
    return message.text.replace("\N{NO-BREAK SPACE}", " ")


async def test_the_picture_comes_below_its_button_with_the_same_in_words(stage: Stage) -> None:
    user = await inside(stage)
    status = await user.ask("/status")
    shown = await user.tap(SHOW)
    assert words(shown).splitlines() == [
        "До 29 мая включительно · 70 дней",
        "Пребывание: с 1 марта",
        "Дни вернутся: 28 августа – 16 сентября",
    ]
    content = stage.server.state.files[file_of(shown)].content
    assert len(content) <= 60 * 1024
    assert Image.open(BytesIO(content)).size[0] == 768
    user.press(SHOW, message=status.id)
    assert (await user.next()).text == shown.text


async def test_it_is_sent_up_once_until_something_that_it_shows_is_another(stage: Stage) -> None:
    user = await inside(stage)
    files = stage.server.state.files

    first = file_of(await shown_to(user))
    assert len(files) == 1
    await stage.bot_restarts()
    assert file_of(await shown_to(user)) == first
    assert len(files) == 1
    await user.ask("01.01.2026 - 05.01.2026")
    changed = file_of(await shown_to(user))
    assert changed != first
    assert len(files) == 2
    files.pop(changed)  # Telegram knows it no longer
    anew = file_of(await shown_to(user))
    assert anew in files
    assert file_of(await shown_to(user)) == anew
    await user.ask("/language")
    await user.tap("Кыргызча")
    await user.ask("/status")
    assert file_of(await user.tap("📊 Көрсөтүү")) not in (first, anew)


async def test_what_is_remembered_already_is_not_written_again(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    remember, written = timeline.sent, list[str]()

    async def noted(database: Database, who: int, mark: str, file: str) -> None:
        written.append(file)
        await remember(database, who, mark, file)

    monkeypatch.setattr(timeline, "sent", noted)
    user = await inside(stage)
    shown = [file_of(await shown_to(user)) for _ in range(3)]
    assert written == shown[:1]


async def test_a_status_comes_with_it_for_whoever_switched_that_on(stage: Stage) -> None:
    user = await inside(stage)
    plain = await user.ask("/status")
    assert not plain.media
    await user.ask("/settings")
    switched = await user.tap("📊 /status с картинкой")
    assert "Картинка в /status: включена" in switched.text
    below = await user.ask("/status")
    assert below.text.startswith(f"{plain.text}\n\n")
    assert "Дни вернутся: 28 августа – 16 сентября" in words(below)
    assert len(below.media["photo"]) == 1
    labels = [button["text"] for row in below.markup.inline for button in row]  # type: ignore[union-attr] # it has some
    assert SHOW not in labels
    assert "Поделиться" in labels
    again = await user.ask("статус")
    assert file_of(again) == file_of(below)
    await user.tap("Поездки")
    await user.ask("/settings")
    await user.tap("📊 /status без картинки")
    assert not (await user.ask("/status")).media


async def test_a_trip_ahead_is_shown_in_it(stage: Stage) -> None:
    user = await inside(stage)
    asked = await user.ask("/plan 12.06.2026 - 11.07.2026")
    shown = await user.tap(SHOW)
    assert shown.text.startswith(f"{asked.text}\n\n")
    assert "План: 12 июня – 11 июля" in words(shown)
    await user.tap("Сохранить план")
    await user.ask("/plan")
    everything = await user.tap(SHOW)
    assert file_of(everything) != file_of(shown)
    assert "План: 12 июня – 11 июля" in words(everything)
    far = await user.ask("/plan 12.03.2027 - 20.03.2027")
    about = await user.tap(SHOW)
    assert about.text.startswith(far.text)
    assert "План: 12–20 марта 2027 года\nДни вернутся: 8–16 сентября 2027 года" in words(about)
    assert file_of(about) not in (file_of(shown), file_of(everything))


async def test_of_several_journals_all_are_in_it(stage: Stage) -> None:
    user = await inside(stage)
    await user.ask("/countries")
    await user.tap("➕ Добавить страну")
    await user.tap("Грузия")
    plain = await user.ask("/status")
    assert [button["text"] for button in plain.markup.inline[-1]] == [SHOW, "Поделиться"]  # type: ignore[union-attr,index] # it has some
    await user.ask("/settings")
    await user.tap("📊 /status с картинкой")
    both = await user.ask("/status")
    assert "photo" in both.media
    assert "Казахстан" in both.text
    labels = [button["text"] for row in both.markup.inline for button in row]  # type: ignore[union-attr] # it has some
    assert (SHOW in labels, "Поделиться" in labels) == (False, True)


async def test_its_owner_alone_can_post_it_while_it_is_true(stage: Stage) -> None:
    user, other = await inside(stage), await stage.settled("Русский", "Россия")
    group = stage.server.group("Relocants")
    group.join(user.person)

    async def offered(who: UserClient) -> list[str]:
        return [each["id"] for each in await who.results(who.inline("мои дни"))]

    assert "picture" not in await offered(user)
    shown = await shown_to(user)
    assert await offered(user) == ["mine", "picture", *(await offered(other))[-4:]]
    assert "picture" not in await offered(other)
    asked = user.inline("мои дни", chat_type="supergroup")
    await user.results(asked)
    assert (asked.cache_time, asked.is_personal) == (0, True)
    posted = user.choose(asked, "picture", chat=group)
    assert file_of(posted) == file_of(shown)
    assert words(posted) == "До 29 мая включительно · 70 дней\nПосчитано на 20 марта."
    await user.ask("выехал сегодня")
    assert "picture" not in await offered(user)


async def test_below_the_status_of_one_stands_that_one_alone_and_nobody_posts_the_days_of_another(stage: Stage) -> None:
    user = await inside(stage)
    await user.ask("/family")
    await user.tap("➕ Добавить человека")
    await user.ask("Анна")
    await user.tap("Россия")
    await user.ask("Анна въехала 10.02.2026")

    async def seen_below(*opened: str) -> tuple[Message, list[tuple[str, str]]]:
        """The picture, and which are offered once it is remembered."""
        await user.ask("/status")
        for journal in opened:
            await user.tap(journal)
        shown = await user.tap(SHOW)
        await user.ask("/help")
        offered = await user.results(user.inline("мои дни"))
        return shown, [(each["id"], each["description"]) for each in offered if each["id"].startswith("picture")]

    every, offered = await seen_below()
    assert (every.text.count("\n\n"), "Поделиться" in labels(every), offered) == (1, True, [])
    hers, offered = await seen_below("Анна · Казахстан")
    assert "51 день" in words(hers)
    assert ("\n\n" in hers.text, "Поделиться" in labels(hers), offered) == (False, False, [])
    mine, offered = await seen_below("Вы · Казахстан")
    assert ("70 дней" in words(mine), "\n\n" in mine.text, "Поделиться" in labels(mine)) == (True, False, True)
    assert offered == [("picture", "Вы")]


async def test_over_the_limit_it_has_no_button_that_shares_it(stage: Stage) -> None:
    user = await stage.settled("Русский", "Россия")
    await user.ask("въехал 10.11.2025")
    assert labels(await shown_to(user)) == ["Как посчитано", "Сколько осталось"]
    assert "picture" not in [each["id"] for each in await user.results(user.inline())]


async def test_where_telegram_knows_it_no_longer_the_cards_are_offered_alone(stage: Stage) -> None:
    user = await inside(stage)
    stage.server.state.files.pop(file_of(await shown_to(user)))
    assert "picture" not in [each["id"] for each in await user.results(user.inline())]
