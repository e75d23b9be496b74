"""Every answer as a sample to look at: realistic ones first, then those with the longest values there can be.

Who adds an answer, a kind of it or a text adds a line here; the tests name what is missing.
"""

from bot.telegram.samples import (
    counted,
    groups,
    journal,
    notices,
    pages,
    plans,
    questions,
    refusals,
    rule,
    settings,
    status,
)
from bot.telegram.samples.base import Sample, Topic

__all__ = ["TOPICS", "Sample", "Topic"]

TOPICS = (
    questions.TOPIC,
    status.TOPIC,
    counted.TOPIC,
    journal.TOPIC,
    plans.TOPIC,
    refusals.TOPIC,
    notices.TOPIC,
    settings.TOPIC,
    rule.TOPIC,
    groups.TOPIC,
    pages.TOPIC,
)
