"""A list of trips is pasted: what was read waits behind a button while the rest is mended."""

import pytest

from tests.journeys.stage import Stage

LIST = (
    "🇰🇿 Мои поездки:\n1. 12.01.2026 - 20.01.2026 (9 дней)\n2. 01.02.2026 - 05.02.2026\n3. 17.02.2026\n"
    "4. въехал 12.03.2026"
)


@pytest.mark.parametrize(
    ("language", "country", "button"),
    [
        ("Русский", "Россия", "Записать 3 из 4"),
        ("Кыргызча", "Россия", "4 саптын 3 сабын жазуу"),
        ("English", "Russia", "Save 3 of 4"),
    ],
)
async def test_the_lines_that_were_read_are_written_by_one_button(
    stage: Stage, language: str, country: str, button: str
) -> None:
    user = await stage.settled(language, country)
    named = await user.ask(LIST)
    assert "17.02.2026" in named.text
    assert "12.01.2026" not in named.text
    saved = await user.tap(button)
    assert "✅" in saved.text
    trips = await user.ask("/trips")
    assert "\n3. " in trips.text
    assert "\n4. " not in trips.text


async def test_the_list_waits_over_a_restart_and_a_mended_line(stage: Stage) -> None:
    user = await stage.settled()
    await user.ask(LIST)
    await stage.bot_restarts()
    mended = await user.ask("17.02.2026 - 18.02.2026")
    assert "17 February" in mended.text
    saved = await user.tap("Save 3 of 4")
    assert "12 March" in saved.text
