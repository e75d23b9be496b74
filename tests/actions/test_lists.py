"""A pasted list: what was understood waits behind one button while the rest is mended."""

from datetime import date, timedelta

import pytest

from bot.actions import crossings
from bot.actions.answers import Answer, Reply
from bot.actions.answers.days import Direction, Purpose, Wanted
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import AskDay, AskPast, Cancelled
from bot.actions.answers.refusals import Refused
from bot.actions.answers.settings import ProfileSaved
from bot.actions.answers.status import Status
from bot.actions.answers.stays import ChangeKind, Saved, StaysFull
from bot.actions.answers.unread import Also, NotAllRead, NotRead, UnreadLine
from bot.actions.context import Context
from bot.actions.dialogue import Step
from bot.actions.free_text.lists import write_ready
from bot.actions.onboarding import choose_language, choose_nationality, inside, skip
from bot.actions.questions import ask_question
from bot.actions.stays import undo
from bot.core.crossings import ClashOpen
from bot.core.journal import Journal
from bot.core.stay import Stay
from bot.storage import journals
from bot.telegram.screens import screen_of
from tests.actions.answered import expect
from tests.actions.talk import World, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")

LIST = "Мои поездки:\n01.01.2026 - 05.01.2026\n17.01.2026\n06.02.2026 - 07.02.2026"


async def test_of_a_list_that_is_there_all_trips_are_named(world: World) -> None:
    someone = await world.settled(language="ru")
    trips = "01.01.2026 - 05.01.2026\n06.02.2026 - 07.02.2026"
    await someone.say(trips)
    answer = expect(Refused, await someone.say(trips))
    screen = screen_of(Reply(answer, ("ru",)))
    for said in ("1 января", "5 января", "6 февраля", "7 февраля"):
        assert said in screen.text.replace("\N{NO-BREAK SPACE}", " ")
    assert next(button.label for row in screen.rows for button in row) == "Поездки"
    alone = screen_of(Reply(expect(Refused, await someone.say("01.01.2026 - 05.01.2026")), ("ru",)))
    assert next(button.label for row in alone.rows for button in row) != "Поездки"


async def test_of_a_message_of_one_line_no_lines_are_counted(world: World) -> None:
    someone = await world.settled()
    answer = expect(NotAllRead, await someone.say("01.01.2026 - 05.01.2026; 07.01.2026"))
    for language, said, lines in (
        ("ru", "прочитать 1 из 2", "строк"),
        ("en", "1 of 2", "line"),
        ("ky", "2 ичинен 1", "сап"),
    ):
        told, *_ = screen_of(Reply(answer, (language,))).text.replace("\N{NO-BREAK SPACE}", " ").split("\n")
        assert said in told
        assert lines not in told.replace("сапар", "")


async def test_what_was_understood_is_written_by_the_button_as_one_change(world: World) -> None:
    someone = await world.settled()
    assert await someone.say(LIST) == NotAllRead((UnreadLine("17.01.2026", "incomplete"),), 2, 1)
    assert await someone.stays() == []
    saved = expect(Saved, await someone.do(write_ready, Also.NOTHING))
    assert saved.verb is ChangeKind.STAYED
    assert await someone.stays() == days("01-01 01-05", "02-06 02-07")
    assert await someone.changes() == 1
    assert await someone.do(write_ready, Also.NOTHING) == StaleButton()
    assert await someone.changes() == 1


async def test_the_same_press_come_again_writes_once_and_says_the_same(world: World) -> None:
    someone = await world.settled()
    await someone.say(LIST)
    first = await someone.as_request("press").do(write_ready, Also.NOTHING)
    again = expect(Saved, await someone.as_request("press").do(write_ready, Also.NOTHING))
    assert again == first
    assert await someone.changes() == 1


@pytest.mark.parametrize(("also", "left_out"), [(Also.NOTHING, 1), (Also.DAY_TRIPS, 0)])
async def test_how_many_lines_were_left_out_is_said_also_when_a_question_follows(
    world: World, also: Also, left_out: int
) -> None:
    for someone in (await world.settled(), await world.settled(None)):
        await someone.say(LIST)
        saved = expect(Saved, await someone.as_request("press").do(write_ready, also))
        assert saved.left_out == left_out
        assert await someone.as_request("press").do(write_ready, also) == saved
        assert expect(Saved, await someone.say("08.02.2026 - 09.02.2026")).left_out == 0


async def test_the_mended_line_alone_leaves_the_rest_ready(world: World) -> None:
    someone = await world.settled()
    await someone.say(LIST)
    assert isinstance(await someone.say("17.01.2026 - 18.01.2026"), Saved)
    assert isinstance(await someone.do(write_ready, Also.NOTHING), Saved)
    assert len(await someone.stays()) == 3


