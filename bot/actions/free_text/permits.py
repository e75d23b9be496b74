"""Words about a residence permit or a visa, and the days that are asked for it."""

from dataclasses import replace
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
from bot.reading import (
    BareDay,
    Day,
    HalfSaid,
    Message,
    PastStay,
    PermitTold,
    Refusal,
    permit_at_home,
    read_day,
    read_permit,
    speaks_of_permit,
)
from bot.reading.answers import Mode
from bot.reading.no_day import forgotten, no_end

_OTHER_END = {Purpose.PERMIT_FROM: Purpose.PERMIT_TO, Purpose.PERMIT_BEGINS: Purpose.PERMIT_ENDS}
_ENDS = {Purpose.PERMIT_TO, Purpose.PERMIT_ENDS}
"""Days that mostly lie ahead: «20 марта» is the next one."""


def answers(ctx: Context, told: Told) -> bool:
    """Whether words tell of the permit of which a day is asked: «РВП до 1 июня», «с 16 ноября до 20 декабря».

    A whole sentence about a permit is of whom it names.
    """
    wanted, whose = wanted_day(ctx), ctx.journal.traveller
    if wanted is None or told.whose.who not in ("nobody", "name") or told.whose.name not in (None, whose.label):
        return False
    if wanted.purpose not in OF_PERMITS or told.countries not in ((), (ctx.journal.country,)):
        return False
    permit = wanted.without if isinstance(wanted, NewPermit) else None
    endless = permit is not None and permit.begins is not None and _endless(ctx, told.read.words)
    if _told_day(ctx, told.read.words, wanted, ctx.today) or endless:
        return True
    sentence = _told_of(ctx, told.read.words, wanted, ctx.today, named=True)
    if isinstance(sentence, PermitTold) and sentence.begins and (sentence.ends or sentence.endless):
        return False
    return _tells_more(told.read.message) and _more(ctx, told.read.words, wanted, ctx.today) is not None


async def told(ctx: Context, said: Said) -> Answer | None:
    """«Получил РВП 16 декабря», «визам 5-майда бүтөт», "residence permit until 20 March"."""
    words, _ = permit_at_home(said.words)
    found = read_permit(words, ctx.today, ctx.language, said.other)
    if found is None:
        return None
    if isinstance(found, Refusal):
        return PermitUnread(found.why, found.suggestion, found.candidates, ctx.today)
    if found != read_permit(words, ctx.own_today, ctx.language, said.other):
        return NotRead("vague", ctx.today)
    return await permits.tell(ctx, found)


async def day(ctx: Context, said: Said) -> Answer | None:
    """The day of a permit that is asked for, or the other one, or both; a crossing is none."""
    wanted = said.wanted
    if wanted is None or wanted.purpose not in OF_PERMITS or not _tells_more(said.message):
        return None
    if more := _more(ctx, said.words, wanted, ctx.today):
        if more != _more(ctx, said.words, wanted, ctx.own_today):
            return NotRead("vague", ctx.today)
        if isinstance(more, PermitTold):
            return await permits.told_more(ctx, wanted, more)
        other = replace(wanted, purpose=_OTHER_END[wanted.purpose])
        other = replace(other, day=None) if isinstance(other, NewPermit) else other
        return WhichDay(tuple(sorted(more.candidates)), None, ctx.today, other, more.why)
    if not isinstance(said.message, BareDay | Refusal):
        return None
    of_it = _told_of(ctx, said.words, wanted, ctx.today)
    if isinstance(wanted, NewPermit) and isinstance(of_it, PermitTold):
        wanted = replace(wanted, kind=of_it.kind)
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
    words, _ = permit_at_home(words)
    found = (read_permit(spoken, ctx.today, ctx.language) for spoken in (words, f"РВП {words}"))
    return no_end(words) or any(isinstance(told, PermitTold) and told.endless and not told.begins for told in found)


def _told_day(ctx: Context, words: str, wanted: Wanted, today: date) -> Day | None:
    """The day that is asked for, where a sentence about the same permit tells it and no other one."""
    told = _told_of(ctx, words, wanted, today, named=True)
    if not isinstance(told, PermitTold):
        return None
    asked, other = (told.ends, told.begins) if wanted.purpose in _ENDS else (told.begins, told.ends)
    return Day(asked) if asked and other is None and not told.endless else None


def _tells_more(message: Message | Refusal) -> bool:
    """Whether what is read of a message may be of a permit too: a day, or a stay of which no country is named."""
    return isinstance(message, BareDay | Refusal) or (
        isinstance(message, PastStay | HalfSaid) and message.country is None
    )


def _more(ctx: Context, words: str, wanted: Wanted, today: date) -> PermitTold | Refusal | None:
    """What words tell of the permit besides the day that is asked for: its other end, or that it has none.

    A Refusal has the days that its end may be, where the beginning is asked for. None where they tell nothing more.
    """
    told = _told_of(ctx, words, wanted, today)
    if isinstance(told, Refusal):
        return told if wanted.purpose not in _ENDS and told.candidates and _is_end(ctx, words, today) else None
    if told is None or told.over:
        return None
    asked, other = (told.ends, told.begins) if wanted.purpose in _ENDS else (told.begins, told.ends)
    return told if other or (asked and told.endless) else None


def _told_of(
    ctx: Context, words: str, wanted: Wanted, today: date, *, named: bool = False
) -> PermitTold | Refusal | None:
    """What words tell of the permit of which a day is asked: a sentence about it, or unless it is to be `named`, what
    may stand behind its name. A kind that is told is its kind, where that was not told before.
    """
    words = permit_at_home(words)[0]
    permit = ctx.journal.permit(wanted.permit) if isinstance(wanted, OfPermit) else wanted
    told = read_permit(words, today, ctx.language)
    if not isinstance(permit, NewPermit | Permit) or (told is None and named):
        return None
    if told is None:
        told = read_permit(f"РВП {words}", today, ctx.language)
        return replace(told, kind=permit.kind) if isinstance(told, PermitTold) else told
    if not isinstance(told, PermitTold) or told.kind == permit.kind:
        return told
    if PermitKind.OTHER not in (permit.kind, told.kind):
        return None
    return replace(told, kind=permit.kind) if told.kind is PermitKind.OTHER else told


def _is_end(ctx: Context, words: str, today: date) -> bool:
    """Whether words name a last day, «до 20 декабря», be it clear or not: a first one may stand before them."""
    return read_permit(f"РВП с 01.01.2020 {permit_at_home(words)[0]}", today, ctx.language) is not None


async def unread_day(ctx: Context, said: Said) -> Answer | None:
    """Words that are neither the day of a permit that is asked for nor anything else: it is asked again.

    What speaks of a permit by its name is no answer that was not understood, but something else about one.
    """
    wanted = said.wanted
    no_day = said.refusal is not None and said.refusal.why == "not_a_date"
    if not (wanted and wanted.purpose in OF_PERMITS and no_day):
        return None
    return PermitUnread("not_a_date", None) if speaks_of_permit(said.words) else Unheard(day_question(ctx, wanted))


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
