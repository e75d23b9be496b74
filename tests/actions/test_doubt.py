"""What is uncertain about a rule is told under the number: weak sources, or sources that were read long ago."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from dateutil.relativedelta import relativedelta

from bot.actions import compare, journals, onboarding, permits, rule
from bot.actions.answers import Answer, Reply
from bot.actions.answers.groups import GroupRule
from bot.actions.answers.notices import Reminder
from bot.actions.answers.plans import PlanFor, Plans
from bot.actions.answers.status import Doubt, Planned, Status
from bot.actions.answers.stays import Saved
from bot.actions.groups import membership
from bot.actions.rule import RuleCard
from bot.actions.status import show as show_status
from bot.actions.status import show_counted, show_overstays
from bot.core.permit import PermitKind
from bot.rulebook import Category
from bot.telegram import callbacks as cb
from bot.telegram.screens import screen_of
from tests.actions.answered import expect, text
from tests.actions.family import Family
from tests.actions.group import Place, chats
from tests.actions.talk import ALMATY, Direction, World

pytestmark = pytest.mark.asyncio(loop_scope="session")

LOW, MEDIUM = "≈ Confidence in this rule: low.", "≈ Confidence in this rule: medium."


def read(world: World, nationality: str) -> date:
    """The day on which the sources of its rule were last read."""
    return expect(Category, world.rulebook["KZ"].find(nationality)).verified


def below(number: str, answer: Answer) -> str:
    """The line below the one that holds the number."""
    lines = text(answer).splitlines()
    [at] = [i for i, line in enumerate(lines) if number in line]
    return lines[at + 1]


@pytest.mark.parametrize(("nationality", "confidence", "said"), [("TR", "low", LOW), ("IN", "medium", MEDIUM)])
async def test_a_weak_rule_says_so_below_the_number(world: World, nationality: str, confidence: str, said: str) -> None:
    someone = await world.settled(nationality)
    saved = expect(Saved, await someone.command(Direction.IN))
    assert saved.status.doubt == Doubt(confidence)
    for answer in (saved, await someone.do(show_status), await someone.press(show_counted)):
        assert said in text(answer).splitlines()
    due = await someone.due()
    assert due is not None
    world.clock.go_to(due.date(), 10)
    assert below("The rule: ", expect(Reminder, await someone.hear())) == said


async def test_whoever_is_outside_reads_it_too(world: World) -> None:
    someone = await world.settled("TR")
    assert below("With an entry today", await someone.do(show_status)) == LOW


async def test_a_sure_one_says_nothing(world: World) -> None:
    someone = await world.settled("RU")
    assert expect(Saved, await someone.command(Direction.IN)).status.doubt is None


async def test_more_than_six_months_after_it_was_read_its_age_is_told(world: World) -> None:
    someone, verified = await world.settled("RU"), read(world, "RU")
    half_a_year = verified + relativedelta(months=6)
    for today, months in (
        (half_a_year - timedelta(1), None),
        (half_a_year, None),
        (half_a_year + timedelta(1), 6),
        (verified + relativedelta(months=7, days=-1), 6),
        (verified + relativedelta(months=14), 14),
    ):
        world.clock.go_to(today)
        status, card = expect(Status, await someone.do(show_status)), expect(RuleCard, await someone.do(rule.show))
        assert status.doubt == (Doubt(None, verified, months) if months else None)
        assert card.months == months
        day = f"{verified:%-d %B %Y}" if today.year > verified.year else f"{verified:%-d %B}"
        told = f"≈ The rule was last checked on {day}, {months} months ago."
        assert ("last checked" in text(status)) == (told in text(status)) == (months is not None)
        assert f"{day}, {months} months ago." in text(card) if months else f"on {day}.\n" in text(card)


async def test_a_reminder_says_it_with_the_words_of_the_status(world: World) -> None:
    someone, verified = await world.settled("TR"), read(world, "TR")
    world.clock.go_to(verified + relativedelta(months=9))
    await someone.command(Direction.IN)
    due = await someone.due()
    assert due is not None
    world.clock.go_to(due.date(), 10)
    _, number, _, weak, old, advice = text(expect(Reminder, await someone.hear())).splitlines()
    assert ("last legal day" in number, weak, "plan the trip" in advice) == (True, LOW, True)
    assert old.startswith("≈ The rule was last checked on ")
    status = text(await someone.do(show_status)).splitlines()
    assert [line for line in status if line.startswith("≈")] == [weak, old]


async def test_the_day_is_that_of_the_country(world: World) -> None:
    someone = await world.settled("RU")
    await someone.lives_in("America/New_York")
    new_day = datetime.combine(read(world, "RU") + relativedelta(months=6, days=1), time(), ALMATY)
    for moment, old in ((new_day - timedelta(minutes=1), False), (new_day, True)):
        world.clock.at = moment.astimezone(UTC)
        assert (expect(Status, await someone.do(show_status)).doubt is not None) == old


async def test_whose_numbers_are_their_own_or_who_needs_none_is_told_nothing(world: World) -> None:
    world.clock.go_to(date(2030, 5, 23))
    own = await world.settled("AR")
    await own.do(onboarding.own_limit, 30, 90, 180)
    holder = await world.settled("TR")
    await holder.hold_permit()
    for someone in (own, holder, await world.settled(None)):
        assert expect(Status, await someone.do(show_status)).doubt is None


async def test_a_trip_ahead_says_it_too_and_a_list_of_them_once(world: World) -> None:
    someone = await world.settled("TR")
    for words, kind, number in (("12 June", Planned, "With an entry on"), ("20 days", PlanFor, "With an entry today")):
        answer = await someone.plan(words)
        assert isinstance(answer, kind)
        assert below(number, answer) == LOW
    for month in (6, 9):
        await someone.keep(date(2026, month, 12), date(2026, month, 20))
    assert text(expect(Plans, await someone.plan())).count(LOW) == 1
    sure = await world.settled("RU")
    assert "≈" not in text(await sure.plan("12 June")) + text(await sure.plan("20 days"))


async def test_what_a_permit_ends_is_sure(world: World) -> None:
    """In the status, in a reminder and of a trip ahead: its last day is no rule's."""
    someone = await world.settled("TR")
    await someone.do(permits.keep, date(2026, 2, 1), date(2026, 3, 20), PermitKind.VISA)
    await someone.command(Direction.IN)
    assert expect(Planned, await someone.plan("15 March")).doubt is None
    due = await someone.due()
    assert due is not None
    world.clock.go_to(due.date(), 10)
    for answer in (await someone.do(show_status), expect(Reminder, await someone.hear())):
        assert "20 March" in text(answer)
        assert "≈" not in text(answer)