async def test_the_whole_list_sent_again_writes_what_is_missing(world: World) -> None:
    someone = await world.settled()
    await someone.say(LIST)
    await someone.do(write_ready, Also.NOTHING)
    assert isinstance(await someone.say(LIST.replace("17.01.2026", "17.01.2026 - 18.01.2026")), Saved)
    assert len(await someone.stays()) == 3


async def test_a_list_that_clashes_with_the_journal_stays_ready(world: World) -> None:
    someone = await world.settled()
    await someone.say("03.01.2026 - 10.01.2026")
    await someone.say(LIST)
    assert isinstance(await someone.do(write_ready, Also.NOTHING), Refused)
    assert await someone.question() == Step.LIST
    assert len(await someone.stays()) == 1


@pytest.mark.parametrize(
    "words",
    [
        "02.02.2026 - 01.03.2026",
        "с 2 февраля по 1 марта",
        "въехал 2 февраля, выехал 1 марта",
        "2-февралдан 1-мартка чейин",
    ],
)
async def test_the_open_stay_told_again_with_its_exit_is_closed_as_one_change(world: World, words: str) -> None:
    someone = await world.settled()
    await someone.say("entered 02.02.2026")
    saved = expect(Saved, await someone.say(words))
    assert (saved.verb, list(saved.stays)) == (ChangeKind.STAYED, days("02-02 03-01"))
    assert await someone.stays() == days("02-02 03-01")
    await someone.do(undo, saved.change)
    assert await someone.stays() == days("02-02")


async def test_in_a_list_it_is_closed_too_and_named_in_its_place(world: World) -> None:
    someone = await world.settled()
    await someone.say("entered 02.02.2026")
    saved = expect(Saved, await someone.say("01.01.2026 - 05.01.2026\n02.02.2026 - 01.03.2026\nentered 05.03.2026"))
    assert list(saved.stays) == days("01-01 01-05", "02-02 03-01", "03-05")
    assert await someone.stays() == days("01-01 01-05", "02-02 03-01", "03-05")
    assert await someone.changes() == 2


async def test_a_stay_that_begins_elsewhere_is_not_taken_for_the_open_one(world: World) -> None:
    someone = await world.settled()
    await someone.say("entered 02.02.2026")
    refused = expect(Refused, await someone.say("04.02.2026 - 01.03.2026"))
    assert isinstance(refused.reason, ClashOpen)
    (row,) = await someone.stays()
    assert refused.reason.open.id == row.id
    assert row == days("02-02")[0]


async def test_a_number_of_days_that_the_dates_do_not_make_is_the_reason(world: World) -> None:
    someone = await world.settled()
    told = expect(NotRead, await someone.say("10.01.26 - 20.01.26 (20 дней)"))
    assert (told.why, told.days) == ("contradiction", 20)
    assert isinstance(await someone.say("10.01.26 - 20.01.26 (11 дней)"), Saved)


async def test_a_list_can_be_left_unwritten(world: World) -> None:
    someone = await world.settled()
    await someone.say(LIST)
    assert isinstance(await someone.do(skip, Step.LIST), Status)
    assert await someone.do(write_ready, Also.NOTHING) == StaleButton()


async def test_the_last_stay_of_a_list_may_go_on(world: World) -> None:
    someone = await world.settled()
    saved = await someone.say("01.01.2026 - 05.01.2026\nвъехал 01.03.2026")
    assert isinstance(saved, Saved)
    assert await someone.stays() == days("01-01 01-05", "03-01")


async def test_a_newcomers_question_comes_again_after_the_list(world: World) -> None:
    someone = world.newcomer()
    await someone.start()
    await someone.do(choose_language, "en")
    await someone.do(choose_nationality, "RU")
    await someone.do(inside, False)
    assert await someone.question() == Step.PAST
    assert await someone.say(LIST) == NotAllRead((UnreadLine("17.01.2026", "incomplete"),), 2, 1)
    saved = expect(Saved, await someone.do(write_ready, Also.NOTHING))
    assert isinstance(saved.ask, AskPast)


async def test_relative_days_near_midnight_write_nothing(world: World) -> None:
    someone = await world.settled()
    await someone.lives_in("America/New_York")
    world.clock.go_to(day("03-10"), hour=2)
    answer = await someone.say("01.01.2026 - 05.01.2026\nвъехал вчера\n17.01.2026")
    assert not isinstance(answer, Saved | NotAllRead)
    world.clock.at += timedelta(hours=12)
    assert isinstance(await someone.say("01.01.2026 - 05.01.2026\nвъехал вчера\n17.01.2026"), NotAllRead)


