"""Inline queries: answered at once with what Telegram takes, whatever was typed; each asker alone, and kept nowhere."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import date
from typing import Any

import pytest
import pytest_asyncio
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.methods import AnswerInlineQuery, GetMe, TelegramMethod
from aiogram.types import InlineQueryResultArticle, InputTextMessageContent, User
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.actions import onboarding
from bot.lexicon.languages import LANGUAGES
from bot.telegram import inline
from bot.telegram.inline import Inline, InlineTiming
from bot.telegram.session import make_bot
from telegram_stand_in.formatting import parse_html, utf16_length
from tests.actions.talk import Direction, Talk, World
from tests.patience import PATIENCE
from tests.telegram.wire import TOKEN, Recorder, everything

pytestmark = pytest.mark.asyncio(loop_scope="module")

fuzz = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


class Telegram(Recorder):
    """Takes answers to inline queries, as it would; `before` may hold one up or refuse it."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[AnswerInlineQuery] = []
        self.asked: list[str] = []
        self.before: Callable[[AnswerInlineQuery], Awaitable[None]] | None = None
        self.news = asyncio.Event()

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - aiogram's own signature
        """Take the call, if Telegram would."""
        if isinstance(method, GetMe):
            return User(id=4242, is_bot=True, first_name="Kaldy", username="kaldy_bot")
        assert isinstance(method, AnswerInlineQuery)
        self.asked.append(method.inline_query_id)
        self.news.set()
        if self.before:
            await self.before(method)
        self.answers.append(judged(method))
        self.news.set()
        return True

    def to(self, query: str) -> AnswerInlineQuery | None:
        """The answer to a query."""
        return next((each for each in self.answers if each.inline_query_id == query), None)


def judged(answer: AnswerInlineQuery) -> AnswerInlineQuery:
    """An answer that Telegram takes and that nobody else is shown."""
    assert (answer.cache_time, answer.is_personal) == (0, True)
    assert answer.next_offset is None
    assert answer.button is not None
    assert 1 <= len(answer.button.text) <= 64
    assert answer.button.start_parameter
    assert len(answer.results) <= 50
    ids = [each.id for each in answer.results]
    assert len(set(ids)) == len(ids)
    for each in articles(answer):
        assert 1 <= len(each.id.encode()) <= 64
        assert each.title.strip()
        assert 1 <= utf16_length(text_of(each)) <= 4096
        assert each.reply_markup is not None
        [[button]] = each.reply_markup.inline_keyboard
        assert (button.url, button.callback_data) == ("https://t.me/kaldy_bot?start=inline", None)
    return answer


def articles(answer: AnswerInlineQuery) -> list[InlineQueryResultArticle]:
    """All results; nothing but articles is offered."""
    found = [each for each in answer.results if isinstance(each, InlineQueryResultArticle)]
    assert len(found) == len(answer.results)
    return found


def text_of(result: InlineQueryResultArticle) -> str:
    """What is posted, without markup; ValueError when the markup is none."""
    content = result.input_message_content
    assert isinstance(content, InputTextMessageContent)
    return parse_html(content.message_text)[0].replace("\N{NO-BREAK SPACE}", " ")


