"""/settings and /reminders: what is set is shown, what is listed is what comes, and a place is nowhere kept."""

import logging
import sqlite3
from datetime import datetime, timedelta
from typing import Any

import pytest

from telegram_stand_in import Message, UserClient
from tests.journeys.stage import Stage

BISHKEK = (42.874613, 74.569831)


@pytest.fixture
async def inside(stage: Stage) -> UserClient:
    """Somebody who entered on the day the stage begins: the last legal day is 17 June 2026, a Wednesday."""
    user = await stage.settled()
    await user.ask("/in")
    return user


def labels(message: Message) -> list[str]:
    rows = (message.markup.inline if message.markup else None) or []
    return [button["text"] for row in rows for button in row]


def listed(message: Message) -> list[str]:
    """The next reminders, one a line."""
    text = message.text.replace("\N{NO-BREAK SPACE}", " ")
    return [line.removeprefix("• ") for line in text.splitlines() if line.startswith("•")]


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
        await user.tap("I have a residence permit or a visa")
        shown = await user.ask("/settings")
        assert "Citizenship: Kyrgyzstan" in shown.text
        assert "Residence permit or visa: yes" in shown.text
        assert "My permit or visa has ended" in labels(shown)

        await user.tap("Reminders")
        await user.tap("⏸ Pause")
        assert "Reminders are paused" in (await user.ask("/settings")).text

    async def test_the_own_limit_is_shown_and_changed(self, stage: Stage) -> None:
        user = await stage.settled()
        await user.ask("/settings")
        old = user.last
        await user.tap("Change citizenship")
        asked = await user.ask("Georgia")
        assert "don’t know the exact rule" in asked.text
        assert "90 days – a visa directory, passportindex.org" in asked.text.replace("\N{NO-BREAK SPACE}", " ")
        assert "90/180" in labels(asked)
        await user.ask("10 90")
        shown = await user.ask("/settings")
        assert "Your own limit: 10 days a visit, 90 days in any 180 days" in shown.text
        asked = await user.tap("My own limit")
        assert asked.text.startswith("Your own limit: 10 days a visit, 90 days in any 180 days\n\nGeorgia:")
        await user.tap("90/180")
        assert "Your own limit: 90 days in any 180 days" in (await user.ask("/settings")).text
        await user.tap("My own limit")
        await user.ask("20 60 120")
        shown = await user.ask("/settings")
        assert "Your own limit: 20 days a visit, 60 days in any 120 days" in shown.text
        assert "8 April" in (await user.ask("/in")).text
        # Back to a nationality whose rule is known: no limit of one's own, and its old button says so.
        user.press("Change citizenship", message=old.id)
        await user.next()
        await user.tap("Armenia")
        assert "own limit" not in (await user.ask("/settings")).text
        user.press("My own limit", message=shown.id)
        assert "out of date" in (await user.next()).text

    async def test_old_buttons_set_what_they_say_and_never_the_opposite(self, stage: Stage) -> None:
        user = await stage.settled()
        shown = await user.ask("/reminders")
        user.press("⏸ Pause", message=shown.id)
        pause = await user.next()
        assert "▶️ Resume" in labels(pause)
        for _ in range(2):
            user.press(data="rp:1", message=shown.id)
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
            "1 June, Monday, 10:00 – question about your plan",
            "3 June, Wednesday, 10:00 – 14 days left",
        ]
        await inside.ask("/out")
        outside = await inside.ask("/reminders")
        assert listed(outside) == ["1 June, Monday, 10:00 – question about your plan"]
        assert "You’re outside Kazakhstan now" in outside.text
        assert "For now I’ll only ask about your plans:" in outside.text

    async def test_days_hour_zone_and_pause(self, stage: Stage, inside: UserClient) -> None:
        await inside.ask("/reminders")
        days = await inside.tap("How many days before")
        ticked = [label for label in labels(days) if label.startswith("✓")]
        assert ticked == ["✓ 30", "✓ 14", "✓ 7", "✓ 3", "✓ 1", "✓ On the last legal day"]
        for label in ("60", "✓ 30", "✓ 14", "✓ 1", "✓ On the last legal day"):
            assert (await inside.tap(label)).id == days.id
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
        paused = await inside.tap("⏸ Pause")
        assert "Reminders are paused" in paused.text
        assert listed(paused) == []
        assert await stage.next_due() is None
        assert "Reminders are paused" in (await inside.ask("/status")).text
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
                assert "is your last legal day" in text
            elif "over" in number:
                assert number in text
            elif number == "1 day left":
                assert text.startswith("⏰ Tomorrow")
            else:
                assert f"{number} after today" in text.replace("\N{NO-BREAK SPACE}", " ")
        assert promised[-2].endswith("1 day over the limit")

    async def test_an_hour_that_has_passed_brings_todays_at_once_and_only_once(
        self, stage: Stage, inside: UserClient
    ) -> None:
        stage.clock.move_to(datetime(2026, 6, 16, 10, tzinfo=stage.zone))
        assert "Tomorrow, Wednesday, 17 June" in (await inside.next()).text
        stage.clock.move_to(datetime(2026, 6, 17, 9, 30, tzinfo=stage.zone))
        await inside.ask("/reminders")
        await inside.tap("Time")
        inside.press("8:00")
        said = [(await inside.next()).text, (await inside.next()).text]  # the settings, and what was owed
        assert any("Today, Wednesday, 17 June" in text for text in said)
        await inside.tap("Time")
        await inside.tap("18:00")
        stage.clock.move_to(datetime(2026, 6, 17, 20, tzinfo=stage.zone))
        assert await inside.silence(0.7)
        due = await stage.next_due()
        assert due == datetime(2026, 6, 18, 18, tzinfo=stage.zone)

    async def test_without_anything_to_remind_of_it_says_why(self, stage: Stage) -> None:
        user = await stage.settled()
        assert "You’re outside Kazakhstan now" in (await user.ask("/reminders")).text
        await user.ask("/in")
        await user.ask("/settings")
        await user.tap("I have a residence permit or a visa")
        assert "your days are not counted now" in (await user.ask("/reminders")).text


