"""Count days for journals given as JSON lines on standard input, by the rules or by limits of one's own.

One line in, one line out. Keys: on (the day that is asked about), stays ([[entered, left or null], ...]),
need (days, for earliest_entry), permits ([[begins, ends or null], ...], none of them over another), and either
country with nationality (ISO alpha-2 codes) or limits ([{"rolling":[90,180]}, {"per_visit":30}]; the others are
anchored, calendar_year, cumulative_reset). Dates are written YYYY-MM-DD. A permit without an end leaves null what it
leaves open.
A line that cannot be answered gives {"error": sentence}, and the status 2 in the end.

  echo '{"country":"KZ","nationality":"RU","stays":[["2026-03-01",null]],"on":"2026-03-20"}' | python -m bot check
"""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import TypeVar

from bot.cli.jsonlines import BadLineError, Object, day, only_keys, serve
from bot.cli.options import Options
from bot.core.count import Count, NotInForceError
from bot.core.limits import read_limit, whole
from bot.core.permit import Permit
from bot.core.rule import Rule
from bot.core.stay import Stay
from bot.rulebook import Category, CountryRules, NoRuleFileError, RuleFileError, load

Span = TypeVar("Span", Stay, Permit)


def main(arguments: list[str]) -> int:
    """Answer each line of standard input; 0 when all were answered, 2 when one was not."""
    Options("check", __doc__).parse_args(arguments)
    return serve(check)


def check(line: Object) -> Object:
    """The answer to one line; BadLineError when it cannot be answered."""
    only_keys(line, {"on"}, {"country", "nationality", "limits", "stays", "need", "permits"})
    on = day(line["on"], "on")
    stays = _spans(line.get("stays", []), "stays", Stay)
    permits = _spans(line.get("permits", []), "permits", Permit)
    need = _need(line["need"]) if "need" in line else None
    rule = _rule(line)
    try:
        count = Count(stays, rule, permits=permits, within_rule=True)
    except ValueError as problem:
        raise BadLineError(f"'permits' cannot be: {problem}.") from None
    try:
        ends = not count.is_endless(on)
        return {
            "days_used": count.used(on),
            "may_stay_days": count.may_stay(on) if ends else None,
            "last_legal_day": _written(count.last_legal_day(on)) if ends else None,
            "overstay_days": count.overstay_days(on),
            "first_overstay_day": _written(count.first_overstay_day(on)),
            "earliest_entry": _written(count.earliest_entry(on, need)) if need else None,
            "may_stay_keeping_plans": count.may_stay_keeping_plans(on) if ends else None,
            "binding": count.binding(on) if ends else None,
        }
    except NotInForceError:
        raise BadLineError(f"No rule that is known was in force on {on}.") from None


def _rule(line: Object) -> Rule:
    if "limits" in line:
        if "country" in line or "nationality" in line:
            raise BadLineError("'limits' stands instead of 'country' and 'nationality', not beside them.")
        return _of_limits(line["limits"])
    only_keys(line, {"country", "nationality"}, set(line))
    country, nationality = line["country"], line["nationality"]
    if not isinstance(country, str) or not isinstance(nationality, str):
        raise BadLineError("'country' and 'nationality' are ISO alpha-2 codes, such as \"KZ\".")
    found = _rules(country).find(nationality)
    if isinstance(found, Category):
        return found.rule
    raise BadLineError(f"No rule is known for {nationality!r} in {country}: {found.reason.what}.")


def _of_limits(written: object) -> Rule:
    if not isinstance(written, list) or not written:
        raise BadLineError("'limits' is not a list of at least one limit.")
    try:
        return Rule.of(*map(read_limit, written))
    except ValueError as problem:
        raise BadLineError(f"'limits' cannot be used: {problem}.") from None


@cache
def _rules(country: str) -> CountryRules:
    try:
        return load(country)
    except NoRuleFileError:
        raise BadLineError(f"There are no rules for the country {country!r}.") from None
    except RuleFileError as problem:
        raise BadLineError(f"The rules of {country} cannot be used: {problem}") from None


def _spans(written: object, name: str, of: Callable[[date, date | None], Span]) -> list[Span]:
    if not isinstance(written, list):
        raise BadLineError(f"{name!r} is not a list.")
    return [_span(each, f"{name}[{i}]", of) for i, each in enumerate(written)]


def _span(written: object, name: str, of: Callable[[date, date | None], Span]) -> Span:
    if not isinstance(written, list) or len(written) != 2:
        raise BadLineError(f"{name!r} is not a list of two days.")
    first = day(written[0], f"{name}[0]")
    last = None if written[1] is None else day(written[1], f"{name}[1]")
    try:
        return of(first, last)
    except ValueError as problem:
        raise BadLineError(f"{name!r} cannot be: {problem}.") from None


def _need(written: object) -> int:
    if not isinstance(written, int) or not whole(written) or written < 1:
        raise BadLineError("'need' is not a whole number of at least 1.")
    return written


def _written(found: date | None) -> str | None:
    return found.isoformat() if found else None
