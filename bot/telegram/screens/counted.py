"""How the numbers came about: the window, each stay's days in it, which days come back when."""

from collections.abc import Sequence
from operator import itemgetter

from bot.actions.answers.status import Allowance, Counted, NoAllowance, Overstays
from bot.core.explain import Explanation, Part
from bot.core.permit import Permit
from bot.telegram.keyboards import Rows
from bot.telegram.screens.base import Screen, Texts, doubt_lines, in_blocks, in_lines, permit_line, render, show_button
from bot.telegram.screens.status import held_lines, no_numbers, verdict


@render.register
def _(answer: Counted, texts: Texts) -> Screen:
    status = answer.status
    rows: Rows = (
        (show_button(texts, "status"), show_button(texts, "trips")),
        (show_button(texts, "overstays"),) if answer.overstays else (),
        (show_button(texts, "rule"),),
    )
    if isinstance(status.numbers, NoAllowance) or status.uncounted:
        why = status.uncounted or status.numbers
        assert isinstance(why, NoAllowance), "it says why nothing is counted"
        return Screen(in_lines(held_lines(status, texts), no_numbers(status, why, texts)), rows)
    stands = in_lines(
        texts.html("counted-title"),
        verdict(status, status.numbers, texts),
        doubt_lines(status.doubt, status.today, texts),
    )
    return Screen(in_blocks(stands, how_counted(answer, status.numbers, texts)), rows)


def how_counted(answer: Counted, numbers: Allowance, texts: Texts) -> str:
    """How the numbers came about, without what they are."""
    explained = answer.explanation
    return in_blocks(
        _window(explained, answer.permits, texts) if explained else None,
        _visit(answer, texts),
        None if numbers.by_permit else _simply(answer, numbers, texts),
        _overstays(answer.overstays, numbers, texts) if answer.overstays else None,
        texts.html("status-unsure") if answer.status.unsure else None,
        texts.html("counted-how"),
    )


def _window(explained: Explanation, permits: Sequence[Permit], texts: Texts) -> str:
    days = texts.days(explained.last, first=explained.first, last=explained.last)
    if explained.ends:
        title = texts.html("counted-period", **texts.days(explained.last, first=explained.first, ends=explained.ends))
    elif explained.window is None:
        title = texts.html("counted-year", **days)
    else:
        title = texts.html("counted-window", window=explained.window, **days)
    since = (
        texts.html("counted-since", **texts.days(explained.last, since=explained.since)) if explained.since else None
    )
    named = explained.parts[-(texts.most_stays // 2) :]  # two days and two more on a line
    earlier = explained.parts[: len(explained.parts) - len(named)]
    more = (
        texts.html(
            "counted-earlier", count=len({part.stay for part in earlier}), days=sum(part.days for part in earlier)
        )
        if earlier
        else None
    )
    total = texts.html(
        "counted-total-over" if explained.used > explained.limit else "counted-total",
        used=explained.used,
        limit=explained.limit,
    )
    lines = [(part.first, _part(part, explained, texts)) for part in named]
    lines += [(permit.begins, f"• {permit_line(texts, permit, explained.last)}") for permit in permits if permit.begins]
    return in_lines(title, since, more, *(line for _, line in sorted(lines, key=itemgetter(0))), total)


def _part(part: Part, explained: Explanation, texts: Texts) -> str:
    today = explained.last
    line = texts.html("counted-part", range=texts.span(part.first, part.last, today), days=part.days)
    if part.stay.from_memory:
        line = texts.html("stay-from-memory", stay=line)
    if part.back_from is None or part.back_to is None:
        return line
    return texts.html("counted-back", part=line, back=texts.span(part.back_from, part.back_to, today))


def _visit(answer: Counted, texts: Texts) -> str | None:
    numbers = answer.status.numbers
    if answer.visit is None or not isinstance(numbers, Allowance) or numbers.visit is None:
        return None  # another limit ends the stay earlier: that of the visit would only confuse
    last = texts.days(answer.status.today, last=answer.visit.last)
    return texts.html("counted-visit", day=answer.visit.day, days=answer.visit.days, **last)


def _overstays(found: Overstays, numbers: Allowance, texts: Texts) -> str:
    """All days over the limit, and how many of them are those of the overstay that goes on."""
    now = texts.html("counted-overstays-now", over=numbers.over) if 0 < numbers.over < found.days else None
    return in_lines(texts.html("counted-overstays", days=found.days), now)


def _simply(answer: Counted, numbers: Allowance, texts: Texts) -> str | None:
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
        texts.html("counted-naive", limit=numbers.limit, used=numbers.used, rest=simple),
        texts.html("counted-more") if true > spare else None,
    )
