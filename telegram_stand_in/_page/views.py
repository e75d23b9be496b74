"""What the page is shown: everything as it stands, and each thing that happens."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import UTC

from telegram_stand_in._formats.params import Json
from telegram_stand_in._people.group_chat import GroupChat
from telegram_stand_in._people.user_client import UserClient
from telegram_stand_in._world.chats import Message
from telegram_stand_in._world.events import Event
from telegram_stand_in._world.faults import PRESETS
from telegram_stand_in._world.groups import GENERAL
from telegram_stand_in._world.state import Call, State

_CALLS_SHOWN = 200


def state_view(state: State, users: Iterable[UserClient], groups: Iterable[GroupChat]) -> Json:
    """Everything, but for what only the page knows of."""
    return {
        "number": state.events.last,
        "bot": {"id": state.bot.id, "name": state.bot.first_name, "username": state.bot.username},
        "settings": settings_view(state),
        "faults": faults_view(state),
        "groups": [group_view(state, each) for each in groups],
        "people": [user_view(state, each) for each in users],
        "calls": [call_view(call) for call in list(state.calls)[-_CALLS_SHOWN:]],
    }


def event_view(state: State, users: Mapping[int, UserClient], groups: Mapping[int, GroupChat], event: Event) -> Json:
    """One thing that happened, with what is the matter now."""
    view: Json = {"number": event.number, "kind": event.kind, "chat": event.chat_id, "by_bot": event.by_bot}
    data = event.data
    match event.kind:
        case "message" | "edit":
            if event.kind == "message" and (user := users.get(event.chat_id or 0)) is not None:
                view["keyboard"] = user.keyboard_object
            data = message_view(data)
        case "answer":
            data = asdict(data)
        case "call":
            data = call_view(data)
        case "inline":
            shown = [{name: each.get(name, "") for name in ("id", "title", "description")} for each in data.results]
            data = {"query": data.id, "results": shown, "button": data.button}
        case "faults":
            data = faults_view(state)
        case "settings":
            data = settings_view(state)
        case "group":
            group = groups.get(event.chat_id or 0)
            data = None if group is None else group_view(state, group)
        case "menu":
            data = {user.id: state.menu(user.person) for user in users.values()}
    return {**view, "data": data}


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


def group_view(state: State, chat: GroupChat) -> Json:
    """A group with its members and all that was said there."""
    group = chat.group
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
        "messages": [message_view(message) for message in chat.messages],
        "pinned": list(group.pinned),
    }


def user_view(state: State, user: UserClient) -> Json:
    """A person and their chat with the bot."""
    person = user.person
    code = (person.language_code or "")[:2]
    profile = state.profile
    return {
        "id": person.id,
        "name": person.first_name,
        "language": person.language_code,
        "blocked": user.blocked,
        "menu": state.menu(person),
        "keyboard": user.keyboard_object,
        "description": profile.get(("description", code)) or profile.get(("description", "")) or "",
        "messages": [message_view(message) for message in user.messages],
        "pinned": [message.id for message in user.pinned],
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
