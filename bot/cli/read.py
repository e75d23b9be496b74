"""Read what people type, given as JSON lines on standard input.

One line in, one line out. Keys: text, today (YYYY-MM-DD), mode (log for a day of the past, plan for one
to come, message for whatever may be written to the bot; log if not given) and lang (ru, ky or en).
A line that cannot be answered gives {"error": sentence}, and the status 2 in the end.

  echo '{"text":"вчера въехал","today":"2026-03-20","mode":"message"}' | python -m bot read
"""

from datetime import date
from typing import get_args

from bot.cli import jsonlines
from bot.cli.jsonlines import BadLineError, Object, only_keys, serve
from bot.cli.options import Options
from bot.lexicon.languages import LANGUAGES
from bot.reading import (
    Back,
    BareDay,
    Command,
    Crossing,
    Day,
    HalfSaid,
    Length,
    Move,
    PastStay,
    PlannedStay,
    Reached,
    Refusal,
    read_day,
    read_message,
)
from bot.reading.answers import Mode
from bot.reading.words.countries import COUNTED

_MODES = (*get_args(Mode), "message")


def main(arguments: list[str]) -> int:
    """Answer every line of standard input; 2 when one could not be answered or an argument was given."""
    Options("read", __doc__).parse_args(arguments)
    return serve(answer)


def answer(line: Object) -> Object:
    """Read one text; BadLineError on missing or unknown keys and wrong types."""
    only_keys(line, required={"text", "today"}, optional={"mode", "lang"})
    text, today = line["text"], jsonlines.day(line["today"], "today")
    if not isinstance(text, str):
        raise BadLineError("'text' is not a string.")
    mode, language = _one_of(line, "mode", _MODES), _one_of(line, "lang", LANGUAGES)
    match mode:
        case "message":
            return _message(text, today, language)
        case "plan":
            return _day(read_day(text, today, "plan", language))
        case _:
            return _day(read_day(text, today, "log", language))


def _one_of(line: Object, key: str, choices: tuple[str, ...]) -> str:
    """The key's value, by default the first choice."""
    value = line.get(key, choices[0])
    if value not in choices:
        raise BadLineError(f"{key!r} is not one of {', '.join(choices)}.")
    return str(value)


def _day(found: Day | Refusal) -> Object:
    if isinstance(found, Refusal):
        return {"date": None, "why": found.why}
    return {"date": found.date.isoformat()}


def _message(text: str, today: date, language: str) -> Object:
    found = read_message(text, today, language)
    if isinstance(found, Move):
        entered = {"entered": found.entered_on.date.isoformat()} if found.entered_on else {}
        return {"act": "move", "from": found.left, "to": found.entered, "date": found.day.date.isoformat(), **entered}
    if isinstance(found, Reached):
        return _act(Refusal("ambiguous"))
    # another country than the one that is meant where none is named
    country = {} if found.country in (None, COUNTED) else {"country": found.country}
    return {**_act(found), **country}


def _act(found: Crossing | BareDay | PastStay | Back | HalfSaid | Command | Refusal) -> Object:
    match found:
        case Crossing(act, day):
            return {"act": act, "date": day.date.isoformat()}
        case BareDay(day):
            return {"act": "day", "date": day.date.isoformat()}
        case PastStay(entered, left):
            return {"act": "stay", "entered": entered.isoformat(), "left": left.isoformat()}
        case Back(left, entered):
            return {"act": "back", "left": left.isoformat(), "entered": entered.isoformat()}
        case Command(command, trip):
            return {"act": "command", "command": command, **_trip(trip)}
        case HalfSaid():
            return {"act": None, "date": None, "why": "ambiguous"}
        case Refusal(why):
            return {"act": None, "date": None, "why": why}


def _trip(told: Day | Length | PlannedStay | Refusal | None) -> Object:
    match told:
        case Day(entered):
            return {"date": entered.isoformat()}
        case PlannedStay(entered, left):
            return {"date": entered.isoformat(), "days": (left - entered).days + 1}
        case Length(days=0, months=months):
            return {"months": months}
        case Length(days):
            return {"days": days}
        case _:
            return {}
