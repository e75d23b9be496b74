"""A newcomer's questions: each can be skipped, none is lost, old buttons and commands in the middle do no harm."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.actions import onboarding, pages, permits, stays
from bot.actions.answers.days import Wanted
from bot.actions.answers.pages import Page
from bot.actions.answers.questions import (
    AskDay,
    AskInside,
    AskLanguage,
    AskNationality,
    AskOwnLimit,
    AskPast,
    HalfStayDropped,
    Hello,
)
from bot.actions.answers.settings import ProfileSaved
from bot.actions.answers.status import Allowance, NoAllowance, Status
from bot.actions.answers.stays import Saved, StayList
from bot.actions.status import show as show_status
from bot.core.permit import PermitKind
from tests.actions.answered import expect, numbers_of
from tests.actions.newcomer import STEPS, to_day, to_inside, to_language, to_nationality
from tests.actions.talk import OFFERED, Direction, Purpose, Talk, World, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_from_the_first_tap_to_the_status(someone: Talk) -> None:
    await to_day(someone)
    saved = expect(Saved, await someone.say("01.03.2026"))
    assert saved.stays == tuple(days("03-01"))
    assert saved.ask == AskPast(day("03-10") - timedelta(179))
    more = expect(Saved, await someone.say("01.01.2026 - 10.01.2026"))
    assert isinstance(more.ask, AskPast)
    assert more.ask.more
    status = expect(Status, await someone.skip("past"))
    assert status.inside == days("03-01")[0]
    assert isinstance(status.numbers, Allowance)
    assert status.numbers.used == 20
    assert await someone.question() is None
    assert await someone.start() == status


async def test_every_question_can_be_skipped(someone: Talk) -> None:
    await to_language(someone)
    assert await someone.skip("language") == AskNationality(OFFERED)
    assert await someone.skip("nationality") == AskInside()
    assert isinstance(await someone.skip("inside"), AskPast)
    status = expect(Status, await someone.skip("past"))
    assert status.numbers is NoAllowance.NO_NATIONALITY
    assert await someone.stays() == []


@pytest.mark.parametrize("words", ["Пропустить", "skip", "Өткөрүп жиберүү."])
@pytest.mark.parametrize("step", ["nationality", "own", "inside", "day", "past"])
async def test_skip_typed_is_the_button(world: World, step: str, words: str) -> None:
    someone, other = await STEPS[step](world.newcomer()), await STEPS[step](world.newcomer())
    assert await someone.say(words) == await other.skip(step)
    assert await someone.stays() == []


@pytest.mark.parametrize(("step", "following"), [("own", AskInside), ("day", AskPast)])
async def test_the_questions_beside_the_way_can_be_skipped_too(someone: Talk, step: str, following: type) -> None:
    await STEPS[step](someone)
    assert isinstance(await someone.skip(step), following)


@pytest.mark.parametrize("step", STEPS)
async def test_each_question_goes_on_after_a_restart(world: World, step: str) -> None:
    someone = await STEPS[step](world.newcomer())
    asked = await someone.question()
    world.restart()
    again = await someone.start()
    if step == "past":
        assert isinstance(again, Status), "it is asked once"
        return
    assert await someone.question() == asked == step
    assert isinstance(again, AskLanguage | Hello | AskOwnLimit | AskInside | AskDay)
    world.clock.go_on(days=3)
    assert type(await someone.start()) is type(again)


async def test_a_typed_date_answers_the_first_question_for_a_day_even_days_later(world: World) -> None:
    someone = await to_day(world.newcomer())
    world.clock.go_on(days=3)
    assert isinstance(await someone.say("01.03.2026"), Saved)
    assert await someone.stays() == days("03-01")


@pytest.mark.parametrize("step", STEPS)
async def test_old_buttons_of_other_questions_ask_what_is_open(someone: Talk, step: str) -> None:
    await STEPS[step](someone)
    open_question = await someone.question()
    for other in ("language", "nationality", "own", "inside", "day", "past", "nonsense"):
        if other != step:
            await someone.skip(other)
            assert await someone.question() == open_question
    if step != "inside":
        for answer in (True, False):
            await someone.press(onboarding.inside, answer)
            assert await someone.question() == open_question
    assert await someone.stays() == []


@pytest.mark.parametrize("step", STEPS)
async def test_a_crossing_in_the_middle_is_saved_and_the_question_asked_again_or_passed(
    someone: Talk, step: str
) -> None:
    await STEPS[step](someone)
    saved = expect(Saved, await someone.command(Direction.IN))
    early = {"language": AskLanguage, "nationality": AskNationality, "own": AskOwnLimit, "past": type(None)}
    assert isinstance(saved.ask, early.get(step, AskPast))
    if isinstance(saved.status.numbers, Allowance):
        assert step not in ("language", "nationality", "own")
    assert await someone.stays() == days("03-10")


@pytest.mark.parametrize("step", [step for step in STEPS if step != "past"])
async def test_other_commands_in_the_middle_leave_the_question_open(someone: Talk, step: str) -> None:
    await STEPS[step](someone)
    assert isinstance(await someone.do(show_status), Status)
    assert expect(StayList, await someone.do(stays.show)).stays == ()
    assert await someone.do(pages.page, Page.HELP) is Page.HELP
    assert await someone.do(onboarding.ask_language) == AskLanguage(again=step != "language")
    assert await someone.question() == step
    await someone.press(onboarding.choose_language, "ky")
    assert await someone.question() == ("nationality" if step == "language" else step)


async def test_a_day_asked_for_in_between_puts_the_nationality_off_and_does_not_lose_it(someone: Talk) -> None:
    await to_nationality(someone)
    asked = expect(AskDay, await someone.command(Direction.OUT, "05.03.2026"))
    assert asked.wanted.purpose is Purpose.STAY_TO
    saved = expect(Saved, await someone.say("01.03.2026"))
    assert saved.stays == tuple(days("03-01 03-05"))
    assert saved.ask == AskNationality(OFFERED)
    # Skipping that day comes back to it as well.
    await someone.command(Direction.OUT, "05.02.2026")
    assert await someone.skip("day") == HalfStayDropped(
        Direction.OUT, day("02-05"), day("03-10"), AskNationality(OFFERED)
    )


@pytest.mark.parametrize(("account", "asked"), [("ky", AskNationality(OFFERED)), ("uz", AskLanguage())])
async def test_a_word_before_any_answer_is_taken_and_the_language_asked_only_where_it_is_not_known(
    world: World, account: str, asked: object
) -> None:
    someone = world.newcomer(account)
    await someone.start()
    saved = expect(Saved, await someone.say("кирдим 01.03.2026"))
    assert saved.ask == asked
    assert await someone.stays() == days("03-01")


async def test_the_number_comes_with_the_citizenship_and_the_next_question_after_it(world: World) -> None:
    someone = world.newcomer("ky")
    await someone.start()
    await someone.say("кирдим 1-мартта")
    noted = expect(ProfileSaved, await someone.press(onboarding.choose_nationality, "KG"))
    assert noted.status == await someone.do(show_status)
    assert numbers_of(noted.status).may_stay == 81
    assert isinstance(noted.then, AskPast)
    outside = await to_inside(world.newcomer())
    assert expect(ProfileSaved, await outside.press(onboarding.choose_nationality, "RU")).status is None


async def test_a_permit_goes_on_with_the_next_question(someone: Talk) -> None:
    await to_nationality(someone)
    assert (await someone.hold_permit()).ask == AskInside(permit=True)


PRESSES: list[Callable[[Talk], Awaitable[object]]] = [
    lambda who: who.start(),
    lambda who: who.press(onboarding.choose_language, "ru"),
    lambda who: who.press(onboarding.choose_nationality, "RU"),
    lambda who: who.press(onboarding.choose_nationality, "AR"),
    lambda who: who.press(onboarding.ask_nationality),
    lambda who: who.press(permits.hold, True),
    lambda who: who.press(permits.hold, False),
    lambda who: who.press(permits.keep, None, None, PermitKind.OTHER),
    lambda who: who.press(permits.keep, date(2026, 1, 1), None, PermitKind.VISA),
    lambda who: who.press(onboarding.inside, True),
    lambda who: who.press(onboarding.inside, False),
    lambda who: who.skip("language"),
    lambda who: who.skip("nationality"),
    lambda who: who.skip("own"),
    lambda who: who.skip("inside"),
    lambda who: who.skip("day"),
    lambda who: who.skip("past"),
    lambda who: who.command(Direction.IN),
    lambda who: who.command(Direction.OUT),
    lambda who: who.command(Direction.OUT, "05.03.2026"),
    lambda who: who.say("01.02.2026"),
    lambda who: who.say("10.01.2026 - 20.01.2026"),
    lambda who: who.say("30 90"),
    lambda who: who.say("привет"),
    lambda who: who.press(stays.ask_for, Wanted(Purpose.ENTER)),
]


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(presses=st.lists(st.integers(0, len(PRESSES) - 1), max_size=12))
async def test_in_any_order_there_is_always_an_answer_and_a_way_to_the_end(world: World, presses: list[int]) -> None:
    someone = world.newcomer()
    await someone.start()
    for index in presses:
        assert await PRESSES[index](someone) is not None
    for _ in range(8):
        asked = await someone.question()
        if asked is None:
            break
        await someone.skip(asked)
    assert await someone.question() is None
    assert isinstance(await someone.do(show_status), Status)
    assert len([stay for stay in await someone.stays() if stay.left is None]) <= 1
