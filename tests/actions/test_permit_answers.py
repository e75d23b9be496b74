"""A permit's days told in answer to the question for one of them: each goes where its words say."""

from datetime import date

import pytest

from bot.actions import permits
from bot.actions.answers.days import NewPermit, OfPermit, Purpose
from bot.actions.answers.journals import WhichJournal
from bot.actions.answers.permits import PermitCard, PermitList, PermitUnread, WhichPermit
from bot.actions.answers.questions import AskDay, WhichDay
from bot.actions.answers.stays import Saved
from bot.actions.stays import ask_for
from bot.core.journal import Journal
from bot.core.permit import Permit, PermitKind
from tests.actions.answered import expect, text
from tests.actions.family import Family
from tests.actions.talk import Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

RESIDENCE, VISA, OTHER = PermitKind.RESIDENCE, PermitKind.VISA, PermitKind.OTHER
SINCE, UNTIL = day("02-16"), day("06-20")
FROM_TO = [
    "с 16 февраля до 20 июня",
    "16 февраля - 20 июня",
    "16.02.2026 - 20.06.2026",
    "from 16 February until 20 June",
    "16-февралдан 20-июнга чейин",
]


async def asked_since(world: World) -> Talk:
    """Somebody who is asked since when they hold one."""
    someone = await world.settled()
    expect(AskDay, await someone.press(permits.hold, True))
    return someone


class TestSinceWhen:
    @pytest.mark.parametrize("words", ["до 20 июня", "по 20 июня", "until 20 June", "20-июнга чейин", "РВП до 20 июня"])
    async def test_an_end_is_no_beginning(self, world: World, words: str) -> None:
        someone = await asked_since(world)
        kind = RESIDENCE if "РВП" in words else OTHER
        asked = expect(AskDay, await someone.say(words))
        assert asked.wanted == NewPermit(Purpose.PERMIT_FROM, kind, UNTIL)
        assert expect(Saved, await someone.say("16 февраля")).permits == (Permit(SINCE, UNTIL, kind),)

    async def test_an_end_that_may_be_of_two_years_is_asked_which(self, world: World) -> None:
        someone = await asked_since(world)
        asked = expect(WhichDay, await someone.say("до 9 марта"))
        assert asked.wanted == NewPermit(Purpose.PERMIT_TO, OTHER)
        assert asked.days == (day("03-09"), date(2027, 3, 9))
        since = expect(AskDay, await someone.pick(asked.wanted.purpose, asked.wanted.about, asked.days[1]))
        assert since.wanted == NewPermit(Purpose.PERMIT_FROM, OTHER, date(2027, 3, 9))

    @pytest.mark.parametrize("words", FROM_TO)
    async def test_both_are_written(self, world: World, words: str) -> None:
        someone = await asked_since(world)
        again = someone.as_request("both")
        saved = expect(Saved, await again.say(words))
        assert saved.permits == (Permit(SINCE, UNTIL, OTHER),)
        assert await again.say(words) == saved
        assert await someone.stays() == []

    async def test_both_in_the_past_are_no_stay(self, world: World) -> None:
        someone = await asked_since(world)
        expect(WhichPermit, await someone.say("1 февраля - 5 марта"))
        saved = expect(Saved, await someone.say("01.02.2026 - 05.03.2026"))
        assert saved.permits == (Permit(day("02-01"), day("03-05"), OTHER),)
        assert await someone.stays() == []

    @pytest.mark.parametrize(
        "words", ["с 16 февраля бессрочно", "since 16 February without an end date", "16-февралдан баштап мөөнөтсүз"]
    )
    async def test_that_it_has_no_end_is_kept(self, world: World, words: str) -> None:
        someone = await asked_since(world)
        assert expect(Saved, await someone.say(words)).permits == (Permit(SINCE, None, OTHER),)

    async def test_a_stay_is_a_stay(self, world: World) -> None:
        someone = await asked_since(world)
        for words in ("был в Казахстане 1-5 марта", "Казахстан 01.02.2026 - 05.02.2026"):
            assert expect(Saved, await someone.say(words)).permits == ()


class TestUntilWhen:
    @pytest.mark.parametrize("words", ["с 16 февраля", "since 16 February", "16-февралдан баштап"])
    async def test_a_beginning_is_no_end(self, world: World, words: str) -> None:
        someone = await asked_since(world)
        await someone.say("1 февраля")
        asked = expect(AskDay, await someone.say(words))
        assert asked.wanted == NewPermit(Purpose.PERMIT_TO, OTHER, SINCE)
        assert expect(Saved, await someone.say("20 июня")).permits == (Permit(SINCE, UNTIL, OTHER),)

    @pytest.mark.parametrize("words", [*FROM_TO, "РВП с 16 февраля до 20 июня"])
    async def test_both_are_written(self, world: World, words: str) -> None:
        someone = await asked_since(world)
        await someone.say("1 февраля")
        kind = RESIDENCE if "РВП" in words else OTHER
        assert expect(Saved, await someone.say(words)).permits == (Permit(SINCE, UNTIL, kind),)

    @pytest.mark.parametrize("words", ["виза до 20 июня", "visa until 20 June", "визам 20-июнга чейин"])
    async def test_the_kind_that_is_told_is_its_kind(self, world: World, words: str) -> None:
        someone = await asked_since(world)
        await someone.say("16 февраля")
        assert expect(Saved, await someone.say(words)).permits == (Permit(SINCE, UNTIL, VISA),)

    async def test_it_is_not_lost_for_the_first_day(self, world: World) -> None:
        someone = await world.settled()
        asked = expect(AskDay, await someone.say("permit renewed until 20 June"))
        assert asked.wanted == NewPermit(Purpose.PERMIT_FROM, OTHER, UNTIL)
        saved = expect(Saved, await someone.say("got my residence permit on 16 February"))
        assert saved.permits == (Permit(SINCE, UNTIL, RESIDENCE),)


