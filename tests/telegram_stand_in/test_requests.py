"""How calls may be spelt, and who may make them."""

from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.types import BufferedInputFile

from telegram_stand_in import Server
from tests.telegram_stand_in.pictures import PNG


async def test_get_form_json_and_multipart_are_read_alike(server: Server, http: aiohttp.ClientSession) -> None:
    emma = server.user()
    emma.say("/start")
    path, params = f"/bot{server.token}/sendMessage", {"chat_id": str(emma.id), "text": "Салам"}
    multipart = aiohttp.FormData(default_to_multipart=True)
    for name, value in params.items():
        multipart.add_field(name, value)
    requests: list[tuple[str, str, dict[str, Any]]] = [
        ("GET", path, {"params": params}),
        ("POST", path, {"params": params}),
        ("POST", path, {"data": params}),
        ("POST", path, {"json": {**params, "chat_id": emma.id}}),
        ("POST", path.replace("sendMessage", "SENDmessage"), {"data": multipart}),
    ]
    for verb, where, body in requests:
        async with http.request(verb, where, **body) as response:
            assert response.content_type == "application/json"
            assert (await response.json())["result"]["text"] == "Салам"
    assert len(emma.messages) == 6


@pytest.mark.parametrize("body", ["{", "[]", "x", '{"chat_id": 1} {}'])
async def test_what_is_no_json_object_is_read_as_no_parameters(
    server: Server, http: aiohttp.ClientSession, body: str
) -> None:
    headers = {"Content-Type": "application/json"}
    async with http.post(f"/bot{server.token}/getMe", data=body, headers=headers) as response:
        assert response.status == 200
    async with http.post(f"/bot{server.token}/getChat", data=body, headers=headers) as response:
        assert (await response.json())["description"] == "Bad Request: chat_id is empty"


async def test_limits_of_the_request(server: Server, http: aiohttp.ClientSession) -> None:
    emma = server.user()
    emma.say("/start")
    form = aiohttp.FormData({"chat_id": str(emma.id)})
    for number in range(51):
        form.add_field(f"file{number}", b"x", filename="a.txt")
    async with http.post(f"/bot{server.token}/getChat", data=form) as response:
        assert (response.status, await response.text()) == (413, "")
    async with http.put(f"/bot{server.token}/getMe") as response:
        assert (response.status, await response.text()) == (501, "")
    text = "ы" * 4096  # 24 kB in an address
    async with http.get(f"/bot{server.token}/sendMessage", params={"chat_id": emma.id, "text": text}) as response:
        assert (await response.json())["result"]["text"] == text


async def test_uploads_and_files_with_aiogram(server: Server, bot: Bot, http: aiohttp.ClientSession) -> None:
    emma = server.user()
    emma.say("/start")

    document = await bot.send_document(
        emma.id, BufferedInputFile(b"a;b\n", "stays.csv"), caption="<b>All</b>", parse_mode="HTML"
    )
    photo = await bot.send_photo(emma.id, BufferedInputFile(PNG, "map.png"))

    assert document.document is not None
    assert (document.document.file_name, document.document.file_size) == ("stays.csv", 4)
    assert document.caption == "All"
    assert document.caption_entities is not None
    assert photo.photo is not None
    assert (photo.photo[-1].width, photo.photo[-1].height) == (320, 240)
    file = await bot.get_file(document.document.file_id)
    async with http.get(f"/file/bot{server.token}/{file.file_path}") as response:
        assert await response.read() == b"a;b\n"
    again = await bot.send_document(emma.id, document.document.file_id)
    assert again.document is not None
    assert again.document.file_unique_id == document.document.file_unique_id
    for path in (f"/file/bot{server.token}/documents/none", f"/file/bot7:x/{file.file_path}"):
        async with http.get(path) as response:
            assert response.status in (401, 404)


async def test_file_from_a_person_reaches_the_bot(server: Server, bot: Bot) -> None:
    emma = server.user()
    emma.document("stays.csv", b"2026-01-01")

    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.document is not None
    content = await bot.download(update.message.document)
    assert content is not None
    assert content.read() == b"2026-01-01"


async def test_calls_are_logged(server: Server, bot: Bot) -> None:
    emma = server.user()
    emma.say("/start")
    await bot.send_message(emma.id, "x")
    with pytest.raises(Exception, match="text must be non-empty"):
        await bot.send_message(emma.id, " ")

    sent, refused = server.calls
    assert (sent.method, sent.chat_id, sent.status, sent.params["text"]) == ("sendMessage", emma.id, 200, "x")
    assert (refused.status, refused.answer["ok"]) == (400, False)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.1"])
async def test_only_loopback_is_listened_on(server: Server, host: str) -> None:
    with pytest.raises(ValueError, match="loopback"):
        await server.start(host)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:9", "localhost", "LOCALHOST:8080", "[::1]:80"])
async def test_loopback_hosts_are_served(http: aiohttp.ClientSession, host: str) -> None:
    async with http.get("/", headers={"Host": host}) as response:
        assert response.status == 200


@pytest.mark.parametrize(
    "host", ["example.com", "127.0.0.1.example.com", "127.0.0.2", "localhost:x", "0.0.0.0", "a@localhost", "[::2]"]
)
@pytest.mark.parametrize("path", ["/", "/preview/state", "/bot7:x/getMe"])
async def test_other_hosts_are_refused(http: aiohttp.ClientSession, host: str, path: str) -> None:
    async with http.get(path, headers={"Host": host}) as response:
        assert response.status == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://example.com"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/preview/people/5000000001/say"),
        ("POST", "/preview/clock"),
        ("GET", "/preview/state"),
        ("GET", "/preview/events"),
        ("POST", "/bot{token}/sendMessage"),
        ("GET", "/bot{token}/sendMessage?chat_id=5000000001&text=x"),
    ],
)
async def test_other_sites_are_refused(
    server: Server, http: aiohttp.ClientSession, headers: dict[str, str], method: str, path: str
) -> None:
    emma = server.user()
    emma.say("/start")

    body: dict[str, Any] = {"json": {"text": "x"}} if method == "POST" else {}
    async with http.request(method, path.format(token=server.token), headers=headers, **body) as response:
        assert response.status == 403

    assert len(emma.messages) == 1


async def test_own_page_is_served(http: aiohttp.ClientSession, url: str, server: Server) -> None:
    emma = server.user()
    headers = {"Origin": url, "Sec-Fetch-Site": "same-origin"}
    async with http.post(f"/preview/people/{emma.id}/say", json={"text": "x"}, headers=headers) as response:
        assert response.status == 200
    async with http.get("/", headers={"Sec-Fetch-Site": "cross-site"}) as response:
        assert response.status == 200  # a link to the page may stand anywhere
