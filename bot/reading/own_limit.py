"""Numbers that people type for a limit of their own: days a visit, days in a window."""

import re
from typing import Final

WINDOW: Final = 180
"""Days of the window, unless another one is told."""
WHOLE: Final = 90
"""Days in that window that need no other number beside them: how most people know the rule."""

OwnLimit = tuple[int, int, int]
"""Days a visit, days in a window, days of that window."""

_FILLING: Final = re.compile(
    r"\b(?:(?:(?:за|на)\s+)?(?:(?:один|одну|каждый|каждую)\s+)?(?:приезд|визит|поездк|въезд|раз)\w*|дн\w*|день|сут\w*"
    r"|любые|любых|подряд|и|по|это"
    r"|күн\w*|кун\w*|жана|эң|көбү"
    r"|days?|visits?|trips?|stays?|entry|time|every|each|any|per|is|a|and|at|most|one)\b"
)
_BEFORE_WINDOW: Final = re.compile(
    r"\b(?:(?:за|в|во|на|in|for|within)\s+)?(?:за|на|кажды[ей]|per|every|each|for)\s+(?:(?:любые|any)\s+)?(?=\d)"
)
"""What names the window by itself: "60 per 120", «60 каждые 120»."""
_WINDOW_FIRST: Final = re.compile(
    r"(?<!\d)(\d{1,4})\s*(?:күндө|кундо|күндүн\s+ичинде|кундун\s+ичинде)\s+(\d{1,4})(?!\d)"
)
"""The same in Kyrgyz, where the window comes first: «120 күндө 60»."""
_IN: Final = r"(?:/|из|за|в|во|in|of|out of|within)"
"""What stands between the days and the window that they lie in."""
_SEPARATES: Final = r"(?:[\s,;/]+|\s*[,;/]?\s*(?:за|in)\s+)"
_JOINS: Final = r"(?:и|но|а|при этом|and|but|with|жана|бирок)"
_AT_MOST: Final = r"(?:не больше|не более|максимум|до|no more than|not more than|at most|up to|max|эң көбү)"
_ONE_VISIT: Final = r"(?:ар\s+)?бир\s+(?:кирүүдө|кирүүгө|киргенде|келгенде|келүүдө|сапарда|сапарга|жолу|жолуда)"
_A_VISIT: Final = re.compile(
    rf"[\s,;+]*(?:{_JOINS}\s+)?(?:{_AT_MOST}\s+)?"
    r"(?<!\d)(?P<days>\d{1,4})\s*(?:дн\w*|день|сут\w*|days?|күн\w*|кун\w*)?\s*"
    r"(?:(?:максимум|maximum|max|at most)\s*)?"
    r"(?:(?:за|на)\s+(?:(?:один|одну|каждый|каждую)\s+)?(?:приезд|визит|поездк|въезд|раз|заезд)\w*|подряд"
    r"|(?:per|a|each|every|(?:in|for|on)\s+(?:a|one|each|every|any))\s+(?:visit|trip|stay|entry)"
    r"|at a time|at once|in a row"
    rf"|{_ONE_VISIT}(?:\s+(?:эң\s+көбү|көп\s+эмес))?)(?!\w)"
)
"""«30 за раз» beside a window: the days of one visit."""
_A_VISIT_FIRST: Final = re.compile(
    rf"(?<!\w){_ONE_VISIT}\s+(?:эң\s+көбү\s+)?(\d{{1,4}})(?:\s*(?:күн|кун)\w*)?(?:\s+(?:ашык|көп)\s+эмес)?"
)
"""The same in Kyrgyz, where the visit comes first."""
_JOINING: Final = re.compile(rf"^{_JOINS}\s+|\s+{_JOINS}$")
_NAME: Final = re.compile(
    r"(?:у меня|мо[йя]|свой|личный|менин|өз|my|own|menin|moi|moy|the|\s)*"
    r"(?:лимит(?:им)?|чег(?:им)?|мөөнөт(?:үм)?|limit(?:im)?)\b[\s:=–—-]*(?:(?:это|is)\b)?",
    re.IGNORECASE,
)


def named_limit(text: str) -> str | None:
    """What stands behind «мой лимит», "my limit is": words with a number; None for any other text."""
    found = _NAME.match(text)
    rest = text[found.end() :].strip() if found else ""
    return rest if any(map(str.isdigit, rest)) else None


def read_own_limit(text: str) -> tuple[OwnLimit, ...]:
    """What the numbers may mean: one limit when they are clear, two to choose from when not, () for anything else.

    "30 90" is days a visit and days in 180, "30 90 365" names the window; "90/180", "90 180", "90 days in 180", "90 per
    180" and "90" are days in a window, whatever the visits. "30" or "30/90" may be either.
    """
    visits = _of_visits(text)
    if len(visits) > 1:
        return ()
    for visit, rest in visits:
        match _read(_JOINING.sub("", rest)):
            case ((days, same, window),) if days == same:
                return ((visit, days, window),)
            case (_,):
                return ()  # «30 60, 20 за раз»: the days of a visit are told twice
    return _read(_lower(text))


def days_of_visit(text: str) -> int | None:
    """The days of one visit where a text tells nothing else, «30 за визит», «бир киргенде 30 күн»; else None."""
    match _of_visits(text):
        case [(days, rest)] if not _FILLING.sub(" ", rest).strip():
            return days
    return None


def _of_visits(text: str) -> list[tuple[int, str]]:
    """The days that are told to be those of one visit, each with the rest of the text."""
    typed = _A_VISIT_FIRST.sub(r"\1 per visit", _lower(text))
    return [
        (int(found["days"]), f"{typed[: found.start()]} {typed[found.end() :]}".strip(" ,;+"))
        for found in _A_VISIT.finditer(typed)
    ]


def _lower(text: str) -> str:
    return text.lower().strip(" .!")


def _read(text: str) -> tuple[OwnLimit, ...]:
    typed = _WINDOW_FIRST.sub(r"\2 in \1", text)
    plain = " ".join(_FILLING.sub(" ", _BEFORE_WINDOW.sub(" in ", typed)).split())
    if found := re.fullmatch(rf"(\d{{1,4}}){_SEPARATES}(\d{{1,4}}){_SEPARATES}(\d{{1,4}})", plain):
        visit, days, window = map(int, found.groups())
        return ((visit, days, window),)
    if found := re.fullmatch(rf"(\d{{1,4}})(\s*{_IN}\s*|[\s,;]+)(\d{{1,4}})", plain):
        first, second, between = int(found[1]), int(found[3]), found[2].strip(" ,;")
        a_visit, in_window = (first, second, WINDOW), (first, first, second)
        if second >= WINDOW or (between and between != "/"):
            return (in_window,)
        return (a_visit, in_window) if between and first < second else (a_visit,)
    if found := re.fullmatch(r"\d{1,4}", plain):
        days = int(plain)
        in_window = (days, days, WINDOW)
        return ((days, WHOLE, WINDOW), in_window) if 0 < days < WHOLE else (in_window,) if days == WHOLE else ()
    return ()