class Typing:
    """Inline mode at work."""

    def __init__(self, world: World, timing: InlineTiming = InlineTiming()) -> None:
        self.world, self.telegram = world, Telegram()
        bot = make_bot(TOKEN, "http://127.0.0.1:1", lambda _what, **_about: None)
        bot.session = self.telegram
        self.seen: Counter[str] = Counter()
        self.inline = Inline(bot, world.runner, world.clock, self._observe, timing)
        self._queries = 0

    def _observe(self, sign: str, **_: object) -> None:
        self.seen[sign] += 1
        self.telegram.news.set()

    def type(self, who: int, text: str, language: Any = "en") -> str:
        """Somebody types; the id of the query."""
        self._queries += 1
        person = {"id": who, "is_bot": False, "first_name": "Somebody", "language_code": language}
        query = {"id": f"q{self._queries}", "from": person, "query": text, "offset": ""}
        self.inline.ask({"update_id": self._queries, "inline_query": query})
        return f"q{self._queries}"

    async def until(self, ready: Callable[[], object]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not ready():
                self.telegram.news.clear()
                await self.telegram.news.wait()

    async def answered(self, query: str) -> AnswerInlineQuery:
        await self.until(lambda: self.telegram.to(query))
        found = self.telegram.to(query)
        assert found is not None
        return found

    async def shown(self, who: int, text: str = "", language: Any = "en") -> list[InlineQueryResultArticle]:
        """What somebody is offered for what they type."""
        return articles(await self.answered(self.type(who, text, language)))


@asynccontextmanager
async def running(world: World, timing: InlineTiming = InlineTiming()) -> AsyncIterator[Typing]:
    typing = Typing(world, timing)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(typing.inline.run())
        yield typing
        task.cancel()


@pytest.fixture
def timing() -> InlineTiming:
    return InlineTiming()


@pytest_asyncio.fixture(loop_scope="module")
async def typing(world: World, timing: InlineTiming) -> AsyncIterator[Typing]:
    async with running(world, timing) as typing:
        yield typing


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def inside(world: World) -> Talk:
    """Somebody with a stay that lasts."""
    someone = await world.settled(language="ru")
    await someone.command(Direction.IN, "01.03.2026")
    return someone


# --- what is offered --------------------------------------------------------------------------------------------------


async def test_nothing_typed_offers_the_bot_in_three_languages_and_ones_own_days(typing: Typing, inside: Talk) -> None:
    shown = await typing.shown(inside.id)
    assert [each.id for each in shown] == ["mine", "share-ru-ky-en", "share-ru", "share-ky", "share-en"]
    words = {"ru": "Сколько дней ещё можно", "ky": "дагы канча күн", "en": "How many days can you still"}
    for each in shown[1:]:
        languages = each.id.split("-")[1:]
        assert {code for code in LANGUAGES if words[code] in text_of(each)} == set(languages)
    assert text_of(shown[0]) == (
        "⏳ Сегодня 10 марта. У меня ещё 80 дней в Казахстане, не считая сегодня: до 29 мая включительно."
    )
    assert "увидят все" in shown[0].title


async def test_nobody_else_is_offered_ones_days(typing: Typing, inside: Talk) -> None:
    other = await typing.world.settled(language="ru")
    await other.stayed((date(2025, 12, 1), date(2025, 12, 20)))
    for who in (other.id, typing.world.newcomer().id):
        told = " ".join(map(text_of, await typing.shown(who)))
        assert "29 мая" not in told
        assert "80 дней" not in told.replace("180 дней", "")
    assert "29 мая" in text_of((await typing.shown(inside.id))[0])


async def test_something_typed_offers_nobodys_days(typing: Typing, inside: Talk) -> None:
    for text in ("12.03.2026", "?", "привет", "01.03.2026 10"):  # of a trip, while one is inside
        assert "mine" not in [each.id for each in await typing.shown(inside.id, text)]


CARDS = {
    "ru": "🧮 Въезд: 12 марта, четверг.\nПоследний разрешённый день — 9 июня, вторник: всего 90 дней.\n"
    "Поездка на 91 день, до 10 июня включительно, на 1 день дольше, чем разрешено.\n\n"
    "Правило 90/180: не больше 90 дней за любые 180 дней подряд.\nГражданство: Россия, Кыргызстан, Беларусь, Армения.\n"
    "Так выходит без визы, РВП и ВНЖ, если за 180 дней до въезда других дней в Казахстане не было.\n"
    "На границе решают по базе пограничной службы. Это не юридическая консультация.",
    "ky": "🧮 Кирүү: 12-март, бейшемби.\nЧыгып кетүүнүн акыркы мөөнөтү — 9-июнь, шейшемби: бардыгы болуп 90 күн.\n"
    "91 күндүк сапар, 10-июнга чейин (ошол күндү кошо алганда), мөөнөттөн 1 күн өтүп кетет.\n\n"
    "90/180 эрежеси: каалаган 180 күндүн ичинде эң көбү 90 күн.\nЖарандыгы: Россия, Кыргызстан, Беларусь, Армения.\n"
    "РВП, ВНЖ же виза жок болсо жана кирүүгө чейинки 180 күндө Казакстанда жүргөн башка күндөр болбосо, ушундай.\n"
    "Чек ара кызматы өз базасы боюнча чечет. Бул юридикалык кеңеш эмес.",
    "en": "🧮 Entry: Thursday, 12 March.\nLast legal day: Tuesday, 9 June; 90 days in all.\n"
    "A trip of 91 days, up to and including 10 June, is 1 day longer than allowed.\n\n"
    "The 90/180 rule: at most 90 days in any 180 days in a row.\nCitizenship: Russia, Kyrgyzstan, Belarus, Armenia.\n"
    "This holds without a visa or a residence permit, "
    "if there were no other days in Kazakhstan in the 180 days before the entry.\n"
    "At the border, the border service’s own database decides. This is not legal advice.",
}


TITLES = {
    "ru": "Россия, Кыргызстан, Беларусь, Армения: 12 марта → 9 июня; 91 день не укладывается",
    "ky": "Россия, Кыргызстан, Беларусь, Армения: 12-март → 9-июнь; 91 күн мөөнөттөн ашат",
    "en": "Russia, Kyrgyzstan, Belarus, Armenia: 12 March → 9 June; 91 days do not fit",
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_card_says_all_in_the_language_of_the_account(typing: Typing, language: str) -> None:
    [card] = await typing.shown(1, "12.03.2026 91", language)
    assert text_of(card) == CARDS[language]
    assert card.title.replace("\N{NO-BREAK SPACE}", " ") == TITLES[language]
    assert card.description is not None
    assert "91" in card.description.splitlines()[0]


@pytest.mark.parametrize(
    ("text", "language", "title"),
    [
        ("12.03.2027", "ru", "Германия: 12 марта 2027 года → 10 апреля"),
        ("12.03.2027", "ky", "Германия: 2027-жылдын 12-марты → 10-апрель"),
        ("12.03.2027", "en", "Germany: 12 March 2027 → 10 April"),
        ("12.03.2026", "en", "Germany: 12 March → 10 April"),
        ("12.03.2025", "en", "Germany: 12 March 2025 → 10 April"),
        ("10.12.2026", "en", "Germany: 10 December → 8 January 2027"),
        ("10.12.2025", "en", "Germany: 10 December 2025 → 8 January 2026"),
        ("10.12.2026", "ky", "Германия: 10-декабрь → 2027-жылдын 8-январы"),
    ],
)
async def test_a_title_says_the_year_of_the_last_day_only_where_it_is_another(
    typing: Typing, text: str, language: str, title: str
) -> None:
    [card] = await typing.shown(1, f"{text} Германия", language)
    assert card.title.replace("\N{NO-BREAK SPACE}", " ") == title


async def test_a_german_is_shown_what_is_true_of_germans_alone(typing: Typing) -> None:
    """`@bot 1.06.2027 60` by somebody who was there already: nothing says 90 days."""
    emma = await typing.world.settled("DE")
    await emma.stayed((date(2026, 1, 5), date(2026, 2, 2)))
    own, mine = await typing.shown(emma.id, "01.06.2026 60", "en")
    assert own.title == "Germany: 1 June → 30 June; 60 days do not fit"
    assert mine.title == "Germany: my days (the chat will see them)"
    assert text_of(mine) == (
        "If I enter Kazakhstan on 1 June, I can stay 30 days: up to and including 30 June.\n"
        "A trip of 60 days, up to and including 30 July, is 30 days longer than allowed."
    )
    for text in ("12.06", "tomorrow", "12.03 90 days"):
        for each in await typing.shown(emma.id, text, "en"):
            assert each.title.startswith("Germany: ")
            assert "is within the limit" not in (each.description or "")


NO_RULE = {
    "ru": "Азербайджан: точного правила здесь нет",
    "ky": "Азербайжан: так эреже белгисиз",
    "en": "Azerbaijan: the exact rule is not known here",
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_has_no_known_rule_is_told_so_by_the_only_card(typing: Typing, language: str) -> None:
    someone = await typing.world.settled("AZ", language=language)
    [card] = await typing.shown(someone.id, "12.03 30")
    assert card.title == NO_RULE[language]
    assert "90" not in text_of(card) + (card.description or "")


async def test_a_limit_of_ones_own_is_not_called_the_rule(typing: Typing) -> None:
    someone = await typing.world.settled("AZ", language="en")
    for visit in (30, 90):
        await someone.do(onboarding.own_limit, visit, 90, 180)
        [card] = await typing.shown(someone.id, "01.06.2026")
        for told in (text_of(card), card.description or ""):
            assert "My own limit (the exact rule is not known): at most" in told
            assert "ule:" not in told


async def test_its_own_citizens_are_told_that_they_need_no_days(typing: Typing) -> None:
    someone = await typing.world.settled("KZ")
    answer = await typing.answered(typing.type(someone.id, "12.03 30"))
    [card] = articles(answer)
    assert card.title == "There’s no limit in Kazakhstan for its own citizens."
    assert answer.button
    assert "exact rule" not in answer.button.text


@pytest.mark.parametrize(("country", "doubt"), [("Uzbekistan", "Confidence: medium"), ("China", "Confidence: low")])
async def test_a_card_says_where_sources_are_few_or_weak(typing: Typing, country: str, doubt: str) -> None:
    [card] = await typing.shown(1, f"12.03.2026 {country}", "en")
    assert doubt in text_of(card)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "12.03 30"),
        ("привет", "12.03 30"),
        ("12.03.2026", "12.03 30"),
        ("12.03.2026 Georgia", "There is no exact rule"),
        ("12.03.2022", "in force since 27 January 2023"),
    ],
)
async def test_what_to_type_or_why_nothing_comes_of_it_stands_above(typing: Typing, text: str, hint: str) -> None:
    answer = await typing.answered(typing.type(1, text))
    assert answer.button
    assert hint in answer.button.text
    assert answer.results


