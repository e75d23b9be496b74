"""Several past stays in one message."""

from collections.abc import Sequence
from datetime import date

from bot.actions import log
from bot.actions.answers import Act, Answer, Gone, NotAllRead, NotRead, Refused, TooManyStays, UnreadLine
from bot.actions.asking import Step, under_way
from bot.actions.free_text.days import ends, write_stays
from bot.actions.free_text.said import Said
from bot.actions.ledger import Ledger
from bot.messages.reading import MOST_STAYS, Refusal, read_stays


async def stays(ledger: Ledger, said: Said) -> Answer | None:
    """All of them written; else every line that was not understood, the others ready behind one button."""
    if said.refusal is None:
        return None
    told = read_stays(said.words, ledger.today, ledger.language)
    unread = [one for one in told if isinstance(one, Refusal)]
    found = [one for one in told if not isinstance(one, Refusal)]
    match told:
        case [Refusal(why="contradiction", length=int() as length)]:
            return NotRead("contradiction", ledger.today, days=length)
    if not found and (len(told) <= 1 or said.refusal.why == "not_a_date"):
        return None
    if len(told) > MOST_STAYS:
        return TooManyStays(MOST_STAYS)
    same = ledger.own_today == ledger.today
    own = told if same else read_stays(said.words, ledger.own_today, ledger.language)
    if not unread:
        return await write_stays(ledger, found, own)
    if told != own:
        return NotRead("vague", ledger.today)
    lone = [one.candidates[0] for one in unread if one.why == "incomplete" and one.candidates]
    if found:
        await _keep_ready(ledger, [ends(one) for one in found], lone)
    return NotAllRead(tuple(_line(one) for one in unread), len(found), len(lone))


async def write_ready(ledger: Ledger, day_trips: bool) -> Answer:
    """Write the stays of the list that were understood, and its single days as day trips if `day_trips`.

    What a refusal keeps from being written stays ready.
    """
    asked = ledger.dialogue
    if asked is None or asked.question != Step.LIST:
        return Gone()
    put_off, ready = asked.known["put_off"], asked.known["stays"]
    if put_off:
        await ledger.ask(put_off, onboarding=True)
    else:
        await ledger.ask_nothing()
    if day_trips:
        ready = [*ready, *([day, day] for day in asked.known["day_trips"])]
    days = [(date.fromordinal(entered), date.fromordinal(left) if left else None) for entered, left in ready]
    answer = await log.past(ledger, days)
    if isinstance(answer, Refused):
        await ledger.ask(asked.question, **asked.known)
    return answer


async def _keep_ready(ledger: Ledger, days: Sequence[tuple[date, date | None]], lone: Sequence[date]) -> None:
    """The list becomes the open question; one of a newcomer's first questions is asked again after it."""
    asked = ledger.dialogue
    put_off = asked.question if asked and under_way(ledger) and asked.question not in (Step.DAY, Step.LIST) else None
    if asked and asked.question in (Step.DAY, Step.LIST):
        put_off = asked.known.get("put_off")
    ready = [(entered.toordinal(), left.toordinal() if left else None) for entered, left in days]
    day_trips = [day.toordinal() for day in lone]
    await ledger.ask(Step.LIST, onboarding=under_way(ledger), put_off=put_off, stays=ready, day_trips=day_trips)


def _line(refusal: Refusal) -> UnreadLine:
    act = Act(refusal.act) if refusal.act and refusal.why == "incomplete" else None
    return UnreadLine(refusal.words or "", refusal.why, act, refusal.length)
