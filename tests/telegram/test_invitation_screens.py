"""What the owner and the guest of an invitation are shown."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.actions.answers import Answer, Heading, Reply
from bot.actions.answers.invitations import (
    Guest,
    GuestCame,
    InvitationLink,
    InvitationOpened,
    Invited,
    NoInvitation,
    NoLongerShared,
    SharedJournal,
    SharedStatus,
    Viewers,
)
from bot.actions.answers.questions import AskLanguage
from bot.core.journal import ME
from bot.lexicon.languages import LANGUAGES
from bot.telegram import callbacks as cb
from bot.telegram.screens import Screen, screen_of
from tools.samples.status import inside, over

GULNARA = Guest(77, "Gulnara <i>")
NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


def shown(answer: Answer, *languages: str) -> Screen:
    return screen_of(Reply(answer, languages or ("en",), 9, heading=Heading("Me", "KZ")), username="kaldy_bot")


def presses(screen: Screen) -> list[object]:
    return [button.data for row in screen.rows for button in row]


@pytest.mark.parametrize("status", [inside(14), over(3), replace(inside(1), paused_until=None)])
def test_the_guests_card_has_no_button_of_the_owners(status: object) -> None:
    card = shown(SharedStatus(5, "Anna", (SharedJournal("KZ", status), SharedJournal("GE", status))))  # type: ignore[arg-type] # each a Status
    assert presses(card) == [cb.SharedStatus(invitation=5), cb.StopShared(invitation=5)]
    assert card.text.startswith("<b>Anna</b>\n")
    assert "<b>Georgia</b>\n" in card.text
    assert "in Georgia" in card.text


def test_the_link_is_all_that_the_message_to_forward_opens() -> None:
    message = shown(InvitationLink("abc", "Anna & <b>"))
    assert "https://t.me/kaldy_bot?start=i-abc" in message.text
    assert "Anna &amp; &lt;b&gt;" in message.text
    assert message.rows == ()


def test_who_came_is_named_and_can_be_opened() -> None:
    asked = shown(GuestCame(5, GULNARA, ME))
    assert '<a href="tg://user?id=77">Gulnara &lt;i&gt;</a>' in asked.text
    assert presses(asked) == [cb.Admit(invitation=5, yes=True), cb.Admit(invitation=5, yes=False)]
    assert "No name</a>" in shown(GuestCame(5, Guest(77, ""), ME)).text


def test_of_each_invitation_the_owner_can_end_it() -> None:
    held = (Invited(1, NOON), Invited(2, NOON, GULNARA), Invited(3, NOON, GULNARA, accepted=True))
    assert presses(shown(Viewers(4, ME, held))) == [
        cb.TakeBack(traveller=4, invitation=1),
        cb.Admit(invitation=2, yes=True),
        cb.TakeBack(traveller=4, invitation=2),
        cb.TakeBack(traveller=4, invitation=3),
        cb.Invite(traveller=4),
    ]
    assert cb.Invite(traveller=4) not in presses(shown(Viewers(4, ME, held, full=True)))


@pytest.mark.parametrize("answer", [InvitationOpened(AskLanguage()), NoInvitation(AskLanguage())])
def test_the_language_is_asked_once_in_each(answer: Answer) -> None:
    screen = shown(answer, *LANGUAGES)
    assert screen.text.count("👋") == len(LANGUAGES)
    assert presses(screen) == [cb.Language(code=code) for code in LANGUAGES]


def test_who_is_not_known_is_offered_nothing() -> None:
    assert shown(NoLongerShared(known=False), *LANGUAGES).rows == ()
    assert "/start" in shown(NoLongerShared(known=False)).text
    assert "/start" not in shown(NoLongerShared()).text
