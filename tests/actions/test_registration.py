"""The day by which one has to register: for whom, on which days it is told, until when."""

from datetime import date, datetime, timedelta

import pytest

from bot.actions import cancel, onboarding, permits, registration, reminder_settings
from bot.actions.answers import Answer
from bot.actions.answers.days import Purpose
from bot.actions.answers.notices import Register, Registered, Unregistered
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.reminder_settings import ReminderSettings
from bot.actions.answers.settings import ProfileSaved
from bot.actions.answers.stays import Saved, Undone
from bot.actions.stays import show as show_stays
from bot.core.permit import PermitKind
from tests.actions.answered import expect, text
from tests.actions.reminded import entered, listed, stay_id
from tests.actions.several import by_buttons_of, journals_of
from tests.actions.talk import CHECK_IN, REGISTRATION, Direction, Talk, World, at, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_done_says_that_one_is_there_so_that_it_is_not_asked_soon(world: World) -> None:
    someone = await by_now(world)
    world.clock.go_to(day("08-03"))
    stay = await stay_id(someone)
    before = await someone.due(CHECK_IN)
    assert await someone.press(registration.done, stay) == Registered(stay)
    assert before == at("08-04")
    assert expect(datetime, await someone.due(CHECK_IN)) >= at("09-02")
    await someone.command(Direction.OUT, "02.08.2026")
    await someone.press(registration.undone, stay)
    assert await someone.press(registration.done, stay) == Registered(stay), "of one that has ended it says no more"


# Entered on 5 July: the 30th day is 3 August.


async def by_now(world: World, text: str = "07-05", nationality: str | None = "RU") -> Talk:
    return await entered(world, text, nationality)


async def told(someone: Talk) -> list[tuple[str, int]]:
    """The days on which it is told, and the days then left."""
    found: list[tuple[str, int]] = []
    while due := await someone.due(REGISTRATION):
        someone.world.clock.at = due
        said = expect(Register, await someone.hear(REGISTRATION))
        found.append((f"{said.today:%m-%d}", (said.by - said.today).days))
    return found


