"""Whose days are counted: the person themself, and those whom they count for."""

from dataclasses import replace

from bot.actions import dialogue, removal
from bot.actions.answers import Answer
from bot.actions.answers.family import AskRemoveMember, Family, FamilyFull, Member, MemberCard
from bot.actions.answers.pages import StaleButton
from bot.actions.context import Context
from bot.actions.dialogue import Step
from bot.actions.questions import name_question, nationality_question
from bot.core.journal import Journal, Traveller
from bot.reading import why_no_name
from bot.storage import people

MOST = 12
"""Whose days one person counts, themself included."""


async def show(ctx: Context) -> Answer:
    """Everybody, the person themself first."""
    return _family(ctx)


async def one(ctx: Context, traveller_id: int) -> Answer:
    """One of them with what can be done."""
    whose = ctx.traveller(traveller_id)
    return _card(ctx, whose) if whose else StaleButton()


async def add(ctx: Context) -> Answer:
    """Ask for the name of somebody more."""
    if len(ctx.travellers) >= MOST:
        return FamilyFull(MOST)
    await dialogue.ask(ctx, Step.NAME, traveller=0)
    return name_question(ctx)


async def rename(ctx: Context, traveller_id: int) -> Answer:
    """Ask for another name; the person themself has none."""
    whose = ctx.traveller(traveller_id)
    if whose is None or whose.is_me:
        return StaleButton()
    ctx.turn_to(_journals(ctx, whose)[0])  # the question goes when they do
    await dialogue.ask(ctx, Step.NAME, traveller=whose.id)
    return name_question(ctx)


async def name(ctx: Context, words: str) -> Answer:
    """Take the name that was asked for; one that nobody can have is refused with the reason, and asked for again."""
    assert ctx.dialogue is not None, "a name is asked for"
    whose, label = ctx.traveller(ctx.dialogue.known["traveller"]), _written(words)
    others = [each.label for each in ctx.travellers if not each.is_me and each != whose]
    refused = why_no_name(label, others)
    if refused:
        return replace(name_question(ctx), refused=refused)
    return await _call(ctx, whose, label) if whose else await _begin(ctx, label)


async def _begin(ctx: Context, label: str) -> Answer:
    """Count somebody's days from now on, first in the country of the current journal; their citizenship is asked."""
    if len(ctx.travellers) >= MOST:
        return FamilyFull(MOST)
    whose = await people.add_traveller(ctx.tx, ctx.person.id, label, None)
    ctx.turn_to(await ctx.journal_for(whose, ctx.current.country, asked_for=True))
    await dialogue.ask(ctx, Step.NATIONALITY, added=True)
    return nationality_question(ctx)


async def _call(ctx: Context, whose: Traveller, label: str) -> Answer:
    called = replace(whose, label=label)
    if whose != called:
        await people.rename_traveller(ctx.tx, whose.id, label)
        ctx.know(*(replace(each, traveller=called) for each in _journals(ctx, whose)))
    await dialogue.answered(ctx)
    return _card(ctx, called)


async def remove(ctx: Context, traveller_id: int, mark: int = 0) -> Answer:
    """Count somebody's days no longer, and delete them: asked first, and anew where they are not as they were shown.

    Of the person themself nothing is removed.
    """
    whose = ctx.traveller(traveller_id)
    if whose is None:
        removed = dialogue.done_before(ctx)
        return _family(ctx, removed) if removed else StaleButton()
    if whose.is_me:
        return StaleButton()
    theirs = _journals(ctx, whose)
    if mark != removal.mark_of(theirs):
        return AskRemoveMember(whose.id, whose.label, removal.losses(theirs), removal.mark_of(theirs))
    await people.remove_traveller(ctx.tx, whose.id)
    await removal.forget_them(ctx, theirs, whose.label)
    return _family(ctx, whose.label)


def _family(ctx: Context, removed: str | None = None) -> Family:
    return Family(tuple(_member(ctx, each) for each in ctx.travellers), ctx.today, removed)


def _member(ctx: Context, whose: Traveller) -> Member:
    theirs = _journals(ctx, whose)
    inside = tuple(each.country for each in theirs if each.open)
    return Member(whose.id, whose.label, whose.nationality, tuple(each.country for each in theirs), inside)


def _card(ctx: Context, whose: Traveller) -> MemberCard:
    return MemberCard(_member(ctx, whose), _journals(ctx, whose)[0].id)


def _journals(ctx: Context, whose: Traveller) -> tuple[Journal, ...]:
    return tuple(each for each in ctx.journals if each.traveller.id == whose.id)


def _written(words: str) -> str:
    """A name as it is kept: in one line, without what nobody sees."""
    return " ".join("".join(sign for sign in " ".join(words.split()) if sign.isprintable()).split())
