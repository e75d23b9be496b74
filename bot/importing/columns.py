"""Which column of a table tells what: by the words above it, else by what stands in it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate, dropwhile, islice, zip_longest
from typing import Any

from bot.importing import words
from bot.importing.cells import (
    folded,
    holds_day,
    is_day,
    is_no,
    is_open,
    is_period,
    is_until_now,
    is_whole_day,
    plain,
    says_only,
    way_of,
)
from bot.importing.days import Cell, Days
from bot.importing.found import WhyUnread
from bot.importing.grid import Line, told
from bot.importing.headings import Role, are_ours, country_above, leads_elsewhere, role_of, texts_of, unit_of
from bot.importing.names import is_name, speaks_of_permit
from bot.importing.periods import ends_of, is_one_day
from bot.importing.places import country_of

Fits = Callable[[Cell], bool]


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of the columns; None where there is none of a kind."""

    entry: int | None = None
    exit: int | None = None
    day: int | None = None
    period: int | None = None
    """Both days of a stay in one cell."""
    way: int | None = None
    days: int | None = None
    lasts: int | None = None
    """How long a stay was, where its exit is not told."""
    unit: Role | None = None
    """Whether ``lasts`` is of days or of nights; None: each of its cells has to tell that."""
    country: int | None = None
    who: tuple[int, ...] = ()
    """Those that make a name together."""
    listed: bool = False
    """Whether the heading stands nowhere in the file, as it is a list."""
    ours: bool = False
    """Whether the table is the bot's own, in which each name is one person's, whatever signs it has."""
    guessed: bool = False
    """Whether nothing above them says that they do."""
    nobody: WhyUnread | None = None
    """Why a line is no row in which they are empty; None: whose it is may be told elsewhere, or is asked."""
    free: tuple[int, ...] = ()
    """Those above which nothing says what they tell, and that are taken for nothing else."""
    kind: int | None = None
    memory: int | None = None
    registered: int | None = None
    citizenship: int | None = None
    cancelled: int | None = None
    held: int | None = None
    lasting: int | None = None
    gone: tuple[int, ...] = ()
    """Those below whose headings a mark says that somebody left, beside the column of the exit."""
    permits: tuple[int, ...] = ()
    """Those below whose headings a mark says that it was with a permit or a visa."""
    types: tuple[int, ...] = ()
    """Those that may tell of what their lines are: below such a heading, or below none and before the days."""
    of_permits: bool = False
    """Whether the days are those from and until which something is valid, so that they are none of a stay."""
    places: tuple[int, ...] = ()
    """Those of towns, where none is of countries."""
    country_above: str | None = None
    """That the headings of the entry and of the exit name: «Въезд в РК»."""
    crosses_border: bool = False
    """Whether both of them name it, so that an exit ends a stay there, wherever it stands."""
    why: WhyUnread | None = None
    """Why no line below them is a row: what the columns tell is not clear."""
    others: tuple[tuple[int, str], ...] = ()
    """The places of all other columns that have a heading, and what it is."""

    @property
    def dated(self) -> tuple[int, ...]:
        """The columns that hold days."""
        return tuple(at for at in (self.entry, self.exit, self.day, self.period) if at is not None)

    def holds_one_day(self, line: Line) -> bool:
        """Whether a line has but one day, and nothing that stands for the other, where both stand together."""
        if self.listed and self.exit is not None:
            return len(line.cells) <= self.exit
        return self.period is not None and is_one_day(line.text(self.period))

    def ends(self, line: Line) -> tuple[Cell, Cell]:
        """What a line tells of the entry and of the exit."""
        if self.period is not None:
            first, last = ends_of(line.text(self.period))
            return first, "" if is_until_now(last) else last
        return line.cell(self.entry), line.cell(self.exit)


