"""Words that were not understood, and what can be done instead."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from bot.actions.answers.days import OtherEnd, Purpose, Wanted
from bot.actions.answers.unread import Also, Namesakes, NotAllRead, NotRead, Strangers, TooManyStays, UnreadLine
from bot.reading import Back, Length, PastStay
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows
from bot.telegram.screens.base import (
    Screen,
    Texts,
    back_button,
    characters,
    cut,
    in_blocks,
    in_lines,
    listed,
    other_day_row,
    render,
    show_button,
    way_out_row,
)
from bot.telegram.screens.journals import not_counted_there

LINE = 60
"""Characters of somebody's own words that are said back."""
ROOM = 2400
"""Characters that the lines of a list may have which are said back; a third of it where other languages speak, too."""


NO_TRIP = frozenset({"bare_number", "implausible", "incomplete", "not_a_date", "range", "vague"})
"""Why words name no trip, where it helps more to see what would name one."""


@render.register
def _(answer: NotRead, texts: Texts) -> Screen:
    if answer.suggestion:
        key = "unread-typo-meant" if answer.meant or answer.ahead else "unread-typo-suggest"
        text = texts.html(key, suggestion=answer.suggestion)
    elif answer.days is not None:
        text = texts.html("unread-line-days", days=answer.days)
    elif answer.wanted == Wanted(Purpose.PLAN) and answer.why in NO_TRIP:
        text = texts.html("unread-plan")
    elif answer.why == "ambiguous" and answer.wanted is None:
        text = texts.html("unread-two-ways")
    else:
        text = texts.html(f"unread-{answer.why}")
    return Screen(
        text, (*_meant_rows(answer, texts), other_day_row(texts, answer.wanted), way_out_row(texts, answer.leave))
    )


def _meant_rows(answer: NotRead, texts: Texts) -> Rows:
    """What was probably meant, and what can be done with a trip ahead."""
    meant = _meant(answer, texts)
    rows: Rows = ((meant,),) if meant else ()
    if answer.ahead:
        reckon = cb.Reckon(entered=answer.ahead.entered, left=answer.ahead.left)
        rows = (*rows, (texts.button("button-plan-reckon", reckon),))
    return rows


def _meant(answer: NotRead, texts: Texts) -> Button | None:
    match answer.meant:
        case PastStay(entered, left):
            past = cb.Pick.of(OtherEnd(Purpose.STAY_FROM, entered), day=left)
            button = texts.button("button-yes", past)
            if answer.why == "year":
                button = replace(button, label=f"{entered:%d.%m.%Y} – {left:%d.%m.%Y}")
        case Back() as back:
            button = back_button(texts, "button-yes", back.left, back.entered, answer.today)
        case Length(days, months, after):
            length = cb.ForLength(days=days, months=months, after=after)
            button = texts.button("button-yes", length)
        case None:
            return None
    return replace(button, data=cb.Right(question=answer.question)) if answer.question else button


@render.register
def _(answer: NotAllRead, texts: Texts) -> Screen:
    lines, shown = _lines(answer.unread, texts)
    more = len(answer.unread) - shown
    ready, of = answer.ready, answer.told or answer.ready + max(len(answer.unread), answer.day_trips)
    text = in_blocks(
        texts.html("unread-lines", unread=len(answer.unread), of=of)
        if shown
        else texts.html("list-ready", ready=ready),
        *lines,
        texts.html("unread-lines-more", more=more) if more else None,
        not_counted_there(answer.elsewhere, texts) if answer.elsewhere else None,
    )
    add: Row = _add_row(texts) if any(line.stranger for line in answer.unread) else ()
    if not ready and answer.year is None:
        return Screen(text, (add, other_day_row(texts, None), way_out_row(texts, answer.leave)))
    key = "button-write-some" if shown else "button-write-list"
    rows: list[Row] = []
    if answer.year:
        rows.append((texts.button("button-write-in-year", cb.WriteList(also=Also.IN_YEAR), year=str(answer.year)),))
    if ready:
        rows.append((texts.button(key, cb.WriteList(also=Also.NOTHING), ready=ready, of=of),))
    if answer.day_trips:
        with_days = {"ready": ready + answer.day_trips, "of": of}
        rows.append((texts.button("button-write-day-trips", cb.WriteList(also=Also.DAY_TRIPS), **with_days),))
    return Screen(text, (*rows, add, (texts.button("button-drop-list", cb.Skip(step="list")),)))


def _lines(unread: Sequence[UnreadLine], texts: Texts) -> tuple[list[str], int]:
    """As many of the lines as there is room for, those of one reason above it together; how many they are."""
    room = ROOM if texts.alone else ROOM // 3
    blocks, shown = list[str](), 0
    for reason, alike in groupby(unread, lambda line: _reason(line, texts)):
        room -= characters(reason)
        said = list[str]()
        for line in alike:
            words = texts.html("unread-line", line=_shortened(line.words))
            room -= characters(words) + 2
            if room < 0 and shown:
                break
            said.append(words)
            shown += 1
        if said:
            blocks.append(in_lines(*said, reason))
        if room < 0:
            break
    return blocks, shown


def _add_row(texts: Texts) -> Row:
    return (replace(texts.button("button-add-traveller", cb.AddTraveller()), apart=True),)


@render.register
def _(answer: Strangers, texts: Texts) -> Screen:
    names = listed(texts, [cut(each) for each in answer.names])
    one = "unread-stranger-asked" if answer.asked else "unread-stranger"
    text = texts.html("unread-strangers" if len(answer.names) > 1 else one, names=names)
    return Screen(text, (_add_row(texts), (show_button(texts, "family"),)))


@render.register
def _(answer: Namesakes, texts: Texts) -> Screen:
    return Screen(texts.html("unread-namesakes", names=listed(texts, [cut(each) for each in answer.names])), ())


def _reason(line: UnreadLine, texts: Texts) -> str:
    if line.stranger:
        return texts.html("unread-line-stranger", name=cut(line.stranger))
    if line.days is not None:
        return texts.html("unread-line-days", days=line.days)
    if line.around:
        return texts.html("unread-line-around", words=_shortened(line.around))
    if line.of_year:
        return texts.html("unread-line-year")
    if line.why == "incomplete":
        return texts.html(f"unread-line-no-{line.act}" if line.act else "unread-line-one-day")
    # Of a line with dates it would be wrong to say that the date was not understood: other words are in the way.
    return texts.html("unread-line-words" if line.why == "not_a_date" else f"unread-{line.why}")


def _shortened(line: str) -> str:
    return line if len(line) <= LINE else f"{line[: LINE - 1].rstrip()}…"


@render.register
def _(answer: TooManyStays, texts: Texts) -> Screen:
    rows = (other_day_row(texts, None), way_out_row(texts, answer.leave))
    return Screen(texts.html("unread-too-many", most=answer.most), rows)
