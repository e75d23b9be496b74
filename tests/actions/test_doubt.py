"""What is uncertain about a rule is told under the number: weak sources, or sources that were read long ago."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from dateutil.relativedelta import relativedelta

from bot.actions import onboarding, rule
from bot.actions.answers import Answer
from bot.actions.answers.notices import Reminder
from bot.actions.answers.status import Doubt, Status
from bot.actions.answers.stays import Saved
from bot.actions.rule import RuleCard
from bot.actions.status import show as show_status
from bot.actions.status import show_counted
from bot.rulebook import Category
from tests.actions.answered import expect, text
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
        assert f"{said} More: /rule" in text(answer).splitlines()
    due = await someone.due()
    assert due is not None
    world.clock.go_to(due.date(), 10)
    assert below("Last legal day", expect(Reminder, await someone.hear())) == f"{said} More: /rule"


async def test_whoever_is_outside_reads_it_too(world: World) -> None:
    someone = await world.settled("TR")
    assert below("With an entry today", await someone.do(show_status)) == f"{LOW} More: /rule"


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
        told = f"≈ The rule was last checked on {day}, {months} months ago. More: /rule"
        assert ("last checked" in text(status)) == (told in text(status)) == (months is not None)
        assert f"{day}, {months} months ago." in text(card) if months else f"on {day}.\n" in text(card)


async def test_a_reminder_says_it_with_the_words_of_the_status(world: World) -> None:
    someone, verified = await world.settled("TR"), read(world, "TR")
    world.clock.go_to(verified + relativedelta(months=9))
    await someone.command(Direction.IN)
    due = await someone.due()
    assert due is not None
    world.clock.go_to(due.date(), 10)
    number, weak, old, advice = text(expect(Reminder, await someone.hear())).splitlines()
    assert ("Last legal day" in number, weak, "plan the trip" in advice) == (True, LOW, True)
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