async def test_a_language_code_of_any_kind_is_borne(typing: Typing) -> None:
    for code, word in (
        ("ky_KG", "9-июнь"),
        ("KY", "9-июнь"),
        ("en-US", "9 June"),
        ("de-AT", "9 June"),
        ("uz", "9 июня"),
        ("", "9 июня"),
        (7, "9 июня"),
        (None, "9 июня"),
    ):
        [card] = await typing.shown(1, "12.03.2026", code)
        assert word in card.title.replace("\N{NO-BREAK SPACE}", " ")


TEXTS = st.text(max_size=256) | st.text("12.03- 30\0\u202e👍🏽\n<&>'\"", max_size=256)


@fuzz
@given(text=TEXTS, language=st.sampled_from([*LANGUAGES, "uz", None]))
async def test_any_text_gets_what_telegram_takes(world: World, inside: Talk, text: str, language: str | None) -> None:
    with logged() as records:
        async with running(world) as typing:
            for who in (inside.id, 1):
                await typing.shown(who, text, language)
    assert records == []


@contextmanager
def logged() -> Iterator[list[logging.LogRecord]]:
    """What the bot logs meanwhile."""
    records: list[logging.LogRecord] = []

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(record)

    handler = Handler()
    logging.getLogger("bot").addHandler(handler)
    try:
        yield records
    finally:
        logging.getLogger("bot").removeHandler(handler)


