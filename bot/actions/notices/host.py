"""The line that the host has to tell of an arrival: below the entry that is told on its day, no message of its own."""

from collections.abc import Sequence
from datetime import date

from bot.actions.answers.notices import HostTells
from bot.actions.facts import JournalFacts
from bot.core.permit import Permit, PermitKind
from bot.core.stay import Stay

HOST = "host"
"""The name by which it is switched off."""


def host_tells(facts: JournalFacts, brought: Sequence[Stay], before: Sequence[Stay], today: date) -> HostTells | None:
    """Until when the host of whoever entered today has time; None where nobody did, or where it is no duty.

    `brought`: the stays that a change has written, in place of those `before` it: of an entry it is told once.
    """
    duty, nationality = facts.rules.host_notice, facts.journal.traveller.nationality
    if duty is None or nationality is None or facts.rules.is_own(nationality) or HOST in facts.person.switched_off:
        return None
    entered = any(stay.entered == today and stay.left is None for stay in brought)
    if not entered or any(stay.entered == today for stay in before) or _may_reside(facts.journal.permits, today):
        return None
    return HostTells(duty.last_day(today), duty.is_estimate(today))


def _may_reside(permits: Sequence[Permit], today: date) -> bool:
    """Whether a residence permit is held, or what may be one: of its holders the sources do not say it."""
    held = (each for each in permits if (each.begins or today) <= today <= (each.ends or today))
    return any(each.kind is not PermitKind.VISA for each in held)
