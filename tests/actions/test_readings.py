"""Where sources disagree: each reading can be chosen, and whoever is unsure is counted by the stricter one."""

import itertools
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions import onboarding, rule
from bot.actions.answers.questions import AskOwnLimit, Claim, readings, stricter
from bot.actions.answers.settings import ProfileSaved
from bot.actions.rule import RuleCard
from bot.core.count import Count
from bot.core.limits import Rolling
from bot.core.stay import Stay
from bot.reading.own_limit import OwnLimit
from bot.rulebook import Rulebook
from tests.actions.answered import expect, numbers_of, text
from tests.actions.talk import Direction, World, day

in_a_conversation = pytest.mark.asyncio(loop_scope="session")


@in_a_conversation
async def test_the_stricter_one_is_counted_by_and_echoed(world: World) -> None:
    someone = await world.settled(None)
    await someone.command(Direction.IN, "01.03.2026")
    asked = expect(AskOwnLimit, await someone.press(onboarding.choose_nationality, "AR"))
    assert [claim.where for claim in asked.claims] == ["passportindex.org", "ilp.kz"]
    assert asked.offers == ((30, 30, 365), (30, 90, 180))
    chosen = expect(ProfileSaved, await someone.press(onboarding.choose_own_limit, *stricter(asked.offers)))
    assert "Own limit: 30 days in any 365 days" in text(chosen)
    assert (numbers_of(chosen.then).limit, numbers_of(chosen.then).window) == (30, 365)
    # The other reading is a tap away.
    other = expect(ProfileSaved, await someone.press(onboarding.choose_own_limit, *asked.offers[1]))
    assert "Own limit: 30 days a visit, 90 days in any 180 days" in text(other)


@in_a_conversation
async def test_the_rule_card_names_the_sources_and_whom_to_ask_too(world: World) -> None:
    someone = await world.settled("AR")
    card = expect(RuleCard, await someone.do(rule.show))
    assert readings(card.claims) == ((30, 30, 365), (30, 90, 180))
    assert (card.ministry, card.own_crossings) == (world.rulebook["KZ"].ministry, "qazeta")
    assert "if you’re unsure, by the stricter one" in text(card)
    await someone.press(onboarding.choose_own_limit, 30, 30, 365)
    assert "at most 30 days in any 365 days in a row" in text(await someone.do(rule.show))
    assert "unsure" not in text(await someone.do(rule.show))


@in_a_conversation
async def test_a_foreigner_is_told_where_the_list_of_their_crossings_is_and_a_citizen_nothing_of_the_kind(
    world: World,
) -> None:
    for nationality, told in (("RU", "qazeta"), ("TR", "qazeta"), ("KZ", None), (None, None)):
        card = expect(RuleCard, await (await world.settled(nationality)).do(rule.show))
        assert (card.own_crossings, card.ministry) == (told, None)


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ([(30, 90, 180), (30, 30, 365)], (30, 30, 365)),
        ([(90, 90, 180), (30, 90, 180)], (30, 90, 180)),
        ([(90, 90, 180), (90, 90, 365)], (90, 90, 365)),
        # The longer window is not the stricter one: it lets three times as many days be spent.
        ([(90, 90, 365), (30, 30, 180)], (30, 30, 180)),
        # Neither is: thirty days may be spent in a row, and sixty; a year may have 120, and sixty.
        ([(30, 30, 90), (60, 60, 365)], (30, 30, 365)),
        ([(14, 90, 180), (30, 30, 365)], (14, 30, 365)),
        ([(90, 90, 180)], (90, 90, 180)),
    ],
)
def test_which_is_stricter_is_a_matter_of_arithmetic(limits: list[OwnLimit], expected: OwnLimit) -> None:
    for order in itertools.permutations(limits):
        assert stricter(order) == expected


def limit(visit: int, days: int, more: int) -> OwnLimit:
    return (min(visit, days), days, days + more)


some_limits = st.builds(limit, st.integers(1, 6), st.integers(1, 6), st.integers(1, 12))


@given(limits=st.lists(some_limits, min_size=1, max_size=3), lengths=st.lists(st.integers(1, 9), max_size=12))
def test_who_keeps_the_stricter_one_breaks_none(rulebook: Rulebook, limits: list[OwnLimit], lengths: list[int]) -> None:
    """Whatever they do: stays and absences of such lengths in turn, cut where the stricter one would be broken."""
    rules, today = rulebook["KZ"], day("01-01")
    strict, stays = rules.own(*stricter(limits)), list[Stay]()
    for inside, length in zip(itertools.cycle((True, False)), lengths, strict=False):
        may_stay = min(length, Count(stays, strict).may_stay(today)) if inside else 0
        if may_stay:
            stays.append(Stay(today, today + timedelta(may_stay - 1)))
        today += timedelta(may_stay or length)
    assert not any(Count(stays, rules.own(*one)).overstay_days(today) for one in (stricter(limits), *limits))


@given(limits=st.lists(some_limits, min_size=1, max_size=4))
def test_one_of_them_is_taken_where_it_is_the_strictest(limits: list[OwnLimit]) -> None:
    found = stricter(limits)
    for visit, days, window in limits:
        assert found[0] <= visit
        assert Rolling(found[1], found[2]).most_in(window) <= days
        if all(visit <= v and Rolling(days, window).most_in(w) <= d for v, d, w in limits):
            assert found in limits


def test_a_source_that_names_no_period_is_taken_with_the_usual_total() -> None:
    claims = [Claim("index", "a.example", 30), Claim("list", "b.example", 30, 365), Claim("draft", "c.example", 90)]
    assert readings(claims) == ((30, 30, 365), (30, 90, 180), (90, 90, 180))
