"""What was written, taken back, and the list of stays."""

from collections.abc import Callable, Sequence

from aiogram.filters.callback_data import CallbackData

from bot.actions.answers import (
    Act,
    AskOwnLimit,
    Listed,
    Newest,
    NoNumbers,
    NotNewest,
    Overstays,
    Purpose,
    Saved,
    Since,
    Trip,
    Trips,
    Undone,
    Verb,
)
from bot.actions.status import RUNS
from bot.actions.stays import PAGE
from bot.core.stay import Stay
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows
from bot.telegram.screens.base import (
    FEW,
    Screen,
    Voice,
    by_year,
    draw,
    in_blocks,
    in_lines,
    in_rows,
    short_line,
    show_button,
    stay_line,
    stay_lines,
    tap_button,
    want_button,
)
from bot.telegram.screens.plans import plan_list, plan_rows, trouble_lines
from bot.telegram.screens.status import entered_lines, no_numbers, standing_text, status_rows, status_text


@draw.register
def _(answer: Saved, voice: Voice) -> Screen:
    undo = (voice.button("button-undo", cb.Undo(change=answer.change)),)
    said, over = _echo(answer, voice), over_rows(answer.overstays, voice) if answer.overstays else ()
    if answer.ask is None:
        memory: Row = ()
        if answer.verb is Verb.STAYED and answer.sole is not None and not answer.stays[0].from_memory:
            memory = (voice.button("button-from-memory", cb.Memory(stay=answer.sole, unsure=True)),)
        return Screen(said, (*over, undo, memory, (show_button(voice, "status"), show_button(voice, "trips"))))
    asked = draw(answer.ask, voice)
    return Screen(in_blocks(said, asked.text), (*over, *asked.rows, undo))


def _echo(answer: Saved, voice: Voice) -> str:
    """What was written and what it brings: how many days are used, until when one may stay, which plan suffers."""
    cleared = voice.say("saved-cleared") if answer.cleared else None
    over = over_list(answer.overstays, voice, "overstays-title-past") if answer.overstays else None
    left_out = voice.say("saved-left-out", count=answer.left_out) if answer.left_out else None
    return in_blocks(_brings(answer, voice), left_out, cleared, over, trouble_lines(answer.status.plans, voice))


def _brings(answer: Saved, voice: Voice) -> str:
    said, status, numbers = _saved(answer, voice), answer.status, answer.status.numbers
    if numbers is NoNumbers.NO_NATIONALITY or isinstance(answer.ask, AskOwnLimit):
        return said  # what is asked next says why nothing is counted
    if isinstance(numbers, NoNumbers):
        return in_lines(said, no_numbers(status, numbers, voice))
    if numbers.over:
        return in_blocks(said, standing_text(status, voice))
    brought = entered_lines(status, numbers, voice)
    return in_blocks(said, brought) if len(answer.stays) > FEW else in_lines(said, brought)


def _saved(answer: Saved, voice: Voice) -> str:
    today, stays = answer.status.today, answer.stays
    first, last = stays[0], stays[-1]
    match answer.verb:
        case Verb.ENTERED:
            return voice.say("saved-entered", **voice.days(today, **{"in": first.entered}))
        case Verb.LEFT if first.left:
            key = "saved-left-today" if first.left == today else "saved-left"
            return voice.say(key, **voice.days(today, out=first.left))
        case Verb.CAME_BACK if first.left:
            return voice.say("saved-came-back", **voice.days(today, **{"in": last.entered, "out": first.left}))
        case Verb.STAYED if len(stays) > FEW:
            head = voice.say("saved-stayed-many", count=len(stays), years=_years(stays))
            return in_lines(head, stay_lines(voice, stays, today))
        case verb:
            return in_lines(voice.say(f"saved-{verb}"), stay_lines(voice, stays, today))


def _years(stays: Sequence[Stay]) -> str:
    """The years that the stays lie in: "2024–2026"."""
    first = min(stay.entered for stay in stays).year
    last = max(stay.left or stay.entered for stay in stays).year
    return str(first) if first == last else f"{first}–{last}"


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


def over_list(answer: Overstays, voice: Voice, title: str = "overstays-title") -> str:
    """The runs of days over the limit, and how many more there are."""
    lines = [
        voice.say("overstays-run", number=number, range=voice.span(run.first, run.last, answer.today), days=run.length)
        for number, run in enumerate((listed.run for listed in answer.runs), answer.page * RUNS + 1)
    ]
    more = answer.total - answer.page * RUNS - len(lines)
    return in_lines(
        voice.say(title, days=answer.days),
        *lines,
        voice.say("overstays-more", more=more) if more else None,
        voice.say("overstays-what"),
    )


def over_rows(answer: Overstays, voice: Voice) -> Rows:
    """A button beside each run that opens its stay, and one that opens the list of all where there are more."""
    pick = tuple(
        Button(f"✎ {number}", cb.Mend(stay=listed.stay_id))
        for number, listed in enumerate(answer.runs, answer.page * RUNS + 1)
    )
    every: Row = (show_button(voice, "overstays"),) if answer.pages > 1 else ()
    return (pick, every)


@draw.register
def _(answer: Overstays, voice: Voice) -> Screen:
    pick, _ = over_rows(answer, voice)
    turn = _turns(answer.page, answer.pages, voice, lambda page: cb.Overs(page=page))
    back = (show_button(voice, "count"), show_button(voice, "trips"))
    return Screen(over_list(answer, voice), (pick, turn, back))


def _turns(page: int, pages: int, voice: Voice, to: Callable[[int], CallbackData]) -> Row:
    """To the older and the newer page, where there are such."""
    older: Row = (voice.button("button-older", to(page + 1)),) if page < pages - 1 else ()
    return (*older, voice.button("button-newer", to(page - 1))) if page > 0 else older


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
        (
            listed.stay.entered.year,
            voice.say("trips-stay", number=number, stay=short_line(voice, listed.stay), days=listed.days),
        )
        for number, listed in _numbered(answer)
    ]
    page = voice.say("trips-page", page=answer.page + 1, pages=answer.pages) if answer.pages > 1 else None
    pick = [Button(f"✎ {number}", cb.Open(stay=listed.id, page=answer.page)) for number, listed in _numbered(answer)]
    years = [Button(str(year), cb.Turn(page=first)) for year, first in answer.years]
    rows = (
        *in_rows(pick, 5),
        _turns(answer.page, answer.pages, voice, lambda page: cb.Turn(page=page)),
        *in_rows(years, 5),
        *plan_rows(answer.plans),
        (show_button(voice, "plans"),),
    )
    return Screen(in_blocks(voice.say("trips-title"), in_lines(*by_year(voice, lines)), page, planned), rows)


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
    else:
        fixes.append(want_button(voice, "button-out", Purpose.LEAVE))
    unsure = not stay.from_memory
    memory = voice.button("button-from-memory" if unsure else "button-sure", cb.Memory(stay=stay_id, unsure=unsure))
    rows = (
        tuple(fixes),
        (memory,),
        (voice.button("button-delete", cb.Delete(stay=stay_id)),),
        (voice.button("button-back", cb.Turn(page=answer.page)),),
    )
    return Screen(text, rows)


@draw.register
def _(answer: Since, voice: Voice) -> Screen:
    now = draw(answer.now, voice)
    return Screen(in_blocks(voice.say("since"), now.text), now.rows)
