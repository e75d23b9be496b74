"""The timeline below its picture: the same in words, for whoever does not see it."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final

from bot.actions.answers.timeline import Drawn, Timelines, TripDrawn, WithTimelines
from bot.core.timeline import Days, Timeline
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Row, Rows
from bot.telegram.screens.base import (
    MOST_BELOW_A_FILE,
    Picture,
    Screen,
    Texts,
    characters,
    heading_names,
    in_blocks,
    in_lines,
    render,
    share_button,
    show_button,
)
from bot.telegram.screens.pinned import standing_line, standing_words
from bot.telegram.screens.plans import draws, in_short, trip_name
from bot.telegram.timeline import MARKS, Mark, Pair, days_of, draw, mark_of

MARKED: Final = 3
"""Runs of days of a kind that are told; of more it is told how many."""


@render.register
def _(answer: Timelines, texts: Texts) -> Screen:
    share: Row = (share_button(texts),) if any(each.can_be_shared for each in answer.journals) else ()
    return _picture(
        _with_marks(answer, texts),
        ((show_button(texts, "count"), *share), (show_button(texts, "status"),)),
        pairs_of(answer, texts),
        answer.sent,
        texts,
    )


@render.register
def _(answer: WithTimelines, texts: Texts) -> Screen:
    card, drawn = render(answer.card, texts), answer.timelines
    shown = cb.Show(card="timeline"), cb.Show(card="timelines")
    rows = tuple(tuple(button for button in row if button.data not in shown) for row in card.rows)
    text = (
        _and_marks(card.text, drawn.journals[0].timeline, drawn.journals[0].standing.today, texts)
        if len(drawn.journals) == 1
        else card.text
    )
    return _picture(text, rows, pairs_of(drawn, texts), drawn.sent, texts)


@render.register
def _(answer: TripDrawn, texts: Texts) -> Screen:
    card, trip = render(answer.planned, texts), answer.planned
    rows = tuple(tuple(button for button in row if button.data != draws(trip)) for row in card.rows)
    named = " · ".join(filter(None, (heading_names(texts, answer.heading), trip_name(trip, texts))))
    brings = in_short(trip, texts)
    pair = Pair(answer.timeline, named, brings[:1].upper() + brings[1:])
    text = in_lines(*card.text.split("\n")[:2])  # few characters fit below a picture
    if texts.alone:
        text = _and_marks(card.text, answer.timeline, trip.today, texts)
    return _picture(text, rows, [pair], answer.sent, texts)


def _with_marks(answer: Timelines, texts: Texts) -> str:
    """How each journal stands, and what is marked in it, as far as there is room; the first ones matter most."""
    if not texts.alone:
        return in_words(answer, texts)
    more = texts.html("pinned-more", more=answer.more) if answer.more else None
    told = [standing_line(each.standing, texts) for each in answer.journals]
    for number, each in enumerate(answer.journals):
        longer = [
            *told[:number],
            in_lines(told[number], _marked(each.timeline, each.standing.today, texts)),
            *told[number + 1 :],
        ]
        told = longer if characters(in_blocks(*longer, more)) <= MOST_BELOW_A_FILE else told
    return in_blocks(*told, more)


def _and_marks(text: str, timeline: Timeline, today: date, texts: Texts) -> str:
    """A text, and below it what is marked, if there is room for that."""
    longer = in_blocks(text, _marked(timeline, today, texts))
    return longer if texts.alone and characters(longer) <= MOST_BELOW_A_FILE else text


def _marked(timeline: Timeline, today: date, texts: Texts) -> str:
    """What is marked in a picture, a line each: which days, and which come back."""
    return in_lines(
        *(_line(mark, days, today, texts) for mark in MARKS if (days := days_of(timeline, mark)) and mark != "ahead")
    )


def _line(mark: Mark, days: Sequence[Days], today: date, texts: Texts) -> str:
    """The newest of what has been, the next of what is to come."""
    told = days[-MARKED:] if mark in ("stay", "permit") else days[:MARKED]
    spans = [
        texts.days(today, day=first)["day_from"] if last == date.max else texts.span(first, last, today)
        for first, last in told
    ]
    more = [f"+{len(days) - len(told)}"] if len(days) > len(told) else []
    word = texts.plain(f"timeline-{mark}")
    return texts.html("marked-days", mark=word[:1].upper() + word[1:], days=", ".join([*spans, *more]))


def in_words(answer: Timelines, texts: Texts) -> str:
    """How each journal stands; below a picture Telegram takes few characters, beside other languages it is but one."""
    told = answer.journals if texts.alone else answer.journals[:1]
    left_out = answer.more + len(answer.journals) - len(told)
    more = texts.html("pinned-more", more=left_out) if left_out else None
    return in_lines(*(standing_line(each.standing, texts) for each in told), more)


def pairs_of(answer: Timelines, texts: Texts) -> list[Pair]:
    """What is drawn."""
    return [_pair(each, texts) for each in answer.journals]


def _pair(drawn: Drawn, texts: Texts) -> Pair:
    standing = drawn.standing
    return Pair(drawn.timeline, heading_names(texts, standing.heading), standing_words(standing, texts))


def _picture(text: str, rows: Rows, pairs: list[Pair], sent: Mapping[str, str], texts: Texts) -> Picture:
    paint, mark = partial(draw, pairs, texts.language), mark_of(pairs, texts.language)
    return Picture(text, rows, name="kaldy.png", paint=paint, mark=mark, known=sent.get(mark))
