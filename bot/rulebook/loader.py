"""Read a rule file and refuse a bad one: a wrong limit would be believed by everybody it is shown to."""

import re
import tomllib
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final, Generic, TypeVar
from zoneinfo import ZoneInfo

from bot.core.limits import read_limit
from bot.core.rule import Rule, Version
from bot.errors import OperatorError
from bot.lexicon.countries import SCHENGEN
from bot.rulebook.nations import ALPHA_2, STATELESS
from bot.rulebook.rules import (
    HOME,
    UNLISTED,
    Category,
    Claim,
    Confidence,
    CountryRules,
    HostNotice,
    Note,
    Registration,
    Rulebook,
    Source,
)
from bot.rulebook.working_days import AnnouncedYear, WorkingDays

PACKAGE = Path(__file__).parent

# An id is a part of the name of a text in locales/*/law*.ftl.
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

T = TypeVar("T")
Told = TypeVar("Told", Source, Note)


class RuleFileError(OperatorError):
    """A rule file that cannot be used: which ``file``, which ``key`` in it (empty: the whole), and why."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        self.file = file
        self.key = key
        self.reason = reason
        super().__init__(f"{file}: {key}: {reason}." if key else f"{file}: {reason}.")


class NoRuleFileError(RuleFileError):
    """There is no rule file for the country."""


def load_all(directory: Path = PACKAGE) -> Rulebook:
    """Read the rules of every country; RuleFileError when one file is bad, or that of the home country is missing."""
    countries = {file.stem.upper() for file in directory.glob("*.toml")} | {HOME}
    return Rulebook({country: load(country, directory) for country in sorted(countries)})


def load(country: str, directory: Path = PACKAGE) -> CountryRules:
    """Read the rules of ``country`` (ISO alpha-2, or EU) from its TOML file; RuleFileError when bad or missing."""
    if country not in ALPHA_2 | {SCHENGEN}:
        raise NoRuleFileError(f"{country!r}", "", "not an ISO 3166-1 alpha-2 country code")
    return _country(_open(directory / f"{country.lower()}.toml"), country, directory)


def _open(path: Path) -> "_Table":
    """The whole of a file."""
    try:
        with path.open("rb") as file:
            written = tomllib.load(file)
    except FileNotFoundError as problem:
        raise NoRuleFileError(path.name, "", f"cannot be read: {problem.strerror}") from None
    except OSError as problem:
        raise RuleFileError(path.name, "", f"cannot be read: {problem.strerror}") from None
    except (ValueError, RecursionError) as problem:  # not TOML, not UTF-8, or nested or long beyond measure
        raise RuleFileError(path.name, "", f"is not TOML: {problem}") from None
    return _Table(path.name, "", written)


class _Table:
    """One table of the file; every value is taken by its key and type, and what is left over is refused."""

    def __init__(self, file: str, key: str, written: object) -> None:
        self._file = file
        self._key = key
        if not isinstance(written, dict):
            raise self.refuse("", "must be a table")
        self._left: dict[str, Any] = dict(written)

    def refuse(self, key: str, reason: str) -> RuleFileError:
        where = f"{self._key}.{key}" if self._key and key else self._key or key
        return RuleFileError(self._file, where, reason)

    def named(self, name: str) -> None:
        """Call the table by ``name`` in messages from now on."""
        self._key = name

    def take(self, key: str, kind: type[T]) -> T:
        """The value of ``key``, which must be there and exactly of this type."""
        if key not in self._left:
            raise self.refuse(key, "is missing")
        value = self._left.pop(key)
        # exactly: a date-time is a date to Python, and true is a number
        if type(value) is not kind:
            raise self.refuse(key, f"must be a {_NAMES[kind]}, not {value!r}")
        return value

    def take_or_none(self, key: str, kind: type[T]) -> T | None:
        return self.take(key, kind) if key in self._left else None

    def sentence(self, key: str) -> str:
        text = self.take(key, str)
        if not text.strip():
            raise self.refuse(key, "must not be empty")
        return text

    def name(self, key: str) -> str:
        """The value of ``key``, which is a part of the name of a text."""
        found = self.sentence(key)
        if not _ID.fullmatch(found):
            raise self.refuse(key, f"must be small letters, digits and single hyphens, not {found!r}")
        return found

    def name_or_none(self, key: str) -> str | None:
        return self.name(key) if key in self._left else None

    def id(self, kind: str, taken: Container[str]) -> str:
        """The table's own ``id``, none of those that are taken; messages call the table by it from now on."""
        found = self.name("id")
        if found in taken:
            raise self.refuse("id", f"{found!r} stands twice")
        self.named(f"{kind}.{found}")
        return found

    def sentences(self, key: str, least: int) -> tuple[str, ...]:
        found = self.take(key, list) if least or key in self._left else []
        if len(found) < least:
            raise self.refuse(key, "must not be empty")
        for text in found:
            if not isinstance(text, str) or not text.strip():
                raise self.refuse(key, f"must be a list of sentences, {text!r} is none")
        return tuple(found)

    def number(self, key: str) -> int:
        found = self.take(key, int)
        if found < 1:
            raise self.refuse(key, "must be at least 1")
        return found

    def days_of(self, year: int, key: str) -> frozenset[date]:
        """The days of that year that the list under ``key`` names, which may be left out."""
        found = self.take(key, list) if key in self._left else []
        for day in found:
            if type(day) is not date or day.year != year:
                raise self.refuse(key, f"must be a list of days of {year}, {day!r} is none")
        return frozenset(found)

    def table_or_none(self, key: str) -> "_Table | None":
        return _Table(self._file, key, self._left.pop(key)) if key in self._left else None

    def tables(self, key: str, least: int = 1) -> Iterable["_Table"]:
        found = self.take(key, list) if least or key in self._left else []
        if len(found) < least:
            raise self.refuse(key, "must not be empty")
        for i, written in enumerate(found, 1):
            yield _Table(self._file, f"{self._key}.{key}[{i}]".lstrip("."), written)

    def nothing_left(self) -> None:
        for key in self._left:
            raise self.refuse(key, "is unknown")


