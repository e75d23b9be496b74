"""A sheet to show: in the words of the other screens, but for those that are said to the person alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from bot.actions.answers.export import Format
from bot.actions.answers.status import NoAllowance, Status
from bot.actions.rule import RuleCard
from bot.actions.sheet import OnSheet, Told
from bot.core.journal import ME
from bot.core.stay import Stay
from bot.exporting.sheet import Block, Section, Sheet
from bot.telegram.screens.base import Screen, Texts, doubt_lines, in_lines, own_line, permit_lines, render
from bot.telegram.screens.counted import how_counted
from bot.telegram.screens.export import document
from bot.telegram.screens.status import full_entry, held_lines, used_line, verdict, whereabouts
from bot.texts.countries import country_name, place_name
from bot.texts.zones import utc_label

EVERY = 10**6
"""A sheet has room for every stay."""


class OnPaper(Texts):
    """Texts that are read on other days, too: each date has its year."""

    __slots__ = ()

    def days(self, today: date, **named: date) -> dict[str, str]:
        """Ready phrases for each named day."""
        return Texts.days(self, date.min, **named)

    def span(self, first: date, last: date, today: date) -> str:
        """Days in a row, their year named once."""
        return Texts.span(self, first, last, date.min)

    def day(self, day: date, today: date) -> str:
        """A day with its weekday."""
        return Texts.day(self, day, date.min)


@render.register
def _(answer: OnSheet, texts: Texts) -> Screen:
    return document(Format.SHEET, answer.today, partial(_written, answer, texts), texts)


def _written(answer: OnSheet, texts: Texts) -> bytes:
    sections = (_section(each, OnPaper(texts.language, each.country, EVERY)) for each in answer.journals)
    return Sheet(tuple(sections), answer.made_at).written(texts.language)


def _section(told: Told, texts: Texts) -> Section:
    numbers, nationality = told.counted.status.numbers, told.rule.nationality
    name = texts.plain("sheet-me") if told.label == ME else told.label
    citizenship = country_name(texts.language, nationality) if nationality else texts.plain("settings-none")
    made = texts.days(told.at.date(), day=told.at.date())
    return Section(
        f"{name} · {place_name(texts.language, told.country)}",
        texts.html("sheet-title"),
        in_lines(
            texts.html("sheet-who", name=name),
            texts.html("settings-nationality", country=citizenship),
            texts.html("sheet-made", time=f"{told.at:%H:%M}", offset=utc_label(told.rule.utc_offset), **made),
        ),
        _standing(told.counted.status, texts),
        not isinstance(numbers, NoAllowance) and numbers.over > 0,
        tuple(_blocks(told, texts)),
    )


def _standing(status: Status, texts: Texts) -> str:
    """As the card of `/status` has it, without advice, and without what to type."""
    numbers = status.numbers
    where = whereabouts(status, texts) if status.inside or status.last else texts.html("sheet-empty")
    if isinstance(numbers, NoAllowance):
        return in_lines(where, held_lines(status, texts), _uncounted(numbers, texts))
    return in_lines(
        verdict(status, numbers, texts),
        held_lines(status, texts),
        doubt_lines(status.doubt, status.today, texts),
        None if status.inside else full_entry(status, numbers, texts),
        where,
        _uncounted(status.uncounted, texts) if status.uncounted else None,
        used_line(status, numbers, texts),
    )


def _uncounted(why: NoAllowance, texts: Texts) -> str:
    return texts.html(f"sheet-uncounted-{why}")


def _blocks(told: Told, texts: Texts) -> Iterator[Block]:
    counted, today = told.counted, told.counted.status.today
    numbers, explained = counted.status.numbers, counted.explanation
    if told.overstays:
        lines = (
            texts.html("overstays-run", number=number, range=texts.span(run.first, run.last, today), days=run.length)
            for number, run in enumerate(told.overstays, 1)
        )
        yield Block(texts.html("overstays-title", days=sum(run.length for run in told.overstays)), in_lines(*lines))
    if told.stays or told.earlier:
        span = texts.span(explained.first, explained.last, today) if explained else None
        title = texts.html("sheet-stays", range=span) if span else texts.html("sheet-stays-all")
        earlier = texts.html("sheet-earlier", count=told.earlier) if told.earlier else ""
        yield Block(title, earlier, tuple(_rows(told, texts)) if told.stays else ())
    if told.permits:
        yield Block(texts.html("permits-heading"), permit_lines(texts, told.permits, today))
    if not isinstance(numbers, NoAllowance) and counted.status.uncounted is None:
        yield Block(texts.html("counted-title"), how_counted(counted, numbers, texts))
    title, *rule = render(_card(told), texts).text.splitlines()
    own = own_line(texts, told.own_limit) if told.own_limit else None
    yield Block(title, in_lines(own, "\n".join(rule)))


def _card(told: Told) -> RuleCard:
    """The rule as it is told of anybody of the nationality: not what its holder may do about it, and no duties."""
    card = told.rule
    return replace(
        card,
        why=None if card.why is NoAllowance.PERMIT else card.why,
        rule=None if card.reason else card.rule,
        registration=None,
        host_notice=None,
        own_crossings=None,
        ministry=None,
        country=told.country,
        named=True,
    )


def _rows(told: Told, texts: Texts) -> Iterator[tuple[str, ...]]:
    yield ("№", *(texts.plain(f"sheet-{head}") for head in ("entered", "left", "days", "counted", "marks")))
    for number, (stay, counted) in enumerate(told.stays, 1):
        entered = texts.day(stay.entered, stay.entered)
        left = texts.day(stay.left, stay.left) if stay.left else texts.plain("sheet-still")
        days = str(stay.days(told.counted.status.today))
        yield str(number), entered, left, days, "–" if counted is None else str(counted), _marks(stay, texts)


def _marks(stay: Stay, texts: Texts) -> str:
    marks = {"table-memory": stay.from_memory, "table-registered": stay.registered}
    return "\n".join(texts.plain(key) for key, there in marks.items() if there)
