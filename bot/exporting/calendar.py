"""A file that a calendar opens (RFC 5545): whole days, and the moments at which it is to ring."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Final
from uuid import NAMESPACE_URL, uuid5

from bot.core.journal import Journal
from bot.core.permit import PermitKind
from bot.texts import catalogue
from bot.texts.countries import country_words, place_name
from bot.texts.days import day_words

if TYPE_CHECKING:
    import icalendar

COUNTED_FROM: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""The number of a version (SEQUENCE) is how many seconds later the file was made: a later one is always larger."""


class EventKind(StrEnum):
    """What there is on a day."""

    LAST = "last"
    """The last legal day of the stay that lasts."""
    OVER = "over"
    """The first day over the limit, where it is over already."""
    RETURN = "return"
    """The first day from which a visit of so many days is legal again."""
    PLAN = "plan"
    PERMIT = "permit"
    """The last day of a permit."""


@dataclass(frozen=True, slots=True)
class Event:
    """Whole days in a row, both included, of one journal."""

    kind: EventKind
    journal: Journal
    first: date
    last: date
    row: int = 0
    """The id of the plan or the permit. 0: it is the one day that a journal has, inside its last legal one or the first
    one over, outside that of a return, so that the one takes the place of the other."""
    alarms: tuple[datetime, ...] = ()
    days: int = 0
    """Of a return."""
    permit: PermitKind = PermitKind.OTHER


@dataclass(frozen=True, slots=True)
class Calendar:
    """What there is ahead. Taken into a calendar a second time it updates what the first one brought."""

    ending: ClassVar = "ics"
    events: tuple[Event, ...]
    made_at: datetime
    since: datetime
    """When the bot came to know the person: with it two bots never mean the same by an id."""
    named: bool
    """Whether the person counts for several, so that each event says whose it is."""

    def written(self, language: str) -> bytes:
        """The file in a language. The days are the same wherever it is opened, the alarms are moments."""
        import icalendar  # takes a tenth of a second, for what few ask for

        file = icalendar.Calendar()
        file.add("prodid", "-//Kaldy//Kaldy//EN")
        file.add("version", "2.0")
        for event in self.events:
            file.add_component(self._event(event, language))
        content: bytes = file.to_ical()
        return content

    def _event(self, event: Event, language: str) -> "icalendar.Event":
        import icalendar

        written, title = icalendar.Event(), self._title(event, language)
        written.add("uid", self._uid(event))
        written.add("sequence", int((self.made_at - COUNTED_FROM).total_seconds()))
        written.add("dtstamp", self.made_at.astimezone(UTC))
        written.add("dtstart", event.first)
        written.add("dtend", event.last + timedelta(1))
        written.add("summary", title)
        written.add("description", catalogue.plain(language, "calendar-note"))
        written.add("transp", "TRANSPARENT")  # nobody is busy all day long because of it
        written.add("class", "PRIVATE")
        for alarm in _alarms(event, title):
            written.add_component(alarm)
        return written

    def _uid(self, event: Event) -> str:
        """The same for the same thing in every file, and not told by it whose it is."""
        kind = event.kind if event.row else "day"
        name = f"kaldy {self.since.astimezone(UTC).isoformat()} {event.journal.id} {kind} {event.row}"
        return str(uuid5(NAMESPACE_URL, name))

    def _title(self, event: Event, language: str) -> str:
        journal, there = event.journal, dict(country_words(language, event.journal.country))
        there["country"] = place_name(language, event.journal.country)
        permit = catalogue.plain(language, f"permit-title-{event.permit}")
        since = day_words(language, "since", event.first, date.min)  # read in other years, too
        title = catalogue.plain(language, f"calendar-{event.kind}", days=event.days, permit=permit, **there, **since)
        if not self.named or journal.traveller.is_me:
            return title
        return f"{journal.traveller.label}: {title}"


def _alarms(event: Event, title: str) -> Iterator["icalendar.Alarm"]:
    import icalendar

    for moment in event.alarms:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        # Before the start of a whole day would be by the phone's zone, which may be another one by then.
        # Told to be a moment: without that it is read as so long before, which is what a trigger usually is.
        alarm.add("trigger", moment.astimezone(UTC), parameters={"VALUE": "DATE-TIME"})
        yield alarm
