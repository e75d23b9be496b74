"""Places, albums, and the sizes of files."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto

from telegram_stand_in import Server, UserClient
from tests.telegram_stand_in.pictures import PNG

pytestmark = pytest.mark.usefixtures("started")


async def test_place(bot: Bot, emma: UserClient) -> None:
    sent = await bot.send_location(emma.id, 43.2389, -76.8897, horizontal_accuracy=20)
    assert sent.location is not None
    assert (sent.location.latitude, sent.location.longitude) == (43.2389, -76.8897)
    assert sent.location.horizontal_accuracy == 20
    assert (await emma.next()).media["location"]["latitude"] == 43.2389


async def test_album(bot: Bot, emma: UserClient) -> None:
    files = [BufferedInputFile(name.encode(), f"{name}.csv") for name in ("stays", "plans")]
    sent = await bot.send_media_group(
        emma.id,
        [InputMediaDocument(media=each, caption=f"<b>{each.filename}</b>", parse_mode="HTML") for each in files],
    )
    assert [each.document.file_name for each in sent if each.document] == ["stays.csv", "plans.csv"]
    assert [each.caption for each in sent] == ["stays.csv", "plans.csv"]
    assert len({each.media_group_id for each in sent}) == 1
    assert sent[0].media_group_id
    document = sent[0].document
    assert document is not None
    content = await bot.download(document)
    assert content is not None
    assert content.read() == b"stays"

    picture = InputMediaPhoto(media=BufferedInputFile(PNG, "a.png"))
    [alone] = await bot.send_media_group(emma.id, [picture])
    assert (alone.media_group_id, alone.photo is not None) == (None, True)
    assert len(await bot.send_media_group(emma.id, [picture for _ in range(10)])) == 10
    assert [(await emma.next()).text for _ in range(3)] == ["stays.csv", "plans.csv", ""]


async def test_sizes(bot: Bot, emma: UserClient, server: Server) -> None:
    just = emma.document("just.bin", bytes(20 << 20)).media["document"]["file_id"]
    more = emma.document("more.bin", bytes((20 << 20) + 1)).media["document"]["file_id"]
    assert (await bot.get_file(just)).file_size == 20 << 20
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.get_file(more)
    assert (await bot.send_document(emma.id, more)).document  # it may be sent on all the same
    with pytest.raises(TelegramBadRequest, match="too big for a photo; the maximum size is 10485760 bytes"):
        await bot.send_photo(emma.id, BufferedInputFile(PNG + bytes(10 << 20), "big.png"))
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.send_document(emma.id, BufferedInputFile(bytes((50 << 20) + 1), "big.bin"))
