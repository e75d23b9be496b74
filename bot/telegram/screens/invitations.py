"""Invitations to see a traveller's status, and what a guest sees."""

from dataclasses import replace
from datetime import datetime

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
    ShownToMe,
    Viewers,
)
from bot.actions.answers.questions import Ask, AskLanguage, Hello
from bot.core.journal import ME
from bot.telegram import callbacks as cb
from bot.telegram.invitation_links import named_by
from bot.telegram.keyboards import Button, Row, Rows
from bot.telegram.screens.base import Screen, Texts, in_blocks, in_lines, language_row, render, said_first, show_button
from bot.telegram.screens.status import status_text
from bot.texts.countries import place_name

LABELLED = 20
"""Characters of a name on a button, which has other words beside it."""


@render.register
def _(answer: Viewers, texts: Texts) -> Screen:
    seen = in_lines(*(_viewer(each, texts) for each in answer.invitations)) or texts.html("viewers-nobody")
    title = texts.html("viewers-title-me") if answer.label == ME else texts.html("viewers-title", name=answer.label)
    more = texts.html("viewers-full" if answer.full else "viewers-what")
    invite = () if answer.full else (texts.button("button-invite", cb.Invite(traveller=answer.traveller)),)
    rows = [_viewer_row(answer.traveller, each, texts) for each in answer.invitations]
    return Screen(in_blocks(in_lines(title, seen), more), (*rows, invite))


def _viewer(one: Invited, texts: Texts) -> str:
    if one.guest is None:
        return texts.html("viewers-open", time=_time(one.made_at))
    return texts.html("viewers-guest" if one.accepted else "viewers-waiting", **_mention(one.guest, texts))


def _viewer_row(traveller: int, one: Invited, texts: Texts) -> Row:
    back = cb.TakeBack(traveller=traveller, invitation=one.id)
    if one.guest is None:
        return (texts.button("button-link-back", back, time=_time(one.made_at)),)
    name = _label(one.guest.name, texts)
    if one.accepted:
        return (texts.button("button-viewer-back", back, name=name),)
    yes = texts.button("button-viewer-admit", cb.Admit(invitation=one.id, yes=True), name=name)
    return (yes, texts.button("button-viewer-deny", back, name=name))


@render.register
def _(answer: InvitationLink, texts: Texts) -> Screen:
    """To be forwarded as it is: nothing in it is for the owner alone."""
    link = texts.address(named_by(answer.secret))
    return Screen(texts.html("invitation", name=_name(answer.shown_as, texts), link=link))


@render.register
def _(answer: InvitationOpened, texts: Texts) -> Screen:
    return _before("invitation-opened", answer.then, texts)


@render.register
def _(answer: OwnInvitation, texts: Texts) -> Screen:
    return Screen(texts.html("invitation-own"))


@render.register
def _(answer: NoInvitation, texts: Texts) -> Screen:
    return _before("invitation-none", answer.then, texts)


def _before(key: str, then: Hello | Ask | None, texts: Texts) -> Screen:
    """What is said before a newcomer's question; that for the language is asked in each language once."""
    said = texts.html(key)
    if isinstance(then, AskLanguage):
        return Screen(in_blocks(said, texts.html("ask-language")), (language_row(),))
    return said_first(said, then, texts) if then else Screen(said)


@render.register
def _(answer: GuestCame, texts: Texts) -> Screen:
    yes = texts.button("button-admit", cb.Admit(invitation=answer.invitation, yes=True))
    no = texts.button("button-deny", cb.Admit(invitation=answer.invitation, yes=False))
    return Screen(_about("guest-came", answer.guest, answer.label, texts), ((yes, no),))


@render.register
def _(answer: GuestSees, texts: Texts) -> Screen:
    card = texts.button("button-who-sees", cb.Viewers(traveller=answer.traveller))
    return Screen(_about("guest-sees", answer.guest, answer.label, texts), ((card,),))


def _about(key: str, guest: Guest, label: str, texts: Texts) -> str:
    """What is said of a guest to the owner, of whose days too."""
    if label == ME:
        return texts.html(f"{key}-me", **_mention(guest, texts))
    return texts.html(key, name=label, **_mention(guest, texts))


@render.register
def _(answer: NothingShown, texts: Texts) -> Screen:
    return Screen(texts.html("guest-none"), ((show_button(texts, "viewers"),),))


@render.register
def _(answer: NowShown, texts: Texts) -> Screen:
    return Screen(texts.html("now-shown", name=_name(answer.shown_as, texts)), _opens(answer, texts))


def _opens(answer: NowShown, texts: Texts) -> Rows:
    return ((texts.button("button-shared", cb.SharedStatus(invitation=answer.invitation)),),)


@render.register
def _(answer: SharedStatus, texts: Texts) -> Screen:
    title = texts.html("shared-title", name=_name(answer.shown_as, texts))
    if not answer.journals:
        text = in_lines(title, texts.html("shared-empty"))
    else:
        text = in_blocks(title, *(_standing(each, texts) for each in answer.journals))
    again = texts.button("button-shared-again", cb.SharedStatus(invitation=answer.invitation))
    end = texts.button("button-shared-stop", cb.StopShared(invitation=answer.invitation))
    return Screen(text, ((again,), (end,)))


def _standing(one: SharedJournal, texts: Texts) -> str:
    there = replace(texts, country=one.country)
    country = texts.html("heading", names=place_name(texts.language, one.country))
    return in_lines(country, status_text(one.status, there))


@render.register
def _(answer: NoLongerShared, texts: Texts) -> Screen:
    return Screen(in_lines(texts.html("no-longer-shared"), None if answer.known else texts.html("not-registered")))


@render.register
def _(answer: ShownToMe, texts: Texts) -> Screen:
    if not answer.shown:
        return Screen(texts.html("shown-nothing"))
    rows = tuple(
        (Button(_label(each.shown_as, texts), cb.SharedStatus(invitation=each.invitation)),) for each in answer.shown
    )
    return Screen(texts.html("shown-title"), rows)


def _name(name: str, texts: Texts) -> str:
    return name or texts.plain("nameless")


def _label(name: str, texts: Texts) -> str:
    name = _name(name, texts)
    return name if len(name) <= LABELLED else f"{name[: LABELLED - 1]}…"


def _mention(guest: Guest, texts: Texts) -> dict[str, str]:
    """What names an account and opens it: https://core.telegram.org/bots/api#html-style"""
    return {"guest": _name(guest.name, texts), "id": str(guest.id)}


def _time(moment: datetime) -> str:
    return f"{moment:%H:%M}"
