"""What would be written of a file: reckoned from the file and from what stands, without writing anything."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any, TypeVar
from zlib import crc32

from bot.actions import beside, countries, crossings, family, permits, plans
from bot.actions.answers.importing import CitizenshipKept, Known, LeftOut, NewCitizenship, NewSettings, NotWritten
from bot.actions.context import Context
from bot.actions.facts import JournalFacts
from bot.actions.import_words import Unsaid, called, why_not, written
from bot.actions.notices.schedule import OPTIONAL
from bot.actions.questions import LONGEST_PERMIT_YEARS, farthest
from bot.actions.reminder_settings import HOURS, is_zone
from bot.core.entries import Entry
from bot.core.journal import KEPT_AFTER, ME, Journal, Traveller, in_order
from bot.core.merge import Merged, Misfit, merge_permits, merge_plans, merge_stays
from bot.core.permit import Permit
from bot.core.reminders import CHOICE
from bot.core.stay import Stay
from bot.importing import Found, Recorded, RecordedSettings, Row, RowKind
from bot.lexicon.languages import LANGUAGES
from bot.lexicon.nationalities import is_nationality

Value = TypeVar("Value", int, str)
FIRST_DAY = date(1999, 1, 1)
"""No stay or plan begins before it; calendars page to it."""
FIRST_PERMIT = date(1900, 1, 1)
"""No permit begins before it."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file says of one traveller in one country."""

    label: str
    country: str
    rows: tuple[Row, ...]
    journal: Journal | None = None
    """With what was set for it; None: the file says nothing of that."""


