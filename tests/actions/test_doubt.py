"""What is uncertain about a rule is told under the number: weak sources, or sources that were read long ago."""

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta

from bot.actions import onboarding, rule
from bot.actions.answers.notices import Reminder
from bot.actions.answers.status import Doubt, Status
from bot.actions.answers.stays import Saved
from bot.actions.rule import RuleCard
from bot.actions.status import show as show_status
from bot.actions.status import show_counted
from bot.rulebook import Category
from tests.actions.answered import expect, text
from tests.actions.talk import Direction, World

pytestmark = pytest.mark.asyncio(loop_scope="session")

# The sources were read up to 1 March 2026; today is the 10th.


@pytest.mark.parametrize(
    ("nationality", "confidence", "said"),
    [
        ("KR", "low", "≈ The rule for South Korea is uncertain: /rule"),
        ("TR", "low", "≈ The rule for Türkiye is uncertain: /rule"),
        ("CN", "medium", "≈ The rule for China rests on few sources: /rule"),
    ],
)
async def test_a_weak_rule_says_so_with_the_number(world: World, nationality: str, confidence: str, said: str) -> None:
    someone = await world.settled(nationality)
    saved = expect(Saved, await someone.command(Direction.IN))
    assert saved.status.doubt == Doubt(nationality, confidence)
    for answer in (saved, await someone.do(show_status), await someone.press(show_counted)):
        assert said in text(answer)
    due = await someone.due()
    assert due is not None
    world.clock.go_to(due.date(), 10)
    assert said in text(expect(Reminder, await someone.hear()))


async def test_a_sure_one_says_nothing(world: World) -> None:
    someone = await world.settled("RU")
    assert expect(Saved, await someone.command(Direction.IN)).status.doubt is None


@pytest.mark.parametrize(("today", "months"), [("2026-08-31", None), ("2026-09-01", 6), ("2027-05-23", 14)])
async def test_after_some_months_its_age_is_told(world: World, today: str, months: int | None) -> None:
    someone = await world.settled("RU")
    world.clock.go_to(date.fromisoformat(today))
    status, card = expect(Status, await someone.do(show_status)), expect(RuleCard, await someone.do(rule.show))
    assert status.doubt == (Doubt("RU", None, months) if months else None)
    assert card.months == months
    assert (f"≈ The rule was checked {months} months ago: /rule" in text(status)) == (months is not None)
    assert ("1 March 2026" if months == 14 else "1 March") in text(card)
    assert (f", {months} months ago." in text(card)) == (months is not None)


async def test_whose_numbers_are_their_own_or_who_needs_none_is_told_nothing(world: World) -> None:
    world.clock.go_to(date(2027, 5, 23))
    own = await world.settled("AR")
    await own.do(onboarding.own_limit, 30, 90, 180)
    holder = await world.settled("CN")
    await holder.hold_permit()
    for someone in (own, holder, await world.settled(None)):
        assert expect(Status, await someone.do(show_status)).doubt is None


async def test_months_are_whole_ones(world: World) -> None:
    found = world.rulebook["KZ"].find("RU")
    assert isinstance(found, Category)
    for months in range(6, 30):
        day = found.verified + relativedelta(months=months)
        assert found.months_old(day) == months
        assert found.months_old(day - relativedelta(days=1)) == (months - 1 if months > 6 else None)