_NAMES: Mapping[type, str] = {str: "text", date: "date", list: "list", int: "whole number"}


class _References(Generic[Told]):
    """The sources or the notes of a file, each written once under its id; whoever needs one names the id."""

    def __init__(self, table: _Table, kind: str, read: Callable[[str, _Table], Told]) -> None:
        self._kind = kind
        self._told: dict[str, Told] = {}
        self._named: set[str] = set()
        for each in table.tables(kind, least=0):
            name = each.id(kind, self._told)
            self._told[name] = read(name, each)
            each.nothing_left()

    def take(self, table: _Table, key: str, least: int) -> tuple[Told, ...]:
        """Those that the list of ids under ``key`` names."""
        names = table.sentences(key, least)
        for i, name in enumerate(names):
            if name not in self._told:
                raise table.refuse(key, f"{name!r} is no id of a [[{self._kind}]]")
            if name in names[:i]:
                raise table.refuse(key, f"{name!r} stands twice")
        self._named.update(names)
        return tuple(self._told[name] for name in names)

    def nothing_left(self, table: _Table) -> None:
        for name in self._told:
            if name not in self._named:
                raise table.refuse(f"{self._kind}.{name}", "is named nowhere")


def _country(table: _Table, country: str, directory: Path) -> CountryRules:
    if table.sentence("country") != country:
        raise table.refuse("country", f"must be {country!r}, as the file's name says")
    zone = _zone(table, "zone", table.sentence("zone"))
    sources, notes = _References(table, "source", _source), _References(table, "note", _note)
    listed: dict[str, str] = {}
    categories = tuple([_category(each, listed, sources, notes) for each in table.tables("category")])
    for i, category in enumerate(categories):
        if category.key in [other.key for other in categories[:i]]:
            raise table.refuse(f"category.{category.key}", "stands twice")
    unknown = _unknown(table, listed)
    claims = _claims(table, unknown)
    found = CountryRules(
        country,
        zone,
        categories,
        unknown,
        _offered(table, listed),
        notes.take(table, "notes", least=0),
        claims,
        table.take_or_none("ministry", str),
        table.name_or_none("own_crossings"),
        _zones(table, zone),
        _registration(table, sources, notes),
        _host_notice(table, sources, notes, _working_days(directory, f"{country.lower()}.toml")),
    )
    sources.nothing_left(table)
    notes.nothing_left(table)
    table.nothing_left()
    return found


def _registration(table: _Table, sources: _References[Source], notes: _References[Note]) -> Registration | None:
    written = table.table_or_none("registration")
    if written is None:
        return None
    found = Registration(
        *_duty(written, sources, notes),
        written.number("days"),
        written.take("entered_from", date),
    )
    written.nothing_left()
    return found


def _host_notice(
    table: _Table, sources: _References[Source], notes: _References[Note], calendar: WorkingDays
) -> HostNotice | None:
    written = table.table_or_none("host_notice")
    if written is None:
        return None
    found = HostNotice(*_duty(written, sources, notes), written.number("days"), calendar)
    written.nothing_left()
    return found


def _duty(
    written: _Table, sources: _References[Source], notes: _References[Note]
) -> tuple[date, tuple[Source, ...], tuple[Note, ...]]:
    return (
        written.take("verified", date),
        sources.take(written, "sources", least=1),
        notes.take(written, "notes", least=0),
    )


def _working_days(directory: Path, file: str) -> WorkingDays:
    """The working days of a country by its two files, either of which may be missing: then nothing of it is known."""
    days_off: set[date] = set()
    for year, each in _years(directory / "days_off" / file):
        days_off |= each.days_of(year, "off")
    announced: dict[int, AnnouncedYear] = {}
    for year, each in _years(directory / "working_days" / file):
        works, off = each.days_of(year, "works"), each.days_of(year, "off")
        if works & off:
            raise each.refuse("off", "some day is worked and is not")
        announced[year] = AnnouncedYear(works, off, each.sentence("what"), each.sentence("where"))
    return WorkingDays(frozenset(days_off), announced)


