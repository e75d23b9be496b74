"""Invitations: one other adult sees one traveller's status, after its owner has confirmed who it is, until one ends it.

Whatever ends one deletes its row: what is asked about it later finds nothing.
"""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from zoneinfo import ZoneInfo

from bot.actions import onboarding
from bot.actions.answers import Answer, Reply
from bot.actions.answers.invitations import (
    Guest,
    GuestSees,
    InvitationLink,
    InvitationOpened,
    Invited,
    NoInvitation,
    NoLongerShared,
    NothingShown,
    OwnInvitation,
    SharedJournal,
    SharedStatus,
    Shown,
    ShownToMe,
    Viewers,
)
from bot.actions.answers.pages import NotRegistered, StaleButton
from bot.actions.answers.questions import Ask, Hello
from bot.actions.context import Context, Request
from bot.actions.dialogue import under_way
from bot.actions.facts import JournalFacts
from bot.actions.notices.guest import GUEST
from bot.actions.notices.shared import SHARED
from bot.actions.runner import ActionRunner
from bot.actions.status import status_of
from bot.core.journal import Journal, Traveller
from bot.storage import invitations, notices, snapshot
from bot.storage.invitations import Invitation
from bot.storage.snapshot import Snapshot

MOST = 5
"""Invitations of one traveller that hold at once, those that were accepted included."""
MOST_CHARACTERS = 40
"""Of a name that is kept: as many as a traveller's has."""
MOST_JOURNALS = 3
"""Countries on a guest's card."""


# --- the owner --------------------------------------------------------------------------------------------------------


async def viewers(ctx: Context, traveller_id: int) -> Answer:
    """Who sees the status of a traveller of the person's."""
    whose = ctx.traveller(traveller_id)
    return await _viewers(ctx, whose) if whose else StaleButton()


async def my_viewers(ctx: Context) -> Answer:
    """Who sees the person's own status."""
    return await _viewers(ctx, ctx.me)


async def invite(ctx: Context, traveller_id: int, name: str, secret: str) -> Answer:
    """Make an invitation to see a traveller, the person themself under the `name` of their account.

    The same `secret` makes one once. With `MOST` there is none more.
    """
    whose = ctx.traveller(traveller_id)
    if whose is None:
        return StaleButton()
    found, hashed = await invitations.of_traveller(ctx.tx, whose.id, ctx.now), _hashed(secret)
    own_name = shortened(name) if whose.is_me else ""
    if not await invitations.behind(ctx.tx, hashed, ctx.now):
        if len(found) >= MOST:
            return await _viewers(ctx, whose)
        await invitations.add(ctx.tx, whose.id, hashed, own_name, ctx.now)
    return InvitationLink(secret, own_name if whose.is_me else whose.label)


async def admit(ctx: Context, invitation_id: int, yes: bool) -> Answer:
    """Whether who opened an invitation is to see the status. Answered before, it stays as it was answered."""
    found = await invitations.get(ctx.tx, invitation_id, ctx.now)
    if found is None or found.owner_id != ctx.person.id or found.guest_id is None:
        return NothingShown()
    if found.accepted_at is None:
        if not yes:
            await invitations.remove(ctx.tx, found.id)
            return NothingShown()
        if not await invitations.accept(ctx.tx, found.id, ctx.now):
            return NothingShown()
        await notices.plan(ctx.tx, found.guest_id, SHARED.name, ctx.now, found.id)
        ctx.wakes = True
    return GuestSees(found.traveller_id, Guest(found.guest_id, found.guest_name or ""), found.label)


async def take_back(ctx: Context, traveller_id: int, invitation_id: int) -> Answer:
    """End an invitation to see a traveller of the person's, whether it was opened, accepted or neither."""
    whose = ctx.traveller(traveller_id)
    if whose is None:
        return StaleButton()
    found = await invitations.get(ctx.tx, invitation_id, ctx.now)
    if found and found.traveller_id == whose.id:
        await invitations.remove(ctx.tx, found.id)
    return await _viewers(ctx, whose)


async def _viewers(ctx: Context, whose: Traveller) -> Viewers:
    found = await invitations.of_traveller(ctx.tx, whose.id, ctx.now)
    return Viewers(whose.id, whose.label, tuple(_seen(ctx, each) for each in found), len(found) >= MOST)


def _seen(ctx: Context, one: Invitation) -> Invited:
    guest = None if one.guest_id is None else Guest(one.guest_id, one.guest_name or "")
    made_at = one.made_at.astimezone(ZoneInfo(ctx.person.zone))
    return Invited(one.id, made_at, guest, accepted=one.accepted_at is not None)