def by_heading(line: Line, below: Line | None, under: Sequence[Line], days: Days) -> Columns | None:
    """The columns as a heading of one line, or of this and the one ``below`` it, names them; None where it is none.

    ``under``: the lines that follow. A column that does not hold what its heading says is not taken for it.
    """
    roles: dict[Role | None, list[int]] = {}
    headings = [f"{upper} {lower}" for upper, lower in zip_longest(*map(texts_of, (line, below)), fillvalue="")]
    headings += [""] * (max((len(each.cells) for each in under), default=0) - len(headings))
    for at, heading in enumerate(headings):
        roles.setdefault(role_of(heading), []).append(at)
    of_permits = not {Role.ENTRY, Role.EXIT, Role.DAY} & roles.keys()
    if of_permits:
        roles[Role.ENTRY], roles[Role.EXIT] = roles.get(Role.VALID_FROM, []), roles.get(Role.VALID_UNTIL, [])
        roles = {role: places for role, places in roles.items() if places}
    lasting = bool({Role.EXIT, Role.DAYS, Role.NIGHTS} & roles.keys())
    if not ((Role.ENTRY in roles and lasting) or Role.DAY in roles):
        return None
    if any(is_day(cell, days) for each in (line, below) if each for cell in each.cells):
        return None
    under = [each for each in under if each.filled]
    day = partial(is_day, days=days)

    def holding(role: Role, fits: Fits) -> int | None:
        return next((at for at in roles.get(role, ()) if any(fits(each.cell(at)) for each in under)), None)

    def end(role: Role) -> int | None:
        """A column of days, else one in which no day is missing that a stay must have."""
        return _first(
            holding(role, day), *(at for at in roles.get(role, ()) if all(is_open(each.cell(at)) for each in under))
        )

    found = Columns(
        entry=end(Role.ENTRY),
        exit=end(Role.EXIT),
        day=holding(Role.DAY, day),
        period=holding(Role.DAY, partial(is_period, days=days)),
        way=holding(Role.WAY, lambda cell: way_of(cell) is not None),
        days=holding(Role.DAYS, bool),
        lasts=(lasts := _first(holding(Role.NIGHTS, bool), holding(Role.DAYS, bool))),
        unit=None if lasts is None else unit_of(headings[lasts]),
        country=_first(*roles.get(Role.COUNTRY, ())),
        who=tuple(roles.get(Role.WHO, ())),
        listed=not line.number,
        ours=are_ours(headings),
        kind=_first(*roles.get(Role.KIND, ())),
        memory=_first(*roles.get(Role.MEMORY, ())),
        registered=_first(*roles.get(Role.REGISTERED, ())),
        citizenship=_first(*roles.get(Role.CITIZENSHIP, ())),
        cancelled=_first(*roles.get(Role.CANCELLED, ())),
        held=_first(*roles.get(Role.HELD, ())),
        lasting=_first(*roles.get(Role.LASTING, ())),
        of_permits=of_permits,
    )
    entered = (at for at in roles.get(Role.ENTRY, ()) if not folded(words.OUT_OF).intersection(plain(headings[at])))
    unknown = (at for at in roles.get(None, ()) if not leads_elsewhere(headings[at]))
    may_be_places = (*unknown, *entered)  # «Въезд в» beside «Дата въезда»
    settled = _settled(found, under, may_be_places, days)
    if settled is None and holding(Role.ENTRY, day) is not None:  # no exit is a day: each is told as not read
        found = replace(found, exit=holding(Role.EXIT, lambda cell: not is_open(cell)))
        settled = _settled(found, under, may_be_places, days)
    if settled:
        read = {*settled.dated, settled.kind, settled.way, settled.country, *settled.who}
        marks = [(at, heading) for at, heading in enumerate(headings) if plain(heading) and at not in read]
        gone = tuple(
            at
            for at, said in marks
            if role_of(said) is Role.EXIT
            or (folded(words.LEFT).intersection(plain(said)) and not folded(words.COUNT).intersection(plain(said)))
        )
        permits = tuple(at for at, heading in marks if speaks_of_permit(heading))
        types = tuple(at for at, heading in marks if says_only(heading, words.TYPES))
        towns = () if settled.country is not None else (at for at, one in marks if says_only(one, words.PLACES))
        settled = replace(settled, gone=gone, permits=permits, types=types, places=tuple(towns))
        settled = replace(settled, others=_others(settled, headings))
        settled = _peopled(settled, under, [at for at, heading in enumerate(headings) if not heading.strip()], days)

    def several(role: Role) -> bool:
        """Whether the days of a role stand in columns that tell different ones, if only that there is none."""
        columns = (tuple(each.cell(at) for each in under) for at in roles.get(role, ()))
        return len({tuple(map(told, cells)) for cells in columns if all(day(one) or is_open(one) for one in cells)}) > 1

    if settled and settled.day is not None and several(Role.DAY):
        return replace(settled, why=WhyUnread.WHICH)
    if settled is None or settled.entry is None or (settled.exit is None and settled.lasts is None):
        return settled
    places = [plain(heading) for at, heading in enumerate(headings) if at not in settled.dated]
    whence, whither = (
        any(folded(table).intersection(said) for said in places) for table in (words.WHENCE, words.WHITHER)
    )
    if several(Role.ENTRY) or several(Role.EXIT):
        return replace(settled, why=WhyUnread.WHICH)
    if whence and whither:  # journeys: where each of them leads, nobody stays between its two days
        return replace(settled, why=WhyUnread.WAY)
    return _placed(settled, headings) if settled.exit is not None else settled


