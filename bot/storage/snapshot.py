"""What an action needs to know of a person, as it is at one moment: the one place where a journal is read."""

from __future__ import annotations

import json
from collections.abc import Collection, Container, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, false, func, select

from bot.core import permit as permits
from bot.core.journal import Journal, ReturnWish, Traveller, in_order, shown_first
from bot.core.permit import Permit, PermitKind
from bot.core.stay import Stay
from bot.delivery import Notice
from bot.storage import changes, people
from bot.storage.changes import Change
from bot.storage.connection import Connection
from bot.storage.dialogues import Dialogue
from bot.storage.journals import WINDOW
from bot.storage.people import Person
from bot.storage.statements import among, as_json
from bot.storage.tables import change, dialogue, invitation, journal, notice, permit, person, plan, stay, traveller


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What one statement reads."""

    person: Person
    journals: tuple[Journal, ...]
    """The oldest first; there is one at least."""
    notices: tuple[Notice, ...] = ()
    """Those of the journals."""
    dialogue: Dialogue | None = None
    """The open question."""
    changes: tuple[Change, ...] = ()
    """What the request has done, if it was carried out before: one change a journal, in the order of the journals."""
    is_guest: bool = False
    """Whether somebody shows them the status of a traveller."""
    has_parked: bool = False
    """Whether some notice waits for them to write."""
    version: int = 0
    """It grows with whatever is written of what stands above: who writes makes sure that it is still this one."""
    let_be: tuple[Journal, ...] = ()
    """Those that are not shown: there for what was told in them, of which nothing stands."""

    def journal(self, journal_id: int | None) -> Journal | None:
        """The journal with this id, None when it is none of the person's."""
        return next((each for each in self.journals if each.id == journal_id), None)

    def where(self, countries: Container[str], *meant: int) -> Snapshot:
        """The same with the journals of these countries that are to be seen: of one whose rules are gone nothing can be
        told.

        One that is empty and was not asked for is let be, unless it is its traveller's oldest, was chosen to be shown
        first, or is one of those `meant`, by their ids.
        """
        there = [each for each in self.journals if each.country in countries]
        oldest = {each.traveller.id: each.id for each in reversed(there)}.values()
        seen = {self.person.current_journal, *meant, *oldest}
        let_be = tuple(each for each in there if each.is_empty and not each.asked_for and each.id not in seen)
        if not let_be and len(there) == len(self.journals):
            return self
        return replace(self, journals=tuple(each for each in there if each not in let_be), let_be=let_be)

    @property
    def current(self) -> Journal:
        """The journal that the person chose last; who chose none has their own oldest one."""
        return shown_first(self.journals, self.person.current_journal)

    def planned(self, journal_id: int) -> dict[str, Notice]:
        """The notices of a journal by their kind."""
        return {notice.kind: notice for notice in self.notices if notice.journal_id == journal_id}


async def take(tx: Connection, person_id: int, request: str = "") -> Snapshot | None:
    """What is known of a person, None when the bot does not know them; `changes` are those of the `request`."""
    rows = await tx.rows(_EVERYTHING, person_id=person_id, request=request)
    return _taken(rows) if rows else None


async def take_all(tx: Connection, people: Collection[int]) -> dict[int, Snapshot]:
    """What is known of each of these people, by their ids; one whom the bot does not know is none of them."""
    rows = await tx.rows(_OF_SEVERAL, people=people) if people else []
    return {id_: _taken(list(of_one)) for id_, of_one in groupby(rows, key=itemgetter(len(_OF_JOURNAL)))}


def _taken(rows: Sequence[Sequence[Any]]) -> Snapshot:
    """What was read of one person: a row for each journal."""
    person_id = rows[0][len(_OF_JOURNAL)]
    found, notices, done = list[Journal](), list[Notice](), list[Change]()
    for id_, country, visit, days, window, zone, confirmed, wished, asked_on, asked_for, changed, *of_it in (
        row[: len(_OF_JOURNAL)] for row in rows
    ):
        own = None if visit is None or days is None else (visit, days, window or WINDOW)
        traveller_id, label, nationality, stays, plans, held, planned = of_it
        whose = Traveller(traveller_id, person_id, label, nationality)
        told = max((moment for moment in (confirmed, changed) if moment), default=None)
        found.append(
            Journal(
                id_,
                whose,
                country,
                own,
                in_order(_stays(stays)),
                in_order(_stays(plans)),
                _permits(held),
                zone,
                told,
                None if wished is None else ReturnWish(wished, asked_on),
                bool(asked_for),
            )
        )
        notices += [_notice(person_id, id_, *each) for each in _listed(planned)]
    for row in rows:
        if of_request := row[_OF_PERSON:]:
            id_, *change_ = of_request
            if id_:
                done.append(Change(id_, *change_))
    columns = iter(rows[0][len(_OF_JOURNAL) :])
    of_person = [next(columns) for _ in people.COLUMNS]
    asked = [next(columns) for _ in _OF_DIALOGUE]
    return Snapshot(
        Person(*of_person),
        tuple(found),
        tuple(notices),
        Dialogue(*asked) if asked[0] else None,
        tuple(done),
        bool(next(columns)),
        bool(next(columns)),
        next(columns),
    )


