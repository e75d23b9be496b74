"""What a file would set: settings, citizenships and what belongs to a journal."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time

from bot.actions.answers import Heading
from bot.actions.answers.importing import (
    CitizenshipKept,
    ImportPreview,
    NewCitizenship,
    NewSettings,
    SetThere,
)
from bot.reading.own_limit import OwnLimit
from bot.telegram.screens.base import (
    Texts,
    cut,
    heading_names,
    hour_words,
    listed,
    pause_line,
    traveller_name,
)
from bot.texts import catalogue
from bot.texts.countries import country_name, place_name
from bot.texts.zones import zone_label

NAME = 20
"""Characters of a name on a button or in a line that says more."""


def new_citizenships(new: Sequence[NewCitizenship], most: int, texts: Texts) -> Iterator[str]:
    """A line for each, `most` at most."""
    return counted([_citizenship(each, texts) for each in new], most, texts)


def counted(lines: Sequence[str], most: int, texts: Texts) -> Iterator[str]:
    """The lines; of more it is said how many."""
    yield from lines[:most]
    if len(lines) > most:
        yield texts.html("import-more", more=len(lines) - most)


def _citizenship(new: NewCitizenship, texts: Texts) -> str:
    names = {"name": cut(traveller_name(texts, new.traveller)), "after": country_name(texts.language, new.after)}
    if new.before is None:
        return texts.html("import-citizenship", **names)
    return texts.html("import-citizenship-changed", before=country_name(texts.language, new.before), **names)


def kept_citizenship(kept: CitizenshipKept, texts: Texts) -> str:
    """Whose citizenship stays as it is, and what the table tells."""
    name = cut(traveller_name(texts, kept.traveller))
    if kept.stands:
        return texts.html("import-citizenship-kept", name=name, stands=country_name(texts.language, kept.stands))
    told = listed(texts, [country_name(texts.language, each) for each in kept.told])
    return texts.html("import-citizenship-several", name=name, told=told)


def new_settings(new: NewSettings, answer: ImportPreview, texts: Texts) -> Iterator[str]:
    """What would be set, a line each, behind what it is where that is more than on and off."""
    wanted, before, changed = new.wanted, new.before, {*new.changed}
    if "language" in changed and wanted.language:
        was = catalogue.language_name(before.language) if before.language else None
        yield texts.html("settings-language", language=_turned(was, catalogue.language_name(wanted.language)))
    if changed & {"zone", "reminder_hour"}:
        hour = _turned(hour_words(before.reminder_hour), hour_words(wanted.reminder_hour))
        zone = _turned(*(_clock(each, answer.today, texts) for each in (before.zone, wanted.zone)))
        yield texts.html("settings-reminders", hour=hour, zone=zone)
    if "days_before" in changed:
        was, days = (", ".join(str(each) for each in of.days_before if each) for of in (before, wanted))
        key = "reminder-settings-before"
        if was != days:
            yield texts.html(key, days=_turned(was or "–", days)) if days else texts.html(f"{key}-none")
        if (0 in before.days_before) != (0 in wanted.days_before):
            on_last = "reminder-settings-on-last"
            yield texts.html(on_last if 0 in wanted.days_before else f"{on_last}-off")
    if "paused_until" in changed:
        until = wanted.paused_until if wanted.paused_until and wanted.paused_until > answer.today else None
        yield pause_line(texts, until, answer.today) or texts.html("import-set-resumed")
    if "switched_off" in changed:
        kinds = ", ".join(texts.plain(f"notice-kind-{kind}") for kind in wanted.switched_off)
        yield texts.html("import-set-off", kinds=kinds) if kinds else texts.html("import-set-none-off")
    if "pinned" in changed:
        yield texts.html("settings-pinned" if wanted.pinned else "import-set-unpinned")
    if "with_picture" in changed:
        yield texts.html("settings-picture" if wanted.with_picture else "import-set-no-picture")


def _turned(before: str | None, after: str) -> str:
    """What is another: as it was, if it was anything, and as it would be."""
    return after if before in (None, after) else f"{before} → {after}"


def _clock(zone: str, today: date, texts: Texts) -> str:
    return zone_label(texts.language, zone, datetime.combine(today, time(12), UTC))


def set_there(new: SetThere, today: date, texts: Texts) -> str:
    """What would be set for a journal."""
    names = heading_names(texts, Heading(cut(new.traveller, NAME), new.country))
    if new.clock:
        clock = _turned(*(_clock(each, today, texts) for each in new.clock))
        return texts.html("import-set-clock", name=place_name(texts.language, new.country), clock=clock)
    if new.limit:
        before, after = new.limit
        key = "import-set-limit-idle" if new.idle else "import-set-limit"
        return texts.html(key, names=names, limit=_turned(before and _limit(before), _limit(after)))
    assert new.wish, "one of the three"
    was, days = (None if each is None else texts.plain("import-wish", days=each) for each in new.wish)
    return texts.html("import-set-wish", names=names, wish=_turned(was, days or ""))


def _limit(limit: OwnLimit) -> str:
    """A limit of one's own as rules are called in short: "90/180", "30, 90/180"."""
    visit, days, window = limit
    return f"{visit}, {days}/{window}" if visit < days else f"{days}/{window}"
