"""What an empty cell of a column of names or countries stands for: what stands above it, or what is usual."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import chain, pairwise

from bot.core.journal import ME
from bot.importing.days import Order
from bot.importing.told import Part, Told, days_of


def filled(lines: Sequence[Told], part: Part, order: Order) -> tuple[list[Told], bool]:
    """The lines, each empty cell with what merged cells tell it; and whether that is to be asked of some.

    Saved as text, merged cells keep but the first of them. Where nothing stands in the first line of a table, what is
    usual is not written, and no cell is merged.
    """
    found, asks = {one.at: one for one in lines}, False
    tables = defaultdict[int, list[Told]](list)
    for one in lines:
        if part in one.cells:
            tables[one.table].append(one)
    for table in tables.values():
        if not table[0].cells[part] or all(one.cells[part] for one in table):
            continue
        blocks = list[list[Told]]()
        for one in table:
            blocks += [[one]] if one.cells[part] else []
            blocks[-1] += [] if one.cells[part] else [one]
        are_merged = _are_merged(blocks, part, order)
        for block in blocks if are_merged else ():
            found |= {one.at: one.beside(block[0], part) for one in block[1:]}
        asks |= are_merged is None and any(not (one.why or one.cells[part]) for one in table)
    return list(found.values()), asks


def _are_merged(blocks: Sequence[Sequence[Told]], part: Part, order: Order) -> bool | None:
    """Whether blocks of lines, of which the first alone is named, are of merged cells; None where nobody knows.

    They are where oneself is named, too, or where each block of somebody else has its own order of days; but not surely
    where the same name is written twice on end.
    """
    names = [name.casefold() if (name := getattr(one[0].whose, part)) else None for one in blocks]
    if {*names} == {ME}:
        return False
    heads = {block[0].line.number for block in blocks}
    if None in names or len(heads) < len(blocks) or any(name == other for name, other in pairwise(names)):
        return None
    if part == "traveller" and ME in names:
        return True
    days = [[day for one in block for day in days_of(one, order)[:1] if day] for block in blocks]
    anew = all(map(_in_order, days)) and not _in_order([*chain.from_iterable(days)])
    return True if anew and len({*names}) == len(names) else None


def _in_order(days: Sequence[date]) -> bool:
    return list(days) in (sorted(days), sorted(days, reverse=True))
