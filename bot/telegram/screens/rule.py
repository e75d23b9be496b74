"""The rule: for whom, how many days, how they are counted, where it was read, what is not known."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import reduce
from html import escape

from bot.actions.answers import NoNumbers, RuleCard
from bot.core.limits import CalendarYear, CumulativeReset, Limit, PerVisit, Rolling
from bot.core.rule import Version, first_day
from bot.messages.countries import country_name
from bot.messages.zones import utc_label
from bot.telegram.keyboards import Row, Rows
from bot.telegram.screens.base import (
    Screen,
    Voice,
    claim_lines,
    draw,
    in_blocks,
    in_lines,
    nationality_button,
    show_button,
)


@draw.register
def _(answer: RuleCard, voice: Voice) -> Screen:
    text = in_blocks(
        in_lines(_whose(answer, voice), _limits(answer, voice)),
        _how(answer, voice),
        _sources(answer, voice),
        _unsettled(answer, voice),
    )
    return Screen(text, _rows(answer, voice))


def _whose(answer: RuleCard, voice: Voice) -> str:
    permit = voice.say("numbers-permit") if answer.why is NoNumbers.PERMIT else None
    if answer.nationality is None:
        return in_lines(permit, voice.say("rule-no-nationality"))
    title = voice.say("rule-title", country=country_name(voice.language, answer.nationality))
    if answer.reason is None:
        return in_lines(title, permit)
    reason = voice.say(f"unknown-{answer.reason}")
    if answer.why is NoNumbers.CITIZEN:
        return in_lines(title, reason)
    own = "rule-own" if answer.rule else "rule-own-ask"
    return in_lines(title, permit, voice.say("rule-none"), reason, *claim_lines(voice, answer.claims), voice.say(own))


def _limits(answer: RuleCard, voice: Voice) -> str | None:
    """The version in force, and below it the others, the newest first."""
    if answer.rule is None:
        return None
    current = answer.rule.version_on(answer.today)
    others = [version for version in reversed(answer.rule.versions) if version is not current]
    return in_lines(
        _current(current, answer, voice) if current else voice.say("rule-not-in-force"),
        *(_other(version, answer, voice) for version in others),
    )


def _current(version: Version, answer: RuleCard, voice: Voice) -> str:
    limits = voice.say("rule-limits", limits=in_words(version.limits, voice))
    if version.begins is None:
        return limits
    return in_lines(limits, voice.say("rule-since", **voice.days(answer.today, since=version.begins)))


def _other(version: Version, answer: RuleCard, voice: Voice) -> str:
    begins = first_day(version.begins)
    key = "rule-later" if begins > answer.today else "rule-earlier"
    return voice.say(key, limits=in_words(version.limits, voice), **voice.days(answer.today, since=begins))


def doubt(confidence: str | None, voice: Voice) -> str | None:
    """That the sources of a rule are few or weak, where there is little room to say more."""
    return None if confidence in (None, "high") else voice.say(f"rule-confidence-{confidence}")


def in_words(limits: Iterable[Limit], voice: Voice) -> str:
    """Limits that must all hold, joined."""
    words = [_limit(limit, voice) for limit in limits]
    return reduce(lambda first, second: voice.label("rule-and", first=first, second=second), words)


def in_short(limits: Sequence[Limit]) -> tuple[Limit, ...]:
    """Without a limit of one visit that a limit of a window holds anyway."""
    windows = {limit.days for limit in limits if isinstance(limit, Rolling)}
    return tuple(limit for limit in limits if not (isinstance(limit, PerVisit) and limit.days in windows))


def _limit(limit: Limit, voice: Voice) -> str:
    match limit:
        case Rolling(days, window):
            return voice.label("rule-rolling", days=days, window=window)
        case PerVisit(days):
            return voice.label("rule-per-visit", days=days)
        case CalendarYear(days):
            return voice.label("rule-calendar-year", days=days)
        case CumulativeReset(days, absence):
            return voice.label("rule-cumulative-reset", days=days, absence=absence)


def _how(answer: RuleCard, voice: Voice) -> str | None:
    rule = answer.rule
    if rule is None:
        return None
    current = rule.version_on(answer.today)
    windows = [limit.window for limit in current.limits if isinstance(limit, Rolling)] if current else []
    since = rule.counts_from(current) if current else date.min
    return in_lines(
        voice.say("rule-how"),
        voice.say("rule-both-days"),
        *(voice.say("rule-window", window=window, before=window - 1) for window in windows),
        voice.say("rule-back") if windows else None,
        voice.say("rule-counts-from", **voice.days(answer.today, since=since)) if since > date.min else None,
        voice.say("rule-zone", offset=utc_label(answer.utc_offset)),
    )


def _sources(answer: RuleCard, voice: Voice) -> str | None:
    if not answer.sources or answer.verified is None:
        return None
    return in_lines(
        _places(answer, voice),
        _verified(answer.verified, answer, voice),
        voice.say(f"rule-confidence-{answer.confidence}"),
    )


def _verified(verified: date, answer: RuleCard, voice: Voice) -> str:
    day = voice.days(answer.today, verified=verified)
    if answer.months is None or not voice.alone:
        return voice.say("rule-verified", **day)
    return voice.say("rule-verified-old", months=answer.months, **day)


def _places(answer: RuleCard, voice: Voice) -> str:
    if not voice.alone:
        places = ", ".join(source.where for source in answer.sources)
        return in_lines(voice.say("rule-sources"), escape(places, quote=False))
    lines = (
        voice.say("rule-source", what=voice.label(f"source-{source.id}"), where=source.where)
        for source in answer.sources
    )
    return in_lines(voice.say("rule-sources"), *lines)


def _unsettled(answer: RuleCard, voice: Voice) -> str | None:
    decides = voice.say("rule-decides")
    if answer.rule is None:
        return decides if answer.nationality else None
    notes = (voice.say("rule-note", note=voice.label(f"note-{note}")) for note in answer.notes)
    return in_lines(voice.say("rule-unsettled"), *notes, decides)


def _rows(answer: RuleCard, voice: Voice) -> Rows:
    counted: Row = (show_button(voice, "count"),) if answer.why is None else ()
    asks_own = answer.reason is not None and answer.why is not NoNumbers.CITIZEN
    own: Row = (show_button(voice, "own"),) if asks_own else ()
    return (counted, own, (nationality_button(voice, answer.nationality),), (show_button(voice, "status"),))
