"""What one request did in several journals."""

from dataclasses import replace

from bot.actions.answers.days import Direction, OtherEnd, Purpose
from bot.actions.answers.questions import AskDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import ChangeKind, Undone
from bot.actions.answers.together import Part, Together
from bot.core.crossings import Already
from tools.samples.base import OPEN, TODAY, Sample, Topic
from tools.samples.journals import ALSO, BETWEEN, LEFT_OUT, THERE
from tools.samples.stays import BEFORE, BROUGHT, HOST, saved

LONGEST_NAME = "Б" * 40


def parts(*answers: Part) -> Together:
    return Together(answers)


ENTERED = saved(ChangeKind.ENTERED)
ALREADY = Refused(Already(OPEN), Direction.IN, TODAY)
WHEN = AskDay(OtherEnd(Purpose.STAY_FROM, OPEN.entered), TODAY, OPEN.entered)
TAKEN_BACK = Undone(ChangeKind.ENTERED, BROUGHT[ChangeKind.ENTERED], BEFORE[ChangeKind.ENTERED])
FAMILY = tuple(enumerate((*("me", "Анна", "Айгүл"), *(f"{LONGEST_NAME[:-2]}{number:02}" for number in range(9))), 1))

TOPIC = Topic(
    "Several journals at once",
    (
        Sample("we all entered", parts(*(Part(id_, name, "KZ", ENTERED) for id_, name in FAMILY[:3]))),
        Sample(
            "we all entered, the host has to tell of two",
            parts(
                *(Part(id_, name, "KZ", replace(ENTERED, host=HOST)) for id_, name in FAMILY[:2]),
                Part(3, "Айгүл", "KZ", ENTERED),
            ),
        ),
        Sample(
            "one was there already, of one a day is missing",
            parts(Part(1, "me", "KZ", ENTERED), Part(2, "Анна", "KZ", ALREADY), Part(3, "Айгүл", "KZ", WHEN)),
        ),
        Sample(
            "from one country to another",
            parts(Part(1, "me", "KZ", saved(ChangeKind.LEFT)), Part(2, "me", "GE", ENTERED)),
        ),
        Sample(
            "we all entered while stays last elsewhere",
            Together(tuple(Part(id_, name, "GE", replace(ENTERED, ask=THERE)) for id_, name in FAMILY[:3]), True),
        ),
        Sample(
            "stays of several countries, with a line that is not written",
            Together(
                (
                    Part(1, "me", "GE", replace(saved(ChangeKind.STAYED), ask=BETWEEN)),
                    Part(2, "me", "RU", replace(saved(ChangeKind.STAYED), also_there=ALSO)),
                ),
                True,
                left_out=1,
                beside=LEFT_OUT,
            ),
            country="GE",
        ),
        Sample("taken back", parts(*(Part(id_, name, "KZ", TAKEN_BACK) for id_, name in FAMILY[:3]))),
        Sample(
            "taken back, and somebody is in two countries", parts(Part(1, "me", "KZ", replace(TAKEN_BACK, ask=THERE)))
        ),
        Sample(
            "twelve with the longest names",
            parts(*(Part(id_, name, "KZ", replace(ENTERED, ask=BETWEEN, also_there=ALSO)) for id_, name in FAMILY)),
            worst=True,
        ),
    ),
)
