"""A link names its source after /start: it is kept of a newcomer, and whatever else stands there does no harm."""

import json
import re
import string
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.storage import people
from bot.telegram import callbacks as cb
from tests.actions.talk import Talk
from tests.telegram.wire import Sent, Wire, message, press

pytestmark = pytest.mark.asyncio(loop_scope="module")

fuzz = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
ALLOWED = string.ascii_letters + string.digits + "_-"


async def said(wire: Wire, someone: Talk, text: str) -> Sent:
    """The one answer to a message."""
    [sent] = await wire.update(json.dumps(message(someone.id, wire.world.clock(), text=text)))
    return sent


async def source(wire: Wire, someone: Talk) -> str | None:
    async with wire.world.database.read() as tx:
        person = await people.get(tx, someone.id)
    assert person is not None
    return person.source


@fuzz
@given(named=st.text(ALLOWED, min_size=1, max_size=64).filter(lambda named: not named.lower().startswith("i-")))
@example(named="A" * 64)
@example(named="-")
@example(named="forget")
async def test_the_source_of_a_newcomer_is_kept(wire: Wire, named: str) -> None:
    someone = wire.world.newcomer()
    assert "I count the days" in (await said(wire, someone, f"/start {named}")).text
    assert await source(wire, someone) == named


@fuzz
@given(
    words=st.one_of(st.text(max_size=80), st.text(ALLOWED + " \n.=&%йү", min_size=1, max_size=70)).filter(
        lambda words: not (1 <= len(words.lstrip()) <= 64 and set(words.lstrip()) <= set(ALLOWED))
    )
)
@example(words="A" * 65)
@example(words="group\n")
@example(words="group one")
@example(words="１２")
@example(words="@somebody")
async def test_what_names_no_source_is_passed_over(wire: Wire, words: str) -> None:
    someone = wire.world.newcomer()
    assert "I count the days" in (await said(wire, someone, f"/start {words}")).text
    assert await source(wire, someone) is None


async def test_who_is_known_came_by_no_link(wire: Wire) -> None:
    someone = wire.world.newcomer()
    await said(wire, someone, "/in")
    wire.world.clock.at += timedelta(seconds=1)
    await said(wire, someone, "/start group")
    assert await source(wire, someone) is None


async def test_the_first_link_stays(wire: Wire) -> None:
    someone = wire.world.newcomer()
    await said(wire, someone, "/START first")
    await said(wire, someone, "/start second")
    assert await source(wire, someone) == "first"


async def test_it_goes_with_the_person(wire: Wire) -> None:
    someone = wire.world.newcomer()
    await said(wire, someone, "/start first")
    await someone.forget()
    wire.world.clock.at += timedelta(seconds=1)
    await said(wire, someone, "/start")
    assert await source(wire, someone) is None


@pytest.mark.parametrize("link", ["/start i-{}", "/START I-{}", "/start@kaldy_bot i-{}", "/start  i-{} "])
async def test_the_secret_of_an_invitation_is_no_source(wire: Wire, link: str) -> None:
    someone = wire.world.newcomer()
    assert "no longer good" in (await said(wire, someone, link.format("mJ4kq0Xn2vYtR7cLwB9s1A"))).text
    assert await source(wire, someone) is None


async def test_an_invitation_names_the_bot_and_is_opened_by_its_link(wire: Wire) -> None:
    owner, guest = await wire.world.settled(), await wire.world.settled()
    found = await owner.kept()
    assert found is not None
    button = cb.Invite(traveller=found.current.traveller.id).pack()
    [sent] = await wire.update(json.dumps(press(owner.id, button)))
    [address] = re.findall(r"https://t\.me/kaldy_bot\?start=(\S+)", sent.text)
    assert "no longer good" in (await said(wire, guest, f"/start {address[:-1]}")).text
    assert "The invitation is open" in (await said(wire, guest, f"/start {address}")).text
