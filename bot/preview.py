"""The whole bot against a stand-in for Telegram, with people to be, a page to be them on, and a clock to move."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime

from pydantic import SecretStr

from bot.app import Kaldy, opened, told_to_operator, until_signal, usable
from bot.settings import Settings
from telegram_stand_in import MovableClock, Server

ZONE = "Asia/Almaty"
PLACES = {
    "Almaty": (43.2389, 76.8897),
    "Aktau": (43.6532, 51.1975),
    "Bishkek": (42.8746, 74.5698),
    "Moscow": (55.7558, 37.6173),
    "Tbilisi": (41.7151, 44.8271),
}


async def preview(settings: Settings, ports: Sequence[int], say: Callable[[str], None]) -> None:
    """Run until SIGTERM or SIGINT; OperatorError for what only the operator can mend.

    The first of `ports` that is free is taken (0: any); `say` is given the page's address once it can be opened.
    """
    await until_signal(_preview(settings, ports, say))


async def _preview(settings: Settings, ports: Sequence[int], say: Callable[[str], None]) -> None:
    clock, on_stage = MovableClock(), list[Kaldy]()

    async def next_due() -> datetime | None:
        return await on_stage[0].next_due() if on_stage else None

    server = Server(
        clock.now,
        bot_name="Kaldy",
        bot_username="kaldy_preview_bot",
        clock=clock,
        next_due=next_due,
        zone=ZONE,
        places=PLACES,
    )
    with usable(f"The directory {settings.data_dir}"):
        populate_demo(server, known=settings.lock_file.exists())
    address = await _listen(server, ports)
    try:
        nearby = {"bot_token": SecretStr(server.token), "bot_api_url": address, "no_proxy": "*"}
        own = settings.model_copy(update=nearby)
        with told_to_operator():
            async with opened(own, clock.now) as kaldy:
                await kaldy.republish_profile()  # the stand-in is new, even where the data was kept
                on_stage.append(kaldy)
                clock.on_move = kaldy.wake
                say(address)
                await kaldy.run()
    finally:
        await server.stop()


def populate_demo(server: Server, *, known: bool = False) -> None:
    """Four people of three languages, and a forum of theirs without the bot.

    Its owner is the first, the last an administrator that writes anonymously. `known`: they talked to the bot
    before (its data was kept), so that it may write to them.
    """
    accounts = (
        ("Алексей", "ru", "Волков"),
        ("Айгүл", "ky", "Токтобекова"),
        ("Emma", "en", "Clarke"),
        ("Бакыт", "ky", "Осмонов"),
    )
    owner, *members, anonymous = (
        server.user(name, language, last_name=last, started=known).person for name, language, last in accounts
    )
    group = server.group("Жизнь в Казахстане", forum=True)
    group.join(owner, "creator")
    for person in members:
        group.join(person)
    group.join(anonymous, "administrator", anonymous=True)
    group.open_topic(owner, "Въезд и сроки")


async def _listen(server: Server, ports: Sequence[int]) -> str:
    *others, last = ports
    for port in others:
        with suppress(OSError):
            return await server.start(port=port)
    with usable(f"Port {last}"):
        return await server.start(port=last)
