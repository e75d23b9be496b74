"""There is a sample of everything an answer can say; what is missing is named."""

import dataclasses
from collections.abc import Iterator
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from bot.actions.answers import Answer, OfNoJournal
from bot.lexicon.languages import LANGUAGES
from tools.samples import TOPICS, Sample, Topic

ACROSS = 36
"""Characters of the longest label that a phone 320 pixels wide shows."""

# --- what an answer can say -------------------------------------------------------------------------------------------
# By name: each type that an answer is or is made of; each member of an enumeration; for a field that may be None, or is
# true or false, both.


def sayable(hint: Any, field: str = "") -> set[str]:
    """All that a value with this type hint can say."""
    if hint in (Answer, OfNoJournal):
        kinds = {kind.__name__: kind for kind in hint.__subclasses__()}
        return set().union(*map(sayable, kinds.values()))
    if get_origin(hint) in (Union, UnionType, tuple):
        return set().union(*(sayable(part, field) for part in get_args(hint)))
    if hint is NoneType:
        return {f"{field}: None", f"{field}: given"}
    if hint is bool:
        return {f"{field}: True", f"{field}: False"}
    if not isinstance(hint, type):
        return set()  # the dots of tuple[int, ...]
    found = {hint.__name__}
    if issubclass(hint, Enum):
        found |= {f"{hint.__name__}.{member.name}" for member in hint}
    if dataclasses.is_dataclass(hint):
        fields = get_type_hints(hint).items()
        # What holds another of its own kind says nothing by it that it does not say itself.
        parts = ((name, part) for name, part in fields if hint not in get_args(part))
        found |= set().union(*(sayable(part, f"{hint.__name__}.{name}") for name, part in parts))
    return found


def said(value: object, field: str = "") -> Iterator[str]:
    """What one value says."""
    if isinstance(value, tuple):
        for each in value:
            yield from said(each, field)
        return
    yield type(value).__name__
    yield f"{field}: {'None' if value is None else 'given'}"
    if isinstance(value, bool):
        yield f"{field}: {value}"
    if isinstance(value, Enum):
        yield f"{type(value).__name__}.{value.name}"
    if dataclasses.is_dataclass(value):
        for part in dataclasses.fields(value):
            yield from said(getattr(value, part.name), f"{type(value).__name__}.{part.name}")


def unsaid(topics: tuple[Topic, ...]) -> list[str]:
    shown = {each for topic in topics for sample in topic.samples for each in said(sample.answer)}
    return sorted(sayable(Answer) - shown)


def without(*left_out: str) -> tuple[Topic, ...]:
    """The topics without all samples that say one of these."""

    def kept(sample: Sample) -> bool:
        return not set(left_out) & set(said(sample.answer))

    return tuple(Topic(topic.title, tuple(filter(kept, topic.samples))) for topic in TOPICS)


def test_there_is_a_sample_of_everything_an_answer_can_say() -> None:
    missing = unsaid(TOPICS)
    assert not missing, f"tools/samples has no sample of: {', '.join(missing)}"


def test_what_has_no_sample_is_named() -> None:
    assert unsaid(without("Outage")) == ["Outage"]
    assert unsaid(without("Purpose.CAME_BACK")) == ["Purpose.CAME_BACK"]
    assert unsaid(without("OverlapsStay")) == ["OverlapsStay"]
    assert unsaid(without("PermitClash.after: None")) == ["PermitClash.after: None"]
    assert unsaid(without("Reminder.last_legal_day: None")) == ["Reminder.last_legal_day: None"]


def test_every_topic_begins_with_what_is_real() -> None:
    for topic in TOPICS:
        worst = [sample.worst for sample in topic.samples]
        assert worst == sorted(worst), topic.title
        assert True in worst, topic.title


def test_no_label_is_cut_on_a_narrow_phone() -> None:
    screens = (sample.screen(language) for topic in TOPICS for sample in topic.samples for language in LANGUAGES)
    labels = {button.label for screen in screens for row in screen.rows for button in row}
    assert not {label for label in labels if len(label) > ACROSS}
