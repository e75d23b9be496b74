"""The three readers: a day, a message, several stays."""

import re
from datetime import date, timedelta

from bot.messages.reading.answers import Act, BareDay, Crossing, Day, Mode, PastStay, Refusal

_WORDS = {"сегодня": 0, "бүгүн": 0, "today": 0, "вчера": 1, "кечээ": 1, "yesterday": 1}
_VERBS: dict[str, Act] = {
    "въехал": "in", "въехала": "in", "кирдим": "in", "entered": "in", "i entered": "in",
    "выехал": "out", "выехала": "out", "чыктым": "out", "left": "out", "i left": "out",
}  # fmt: skip


def read_day(text: str, today: date, mode: Mode = "log", language: str = "ru") -> Day | Refusal:
    """Read one day from the whole of ``text``; in log mode not after today, in plan mode not before."""
    words = text.strip(" .!,").lower()
    if words in _WORDS:
        return Day(today - timedelta(days=_WORDS[words]), relative=True)
    found = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", words)
    if not found:
        return Refusal("not_a_date")
    try:
        day = date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return Refusal("impossible")
    if mode == "log" and day > today:
        return Refusal("future")
    if mode == "plan" and day < today:
        return Refusal("past")
    return Day(day)


def read_message(text: str, today: date, language: str = "ru") -> Crossing | BareDay | PastStay | Refusal:
    """Read a whole message: a crossing, a bare day or a past stay."""
    words = text.strip(" .!,").lower()
    ends = re.split(r"\s+[-–—]\s+", words)
    if len(ends) == 2:
        entered, left = (read_day(end, today, "log", language) for end in ends)
        if isinstance(entered, Refusal):
            return entered
        if isinstance(left, Refusal):
            return left
        if left.date < entered.date:
            return Refusal("contradiction")
        return PastStay(entered.date, left.date)
    for verb, act in _VERBS.items():
        if words == verb:
            return Crossing(act, Day(today, relative=True))
        for rest in (words.removeprefix(verb + " "), words.removesuffix(" " + verb)):
            if rest != words:
                day = read_day(rest, today, "log", language)
                return day if isinstance(day, Refusal) else Crossing(act, day)
    bare = read_day(text, today, "log", language)
    return bare if isinstance(bare, Refusal) else BareDay(bare)


def read_stays(text: str, today: date, language: str = "ru") -> tuple[PastStay | Refusal, ...]:
    """Read several past stays, one a line or separated by semicolons."""
    found = (read_message(line, today, language) for line in re.split(r"[\n;]", text) if line.strip())
    return tuple(one if isinstance(one, PastStay | Refusal) else Refusal("range") for one in found)
