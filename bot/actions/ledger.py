"""One person's opened books inside one transaction: what is known, and the only way to change a journal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from bot.actions.answers import (
    Doubt,
    NoNumbers,
    Numbers,
    OverListed,
    Overstays,
    Planned,
    Saved,
    Status,
    Undone,
    Verb,
)
from bot.actions.planning import KINDS, Basis, replan
from bot.core.count import Count, OverRun
from bot.core.crossings import Write
from bot.core.explain import explain
from bot.core.journal import Journal
from bot.core.limits import CalendarYear, PerVisit, Rolling
from bot.core.plans import Outlook, in_the_way, known_days, outlook, promise, visits
from bot.core.rule import Rule, Version
from bot.core.stay import Stay
from bot.messages.locales import LANGUAGES
from bot.rulebook import HOME, Category, Confidence, CountryRules, Rulebook
from bot.storage import changes, dialogues, journals, people
from bot.storage.changes import Change
from bot.storage.database import Connection
from bot.storage.dialogues import Dialogue
from bot.storage.people import Person

RUNS = 5
"""Runs of days over the limit on a page."""


def languages_for(chosen: str | None, account: str | None) -> tuple[str, ...]:
    """The languages to answer in: the chosen one, else the account's, else all three."""
    known = next((code for code in (chosen, account) if code in LANGUAGES), None)
    return (known,) if known else LANGUAGES


def rule_for(rules: CountryRules, journal: Journal) -> Rule | NoNumbers:
    """The rule that judges this journal, or why there is none."""
    nationality = journal.traveller.nationality
    if nationality == rules.country:
        return NoNumbers.CITIZEN
    if journal.permit:
        return NoNumbers.PERMIT
    if nationality is None:
        return NoNumbers.NO_NATIONALITY
    found = rules.find(nationality)
    if isinstance(found, Category):
        return found.rule
    if journal.own_limit:
        return rules.own(*journal.own_limit)
    return NoNumbers.UNKNOWN_RULE


def doubt_of(rules: CountryRules, journal: Journal, today: date) -> Doubt | None:
    """Why the numbers that the rulebook gives this journal are less than certain; None when they are not from it."""
    nationality = journal.traveller.nationality
    found = rules.find(nationality) if nationality else None
    if not isinstance(found, Category) or journal.permit:
        return None
    weak = None if found.confidence is Confidence.HIGH else found.confidence.value
    months = found.months_old(today)
    return Doubt(nationality or "", weak, months) if weak or months else None