async def test_several_journals_say_each_reason_once_with_whose(world: World) -> None:
    family, verified = await Family.of(world, others=("Anna",)), read(world, "RU")
    assert "≈" not in text(await family.me.do(journals.show))
    world.clock.go_to(verified + relativedelta(months=7))
    said = [line for line in text(await family.me.do(journals.show)).splitlines() if "≈" in line]
    day = f"{verified:%-d %B}"
    assert said == [f"You · Kazakhstan, Anna · Kazakhstan: ≈ The rule was last checked on {day}, 7 months ago."]


async def test_countries_side_by_side_and_groups_tell_the_age_too(world: World) -> None:
    someone, place, verified = await world.settled("RU"), Place(world, -next(chats)), read(world, "RU")
    await place.do(membership.enter)
    for today, old in ((verified + relativedelta(months=6), False), (verified + relativedelta(months=6, days=1), True)):
        world.clock.go_to(today)
        side_by_side, told = text(await someone.do(compare.show)), expect(GroupRule, await place.rule("RU"))
        kazakhstan = side_by_side.split("\n\n")[1]
        assert ("last checked" in kazakhstan, "last checked" in text(told)) == (old, old)


async def test_a_list_of_days_over_the_limit_says_it(world: World) -> None:
    someone = await world.settled("TR")
    await someone.stayed((date(2025, 10, 1), date(2025, 12, 1)))
    assert LOW in text(await someone.press(show_overstays)).splitlines()


async def test_more_is_behind_a_button_that_knows_whose_rule_it_is(world: World) -> None:
    doubted, sure = await world.settled("TR"), await world.settled("RU")
    for someone, offers in ((doubted, True), (sure, False)):
        for answer in (
            await someone.command(Direction.IN),
            await someone.do(show_status),
            await someone.plan("12 June"),
            await someone.plan("20 days"),
        ):
            buttons = [button.data for row in screen_of(Reply(answer, ("en",), 7)).rows for button in row]
            assert (cb.Show(card="rule", journal=7) in buttons) == offers, answer
            assert "/rule" not in text(answer)
