"""What people do from the page, by the last part of the address: in a chat, with the bot alone, and to a group."""

from collections.abc import Callable
from typing import Any, get_args

from telegram_stand_in._formats.params import Json
from telegram_stand_in._formats.pictures import picture
from telegram_stand_in._page.request_body import content, decimal, flag, number, text
from telegram_stand_in._people.group_chat import GroupChat
from telegram_stand_in._people.user_client import UserClient
from telegram_stand_in._world.chats import CallbackQuery, Message, Person
from telegram_stand_in._world.groups import Status


def _say(user: UserClient, chat: GroupChat | None, body: Json) -> Message:
    reply_to, thread = (number(body, name, 0) or None for name in ("reply_to", "thread"))
    return user.say(text(body, "text"), chat=chat, reply_to=reply_to, thread=thread)


def _press(user: UserClient, chat: GroupChat | None, body: Json) -> CallbackQuery:
    message = number(body, "message") if "message" in body else None
    if "data" in body:
        return user.press(data=text(body, "data"), message=message, chat=chat)
    return user.press(text(body, "label"), message=message, chat=chat)


def _open(user: UserClient, chat: GroupChat | None, body: Json) -> Message:
    return user.open(text(body, "label"), chat=chat, message=number(body, "message", 0) or None)


IN_ANY_CHAT: dict[str, Callable[[UserClient, GroupChat | None, Json], Any]] = {
    "say": _say,
    "press": _press,
    "open": _open,
    "inline": lambda user, chat, body: user.inline(text(body, "query"), chat=chat),
}
"""Of a person in the chat with the bot, or in a group."""


def _key(user: UserClient, body: Json) -> Message:
    at = (decimal(body, "latitude"), decimal(body, "longitude")) if "latitude" in body else None
    return user.key(text(body, "label"), at=at)


def _photo(user: UserClient, body: Json) -> Message:
    sent = content(body)
    seen = picture(sent)
    if seen is None:
        raise ValueError("only PNG, JPEG and GIF pictures can be sent as photos")
    return user.photo(sent, text(body, "caption", ""), seen[1:])


def _document(user: UserClient, body: Json) -> Message:
    mime = text(body, "mime", "application/octet-stream")
    return user.document(text(body, "name"), content(body), text(body, "caption", ""), mime)


IN_PRIVATE: dict[str, Callable[[UserClient, Json], Any]] = {
    "start": lambda user, body: user.start(text(body, "payload") if body.get("payload") else None),
    "key": _key,
    "keyboard": lambda user, _body: user.bring_back_keyboard(),
    "edit": lambda user, body: user.edit(number(body, "message"), text(body, "text")),
    "forward": lambda user, body: user.forward(text(body, "text"), text(body, "from", "Hidden")),
    "sticker": lambda user, body: user.sticker(text(body, "emoji", "👍")),
    "voice": lambda user, body: user.voice(number(body, "seconds", 3)),
    "location": lambda user, body: user.location(decimal(body, "latitude"), decimal(body, "longitude")),
    "photo": _photo,
    "document": _document,
    "unpin": lambda user, body: user.unpin(number(body, "message")),
    "delete": lambda user, body: user.delete(number(body, "message")),
    "block": lambda user, _body: user.block(),
    "unblock": lambda user, _body: user.unblock(),
}
"""Of a person in the chat with the bot only."""


def _promote(group: GroupChat, person: Person, body: Json) -> None:
    rights = body.get("rights", ["can_delete_messages"])
    if not isinstance(rights, list) or not all(isinstance(each, str) for each in rights):
        raise ValueError("rights must be a list of strings")
    group.promote_bot(person, *rights)


def _place(group: GroupChat, _person: Person, body: Json) -> None:
    known = group.group.members.get(number(body, "who"))
    if known is None:
        raise LookupError("There is no such member.")
    statuses: dict[str, Status] = {each: each for each in get_args(Status)}
    status = statuses.get(text(body, "status"))
    if status is None:
        raise ValueError(f"status is one of {', '.join(statuses)}")
    group.join(known.person, status, anonymous=known.anonymous)


TO_A_GROUP: dict[str, Callable[[GroupChat, Person, Json], Any]] = {
    "anonymous": lambda group, person, body: group.hide(person, hidden=flag(body, "on")),
    "place": _place,
    "add": lambda group, person, body: group.add_bot(person, text(body, "payload") if body.get("payload") else None),
    "remove": lambda group, person, _body: group.remove_bot(person),
    "promote": _promote,
    "demote": lambda group, person, _body: group.demote_bot(person),
    "mute": lambda group, person, _body: group.mute_bot(person),
    "migrate": lambda group, person, _body: {"group": group.migrate(person).id},
    "forum": lambda group, _person, body: group.become_forum(forum=flag(body, "on")),
    "topic": lambda group, person, body: {"thread": group.open_topic(person, text(body, "name"))},
    "close": lambda group, person, body: group.close_topic(person, number(body, "thread"), closed=flag(body, "on")),
    "delete": lambda group, _person, body: group.delete_topic(number(body, "thread")),
}
"""Of a member to the group, or to the bot there."""
