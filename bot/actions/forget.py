"""Gone is gone: every row of a person, after one question."""

from dataclasses import dataclass

from bot.actions.answers import Answer, OfNoJournal, Reply
from bot.actions.context import Context, Request, languages_for
from bot.actions.runner import ActionRunner
from bot.storage import people

_NO = "no:"
"""What stands before the request that said no in words: it can be no button's question."""


@dataclass(frozen=True, slots=True)
class AskForget(OfNoJournal):
    """Delete everything? `question` is what a yes must name. `typed`: it was answered in words, which does nothing."""

    question: str
    typed: bool = False


@dataclass(frozen=True, slots=True)
class NothingDeleted(OfNoJournal):
    """Nothing was deleted."""


@dataclass(frozen=True, slots=True)
class Forgotten(OfNoJournal):
    """Nothing is kept about the person any more. `pinned`: the message that showed their status."""

    pinned: int | None = None


def is_open(ctx: Context) -> bool:
    """Whether it is asked: then no question is newer. To the words that said no, come again, it is asked still."""
    question = ctx.person.forget_request
    return question is not None and (not question.startswith(_NO) or question == _NO + ctx.request)


async def refuse(ctx: Context) -> Answer:
    """No, in words."""
    await ctx.set_person(forget_request=_NO + ctx.request)
    return NothingDeleted()


async def to_press(ctx: Context) -> Answer:
    """Typed words delete nothing: the question again, with its buttons."""
    await ctx.set_person(forget_request=ctx.request)
    return AskForget(ctx.request, typed=True)


async def ask(ctx: Context) -> Answer:
    """Delete everything? The buttons of this question alone are good, and until one is pressed."""
    await ctx.set_person(forget_request=ctx.request)
    return AskForget(ctx.request)


async def keep(ctx: Context) -> Answer:
    """No: everything stays, and the other button of the question is good no longer."""
    await ctx.set_person(forget_request=None)
    return NothingDeleted()


async def forget(runner: ActionRunner, request: Request, question: str) -> Reply:
    """Yes: remove every row in one transaction, then scrub the file; asked anew where `question` is not the open one.

    A repeated request finds nothing and says the same; it stays until it is answered, and so does what the person
    wrote later.
    """
    async with runner.database.write() as tx:
        await people.touch(tx, request.who)
        person = await people.get(tx, request.who)
        languages = languages_for(person.language if person else None, request.account_language)
        if person and person.forget_request != question:
            await people.change(tx, request.who, forget_request=request.name)
            return Reply(AskForget(request.name), languages)
        await people.forget(tx, request.who, request.order)
    pinned = person.pinned_message if person else None
    runner.forgotten(request.order)
    await runner.database.scrub()
    return Reply(Forgotten(pinned or None), languages)
