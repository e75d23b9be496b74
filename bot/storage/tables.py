"""Every table. Days are dates; only instants (made_at, due_at, …) are UTC datetimes."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Named,
    Table,
    Text,
    TypedColumns,
    TypeDecorator,
    UniqueConstraint,
    false,
    text,
    true,
)

from bot.core.entries import Entry
from bot.core.permit import Permit, PermitKind
from bot.core.stay import Stay


class UtcDateTime(TypeDecorator[datetime]):
    """An instant. Takes only aware datetimes (ValueError for naive ones), gives back aware ones in UTC.

    SQLite keeps text without a zone, so everything is turned into UTC before it is stored and compared.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Numbers(TypeDecorator[tuple[int, ...]]):
    """Whole numbers, given in any order and read the largest first. Kept as a text with spaces between them."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Collection[int] | None, dialect: Dialect) -> str | None:
        return None if value is None else " ".join(map(str, sorted(value, reverse=True)))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[int, ...] | None:
        return None if value is None else tuple(map(int, value.split()))


class Names(TypeDecorator[tuple[str, ...]]):
    """Names without spaces, given in any order and read in that of the alphabet. Kept as a text with spaces between."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Collection[str] | None, dialect: Dialect) -> str | None:
        return None if value is None else " ".join(sorted(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        return None if value is None else tuple(value.split())


class Pairs(TypeDecorator[dict[str, str]]):
    """Words without spaces, each with one that belongs to it, in their order. Kept as a text with spaces between."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Mapping[str, str] | None, dialect: Dialect) -> str | None:
        return None if value is None else " ".join(word for pair in value.items() for word in pair)

    def process_result_value(self, value: str | None, dialect: Dialect) -> dict[str, str] | None:
        words = iter((value or "").split())
        return None if value is None else dict(zip(words, words, strict=True))


class Json(TypeDecorator[Any]):
    """A JSON object or list. asyncpg hands it over as text."""

    impl = JSON
    cache_ok = True

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return json.loads(value) if isinstance(value, str) else value


class Entries(Json):
    """Stays and permits with their ids, as a JSON list."""

    def process_bind_param(self, value: Sequence[Entry] | None, dialect: Dialect) -> list[dict[str, Any]]:
        return [_written(entry) for entry in value or ()]

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[Entry, ...]:
        return tuple(map(_entry, super().process_result_value(value, dialect) or ()))


def _written(entry: Entry) -> dict[str, Any]:
    if isinstance(entry, Stay):
        days = {"entered": _iso(entry.entered), "left": _iso(entry.left), "from_memory": entry.from_memory}
        return {"id": entry.id, **days, "registered": entry.registered}
    return {"id": entry.id, "begins": _iso(entry.begins), "ends": _iso(entry.ends), "kind": entry.kind.value}


def _entry(kept: dict[str, Any]) -> Entry:
    if "entered" in kept:
        entered, registered = date.fromisoformat(kept["entered"]), kept.get("registered", False)
        return Stay(entered, _day(kept["left"]), kept["from_memory"], kept["id"], registered)
    return Permit(_day(kept["begins"]), _day(kept["ends"]), PermitKind(kept["kind"]), kept["id"])


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(kept: str | None) -> date | None:
    return date.fromisoformat(kept) if kept else None


# SQLite makes only a column declared INTEGER the row's own number; it holds 64 bits all the same.
Id = BigInteger().with_variant(Integer, "sqlite")

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


class PersonColumns(TypedColumns):
    id: Named[int] = Column(Id, primary_key=True, autoincrement=False)
    language: Named[str | None] = Column(Text)
    account_language: Named[str | None] = Column(Text)
    zone: Named[str] = Column(Text, server_default="Asia/Almaty")
    reminder_hour: Named[int] = Column(Integer, server_default="10")
    days_before: Named[tuple[int, ...]] = Column(Numbers, server_default="30 14 7 3 1 0")
    paused_until: Named[date | None]
    created_at: Named[datetime] = Column(UtcDateTime)
    unreachable_since: Named[datetime | None] = Column(UtcDateTime)
    forget_request: Named[str | None] = Column(Text)
    source: Named[str | None] = Column(Text)
    version: Named[int] = Column(Integer, server_default="0")
    current_journal: Named[int | None] = Column(Id)
    switched_off: Named[tuple[str, ...]] = Column(Names, server_default=text("''"))
    pinned_message: Named[int | None] = Column(Id)
    pinned_as: Named[str | None] = Column(Text)
    with_picture: Named[bool] = Column(server_default=false())
    pictures: Named[dict[str, str]] = Column(Pairs, server_default=text("''"))


# id: Telegram's id of the user, which is also the id of the private chat.
# source: what the link named that brought a newcomer. version: grows with whatever is written of the person.
# paused_until: the first day after the pause of their reminders, by their own clock; the last day there is: no end.
# current_journal: the one they chose last. No foreign key, as journals hang on people: one that is gone is none.
# switched_off: the kinds of notices that they want none of. pinned_message: the one that shows how things stand,
# 0 where it is not sent yet. pinned_as: the mark of what stands in it, NULL until it is pinned.
# with_picture: whether /status comes with the picture. pictures: Telegram's ids of the newest ones that were sent, by
# the marks of what is drawn.
person = Table("person", metadata, PersonColumns)


class TravellerColumns(TypedColumns):
    id: Named[int] = Column(Id, primary_key=True)
    person_id: Named[int] = Column(Id, ForeignKey("person.id", ondelete="CASCADE"))
    label: Named[str] = Column(Text, server_default="me")
    nationality: Named[str | None] = Column(Text)


# Generated ids are never given twice (AUTOINCREMENT): an old button must not find another row under its id.
traveller = Table(
    "traveller",
    metadata,
    TravellerColumns,
    UniqueConstraint("person_id", "label"),
    sqlite_autoincrement=True,
)


class JournalColumns(TypedColumns):
    id: Named[int] = Column(Id, primary_key=True)
    traveller_id: Named[int] = Column(Id, ForeignKey("traveller.id", ondelete="CASCADE"))
    country: Named[str] = Column(Text)
    own_visit: Named[int | None] = Column(Integer)
    own_days: Named[int | None] = Column(Integer)
    own_window: Named[int | None] = Column(Integer)
    zone: Named[str | None] = Column(Text)
    confirmed_at: Named[datetime | None] = Column(UtcDateTime)
    return_days: Named[int | None] = Column(Integer)
    return_asked_on: Named[date | None]
    asked_for: Named[bool] = Column(server_default=true())


# country: an ISO 3166-1 alpha-2 code. own_visit, own_days, own_window: the limits a person typed, days.
# zone: the one of several that the person chose in a country that has several.
# confirmed_at: when the person last said that a stay there still lasts.
# return_days: for how long a visit they asked on return_asked_on to be told from when it is legal; 0: as long as any.
# asked_for: whether the person wanted it; else it is there for what they told in it, and not shown without that.
journal = Table(
    "journal",
    metadata,
    JournalColumns,
    UniqueConstraint("traveller_id", "country"),
    sqlite_autoincrement=True,
)


class StayColumns(TypedColumns):
    id: Named[int] = Column(Id, primary_key=True)
    journal_id: Named[int] = Column(Id, ForeignKey("journal.id", ondelete="CASCADE"))
    entered: Named[date]
    left_on: Named[date | None]
    from_memory: Named[bool] = Column(server_default=false())
    registered: Named[bool] = Column(server_default=false())


stay = Table(
    "stay",
    metadata,
    StayColumns,
    CheckConstraint("left_on >= entered", name="not_before_entry"),
    Index("ix_stay_journal", "journal_id", "entered"),
    Index(
        "uq_stay_open",
        "journal_id",
        unique=True,
        sqlite_where=text("left_on IS NULL"),
    ),
    sqlite_autoincrement=True,
)


class PermitColumns(TypedColumns):
    id: Named[int] = Column(Id, primary_key=True)
    journal_id: Named[int] = Column(Id, ForeignKey("journal.id", ondelete="CASCADE"))
    kind: Named[str] = Column(Text)
    begins: Named[date | None]
    ends: Named[date | None]
    asked_on: Named[date | None]


# begins: NULL while nobody knows since when it is held. asked_on: the day on which that was last asked.
permit = Table(
    "permit",
    metadata,
    PermitColumns,
    CheckConstraint("ends >= begins", name="not_before_begin"),
    CheckConstraint("kind IN ('residence', 'visa', 'other')", name="kind"),
    Index("ix_permit_journal", "journal_id", "begins"),
    Index(
        "uq_permit_undated",
        "journal_id",
        unique=True,
        sqlite_where=text("begins IS NULL"),
    ),
    sqlite_autoincrement=True,
)


class PlanColumns(TypedColumns):
    id: Named[int] = Column(Id, primary_key=True)
    journal_id: Named[int] = Column(Id, ForeignKey("journal.id", ondelete="CASCADE"))
    entered: Named[date]
    left_on: Named[date | None]
    dropped_by: Named[str | None] = Column(Text)


# dropped_by: the request that deleted the plan; it stays for a while, so that the same request finds what it deleted.
plan = Table(
    "plan",
    metadata,
    PlanColumns,
    CheckConstraint("left_on >= entered", name="not_before_entry"),
    UniqueConstraint("journal_id", "entered"),
    sqlite_autoincrement=True,
)


class ChangeColumns(TypedColumns):
    id: Named[int] = Column(Id, primary_key=True)
    journal_id: Named[int] = Column(Id, ForeignKey("journal.id", ondelete="CASCADE"))
    request: Named[str] = Column(Text)
    verb: Named[str] = Column(Text)
    removed: Named[tuple[Entry, ...]] = Column(Entries)
    added: Named[tuple[Entry, ...]] = Column(Entries)
    made_at: Named[datetime] = Column(UtcDateTime)
    undone_at: Named[datetime | None] = Column(UtcDateTime)
    undone_by: Named[str | None] = Column(Text)
    together: Named[bool] = Column(server_default=false())
    completes: Named[str | None] = Column(Text)
    beside: Named[list[Any] | None] = Column(Json(none_as_null=True))


# together: the request was about several journals, each of which may have a change of it.
# completes: such a request, which lacked the day that this one told.
# beside: what the request changed beside stays and permits, in one of its changes: each thing before and after it.
change = Table(
    "change",
    metadata,
    ChangeColumns,
    UniqueConstraint("request", "journal_id"),
    UniqueConstraint("undone_by", "journal_id"),
    Index("ix_change_journal", "journal_id", "id"),
    Index(
        "ix_change_completes",
        "completes",
        sqlite_where=text("completes IS NOT NULL"),
    ),
    sqlite_autoincrement=True,
)


class DialogueColumns(TypedColumns):
    person_id: Named[int] = Column(
        Id, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    question: Named[str] = Column(Text)
    known: Named[dict[str, Any]] = Column(Json)
    asked_at: Named[datetime] = Column(UtcDateTime)


dialogue = Table("dialogue", metadata, DialogueColumns)


class GroupColumns(TypedColumns):
    id: Named[int] = Column(Id, primary_key=True)
    chat_id: Named[int] = Column(Id)
    ref: Named[str] = Column(Text)
    language: Named[str] = Column(Text)
    nationality: Named[str] = Column(Text)
    digest_day: Named[int | None] = Column(Integer)
    digest_hour: Named[int] = Column(Integer, server_default="10")
    welcomes: Named[bool] = Column(server_default=false())
    tidies: Named[bool] = Column(server_default=true())
    greeted_at: Named[datetime | None] = Column(UtcDateTime)
    welcomed_at: Named[datetime | None] = Column(UtcDateTime)
    noted_at: Named[datetime | None] = Column(UtcDateTime)
    refused_at: Named[datetime | None] = Column(UtcDateTime)
    flooded_at: Named[datetime | None] = Column(UtcDateTime)
    counted_at: Named[datetime | None] = Column(UtcDateTime)
    opened: Named[int] = Column(Integer, server_default="0")
    reminded: Named[int] = Column(Integer, server_default="0")
    left_at: Named[datetime | None] = Column(UtcDateTime)
    country: Named[str] = Column(Text, server_default="KZ")


# chat_id: Telegram's id of the group; it changes when a small one becomes a supergroup. ref: names the group in links.
# greeted_at, welcomed_at, noted_at, refused_at, flooded_at: when the bot last introduced itself, welcomed members,
# pointed to the private chat, refused something, said that it was too much. opened, reminded: as last counted, rounded.
# left_at: since when the bot is out of the group.
group_chat = Table(
    "group_chat",
    metadata,
    GroupColumns,
    UniqueConstraint("chat_id"),
    UniqueConstraint("ref"),
    sqlite_autoincrement=True,
)


class VisitorColumns(TypedColumns):
    group_id: Named[int] = Column(Id, ForeignKey("group_chat.id", ondelete="CASCADE"), primary_key=True)
    person_id: Named[int] = Column(Id, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)


# Who opened the private chat by a link of the group: counted, never shown.
visitor = Table("visitor", metadata, VisitorColumns, Index("ix_visitor_person_id", "person_id"))


class InvitationColumns(TypedColumns):
    id: Named[int] = Column(Id, primary_key=True)
    traveller_id: Named[int] = Column(Id, ForeignKey("traveller.id", ondelete="CASCADE"))
    secret: Named[str] = Column(Text)
    shown_as: Named[str] = Column(Text)
    made_at: Named[datetime] = Column(UtcDateTime)
    guest_id: Named[int | None] = Column(Id, ForeignKey("person.id", ondelete="CASCADE"))
    guest_name: Named[str | None] = Column(Text)
    accepted_at: Named[datetime | None] = Column(UtcDateTime)


# secret: the SHA-256 of what the link holds. shown_as: what the guest sees the owner called; of another traveller it is
# empty, who is called what the owner calls them.
# guest_id, guest_name: who opened the link. accepted_at: since when the guest sees the traveller's status.
invitation = Table(
    "invitation",
    metadata,
    InvitationColumns,
    CheckConstraint("accepted_at IS NULL OR guest_id IS NOT NULL", name="somebody_accepted"),
    UniqueConstraint("secret"),
    Index("ix_invitation_traveller_id", "traveller_id"),
    Index("ix_invitation_guest_id", "guest_id"),
    sqlite_autoincrement=True,
)


class NoticeColumns(TypedColumns):
    id: Named[int] = Column(Id, primary_key=True)
    chat_id: Named[int] = Column(Id)
    journal_id: Named[int | None] = Column(Id, ForeignKey("journal.id", ondelete="CASCADE"))
    kind: Named[str] = Column(Text)
    message: Named[int] = Column(Id, server_default="0")
    due_at: Named[datetime | None] = Column(UtcDateTime)
    leased_until: Named[datetime | None] = Column(UtcDateTime)
    sent_about: Named[date | None]
    tries: Named[int] = Column(Integer, server_default="0")
    again_on: Named[date | None]
    last_day: Named[date | None]
    parked: Named[str | None] = Column(Text)


# again_on: the day, as its kind understands it, on which the person wants to hear it once more.
# last_day: of a countdown, the last legal day that the person was told, by it or by an answer; of a calendar file that
# was taken, the day in it.
# chat_id: a person's id, which is that of their private chat, or a group's. No foreign key: an apology may go to a chat
# of which nothing else is kept. message: the one of a group that is to be deleted, or the id of an invitation; else 0.
# parked: why it waits for the person to write: they cannot be written to, or what Telegram said when it refused it.
notice = Table(
    "notice",
    metadata,
    NoticeColumns,
    UniqueConstraint("journal_id", "kind"),
    Index(
        "uq_notice_chat",
        "chat_id",
        "kind",
        "message",
        unique=True,
        sqlite_where=text("journal_id IS NULL"),
    ),
    Index("ix_notice_chat_id", "chat_id"),
    Index(
        "ix_notice_due",
        "due_at",
        "id",
        sqlite_where=text("due_at IS NOT NULL AND parked IS NULL"),
    ),
    sqlite_autoincrement=True,
)


class InboxColumns(TypedColumns):
    seq: Named[int] = Column(Id, primary_key=True)
    bot_id: Named[int] = Column(Id)
    update_id: Named[int] = Column(Id)
    lane: Named[int | None] = Column(Id)
    body: Named[str | None] = Column(Text)
    fetched_at: Named[datetime] = Column(UtcDateTime)
    state: Named[str] = Column(Text, server_default="waiting")
    tries: Named[int] = Column(Integer, server_default="0")
    not_before: Named[datetime | None] = Column(UtcDateTime)
    settled_at: Named[datetime | None] = Column(UtcDateTime)


# lane: the chat whose updates go one after another; it goes together with the body.
inbox = Table(
    "inbox",
    metadata,
    InboxColumns,
    CheckConstraint("state IN ('waiting', 'done', 'aside')", name="state"),
    UniqueConstraint("bot_id", "update_id"),
    Index(
        "ix_inbox_waiting",
        "lane",
        "seq",
        sqlite_where=text("state = 'waiting'"),
    ),
    Index(
        "ix_inbox_settled",
        "settled_at",
        sqlite_where=text("settled_at IS NOT NULL"),
    ),
    sqlite_autoincrement=True,
)


class FactColumns(TypedColumns):
    key: Named[str] = Column(Text, primary_key=True)
    value: Named[str] = Column(Text)


fact = Table("fact", metadata, FactColumns)
