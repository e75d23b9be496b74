"""What the admins of a group have set, and what those are told who may not."""

from typing import Any

from tests.journeys.crowd import Crowd

ONLY_ADMINS = {"ru": "Это могут только админы группы.", "en": "Only the group’s admins can do this."}


def settings(crowd: Crowd) -> dict[str, Any]:
    """What is set."""
    (row,) = [row for row in crowd.kept() if row["chat_id"] == crowd.group.id]
    names = ("language", "country", "nationality", "digest_day", "digest_hour", "welcomes", "tidies")
    return {name: row[name] for name in names}


BY_DEFAULT = {
    "language": "ru", "country": "KZ", "nationality": "RU",
    "digest_day": None, "digest_hour": 10, "welcomes": 0, "tidies": 1,
}  # fmt: skip
