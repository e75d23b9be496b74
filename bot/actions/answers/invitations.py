"""What is said of invitations to see a traveller's status: to the owner, who gives them, and to the guest.

A traveller is named by `label`, what the owner calls them, to the owner, and by `shown_as` to the guest. A name is
empty where none was known.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.actions.answers import OfNoJournal
from bot.actions.answers.questions import Ask, Hello
from bot.actions.answers.status import Status


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who opened an invitation."""

    id: int
    """Of their account."""
    name: str


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation as its owner sees it."""

    id: int
    made_at: datetime
    """By the owner's own clock."""
    guest: Guest | None = None
    """None: nobody has opened it."""
    accepted: bool = False
    """The guest sees the status."""


@dataclass(frozen=True, slots=True)
class Viewers(OfNoJournal):
    """Who sees a traveller's status, and who may yet. `full`: so many that one must go before another can come."""

    traveller: int
    label: str
    invitations: tuple[Invited, ...]
    full: bool = False


@dataclass(frozen=True, slots=True)
class InvitationLink(OfNoJournal):
    """An invitation to hand on: the link holds the `secret`."""

    secret: str
    shown_as: str


@dataclass(frozen=True, slots=True)
class InvitationOpened(OfNoJournal):
    """To a guest: the owner is asked now; `then` is the question of a newcomer that follows."""

    then: Hello | Ask | None = None


@dataclass(frozen=True, slots=True)
class OwnInvitation(OfNoJournal):
    """To the owner, who opened their own link: it is for somebody else, and is good still."""


@dataclass(frozen=True, slots=True)
class NoInvitation(OfNoJournal):
    """There is no invitation behind a link, or it is used, taken back or too old; `then` as in `InvitationOpened`."""

    then: Hello | Ask | None = None


@dataclass(frozen=True, slots=True)
class GuestCame(OfNoJournal):
    """To the owner: somebody opened an invitation; is the traveller's status to be shown to them?"""

    invitation: int
    guest: Guest
    label: str


@dataclass(frozen=True, slots=True)
class GuestSees(OfNoJournal):
    """To the owner: the guest sees the status."""

    traveller: int
    guest: Guest
    label: str


@dataclass(frozen=True, slots=True)
class NothingShown(OfNoJournal):
    """To the owner: by the invitation that a button speaks of nothing is shown."""


@dataclass(frozen=True, slots=True)
class NowShown(OfNoJournal):
    """To the guest: the owner has said yes."""

    invitation: int
    shown_as: str


@dataclass(frozen=True, slots=True)
class SharedJournal:
    """How things stand for the traveller in one country (ISO 3166-1 alpha-2), today there."""

    country: str
    status: Status


@dataclass(frozen=True, slots=True)
class SharedStatus(OfNoJournal):
    """To the guest: how things stand for the traveller. `journals`: those with an open stay first."""

    invitation: int
    shown_as: str
    journals: tuple[SharedJournal, ...]


@dataclass(frozen=True, slots=True)
class NoLongerShared(OfNoJournal):
    """To whoever presses a button of what is not, or no longer, shown to them. `known`: something is kept of them."""

    known: bool = True


@dataclass(frozen=True, slots=True)
class Shown:
    """An invitation as its guest sees it."""

    invitation: int
    shown_as: str


@dataclass(frozen=True, slots=True)
class ShownToMe(OfNoJournal):
    """To the guest: whose status they see."""

    shown: tuple[Shown, ...]
