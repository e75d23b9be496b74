"""Working days of a country: the days off that the library `holidays` knows, and those that its government moved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from itertools import count, islice
from pathlib import Path

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class AnnouncedYear:
    """What was announced for a year beyond the general rules: days off that are worked, and working days that are not.

    ``what`` says in English where that stands, ``where`` is its address.
    """

    works: frozenset[date]
    off: frozenset[date]
    what: str
    where: str


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The working days of one country, by a week of five days."""

    country: str
    """ISO 3166-1 alpha-2."""
    announced: Mapping[int, AnnouncedYear]

    def is_worked(self, day: date) -> bool:
        """Whether people work on that day."""
        year = self.announced.get(day.year)
        if year and day in year.works | year.off:
            return day in year.works
        return day.weekday() < _SATURDAY and day not in _days_off(self.country, day.year)

    def after(self, day: date, number: int) -> date:
        """The working day of that ``number``, at least 1, among those later than ``day``."""
        later = (day + timedelta(days) for days in count(1))
        return next(islice(filter(self.is_worked, later), number - 1, None))

    def is_estimate(self, first: date, last: date) -> bool:
        """Whether the calendar of some year from ``first`` to ``last`` is not announced yet."""
        return any(year not in self.announced for year in range(first.year, last.year + 1))


@cache
def _days_off(country: str, year: int) -> frozenset[date]:
    """The holidays and what moves because they fall on a weekend; LookupError for a country the library has not.

    Its file is opened by itself: the library's package of countries imports all of them, 46 MiB in place of 3.
    """
    import holidays  # needed on the first entry that somebody tells of, not at the start
    from holidays.registry import COUNTRIES

    module, name = next((module, names[0]) for module, names in COUNTRIES.items() if country in names)
    path = Path(holidays.__file__).parent / "countries" / f"{module}.py"
    spec = spec_from_file_location(f"holidays_of_{module}", path)
    assert spec is not None, "it is a Python file"
    assert spec.loader is not None, "it is a Python file"
    loaded = module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return frozenset(getattr(loaded, name)(years=year))
