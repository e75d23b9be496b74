"""The countries side by side: how long, when days come back, how many there are today, where that was read."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.actions.answers.status import Allowance, Doubt
from bot.actions.compare import Compared, Comparison
from bot.core.limits import Anchored, CalendarYear, CumulativeReset, Limit, PerVisit, Rolling
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Row
from bot.telegram.screens.base import (
    Screen,
    Texts,
    doubt_lines,
    in_blocks,
    in_lines,
    nationality_button,
    render,
    show_button,
)
from bot.telegram.screens.rule import in_short, in_words
from bot.telegram.screens.status import no_numbers, sign, verdict
from bot.texts.countries import country_name, place_name


@render.register
def _(answer: Comparison, texts: Texts) -> Screen:
    whose = country_name(texts.language, answer.nationality)
    text = in_blocks(
        texts.html("compare-title", country=whose),
        *(_country(each, replace(texts, country=each.country)) for each in answer.countries),
        in_lines(
            texts.html("compare-unknown", countries=_names(answer.unknown, texts)) if answer.unknown else None,
            texts.html("compare-unlimited", countries=_names(answer.unlimited, texts)) if answer.unlimited else None,
        ),
        texts.html("stays-page", page=answer.page + 1, pages=answer.pages) if answer.pages > 1 else None,
    )
    rows = (_turns(answer, texts), (nationality_button(texts, answer.nationality),), (show_button(texts, "rule"),))
    return Screen(text, rows)


def _names(codes: Iterable[str], texts: Texts) -> str:
    return ", ".join(place_name(texts.language, code) for code in codes)


def _country(one: Compared, texts: Texts) -> str:
    limits, until = in_short(one.version.limits), one.version.until
    return in_lines(
        texts.html("compare-limits", country=place_name(texts.language, one.country), limits=in_words(limits, texts)),
        *_back(limits, texts),
        texts.html("rule-until", **texts.days(one.today, last=until)) if until else None,
        _standing(one, texts),
        doubt_lines(_doubt(one, texts), one.today, texts),
        _read(one, texts),
    )


def _doubt(one: Compared, texts: Texts) -> Doubt | None:
    """In all languages at once there is no room for how long ago the rule was read: the day is told with the source."""
    return one.doubt if texts.alone or one.doubt is None else Doubt(one.doubt.confidence)


def _back(limits: Iterable[Limit], texts: Texts) -> Iterator[str]:
    """What makes days come back, a line for each limit that there is beside that of one visit."""
    sums = [limit for limit in limits if not isinstance(limit, PerVisit)]
    if not sums:
        yield texts.html("compare-back-visit")
    for limit in sums:
        match limit:
            case Rolling():
                yield texts.html("compare-back-rolling")
            case CalendarYear():
                yield texts.html("compare-back-year")
            case CumulativeReset(absence=absence):
                yield texts.html("compare-back-absence", absence=absence)
            case Anchored():
                yield texts.html("compare-back-period")


def _standing(one: Compared, texts: Texts) -> str | None:
    """How long one may stay today by the journal, where there is one."""
    if one.status is None:
        return None
    numbers = one.status.numbers
    if isinstance(numbers, Allowance):
        return f"{texts.html(sign(one.status, numbers))} {verdict(one.status, numbers, texts)}"
    return f"{texts.html('light-permit')} {no_numbers(one.status, numbers, texts)}"


def _read(one: Compared, texts: Texts) -> str:
    if one.source is None or one.verified is None:
        return texts.html("rule-own")
    return texts.html("compare-read", where=one.source, **texts.days(one.today, verified=one.verified))


def _turns(answer: Comparison, texts: Texts) -> Row:
    """To the page before and the page after, where there are such."""
    before: Row = (texts.button("compare-before", cb.ComparePage(page=answer.page - 1)),) if answer.page > 0 else ()
    if answer.page == answer.pages - 1:
        return before
    return (*before, texts.button("compare-after", cb.ComparePage(page=answer.page + 1)))
