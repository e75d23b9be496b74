"""The pinned status: the date first, all in as few words as there can be, as a phone shows one line above the chat."""

from bot.actions.answers.pinned import PinnedEnded, PinnedLost, PinnedSettings, PinnedStatus, Standing
from bot.actions.answers.status import NO_LIMIT, Allowance
from bot.telegram import callbacks as cb
from bot.telegram.screens.base import Screen, Texts, heading_names, in_blocks, in_lines, render, show_button


@render.register
def _(answer: PinnedStatus, texts: Texts) -> Screen:
    """Without buttons: what is pressed would take the place of the text. The day is told on which it is true."""
    lines = (standing_line(each, texts) for each in answer.lines)
    more = texts.html("pinned-more", more=answer.more) if answer.more else None
    days = [each.today for each in answer.lines if isinstance(each.numbers, Allowance)]
    as_of = texts.html("pinned-as-of", **texts.days(min(days), day=min(days))) if days else None
    return Screen(in_lines(*lines, more, as_of))


def standing_line(line: Standing, texts: Texts) -> str:
    """How a journal stands in one line, and which it is where there are several."""
    stands, names = standing_words(line, texts), heading_names(texts, line.heading)
    if line.doubt:
        stands = texts.html("pinned-doubted" if line.doubt.confidence else "pinned-old", stands=stands)
    return texts.html("pinned-of", stands=stands, names=names) if names else stands


def standing_words(line: Standing, texts: Texts) -> str:
    """The same without markup, and without saying which it is."""
    numbers = line.numbers
    if not isinstance(numbers, Allowance):
        return texts.plain("pinned-no-limit" if numbers in NO_LIMIT else f"pinned-{numbers}")
    return (_inside if line.inside else _outside)(line, numbers, texts)


def _inside(line: Standing, numbers: Allowance, texts: Texts) -> str:
    if numbers.over:
        since = texts.days(line.today, since=numbers.over_since or line.today)
        return texts.plain("pinned-over", over=numbers.over, **since)
    if numbers.endless or numbers.last_legal_day is None:
        return texts.plain("pinned-no-limit")
    last, more = texts.days(line.today, last=numbers.last_legal_day), numbers.may_stay - 1
    return texts.plain("pinned-until", more=more, **last) if more else texts.plain("pinned-last-day", **last)


def _outside(line: Standing, numbers: Allowance, texts: Texts) -> str:
    if numbers.endless:
        return texts.plain("pinned-entry-endless")
    if numbers.last_legal_day:
        last = texts.days(line.today, last=numbers.last_legal_day)
        return texts.plain("pinned-entry", days=numbers.may_stay, **last)
    if numbers.next_entry:
        return texts.plain("pinned-entry-next", **texts.days(line.today, next=numbers.next_entry))
    return texts.plain("pinned-entry-none")


@render.register
def _(answer: PinnedSettings, texts: Texts) -> Screen:
    stands = texts.html("pinned-on" if answer.on else "pinned-off")
    text = in_blocks(in_lines(texts.html("pinned-title"), texts.html("pinned-what")), stands)
    again = (texts.button("button-pin-again" if answer.on else "button-pin", cb.Pinned(on=True)),)
    off = (texts.button("button-pin-off", cb.Pinned(on=False)),) if answer.on else ()
    return Screen(text, (again, off, (show_button(texts, "settings"),)))


@render.register
def _(_: PinnedEnded, texts: Texts) -> Screen:
    return Screen(texts.html("pinned-ended"))


@render.register
def _(_: PinnedLost, texts: Texts) -> Screen:
    return Screen(texts.html("pinned-lost"), ((show_button(texts, "pinned"),),))