class TestTold:
    async def test_on_the_20th_27th_29th_and_30th_day(self, world: World) -> None:
        someone = await by_now(world)
        assert await told(someone) == [("07-24", 10), ("07-31", 3), ("08-02", 1), ("08-03", 0)]

    async def test_with_its_sources_and_doubts(self, world: World) -> None:
        someone = await by_now(world)
        world.clock.go_to(day("07-26"))
        said = expect(Register, await someone.hear(REGISTRATION))
        assert (said.stay_id, said.by, said.today) == (await stay_id(someone), day("08-03"), day("07-26"))
        assert [source.id for source in said.duty.sources] == ["registration-law", "order-923"]
        assert [note.id for note in said.duty.notes] == ["registration-day", "registration-practice"]
        assert await someone.due(REGISTRATION) == at("07-31")

    async def test_once_the_day_is_over_not_at_all(self, world: World) -> None:
        someone = await by_now(world)
        world.clock.go_to(day("08-04"))
        assert await someone.hear(REGISTRATION) is None
        assert await someone.due(REGISTRATION) is None

    async def test_an_entry_told_late_is_told_of_what_is_left(self, world: World) -> None:
        someone = await world.settled()
        world.clock.go_to(day("07-29"))
        saved = expect(Saved, await someone.command(Direction.IN, "05.07.2026"))
        assert saved.register_by is None
        assert await told(someone) == [("07-31", 3), ("08-02", 1), ("08-03", 0)]

    async def test_an_entry_told_after_its_day_is_answered(self, world: World) -> None:
        someone = await world.settled()
        world.clock.go_to(day("08-04"))
        saved = expect(Saved, await someone.command(Direction.IN, "05.07.2026"))
        assert saved.register_by == day("08-03")
        assert await someone.due(REGISTRATION) is None
        left = expect(Saved, await someone.command(Direction.OUT))
        assert left.register_by is None

    @pytest.mark.parametrize("means", ["entry", "nationality", "permit", "on", "at night", "undone exit"])
    async def test_on_its_last_day_after_the_hour_it_is_told_at_once(self, world: World, means: str) -> None:
        someone = await (world.settled() if means in ("entry", "at night") else by_now(world))
        await self.without(someone, means)
        world.clock.go_to(day("08-03"), 23 if means == "at night" else 12)
        await self.now_with(someone, means)
        assert await someone.due(REGISTRATION) == world.clock()
        assert expect(Register, await someone.hear(REGISTRATION)).by == world.clock.today
        await someone.say_citizenship_again()
        assert await someone.due(REGISTRATION) is None, "once"

    @pytest.mark.parametrize("means", ["entry", "nationality", "own limit", "permit", "deleted permit", "undone exit"])
    async def test_what_makes_it_a_duty_after_its_day_is_answered(self, world: World, means: str) -> None:
        someone = await (world.settled() if means == "entry" else by_now(world))
        await self.without(someone, means)
        world.clock.go_to(day("08-04"))
        answer = await self.now_with(someone, means)
        assert isinstance(answer, Saved | Undone | ProfileSaved)
        assert answer.register_by == day("08-03")
        assert "3 August" in text(answer)
        assert await someone.due(REGISTRATION) is None
        await someone.press(onboarding.choose_nationality, "KG")
        again = expect(ProfileSaved, await someone.press(onboarding.choose_nationality, "RU"))
        assert again.register_by is None, "it was a duty before"

    async def test_switched_on_when_its_day_is_over_it_says_so(self, world: World) -> None:
        someone = await by_now(world)
        in_time = expect(ReminderSettings, await someone.press(reminder_settings.set_kind, REGISTRATION, True))
        assert in_time.registrations == ()
        await someone.press(reminder_settings.set_kind, REGISTRATION, False)
        world.clock.go_to(day("08-04"))
        other = await someone.press(reminder_settings.set_kind, CHECK_IN, True)
        assert "last day to register" not in text(other)
        assert "was 3 August" in text(await someone.press(reminder_settings.set_kind, REGISTRATION, True))
        await someone.command(Direction.OUT)
        shown = expect(ReminderSettings, await someone.press(reminder_settings.set_kind, REGISTRATION, True))
        assert shown.registrations == ()

    async def test_whoever_is_paused_beyond_its_day_is_told_it_at_once(self, world: World) -> None:
        someone = await world.settled()
        world.clock.go_to(day("07-10"))
        paused = expect(ReminderSettings, await someone.press(reminder_settings.pause_until, day("09-05")))
        assert paused.registrations == ()
        saved = expect(Saved, await someone.command(Direction.IN, "05.07.2026"))
        assert saved.register_by == day("08-03")
        assert "The last day to register in Kazakhstan is 3 August. In the pause I won’t" in text(saved)
        assert await told(someone) == []
        world.clock.go_to(day("08-20"))
        over = await someone.press(reminder_settings.pause, False)
        assert "was 3 August" in text(over)
        assert "register" not in text(await someone.do(reminder_settings.show))

    @pytest.mark.parametrize(("until", "untold"), [("08-03", False), ("08-04", True)])
    async def test_a_pause_beyond_its_day_names_it(self, world: World, until: str, untold: bool) -> None:
        someone = await by_now(world)
        world.clock.go_to(day("07-20"))
        paused = expect(ReminderSettings, await someone.press(reminder_settings.pause_until, day(until)))
        assert [each.by for each in paused.registrations] == ([day("08-03")] if untold else [])
        assert ("I won’t remind you of it" in text(paused)) is untold
        assert bool(await told(someone)) is not untold

    async def test_nor_is_it_named_where_it_is_switched_off(self, world: World) -> None:
        someone = await by_now(world)
        await someone.press(reminder_settings.set_kind, REGISTRATION, False)
        paused = expect(ReminderSettings, await someone.press(reminder_settings.pause_until, day("09-05")))
        assert paused.registrations == ()

    async def without(self, someone: Talk, means: str) -> None:
        match means:
            case "nationality" | "own limit":
                await someone.press(onboarding.choose_nationality, "AR")
            case "permit" | "deleted permit":
                self.permit = expect(Saved, await someone.press(permits.keep, day("07-04"), None, PermitKind.RESIDENCE))
            case "on":
                await someone.press(reminder_settings.set_kind, REGISTRATION, False)
            case "undone exit":
                self.left = expect(Saved, await someone.command(Direction.OUT))

    async def now_with(self, someone: Talk, means: str) -> Answer:
        match means:
            case "nationality":
                return await someone.press(onboarding.choose_nationality, "RU")
            case "own limit":
                return await someone.press(onboarding.own_limit, 90, 90, 180)
            case "permit":
                return await someone.undo(self.permit.change)
            case "deleted permit":
                return await someone.press(permits.delete, self.permit.permits[0].id)
            case "undone exit":
                return await someone.undo(self.left.change)
            case "on":
                return await someone.press(reminder_settings.set_kind, REGISTRATION, True)
        return await someone.command(Direction.IN, "05.07.2026")

    async def test_it_is_listed_as_it_comes(self, world: World) -> None:
        someone = await by_now(world)
        await someone.press(reminder_settings.set_kind, CHECK_IN, False)
        assert (await listed(someone))[:4] == [f"{text} register" for text in ("24.07", "31.07", "02.08", "03.08")]
        world.clock.go_to(day("08-01"))
        assert (await listed(someone))[:3] == [f"{text} register" for text in ("01.08", "02.08", "03.08")]


