"""Files that people bring: what would be written of one, what was, and why nothing is."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final, Literal

from bot.actions.answers import OfNoJournal
from bot.actions.answers.status import Overstays, Status
from bot.core.entries import Entry
from bot.core.permit import Permit
from bot.core.stay import Stay
from bot.importing import RecordedSettings, RowKind, UnreadRow
from bot.reading import NoName
from bot.reading.own_limit import OwnLimit


class LeftOut(StrEnum):
    """Why an entry of a file is not written."""

    OVERLAPS = "overlaps"
    """It has days of one that stands."""
    TWICE = "twice"
    """It is told twice, or has days of another one of the file."""
    AHEAD = "ahead"
    OLD = "old"
    """What nobody can mean by its year."""
    PAST = "past"
    """A plan of days long past."""
    FAR = "far"
    """A day too far ahead."""
    FULL = "full"
    """So many are not kept in one journal."""
    NO_RULES = "no-rules"
    """Of its country no rules are here."""
    NAME = "name"
    """Nobody can be called so."""
    PERSON = "person"
    """Nobody is called so, and it is not sure that it is a name."""
    TOO_MANY_PEOPLE = "too-many-people"
    TOO_MANY_COUNTRIES = "too-many-countries"


@dataclass(frozen=True, slots=True)
class NotWritten:
    """An entry of a file that is left out; of a line of it, 0 where it has none."""

    line: int
    kind: RowKind
    entry: Stay | Permit
    why: LeftOut
    traveller: str
    """The label."""
    country: str
    sheet: str = ""
    """That of the line, where several have some."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many entries of each kind."""

    stays: int = 0
    plans: int = 0
    permits: int = 0

    @property
    def all(self) -> int:
        """How many altogether."""
        return self.stays + self.plans + self.permits


@dataclass(frozen=True, slots=True)
class InJournal:
    """What of a file goes into one journal."""

    traveller: str
    """The label of whose it is."""
    country: str
    stays: tuple[Stay, ...]
    """In their order; so are the plans and the permits."""
    plans: tuple[Stay, ...]
    permits: tuple[Permit, ...]

    @property
    def counts(self) -> Counts:
        """How many there are."""
        return Counts(len(self.stays), len(self.plans), len(self.permits))


@dataclass(frozen=True, slots=True)
class Known:
    """What of a file stands already in one journal."""

    traveller: str
    """The label of whose it is."""
    country: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """One way of writing it: what comes, and what of that which stands goes."""

    mark: int
    """What is shown, for the button: what is another by then is shown anew."""
    come: Counts
    gone: Counts
    instead: bool
    """Whether what the file says is to stand in place of what stands."""


NOBODY: Final = 0
"""In the place of a name: that of the rows that name nobody."""
NEW: Final = 0
"""In the place of a traveller: somebody new, as the file or the words below it call them."""


@dataclass(frozen=True, slots=True)
class HowRead:
    """What was chosen of how a file is to be read."""

    month_first: bool | None = None
    """None: it was not asked."""
    country: str | None = None
    """Of the rows that name none; None: it was not asked."""
    who: tuple[tuple[int, int], ...] = ()
    """Whose rows are: the place of a name among those of the file, from 1, or `NOBODY`, with the id of a traveller, or
    `NEW`; the one chosen last stands last.
    """
    days_only: bool = False
    """Whether of an export nothing is taken but stays, plans and permits."""

    def whose(self, place: int) -> int | None:
        """Who was chosen for the rows of a name; None: nobody was."""
        return dict(self.who).get(place)

    def choosing(self, place: int, traveller: int) -> "HowRead":
        """The same with somebody chosen for the rows of a name."""
        others = tuple(each for each in self.who if each[0] != place)
        return replace(self, who=(*others, (place, traveller)))


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name in a file that none of the person's travellers has."""

    place: int
    """Among the names of the file, from 1."""
    name: str
    refused: NoName | None
    """Why nobody can be called so."""
    doubted: bool = False
    """Whether it is not sure that it is a name: its rows are left out until somebody is chosen for them."""