def _others(found: Columns, headings: Sequence[str]) -> tuple[tuple[int, str], ...]:
    """The headings of the columns that tell nothing here, beside those that only number the lines."""
    marks = (found.kind, found.memory, found.registered, found.citizenship, found.cancelled, found.held, found.lasting)
    read = {*found.dated, *found.who, *found.places, found.way, found.days, found.lasts, found.country, *marks}
    named = ((at, " ".join(heading.split())) for at, heading in enumerate(headings) if at not in read)
    return tuple((at, name) for at, name in named if not set(plain(name)) <= folded(words.NUMBER))


def _placed(found: Columns, headings: Sequence[str]) -> Columns:
    """The columns with the country that is named above them: «Въезд в РК», «Выезд из РК»."""
    assert found.entry is not None
    assert found.exit is not None
    into, out_of = (country_above(headings[at]) for at in (found.entry, found.exit))
    came_from, went_to = (
        any(word in folded(table) or word.endswith(ends) for word in plain(headings[at]))
        for table, ends, at in (
            (words.OUT_OF, words.OUT_OF_ENDS, found.entry),
            (words.INTO, words.INTO_ENDS, found.exit),
        )
    )
    if (into and out_of and into != out_of) or (into and came_from) or (out_of and went_to):
        return replace(found, why=WhyUnread.COUNTRY)
    return replace(found, country_above=into or out_of, crosses_border=bool(into and out_of))


def lies_on_its_side(lines: Sequence[Line], days: Days) -> bool:
    """Whether what ends a stay is told before the days of a line, and the days of several stays stand beside it."""
    day = partial(is_whole_day, days=days)
    several = ends = False
    for line in lines:
        dated = [at for at in line.filled if day(line.cell(at))]
        several |= len(dated) > 1
        ends |= any(role_of(line.text(at)) is Role.EXIT for at in line.filled if dated and at < dated[0])
    return several and ends


def unnamed(lines: Sequence[Line], days: Days) -> Columns | None:
    """The columns by what stands in them, where nothing above them says it; None where two readings are as good."""
    day, period = (partial(each, days=days) for each in (is_whole_day, is_period))
    titled = lines
    lines = [*dropwhile(lambda line: not any(holds_day(cell, days) or period(cell) for cell in line.cells), titled)]
    width = max((len(line.cells) for line in lines), default=0)
    dated = [at for at in range(width) if _mostly(lines, at, day)]
    periods = [at for at in range(width) if _mostly(lines, at, period)]
    ways = [at for at in range(width) if _mostly(lines, at, lambda cell: way_of(cell) is not None)]
    if len(dated) == 1 and not ways:  # beside it some may be told without their year
        maybe = (at for at in range(width) if _mostly(lines, at, partial(is_day, days=days)))
        dated = [at for at in maybe if any(day(line.cell(at)) for line in lines)]
    found = Columns()
    if len(dated) == 2:
        found = Columns(entry=dated[0], exit=dated[1], why=_why_unclear(titled, dated, days))
    elif len(dated) == 1 and len(ways) == 1:
        found = Columns(day=dated[0], way=ways[0])
    elif len(periods) == 1 and not dated:
        found = Columns(period=periods[0])
    settled = _settled(found, lines, range(width), days)
    return _peopled(settled, lines, range(width), days) if settled else None


