"""What people type: the whole of it understood, or nothing written."""

from datetime import date, timedelta

import pytest

from bot.actions import pages
from bot.actions.answers.days import Wanted
from bot.actions.answers.pages import Edited, Page
from bot.actions.answers.questions import EntryOrExit, WhichDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import ChangeKind, Saved
from bot.actions.answers.unread import NotAllRead, NotRead, TooManyStays, UnreadLine, WayOut
from bot.core.crossings import Already, BeforeOpen, InFuture, Inside, StillOpen
from bot.core.stay import Stay
from tests.actions.answered import expect
from tests.actions.talk import Direction, Purpose, World, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestOutsideAQuestion:
    @pytest.mark.parametrize(
        ("words", "stays"),
        [
            ("въехал вчера", days("03-09")),
            ("Въехала 1 марта", days("03-01")),
            ("бүгүн кирдим", days("03-10")),
            ("1-мартта кирдим", days("03-01")),
            ("I entered yesterday", days("03-09")),
            ("12.01.2026 - 20.02.2026", days("01-12 02-20")),
            ("12.01.2026 - 20.01.2026; 01.02.2026 - 05.02.2026", days("01-12 01-20", "02-01 02-05")),
        ],
    )
    async def test_what_is_wholly_understood_is_saved(self, world: World, words: str, stays: list[Stay]) -> None:
        someone = await world.settled()
        assert isinstance(await someone.say(words), Saved)
        assert await someone.stays() == stays

    async def test_an_exit(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        saved = expect(Saved, await someone.say("5-мартта чыктым"))
        assert (saved.verb, saved.stays) == (ChangeKind.LEFT, tuple(days("03-01 03-05")))

    @pytest.mark.parametrize(
        "words",
        [
            "не въехал",
            "завтра въезжаю",
            "въехал вчера?",
            "привет",
            "кирген жокмун",
            "12",
            "👍",
            "...",
        ],
    )
    async def test_anything_else_writes_nothing(self, world: World, words: str) -> None:
        someone = await world.settled()
        answer = await someone.say(words)
        assert isinstance(answer, Page | NotRead | Refused | WhichDay)
        assert await someone.stays() == []
        assert await someone.changes() == 0

    async def test_a_bare_date_asks_entry_or_exit(self, world: World) -> None:
        someone = await world.settled()
        assert await someone.say("вчера") == EntryOrExit(day("03-09"), day("03-10"))

    async def test_an_unclear_date_offers_its_readings(self, world: World) -> None:
        someone = await world.settled()
        answer = expect(WhichDay, await someone.say("во вторник"))  # today is one
        assert answer.days == (day("03-03"), day("03-10"))
        assert await someone.stays() == []

    async def test_if_one_pasted_stay_is_wrong_it_is_named_and_none_is_written(self, world: World) -> None:
        someone = await world.settled()
        answer = await someone.say("01.01.2026 - 05.01.2026\n 31.02.2026 - 01.03.2026 \n06.01.2026 - 07.01.2026")
        assert answer == NotAllRead((UnreadLine("31.02.2026 - 01.03.2026", "impossible"),), 2)
        assert await someone.stays() == []

    async def test_a_hundred_pasted_stays_are_taken_and_more_are_too_many(self, world: World) -> None:
        someone = await world.settled()
        first = date(2025, 1, 1)
        lines = [f"{first + timedelta(2 * n):%d.%m.%Y} - {first + timedelta(2 * n):%d.%m.%Y}" for n in range(101)]
        assert await someone.say("\n".join(lines)) == TooManyStays(100)
        assert await someone.stays() == []
        assert isinstance(await someone.say("\n".join(lines[:100])), Saved)
        assert len(await someone.stays()) == 100

    async def test_a_long_letter_is_no_list_of_stays(self, world: World) -> None:
        someone = await world.settled()
        assert await someone.say("\n".join(["как дела"] * 120)) is Page.CHAT

    async def test_an_edited_message_is_answered_with_what_stands(self, world: World) -> None:
        someone = await world.settled()
        assert await someone.do(pages.edited, "въехал вчера") == Edited((), day("03-10"))
        await someone.command(Direction.IN)
        for words in ("въехал вчера", "09.03.2026", "31.02.2026", "1.02 - 5.02.2026"):
            assert await someone.do(pages.edited, words) == Edited(tuple(days("03-10")), day("03-10"))
        for words in ("/plan 12.06", "сколько осталось", "привет", ""):
            assert await someone.do(pages.edited, words) == Edited((), day("03-10"))
        assert await someone.changes() == 1

    async def test_what_is_not_ones_own_and_what_is_no_text(self, world: World) -> None:
        someone = await world.settled()
        assert await someone.do(pages.page, Page.NOT_OWN_WORDS) is Page.NOT_OWN_WORDS
        assert await someone.do(pages.page, Page.CHAT) is Page.CHAT
        assert await someone.stays() == []


class TestCommands:
    @pytest.mark.parametrize(
        ("words", "entered"), [("", "03-10"), ("вчера", "03-09"), ("1 March", "03-01"), ("01.03.2026", "03-01")]
    )
    async def test_with_and_without_a_day(self, world: World, words: str, entered: str) -> None:
        someone = await world.settled()
        assert isinstance(await someone.command(Direction.IN, words), Saved)
        assert await someone.stays() == days(entered)

    async def test_a_day_that_has_not_come(self, world: World) -> None:
        someone = await world.settled("DE")
        answer = expect(Refused, await someone.command(Direction.IN, "20.03.2026"))
        assert answer.reason == InFuture(day("03-20"))
        await someone.command(Direction.IN, "01.03.2026")
        for words, legal in (("30.03.2026", True), ("31.03.2026", False)):
            assert expect(Refused, await someone.command(Direction.OUT, words)).legal_until is legal
        assert await someone.stays() == days("03-01")

    @pytest.mark.parametrize("words", ["вчера муж", "когда-нибудь", "31.02.2026"])
    async def test_with_words_that_are_no_day(self, world: World, words: str) -> None:
        someone = await world.settled()
        answer = expect(NotRead, await someone.command(Direction.IN, words))
        assert answer.wanted == Wanted(Purpose.ENTER)
        assert await someone.stays() == []

    @pytest.mark.parametrize(
        ("act", "words", "asked"),
        [
            (Direction.IN, "I left yesterday", "03-09"),
            (Direction.IN, "выехал 05.03", "03-05"),
            (Direction.IN, "чыктым", "03-10"),
            (Direction.OUT, "въехал вчера", "03-09"),
            (Direction.OUT, "дата въезда: 05.03.2026", "03-05"),
        ],
    )
    async def test_words_that_say_the_other_way_are_asked_about(
        self, world: World, act: Direction, words: str, asked: str
    ) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        assert await someone.command(act, words) == EntryOrExit(day(asked), day("03-10"))
        assert await someone.stays() == days("03-01")
        assert await someone.changes() == 1

    @pytest.mark.parametrize(
        ("act", "words", "stays"),
        [(Direction.IN, "въехал вчера", days("03-09")), (Direction.IN, "I entered", days("03-10"))],
    )
    async def test_words_that_say_the_same_way_once_more(
        self, world: World, act: Direction, words: str, stays: list[Stay]
    ) -> None:
        someone = await world.settled()
        assert isinstance(await someone.command(act, words), Saved)
        assert await someone.stays() == stays

    @pytest.mark.parametrize(
        ("act", "words", "why"),
        [
            (Direction.IN, "выезжаю завтра", "future"),
            (Direction.OUT, "въехал 31.02", "impossible"),
            (Direction.IN, "выезд", "incomplete"),
        ],
    )
    async def test_a_refused_day_of_the_other_way_is_refused_and_asked_for_neither(
        self, world: World, act: Direction, words: str, why: str
    ) -> None:
        someone = await world.settled()
        assert await someone.command(act, words) == NotRead(why, day("03-10"))
        assert await someone.stays() == []

    async def test_an_unclear_day_of_the_other_way_is_asked_about_too(self, world: World) -> None:
        someone = await world.settled()
        answer = expect(WhichDay, await someone.command(Direction.IN, "выехал во вторник"))  # today is one
        assert (answer.days, answer.wanted) == ((day("03-03"), day("03-10")), None)

    @pytest.mark.parametrize("words", ["12.03", "выехал 12 марта"])
    async def test_of_several_days_only_those_that_have_come_are_offered(self, world: World, words: str) -> None:
        someone = await world.settled()
        world.clock.go_to(day("11-23"))
        assert expect(WhichDay, await someone.command(Direction.OUT, words)).days == (day("03-12"),)
        assert expect(WhichDay, await someone.say(words)).days == (day("03-12"),)

    @pytest.mark.parametrize("words", ["03/12/2027", "04/05/2026"])
    async def test_where_no_day_has_come_that_is_said(self, world: World, words: str) -> None:
        someone = await world.settled()
        answer = await someone.command(Direction.IN, words)
        entry = Wanted(Purpose.ENTER)
        assert answer == NotRead("future", day("03-10"), wanted=entry, leave=WayOut("day", "cancel", entry))
        assert isinstance(await someone.say(words), NotRead)
        assert await someone.stays() == []

    async def test_a_refusal_names_the_stay_that_its_buttons_speak_of(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        row = (await someone.stays())[0]
        for words, reason in (
            ("", StillOpen(row, day("03-10"))),
            ("01.03.2026", Already(row)),
            ("01.02.2026", BeforeOpen(row, day("02-01"), movable=True)),
        ):
            answer = expect(Refused, await someone.command(Direction.IN, words))
            assert answer.reason == reason
            spoken_of = answer.reason.stay if isinstance(answer.reason, Already) else answer.reason.open
            assert spoken_of.id == row.id
        await someone.command(Direction.OUT)
        answer = expect(Refused, await someone.command(Direction.IN, "05.03.2026"))
        assert answer.reason == Inside(days("03-01 03-10")[0], day("03-05"))
        assert answer.reason.stay.id == (await someone.stays())[0].id
        assert await someone.changes() == 2
