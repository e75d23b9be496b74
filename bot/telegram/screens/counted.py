"""How the numbers came about: the window, each stay's days in it, which days come back when."""

from bot.actions.answers import Counted, NoNumbers, Numbers, Overstays
from bot.core.explain import Explanation, Part
from bot.telegram.keyboards import Rows
from bot.telegram.screens.base import Screen, Voice, draw, in_blocks, in_lines, show_button
from bot.telegram.screens.status import doubt_lines, no_numbers, verdict


@draw.register
def _(answer: Counted, voice: Voice) -> Screen:
    status, explained = answer.status, answer.explanation
    rows: Rows = (
        (show_button(voice, "status"), show_button(voice, "trips")),
        (show_button(voice, "overstays"),) if answer.overstays else (),
        (show_button(voice, "rule"),),
    )
    if isinstance(status.numbers, NoNumbers):
        return Screen(no_numbers(status, status.numbers, voice), rows)
    text = in_blocks(
        in_lines(voice.say("counted-title"), verdict(status, status.numbers, voice), doubt_lines(status.doubt, voice)),
        _window(explained, voice) if explained else None,
        _visit(answer, voice),
        _simply(answer, status.numbers, voice),
        _overstays(answer.overstays, status.numbers, voice) if answer.overstays else None,
        voice.say("status-unsure") if status.unsure else None,
        voice.say("counted-how"),
    )
    return Screen(text, rows)


def _window(explained: Explanation, voice: Voice) -> str:
    days = voice.days(explained.last, first=explained.first, last=explained.last)
    title = (
        voice.say("counted-year", **days)
        if explained.window is None
        else voice.say("counted-window", window=explained.window, **days)
    )
    since = voice.say("counted-since", **voice.days(explained.last, since=explained.since)) if explained.since else None
    named = explained.parts[-(voice.most_stays // 2) :]  # two days and two more on a line
    earlier = explained.parts[: len(explained.parts) - len(named)]
    more = (
        voice.say("counted-earlier", count=len(earlier), days=sum(part.days for part in earlier)) if earlier else None
    )
    total = voice.say(
        "counted-total-over" if explained.used > explained.limit else "counted-total",
        used=explained.used,
        limit=explained.limit,
    )
    return in_lines(title, since, more, *(_part(part, explained, voice) for part in named), total)


def _part(part: Part, explained: Explanation, voice: Voice) -> str:
    today = explained.last
    line = voice.say("counted-part", range=voice.span(part.first, part.last, today), days=part.days)
    if part.stay.from_memory:
        line = voice.say("stay-from-memory", stay=line)
    if part.back_from is None or part.back_to is None:
        return line
    return voice.say("counted-back", part=line, back=voice.span(part.back_from, part.back_to, today))


def _visit(answer: Counted, voice: Voice) -> str | None:
    numbers = answer.status.numbers
    if answer.visit is None or not isinstance(numbers, Numbers) or numbers.visit is None:
        return None  # another limit ends the stay earlier: that of the visit would only confuse
    last = voice.days(answer.status.today, last=answer.visit.last)
    return voice.say("counted-visit", day=answer.visit.day, days=answer.visit.days, **last)


def _overstays(found: Overstays, numbers: Numbers, voice: Voice) -> str:
    """All days over the limit, and how many of them are those of the overstay that goes on."""
    now = voice.say("counted-overstays-now", over=numbers.over) if 0 < numbers.over < found.days else None
    return in_lines(voice.say("counted-overstays", days=found.days), now)


def _simply(answer: Counted, numbers: Numbers, voice: Voice) -> str | None:
    """ "Limit minus used", where it is not more than what may really be spent, and why that is more."""
    if numbers.limit is None or numbers.used is None:
        return None
    inside, last = answer.status.inside is not None, answer.status.last
    simple, true = numbers.limit - numbers.used, max(0, numbers.may_stay - (1 if inside else 0))
    if not 0 <= simple <= true:
        return None
    # To whom left today an entry today costs no further day.
    spare = simple if inside or last is None or last.left != answer.status.today else simple + 1
    return in_lines(
        voice.say("counted-naive", limit=numbers.limit, used=numbers.used, rest=simple),
        voice.say("counted-more") if true > spare else None,
    )