class TestForWhom:
    @pytest.mark.parametrize("nationality", ["RU", "KG", "TR", "UA"])
    async def test_who_may_stay_longer(self, world: World, nationality: str) -> None:
        assert await (await by_now(world, nationality=nationality)).due(REGISTRATION) == at("07-24")

    @pytest.mark.parametrize("nationality", ["DE", "UZ", "CN", "IN", "BR", "KZ", "AR", None])
    async def test_nobody_whose_visit_is_capped_or_of_whom_nothing_is_known(
        self, world: World, nationality: str | None
    ) -> None:
        assert await (await by_now(world, nationality=nationality)).due(REGISTRATION) is None

    async def test_nobody_who_entered_before_the_duty(self, world: World) -> None:
        assert await (await by_now(world, "06-30")).due(REGISTRATION) is None
        assert await (await by_now(world, "07-01")).due(REGISTRATION) == at("07-20")

    @pytest.mark.parametrize(("used", "owed"), [(59, True), (60, False)])
    async def test_nobody_whose_days_end_by_then(self, world: World, used: int, owed: bool) -> None:
        someone = await world.settled()
        world.clock.go_to(day("07-05"))
        await someone.stayed((day("05-01"), day("05-01") + timedelta(used - 1)))
        await someone.command(Direction.IN)
        assert (await someone.due(REGISTRATION) is not None) == owed

    @pytest.mark.parametrize(
        ("begins", "ends", "owed"),
        [
            (day("06-01"), day("12-31"), False),
            (day("08-03"), None, False),
            (day("08-04"), None, True),
            (day("05-01"), day("07-05"), False),
            (day("05-01"), day("07-04"), True),
            (None, None, False),
        ],
    )
    async def test_nobody_under_a_permit(
        self, world: World, begins: date | None, ends: date | None, owed: bool
    ) -> None:
        someone = await by_now(world)
        await someone.press(permits.keep, begins, ends, PermitKind.RESIDENCE)
        assert (await someone.due(REGISTRATION) is not None) == owed

    async def test_nowhere_else(self, world: World) -> None:
        someone = await world.settled("KZ")
        world.clock.go_to(day("07-05"))
        await someone.say("въехал в Россию вчера")
        kept = await someone.kept()
        assert kept is not None
        assert REGISTRATION not in {notice.kind for notice in kept.notices}


