"""What was written, taken back, and the list of stays."""

from bot.actions.answers import (
    Act,
    Listed,
    Newest,
    NoNumbers,
    NotNewest,
    Numbers,
    Purpose,
    Saved,
    Status,
    Trip,
    Trips,
    Undone,
    Verb,
)
from bot.actions.trips import PAGE
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row
from bot.telegram.screens.base import (
    Screen,
    Voice,
    draw,
    in_blocks,
    in_lines,
    show_button,
    stay_line,
    stay_lines,
    tap_button,
    want_button,
)
from bot.telegram.screens.plans import plan_list, plan_rows, trouble_lines
from bot.telegram.screens.status import entry_today, no_numbers, standing_text, status_rows, status_text, used_line


@draw.register
def _(answer: Saved, voice: Voice) -> Screen:
    undo = (voice.button("button-undo", cb.Undo(change=answer.change)),)
    said = _echo(answer, voice)
    if answer.ask is None:
        memory: Row = ()
        if answer.verb is Verb.STAYED and answer.sole is not None and not answer.stays[0].from_memory:
            memory = (voice.button("button-from-memory", cb.Memory(stay=answer.sole, unsure=True)),)
        return Screen(said, (undo, memory, (show_button(voice, "status"), show_button(voice, "trips"))))
    asked = draw(answer.ask, voice)
    return Screen(in_blocks(said, asked.text), (*asked.rows, undo))


def _echo(answer: Saved, voice: Voice) -> str:
    """What was written and what it brings: how many days are used, until when one may stay, which plan suffers."""
    cleared = voice.say("saved-cleared") if answer.cleared else None
    return in_blocks(_brings(answer, voice), cleared, trouble_lines(answer.status.plans, voice))


def _brings(answer: Saved, voice: Voice) -> str:
    said, status, numbers = _saved(answer, voice), answer.status, answer.status.numbers
    if numbers is NoNumbers.NO_NATIONALITY:
        return said
    if isinstance(numbers, NoNumbers):
        return in_lines(said, no_numbers(status, numbers, voice))
    if numbers.over:
        return in_blocks(said, standing_text(status, voice))
    if not status.inside:
        return in_lines(said, used_line(numbers, voice, "status-outside-used"), entry_today(status, numbers, voice))
    return in_lines(said, used_line(numbers, voice, "status-used"), _until(status, numbers, voice))


def _until(status: Status, numbers: Numbers, voice: Voice) -> str:
    assert numbers.last_legal_day is not None, "a legal stay has a last legal day"
    last = voice.days(status.today, last=numbers.last_legal_day)
    if numbers.may_stay == 1:
        return voice.say("status-last-day-today", **last)
    return voice.say("saved-may-stay", may_stay=numbers.may_stay, **last)


def _saved(answer: Saved, voice: Voice) -> str:
    today, first, last = answer.status.today, answer.stays[0], answer.stays[-1]
    match answer.verb:
        case Verb.ENTERED:
            return voice.say("saved-entered", **voice.days(today, **{"in": first.entered}))
        case Verb.LEFT if first.left:
            return voice.say("saved-left", **voice.days(today, out=first.left))
        case Verb.CAME_BACK if first.left:
            return voice.say("saved-came-back", **voice.days(today, **{"in": last.entered, "out": first.left}))
        case verb:
            return in_lines(voice.say(f"saved-{verb}"), stay_lines(voice, answer.stays, today))


@draw.register
def _(answer: Undone, voice: Voice) -> Screen:
    today, first = answer.status.today, answer.stays[0]
    match answer.verb:
        case Verb.ENTERED:
            said = voice.say("undone-entered", **voice.days(today, **{"in": first.entered}))
        case Verb.LEFT if first.left:
            said = voice.say("undone-left", **voice.days(today, out=first.left))
        case Verb.DELETED | Verb.CORRECTED as verb:
            said = in_lines(voice.say(f"undone-{verb}"), stay_lines(voice, answer.stays, today))
        case _:
            said = in_lines(voice.say("undone"), stay_lines(voice, answer.stays, today))
    return Screen(in_blocks(said, status_text(answer.status, voice)), status_rows(answer.status, voice))


@draw.register
def _(answer: NotNewest, voice: Voice) -> Screen:
    text = in_lines(voice.say("not-newest"), stay_lines(voice, answer.stays, answer.today))
    undo = voice.button("button-undo", cb.Undo(change=answer.change))
    return Screen(text, ((undo,), (show_button(voice, "trips"),)))


@draw.register
def _(answer: Newest, voice: Voice) -> Screen:
    if answer.change is None:
        return Screen(voice.say("newest-none"), ((show_button(voice, "status"), show_button(voice, "trips")),))
    deleted = voice.say("saved-deleted") if answer.verb is Verb.DELETED else None
    text = in_lines(voice.say("newest"), deleted, stay_lines(voice, answer.stays, answer.today))
    undo = voice.button("button-undo", cb.Undo(change=answer.change))
    return Screen(text, ((undo,), (show_button(voice, "status"), show_button(voice, "trips"))))


@draw.register
def _(answer: Trips, voice: Voice) -> Screen:
    planned = plan_list(answer.plans, voice)
    if not answer.stays:
        rows = (*plan_rows(answer.plans), (tap_button(voice, Act.IN, answer.today), show_button(voice, "plans")))
        return Screen(in_blocks(voice.say("trips-empty"), planned), rows)
    lines = [
        voice.say("trips-stay", number=number, stay=stay_line(voice, listed.stay, answer.today), days=listed.days)
        for number, listed in _numbered(answer)
    ]
    page = voice.say("trips-page", page=answer.page + 1, pages=answer.pages) if answer.pages > 1 else None
    pick = tuple(
        Button.of(f"✎ {number}", cb.Open(stay=listed.id, page=answer.page)) for number, listed in _numbered(answer)
    )
    turn: Row = ()
    if answer.page < answer.pages - 1:
        turn = (voice.button("button-older", cb.Turn(page=answer.page + 1)),)
    if answer.page > 0:
        turn = (*turn, voice.button("button-newer", cb.Turn(page=answer.page - 1)))
    text = in_blocks(voice.say("trips-title"), in_lines(*lines), page, planned)
    return Screen(text, (pick, turn, *plan_rows(answer.plans), (show_button(voice, "plans"),)))


def _numbered(answer: Trips) -> list[tuple[int, Listed]]:
    """The stays of the page with their numbers in the whole list."""
    return list(enumerate(answer.stays, answer.page * PAGE + 1))


@draw.register
def _(answer: Trip, voice: Voice) -> Screen:
    stay, stay_id = answer.listed.stay, answer.listed.id
    text = in_lines(
        stay_line(voice, stay, answer.today),
        voice.say("trip-days", days=answer.listed.days),
        voice.say("trip-what"),
    )
    fixes = [want_button(voice, "button-fix-entry", Purpose.FIX_ENTRY, stay_id)]
    if stay.left:
        fixes.append(want_button(voice, "button-fix-exit", Purpose.FIX_EXIT, stay_id))
    unsure = not stay.from_memory
    memory = voice.button("button-from-memory" if unsure else "button-sure", cb.Memory(stay=stay_id, unsure=unsure))
    rows = (
        tuple(fixes),
        (memory,),
        (voice.button("button-delete", cb.Delete(stay=stay_id)),),
        (voice.button("button-back", cb.Turn(page=answer.page)),),
    )
    return Screen(text, rows)
