"""Every answer becomes a message that Telegram takes and a person understands, in each language, at its longest too."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from string import ascii_uppercase

import pytest
from aiogram.types import CallbackQuery, User

from bot.actions.answers import Answer, Reply
from bot.actions.answers.days import Direction, OtherEnd, Purpose, Wanted
from bot.actions.answers.notices import Outage
from bot.actions.answers.pages import Page, StaleButton
from bot.actions.answers.questions import Ask, AskDay, AskLanguage, AskNationality, EntryOrExit
from bot.actions.answers.refusals import Refused
from bot.actions.answers.status import NoAllowance, Status
from bot.actions.answers.stays import ChangeKind, Saved, StayList
from bot.actions.answers.unread import NotAllRead, NotRead, Strangers, UnreadLine
from bot.actions.forget import Forgotten
from bot.core import crossings
from bot.lexicon.languages import LANGUAGES
from bot.reading.nationalities import named_country
from bot.telegram import callbacks as cb
from bot.telegram import screens
from bot.telegram.dispatcher import PRIVATE
from bot.telegram.groups import GROUPS
from bot.telegram.handlers import free_text, groups
from bot.telegram.screens import screen_of
from bot.texts.catalogue import plain
from bot.texts.countries import country_name
from telegram_stand_in.formatting import parse_html
from tests.telegram.answers_shown import ANSWERS, LAST_YEAR, REMINDERS, labels, phrases, said
from tests.telegram.wire import packed
from tools.check_screens import SPEAKERS, faults_of
from tools.samples.base import CLOSED, LONGEST_COUNTRY, OFFERED, OPEN, PASTED, TODAY
from tools.samples.status import NONE_NOW, inside

QUESTIONS = [answer for answer in ANSWERS if isinstance(answer, Ask)]


@cache
def country_codes() -> frozenset[str]:
    """Every code that stands for a nationality."""
    pairs = (first + second for first in ascii_uppercase for second in ascii_uppercase)
    return frozenset(code for code in pairs if named_country(code) == code)


def faults(answer: Answer) -> list[str]:
    """What Telegram would refuse or cut, whoever is spoken to."""
    return [reason for languages in SPEAKERS for reason in faults_of(screen_of(Reply(answer, languages)))]


def with_every_question() -> Iterator[Saved]:
    """Each kind of change, and the longest, with each question that may follow it."""
    kinds = {(answer.verb, len(answer.stays)): answer for answer in ANSWERS if isinstance(answer, Saved)}
    assert {verb for verb, _ in kinds} == set(ChangeKind) - {ChangeKind.IMPORTED}
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
    for router in (GROUPS if in_group else PRIVATE).sub_routers:
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


def test_very_many_stays_are_named_as_far_as_there_is_room() -> None:
    pasted = Saved(1, ChangeKind.STAYED, PASTED, inside(14))
    assert "…and 76 more trips: “Trips”" in said(pasted)
    assert "…и ещё 92 поездки: «Поездки»" in said(pasted, *LANGUAGES)


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
            assert any(each.startswith(("s:", "sd:")) for each in data), answer


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
    assert [f"{number}.02.2026" in screen.text for number in range(30, 37)] == [True] * 7
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
            UnreadLine("x", "ambiguous"),
            UnreadLine("x", "ambiguous", around="Отпуск"),
        )
    }
    assert len(reasons) == 7
    assert sum("Отпуск" in reason for reason in reasons) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_several_unknown_names_none_is_spoken_of_as_the_one(language: str) -> None:
    one, two = (said(Strangers(names), language) for names in (("Bob",), ("Bob", "Emma")))
    assert one.partition("Bob")[2] != two.partition("Emma")[2]
