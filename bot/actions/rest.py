"""What of a message was not written with its other parts: kept, so that the same message, come again, says it too."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from bot.actions import dialogue
from bot.actions.answers.days import Direction
from bot.actions.answers.journals import Meant, NotCounted
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.context import Context


@dataclass(frozen=True, slots=True)
class Rest:
    """`left_out`: lines of a list that were not written; `beside`: what is told of a country that is not counted."""

    left_out: int = 0
    beside: NotCounted | None = None

    @classmethod
    def before(cls, ctx: Context) -> Self:
        """What this request left when it came before."""
        kept = dialogue.done_before(ctx)
        if not isinstance(kept, dict):
            return cls()
        whose, told = ctx.journal.traveller, kept["beside"]
        if told is None:
            return cls(kept["left_out"])
        country, act, day, question = told
        return cls(
            kept["left_out"],
            NotCounted(
                Meant(whose.id, whose.label, country),
                Direction(act) if act else None,
                date.fromordinal(day) if day else None,
                ctx.today,
                question,
            ),
        )

    def to(self, saved: Saved) -> Saved:
        """What was written, with this said beside it."""
        return replace(saved, left_out=self.left_out, beside=self.beside)


async def left_out(ctx: Context, saved: Saved, lines: int) -> Saved:
    """What was written of a list, of which so many lines were not."""
    return await _keep(ctx, saved, replace(Rest.before(ctx), left_out=lines))


async def beside(ctx: Context, done: Saved | Together, offered: NotCounted) -> Saved | Together:
    """What was written, with a country that is not counted offered beside it."""
    if isinstance(done, Together):
        return replace(done, beside=offered)  # come again, the same words find the same
    return await _keep(ctx, done, replace(Rest.before(ctx), beside=offered))


async def _keep(ctx: Context, saved: Saved, rest: Rest) -> Saved:
    if rest != Rest.before(ctx):
        told = rest.beside
        day = told.day.toordinal() if told and told.day else None
        kept = (told.meant.country, told.act, day, told.question) if told else None
        await dialogue.keep_done(ctx, {"left_out": rest.left_out, "beside": kept})
    return rest.to(saved)