def _listed(kept: str | None) -> Sequence[Sequence[Any]]:
    """What `as_json` gathered; most lists are empty."""
    return () if kept is None or kept == "[]" else json.loads(kept)


def _stays(kept: str | None) -> list[Stay]:
    return [
        Stay(date.fromisoformat(entered), _day(left), bool(from_memory), id_, bool(registered))
        for id_, entered, left, from_memory, registered in _listed(kept)
    ]


def _permits(kept: str | None) -> tuple[Permit, ...]:
    return permits.in_order(
        Permit(_day(begins), _day(ends), PermitKind(kind), id_, _day(asked_on))
        for id_, kind, begins, ends, asked_on in _listed(kept)
    )


def _day(kept: str | None) -> date | None:
    return date.fromisoformat(kept) if kept else None


def _notice(
    chat_id: int,
    journal_id: int,
    id_: int,
    kind: str,
    message: int,
    due_at: str | None,
    about: str | None,
    tries: int,
    again_on: str | None,
    last_day: str | None,
) -> Notice:
    due = datetime.fromisoformat(due_at) if due_at else None
    if due:  # SQLite keeps no zone, and PostgreSQL tells it in the server's
        due = due.replace(tzinfo=UTC) if due.tzinfo is None else due.astimezone(UTC)
    return Notice(id_, chat_id, journal_id, kind, message, due, _day(about), tries, _day(again_on), _day(last_day))


_ANY_CHANGE = change.alias()
_OF_JOURNAL = (
    journal.c.id,
    journal.c.country,
    journal.c.own_visit,
    journal.c.own_days,
    journal.c.own_window,
    journal.c.zone,
    journal.c.confirmed_at,
    journal.c.return_days,
    journal.c.return_asked_on,
    journal.c.asked_for,
    select(func.coalesce(_ANY_CHANGE.c.undone_at, _ANY_CHANGE.c.made_at))
    .where(_ANY_CHANGE.c.journal_id == journal.c.id)
    .order_by(_ANY_CHANGE.c.id.desc())
    .limit(1)
    .scalar_subquery(),
    traveller.c.id,
    traveller.c.label,
    traveller.c.nationality,
    select(as_json(stay.c.id, stay.c.entered, stay.c.left_on, stay.c.from_memory, stay.c.registered))
    .where(stay.c.journal_id == journal.c.id)
    .scalar_subquery(),
    select(as_json(plan.c.id, plan.c.entered, plan.c.left_on, false(), false()))
    .where(plan.c.journal_id == journal.c.id, plan.c.dropped_by.is_(None))
    .scalar_subquery(),
    select(as_json(permit.c.id, permit.c.kind, permit.c.begins, permit.c.ends, permit.c.asked_on))
    .where(permit.c.journal_id == journal.c.id)
    .scalar_subquery(),
    select(
        as_json(
            notice.c.id,
            notice.c.kind,
            notice.c.message,
            notice.c.due_at,
            notice.c.sent_about,
            notice.c.tries,
            notice.c.again_on,
            notice.c.last_day,
        )
    )
    .where(notice.c.journal_id == journal.c.id)
    .scalar_subquery(),
)
_OF_DIALOGUE = (dialogue.c.question, dialogue.c.known, dialogue.c.asked_at)
_IS_GUEST = (
    select(invitation.c.id)
    .where(invitation.c.guest_id == person.c.id, invitation.c.accepted_at.is_not(None))
    .exists()
    .label("is_guest")
)
_HAS_PARKED = (
    select(notice.c.id)
    .where(notice.c.chat_id == person.c.id, notice.c.parked.is_not(None))
    .exists()
    .label("has_parked")
)


def _everything(which: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    return (
        select(*_OF_JOURNAL, *people.COLUMNS, *_OF_DIALOGUE, _IS_GUEST, _HAS_PARKED, person.c.version)
        .select_from(person)
        .join(traveller)
        .join(journal)
        .outerjoin(dialogue, dialogue.c.person_id == person.c.id)
        .where(which)
        .order_by(person.c.id, journal.c.id)
    )


_OF_SEVERAL = _everything(among(person.c.id, "people"))
_OF_PERSON = len(_OF_SEVERAL.selected_columns)
"""Where the change begins in a row of `_EVERYTHING`."""
_EVERYTHING = (
    _everything(person.c.id == bindparam("person_id"))
    .outerjoin(change, and_(change.c.request == bindparam("request"), change.c.journal_id == journal.c.id))
    .add_columns(*changes.COLUMNS)
)
