"""The timeline below its picture: the same in words, for whoever does not see it."""

from collections.abc import Mapping
from functools import partial

from bot.actions.answers.timeline import Drawn, Timelines, TripDrawn, WithTimelines
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Row, Rows
from bot.telegram.screens.base import (
    Picture,
    Screen,
    Texts,
    heading_names,
    in_lines,
    render,
    share_button,
    show_button,
)
from bot.telegram.screens.pinned import standing_line, standing_words
from bot.telegram.screens.plans import draws, in_short, trip_name
from bot.telegram.timeline import Pair, draw, mark_of


@render.register
def _(answer: Timelines, texts: Texts) -> Screen:
    share: Row = (share_button(texts),) if any(each.can_be_shared for each in answer.journals) else ()
    return _picture(
        in_words(answer, texts),
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
    return _picture(card.text, rows, pairs_of(drawn, texts), drawn.sent, texts)


@render.register
def _(answer: TripDrawn, texts: Texts) -> Screen:
    card, trip = render(answer.planned, texts), answer.planned
    rows = tuple(tuple(button for button in row if button.data != draws(trip)) for row in card.rows)
    named = " · ".join(filter(None, (heading_names(texts, answer.heading), trip_name(trip, texts))))
    brings = in_short(trip, texts)
    pair = Pair(answer.timeline, named, brings[:1].upper() + brings[1:])
    text = card.text if texts.alone else in_lines(*card.text.split("\n")[:2])  # few characters fit below a picture
    return _picture(text, rows, [pair], answer.sent, texts)


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
