"""/settings: all that is set is shown, and changed from there."""

from tests.journeys.shown import labels
from tests.journeys.stage import Stage


class TestSettings:
    async def test_all_of_it_on_one_screen_and_each_changed_from_it(self, stage: Stage) -> None:
        user = await stage.settled()
        shown = await user.ask("/settings")
        assert "Language: English" in shown.text
        assert "Citizenship: Russia" in shown.text
        assert "Residence permit or visa: no" in shown.text
        assert "Reminders: 10:00, Almaty, UTC+5" in shown.text
        assert "limit" not in shown.text

        await user.tap("Language")
        await user.tap("Русский")
        assert "Язык: Русский" in (await user.ask("/settings")).text
        await user.tap("Язык")
        await user.tap("English")

        await user.ask("/settings")
        await user.tap("Change citizenship")
        await user.tap("Kyrgyzstan")
        await user.ask("/settings")
        await user.tap("With a residence permit or a visa")
        await user.ask("01.03.2026")
        await user.ask("30.05.2026")
        shown = await user.ask("/settings")
        assert "Citizenship: Kyrgyzstan" in shown.text
        assert "1 March – 30 May: residence permit or visa, not counted" in shown.text
        assert "Permits and visas" in labels(shown)

        await user.tap("Reminders")
        await user.tap("⏸ Pause")
        await user.tap("A week: again from 27 March")
        assert "Reminders are paused; they come again from" in (await user.ask("/settings")).text

    async def test_the_own_limit_is_shown_and_changed(self, stage: Stage) -> None:
        user = await stage.settled()
        await user.ask("/settings")
        old = user.last
        await user.tap("Change citizenship")
        asked = await user.ask("Argentina")
        assert "don’t know the exact rule" in asked.text
        assert "30 days – a visa directory, passportindex.org" in asked.text.replace("\N{NO-BREAK SPACE}", " ")
        assert "30 a visit, 90/180: a visa directory" in labels(asked)
        await user.ask("10 90")
        shown = await user.ask("/settings")
        assert "Own limit: 10 days a visit, 90 days in any 180 days" in shown.text
        asked = await user.tap("Own limit")
        assert asked.text.startswith(
            "Own limit: 10 days a visit, 90 days in any 180 days\n\nI don’t know the exact rule"
        )
        await user.tap("30 a visit, 90/180: a visa directory")
        assert "Own limit: 30 days a visit, 90 days in any 180 days" in (await user.ask("/settings")).text
        await user.tap("Own limit")
        await user.ask("20 60 120")
        shown = await user.ask("/settings")
        assert "Own limit: 20 days a visit, 60 days in any 120 days" in shown.text
        assert "8 April" in (await user.ask("/in")).text
        # Back to a nationality whose rule is known: no limit of one's own, and its old button says so.
        user.press("Change citizenship", message=old.id)
        await user.next()
        await user.tap("Armenia")
        assert "own limit" not in (await user.ask("/settings")).text
        user.press("Own limit", message=shown.id)
        assert "out of date" in (await user.next()).text

    async def test_old_buttons_set_what_they_say_and_never_the_opposite(self, stage: Stage) -> None:
        user = await stage.settled()
        shown = await user.ask("/reminders")
        for _ in range(2):
            user.press(data="rp:1", message=shown.id)
            week = next(label for label in labels(await user.next()) if label.startswith("A week"))
            user.press(week, message=shown.id)
            assert "▶️ Resume" in labels(await user.next())
            assert "paused" in (await user.ask("/settings")).text
        user.press(data="rp:0", message=shown.id)
        await user.next()
        assert "paused" not in (await user.ask("/settings")).text

    async def test_somebody_of_whom_nothing_is_kept_sets_nothing_by_an_old_button(self, stage: Stage) -> None:
        user = await stage.settled()
        shown = await user.ask("/reminders")
        await user.ask("/forget")
        await user.tap("Yes, delete everything")
        for data in ("rp:1", "rh:12", "rz:Asia/Bishkek", "rd:7:0", "r:all", "w:settings", "w:own", "w:place"):
            user.press(data=data, message=shown.id)
            await user.answer()
            replaced = next(message for message in user.messages if message.id == shown.id)
            assert "keep nothing about you" in (user.last.text if data.startswith("w:") else replaced.text), data
