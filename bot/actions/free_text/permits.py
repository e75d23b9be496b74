"""Words about a residence permit or a visa, and the days that are asked for it."""

from datetime import date
from functools import partial

from bot.actions import permits, stays
from bot.actions.answers import Answer
from bot.actions.answers.days import OF_PERMITS, Purpose, Wanted
from bot.actions.answers.questions import WhichDay
from bot.actions.answers.unread import NotRead
from bot.actions.context import Context
from bot.actions.free_text.days import by_both_dates
from bot.actions.free_text.said import Said
from bot.reading import BareDay, Day, Refusal, read_day, read_permit
from bot.reading.answers import Mode

_ENDS = {Purpose.PERMIT_TO, Purpose.PERMIT_ENDS}
"""Days that mostly lie ahead: «20 марта» is the next one."""


async def told(ctx: Context, said: Said) -> Answer | None:
    """«Получил РВП 16 декабря», «визам 5-майда бүтөт», "residence permit until 20 March"."""
    found = read_permit(said.words, ctx.today, ctx.language)
    if found is None:
        return None
    if isinstance(found, Refusal):
        return NotRead(found.why, ctx.today, found.suggestion)
    if found != read_permit(said.words, ctx.own_today, ctx.language):
        return NotRead("vague", ctx.today)
    return await permits.tell(ctx, found)


async def day(ctx: Context, said: Said) -> Answer | None:
    """The day of a permit that is asked for; a crossing is none."""
    wanted = said.wanted
    if wanted is None or wanted.purpose not in OF_PERMITS or not isinstance(said.message, BareDay | Refusal):
        return None
    found = _read(ctx, said.words, wanted, ctx.today)
    if isinstance(found, Day):
        days = by_both_dates(ctx, found, partial(_read, ctx, said.words, wanted))
        if len(days) == 1:
            return await stays.fill(ctx, wanted, *days)
        return WhichDay(days, None, ctx.today, wanted, why="zones")
    if found.candidates:
        return WhichDay(tuple(sorted(found.candidates)), None, ctx.today, wanted, found.why)
    return None


def _read(ctx: Context, words: str, wanted: Wanted, today: date) -> Day | Refusal:
    """The day that the words name, behind or ahead: what is the rarer only where the year says so."""
    modes: tuple[Mode, Mode] = ("plan", "log") if wanted.purpose in _ENDS else ("log", "plan")
    first, second = (read_day(words, today, mode, ctx.language) for mode in modes)
    return second if isinstance(first, Refusal) and isinstance(second, Day) else first
