"""Whose the rows of a file are, and where, that do not say it: by the words below it, and by buttons."""

from dataclasses import replace
from datetime import date

import pytest

from bot.actions import export, importing
from bot.actions.answers import Answer, Reply
from bot.actions.answers.export import AllExported, Format
from bot.actions.answers.importing import (
    NEW,
    NOBODY,
    AllImported,
    AllLeftOut,
    AskCountryOfRows,
    AskWhoseRows,
    CitizenshipKept,
    HowRead,
    ImportPreview,
    LeftOut,
    NewCitizenship,
    SentFile,
    SetThere,
    Stranger,
)
from bot.actions.answers.pages import StaleButton
from bot.core.journal import ME
from bot.telegram.screens import screen_of
from bot.telegram.screens.base import Document
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import Talk, World, inside
from tests.actions.test_import import edited, exported, imported, shown

pytestmark = pytest.mark.asyncio(loop_scope="session")
TABLE = b"Entry,Exit\n2025-01-01,2025-01-05\n"
NAMED = "Who,Entry,Exit\nEmma,2025-01-01,2025-01-05\nМай,2025-02-01,2025-02-05\nЯ,2025-03-01,2025-03-05\n".encode()


async def below(someone: Talk, content: bytes, words: str) -> ImportPreview:
    """What is said of a file with words below it."""
    return expect(ImportPreview, await someone.do(importing.bring, content, SentFile("file", 1, words), {}))


async def again(someone: Talk, content: bytes, how: HowRead, words: str = "") -> ImportPreview:
    """The same once more, read as it was chosen."""
    return expect(ImportPreview, await someone.press(importing.preview, content, how, words))


async def write(someone: Talk, content: bytes, preview: ImportPreview, words: str = "") -> Answer:
    assert preview.add
    add = preview.add
    return await someone.press(importing.write, content, preview.how, words, add.mark, instead=add.instead)


def into(preview: ImportPreview) -> list[tuple[str, str]]:
    return [(each.traveller, each.country) for each in preview.journals]


def buttons(answer: Answer) -> list[str]:
    return [button.label for row in screen_of(Reply(answer, ("ru",))).rows for button in row]


async def test_the_words_below_a_file_say_whose_its_rows_are_and_where(world: World) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    preview = await below(family.me, TABLE, "аня, Грузия")
    assert (into(preview), preview.caption) == ([("Аня", "GE")], "")
    assert isinstance(await family.me.do(importing.bring, TABLE, SentFile("file", 1, "Аня"), {}), AskCountryOfRows)
    expect(AllImported, await write(family.me, TABLE, preview, "аня, Грузия"))
    assert await family.days("Аня", "GE") == ["01-01 01-05"]
    said = b"Entry,Exit,Who,Country\n2025-01-01,2025-01-05,Me,Russia\n2025-01-01,2025-01-05,,\n"
    assert into(await below(family.me, said, "Аня, Грузия")) == [(ME, "RU")]
    said = said[: said.index(b"2025-01-01,2025-01-05,,")]
    assert [(await below(family.me, said, words)).told_before for words in ("Аня", "Georgia", "")] == [
        ("whose",),
        ("where",),
        (),
    ]
    who = b"Entry,Exit,Who\n2025-01-01,2025-01-05,Me\n"
    half = await below(family.me, who, "Аня, Грузия")
    assert (half.told_before, into(half)) == (("whose",), [(ME, "GE")])
    assert "Имя в подписи" in screen_of(Reply(half, ("ru",))).text
    assert (await below(family.me, said, "hello there")).caption == "hello there"
    command = await below(family.me, said, " /in Georgia")
    assert (command.caption, command.command) == ("/in Georgia", True)


