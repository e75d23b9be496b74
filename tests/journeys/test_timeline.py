"""Somebody looks at their days."""

from io import BytesIO

from PIL import Image

from tests.journeys.stage import Stage


async def test_the_picture_comes_below_its_button_with_the_same_in_words(stage: Stage) -> None:
    user = await stage.settled("Русский", "Россия")
    await user.ask("въехал 1 марта")
    status = await user.ask("/status")
    shown = await user.tap("📊 Показать")
    assert shown.text.replace("\N{NO-BREAK SPACE}", " ") == "До 29 мая включительно · 70 дней"
    content = stage.server.state.files[shown.media["photo"][-1]["file_id"]].content
    assert len(content) <= 60 * 1024
    assert Image.open(BytesIO(content)).size[0] == 960
    user.press("📊 Показать", message=status.id)
    assert (await user.next()).text == shown.text
