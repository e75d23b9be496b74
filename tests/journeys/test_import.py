"""Somebody brings a file, looks at what it says, has it written, and takes it back."""

import re
from calendar import month_name

from telegram_stand_in import UserClient
from tests.journeys.shown import labels, words
from tests.journeys.stage import Stage

TRIPS = (
    "Заезд;Выезд;Страна\n01.10.2025;20.10.2025;Казахстан\n01.12.2025;10.12.2025;Грузия\nне помню;05.01.2026;Казахстан\n"
)


async def test_a_table_is_shown_written_and_taken_back(stage: Stage) -> None:
    user = await stage.settled("Русский", "Россия")
    assert "CSV, XLSX" in (await user.ask("/import")).text
    sent = user.document("поездки.csv", TRIPS.encode("cp1251"))
    shown = await user.next()
    assert shown.reply_to is not None
    assert shown.reply_to.id == sent.id
    assert "Вы · Казахстан: 1 поездка" in words(shown)
    assert "Вы · Грузия: 1 поездка" in words(shown)
    assert "Новые страны: Грузия" in shown.text
    assert "Не прочитано строк: 1" in shown.text
    assert "№ 4" in shown.text
    assert "1–20 октября 2025 года" in words(shown)
    assert stage.asked("SELECT count(*) FROM stay") == 0
    told = await user.tap("Записать (2)")
    assert "1–20 октября 2025 года" in words(told)
    assert (told.id, "Файл записан" in told.text, "Не записывать" in labels(told)) == (shown.id, True, False)
    assert stage.asked("SELECT count(*) FROM stay") == 2
    assert "Файл записан" in (await user.ask("/undo")).text
    assert "всё снова как было" in (await user.tap("Отменить запись")).text
    assert stage.asked("SELECT count(*) FROM stay") == 0
    assert stage.asked("SELECT count(*) FROM journal") == 1


async def test_which_way_round_days_stand_is_asked_and_nothing_is_written_of_what_was_dropped(
    stage: Stage, user: UserClient
) -> None:
    user.document("trips.csv", b"Entry,Exit\n03/04/2025,05/04/2025\n06/07/2025,08/07/2025\n")
    asked = await user.next()
    assert "two ways" in asked.text
    assert "No. 2: “03/04/2025 · 05/04/2025”" in words(asked)
    shown = await user.tap("4 March 2025")
    assert (shown.id, "2 trips" in words(shown)) == (asked.id, True)
    assert "nothing was saved" in (await user.tap("Don’t save")).text
    user.document("trips.csv", b"Entry,Exit\n2025-03-04,2025-03-05\n")
    await user.next()
    await user.ask("/cancel")
    assert stage.asked("SELECT count(*) FROM stay") == 0


async def test_which_way_round_days_stand_is_told_in_words(stage: Stage, user: UserClient) -> None:
    sent = user.document("trips.csv", b"Entry,Exit\n03/04/2025,05/04/2025\n", "Georgia")
    await user.next()
    assert "two ways" not in (await user.ask("hello there")).text
    shown = await user.ask("4 March 2025")
    assert "You · Georgia: 1 trip\n4 March – 4 May 2025" in words(shown)
    assert shown.reply_to
    assert shown.reply_to.id == sent.id
    await user.tap("Save (1)")
    assert stage.rows("SELECT entered FROM stay") == [("2025-03-04",)]