# --- the guest --------------------------------------------------------------------------------------------------------


async def open_link(ctx: Context, secret: str, name: str) -> Answer:
    """Open an invitation, under the `name` of the account: it is used then, and its owner is asked.

    Of one that is not there nothing is told but that; who is not known yet goes on with the first questions.
    """
    then, found = await _first_question(ctx), await invitations.behind(ctx.tx, _hashed(secret), ctx.now)
    if found is None or found.guest_id not in (None, ctx.person.id):
        return NoInvitation(then)
    if found.accepted_at:
        return await _card(ctx, found.id)
    if found.guest_id is None:
        if found.owner_id == ctx.person.id:
            return OwnInvitation()
        # Of two who open it at once the database gives it to one.
        if not await invitations.open_for(ctx.tx, found.id, ctx.person.id, shortened(name), ctx.now):
            return NoInvitation(then)
        await notices.plan(ctx.tx, found.owner_id, GUEST.name, ctx.now, found.id)
        ctx.wakes = True
    return InvitationOpened(then)


async def _first_question(ctx: Context) -> Hello | Ask | None:
    """What a newcomer is asked first, or is being asked; None for anybody else."""
    if not under_way(ctx) and not onboarding.unknown(ctx):
        return None
    asked = await onboarding.start(ctx)
    return asked if isinstance(asked, Hello | Ask) else None


async def show(runner: ActionRunner, request: Request, invitation_id: int) -> Reply:
    """How things stand for the traveller of an invitation, to its guest."""
    return _to_guest(await runner.run(request, False, _card, invitation_id))


async def stop(runner: ActionRunner, request: Request, invitation_id: int) -> Reply:
    """End an invitation, by its guest."""
    return _to_guest(await runner.run(request, False, _stop, invitation_id))


def _to_guest(reply: Reply) -> Reply:
    """Who was forgotten is told of an old card what everybody is, and that nothing is kept of them."""
    return replace(reply, answer=NoLongerShared(known=False)) if isinstance(reply.answer, NotRegistered) else reply


async def shown_to_me(ctx: Context) -> Answer:
    """Whose status the person sees."""
    found = await invitations.shown_to(ctx.tx, ctx.person.id)
    return ShownToMe(tuple(Shown(each.id, each.shown_as) for each in found))


async def _stop(ctx: Context, invitation_id: int) -> Answer:
    if await _shown(ctx, invitation_id):
        await invitations.remove(ctx.tx, invitation_id)
    return NoLongerShared()


async def _card(ctx: Context, invitation_id: int) -> Answer:
    found = await _shown(ctx, invitation_id)
    owner = await snapshot.take(ctx.tx, found.owner_id) if found else None
    # Asked once more: what the owner has written since it ended is not shown.
    if found is None or owner is None or not await _shown(ctx, invitation_id):
        return NoLongerShared()
    owner = owner.where(ctx.rulebook.countries)
    theirs = _that_say_something(each for each in owner.journals if each.traveller.id == found.traveller_id)
    return SharedStatus(found.id, found.shown_as, tuple(_standing(ctx, owner, each) for each in theirs))


async def _shown(ctx: Context, invitation_id: int) -> Invitation | None:
    """The invitation by which the person sees a status; None when they see none by it."""
    found = await invitations.get(ctx.tx, invitation_id, ctx.now)
    return found if found and found.accepted_at and found.guest_id == ctx.person.id else None


def _that_say_something(journals: Iterable[Journal]) -> list[Journal]:
    """Those with an open stay first, then those of the latest entry; without those that have none."""
    said = [each for each in journals if each.stays]
    said.sort(key=lambda each: (each.open is not None, each.stays[-1].entered), reverse=True)
    return said[:MOST_JOURNALS]


def _standing(ctx: Context, owner: Snapshot, journal: Journal) -> SharedJournal:
    """As the owner sees it in /status, but for what is set for their own reminders."""
    facts = JournalFacts.of(owner, journal, ctx.rulebook)
    today = facts.day_at(ctx.asked_at)
    theirs = replace(ctx, facts=facts, found=owner, dialogue=None, journals=owner.journals, today=today)
    return SharedJournal(journal.country, replace(status_of(theirs), paused_until=None))


# --- both -------------------------------------------------------------------------------------------------------------


def shortened(name: str) -> str:
    """A name of an account as it is kept: on one line, nothing that cannot be seen, at most `MOST_CHARACTERS`."""
    seen = "".join(each if each.isprintable() else " " for each in name)
    return " ".join(seen.split())[:MOST_CHARACTERS].rstrip()


def _hashed(secret: str) -> str:
    """What is kept of a secret: who reads the database can open nothing."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
