"""Deleting everything."""

from bot.actions.forget import AskForget, Forgotten, NothingDeleted
from tools.samples.base import Sample, Topic

TOPIC = Topic(
    "Forget",
    (
        Sample("Delete everything?", AskForget("12")),
        Sample("Delete everything? Answered in words", AskForget("12", typed=True)),
        Sample("Everything is deleted", Forgotten()),
        Sample("Everything is deleted, and what was pinned", Forgotten(7)),
        Sample("Nothing was deleted", NothingDeleted()),
        Sample("Delete everything? The longest name of a request", AskForget("z" * 40, typed=True), worst=True),
    ),
)
