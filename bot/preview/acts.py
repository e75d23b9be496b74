"""What people do from the page, by the last part of the address: in their own chats, and in a group."""

from collections.abc import Callable
from typing import Any, get_args

from bot.preview.bodies import content, decimal, flag, number, text
from bot.preview.chats import CallbackQuery, Message, Person
from bot.preview.fields import Json
from bot.preview.group_phone import GroupPhone
from bot.preview.groups import Status
from bot.preview.media import picture
from bot.preview.phone import Phone


def _say(phone: Phone, body: Json) -> Message:
    return phone.say(text(body, "text"), reply_to=number(body, "reply_to", 0) or None)


def _start(phone: Phone, body: Json) -> Message:
    return phone.start(text(body, "payload") if body.get("payload") else None)


def _press(phone: Phone, body: Json) -> CallbackQuery:
    message = number(body, "message") if "message" in body else None
    if "data" in body:
        return phone.press(data=text(body, "data"), message=message)
    return phone.press(text(body, "label"), message=message)


def _key(phone: Phone, body: Json) -> Message:
    at = (decimal(body, "latitude"), decimal(body, "longitude")) if "latitude" in body else None
    return phone.key(text(body, "label"), at=at)


def _photo(phone: Phone, body: Json) -> Message:
    sent = content(body)
    seen = picture(sent)
    if seen is None:
        raise ValueError("only PNG, JPEG and GIF pictures can be sent as photos")
    return phone.photo(sent, text(body, "caption", ""), seen[1:])


def _document(phone: Phone, body: Json) -> Message:
    mime = text(body, "mime", "application/octet-stream")
    return phone.document(text(body, "name"), content(body), text(body, "caption", ""), mime)


ACTS: dict[str, Callable[[Phone, Json], Any]] = {
    "say": _say,
    "start": _start,
    "press": _press,
    "key": _key,
    "keyboard": lambda phone, _body: phone.bring_back_keyboard(),
    "edit": lambda phone, body: phone.edit(number(body, "message"), text(body, "text")),
    "forward": lambda phone, body: phone.forward(text(body, "text"), text(body, "from", "Hidden")),
    "sticker": lambda phone, body: phone.sticker(text(body, "emoji", "👍")),
    "voice": lambda phone, body: phone.voice(number(body, "seconds", 3)),
    "location": lambda phone, body: phone.location(decimal(body, "latitude"), decimal(body, "longitude")),
    "open": lambda phone, body: phone.open(text(body, "label"), message=number(body, "message", 0) or None),
    "inline": lambda phone, body: phone.inline(text(body, "query")),
    "photo": _photo,
    "document": _document,
    "block": lambda phone, _body: phone.block(),
    "unblock": lambda phone, _body: phone.unblock(),
}
"""Of a person in the chat with the bot."""


def _say_in_group(group: GroupPhone, person: Person, body: Json) -> Message:
    reply_to, thread = (number(body, name, 0) or None for name in ("reply_to", "thread"))
    return group.say(person, text(body, "text"), reply_to=reply_to, thread=thread)


def _press_in_group(group: GroupPhone, person: Person, body: Json) -> CallbackQuery:
    return group.press(person, data=text(body, "data"), message=number(body, "message"))


def _open_in_group(group: GroupPhone, person: Person, body: Json) -> Message:
    return group.open(person, text(body, "label"), message=number(body, "message", 0) or None)


def _promote(group: GroupPhone, person: Person, body: Json) -> None:
    rights = body.get("rights", ["can_delete_messages"])
    if not isinstance(rights, list) or not all(isinstance(each, str) for each in rights):
        raise ValueError("rights must be a list of strings")
    group.promote_bot(person, *rights)


def _place(group: GroupPhone, _person: Person, body: Json) -> None:
    known = group.group.members.get(number(body, "who"))
    if known is None:
        raise LookupError("There is no such member.")
    statuses: dict[str, Status] = {each: each for each in get_args(Status)}
    status = statuses.get(text(body, "status"))
    if status is None:
        raise ValueError(f"status is one of {', '.join(statuses)}")
    group.join(known.person, status, anonymous=known.anonymous)


GROUP_ACTS: dict[str, Callable[[GroupPhone, Person, Json], Any]] = {
    "say": _say_in_group,
    "press": _press_in_group,
    "open": _open_in_group,
    "inline": lambda group, person, body: group.inline(person, text(body, "query")),
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
"""Of a member in a group, to the bot there or to the group itself."""
