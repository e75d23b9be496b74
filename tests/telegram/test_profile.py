"""Menus, name and descriptions, over HTTP: all is set once, each part on its own, and nothing is in the way."""

import asyncio
import json
import re
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest

from bot.backoff import Backoff
from bot.lexicon.languages import LANGUAGES
from bot.reading import Refusal, read_message
from bot.telegram import profile
from bot.telegram.commands import Where, given
from bot.telegram.profile import ProfileTiming, publish
from bot.telegram.session import make_bot
from bot.texts import catalogue
from bot.texts.countries import country_words
from telegram_stand_in import Fault, Server
from tests.audit.auditor import audited
from tests.patience import PATIENCE

METHODS = ("setMyCommands", "deleteMyCommands", "setMyDescription", "setMyShortDescription", "setMyName")
REFUSED = json.dumps({"ok": False, "error_code": 400, "description": "Bad Request: BOT_TITLE_INVALID"})


@dataclass
class Shop:
    """A stand-in for Telegram, and what is remembered of what it took."""

    server: Server
    address: str
    taken: dict[str, str] = field(default_factory=dict)

    async def publish(self) -> Counter[str]:
        """Start once; how often each method was called."""
        before = len(self.server.calls)
        bot = make_bot(self.server.token, self.address, lambda *_, **__: None)
        try:
            async with asyncio.timeout(PATIENCE):
                await publish(bot, "KZ", dict(self.taken), self._keep, ProfileTiming(failed=Backoff(0, 0)))
        finally:
            await bot.session.close()
        return Counter(call.method for call in self.server.calls[before:])

    async def _keep(self, name: str, mark: str) -> None:
        self.taken[name] = mark

    def menu(self, language: str | None) -> list[dict[str, str]]:
        """What somebody with such an account sees in a private chat."""
        return self.server.state.menu(self.server.user(language_code=language).person)

    def profile(self, what: str, language: str) -> str:
        """The text of the profile; "" is the default language."""
        return self.server.state.profile[what, language]


@pytest.fixture
async def shop() -> AsyncIterator[Shop]:
    server = Server(lambda: datetime.now(UTC))
    async with audited(server):
        yield Shop(server, await server.start())
        await server.stop()


def offered(*places: Where) -> list[str]:
    """The commands of a menu."""
    return [command.name for command in given(*places) if command.menu]


async def test_each_language_has_its_menu_in_private_chats(shop: Shop) -> None:
    await shop.publish()
    for language in LANGUAGES:
        menu = shop.menu(language)
        assert [each["command"] for each in menu] == offered(Where.PRIVATE)
        for each in menu:
            assert re.fullmatch("[a-z0-9_]{1,32}", each["command"])
            assert 1 <= len(each["description"]) <= 256
            assert not re.search("[{}<>]", each["description"])
    assert len({shop.menu(language)[0]["description"] for language in LANGUAGES}) == 3
    assert shop.menu("uz") == shop.menu(None) == shop.menu("ru")


