"""What a sample is, and the days that samples share."""

from dataclasses import dataclass
from datetime import date

from bot.actions.answers import Answer, Heading, Reply
from bot.actions.answers.status import Doubt
from bot.core.journal import ME
from bot.core.stay import Stay
from bot.rulebook import HOME
from bot.telegram.screens import Screen, screen_of, screen_of_several

TODAY = date(2026, 11, 23)
OPEN, CLOSED = Stay(date(2026, 9, 9), id=9), Stay(date(2026, 3, 2), date(2026, 5, 20), id=5)
FROM_MEMORY = Stay(date(2026, 1, 12), date(2026, 1, 18), from_memory=True, id=4)
WEAK, OLD = Doubt("low"), Doubt(None, date(2025, 9, 1), 14)
TRAVELLERS = (ME, "Анна")
LARGEST = 2**63 - 1
"""The largest id there can be."""

# Of the longest: with a year, two digits, the month and the weekday that take most letters.
LONG_AGO, LATER = date(2025, 9, 28), date(2027, 9, 26)
LONGEST_DOUBT = Doubt("medium", LONG_AGO, 1111)
LONG_OPEN, LONG = Stay(LONG_AGO, id=LARGEST), Stay(date(2024, 9, 22), LONG_AGO, id=LARGEST)
PASTED = tuple(
    Stay(date(year, 9, day), date(year, 9, day + 1)) for year in range(2016, 2026) for day in range(10, 30, 2)
)
"""100 stays, as many as one message may bring."""
OFFERED = ("RU", "KG", "BY", "AM", "UZ", "TR", "CN", "IN", "KR", "DE", "GB", "US")
"""The nationalities with a button; below the first question only the first four."""
LONGEST_COUNTRY = "CF"
USERNAME, LONGEST_USERNAME = "kaldy_bot", "k" * 29 + "bot"

CONTACT = "@kaldy_help"
LONGEST_CONTACT = "«Калды» <help & support>, https://example.org " + "Ш" * 154
"""As long as the setting may be."""


@dataclass(frozen=True, slots=True)
class Sample:
    """An answer to look at, under a name in English; `worst`: with the longest values there can be.

    `country`: of which it speaks. `beside`: notices of other travellers, in the same message.
    """

    name: str
    answer: Answer
    worst: bool = False
    country: str = HOME
    beside: tuple[Answer, ...] = ()

    def screen(self, *languages: str) -> Screen:
        """The answer's screen in a language, or in several at once as for somebody who has chosen none."""
        if self.beside:
            told = zip((self.answer, *self.beside), TRAVELLERS, strict=False)
            replies = [Reply(each, languages, n, self.country, Heading(who)) for n, (each, who) in enumerate(told, 1)]
            return screen_of_several(replies)[0]
        contact, username = (LONGEST_CONTACT, LONGEST_USERNAME) if self.worst else (CONTACT, USERNAME)
        return screen_of(Reply(self.answer, languages, country=self.country), contact, username)


@dataclass(frozen=True, slots=True)
class Topic:
    """Samples that belong together."""

    title: str
    samples: tuple[Sample, ...]
