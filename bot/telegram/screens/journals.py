"""Which of several journals is meant, and all of them side by side."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from aiogram.filters.callback_data import CallbackData

from bot.actions.answers import Heading
from bot.actions.answers.days import Direction, Purpose, Wanted
from bot.actions.answers.journals import (
    AlsoThere,
    DidYouMean,
    EntriesOrExits,
    LeftThere,
    Line,
    Meant,
    NoBorder,
    NoDaysThere,
    NotCounted,
    NotGiven,
    Overview,
    WhichJournal,
    WhoseDay,
)
from bot.actions.answers.status import Allowance
from bot.core.journal import ME
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import FITS_ALONE, Button, Row, Rows
from bot.telegram.screens.base import (
    Screen,
    Texts,
    back_button,
    cut,
    doubt_lines,
    heading_line,
    heading_names,
    in_blocks,
    in_lines,
    in_rows,
    journal_label,
    journals_button,
    render,
    share_button,
    show_button,
    stay_line,
    traveller_name,
    want_button,
)
from bot.telegram.screens.rule import no_rules
from bot.telegram.screens.status import can_be_shared, has_days, sign, standing_text, verdict
from bot.texts.countries import place_name


@render.register
def _(answer: WhichJournal, texts: Texts) -> Screen:
    if answer.of_travellers:
        asked = texts.html("which-traveller")
    else:
        asked = texts.html(f"which-country-{answer.act}" if answer.act else "which-country")
    day = texts.html("which-day-told", **texts.days(answer.today, day=answer.day)) if answer.day else None
    buttons = [Button(_label(choice, answer, texts), _data(choice, answer)) for choice in answer.choices]
    if answer.answers:
        buttons = [replace(each, data=cb.Right(question=answer.question, which=at)) for at, each in enumerate(buttons)]
    named = ", ".join(traveller_name(texts, label) for label in answer.whose)
    whose = None if answer.of_travellers else _whose(named or answer.choices[0].label, texts)
    left = (count_row(answer.left, texts),) if answer.left else ()
    return Screen(in_lines(whose, day, asked), (*in_rows(buttons, 2), *left))


def _whose(label: str | None, texts: Texts) -> str | None:
    """Of whom it is asked, where it is somebody else or everybody."""
    return None if label == ME else texts.html("heading", names=label or texts.plain("everybody"))


@render.register
def _(answer: WhoseDay, texts: Texts) -> Screen:
    day = texts.html("which-day-told", **texts.days(answer.today, day=answer.day))
    buttons = [
        Button(
            journal_label(texts, each.label, each.country),
            cb.Pick.of(each.wanted, day=answer.day, journal=each.journal),
        )
        for each in answer.asked
    ]
    return Screen(in_lines(day, texts.html("who-left" if answer.of_exits else "whose-day")), in_rows(buttons, 2))


@render.register
def _(answer: EntriesOrExits, texts: Texts) -> Screen:
    days = (
        texts.html("day-of", name=traveller_name(texts, label), **texts.days(answer.today, day=day))
        for label, day in answer.days
    )
    buttons = tuple(
        texts.button(key, cb.Right(question=answer.question, which=at))
        for at, key in enumerate(("button-entries", "button-exits"))
    )
    return Screen(in_lines(*days, texts.html("entries-or-exits")), (buttons,))


@render.register
def _(answer: DidYouMean, texts: Texts) -> Screen:
    whose = _whose(answer.meant.label, texts) if answer.meant else None
    asked = texts.html("unread-typo-meant", suggestion=answer.words)
    return Screen(in_lines(whose, asked), ((texts.button("button-yes", cb.Right(question=answer.question)),),))


def _label(choice: Meant, answer: WhichJournal, texts: Texts) -> str:
    if not answer.of_travellers and choice.country:
        return place_name(texts.language, choice.country)
    return texts.plain("button-only-me" if choice.label else "button-everybody")


def _data(choice: Meant, answer: WhichJournal | NotCounted) -> CallbackData:
    if answer.act and answer.day:
        whose, there, question = choice.traveller, choice.country or "", answer.question or None
        return cb.Cross(act=answer.act, day=answer.day, traveller=whose, country=there, question=question)
    return cb.Meant(traveller=choice.traveller, country=choice.country or "", question=answer.question)


@render.register
def _(answer: NotCounted, texts: Texts) -> Screen:
    there = replace(texts, country=answer.meant.country or texts.country)
    day = texts.html("which-day-told", **texts.days(answer.today, day=answer.day)) if answer.day else None
    rows = (count_row(answer, texts), (show_button(texts, "countries"),))
    return Screen(in_lines(day, there.html("not-counted")), rows)


@render.register
def _(answer: NoDaysThere, texts: Texts) -> Screen:
    there = replace(texts, country=answer.meant.country or texts.country)
    told = there.html("no-days-begins" if answer.begins else "no-days-there")
    return Screen(in_lines(_whose(answer.meant.label, texts), told), ((show_button(texts, "countries"),),))


def beside_rows(answer: NotCounted | WhichJournal, texts: Texts) -> Rows:
    """What the words told besides what was written: a country to be counted, or those that may have been entered."""
    if isinstance(answer, NotCounted):
        return (count_row(answer, texts),)
    return tuple(
        (replace(texts, country=choice.country).button("button-entered-too", _data(choice, answer)),)
        for choice in answer.choices
        if choice.country
    )


def beside_text(answer: NotCounted | WhichJournal, texts: Texts) -> str | None:
    """Which countries a list names that are not counted, that there are no rules of one; None where buttons say all."""
    if isinstance(answer, WhichJournal) or (answer.ruled and answer.act):
        return None
    country = answer.meant.country or texts.country
    if not answer.ruled and not answer.others:
        return no_rules(country, texts)
    return not_counted_there((country, *answer.others), texts)


def not_counted_there(countries: Iterable[str], texts: Texts) -> str:
    """That days in these countries are not counted."""
    named = ", ".join(place_name(texts.language, each) for each in countries)
    return texts.html("not-counted-there", countries=named)


def count_row(answer: NotCounted, texts: Texts) -> Row:
    """Counts a country from now on, and writes there what was told."""
    there = replace(texts, country=answer.meant.country or texts.country)
    if answer.act and answer.day:
        return (there.button(f"button-count-{answer.act}", _data(answer.meant, answer)),)
    return (there.button("button-count-too", _data(answer.meant, answer)),) if answer.question else ()


@render.register
def _(answer: NoBorder, texts: Texts) -> Screen:
    return Screen(replace(texts, country=answer.country).html("no-border"))


@render.register
def _(answer: LeftThere, texts: Texts) -> Screen:
    """The days are those of the country that was left, and so are the buttons."""
    there, wanted = replace(texts, country=answer.country), Wanted(Purpose.LEAVE)
    whose = answer.traveller
    rows: Rows = tuple(
        (left_who(answer, day, whose, texts) if whose else _left_on(day, answer.today, wanted, there),)
        for day in answer.days
    )
    as_it_is: Row = (texts.button("button-leave-as-it-is", cb.SkipDay.of(wanted)),) if answer.returned else ()
    rows = (back_row(answer, texts), *rows, (want_button(there, "button-other-day", wanted),), as_it_is)
    return Screen(
        left_text(answer, texts), tuple(tuple(button.about(answer.journal) for button in row) for row in rows)
    )


def back_row(answer: LeftThere, texts: Texts) -> Row:
    """That the stay there ended with the one elsewhere, and another began after it, where that one is over."""
    if answer.returned is None:
        return ()
    back = back_button(texts, "button-back-days", answer.since, answer.returned, answer.today, answer.stay.id)
    return (back.about(answer.journal),)


def also_there_text(answer: AlsoThere, texts: Texts) -> str:
    """The stay elsewhere that has some of the same days."""
    there = replace(texts, country=answer.country)
    return there.html("also-there", stay=stay_line(there, answer.stay, answer.today))


def also_there_row(answer: AlsoThere, texts: Texts) -> Row:
    """Opens that stay, to be corrected."""
    data = cb.Mend(stay=answer.stay.id, journal=answer.journal)
    return (Button(f"✎ {place_name(texts.language, answer.country)}", data),)


def left_text(answer: LeftThere, texts: Texts) -> str:
    """Where a stay lasts that must have ended."""
    there = replace(texts, country=answer.country)
    asked = there.html("left-there", **texts.days(answer.today, **{"in": answer.stay.entered}))
    heading = heading_line(texts, Heading(answer.traveller, None)) if answer.traveller else None
    return in_lines(heading, asked, there.html("left-there-between") if answer.returned else None)


def left_who(answer: LeftThere, day: date, traveller: str, texts: Texts) -> Button:
    """That one of several left on a day."""
    data = cb.Pick.of(Wanted(Purpose.LEAVE), day=day, journal=answer.journal)
    name = cut(traveller_name(texts, traveller), FITS_ALONE // 2)
    return texts.button("button-left-who", data, who=name, day=texts.days(answer.today, day=day)["day_date"])


@render.register
def _(answer: NotGiven, texts: Texts) -> Screen:
    return Screen(texts.html("not-given", name=answer.label), ((journals_button(texts),),))


def _left_on(day: date, today: date, wanted: Wanted, texts: Texts) -> Button:
    return texts.button("button-left-there", cb.Pick.of(wanted, day=day), day=texts.brief_day(day, today))


@render.register
def _(answer: Overview, texts: Texts) -> Screen:
    lines = (*((answer.chosen,) if answer.chosen else ()), *answer.lines)
    first = _card(answer.chosen, texts) if answer.chosen else None
    told = (_line(line, texts) for line in answer.lines)
    doubts = _doubts(answer.lines, texts) if texts.alone else None
    page = texts.html("stays-page", page=answer.page + 1, pages=answer.pages) if answer.pages > 1 else None
    text = in_blocks(texts.html("journals-title"), first, *(told if texts.alone else (in_lines(*told),)), doubts, page)
    rows = (*in_rows(list(_openers(lines, texts)), 2), _turns(answer, texts), _seen_and_shared(lines, texts))
    return Screen(text, rows)


def _seen_and_shared(lines: Iterable[Line], texts: Texts) -> Row:
    """The picture of all, and one's own days to be shared, as below a card alone."""
    lines = [*lines]
    picture = texts.button("button-timeline", cb.Show(card="timelines"))
    seen: Row = (picture,) if any(has_days(line.status) for line in lines) else ()
    own = any(line.traveller == ME and can_be_shared(line.status) for line in lines)
    return (*seen, share_button(texts)) if own else seen


