"""What is said in groups and about them."""

from dataclasses import replace
from datetime import date

from bot.actions.answers.groups import (
    CannotWrite,
    Flooded,
    ForAdmins,
    Greeting,
    GroupFlooded,
    GroupPart,
    GroupRule,
    GroupSettings,
    NoCountry,
    Note,
    NotYours,
    OldButton,
    Share,
    Stats,
    Welcome,
)
from bot.actions.answers.status import Doubt
from bot.core.limits import PerVisit, Rolling
from bot.core.rule import Rule
from bot.rulebook import load_all
from bot.telegram.screens.groups import OWN_CITIZENS
from tools.samples.base import LATER, LONGEST_COUNTRY, LONGEST_DOUBT, OFFERED, OLD, TODAY, WEAK, Sample, Topic
from tools.samples.rule import EVERY_LIMIT, NINETY, NOTES, REASONS, SINCE_DECEMBER, VERIFIED

LINK = "g-Zm9vYmFyYmF6"
WHERE = "adilet.zan.kz/rus/docs/P1200000148"
LONGEST_TITLE = "«Ж» <&> " + "Ш" * 120
"""As long as the title of a group may be."""
THIRTY = Rule.of(PerVisit(30), Rolling(90, 180))
RUSSIA = GroupRule(LINK, "RU", "KZ", TODAY, NINETY, VERIFIED, WHERE, unread=NOTES[1])
UZBEKISTAN = replace(RUSSIA, nationality="UZ", rule=THIRTY, where="sputnik.kz", doubt=Doubt("medium"))
SETTINGS = GroupSettings(GroupPart.ALL, "ru", "RU", "KZ", None, 10, welcomes=False, tidies=True)
ON = replace(SETTINGS, digest_day=4, digest_hour=21, welcomes=True, tidies=False)

TOPIC = Topic(
    "Groups",
    (
        Sample("The bot was added", Greeting(LINK, "ru")),
        Sample("New members", Welcome(LINK)),
        Sample("Nothing personal here", Note(LINK)),
        Sample("Only administrators may", ForAdmins()),
        Sample("Somebody else’s button (an alert)", NotYours()),
        Sample("The bot may not write (in private)", CannotWrite("Релоканты в Алматы")),
        Sample("The same, without the title", CannotWrite(None)),
        Sample("The topic is closed (in private)", CannotWrite("Релоканты в Алматы", topic=True)),
        Sample("The same, without the title of the group", CannotWrite(None, topic=True)),
        Sample("Which country?", NoCountry("rule")),
        Sample("A button of an older version (an alert)", OldButton()),
        Sample("The rule", RUSSIA),
        Sample("The rule, of another country", replace(RUSSIA, country="GE")),
        Sample("The rule, where the country may be meant", replace(UZBEKISTAN, instead="UZ")),
        Sample("The rule once a week", replace(RUSSIA, weekly=True)),
        Sample("The rule once a week, read long ago", replace(RUSSIA, weekly=True, doubt=OLD)),
        Sample("The rule, 30 days a visit", UZBEKISTAN),
        Sample(
            "The rule, not in force yet",
            replace(RUSSIA, nationality="CN", rule=SINCE_DECEMBER, doubt=WEAK),
        ),
        *(
            Sample(
                f"The rule is not known: {reason}", GroupRule(LINK, "AR", "KZ", TODAY, None, VERIFIED, reason=reason)
            )
            for reason in REASONS
        ),
        Sample("The rule for citizens", GroupRule(LINK, "KZ", "KZ", TODAY, None, VERIFIED, reason=OWN_CITIZENS)),
        Sample("Settings", SETTINGS),
        Sample("Settings, all turned round", ON),
        Sample("Settings: language", replace(SETTINGS, part=GroupPart.LANGUAGE)),
        Sample(
            "Settings: country",
            replace(SETTINGS, part=GroupPart.COUNTRY, choice=tuple(load_all().countries)),
        ),
        Sample("Settings: nationality", replace(SETTINGS, part=GroupPart.NATIONALITY, choice=OFFERED)),
        Sample("Settings: weekly rule, off", replace(SETTINGS, part=GroupPart.DIGEST)),
        Sample("Settings: weekly rule, on", replace(ON, part=GroupPart.DIGEST)),
        Sample("Settings: hour", replace(ON, part=GroupPart.HOUR)),
        Sample("A text to share", Share(LINK)),
        Sample("Statistics, few", Stats(0, 0, TODAY, date(2026, 11, 30), TODAY)),
        Sample("Statistics", Stats(35, 20, TODAY, date(2026, 11, 30), TODAY)),
        Sample("Too many messages at once (in private)", Flooded()),
        Sample("Too many messages at once, of several journals (in private)", Flooded(several=True)),
        Sample("Too many commands at once", GroupFlooded()),
        Sample("The bot may not write, the longest title", CannotWrite(LONGEST_TITLE), worst=True),
        Sample(
            "The rule once a week, the longest",
            GroupRule(
                LINK,
                LONGEST_COUNTRY,
                "EU",
                LATER,
                EVERY_LIMIT,
                VERIFIED,
                "example.org/" + "x" * 88,
                LONGEST_DOUBT,
                weekly=True,
                instead="EU",
            ),
            worst=True,
        ),
        Sample(
            "Settings, the longest",
            replace(ON, nationality=LONGEST_COUNTRY, country="EU", digest_day=0),
            worst=True,
        ),
        Sample("Statistics, the largest", Stats(199_995, 199_995, LATER, LATER, TODAY), worst=True),
    ),
)
