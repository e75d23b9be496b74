"""What of the updates is kept: the rest, of groups nearly all, is dropped before it is stored.

Of what happens in a group only the bare act is kept: a command without what follows it, a press, that somebody replied
to the bot or came in. No names, no texts, and nothing under an id behind which several people stand.
"""

import json
import re
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from bot.actions.groups.commands import NO_COUNTRY
from bot.arrival import Arrival
from bot.chats import is_group
from bot.reading.asked_rule import asked_rule
from bot.telegram.commands import FOR_ADMINS, IN_GROUPS, OWN
from bot.telegram.raw import NOBODY, Raw, chat, child, content, integer, kind, moment, number, sender, update_id
from bot.telegram.reduced import MAX_TEXT_CHARACTERS, reduced

ANSWERED_FOR: Final = timedelta(minutes=10)
"""What was asked in a group longer ago is answered no more: the talk has gone on."""

_COMMAND: Final = re.compile(r"/([a-z0-9_]{1,32})(?:@([a-z0-9_]+))?(?:\s+(.*))?", re.IGNORECASE | re.DOTALL)
_ANONYMOUS: Final = NOBODY - {777000}


class Me(NamedTuple):
    """Who the bot is at Telegram."""

    id: int
    username: str


def stored_form(raw: object, me: Me, fetched_at: datetime) -> Arrival | None:
    """What is to be stored of an update as it came; None when nobody can want it.

    Where neither the chat's kind nor its id tell that it is a group or channel, a person's act is kept, as handlers
    read it: better one too many than somebody's word lost.
    """
    number_ = update_id(raw)
    if number_ is None or not isinstance(raw, dict) or kind(raw) in (None, "inline_query"):
        return None
    if not in_group(raw):
        return _arrival(raw, raw, lane(raw), fetched_at) if _wanted(raw) else None
    bare = _bare(raw, me, fetched_at)
    where = integer(chat(raw).get("id"))
    if bare is None or where is None or not is_group(where) or where <= -(2**63):
        return None
    return _arrival(raw, {"update_id": number_, **bare}, where, fetched_at)


def in_group(raw: object) -> bool:
    """Whether the chat's kind or its id says that it is a group or channel."""
    where = chat(raw) if isinstance(raw, dict) else {}
    return where.get("type") in ("group", "supergroup", "channel") or is_group(integer(where.get("id")) or 0)


def lane(raw: Raw) -> int:
    """Whose update it is: the sender's id, else the private chat's, which is the same; 0 when neither can be read."""
    return number(sender(raw).get("id")) or number(chat(raw).get("id")) or 0


def _arrival(raw: Raw, body: Raw, where: int, fetched_at: datetime) -> Arrival:
    who = number(sender(raw).get("id")) or 0
    droppable = kind(raw) != "my_chat_member" and not _migration(content(raw))
    return Arrival(
        update_id(raw) or 0,
        where,
        json.dumps(reduced(body)),
        0 if who in NOBODY else who,
        moment(raw, fetched_at),
        droppable,
    )


def _wanted(raw: Raw) -> bool:
    """Whether some handler can want what a person did in a private chat."""
    if kind(raw) == "callback_query" and "message" not in raw["callback_query"]:
        return False  # pressed under a message posted inline: those open addresses only
    if kind(raw) == "edited_message" and "location" in raw["edited_message"]:
        return False  # a shared location that moves: nobody typed anything, and where they go is not ours to keep
    if "pinned_message" in content(raw):
        return False  # what Telegram says of a pin, the bot's or the person's: nobody typed anything
    return sender(raw).get("is_bot") is not True and number(sender(raw).get("id")) not in NOBODY


def _bare(raw: Raw, me: Me, fetched_at: datetime) -> Raw | None:
    """The bare act in a group, as an update that holds nothing else."""
    if chat(raw).get("type") == "channel":
        return None
    held = content(raw)
    match kind(raw):
        case "callback_query":
            return {"callback_query": _press(held)}
        case "my_chat_member":
            return {"my_chat_member": _placed(held)}
        case "message":
            said = _said(held, me, fetched_at)
            return {"message": said} if said else None
    return None