def _peopled(found: Columns, lines: Sequence[Line], free: Iterable[int], days: Days) -> Columns:
    """The columns with those ``free`` ones above which nothing stands that says what they tell.

    The first in which names stand tells whose it is, and of lines where most have one nobody knows whose those without
    are; others that hold words are not read.
    """
    dated = [
        line
        for line in lines
        if any(is_day(line.cell(at), days) or is_period(line.cell(at), days) for at in found.dated)
    ]
    read = {*found.dated, found.way, found.days, found.lasts, found.country}
    texts = {at: [line.text(at) for line in dated] for at in free if at not in read}
    known = partial(_is_name, days=days)
    names = (at for at, said in texts.items() if _are_mostly([*filter(None, said)], known))
    who = found.who or tuple(islice(names, 1))
    if who != found.who:
        said = texts[who[0]]
        found = replace(found, guessed=True, nobody=WhyUnread.WHOSE if 2 * sum(map(bool, said)) > len(said) else None)
    unread = ((at, next((text for text in said if any(map(str.isalpha, text))), "")) for at, said in texts.items())
    others = ((at, f"{text}, …") for at, text in unread if text and at not in who)
    left = tuple(at for at in texts if at not in who)
    before = (at for at in left if at < min(found.dated))
    return replace(found, who=who, free=left, types=(*found.types, *before), others=(*found.others, *others))


def _why_unclear(lines: Sequence[Line], dated: Sequence[int], days: Days) -> WhyUnread | None:
    """Why two columns of days without a known heading are no stays: other words stand above them, or places beside."""
    for line in lines:
        if any(is_day(line.cell(at), days) for at in dated):
            break
        if all(plain(line.text(at)) and not country_of(line.text(at)) for at in dated):
            return WhyUnread.WHICH

    def in_words(cell: Cell) -> bool:
        return any(map(str.isalpha, told(cell))) and role_of(told(cell)) not in (Role.ENTRY, Role.EXIT)

    first, last = dated
    before, between = (
        any(_mostly(lines, at, in_words) for at in places) for places in (range(first), range(first + 1, last))
    )
    return WhyUnread.WAY if before and between else None


def _settled(found: Columns, lines: Sequence[Line], free: Iterable[int], days: Days) -> Columns | None:
    """The columns of which stays are made, each way of making them alone; a country that no heading names is seen."""
    if found.entry is not None and found.exit is not None and found.entry != found.exit:
        found = replace(found, day=None, period=None, way=None)
    elif found.day is not None and found.way is not None:
        found = replace(found, entry=None, exit=None, period=None, days=None, lasts=None)
    elif found.period is not None:
        found = replace(found, entry=None, exit=None, day=None, way=None, lasts=None)
    elif found.entry is not None and found.lasts is not None:
        found = replace(found, exit=None, day=None, way=None)
    else:
        return None
    if found.country is None:
        taken = {*found.dated, found.way}
        places = (
            at for at in free if at not in taken and _mostly(lines, at, lambda cell: bool(_country(told(cell), days)))
        )
        found = replace(found, country=next(places, None))
    return found


def _is_name(text: str, days: Days) -> bool:
    if text not in days.names:
        days.names[text] = is_name(text)
    return days.names[text]


def _country(text: str, days: Days) -> str | None:
    if text not in days.places:
        days.places[text] = None if is_no(text) else country_of(text)  # NO is Norway, too
    return days.places[text]


def _first(*places: int | None) -> int | None:
    return next((at for at in places if at is not None), None)


def _mostly(lines: Sequence[Line], at: int, fits: Fits) -> bool:
    """Whether more cells of a column fit than do not, of those in which something stands."""
    return _are_mostly([line.cell(at) for line in lines if line.text(at)], fits)


def _are_mostly(cells: Sequence[Any], fits: Callable[[Any], bool]) -> bool:
    """Whether more of them fit than do not; no more are looked at than that takes, as each costs its time."""
    others = (not fits(cell) for cell in cells)
    return bool(cells) and all(2 * count < len(cells) for count in accumulate(others))
