"""Invitations to see a traveller's status."""

from datetime import UTC, datetime

from bot.actions.answers.invitations import (
    Guest,
    GuestCame,
    GuestSees,
    InvitationLink,
    InvitationOpened,
    Invited,
    NoInvitation,
    NoLongerShared,
    NothingShown,
    NowShown,
    OwnInvitation,
    SharedJournal,
    SharedStatus,
    Shown,
    ShownToMe,
    Viewers,
)
from bot.actions.answers.questions import AskInside, AskLanguage, AskNationality, Hello
from bot.core.journal import ME
from tools.samples.base import LARGEST, OFFERED, Sample, Topic
from tools.samples.status import LONGEST_WAIT, SOME, inside

AZAMAT = Guest(100001, "Азамат")
MADE = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)
HELD = "mJ4kq0Xn2vYtR7cLwB9s1A"
LONG_NAME = "Ш" * 40
LONGEST = Guest(LARGEST, LONG_NAME)

TOPIC = Topic(
    "Invitations",
    (
        Sample("Nobody sees it", Viewers(1, ME, ())),
        Sample(
            "A link, one who waits, one who sees it",
            Viewers(
                2,
                "Аня",
                (Invited(1, MADE), Invited(2, MADE, AZAMAT), Invited(3, MADE, Guest(5, "Бермет"), accepted=True)),
            ),
        ),
        Sample("The invitation to forward", InvitationLink(HELD, "Аня")),
        Sample("Opened", InvitationOpened()),
        Sample("Opened by a newcomer", InvitationOpened(Hello(AskNationality(OFFERED[:4]), choose=True))),
        Sample("Opened by a newcomer without a language", InvitationOpened(AskLanguage())),
        Sample("Opened by its owner", OwnInvitation()),
        Sample("No longer good", NoInvitation()),
        Sample("No longer good, to a newcomer", NoInvitation(AskInside())),
        Sample("The owner is asked", GuestCame(1, AZAMAT, "Аня")),
        Sample("The owner is asked about their own days", GuestCame(1, AZAMAT, ME)),
        Sample("Shown now", GuestSees(1, AZAMAT, "Аня")),
        Sample("One’s own days are shown now", GuestSees(1, AZAMAT, ME)),
        Sample("Nothing is shown", NothingShown()),
        Sample("To the guest: shown now", NowShown(1, "Аня")),
        Sample(
            "To the guest: how things stand",
            SharedStatus(1, "Аня", (SharedJournal("KZ", inside(14)), SharedJournal("GE", SOME))),
        ),
        Sample("To the guest: no trips", SharedStatus(1, "", ())),
        Sample("To the guest: no longer shared", NoLongerShared()),
        Sample("No longer shared, to somebody of whom nothing is kept", NoLongerShared(known=False)),
        Sample("To the guest: whose days they see", ShownToMe((Shown(1, "Аня"), Shown(2, "Бермет")))),
        Sample("To the guest: nobody’s", ShownToMe(())),
        Sample(
            "As many as there can be",
            Viewers(
                LARGEST,
                LONG_NAME,
                tuple(Invited(LARGEST, MADE, LONGEST if of else None, accepted=of == 2) for of in (0, 1, 1, 2, 2)),
                full=True,
            ),
            worst=True,
        ),
        Sample("The invitation, the longest", InvitationLink(HELD, LONG_NAME), worst=True),
        Sample("The owner is asked, the longest", GuestCame(LARGEST, LONGEST, LONG_NAME), worst=True),
        Sample("Shown now, the longest", GuestSees(LARGEST, LONGEST, LONG_NAME), worst=True),
        Sample("To the guest: shown now, the longest", NowShown(LARGEST, LONG_NAME), worst=True),
        Sample(
            "To the guest: how things stand, the longest",
            SharedStatus(LARGEST, LONG_NAME, (SharedJournal("KZ", LONGEST_WAIT),) * 3),
            worst=True,
        ),
        Sample(
            "To the guest: whose days they see, the longest", ShownToMe((Shown(LARGEST, LONG_NAME),) * 5), worst=True
        ),
    ),
)