@dataclass(frozen=True, slots=True)
class JournalEdit:
    """What would be done to one journal."""

    label: str
    country: str
    traveller: int
    """Its id, 0: one who is to be counted too."""
    journal: int
    """Its id, 0: it is to be begun."""
    asked_for: bool
    """Whether it is wanted whatever is in it."""
    removed: tuple[Entry, ...]
    added: tuple[Entry, ...]
    plans: tuple[Stay, ...]
    """Those that are new."""
    plans_gone: int
    sets: tuple[tuple[beside.What, Any], ...]
    """What is set beside stays and permits, as things have it."""

    @property
    def come(self) -> int:
        """How many entries it brings."""
        return len(self.added) + len(self.plans)

    @property
    def gone(self) -> int:
        """How many entries go."""
        return len(self.removed) + self.plans_gone - sum(bool(each.id) for each in self.added)

    @property
    def does_nothing(self) -> bool:
        """Whether all stays as it is."""
        return not (self.removed or self.added or self.sets or (self.asked_for and not self.journal))


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What would be done of all that a file says."""

    edits: tuple[JournalEdit, ...]
    known: tuple[Known, ...]
    left_out: tuple[NotWritten, ...]
    settings: NewSettings | None
    """None: the file has none, or they are not to be set."""
    current: tuple[str, str] | None
    """The label and the country of the journal to be chosen as the first one; None: the choice stays as it is."""
    shown_first: tuple[str, str] | None
    """The same where another one is first now."""
    citizenships: tuple[NewCitizenship, ...]
    unknown_citizenships: tuple[tuple[str, str], ...]
    """A label and a code or words that name no country."""
    kept_citizenships: tuple[CitizenshipKept, ...]

    @property
    def sets(self) -> tuple[tuple[str, Any], ...]:
        """Settings of the person that would be others, by the names of `Person`; "pinned" beside them."""
        new = self.settings
        return tuple((name, beside.as_json(getattr(new.wanted, name))) for name in new.changed) if new else ()

    @property
    def mark(self) -> int:
        """What it is known by to a button that was made when it was shown: by what would be written; never 0."""
        return 1 + crc32(repr((self.edits, self.sets, self.shown_first)).encode())

    @property
    def does_nothing(self) -> bool:
        """Whether all stays as it is; to have the journal that is first anyway chosen is nothing by itself."""
        return not (self.edits or self.sets or self.shown_first)


def brought_by(source: Found | Recorded, told: Unsaid) -> tuple[Brought, ...]:
    """What a file says, by traveller and country; `told`: of the rows that do not say it."""
    if isinstance(source, Recorded):
        return tuple(
            Brought(each.traveller.label, each.country, tuple(_rows_of(each)), each) for each in source.journals
        )
    found = dict[tuple[str, str], list[Row]]()
    names = dict[str, str]()
    for row in source.rows:
        name = written(row.traveller) if row.traveller else told.label
        name = told.called.get(name.casefold(), name)
        label = names.setdefault(name.casefold(), name)
        found.setdefault((label, row.country or told.country), []).append(row)
    return tuple(Brought(label, where, tuple(rows)) for (label, where), rows in found.items())


def _rows_of(journal: Journal) -> Iterator[Row]:
    yield from (Row(0, RowKind.STAY, each) for each in journal.stays)
    yield from (Row(0, RowKind.PLAN, each) for each in journal.plans)
    yield from (Row(0, RowKind.PERMIT, each) for each in journal.permits)


def reckon(
    ctx: Context, source: Found | Recorded, unsaid: Unsaid, *, instead: bool, days_only: bool = False
) -> ImportPlan:
    """What would be done; `instead`: what stands gives way, as far as the file says something of its kind.

    `days_only`: only stays, plans and permits are taken, and nothing that is set.
    """
    told = brought_by(source, unsaid)
    if days_only:
        told = tuple(replace(each, journal=None) for each in told if each.rows)
    kinds = set(RowKind) if isinstance(source, Recorded) else {row.kind for row in source.rows}
    said = _told_citizenships(ctx, told)
    planned = _Planned(ctx, kinds, instead, said, unsaid.doubted)
    for each in told:
        planned.take(each)
    settings, current = None, None
    if isinstance(source, Recorded) and source.settings and instead and not days_only:
        settings = _settings(ctx, source.settings)
        current = _current(ctx, source, planned.edits)
    edits = tuple(each for each in planned.edits if not each.does_nothing)
    return ImportPlan(
        edits,
        tuple(Known(*of, tuple(entries)) for of, entries in planned.known.items() if entries),
        tuple(planned.left_out),
        settings,
        current,
        current if current != (ctx.current.traveller.label, ctx.current.country) else None,
        tuple(_citizenships(ctx, edits)),
        tuple(_unknown_citizenships(ctx, told)),
        tuple(_kept_citizenships(ctx, said)),
    )


def _citizenships(ctx: Context, edits: Iterable[JournalEdit]) -> Iterator[NewCitizenship]:
    """Each once, however many journals somebody has."""
    new = {each.traveller: value for each in edits for what, value in each.sets if what == "nationality"}
    for whose in ctx.travellers:
        if whose.id in new:
            yield NewCitizenship(whose.label, whose.nationality, new[whose.id])
    begun = {
        each.label: value for each in edits if not each.traveller for what, value in each.sets if what == "nationality"
    }
    yield from (NewCitizenship(label, None, code) for label, code in begun.items())


def _unknown_citizenships(ctx: Context, told: Iterable[Brought]) -> Iterator[tuple[str, str]]:
    """Each once, however many journals or rows somebody has."""
    said = dict[tuple[str, str], None]()
    for each in told:
        code = each.journal.traveller.nationality if each.journal else None
        unknown = [code] if code and not is_nationality(code) else []
        unknown += [row.no_citizenship for row in each.rows if row.no_citizenship]
        said |= dict.fromkeys((_label(ctx, each), one) for one in unknown)
    yield from said


def _told_citizenships(ctx: Context, told: Iterable[Brought]) -> dict[str, tuple[str, ...]]:
    """What the rows of a table tell of each traveller's, by label."""
    said = dict[str, tuple[str, ...]]()
    for each in told:
        label = _label(ctx, each)
        of_rows = (row.citizenship for row in each.rows if row.citizenship)
        said[label] = tuple(dict.fromkeys((*said.get(label, ()), *of_rows)))
    return said


def _kept_citizenships(ctx: Context, said: Mapping[str, tuple[str, ...]]) -> Iterator[CitizenshipKept]:
    for label, told in said.items():
        whose = called(ctx, label)
        stands = whose.nationality if whose else None
        if len(told) > 1 or (told and stands and told != (stands,)):
            yield CitizenshipKept(label, stands, told)


def _label(ctx: Context, brought: Brought) -> str:
    whose = called(ctx, brought.label)
    return whose.label if whose else brought.label


