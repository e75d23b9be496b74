"""The question whether a stay still lasts: once it was silent for long, never beside a countdown."""

import pytest

from bot.actions import check_in, permits, reminder_settings
from bot.actions.answers.days import Purpose, Wanted
from bot.actions.answers.notices import CheckIn, Confirmed, PermitEnds
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import AskDay
from bot.actions.answers.stays import Saved
from bot.actions.notices.schedule import JOURNAL_KINDS
from bot.actions.stays import ask_for
from bot.core.permit import PermitKind
from bot.core.reminders import DAYS_BEFORE
from tests.actions.answered import expect, text
from tests.actions.reminded import THIRTY_DAYS, entered, listed, stay_id
from tests.actions.several import added, by_buttons_of, journal
from tests.actions.talk import CHECK_IN, LIMIT, PERMIT, Direction, Talk, World, at, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

# Russia's ninety days: entered on 1 March, the last legal day is 29 May; calls on 29 April, 15, 22, 26, 28, 29 May.


async def all_heard(someone: Talk, until: str) -> list[tuple[str, str]]:
    """What comes by itself up to that day, nothing of it answered: its day and its kind."""
    found: list[tuple[str, str]] = []
    while True:
        due = [(moment, kind.name) for kind in JOURNAL_KINDS if (moment := await someone.due(kind.name))]
        if not due or min(due)[0] > at(until):
            return found
        someone.world.clock.at, kind = min(due)
        if await someone.hear(kind):
            found.append((f"{someone.world.clock.today:%m-%d}", kind))


class TestWhen:
    async def test_thirty_days_after_the_last_word_and_every_two_weeks(self, world: World) -> None:
        someone = await entered(world, nationality="RU")
        assert await all_heard(someone, "05-31") == [
            ("03-31", CHECK_IN),
            ("04-14", CHECK_IN),
            ("04-29", LIMIT),
            ("05-07", CHECK_IN),  # a week after that and before the next one
            ("05-15", LIMIT),
            ("05-22", LIMIT),
            ("05-26", LIMIT),
            *((f"05-{number}", LIMIT) for number in (28, 29, 30, 31)),
        ]

    async def test_never_over_the_limit(self, world: World) -> None:
        someone = await entered(world, nationality=THIRTY_DAYS)
        assert CHECK_IN not in {kind for _, kind in await all_heard(someone, "07-31")}

    async def test_whatever_is_changed_in_the_journal_puts_it_off(self, world: World) -> None:
        someone = await entered(world, nationality="RU")
        world.clock.go_to(day("03-10"))
        saved = await someone.stayed((day("01-05"), day("01-08")))
        assert await someone.due(CHECK_IN) == at("04-09")
        world.clock.go_to(day("03-15"))
        await someone.undo(saved.change)
        assert await someone.due(CHECK_IN) == at("04-14")
        kept = await someone.journal()
        assert kept is not None
        assert kept.told_at == world.clock()

    async def test_what_is_changed_in_another_journal_does_not(self, world: World) -> None:
        someone = await entered(world, nationality="RU")
        await added(someone, "Анна")
        world.clock.go_to(day("03-20"))
        hers = await by_buttons_of(someone, "Анна")
        await hers.command(Direction.IN)
        assert await someone.due(CHECK_IN) == at("03-31")

    async def test_not_outside_nor_where_no_day_counts(self, world: World) -> None:
        someone = await entered(world, nationality="RU")
        await someone.press(permits.keep, day("03-02"), None, PermitKind.RESIDENCE)
        assert await someone.due(CHECK_IN) is None
        assert await (await entered(world, nationality="KZ")).due(CHECK_IN) is None
        someone = await entered(world, nationality="AR")
        await someone.hold_permit()
        assert await someone.due(CHECK_IN) is None
        someone = await entered(world, nationality="RU")
        await someone.command(Direction.OUT)
        assert await someone.due(CHECK_IN) is None

    @pytest.mark.parametrize("nationality", ["AR", None])
    async def test_where_nobody_knows_what_judges_it_too(self, world: World, nationality: str | None) -> None:
        someone = await entered(world, nationality=nationality)
        assert (await listed(someone))[:1] == ["31.03 still in?"]
        assert await all_heard(someone, "04-20") == [("03-31", CHECK_IN), ("04-14", CHECK_IN)]
        assert await someone.press(check_in.confirm, await stay_id(someone)) == Confirmed(
            world.clock.today, day("05-14")
        )
        assert await someone.due(CHECK_IN) == at("05-14")

    async def test_not_while_paused_nor_switched_off(self, world: World) -> None:
        off = (reminder_settings.pause_until, day("04-30")), (reminder_settings.set_kind, CHECK_IN, False)
        for deed, *given in off:
            someone = await entered(world, nationality="RU")
            claimed = await someone.notice(CHECK_IN)
            await someone.press(deed, *given)
            due = await someone.due(CHECK_IN)
            assert due is None or due >= at("04-30")
            world.clock.go_to(day("03-31"), 10)
            assert claimed is not None
            assert await someone.composed(claimed) is None

    async def test_not_in_the_week_after_a_late_reminder_went_out(self, world: World) -> None:
        someone = await entered(world, nationality=THIRTY_DAYS)
        await someone.press(reminder_settings.set_day, 60, True)
        await someone.press(permits.keep, day("03-10"), day("06-20"), PermitKind.VISA)
        world.clock.go_to(day("04-22"))  # sixty days are left; both are late
        assert isinstance(await someone.hear(PERMIT), PermitEnds)
        assert await someone.hear(CHECK_IN) is None
        await someone.say_citizenship_again()
        assert await someone.due(CHECK_IN) == at("04-30")

    async def test_with_no_days_chosen_no_day_is_a_countdowns(self, world: World) -> None:
        someone = await entered(world, nationality="RU")
        for days in DAYS_BEFORE:
            await someone.press(reminder_settings.set_day, days, False)
        asked = [on for on, kind in await all_heard(someone, "05-30") if kind == CHECK_IN]
        assert asked == ["03-31", "04-14", "04-28", "05-12"], "and in the week before the first day over none"


