"""People who are reminded, and what they then hear."""

from datetime import date

from hypothesis import HealthCheck
from hypothesis import strategies as st

from bot.actions import reminder_settings
from bot.actions.answers.notices import Reminder
from bot.actions.answers.reminder_settings import NoticeAhead, ReminderPart, ReminderSettings
from bot.actions.answers.stays import Saved
from bot.actions.reminder_settings import HOURS, ZONES
from bot.core.limits import PerVisit
from bot.core.reminders import ReminderState
from bot.storage import people
from bot.storage.people import Person
from tests.actions.answered import expect
from tests.actions.talk import CHECK_IN, PLAN, REGISTRATION, Direction, Talk, World, day

# Thirty days a visit: entered on 1 March, the last legal day is 30 March; calls on 16, 23, 27, 29, 30 March.
THIRTY_DAYS = "DE"
VISIT = PerVisit(30)


async def entered(world: World, text: str = "03-01", nationality: str | None = THIRTY_DAYS) -> Talk:
    """Somebody who entered on that day, logged at noon of it."""
    someone = await world.settled(nationality)
    world.clock.go_to(day(text))
    assert isinstance(await someone.command(Direction.IN), Saved)
    return someone


async def deliver(someone: Talk) -> Reminder | None:
    """What the loop of notices sends of what is due now."""
    answer = await someone.hear()
    assert answer is None or isinstance(answer, Reminder)
    return answer


async def stay_id(someone: Talk) -> int:
    return next(row.id for row in await someone.stays() if row.left is None)


async def reminder(someone: Talk, today: date, *, left: int = 0, over: int = 0) -> Reminder:
    """What is said on a day of whoever `entered` on 1 March with thirty days."""
    return Reminder(today, left, over, day("03-30"), await stay_id(someone), binds=VISIT)


QUIETLY = [HealthCheck.function_scoped_fixture]
FAR_ZONES = ("Pacific/Kiritimati", "Pacific/Honolulu", "America/Los_Angeles", "Europe/London", "Asia/Kathmandu")
zones = st.sampled_from((*ZONES, *FAR_ZONES))
hours = st.sampled_from(HOURS)


async def person(someone: Talk) -> Person:
    async with someone.world.database.read() as tx:
        found = await people.get(tx, someone.id)
    assert found is not None
    return found


async def seen(someone: Talk, part: ReminderPart = ReminderPart.ALL) -> ReminderSettings:
    return expect(ReminderSettings, await someone.do(reminder_settings.show, part))


async def listed(someone: Talk) -> list[str]:
    """The next reminders as the screen lists them: fourteen days left "16.03 14", one over "31.03 +1", a plan "?"."""
    return [brief(call) for call in (await seen(someone)).following]


OTHERS = {PLAN: "?", REGISTRATION: "register", CHECK_IN: "still in?"}


def brief(call: ReminderState | NoticeAhead) -> str:
    if isinstance(call, NoticeAhead):
        return f"{call.day:%d.%m} {OTHERS.get(call.kind) or f'{call.kind} {call.left}'}"
    return f"{call.day:%d.%m} {f'+{call.over}' if call.over else call.left}"