def _card(line: Line, texts: Texts) -> str:
    there = replace(texts, country=line.country)
    return in_lines(heading_line(texts, Heading(line.traveller, line.country)), standing_text(line.status, there))


def _line(line: Line, texts: Texts) -> str:
    there, numbers = replace(texts, country=line.country), line.status.numbers
    if isinstance(numbers, Allowance):
        stands = verdict(line.status, numbers, there)
        light = texts.html(sign(line.status, numbers))
    else:
        light, _, stands = standing_text(line.status, there).partition(" ")
    heading = heading_line(texts, Heading(line.traveller, line.country))
    return f"{light} {heading}" if not texts.alone else in_lines(f"{light} {heading}", stands)


def _doubts(lines: Iterable[Line], texts: Texts) -> str:
    """Why numbers of some journals are less than certain: each reason once, with whose and where they are."""
    whose: dict[str, list[str]] = {}
    for line in lines:
        for reason in doubt_lines(line.status.doubt, line.status.today, texts).splitlines():
            whose.setdefault(reason, []).append(heading_names(texts, Heading(line.traveller, line.country)))
    return in_lines(*(texts.html("doubt-of", doubt=each, names=", ".join(names)) for each, names in whose.items()))


def _openers(lines: Iterable[Line], texts: Texts) -> Iterable[Button]:
    """A button for each journal; looking at it changes nothing."""
    for line in lines:
        label = journal_label(texts, line.traveller, line.country)
        yield Button(label, cb.Show(card="status", journal=line.journal))


def _turns(answer: Overview, texts: Texts) -> Row:
    before = (texts.button("compare-before", cb.Journals(page=answer.page - 1)),) if answer.page > 0 else ()
    if answer.page == answer.pages - 1:
        return before
    return (*before, texts.button("compare-after", cb.Journals(page=answer.page + 1)))


def give_rows(others: Iterable[Meant], change: int, texts: Texts) -> Rows:
    """Moves what a change brought to another traveller."""
    room = FITS_ALONE - len(texts.plain("button-give", name=""))
    named = [
        texts.button("button-give", cb.Give(change=change, traveller=each.traveller), name=cut(each.label, room))
        for each in others
        if each.label
    ]
    return in_rows(named, 2)


def everybody_row(texts: Texts, today: date) -> Row:
    """ "We all entered" and "we all left", made for today."""
    return tuple(texts.button(f"button-all-{act}", cb.CrossAll(act=act, day=today)) for act in Direction)
