"""Buttons pressed late: every one that a chat has ever shown, which journals it is for, what pressing it changes."""

import contextlib
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from operator import itemgetter
from pathlib import Path
from typing import Any

from aiogram.filters.callback_data import CallbackData

from bot.actions.notices.return_day import RETURN
from bot.telegram import callbacks as cb
from telegram_stand_in import Event, Message, UserClient
from tests.journeys.shown import words
from tests.journeys.stage import Stage

Row = dict[str, Any]
Kept = dict[str, dict[int, Row]]
"""The rows of tables by their ids."""

DAYS = ("traveller", "journal", "stay", "plan", "permit", "change")
"""The tables of what is counted."""
_OF_REQUESTS = ("request", "made_at", "confirmed_at")
"""What names a request or its moment, which are never the same twice."""
_KINDS = {
    kind.__prefix__: kind
    for kind in vars(cb).values()
    if isinstance(kind, type) and issubclass(kind, CallbackData) and kind is not CallbackData
}


@dataclass(frozen=True, slots=True)
class Button:
    """A button as a chat has shown it: in which message, what stands on it, what it carries."""

    message: int
    label: str
    data: str

    @property
    def told(self) -> CallbackData:
        """What it carries, read."""
        data = self.data.removeprefix(cb.APART)
        return _KINDS[data.partition(":")[0]].unpack(data)


class Album:
    """Every button that the bot has shown in a chat, also those of messages that it edited since.

    `texts`: of each message by its id; a message may hold parts about several journals, each below its heading.
    """

    def __init__(self, stage: Stage, user: UserClient) -> None:
        self.buttons: dict[str, Button] = {}
        self.texts: dict[int, str] = {}
        stage.server.state.events.listen(self._hear, user.id)

    def _hear(self, event: Event) -> None:
        if event.by_bot and event.kind in ("message", "edit"):
            message: Message = event.data
            self.texts[message.id] = words(message)
            for row in (message.markup and message.markup.inline) or []:
                for each in row:
                    if data := each.get("callback_data"):
                        self.buttons.setdefault(data, Button(message.id, each["text"], data))


@dataclass(frozen=True, slots=True)
class Effect:
    """What a press brought: what was told, and all that is kept afterwards."""

    told: tuple[tuple[str, ...], ...]
    """Of each message its text and what stands on its buttons; of an alert its text."""
    kept: Kept = field(repr=False)

    @property
    def text(self) -> str:
        """All that was told."""
        return "\n".join(part for message in self.told for part in message)


class Copies:
    """States of the database beside the bot's own, which become its own again."""

    def __init__(self, stage: Stage) -> None:
        self._stage, self._made = stage, 0

    async def keep(self) -> Path:
        """A copy of all that is kept now."""
        await self._stage.quiet()
        self._made += 1
        copy = self._stage.directory / f"copy{self._made}"
        with self._open() as database, contextlib.closing(sqlite3.connect(copy)) as into:
            database.backup(into)
        return copy

    async def restore(self, copy: Path) -> None:
        """All is as it was, but for the inbox: it knows what has arrived since."""
        await self._stage.quiet()
        with self._open() as database:
            database.execute("PRAGMA synchronous = OFF")
            database.execute("ATTACH ? AS copy", (str(copy),))
            with database:
                for (name,) in database.execute("SELECT name FROM copy.sqlite_master WHERE type = 'table'").fetchall():
                    rows = "WHERE name <> 'inbox'" if name == "sqlite_sequence" else ""
                    if name != "inbox":
                        database.execute(f"DELETE FROM main.{name} {rows}")
                        database.execute(f"INSERT INTO main.{name} SELECT * FROM copy.{name} {rows}")

    async def without(self, person: int) -> Path:
        """A copy in which nobody has ever heard of that person."""
        copy = await self.keep()
        with contextlib.closing(sqlite3.connect(copy)) as database, database:
            database.execute("PRAGMA foreign_keys = ON")
            database.execute("DELETE FROM person WHERE id = ?", (person,))
        return copy

    def _open(self) -> "contextlib.closing[sqlite3.Connection]":
        return contextlib.closing(sqlite3.connect(self._stage.directory / "kaldy.sqlite3", timeout=60))


def kept(stage: Stage) -> Kept:
    """All that is counted; a change that was taken back is none, nor is a plan that was dropped."""
    tables = {name: _rows(stage, name) for name in DAYS}
    for name, gone in (("change", "undone_at"), ("plan", "dropped_by")):
        tables[name] = {key: row for key, row in tables[name].items() if row[gone] is None}
    return tables


def _rows(stage: Stage, name: str) -> dict[int, Row]:
    address = f"file:{stage.directory}/kaldy.sqlite3?mode=ro"
    with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
        database.row_factory = sqlite3.Row
        return {row["id"]: dict(row) for row in database.execute(f"SELECT * FROM {name}")}


