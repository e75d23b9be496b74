"""How much is tried before a text is given up: whoever makes it long must not make everybody wait."""

import sys
from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading import one_after_another, read, read_message, read_plan, traveller_named, typos
from bot.reading.grammar import clause, parser, plan
from bot.reading.grammar.beside import Word
from bot.reading.grammar.parser import known_words, proper_words
from bot.reading.normalise import fold
from bot.reading.rows import rows
from bot.reading.tokens import Tokens, cut
from bot.reading.vocabulary import spell

TODAY = date(2026, 3, 20)


@pytest.mark.parametrize("words", ["12 ", "1 5 12 ", "12.03 - ", "12 марта ", "12-мартта 30 ", "вчера въехал я "])
def test_a_sentence_that_repeats_itself_is_soon_given_up(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    tried = 0
    crossing = clause.crossing

    def counted(row: tuple[Word, ...], behind_exit: bool | None = None) -> object:
        nonlocal tried
        tried += 1
        return crossing(row, behind_exit)

    monkeypatch.setattr(clause, "crossing", counted)
    monkeypatch.setattr(plan, "crossing", counted)
    text = (words * 40)[:256]
    read_message(text, TODAY)
    read_plan(text, TODAY)
    assert tried < 3_000


@pytest.mark.parametrize("more", [", 1,2,3" * 12, ", потом" * 20, ", а, б" * 17, ", 5 марта" * 14, ", Турция" * 12])
def test_what_stands_behind_two_journeys_is_not_tried_at_every_comma(
    monkeypatch: pytest.MonkeyPatch, more: str
) -> None:
    """Such a text took seconds."""
    tried = 0
    read_row = read.read_row

    def counted(*given: Any) -> object:
        nonlocal tried
        tried += 1
        return read_row(*given)

    monkeypatch.setattr(read, "read_row", counted)
    told = "вчера улетел в Турцию, сегодня въехал в Грузию"
    assert one_after_another(told, TODAY) == ("вчера улетел в Турцию", "сегодня въехал в Грузию")
    assert one_after_another(told + more, TODAY) is None
    assert tried < 20


LINES = (
    "12 марта 2026 въехал, 1 апреля 2026 выехал", "05.03.2026 - 01.04.2026", "ездил к маме с 5 марта по 1 апреля",
    "entered on March 5 and left on April 1", "собака съела 5 котлет и ушла спать", "12-мартта кирип, 1-апрелде чыктым",
)  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_what_cannot_begin_with_a_word_is_not_tried(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    """Of a list each line took 25 ms. Every rule is made before a text is read, none while it is."""
    tried, rules = 0, len(parser._BEGINNINGS)
    may_stand = parser.Beginning.may_stand

    def counted(beginning: parser.Beginning, tokens: Tokens, at: int) -> bool:
        nonlocal tried
        stands = may_stand(beginning, tokens, at)
        tried += stands
        return stands

    monkeypatch.setattr(parser.Beginning, "may_stand", counted)
    read_message(line, TODAY)
    read_plan(line, TODAY)
    assert tried < 3_000
    assert len(parser._BEGINNINGS) == rules


@pytest.mark.parametrize("space", [" ", "\t", " \t", "\u00a0", "\u2003 "])
def test_spaces_in_a_row_are_as_good_as_one(space: str) -> None:
    """A hundred of them took five seconds, two hundred minutes."""
    one = "\t" if "\t" in space else " "
    for words in (("1", "x"), ("1", "01.03.2026", "10.03.2026"), ("01.03.2026", "10.03.2026", "10", "дней")):
        assert list(rows((space * 2000).join(words))) == list(rows(one.join(words)))


@given(st.text("абвгдейклмнорстуыья", min_size=1, max_size=12), st.data())
def test_no_word_that_a_slip_may_have_been_meant_as_is_passed_over(typed: str, draw: st.DataObject) -> None:
    known = draw.draw(st.sampled_from(sorted(proper_words())))
    at = draw.draw(st.integers(0, len(known)))
    slipped = draw.draw(
        st.sampled_from([known[:at] + known[at + 1 :], known[:at] + typed[0] + known[at:], known[:at] + typed[:2]])
    )
    for written in (typed, slipped):
        tokens = cut(written, spell)
        if len(tokens) != 1 or any(one in known_words() for one in tokens[0].readings):
            continue
        brute = [
            (distance, right)
            for one, right in proper_words().items()
            if one not in typos._FUTURE
            and (distance := typos._distance(fold(written), one, typos._allowed(one))) is not None
            and typos._says_the_same(fold(written), one, distance)
        ]
        found = sorted(distance for (distance, _), _ in typos.slips_in_words(written, tokens))
        assert found in ([], sorted(distance for distance, _ in brute))
        if not found:
            assert not brute or fold(written) in typos._NEVER or typos._ASKING.search(fold(written))


def _kept() -> dict[str, int]:
    """How much every function of the reading remembers."""
    modules = [module for name, module in sys.modules.items() if name.startswith("bot.reading.")]
    found = {f"{module.__name__}.{name}": each for module in modules for name, each in vars(module).items()}
    return {name: each.cache_info().currsize for name, each in found.items() if hasattr(each, "cache_info")}


def test_what_people_type_is_not_remembered_for_good() -> None:
    """Their names too: each was kept in every case for as long as the bot ran."""
    names = ["".join(letters) for letters in product("бдкрт", "аеиоу", "бдкрт", "аеиоу")]
    before = _kept()
    for name in names:
        assert traveller_named("сколько осталось Ворчуну", (name,)) is None
    grown = {name: many for name, many in _kept().items() if many > max(512, before[name])}
    assert (len(names) > 512, grown) == (True, {})