async def test_each_language_has_its_profile(shop: Shop) -> None:
    await shop.publish()
    for what, most in (("name", 64), ("description", 512), ("short_description", 120)):
        said = [shop.profile(what, language) for language in LANGUAGES]
        assert len(set(said)) == 3
        assert all(0 < len(text) <= most for text in said)
        assert shop.profile(what, "") == shop.profile(what, "ru")
    assert all(shop.profile("name", language).startswith("Kaldy: ") for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_description_tells_people_to_write_is_understood(language: str) -> None:
    [example] = re.findall(
        "[«“](.*?)[»”]", catalogue.fixed(language, "profile-.*", **country_words(language, "KZ"))["profile-description"]
    )
    assert not isinstance(read_message(example, date(2026, 6, 1), language), Refusal)


async def test_a_group_shows_its_own_short_list(shop: Shop) -> None:
    stale = [{"command": "in", "description": "What stood there before"}]
    scopes = ("default", "all_group_chats", "all_chat_administrators")
    for scope in scopes:
        shop.server.state.commands.update({(scope, code): stale for code in ("", *LANGUAGES)})
    group = shop.server.group("Life in Kazakhstan", bot="member")
    people = [shop.server.user(language_code=language).person for language in (*LANGUAGES, "uz")]
    for number, person in enumerate(people):
        group.join(person, "administrator" if number % 2 else "member")
        assert shop.server.state.menu(person, group.group) == stale
    await shop.publish()
    shown = [[each["command"] for each in shop.server.state.menu(person, group.group)] for person in people]
    assert shown == [offered(Where.GROUP), offered(Where.GROUP, Where.GROUP_ADMINS)] * 2


async def test_what_was_taken_is_not_sent_again(shop: Shop) -> None:
    assert set(await shop.publish()) == set(METHODS)
    assert await shop.publish() == Counter()


@pytest.mark.parametrize(
    ("key", "method"),
    [
        ("profile-name", "setMyName"),
        ("profile-description", "setMyDescription"),
        ("profile-short", "setMyShortDescription"),
        ("command-trips", "setMyCommands"),
    ],
)
async def test_only_what_changed_is_sent(shop: Shop, monkeypatch: pytest.MonkeyPatch, key: str, method: str) -> None:
    await shop.publish()
    fixed = catalogue.fixed

    def corrected(language: str, pattern: str, **values: str) -> dict[str, str]:
        said = fixed(language, pattern, **values)
        return {**said, key: "Corrected"} if language == "ky" and key in said else said

    monkeypatch.setattr(catalogue, "fixed", corrected)
    assert await shop.publish() == Counter([method])
    [*_, call] = shop.server.calls
    assert call.params["language_code"] == "ky"
    assert "Corrected" in str(call.params)
    assert await shop.publish() == Counter()


@pytest.mark.parametrize("method", METHODS)
async def test_a_refusal_is_logged_and_concerns_only_that_piece(
    shop: Shop, caplog: pytest.LogCaptureFixture, method: str
) -> None:
    shop.server.faults.add(Fault(method, status=400, body=REFUSED))
    calls = await shop.publish()
    assert len(shop.taken) == calls.total() - 1
    [record] = caplog.records
    assert "TelegramBadRequest" in record.getMessage()
    assert "default" in record.getMessage()
    caplog.clear()
    assert await shop.publish() == Counter([method])
    assert await shop.publish() == Counter()
    assert caplog.records == []


@pytest.mark.parametrize("name", ["connection closed before", "500", "502 in HTML", "429 without retry_after"])
@pytest.mark.parametrize("method", ["setMyCommands", "setMyName"])
async def test_an_outage_is_waited_out(shop: Shop, name: str, method: str) -> None:
    shop.server.faults.add(Fault.preset(name, method=method, times=2, seconds=1))
    calls = await shop.publish()
    assert calls[method] == Counter(type(part.call).__api_method__ for part in profile.profile_parts("KZ"))[method] + 2
    assert await shop.publish() == Counter()


async def test_what_was_done_is_not_done_twice_for_an_unreadable_yes(shop: Shop) -> None:
    fault = Fault.preset("cut JSON", method="*")
    fault.body = '{"ok":true,"result":{"is":"no boolean"}}'
    shop.server.faults.add(fault)
    calls = await shop.publish()
    assert calls.total() == len(shop.taken)
    assert await shop.publish() == Counter()


async def test_a_method_that_fails_for_long_keeps_nothing_else_from_being_set(shop: Shop) -> None:
    names = {part.name for part in profile.profile_parts("KZ") if not part.name.startswith("description")}
    fault = shop.server.faults.add(Fault("setMyDescription", status=500, times=None))
    offered = asyncio.ensure_future(shop.publish())
    async with asyncio.timeout(PATIENCE):
        while set(shop.taken) != names:
            await shop.server.state.events.happen()
    assert not offered.done()
    shop.server.faults.remove(fault)
    await offered
    assert len(shop.taken) > len(names)


async def test_hours_are_not_waited_for(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    fault = shop.server.faults.add(Fault("setMyName", retry_after=36_000, times=None))
    calls = await shop.publish()
    assert calls["setMyName"] == 1, "the next language would be refused as well"
    assert {name.split()[0] for name in shop.taken} == {"commands", "description", "short"}
    [record] = caplog.records
    assert "36000" in record.getMessage()
    shop.server.faults.remove(fault)
    assert await shop.publish() == Counter({"setMyName": 4})
    assert await shop.publish() == Counter()


async def test_a_name_that_must_wait_comes_after_all_else(shop: Shop) -> None:
    await shop.publish()
    first = [call.method for call in shop.server.calls]
    assert first[-4:] == ["setMyName"] * 4
    assert first[:4] == ["setMyCommands"] * 4