def of_person(stage: Stage, person: int) -> dict[str, list[tuple[object, ...]]]:
    """All that is kept of somebody."""
    travellers = f"SELECT id FROM traveller WHERE person_id = {person}"
    journals = f"SELECT id FROM journal WHERE traveller_id IN ({travellers})"
    mine = dict.fromkeys(("stay", "plan", "permit", "change"), f"journal_id IN ({journals})")
    mine |= dict.fromkeys(("journal", "invitation"), f"traveller_id IN ({travellers})")
    mine |= {"person": f"id = {person}", "traveller": f"person_id = {person}", "dialogue": f"person_id = {person}"}
    return {name: stage.rows(f"SELECT * FROM {name} WHERE {where}") for name, where in mine.items()}


def days(tables: Kept) -> Kept:
    """What is counted, without the names of requests and their moments."""
    return {
        name: {key: {c: row[c] for c in row if c not in _OF_REQUESTS} for key, row in tables[name].items()}
        for name in DAYS
    }


async def press(stage: Stage, user: UserClient, button: Button) -> Effect:
    """Press it, as a client that never saw the message edited; it is answered, and whatever follows is handled."""
    failed = "SELECT count(*) FROM inbox WHERE tries > 0 OR state = 'dead'"
    before, last = stage.asked(failed), stage.server.calls[-1].number
    answer = await user.answer(user.press(data=button.data, message=button.message))
    await stage.quiet()
    assert stage.asked(failed) == before, f"{button} failed"
    said = [_said(call.params) for call in stage.server.calls if call.number > last and "text" in call.params]
    return Effect((*said, (answer.text,)), kept(stage))


def _said(params: dict[str, str]) -> tuple[str, ...]:
    """Of what the bot wants to be shown; where the same is shown already, it stays as it is."""
    rows = json.loads(params.get("reply_markup", "{}")).get("inline_keyboard", [])
    return (unescape(re.sub("<[^>]+>", "", params["text"])), *(button["text"] for row in rows for button in row))


def changed(before: Kept, after: Kept) -> Iterator[Row]:
    """The journals of which anything is other than before; a traveller's name and citizenship are in each of theirs."""
    journals = {**before["journal"], **after["journal"]}
    for name in DAYS:
        for key in before[name].keys() | after[name].keys():
            was, now = before[name].get(key), after[name].get(key)
            if was != now:
                row = now or was
                assert row is not None
                yield from (each for each in journals.values() if _is_of(name, row, each))


def _is_of(name: str, row: Row, journal: Row) -> bool:
    if name == "traveller":
        return bool(row["id"] == journal["traveller_id"])
    return bool(row.get("journal_id", row["id"]) == journal["id"])


def meant_by(button: Button, before: Kept) -> Callable[[Row], bool]:
    """Which journals a button may change: the one that it names, or those of all that it names."""
    match button.told:
        case cb.Undo(change=change):
            request = before["change"].get(change, {}).get("request")
            together = {row["journal_id"] for row in before["change"].values() if row["request"] == request}
            return lambda journal: journal["id"] in together
        case cb.Give(journal=own, traveller=traveller):
            country = before["journal"][own]["country"]
            return lambda journal: (
                journal["id"] == own or (journal["traveller_id"], journal["country"]) == (traveller, country)
            )
        case cb.Cross(traveller=traveller, country=country) | cb.Meant(traveller=traveller, country=country):
            return lambda journal: (
                (not traveller or journal["traveller_id"] == traveller)
                and (not country or journal["country"] == country)
            )
        case cb.Move(traveller=traveller, left=left, entered=entered):
            return lambda journal: (
                (not traveller or journal["traveller_id"] == traveller) and journal["country"] in (left, entered)
            )
        case cb.AddCountry(country=country) | cb.RemoveCountry(country=country) | cb.CountryZone(country=country):
            return lambda journal: bool(journal["country"] == country)
        case cb.RemoveTraveller(traveller=traveller):
            return lambda journal: bool(journal["traveller_id"] == traveller)
        case cb.CrossAll() | cb.Forget(sure=True):
            return lambda journal: True
        case cb.Nationality(journal=own):
            traveller = before["journal"][own]["traveller_id"]
            return lambda journal: bool(journal["traveller_id"] == traveller)
        case cb.OfJournal(journal=own):
            return lambda journal: bool(journal["id"] == own)
        case cb.RemindKind(kind=RETURN.name):
            last = _left_last(before)
            return lambda journal: bool(journal["id"] == last)
        case _:
            return lambda journal: False


def _left_last(tables: Kept) -> int:
    """The journal of the country that the one who writes has left last, and not entered again."""
    [me] = (row["id"] for row in tables["traveller"].values() if row["label"] == "me")
    mine = {row["id"] for row in tables["journal"].values() if row["traveller_id"] == me}
    stays = [row for row in tables["stay"].values() if row["journal_id"] in mine]
    inside = {row["journal_id"] for row in stays if not row["left_on"]}
    return int(max((row for row in stays if row["journal_id"] not in inside), key=itemgetter("left_on"))["journal_id"])


def journal_of(tables: Kept, label: str, country: str) -> int:
    """The journal of the traveller with that name in that country."""
    [found] = (
        row["id"]
        for row in tables["journal"].values()
        if (tables["traveller"][row["traveller_id"]]["label"], row["country"]) == (label, country)
    )
    return int(found)
