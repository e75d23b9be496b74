"""A family of three in three countries: whatever button is pressed late acts on what it was made for, or on nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.inbox.runner import InboxTiming
from bot.telegram import callbacks as cb
from telegram_stand_in import UserClient
from tests.journeys.late import (
    Album,
    Button,
    Copies,
    Effect,
    Kept,
    changed,
    days,
    journal_of,
    kept,
    meant_by,
    of_person,
    press,
)
from tests.journeys.stage import QUICK, Stage

AT_ONCE = replace(QUICK, inbox=InboxTiming(settle_seconds=0))
"""A press after the other, each waited for until it is settled."""
pytestmark = pytest.mark.parametrize("timing", [AT_ONCE])

TAP = "→ "
COUNTRIES = {"KZ": "Казахстан", "RU": "Россия", "GE": "Грузия"}
WRITE = {
    *(cb.AddCountry, cb.Back, cb.CountryZone, cb.Cross, cb.Delete, cb.DropPermit, cb.DropPlan),
    *(cb.Give, cb.Keep, cb.KeepPermit, cb.Memory, cb.Move, cb.Nationality, cb.Pick, cb.Recent, cb.RemoveCountry),
    *(cb.RemoveTraveller, cb.StillThere, cb.Tap, cb.Undo),
}
"""The kinds of buttons of which some still write when they are pressed late; one for all asks from which country."""
OF_THE_PERSON = (cb.Journals, cb.Language, cb.ReminderCard)
"""Buttons that are about no journal, after which the current one may be shown first or have its country named."""
TOLD = r"""
/start
→ Русский
→ Кыргызстан
→ Нет
→ Нет
10 марта
/cancel
вчера выехал, сегодня въехал
/cancel
/family
→ ➕ Добавить человека
Аня
→ Россия
/family
→ ➕ Добавить человека
Айгүл
→ Кыргызстан
/family
→ Айгүл
→ Переименовать
→ Отмена
/family
→ Аня
→ Удалить
→ Нет, оставить
/countries
→ ➕ Добавить страну
→ Россия
→ Омск, UTC+6
→ Удалить
→ Нет, оставить
/countries
→ ➕ Добавить страну
Грузия
въехал в Казахстан 10 января
left Kazakhstan 20 January
Аня въехала в Грузию 2 марта
→ Поездки
→ ✎ 1
→ Изменить въезд
→ Март 2026
/cancel
Айгүл: 12.02 - 20.02 в России
→ ≈ Записано по памяти
Айгүл 12-мартта Россияга кирди
→ Сколько осталось
→ Как посчитано
Аня: 10.01.2026 - 20.01.2026 в Казахстане\n40.02.2026 - 7.02.2026 в Казахстане
→ Записать 1 из 2
was in Georgia 10.12.2025 - 20.12.2025
entered Kazakhstan 1 March
Мен 8-мартта Казакстандан Грузияга учуп кеттим
вылетел из Казахстана в Грузию 8 марта
выехал из Грузии 14 марта
left Georgia 12 March and entered Georgia 13 March
Аня: выехала из Грузии вчера, въехала в Грузию сегодня
мы все въехали вчера
→ Россия
/undo
въехал вчера
/in
/out 7 марта
въехал в Армению 3 марта
мы въехали в Россию 15 марта
Айгүл вылетела из Казахстана в Грузию 12 апреля
Грузия 1.11.2025 - 5.11.2025\nРоссия 3.11.2025 - 14.11.2025\nчто-то
→ Записать 2 из 3
был в Грузии 7.03.2026 - 8.03.2026
5 марта
/status
→ Следующие ›
→ ‹ Предыдущие
→ Следующие ›
→ Аня · Казахстан
→ Показывать первым
/plan 1 июня - 20 июня
→ Сохранить план
→ Указать выезд
/plan 30 дней
/plan 2 мсяца
/trips
→ Планы
Айгүл: виза в Казахстане с 1 апреля 2026 по 20 апреля 2026
→ Казахстан
Аня: РВП в Казахстане с 1 мая 2026 по 20 мая 2026
→ Казахстан
Аня: виза в Казахстане с 10 мая 2026 по 30 мая 2026
→ Казахстан
/settings
→ РВП, ВНЖ, визы
→ ✎ 1
→ Изменить первый день
/cancel
/settings
→ Изменить гражданство
/settings
/compare
/rule Грузия
/reminders
→ За сколько дней
/reminders
→ О чём
/language
/plan 1 сентября - 10 сентября
/countries
→ Грузия
→ Удалить
/family
→ Аня
→ Удалить
10.01.2025 - 20.01.2025
/cancel
/forget
"""
"""What the first of the family says and taps."""


@pytest.fixture
async def first(stage: Stage) -> UserClient:
    """Somebody who has not said anything yet."""
    return stage.user("Тимур", "en")


@pytest.fixture
async def album(stage: Stage, first: UserClient) -> Album:
    """All buttons that the bot has shown to the first in the conversation above."""
    album = Album(stage, first)
    await tell(first, TOLD)
    await stage.quiet()
    return album


async def tell(user: UserClient, lines: str) -> None:
    """Say each line, or tap what it names, and wait for what the bot says to that."""
    for line in lines.strip().splitlines():
        if line.startswith(TAP):
            await user.tap(line.removeprefix(TAP))
        else:
            await user.ask(line.replace(r"\n", "\n"))


SHARES = 4
"""Into so many tests all buttons are dealt, kind by kind: no test is to take minutes on a slow machine."""
EACH_SHARE = [pytest.param(share, marks=pytest.mark.long) for share in range(SHARES)]


@pytest.mark.parametrize("share", [None, *EACH_SHARE])
async def test_a_button_acts_on_what_it_was_made_for_whichever_journal_is_current(
    stage: Stage, first: UserClient, album: Album, share: int | None
) -> None:
    copies, before = Copies(stage), kept(stage)
    pressed: dict[Button, list[Effect]] = {button: [] for button in picked(album, share)}
    for label, country in (("me", "KZ"), ("Аня", "GE"), ("Айгүл", "RU")):
        current = before["journal"][journal_of(before, label, country)]
        await press(stage, first, Button(first.last.id, "", cb.Choose(journal=current["id"]).pack()))
        copy = await copies.keep()
        for button, effects in pressed.items():
            for_it = meant_by(button, before)  # another one than these is to be current, where there is one
            if len(effects) == 2 or (for_it(current) and not all(map(for_it, before["journal"].values()))):
                continue
            effects.append(await press(stage, first, button))
            if len(effects) == 2:
                again = await press(stage, first, button)
                assert days(again.kept) == days(effects[-1].kept), f"{button} changed more when it was pressed again"
            await copies.restore(copy)

    for button, (one, other) in pressed.items():
        for_it = meant_by(button, before)
        assert [each for each in changed(before, one.kept) if not for_it(each)] == [], button
        assert days(one.kept) == days(other.kept), button
        if not isinstance(button.told, OF_THE_PERSON):
            assert one.told == other.told, button
    wrote = {type(button.told) for button, (one, _) in pressed.items() if days(one.kept) != days(before)}
    to_write = WRITE & {type(button.told) for button in pressed}
    assert share is None or wrote >= to_write, to_write - wrote


def picked(album: Album, share: int | None) -> list[Button]:
    """All buttons of some kinds; the newest of each kind where no share is named."""
    buttons = list(album.buttons.values())
    newest = {type(button.told): button for button in buttons}
    if share is None:
        return list(newest.values())
    kinds = sorted(newest, key=lambda kind: kind.__name__)[share::SHARES]
    return [button for button in buttons if type(button.told) in kinds]


@pytest.mark.parametrize("share", EACH_SHARE)
async def test_another_person_can_do_nothing_with_them(
    stage: Stage, first: UserClient, album: Album, share: int
) -> None:
    buttons = picked(album, share)
    stranger, copies = await stage.settled("Русский", "Россия"), Copies(stage)
    both, alone = await copies.keep(), await copies.without(first.id)
    before = of_person(stage, first.id)
    told: dict[Path, list[tuple[tuple[str, ...], ...]]] = {both: [], alone: []}
    for copy, answers in told.items():
        await copies.restore(copy)
        for button in buttons:
            answers.append((await press(stage, stranger, replace(button, message=stranger.last.id))).told)
            if copy is both:
                assert of_person(stage, first.id) == before, button
            await copies.restore(copy)
    for button, one, other in zip(buttons, told[both], told[alone], strict=True):
        assert one == other, f"{button} says something of the first"


def heading_of(tables: Kept, journal: int) -> str:
    """How the bot calls a journal."""
    row = tables["journal"][journal]
    label = tables["traveller"][row["traveller_id"]]["label"]
    return f"{'Вы' if label == 'me' else label} · {COUNTRIES[row['country']]}"


FAR = """
/family
→ ➕ Добавить человека
Аня
→ Россия
/family
→ ➕ Добавить человека
Айгүл
→ Кыргызстан
/countries
→ ➕ Добавить страну
→ Россия
въехал в Россию 1 марта
Аня въехала в Казахстан 5 марта
Айгүл кечээ Россияга кирди
/plan 10 апреля - 20 апреля
→ Сохранить план
/status
→ Айгүл · Казахстан
→ Показывать первым
"""
"""What is said before the clock moves: three stays last, a trip is planned, the current journal has none of that."""


async def test_what_comes_by_itself_says_who_and_where_and_its_buttons_act_there(stage: Stage) -> None:
    user, copies = await stage.settled("Русский", "Кыргызстан"), Copies(stage)
    await tell(user, FAR)
    heard = list[list[str]]()
    for later in (21, 20, 20, 100):
        album = Album(stage, user)
        stage.moved(days=later)
        await stage.next_due()
        copy, before, came = await copies.keep(), kept(stage), dict(album.texts)
        for button in list(album.buttons.values()):
            about = getattr(button.told, "journal", 0)
            pressed = await press(stage, user, button)
            # A rule is of a country and a citizenship: it names both, and nobody.
            if about:
                heading = heading_of(before, about)
                assert heading in came[button.message].splitlines(), button
                assert ("Правило в " if button.label.startswith("Правило") else heading) in pressed.text, button
            assert {each["id"] for each in changed(before, pressed.kept)} <= {about}, button
            assert pressed.kept["stay"] != before["stay"] or not isinstance(button.told, cb.Tap), button
            await copies.restore(copy)
        names = {heading_of(before, each) for each in before["journal"]}
        heard.append(sorted(line for text in came.values() for line in text.splitlines() if line in names))
    assert heard == [
        ["Вы · Казахстан"],
        ["Айгүл · Россия", "Вы · Россия"],
        ["Айгүл · Россия", "Аня · Казахстан", "Вы · Россия"],
        ["Айгүл · Россия", "Аня · Казахстан", "Вы · Россия"],
    ]


async def test_what_was_typed_before_another_journal_was_chosen_goes_where_its_button_says(stage: Stage) -> None:
    user = await stage.settled("Русский", "Кыргызстан")
    await tell(user, FAR)
    asked = await user.ask("10.01.2025 - 20.01.2025")
    await tell(user, "/status\n→ Аня · Казахстан\n→ Показывать первым")
    before = kept(stage)
    user.press("Россия", message=asked.id)
    await user.next()
    await stage.quiet()
    assert {each["id"] for each in changed(before, kept(stage))} == {journal_of(before, "me", "RU")}