class TestNothingStale:
    @pytest.mark.parametrize("means", ["exit", "later", "earlier", "nationality", "permit", "done", "off"])
    async def test_what_is_on_its_way_is_not_sent(self, world: World, means: str) -> None:
        someone = await by_now(world)
        claimed, stay = await someone.notice(REGISTRATION), await stay_id(someone)
        world.clock.go_to(day("07-24"), 10)
        match means:
            case "exit":
                await someone.command(Direction.OUT)
            case "later":
                await someone.pick(Purpose.FIX_ENTRY, stay, day("07-15"))
            case "earlier":  # the day to be told was the 22nd; it is told on the next, the 29th
                await someone.pick(Purpose.FIX_ENTRY, stay, day("07-03"))
            case "nationality":
                await someone.press(onboarding.choose_nationality, "DE")
            case "permit":
                await someone.hold_permit()
            case "done":
                await someone.press(registration.done, stay)
            case _:
                await someone.press(reminder_settings.set_kind, REGISTRATION, False)
        assert claimed is not None
        assert await someone.composed(claimed) is None


class TestDone:
    async def test_it_ends_it_for_that_stay(self, world: World) -> None:
        someone = await by_now(world)
        stay = await stay_id(someone)
        for _ in range(2):
            assert await someone.press(registration.done, stay) == Registered(stay)
        assert await someone.due(REGISTRATION) is None
        await someone.pick(Purpose.FIX_ENTRY, stay, day("07-04"))
        assert await someone.due(REGISTRATION) is None, "it is the same stay"
        world.clock.go_to(day("07-10"))
        await someone.command(Direction.OUT)
        await someone.command(Direction.IN)
        assert await someone.due(REGISTRATION) == at("07-29"), "and this another"

    async def test_it_is_taken_back_by_its_button(self, world: World) -> None:
        someone = await by_now(world)
        stay, before = await stay_id(someone), await someone.due(REGISTRATION)
        await someone.press(registration.done, stay)
        for _ in range(2):
            assert await someone.press(registration.undone, stay) == Unregistered()
            assert await someone.due(REGISTRATION) == before
        assert await (await by_now(world)).press(registration.undone, stay) == StaleButton()
        await someone.delete(stay)
        assert await someone.press(registration.undone, stay) == StaleButton()

    async def test_it_is_seen_in_the_list_and_beside_undo(self, world: World) -> None:
        someone = await by_now(world)
        stay = await stay_id(someone)
        await someone.press(registration.done, stay)
        for action in (show_stays, cancel.newest):
            assert "no exit yet · registered" in text(await someone.do(action))
        await someone.press(registration.undone, stay)
        assert "registered" not in text(await someone.do(show_stays))

    async def test_it_outlives_what_was_taken_back(self, world: World) -> None:
        someone = await by_now(world)
        stay = await stay_id(someone)
        fixed = expect(Saved, await someone.pick(Purpose.FIX_ENTRY, stay, day("07-04")))
        await someone.press(registration.done, stay)
        await someone.undo(fixed.change)
        assert [each.registered for each in await someone.stays()] == [True]
        deleted = expect(Saved, await someone.delete(stay))
        await someone.undo(deleted.change)
        assert [each.registered for each in await someone.stays()] == [True]

    async def test_its_button_is_of_its_journal(self, world: World) -> None:
        someone = await by_now(world)
        stay = await stay_id(someone)
        other = await by_now(world)
        assert await other.press(registration.done, stay) == StaleButton()
        assert await (await by_buttons_of(someone)).press(registration.done, stay) == Registered(stay)
        assert [each.stays[0].registered for each in await journals_of(someone)] == [True]
