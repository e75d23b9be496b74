"""The timeline below its picture: the same in words, for whoever does not see it."""

from functools import partial

from bot.actions.answers.timeline import Drawn, Timelines
from bot.telegram.screens.base import Picture, Screen, Texts, heading_names, in_lines, render, show_button
from bot.telegram.screens.pinned import standing_line, standing_words
from bot.telegram.timeline import Pair, draw


@render.register
def _(answer: Timelines, texts: Texts) -> Screen:
    told = answer.journals if texts.alone else answer.journals[:1]  # below a picture Telegram takes few characters
    lines = (standing_line(each.standing, texts) for each in told)
    left_out = answer.more + len(answer.journals) - len(told)
    more = texts.html("pinned-more", more=left_out) if left_out else None
    pairs = [_pair(each, texts) for each in answer.journals]
    return Picture(
        in_lines(*lines, more),
        ((show_button(texts, "count"), show_button(texts, "status")),),
        name="kaldy.png",
        paint=partial(draw, pairs, texts.language),
    )


def _pair(drawn: Drawn, texts: Texts) -> Pair:
    standing = drawn.standing
    return Pair(drawn.timeline, heading_names(texts, standing.heading), standing_words(standing, texts))
