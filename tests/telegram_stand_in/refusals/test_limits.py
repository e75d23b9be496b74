"""What is too old, too large or of the wrong kind is refused; what just fits is taken."""

from datetime import timedelta
from typing import Any

import aiohttp

from tests.telegram_stand_in.refusals.scene import EMMA, QUERY_GONE, Scene, inline, refused


async def test_media_has_no_text_to_edit_and_a_reply_keyboard_cannot_be_edited(scene: Scene) -> None:
    form = aiohttp.FormData({"chat_id": str(EMMA)})
    form.add_field("document", b"x", filename="a.txt")
    async with scene.http.post(f"/bot{scene.server.token}/sendDocument", data=form) as response:
        document = (await response.json())["result"]["message_id"]
    keyboard = {"keyboard": [[{"text": "Yes"}, {"text": "No"}]]}
    _status, answer = await scene.call("sendMessage", chat_id=EMMA, text="?", reply_markup=keyboard)

    said = await refused(scene, "editMessageText", chat_id=EMMA, message_id=document, text="x")
    assert said == "Bad Request: there is no text in the message to edit"
    said = await refused(scene, "editMessageText", chat_id=EMMA, message_id=answer["result"]["message_id"], text="x")
    assert said == "Bad Request: message can't be edited"


async def test_caption_and_files_have_limits(scene: Scene) -> None:
    async def send(method: str, content: bytes, **params: str) -> str:
        form = aiohttp.FormData({"chat_id": str(EMMA), **params})
        form.add_field(method.removeprefix("send").lower(), content, filename="a.png")
        async with scene.http.post(f"/bot{scene.server.token}/{method}", data=form) as response:
            return str((await response.json())["description"])

    assert await send("sendDocument", b"x", caption="x" * 1025) == "Bad Request: message caption is too long"
    assert await send("sendDocument", b"") == "Bad Request: file must be non-empty"
    assert await send("sendPhoto", b"no picture") == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_message_older_than_48_hours_cannot_be_deleted(scene: Scene) -> None:
    scene.clock.move(timedelta(hours=48, seconds=1))

    said = await refused(scene, "deleteMessage", chat_id=EMMA, message_id=scene.sent)

    assert said == "Bad Request: message can't be deleted for everyone"


async def test_query_is_answered_once_and_within_150_seconds(scene: Scene) -> None:
    late = scene.emma.press("Go").id
    status, _answer = await scene.call("answerCallbackQuery", callback_query_id=scene.query, text="x" * 200)
    assert status == 200

    again = await refused(scene, "answerCallbackQuery", callback_query_id=scene.query)
    scene.clock.move(timedelta(seconds=151))
    too_late = await refused(scene, "answerCallbackQuery", callback_query_id=late)

    assert again == too_late == f"Bad Request: {QUERY_GONE}"


async def test_what_just_fits_is_taken(scene: Scene) -> None:
    fits: list[dict[str, Any]] = [
        {"text": "x" * 4096},
        {"text": "😀" * 4096},  # counted in code points
        {"text": f"<b>{'x' * 4096}</b>", "parse_mode": "HTML"},  # counted after parsing
        {"text": "x", "reply_markup": inline(text="a", callback_data="ы" * 32)},
        {"text": "x", "reply_parameters": {"message_id": 1, "allow_sending_without_reply": True}},
    ]
    for params in fits:
        status, answer = await scene.call("sendMessage", chat_id=EMMA, **params)
        assert (status, answer["ok"]) == (200, True)


async def test_keyboards_are_cut_silently(scene: Scene) -> None:
    row = [{"text": str(number), "callback_data": "x"} for number in range(15)]
    row.insert(3, {"text": "", "callback_data": "x"})

    _status, answer = await scene.call(
        "sendMessage", chat_id=EMMA, text="x", reply_markup={"inline_keyboard": [row] * 30}
    )

    kept = answer["result"]["reply_markup"]["inline_keyboard"]
    assert [len(each) for each in kept] == [12] * 25
    assert [button["text"] for button in kept[0]] == [str(number) for number in range(12)]