class TestAnswered:
    async def test_it_asks_about_the_stay_that_lasts(self, world: World) -> None:
        someone = await entered(world, nationality="RU")
        world.clock.go_to(day("04-02"))
        assert await someone.hear(CHECK_IN) == CheckIn((await someone.stays())[0], day("04-02"))

    async def test_yes_puts_it_off(self, world: World) -> None:
        someone = await entered(world, nationality="RU")
        world.clock.go_to(day("04-02"))
        await someone.hear(CHECK_IN)
        before = await someone.changes()
        for _ in range(2):
            done = await someone.press(check_in.confirm, await stay_id(someone))
            assert await someone.due(CHECK_IN) == at("05-07"), "in 30 days, then apart from the 29th's notice"
            assert done == Confirmed(world.clock.today, day("05-07"))
            assert "ask again on 7 May" in text(done)
        assert await someone.changes() == before, "there is nothing to undo"

    async def test_no_day_is_promised_on_which_the_stay_would_be_over_the_limit(self, world: World) -> None:
        someone = await entered(world, nationality="RU")
        for days in DAYS_BEFORE:
            await someone.press(reminder_settings.set_day, days, False)
        world.clock.go_to(day("04-20"))
        done = await someone.press(check_in.confirm, await stay_id(someone))
        assert done == Confirmed(world.clock.today, day("05-20"))
        world.clock.go_to(day("05-01"))
        assert await someone.press(check_in.confirm, await stay_id(someone)) == Confirmed(world.clock.today, None)

    async def test_yes_is_about_the_journal_of_its_button(self, world: World) -> None:
        someone = await entered(world, nationality="RU")
        await added(someone, "Анна")
        await someone.say("Анна: 01.02.2026 - 03.02.2026")
        mine = await by_buttons_of(someone)
        world.clock.go_to(day("03-20"))
        await mine.press(check_in.confirm, await stay_id(mine))
        assert (await journal(someone)).told_at == world.clock()
        assert (await journal(someone, "Анна")).told_at == at("03-01", 12)

    async def test_yes_of_a_stay_that_has_ended_says_so(self, world: World) -> None:
        someone = await entered(world, nationality="RU")
        old = await stay_id(someone)
        await someone.command(Direction.OUT)
        assert await someone.press(check_in.confirm, old) == StaleButton()
        await someone.delete(old)
        assert await someone.press(check_in.confirm, old) == StaleButton()

    async def test_i_left_asks_for_the_day_of_the_exit(self, world: World) -> None:
        someone = await entered(world, nationality="RU")
        world.clock.go_to(day("04-02"))
        await someone.hear(CHECK_IN)
        asked = expect(AskDay, await someone.press(ask_for, Wanted(Purpose.LEAVE)))
        assert asked.wanted == Wanted(Purpose.LEAVE)
        assert expect(Saved, await someone.pick(Purpose.LEAVE, 0, day("03-20"))).status.inside is None
        assert await someone.due(CHECK_IN) is None

    async def test_an_exit_meanwhile_and_it_is_not_asked(self, world: World) -> None:
        someone = await entered(world, nationality="RU")
        claimed = await someone.notice(CHECK_IN)
        world.clock.go_to(day("03-31"), 10)
        await someone.command(Direction.OUT)
        await someone.command(Direction.IN)
        assert claimed is not None
        assert await someone.composed(claimed) is None


async def test_it_is_listed_as_it_comes(world: World) -> None:
    someone = await entered(world, nationality="RU")
    assert (await listed(someone))[:2] == ["31.03 still in?", "29.04 30"]
    world.clock.go_to(day("04-02"))
    assert (await listed(someone))[:2] == ["02.04 still in?", "29.04 30"]
    assert isinstance(await someone.hear(CHECK_IN), CheckIn)
    assert (await listed(someone))[:2] == ["16.04 still in?", "29.04 30"]