@dataclass
class _Planned:
    """The plan as it grows journal by journal."""

    ctx: Context
    kinds: set[RowKind]
    instead: bool
    citizenships: Mapping[str, tuple[str, ...]]
    """What a table tells of each traveller's, by label."""
    doubted: frozenset[str]
    """Labels, folded, of which it is not sure that somebody is called so."""
    edits: list[JournalEdit] = field(default_factory=list)
    left_out: list[NotWritten] = field(default_factory=list)
    known: dict[tuple[str, str], list[Entry]] = field(default_factory=dict)
    """What stands already, by label and country."""

    def take(self, brought: Brought) -> None:
        """One journal more."""
        ctx, country = self.ctx, brought.country
        whose = called(ctx, brought.label)
        label = whose.label if whose else brought.label
        if why := self._refused(label, country, whose):
            self._leave_out(brought, label, dict.fromkeys(range(len(brought.rows)), why))
            return
        there = ctx.journal_of(whose, country) if whose else None
        told = brought.journal
        now = there or Journal(0, whose or Traveller(0, 0, label, None), country, zone=ctx.clock_in(country))
        sets = list(self._sets(now, told)) if told else list(self._citizenship(now))
        zone = next((value for what, value in sets if what == "zone"), now.zone)
        today = JournalFacts(ctx.person, replace(now, zone=zone), ctx.rulebook[country]).day_at(ctx.asked_at)
        removed, added, new = list[Entry](), list[Entry](), list[Stay]()
        gone, misfits = 0, dict[int, LeftOut]()
        for kind in RowKind:
            if kind not in self.kinds:
                continue
            merged, out = self._merged(kind, now, brought.rows, today)
            misfits |= out
            if kind is RowKind.PLAN:
                gone = len(merged.removed)
                new = [each for each in merged.added.values() if isinstance(each, Stay)]
                kept = [each for each in now.plans if each not in merged.removed]
                if gone or new:
                    sets.append(("plans", beside.plans_as_json(in_order((*kept, *new)))))
            else:
                removed += merged.removed
                added += merged.added.values()
        self._leave_out(brought, label, misfits)
        self.edits.append(
            JournalEdit(
                label,
                country,
                now.traveller.id,
                now.id,
                told is not None,
                tuple(removed),
                tuple(added),
                tuple(new),
                gone,
                tuple(sets),
            )
        )

    def _refused(self, label: str, country: str, whose: Traveller | None) -> LeftOut | None:
        ctx = self.ctx
        if country not in ctx.rulebook.countries:
            return LeftOut.NO_RULES
        where = {*ctx.countries, *(each.country for each in self.edits), country}
        if country not in ctx.countries and len(where) > countries.MOST:
            return LeftOut.TOO_MANY_COUNTRIES
        if whose or label in {each.label for each in self.edits}:
            return None
        if label.casefold() in self.doubted:
            return LeftOut.PERSON
        others = {each.label for each in ctx.travellers} | {each.label for each in self.edits if not each.traveller}
        if why_not(label, others):
            return LeftOut.NAME
        return LeftOut.TOO_MANY_PEOPLE if len(others | {ME}) >= family.MOST else None

    def _merged(
        self, kind: RowKind, now: Journal, rows: Sequence[Row], today: date
    ) -> tuple[Merged[Any], dict[int, LeftOut]]:
        """What becomes of the rows of a kind, and which of them are left out, by their places among all."""
        out = {
            place: why for place, row in enumerate(rows) if row.kind is kind and (why := _never(kind, row.entry, today))
        }
        places = [place for place, row in enumerate(rows) if row.kind is kind and place not in out]
        coming = [rows[place].entry for place in places]
        there: dict[RowKind, Sequence[Any]] = {
            RowKind.STAY: now.stays,
            RowKind.PLAN: now.plans,
            RowKind.PERMIT: now.permits,
        }
        standing = there[kind]
        same = {_alike(each) for each in coming}
        kept = [each for each in standing if _alike(each) in same] if self.instead else list(standing)
        merged = _merge(kind, kept, coming, today)
        ahead = [place for place, each in merged.added.items() if kind is not RowKind.PLAN or each.entered > today]
        stays_on = len(kept) - len(merged.removed) if kind is not RowKind.PLAN else sum(p.entered > today for p in kept)
        for place in ahead[max(0, _MOST[kind] - stays_on) :]:
            del merged.added[place]
            out[places[place]] = LeftOut.FULL
        if self.instead:
            merged.removed += [each for each in standing if _alike(each) not in same]
        known = self.known.setdefault((now.traveller.label, now.country), [])
        known += (coming[at] for at, why in merged.misfits.items() if why is Misfit.THERE)
        misfits = {places[at]: LeftOut(why) for at, why in merged.misfits.items() if why is not Misfit.THERE}
        return merged, out | misfits

    def _leave_out(self, brought: Brought, label: str, why: dict[int, LeftOut]) -> None:
        self.left_out += (
            NotWritten(row.line, row.kind, row.entry, why[place], label, brought.country, row.sheet)
            for place, row in enumerate(brought.rows)
            if place in why
        )

    def _citizenship(self, now: Journal) -> Iterator[tuple[beside.What, Any]]:
        """The only one that a table tells, where none is known: a table never sets another one."""
        told = self.citizenships.get(now.traveller.label, ())
        if len(told) == 1 and not now.traveller.nationality:
            yield "nationality", told[0]

    def _sets(self, now: Journal, told: Journal) -> Iterator[tuple[beside.What, Any]]:
        """What was set for a journal and whose it is, where it is to be other than it is."""
        ctx, instead, rules = self.ctx, self.instead, self.ctx.rulebook[told.country]
        nationality = told.traveller.nationality
        if nationality and not is_nationality(nationality):
            nationality = None
        if nationality and nationality != now.traveller.nationality and (instead or not now.traveller.nationality):
            yield "nationality", nationality
        if told.own_limit and told.own_limit != now.own_limit and (instead or not now.own_limit):
            with suppress(ValueError):
                rules.own(*told.own_limit)
                yield "own_limit", list(told.own_limit)
        theirs = [each for each in ctx.journals if each.traveller.id == now.traveller.id and each.wish]
        if told.wish and told.wish != now.wish and (instead or not theirs) and told.wish.asked_on >= FIRST_DAY:
            yield "wish", [told.wish.days, told.wish.asked_on.isoformat()]
        zone = told.zone if told.zone in rules.zones[1:] else None
        if zone != now.zone and (instead or told.country not in ctx.countries):
            yield "zone", zone


