"""Words that were not understood, and what can be done instead."""

from dataclasses import replace

from bot.actions.answers.days import OtherEnd, Purpose, Wanted
from bot.actions.answers.unread import Also, NotAllRead, NotRead, TooManyStays, UnreadLine
from bot.reading import Back, Length, PastStay
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows
from bot.telegram.screens.base import (
    Screen,
    Texts,
    back_button,
    in_blocks,
    in_lines,
    other_day_row,
    render,
    way_out_row,
)
from bot.telegram.screens.journals import not_counted_there

LINE = 60
"""Characters of somebody's own words that are said back."""
LINES = 5
"""So many lines of a list that were not understood are said back, each with its reason."""


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
    shown = answer.unread[:LINES]
    more = len(answer.unread) - len(shown)
    ready, of = answer.ready, answer.told or answer.ready + max(len(answer.unread), answer.day_trips)
    text = in_blocks(
        texts.html("unread-lines", unread=len(answer.unread), of=of)
        if shown
        else texts.html("list-ready", ready=ready),
        *(in_lines(texts.html("unread-line", line=_shortened(line.words)), _reason(line, texts)) for line in shown),
        texts.html("unread-lines-more", more=more) if more else None,
        not_counted_there(answer.elsewhere, texts) if answer.elsewhere else None,
    )
    if not ready and answer.year is None:
        return Screen(text, (other_day_row(texts, None), way_out_row(texts, answer.leave)))
    key = "button-write-some" if shown else "button-write-list"
    rows: list[Row] = []
    if answer.year:
        rows.append((texts.button("button-write-in-year", cb.WriteList(also=Also.IN_YEAR), year=str(answer.year)),))
    if ready:
        rows.append((texts.button(key, cb.WriteList(also=Also.NOTHING), ready=ready, of=of),))
    if answer.day_trips:
        with_days = {"ready": ready + answer.day_trips, "of": of}
        rows.append((texts.button("button-write-day-trips", cb.WriteList(also=Also.DAY_TRIPS), **with_days),))
    return Screen(text, (*rows, (texts.button("button-drop-list", cb.Skip(step="list")),)))


def _reason(line: UnreadLine, texts: Texts) -> str:
    if line.days is not None:
        return texts.html("unread-line-days", days=line.days)
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
