"""Words about a residence permit or a visa, and the days that are asked for it."""

from datetime import date
from functools import partial

from bot.actions import permits, stays
from bot.actions.answers import Answer
from bot.actions.answers.days import OF_PERMITS, NewPermit, OfPermit, Purpose, Wanted
from bot.actions.answers.permits import PermitUnread
from bot.actions.answers.questions import Unheard, WhichDay
from bot.actions.answers.unread import NotRead
from bot.actions.context import Context
from bot.actions.dialogue import wanted_day
from bot.actions.free_text.days import by_both_dates
from bot.actions.free_text.said import Said
from bot.actions.free_text.told import Told
from bot.actions.questions import day_question
from bot.core.permit import Permit, PermitKind
from bot.reading import BareDay, Day, PermitTold, Refusal, at_home, read_day, read_permit
from bot.reading.answers import Mode
from bot.reading.no_day import forgotten, no_end

_ENDS = {Purpose.PERMIT_TO, Purpose.PERMIT_ENDS}
"""Days that mostly lie ahead: «20 марта» is the next one."""


def answers(ctx: Context, told: Told) -> bool:
    """Whether a sentence about a permit tells but the day of it that the open question asks for: «РВП до 1 июня»."""
    wanted, whose = wanted_day(ctx), ctx.journal.traveller
    if wanted is None or told.whose.who not in ("nobody", "name") or told.whose.name not in (None, whose.label):
        return False
    if wanted.purpose not in OF_PERMITS or told.countries not in ((), (ctx.journal.country,)):
        return False
    permit = wanted.without if isinstance(wanted, NewPermit) else None
    endless = permit is not None and permit.begins is not None and _endless(ctx, told.read.words)
    return endless or _told_day(ctx, told.read.words, wanted, ctx.today) is not None


async def told(ctx: Context, said: Said) -> Answer | None:
    """«Получил РВП 16 декабря», «визам 5-майда бүтөт», "residence permit until 20 March"."""
    words, _ = at_home(said.words)
    found = read_permit(words, ctx.today, ctx.language)
    if found is None:
        return None
    if isinstance(found, Refusal):
        return PermitUnread(found.why, found.suggestion)
    if found != read_permit(words, ctx.own_today, ctx.language):
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


async def no_day(ctx: Context, said: Said) -> Answer | None:
    """«Не помню», where a permit's first day is asked for, «нет», «бессрочно» for its last: the button there."""
    permit = said.wanted.without if isinstance(said.wanted, NewPermit) else None
    if permit is None or not (_endless(ctx, said.words) if permit.begins else forgotten(said.words)):
        return None
    return await permits.keep(ctx, permit.begins, permit.ends, permit.kind)


def _endless(ctx: Context, words: str) -> bool:
    words, _ = at_home(words)
    found = (read_permit(spoken, ctx.today, ctx.language) for spoken in (words, f"РВП {words}"))
    return no_end(words) or any(isinstance(told, PermitTold) and told.endless and not told.begins for told in found)


def _told_day(ctx: Context, words: str, wanted: Wanted, today: date) -> Day | None:
    """The day that is asked for, where a sentence about the same permit tells it and no other one."""
    told = read_permit(at_home(words)[0], today, ctx.language)
    permit = ctx.journal.permit(wanted.permit) if isinstance(wanted, OfPermit) else wanted
    if not isinstance(told, PermitTold) or not isinstance(permit, NewPermit | Permit):
        return None
    if permit.kind != told.kind and PermitKind.OTHER not in (permit.kind, told.kind):
        return None
    asked, other = (told.ends, told.begins) if wanted.purpose in _ENDS else (told.begins, told.ends)
    return Day(asked) if asked and other is None else None


async def unread_day(ctx: Context, said: Said) -> Answer | None:
    """Words that are neither the day of a permit that is asked for nor anything else: it is asked again."""
    wanted = said.wanted
    no_day = said.refusal is not None and said.refusal.why == "not_a_date"
    return Unheard(day_question(ctx, wanted)) if wanted and wanted.purpose in OF_PERMITS and no_day else None


def _read(ctx: Context, words: str, wanted: Wanted, today: date) -> Day | Refusal:
    """The day that the words name, behind or ahead: what is the rarer only where the year says so.

    Of a permit whose first day is known the last one is the first such day after it.
    """
    if told_day := _told_day(ctx, words, wanted, today):
        return told_day
    if isinstance(wanted, NewPermit) and wanted.purpose is Purpose.PERMIT_TO and wanted.day:
        for until in ("", "до "):
            told = read_permit(f"РВП с {wanted.day:%d.%m.%Y} {until}{words}", today, ctx.language)
            if isinstance(told, PermitTold) and told.ends:
                return Day(told.ends)
    modes: tuple[Mode, Mode] = ("plan", "log") if wanted.purpose in _ENDS else ("log", "plan")
    first, second = (read_day(words, today, mode, ctx.language) for mode in modes)
    return second if isinstance(first, Refusal) and isinstance(second, Day) else first