@pytest.mark.parametrize("words", ["въехал в Грузию вчера и ещё", "Аня и Тимур", "это не мои", "Emma", "мама"])
async def test_where_they_are_not_understood_it_is_asked_whose_they_are(world: World, words: str) -> None:
    family = await Family.of(world, others=("Аня", "Тимур"))
    asked = expect(AskWhoseRows, await family.me.do(importing.bring, TABLE, SentFile("file", 1, words), {}))
    assert (asked.first, asked.caption) == (True, words)
    assert words in screen_of(Reply(asked, ("ru",))).text
    mine = HowRead(who=((NOBODY, asked.people[0][0]),))
    assert into(await again(family.me, TABLE, mine, words)) == [(ME, "KZ")]


@pytest.mark.parametrize(("words", "asks"), [("мама", True), ("поездки дочки", True), ("это не мои, это Марата", True)])
async def test_so_it_is_of_somebody_alone_where_they_speak_of_another(world: World, words: str, asks: bool) -> None:
    someone = await inside(world)
    found = await someone.do(importing.bring, TABLE, SentFile("file", 1, words), {})
    assert isinstance(found, AskWhoseRows) == asks
    assert (await below(someone, TABLE, "из старой тетради")).caption == "из старой тетради"


@pytest.mark.parametrize("words", ["для Ани", "Поездки Ани", "Анины поездки", "Ане в Грузию", "Анянын сапарлары"])
async def test_a_name_in_a_case_is_theirs(world: World, words: str) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    answer = await family.me.do(importing.preview, TABLE, HowRead(country="GE"), words)
    assert into(expect(ImportPreview, answer)) == [("Аня", "GE")]


async def test_somebody_new_is_taken_from_the_words_below_by_a_button_alone(world: World) -> None:
    someone = await inside(world)
    asked = expect(AskWhoseRows, await someone.do(importing.bring, TABLE, SentFile("file", 1, "Emma"), {}))
    assert "Новый человек: Emma" in buttons(asked)
    new = await again(someone, TABLE, HowRead(who=((NOBODY, NEW),)), "Emma")
    assert (into(new), new.people, new.uncounted) == ([("Emma", "KZ")], ("Emma",), ("Emma",))
    done = expect(AllImported, await write(someone, TABLE, new, "Emma"))
    assert (done.people, "Указать гражданство" in buttons(done)) == (("Emma",), True)
    assert isinstance(await someone.press(importing.preview, TABLE, HowRead(who=((NOBODY, NEW),)), ""), StaleButton)


