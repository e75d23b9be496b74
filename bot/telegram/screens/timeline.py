"""The timeline below its picture: the same in words, for whoever does not see it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Final, Literal

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
    if len(drawn.journals) == 1:
        only = drawn.journals[0]
        text = _and_marks(card.text, only.timeline, only.standing.today, texts, inside=only.standing.inside)
    else:
        text = in_blocks(card.text, *_unseen_of_each(drawn.journals, texts))
    return _picture(text, rows, pairs_of(drawn, texts), drawn.sent, texts)


@render.register
def _(answer: TripDrawn, texts: Texts) -> Screen:
    card, trip = render(answer.planned, texts), answer.planned
    rows = tuple(tuple(button for button in row if button.data != draws(trip)) for row in card.rows)
    named = " · ".join(filter(None, (heading_names(texts, answer.heading), trip_name(trip, texts))))
    brings = in_short(trip, texts)
    pair = Pair(answer.timeline, named, brings[:1].upper() + brings[1:])
    short = in_lines(*card.text.split("\n")[:2])  # few characters fit below a picture
    text = _and_marks(card.text if texts.alone else short, answer.timeline, trip.today, texts)
    return _picture(text, rows, [pair], answer.sent, texts)


def _with_marks(answer: Timelines, texts: Texts) -> str:
    """How each journal stands, what is marked in it as far as there is room, and what of that the picture cannot show.

    The first ones matter most.
    """
    if not texts.alone:
        first = answer.journals[0]
        return in_lines(in_words(answer, texts), _unseen(first.timeline, first.standing.today, texts))
    more = texts.html("pinned-more", more=answer.more) if answer.more else None
    stand = [standing_line(each.standing, texts) for each in answer.journals]
    marked, unseen = [""] * len(stand), [_unseen(each.timeline, each.standing.today, texts) for each in answer.journals]
    for number, each in enumerate(answer.journals):
        marked[number] = _marked(each.timeline, each.standing.today, texts, inside=each.standing.inside)
        if characters(in_blocks(*map(in_lines, stand, marked, unseen), more)) > MOST_BELOW_A_FILE:
            marked[number] = ""
    return in_blocks(*map(in_lines, stand, marked, unseen), more)


def _and_marks(text: str, timeline: Timeline, today: date, texts: Texts, *, inside: bool = False) -> str:
    """A text, and below it what is marked, if there is room for that; in any case what the picture cannot show."""
    unseen = _unseen(timeline, today, texts)
    longer = in_blocks(text, in_lines(_marked(timeline, today, texts, inside=inside), unseen))
    fits = texts.alone and characters(longer) <= MOST_BELOW_A_FILE
    return longer if fits else in_blocks(text, unseen)


def _marked(timeline: Timeline, today: date, texts: Texts, *, inside: bool) -> str:
    """What is marked in a picture, a line each: which days, and which come back; a stay that lasts has no last one."""
    end = timeline.end
    marked = {mark: _joined(days_of(timeline, mark)) for mark in MARKS if mark != "ahead"}
    if inside:
        marked["stay"] = [(first, date.max if last >= today else last) for first, last in marked["stay"]]
    marked["over"] = [(first, min(last, end)) for first, last in marked["over"] if first <= end]
    return in_lines(*(_line(mark, days, today, texts) for mark, days in marked.items() if days))


def _unseen(timeline: Timeline, today: date, texts: Texts) -> str:
    """The days over the limit that lie past the edge of the picture; "" where there are none."""
    after = timeline.end + timedelta(1)
    days = [(max(first, after), last) for first, last in _joined(timeline.over) if last >= after]
    return _line("over-unseen", days, today, texts) if days else ""


def _unseen_of_each(journals: Iterable[Drawn], texts: Texts) -> Iterator[str]:
    """The same of several journals, each below its name."""
    for each in journals:
        if unseen := _unseen(each.timeline, each.standing.today, texts):
            yield in_lines(texts.html("heading", names=heading_names(texts, each.standing.heading)), unseen)


def _joined(days: Iterable[Days]) -> list[Days]:
    """Runs of days that meet, as one: a border that is crossed twice on a day makes it no two days."""
    runs = list[Days]()
    for first, last in sorted(days):
        if runs and (first - runs[-1][1]).days <= 1:
            begin, end = runs.pop()
            first, last = begin, max(end, last)
        runs.append((first, last))
    return runs


def _line(mark: Mark | Literal["over-unseen"], days: Sequence[Days], today: date, texts: Texts) -> str:
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