class TestAPlace:
    @staticmethod
    def sends(stage: Stage, user: UserClient, kind: str = "message", **content: Any) -> int:
        """A message of this person as Telegram would tell of it; the number of the last event before."""
        before, now = stage.server.state.events.last, int(stage.clock.now().timestamp())
        body = {"message_id": 10**6, "from": user.person.as_user(), "chat": user.person.as_chat(), "date": now}
        stage.server.updates.put(kind, body | content, timedelta(hours=1))
        return before

    @staticmethod
    def place(latitude: float, longitude: float) -> dict[str, float]:
        return {"latitude": latitude, "longitude": longitude}

    async def asked(self, user: UserClient) -> Message:
        await user.ask("/reminders")
        await user.tap("Time zone")
        return await user.tap("📍 By my location")

    @staticmethod
    def has_keyboard(user: UserClient) -> bool:
        """Whether there is one below the input field, be it put away."""
        return user.keyboard_object is not None

    async def zone(self, user: UserClient) -> str:
        shown = await user.ask("/settings")
        return next(line for line in shown.text.splitlines() if line.startswith("Reminders: ")).partition(", ")[2]

    @pytest.mark.parametrize("words", ["cancel", "отмена", "жокко чыгар", "Orenburg"])
    async def test_words_that_leave_or_answer_the_question_take_its_keyboard_away(
        self, inside: UserClient, words: str
    ) -> None:
        await inside.ask("/reminders")
        await inside.tap("Time zone")
        await inside.tap("📍 By my location")
        assert self.has_keyboard(inside)
        answer = await inside.ask(words)
        assert not self.has_keyboard(inside)
        assert ("Yekaterinburg" if words == "Orenburg" else "stays as it was") in answer.text

    async def test_is_asked_for_by_a_button_of_the_keyboard_and_tells_the_zone(
        self, stage: Stage, inside: UserClient
    ) -> None:
        asked = await self.asked(inside)
        assert "The place itself is not kept" in asked.text
        assert inside.keyboard == [["📍 Send my location"], ["Don’t send"]]
        assert (inside.keyboard_object or {})["keyboard"][0][0]["request_location"] is True
        inside.key("📍 Send my location", at=BISHKEK)
        answer = await inside.next()
        assert "Time zone: Bishkek, UTC+6. Your place is not kept." in answer.text
        assert not self.has_keyboard(inside)
        assert "10:00 (Bishkek, UTC+6)" in (await inside.ask("/reminders")).text
        due = await stage.next_due()
        assert due is not None
        assert due.astimezone(stage.zone).hour == 9

    async def test_is_not_asked_of_who_would_rather_not(self, stage: Stage, inside: UserClient) -> None:
        await self.asked(inside)
        inside.key("Don’t send")
        answer = await inside.next()
        assert "stays as it was" in answer.text
        assert not self.has_keyboard(inside)
        assert await self.zone(inside) == "Almaty, UTC+5"

    async def test_is_kept_nowhere(self, stage: Stage, inside: UserClient, caplog: pytest.LogCaptureFixture) -> None:
        caplog.set_level(logging.DEBUG, logger="bot")
        await self.asked(inside)
        inside.location(*BISHKEK)
        await inside.next()
        assert await self.zone(inside) == "Bishkek, UTC+6"
        await stage.bot_stops()
        for traces in (b"42.87", b"74.56"):
            for file in stage.directory.iterdir():
                assert traces not in file.read_bytes(), file
            assert traces.decode() not in caplog.text
        with sqlite3.connect(stage.directory / "kaldy.sqlite3") as database:
            tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            assert {"person", "inbox", "notice", "dialogue", "change"} <= {*tables}
            rows = [row for table in tables for row in database.execute(f"SELECT * FROM {table}")]
        database.close()
        values = [str(value) for row in rows for value in row]
        assert "Asia/Bishkek" in values
        assert not [value for value in values if "latitude" in value or "42.8" in value or "74.5" in value]

    async def test_of_somebody_else_that_is_forwarded_tells_nothing(self, stage: Stage, inside: UserClient) -> None:
        date = int(stage.clock.now().timestamp()) - 3600
        origin = {"type": "hidden_user", "sender_user_name": "Hidden", "date": date}
        before = self.sends(stage, inside, location=self.place(*BISHKEK), forward_origin=origin)
        assert "forwarded" in (await inside.next(after=before)).text
        assert await self.zone(inside) == "Almaty, UTC+5"

    async def test_that_moves_tells_the_zone_once_and_says_no_more(self, stage: Stage, inside: UserClient) -> None:
        live = {"live_period": 900, "horizontal_accuracy": 12.0}
        before = self.sends(stage, inside, location=self.place(*BISHKEK) | live)
        assert "Bishkek, UTC+6" in (await inside.next(after=before)).text
        now = int(stage.clock.now().timestamp())
        for _ in range(3):
            self.sends(stage, inside, "edited_message", location=self.place(55.75, 37.62) | live, edit_date=now)
        assert await inside.silence(0.7)
        assert await self.zone(inside) == "Bishkek, UTC+6"

    async def test_with_a_name_is_a_place_too(self, stage: Stage, inside: UserClient) -> None:
        venue = {"location": self.place(*BISHKEK), "title": "Osh Bazaar", "address": "Bishkek"}
        before = self.sends(stage, inside, location=self.place(*BISHKEK), venue=venue)
        assert "Bishkek, UTC+6" in (await inside.next(after=before)).text

    async def test_at_sea_has_hours_and_no_city(self, stage: Stage, inside: UserClient) -> None:
        inside.location(0.0, -30.0)
        assert "Time zone: UTC−2." in (await inside.next()).text
        assert await self.zone(inside) == "UTC−2"

    async def test_can_be_sent_without_being_asked_and_in_the_middle_of_a_question(
        self, stage: Stage, inside: UserClient
    ) -> None:
        await inside.ask("/status")
        await inside.tap("Another day")
        inside.location(*BISHKEK)
        assert "Bishkek, UTC+6" in (await inside.next()).text
        assert "Exit saved: 20 March" in (await inside.ask("20.03.2026")).text

    async def test_in_three_languages_when_none_is_chosen(self, stage: Stage) -> None:
        user = stage.user(language="uz")
        user.location(*BISHKEK)
        answer = await user.next()
        assert all(words in answer.text for words in ("Часовой пояс", "Убакыт алкагы", "Time zone: Bishkek"))