async def test_whose_and_where_are_chosen_by_buttons(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    preview = await below(family.me, TABLE, "")
    assert {"Чьё это?", "Где?"} < {*buttons(preview)}
    asked = expect(AskWhoseRows, await family.me.press(importing.ask_whose, TABLE, HowRead(), "", NOBODY))
    assert [label for _, label in asked.people] == [ME, "Аня"]
    assert buttons(asked) == ["Вы", "Аня", "➕ Добавить человека", "Назад"]
    hers = HowRead(who=((NOBODY, asked.people[1][0]),))
    where = expect(AskCountryOfRows, await family.me.press(importing.ask_where, TABLE, hers, ""))
    assert ("KZ" in where.countries, "GE" in where.others, where.first) == (True, True, False)
    chosen = await again(family.me, TABLE, replace(hers, country="GE"))
    assert into(chosen) == [("Аня", "GE")]
    expect(AllImported, await write(family.me, TABLE, chosen))
    assert await family.days("Аня", "GE") == ["01-01 01-05"]
    for stale in (HowRead(who=((NOBODY, 10**12),)), HowRead(country="ZZ")):
        assert isinstance(await family.me.press(importing.preview, TABLE, stale, ""), StaleButton)


async def test_whose_rows_are_that_name_nobody_below_a_name_is_asked_first(world: World) -> None:
    someone = await inside(world)
    content = b"Who,Entry,Exit\nEmma,2025-01-01,2025-01-05\n,2025-02-01,2025-02-05\n"
    asked = expect(AskWhoseRows, await someone.do(importing.bring, content, SentFile("file", 1, ""), {}))
    assert (asked.place, asked.first, asked.people) == (NOBODY, True, ((asked.people[0][0], ME),))
    mine = HowRead().choosing(NOBODY, asked.people[0][0])
    assert into(await again(someone, content, mine)) == [("Emma", "KZ"), (ME, "KZ")]
    assert into(await below(someone, content, "me")) == [("Emma", "KZ"), (ME, "KZ")]


async def test_where_rows_are_that_name_no_country_below_one_is_asked_first(world: World) -> None:
    someone = await inside(world)
    content = b"Country,Entry,Exit\nGeorgia,2025-01-01,2025-01-05\n,2025-02-01,2025-02-05\n"
    asked = expect(AskCountryOfRows, await someone.do(importing.bring, content, SentFile("file", 1, ""), {}))
    assert (asked.rows, asked.first, asked.countries) == (1, True, ("KZ",))
    assert into(await again(someone, content, HowRead(country="KZ"))) == [(ME, "GE"), (ME, "KZ")]


async def test_of_a_name_it_is_asked_who_that_is(world: World) -> None:
    someone = await world.settled(language="ru")
    mine = NAMED.replace("Я,2025-03-01,2025-03-05\n".encode(), b"")
    preview = await shown(someone, mine)
    assert preview.strangers == (Stranger(1, "Emma", None), Stranger(2, "Май", "known"))
    assert [each.why for each in preview.left_out] == [LeftOut.NAME]
    assert {"Emma: кто это?", "Май: кто это?"} < {*buttons(preview)}
    assert "в датах" in screen_of(Reply(preview, ("ru",))).text
    asked = expect(AskWhoseRows, await someone.press(importing.ask_whose, mine, HowRead(), "", 2))
    assert (asked.name, asked.refused) == ("Май", "known")
    me = asked.people[0][0]
    both = await again(someone, mine, HowRead(who=((2, me), (1, me))))
    assert (into(both), both.left_out, both.people) == ([(ME, "KZ")], (), ())
    expect(AllImported, await write(someone, mine, both))
    assert len(await someone.stays()) == 2
    assert isinstance(await someone.press(importing.ask_whose, mine, HowRead(), "", 3), StaleButton)
    # Where the file tells who oneself is, whoever else it names is somebody else.
    assert [each.name for each in (await shown(someone, NAMED)).strangers] == ["Май"]


async def test_of_a_word_that_may_be_no_name_it_is_asked_and_nothing_is_written_before(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    content = "Йога: 03.02.2026 - 05.02.2026\n".encode()
    preview = await shown(family.me, content)
    assert (preview.add, preview.replace, into(preview), preview.people) == (None, None, [], ())
    assert preview.strangers == (Stranger(1, "Йога", None, doubted=True),)
    assert [each.why for each in preview.left_out] == [LeftOut.PERSON]
    assert "Йога: кто это?" in buttons(preview)
    for language, question in (("ru", "это человек?"), ("en", "is that a person?"), ("ky", "бул адамбы?")):
        text = screen_of(Reply(preview, (language,))).text
        assert question in text
        assert text.startswith("📥 <b>")
    asked = expect(AskWhoseRows, await family.me.press(importing.ask_whose, content, HowRead(), "", 1))
    assert buttons(asked) == ["Вы", "Аня", "Новый человек: Йога", "Назад"]
    mine = await again(family.me, content, HowRead().choosing(1, asked.people[0][0]))
    assert (into(mine), mine.left_out, mine.people) == ([(ME, "KZ")], (), ())
    new = await again(family.me, content, HowRead().choosing(1, NEW))
    assert (into(new), new.people, new.left_out) == ([("Йога", "KZ")], ("Йога",), ())
    expect(AllImported, await write(family.me, content, new))
    assert await family.days("Йога", "KZ") == ["02-03 02-05"]
    known = await shown(family.me, "Йога 07.02.2026 - 08.02.2026\nАня 01.03.2026 - 02.03.2026".encode())
    assert (known.left_out, into(known)) == ((), [("Йога", "KZ"), ("Аня", "KZ")])


async def test_a_known_name_behind_the_days_is_not_asked_of(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    for line in ("01.02.2026 - 05.02.2026 Аня", "Аня 01.02.2026 - 05.02.2026", "01.02.2026;05.02.2026;Аня"):
        preview = await shown(family.me, line.encode())
        assert (preview.strangers, into(preview)) == ((), [("Аня", "KZ")]), line


async def test_words_beside_the_name_of_a_traveller_are_names(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    trips = "01.02.2026 - 05.02.2026 {}\n07.02.2026 - 08.02.2026 Дача\n"
    asked = await shown(family.me, trips.format("Рыбалка").encode())
    assert (into(asked), [each.doubted for each in asked.strangers]) == ([], [True, True])
    assert into(await shown(family.me, trips.format("Аня").encode())) == [("Аня", "KZ"), ("Дача", "KZ")]


async def test_of_each_of_many_words_it_can_be_chosen_who_that_is(world: World) -> None:
    """A few have a button at once."""
    family = await Family.of(world, others=("Аня",))
    words = ("Рыбалка", "Дача", "Баня", "Лыжи", "Море")
    trips = "".join(f"0{n}.02.2026 - 0{n}.02.2026 {word}\n" for n, word in enumerate(words, 1)).encode()
    preview, me = await shown(family.me, trips), 0
    for place, word in enumerate(words, 1):
        assert f"{word}: кто это?" in buttons(preview)
        asked = expect(AskWhoseRows, await family.me.press(importing.ask_whose, trips, preview.how, "", place))
        me = me or asked.people[0][0]
        preview = await again(family.me, trips, preview.how.choosing(place, me))
    assert (into(preview), preview.left_out) == ([(ME, "KZ")], ())


async def test_all_that_is_left_out_can_be_had(world: World) -> None:
    someone = await inside(world)
    lines = b"".join(b"2025-02-30,%d\n" % n for n in range(40))
    preview = await shown(someone, TABLE + lines)
    assert "Показать остальные" in buttons(preview)
    rest = expect(AllLeftOut, await someone.press(importing.show_left_out, TABLE + lines, HowRead(), ""))
    assert rest.unread == preview.unread
    file = screen_of(Reply(rest, ("ru",)))
    assert isinstance(file, Document)
    told = file.write().decode("utf-8-sig").splitlines()
    assert [line.split(":")[0] for line in told] == [f"№ {n}" for n in range(3, 43)]
    assert "Показать остальные" not in buttons(await shown(someone, TABLE))


async def test_of_an_export_the_days_alone_can_be_taken(world: World) -> None:
    someone = await inside(world)
    file = edited(await exported(someone), {"reminder_hour": 20, "language": "ru"}, nationality="US")
    told = file.replace(b'"own_limit": null', b'"own_limit": {"visit": 30, "days": 60, "window": 180}')
    told = told.replace(b'"entered": "2026-03-01"', b'"entered": "2026-02-01"')
    preview = await shown(someone, told)
    assert {each.limit for each in preview.set_there} == {(None, (30, 60, 180))}
    assert {each.idle for each in preview.set_there} == {True}
    text = screen_of(Reply(preview, ("ru",))).text
    assert "30, 60/180 (не действует)" in text
    assert "свой лимит не действует" in text
    for changed in ("English → Русский", "10:00 → 20:00", "30, 60/180"):
        assert changed in text
    assert "Только поездки" in buttons(preview)
    days = await again(someone, told, HowRead(days_only=True))
    assert (days.settings, days.citizenships, days.set_there, days.more) == (None, (), (), False)
    assert "Вместе с настройками" in buttons(days)
    offer = days.replace or days.add
    assert offer
    before = await someone.kept()
    await someone.press(importing.write, told, days.how, "", offer.mark, instead=offer.instead)
    after = await someone.kept()
    assert before
    assert after
    assert (after.person, after.journals[0].traveller) == (before.person, before.journals[0].traveller)
    assert after.journals[0].own_limit is None


async def test_a_clock_and_a_wish_that_would_be_others_are_told(world: World) -> None:
    family = await Family.of(world, "RU")
    file = (await exported(family.me)).replace(b'"zone": null', b'"zone": "Asia/Omsk"')
    wish = b'"wish": {"days": 30, "asked_on": "2026-03-01"}'
    file = file.replace(b'"wish": null', wish, 1)
    preview = await shown(family.me, file)
    assert preview.set_there == (
        SetThere(ME, "KZ", wish=(None, 30), anyway=True),
        SetThere(ME, "RU", clock=("Europe/Moscow", "Asia/Omsk"), anyway=True),
    )
    text = screen_of(Reply(preview, ("ru",))).text
    assert "на 30" in text
    assert "Москва" in text
    assert "→ Омск" in text


async def test_our_table_brings_the_citizenship_of_somebody_new_back(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    hers = await family.by("Аня")
    await imported(hers, TABLE.replace(b"Entry,Exit\n", "Who,Entry,Exit\nАня,".encode()))
    table = expect(AllExported, await family.me.press(export.everything, Format.TABLE)).write("ru")
    await family.me.forget()
    preview = await shown(family.me, table)
    assert preview.citizenships == (NewCitizenship("Аня", None, "RU"),)
    await imported(family.me, table)
    journal = await family.journal("Аня")
    assert journal
    assert journal.traveller.nationality == "RU"
    other = await shown(family.me, table.replace("Россия".encode(), "США".encode()))
    assert (other.citizenships, other.columns) == ((), ())
    assert other.kept_citizenships == (CitizenshipKept("Аня", "RU", ("US",)),)
    assert "Гражданство не меняется: Аня\N{NO-BREAK SPACE}— Россия" in screen_of(Reply(other, ("ru",))).text


async def test_what_a_citizenship_column_tells_is_taken_or_named(world: World) -> None:
    family = await Family.of(world)
    told = {"Боб": ("Нарния", "Франция", "Германия"), "Ян": ("Нарния", "Индия"), "Лев": ("-",)}
    trips = [(name, each) for name, of in told.items() for each in of]
    rows = (f"{name},2025-{month:02}-01,2025-{month:02}-05,{each}" for month, (name, each) in enumerate(trips, 1))
    table = "\n".join(("Кто,Въезд,Выезд,Гражданство", *rows)).encode()
    preview = await shown(family.me, table)
    assert preview.unknown_citizenships == (("Боб", "Нарния"), ("Ян", "Нарния"))
    assert preview.kept_citizenships == (CitizenshipKept("Боб", None, ("FR", "DE")),)
    assert preview.citizenships == (NewCitizenship("Ян", None, "IN"),)
    assert (preview.uncounted, preview.columns) == (("Боб", "Лев"), ())
    await imported(family.me, table)
    found = {name: journal.traveller.nationality for name in ("Боб", "Ян") if (journal := await family.journal(name))}
    assert found == {"Боб": None, "Ян": "IN"}


async def test_a_preview_that_is_another_by_now_says_so(world: World) -> None:
    family = await Family.of(world)
    preview = await shown(family.me, TABLE + b"2025-02-01,2025-02-05\n")
    await family.me.stayed((date(2025, 2, 1), date(2025, 2, 5)))
    again_ = expect(ImportPreview, await write(family.me, TABLE + b"2025-02-01,2025-02-05\n", preview))
    assert (preview.changed_since, again_.changed_since) == (False, True)
    assert "изменились" in screen_of(Reply(again_, ("ru",))).text