def _placed(held: Raw) -> Raw:
    """The bot's place before and after: inside or outside, whatever its rights; an administrator is told the title."""
    where = {name: child(held, "chat").get(name) for name in ("id", "type", "title")}
    places = {name: _inside(child(held, name)) for name in ("old_chat_member", "new_chat_member")}
    return {"from": _account(held), "chat": where, "date": held.get("date"), **places}


def _inside(member: Raw) -> Raw:
    status = member.get("status")
    inside = status in ("creator", "administrator", "member") or (status == "restricted" and member.get("is_member"))
    return {"status": "member" if inside else "left", "user": {"id": 1, "is_bot": True, "first_name": ""}}


def _press(query: Raw) -> Raw:
    message = child(query, "message")
    under = {**_place(message), "message_id": message.get("message_id"), "date": message.get("date")}
    account = {name: query.get(name) for name in ("id", "chat_instance", "data")}
    return {**account, "from": _account(query), "message": under}


def _said(message: Raw, me: Me, fetched_at: datetime) -> Raw | None:
    """A command to this bot, a reply to it, newcomers, or that the group has become another."""
    base = {"message_id": message.get("message_id"), "date": message.get("date"), **_place(message)}
    if moved := _migration(message):
        return base | moved
    sent = number(message.get("date")) or 0
    if sent < (fetched_at - ANSWERED_FOR).timestamp() or "via_bot" in message or "forward_origin" in message:
        return None
    who = child(message, "from")
    shared = number(who.get("id")) in _ANONYMOUS
    if number(who.get("id")) == 777000 or (who.get("is_bot") is True and not shared):
        return None
    if isinstance(joined := message.get("new_chat_members"), list):
        people = any(isinstance(each, dict) and each.get("is_bot") is False for each in joined)
        return base | {"new_chat_members": joined} if people else None
    by = {"sender_chat": {"id": child(message, "sender_chat").get("id"), "type": "supergroup"}} if shared else {}
    base |= by if shared else {"from": _account(message)}
    text = message.get("text")
    if isinstance(text, str) and text.startswith("/"):
        command = _command(text, me)
        if command and command[1:].split()[0] in FOR_ADMINS:
            base["chat"]["title"] = child(message, "chat").get("title")
        return base | {"text": command} if command else None
    to_me = child(child(message, "reply_to_message"), "from").get("id") == me.id
    return base if to_me else None


def _command(text: str, me: Me) -> str | None:
    """A command for this bot, without what follows it; of whose rule is asked for the codes, or NO_COUNTRY."""
    found = _COMMAND.fullmatch(text)
    if found is None or len(text) > MAX_TEXT_CHARACTERS:
        return None
    name, addressee, words = found[1].lower(), found[2], found[3] or ""
    if addressee.lower() != me.username.lower() if addressee else name not in OWN:
        return None
    takes_country = name in IN_GROUPS and IN_GROUPS[name].words == "country"
    if not takes_country or not words.strip():
        return f"/{name}"
    asked = asked_rule(words)
    return f"/{name} {asked.code if asked else NO_COUNTRY}"


def _migration(message: Raw) -> Raw:
    names = ("migrate_to_chat_id", "migrate_from_chat_id")
    return {name: message[name] for name in names if integer(message.get(name)) is not None}


def _place(message: Raw) -> Raw:
    """The chat by id and kind, and the topic."""
    where: Raw = {name: child(message, "chat").get(name) for name in ("id", "type")}
    topic: Raw = {name: message[name] for name in ("message_thread_id", "is_topic_message") if name in message}
    return {"chat": where, **topic}


def _account(held: Raw) -> Raw:
    """Who acted, without a name; nobody where several people share the id."""
    who = child(held, "from")
    if number(who.get("id")) in NOBODY:
        return {"id": 0, "is_bot": True, "first_name": ""}
    spoken = {"language_code": who["language_code"]} if isinstance(who.get("language_code"), str) else {}
    return {"id": who.get("id"), "is_bot": who.get("is_bot"), "first_name": "", **spoken}
