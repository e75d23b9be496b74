"""The pinned status: what it shows, when it is due, what becomes of its message."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.actions import due_notices, family, onboarding, pinned, reminder_settings
from bot.actions import journals as journals_shown
from bot.actions.answers import Reply
from bot.actions.answers.pinned import PinnedEnded, PinnedLost, PinnedStatus
from bot.actions.notices.kind import Pin, Unpin
from bot.actions.notices.pinned import MOST, PINNED, PINNED_LOST, SPREAD, within_spread
from bot.core.journal import ME
from bot.delivery import Later, Notice
from bot.storage import notices, people, tables
from bot.telegram.screens import screen_of
from tests.actions.family import Family
from tests.actions.reminded import person
from tests.actions.talk import ALMATY, Direction, Purpose, Talk, World, at, day, expect, inside

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def pinner(world: World, since: str = "01.03.2026", message: int = 7) -> Talk:
    """Inside since that day, with a pinned status that nobody has sent yet, or that stands in a message."""
    someone = await inside(world, since)
    await someone.press(pinned.switch, True)
    if message:
        await stands_in(someone, message)
    return someone


async def stands_in(someone: Talk, message: int, mark: str = "mark") -> None:
    """What the delivery writes down."""
    assert await pinned.sent(someone.world.database, someone.id, message)
    await pinned.shown(someone.world.database, someone.id, message, None, mark)
    await settle(someone)


async def planned(someone: Talk) -> list[Notice]:
    """What is planned of the pinned status."""
    c = tables.notice.c
    of_it = (c.chat_id == someone.id, c.kind.in_((PINNED.name, PINNED_LOST.name)), c.due_at.is_not(None))
    columns = (c.id, c.chat_id, c.journal_id, c.kind, c.message, c.due_at, c.sent_about, c.tries)
    async with someone.world.database.read() as tx:
        return [Notice(*row) for row in await tx.rows(select(*columns).where(*of_it))]


async def rows(someone: Talk) -> dict[tuple[str, int], datetime]:
    """When what of it is due, by its kind and message."""
    return {(each.kind, each.message): each.due_at.astimezone(ALMATY) for each in await planned(someone) if each.due_at}


async def settle(someone: Talk, message: int = 0, *, under_way: Notice | None = None) -> None:
    """What the loop does after a delivery."""
    world = someone.world
    claimed = under_way or next(each for each in await planned(someone) if each.message == message)
    async with world.database.write(someone.id) as tx:
        settled = await notices.settle(tx, claimed, None, None)
        await due_notices.plan_next(world.runner, tx, settled or claimed, world.clock())


async def composed(someone: Talk, message: int = 0) -> Reply | None:
    notice = Notice(1, someone.id, None, PINNED.name, message, someone.world.clock(), None, 0)
    reply = await due_notices.compose(someone.world.runner, notice, someone.world.clock())
    assert reply is None or isinstance(reply, Reply)
    return reply


async def lines(someone: Talk, language: str = "en") -> list[str]:
    reply = expect(Pin, await composed(someone))
    found = screen_of(replace(reply, languages=(language,)))
    assert not found.rows  # pressed they would take the place of the text
    return found.text.replace("\N{NO-BREAK SPACE}", " ").splitlines()


async def test_the_date_stands_first_in_each_language(world: World) -> None:
    world.clock.go_to(at("05-01").date())
    someone = await pinner(world, "20.02.2026")
    assert await lines(someone) == ["Last legal day 20 May · 19 days left", "As of 1 May."]
    assert (await lines(someone, "ru"))[0] == "До 20 мая включительно · 19 дней"
    assert (await lines(someone, "ky"))[0] == "Акыркы мөөнөт: 20-май · 19 күн калды"
    world.clock.go_to(at("05-20").date())
    assert (await lines(someone))[0] == "Today, 20 May, is the last legal day"
    world.clock.go_to(at("05-23").date())
    assert (await lines(someone))[0] == "🚨 3 days over the limit · since 21 May"
    await someone.command(Direction.OUT)
    assert (await lines(someone))[0] == "No entry before 22 August"


async def test_without_numbers_it_says_so(world: World) -> None:
    someone = await pinner(world)
    await someone.press(onboarding.choose_nationality, "KZ")
    assert await lines(someone) == ["No limit · no days are counted"]
    await someone.press(onboarding.choose_nationality, "AR")
    assert await lines(someone) == ["No days are counted · I don’t know the rule"]
    await someone.press(onboarding.choose_nationality, "RU")
    await someone.hold_permit()
    assert await lines(someone) == ["No limit · no days are counted"]


async def test_of_several_journals_it_names_the_most_relevant(world: World) -> None:
    someone = await Family.of(world, "GE", others=tuple(f"Роза{letter}" for letter in "абвгде"))
    me = someone.me
    await (await someone.by("Розаб")).pick(Purpose.ENTER, 0, day("03-01"))
    await me.press(pinned.switch, True)
    shown = expect(PinnedStatus, expect(Pin, await composed(me)).answer)
    assert (len(shown.lines), shown.more) == (MOST, 2)
    first = [(each.heading.traveller, each.heading.country) for each in shown.lines][:3]
    assert first == [("Розаб", "KZ"), (ME, "KZ"), (ME, "GE")]  # where somebody is, then one's own
    assert (await lines(me))[0].endswith("· <b>Розаб · Kazakhstan</b>")
    assert (await lines(me))[-2] == "And 2 more: /status"
    await (await someone.by("Розаг")).press(journals_shown.choose)
    shown = expect(PinnedStatus, expect(Pin, await composed(me)).answer)
    assert [each.heading.traveller for each in shown.lines][:2] == ["Розаб", "Розаг"]  # of equals


async def test_the_most_urgent_stands_first_and_what_has_no_numbers_last(world: World) -> None:
    family = await Family.of(world, others=("Анна", "Борис", "Вера"))
    me = family.me
    world.clock.go_to(day("03-01"))
    for who in ("Анна", "Вера"):
        await (await family.by(who)).pick(Purpose.ENTER, 0, day("03-01"))
    await (await family.by("Вера")).press(onboarding.choose_nationality, "KZ")
    world.clock.go_to(day("03-11"))
    await me.pick(Purpose.ENTER, 0, day("03-11"))
    await me.press(pinned.switch, True)

    async def order() -> list[str | None]:
        shown = expect(PinnedStatus, expect(Pin, await composed(me)).answer)
        return [each.heading.traveller for each in shown.lines]

    assert await order() == ["Анна", ME, "Борис", "Вера"]
    world.clock.go_to(day("06-01"))  # Anna is over the limit
    await (await family.by("me")).press(journals_shown.choose)
    assert await order() == ["Анна", ME, "Борис", "Вера"]
    assert (await lines(me))[0].startswith("🚨")
    world.clock.go_to(day("07-01"))  # both are, she for longer
    assert await order() == ["Анна", ME, "Борис", "Вера"]


async def test_a_doubt_is_told_in_two_words(world: World) -> None:
    someone = await Family.of(world, "RS")
    await someone.me.press(pinned.switch, True)
    there = next(line for line in await lines(someone.me) if "Serbia" in line)
    doubtful = expect(PinnedStatus, expect(Pin, await composed(someone.me)).answer).lines[1].doubt is not None
    assert ("≈ rule uncertain" in there) == doubtful


async def test_it_is_due_after_midnight_and_at_each_change(world: World) -> None:
    someone = await pinner(world)
    tomorrow = datetime.combine(world.clock.today + timedelta(1), datetime.min.time(), ALMATY)
    turn = tomorrow + within_spread(someone.id)
    assert timedelta() <= within_spread(someone.id) < SPREAD
    assert await rows(someone) == {(PINNED.name, 0): turn}
    changes: tuple[Callable[[], Awaitable[object]], ...] = (
        lambda: someone.command(Direction.OUT),
        lambda: someone.command(Direction.IN, "10.01.2026"),
        lambda: someone.press(onboarding.choose_nationality, "KG"),
        lambda: someone.press(onboarding.choose_language, "ky"),
        someone.hold_permit,
        someone.drop_permit,
    )
    for change in changes:
        world.clock.go_on(seconds=5)
        await change()
        if await someone.question():
            continue
        assert await rows(someone) == {(PINNED.name, 0): world.clock().astimezone(ALMATY)}
        await settle(someone)
        assert await rows(someone) == {(PINNED.name, 0): turn}


async def test_what_it_does_not_show_plans_nothing(world: World) -> None:
    someone = await pinner(world)
    before = await rows(someone)
    world.clock.go_on(seconds=5)
    await someone.press(reminder_settings.set_hour, 9)
    await someone.press(family.add)
    assert await rows(someone) == before


async def test_who_has_none_has_no_row(world: World) -> None:
    assert await rows(await inside(world)) == {}


async def test_a_change_while_it_is_edited_is_not_lost(world: World) -> None:
    someone = await pinner(world)
    world.clock.go_to(world.clock.today + timedelta(1), 3)
    [under_way] = await planned(someone)
    world.clock.go_on(seconds=1)
    await someone.command(Direction.OUT)
    await settle(someone, under_way=under_way)
    assert await rows(someone) == {(PINNED.name, 0): world.clock().astimezone(ALMATY)}


async def test_pinned_again_only_when_asked_for(world: World) -> None:
    someone = await pinner(world)
    assert expect(Pin, await composed(someone)).shown == "mark"
    await someone.press(pinned.switch, True)
    again = expect(Pin, await composed(someone))
    assert (again.message, again.shown) == (7, None)
    await pinned.shown(world.database, someone.id, 7, "mark", "other")  # an edit that began before the button
    assert expect(Pin, await composed(someone)).shown is None


async def test_switched_off_its_message_goes_and_the_next_one_is_new(world: World) -> None:
    someone = await pinner(world)
    world.clock.go_on(seconds=5)
    await someone.press(pinned.switch, False)
    assert await rows(someone) == {(PINNED.name, 7): world.clock().astimezone(ALMATY)}
    assert await composed(someone) is None
    gone = expect(Unpin, await composed(someone, 7))
    assert (gone.message, gone.answer) == (7, PinnedEnded())
    await settle(someone, 7)
    assert await rows(someone) == {}
    assert not await pinned.sent(world.database, someone.id, 8)  # one that was under way
    await someone.press(pinned.switch, True)
    assert expect(Pin, await composed(someone)).message == 0


@pytest.mark.parametrize(("hour", "told_at"), [(3, 8), (12, 12), (21, 21), (23, 32)])
async def test_lost_it_is_off_and_that_is_said_by_day(world: World, hour: int, told_at: int) -> None:
    someone = await pinner(world)
    midnight = datetime.combine(world.clock.today, datetime.min.time(), ALMATY) + timedelta(1)
    world.clock.at = midnight + timedelta(hours=hour)
    for _ in range(2):
        await pinned.lost(world.database, someone.id, 7, "mark", world.clock())
    assert (await person(someone)).pinned_message is None
    assert (await rows(someone))[PINNED_LOST.name, 0] == world.clock()
    lost = Notice(1, someone.id, None, PINNED_LOST.name, 0, world.clock(), None, 0)
    found = await due_notices.compose(world.runner, lost, world.clock())
    world.clock.at = midnight + timedelta(hours=told_at)
    assert found == Later(world.clock()) or told_at == hour
    reply = expect(Reply, await due_notices.compose(world.runner, lost, world.clock()))
    assert reply.answer == PinnedLost()
    await someone.press(pinned.switch, True)
    assert await due_notices.compose(world.runner, lost, world.clock()) is None


async def test_forgotten_nothing_is_kept_and_its_message_is_named(world: World) -> None:
    someone = await pinner(world)
    assert getattr((await someone.forget()).answer, "pinned", None) == 7
    assert await rows(someone) == {}
    assert not await pinned.sent(world.database, someone.id, 8)
    await pinned.lost(world.database, someone.id, 7, "mark", world.clock())
    async with world.database.read() as tx:
        assert await people.get(tx, someone.id) is None
