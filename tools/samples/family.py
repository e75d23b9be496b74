"""Whose days are counted."""

from typing import get_args

from bot.actions.answers.family import AskRemoveMember, Family, FamilyFull, Loss, Member, MemberCard
from bot.actions.answers.questions import AskName, AskNationality, Cancelled
from bot.actions.family import MOST
from bot.reading import LONGEST_NAME, NoName
from tools.samples.base import LARGEST, LONGEST_COUNTRY, OFFERED, TODAY, Sample, Topic
from tools.samples.status import inside

LONGEST = "<" + "Щ" * (LONGEST_NAME - 1)
"""A name of as many characters as there can be, one of which is no letter to Telegram."""
COUNTRIES = ("KZ", "KG", "EU", "AE", "AM", "AZ", "GE", "MN", "RS", "RU", "TR", "UZ")
ME = Member(1, "me", "RU", ("KZ", "GE"), ("KZ",))
ANNA = Member(2, "Анна", "AM", ("KZ",), ("KZ",))
NEW = Member(3, "Айгүл", None, ("KZ",))
LONG = Member(LARGEST, LONGEST, LONGEST_COUNTRY, COUNTRIES, COUNTRIES)
LOST = (Loss("Анна", "KZ", 5, True), Loss("Анна", "GE", 1), Loss("Анна", "RU", 0, True))
ALL_LOST = tuple(Loss(LONGEST, country, 2000, True) for country in COUNTRIES)

TOPIC = Topic(
    "Whose days are counted",
    (
        Sample("The person alone", Family((ME,), TODAY)),
        Sample("Three", Family((ME, ANNA, NEW), TODAY)),
        Sample("One of them was removed", Family((ME, NEW), TODAY, removed="Анна")),
        Sample("The person themself", MemberCard(ME, 1)),
        Sample("Somebody else", MemberCard(ANNA, 2)),
        Sample("Somebody whose citizenship is not known", MemberCard(NEW, 3)),
        Sample("What are they called?", AskName()),
        Sample("What are they called from now on?", AskName("Анна")),
        *(Sample(f"No name: {why}", AskName(refused=why)) for why in get_args(NoName)),
        Sample("Added, then their citizenship", AskNationality(OFFERED[:4], added=True)),
        Sample("Nobody is added", Cancelled(inside(14))),
        Sample("Too many", FamilyFull(MOST)),
        Sample("Remove one?", AskRemoveMember(2, "Анна", LOST, 1)),
        Sample("Remove one with nothing written?", AskRemoveMember(3, "Айгүл", (), 1)),
        Sample("As many as there can be", Family((LONG,) * MOST, TODAY, removed=LONGEST), worst=True),
        Sample("Somebody, the longest", MemberCard(LONG, LARGEST), worst=True),
        Sample("Another name, the longest", AskName(LONGEST, "begins"), worst=True),
        Sample("Remove one, the longest?", AskRemoveMember(LARGEST, LONGEST, ALL_LOST, 2**32), worst=True),
    ),
)
