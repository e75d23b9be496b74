"""The notices that count down to the last legal day and warn of an overstay."""

from datetime import timedelta

from bot.actions.answers.notices import Reminder
from bot.actions.facts import JournalFacts
from bot.actions.notices import countdown
from bot.actions.notices.countdown import CountdownKind, ending, told_before
from bot.core.count import UNTIL
from bot.core.limits import Limit
from bot.core.reminders import ReminderState
from bot.core.rule import Rule
from bot.core.stay import Stay


class LimitKind(CountdownKind):
    """Speaks of every last legal day that is not a permit's, and of every overstay."""

    name = countdown.LIMIT

    def tell(self, facts: JournalFacts, inside: Stay, stands: ReminderState) -> Reminder:
        """The days left, or over."""
        ends, before = ending(facts, stands), told_before(facts)
        return Reminder(
            stands.day,
            stands.left,
            stands.over,
            stands.last_legal_day,
            inside.id,
            None if ends else facts.doubt(stands.day),
            ends,
            before if before and stands.last_legal_day and stands.last_legal_day < before else None,
            _binds(facts, stands),
            _rule_ends(facts, stands),
            isinstance(facts.rule_without_permit, Rule),
        )


LIMIT = LimitKind()


def _rule_ends(facts: JournalFacts, stands: ReminderState) -> bool:
    """Whether the last legal day is still to come, and nothing is known of the rule after it."""
    count = facts.judged(stands.day)
    return not stands.over and count is not None and count.binding(stands.day) == UNTIL


def _binds(facts: JournalFacts, stands: ReminderState) -> Limit | None:
    """The limit by which no day after the last legal one is legal; None where a permit or a rule's own end is why."""
    last, rule, count = stands.last_legal_day, facts.rule, facts.judged(stands.day)
    if last is None or count is None or not isinstance(rule, Rule) or not count.in_force(last):
        return None
    version = rule.version_on(last + timedelta(1))
    return next((each for each in version.limits if each.shape == count.binding(last)), None) if version else None