_MOST = {RowKind.STAY: crossings.MOST, RowKind.PLAN: plans.MOST, RowKind.PERMIT: permits.MOST}


def _merge(kind: RowKind, kept: list[Any], coming: list[Any], today: date) -> Merged[Any]:
    match kind:
        case RowKind.STAY:
            return merge_stays(kept, coming, today)
        case RowKind.PLAN:
            return merge_plans(kept, coming)
        case RowKind.PERMIT:
            return merge_permits(kept, coming)


def _never(kind: RowKind, entry: Stay | Permit, today: date) -> LeftOut | None:
    """Why an entry is not kept in any journal."""
    if isinstance(entry, Permit):
        first, last = entry.begins or entry.ends, entry.ends or entry.begins
        if first and first < FIRST_PERMIT:
            return LeftOut.OLD
        return LeftOut.FAR if last and last.year > today.year + LONGEST_PERMIT_YEARS else None
    if kind is RowKind.PLAN and entry.entered < today - KEPT_AFTER:
        return LeftOut.PAST
    if entry.entered < FIRST_DAY:
        return LeftOut.OLD
    too_far = entry.entered > farthest(today) or (entry.left or entry.entered) > farthest(entry.entered)
    return LeftOut.FAR if kind is RowKind.PLAN and too_far else None


def _alike(entry: Entry) -> tuple[object, ...]:
    """What makes two entries the same in all that a file can say."""
    if isinstance(entry, Stay):
        return entry.entered, entry.left, entry.from_memory, entry.registered
    return entry.begins, entry.ends, entry.kind


def _settings(ctx: Context, told: RecordedSettings) -> NewSettings:
    """What can be set of them, and which are others now."""
    person = ctx.person
    days_before, off = {*told.days_before}, {*told.switched_off}
    can_be = {
        "language": told.language is None or told.language in LANGUAGES,
        "zone": is_zone(told.zone),
        "reminder_hour": told.reminder_hour in HOURS,
        "days_before": days_before <= {*CHOICE},
        "switched_off": off <= {*OPTIONAL},
    }
    wanted = replace(
        told,
        language=told.language if told.language in LANGUAGES else person.language,
        zone=told.zone if can_be["zone"] else person.zone,
        reminder_hour=told.reminder_hour if can_be["reminder_hour"] else person.reminder_hour,
        days_before=_those(days_before, CHOICE, person.days_before),
        switched_off=_those(off, sorted(OPTIONAL), person.switched_off),
    )
    now = {each.name: getattr(person, each.name) for each in fields(told) if each.name != "pinned"}
    now["pinned"] = person.pinned_message is not None
    before = RecordedSettings(**now)
    changed = tuple(name for name, value in now.items() if getattr(wanted, name) != value)
    return NewSettings(wanted, before, changed, tuple(name for name, can in can_be.items() if not can))


def _those(told: set[Value], choice: Iterable[Value], now: tuple[Value, ...]) -> tuple[Value, ...]:
    """Those that can be chosen, in their order; what stands where some are told and none of them can be."""
    chosen = tuple(each for each in choice if each in told)
    return chosen if chosen or not told else now


def _current(ctx: Context, source: Recorded, edits: Iterable[JournalEdit]) -> tuple[str, str] | None:
    """The journal to be shown first, where another one is."""
    now = (ctx.current.traveller.label, ctx.current.country)
    there = {(each.label, each.country) for each in edits}
    wanted = source.current
    if wanted is None or wanted not in there or (wanted == now and ctx.person.current_journal):
        return None
    return wanted
