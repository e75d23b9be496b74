"""/reminders: what is listed is what comes."""

from datetime import datetime, timedelta

import pytest

from telegram_stand_in import Message, UserClient
from tests.journeys.shown import labels
from tests.journeys.stage import Stage


@pytest.fixture
async def inside(inside: UserClient) -> UserClient:
    """Who wants to be told of the limit and of plans alone."""
    await inside.ask("/reminders")
    await inside.tap("What about")
    await inside.tap("✓ Question “still there?”")
    return inside


def listed(message: Message) -> list[str]:
    """The next reminders, one a line."""
    text = message.text.replace("\N{NO-BREAK SPACE}", " ")
    return [line.removeprefix("• ") for line in text.splitlines() if line.startswith("•")]


class TestReminders:
    async def test_the_next_five_with_day_and_hour(self, stage: Stage, inside: UserClient) -> None:
        shown = await inside.ask("/reminders")
        assert "Time: 10:00 (Almaty, UTC+5)" in shown.text
        assert "Days before the last legal day: 30, 14, 7, 3, 1" in shown.text
        assert "On the last legal day: yes" in shown.text
        assert listed(shown) == [
            "18 May, Monday, 10:00 – 30 days left",
            "3 June, Wednesday, 10:00 – 14 days left",
            "10 June, Wednesday, 10:00 – 7 days left",
            "14 June, Sunday, 10:00 – 3 days left",
            "16 June, Tuesday, 10:00 – 1 day left",
        ]

    async def test_a_question_about_a_plan_is_one_of_them(self, stage: Stage, inside: UserClient) -> None:
        await inside.ask("/plan 01.06.2026")
        await inside.tap("Save as a plan")
        assert listed(await inside.ask("/reminders"))[:3] == [
            "18 May, Monday, 10:00 – 30 days left",
            "1 June, Monday, 10:00 – question about a plan",
            "3 June, Wednesday, 10:00 – 14 days left",
        ]
        await inside.ask("/out")
        outside = await inside.ask("/reminders")
        assert listed(outside) == ["1 June, Monday, 10:00 – question about a plan"]
        assert "Now outside Kazakhstan" in outside.text
        assert "For now I’ll only ask about plans:" in outside.text

    async def test_what_else_is_told_is_switched_off_and_on(self, stage: Stage, inside: UserClient) -> None:
        shown = await inside.ask("/reminders")
        assert "Also: end of a permit or visa" in shown.text
        kinds = await inside.tap("What about")
        assert "✓ End of a permit or visa" in labels(kinds)
        for label in [label for label in labels(kinds) if label.startswith("✓") and "legal" not in label]:
            await inside.tap(label)
        assert "Nothing else" in (await inside.tap("Back")).text
        await inside.tap("What about")
        assert "✓ End of a permit or visa" in labels(await inside.tap("End of a permit or visa"))

    async def test_days_hour_zone_and_pause(self, stage: Stage, inside: UserClient) -> None:
        await inside.ask("/reminders")
        days = await inside.tap("How many days before")
        ticked = [label for label in labels(days) if label.startswith("✓")]
        assert ticked == ["✓ 30", "✓ 14", "✓ 7", "✓ 3", "✓ 1"]
        for label in ("60", "✓ 30", "✓ 14", "✓ 1"):
            assert (await inside.tap(label)).id == days.id
        await inside.tap("Back")
        await inside.tap("What about")
        assert "Last legal day" in labels(await inside.tap("✓ Last legal day"))
        await inside.tap("Back")
        hour = await inside.tap("Time")
        assert labels(hour)[:14] == [*(f"{'✓ ' * (hour == 10)}{hour}:00" for hour in range(8, 22))]
        await inside.tap("21:00")
        await inside.tap("Time zone")
        shown = await inside.tap("Bishkek, UTC+6")
        assert "Time: 21:00 (Bishkek, UTC+6)" in shown.text
        assert "Days before the last legal day: 60, 7, 3" in shown.text
        assert "On the last legal day: no" in shown.text
        assert listed(shown) == [
            "18 April, Saturday, 21:00 – 60 days left",
            "10 June, Wednesday, 21:00 – 7 days left",
            "14 June, Sunday, 21:00 – 3 days left",
            "18 June, Thursday, 21:00 – 1 day over the limit",
            "19 June, Friday, 21:00 – 2 days over the limit",
        ]
        await inside.tap("⏸ Pause")
        await inside.tap("Until …")
        paused = await inside.ask("until 12 June")
        assert "they come again from 12 June, Friday" in paused.text
        assert listed(paused)[:3] == listed(shown)[2:]
        assert "Reminders are paused; they come again from 12 June" in (await inside.ask("/status")).text
        await inside.ask("/reminders")
        assert listed(await inside.tap("▶️ Resume")) == listed(shown)

    @pytest.mark.parametrize("zone", ["Almaty, UTC+5", "Kamchatka, UTC+12", "Moscow, UTC+3"])
    async def test_what_is_listed_is_what_comes(self, stage: Stage, inside: UserClient, zone: str) -> None:
        """By the running loop: each at the moment that is listed, and saying what is listed."""
        await inside.ask("/reminders")
        zones = await inside.tap("Time zone")
        if zone in labels(zones):  # the one that is set has a tick
            await inside.tap(zone)
        ahead = timedelta(hours=int(zone.rpartition("+")[2]))
        stage.moved(days=83)
        await inside.next()  # what was due meanwhile, as one: 6 days are left
        promised = listed(await inside.ask("/reminders"))
        assert len(promised) == 5
        for line in promised:
            due = await stage.next_due()
            assert due is not None
            stage.clock.move_to(due)
            text = (await inside.next()).text
            own = due + ahead
            assert line.startswith(f"{own.day} {own:%B}, {own:%A}, {own.hour}:00 – "), (line, due)
            number = line.partition(" – ")[2]
            if number == "last legal day":
                assert "Today is the last legal day" in text
            elif "over" in number:
                assert number in text
            elif number == "1 day left":
                assert "Tomorrow is the last legal day" in text
            else:
                assert f"{number} after today" in text.replace("\N{NO-BREAK SPACE}", " ")
        assert promised[-2].endswith("1 day over the limit")

    async def test_an_hour_that_has_passed_brings_todays_at_once_and_only_once(
        self, stage: Stage, inside: UserClient
    ) -> None:
        stage.clock.move_to(datetime(2026, 6, 16, 10, tzinfo=stage.zone))
        assert "Tomorrow is the last legal day" in (await inside.next()).text
        stage.clock.move_to(datetime(2026, 6, 17, 9, 30, tzinfo=stage.zone))
        await inside.ask("/reminders")
        await inside.tap("Time")
        inside.press("8:00")
        said = [(await inside.next()).text, (await inside.next()).text]  # the settings, and what was owed
        assert any(text.startswith("🔴 17 June, Wednesday\nToday is") for text in said)
        await inside.tap("Time")
        await inside.tap("18:00")
        stage.clock.move_to(datetime(2026, 6, 17, 20, tzinfo=stage.zone))
        assert await inside.silence(0.7)
        due = await stage.next_due()
        assert due == datetime(2026, 6, 18, 18, tzinfo=stage.zone)

    async def test_without_anything_to_remind_of_it_says_why(self, stage: Stage) -> None:
        user = await stage.settled()
        assert "Now outside Kazakhstan" in (await user.ask("/reminders")).text
        await user.ask("/in")
        await user.ask("/settings")
        await user.tap("With a residence permit or a visa")
        await user.tap("I don’t remember since when")
        assert "Days are not counted now" in (await user.ask("/reminders")).text