async def test_nothing_is_kept_of_it(typing: Typing, inside: Talk) -> None:
    before = await everything(typing.world.database)
    for who in (inside.id, 1):
        for text in ("", "12.03.2026 30", "12 марта Узбекистан", "\0"):
            await typing.shown(who, text)
    assert await everything(typing.world.database) == before


# --- how it is answered -----------------------------------------------------------------------------------------------


def held_up(typing: Typing, query: str) -> asyncio.Event:
    """Telegram is slow to take the answer to one query, until the event."""
    free = asyncio.Event()

    async def wait(answer: AnswerInlineQuery) -> None:
        if answer.inline_query_id == query:
            await free.wait()

    typing.telegram.before = wait
    return free


async def test_who_types_quickly_is_answered_what_was_typed_last(typing: Typing) -> None:
    free = held_up(typing, "q1")
    first = typing.type(1, "1")
    await typing.until(lambda: typing.telegram.asked)
    others = [typing.type(1, "12.03.2026"[:length]) for length in range(2, 11)]
    free.set()
    card = articles(await typing.answered(others[-1]))[0]
    assert "9 June" in text_of(card)
    assert typing.telegram.asked == [first, others[-1]]


async def test_a_slow_answer_to_one_holds_up_nobody_else(typing: Typing) -> None:
    free = held_up(typing, "q1")
    slow = typing.type(1, "12.03.2026")
    others = [typing.type(who, "12.03.2026") for who in range(2, InlineTiming().at_once + 12)]
    for query in others:
        await typing.answered(query)
    assert typing.telegram.to(slow) is None
    free.set()
    await typing.answered(slow)


