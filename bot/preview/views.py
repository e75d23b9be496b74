"""What the page is shown: everything as it stands, and each thing that happens."""

from datetime import UTC
from typing import Any

from bot.preview.chats import Message
from bot.preview.events import Event
from bot.preview.faults import PRESETS
from bot.preview.fields import Json
from bot.preview.group_phone import GroupPhone
from bot.preview.groups import GENERAL
from bot.preview.phone import Phone
from bot.preview.state import Call, State

_CALLS_SHOWN = 200


def state_view(state: State, clock: Json) -> Json:
    """Everything; `clock` is the page's own view of it."""
    return {
        "number": state.events.last,
        "bot": {"id": state.bot.id, "name": state.bot.first_name, "username": state.bot.username},
        "clock": clock,
        "settings": settings_view(state),
        "faults": faults_view(state),
        "groups": [group_view(state, phone) for phone in list(state.group_phones.values())],
        "people": [person_view(state, phone) for phone in state.phones.values()],
        "calls": [call_view(call) for call in list(state.calls)[-_CALLS_SHOWN:]],
    }


def event_view(state: State, event: Event) -> Json:
    """One thing that happened, with what is the matter now."""
    view: Json = {"number": event.number, "kind": event.kind, "chat": event.chat_id, "by_bot": event.by_bot}
    phone = state.phones.get(event.chat_id or 0)
    if event.kind == "message" and phone is not None:
        view["keyboard"] = phone.keyboard_object
    return {**view, "data": _data(state, event)}


def _data(state: State, event: Event) -> Any:
    data = event.data
    match event.kind:
        case "message" | "edit":
            return message_view(data)
        case "call":
            return call_view(data)
        case "inline":
            shown = [{name: each.get(name, "") for name in ("id", "title", "description")} for each in data.results]
            return {"query": data.id, "results": shown, "button": data.button}
        case "faults":
            return faults_view(state)
        case "settings":
            return settings_view(state)
        case "group":
            group = state.group_phones.get(event.chat_id or 0)
            return None if group is None else group_view(state, group)
        case "menu":
            return {phone.id: state.menu(phone.person) for phone in state.phones.values()}
    return data


def settings_view(state: State) -> Json:
    """What can be switched for the whole stand-in."""
    return {"privacy": state.privacy, "inline_feedback": state.inline_feedback, "rates": state.rates.on}


def faults_view(state: State) -> Json:
    """What can go wrong, and what will."""
    waiting = [
        {"name": each.name, "method": each.method or "*", "times": each.times, "chat": each.chat}
        for each in state.faults.waiting
    ]
    seconds = {name: each.retry_after or each.delay for name, each in PRESETS.items() if each.retry_after or each.delay}
    return {"names": list(PRESETS), "seconds": seconds, "waiting": waiting}


def group_view(state: State, phone: GroupPhone) -> Json:
    """A group with its members and all that was said there."""
    group = phone.group
    return {
        "id": group.id,
        "name": group.title,
        "type": group.type,
        "forum": group.forum,
        "migrated_to": group.migrated_to,
        "bot": group.bot.status,
        "rights": sorted(group.bot.rights),
        "general_closed": GENERAL in group.closed_topics,
        "topics": [
            {"id": thread, "name": name, "closed": thread in group.closed_topics}
            for thread, name in group.topics.items()
        ],
        "members": [
            {
                "id": each.person.id,
                "name": each.person.first_name,
                "status": "left" if each.away else each.status,
                "anonymous": each.anonymous,
                "manages_topics": each.manages_topics,
                "menu": state.menu(each.person, group),
            }
            for each in group.members.values()
        ],
        "messages": [message_view(message) for message in phone.messages],
    }


def person_view(state: State, phone: Phone) -> Json:
    """A person and their chat with the bot."""
    person = phone.person
    code = (person.language_code or "")[:2]
    profile = state.profile
    return {
        "id": person.id,
        "name": person.first_name,
        "language": person.language_code,
        "blocked": phone.blocked,
        "menu": state.menu(person),
        "keyboard": phone.keyboard_object,
        "description": profile.get(("description", code)) or profile.get(("description", "")) or "",
        "messages": [message_view(message) for message in phone.messages],
    }


def message_view(message: Message) -> Json:
    """A message: the Bot API's object, who wrote it, and whether privacy mode keeps it from the bot."""
    return {**message.as_json(), "by_bot": message.by_bot, "unseen": message.unseen}


def call_view(call: Call) -> Json:
    """A call for the page's panel."""
    return {
        "number": call.number,
        "at": call.at.astimezone(UTC).isoformat(),
        "method": call.method,
        "params": call.params,
        "files": call.files,
        "status": call.status,
        "answer": call.answer,
        "milliseconds": round(call.milliseconds, 1),
    }
