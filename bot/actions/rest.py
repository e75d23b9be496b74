"""What of a message was not written with its other parts: kept, so that the same message, come again, says it too."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from bot.actions import dialogue
from bot.actions.answers import Answer
from bot.actions.answers.days import Direction
from bot.actions.answers.journals import Meant, NotCounted, WhichJournal
from bot.actions.answers.questions import AskDay, DoneYet, WhichDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.context import Context
from bot.core.crossings import InFuture


@dataclass(frozen=True, slots=True)
class Rest:
    """`left_out`: lines of a list that were not written; `beside`: what is told besides of other countries.

    `ahead`: by the id of their journal, the crossings that are still to come.
    """

    left_out: int = 0
    beside: NotCounted | WhichJournal | None = None
    ahead: Mapping[int, date] = field(default_factory=dict)

    @classmethod
    def before(cls, ctx: Context) -> Self:
        """What this request left when it came before."""
        kept = dialogue.done_before(ctx)
        if not isinstance(kept, dict):
            return cls()
        ahead = {journal: date.fromordinal(day) for journal, day in kept.get("exits_ahead", ())}
        if kept["beside"] is None:
            return cls(kept["left_out"], ahead=ahead)
        whose, (counted, countries, act, told_day, question) = ctx.journal.traveller, kept["beside"]
        direction, day = Direction(act) if act else None, date.fromordinal(told_day) if told_day else None
        meant = [Meant(whose.id, whose.label, country) for country in countries]
        others = tuple(countries[1:])
        if counted:
            return cls(kept["left_out"], WhichJournal(tuple(meant), direction, day, ctx.today, question), ahead)
        ruled = countries[0] in ctx.rulebook.countries
        return cls(kept["left_out"], NotCounted(meant[0], direction, day, ctx.today, question, ruled, others), ahead)

    def to(self, saved: Saved, journal: int) -> Saved:
        """What was written in a journal, with this said beside it."""
        return replace(saved, left_out=self.left_out, beside=self.beside, ahead=self.ahead.get(journal))


async def left_out(ctx: Context, saved: Saved, lines: int) -> Saved:
    """What was written of a list, of which so many lines were not."""
    return await _keep(ctx, saved, replace(Rest.before(ctx), left_out=lines))


async def ahead(ctx: Context, done: Answer, day: date | None) -> Answer:
    """What was written of a crossing, or is asked of its day, or that it is still to come itself, where the next one
    was told for a day that is still to come.
    """
    if day is None or day <= ctx.today:
        return done
    if isinstance(done, WhichDay):
        return replace(done, exit_ahead=day)
    if isinstance(done, DoneYet) or (isinstance(done, Refused) and isinstance(done.reason, InFuture)):
        return replace(done, back_on=day)
    if not isinstance(done, Saved):
        return done
    before = Rest.before(ctx)
    return await _keep(ctx, done, replace(before, ahead={**before.ahead, ctx.journal.id: day}))


async def beside(
    ctx: Context, done: Saved | Together | Refused | AskDay, offered: NotCounted | WhichJournal
) -> Saved | Together | Refused | AskDay:
    """What was written, refused or lacks a day, with what is told besides: of a country to be counted, or of those one
    may have come to.
    """
    if isinstance(done, Saved):
        return await _keep(ctx, done, replace(Rest.before(ctx), beside=offered))
    if isinstance(done, Refused):
        return replace(done, beside=offered)
    assert isinstance(offered, NotCounted), "where somebody came to is asked of what was written for one alone"
    return replace(done, beside=offered)  # come again, the same words find the same


async def _keep(ctx: Context, saved: Saved, rest: Rest) -> Saved:
    if rest != Rest.before(ctx):
        kept = _stored(rest.beside) if rest.beside else None
        ahead = [(journal, day.toordinal()) for journal, day in rest.ahead.items()]
        await dialogue.keep_done(ctx, {"left_out": rest.left_out, "beside": kept, "exits_ahead": ahead})
    return rest.to(saved, ctx.journal.id)


def _stored(told: NotCounted | WhichJournal) -> tuple[bool, tuple[str | None, ...], str | None, int | None, str]:
    counted = isinstance(told, WhichJournal)
    codes = (
        [each.country for each in told.choices]
        if isinstance(told, WhichJournal)
        else [told.meant.country, *told.others]
    )
    day = told.day.toordinal() if told.day else None
    return counted, tuple(codes), told.act, day, told.question
