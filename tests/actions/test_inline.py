"""What is offered for what was typed behind the bot's name: trips understood, reckoned right, and nothing personal."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.actions.inline import MOST_READINGS, Calculation, NoRule, Trip
from tests.actions.inline_cards import FRIDAY, asked, trips
from tests.actions.talk import World
from tests.core.oracle import Limit, Oracle, Version

pytestmark = pytest.mark.asyncio(loop_scope="session")

AUTUMN = date(2026, 11, 25)


async def one_card(world: World, text: str) -> Calculation:
    """The only card for what was typed by a stranger."""
    [one] = (await asked(world, text)).calculations
    assert isinstance(one, Calculation)
    return one


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("12.03.2026", ["2026-03-12"]),
        ("12.03.2026 30", ["2026-03-12 2026-04-10"]),
        ("12.03.2026, 30", ["2026-03-12 2026-04-10"]),
        ("  12.03.2026   30  ", ["2026-03-12 2026-04-10"]),
        ("12.03.2026 30 дней", ["2026-03-12 2026-04-10"]),
        ("12.03.2026 1", ["2026-03-12 2026-03-12"]),
        ("2026-03-12 30", ["2026-03-12 2026-04-10"]),
        ("12.03.2025 30", ["2025-03-12 2025-04-10"]),
        # a day without a year: the nearer one first
        ("12 марта", ["2026-03-12", "2027-03-12"]),
        ("12-март", ["2026-03-12", "2027-03-12"]),
        ("12.03", ["2026-03-12", "2027-03-12"]),
        ("12.03 30", ["2026-03-12 2026-04-10", "2027-03-12 2027-04-10"]),
        ("1 апреля", ["2026-04-01", "2025-04-01"]),
        ("12 марта 26", ["2026-03-12", "2026-03-12 2026-04-06", "2027-03-12 2027-04-06"]),
        # in words
        ("entered 12 March", ["2026-03-12"]),
        ("12-мартта кирдим", ["2026-03-12"]),
        ("въехал вчера", ["2026-03-19"]),
        ("завтра", ["2026-03-21"]),
        ("с 12 марта на 30 дней", ["2026-03-12 2026-04-10", "2027-03-12 2027-04-10"]),
        ("12-мартта 30 күн", ["2026-03-12 2026-04-10", "2027-03-12 2027-04-10"]),
        ("12 March for 30 days", ["2026-03-12 2026-04-10", "2027-03-12 2027-04-10"]),
        ("12 апреля на 10 дней", ["2026-04-12 2026-04-21"]),
        ("в четверг на 10 дней", ["2026-03-26 2026-04-04"]),
        ("12.03.2025 30 дней", ["2025-03-12 2025-04-10"]),
        ("3/4/2026 30 days", ["2026-04-03 2026-05-02", "2026-03-04 2026-04-02"]),
        # how long alone: from today
        ("30", ["2026-03-20 2026-04-18"]),
        ("30 дней", ["2026-03-20 2026-04-18"]),
        ("30 күн", ["2026-03-20 2026-04-18"]),
        ("2 weeks", ["2026-03-20 2026-04-02"]),
        # whole trips: past, lasting, ahead
        ("01.02.2026 - 10.02.2026", ["2026-02-01 2026-02-10"]),
        ("12.03 - 20.04", ["2026-03-12 2026-04-20"]),
        ("12.03.2026 - 20.04.2026", ["2026-03-12 2026-04-20"]),
        ("с 12 марта по 20 апреля", ["2026-03-12 2026-04-20"]),
        ("01.06 - 30.06", ["2026-06-01 2026-06-30"]),
        # whose
        ("12.03.2026 Россия", ["2026-03-12"]),
        ("12.03.2026 30 Узбекистан", ["2026-03-12 2026-04-10"]),
        ("Узбекистан 12.03.2026 30", ["2026-03-12 2026-04-10"]),
        ("12.03.2026 30 дней Кыргызстан", ["2026-03-12 2026-04-10"]),
        ("12.03.2026 🇩🇪", ["2026-03-12"]),
    ],
)
async def test_what_is_typed_is_understood(world: World, text: str, understood: list[str]) -> None:
    assert trips(await asked(world, text)) == understood


@pytest.mark.parametrize(
    "text",
    [
        "привет",
        "март",
        "12.03.2026 0",
        "12.03.2026 1000",
        "12.03.2026 и ещё",
        "31.02.2026",
        "31.12.9999",
        "31.12.9999 999",
        "00.00.0000",
        "выехал 12 марта",
        "выехал 12 марта на 10 дней",
        "муж въехал 12 марта",
        "12-июнга 30 күн",
        "через неделю 3 дня",
        "бүгүн 30 күн",
        "20.04.2026 - 12.03.2026",
        "Россия",
        "Россия Узбекистан",
        "12.03.2026 русский",
        "12 " * 85,
    ],
)
async def test_what_is_not_understood_to_its_end_is_not_reckoned(world: World, text: str) -> None:
    found = await asked(world, text)
    assert found.asked
    assert (found.calculations, found.mine, found.no_rule, found.in_force_since) == ((), (), None, None)


@pytest.mark.parametrize(
    ("today", "understood"),
    [
        (date(2026, 1, 1), ["2026-03-12", "2025-03-12"]),
        (date(2026, 3, 11), ["2026-03-12", "2025-03-12"]),
        (date(2026, 3, 12), ["2026-03-12", "2027-03-12"]),
        (date(2026, 9, 8), ["2026-03-12", "2027-03-12"]),
        (date(2026, 9, 12), ["2027-03-12", "2026-03-12"]),
        (AUTUMN, ["2027-03-12", "2026-03-12"]),
        (date(2026, 12, 31), ["2027-03-12", "2026-03-12"]),
    ],
)
async def test_a_day_without_a_year_is_the_nearer_one_first(world: World, today: date, understood: list[str]) -> None:
    found = await asked(world, "12 марта", today)
    assert [each for each in trips(found) if each in understood] == trips(found)
    assert trips(found)[0] == understood[0]


@pytest.mark.parametrize("today", [date(2026, 1, 1), FRIDAY, date(2026, 9, 20), AUTUMN, date(2028, 2, 29)])
@pytest.mark.parametrize(
    "text", ["с 12 марта на 30 дней", "12.09 - 20.09", "с 1 декабря по 15 января", "12-мартта 30 күн"]
)
async def test_how_long_is_never_let_fall(world: World, today: date, text: str) -> None:
    found = trips(await asked(world, text, today))
    assert found
    assert all(" " in trip for trip in found)


async def test_the_example_of_the_rule(world: World) -> None:
    """Entered 12 March, the last legal day is 9 June, by the 90/180 rule."""
    one = await one_card(world, "12.03.2026")
    assert (one.may_stay, one.last_legal_day) == (90, date(2026, 6, 9))
    assert one.nationalities == ("RU", "KG", "BY", "AM")


@pytest.mark.parametrize(
    ("text", "last", "over"),
    [
        ("12.03.2026 90", date(2026, 6, 9), 0),
        ("12.03.2026 91", date(2026, 6, 9), 1),
        ("12.03.2026 - 09.06.2026", date(2026, 6, 9), 0),
        ("12.03.2026 - 10.06.2026", date(2026, 6, 9), 1),
        ("12.03.2026 30 Узбекистан", date(2026, 4, 10), 0),
        ("12.03.2026 31 Узбекистан", date(2026, 4, 10), 1),
        ("12.03.2026 14 Индия", date(2026, 3, 25), 0),
        ("12.03.2026 20 Индия", date(2026, 3, 25), 6),
    ],
)
async def test_both_days_count(world: World, text: str, last: date, over: int) -> None:
    one = await one_card(world, text)
    assert (one.last_legal_day, one.over) == (last, over)


RULES: dict[str, dict[date, list[Limit]]] = {
    "RU": {date(2023, 1, 27): [("per_visit", 90), ("rolling", 90, 180)]},
    "UZ": {date(2023, 1, 27): [("per_visit", 30), ("rolling", 90, 180)]},
    "CN": {
        date(2022, 7, 8): [("per_visit", 14), ("rolling", 42, 180)],
        date(2023, 11, 10): [("per_visit", 30), ("rolling", 90, 180)],
    },
    "TR": {
        date(2023, 1, 27): [("per_visit", 30), ("rolling", 90, 180)],
        date(2025, 9, 1): [("rolling", 90, 180)],
    },
    "IN": {date(2022, 7, 8): [("per_visit", 14), ("rolling", 42, 180)]},
}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(RULES)), st.dates(date(2021, 4, 1), date(2028, 3, 1)), st.none() | st.integers(1, 400))
async def test_reckoned_as_the_oracle_reckons(world: World, code: str, entered: date, days: int | None) -> None:
    text = f"{entered:%d.%m.%Y} {days or ''} {code}"
    begins = min(RULES[code])
    if entered < begins:
        found = await asked(world, text)
        assert (found.calculations, found.in_force_since) == ((), begins)
        return
    one = await one_card(world, text)
    first = entered.toordinal()
    versions: list[Version] = [(begins.toordinal(), None, limits) for begins, limits in RULES[code].items()]
    may_stay, _ = Oracle([(first, None)], versions).stay_on(first)
    assert (one.nationalities, one.may_stay) == ((code,), may_stay)
    assert one.last_legal_day == entered + timedelta(may_stay - 1)
    assert one.trip == Trip(entered, entered + timedelta(days - 1) if days else None)
    last = first + (days or 1) - 1
    assert one.over == len(Oracle([(first, last)], versions).overstays(last))


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("12.03.2026 Аргентина", NoRule("AR", citizens=False)),
        ("Argentina 12.03.2026 30", NoRule("AR", citizens=False)),
        ("12.03.2026 Нигерия", NoRule("NG", citizens=False)),
        ("30 Казахстан", NoRule("KZ", citizens=True)),
    ],
)
async def test_a_country_without_a_known_rule_is_not_reckoned(world: World, text: str, none: NoRule) -> None:
    found = await asked(world, text)
    assert (found.calculations, found.no_rule) == ((), none)


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("26.01.2023", date(2023, 1, 27)),
        ("01.01.2022 30", date(2023, 1, 27)),
        ("20.01.2023 - 10.02.2023", date(2023, 1, 27)),
        ("07.07.2022 Китай", date(2022, 7, 8)),
        ("26.01.2023 Турция", date(2023, 1, 27)),
    ],
)
async def test_before_the_rule_began_there_is_nothing_to_reckon(world: World, text: str, since: date) -> None:
    found = await asked(world, text)
    assert (found.calculations, found.in_force_since) == ((), since)
    assert (
        await asked(world, f"{since:%d.%m.%Y} {' '.join(word for word in text.split() if word.isalpha())}")
    ).calculations


PIECES = (
    "12 5 03 2026 30 12.03 12.03.2026 - , на с по март 12-мартта дней вчера марта entered въехал кирдим күн Россия 🇰🇬 "
    "for узбекистан UZ 31.12.9999 00.00.0000 -1 999999999999"
)
TEXTS = st.text(max_size=256) | st.lists(st.sampled_from(PIECES.split()), max_size=20).map(" ".join)


@settings(max_examples=3 * settings().max_examples, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS, st.dates(date(2023, 1, 1), date(2100, 1, 1)), st.sampled_from(["ru", "ky", "en", "uz", None]))
async def test_any_text_is_answered(world: World, text: str, today: date, language: str | None) -> None:
    found = await asked(world, text, today, language=language)
    assert found.asked == bool(text.strip())
    assert found.mine == ()
    assert len({one.trip for one in found.calculations}) <= MOST_READINGS
    for one in found.calculations:
        assert isinstance(one, Calculation)
        assert one.trip.entered <= one.last_legal_day == one.trip.entered + timedelta(one.may_stay - 1)
        assert one.trip.left is None or one.trip.left >= one.trip.entered


@pytest.mark.parametrize(
    ("account", "spoken"),
    [
        ("en", "en"),
        ("ky", "ky"),
        ("de", "en"),
        ("tr", "en"),
        ("zh", "en"),
        ("uz", "ru"),
        ("kk", "ru"),
        ("", "ru"),
        (None, "ru"),
    ],
)
async def test_it_speaks_the_accounts_language_or_one_that_is_read_there(
    world: World, account: str | None, spoken: str
) -> None:
    assert (await asked(world, "", language=account)).language == spoken


async def test_the_language_that_the_person_chose_comes_first(world: World) -> None:
    someone = await world.settled(language="ky")
    for account in ("en", "de", None):
        assert (await asked(world, "", who=someone.id, language=account)).language == "ky"
