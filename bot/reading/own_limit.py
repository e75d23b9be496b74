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
    r"\b(?:(?:за\s+)?(?:(?:один|одну)\s+)?(?:приезд|визит|поездк|въезд)\w*|дн\w*|день|сут\w*|каждые|любые|любых|подряд|и|по"
    r"|күн\w*|кун\w*|жана|эң|көбү"
    r"|days?|visits?|every|each|any|per|a|and|at|most|one)\b"
)
_IN: Final = r"(?:/|из|за|в|во|in|of|out of|within)"
"""What stands between the days and the window that they lie in."""
_SEPARATES: Final = r"(?:[\s,;/]+|\s*[,;/]?\s*(?:за|in)\s+)"


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

    "30 90" is days a visit and days in 180, "30 90 365" names the window; "90/180", "90 180", "90 days in 180" and
    "90" are days in a window, whatever the visits. "30" or "30/90" may be either.
    """
    plain = " ".join(_FILLING.sub(" ", text.lower().strip(" .!")).split())
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