async def test_a_lone_date_may_be_a_day_trip(world: World) -> None:
    someone = await world.settled()
    await someone.say(LIST)
    assert isinstance(await someone.do(write_ready, Also.DAY_TRIPS), Saved)
    assert await someone.stays() == days("01-01 01-05", "01-17 01-17", "02-06 02-07")


async def test_a_list_whose_year_is_unclear_is_written_in_one_year_by_one_tap(world: World) -> None:
    someone = await world.settled()
    answer = await someone.say("1-5 февраля, 1-5 марта 2025")
    assert answer == NotAllRead((UnreadLine("1-5 февраля", "ambiguous", of_year=True),), 1, year=2025)
    assert isinstance(await someone.do(write_ready, Also.IN_YEAR), Saved)
    assert [stay.entered.year for stay in await someone.stays()] == [2025, 2025]


async def test_the_year_is_offered_only_where_nothing_else_is_unclear(world: World) -> None:
    someone = await world.settled()
    answer = expect(NotAllRead, await someone.say("1-5 февраля\n31.02.2025 - 1.03.2025\n1-5 марта 2025"))
    assert answer.year is None


@pytest.mark.parametrize("line", ["in Russia since 03/04/2026", "03/04/2026", "уехал в Россию вчера", "во вторник"])
async def test_the_days_that_a_date_may_be_are_never_offered_as_a_stay(world: World, line: str) -> None:
    someone = await world.settled()
    answer = expect(NotAllRead, await someone.say(f"01.01.2026 - 05.01.2026\n{line}"))
    assert (answer.ready, answer.year) == (1, None)


async def test_who_told_an_entry_meanwhile_is_not_asked_whether_they_are_inside(world: World) -> None:
    someone = world.newcomer()
    await someone.start()
    assert isinstance(await someone.press(choose_nationality, "RU"), ProfileSaved)
    assert isinstance(await someone.say(LIST), NotAllRead)
    assert isinstance(await someone.say("въехал вчера"), Saved)
    left = expect(Cancelled, await someone.say("отмена"))
    assert isinstance(left.then, AskPast)


async def test_no_to_the_question_whether_one_is_inside_asks_for_the_exit_of_a_stay_that_lasts(world: World) -> None:
    someone = world.newcomer()
    await someone.start()
    await someone.press(choose_nationality, "RU")
    await someone.do(dialogue_asks_inside_of, day("03-01"))
    asked = expect(AskDay, await someone.press(inside, False))
    assert asked.wanted == Wanted(Purpose.LEAVE)


async def dialogue_asks_inside_of(ctx: Context, entered: date) -> Answer:
    """As it was stored before: the question whether one is inside, beside a stay that lasts."""
    await journals.apply(ctx.tx, ctx.journal.id, (), (Stay(entered),))
    return await ask_question(ctx, Step.INSIDE)


async def test_a_journal_holds_2000_stays(world: World) -> None:
    someone = await world.settled()
    journal = expect(Journal, await someone.journal())
    many = [Stay(date(2001, 1, 1) + timedelta(4 * at), date(2001, 1, 2) + timedelta(4 * at)) for at in range(1_999)]
    async with world.database.write(someone.id) as tx:
        await journals.apply(tx, journal.id, [], many)
    assert await someone.say("01.02.2026 - 05.02.2026\n10.02.2026 - 12.02.2026") == StaysFull(2_000)
    last = expect(Saved, await someone.say("10.02.2026 - 12.02.2026"))
    assert await someone.command(Direction.IN, "01.03.2026") == StaysFull(2_000)
    corrected = await someone.pick(Purpose.FIX_EXIT, last.stays[0].id, date(2026, 2, 15))
    assert isinstance(corrected, Saved), "what is there can be corrected"


async def test_where_more_are_there_already_they_can_be_corrected(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    someone = await world.settled()
    await someone.stayed((date(2026, 1, 1), date(2026, 1, 5)), (date(2026, 2, 1), date(2026, 2, 5)))
    monkeypatch.setattr(crossings, "MOST", 1)
    (id_, _), _ = await someone.numbered()
    assert isinstance(await someone.pick(Purpose.FIX_EXIT, id_, date(2026, 1, 6)), Saved)
    assert await someone.say("10.02.2026 - 12.02.2026") == StaysFull(1)


async def test_all_the_lines_that_are_not_understood_are_named(world: World) -> None:
    someone = await world.settled()
    faulty = [f"{day}.01.2026 - {day}.02.2026" for day in range(32, 45)]
    answer = expect(NotAllRead, await someone.say("\n".join(("01.01.2026 - 05.01.2026", *faulty))))
    told = screen_of(Reply(answer, ("en",))).text
    assert all(line in told for line in faulty)
    assert told.count("no such date") == 1