@pytest.mark.parametrize(
    ("asks", "words", "kept"),
    [
        (Purpose.PERMIT_BEGINS, "до 20 июня", (day("02-01"), UNTIL)),
        (Purpose.PERMIT_ENDS, "с 16 февраля", (SINCE, day("05-01"))),
        (Purpose.PERMIT_BEGINS, "с 16 февраля до 20 июня", (SINCE, UNTIL)),
        (Purpose.PERMIT_ENDS, "с 16 февраля бессрочно", (SINCE, None)),
    ],
)
async def test_one_end_is_corrected_as_its_words_say(
    world: World, asks: Purpose, words: str, kept: tuple[date, date | None]
) -> None:
    someone = await world.settled()
    saved = expect(Saved, await someone.press(permits.keep, day("02-01"), day("05-01"), VISA))
    expect(AskDay, await someone.press(ask_for, OfPermit(asks, saved.permits[0].id)))
    await someone.say(words)
    assert await someone.permits() == [Permit(*kept, VISA)]


@pytest.mark.parametrize(
    "words", ["получил РВП 11 марта", "РВП закончилось 11 марта", "got a residence permit 11 March"]
)
async def test_a_day_that_has_not_come_this_year_is_asked_with_its_year(world: World, words: str) -> None:
    someone = await world.settled()
    unread = expect(PermitUnread, await someone.say(words))
    assert unread.days == (date(2025, 3, 11), day("03-11"))
    assert "11 March 2025" in text(unread)
    assert "hasn’t come yet: 11 March" in text(await someone.say(f"{words} 2026"))


@pytest.mark.parametrize("words", ["Аня РВП алды 16-февралда 20-июнга чейин", "Аня РВП узартты 20-июнга чейин"])
async def test_what_another_traveller_was_given_in_kyrgyz(world: World, words: str) -> None:
    family = await Family.of(world, others=("Аня",))
    await family.me.say(words)
    await family.me.say("16 февраля")
    assert expect(Journal, await family.journal("Аня")).permits == (Permit(SINCE, UNTIL, RESIDENCE),)
    assert expect(Journal, await family.journal()).permits == ()


class TestExtendedWithoutADay:
    """«Продлили визу» is of the permit there is, in whichever country: until when, is asked."""

    @pytest.mark.parametrize(
        "words", ["продлили визу", "визу продлил", "my visa was extended", "they extended my visa", "визаны узарттым"]
    )
    async def test_its_new_end_is_asked_for(self, world: World, words: str) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        there = await family.by(country="GE")
        expect(Saved, await there.press(permits.keep, day("02-16"), day("03-20"), VISA))
        asked = expect(AskDay, await family.me.say(words))
        permit = expect(Journal, await family.journal(country="GE")).permits[0]
        assert asked.wanted == OfPermit(Purpose.PERMIT_ENDS, permit.id)
        assert expect(Saved, await family.me.say("20 июня")).permits == (Permit(day("02-16"), UNTIL, VISA),)

    @pytest.mark.parametrize("words", ["визу продлили до 20 июня", "виза закончилась вчера", "удали визу"])
    async def test_no_country_is_asked_where_there_is_one_such(self, world: World, words: str) -> None:
        family = await Family.of(world, "GE")
        expect(Saved, await (await family.by(country="GE")).press(permits.keep, day("02-16"), day("03-20"), VISA))
        assert not isinstance(await family.me.say(words), WhichJournal)
        assert isinstance(await family.me.say("виза до 20 июня"), WhichJournal)  # it may be a new one

    @pytest.mark.parametrize("held", [(), ("KZ", "GE")])
    async def test_of_none_or_several_the_country_is_asked(self, world: World, held: tuple[str, ...]) -> None:
        family = await Family.of(world, "GE")
        for country in held:
            there = await family.by(country=country)
            expect(Saved, await there.press(permits.keep, day("02-16"), day("03-20"), VISA))
        assert isinstance(await family.me.say("продлили визу"), WhichJournal)

    async def test_of_one_that_is_not_on_record_it_is_asked_since_when(self, world: World) -> None:
        someone = await world.settled()
        assert expect(AskDay, await someone.say("продлили визу")).wanted == NewPermit(Purpose.PERMIT_FROM, VISA)


class TestSomethingElseOfAPermit:
    """Over the question for a permit's day: what is said of one by its name is no answer that was not understood."""

    @pytest.mark.parametrize("words", ["удали РВП", "delete my permit", "РВПны өчүр", "remove my residence permit"])
    async def test_the_one_to_delete_is_shown(self, world: World, words: str) -> None:
        someone = await world.settled()
        expect(Saved, await someone.press(permits.keep, SINCE, UNTIL, RESIDENCE))
        expect(AskDay, await someone.say("получил визу"))
        assert expect(PermitCard, await someone.say(words)).permit == Permit(SINCE, UNTIL, RESIDENCE)
        assert len(await someone.permits()) == 1

    async def test_where_there_is_no_such_one_those_there_are_are_shown(self, world: World) -> None:
        someone = await world.settled()
        expect(Saved, await someone.press(permits.keep, SINCE, UNTIL, RESIDENCE))
        assert expect(PermitList, await someone.say("delete my visa")).permits == (Permit(SINCE, UNTIL, RESIDENCE),)

    @pytest.mark.parametrize("words", ["ВНЖны 1 айга узарттым", "extend my permit by a month", "хочу продлить РВП"])
    async def test_what_is_not_understood_of_one_is_said(self, world: World, words: str) -> None:
        someone = await asked_since(world)
        expect(PermitUnread, await someone.say(words))
        assert await someone.permits() == []
