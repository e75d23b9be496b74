"""Every answer becomes a message that Telegram takes and a person understands, in each language, at its longest too."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from string import ascii_uppercase

import pytest
from aiogram.types import CallbackQuery, User

from bot.actions.answers import Answer, Reply
from bot.actions.answers.days import Direction, OtherEnd, Purpose, Wanted
from bot.actions.answers.notices import Outage, Reminder
from bot.actions.answers.pages import Page, StaleButton
from bot.actions.answers.questions import Ask, AskDay, AskLanguage, AskNationality, EntryOrExit
from bot.actions.answers.refusals import Refused
from bot.actions.answers.status import Allowance, NoAllowance, Status
from bot.actions.answers.stays import ChangeKind, Saved, StayCard, StayList, Undone
from bot.actions.answers.unread import NotAllRead, NotRead, UnreadLine
from bot.actions.forget import Forgotten
from bot.core import crossings
from bot.core.stay import Stay
from bot.lexicon.languages import LANGUAGES
from bot.reading.nationalities import named_country
from bot.telegram import callbacks as cb
from bot.telegram import screens
from bot.telegram.dispatcher import DISPATCHER
from bot.telegram.groups import GROUPS
from bot.telegram.handlers import free_text, groups
from bot.telegram.screens import screen_of
from bot.telegram.screens.status import SOON
from bot.texts.catalogue import plain
from bot.texts.countries import country_name
from bot.texts.days import day_words
from telegram_stand_in.formatting import parse_html
from tests.telegram.wire import packed
from tools.check_screens import SPEAKERS, faults_of
from tools.samples import TOPICS
from tools.samples.base import CLOSED, LONGEST_COUNTRY, OFFERED, OPEN, PASTED, TODAY
from tools.samples.status import ALL_LATER, NONE_NOW, SOME, inside, over, uncounted
from tools.samples.stays import BROUGHT

LAST_YEAR = date(2025, 9, 12)
COUNTS = (1, 2, 5, 11, 21, 90, 1111)

LIGHTS = "🟢🟡🔴🚨⚪🪪⏳⏰"
PICTURE = re.compile("[\U0001f000-\U0001faff\u231a-\u23ff\u25a0-\u27bf\u2b00-\u2bff]")
DAYS_OF = re.compile(r"(\d+)\s+(?:дн|день|дней|күн|day)")

ANSWERS: list[Answer] = [sample.answer for topic in TOPICS for sample in topic.samples]
QUESTIONS = [answer for answer in ANSWERS if isinstance(answer, Ask)]
REMINDERS = [answer for answer in ANSWERS if isinstance(answer, Reminder)]


def shift(day: date, days: int) -> date:
    return day + timedelta(days)


@cache
def country_codes() -> frozenset[str]:
    """Every code that stands for a nationality."""
    pairs = (first + second for first in ascii_uppercase for second in ascii_uppercase)
    return frozenset(code for code in pairs if named_country(code) == code)


def said(answer: Answer, *languages: str) -> str:
    """The text as it is read, without markup, with plain spaces."""
    return parse_html(screen_of(Reply(answer, languages or ("en",))).text)[0].replace("\N{NO-BREAK SPACE}", " ")


def labels(answer: Answer, *languages: str) -> list[str]:
    return [button.label for row in screen_of(Reply(answer, languages)).rows for button in row]


def phrases(language: str, day: date) -> dict[str, str]:
    return {
        name: words.replace("\N{NO-BREAK SPACE}", " ") for name, words in day_words(language, "d", day, TODAY).items()
    }


def with_weekday(language: str, day: date) -> str:
    """A pattern of the day, or "from" it, with its weekday; an English sentence names the weekday first."""
    words = phrases(language, day)
    after = rf"(?:{words['d_date']}|{words['d_from']})(, | \(){words['d_weekday']}"
    return rf"{after}|{words['d_weekday']}, {words['d_date']}" if language == "en" else after


def in_short(language: str, day: date) -> str:
    """The day with its short weekday, as lists of a year name it."""
    words = day_words(language, "d", day, day)
    return f"{words['d_date']}, {words['d_short']}".replace("\N{NO-BREAK SPACE}", " ")


def faults(answer: Answer) -> list[str]:
    """What Telegram would refuse or cut, whoever is spoken to."""
    return [reason for languages in SPEAKERS for reason in faults_of(screen_of(Reply(answer, languages)))]


def with_every_question() -> Iterator[Saved]:
    """Each kind of change, and the longest, with each question that may follow it."""
    kinds = {(answer.verb, len(answer.stays)): answer for answer in ANSWERS if isinstance(answer, Saved)}
    assert {verb for verb, _ in kinds} == set(ChangeKind)
    return (replace(saved, ask=ask) for saved in kinds.values() for ask in QUESTIONS)


def test_telegram_takes_every_change_with_every_question() -> None:
    assert [(answer, found) for answer in with_every_question() if (found := faults(answer))] == []


def test_every_country_can_be_offered() -> None:
    assert [code for code in sorted(country_codes()) if faults(AskNationality((code, "RU"), several=True))] == []


def test_the_longest_country_is_among_the_samples() -> None:
    for language in LANGUAGES:
        longest = max(len(country_name(language, code)) for code in country_codes())
        assert len(country_name(language, LONGEST_COUNTRY)) == longest


class Admin:
    """Stands for a group in which whoever presses is an administrator."""

    async def by_admin(self) -> bool:
        return True


async def handler_of(data: str) -> str:
    """The name of the first handler that takes a press with this data, in a private chat or a group."""
    query = CallbackQuery(id="1", from_user=User(id=7, is_bot=False, first_name="A"), chat_instance="1", data=data)
    in_group = data.startswith(cb.OF_GROUPS)
    for router in (GROUPS if in_group else DISPATCHER).sub_routers:
        for handler in router.callback_query.handlers:
            taken, _ = await handler.check(query, chat=Admin())
            if taken:
                return handler.callback.__name__
    raise AssertionError(f"no handler for {data!r}")


def test_every_button_has_its_handler() -> None:
    everything = {
        packed(button)
        for answer in ANSWERS
        for languages in SPEAKERS
        for row in screen_of(Reply(answer, languages)).rows
        for button in row
        if not button.url and button.query is None
    }

    async def unanswered() -> list[str]:
        fallbacks = {each.__name__ for each in (free_text.unknown_button, groups.not_the_admins, groups.not_yours)}
        return [data for data in everything if await handler_of(data) in fallbacks]

    assert len(everything) > 100
    assert asyncio.run(unanswered()) == []


# --- what must be seen ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", COUNTS)
def test_inside_one_sees_used_may_stay_and_the_last_legal_day(language: str, count: int) -> None:
    last = shift(TODAY, count - 1)
    text = said(Status(TODAY, OPEN, None, Allowance(76, 90, 180, count, last, full=90), "RU"), language)
    day = phrases(language, last)
    assert re.search(r"\b76\b.*\b90\b|\b90\b.*\b76\b", text)
    assert day["d_date"] in text
    assert phrases(language, OPEN.entered)["d_from"] in text
    assert re.search(with_weekday(language, last), text.splitlines()[0])
    if count > 1:
        assert re.search(rf"\b{count - 1}\b", text.splitlines()[0])


@pytest.mark.parametrize(
    ("language", "leave"),
    [("ru", "Выехать нужно сегодня"), ("ky", "Бүгүн чыгып кетишиңиз керек"), ("en", "leave today")],
)
def test_on_the_last_day_one_is_told_to_leave_today(language: str, leave: str) -> None:
    last = Allowance(90, 90, 180, 1, TODAY, full=90)
    status = Status(TODAY, OPEN, None, last, "RU")
    for answer in (status, Saved(1, ChangeKind.ENTERED, (OPEN,), status)):
        text = said(answer, language)
        assert leave in text
        assert phrases(language, TODAY)["d_date"] in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_is_echoed_with_its_weekday_and_says_until_when_one_may_stay(language: str) -> None:
    text = said(Saved(1, ChangeKind.ENTERED, (OPEN,), inside(14)), language)
    entered, until, _ = text.splitlines()
    assert re.search(with_weekday(language, OPEN.entered), entered)
    assert re.search(with_weekday(language, date(2026, 12, 7)), until)
    assert re.search(r"\b14\b", until)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verb", ChangeKind)
def test_every_change_names_its_days_with_their_weekdays(language: str, verb: ChangeKind) -> None:
    stays = PASTED if verb is ChangeKind.STAYED else BROUGHT[verb]
    written = [day for stay in stays[:24] for day in (stay.entered, stay.left) if day]
    if verb is ChangeKind.LEFT:
        written = [TODAY]
    elif verb is ChangeKind.CAME_BACK:
        written = written[1:]
    for status in (inside(14), uncounted(NoAllowance.NO_NATIONALITY)):
        for answer in (Saved(1, verb, stays, status), Saved(1, verb, stays, status, AskNationality(OFFERED))):
            text = said(answer, language)
            for each in written:
                assert re.search(with_weekday(language, each), text) or in_short(language, each) in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_over_the_limit_one_sees_since_when_and_what_to_do(language: str) -> None:
    status = over(3)
    for answer in (status, Saved(1, ChangeKind.ENTERED, (OPEN,), status), Undone(ChangeKind.LEFT, (CLOSED,), status)):
        text = said(answer, language)
        assert phrases(language, date(2026, 11, 21))["d_from"] in text
        assert re.search(with_weekday(language, date(2026, 11, 20)), text)
        assert re.search(r"\b3\b", text)
        assert {"ru": "юрист", "ky": "юрист", "en": "lawyer"}[language] in text
        assert "/trips" in text
    assert plain(language, "button-permit") in labels(status, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_outside_one_sees_what_an_entry_today_gives_and_when_there_is_more(language: str) -> None:
    text = said(SOME, language)
    assert re.search(with_weekday(language, date(2026, 12, 19)), text.splitlines()[0])
    assert re.search(r"\b63\b", text)
    assert re.search(r"\b27\b", text)
    assert any(phrases(language, date(2027, 2, 1))[form] in text for form in ("d_date", "d_from"))

    none, next_day = said(NONE_NOW, language), phrases(language, date(2026, 12, 7))
    first = none.splitlines()[0]
    assert re.search(with_weekday(language, date(2026, 12, 7)), first) or next_day["d_from"] in first
    assert any(phrases(language, date(2027, 1, 29))[form] in none for form in ("d_date", "d_from"))
    assert not re.search(r"(?<!\d)0\b", none)


def test_the_same_day_is_not_named_twice() -> None:
    for language in LANGUAGES:
        text = said(ALL_LATER, language)
        assert text.count(phrases(language, date(2027, 2, 6))["d_date"]) == 1
        assert re.search(r"\b90\b", text.splitlines()[-1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_shown_before_a_nationality(language: str) -> None:
    unknown = NoAllowance.NO_NATIONALITY
    for stay, last in ((OPEN, None), (None, CLOSED), (None, None)):
        status = Status(TODAY, stay, last, unknown)
        for answer in (
            status,
            Saved(1, ChangeKind.ENTERED, (OPEN,), status, AskNationality(OFFERED)),
            Saved(1, ChangeKind.ENTERED, (OPEN,), status),
            Undone(ChangeKind.ENTERED, (OPEN,), status),
        ):
            text = said(answer, language)
            assert not DAYS_OF.search(text)
            assert not re.search(r"\b(?:90|180)\b", text)
        assert plain(language, "button-nationality") in labels(status, language)
        asked = said(Saved(1, ChangeKind.ENTERED, (OPEN,), status, AskNationality(OFFERED)), language)
        assert asked.count("?") == 1
        assert plain(language, "numbers-no-nationality") not in asked


def test_until_always_says_that_the_day_is_included() -> None:
    for answer in ANSWERS:
        russian, kyrgyz, english = (said(answer, language) for language in ("ru", "ky", "en"))
        assert not re.search(r"\bдо \d++ \w++(?: \d{4} года)?+(?! включительно)", russian), answer
        assert not re.search(r"\d-\w+ чейин(?! \(ошол күндү кошо алганда\))", kyrgyz), answer
        assert not re.search(r"\b(?:until|till|by) \d", english), answer


def test_no_button_reads_as_log_in_or_log_out() -> None:
    for answer in ANSWERS:
        for language in LANGUAGES:
            assert not {"Кирүү", "Чыгуу", "Вход", "Выход"} & set(labels(answer, language))


def test_labels_of_the_contract() -> None:
    assert labels(AskLanguage(), "en") == ["Русский", "Кыргызча", "English"]
    four = {language: labels(AskNationality(OFFERED[:4]), language)[:4] for language in LANGUAGES}
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
        assert labels(inside(14), language)[0] == left
        assert labels(NONE_NOW, language)[0] == entered
        assert labels(EntryOrExit(TODAY, TODAY), language) == [entered, left]
        told: list[Answer] = [*REMINDERS, Outage(OPEN, TODAY)]
        for answer in told:
            assert labels(answer, language)[:2] == [left, plain(language, "button-status")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_light_stands_at_the_start(language: str) -> None:
    for answer in ANSWERS:
        if isinstance(answer, Status | Reminder):
            text = said(answer, language)
            assert text[0] in LIGHTS, answer
            assert len(PICTURE.findall(text)) == 1, answer


@pytest.mark.parametrize(
    ("more", "light"),
    [(200, "🟢"), (SOON + 1, "🟢"), (SOON, "🟡"), (1, "🟡"), (0, "🔴")],
)
def test_the_light_changes_as_the_days_run_out(more: int, light: str) -> None:
    numbers = Allowance(30, 90, 180, more + 1, shift(TODAY, more), full=90)
    assert said(Status(TODAY, OPEN, None, numbers, "RU"))[0] == light


def test_green_is_never_shown_where_nothing_is_counted() -> None:
    for why in NoAllowance:
        assert "🟢" not in said(Status(TODAY, OPEN, None, why, "AZ"))
    assert said(over(3))[0] == "🚨"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reminder_says_how_many_days_and_which_day(language: str) -> None:
    for answer in REMINDERS:
        text = said(answer, language)
        number = answer.over or answer.left
        if answer.over or answer.left > 1:
            assert re.search(rf"\b{number}\b", text), answer
        if answer.last_legal_day:
            day = phrases(language, answer.last_legal_day)
            assert day["d_weekday"] in text, answer
            assert day["d_date"] in text or day["d_on"] in text, answer


def test_very_many_stays_are_named_as_far_as_there_is_room() -> None:
    pasted = Saved(1, ChangeKind.STAYED, PASTED, inside(14))
    assert "…and 76 more trips: /trips" in said(pasted)
    assert "…и ещё 92 поездки: /trips" in said(pasted, *LANGUAGES)


def test_other_years_are_named_and_this_one_is_not() -> None:
    text = said(StayList((Stay(LAST_YEAR, date(2025, 10, 2)),), 0, 1, TODAY))
    assert "2025\n1. 12 September, Fri – 2 October, Thu · 21 days" in text
    over_new_year = said(StayList((Stay(LAST_YEAR, date(2026, 9, 2)),), 0, 1, TODAY))
    assert "2025\n1. 12 September, Fri – 2 September 2026, Wed · 356 days" in over_new_year
    assert "2026" not in said(Status(TODAY, OPEN, None, Allowance(76, 90, 180, 15, shift(TODAY, 14), full=90), "RU"))


def test_a_stay_that_lasts_counts_its_days_up_to_today() -> None:
    assert "10 days" in said(StayList((Stay(shift(TODAY, -9)),), 0, 1, TODAY))
    assert "10 days" in said(StayCard(Stay(shift(TODAY, -9)), TODAY))


def test_pages_number_their_stays_through() -> None:
    answer = StayList((CLOSED,) * 5, 1, 3, TODAY)
    assert [line.partition(".")[0] for line in said(answer).splitlines()[3:8]] == ["6", "7", "8", "9", "10"]
    assert labels(answer, "en") == ["✎ 6", "✎ 7", "✎ 8", "✎ 9", "✎ 10", "‹ Older", "Newer ›", "Plans"]


def test_without_a_language_all_three_speak_and_can_be_chosen() -> None:
    status = Status(TODAY, None, None, NoAllowance.NO_NATIONALITY)
    together = said(status, *LANGUAGES)
    assert [said(status, language) in together for language in LANGUAGES] == [True] * 3
    assert labels(status, *LANGUAGES)[-3:] == ["Русский", "Кыргызча", "English"]
    assert labels(AskLanguage(), *LANGUAGES).count("Русский") == 1
    assert said(AskLanguage(), *LANGUAGES).count("👋") == 3
    assert labels(Forgotten(), *LANGUAGES) == []


def test_a_language_that_no_longer_fits_can_still_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    russian, kyrgyz, _ = (said(Page.HELP, language) for language in LANGUAGES)
    just_two = len(f"{russian}\n\n{kyrgyz}")
    monkeypatch.setattr(screens, "MOST_CHARACTERS", just_two)
    assert said(Page.HELP, *LANGUAGES) == f"{russian}\n\n{kyrgyz}"
    monkeypatch.setattr(screens, "MOST_CHARACTERS", just_two - 1)
    assert kyrgyz not in said(Page.HELP, *LANGUAGES)
    monkeypatch.setattr(screens, "MOST_CHARACTERS", 1)
    assert said(Page.HELP, *LANGUAGES) == russian
    assert labels(Page.HELP, *LANGUAGES)[-3:] == ["Русский", "Кыргызча", "English"]


def test_the_contact_is_shown_where_people_look_for_it() -> None:
    for page in (Page.HELP, Page.PRIVACY):
        assert "@somebody <3" in parse_html(screen_of(Reply(page, ("en",)), contact="@somebody <3").text)[0]
        assert "None" not in screen_of(Reply(page, ("en",))).text
    assert "@somebody" not in screen_of(Reply(StaleButton(), ("en",)), contact="@somebody").text


def test_every_question_has_a_way_out() -> None:
    for answer in QUESTIONS:
        nothing_asked = isinstance(answer, NotAllRead) and not answer.ready
        if not isinstance(answer, AskLanguage) and not nothing_asked:
            data = [packed(button) for row in screen_of(Reply(answer, ("en",))).rows for button in row]
            assert any(each.startswith("s:") for each in data), answer


def test_a_day_of_long_ago_is_not_asked_for_with_today_first() -> None:
    assert labels(AskDay(Wanted(Purpose.LEAVE), TODAY, TODAY), "en")[0] == "Today, Mon, 23 November"
    assert labels(AskDay(Wanted(Purpose.LEAVE), TODAY, LAST_YEAR), "en")[0] == "Mo"


def test_an_answer_without_a_screen_is_a_bug_that_shows() -> None:
    with pytest.raises(TypeError, match="datetime"):
        screen_of(Reply(datetime(2026, 1, 1, tzinfo=UTC), ("en",)))  # type: ignore[arg-type] # what a bug would pass


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_exit_on_the_wrong_side_names_both_days_with_their_weekdays_and_offers_another(language: str) -> None:
    earlier, later = date(2026, 11, 19), date(2026, 11, 22)
    wanted = OtherEnd(Purpose.CAME_BACK, later)
    reasons = (crossings.Backwards(later, earlier), crossings.AfterReturn(later, earlier))
    answers = [Refused(reason, Direction.OUT, TODAY, wanted=wanted) for reason in reasons]
    texts = [said(answer, language) for answer in answers]
    for answer, text in zip(answers, texts, strict=True):
        for each in (earlier, later):
            assert "{d_date}, {d_weekday}".format(**phrases(language, each)) in text
        data = [packed(button) for row in screen_of(Reply(answer, (language,))).rows for button in row]
        assert data == [f"a:cb:{later.toordinal()}"]
    assert texts[0] != texts[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_that_was_not_understood_is_said_back_in_short(language: str) -> None:
    for line, shown in (("31.02 <3 - 1.3", "31.02 <3 - 1.3"), ("1" * 60, "1" * 60), ("1" * 61, "1" * 59 + "…")):
        text = said(NotAllRead((UnreadLine(line, "impossible"),), 0), language)
        assert re.search(rf"[«“]{re.escape(shown)}[»”]\n", text)
        assert text.endswith(said(NotRead("impossible", TODAY), language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_offers_what_was_understood_and_names_what_was_not(language: str) -> None:
    unread = tuple(UnreadLine(f"{number}.02.2026", "incomplete") for number in range(30, 37))
    reply = Reply(NotAllRead(unread, 11), (language,))
    screen = screen_of(reply)
    assert [f"{number}.02.2026" in screen.text for number in range(30, 37)] == [True] * 5 + [False] * 2
    assert [packed(button) for row in screen.rows for button in row] == ["L:", "s:list"]
    assert set(re.findall(r"\d+", screen.rows[0][0].label)) == {"11", "18"}
    reasons = {
        said(NotAllRead((line,), 0), language)
        for line in (
            UnreadLine("x", "incomplete"),
            UnreadLine("x", "incomplete", Direction.IN),
            UnreadLine("x", "incomplete", Direction.OUT),
            UnreadLine("x", "contradiction"),
            UnreadLine("x", "contradiction", days=41),
        )
    }
    assert len(reasons) == 5
