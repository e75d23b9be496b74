"""The time zone of a place that is shared: found, and the place is nowhere kept."""

import logging
import sqlite3
from datetime import timedelta
from typing import Any

import pytest

from telegram_stand_in import Message, UserClient
from tests.journeys.stage import Stage

BISHKEK = (42.874613, 74.569831)


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