@dataclass(frozen=True, slots=True)
class NewCitizenship:
    """Whose citizenship would be another."""

    traveller: str
    """The label."""
    before: str | None
    """None: none is set; what is set changes only where what stands is replaced."""
    after: str


@dataclass(frozen=True, slots=True)
class CitizenshipKept:
    """Whose citizenship stays as it is, though a table tells something else: it never sets another one."""

    traveller: str
    """The label."""
    stands: str | None
    """None: none is set, and the table tells several."""
    told: tuple[str, ...]
    """What the table tells."""


@dataclass(frozen=True, slots=True)
class SetThere:
    """What would be set for a journal: one of the three, as it is and as it would be."""

    traveller: str
    """The label."""
    country: str
    limit: tuple[OwnLimit | None, OwnLimit] | None = None
    """The limit of one's own; None before: none is set."""
    wish: tuple[int | None, int] | None = None
    """Days of the visit that is wished for, 0: as long as may be."""
    clock: tuple[str, str] | None = None
    """The country's, IANA names: for everybody's days there."""
    idle: bool = False
    """Whether the limit has no effect, as the rule is known."""
    anyway: bool = False
    """Whether it is set, too, where what stands is not replaced."""


@dataclass(frozen=True, slots=True)
class NewSettings:
    """What would be set of the person's settings."""

    wanted: RecordedSettings
    before: RecordedSettings
    """As they are now."""
    changed: tuple[str, ...]
    """Those that are others now, by the names of `RecordedSettings`."""
    kept: tuple[str, ...]
    """Those of which the file says what cannot be set: that is left out, and with nothing else they stay."""


@dataclass(frozen=True, slots=True)
class ImportPreview(OfNoJournal):
    """What would be written of a file; nothing is yet."""

    today: date
    how: HowRead
    journals: tuple[InJournal, ...]
    """Those into which something goes."""
    known: tuple[Known, ...]
    """What stands already, in the order of the file."""
    left_out: tuple[NotWritten, ...]
    unread: tuple[UnreadRow, ...]
    people: tuple[str, ...]
    """Who would be counted too."""
    countries: tuple[str, ...]
    """What would be counted too."""
    assumed: str | None
    """The country that rows without one are taken to be of; None: all name theirs."""
    settings: NewSettings | None
    """Where what stands is replaced; None: the file has none."""
    current: tuple[str, str] | None
    """The label and the country of the journal that would come first, as settings are set; None: the same as now."""
    citizenships: tuple[NewCitizenship, ...]
    unknown_citizenships: tuple[tuple[str, str], ...]
    """A label and a code or words that name no country; they stay as they are."""
    add: Offer | None
    """To add what is missing; None: nothing is."""
    replace: Offer | None
    """To have what the file says in place of what stands; None: that would be the same."""
    nobodys: str | None = None
    """The label of whose the rows are taken to be that name nobody; None: all name somebody."""
    strangers: tuple[Stranger, ...] = ()
    """Names of whom it is to be asked who that is."""
    caption: str = ""
    """What is not understood of the words below the file."""
    command: bool = False
    """Whether that is a command."""
    told_before: tuple[Literal["whose", "where"], ...] = ()
    """What the words below tell that all rows say themselves."""
    more: bool = False
    """Whether it sets something beside stays, plans and permits, which can be left."""
    uncounted: tuple[str, ...] = ()
    """Labels of those whose citizenship nothing tells."""
    set_there: tuple[SetThere, ...] = ()
    """What would be set for journals; what is set already changes only where what stands is replaced."""
    columns: tuple[str, ...] = ()
    """What stands above the columns that were not read."""
    kept_citizenships: tuple[CitizenshipKept, ...] = ()
    """What the file tells of citizenships that is not taken."""
    changed_since: bool = False
    """Whether a button was pressed that showed something else: the journals have changed since."""
    exits_ahead: tuple[date, ...] = ()
    """Exits that the file tells of stays that have begun: none is written before it is made."""
    both_orders: bool = False
    """Whether some days of the file show that day stands before month, and others the contrary."""


