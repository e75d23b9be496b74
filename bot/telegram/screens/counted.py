"""How the numbers came about: the window, each stay's days in it, which days come back when."""

from bot.actions.answers import Counted, NoNumbers, Numbers
from bot.core.explain import Explanation, Part
from bot.telegram.screens.base import Screen, Voice, draw, in_blocks, in_lines, show_button
from bot.telegram.screens.status import no_numbers


@draw.register
def _(answer: Counted, voice: Voice) -> Screen:
    status = answer.status
    rows = ((show_button(voice, "status"), show_button(voice, "trips")), (show_button(voice, "rule"),))
    if isinstance(status.numbers, NoNumbers):
        return Screen(no_numbers(status, status.numbers, voice), rows)
    explained = answer.explanation
    text = in_blocks(
        _window(explained, voice) if explained else None,
        _visit(answer, voice),
        _both_numbers(answer, status.numbers, voice),
        _overstays(answer, voice),
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
    total = voice.say("counted-total", used=explained.used, limit=explained.limit)
    return in_lines(title, since, more, *(_part(part, explained, voice) for part in named), total)


def _part(part: Part, explained: Explanation, voice: Voice) -> str:
    today = explained.last
    days = voice.days(today, first=part.first, last=part.last)
    line = voice.say("counted-day" if part.days == 1 else "counted-part", days=part.days, **days)
    if part.stay.from_memory:
        line = voice.say("stay-from-memory", stay=line)
    if part.back_from is None or part.back_to is None:
        return line
    back = voice.days(today, first=part.back_from, last=part.back_to)
    return voice.say("counted-back-day" if part.days == 1 else "counted-back", part=line, **back)


def _visit(answer: Counted, voice: Voice) -> str | None:
    if answer.visit is None:
        return None
    last = voice.days(answer.status.today, last=answer.visit.last)
    return voice.say("counted-visit", day=answer.visit.day, days=answer.visit.days, **last)


def _both_numbers(answer: Counted, numbers: Numbers, voice: Voice) -> str | None:
    """ "Limit minus used" beside the days that really may be spent, each by its name."""
    if numbers.limit is None or numbers.used is None:
        return None
    inside = answer.status.inside is not None
    naive, true = numbers.limit - numbers.used, numbers.may_stay - (1 if inside and numbers.may_stay else 0)
    key = "counted-true-inside" if inside else "counted-true-outside"
    last = voice.days(answer.status.today, last=numbers.last_legal_day) if numbers.last_legal_day else {}
    true_line = voice.say(key, days=true, **last) if numbers.last_legal_day else voice.say(f"{key}-none")
    last_stay = answer.status.last
    # To whom left today an entry today costs no further day.
    spare = naive if inside or last_stay is None or last_stay.left != answer.status.today else naive + 1
    why = None
    if true > max(spare, 0):
        why = voice.say("counted-more")
    elif true < spare:
        why = voice.say("counted-less")
    rest = str(naive).replace("-", "−")
    simple = voice.say("counted-naive", limit=numbers.limit, used=numbers.used, rest=rest)
    return in_lines(simple, true_line, why)


def _overstays(answer: Counted, voice: Voice) -> str | None:
    if not answer.first_overstay:
        return None
    first = voice.days(answer.status.today, first=answer.first_overstay)
    return voice.say("counted-overstays", days=answer.overstays, **first)
