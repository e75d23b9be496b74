"""What a text tells where it names countries: of which one, or from which into which."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Literal, TypeVar

from bot.lexicon.countries import area
from bot.reading.answers import Back, BareDay, Command, Crossing, Day, HalfSaid, Move, PastStay, Reached, Refusal, Why
from bot.reading.grammar.verbs import CONVERB, VERB
from bot.reading.mentions import Mention, codes_of
from bot.reading.normalise import clean
from bot.reading.vocabulary import tokens_of
from bot.reading.words import crossings
from bot.reading.words.countries import COUNTED

Told = Crossing | BareDay | PastStay | Back | HalfSaid | Command | Move | Reached
_T = TypeVar("_T", bound=Told | Refusal)
_NOTHING: frozenset[Why] = frozenset({"not_a_date", "typo"})
_VERB = VERB.only(lambda verb: verb.kind != "stamp") | CONVERB
_THEN = "|".join(sorted(f"{crossings.AND_THEN}, {crossings.WHILE}".split(", "), key=len, reverse=True))
BETWEEN = re.compile(rf"[\s,;]+(?:({_THEN})\s+)?", re.IGNORECASE)
"""What may stand between two sentences."""
_CONVERBS = re.compile(rf"\b(?:{'|'.join(crossings.FINITE)})$", re.IGNORECASE)


def in_country(code: str, told: _T) -> _T:
    """The same said of a country; of a member of Schengen, on a day after it joined, it is said of the whole."""
    match told:
        case Crossing() | BareDay() | HalfSaid():
            return replace(told, country=area(code, told.day.date))
        case PastStay() | Back():
            return replace(told, country=area(code, min(told.entered, told.left)))
        case Command():
            return told if told.country else replace(told, country=area(code))
        case Refusal(why) if why not in _NOTHING:
            return replace(told, country=area(code))
    return told


def verbless(day: BareDay, named: Sequence[Mention]) -> Move | None:
    """«Из Франции в Германию вчера»: the day that is left without the two countries, and from which into which."""
    sides = {mention.side: mention.code for mention in named}
    if len(named) != 2 or sides.keys() != {"from", "into"} or len(codes_of(named)) != 2:
        return None
    return _move(sides["from"], sides["into"], day.day, day.day)


def on_route(told: Told | Refusal, named: Sequence[Mention]) -> Move | None:
    """«Алматы - Тбилиси 5 марта», "KZ → GE": the day, or the one crossing, that is left without the route."""
    left, entered = (mention.code for mention in named)
    return _move(left, entered, told.day, told.day) if isinstance(told, BareDay | Crossing) else None


def among_countries(text: str, told: Mapping[str, Told | Refusal], named: Sequence[Mention]) -> Told | Refusal:
    """What a text tells that names other countries, from what it tells were each of them, and home, the one meant.

    What is understood of the home country is told, though another be named beside it. Of two others one alone is told
    only where nothing is unclear about the other.
    """
    codes = codes_of(named)
    if len(codes) == 2 and (moved := _moved(text, told, named)):
        return moved
    found = {code: in_country(code, one) if code in codes else one for code, one in told.items()}
    if away := _there_and_back(found, named):
        return away
    home = found[COUNTED]
    if not isinstance(home, Refusal) or (home.why == "ambiguous" and home.act and home.candidates):
        return home  # «вчера улетел в Турцию» may be out of any country: that is asked
    understood = [one for one in found.values() if not isinstance(one, Refusal)]
    unclear = [one for one in found.values() if isinstance(one, Refusal) and one.why not in _NOTHING]
    surely = len(understood) == 1 and (len(codes) == 1 or not unclear)
    if surely and not _entered_elsewhere(understood[0], unclear, named):
        return understood[0]
    if understood:
        return Refusal("ambiguous")
    return unclear[0] if unclear else home


def _there_and_back(found: Mapping[str, Told | Refusal], named: Sequence[Mention]) -> Back | Move | None:
    """Out of one of two countries into the other, and back: «12 мая уехал из Грузии в Турцию, 18 мая вернулся»."""
    sides = {mention.side or "from": mention.code for mention in named}
    if len(named) != 2 or sides.keys() != {"from", "into"} or sides["from"] == sides["into"]:
        return None
    back = found[sides["from"]]
    if not isinstance(back, Back):
        return None
    away = area(sides["into"], back.left)
    if away == back.country:  # inside Schengen no border is crossed
        return Move(away, away, Day(back.left, back.relative))
    return replace(back, away=away)


def _entered_elsewhere(one: Told, unclear: Sequence[Refusal], named: Sequence[Mention]) -> bool:
    """«Вчера выехал, сегодня въехал в Грузию»: out of which country is not said."""
    return isinstance(one, Back) and bool(unclear) and all(mention.side == "into" for mention in named)


def _moved(text: str, told: Mapping[str, Told | Refusal], named: Sequence[Mention]) -> Move | Refusal | None:
    """From one of two countries into the other: two crossings, or one verb with both («вылетел из … в …»)."""
    days = {code: (one.act, one.day) for code, one in told.items() if isinstance(one, Crossing)}
    sides = {code: {mention.side for mention in named if mention.code == code} for code in codes_of(named)}
    for left, entered in (tuple(sides), tuple(sides)[::-1]):
        ways = [sides[left], sides[entered]]
        match days.get(left), days.get(entered):
            case (("out", gone), ("in", come)):
                if come.date < gone.date:
                    return Refusal("contradiction")
                return _move(left, entered, gone, come)
            case (("out", day), None) | (None, ("in", day)) if _one_journey(ways) and verbs_in(text) == 1:
                return _move(left, entered, day, day)
        if _one_journey(ways) and verbs_in(text) == 1:
            for code, act in ((left, "out"), (entered, "in")):
                one = told[code]
                if isinstance(one, Refusal) and one.act == act:
                    return replace(one, country=area(code), journey=(area(left), area(entered)))
    return None


def _one_journey(ways: Sequence[set[Literal["into", "from"] | None]]) -> bool:
    """Whether one verb tells both: "flew Georgia to Kazakhstan" and "arrived in Georgia from Kazakhstan" too, where
    nothing but the other end tells which is which.
    """
    return ways in ([{"from"}, {"into"}], [{None}, {"into"}], [{"from"}, {None}])


def told_apart(
    text: str, named: Sequence[Mention], read: Callable[[str, bool], Told | Refusal]
) -> Move | Reached | Refusal | None:
    """What two sentences with nothing or a comma between them tell, «вчера выехал из Казахстана сегодня въехал в
    Грузию»; behind «потом» and the like an entry without a day is on that of the exit, a city is reached by today.

    None where they tell no exit from one country and entry into the other, or it is not clear where one ends. ``read``:
    one of them, in which a verb without a day means today or not.
    """
    one, other = named
    begins = one.found(text, 0)
    ends = other.found(text, begins.end()) if begins else None
    if begins is None or ends is None or verbs_in(text) != 2:
        return None
    found: set[Move | Reached | Refusal] = set()
    for gap in BETWEEN.finditer(text, begins.end(), ends.start()):
        first = read(_CONVERBS.sub(lambda verb: crossings.FINITE[verb[0].lower()], text[: gap.start()]), False)
        if isinstance(first, Refusal):
            continue
        second = read(text[gap.end() :], False)
        if gap[1] and isinstance(first, Crossing) and isinstance(second, Refusal) and second.why == "incomplete":
            undated = read(text[gap.end() :], True)
            second = replace(undated, day=first.day) if isinstance(undated, Crossing) else undated
        match sorted((first, second), key=lambda half: isinstance(half, Crossing | HalfSaid) and half.act == "in"):
            case [Crossing("out", gone, str(left)), Crossing("in", come, str(entered))]:
                late = come.date < gone.date
                found.add(Refusal("contradiction") if late else _move(left, entered, gone, come))
            case [Crossing("out", gone, str(left)), HalfSaid("border", come, "in", str(entered))] if left != entered:
                if come.date == gone.date:
                    found.add(_move(left, entered, gone, come))
                elif come.date > gone.date:
                    found.add(Reached(left, entered, gone, come))
    return found.pop() if len(found) == 1 else None


def _move(left: str, entered: str, gone: Day, come: Day) -> Move:
    entered_on = come if come.date != gone.date else None
    return Move(area(left, gone.date), area(entered, come.date), gone, entered_on)


def says_return(text: str) -> bool:
    """Whether a text has a word of coming back, which says only beside a country, or behind an exit, where to."""
    tokens = tokens_of(clean(text) or "")
    return any(verb.kind == "return" for at in range(len(tokens)) for verb, _ in VERB.run(tokens, at))


def says_to_come(text: str) -> bool:
    """Whether a text has a verb of crossing that may be said of what is to come."""
    tokens = tokens_of(clean(text) or "")
    return any(verb.tense == "future" for at in range(len(tokens)) for verb, _ in VERB.run(tokens, at))


def verbs_in(text: str) -> int:
    """How many words of entering and leaving a text has, those of several words counted once."""
    tokens = tokens_of(clean(text) or "")
    count = at = 0
    while at < len(tokens):
        after = max((end for _, end in _VERB.run(tokens, at)), default=at)
        count += after > at
        at = max(after, at + 1)
    return count