def _years(path: Path) -> Iterator[tuple[int, _Table]]:
    """Each [[year]] of the file, once, with what is to be taken of it."""
    if not path.exists():
        return
    table, found = _open(path), set[int]()
    for each in table.tables("year"):
        year = each.number("year")
        if year in found:
            raise each.refuse("year", f"{year} stands twice")
        found.add(year)
        yield year, each
        each.nothing_left()
    table.nothing_left()


def _offered(table: _Table, listed: Mapping[str, str]) -> tuple[str, ...]:
    found = table.sentences("offered", least=1)
    for i, code in enumerate(found):
        if code not in listed:
            raise table.refuse("offered", f"{code!r} is neither in a [[category]] nor under an [[unknown]]")
        if code in found[:i]:
            raise table.refuse("offered", f"{code!r} stands twice")
    return found


def _source(name: str, table: _Table) -> Source:
    return Source(name, table.sentence("what"), table.sentence("where"))


def _note(name: str, table: _Table) -> Note:
    return Note(name, table.sentence("what"))


def _unknown(table: _Table, listed: dict[str, str]) -> Mapping[str, Note]:
    unknown: dict[str, Note] = {}
    names = [UNLISTED.id]
    for each in table.tables("unknown", least=0):
        names.append(each.id("unknown", names))
        reason = Note(names[-1], each.sentence("reason"))
        unknown |= dict.fromkeys(_nationalities(each, listed, f"unknown.{reason.id}"), reason)
        each.nothing_left()
    return unknown


def _claims(table: _Table, unknown: Mapping[str, Note]) -> Mapping[str, tuple[Claim, ...]]:
    claims: dict[str, tuple[Claim, ...]] = {}
    for each in table.tables("claim", least=0):
        nationalities, by = each.sentences("nationalities", least=1), each.name("by")
        days, window = each.take("days", int), each.take_or_none("window", int)
        if not 0 < days < (window or days + 1):
            raise each.refuse("days", "must be at least 1 and less than the window")
        claim = Claim(by, each.sentence("where"), days, window)
        for code in nationalities:
            if code not in unknown:
                raise each.refuse("nationalities", f"{code!r} is under no [[unknown]]")
            claims[code] = (*claims.get(code, ()), claim)
        each.nothing_left()
    return claims


def _zone(table: _Table, key: str, name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, KeyError, OSError):  # no key of a zone, no such zone, a folder of zones
        raise table.refuse(key, f"{name!r} is not a time zone") from None


def _zones(table: _Table, usual: ZoneInfo) -> tuple[str, ...]:
    found = table.sentences("zones", least=0)
    for i, name in enumerate(found):
        _zone(table, "zones", name)
        if name in found[:i]:
            raise table.refuse("zones", f"{name!r} stands twice")
    if found and (found[0] != usual.key or len(found) < 2):
        raise table.refuse("zones", f"must be several, {usual.key!r} first")
    return found


def _category(
    table: _Table, listed: dict[str, str], sources: _References[Source], notes: _References[Note]
) -> Category:
    key = table.sentence("key")
    table.named(f"category.{key}")
    category = Category(
        key=key,
        nationalities=frozenset(_nationalities(table, listed, key)),
        rule=_rule(table),
        confidence=_confidence(table),
        verified=table.take("verified", date),
        sources=sources.take(table, "sources", least=1),
        notes=notes.take(table, "notes", least=0),
    )
    table.nothing_left()
    return category


def _confidence(table: _Table) -> Confidence:
    written = table.sentence("confidence")
    try:
        return Confidence(written)
    except ValueError:
        raise table.refuse("confidence", f"must be one of {', '.join(Confidence)}, not {written!r}") from None


def _nationalities(table: _Table, listed: dict[str, str], owner: str) -> list[str]:
    found = table.sentences("nationalities", least=1)
    for code in found:
        if code not in ALPHA_2 | {STATELESS}:
            raise table.refuse("nationalities", f"{code!r} is not an ISO 3166-1 alpha-2 country code")
        if code in listed:
            raise table.refuse("nationalities", f"{code} stands twice, also under {listed[code]!r}")
        listed[code] = owner
    return list(found)


def _rule(table: _Table) -> Rule:
    versions = []
    for each in table.tables("version"):
        limits = []
        for i, written in enumerate(each.take("limits", list), 1):
            try:
                limits.append(read_limit(written))
            except ValueError as problem:
                raise each.refuse(f"limits[{i}]", str(problem)) from None
        begins, count_from, until = (each.take_or_none(key, date) for key in ("begins", "count_from", "until"))
        each.nothing_left()
        try:
            versions.append(Version(tuple(limits), begins, count_from, until))
        except ValueError as problem:
            raise each.refuse("" if limits else "limits", str(problem)) from None
    try:
        return Rule(tuple(versions))
    except ValueError as problem:
        raise table.refuse("version", str(problem)) from None
