"""What the lines of a table tell, as stays, plans and permits, once it is known whether days or months stand first."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.core.journal import ME
from bot.core.permit import Permit, PermitKind
from bot.core.stay import Stay
from bot.importing.blanks import filled
from bot.importing.days import Order, in_one_order, order_of, orders_shown
from bot.importing.found import EitherOrder, Found, Row, RowKind, UnreadRow, WhyUnread
from bot.importing.told import Told, Whose, days_of
from bot.reading import LONGEST_TRIP

_A_YEAR = 364
"""A permit is given for so many days and one more, and hardly anybody stays as long: less may be a stay with one."""


def rows_of(lines: Sequence[Told], today: date) -> Found | EitherOrder:
    """What the lines tell, with day and month in the order that all of them show, else in the one that makes sense."""
    settled = iter(in_one_order([day for one in lines for day in (one.first, one.last) if day], today))
    lines = [
        replace(one, first=next(settled) if one.first else None, last=next(settled) if one.last else None)
        for one in lines
    ]
    readings = [day for one in lines for day in (one.first, one.last) if day]
    if order := order_of(readings):
        return replace(_found(lines, order, today), both_orders=len(orders_shown(readings)) > 1)
    by_day, by_month = (_found(lines, each, today) for each in (Order.DAY, Order.MONTH))
    if by_day == by_month or (_makes_sense(by_day) and not _makes_sense(by_month)):
        return by_day
    if _makes_sense(by_month) and not _makes_sense(by_day):
        return by_month
    for one, day in ((each, day) for each in lines for day in (each.first, each.last) if day):
        by_days, by_months = day.day_first, day.month_first
        if isinstance(by_days, date) and isinstance(by_months, date) and by_days != by_months:
            return EitherOrder(by_day, by_month, one.line.number, one.line.words, (by_days, by_months))
    return EitherOrder(by_day, by_month)


def no_names(words: Iterable[str | None], *, lone: bool) -> tuple[str, ...]:
    """Those of the words in the place of a name that may be none: an occasion, a place, a note.

    () where oneself is among them. `lone`: only one that stands alone; several tell the lines apart, as names do.
    """
    told = {" ".join(word.split()).casefold(): word for word in words if word}
    sure = ME in told.values() or (lone and len(told) > 1)
    return () if sure else tuple(told.values())


def in_each_order(found: Found | EitherOrder, change: Callable[[Found], Found]) -> Found | EitherOrder:
    """The same, changed in whichever order."""
    if isinstance(found, Found):
        return change(found)
    return replace(found, day_first=change(found.day_first), month_first=change(found.month_first))


def _makes_sense(found: Found) -> bool:
    """Whether no line contradicts itself; a day ahead is none: journeys are booked before they are made."""
    return not any(one.why in (WhyUnread.ORDER, WhyUnread.CONTRADICTION, WhyUnread.WEEKDAY) for one in found.unread)


def _found(lines: Sequence[Told], order: Order, today: date) -> Found:
    lines = [replace(one, at=at) for at, one in enumerate(lines)]
    lines, asks_whose = filled(lines, "traveller", order)
    lines, asks_where = filled(lines, "country", order)
    asks_where |= any(one.unplaced and not one.whose.country for one in lines)
    stays = [one for one in lines if not one.is_crossing]
    crossings = [one for one in lines if one.is_crossing]
    turned = [one for one in stays if one.turned]
    if _are_absences(turned, order):
        joined = all(one.crosses_border for one in turned)
        crossings += [end for one in turned for end in one.ends if joined]
        stays = [replace(one, why=one.why or WhyUnread.WAY) if one.turned else one for one in stays]
        stays = [one for one in stays if not (joined and one.turned)]
    stays = _whole(_of_one_day(stays, order), order)
    exclusive = _counts_nights(stays, order)
    began = _began(stays, order, today)
    found = [(one.at, _row(one, order, exclusive, began.get(one.whose), today)) for one in stays]
    found += _joined(crossings, order, today)
    found.sort(key=lambda each: each[0])
    return Found(
        tuple(each for _, each in found if isinstance(each, Row)),
        tuple({(id(lines[at].line), each): each for at, each in found if isinstance(each, UnreadRow)}.values()),
        asks_whose=asks_whose,
        asks_where=asks_where,
    )


def _of_one_day(stays: Sequence[Told], order: Order) -> list[Told]:
    """The lines, each day alone among periods as a stay of that day, where the traveller has come again since.

    The last one may last as well, and where no period has two ends nobody knows what a day alone is.
    """
    spans = {one.table for one in stays if all(days_of(one, order))}
    came = [(one.whose.traveller, day) for one in stays if (day := days_of(one, order)[0])]
    found = list[Told]()
    for one in stays:
        day = days_of(one, order)[0]
        if one.one_day and day and not one.last:
            again = any(who == one.whose.traveller and later > day for who, later in came)
            is_day = one.table in spans and again
            one = replace(one, last=one.first) if is_day else replace(one, why=one.why or WhyUnread.ONE_END)
        found.append(one)
    return found


def _whole(stays: Sequence[Told], order: Order) -> list[Told]:
    """The lines, each entry without an exit made one with the exit without an entry in the next line.

    Where either may as well be the other end of a third line, none is; and no entry lasts of somebody of whom an exit
    is left over, unless it was before and stands elsewhere: of each of them it is told that it is but one end.
    """
    told = [one for one in stays if one.why not in (WhyUnread.KIND, WhyUnread.CANCELLED)]
    told = [one for one in told if not isinstance(one.kind, PermitKind)]
    entries = {one.at: one for one in told if one.first and not one.last}
    exits = {one.at: one for one in told if one.last and not one.first}
    fits = [(at, out) for at in entries for out in (at - 1, at + 1) if out in exits]
    fits = [(at, out) for at, out in fits if _are_ends(entries[at], exits[out], order)]
    ends = Counter(at for pair in fits for at in pair)
    pairs = {at: exits.pop(out) for at, out in fits if ends[at] == ends[out] == 1}
    left: dict[str | None, date] = {}
    for out in exits.values():
        day = days_of(out, order)[1] or date.max
        left[out.whose.traveller] = max(day, left.get(out.whose.traveller, day))
    taken = {out.at for out in pairs.values()}
    found = []
    for one in stays:
        if one.at in pairs:
            out = pairs[one.at]
            one = replace(
                one, last=out.last, nights=None, left_open=False, days=out.days if one.days is None else one.days
            )
        elif one.at in entries and not one.why:
            below = exits.get(one.at + 1)
            follows = below is not None and below.whose.traveller == one.whose.traveller
            if follows or _may_be_ended(one.whose, days_of(one, order)[0] or date.max, left):
                one = replace(one, why=WhyUnread.ONE_END)
        if one.at not in taken:
            found.append(one)
    return found


def _may_be_ended(whose: Whose, entered: date, left: Mapping[str | None, date]) -> bool:
    """Whether an exit that is left over may end a stay: one of the same traveller, or where one of both is not named.

    ``left``: the last day of such exits, by whose they are.
    """
    who = left if whose.traveller is None else (whose.traveller, None)
    return any(left[each] >= entered for each in who if each in left)


def _are_ends(entry: Told, out: Told, order: Order) -> bool:
    """Whether the exit of one line may end the stay that another begins."""
    (first, _), (_, last) = days_of(entry, order), days_of(out, order)
    alike = entry.whose == out.whose and entry.kind == out.kind and not entry.why and not out.why
    return bool(alike and first and last and first <= last)


def _are_absences(stays: Sequence[Told], order: Order) -> bool:
    """Whether most of the lines where the exit stands first tell of it and of the entry after it: it lies no later.

    Such are the days away from a country, but also a flight; only headings that name the country tell which.
    """
    spans = [(first, last) for first, last in (days_of(one, order) for one in stays) if first and last]
    return bool(stays) and 2 * sum(last <= first for first, last in spans) >= len(spans)


def _counts_nights(stays: Sequence[Told], order: Order) -> bool:
    """Whether all lines that count their days leave one of the two border days out; one line alone may be wrong."""
    counted = {id(one.line): (one.days, *days_of(one, order)) for one in stays if one.nights is None}
    spans = [
        (days, (last - first).days) for days, first, last in counted.values() if days is not None and first and last
    ]
    return len(spans) > 1 and all(days == nights for days, nights in spans)


def _began(stays: Sequence[Told], order: Order, today: date) -> dict[Whose, date]:
    """The last day by today on which each traveller came to each country."""
    found: dict[Whose, date] = {}
    for one in stays:
        first, _ = days_of(one, order)
        if (
            first
            and first <= today
            and one.kind is RowKind.STAY
            and one.why not in (WhyUnread.KIND, WhyUnread.CANCELLED)
        ):
            found[one.whose] = max(first, found.get(one.whose, first))
    return found


def _row(one: Told, order: Order, exclusive: bool, began: date | None, today: date) -> Row | UnreadRow:
    """A line that tells of both ends; ``began``: when their last stay there did, so that an earlier one has ended."""
    first, last = one.both(order)
    half = isinstance(first, date) or isinstance(last, date)
    for why in (one.why, first, last):
        if isinstance(why, WhyUnread):
            return one.unread(WhyUnread.ONE_END if half and why is WhyUnread.NO_DATE else why)
    assert not isinstance(first, WhyUnread)
    assert not isinstance(last, WhyUnread)
    if first is None and (last is None or not isinstance(one.kind, PermitKind)):
        return one.unread(WhyUnread.ONE_END if last else WhyUnread.NO_DATE)
    if first and last:
        if last < first:
            return one.unread(WhyUnread.ORDER)
        ahead = (last - today).days
        if one.left_open and first <= today and ahead >= -1 and not isinstance(one.kind, PermitKind):
            if ahead > 1:
                return one.unread(WhyUnread.CONTRADICTION)
            last = None  # counted until today, with or without the first day
        elif (one.left_open and one.lasting) or one.days not in (None, (last - first).days + (not exclusive)):
            return one.unread(WhyUnread.CONTRADICTION)
    if isinstance(one.kind, PermitKind):
        if one.permit_beside and not (first and last and (last - first).days >= _A_YEAR):
            return one.unread(WhyUnread.KIND)
        return one.row(RowKind.PERMIT, Permit(first, last, one.kind))
    assert first
    if not last and first <= today and (one.lasting is False or (began and first < began)):
        return one.unread(WhyUnread.ONE_END)
    return _stay(one, first, last, today)


def _stay(one: Told, first: date, last: date | None, today: date) -> Row | UnreadRow:
    """A stay, a plan if it is to begin; one that has begun and is to end lasts."""
    if one.kind is RowKind.PLAN or first > today:
        too_far = (first - today).days > LONGEST_TRIP
        return one.unread(WhyUnread.AHEAD) if too_far else one.row(RowKind.PLAN, Stay(first, last))
    ahead = last if last and last > today else None
    if ahead and (ahead - today).days > LONGEST_TRIP:
        return one.unread(WhyUnread.FAR)
    return one.row(
        RowKind.STAY, Stay(first, None if ahead else last, one.from_memory, registered=one.registered), ahead
    )


def _joined(crossings: Sequence[Told], order: Order, today: date) -> Iterator[tuple[int, Row | UnreadRow]]:
    """Every entry with the exit after it; what has no other end is not read, but the last entry of all.

    That one begins a stay that lasts, unless some exit cannot be read, or one is left over that may end it. Of somebody
    who would leave another country than the one entered, or be in two at once, none is read: the countries beside the
    days may be those where the ways lead, or the other end of a stay is missing.
    """
    found = list(_of_each_traveller(crossings, order, today))
    told = {one.at: one for one in crossings}
    left: dict[str | None, date] = {}
    for at, row in found:
        out = told[at]
        day = out.first.named(order) if out.first else None
        if isinstance(row, UnreadRow) and out.way == "out" and isinstance(day, date):
            left[out.whose.traveller] = max(day, left.get(out.whose.traveller, day))
    for at, row in found:
        match row:
            case Row(kind=RowKind.STAY, entry=Stay(entered=day, left=None), exit_ahead=None) if _may_be_ended(
                told[at].whose, day, left
            ):
                yield at, told[at].unread(WhyUnread.ONE_END)
            case _:
                yield at, row


def _of_each_traveller(crossings: Sequence[Told], order: Order, today: date) -> Iterator[tuple[int, Row | UnreadRow]]:
    """The crossings of each by themselves."""
    for traveller in dict.fromkeys(one.whose.traveller for one in crossings):
        theirs = [one for one in crossings if one.whose.traveller == traveller]
        days: list[tuple[date, Told]] = []
        unread: list[Told] = []
        for one in theirs:
            day = one.why or (one.first.named(order) if one.first else WhyUnread.NO_DATE)
            if isinstance(day, WhyUnread):
                unread.append(one)
                yield one.at, one.unread(day)
            else:
                days.append((day, one))
        if days and days[0][0] > days[-1][0]:
            days.reverse()  # newest first; of one day the crossing that stands lower is the earlier
        days.sort(key=lambda each: each[0])
        if _in_two_countries(days):
            yield from ((one.at, one.unread(WhyUnread.WAY)) for _, one in days)
            continue
        for whose in dict.fromkeys(one.whose for one in theirs):
            yield from _paired([each for each in days if each[1].whose == whose], unread, today)


def _in_two_countries(days: Sequence[tuple[date, Told]]) -> bool:
    """Whether crossings, the earliest first, leave another country than the one entered, or enter two."""
    rest, inside = list(days), None
    while rest:
        today = [one for day, one in rest if day == rest[0][0]]
        fits = [one for one in today if inside is None or one.whose == inside.whose]
        if not fits:
            return True
        one = next((one for one in fits if inside and one.way == "out"), fits[0])
        rest = [each for each in rest if each[1] is not one]
        inside = one if one.way == "in" else None
    return False


def _paired(
    days: Sequence[tuple[date, Told]], unread: Sequence[Told], today: date
) -> Iterator[tuple[int, Row | UnreadRow]]:
    """The crossings of one border, the earliest first; between an entry and its exit stands none that is not read."""
    entry: tuple[date, Told] | None = None
    for day, one in days:
        if one.way == "out" and entry:
            between = range(*sorted((one.at, entry[1].at)))
            if any(each.at in between for each in unread):
                yield entry[1].at, entry[1].unread(WhyUnread.ONE_END)
                yield one.at, one.unread(WhyUnread.ONE_END)
            else:
                yield entry[1].at, _stay(entry[1], entry[0], day, today)
        elif one.way == "out":
            yield one.at, one.unread(WhyUnread.ONE_END)
        elif entry:
            yield entry[1].at, entry[1].unread(WhyUnread.ONE_END)
        entry = (day, one) if one.way == "in" else None
    if entry:
        day, one = entry
        ended = one.lasting is False or any(each.way != "in" for each in unread)
        yield one.at, one.unread(WhyUnread.ONE_END) if ended else _stay(one, day, None, today)
