"""The readers of one text: a day, a whole message, a plan."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.lexicon.countries import SCHENGEN_MEMBERS, area, spellings
from bot.reading.answers import (
    Back,
    BareDay,
    Command,
    Crossing,
    Day,
    Direction,
    HalfSaid,
    Length,
    Mode,
    Move,
    PastStay,
    PlannedStay,
    Reached,
    Refusal,
    Why,
)
from bot.reading.commands import ASKING, named
from bot.reading.countries import country_in
from bot.reading.courtesies import without_courtesies
from bot.reading.grammar.plan import BEGINNING, ENTERED, LASTING, LASTING_OR_UNTIL, LENGTH
from bot.reading.grammar.sentence import CROSSED, UNSURE
from bot.reading.grammar.stays import LASTING_ON, NO_STAY, STAYED, WILL_STAY
from bot.reading.grammar.when import WHEN
from bot.reading.meaning import Crossed, Lasting, Stayed
from bot.reading.mentions import (
    Mention,
    at_home,
    codes_of,
    in_a_row,
    mentions_in,
    one_end,
    places_of,
    put_back,
    put_in_place,
    with_other_end,
    without,
    without_route,
)
from bot.reading.moves import (
    BETWEEN,
    among_countries,
    in_country,
    on_route,
    says_return,
    says_to_come,
    told_apart,
    verbless,
    verbs_in,
)
from bot.reading.normalise import clean
from bot.reading.one_answer import is_read, one_answer
from bot.reading.question import Question
from bot.reading.resolve import resolve
from bot.reading.rows import breaks_off, rows
from bot.reading.stays import lasting
from bot.reading.third_person import in_first_person, in_third_person
from bot.reading.tokens import Tokens
from bot.reading.trips import trips
from bot.reading.vocabulary import tokens_of
from bot.reading.words import crossings
from bot.reading.words.countries import COUNTED

Message = Crossing | BareDay | PastStay | Back | HalfSaid | Move | Reached | Command
Plan = Day | PlannedStay | Length
_MAY_BE_ROW: frozenset[Why] = frozenset({"not_a_date", "range", "typo", "incomplete", "bare_number"})
"""Refusals of a text that may still be the row of a list or a table."""
_CROSSED, _UNSURE = CROSSED | LASTING_ON, UNSURE | NO_STAY
_NO_DAY, _PAST = LASTING_ON | NO_STAY, STAYED | LASTING_ON
_LONG, _LASTING = LENGTH | LASTING, LASTING | LASTING_OR_UNTIL
"""Made once: a rule is not made while a text is read."""
_SAID: Mapping[Direction, str] = {"in": "въехал", "out": "выехал"}
_BACK_HOME = spellings("ru", COUNTED, "into")[0]
"""What says which border it was, in any sentence."""
_MEANT = re.compile(rf"(?<!\w)(?:{'|'.join(crossings.MEANT_TO_RETURN)})(?!\w)", re.IGNORECASE)
_MEANT_FIRST = re.compile(rf"^{_MEANT.pattern}", re.IGNORECASE)
_SLASHED = re.compile(r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})(?![0-9])")


def read_day(text: str, today: date, mode: Mode = "log", language: str = "ru") -> Day | Refusal:
    """Read the one day that the whole of ``text`` names.

    In log mode («when did you cross?») the day is not after ``today``, in plan mode not before it. ``language`` is the
    interface's: it only decides whether 02/03/2026 may be American. Sentences with a verb give their day.
    """

    def read(tokens: Tokens) -> list[Day | Refusal]:
        question = question_of(today, mode, language, tokens)
        found = [resolve(when, question) for when in WHEN.readings(tokens)]
        found += [_surely(crossed, question) for crossed in CROSSED.readings(tokens)]
        found += [resolve(unclear, question) for unclear in UNSURE.readings(tokens)]
        found += [one.day if isinstance(one, Crossing) else Refusal("range") for one in trips(tokens, question, STAYED)]
        found += [Refusal("range") for _ in _NO_DAY.readings(tokens)]
        return found

    return one_answer(text, read)


def read_message(text: str, today: date, language: str = "ru", other: bool = False) -> Message | Refusal:
    """Read a whole message: a crossing that has happened, a day, a past stay, an exit and the entry after it, a move
    from one country to another, or a command.

    A verb without a day means today. Nothing is taken from a text that is not understood to its end: «муж въехал
    вчера», «не въехал» are refused. ``other``: it is told of somebody else, whose name was taken off: «кечээ кирди»
    is what «кечээ кирдим» is.
    """
    told = in_first_person(text) if other else text
    found = _read_message(told, today, language)
    if other and isinstance(found, Refusal) and found.suggestion:
        return replace(found, suggestion=in_third_person(found.suggestion, text))
    return found


def read_return(text: str, today: date, language: str = "ru", other: bool = False) -> HalfSaid | None:
    """Read of somebody who came back the day, «вернулся вчера», "got back": into which country is not said.

    None for any other text. ``other`` as for `read_message`.
    """
    told = in_first_person(text) if other else text
    if mentions_in(told) or verbs_in(told) != 1 or not says_return(told):
        return None
    found = _read_message(f"{told.rstrip(' .!')} {_BACK_HOME}", today, language)
    return HalfSaid("way", found.day) if isinstance(found, Crossing) and found.act == "in" else None


def read_open_stay(text: str, today: date, language: str = "ru", other: bool = False) -> HalfSaid | None:
    """Read of an entry with a dash behind it and no exit, «01.12.2026 -», that it may be of a stay that lasts, as a row
    of a list is; None for any other text.

    ``other`` as for `read_message`.
    """
    told = in_first_person(text) if other else text
    found = read_row(told, today, language, OfList(True, None, None)) if breaks_off(told) else None
    return found if isinstance(found, HalfSaid) and found.missing == "still" else None


def read_coming_back(text: str, today: date, language: str = "ru", other: bool = False) -> Crossing | Refusal | None:
    """Read an exit with the day on which one is to come back, «выехал вчера, вернусь 20 декабря»: the crossing, and
    that day as what is still to come; None for any other text.

    Where the exit is still to come too, it is a refusal, which says so. ``other`` as for `read_message`.
    """
    told = in_first_person(text) if other else text
    meant = _MEANT.search(told) is not None
    if verbs_in(told) + meant not in (2, 3) or not (meant or says_to_come(told)):
        return None
    found: set[Crossing | Refusal] = set()
    for gap in BETWEEN.finditer(told):
        first, second = told[: gap.start()], told[gap.end() :]
        left = read_row(first, today, language, _BESIDE_ANOTHER) if verbs_in(first) == 1 else None
        if isinstance(left, Refusal) and left.why == "future" and left.act == "out":
            found |= _both_to_come(first, second, left.country, today, language)
        if not isinstance(left, Crossing) or left.act != "out":
            continue  # a plan takes longer to read
        day, there = _to_come(second, today, language) or (None, None)
        if day and day > today and there in (None, left.country):
            found.add(replace(left, back_on=day))
    return found.pop() if len(found) == 1 else None


def _both_to_come(first: str, second: str, country: str | None, today: date, language: str) -> set[Refusal]:
    """What is told of an exit ahead and the return after it, or why that is not clear; empty where none is told.

    The day of the return is counted from today or from the exit («вернусь через неделю»): both have to be the same.
    """
    left = read_day(at_home(first)[0], today, "plan", language)
    if not isinstance(left, Day):
        return set()
    read = [_to_come(second, since, language) for since in (today, left.date)]
    days = {day for day, there in filter(None, read) if there in (None, country)}
    if not days:
        return set()
    if None in read or min(days) < left.date:
        return {Refusal("contradiction")}
    if len(days) > 1:
        return {Refusal("ambiguous")}
    return {Refusal("future", act="out", country=country, leaving=Crossing("out", left, country, back_on=days.pop()))}


def _to_come(text: str, today: date, language: str) -> tuple[date, str | None] | None:
    """The day ahead on which one comes back, and into which country, where that is said."""
    words = _MEANT_FIRST.sub(lambda meant: crossings.MEANT_TO_RETURN[meant[0].lower()], text)
    if not (says_return(words) or verbs_in(words)):
        return None
    ahead, country = read_plan_in(words, today, language)
    return (ahead.date, country) if isinstance(ahead, Day) else None


def read_end(text: str, today: date, language: str = "ru", other: bool = False) -> Crossing | Refusal:
    """Read of a journey the one end that is told: «вернулся из Грузии» is an exit from Georgia, «улетел в Грузию» an
    entry into it. What of it lacks its day is refused as such.

    ``other`` as for `read_message`.
    """
    told = in_first_person(text) if other else text
    end = one_end(told)
    if end is None or verbs_in(told) != 1:
        return Refusal("not_a_date")
    match _read_message(with_other_end(told, end), today, language):
        case Move(left, entered, day, None):
            return Crossing("out", day, left) if end.side == "from" else Crossing("in", day, entered)
        case Refusal(journey=(left, entered)) as unclear if unclear.lacks_day:
            if end.side == "from":
                return replace(unclear, act="out", country=left, journey=None)
            return replace(unclear, act="in", country=entered, journey=None)
    return Refusal("not_a_date")


def one_after_another(text: str, today: date, language: str = "ru", other: bool = False) -> tuple[str, str] | None:
    """The two sentences of a text that tells of a journey to one country, and of an entry into another one after it.

    «Вчера улетел в Турцию, сегодня въехал в Грузию»: each with a day of its own. None for any other text. ``other`` as
    for `read_message`; the sentences are then in the first person.
    """
    told = in_first_person(text) if other else text
    named = mentions_in(told)
    if len(codes_of(named)) < 2 or verbs_in(told) != 2:
        return None
    places = places_of(told, named)
    found: set[tuple[str, str]] = set()
    # Each tells where to: the one ends behind the first country named, the other begins before the last.
    for gap in BETWEEN.finditer(told, places[0].end(), places[-1].start()) if places else ():
        first, second = told[: gap.start()], told[gap.end() :]
        if gap[0].isspace() or verbs_in(first) != 1:
            continue  # a comma or «потом» stands between two sentences
        come = _came_to(first, today, language)
        then = read_row(second, today, language, _BESIDE_ANOTHER) if come else None
        if not (come and isinstance(then, Crossing) and then.act == "in" and then.country):
            continue
        if then.country != come[0] and then.day.date >= come[1].date:
            found.add((first, second))
    return found.pop() if len(found) == 1 else None


def _came_to(text: str, today: date, language: str) -> tuple[str, Day] | None:
    """To which country a journey is told to have gone, and on which day, where that is told."""
    end = one_end(text)
    whole = with_other_end(text, end) if end and end.side == "into" and end.code != COUNTED else text
    found = read_row(whole, today, language, _BESIDE_ANOTHER)
    return (found.entered, found.entered_on or found.day) if isinstance(found, Move) else None


def read_trip_away(text: str, home: str, today: date, language: str = "ru", other: bool = False) -> Back | None:
    """What a text tells of a trip to another country and back, «1 марта улетел в Грузию, 5 марта вернулся», were it
    from ``home``, which may be named as where one came back to; None where it tells no such trip, or names another
    country.

    ``other`` as for `read_message`.
    """
    told = in_first_person(text) if other else text
    match mentions_in(told):
        case [Mention(side="into") as away, Mention(side="into", code=there)] if there == home and away.code != there:
            # «вчера улетел в Турцию, сегодня въехал в Казахстан» is back there, of whoever was there
            return _back_from(told, away, home, lambda whole: _read_message(whole, today, language))
    end = one_end(told)
    if end is None or end.side != "into":
        return None
    return _trip_away(told, end, home, lambda whole: _read_message(whole, today, language))


def read_stay_in(text: str, year: int, today: date, language: str = "ru", other: bool = False) -> PastStay | None:
    """Read a whole past stay with every date that has no year in ``year``; None where the words tell another thing.

    ``other`` as for `read_message`.
    """
    told = read_row(in_first_person(text) if other else text, today, language, OfList(False, year, None))
    return told if isinstance(told, PastStay) else None


def behind_command(act: Direction, text: str, today: date, language: str = "ru") -> str:
    """The words behind /in or /out, «Грузия вчера», as the sentence that they make with the command.

    As they are, where they are understood without it or are not with it, and where they name no country.
    """
    found = _read_message(text, today, language)
    asked = isinstance(found, BareDay)  # «Грузия вчера»: the way that is not said is what the command says
    if (is_read(found) and not asked) or not mentions_in(text):
        return text
    sentence = f"{_SAID[act]} {text}"
    return sentence if is_read(_read_message(sentence, today, language)) else text


def _read_message(text: str, today: date, language: str) -> Message | Refusal:
    found = read_row(text, today, language)
    if is_read(found):
        return found
    if command := _command_about(text, today, language):
        return command
    cleaned = clean(text) or ""
    bare = without_courtesies(cleaned)
    return read_row(bare, today, language) if bare and bare != cleaned else found


@dataclass(frozen=True, slots=True)
class OfList:
    """What a list says of a row: whether others stand beside it, its dates' year, the order of its slashes.

    ``of_today``: a verb without a day means today.
    """

    others: bool
    year: int | None
    month_first: bool | None
    of_today: bool = True


_BESIDE_ANOTHER = OfList(False, None, None, of_today=False)


def read_row(text: str, today: date, language: str, of_list: OfList | None = None) -> Message | Refusal:
    """Read a message, or a row of a list, from which ticks, brackets and a number of days are left out.

    ``of_list``: it is a row of a list; no slip is looked for then, which takes longer than all else.
    """
    named = mentions_in(text)

    def read(code: str, slips: bool) -> Message | Refusal:
        told = put_in_place(text, named, code) if abroad else text
        found = _row(told, today, language, of_list, slips=slips and of_list is None)
        if isinstance(found, Refusal) and found.suggestion:
            return replace(found, suggestion=put_back(found.suggestion, named, code))
        return found

    codes = codes_of(named)
    abroad = [code for code in codes if code != COUNTED]
    if not abroad:
        found = read(COUNTED, slips=True)
        if codes and not is_read(found):
            slips = of_list is None and isinstance(found, Refusal) and found.suggestion is None
            asked = _day_in(text, named, today, language, slips=slips)
            return asked or in_country(COUNTED, found)
        return in_country(COUNTED, found) if codes else found
    told = {code: read(code, slips=False) for code in (COUNTED, *abroad)}
    found = among_countries(text, told, named)
    there_and_back = any(isinstance(one, Back) for one in told.values())
    if len(codes) == len(named) == 2 and isinstance(found, Crossing | Refusal) and not there_and_back:
        found = (
            told_apart(
                text,
                named,
                lambda half, of_today: read_row(
                    half, today, language, replace(of_list or _BESIDE_ANOTHER, of_today=of_today)
                ),
            )
            or found
        )
    if isinstance(found, Refusal) and [mention.side for mention in named] == ["into", "into"]:
        away, home = named
        found = _trip_away(text, away, home.code, lambda told: read_row(told, today, language, of_list)) or found
    if isinstance(found, Crossing) and _loses_another(found, text, named):
        found = Refusal("ambiguous")
    if isinstance(found, Refusal) and len(codes) > 1 and SCHENGEN_MEMBERS.keys() >= set(codes):
        # «Въехал в Польшу 5 мая, выехал из Германии 9 мая» tells one stay
        as_one = put_in_place(text, [replace(mention, code=codes[0]) for mention in named], codes[0])
        whole = _row(as_one, today, language, of_list, slips=False)
        if isinstance(whole, PastStay | Back):
            return in_country(codes[0], whole)
    if isinstance(found, Refusal) and not is_read(found):
        if of_list is None and len(codes) > 1 and (one := in_a_row(text, named)):
            return _of_several(read_row(one, today, language), codes, found)
        day = _message(without(text, named), today, language, of_list, slips=False)
        if isinstance(day, BareDay) and (moved := verbless(day, named)):
            return moved
        rest = without_route(text, named)
        on_day = _message(rest, today, language, _BESIDE_ANOTHER, slips=False) if rest else None
        if on_day and (moved := on_route(on_day, named)):
            return moved
        if isinstance(on_day, Refusal) and on_day.why in ("future", "impossible"):
            return replace(on_day, candidates=())
        if asked := _day_in(text, named, today, language):
            return asked
        tried = (read(code, slips=True) for code in codes)
        slip = next((one for one in tried if isinstance(one, Refusal) and one.why == "typo"), None)
        return slip or _day_in(text, named, today, language, slips=of_list is None) or found
    return found


def _trip_away(text: str, away: Mention, home: str, read: Callable[[str], Message | Refusal]) -> Back | None:
    """«1 марта улетел в Грузию, 5 марта вернулся»: who comes back to a country has left it."""
    return _back_from(text, away, home, read) if away.code != home and says_return(text) else None


def _back_from(text: str, away: Mention, home: str, read: Callable[[str], Message | Refusal]) -> Back | None:
    """The same of whoever is known to have been at ``home``."""
    found = read(with_other_end(text, away, home))
    if not isinstance(found, Back):
        return None
    return replace(found, country=area(home, found.left), away=area(away.code, found.left))


def _loses_another(found: Crossing, text: str, named: Sequence[Mention]) -> bool:
    """Whether what is told of another country would be lost; its city need not be a border crossed, unless a verb of
    its own tells that one came there.
    """
    if len(codes_of([each for each in named if not each.of_city])) > 1:
        return True
    reached = any(each.of_city and each.side == "into" and each.code != found.country for each in named)
    return found.act == "out" and reached and verbs_in(text) > 1


def _day_in(
    text: str, named: Sequence[Mention], today: date, language: str, *, slips: bool = False
) -> BareDay | Refusal | None:
    """«6 марта в Грузии»: a day in the one country that is named, as what neither a city nor a way is told of.

    With ``slips`` a Refusal suggests what was probably meant.
    """
    if len(named) != 1 or named[0].of_city or named[0].side:
        return None
    day = _message(without(text, named).strip(" ,:"), today, language, None, slips=slips)
    if isinstance(day, Refusal):
        return replace(day, suggestion=f"{day.suggestion} {' '.join(named[0].written)}") if day.suggestion else None
    return in_country(named[0].code, day) if isinstance(day, BareDay) else None


def _of_several(one: Message | Refusal, codes: Sequence[str], unread: Refusal) -> Message | Refusal:
    """What was told of one of several countries in a row: of which it is, is not said, unless they are of one area."""
    if isinstance(one, Refusal) and one.act:
        return replace(one, country=None)
    if not isinstance(one, Crossing):
        return unread
    areas = tuple(dict.fromkeys(area(code, one.day.date) for code in codes))
    if len(areas) == 1:
        return replace(one, country=areas[0])
    return HalfSaid("country", one.day, one.act, countries=areas)


def _row(text: str, today: date, language: str, of_list: OfList | None, *, slips: bool) -> Message | Refusal:
    found = _message(text, today, language, of_list, slips=slips)
    if not isinstance(found, Refusal) or found.why not in _MAY_BE_ROW:
        return found
    dated = bool(of_list and of_list.year)
    for row in rows(text, among_others=bool(of_list and of_list.others), dated=dated):
        told = _message(row.text, today, language, of_list, slips=False)
        if isinstance(told, PastStay):
            return row.checked(told)
        if isinstance(told, Crossing | BareDay | HalfSaid) and row.days is None:
            return told
    return found


def _message(text: str, today: date, language: str, of_list: OfList | None, *, slips: bool) -> Message | Refusal:
    def read(tokens: Tokens) -> list[Message | Refusal]:
        question = question_of(today, "log", language, tokens)
        if of_list:
            month_first = question.month_first if of_list.month_first is None else of_list.month_first
            question = replace(question, year=of_list.year, month_first=month_first)
        found: list[Message | Refusal] = []
        alone = Day(today, relative=True) if of_list is None or of_list.of_today else None
        for crossed in _CROSSED.readings(tokens):
            day = _day(crossed, question, alone)
            act = None if crossed.missing == "way" else crossed.act
            if isinstance(day, Refusal):
                found.append(replace(day, act=act))
            elif crossed.missing:
                found.append(HalfSaid(crossed.missing, day, act))
            else:
                found.append(Crossing(crossed.act, day))
        found += trips(tokens, question, STAYED)
        found += [Refusal(unclear.why) for unclear in _UNSURE.readings(tokens)]
        for when in WHEN.readings(tokens):
            day = resolve(when, question)
            # «1-майдан бүгүнгө чейин» is no contradiction of two names of one day.
            if not found or day != Refusal("contradiction"):
                found.append(day if isinstance(day, Refusal) else BareDay(day))
        return _either_way(found)

    return one_answer(text, read, slips=slips)


def _command_about(text: str, today: date, language: str) -> Command | None:
    """The command, with the country that it names, whichever: «сколько осталось в Грузии»."""
    command = _command(text, today, language)
    elsewhere, country = at_home(text.rstrip(ASKING))
    if country is None:
        return command
    command = command or _command(elsewhere, today, language)
    return in_country(country, command) if command else None


def _command(text: str, today: date, language: str) -> Command | None:
    for words in named(text):
        if words.part is None:
            return Command(words.command)
        if words.part == "place":
            if country := country_in(words.rest):
                return Command(words.command, country=country)
            continue
        if words.part == "length" and not _LONG.readings(tokens_of(words.rest)):
            continue
        trip, country = read_plan_in(words.rest, today, language)
        if is_read(trip):
            return Command(words.command, trip, country)
    return None


def _either_way(found: list[Message | Refusal]) -> list[Message | Refusal]:
    """«Vyehal vchera», in Latin letters, is an entry as well as an exit: it is the way that is not said."""
    match found:
        case [Crossing(one, day), Crossing(other, same)] if one != other and day == same:
            return [HalfSaid("way", day)]
        case [Refusal("future", act=one) as ahead, Refusal("future", act=other)] if one != other:
            return [replace(ahead, act=None)]
    return found


def read_plan(text: str, today: date, language: str = "ru") -> Plan | Refusal:
    """Read what somebody plans: the day of an entry, a whole trip, or how long it is to last.

    The entry lies from ``today`` to two years ahead; the exit may lie beyond. A bare number is a number of days. What
    tells of an exit only is refused, with ``act``.
    """

    def read(tokens: Tokens) -> list[Plan | Refusal]:
        question = question_of(today, "plan", language, tokens)
        found: list[Plan | Refusal] = [resolve(when, question) for when in BEGINNING.readings(tokens)]
        found += [_entry(crossed, question) for crossed in ENTERED.readings(tokens)]
        found += [resolve(unclear, question) for unclear in UNSURE.readings(tokens)]
        found += [lasting(Lasting(None, length), question) for length in LENGTH.readings(tokens)]
        found += [lasting(trip, question) for trip in _LASTING.readings(tokens)]
        ahead = trips(tokens, question, WILL_STAY)
        # The days that one end may be are no days on which the trip may begin.
        found += [
            replace(one, candidates=()) if isinstance(one, Refusal) else PlannedStay(one.entered, one.left)
            for one in ahead
            if not isinstance(one, Crossing | HalfSaid)
        ]
        if not ahead:
            found += [Refusal("past") for one in _PAST.readings(tokens) if not (isinstance(one, Stayed) and one.coming)]
        return found

    return one_answer(text, read)


def read_plan_in(text: str, today: date, language: str = "ru") -> tuple[Plan | Refusal, str | None]:
    """What somebody plans, and in which country, where one is named: «в Грузии 12.12», "Georgia 20 days"."""
    found = read_plan(text, today, language)
    if is_read(found):
        return found, None
    named = mentions_in(text)
    codes = codes_of(named)
    if len(codes) != 1:
        return found, None
    for words in (put_in_place(text, named, codes[0]), without(text, named)):
        told = read_plan(words, today, language)
        if is_read(told):
            return told, area(codes[0])
    return found, None


def _entry(crossed: Crossed, question: Question) -> Day | Refusal:
    if crossed.act == "out":
        return Refusal("not_a_date", act="out")
    # «Вернусь 12 июня»: a plan is to come here.
    returning = crossed.tense == "future" and crossed.missing == "way"
    return _day(crossed, question) if returning else _surely(crossed, question)


def _surely(crossed: Crossed, question: Question) -> Day | Refusal:
    """The day of a crossing that is told in full."""
    return Refusal("ambiguous") if crossed.missing else _day(crossed, question)


def question_of(today: date, mode: Mode, language: str, tokens: Tokens) -> Question:
    """What is asked of these words; whether they are English, and how its dates are written, they say themselves."""
    english = any(re.fullmatch("[a-z']+", reading) for token in tokens for reading in token.readings)
    written = "".join(f" {token.written}" if token.spaced else token.written for token in tokens)
    return Question(today, mode, language == "en" or english, month_first=month_first(written))


def month_first(text: str) -> bool | None:
    """Whether the dates with slashes in an English text show that the month stands first; None when they do not."""
    shown = {int(second) > 12 for first, second in _SLASHED.findall(text) if (int(first) > 12) != (int(second) > 12)}
    return shown.pop() if len(shown) == 1 else None


def _day(crossed: Crossed, question: Question, alone: Day | None = None) -> Day | Refusal:
    """The day of a crossing; ``alone`` is the day of a verb without one."""
    when = crossed.day()
    if crossed.tense == "future" and question.mode == "log":
        day = resolve(when, question) if when else None
        ahead = (
            resolve(when, replace(question, mode="plan")) if isinstance(day, Day) and day.relative and when else None
        )
        if isinstance(day, Day) and day.date < question.today and not isinstance(ahead, Day):  # «выезжаю в субботу»
            return Refusal("contradiction" if day.relative else "past")  # «въезжаю вчера», «въеду 12 мая» in June
        if day == Refusal("bare_number"):
            return day
        return Refusal("future") if when or crossed.part else Refusal("incomplete", to_come=True)
    if crossed.tense == "past" and question.mode == "plan":
        return Refusal("past")
    if when is not None:
        return resolve(when, question)
    if crossed.part is not None:
        return Refusal("ambiguous", (question.today,))
    return alone or Refusal("incomplete")
