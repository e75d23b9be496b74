"""Where days are counted."""

from bot.actions.answers.countries import (
    AskRemoveCountry,
    Countries,
    CountriesFull,
    CountryCard,
    LastCountry,
    Place,
)
from bot.actions.answers.family import Loss
from bot.actions.answers.questions import AskCountry
from bot.actions.countries import MOST
from bot.rulebook import load_all
from tools.samples.base import LONGEST_COUNTRY, Sample, Topic
from tools.samples.family import COUNTRIES, LONGEST
from tools.samples.reminder_settings import NOW

KAZAKHSTAN, GEORGIA = Place("KZ", ("me", "Анна"), ("me",)), Place("GE")
RULES = load_all()
LONG = tuple(Place(country, (LONGEST,) * 12, (LONGEST,) * 12) for country in COUNTRIES)
RUSSIA = RULES["RU"].zones

TOPIC = Topic(
    "Where days are counted",
    (
        Sample("One country", Countries((KAZAKHSTAN,))),
        Sample("Two, in one of them nobody was", Countries((KAZAKHSTAN, GEORGIA))),
        Sample("One was removed", Countries((KAZAKHSTAN,), removed="GE")),
        Sample("A country", CountryCard(KAZAKHSTAN, "Asia/Almaty", (), NOW)),
        Sample("A country with nothing written yet", CountryCard(GEORGIA, "Asia/Tbilisi", (), NOW)),
        Sample("Russia and its clocks", CountryCard(Place("RU", ("me",)), "Asia/Yekaterinburg", RUSSIA, NOW)),
        Sample("Schengen and its clocks", CountryCard(Place("EU"), "Europe/Brussels", RULES["EU"].zones, NOW)),
        Sample("Which one more?", AskCountry(COUNTRIES[1:])),
        Sample("There is no other", AskCountry(())),
        Sample("Of one without rules", AskCountry(COUNTRIES[1:], named="IN")),
        Sample("Not understood", AskCountry(COUNTRIES[1:], unread=True)),
        Sample("Too many", CountriesFull(MOST)),
        Sample("The last one stays", LastCountry("KZ")),
        Sample("Remove one?", AskRemoveCountry("KZ", (Loss("me", "KZ", 5, True), Loss("Анна", "KZ", 2)), 1)),
        Sample("Remove one with nothing written?", AskRemoveCountry("GE", (), 1)),
        Sample("As many as there can be", Countries(LONG, removed="AE"), worst=True),
        Sample("A country, the longest", CountryCard(LONG[9], "Asia/Kamchatka", RUSSIA, NOW), worst=True),
        Sample("Without rules, the longest", AskCountry(COUNTRIES, named=LONGEST_COUNTRY), worst=True),
        Sample(
            "Remove one, the longest?",
            AskRemoveCountry("AE", tuple(Loss(LONGEST, "AE", 2000, True) for _ in range(12)), 2**32),
            worst=True,
        ),
    ),
)
