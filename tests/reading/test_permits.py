"""What is said of residence permits and visas: which kind, from when, until when, and what is never taken for one."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bot.core.permit import PermitKind
from bot.reading import PermitTold, Refusal, read_day, read_permit, read_plan, whose_permit
from bot.reading.answers import Why
from bot.reading.words import permits
from tests.reading.at_home import read_message
from tests.reading.spelling import RUSSIAN, TODAYS, listed
from tests.reading.test_latin import SPELLINGS, latin
from tests.reading.vocabulary import VOCABULARY

TODAY = date(2026, 11, 29)
DATA = Path(__file__).parents[1] / "data"


def residence(
    begins: str | None = None, ends: str | None = None, *, kind: PermitKind = PermitKind.RESIDENCE, over: bool = False
) -> PermitTold:
    first, last = (date.fromisoformat(day) if day else None for day in (begins, ends))
    return PermitTold(kind, first, last, over)


def visa(begins: str | None = None, ends: str | None = None, *, over: bool = False) -> PermitTold:
    return residence(begins, ends, kind=PermitKind.VISA, over=over)


RUSSIAN_TOLD = {
    "получил РВП 16 декабря": residence("2025-12-16"),
    "РВП получил 16 декабря": residence("2025-12-16"),
    "16 декабря получил РВП": residence("2025-12-16"),
    "я получила РВП 16-го декабря 2025 года": residence("2025-12-16"),
    "Здравствуйте! Получил РВП 16 декабря, спасибо": residence("2025-12-16"),
    "получила вид на жительство 16.12.2025": residence("2025-12-16"),
    "получили разрешение на временное проживание вчера": residence("2026-11-28"),
    "получил ВНЖ Казахстана 16 декабря": residence("2025-12-16"),
    "получил РВП в Казахстане 16 декабря": residence("2025-12-16"),
    "РВП выдано 16.12.2025": residence("2025-12-16"),
    "РВП было выдано 16 декабря": residence("2025-12-16"),
    "РВП от 16 декабря": residence("2025-12-16"),
    "РВП оформил 16 декабря": residence("2025-12-16"),
    "РВП сегодня получил": residence("2026-11-29"),
    "у меня РВП с 16 декабря": residence("2025-12-16"),
    "с 16 декабря у меня ВНЖ": residence("2025-12-16"),
    "РВП с 16 декабря 2027": residence("2027-12-16"),
    "виза с завтрашнего дня": visa("2026-11-30"),
    "РВП до 20 марта": residence(ends="2027-03-20"),
    "до 20 марта РВП": residence(ends="2027-03-20"),
    "мой РВП по 20 марта": residence(ends="2027-03-20"),
    "моё РВП до 20 марта": residence(ends="2027-03-20"),
    "РВП до 20 марта включительно": residence(ends="2027-03-20"),
    "у меня есть вид на жительство до 20 марта 2030": residence(ends="2030-03-20"),
    "РВП действует до 20 марта 2028 г.": residence(ends="2028-03-20"),
    "РВП до 20.03.2025": residence(ends="2025-03-20"),
    "виза до 5 мая": visa(ends="2027-05-05"),
    "виза до сегодня": visa(ends="2026-11-29"),
    "рабочая виза до 1 июня": visa(ends="2027-06-01"),
    "бизнес-виза до 1 июня": visa(ends="2027-06-01"),
    "виза в Казахстан до 5 мая": visa(ends="2027-05-05"),
    "срок действия визы до 5 мая": visa(ends="2027-05-05"),
    "виза заканчивается 5 мая": visa(ends="2027-05-05"),
    "виза истекает сегодня": visa(ends="2026-11-29"),
    "продлил РВП до 20 марта 2028": residence(ends="2028-03-20"),
    "вчера продлил РВП до 20 марта 2028 года": residence(ends="2028-03-20"),
    "мне продлили визу до 20 марта 2028": visa(ends="2028-03-20"),
    "РВП с 16 декабря по 20 марта": residence("2025-12-16", "2026-03-20"),
    "с 16 декабря РВП до 20 марта": residence("2025-12-16", "2026-03-20"),
    "РВП 16.12.2025 - 20.03.2027": residence("2025-12-16", "2027-03-20"),
    "РВП: 16.12.25-20.03.27": residence("2025-12-16", "2027-03-20"),
    "получил РВП 16 декабря, до 20 марта": residence("2025-12-16", "2026-03-20"),
    "получил РВП 16 декабря до 20 марта 2028 года": residence("2025-12-16", "2028-03-20"),
    "РВП выдано 16.12.2025, действует до 16.12.2028": residence("2025-12-16", "2028-12-16"),
    "РВП с 16 декабря по 20 марта 2026": residence("2025-12-16", "2026-03-20"),
    "РВП с 16 декабря 2026 по 20 марта": residence("2026-12-16", "2027-03-20"),
    "РВП с 16.12 по 16.12": residence("2025-12-16", "2026-12-16"),
    "виза с 1 марта по 30 мая": visa("2026-03-01", "2026-05-30"),
    "виза 1-30 марта": visa("2026-03-01", "2026-03-30"),
    "РВП закончилось": residence(over=True),
    "истекло РВП": residence(over=True),
    "больше нет РВП": residence(over=True),
    "срок РВП закончился": residence(over=True),
    "РВП закончилось 20 марта": residence(ends="2026-03-20", over=True),
    "ВНЖ кончился вчера": residence(ends="2026-11-28", over=True),
    "у меня закончилась виза 5 мая": visa(ends="2026-05-05", over=True),
    "виза с 1 декабря закончилась 5 мая": visa("2025-12-01", "2026-05-05", over=True),
    "была виза с 1 марта по 30 мая": visa("2026-03-01", "2026-05-30", over=True),
    "была виза с 1 июня по 30 ноября 2025": visa("2025-06-01", "2025-11-30", over=True),
    "была виза с 1 мая по 15 декабря": visa("2025-05-01", "2025-12-15", over=True),
    "у меня было РВП до 20 марта": residence(ends="2026-03-20", over=True),
    "мне дали ВНЖ": residence(),
    "есть РВП": residence(),
    "ВНЖ уже есть": residence(),
    "у меня РВП": residence(),
    "сейчас у меня РВП": residence(),
    "продлил РВП": residence(),
    "виза заканчивается": visa(),
    "бессрочный ВНЖ": PermitTold(PermitKind.RESIDENCE, endless=True),
    "получил бессрочный ВНЖ 16 декабря": PermitTold(PermitKind.RESIDENCE, date(2025, 12, 16), endless=True),
    "ВНЖ бессрочно": PermitTold(PermitKind.RESIDENCE, endless=True),
    "РВП бессрочно с 5 ноября": PermitTold(PermitKind.RESIDENCE, date(2026, 11, 5), endless=True),
    "ВНЖ с 5 ноября без конца": PermitTold(PermitKind.RESIDENCE, date(2026, 11, 5), endless=True),
    "ВНЖ с 5 ноября, без даты окончания": PermitTold(PermitKind.RESIDENCE, date(2026, 11, 5), endless=True),
    "РВП 16 декабря": PermitTold(PermitKind.RESIDENCE, day=date(2025, 12, 16)),
    "РВП 16.12.2027": PermitTold(PermitKind.RESIDENCE, day=date(2027, 12, 16)),
    "разрешение до 5 мая": PermitTold(PermitKind.OTHER, ends=date(2027, 5, 5)),
    "получил разрешение": PermitTold(PermitKind.OTHER),
}
KYRGYZ_TOLD = {
    "РВП алдым 16-декабрда": residence("2025-12-16"),
    "16-декабрда РВП алдым": residence("2025-12-16"),
    "мен кечээ РВП алдым": residence("2026-11-28"),
    "жашоого уруксат алдым 16-декабрда": residence("2025-12-16"),
    "убактылуу жашоо уруксаты 20-мартка чейин": residence(ends="2027-03-20"),
    "убактылуу жашоого уруксатым бар": residence(),
    "туруктуу жашоого уруксатым бар": residence(),
    "жашап турууга уруксат 20-мартка чейин": residence(ends="2027-03-20"),
    "РВПм 20-мартка чейин": residence(ends="2027-03-20"),
    "РВП-м 20-мартка чейин": residence(ends="2027-03-20"),
    "РВПны 20-мартка чейин узарттым": residence(ends="2027-03-20"),
    "16-декабрдан бери менде РВП": residence("2025-12-16"),
    "РВПм 16-декабрдан 20-мартка чейин": residence("2025-12-16", "2026-03-20"),
    "РВПм 1-ноябрдан 2027-жылдын 1-июнуна чейин": residence("2026-11-01", "2027-06-01"),
    "РВПм 1-ноябрдан 2027-ж. 1-июнуна чейин": residence("2026-11-01", "2027-06-01"),
    "РВПм 1-ноябрдан кийинки жылдын 1-июнуна чейин": residence("2026-11-01", "2027-06-01"),
    "РВПм 1-ноябрь 2026-жылдан 1-июнь 2027-жылга чейин": residence("2026-11-01", "2027-06-01"),
    "РВП 16-ноябрдан": residence("2026-11-16"),
    "менде РВП бар 2026-жылдын 16-ноябрынан": residence("2026-11-16"),
    "визам 1-марттан 30-майга чейин": visa("2026-03-01", "2026-05-30"),
    "визам 5-майда бүтөт": visa(ends="2027-05-05"),
    "визамдын мөөнөтү 5-майда бүтөт": visa(ends="2027-05-05"),
    "менин жумуш визам 5-майга чейин": visa(ends="2027-05-05"),
    "эмгек визасы 5-майга чейин": visa(ends="2027-05-05"),
    "РВП бүттү": residence(over=True),
    "РВПнын мөөнөтү бүттү": residence(over=True),
    "визам 5-майда бүттү": visa(ends="2026-05-05", over=True),
    "менде ВНЖ бар": residence(),
    "РВПм бар": residence(),
    "РВП 5-ноябрдан баштап мөөнөтү жок": PermitTold(PermitKind.RESIDENCE, date(2026, 11, 5), endless=True),
    "мөөнөтсүз ВНЖ бар": PermitTold(PermitKind.RESIDENCE, endless=True),
    "уруксат алдым": PermitTold(PermitKind.OTHER),
}
ENGLISH_TOLD = {
    "got my residence permit on 16 December": residence("2025-12-16"),
    "I received my residence permit yesterday": residence("2026-11-28"),
    "got a residence permit in Kazakhstan on December 16": residence("2025-12-16"),
    "my visa was issued on 16 December": visa("2025-12-16"),
    "temporary residence permit since 16 Dec": residence("2025-12-16"),
    "got RVP on 16 December": residence("2025-12-16"),
    "residence permit until 20 March": residence(ends="2027-03-20"),
    "VNZh until 20 March 2028": residence(ends="2028-03-20"),
    "my residence permit is until 20 March 2028": residence(ends="2028-03-20"),
    "my visa expires 5 May": visa(ends="2027-05-05"),
    "my visa is valid until 5 May": visa(ends="2027-05-05"),
    "I have a work visa until June 1": visa(ends="2027-06-01"),
    "I'm on a work visa until June 1": visa(ends="2027-06-01"),
    "e-visa until 5 May": visa(ends="2027-05-05"),
    "visa for Kazakhstan until 5 May": visa(ends="2027-05-05"),
    "visa from 1 March to 30 May": visa("2026-03-01", "2026-05-30"),
    "visa issued 16 Dec 2025, valid until 16 Dec 2027": visa("2025-12-16", "2027-12-16"),
    "residence permit 16 Dec 2025 - 20 March 2027": residence("2025-12-16", "2027-03-20"),
    "extended my permit till 20 March 2028": PermitTold(PermitKind.OTHER, ends=date(2028, 3, 20)),
    "my visa expired": visa(over=True),
    "my RVP expired on 20 March": residence(ends="2026-03-20", over=True),
    "I had a visa until 5 May": visa(ends="2026-05-05", over=True),
    "I no longer have a visa": visa(over=True),
    "I have permanent residence": PermitTold(PermitKind.RESIDENCE, endless=True),
    "residence permit with no end date from 5 November": PermitTold(
        PermitKind.RESIDENCE, date(2026, 11, 5), endless=True
    ),
    "residence permit from 5 November, open-ended": PermitTold(PermitKind.RESIDENCE, date(2026, 11, 5), endless=True),
    "permit without an end": PermitTold(PermitKind.OTHER, endless=True),
    "my residence permit has no end date": PermitTold(PermitKind.RESIDENCE, endless=True),
    "permanent residence permit": PermitTold(PermitKind.RESIDENCE, endless=True),
    "permanent residence permit until 20 March 2030": residence(ends="2030-03-20"),
    "my permanent residence permit expired": residence(over=True),
}
LATIN_TOLD = {
    "poluchil RVP 16 dekabrya": residence("2025-12-16"),
    "polu4il rvp 16 dekabrya": residence("2025-12-16"),
    "u menya rvp s 16 dekabrya": residence("2025-12-16"),
    "poluchila vid na zhitelstvo 16.12.2025": residence("2025-12-16"),
    "rvp do 20 marta": residence(ends="2027-03-20"),
    "vid na jitelstvo do 20 marta 2028": residence(ends="2028-03-20"),
    "prodlil rvp do 20 marta 2028": residence(ends="2028-03-20"),
    "rabochaya viza do 1 iyunya": visa(ends="2027-06-01"),
    "rvp zakonchilos 20 marta": residence(ends="2026-03-20", over=True),
    "vnj konchilsya vchera": residence(ends="2026-11-28", over=True),
    "mne dali vnzh": residence(),
    "mende vnj bar": residence(),
    "men rvp aldym 16-dekabrda": residence("2025-12-16"),
    "jashoogo uruksat aldym": residence(),
    "vizam 5-mayda butot": visa(ends="2027-05-05"),
    "rvpny 20-martka cheyin uzarttym": residence(ends="2027-03-20"),
}
TOLD = RUSSIAN_TOLD | KYRGYZ_TOLD | ENGLISH_TOLD | LATIN_TOLD


@pytest.mark.parametrize("text", TOLD)
def test_what_is_told(text: str) -> None:
    for written in (text, text.upper(), text.lower(), text.replace("ё", "е"), f"  {text}.", text.translate(_KEYBOARD)):
        found = read_permit(written, TODAY)
        assert isinstance(found, PermitTold), written
        assert replace(found, later=None, extended=False) == TOLD[text], written
        assert found.extended == any(stem in text for stem in ("родл", "xtended", "узартт", "prodl", "uzartt")), written


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("виза с 1 апреля до 1 июля", (date(2027, 4, 1), date(2027, 7, 1))),
        ("visa from 1 April to 1 July", (date(2027, 4, 1), date(2027, 7, 1))),
        ("РВП с 16 декабря по 20 марта", (date(2026, 12, 16), date(2027, 3, 20))),
        ("виза с 1 апреля до 30 декабря", None),  # it is held now
        ("виза с 1 апреля 2026 до 1 июля", None),
        ("получил визу 1 апреля, до 1 июля", None),
    ],
)
def test_days_without_a_year_that_have_passed_may_be_those_of_the_next(text: str, later: object) -> None:
    found = read_permit(text, TODAY)
    assert isinstance(found, PermitTold)
    assert found.later == later


@pytest.mark.parametrize(
    "text", ["виза С5 до 30 декабря", "VISA C3 until 30 December", "виза категории B10 до 30 декабря"]
)
def test_a_category_of_kazakhstans_visas_is_no_day(text: str) -> None:
    assert read_permit(text, TODAY) == PermitTold(PermitKind.VISA, ends=date(2026, 12, 30))


_KEYBOARD = str.maketrans("өүң", "оун")
"""Kyrgyz on a Russian keyboard."""


REFUSED: dict[str, Why] = {
    "РВП до марта": "incomplete",
    "РВП с марта": "incomplete",
    "получил РВП в декабре": "incomplete",
    "у меня РВП на год": "incomplete",
    "получил визу на 90 дней": "incomplete",
    "got a visa for 30 days": "incomplete",
    "30 күнгө виза алдым": "incomplete",
    "получил РВП недавно": "vague",
    "получил РВП примерно 16 декабря": "vague",
    "РВП с 2020 года": "range",
    "получил РВП в прошлом году": "range",
    "получил РВП 16 или 17 декабря": "ambiguous",
    "visa until 03/04/2027": "ambiguous",
    # Of that winter, or since the last one.
    "РВП с 16 декабря по 20 марта 2027": "ambiguous",
    # Tomorrow, and yesterday: what is meant may be a year away.
    "получил РВП 30 ноября": "ambiguous",
    "РВП с 30 ноября": "ambiguous",
    "РВП до 28 ноября": "ambiguous",
    # Neither a beginning nor an end, or either.
    "продлил РВП 20 марта": "ambiguous",
    "РВП больше не действует с 20 марта": "ambiguous",
    "закончилось РВП до 20 марта": "ambiguous",
    "визам 5-майга чейин бүттү": "ambiguous",
    "РВПм 5-майдан бүттү": "ambiguous",
    "была виза 5 мая": "ambiguous",
    "получил РВП до 20 марта 2020": "ambiguous",
    "получил РВП 16 декабря 2027": "future",
    "получил РВП завтра": "future",
    "РВП закончилось 20 марта 2027": "future",
    "my visa was until 5 May 2027": "future",
    "виза с 1 декабря 2026 закончилась 5 мая": "future",
    "РВП с 20 марта 2027 по 16 декабря 2025": "contradiction",
    "виза истекает вчера": "contradiction",
    "виза с 1 марта заканчивается 30 мая 2026": "contradiction",
    "виза с 1 марта заканчивается 30 мая": "contradiction",
    "бессрочный ВНЖ до 20 марта 2030": "contradiction",
    "РВП до 20.03.2099": "implausible",
    "РВП до 31 февраля": "impossible",
    "получил РВП 29 февраля": "impossible",
    "получилл РВП 16 декабря": "typo",
    "виза закончиться 5 мая": "typo",
    "алдм РВП 16-декабрда": "typo",
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_refused(text: str) -> None:
    found = read_permit(text, TODAY)
    assert isinstance(found, Refusal)
    assert found.why == REFUSED[text]


def test_days_that_one_unclear_day_may_be_are_offered() -> None:
    last, coming = date(2025, 11, 30), date(2026, 11, 30)
    assert read_permit("РВП с 30 ноября", TODAY) == Refusal("ambiguous", (last, coming))
    assert read_permit("РВП с 30 ноября по 20 марта 2028", TODAY) == Refusal("ambiguous")


def test_a_permit_without_an_end_that_may_begin_soon_is_asked_of_which_year() -> None:
    both = Refusal("ambiguous", (date(2025, 12, 5), date(2026, 12, 5)))
    for text in ("РВП бессрочно с 5 декабря", "residence permit with no end date from 5 December"):
        assert read_permit(text, TODAY) == both
    told = PermitTold(PermitKind.RESIDENCE, date(2026, 12, 5), endless=True)
    assert read_permit("РВП бессрочно с 5 декабря 2026", TODAY) == told


NAMES = ("Тимур", "Аня", "Айбек")


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Айбектин РВПсы бар 1-апрелден 30-июнга чейин", "Айбек", residence("2026-04-01", "2026-06-30")),
        ("Айбектин визасы 5-майда бүтөт", "Айбек", visa(ends="2027-05-05")),
        ("Айбектин РВПсынын мөөнөтү бүттү", "Айбек", residence(over=True)),
        ("Айбектин жашоого уруксаты 20-мартка чейин", "Айбек", residence(ends="2027-03-20")),
        ("Айбекте РВП бар 16-ноябрдан", "Айбек", residence("2026-11-16")),
        ("Айбекке РВП беришти 16-ноябрда", "Айбек", residence("2026-11-16")),
        ("у Ани РВП с 5 ноября", "Аня", residence("2026-11-05")),
        ("РВП Тимура до 20 марта", "Тимур", residence(ends="2027-03-20")),
        ("Тимуру дали ВНЖ 5 ноября", "Тимур", residence("2026-11-05")),
        ("виза Ани закончилась 20 ноября", "Аня", visa(ends="2026-11-20", over=True)),
        ("Anya's visa expires 5 May", "Аня", visa(ends="2027-05-05")),
        ("Тимур's residence permit is valid until 20 March", "Тимур", residence(ends="2027-03-20")),
        ("Timur got a visa on 5 November", "Тимур", visa("2026-11-05")),
        ("visa for Айбек until 5 May", "Айбек", visa(ends="2027-05-05")),
    ],
)
def test_a_permit_of_a_traveller_in_any_case(text: str, name: str, told: PermitTold) -> None:
    whose = whose_permit(text, NAMES, TODAY)
    assert whose is not None
    assert whose.name == name
    found = read_permit(whose.words, TODAY, other=True)
    assert isinstance(found, PermitTold)
    assert replace(found, later=None) == told


@pytest.mark.parametrize(
    "text",
    [
        "мне и Ане дали РВП 5 ноября", "у меня и у Ани РВП до 5 мая", "РВП с Аней до 5 мая",
        "хотим РВП для Ани до 5 мая",
        "у Ани нет РВП", "у Ани и Тимура РВП до 5 мая", "РВП Тиму до 5 мая", "у Оли РВП до 5 мая",
        "у Ани рыба до 5 мая",
    ],
)  # fmt: skip
def test_a_permit_of_whom_is_not_sure(text: str) -> None:
    assert whose_permit(text, NAMES, TODAY) is None


UNSAID = """
не получил РВП / хочу РВП / получу РВП / получит РВП / получал РВП / получил бы РВП / если получу РВП
получу РВП 16 декабря / виза на год / visa for 30 days / муж получил РВП / муж получил визу 5 мая
у мужа РВП до 5 мая / дали визу мужу 5 мая / его РВП до 5 мая / подал на РВП / подал на РВП 16 декабря
как получить РВП? / РВП до 20 марта? / получил отказ в РВП 5 мая / виза не нужна / виза не нужна до 5 мая
нужна виза с 1 марта / нет РВП / РВП нет / визу не дали 5 мая / без РВП с 16 декабря / виза ещё не закончилась
РВП не закончилось / отменили визу 5 мая / может получил РВП 16 декабря / когда закончится виза / виза в Турцию
виза в Турцию до 5 мая / шенгенская виза до 5 мая / РВП РФ до 5 мая / РВП в России до 5 мая / ВНЖ России с 5 мая / РВП
моя виза / РВП, ВНЖ или виза / У меня РВП, ВНЖ или виза / РВП, ВНЖ или визы больше нет / получил РВП или ВНЖ 5 мая
паспорт и виза до 5 мая / водительское разрешение до 5 мая / виза 90/180 / виза 30 90 / визит до 5 мая / РВП 2
безвиз до 5 мая / без визы до 5 мая / визовый режим с 1 марта / виза действует ли до 5 мая / визаран / визаран 5 мая
въехал по визе 5 мая / въехал 5 мая, виза до 30 мая / виза до 30 мая, въехал 5 мая / РВП с 16 декабря, выехал 20 марта
РВП алам / РВП алат / РВП алсам / РВП ала элекмин / РВП алган жокмун / РВП алдыңбы / РВПм жок / визам жок / РВП керек
визасы бүттү / РВПсы бүттү / анын визасы бар / визам бүтө элек / менде виза барбы / визасыз 5-майга чейин
Азыр РВП, ВНЖ же визам жок / РВП, ВНЖ же визам бар / no visa / I don't have a visa / I do not have a residence permit
I need a visa from 1 March / I want a visa until 5 May / I will get a visa on 5 May / I'll get my visa 5 May
applied for a visa on 5 May / is my visa valid until 5 May / was my visa valid / my wife's visa expired
her visa expires 5 May / your visa expires 5 May / my visa / visa run 5 May / visa-free until 5 May
US visa until 5 May / visa to the US until 5 May / Schengen visa until 5 May / work permit until 1 June
parking permit until 5 May / entered on 5 May with a visa / permit me to stay until 5 May / ne poluchil rvp / rvp jok
viza ne nujna / hochu rvp
"""


@pytest.mark.parametrize("text", re.split(r" / |\n", UNSAID.strip()))
def test_what_says_nothing_of_a_permit_of_ones_own(text: str) -> None:
    assert read_permit(text, TODAY) is None


_SURE = [text for text, told in TOLD.items() if told.begins or told.ends]
_OTHERWISE = [
    "не", "муж", "хочу", "если", "ли", "не было", "жена", "отказ", "эмес", "жок", "not", "no", "if", "wife's",
    "need", "для Турции", "в Россию", "кажется", "примерно", "или", "она", "анын", "will", "нужна", "въехал", "чыктым",
]  # fmt: skip


@settings(max_examples=4 * settings().max_examples)
@given(st.sampled_from(_SURE), st.sampled_from(_OTHERWISE), st.integers(0, 12))
def test_a_word_that_says_otherwise_is_never_passed_over(text: str, word: str, at: int) -> None:
    words = text.split()
    assert not isinstance(read_permit(" ".join((*words[:at], word, *words[at:])), TODAY), PermitTold)


@pytest.mark.parametrize("name", ["message_inputs", "plan_inputs", "date_inputs", "date_inputs_more"])
def test_nothing_that_is_read_as_something_else_is_a_permit(name: str) -> None:
    cases = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    found = {case["text"]: read_permit(case["text"], date.fromisoformat(case["today"])) for case in cases}
    assert {text: one for text, one in found.items() if one is not None} == {}


@pytest.mark.parametrize("read", [read_message, read_plan, read_day])
def test_no_permit_is_read_as_something_else(read: Callable[[str, date], object]) -> None:
    found = {text: read(text, TODAY) for text in TOLD}
    assert {text: one for text, one in found.items() if one != Refusal("not_a_date")} == {}


# --- years -----------------------------------------------------------------------------------------------------------


def _by_search(day: date, start: date, step: int) -> date | None:
    """The nearest such day from a day on, at most a year away."""
    days = (start + timedelta(days=step * distance) for distance in range(367))
    return next((one for one in days if (one.day, one.month) == (day.day, day.month)), None)


def _written(day: date) -> str:
    return f"{day.day} {RUSSIAN[day.month - 1]}"


@settings(max_examples=3 * settings().max_examples // 2)
@given(TODAYS, st.integers(0, 365), st.integers(0, 365))
@example(date(2026, 1, 1), 0, 0)
@example(date(2026, 2, 28), 365, 1)
def test_a_day_without_a_year_is_the_nearest_on_its_side(today: date, away: int, later: int) -> None:
    first, last = today + timedelta(days=away), today + timedelta(days=later)
    begins, ends = _by_search(first, today, -1), _by_search(last, today, 1)
    assume(begins)  # 29 February is not in the year behind every day; then it is taken for the one ahead
    told = {
        f"получил РВП {_written(first)}": begins and PermitTold(PermitKind.RESIDENCE, begins),
        f"РВП с {_written(first)}": begins and PermitTold(PermitKind.RESIDENCE, begins),
        f"РВП до {_written(last)}": ends and PermitTold(PermitKind.RESIDENCE, ends=ends),
        f"РВП закончилось {_written(first)}": begins and PermitTold(PermitKind.RESIDENCE, ends=begins, over=True),
    }
    for text, meant in told.items():
        found = read_permit(text, today)
        # Of a day beside today it is asked on which side of it, and of 29 February which one.
        assert found == meant or isinstance(found, Refusal), text
        day = first if "до" not in text.split() else last
        if 3 <= (day - today).days <= 362 and (day.day, day.month) != (29, 2):
            assert found == meant, text
    both = read_permit(f"РВП с {_written(first)} по {_written(last)}", today)
    if isinstance(both, PermitTold):
        assert begins is not None
        assert replace(both, later=None) == PermitTold(
            PermitKind.RESIDENCE, begins, _by_search(last, begins + timedelta(days=1), 1)
        )


_OF_PERMITS = listed("РВП виза получил до с продлил закончилось бүттү алдым visa expired")


@settings(max_examples=3 * settings().max_examples)
@given(
    st.lists(
        st.sampled_from([*VOCABULARY, *_OF_PERMITS]),
        min_size=2,
        max_size=7,
    ).map(" ".join),
    st.sampled_from([date.min, date.max, TODAY]),
)
@example("РВП с 31 декабря по 1 января", date.max)
@example("получил РВП 1 января до 1 января", date.min)
def test_nothing_raises_and_no_permit_ends_before_it_begins(text: str, today: date) -> None:
    found = read_permit(text, today)
    if isinstance(found, PermitTold):
        assert found.ends is None or found.begins is None or found.begins <= found.ends
        assert not found.over or found.ends is None or found.ends <= today
        assert not (found.endless and (found.ends or found.over))


# --- the words -------------------------------------------------------------------------------------------------------


def test_a_mark_stands_in_every_name_whichever_letters_it_has() -> None:
    marks = re.compile(permits.MARKS.replace(", ", "|"))
    for name in ", ".join(permits.NAMES.values()).split(", "):
        assert marks.search(name), name
        for spelling in SPELLINGS:
            assert marks.search(latin(name, spelling)), latin(name, spelling)


def test_a_text_without_a_name_is_not_even_cut_into_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.reading.permits.one_answer", None)
    assert read_permit("въехал 12 марта, выехал 20 апреля", TODAY) is None


@pytest.mark.parametrize(
    "text", ["удали визу", "убери мою визу", "delete my visa", "remove the visa", "визаны өчүр", "визамды өчүрүп сал"]
)
def test_one_that_is_to_be_taken_out(text: str) -> None:
    assert read_permit(text, TODAY) == PermitTold(PermitKind.VISA, delete=True)


@pytest.mark.parametrize("text", ["не удаляй визу", "удали визу Тимура", "delete my visa run", "хочу продлить визу"])
def test_that_is_not_told(text: str) -> None:
    assert read_permit(text, TODAY) is None
