"""Whose the rows of a file are that do not say it, and where: by the words below it, and by what was chosen since."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from bot.actions.answers.importing import NEW, NOBODY, HowRead, Stranger
from bot.actions.context import Context
from bot.core.journal import ME, Traveller
from bot.importing import Found, Recorded
from bot.reading import Caption, NoName, read_caption, why_no_name


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What stands for what rows do not say.

    `label` and `country`: of those that name nobody, and no country. `called`: of names in the file, folded, the label
    of who was chosen for them. `caption`: what the words below the file tell; of what was chosen since nothing.
    """

    label: str
    country: str
    called: Mapping[str, str]
    caption: Caption
    told_where: bool
    """Whether the country was told or chosen; else it is the current one."""
    told_whose: bool
    """Whether so was who stands for nobody; else it is oneself."""
    doubted: frozenset[str] = frozenset()
    """Words in the place of a name, folded, that may be none, and for whom nobody is chosen."""


def unsaid(ctx: Context, source: Found | Recorded, how: HowRead, words: str) -> Unsaid | None:
    """The same; None where a button named somebody who is no longer counted, or a country without rules."""
    if how.country and how.country not in ctx.rulebook.countries:
        return None
    names = [each.label for each in ctx.travellers if not each.is_me]
    caption = read_caption(words, names)
    chosen = {place: ctx.traveller(id_) for place, id_ in how.who if id_ != NEW}
    if None in chosen.values() or (how.whose(NOBODY) == NEW and not caption.stranger):
        return None
    told = dict(enumerate(names_of(source), 1))
    called = {told[place].casefold(): each.label for place, each in chosen.items() if each and place in told}
    whose = chosen.get(NOBODY)
    if whose:
        label = whose.label
    else:
        label = caption.unread if how.whose(NOBODY) == NEW else caption.name or ME
    country = how.country or caption.country
    doubted = source.doubted if isinstance(source, Found) else ()
    settled = {told[place].casefold() for place, _ in how.who if place in told}
    unsure = frozenset(written(each).casefold() for each in doubted) - settled
    if any(each.label.casefold() in unsure for each in ctx.travellers):  # where one is a name, so are the others
        unsure = frozenset()
    told_whose = how.whose(NOBODY) is not None or bool(caption.name or caption.oneself)
    return Unsaid(label, country or ctx.current.country, called, caption, country is not None, told_whose, unsure)


def names_of(source: Found | Recorded) -> tuple[str, ...]:
    """The names that the rows of a table have, each once and as it is written first."""
    found = dict[str, str]()
    for name in (written(row.traveller) for row in source.rows) if isinstance(source, Found) else ():
        if name != ME:
            found.setdefault(name.casefold(), name)
    return tuple(found.values())


def written(traveller: str | None) -> str:
    """A name in a file as it is kept; `ME` where nobody is named."""
    return " ".join((traveller or ME).split())


def called(ctx: Context, label: str) -> Traveller | None:
    """The traveller whom a name in a file means."""
    return next((each for each in ctx.travellers if each.label.casefold() == label.casefold()), None)


def why_not(label: str, others: set[str]) -> NoName | None:
    """Why nobody new can be called so; `others`: the labels of those who are counted."""
    return why_no_name(label, others - {ME}) or (None if label.isprintable() else "letters")


def strangers(ctx: Context, source: Found | Recorded, doubted: Collection[str] = ()) -> Iterator[Stranger]:
    """The names of a file that no traveller has; `doubted`: those that may be none, folded."""
    labels = {each.label for each in ctx.travellers}
    for place, name in enumerate(names_of(source), 1):
        if called(ctx, name) is None:
            refused = why_not(name, labels)
            yield Stranger(place, name, refused, name.casefold() in doubted)
            labels |= set() if refused else {name}
