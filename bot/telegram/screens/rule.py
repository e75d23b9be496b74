"""The rule: for whom, how many days, how they are counted, where it was read, what is not known."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import reduce
from html import escape

from bot.actions.answers.questions import readings
from bot.actions.answers.status import NoAllowance
from bot.actions.rule import DutyTold, NobodysRule, NoRulesThere, RuleCard, Source
from bot.core.limits import Anchored, CalendarYear, CumulativeReset, Limit, PerVisit, Rolling
from bot.core.rule import Version, first_day
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows
from bot.telegram.screens.base import (
    Screen,
    Texts,
    claim_lines,
    cut,
    in_blocks,
    in_lines,
    nationality_button,
    reading_rows,
    render,
    show_button,
)
from bot.texts.countries import country_name, place_name
from bot.texts.zones import utc_label


@render.register
def _(answer: RuleCard, texts: Texts) -> Screen:
    texts = replace(texts, country=answer.country or texts.country)
    text = in_blocks(
        texts.html("rule-instead-of-own") if answer.instead_of_own else None,
        in_lines(_whose(answer, texts), _limits(answer, texts)),
        _how(answer, texts),
        _sources(answer, texts),
        _registration(answer, texts),
        _host_notice(answer, texts),
        _unsettled(answer, texts),
    )
    return Screen(text, _rows(answer, texts))


@render.register
def _(answer: NoRulesThere, texts: Texts) -> Screen:
    there = ", ".join(place_name(texts.language, code) for code in answer.countries)
    return Screen(f"{no_rules(answer.named, texts)} {texts.html('rule-countries', countries=there)}")


@render.register
def _(answer: NobodysRule, texts: Texts) -> Screen:
    text = texts.html("rule-nobodys", words=cut(answer.words))
    return Screen(text, ((show_button(texts, "rule"), show_button(texts, "family")),))


def no_rules(named: str, texts: Texts) -> str:
    """That there are no rules of a country."""
    return texts.html("rule-no-country", country=place_name(texts.language, named))


def _whose(answer: RuleCard, texts: Texts) -> str:
    permit = texts.html("numbers-permit") if answer.why is NoAllowance.PERMIT else None
    if answer.nationality is None:
        return in_lines(permit, texts.html("rule-no-nationality"))
    title = texts.html("rule-title", country=country_name(texts.language, answer.nationality))
    if answer.reason is None:
        return in_lines(title, permit)
    reason = texts.html(f"unknown-{answer.reason}")
    if answer.why is NoAllowance.CITIZEN:
        return in_lines(title, reason)
    return in_lines(
        title,
        permit,
        texts.html("rule-none"),
        reason,
        *claim_lines(texts, answer.claims),
        texts.html("ask-own-limit-ministry", where=answer.ministry) if answer.ministry else None,
        *_own(answer, texts),
    )


def _own(answer: RuleCard, texts: Texts) -> tuple[str | None, ...]:
    """That a limit of one's own is counted by, or how to choose one: for the journal whose card it is."""
    if answer.rule:
        return (texts.html("rule-own"),)
    if answer.country:
        return () if answer.named else (texts.html("rule-own-add"),)
    offers = len(readings(answer.claims))
    return (texts.html("own-limit-choose", offers=offers) if offers else None, texts.html("rule-own-ask"))


def _limits(answer: RuleCard, texts: Texts) -> str | None:
    """The version in force, and below it the others, the newest first."""
    if answer.rule is None:
        return None
    current = answer.rule.version_on(answer.today)
    others = [version for version in reversed(answer.rule.versions) if version is not current]
    return in_lines(
        _current(current, answer, texts) if current else texts.html("rule-not-in-force"),
        *(_other(version, answer, texts) for version in others),
    )


def _current(version: Version, answer: RuleCard, texts: Texts) -> str:
    limits = texts.html("rule-limits", limits=in_words(version.limits, texts))
    return in_lines(
        limits,
        texts.html("rule-since", **texts.days(answer.today, since=version.begins)) if version.begins else None,
        texts.html("rule-until", **texts.days(answer.today, last=version.until)) if version.until else None,
    )


def _other(version: Version, answer: RuleCard, texts: Texts) -> str:
    begins = first_day(version.begins)
    key = "rule-later" if begins > answer.today else "rule-earlier"
    return texts.html(key, limits=in_words(version.limits, texts), **texts.days(answer.today, since=begins))


def in_words(limits: Iterable[Limit], texts: Texts) -> str:
    """Limits that must all hold, joined."""
    words = [_limit(limit, texts) for limit in limits]
    return reduce(lambda first, second: texts.plain("rule-and", first=first, second=second), words)


def in_short(limits: Sequence[Limit]) -> tuple[Limit, ...]:
    """Without a limit of one visit that a limit of a window holds anyway."""
    windows = {limit.days for limit in limits if isinstance(limit, Rolling)}
    return tuple(limit for limit in limits if not (isinstance(limit, PerVisit) and limit.days in windows))