@dataclass
class Ledger:
    """What is known about the person and their own journal; `today` is the country's day, `own_today` theirs.

    `planned_anew`: a notice was planned anew, or one that was parked may go out now.
    """

    tx: Connection
    rules: CountryRules
    request: str
    now: datetime
    person: Person
    journal: Journal
    dialogue: Dialogue | None
    today: date
    own_today: date
    planned_anew: bool = False

    @classmethod
    async def open(
        cls,
        tx: Connection,
        rulebook: Rulebook,
        who: int,
        request: str,
        at: datetime,
        now: datetime,
        account_language: str | None,
        journal_id: int = 0,
    ) -> "Ledger | None":
        """Read everything about the person and one journal once; a person who is not known yet is added.

        The journal is the one that is named, else that of the open question, else the person's first. None when it is
        nobody's any more, or another's: this is the one place where that is checked.
        """
        person = await people.get(tx, who)
        if person is None:
            await journals.add(tx, await people.add(tx, who, account_language, now), HOME)
            person = await people.get(tx, who)
            assert person is not None, "they were just added"
        returned = person.unreachable_since is not None
        if returned:
            await people.set_unreachable(tx, who, None)
        if account_language and account_language != person.account_language:
            await people.set_account_language(tx, who, account_language)
            person = replace(person, account_language=account_language)
        dialogue = _not_answered(await dialogues.get(tx, who), request)
        asked_about = dialogue.known.get("journal", 0) if dialogue else 0
        journal = await journals.get(tx, journal_id or asked_about) or await journals.first(tx, who)
        if journal is None or journal.traveller.person_id != who or journal_id not in (0, journal.id):
            return None
        rules = rulebook[journal.country]
        return cls(
            tx,
            rules,
            request,
            now,
            person,
            journal,
            dialogue,
            at.astimezone(rules.zone).date(),
            at.astimezone(ZoneInfo(person.zone)).date(),
            planned_anew=returned,
        )

    @property
    def nationality(self) -> str | None:
        """The citizenship of whose journal it is."""
        return self.journal.traveller.nationality

    @property
    def stays(self) -> tuple[Stay, ...]:
        """The journal's stays: sorted, never overlapping."""
        return self.journal.stays

    @property
    def language(self) -> str:
        """The language in which ambiguous words are read; it never decides what is understood otherwise."""
        return languages_for(self.person.language, self.person.account_language)[0]

    @cached_property
    def rule(self) -> Rule | NoNumbers:
        """The rule that judges this person, or why there is none."""
        return rule_for(self.rules, self.journal)

    def status(self) -> Status:
        """How things stand today, from the journal as it is now."""
        inside, planned = self.journal.open, self.planned()
        ended = [stay for stay in self.stays if stay.left is not None]
        last = max(ended, key=lambda stay: stay.left or date.min, default=None)
        return Status(
            self.today,
            inside,
            last,
            self._numbers(inside),
            self.nationality,
            inside_id=inside.id if inside else None,
            plans=planned,
            keeping=self._keeping(inside, planned),
            unsure=self._unsure(),
            paused=self.person.paused,
            doubt=None if isinstance(self.rule_today(), NoNumbers) else doubt_of(self.rules, self.journal, self.today),
        )

    @property
    def waiting(self) -> tuple[Stay, ...]:
        """The plans there are to be seen, the earliest first: nothing was entered that may be them."""
        return self.journal.waiting(self.today)

    def planned(self) -> tuple[Planned, ...]:
        """The plans and what each would bring."""
        return tuple(self.reckoned(plan) for plan in self.waiting)

    def reckoned(self, trip: Stay, leaving: date | None = None) -> Planned:
        """What a trip ahead would bring beside the other plans; a stay that lasts ends today, or on `leaving`."""
        inside = self.journal.open is not None
        if trip.id and trip.entered <= self.today:
            return Planned(trip, None, self.today, trip.id, leaving=inside)
        rule = self.rule_today()
        if isinstance(rule, NoNumbers):
            return Planned(trip, rule, self.today, trip.id, leaving=inside)
        others = [plan for plan in self.waiting if plan.id != trip.id]
        plans = self.beside(trip.id, leaving)
        bring = outlook(self.stays, plans, trip, rule, self.today)
        harmed = self._harmed(trip, bring, others, plans, rule)
        longest, parts = _longest(rule, trip) if bring.over and bring.shift_to is None else (None, ())
        first = None
        if longest is not None and bring.last_legal_day is None:  # several visits from that day would break it too
            parts, first = (), outlook(self.stays, plans, Stay(trip.entered), rule, self.today).shift_to
        return Planned(
            trip,
            bring,
            self.today,
            trip.id,
            leaving=inside,
            harms=harmed,
            longest=longest,
            visits=parts,
            first_entry=first,
            blockers=in_the_way(self.stays, plans, trip, rule, self.today) if bring.breaks_on else (),
            promise=promise(self.stays, plans, trip, rule, self.today),
        )

    def beside(self, plan_id: int = 0, leaving: date | None = None) -> list[Stay]:
        """What a trip ahead is reckoned beside: the other plans, and what is left of a stay that ends on `leaving`."""
        plans = [plan for plan in self.waiting if plan.id != plan_id]
        if leaving and leaving > self.today and self.journal.open:
            plans.append(Stay(self.today + timedelta(1), leaving))
        return plans

    def _harmed(
        self, trip: Stay, bring: Outlook, others: Sequence[Stay], plans: Sequence[Stay], rule: Rule
    ) -> Planned | None:
        """The first later plan that is too long, or too long by more days, if this trip is made."""
        left = trip.left or bring.last_legal_day
        for later in others:
            if left is None or later.entered <= trip.entered:
                continue
            rest = [plan for plan in plans if plan is not later]
            before = outlook(self.stays, rest, later, rule, self.today)
            after = outlook(self.stays, [*rest, Stay(trip.entered, left)], later, rule, self.today)
            if after.over > before.over or (after.breaks_on and not before.breaks_on):
                return Planned(later, after, self.today, later.id)
        return None

    def rule_today(self) -> Rule | NoNumbers:
        """The rule that judges today, or why there is none."""
        if isinstance(self.rule, Rule) and self.rule.version_on(self.today) is None:
            return NoNumbers.NOT_IN_FORCE
        return self.rule

    def _keeping(self, inside: Stay | None, planned: Sequence[Planned]) -> int | None:
        rule, outlooks = self.rule_today(), [each.outlook for each in planned]
        if isinstance(rule, NoNumbers) or not planned:
            return None
        if any(isinstance(bring, Outlook) and bring.breaks_on for bring in outlooks):
            return None  # to leave in time would not keep that plan legal
        if inside is None:
            bring = self.reckoned(Stay(self.today)).outlook
            assert isinstance(bring, Outlook), "a rule is in force"
            return bring.keeping if bring.keeping < bring.may_stay else None
        count = Count(self.stays, rule, [known_days(plan) for plan in self.waiting])
        keeping = count.may_stay_keeping_plans(self.today)
        return keeping if keeping < count.may_stay(self.today) else None

    def _unsure(self) -> bool:
        rule = self.rule_today()
        explained = None if isinstance(rule, NoNumbers) else explain(self.stays, rule, self.today)
        return any(part.stay.from_memory for part in explained.parts) if explained else False

    def _numbers(self, inside: Stay | None) -> Numbers | NoNumbers:
        rule, today = self.rule_today(), self.today
        if isinstance(rule, NoNumbers):
            return rule
        version, count = rule.version_on(today), Count(self.stays, rule)
        assert version is not None, "the rule judges today"
        counted = next((limit for limit in version.limits if isinstance(limit, Rolling)), None) or next(
            (limit for limit in version.limits if isinstance(limit, CalendarYear)), None
        )
        used, limit = count.used(today), counted.days if counted else None
        window = counted.window if isinstance(counted, Rolling) else None
        if inside:
            run = count.over_run(today)
            return Numbers(
                used,
                limit,
                window,
                count.may_stay(today),
                count.last_legal_day(today),
                over=run.length if run else 0,
                over_since=run.first if run else None,
                legal_before=run.last_legal_day if run else None,
                full=version.full,
                visit=_visit_that_binds(version, count, today),
            )
        # An entry today is a new visit, even on the day the last one ended.
        entering = Count((*self.stays, Stay(today)), rule)
        may_stay = entering.may_stay(today)
        return Numbers(
            used,
            limit,
            window,
            may_stay,
            entering.last_legal_day(today),
            full=version.full,
            next_entry=None if may_stay else count.earliest_entry(today, 1),
            full_entry=None if may_stay >= version.full else count.earliest_entry(today, version.full),
            visit=_visit_that_binds(version, entering, today),
        )

    async def ask(self, question: str, **known: Any) -> None:
        """Keep which question is open and what is known so far; it replaces the one before, also that of /forget."""
        await self._forget_nothing()
        known |= {"by": self.request, "journal": self.journal.id}
        await dialogues.put(self.tx, self.person.id, question, known, self.now)
        self.dialogue = Dialogue(question, known, self.now)

    @property
    def has_asked(self) -> bool:
        """Whether this very request asked the open question: it came before, and its words are no answer to it."""
        return self.dialogue is not None and self.dialogue.known.get("by") == self.request

    async def answered(self) -> None:
        """The open question was answered by this request: to any other it is open no longer.

        For what leaves no change: the same words, come again, find the question and do and say the same.
        """
        await self.note(answered_by=self.request)

    async def note(self, **known: Any) -> None:
        """Know something more while the open question stays as it is."""
        assert self.dialogue is not None, "a question is open"
        known = {**self.dialogue.known, **known}
        await dialogues.put(self.tx, self.person.id, self.dialogue.question, known, self.dialogue.asked_at)
        self.dialogue = replace(self.dialogue, known=known)

    async def ask_nothing(self) -> None:
        """No question is open any more."""
        await dialogues.clear(self.tx, self.person.id)
        self.dialogue = None

    async def _forget_nothing(self) -> None:
        """Whoever does something else has not said that everything is to be deleted: an old yes asks again."""
        if self.person.forget_request is not None:
            await people.set_forget_request(self.tx, self.person.id, None)
            self.person = replace(self.person, forget_request=None)

    async def change(self, verb: Verb, write: Write) -> Saved:
        """Write an edit of the journal, keep it as a change, and plan the next notices, all in this transaction."""
        await self._forget_nothing()
        # What takes a stay's place keeps its id, so that buttons which speak of it stay good.
        ids = [stay.id for stay in write.removed]
        kept = [replace(stay, id=number) for number, stay in zip(ids, write.added, strict=False)]
        new = [replace(stay, id=0) for stay in write.added[len(kept) :]]
        added = await self._apply(write.removed, (*kept, *new))
        change = await changes.add(self.tx, self.journal.id, self.request, verb.value, write.removed, added, self.now)
        return self._saved(change)

    async def undo(self, change: Change) -> Undone:
        """Take back the newest change: what it brought goes, what it took comes back."""
        if change.undone_at is None:
            await self._apply(change.added, change.removed)
            await changes.mark_undone(self.tx, change.id, self.request, self.now)
        back = change.removed if change.verb == Verb.CORRECTED else change.added or change.removed
        return Undone(Verb(change.verb), back, self.status())

    async def repeated(self) -> Saved | None:
        """The answer of a request that was carried out before: an effect happens once, an answer at least once."""
        change = await changes.by_request(self.tx, self.request)
        return self._saved(change) if change and change.journal_id == self.journal.id else None

    async def refresh(self) -> None:
        """Read the journal again and plan anew, after something was set for it."""
        journal = await journals.get(self.tx, self.journal.id)
        assert journal is not None, "it was opened in this transaction"
        self.journal = journal
        self.__dict__.pop("rule", None)
        await self.replan()

    async def replan(self, since: datetime | None = None) -> None:
        """Plan the next notices from what is true now: the first moments after now, or after `since`."""
        for kind in KINDS:
            self.planned_anew |= await replan(self.tx, self.basis(), kind, since or self.now)

    def basis(self) -> Basis:
        """What the notices depend on, as it is now."""
        return Basis(self.person, self.journal, self.rules, self.rule_or_none())

    def rule_or_none(self) -> Rule | None:
        """The rule, or None where none judges this person."""
        return None if isinstance(self.rule, NoNumbers) else self.rule

    async def _apply(self, removed: tuple[Stay, ...], added: tuple[Stay, ...]) -> tuple[Stay, ...]:
        brought = await journals.apply(self.tx, self.journal.id, removed, added)
        self.journal = replace(self.journal, stays=await journals.stays(self.tx, self.journal.id))
        await self.replan()
        return brought

    def _saved(self, change: Change) -> Saved:
        brought = {stay.id for stay in change.added}
        before = self._over_runs([*(stay for stay in self.stays if stay.id not in brought), *change.removed])
        now = self._over_runs(self.stays)
        return Saved(
            change.id,
            Verb(change.verb),
            told(change),
            self.status(),
            cleared=bool(before) and not now,
            sole=change.added[0].id if len(change.added) == 1 else None,
            overstays=self._listed([run for run in now if run not in before and run.last < self.today]),
        )

    def overstays(self, page: int = 0) -> Overstays | None:
        """One page of the runs of days over the limit, or the last one; None when there are none."""
        return self._listed(self._over_runs(self.stays), page)

    def _over_runs(self, stays: Iterable[Stay]) -> tuple[OverRun, ...]:
        """The runs of days of these stays, up to today, that broke a limit; none where nothing is counted."""
        rule = self.rule_today()
        return () if isinstance(rule, NoNumbers) else Count(stays, rule).over_runs(self.today)

    def _listed(self, runs: Sequence[OverRun], page: int = 0) -> Overstays | None:
        if not runs:
            return None
        pages = -(-len(runs) // RUNS)
        page = min(page, pages - 1)
        shown = tuple(OverListed(run, self._stay_of(run)) for run in runs[::-1][page * RUNS : (page + 1) * RUNS])
        return Overstays(shown, sum(run.length for run in runs), len(runs), self.today, page, pages)

    def _stay_of(self, run: OverRun) -> int:
        """The id of the stay that the first day of a run belongs to: of those that cover it the one that began last."""
        covering = [stay for stay in self.stays if stay.entered <= run.first <= (stay.left or self.today)]
        return covering[-1].id


def _longest(rule: Rule, trip: Stay) -> tuple[int | None, tuple[int, ...]]:
    """How many days one visit may have, if a trip is longer than that whenever it begins, and the visits it takes."""
    version = rule.version_on(trip.entered)
    assert version is not None, "the rule judges this trip"
    days = (trip.left - trip.entered).days + 1 if trip.left else 1
    return (version.full, visits(version, days)) if days > version.full else (None, ())


def _visit_that_binds(version: Version, count: Count, today: date) -> int | None:
    """The limit of one visit, where a stay that goes on from today breaks it before any other."""
    days = next((limit.days for limit in version.limits if isinstance(limit, PerVisit)), None)
    return days if count.binding(today) == PerVisit.shape else None


def _not_answered(asked: Dialogue | None, request: str) -> Dialogue | None:
    return asked if asked and asked.known.get("answered_by", request) == request else None


def told(change: Change) -> tuple[Stay, ...]:
    """The stays to name when speaking of a change: what it brought, for a deletion what it took."""
    stays = change.added or change.removed
    # The one that took another's place is kept first, wherever it was named in a list.
    return tuple(sorted(stays, key=lambda stay: stay.entered)) if change.removed else stays
