"""What counting and reminding depend on: a person, one of their journals, and the rules of its country."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Final, Self
from zoneinfo import ZoneInfo

from bot.actions.answers.status import Doubt, NoAllowance
from bot.core.count import Count, OverstayRun
from bot.core.journal import Journal, ReturnWish
from bot.core.limits import PerVisit
from bot.core.permit import Permit
from bot.core.rule import Rule
from bot.core.stay import Stay
from bot.delivery import Notice
from bot.rulebook import Category, Confidence, CountryRules, Rulebook
from bot.storage.people import Person
from bot.storage.snapshot import Snapshot

NO_LIMIT: Final = Rule.of(PerVisit(10**6))
"""What nobody ever breaks: beside it only permits end a stay."""


@dataclass(frozen=True, slots=True)
class ReturnDay:
    """The first day from which a new visit of so many `days` is legal."""

    on: date
    days: int


@dataclass(frozen=True)
class JournalFacts:
    """A journal with whose it is and what judges it."""

    person: Person
    journal: Journal
    rules: CountryRules
    notices: dict[str, Notice] = field(default_factory=dict)
    """Those of the journal by their kind; changed in place by whoever plans them (`plan_at`)."""
    _judged: dict[date, Count | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, found: Snapshot, journal: Journal, rulebook: Rulebook) -> Self:
        """Those of one journal of a person."""
        return cls(found.person, journal, rulebook[journal.country], found.planned(journal.id))

    @property
    def zone(self) -> ZoneInfo:
        """The clock that decides which day it is in the journal's country."""
        return ZoneInfo(self.journal.zone) if self.journal.zone else self.rules.zone

    def day_at(self, moment: datetime) -> date:
        """The day in the journal's country at that moment."""
        return moment.astimezone(self.zone).date()

    def next_day_at(self, moment: datetime) -> datetime:
        """When the next day after that moment's begins in the journal's country."""
        return datetime.combine(self.day_at(moment) + timedelta(1), time(), self.zone)

    @cached_property
    def rule(self) -> Rule | NoAllowance:
        """The rule that judges this journal, or why there is none."""
        undated = self.journal.undated_permit and not self.rules.is_own(self.journal.traveller.nationality)
        return NoAllowance.PERMIT if undated else self.rule_without_permit

    def rule_on(self, day: date) -> Rule | NoAllowance:
        """The rule that judges that day, or why there is none."""
        if isinstance(self.rule, Rule) and self.rule.version_on(day) is None:
            return NoAllowance.NOT_IN_FORCE
        return self.rule

    @property
    def rule_without_permit(self) -> Rule | NoAllowance:
        """The rule that judges it once it is known since when a permit is held, or why there is none."""
        nationality = self.journal.traveller.nationality
        if self.rules.is_own(nationality):
            return NoAllowance.CITIZEN
        if nationality is None:
            return NoAllowance.NO_NATIONALITY
        found = self.rules.find(nationality)
        if isinstance(found, Category):
            return found.rule
        if self.journal.own_limit:
            return self.rules.own(*self.journal.own_limit)
        return NoAllowance.UNKNOWN_RULE

    @cached_property
    def count(self) -> Count | None:
        """The stays judged by the rule; None where none judges this journal."""
        return self.counted(self.journal.stays, self.rule) if isinstance(self.rule, Rule) else None

    def judged(self, today: date) -> Count | None:
        """`count`, or where no rule judges the stay to its end, its permits alone: under one it is legal to its end.

        None where it lay under none either. One held since nobody knows when is known to end it all the same.
        """
        if today not in self._judged:
            self._judged[today] = self._judge(today)
        return self._judged[today]

    def judged_from(self, today: date) -> date | None:
        """The first day from `today` on that is `judged`: today, or when a permit or a version of the rule begins.

        None where none is, as far as is known.
        """
        begin = [each.begins for each in self.journal.dated_permits]
        if isinstance(self.rule, Rule):
            begin += [version.begins for version in self.rule.versions]
        later = sorted(day for day in begin if day and day > today)
        return next((day for day in (today, *later) if self.judged(day)), None)

    def _judge(self, today: date) -> Count | None:
        inside, undated = self.journal.open, self.journal.undated_permit
        if self.count and self.count.in_force(today):
            last = self.count.last_legal_day(today) if inside else None
            if inside is None or last is None or self.count.in_force(last):
                return self.count
            return Count((inside,), NO_LIMIT, permits=self.journal.dated_permits)
        if undated and undated.ends is None:
            return None  # whoever holds it may stay, nobody knows until when
        if inside is None or self.rules.is_own(self.journal.traveller.nationality):
            return None
        held = list(self.journal.dated_permits)
        if undated and undated.ends and undated.ends >= inside.entered:
            held = [each for each in held if each.begins and each.begins > undated.ends]
            held.append(replace(undated, begins=inside.entered))
        if not any(each.begins and each.begins <= today and (each.ends or today) >= inside.entered for each in held):
            return None
        return Count((inside,), NO_LIMIT, permits=held)

    def register_by(self, stay: Stay) -> date | None:
        """The last day to register during a stay; None where that is no duty of its, or it is done.

        It is one only of a stay that may, from its entry on, last longer than until that day, and lies under no permit.
        """
        duty, count = self.rules.registration, self.count
        if duty is None or count is None or stay.registered or stay.entered < duty.entered_from:
            return None
        last = stay.entered + timedelta(duty.days - 1)
        held = (each for each in self.journal.permits if each.begins and each.begins <= last)
        if any(each.ends is None or each.ends >= stay.entered for each in held) or not count.in_force(stay.entered):
            return None
        return last if count.may_stay(stay.entered) > duty.days else None

    def is_last(self, day: date) -> bool:
        """Whether it is the last legal day of the stay that lasts, or the last one to register during it."""
        inside, count = self.journal.open, self.judged(day)
        if inside is None:
            return False
        return (count is not None and count.last_legal_day(day) == day) or self.register_by(inside) == day

    def return_day(self, wish: ReturnWish) -> ReturnDay | None:
        """What a wish waits for: of the days from the one on which it was told, or from a later exit on, the first.

        None inside, where no rule judges that, where so long a visit is never legal, and after an entry since it was
        told.
        """
        rule, count, stays = self.rule, self.count, self.journal.stays
        if count is None or not isinstance(rule, Rule) or self.journal.open or self.is_answered(wish):
            return None
        since = max([wish.asked_on, *(stay.left for stay in stays if stay.left)])
        version = rule.version_on(since)
        if version is None:
            return None
        days = wish.days or version.full
        at_once = count.may_stay(since, entering=True) >= days
        on = since if at_once else count.earliest_entry(since, days)
        return ReturnDay(on, days) if on else None

    def awaits_return(self, today: date) -> bool:
        """Whether it was asked to be told of a return that is still to come; inside it waits for the exit."""
        wish = self.journal.wish
        if wish is None or self.is_answered(wish):
            return False
        found = self.return_day(wish)
        return self.journal.open is not None or (found is not None and found.on >= today)

    def is_answered(self, wish: ReturnWish) -> bool:
        """Whether a visit began since; one of that very day may have ended before it was told."""
        days = ((stay.entered, stay.left or date.max) for stay in self.journal.stays)
        return any(wish.asked_on <= entered and wish.asked_on < left for entered, left in days)

    def counted(self, stays: Iterable[Stay], rule: Rule, plans: Iterable[Stay] = ()) -> Count:
        """These stays judged by a rule, under the permits of the journal."""
        return Count(stays, rule, plans, self.journal.dated_permits)

    def overstay_runs(self, today: date, since: date = date.min) -> tuple[OverstayRun, ...]:
        """The runs of days up to today, ended on `since` or later, that broke a limit; without a rule today those after
        the end of a permit under which the stay lay.
        """
        if not any(stay.left is None or stay.left >= since for stay in self.journal.stays):
            return ()  # known without a count, which costs more than all else here
        if self.count and self.count.in_force(today):
            return self.count.overstay_runs(today, since)
        held = self.journal.dated_permits
        if not held or self.rule in (NoAllowance.CITIZEN, NoAllowance.PERMIT):
            return ()
        stays = [
            stay
            for stay in self.journal.stays
            if any(each.overlaps(Permit(stay.entered, stay.left or today)) for each in held)
        ]
        return Count(stays, NO_LIMIT, permits=held).overstay_runs(today, since)

    def doubt(self, today: date) -> Doubt | None:
        """Why the numbers that the rulebook gives are less than certain; None when they are not from it."""
        nationality = self.journal.traveller.nationality
        found = self.rules.find(nationality) if nationality else None
        if not isinstance(found, Category) or self.journal.undated_permit:
            return None
        return doubt_about(found, today)


def doubt_about(category: Category, today: date) -> Doubt | None:
    """Why the numbers of a rule are less than certain; None where nothing speaks against them."""
    weak = None if category.confidence is Confidence.HIGH else category.confidence.value
    months = category.months_old(today)
    return Doubt(weak, category.verified if months else None, months) if weak or months else None
