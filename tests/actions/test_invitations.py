"""Another adult sees one traveller's status, and nothing else: invited, confirmed, and ended by either side."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.actions import due_notices, family, invitations, onboarding, permits, plans, settings, stays
from bot.actions.answers import Answer, Heading, Reply
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
    SharedStatus,
    Shown,
    ShownToMe,
    Viewers,
)
from bot.actions.answers.pages import NotRegistered, StaleButton
from bot.actions.answers.questions import AskLanguage, AskNationality, Hello
from bot.actions.answers.settings import Settings
from bot.actions.answers.status import Status
from bot.actions.invitations import MOST, MOST_CHARACTERS, MOST_JOURNALS, shortened
from bot.actions.notices.kind import Delete
from bot.actions.status import show as show_status
from bot.core.journal import ME, Traveller
from bot.core.stay import Stay
from bot.delivery import Later, Notice
from bot.storage import invitations as stored
from bot.storage import journals, notices, people, snapshot, tables
from tests.actions.answered import text
from tests.actions.talk import Direction, Talk, World, at, day, expect

pytestmark = pytest.mark.asyncio(loop_scope="session")

_secrets = itertools.count(1)


async def own(owner: Talk) -> int:
    """The id of the traveller that somebody is themself."""
    found = await owner.kept()
    assert found is not None
    return found.current.traveller.id


async def invited(owner: Talk, traveller: int | None = None, name: str = "Olga") -> str:
    """The secret of an invitation just made."""
    secret = f"secret number {next(_secrets)}"
    link = expect(InvitationLink, await owner.press(invitations.invite, traveller or await own(owner), name, secret))
    assert link.secret == secret
    return secret


async def opened(guest: Talk, secret: str, name: str = "Gulnara") -> Answer:
    return await guest.do(invitations.open_link, secret, name)


async def due(whose: Talk, kind: str) -> tuple[Notice, ...]:
    """The notices of a kind that are due now."""
    async with whose.world.database.read() as tx:
        rows = await tx.rows(
            select(tables.notice).where(tables.notice.c.chat_id == whose.id, tables.notice.c.kind == kind)
        )
    names = [column.name for column in tables.notice.c]
    found = [SimpleNamespace(**dict(zip(names, row, strict=True))) for row in rows]
    assert all(each.due_at <= whose.world.clock() for each in found)
    return tuple(
        Notice(each.id, each.chat_id, each.journal_id, each.kind, each.message, each.due_at, None, 0) for each in found
    )


async def told(whose: Talk, kind: str) -> list[Answer | None]:
    """What the notices of a kind say now."""
    said = []
    for notice in await due(whose, kind):
        reply = await due_notices.compose(whose.world.runner, notice, whose.world.clock())
        assert not isinstance(reply, Delete | Later)
        said.append(reply.answer if reply else None)
    return said


async def asked(owner: Talk) -> GuestCame:
    """The question whether to show it, as the newest notice asks it."""
    return expect(GuestCame, (await told(owner, "guest"))[-1])


async def card(guest: Talk, invitation: int) -> Answer:
    return (await invitations.show(guest.world.runner, guest.asked(), invitation)).answer


async def stop(guest: Talk, invitation: int) -> Answer:
    return (await invitations.stop(guest.world.runner, guest.asked(), invitation)).answer


async def shared(world: World, traveller: int | None = None) -> tuple[Talk, Talk, int]:
    """An owner inside since 1 March, a guest who sees it, and the id of the invitation."""
    owner, guest = await world.settled(), await world.settled()
    await owner.command(Direction.IN, "01.03.2026")
    await opened(guest, await invited(owner, traveller))
    question = await asked(owner)
    assert isinstance(await owner.press(invitations.admit, question.invitation, True), GuestSees)
    return owner, guest, question.invitation


async def with_child(owner: Talk, label: str = "Anna") -> Traveller:
    """Somebody whose days the owner counts, in Kazakhstan since 5 March and in Georgia before."""
    async with owner.world.database.write(owner.id) as tx:
        child = await people.add_traveller(tx, owner.id, label, "RU")
        georgia = await journals.add(tx, child, "GE")
        home = await journals.add(tx, child, "KZ")
        await journals.apply(tx, georgia.id, [], [Stay(day("02-01"), day("02-20"))])
        await journals.apply(tx, home.id, [], [Stay(day("03-05"))])
        await people.touch(tx, owner.id)
    return child


async def rows(world: World, traveller: int) -> list[stored.Invitation]:
    async with world.database.read() as tx:
        return list(await stored.of_traveller(tx, traveller, world.clock()))


# --- inviting ---------------------------------------------------------------------------------------------------------


async def test_nobody_sees_it_at_first(world: World) -> None:
    owner = await world.settled()
    me = await own(owner)
    assert await owner.press(invitations.my_viewers) == Viewers(me, ME, ())
    assert await owner.press(invitations.viewers, me) == Viewers(me, ME, ())


async def test_a_link_is_open_until_somebody_opens_it(world: World) -> None:
    owner = await world.settled()
    await owner.lives_in("Asia/Bishkek")
    await invited(owner)
    [one] = expect(Viewers, await owner.press(invitations.my_viewers)).invitations
    assert (one.guest, one.accepted) == (None, False)
    assert f"{one.made_at:%H:%M %Z}" == "13:00 +06"


async def test_of_a_secret_only_the_hash_is_kept(world: World) -> None:
    owner, guest = await world.settled(), world.newcomer()
    secret = await invited(owner)
    await opened(guest, secret)
    async with world.database.read() as tx:
        for table in tables.metadata.sorted_tables:
            assert not any(secret in str(value) for row in await tx.rows(select(table)) for value in row)
        kept = await tx.rows(select(tables.invitation.c.secret).where(tables.invitation.c.guest_id == guest.id))
    assert kept == [(sha256(secret.encode()).hexdigest(),)]


async def test_a_request_that_comes_again_makes_one_link_that_works(world: World) -> None:
    owner, guest = await world.settled(), await world.settled()
    request = owner.as_request("invite").asked()
    links = []
    for _ in "12":
        secret = world.runner.secret_for(request)
        links.append(
            (await world.runner.run(request, False, invitations.invite, await own(owner), "Olga", secret)).answer
        )
    assert links[0] == links[1]
    assert len(await rows(world, await own(owner))) == 1
    assert isinstance(await opened(guest, expect(InvitationLink, links[1]).secret), InvitationOpened)
    # Come once more after that, it neither makes another nor gives this one away.
    assert (
        await world.runner.run(request, False, invitations.invite, await own(owner), "Olga", secret)
    ).answer == links[0]
    assert len(await rows(world, await own(owner))) == 1


async def test_secrets_differ_by_who_asks_and_by_request_and_nobody_makes_them_without_the_key(world: World) -> None:
    one, other = await world.settled(), await world.settled()
    request = one.asked()
    secrets = [world.runner.secret_for(each) for each in (request, one.asked(), replace(request, who=other.id))]
    secrets.append(replace(world.runner, key=b"another").secret_for(request))
    secrets.append(world.runner.secret_for(replace(request, at=request.at + timedelta(days=1))))
    assert len(set(secrets)) == len(secrets)
    assert all(len(secret) == 22 for secret in secrets)
    assert repr(world.runner.key) not in repr(world.runner)


async def test_there_are_a_few_at_most(world: World) -> None:
    owner, guest = await world.settled(), await world.settled()
    for _ in range(MOST):
        await invited(owner)
    refused = await owner.press(invitations.invite, await own(owner), "Olga", "one more")
    assert expect(Viewers, refused).full
    assert len(await rows(world, await own(owner))) == MOST
    assert isinstance(await opened(guest, "one more"), NoInvitation)
    # Another traveller has as many; and one that is taken back makes room.
    await invited(owner, (await with_child(owner)).id)
    [first, *_] = expect(Viewers, refused).invitations
    after = expect(Viewers, await owner.press(invitations.take_back, await own(owner), first.id))
    assert not after.full
    await invited(owner)


async def test_links_too_old_make_room(world: World) -> None:
    owner = await world.settled()
    for _ in range(MOST):
        await invited(owner)
    world.clock.go_on(hours=24)
    await invited(owner)
    assert len(expect(Viewers, await owner.press(invitations.my_viewers)).invitations) == 1


async def test_a_traveller_is_shown_as_the_owner_calls_them(world: World) -> None:
    owner = await world.settled()
    child = await with_child(owner)
    link = await owner.press(invitations.invite, child.id, "Olga", "of the child")
    assert link == InvitationLink("of the child", "Anna")
    mine = await owner.press(invitations.invite, await own(owner), "  Olga\n\u202e ", "of the owner")
    assert mine == InvitationLink("of the owner", "Olga")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Olga", "Olga"),
        ("  Olga \t Petrovna ", "Olga Petrovna"),
        ("\u202egnihton\u0000", "gnihton"),
        ("\u200b\u200f", ""),
        ("Ш" * 64, "Ш" * MOST_CHARACTERS),
        ("<b>&", "<b>&"),
        ("\ud83d", ""),
    ],
)
async def test_a_name_is_kept_on_one_line_and_short(name: str, kept: str) -> None:
    assert shortened(name) == kept


# --- opening ----------------------------------------------------------------------------------------------------------


async def test_nothing_is_shown_before_the_owner_says_yes(world: World) -> None:
    owner, guest = await world.settled(), await world.settled()
    await owner.command(Direction.IN, "01.03.2026")
    assert await opened(guest, await invited(owner)) == InvitationOpened()
    question = await asked(owner)
    assert question == GuestCame(question.invitation, Guest(guest.id, "Gulnara"), ME)
    assert await card(guest, question.invitation) == NoLongerShared()
    assert await guest.do(invitations.shown_to_me) == ShownToMe(())
    assert not expect(Settings, await guest.do(settings.show)).is_guest
    assert await told(guest, "shared") == []
    [waits] = expect(Viewers, await owner.press(invitations.my_viewers)).invitations
    assert (waits.guest, waits.accepted) == (Guest(guest.id, "Gulnara"), False)


async def test_after_yes_the_guest_is_told_and_sees_it(world: World) -> None:
    owner, guest, invitation = await shared(world)
    assert await told(guest, "shared") == [NowShown(invitation, "Olga")]
    assert await told(owner, "guest") == [None]
    shown = expect(SharedStatus, await card(guest, invitation))
    assert (shown.invitation, shown.shown_as) == (invitation, "Olga")
    [journal] = shown.journals
    assert (journal.country, journal.status) == ("KZ", await owner.do(show_status))
    assert await guest.do(invitations.shown_to_me) == ShownToMe((Shown(invitation, "Olga"),))
    assert expect(Settings, await guest.do(settings.show)).is_guest
    [sees] = expect(Viewers, await owner.press(invitations.my_viewers)).invitations
    assert (sees.guest, sees.accepted) == (Guest(guest.id, "Gulnara"), True)


async def test_after_no_nothing_is_shown_or_told(world: World) -> None:
    owner, guest = await world.settled(), await world.settled()
    secret = await invited(owner)
    await opened(guest, secret)
    question = await asked(owner)
    for _ in "12":
        assert await owner.press(invitations.admit, question.invitation, False) == NothingShown()
    assert await owner.press(invitations.admit, question.invitation, True) == NothingShown()
    assert await told(guest, "shared") == []
    assert await card(guest, question.invitation) == NoLongerShared()
    assert await opened(guest, secret) == NoInvitation()
    assert await rows(world, await own(owner)) == []


async def test_answered_yes_it_stays_so_whatever_is_pressed_later(world: World) -> None:
    owner, guest, invitation = await shared(world)
    planned = await due(guest, "shared")
    sees = GuestSees(await own(owner), Guest(guest.id, "Gulnara"), ME)
    assert await owner.press(invitations.admit, invitation, True) == sees
    assert await owner.press(invitations.admit, invitation, False) == sees
    assert isinstance(await card(guest, invitation), SharedStatus)
    assert await due(guest, "shared") == planned


async def test_a_yes_that_comes_again_gives_the_same_answer(world: World) -> None:
    owner, guest = await world.settled(), await world.settled()
    await opened(guest, await invited(owner))
    question = await asked(owner)
    again = owner.as_request("yes")
    first = await again.press(invitations.admit, question.invitation, True)
    assert await again.press(invitations.admit, question.invitation, True) == first
    assert len(await due(guest, "shared")) == 1


async def test_a_link_works_once(world: World) -> None:
    owner, guest, late = await world.settled(), await world.settled(), await world.settled()
    secret = await invited(owner)
    assert await opened(guest, secret) == InvitationOpened()
    assert await opened(late, secret) == NoInvitation()
    assert await opened(owner, secret) == NoInvitation()
    assert (await asked(owner)).guest == Guest(guest.id, "Gulnara")
    await owner.press(invitations.admit, (await asked(owner)).invitation, True)
    assert await opened(late, secret) == NoInvitation()
    # Whom it was given to finds it by the same link.
    assert isinstance(await opened(guest, secret), SharedStatus)


async def test_opened_again_by_the_same_guest_it_says_the_same(world: World) -> None:
    owner, guest = await world.settled(), world.newcomer()
    secret, again = await invited(owner), guest.as_request("open")
    first = await opened(again, secret)
    assert isinstance(expect(InvitationOpened, first).then, Hello)
    assert await opened(again, secret) == first
    assert len(await told(owner, "guest")) == 1
    assert expect(InvitationOpened, await opened(guest, secret)) == first


@pytest.mark.parametrize("hours", [23.99, 24])
async def test_a_link_can_be_opened_for_a_day(world: World, hours: float) -> None:
    owner, guest = await world.settled(), await world.settled()
    secret = await invited(owner)
    world.clock.go_on(hours=hours)
    answer = await opened(guest, secret)
    assert answer == (InvitationOpened() if hours < 24 else NoInvitation())
    assert len(await due(owner, "guest")) == (hours < 24)


@pytest.mark.parametrize("days", [6.99, 7])
async def test_an_answer_is_waited_for_a_week(world: World, days: float) -> None:
    owner, guest = await world.settled(), await world.settled()
    await opened(guest, await invited(owner))
    question = await asked(owner)
    world.clock.go_on(days=days)
    answer = await owner.press(invitations.admit, question.invitation, True)
    assert isinstance(answer, GuestSees if days < 7 else NothingShown)
    assert isinstance(await card(guest, question.invitation), SharedStatus if days < 7 else NoLongerShared)


async def test_what_was_accepted_lasts(world: World) -> None:
    _, guest, invitation = await shared(world)
    world.clock.go_on(days=400)
    async with world.database.write() as tx:
        await stored.sweep(tx, world.clock())
    assert isinstance(await card(guest, invitation), SharedStatus)


async def test_what_was_not_answered_is_swept(world: World) -> None:
    owner, guest = await world.settled(), await world.settled()
    await invited(owner)
    await opened(guest, await invited(owner))
    kept = [(owner, 2), (owner, 1), (owner, 0)]
    for (_, count), hours in zip(kept, (0, 25, 24 * 7), strict=True):
        world.clock.go_on(hours=hours)
        async with world.database.write() as tx:
            await stored.sweep(tx, world.clock())
        assert await owner.count(tables.invitation.c.traveller_id, await own(owner)) == count


async def test_the_owner_is_told_that_their_own_link_is_for_somebody_else(world: World) -> None:
    owner, guest = await world.settled(), await world.settled()
    secret = await invited(owner)
    assert await opened(owner, secret) == OwnInvitation()
    assert await told(owner, "guest") == []
    assert await opened(guest, secret) == InvitationOpened()


async def test_no_links_say_whose_they_were(world: World) -> None:
    owner, guest, other = await world.settled(), await world.settled(), await world.settled()
    used, back, old = await invited(owner), await invited(owner), "not a link"
    await opened(other, used)
    [*_, last] = expect(Viewers, await owner.press(invitations.my_viewers)).invitations
    await owner.press(invitations.take_back, await own(owner), last.id)
    for secret in (used, back, old, "", "\0", "\ud83d", "x" * 4000):
        assert await opened(guest, secret) == NoInvitation()


async def test_a_newcomer_is_told_and_goes_on_with_the_first_questions(world: World) -> None:
    owner = await world.settled()
    speaks, silent = world.newcomer("en"), world.newcomer(None)
    for guest, question in ((speaks, Hello), (silent, AskLanguage)):
        answer = expect(InvitationOpened, await opened(guest, await invited(owner)))
        assert isinstance(answer.then, question)
        found = await guest.kept()
        assert found is not None
        assert found.person.source is None
        assert (await asked(owner)).guest.id == guest.id
    assert isinstance(await speaks.press(onboarding.choose_nationality, "RU"), Answer)
    lost = expect(NoInvitation, await opened(world.newcomer(), "unknown"))
    assert isinstance(expect(Hello, lost.then).then, AskNationality)


async def test_two_who_open_it_at_once(world: World) -> None:
    owner = await world.settled()
    guests = [await world.settled() for _ in range(4)] + [world.newcomer() for _ in range(2)]
    secret = await invited(owner)
    answers = await asyncio.gather(*(opened(guest, secret) for guest in guests))
    assert sorted(type(answer).__name__ for answer in answers) == ["InvitationOpened", *["NoInvitation"] * 5]
    [who] = [guest for guest, answer in zip(guests, answers, strict=True) if isinstance(answer, InvitationOpened)]
    assert (await asked(owner)).guest.id == who.id


async def test_who_reads_before_another_takes_it_gets_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    owner, guest, quick = await world.settled(), await world.settled(), await world.settled()
    secret, behind = await invited(owner), stored.behind

    async def slow(*given: Any) -> stored.Invitation | None:
        found = await behind(*given)
        monkeypatch.setattr(stored, "behind", behind)
        assert isinstance(await opened(quick, secret), InvitationOpened)
        return found

    monkeypatch.setattr(stored, "behind", slow)
    assert await opened(guest, secret) == NoInvitation()
    assert (await asked(owner)).guest.id == quick.id


# --- what the guest sees ----------------------------------------------------------------------------------------------


async def test_the_journals_of_that_traveller_alone_the_open_one_first(world: World) -> None:
    owner, guest = await world.settled(), await world.settled()
    await owner.stayed((day("01-01"), day("01-05")))
    child = await with_child(owner)
    await opened(guest, await invited(owner, child.id))
    question = await asked(owner)
    assert question.label == "Anna"
    await owner.press(invitations.admit, question.invitation, True)
    shown = expect(SharedStatus, await card(guest, question.invitation))
    assert [(each.country, bool(each.status.inside)) for each in shown.journals] == [("KZ", True), ("GE", False)]
    assert shown.journals[0].status.inside == Stay(day("03-05"))
    assert shown.journals[1].status.last == Stay(day("02-01"), day("02-20"))


async def test_a_few_countries_at_most_and_none_without_a_trip(world: World) -> None:
    owner, guest, invitation = await shared(world)
    async with world.database.write(owner.id) as tx:
        found = await owner.kept()
        assert found is not None
        for month, country in enumerate(("GE", "TR", "RU", "UZ"), 1):
            journal = await journals.add(tx, found.current.traveller, country)
            stay = [Stay(day(f"01-0{month}"), day(f"01-1{month}"))] if country != "UZ" else []
            await journals.apply(tx, journal.id, [], stay)
    shown = expect(SharedStatus, await card(guest, invitation))
    assert [each.country for each in shown.journals] == ["KZ", "RU", "TR"]
    assert len(shown.journals) == MOST_JOURNALS


async def test_each_country_on_its_own_day(world: World) -> None:
    owner, guest = await world.settled(), await world.settled()
    child = await with_child(owner)
    await opened(guest, await invited(owner, child.id))
    question = await asked(owner)
    await owner.press(invitations.admit, question.invitation, True)
    world.clock.at = at("03-20", 0, 30)  # 19 March still in Georgia
    shown = expect(SharedStatus, await card(guest, question.invitation))
    assert {each.country: each.status.today for each in shown.journals} == {"KZ": day("03-20"), "GE": day("03-19")}


async def test_what_the_owner_set_for_themself_is_not_in_it(world: World) -> None:
    owner, guest, invitation = await shared(world)
    await owner.pause()
    assert expect(Status, await owner.do(show_status)).paused_until
    [journal] = expect(SharedStatus, await card(guest, invitation)).journals
    assert not journal.status.paused_until


async def test_it_is_shown_as_it_is_now(world: World) -> None:
    owner, guest, invitation = await shared(world)
    await owner.command(Direction.OUT, "08.03.2026")
    [journal] = expect(SharedStatus, await card(guest, invitation)).journals
    assert journal.status.inside is None
    await owner.delete((await owner.stays())[0].id)
    assert expect(SharedStatus, await card(guest, invitation)).journals == ()


async def test_a_traveller_who_is_renamed_is_so_for_the_guest_too(world: World) -> None:
    owner, guest = await world.settled(), await world.settled()
    child = await with_child(owner)
    await opened(guest, await invited(owner, child.id))
    question = await asked(owner)
    await owner.press(invitations.admit, question.invitation, True)
    await owner.press(family.rename, child.id)
    await owner.say("Maria")
    assert expect(SharedStatus, await card(guest, question.invitation)).shown_as == "Maria"
    assert [each.shown_as for each in expect(ShownToMe, await guest.press(invitations.shown_to_me)).shown] == ["Maria"]


async def test_of_a_traveller_no_name_is_kept_with_the_invitation(world: World) -> None:
    owner = await world.settled()
    child = await with_child(owner)
    for traveller in (child.id, await own(owner)):
        await invited(owner, traveller)
    invitation = tables.invitation.c
    mine = invitation.traveller_id.in_((child.id, await own(owner)))
    async with world.database.read() as tx:
        kept = await tx.rows(select(invitation.shown_as).where(mine).order_by(invitation.id))
    assert [name for (name,) in kept] == ["", "Olga"]


async def test_looking_writes_nothing_and_leaves_ones_own_journal_as_it_was(world: World) -> None:
    owner, guest, invitation = await shared(world)
    await guest.command(Direction.IN, "09.03.2026")
    before = [await each.kept() for each in (owner, guest)]
    assert isinstance(await card(guest, invitation), SharedStatus)
    assert [await each.kept() for each in (owner, guest)] == before
    [stay] = await guest.stays()
    assert stay.entered == day("03-09")


async def test_the_reply_is_in_the_guests_language_and_names_no_journal_of_theirs(world: World) -> None:
    owner, _, invitation = await shared(world)
    guest = await world.settled(language="ky")
    await opened(guest, await invited(owner))
    await owner.press(invitations.admit, (await asked(owner)).invitation, True)
    reply = await invitations.show(world.runner, guest.asked(), (await asked_id(guest)))
    assert reply.languages == ("ky",)
    assert invitation != expect(SharedStatus, reply.answer).invitation


async def asked_id(guest: Talk) -> int:
    [shown] = expect(ShownToMe, await guest.do(invitations.shown_to_me)).shown
    return shown.invitation


async def test_the_guest_reaches_nothing_else_of_the_owners(world: World) -> None:
    owner, guest, invitation = await shared(world)
    await owner.keep(day("06-12"))
    [stay], [plan], me = await owner.stays(), await owner.plans(), await own(owner)
    found = await owner.kept()
    assert found is not None
    for answer in (
        await guest.press(stays.one, stay.id),
        await guest.delete(stay.id),
        await guest.press(plans.one, plan.id),
        await guest.press(invitations.viewers, me),
        await guest.press(invitations.invite, me, "Gulnara", "stolen"),
        await guest.press(invitations.take_back, me, invitation),
        await replace(guest, in_journal=found.current.id).press(stays.show),
        await replace(guest, in_journal=found.current.id).press(permits.hold, True),
    ):
        assert answer == StaleButton()
    assert await guest.press(invitations.admit, invitation, False) == NothingShown()
    assert isinstance(await card(guest, invitation), SharedStatus)
    assert [each.kind for each in (await guest.kept() or found).notices] == []


async def test_nobody_else_sees_it(world: World) -> None:
    owner, guest, invitation = await shared(world)
    other, passer_by = await world.settled(), world.newcomer()
    for someone, known in ((other, True), (owner, True), (passer_by, False)):
        assert await card(someone, invitation) == NoLongerShared(known)
        assert await stop(someone, invitation) == NoLongerShared(known)
    assert await passer_by.kept() is None
    assert isinstance(await card(guest, invitation), SharedStatus)


async def test_only_the_owner_answers_and_takes_back(world: World) -> None:
    owner, guest, other = await world.settled(), await world.settled(), await world.settled()
    await opened(guest, await invited(owner))
    question = await asked(owner)
    for someone in (guest, other):
        for yes in (True, False):
            assert await someone.press(invitations.admit, question.invitation, yes) == NothingShown()
        assert isinstance(await someone.press(invitations.take_back, await own(someone), question.invitation), Viewers)
    assert await asked(owner) == question
    assert await owner.press(invitations.admit, question.invitation + 10**6, True) == NothingShown()


async def test_an_invitation_that_nobody_opened_is_not_to_be_answered(world: World) -> None:
    owner = await world.settled()
    await invited(owner)
    [one] = expect(Viewers, await owner.press(invitations.my_viewers)).invitations
    assert await owner.press(invitations.admit, one.id, True) == NothingShown()
    assert await owner.press(invitations.admit, one.id, False) == NothingShown()
    assert len(await rows(world, await own(owner))) == 1


# --- the end ----------------------------------------------------------------------------------------------------------


async def taken_back(owner: Talk, guest: Talk, traveller: int, invitation: int) -> None:
    again = owner.as_request("back")
    answers = [await again.press(invitations.take_back, traveller, invitation) for _ in "12"]
    assert answers == [Viewers(traveller, "Anna", ())] * 2


async def owner_forgets(owner: Talk, guest: Talk, traveller: int, invitation: int) -> None:
    await owner.forget()


async def traveller_goes(owner: Talk, guest: Talk, traveller: int, invitation: int) -> None:
    async with owner.world.database.write(owner.id) as tx:
        await people.remove_traveller(tx, traveller)
        await people.touch(tx, owner.id)


async def guest_stops(owner: Talk, guest: Talk, traveller: int, invitation: int) -> None:
    for _ in "12":
        assert await stop(guest, invitation) == NoLongerShared()


async def guest_forgets(owner: Talk, guest: Talk, traveller: int, invitation: int) -> None:
    await guest.forget()


End = Callable[[Talk, Talk, int, int], Awaitable[None]]
ENDS = [taken_back, owner_forgets, traveller_goes, guest_stops, guest_forgets]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("accepted", [True, False])
async def test_each_end_is_one_for_both(world: World, end: End, accepted: bool) -> None:
    owner, guest = await world.settled(), await world.settled()
    child = await with_child(owner)
    secret = await invited(owner, child.id)
    await opened(guest, secret)
    question = await asked(owner)
    if accepted:
        await owner.press(invitations.admit, question.invitation, True)
        assert isinstance(await card(guest, question.invitation), SharedStatus)
    elif end is guest_stops:
        return  # nothing is shown that could be stopped
    under_way = [*await due(owner, "guest"), *await due(guest, "shared")]

    await end(owner, guest, child.id, question.invitation)

    assert await owner.count(tables.invitation.c.id, question.invitation) == 0
    known = end is not guest_forgets
    for _ in "12":
        assert await card(guest, question.invitation) == NoLongerShared(known)
        assert await stop(guest, question.invitation) == NoLongerShared(known)
    for yes in (True, False):
        late = await owner.press(invitations.admit, question.invitation, yes)
        assert late == (NotRegistered() if end is owner_forgets else NothingShown())
    for notice in under_way:
        assert await due_notices.compose(world.runner, notice, world.clock()) is None
    if known:
        assert await guest.do(invitations.shown_to_me) == ShownToMe(())
        assert await opened(guest, secret) == NoInvitation()
    assert await owner.count(tables.invitation.c.id, question.invitation) == 0


async def test_a_second_one_for_the_same_guest_takes_the_place_of_the_first(world: World) -> None:
    owner, guest, first = await shared(world)
    await opened(guest, await invited(owner))
    second = await asked(owner)
    assert isinstance(await card(guest, first), SharedStatus), "until the owner has answered"
    await owner.press(invitations.admit, second.invitation, True)
    assert [each.id for each in await rows(world, await own(owner))] == [second.invitation]
    assert await guest.do(invitations.shown_to_me) == ShownToMe((Shown(second.invitation, "Olga"),))
    await owner.press(invitations.take_back, await own(owner), second.invitation)
    assert await card(guest, first) == await card(guest, second.invitation) == NoLongerShared()


@pytest.mark.parametrize("answered", [True, False])
async def test_where_two_stand_from_before_one_end_is_that_of_both(world: World, answered: bool) -> None:
    owner, guest, first = await shared(world)
    await opened(guest, await invited(owner))
    second = (await asked(owner)).invitation
    if answered:
        async with world.database.write(owner.id) as tx:
            accepted = update(tables.invitation).where(tables.invitation.c.id == second)
            await tx.execute(accepted.values(accepted_at=world.clock()))
    if answered:
        await owner.press(invitations.take_back, await own(owner), second)
    else:
        await owner.press(invitations.admit, second, False)
    assert isinstance(await card(guest, first), NoLongerShared if answered else SharedStatus)


async def test_taken_back_is_one_alone(world: World) -> None:
    owner, guest, invitation = await shared(world)
    other = await world.settled()
    await opened(other, await invited(owner))
    question = await asked(owner)
    await owner.press(invitations.admit, question.invitation, True)
    await owner.press(invitations.take_back, await own(owner), invitation)
    assert await card(guest, invitation) == NoLongerShared()
    assert isinstance(await card(other, question.invitation), SharedStatus)


async def test_an_old_button_takes_back_only_from_its_own_traveller(world: World) -> None:
    owner, guest, invitation = await shared(world)
    child = await with_child(owner)
    assert await owner.press(invitations.take_back, child.id, invitation) == Viewers(child.id, "Anna", ())
    assert isinstance(await card(guest, invitation), SharedStatus)


async def test_what_is_written_once_it_has_ended_is_not_shown(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    owner, guest, invitation = await shared(world)
    take = snapshot.take

    async def slow(*given: Any) -> object:
        if given[1] == owner.id:
            monkeypatch.setattr(snapshot, "take", take)
            await owner.press(invitations.take_back, await own(owner), invitation)
            await owner.command(Direction.OUT, "08.03.2026")
        return await take(*given)

    monkeypatch.setattr(snapshot, "take", slow)
    assert await card(guest, invitation) == NoLongerShared()


async def test_a_yes_beside_the_guests_forget_leaves_nothing_of_them(world: World) -> None:
    for _ in range(5):
        owner, guest = await world.settled(), await world.settled()
        await opened(guest, await invited(owner))
        question = await asked(owner)
        await asyncio.gather(owner.press(invitations.admit, question.invitation, True), guest.forget())
        assert await owner.count(tables.invitation.c.id, question.invitation) == 0
        assert await due(guest, "shared") == ()


async def test_opened_beside_the_owners_forget_leaves_nothing_of_them(world: World) -> None:
    for _ in range(5):
        owner, guest = await world.settled(), await world.settled()
        secret = await invited(owner)
        await asyncio.gather(opened(guest, secret), owner.forget())
        assert await guest.do(invitations.shown_to_me) == ShownToMe(())
        assert await opened(guest, secret) == NoInvitation()
        assert await due(owner, "guest") == ()


async def test_what_is_planned_while_the_owner_forgets_goes_too(world: World) -> None:
    owner, guest = await world.settled(), await world.settled()
    await invited(owner)
    [one] = expect(Viewers, await owner.press(invitations.my_viewers)).invitations
    async with world.database.write(guest.id) as tx:
        assert await stored.open_for(tx, one.id, guest.id, "Gulnara", world.clock())
        await notices.plan(tx, owner.id, "guest", world.clock(), one.id)
        forgets = asyncio.ensure_future(owner.forget())
        await asyncio.sleep(0.3)  # it waits for this transaction, on either database
    await forgets
    assert await due(owner, "guest") == ()


async def test_what_holds_no_longer_is_not_accepted(world: World) -> None:
    owner, guest = await world.settled(), await world.settled()
    await invited(owner)
    await opened(guest, await invited(owner))
    unopened, waits = expect(Viewers, await owner.press(invitations.my_viewers)).invitations
    world.clock.go_on(days=7)
    async with world.database.write(owner.id) as tx:
        for one in (unopened, waits):
            assert not await stored.accept(tx, one.id, world.clock())


async def test_answers_are_about_no_journal(world: World) -> None:
    owner, *_ = await shared(world)
    reply = await world.runner.run(owner.asked(), False, invitations.my_viewers)
    assert reply == Reply(reply.answer, ("en",), reply.journal, "KZ", Heading())
    [one] = expect(Viewers, reply.answer).invitations
    assert isinstance(one, Invited)


async def test_how_sure_the_rule_is_is_told_to_the_guest_whose_own_rule_is_another(world: World) -> None:
    _, guest, invitation = await shared(world)
    world.clock.go_to(date(2027, 3, 1))
    said = text(await card(guest, invitation))
    assert "≈ The rule was last checked on" in said
    assert "/rule" not in said
