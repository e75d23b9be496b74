"""A warning arrives by itself."""

from datetime import datetime

from bot.telegram import callbacks as cb
from telegram_stand_in import Fault, UserClient
from tests.journeys.late import Album, Button, changed, journal_of, kept, press
from tests.journeys.shown import labels
from tests.journeys.stage import Stage


async def test_reminders_come_before_the_limit_and_after_it_until_an_exit_is_logged(
    stage: Stage, inside: UserClient
) -> None:
    await inside.ask("/reminders")
    await inside.tap("What about")
    await inside.tap("✓ Question “still there?”")
    heard = []
    for _ in range(11):
        due = await stage.next_due()
        assert due is not None
        stage.clock.move_to(due)
        message = await inside.next()
        lines = message.text.splitlines()
        heard.append((f"{due.astimezone(stage.zone):%d.%m %H:%M}", lines[0], lines[1]))
    assert [when for when, *_ in heard] == [
        "18.05 10:00",
        "03.06 10:00",
        "10.06 10:00",
        "14.06 10:00",
        "16.06 10:00",
        "17.06 10:00",
        "18.06 10:00",
        "19.06 10:00",
        "20.06 10:00",
        "27.06 10:00",
        "04.07 10:00",
    ]
    assert "30 days left" in heard[0][2]
    assert "17 June" in heard[0][1]
    assert heard[4][1] == "⏰ 17 June, Wednesday"
    assert heard[5][1] == "🔴 17 June, Wednesday"
    assert "1 day over" in heard[6][2]
    assert "17 days over" in heard[10][2]
    await inside.tap("I left")
    assert await stage.next_due() is None


async def test_buttons_of_notices_are_about_the_journal_they_were_made_for(stage: Stage, inside: UserClient) -> None:
    await inside.ask("/out")
    stage.moved(days=107)  # Sunday, 5 July: registration is a duty since the 1st
    for words in ("/family", "➕ Add a person", "Anna", "Russia", "Anna entered today", "/in"):
        await (inside.ask(words) if words[0] in "/A" else inside.tap(words))
    album = Album(stage, inside)
    await inside.ask("/status")
    stage.moved(days=19)
    await stage.next_due()
    stage.moved(days=11)
    await stage.next_due()
    made = kept(stage)
    hers, mine = journal_of(made, "Anna", "KZ"), journal_of(made, "me", "KZ")
    buttons = [(each.told, each) for each in album.buttons.values()]
    told = {(type(of), of.journal): each for of, each in buttons if isinstance(of, cb.OfJournal)}
    for current, other in ((hers, mine), (mine, hers)):
        await press(stage, inside, Button(inside.last.id, "", cb.Choose(journal=current).pack()))
        for kind in (cb.ConfirmStay, cb.Registered):
            before = kept(stage)
            effect = await press(stage, inside, told[kind, other])
            assert {row["id"] for row in changed(before, effect.kept)} == {other}, kind
        asked = await press(stage, inside, told[cb.Want, other])
        assert ("Anna" in asked.text) == (other == hers)
        assert not [*changed(effect.kept, asked.kept)]


async def test_downtime_delays_and_makes_one_of_several(stage: Stage, inside: UserClient) -> None:
    await stage.bot_stops()
    stage.moved(days=80)
    stage.server.faults.add(Fault("getUpdates", delay=0.5))  # what it plans goes along all the same
    await stage.bot_starts()
    told = (await inside.next()).text.replace("\N{NO-BREAK SPACE}", " ")
    assert "9 days left" in told
    assert "I was out of reach" in told
    assert await inside.silence(1.0)


async def test_tomorrow_again_and_the_last_day_in_a_pause(stage: Stage, inside: UserClient) -> None:
    stage.clock.move_to(datetime(2026, 6, 3, 10, tzinfo=stage.zone))
    heard = await inside.next()
    while "14 days left" not in heard.text.replace("\N{NO-BREAK SPACE}", " "):
        heard = await inside.next()
    assert heard.markup is not None
    buttons = [button for row in heard.markup.inline or [] for button in row]
    data = next(button["callback_data"] for button in buttons if button["text"] == "Tomorrow again")
    again = await inside.tap("Tomorrow again")
    assert again.id == heard.id
    assert again.text.startswith("🔔 4 June, Thursday\n")
    inside.press(data=data, message=heard.id)  # twice: it says the same, so that nothing is edited
    await inside.ask("/status")
    stage.clock.move_to(datetime(2026, 6, 4, 10, tzinfo=stage.zone))
    assert "13 days left" in (await inside.next()).text.replace("\N{NO-BREAK SPACE}", " ")
    await inside.ask("/reminders")
    await inside.tap("⏸ Pause")
    await inside.tap("Until …")
    await inside.ask("20.06")
    stage.clock.move_to(datetime(2026, 6, 16, 12, tzinfo=stage.zone))
    assert await inside.silence(0.7)
    stage.clock.move_to(datetime(2026, 6, 17, 10, tzinfo=stage.zone))
    last = await inside.next()
    assert last.text.startswith("🔴 17 June, Wednesday\nToday is")
    assert "Tomorrow again" not in labels(last)
    assert await stage.next_due() == datetime(2026, 6, 18, 10, tzinfo=stage.zone)  # the first day over


async def test_nothing_is_said_to_somebody_who_left(stage: Stage, inside: UserClient) -> None:
    await inside.ask("/out")
    stage.moved(days=100)
    assert await inside.silence(1.0)


async def test_who_blocks_the_bot_is_left_alone_and_hears_it_after_unblocking(stage: Stage, inside: UserClient) -> None:
    inside.block()
    stage.moved(days=80)
    assert await inside.silence(1.0)
    inside.unblock()
    late = await inside.next()
    assert "9 days left" in late.text


async def test_a_permit_ends_the_warnings(stage: Stage, inside: UserClient) -> None:
    await inside.ask("/settings")
    await inside.tap("With a residence permit or a visa")
    answer = await inside.tap("I don’t remember since when")
    assert "residence permit" in answer.text
    assert await stage.next_due() is None