async def test_words_below_a_file_hold_for_its_buttons_too(stage: Stage, user: UserClient) -> None:
    user.document("trips.csv", b"Entry,Exit\n2025-03-04,2025-03-05\n", "Emma, Georgia")
    assert "“Emma”" in (await user.next()).text
    assert "Emma · Georgia: 1 trip" in words(await user.tap("New person: Emma"))
    await user.tap("Whose are they?")
    assert "You · Georgia: 1 trip" in words(await user.tap("You"))
    await user.tap("Which country?")
    assert "You · Türkiye: 1 trip" in words(await user.tap("Türkiye"))
    await user.tap("Save (1)")
    assert stage.rows("SELECT country FROM journal JOIN stay ON journal_id = journal.id") == [("TR",)]
    user.document("calendar.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    assert "the complete one (JSON) can be brought back" in (await user.next()).text


async def test_an_overstay_that_goes_on_is_told_once(stage: Stage, user: UserClient) -> None:
    user.document("trips.csv", b"Entry,Exit\n2025-01-01,2025-05-01\n2025-12-01,\n")
    await user.next()
    told = await user.tap("Save (2)")
    assert "20 days over the limit" in words(told)
    assert "Over the limit in the past, according to these dates: 31 days\n1. 1 April – 1 May 2025: 31 days" in words(
        told
    )
    assert "2." not in words(told).partition("in the past")[2]
    assert labels(told)[:2] == ["Correct this trip", "✎ 1"]


async def test_what_cannot_be_had_is_said(stage: Stage, user: UserClient) -> None:
    user.document("big.csv", b"1" * 1_000_001)
    assert "larger than 1 MB" in (await user.next()).text
    assert not [call for call in stage.server.state.calls if call.method == "getFile"]
    message = user.document("trips.csv", b"Entry,Exit\n2025-03-04,2025-03-05\n")
    shown = await user.next()
    del stage.server.state.files[message.media["document"]["file_id"]]
    user.press("Save (1)", message=shown.id)
    assert "couldn’t get the file" in (await user.next()).text
    user.document("picture.png", b"1", mime="image/png")
    assert "can’t read pictures" in (await user.next()).text


async def test_many_trips_are_shown_by_the_first_and_the_last(stage: Stage, user: UserClient) -> None:
    rows = [f"{year}-{month:02}-03,{year}-{month:02}-05\n" for year in range(2020, 2026) for month in range(1, 9)]
    user.document("trips.csv", f"Entry,Exit\n{''.join(rows[-8:])}".encode())
    assert "trips\n" + "\n".join(f"3–5 {month} 2025" for month in month_name[1:9]) in words(await user.next())
    user.document("trips.csv", f"Entry,Exit\n{''.join(rows)}".encode())
    shown = words(await user.next())
    assert "48 trips\n3–5 January 2020\n" in shown
    assert "3–5 August 2025" in shown
    assert re.search(r"\n… \d+ more …\n", shown)


async def test_a_replacement_says_what_goes_and_two_taps_write_once(stage: Stage, user: UserClient) -> None:
    await user.ask("01.05.2025 - 05.05.2025")
    user.document("trips.csv", b"Entry,Exit\n2025-03-04,2025-03-05\n")
    shown = await user.next()
    assert "this goes: 1 trip.\nThis comes instead: 1 trip." in words(shown)
    user.press("Add (1)", message=shown.id)
    user.press("Add (1)", message=shown.id)
    user.press("Don’t save", message=shown.id)
    told = [await user.next()]
    while "Already saved" not in told[-1].text:
        assert "The file is saved" in told[-1].text
        told.append(await user.next())
    assert stage.asked("SELECT count(*) FROM stay") == 2
    assert [labels(each)[-2:] for each in told] == [["Undo", "Days left"]] * len(told)
    user.document("trips.csv", b"Entry,Exit\n2025-03-04,2025-03-05\n")
    assert "this goes: 1 trip.\nNothing comes instead." in words(await user.next())


async def test_a_file_without_a_trip_is_not_said_to_be_known(stage: Stage, user: UserClient) -> None:
    for content in (b"Entry,Exit\n", b"Entry,Exit\n2025-03-04,2025-03-01\n"):
        user.document("trips.csv", content)
        assert "no trips in the file" in (await user.next()).text


async def test_in_a_group_a_file_is_nobodys(stage: Stage, user: UserClient) -> None:
    group = stage.server.group("Relocants", bot="member")
    group.join(user.person)
    file = stage.server.state.store_file("document", "trips.csv", b"Entry,Exit\n2025-03-04,2025-03-05\n", "text/csv")
    group.sent_by(group.member(user.person), "", media={"document": file.as_json()})
    assert await group.silence()
