"""docs/rules.md, one table a country, made of the rule files: ``python -m tools.rules``; ``--check`` only looks."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from bot.core.rule import Version
from bot.rulebook import (
    Category,
    CountryRules,
    Duty,
    HostNotice,
    Note,
    Registration,
    Rulebook,
    RuleFileError,
    Source,
    load_all,
)
from bot.telegram.screens.base import Texts
from bot.telegram.screens.rule import in_words
from bot.texts.countries import country_name, country_words

PAGE: Final = Path(__file__).resolve().parents[1] / "docs/rules.md"
HEAD: Final = """\
# The rules

Made from the rule files in [bot/rulebook](../bot/rulebook) by `python -m tools.rules`: correct those, not this page.
[CONTRIBUTING](../CONTRIBUTING.md#correct-a-rule-without-programming) says how, without programming too.

Limits of one row must all hold. A row is in force from its first day to its last one, or to the next row of the same
citizens. "Read" is the day up to which its sources were read. Whoever holds a visa or a residence permit stays as long
as that document says.
"""
COLUMNS: Final = ("Citizens of", "May stay", "From", "To", "Confidence", "Read", "Sources", "Notes")


def main(arguments: Sequence[str]) -> int:
    """Write the page, or with ``--check`` say that it is not what the rule files give.

    1 if so, and when a rule file is bad, which is said; 2 for bad arguments.
    """
    parser = ArgumentParser("python -m tools.rules", description=__doc__, allow_abbrev=False)
    parser.add_argument("--check", action="store_true", help="write nothing; 1 when the page is stale")
    check: bool = parser.parse_args(arguments).check
    try:
        made = page(load_all())
    except RuleFileError as wrong:
        print(wrong, file=sys.stderr)
        return 1
    if not check:
        PAGE.write_text(made, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != made:
        print("docs/rules.md is not what bot/rulebook says; renew it: .venv/bin/python -m tools.rules")
        return 1
    return 0


def page(rulebook: Rulebook) -> str:
    """The whole page."""
    return "\n".join([HEAD, *(section(rules) for rules in rulebook.countries.values())])


def section(rules: CountryRules) -> str:
    """One country: what holds for everybody, its table, and whose rule is not known."""
    name = country_words("en", rules.country)["country_itself"]
    lines = [f"## {name[0].upper()}{name[1:]} ({rules.country})", "", f"Days go by {_clocks(rules)}."]
    lines += _listed("For everybody:", (note.what for note in rules.notes))
    lines += _listed("Registration, a duty beside the limits:", _registration(rules.registration))
    lines += _listed("The host's notice, a duty beside the limits:", _host_notice(rules.host_notice))
    lines += ["", _row(COLUMNS), _row(["---"] * len(COLUMNS)), *_known(rules)]
    lines += _listed("Not known, or not limited:", _unknown(rules))
    return "\n".join([*lines, ""])


def _registration(duty: Registration | None) -> Iterator[str]:
    if duty is None:
        return
    yield (
        f"Whoever may stay longer than {duty.days} days without a permit registers by the last of them, the day of "
        f"entry being the first, for entries from {duty.entered_from}."
    )
    yield from _read_of(duty)


def _host_notice(duty: HostNotice | None) -> Iterator[str]:
    if duty is None:
        return
    yield f"Whoever gives a foreigner a place to stay tells the police by working day {duty.days} after each entry."
    yield from _read_of(duty)
    for year, announced in duty.calendar.announced.items():
        yield f"Working days of {year}: {announced.what}: {announced.where}"
    yield "The days of any other year are an estimate."


def _read_of(duty: Duty) -> Iterator[str]:
    yield from (note.what for note in duty.notes)
    yield from map(_sources, duty.sources)
    yield f"Read: {duty.verified}"


def _clocks(rules: CountryRules) -> str:
    if not rules.zones:
        return rules.zone.key
    return f"{rules.zone.key}, unless the person chooses another clock: {', '.join(rules.zones[1:])}"


def _known(rules: CountryRules) -> Iterator[str]:
    texts = Texts("en", rules.country, most_stays=0)
    for category in rules.categories:
        for i, version in enumerate(category.rule.versions):
            yield _row([*_terms(category, version, texts), *(_read(category) if i == 0 else [""] * 4)])


def _terms(category: Category, version: Version, texts: Texts) -> list[str]:
    first, last = (str(day) if day else "" for day in (version.begins, version.until))
    if version.count_from not in (None, version.begins):
        first += f", days count from {version.count_from}"
    return [_names(category.nationalities), in_words(version.limits, texts), first, last]


def _read(category: Category) -> list[str]:
    sources, notes = map(_sources, category.sources), (note.what for note in category.notes)
    return [category.confidence.value, str(category.verified), "<br>".join(sources), "<br>".join(notes)]


def _sources(source: Source) -> str:
    return f"{source.what}: {source.where}"


def _unknown(rules: CountryRules) -> Iterator[str]:
    reasons: dict[Note, list[str]] = {}
    for code, reason in rules.unknown.items():
        reasons.setdefault(reason, []).append(code)
    for reason, codes in reasons.items():
        claims = {claim: None for code in codes for claim in rules.claims.get(code, ())}
        said = "".join(f"; {one.days} in {one.window or '?'} days by {one.where}" for one in claims)
        yield f"{_names(codes)}: {reason.what}{said}"


def _names(codes: Iterable[str]) -> str:
    return ", ".join(sorted(country_name("en", code) for code in codes))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _listed(title: str, lines: Iterable[str]) -> list[str]:
    found = [f"- {line}" for line in lines]
    return ["", title, "", *found] if found else []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