async def test_who_never_stops_typing_holds_up_nobody_else(typing: Typing) -> None:
    async def more(answer: AnswerInlineQuery) -> None:
        if typing.telegram.asked.count(answer.inline_query_id) and len(typing.telegram.asked) < 200:
            typing.type(1, "12.03.2026")

    typing.telegram.before = more
    typing.type(1, "12.03.2026")
    for who in range(2, 12):
        await typing.answered(typing.type(who, "12.03.2026"))


def bad_request(answer: AnswerInlineQuery) -> Exception:
    return TelegramBadRequest(answer, "query is too old and response timeout expired or query ID is invalid")


def too_many(answer: AnswerInlineQuery) -> Exception:
    return TelegramRetryAfter(answer, "Too Many Requests: retry after 30", 30)


@pytest.mark.parametrize("error", [bad_request, too_many])
async def test_what_telegram_refuses_is_let_be_and_others_are_answered(
    typing: Typing, error: Callable[[AnswerInlineQuery], Exception], caplog: pytest.LogCaptureFixture
) -> None:
    async def refuse(answer: AnswerInlineQuery) -> None:
        if answer.inline_query_id == "q1":
            raise error(answer)

    typing.telegram.before = refuse
    late = typing.type(1, "12.03.2026")
    await typing.until(lambda: typing.seen["inline"])
    await typing.answered(typing.type(2, "12.03.2026"))
    await typing.answered(typing.type(1, "12.03.2026"))
    assert typing.telegram.asked.count(late) == 1
    assert [record.message for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_what_goes_wrong_is_told_the_operator_without_what_was_typed_and_ends_nothing(
    typing: Typing, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: object) -> object:
        raise RuntimeError("broken")

    with monkeypatch.context() as patch:
        patch.setattr(inline, "offer", broken)
        typing.type(987654321, "secret words")
        await typing.until(lambda: typing.seen["inline"])
    await typing.answered(typing.type(987654321, "12.03.2026"))
    assert "an inline query failed" in caplog.text
    for secret in ("secret", "987654321"):
        assert secret not in caplog.text


@pytest.mark.parametrize("timing", [InlineTiming(answer_seconds=0.5)])
async def test_an_answer_that_hangs_is_given_up(typing: Typing) -> None:
    held_up(typing, "q1")
    typing.type(1, "12.03.2026")
    await typing.until(lambda: typing.seen["inline"])
    await typing.answered(typing.type(1, "12.03.2026"))


async def test_nobody_in_particular_is_not_answered(typing: Typing) -> None:
    for nobody in (1087968824, 136817688, 777000, 552888, 0, -5):
        typing.type(nobody, "12.03.2026")
    await typing.answered(typing.type(1, "12.03.2026"))
    assert len(typing.telegram.asked) == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["inline_query", "id", "from", "query", "language_code"]), inner, max_size=4)
    ),
    max_leaves=10,
)


@fuzz
@given(raw=st.dictionaries(st.sampled_from(["update_id", "inline_query", "message"]), JSON))
async def test_no_shape_of_a_query_is_too_much(world: World, raw: dict[str, Any]) -> None:
    Typing(world).inline.ask(raw)
