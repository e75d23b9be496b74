"""Where Telegram cannot be reached directly, the bot goes through the proxy that the environment names."""

import asyncio
import subprocess
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiogram.exceptions import TelegramNetworkError

from bot.telegram.session import make_bot
from tests.inbox.fake_api import TOKEN, FakeApi, message
from tests.packaging.conftest import ROOT
from tests.patience import PATIENCE
from tests.proxies import Proxy

SERVER = "bots.example.org:8081"


def ignore(_what: str, **_about: object) -> None:
    """Nobody observes."""


@pytest.fixture
async def api() -> AsyncIterator[FakeApi]:
    async with FakeApi() as server:
        yield server


@asynccontextmanager
async def proxied(api: FakeApi, wants_login: bool = False) -> AsyncIterator[Proxy]:
    async with Proxy(urlsplit(api.url).port or 0, wants_login) as proxy:
        yield proxy


@asynccontextmanager
async def bot(place: Path, **settings: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """The whole process; its log is in `place / "log"`."""
    given = {"BOT_TOKEN": TOKEN, "DATA_DIR": str(place / "data"), "PYTHONPATH": str(ROOT)} | settings
    with (place / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot"), env=given, cwd=place, stdout=PIPE, stderr=log
        )
    try:
        yield process
        process.terminate()
        async with asyncio.timeout(PATIENCE):
            assert await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


@pytest.mark.long
async def test_every_call_of_the_bot_goes_through_the_proxy(api: FakeApi, tmp_path: Path) -> None:
    async with proxied(api, wants_login=True) as proxy:
        address = f"socks5://me:secret@127.0.0.1:{proxy.port}"
        async with bot(tmp_path, BOT_API_URL=f"http://{SERVER}", all_proxy=address, LOG_LEVEL="DEBUG"):
            await api.push(message(1, "/start"))
            await api.until(lambda: bool(api.sent))
        assert set(proxy.asked) == {SERVER}
    assert "secret" not in (tmp_path / "log").read_text()


@pytest.mark.parametrize("login", ["", "me:secret@"])
@pytest.mark.parametrize("kind", ["http", "socks5"])
async def test_each_kind_of_proxy_is_spoken_to(api: FakeApi, kind: str, login: str) -> None:
    async with proxied(api, wants_login=bool(login)) as proxy:
        address = f"{kind}://{login}127.0.0.1:{proxy.port}"
        async with make_bot(TOKEN, f"http://{SERVER}", ignore, address).context() as bot:
            assert (await bot.me()).username == "kaldy_test_bot"
        assert proxy.asked == [SERVER]


@pytest.mark.parametrize("kind", ["http", "socks5"])
async def test_a_proxy_that_refuses_or_is_not_there_is_a_fault_of_the_network(api: FakeApi, kind: str) -> None:
    async with proxied(api, wants_login=True) as proxy:
        address = f"{kind}://me:wrong@127.0.0.1:{proxy.port}"
        async with make_bot(TOKEN, f"http://{SERVER}", ignore, address).context() as bot:
            with pytest.raises(TelegramNetworkError, match="ProxyError" + " 407" * (kind == "http")):
                await bot.me()
    async with (
        proxied(api) as proxy,
        make_bot(TOKEN, f"http://{SERVER}", ignore, f"{kind}://127.0.0.1:{proxy.port}").context() as bot,
    ):
        proxy.hangs_up = True
        with pytest.raises(TelegramNetworkError):
            await bot.me()
    async with make_bot(TOKEN, f"http://{SERVER}", ignore, address).context() as bot:
        with pytest.raises(TelegramNetworkError, match="ProxyConnectionError") as caught:
            await bot.me()
    assert "wrong" not in str(caught.value)
    assert api.calls == []


async def test_telegram_itself_is_asked_for_by_name_and_the_network_is_named_as_the_fault(
    api: FakeApi, tmp_path: Path
) -> None:
    """What answers there speaks no TLS: that is as far as a test gets without the internet."""
    async with proxied(api, wants_login=True) as proxy:
        keys = {"HTTPS_PROXY": f"http://me:secret@127.0.0.1:{proxy.port}", "ALL_PROXY": "socks5://127.0.0.1:1"}
        async with bot(tmp_path, BOT_API_URL="https://api.telegram.org", **keys):
            await api.until(lambda: "The network does not reach" in (tmp_path / "log").read_text())
            told = await health(tmp_path)
        assert set(proxy.asked) == {"api.telegram.org:443"}
    assert told.startswith("The network does not reach api.telegram.org through the proxy (")
    log = (tmp_path / "log").read_text()
    assert told.rstrip(".\n") in log
    assert "secret" not in log
    assert "127.0.0.1" not in log


@pytest.mark.long
def test_a_bot_without_a_proxy_does_not_import_what_only_a_proxy_needs() -> None:
    program = "import bot.app, sys; print(sorted(name for name in sys.modules if 'socks' in name))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.long
async def test_a_file_with_the_token_that_others_can_read_is_complained_of(api: FakeApi, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"BOT_API_URL={api.url}\n")
    (tmp_path / ".env").chmod(0o644)
    async with bot(tmp_path):
        await api.until(lambda: bool(api.of("getUpdates")))
    assert (tmp_path / "log").read_text().count("Other users of this machine can read the token: chmod 600 .env") == 1


async def health(place: Path) -> str:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "health"), env={"DATA_DIR": str(place / "data")}, stderr=PIPE
    )
    _, told = await process.communicate()
    assert process.returncode == 1
    return told.decode()
