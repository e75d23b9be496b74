"""Leaving the open question, and the newest change with the way to take it back."""

from bot.actions import forget, onboarding, reminders
from bot.actions.answers import Answer, Cancelled, LeftOut, Newest, Status, Verb
from bot.actions.answers.questions import Ask
from bot.actions.asking import Step, open_step, way_out, zone_asked
from bot.actions.ledger import Ledger, told
from bot.storage import changes


async def cancel(ledger: Ledger) -> Answer:
    """Leave the newest question that is open as its own button does; without one show the newest change."""
    if forget.is_open(ledger):
        return await forget.refuse(ledger)
    if zone_asked(ledger):
        return await reminders.keep_zone(ledger)
    if ledger.has_asked or open_step(ledger) is Step.LANGUAGE:
        return await onboarding.asked_again(ledger)
    leave = way_out(ledger)
    if leave is None:
        return await newest(ledger)
    then = await onboarding.in_words(ledger, onboarding.skip(ledger, leave.step))
    assert isinstance(then, Status | Ask | LeftOut), "what a skipped question is followed by"
    return Cancelled(then)


async def newest(ledger: Ledger) -> Answer:
    """The newest change that stands; only its button takes it back."""
    change = await changes.newest(ledger.tx, ledger.journal.id)
    if change is None:
        return Newest(None, None, (), ledger.today)
    return Newest(change.id, Verb(change.verb), told(change), ledger.today)
