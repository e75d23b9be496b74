"""One word of entering or leaving with what stands beside it: which way, across which border, on which day."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeVar

from bot.reading.answers import Direction
from bot.reading.grammar.beside import SEPARATOR, TODAY, Already, Dated, DaysLater, Own, Subject, Was, Word
from bot.reading.grammar.parser import Parser
from bot.reading.grammar.places import Border, City, Country, Elsewhere, Post
from bot.reading.grammar.verbs import IN_BESIDE_OUT, LEFT, Kind, Verb
from bot.reading.meaning import Crossed, Either, Part, Together, Unclear, When
from bot.reading.tokens import Tokens

B = TypeVar("B")


def _one(words: tuple[Word, ...], kind: type[B]) -> B | None:
    """The word of a kind; no two of one kind stand in a row."""
    return next((one for one in words if isinstance(one, kind)), None)


def _any(words: tuple[Word, ...], *kinds: type[Word]) -> bool:
    return any(isinstance(one, kinds) for one in words)


def crossing(words: tuple[Word, ...], behind_exit: bool | None = None) -> Crossed | None:
    """The crossing that these words tell in any order; None when they do not fit together.

    ``behind_exit``: where two crossings are told, whether an exit is told before this one.
    """
    verb = _one(words, Verb)
    if verb is None or not (_may_say(verb, words) and (behind_exit is not None or _says_all(verb, words))):
        return None
    missing = _left_open(verb, words, behind_exit)
    return None if missing == "all" else Crossed(verb.act, verb.tense, _day(verb, words), _one(words, Part), missing)


def _says_all(verb: Verb, words: tuple[Word, ...]) -> bool:
    """Whether the words are a sentence without another crossing beside them."""
    return not (verb == IN_BESIDE_OUT or (verb == LEFT and len(words) == 1) or _any(words, DaysLater))


def _may_say(verb: Verb, words: tuple[Word, ...]) -> bool:
    """Whether the verb or noun goes with the words beside it, wherever they lead."""
    subject, own, when = _one(words, Subject), _one(words, Own), _one(words, Dated)
    noun = verb.tense == "none"
    if subject if noun else own or _any(words, Was):
        return False
    if verb.kind == "stamp":
        return words[0] is verb and len(words) == 2 and when is not None and isinstance(when.when, Together)
    if (
        own
        and own.last
        and (verb.names_day or (when and when.labelled) or words[words.index(own) + 1 :][:1] != (verb,))
    ):
        return False  # "last exit date 12 May" is a day by which one must leave, "exit: 18.05 (last)" may be one
    if subject and verb.number != subject.number and "any" not in (verb.number, subject.number):
        return False
    return not (when and when.just) or verb.tense == "past"


def _told_day(verb: Verb, words: tuple[Word, ...]) -> When | None:
    """What the words say of the day; None where the verb alone means today."""
    when = _one(words, Dated)
    told = when.when if when else None
    return Unclear("incomplete") if told is None and (not verb.alone or _any(words, Already)) else told


def _day(verb: Verb, words: tuple[Word, ...]) -> When | None:
    """The same, asked where it may not have been the border of Kazakhstan."""
    told = _told_day(verb, words)
    if not isinstance(told, Unclear) and _any(words, Elsewhere) and not _any(words, Country, City, Post):
        # «Уехал в Россию» may be from another country: the day is offered, and nothing is taken.
        return Either((told if isinstance(told, Together) else TODAY,))
    return told


def _left_open(verb: Verb, words: tuple[Word, ...], behind_exit: bool | None) -> Literal["way", "border", "all"] | None:
    """What the places leave open: which way, whether it was the border, or "all" where they do not fit the verb."""
    country, city, post = _one(words, Country), _one(words, City), _one(words, Post)
    elsewhere, border = _one(words, Elsewhere), _one(words, Border)
    sure = country or elsewhere
    if (country and verb.act not in country.fits) or (city and not _goes(city, verb)):
        return "all"
    if elsewhere and (elsewhere.act != verb.act or not (verb.act == "out" or country or city or post)):
        return "all"
    if (border or (post and post.side == "from")) and verb.kind not in ("border", "again", "either", "over"):
        return "all"
    match verb.kind:
        case "never":
            return "all" if elsewhere or post else "way"
        case "either" | "over":
            if city or (verb.kind == "over" and not (border or post or (country and elsewhere))):
                return "all"  # «прошёл в Казахстан» may be another way; «переехал из России в Казахстан» is not
            told = country is not None and len(country.fits) == 1 and not country.inside
            return None if told else "way" if verb.act == "in" else "all"
        case _ if sure:
            return None
        case "return" if behind_exit is not None and (behind_exit or verb.act == "out"):
            return "all" if city else None
        case "country" | "return" if post:
            return None if verb.act == "out" else "way"
        case "country":
            return "border" if city else "all"
        case "return":
            return "border" if city else "way" if verb.tense == "future" else "all"
        case "visit" | "journey":
            return "border" if city and not post else None
        case _:
            # «Въехал в Алматы» is the border, «выехал из Алматы» may be a drive to Taraz.
            drive = city and not post and verb.act == "out" and verb.tense != "none" and city.side != "through"
            return "border" if drive or (city and city.side == "from") else None


def _goes(city: City, verb: Verb) -> bool:
    """«В» goes with an entry, «из» with an exit; "left Almaty", "entered Almaty", «въезд 12.03 Алматы» need neither."""
    if city.side == "bare":
        return verb.tense == "none" or verb.act == "out" or verb.kind in ("border", "again")
    return city.side == "through" or (city.side == "to") == (verb.act == "in")


Whose = Literal["ours", "theirs", "none"]


@dataclass(frozen=True, slots=True)
class Clause:
    """``day``: on which side of the verb the day stands, None when none is said.

    ``border``: of which country it is; "none" where the places do not fit the verb. ``named``: how surely its place
    tells that of Kazakhstan. ``colon``: its word is the label of a form («Въезд: 12.03»). ``later``: how many days
    after the crossing before it is said to be, None when that is not said. ``last``: «последний выезд».
    ``opens``, ``closes``: whether a place before or behind the verb may belong to what is told before or behind it.
    """

    crossed: Crossed
    kind: Kind
    border: Whose
    named: Literal["country", "city"] | None
    colon: bool
    day: Literal["before", "after"] | None
    later: int | None
    last: bool
    opens: Literal["apart", "place"] | None
    closes: Literal["apart", "place", "elsewhere"] | None


def clause(word: Parser[Word], most: int, behind_exit: bool | None = None) -> Parser[Clause]:
    """At most so many words in any order, one of them of entering or leaving; ``behind_exit`` as for `crossing`."""
    row = word.each_kind_once(SEPARATOR, 1, most)

    def run(tokens: Tokens, at: int) -> Iterator[tuple[Clause, int]]:
        strange: list[tuple[Clause, int]] = []
        ours: set[tuple[Direction, int]] = set()
        for found, after in row.run(tokens, at):
            words = tuple(each for _, each in found)
            crossed, verb, when = crossing(words, behind_exit), _one(words, Verb), _one(words, Dated)
            border: Whose = "ours"
            if crossed is None and verb is not None and behind_exit is not None and _may_say(verb, words):
                border = _strange_border(verb, words)
                if border != "ours":
                    crossed = Crossed(verb.act, verb.tense, _told_day(verb, words), _one(words, Part))
            if crossed is None or verb is None:
                continue
            before = when is not None and words.index(when) < words.index(verb)
            later, own = _one(words, DaysLater), _one(words, Own)
            told = Clause(
                crossed,
                verb.kind,
                border,
                named="country" if _any(words, Country, Post) else "city" if _any(words, City) else None,
                colon=any(one.kind == "word" and two.written == ":" for one, two in pairwise(tokens[at:after])),
                day="before" if before else "after" if when else None,
                later=later.days if later else None,
                last=own is not None and own.last,
                opens=_opening(found, verb),
                closes=_closing(found, verb),
            )
            if border == "ours":
                ours.add((verb.act, after))
                yield told, after
            else:
                strange.append((told, after))
        # «Left Kazakhstan»: one of its readings is "left, to Kazakhstan"
        yield from ((told, after) for told, after in strange if (told.crossed.act, after) not in ours)

    return Parser(run, row.begins)


def _strange_border(verb: Verb, words: tuple[Word, ...]) -> Whose:
    """Of a verb with places that do not go with it: «выехал из Москвы» is another border, «уехал в Казахстан» none."""
    country, city, elsewhere = _one(words, Country), _one(words, City), _one(words, Elsewhere)
    if verb.kind in ("stamp", "either", "over", "never"):
        return "ours"
    strange = elsewhere is not None and elsewhere.act != verb.act
    if strange and not _any(words, Country, City, Post):
        return "theirs"
    astray = (country and verb.act not in country.fits) or (city and not _goes(city, verb))
    return "none" if strange or astray else "ours"


_Row = tuple[tuple[str | None, Word], ...]
_PLACES = (Country, City, Post, Border, Elsewhere)


def _opening(row: _Row, verb: Verb) -> Literal["apart", "place"] | None:
    """Whether a place before the verb stands apart from it («…уехал | в Казахстан, 18 мая вернулся»), or begins it."""
    words = [each for _, each in row]
    told = words[: words.index(verb)]
    at = next((at for at, each in enumerate(told) if isinstance(each, _PLACES)), None)
    if at is None:
        return None
    if any(sign for sign, _ in row[at + 1 : len(told) + 1]):
        return "apart"
    return None if any(isinstance(each, Dated) for each in told[:at]) else "place"


def _closing(row: _Row, verb: Verb) -> Literal["apart", "place", "elsewhere"] | None:
    """Whether a place behind the verb stands apart from it, or ends what is told."""
    words = [each for _, each in row]
    start = words.index(verb) + 1
    places = [at for at in range(start, len(row)) if isinstance(words[at], _PLACES)]
    if any(sign for at in places for sign, _ in row[start : at + 1]):
        return "apart"
    if not places:
        return None
    return "elsewhere" if isinstance(words[-1], Elsewhere) else "place"