def _limit(limit: Limit, texts: Texts) -> str:
    match limit:
        case Rolling(days, window):
            return texts.plain("rule-rolling", days=days, window=window)
        case PerVisit(days):
            return texts.plain("rule-per-visit", days=days)
        case CalendarYear(days):
            return texts.plain("rule-calendar-year", days=days)
        case CumulativeReset(days, absence):
            return texts.plain("rule-cumulative-reset", days=days, absence=absence)
        case Anchored(days, period):
            return texts.plain("rule-anchored", days=days, period=period)


def _how(answer: RuleCard, texts: Texts) -> str | None:
    rule = answer.rule
    if rule is None:
        return None
    current = rule.version_on(answer.today)
    windows = [limit.window for limit in current.limits if isinstance(limit, Rolling)] if current else []
    # a visit is counted from its entry, however long before the rule that was
    sums = [limit for limit in current.limits if not isinstance(limit, PerVisit)] if current else []
    since = rule.counts_from(current) if current and sums else date.min
    return in_lines(
        texts.html("rule-how"),
        texts.html("rule-both-days"),
        *(texts.html("rule-window", window=window, before=window - 1) for window in windows),
        texts.html("rule-back") if windows else None,
        texts.html("rule-counts-from", **texts.days(answer.today, since=since)) if since > date.min else None,
        texts.html("rule-zone", offset=utc_label(answer.utc_offset)),
    )


def _sources(answer: RuleCard, texts: Texts) -> str | None:
    if not answer.sources or answer.verified is None:
        return None
    return in_lines(
        texts.html("rule-sources"),
        _places(answer.sources, texts),
        _verified(answer.verified, answer, texts),
        texts.html(f"rule-confidence-{answer.confidence}"),
    )


def _registration(answer: RuleCard, texts: Texts) -> str | None:
    duty = answer.registration
    if duty is None or not texts.alone:
        return None
    since = texts.days(answer.today, since=duty.entered_from) if duty.entered_from else {}
    return _duty(texts.html("rule-registration", days=duty.days, **since), duty, answer, texts)


def _host_notice(answer: RuleCard, texts: Texts) -> str | None:
    duty = answer.host_notice
    return _duty(texts.html("rule-host", days=duty.days), duty, answer, texts) if duty and texts.alone else None


def _duty(what: str, duty: DutyTold, answer: RuleCard, texts: Texts) -> str:
    """What has to be done, where that was read, and what is not known of it."""
    return in_lines(
        what,
        _places(duty.sources, texts),
        texts.html("rule-verified", **texts.days(answer.today, verified=duty.verified)),
        *(texts.html("rule-note", note=texts.plain(f"note-{note}")) for note in duty.notes),
    )


def _verified(verified: date, answer: RuleCard, texts: Texts) -> str:
    day = texts.days(answer.today, verified=verified)
    if answer.months is None or not texts.alone:
        return texts.html("rule-verified", **day)
    return texts.html("rule-verified-old", months=answer.months, **day)


def _places(sources: Iterable[Source], texts: Texts) -> str:
    if not texts.alone:
        return escape(", ".join(source.where for source in sources), quote=False)
    return in_lines(
        *(texts.html("rule-source", what=texts.plain(f"source-{source.id}"), where=source.where) for source in sources)
    )


def _unsettled(answer: RuleCard, texts: Texts) -> str | None:
    if answer.nationality is None:
        return None
    notes = [texts.html("rule-note", note=texts.plain(f"note-{note}")) for note in answer.notes] if answer.rule else []
    return in_lines(
        texts.html("rule-unsettled") if notes else None,
        *notes,
        texts.html(f"crossings-{answer.own_crossings}") if answer.own_crossings and texts.alone else None,
        texts.html("rule-decides"),
    )


def _rows(answer: RuleCard, texts: Texts) -> Rows:
    if answer.named:
        other: Rows = ((_rule_in(answer.instead, texts),),) if answer.instead else ()
        return (*other, (show_button(texts, "rule"),))
    if answer.country:  # what the other buttons do is about the journal's own country
        count = () if answer.why is NoAllowance.CITIZEN else (_count_in(answer.country, texts),)
        return (count, (nationality_button(texts, answer.nationality),), (show_button(texts, "rule"),))
    counted: Row = (show_button(texts, "count"),) if answer.why is None else ()
    asks_own = answer.reason is not None and answer.why is not NoAllowance.CITIZEN
    own: Rows = (*reading_rows(texts, answer.claims), (show_button(texts, "own"),)) if asks_own else ()
    return (counted, *own, (nationality_button(texts, answer.nationality),), (show_button(texts, "status"),))


def _count_in(country: str, texts: Texts) -> Button:
    """Counts days there too: then a limit of one's own can be kept."""
    return replace(texts, country=country).button("button-count-too", cb.AddCountry(country=country))


def _rule_in(country: str, texts: Texts) -> Button:
    return replace(texts, country=country).button("button-rule-in", cb.RuleIn(country=country))
