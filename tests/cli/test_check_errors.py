"""What ``python -m bot check`` cannot answer is an error with a sentence, and never nothing used."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cli.check import check
from bot.cli.jsonlines import BadLineError
from tests.cli.check_lines import EXAMPLE, KEYS, NINETY

ERRORS: dict[str, dict[str, Any]] = {
    "no rule": {"on": "2026-03-20"},
    "no day": NINETY,
    "an unknown key": EXAMPLE | {"wanted": 3},
    "a key in capitals": EXAMPLE | {"On": "2026-03-20"},
    "no nationality": {"on": "2026-03-20", "country": "KZ"},
    "no country": {"on": "2026-03-20", "nationality": "RU"},
    "limits beside a country": EXAMPLE | NINETY,
    "limits beside a nationality": NINETY | {"on": "2026-03-20", "nationality": "RU"},
    "limits beside a country of null": NINETY | {"on": "2026-03-20", "country": None},
    "a country without rules": EXAMPLE | {"country": "NG"},
    "no country at all": EXAMPLE | {"country": "XX"},
    "a path for a country": EXAMPLE | {"country": "../rulebook/kz"},
    "a country in small letters": EXAMPLE | {"country": "kz"},
    "a country of the wrong type": EXAMPLE | {"country": 7},
    "a nationality without a rule": EXAMPLE | {"nationality": "NG"},
    "a nationality with contradicting sources": EXAMPLE | {"nationality": "AR"},
    "no nationality at all": EXAMPLE | {"nationality": ""},
    "a nationality in small letters": EXAMPLE | {"nationality": "ru"},
    "a nationality of the wrong type": EXAMPLE | {"nationality": ["RU"]},
    "a nationality of null": EXAMPLE | {"nationality": None},
    "before the rule": EXAMPLE | {"on": "2023-01-26"},
    "before the resolution of 2022": EXAMPLE | {"nationality": "CN", "on": "2022-07-07"},
    "before the rule, of a country listed later": EXAMPLE | {"nationality": "TR", "on": "2023-01-26"},
    "an impossible day": EXAMPLE | {"on": "2026-02-30"},
    "a day of null": EXAMPLE | {"on": None},
    "a day of another form": EXAMPLE | {"on": "20260320"},
    "a day of another form, as long": EXAMPLE | {"on": "20.03.2026"},
    "a week": EXAMPLE | {"on": "2026-W12-5"},
    "an instant": EXAMPLE | {"on": "2026-03-20T00:00:00"},
    "a day with a space": EXAMPLE | {"on": "2026-03-20 "},
    "a day in other digits": EXAMPLE | {"on": "٢٠٢٦-٠٣-٢٠"},
    "a day beyond the calendar": EXAMPLE | {"on": "10000-01-01"},
    "a day before the calendar": EXAMPLE | {"on": "0000-01-01"},
    "a day as a number": EXAMPLE | {"on": 20260320},
    "stays of the wrong type": EXAMPLE | {"stays": {"2026-01-01": None}},
    "stays of null": EXAMPLE | {"stays": None},
    "a stay of the wrong type": EXAMPLE | {"stays": ["2026-01-01"]},
    "a stay of one day": EXAMPLE | {"stays": [["2026-01-01"]]},
    "a stay of three days": EXAMPLE | {"stays": [["2026-01-01", "2026-01-02", "2026-01-03"]]},
    "a stay without an entry": EXAMPLE | {"stays": [[None, "2026-01-01"]]},
    "an empty exit": EXAMPLE | {"stays": [["2026-01-01", ""]]},
    "an exit of false": EXAMPLE | {"stays": [["2026-01-01", False]]},
    "an exit before the entry": EXAMPLE | {"stays": [["2026-01-02", "2026-01-01"]]},
    "permits of the wrong type": EXAMPLE | {"permits": "2026-01-01"},
    "a permit without a beginning": EXAMPLE | {"permits": [[None, "2026-01-01"]]},
    "a permit that ends before it begins": EXAMPLE | {"permits": [["2026-01-02", "2026-01-01"]]},
    "two permits on one day": EXAMPLE | {"permits": [["2026-02-01", None], ["2026-01-01", "2026-02-01"]]},
    "a period as long as its days": {"limits": [{"anchored": [30, 30]}], "on": "2026-03-20"},
    "a period without its length": {"limits": [{"anchored": 30}], "on": "2026-03-20"},
    "an exit before the entry, planned": EXAMPLE | {"stays": [["2026-12-02", "2026-12-01"]]},
    "a need of nothing": EXAMPLE | {"need": 0},
    "a need below nothing": EXAMPLE | {"need": -1},
    "a need of true": EXAMPLE | {"need": True},
    "a need of a fraction": EXAMPLE | {"need": 30.0},
    "a need of null": EXAMPLE | {"need": None},
    "a need as text": EXAMPLE | {"need": "30"},
    "no limits": {"on": "2026-03-20", "limits": []},
    "limits of null": {"on": "2026-03-20", "limits": None},
    "limits of the wrong type": {"on": "2026-03-20", "limits": {"rolling": [90, 180]}},
    "a limit without a key": {"on": "2026-03-20", "limits": [{}]},
    "a limit with two keys": {"on": "2026-03-20", "limits": [{"per_visit": 30, "rolling": [90, 180]}]},
    "an unknown limit": {"on": "2026-03-20", "limits": [{"weekly": 3}]},
    "a limit that is not one": {"on": "2026-03-20", "limits": [30]},
    "a limit of true": {"on": "2026-03-20", "limits": [{"per_visit": True}]},
    "a limit of a fraction": {"on": "2026-03-20", "limits": [{"per_visit": 30.0}]},
    "a limit of nothing": {"on": "2026-03-20", "limits": [{"per_visit": 0}]},
    "a limit as long as its window": {"on": "2026-03-20", "limits": [{"rolling": [180, 180]}]},
    "a limit of one number": {"on": "2026-03-20", "limits": [{"rolling": 90}]},
    "a limit of three numbers": {"on": "2026-03-20", "limits": [{"rolling": [90, 180, 1]}]},
    "a whole year": {"on": "2026-03-20", "limits": [{"calendar_year": 366}]},
    "no absence": {"on": "2026-03-20", "limits": [{"cumulative_reset": [90, 0]}]},
    "a good limit and a bad one": {"on": "2026-03-20", "limits": [{"per_visit": 30}, {"per_visit": -30}]},
}


@pytest.mark.parametrize("line", ERRORS.values(), ids=ERRORS.keys())
def test_what_cannot_be_answered_is_an_error_and_never_nothing_used(line: dict[str, Any]) -> None:
    with pytest.raises(BadLineError) as refused:
        check(line)
    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert "Traceback" not in sentence


@pytest.mark.parametrize("country", ["NG", "XX", "kz", "../rulebook/kz"])
def test_a_country_without_rules_is_said_to_have_none(country: str) -> None:
    with pytest.raises(BadLineError) as refused:
        check(EXAMPLE | {"country": country})
    assert str(refused.value) == f"There are no rules for the country {country!r}."


ANYTHING = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=4),
        st.sampled_from(["KZ", "RU", "2026-03-20", "0001-01-01", "9999-12-31", "rolling", "per_visit"]),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["rolling", "per_visit", "x"]), inner),
    max_leaves=8,
)


@settings(max_examples=3 * settings().max_examples, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["country", "nationality", "on", "need", "stays", "limits", "permits", "x"]),
        ANYTHING,
        max_size=6,
    ),
    st.sampled_from([{}, EXAMPLE, NINETY | {"on": "2026-03-20"}]),
)
def test_nonsense_gets_a_whole_answer_or_a_sentence(nonsense: dict[str, Any], base: dict[str, Any]) -> None:
    try:
        found = list(check(base | nonsense))
    except BadLineError as refused:
        found = [str(refused)]
    assert found == KEYS or (len(found) == 1 and found[0].endswith(".") and found[0].isprintable())
