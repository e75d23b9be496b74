"""A newcomer's questions: each can be skipped, none is lost, old buttons and commands in the middle do no harm."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.actions import forget, onboarding, pages, plans, reminder_settings, rule, stays
from bot.actions import settings as profile
from bot.actions.answers.days import OtherEnd, Wanted
from bot.actions.answers.pages import Page
from bot.actions.answers.questions import (
    AskDay,
    AskInside,
    AskLanguage,
    AskNationality,
    AskOwnLimit,
    AskPast,
    EntryOrExit,
    HalfStayDropped,
    Hello,
)
from bot.actions.answers.refusals import Refused
from bot.actions.answers.settings import PermitSet, ProfileSaved
from bot.actions.answers.status import Allowance, NoAllowance, Status
from bot.actions.answers.stays import Saved, StayList
from bot.actions.answers.unread import NotAllRead
from bot.actions.forget import AskForget, NothingDeleted
from bot.actions.runner import Action
from bot.actions.status import show as show_status
from bot.actions.status import show_counted
from tests.actions.talk import OFFERED, Direction, Purpose, Talk, World, day, days, expect, numbers_of, own_question

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def to_nationality(someone: Talk) -> Talk:
    """Brings a newcomer to the question about the nationality; the next ones go further each."""
    assert await someone.start() == Hello(AskNationality(OFFERED), choose=True)
    assert await someone.press(onboarding.choose_language, "en") == Hello(AskNationality(OFFERED))
    return someone


async def to_language(someone: Talk) -> Talk:
    """Brings somebody whose account speaks none of the three languages to the question about the language."""
    someone.account_language = "uz"
    assert await someone.start() == AskLanguage()
    return someone


async def to_inside(someone: Talk) -> Talk:
    await to_nationality(someone)
    assert await someone.press(onboarding.choose_nationality, "RU") == ProfileSaved("RU", AskInside())
    return someone


async def to_day(someone: Talk) -> Talk:
    await to_inside(someone)
    assert isinstance(await someone.press(onboarding.inside, True), AskDay)
    return someone


async def to_past(someone: Talk) -> Talk:
    await to_inside(someone)
    assert isinstance(await someone.press(onboarding.inside, False), AskPast)
    return someone


async def to_own(someone: Talk) -> Talk:
    await to_nationality(someone)
    assert own_question(await someone.press(onboarding.choose_nationality, "UA"), "UA")
    return someone


STEPS: dict[str, Callable[[Talk], Awaitable[Talk]]] = {
    "language": to_language,
    "nationality": to_nationality,
    "own": to_own,
    "inside": to_inside,
    "day": to_day,
    "past": to_past,
}


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


YES, NO = ("да", "Ооба.", "yes"), ("нет", "Жок", "NO!")


@pytest.mark.parametrize("words", YES + NO)
async def test_a_typed_yes_or_no_is_the_buttons_one(world: World, words: str) -> None:
    someone = await to_inside(world.newcomer())
    assert isinstance(await someone.say(words), AskDay if words in YES else AskPast)
    someone = await to_past(world.newcomer())
    if words in YES:
        assert isinstance(await someone.say(words), AskPast)
        assert await someone.question() == "past"
    else:
        assert await someone.say(words) == await someone.do(show_status)
        assert await someone.say(words) is Page.CHAT
    assert await someone.stays() == []


@pytest.mark.parametrize("words", YES + NO)
async def test_come_again_it_says_the_same(world: World, words: str) -> None:
    for to_step, permit in ((to_inside, False), (to_inside, True), (to_past, False)):
        someone = await to_step(world.newcomer())
        await someone.press(onboarding.set_permit, permit)
        first = await someone.as_request("said").say(words)
        world.restart()
        assert await someone.as_request("said").say(words) == first


@pytest.mark.parametrize("words", YES + NO)
async def test_to_any_other_question_it_is_no_answer(world: World, words: str) -> None:
    someone = await to_day(world.newcomer())
    await someone.say(words)
    assert await someone.question() == "day"
    settled = await world.settled()
    await settled.do(forget.ask)
    answer = await settled.say(words)
    assert answer == NothingDeleted() if words in NO else isinstance(answer, AskForget) and answer.typed
    assert await settled.journal() is not None


@pytest.mark.parametrize("words", ["привет", "hi", "салам", "Россия", "?"])
async def test_whoever_says_anything_first_is_greeted_and_asked(world: World, words: str) -> None:
    someone = world.newcomer()
    assert await someone.say(words) == Hello(AskNationality(OFFERED), choose=True)
    assert await someone.question() == "nationality"
    assert await world.newcomer(None).say(words) == AskLanguage()


@pytest.mark.parametrize("words", ["Пропустить", "skip", "Өткөрүп жиберүү."])
@pytest.mark.parametrize("step", ["nationality", "own", "inside", "day", "past"])
async def test_skip_typed_is_the_button(world: World, step: str, words: str) -> None:
    someone, other = await STEPS[step](world.newcomer()), await STEPS[step](world.newcomer())
    assert await someone.say(words) == await other.skip(step)
    assert await someone.stays() == []


@pytest.mark.parametrize("words", ["У меня РВП, ВНЖ или виза", "i have a residence permit or a visa"])
async def test_a_permit_typed_is_the_button(world: World, words: str) -> None:
    for to_step in (to_nationality, to_own, to_inside):
        someone = await to_step(world.newcomer())
        assert isinstance(await someone.say(words), PermitSet)
        journal = await someone.journal()
        assert journal is not None
        assert journal.permit


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


# --- the question about other trips is asked once ---------------------------------------------------------------------


ELSEWHERE: list[tuple[Action[...], tuple[object, ...]]] = [
    (show_status, ()),
    (show_counted, ()),
    (stays.show, ()),
    (plans.words, ("",)),
    (plans.words, ("01.06.2026",)),
    (reminder_settings.show, ()),
    (profile.show, ()),
    (rule.show, ()),
    (pages.page, (Page.HELP,)),
    (pages.page, (Page.PRIVACY,)),
    (onboarding.start, ()),
]


@pytest.mark.parametrize(("deed", "given"), ELSEWHERE)
async def test_whoever_looks_at_anything_else_is_not_asked_again(
    someone: Talk, deed: Action[...], given: tuple[object, ...]
) -> None:
    await to_past(someone)
    assert not isinstance(await someone.do(deed, *given), AskPast)
    assert await someone.question() in (None, "day"), "a plan asks for a day of its own"
    for act, entered in ((Direction.IN, "01.03.2026"), (Direction.OUT, "05.03.2026")):
        assert expect(Saved, await someone.command(act, entered)).ask is None
    assert isinstance(await someone.start(), Status)


@pytest.mark.parametrize("words", ["привет", "31.02.2026", "12.13.2026", "01.01.2026"])
async def test_what_may_have_been_meant_as_its_answer_leaves_it_open(someone: Talk, words: str) -> None:
    await to_past(someone)
    await someone.say(words)
    assert await someone.question() in ("past", "day")
    assert expect(AskPast, expect(Saved, await someone.say("10.01.2026 - 20.01.2026")).ask).more


@pytest.mark.parametrize(
    "words", ["Это всё", "нет, это всё", "больше нет", "жок башка", "бүттү", "That’s all", "no more"]
)
async def test_that_there_were_none_or_no_more_is_what_the_button_does(world: World, words: str) -> None:
    none, some = await to_past(world.newcomer()), await to_past(world.newcomer())
    await some.say("01.01.2026 - 05.01.2026")
    for someone in (none, some):
        said = await someone.as_request("said").say(words)
        assert said == await someone.do(show_status)
        assert await someone.as_request("said").say(words) == said
        assert await someone.say(words) is Page.CHAT


async def test_another_day_that_is_asked_for_closes_it(someone: Talk) -> None:
    await to_past(someone)
    assert not expect(AskDay, await someone.press(stays.ask_for, Wanted(Purpose.ENTER))).onboarding
    assert expect(Saved, await someone.say("01.03.2026")).ask is None


async def test_a_day_closes_it(someone: Talk) -> None:
    await to_past(someone)
    assert expect(Saved, await someone.command(Direction.IN, "01.03.2026")).ask is None
    assert expect(Saved, await someone.say("выехал 05.03.2026")).ask is None
    assert expect(Saved, await someone.say("10.01.2026 - 20.01.2026")).ask is None
    assert await someone.question() is None


@pytest.mark.parametrize(
    ("begin", "asked"),
    [("11.09.2025", False), ("12.09.2025", False), ("13.09.2025", True), ("01.02.2024", False), ("01.03.2026", True)],
)
async def test_a_history_that_reaches_back_over_the_window_leaves_nothing_to_ask(
    world: World, begin: str, asked: bool
) -> None:
    """On 10 March the window begins on 12 September."""
    before, after = await to_nationality(world.newcomer()), await to_past(world.newcomer())
    stay = f"{begin} - 05.03.2026"
    await before.say(stay)
    await before.press(onboarding.choose_nationality, "RU")
    assert isinstance(await before.press(onboarding.inside, False), AskPast if asked else Status)
    assert (expect(Saved, await after.say(stay)).ask is not None) == asked
    assert await after.question() == ("past" if asked else None)


async def test_who_says_inside_and_then_logs_it_by_a_command_is_not_asked_again(someone: Talk) -> None:
    await to_inside(someone)
    await someone.command(Direction.IN)
    assert isinstance(await someone.press(onboarding.inside, True), AskPast)
    assert await someone.stays() == days("03-10")


@pytest.mark.parametrize("step", ["inside", "day"])
async def test_a_past_stay_does_not_say_whether_one_is_inside_now(someone: Talk, step: str) -> None:
    await STEPS[step](someone)
    saved = expect(Saved, await someone.say("10.01.2026 - 20.01.2026"))
    assert saved.ask == AskInside()
    assert isinstance(await someone.press(onboarding.inside, True), AskDay)
    saved = expect(Saved, await someone.say("01.03.2026"))
    assert isinstance(saved.ask, AskPast)
    assert await someone.stays() == days("01-10 01-20", "03-01")


async def test_who_is_inside_already_is_not_asked_whether_they_are(someone: Talk) -> None:
    await to_nationality(someone)
    await someone.command(Direction.IN)
    assert isinstance(expect(ProfileSaved, await someone.press(onboarding.choose_nationality, "RU")).then, AskPast)


async def test_a_permit_goes_on_with_the_next_question(someone: Talk) -> None:
    await to_nationality(someone)
    answer = expect(PermitSet, await someone.press(onboarding.set_permit, True))
    assert answer.ask == AskInside(permit=True)
    assert await someone.press(onboarding.set_permit, True) == answer


@pytest.mark.parametrize(
    ("words", "code"), [("Россия", "RU"), ("Кыргызстан", "KG"), ("Armenia", "AM"), ("Беларусь", "BY")]
)
async def test_a_nationality_typed_in_any_language(someone: Talk, words: str, code: str) -> None:
    await to_nationality(someone)
    assert await someone.say(words) == ProfileSaved(code, AskInside())
    journal = await someone.journal()
    assert journal is not None
    assert journal.traveller.nationality == code


@pytest.mark.parametrize("words", ["росия", "грузин", "Конго", "привет", "не знаю"])
async def test_a_guess_is_offered_and_never_taken(someone: Talk, words: str) -> None:
    await to_nationality(someone)
    answer = expect(AskNationality, await someone.say(words))
    assert answer.offered or answer.unread
    journal = await someone.journal()
    assert journal is not None
    assert journal.traveller.nationality is None


async def test_a_code_of_no_country_changes_nothing(someone: Talk) -> None:
    await to_nationality(someone)
    assert await someone.press(onboarding.choose_nationality, "ZZ") == AskNationality(OFFERED)
    journal = await someone.journal()
    assert journal is not None
    assert journal.traveller.nationality is None


async def test_a_language_that_is_none_of_the_three_changes_nothing(someone: Talk) -> None:
    await someone.start()
    await someone.press(onboarding.choose_language, "xx")
    assert (await someone.world.runner.run(someone.asked(), True, show_status)).languages == ("en",)


@pytest.mark.parametrize(
    ("account", "languages"), [("ky", ("ky",)), ("de", ("ru", "ky", "en")), (None, ("ru", "ky", "en"))]
)
async def test_without_a_chosen_language_the_accounts_is_spoken_or_all(
    world: World, account: str | None, languages: tuple[str, ...]
) -> None:
    someone = world.newcomer(account)
    reply = await world.runner.run(someone.asked(), True, show_status)
    assert reply.languages == languages
    await someone.start()
    await someone.press(onboarding.choose_language, "ru")
    assert (await world.runner.run(someone.asked(), True, show_status)).languages == ("ru",)


class TestPastStays:
    async def test_a_bare_date_is_an_entry_and_its_exit_is_asked(self, someone: Talk) -> None:
        await to_past(someone)
        asked = expect(AskDay, await someone.say("01.01.2026"))
        assert asked.wanted.purpose is Purpose.STAY_FROM
        assert asked.wanted == OtherEnd(Purpose.STAY_FROM, day("01-01"))
        assert isinstance(await someone.say("05.01.2026"), Saved)
        assert await someone.stays() == days("01-01 01-05")

    @pytest.mark.parametrize("words", ["05.01.2026", "01.03.2026", "вчера"])
    async def test_a_bare_date_within_a_recorded_stay_is_no_entry_of_another(self, someone: Talk, words: str) -> None:
        await to_day(someone)
        await someone.say("01.03.2026")
        await someone.say("01.01.2026 - 10.01.2026")
        asked = await someone.say(words)
        assert isinstance(asked, EntryOrExit)
        assert await someone.question() == "past"

    async def test_the_exit_of_the_stay_that_lasts_can_be_told_by_its_date(self, someone: Talk) -> None:
        await to_day(someone)
        await someone.say("01.03.2026")
        asked = expect(EntryOrExit, await someone.say("08.03.2026"))
        await someone.pick(Purpose.LEAVE, 0, asked.day)
        assert await someone.stays() == days("03-01 03-08")

    async def test_after_a_day_a_bare_date_is_asked_about_as_everywhere(self, world: World) -> None:
        someone = await to_past(world.newcomer())
        world.clock.go_on(hours=23)
        assert isinstance(await someone.say("01.01.2026"), AskDay)
        someone = await to_past(world.newcomer())
        world.clock.go_on(hours=25)
        assert await someone.say("01.01.2026") == EntryOrExit(day("01-01"), world.clock.today)
        assert await someone.say("привет") is Page.CHAT

    async def test_several_at_once(self, someone: Talk) -> None:
        await to_past(someone)
        saved = expect(Saved, await someone.say("01.01.2026 - 05.01.2026\n10.02.2026 - 12.02.2026"))
        assert saved.ask == AskPast(expect(AskPast, saved.ask).since, more=True)
        assert await someone.stays() == days("01-01 01-05", "02-10 02-12")

    async def test_if_one_is_not_understood_none_is_taken(self, someone: Talk) -> None:
        await to_past(someone)
        answer = expect(NotAllRead, await someone.say("01.01.2026 - 05.01.2026\n10.02.2026 - 31.02.2026"))
        assert [line.why for line in answer.unread] == ["impossible"]
        assert await someone.stays() == []

    async def test_an_entry_whose_exit_is_left_out_is_told_to_be_written_nowhere(self, someone: Talk) -> None:
        await to_past(someone)
        await someone.say("01.01.2026")
        past = AskPast(day("03-10") - timedelta(179), other=False)
        assert await someone.skip("day") == HalfStayDropped(Direction.IN, day("01-01"), day("03-10"), past)
        assert await someone.question() == "past"
        assert await someone.stays() == []

    async def test_the_wrong_way_round(self, someone: Talk) -> None:
        await to_past(someone)
        await someone.say("05.01.2026")
        assert isinstance(await someone.say("01.01.2026"), Refused)
        assert await someone.stays() == []


PRESSES: list[Callable[[Talk], Awaitable[object]]] = [
    lambda who: who.start(),
    lambda who: who.press(onboarding.choose_language, "ru"),
    lambda who: who.press(onboarding.choose_nationality, "RU"),
    lambda who: who.press(onboarding.choose_nationality, "UA"),
    lambda who: who.press(onboarding.ask_nationality),
    lambda who: who.press(onboarding.set_permit, True),
    lambda who: who.press(onboarding.set_permit, False),
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


async def test_a_bare_day_outside_the_questions_asks_entry_or_exit(world: World) -> None:
    someone = await world.settled()
    assert await someone.say("01.03.2026") == EntryOrExit(day("03-01"), day("03-10"))
    assert await someone.stays() == []


async def test_half_a_stay_is_not_forgotten_without_a_word(world: World) -> None:
    """`kirdim 25.02` with a later stay on record: its exit is asked, and the status says that it is not saved."""
    someone = await world.settled()
    await someone.stayed((day("03-01"), day("03-05")))
    assert isinstance(await someone.say("kirdim 25.02"), AskDay)
    told = expect(HalfStayDropped, await someone.do(show_status))
    assert (told.told, told.day) == (Direction.IN, day("02-25"))
    assert isinstance(told.then, Status)
    await someone.say("27.02.2026")
    assert await someone.stays() == days("02-25 02-27", "03-01 03-05")
    assert isinstance(await someone.do(show_status), Status)
    await someone.command(Direction.OUT, "20.02.2026")
    assert expect(HalfStayDropped, await someone.do(show_status)).told is Direction.OUT
    await someone.skip("day")
    assert isinstance(await someone.do(show_status), Status)
