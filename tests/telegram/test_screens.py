"""Every answer becomes a message that Telegram takes and a person understands, in each language, at its longest too."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from string import ascii_uppercase
from typing import get_args

import pytest
from aiogram.types import CallbackQuery, User

from bot.actions.answers import (
    Act,
    Answer,
    Apology,
    Ask,
    AskDay,
    AskForget,
    AskInside,
    AskLanguage,
    AskNationality,
    AskOwnLimit,
    AskPast,
    Edited,
    EntryOrExit,
    Forgotten,
    Gone,
    Kept,
    Listed,
    NoNumbers,
    NotNewest,
    NotOwnWords,
    NotRead,
    Numbers,
    Page,
    PermitSet,
    Purpose,
    Refusal,
    Refused,
    Reminder,
    Reply,
    Saved,
    Silence,
    Status,
    Stranger,
    Trip,
    Trips,
    Undone,
    Verb,
    Wanted,
    WhichDay,
)
from bot.core import crossings
from bot.core.stay import Stay
from bot.messages.catalogue import plain
from bot.messages.countries import country_name, named_country
from bot.messages.days import day_words
from bot.messages.locales import LANGUAGES
from bot.messages.reading.answers import Why
from bot.preview.entities import utf16_length
from bot.preview.html import parse_html
from bot.preview.text import MAX_RAW_BYTES
from bot.telegram.dispatcher import DISPATCHER
from bot.telegram.handlers import words
from bot.telegram.keyboards import markup
from bot.telegram.screens import Screen, screen_of
from bot.telegram.screens.status import SOON

TODAY = date(2026, 11, 23)
LAST_YEAR, NEXT_YEAR = date(2025, 9, 12), date(2027, 9, 12)
COUNTS = (1, 2, 5, 11, 21, 90, 1111)
OPEN, CLOSED = Stay(date(2026, 9, 2)), Stay(LAST_YEAR, date(2026, 9, 2))
LARGEST = 2**63 - 1
LEGAL = Numbers(76, 90, 180, 15, date(2026, 12, 7), full=90)
OVER = Numbers(
    93, 90, 180, 0, None, over=3, over_since=date(2026, 11, 21), legal_before=date(2026, 11, 20), full=90
)  # fmt: skip
ENTER_LATER = Numbers(90, 90, 180, 0, None, full=90, next_entry=date(2027, 1, 5), full_entry=date(2027, 3, 2))

LIGHTS = "🟢🟡🔴🚨⚪🪪⏳⏰"
PICTURE = re.compile("[\U0001f000-\U0001faff\u231a-\u23ff\u25a0-\u27bf\u2b00-\u2bff]")
DAYS_OF = re.compile(r"(\d+)\s+(?:дн|день|дней|күн|day)")


def shift(day: date, days: int) -> date:
    return day + timedelta(days)


def numbers_inside() -> Iterator[Numbers]:
    for count in COUNTS:
        last = shift(TODAY, count - 1)
        yield Numbers(count, 90, 180, count, last, full=90)
        yield Numbers(count, 1000, None, count, last, full=30)
        yield Numbers(None, None, None, count, last, full=30)
        since = shift(TODAY, 1 - count)
        for before in (shift(since, -1), None):
            yield Numbers(90 + count, 90, 180, 0, None, over=count, over_since=since, legal_before=before, full=90)


def numbers_outside() -> Iterator[Numbers]:
    for count in (0, *COUNTS):
        yield Numbers(count, 90, 180, 90, shift(TODAY, 89), full=90)
        yield Numbers(count, 365, None, 30, shift(TODAY, 29), full=365, full_entry=date(2027, 1, 1))
        yield Numbers(None, None, None, max(1, count), shift(TODAY, count), full=1000, full_entry=NEXT_YEAR)
        yield Numbers(90 + count, 90, 180, 0, None, full=max(1, count), next_entry=NEXT_YEAR, full_entry=NEXT_YEAR)
        yield Numbers(90 + count, 90, 180, 0, None, full=max(1, count), next_entry=NEXT_YEAR, full_entry=None)
    yield ENTER_LATER
    yield Numbers(90, 90, 180, 0, None, full=90)


def statuses() -> Iterator[Status]:
    for numbers in numbers_inside():
        yield Status(TODAY, OPEN, CLOSED, numbers, "RU")
        yield Status(TODAY, Stay(LAST_YEAR), None, numbers, "RU")
    for outside in numbers_outside():
        yield Status(TODAY, None, CLOSED, outside, "RU")
        yield Status(TODAY, None, None, outside, "RU")
    for why in NoNumbers:
        nationality = longest_country() if why is NoNumbers.UNKNOWN_RULE else None
        yield Status(TODAY, OPEN, None, why, nationality)
        yield Status(TODAY, None, CLOSED, why, nationality)
        yield Status(TODAY, None, None, why, nationality)


@cache
def country_codes() -> frozenset[str]:
    """Every code that stands for a nationality."""
    pairs = (first + second for first in ascii_uppercase for second in ascii_uppercase)
    return frozenset(code for code in pairs if named_country(code) == code)


@cache
def longest_country() -> str:
    return max(country_codes(), key=lambda code: max(len(country_name(language, code)) for language in LANGUAGES))


def questions() -> Iterator[Ask]:
    yield from (AskLanguage(again) for again in (False, True))
    codes = sorted(country_codes(), key=lambda code: -len(country_name("ru", code)))
    yield from (AskNationality(), AskNationality(unread=True), AskNationality(tuple(codes[:6])))
    yield from (AskOwnLimit(longest_country(), unread) for unread in (False, True))
    yield from (AskOwnLimit(""), AskInside())
    yield from (AskPast(LAST_YEAR, more) for more in (False, True))
    for purpose in Purpose:
        for onboarding in (False, True):
            for shown in (TODAY, date(2024, 2, 1), date(2999, 1, 1)):
                yield day_question(purpose, onboarding, shown)


def day_question(purpose: Purpose, onboarding: bool = False, shown: date = TODAY) -> AskDay:
    about = {
        Purpose.STAY_FROM: LAST_YEAR.toordinal(),
        Purpose.CAME_BACK: LAST_YEAR.toordinal(),
        Purpose.STAY_TO: LAST_YEAR.toordinal(),
        Purpose.FIX_ENTRY: LARGEST,
        Purpose.FIX_EXIT: LARGEST,
    }.get(purpose, 0)
    return AskDay(
        Wanted(purpose, about),
        TODAY,
        shown,
        onboarding,
        entered=LAST_YEAR if purpose in (Purpose.STAY_FROM, Purpose.CAME_BACK) else None,
        left=LAST_YEAR if purpose is Purpose.STAY_TO else None,
        stay=CLOSED if purpose in (Purpose.FIX_ENTRY, Purpose.FIX_EXIT) else None,
    )


def stays_of(verb: Verb) -> tuple[Stay, ...]:
    match verb:
        case Verb.ENTERED:
            return (OPEN,)
        case Verb.LEFT:
            return (Stay(date(2026, 9, 2), TODAY),)
        case Verb.STAYED:
            return tuple(Stay(shift(LAST_YEAR, 9 * each), shift(LAST_YEAR, 9 * each + 5)) for each in range(250))
        case Verb.CAME_BACK:
            return (Stay(LAST_YEAR, date(2026, 9, 2)), OPEN)
        case Verb.CORRECTED | Verb.DELETED:
            return (CLOSED,)


def changes() -> Iterator[Answer]:
    for verb in Verb:
        stays = stays_of(verb)
        for numbers in (LEGAL, OVER, replace(LEGAL, may_stay=1, last_legal_day=TODAY), *NoNumbers):
            nationality = "AZ" if numbers is NoNumbers.UNKNOWN_RULE else None
            status = Status(TODAY, OPEN, CLOSED, numbers, nationality)
            yield Saved(LARGEST, verb, stays, status)
            yield Undone(verb, stays, status)
        outside = Status(TODAY, None, CLOSED, ENTER_LATER, "RU")
        for ask in questions():
            yield Saved(LARGEST, verb, stays, outside, ask)
        yield Undone(verb, stays, outside)
        yield NotNewest(LARGEST, verb, stays, TODAY)


def refusals() -> Iterator[Refused]:
    day = date(2025, 12, 12)
    reasons: list[Refusal] = [
        crossings.NotCome(NEXT_YEAR),
        crossings.Already(OPEN),
        crossings.Already(CLOSED),
        crossings.StillOpen(OPEN, TODAY),
        crossings.Inside(CLOSED, day),
        crossings.Shorten(CLOSED, day),
        crossings.BeforeOpen(OPEN, day, movable=True),
        crossings.BeforeOpen(OPEN, day, movable=False),
        crossings.BeforeEntry(OPEN, day),
        crossings.AfterExit(CLOSED, TODAY),
        crossings.Backwards(TODAY, LAST_YEAR),
        crossings.Clash(Stay(LAST_YEAR, TODAY), CLOSED),
    ]
    for reason in reasons:
        for act in Act:
            yield Refused(reason, act, TODAY, stay_id=LARGEST)
            yield Refused(reason, act, TODAY)
            yield Refused(reason, act, TODAY, legal_until=True)
            yield Refused(reason, act, TODAY, legal_until=False)


def unread() -> Iterator[NotRead | WhichDay]:
    for why in get_args(Why):
        for wanted in (None, Wanted(Purpose.ENTER), Wanted(Purpose.FIX_EXIT, LARGEST)):
            yield NotRead(why, TODAY, wanted=wanted)
            yield NotRead(why, TODAY, "<въезд> & «12 сентября 2025 года»" * 3, wanted)
            for each in (why, "stale", "zones"):
                yield WhichDay((LAST_YEAR, TODAY, NEXT_YEAR), None, TODAY, wanted, each)


def lists() -> Iterator[Trips | Trip]:
    listed = tuple(Listed(LARGEST - each, CLOSED, 1111) for each in range(5))
    yield Trips((), 0, 1, TODAY)
    yield Trips((Listed(1, OPEN, 1), *listed[1:]), 0, 1, TODAY)
    for page in (0, 7, 1999):
        yield Trips(listed, page, 2000, TODAY)
    yield from (Trip(Listed(LARGEST, stay, 21), TODAY, 10**6) for stay in (OPEN, CLOSED))


def reminders() -> Iterator[Reminder]:
    for count in (0, *COUNTS):
        yield Reminder(TODAY, count, 0, shift(TODAY, count), 1)
    for count in COUNTS:
        yield Reminder(TODAY, 0, count, shift(TODAY, -count), 1)
        yield Reminder(TODAY, 0, count, None, 1)


def rest() -> Iterator[Answer]:
    yield from (EntryOrExit(day, TODAY) for day in (TODAY, LAST_YEAR))
    yield from (Gone(), AskForget(), Forgotten(), Kept(), Stranger(), NotOwnWords(), Apology(), *Page)
    yield from (Edited(stays, TODAY) for stays in ((), (OPEN,), stays_of(Verb.STAYED)))
    yield from (Silence(stay, TODAY) for stay in (OPEN, Stay(LAST_YEAR)))
    for status in (Status(TODAY, OPEN, None, LEGAL), Status(TODAY, None, None, NoNumbers.PERMIT)):
        yield from (PermitSet(holds, status, ask) for holds in (False, True) for ask in (None, AskInside()))


SAMPLES: list[Answer] = [
    *statuses(), *questions(), *changes(), *refusals(), *unread(), *lists(), *reminders(), *rest(),
]  # fmt: skip
SPEAKERS = [*((language,) for language in LANGUAGES), LANGUAGES]


def said(answer: Answer, *languages: str) -> str:
    """The text as it is read, without markup, with plain spaces."""
    return parse_html(screen_of(Reply(answer, languages or ("en",))).text)[0].replace("\N{NO-BREAK SPACE}", " ")


def labels(answer: Answer, *languages: str) -> list[str]:
    return [button.label for row in screen_of(Reply(answer, languages)).rows for button in row]


def phrases(language: str, day: date) -> dict[str, str]:
    return {
        name: words.replace("\N{NO-BREAK SPACE}", " ") for name, words in day_words(language, "d", day, TODAY).items()
    }


def test_there_is_a_sample_of_every_answer() -> None:
    assert {type(answer) for answer in SAMPLES} == set(get_args(Answer))
    reasons = {type(answer.reason) for answer in SAMPLES if isinstance(answer, Refused)}
    assert reasons == set(get_args(Refusal))
    assert {answer for answer in SAMPLES if isinstance(answer, Page)} == set(Page)


@pytest.mark.parametrize("languages", SPEAKERS, ids="+".join)
def test_telegram_takes_every_screen(languages: tuple[str, ...]) -> None:
    for answer in SAMPLES:
        screen = screen_of(Reply(answer, languages), contact="<b>@somebody & sons")
        text, _ = parse_html(screen.text)
        assert text.strip(), answer
        assert "\n\n\n" not in text, answer
        assert utf16_length(text) <= 4096, answer
        assert len(screen.text.encode()) <= MAX_RAW_BYTES, answer
        assert_keyboard(screen)


def assert_keyboard(screen: Screen) -> None:
    keyboard = markup(screen.rows)
    rows = keyboard.inline_keyboard if keyboard else []
    assert sum(len(row) for row in rows) == sum(len(row) for row in screen.rows) <= 100
    for row in rows:
        assert 1 <= len(row) <= 8
        for button in row:
            assert 1 <= len(button.text) <= 64, button
            assert 1 <= len((button.callback_data or "").encode()) <= 64, button
    # Two side by side are never cut on a phone.
    assert all(len(button.text) <= 14 for row in rows if len(row) == 2 for button in row)


async def handler_of(data: str) -> str:
    """The name of the first handler that takes a press with this data."""
    query = CallbackQuery(id="1", from_user=User(id=7, is_bot=False, first_name="A"), chat_instance="1", data=data)
    for router in DISPATCHER.sub_routers:
        for handler in router.callback_query.handlers:
            taken, _ = await handler.check(query)
            if taken:
                return handler.callback.__name__
    raise AssertionError(f"no handler for {data!r}")


def test_every_button_has_its_handler() -> None:
    everything = {
        button.data
        for answer in SAMPLES
        for languages in SPEAKERS
        for row in screen_of(Reply(answer, languages)).rows
        for button in row
    }

    async def unanswered() -> list[str]:
        return [data for data in everything if await handler_of(data) == words.unknown_button.__name__]

    assert len(everything) > 100
    assert asyncio.run(unanswered()) == []


def test_every_country_can_be_offered() -> None:
    codes = sorted(country_codes())
    for language in LANGUAGES:
        for code in codes:
            assert_keyboard(screen_of(Reply(AskNationality((code, "RU")), (language,))))


# --- what must be seen ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", COUNTS)
def test_inside_one_sees_used_may_stay_and_the_last_legal_day(language: str, count: int) -> None:
    last = shift(TODAY, count - 1)
    text = said(Status(TODAY, OPEN, None, Numbers(76, 90, 180, count, last, full=90), "RU"), language)
    day = phrases(language, last)
    assert re.search(r"\b76\b.*\b90\b|\b90\b.*\b76\b", text)
    assert day["d_date"] in text
    assert phrases(language, OPEN.entered)["d_from"] in text
    if count > 1:
        assert str(count) in DAYS_OF.findall(text)
        assert f"{day['d_date']}, {day['d_weekday']}" in text
        assert re.search(rf"\b{count - 1}\b", text)


@pytest.mark.parametrize(
    ("language", "leave"),
    [("ru", "Выехать нужно сегодня"), ("ky", "Бүгүн чыгып кетишиңиз керек"), ("en", "leave today")],
)
def test_on_the_last_day_one_is_told_to_leave_today(language: str, leave: str) -> None:
    last = Numbers(90, 90, 180, 1, TODAY, full=90)
    status = Status(TODAY, OPEN, None, last, "RU")
    for answer in (status, Saved(1, Verb.ENTERED, (OPEN,), status)):
        text = said(answer, language)
        assert leave in text
        assert phrases(language, TODAY)["d_date"] in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_is_echoed_with_its_weekday_and_says_until_when_one_may_stay(language: str) -> None:
    day, until = phrases(language, OPEN.entered), phrases(language, date(2026, 12, 7))
    text = said(Saved(1, Verb.ENTERED, (OPEN,), Status(TODAY, OPEN, None, LEGAL, "RU")), language)
    assert f"{day['d_date']}, {day['d_weekday']}" in text.splitlines()[0]
    assert until["d_until"] in text
    assert re.search(r"\b15\b", text)
    assert len(text.splitlines()) == 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verb", Verb)
def test_every_change_names_its_days_with_their_weekdays(language: str, verb: Verb) -> None:
    stays = stays_of(verb)
    written = [day for stay in stays[:24] for day in (stay.entered, stay.left) if day]
    if verb is Verb.LEFT:
        written = [TODAY]
    elif verb is Verb.CAME_BACK:
        written = written[1:]
    for status in (Status(TODAY, OPEN, None, LEGAL, "RU"), Status(TODAY, OPEN, None, NoNumbers.NO_NATIONALITY)):
        for answer in (Saved(1, verb, stays, status), Saved(1, verb, stays, status, AskNationality())):
            text = said(answer, language)
            for each in written:
                day = phrases(language, each)
                assert re.search(rf"{day['d_date']}(, | \(){day['d_weekday']}", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_over_the_limit_one_sees_since_when_and_what_to_do(language: str) -> None:
    status = Status(TODAY, OPEN, None, OVER, "RU")
    for answer in (status, Saved(1, Verb.ENTERED, (OPEN,), status), Undone(Verb.LEFT, (CLOSED,), status)):
        text = said(answer, language)
        assert phrases(language, date(2026, 11, 21))["d_from"] in text
        last = phrases(language, date(2026, 11, 20))
        assert re.search(rf"{last['d_date']}(, | \(){last['d_weekday']}", text)
        assert re.search(r"\b3\b", text)
        assert {"ru": "юрист", "ky": "юрист", "en": "lawyer"}[language] in text
        assert "/trips" in text
    assert plain(language, "button-permit") in labels(status, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_outside_one_sees_what_an_entry_today_gives_and_when_there_is_more(language: str) -> None:
    some = Numbers(63, 90, 180, 68, date(2027, 1, 29), full=90, full_entry=date(2027, 2, 22))
    text = said(Status(TODAY, None, CLOSED, some, "RU"), language)
    assert phrases(language, date(2027, 1, 29))["d_until"] in text
    assert re.search(r"\b63\b", text)
    assert re.search(r"\b68\b", text)
    assert any(phrases(language, date(2027, 2, 22))[form] in text for form in ("d_date", "d_from"))

    none = said(Status(TODAY, None, CLOSED, ENTER_LATER, "RU"), language)
    again = phrases(language, date(2027, 1, 5))
    assert re.search(rf"{again['d_date']}(, | \(){again['d_weekday']}", none)
    assert any(phrases(language, date(2027, 3, 2))[form] in none for form in ("d_date", "d_from"))
    assert not re.search(r"(?<!\d)0\b", none)


def test_the_same_day_is_not_named_twice() -> None:
    at_once = replace(ENTER_LATER, full_entry=ENTER_LATER.next_entry)
    for language in LANGUAGES:
        text = said(Status(TODAY, None, CLOSED, at_once, "RU"), language)
        assert text.count(phrases(language, date(2027, 1, 5))["d_date"]) == 1
        assert re.search(r"\b90\b", text.splitlines()[-1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_shown_before_a_nationality(language: str) -> None:
    unknown = NoNumbers.NO_NATIONALITY
    for inside, last in ((OPEN, None), (None, CLOSED), (None, None)):
        status = Status(TODAY, inside, last, unknown)
        for answer in (
            status,
            Saved(1, Verb.ENTERED, (OPEN,), status, AskNationality()),
            Saved(1, Verb.ENTERED, (OPEN,), status),
            Undone(Verb.ENTERED, (OPEN,), status),
        ):
            text = said(answer, language)
            assert not DAYS_OF.search(text)
            assert not re.search(r"\b(?:90|180)\b", text)
        assert plain(language, "button-nationality") in labels(status, language)
        asked = said(Saved(1, Verb.ENTERED, (OPEN,), status, AskNationality()), language)
        assert asked.count("?") == 1
        assert plain(language, "numbers-no-nationality") not in asked


def test_until_always_says_that_the_day_is_included() -> None:
    for answer in SAMPLES:
        russian, kyrgyz, english = (said(answer, language) for language in ("ru", "ky", "en"))
        assert not re.search(r"\bдо \d++ \w++(?: \d{4} года)?+(?! включительно)", russian), answer
        assert not re.search(r"\d-\w+ чейин(?! \(ошол күн да кирет\))", kyrgyz), answer
        assert not re.search(r"\b(?:until|till|by) \d", english), answer


def test_no_button_reads_as_log_in_or_log_out() -> None:
    for answer in SAMPLES:
        for language in LANGUAGES:
            assert not {"Кирүү", "Чыгуу", "Вход", "Выход"} & set(labels(answer, language))


def test_labels_of_the_contract() -> None:
    assert labels(AskLanguage(), "en") == ["Русский", "Кыргызча", "English"]
    four = {language: labels(AskNationality(), language)[:4] for language in LANGUAGES}
    assert four == {
        "ru": ["Россия", "Кыргызстан", "Беларусь", "Армения"],
        "ky": ["Россия", "Кыргызстан", "Беларусь", "Армения"],
        "en": ["Russia", "Kyrgyzstan", "Belarus", "Armenia"],
    }
    crossing: dict[str, tuple[str, str]] = {
        "ru": ("Въезд", "Выезд"),
        "ky": ("Кирдим", "Чыктым"),
        "en": ("I entered", "I left"),
    }
    for language, (entered, left) in crossing.items():
        assert labels(Status(TODAY, OPEN, None, LEGAL), language)[0] == left
        assert labels(Status(TODAY, None, CLOSED, ENTER_LATER), language)[0] == entered
        assert labels(EntryOrExit(TODAY, TODAY), language) == [entered, left]
        told: list[Answer] = [*reminders(), Silence(OPEN, TODAY)]
        for answer in told:
            assert labels(answer, language) == [left, plain(language, "button-status")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_light_stands_at_the_start(language: str) -> None:
    for answer in SAMPLES:
        if isinstance(answer, Status | Reminder):
            text = said(answer, language)
            assert text[0] in LIGHTS, answer
            assert len(PICTURE.findall(text)) == 1, answer


@pytest.mark.parametrize(
    ("more", "light"),
    [(200, "🟢"), (SOON + 1, "🟢"), (SOON, "🟡"), (1, "🟡"), (0, "🔴")],
)
def test_the_light_changes_as_the_days_run_out(more: int, light: str) -> None:
    numbers = Numbers(30, 90, 180, more + 1, shift(TODAY, more), full=90)
    assert said(Status(TODAY, OPEN, None, numbers, "RU"))[0] == light


def test_green_is_never_shown_where_nothing_is_counted() -> None:
    for why in NoNumbers:
        assert "🟢" not in said(Status(TODAY, OPEN, None, why, "AZ"))
    assert said(Status(TODAY, OPEN, None, OVER, "RU"))[0] == "🚨"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reminder_says_how_many_days_and_which_day(language: str) -> None:
    for answer in reminders():
        text = said(answer, language)
        number = answer.over or answer.left
        if answer.over or answer.left > 1:
            assert re.search(rf"\b{number}\b", text), answer
        if answer.last_legal_day:
            day = phrases(language, answer.last_legal_day)
            assert day["d_weekday"] in text, answer
            assert day["d_date"] in text or day["d_on"] in text, answer


def test_very_many_stays_are_named_as_far_as_there_is_room() -> None:
    pasted = Saved(1, Verb.STAYED, stays_of(Verb.STAYED), Status(TODAY, OPEN, None, LEGAL, "RU"))
    assert "…and 226 more stays: /trips" in said(pasted)
    assert "…и ещё 242 поездки: /trips" in said(pasted, *LANGUAGES)


def test_other_years_are_named_and_this_one_is_not() -> None:
    text = said(Trips((Listed(1, Stay(LAST_YEAR, date(2026, 9, 2)), 356),), 0, 1, TODAY))
    assert "12 September 2025" in text
    assert "2026" not in text


def test_pages_number_their_stays_through() -> None:
    listed = tuple(Listed(number, CLOSED, 9) for number in range(1, 6))
    answer = Trips(listed, 1, 3, TODAY)
    assert [line.partition(".")[0] for line in said(answer).splitlines()[2:7]] == ["6", "7", "8", "9", "10"]
    assert labels(answer, "en") == ["✎ 6", "✎ 7", "✎ 8", "✎ 9", "✎ 10", "‹ Older", "Newer ›"]


def test_without_a_language_all_three_speak_and_can_be_chosen() -> None:
    status = Status(TODAY, None, None, NoNumbers.NO_NATIONALITY)
    together = said(status, *LANGUAGES)
    assert [said(status, language) in together for language in LANGUAGES] == [True] * 3
    assert labels(status, *LANGUAGES)[-3:] == ["Русский", "Кыргызча", "English"]
    assert labels(AskLanguage(), *LANGUAGES).count("Русский") == 1
    assert said(AskLanguage(), *LANGUAGES).count("👋") == 3
    assert labels(Forgotten(), *LANGUAGES) == []


def test_the_contact_is_shown_where_people_look_for_it() -> None:
    for page in (Page.HELP, Page.PRIVACY):
        assert "@somebody <3" in parse_html(screen_of(Reply(page, ("en",)), contact="@somebody <3").text)[0]
        assert "None" not in screen_of(Reply(page, ("en",))).text
    assert "@somebody" not in screen_of(Reply(Gone(), ("en",)), contact="@somebody").text


def test_every_question_has_a_way_out() -> None:
    for answer in questions():
        if not isinstance(answer, AskLanguage):
            data = [button.data for row in screen_of(Reply(answer, ("en",))).rows for button in row]
            assert any(each.startswith("s:") for each in data), answer


def test_a_day_of_long_ago_is_not_asked_for_with_today_first() -> None:
    assert labels(day_question(Purpose.LEAVE), "en")[0] == "Today, Mon, 23 November"
    assert labels(day_question(Purpose.STAY_FROM, shown=LAST_YEAR), "en")[0] == "September 2025"


def test_an_answer_without_a_screen_is_a_bug_that_shows() -> None:
    with pytest.raises(TypeError, match="datetime"):
        screen_of(Reply(datetime(2026, 1, 1, tzinfo=UTC), ("en",)))  # type: ignore[arg-type] # what a bug would pass
