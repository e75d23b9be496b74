"""Two crossings told together, an entry and an exit in either order: «выехал вчера, сегодня вернулся»."""

from collections.abc import Iterator
from typing import Literal

from bot.reading.answers import Direction
from bot.reading.grammar.beside import CONVERB_WORD, WORD, Word
from bot.reading.grammar.clause import Clause, clause
from bot.reading.grammar.parser import NOTHING, Parser, mark, maybe, word
from bot.reading.meaning import Either, Stayed, Tense, Together, Unclear
from bot.reading.tokens import Tokens
from bot.reading.words import crossings

_Joint = Literal["and", "hyphen", "comma", "mark", "nothing"]
_NOTHING: Parser[None] = Parser(lambda tokens, at: iter([(None, at)]), NOTHING)
_CLOSE_HYPHEN = mark("-").tight()
# «Выехал-въехал»: no space on either side.
_HYPHEN: Parser[str] = Parser(
    lambda tokens, at: _CLOSE_HYPHEN.run(tokens, at) if tokens[at + 1 :] and not tokens[at + 1].spaced else iter(()),
    _CLOSE_HYPHEN.begins,
)


def _joint(parser: Parser[object], joint: _Joint) -> Parser[_Joint]:
    return parser.means(joint)


_JOINT = (
    _joint(maybe(mark(",-")) >> word(crossings.AND_THEN), "and")
    | _joint(_HYPHEN, "hyphen")
    | _joint(mark(","), "comma")
    | _joint(maybe(mark(",-;.")) >> word(crossings.WHILE) | mark("-;."), "mark")
    | _joint(_NOTHING, "nothing")
)


def pairs(first: Parser[Word], never: Tense, exit_coming: bool = False) -> Parser[Stayed | Unclear]:
    """A crossing and the opposite one, in the order in which they are told; neither in the tense ``never``.

    Where one of them is of another country's border, the other alone is what is told. ``exit_coming``: the exit, on a
    day of its own, is told in the future all the same («въехал 5 июня, выезжаю 20 июня»).
    """
    converb = first is CONVERB_WORD

    def end(word: Parser[Word], behind_exit: bool) -> Parser[Clause]:
        def fits(one: Clause) -> bool:
            if exit_coming and one.crossed.act == "out":
                return one.crossed.tense == "future" and one.later is None
            return one.crossed.missing != "way" and (word is CONVERB_WORD or one.crossed.tense != never)

        return clause(word, 6, behind_exit).only(fits).once()

    opening, behind_entry, behind_exit = end(first, False), end(WORD, False), end(WORD, True)

    def run(tokens: Tokens, at: int) -> Iterator[tuple[Stayed | Unclear, int]]:
        for one, middle in opening.run(tokens, at):
            closing = behind_exit if one.crossed.act == "out" else behind_entry
            for joint, start in _JOINT.run(tokens, middle):
                for other, after in closing.run(tokens, start):
                    told = _together(one, other, joint, converb)
                    if told:
                        yield told, after

    return Parser(run, opening.begins)


def _together(one: Clause, other: Clause, joint: _Joint, converb: bool) -> Stayed | Unclear | None:
    """The two crossings: both with a day, or both by the one day that is told before, between or behind them."""
    if one.crossed.act == other.crossed.act or one.later is not None or _cut_wrongly(one, other, joint, converb):
        return None
    if joint == "nothing" and one.closes == "elsewhere":
        return Unclear("ambiguous")  # «Выехал вчера из Казахстана в Россию въехал»: it may belong to either
    if other.last and other.crossed.act == "out":
        return Unclear("ambiguous")  # beside an entry «последний выезд» may be a day by which one must leave
    days = [one.crossed.day(), other.crossed.day()]
    if other.later is not None or one.day is None or other.day is None:
        if not (_counts_from(one, other) if other.later is not None else _on_one_day(one, other, joint, converb)):
            return None
        if one.day is None and other.day is None:
            return Unclear("incomplete")
        days = [days[0] if one.day else days[1]] * 2
    first, second = days
    only = None
    if (one.border, other.border) != ("ours", "ours"):
        if "ours" not in (one.border, other.border):
            return None
        only = _only_ours(one, other, first == second)
        if only is None:
            return Unclear("ambiguous")
    if isinstance(first, Either) or isinstance(second, Either):
        return Unclear("ambiguous")
    if not isinstance(first, Together) or not isinstance(second, Together):
        return next((day for day in days if day == Unclear("bare_number")), None)
    if one.crossed.act == "in":
        tense = other.crossed.tense
        return Stayed(
            first, second, "in", later=other.later or 0, only=only, done=tense == "past", coming=tense == "future"
        )
    if one.crossed.tense == "future" != other.crossed.tense:
        return Stayed(second, first, "in", only=only, coming=True)
    # «Вылетел вчера, прилетел сегодня» may be one journey, and from a city to a city one inside the country.
    one_journey = other.kind == "journey" and not ("country" == one.named == other.named)
    if only is None and (one_journey or one.crossed.missing or other.crossed.missing):
        return Unclear("ambiguous")
    form = one.colon and other.colon and only is None
    return Stayed(second, first, told="out", form=form, later=other.later or 0, only=only)


def _cut_wrongly(one: Clause, other: Clause, joint: _Joint, converb: bool) -> bool:
    """Whether a place is taken for that of the wrong verb: «выехал из Омска | 12 мая», «уехал | в Казахстан, …»."""
    if one.closes == "apart" or other.opens == "apart":
        return True
    if joint != "nothing":
        return False
    return one.closes is not None if converb else other.opens is not None


def _only_ours(one: Clause, other: Clause, at_once: bool) -> Direction | None:
    """Which of the two is of the border of Kazakhstan alone: «выехал из Омска, въехал в Казахстан»; None if unclear."""
    ours, theirs = (one, other) if one.border == "ours" else (other, one)
    in_order = ours.crossed.act == ("out" if ours is one else "in")
    told = ours.named == "country" or (ours.named == "city" and at_once)
    fits = theirs.border == "theirs" and ours.border == "ours" and (in_order or at_once)
    return ours.crossed.act if told and fits else None


def _counts_from(one: Clause, other: Clause) -> bool:
    """«Выехал 18 мая, в тот же день вернулся», «выехал и вернулся в тот же день, 18 мая»."""
    part = other.crossed.part
    told_once = one.day is None or other.day is None
    by_night = part is not None and (part.night or part.small_hours)
    return told_once and not (other.later and other.day) and not by_night


def _on_one_day(one: Clause, other: Clause, joint: _Joint, converb: bool) -> bool:
    """«18 мая выехал и въехал», «18-майда чыгып, кирдим»; «въезд-выезд» is what such days are called."""
    shared = (
        joint == "and"
        or (joint == "hyphen" and one.crossed.act == "out")
        or (
            converb
            and ((joint in ("nothing", "comma") and other.kind == "border") or other.kind in ("again", "return"))
        )
    )
    apart = one.day == "after" or other.day == "before" or (other.day is None and other.crossed.part is not None)
    return shared and not apart