@dataclass(frozen=True, slots=True)
class SentFile:
    """Where a file is to be had again, for whoever answers a question about it in words."""

    file: str
    """Telegram's id of it."""
    message: int
    """The number of the message that brought it."""
    words: str
    """Those below it."""


@dataclass(frozen=True, slots=True)
class FileToRead(OfNoJournal):
    """What was typed says how a file is to be read: whoever can fetch it shows what is in it, else it is gone."""

    sent: SentFile
    how: HowRead


@dataclass(frozen=True, slots=True)
class AskOrder(OfNoJournal):
    """Day and month may stand either way round: a day of the file, read both ways."""

    today: date
    line: int
    """Where it stands."""
    words: str
    """What stands in that line."""
    day_first: date
    month_first: date
    sent: SentFile | None = None
    """None: only a button answers it."""


@dataclass(frozen=True, slots=True)
class AskCountryOfRows(OfNoJournal):
    """Rows name no country, and several are counted, or one is named above them, or another one is wanted."""

    rows: int
    how: HowRead
    countries: tuple[str, ...]
    """Those that are counted."""
    others: tuple[str, ...]
    """Those that could be."""
    first: bool
    """Whether it is asked before anything is shown."""


@dataclass(frozen=True, slots=True)
class AskWhoseRows(OfNoJournal):
    """Whose the rows of a name are, or those that name nobody."""

    place: int
    """Of the name among those of the file, or `NOBODY`."""
    name: str | None
    """None: they name nobody."""
    how: HowRead
    people: tuple[tuple[int, str], ...]
    """The ids of the travellers with their labels."""
    new: str | None
    """What somebody new would be called; None: no name is told."""
    refused: NoName | None = None
    """Why nobody can be called so."""
    first: bool = False
    """Whether it is asked before anything is shown."""
    caption: str = ""
    """The words below the file, where they are not understood."""


@dataclass(frozen=True, slots=True)
class AllLeftOut(OfNoJournal):
    """All that is not written of a file."""

    today: date
    left_out: tuple[NotWritten, ...]
    unread: tuple[UnreadRow, ...]


@dataclass(frozen=True, slots=True)
class ImportRefused(OfNoJournal):
    """Nothing was taken from a file; `why` as `WhyRefused`, or "gone": Telegram does not give it out."""

    why: str
    place: str = ""
    """As `FileRefused` has it."""


@dataclass(frozen=True, slots=True)
class NotImported(OfNoJournal):
    """The person would rather not: nothing is written."""


@dataclass(frozen=True, slots=True)
class AlreadyImported(OfNoJournal):
    """All that can be written of a file stands already: this press has written nothing."""

    change: int
    """The newest change, where that is how it was written; else 0."""
    journal: int


@dataclass(frozen=True, slots=True)
class Imported:
    """What was written into one journal, and how things stand there."""

    journal: int
    traveller: str
    country: str
    stays: tuple[Stay, ...]
    """In their order."""
    permits: int
    plans: int
    gone: int
    """Stays and permits that stood before and no longer do."""
    status: Status
    overstays: Overstays | None = None
    register_by: date | None = None
    """The last day to register during the stay that lasts, of which no notice tells and which the file made so."""

    @property
    def counts(self) -> Counts:
        """How many entries were written."""
        return Counts(len(self.stays), self.plans, self.permits)


@dataclass(frozen=True, slots=True)
class AllImported(OfNoJournal):
    """A file was written, as one change."""

    change: int
    journal: int
    """That of the change."""
    parts: tuple[Imported, ...]
    settings: bool
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportUndone(OfNoJournal):
    """All is as it was before it."""
