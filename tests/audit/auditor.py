"""The auditor: listens to a stand-in and judges every call it is sent and every answer it gives."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from aiogram import Bot, methods
from pydantic import ValidationError
from teremok.validation import ApiRuleViolation, validate_method

from telegram_stand_in import Call, Event, Server
from tests.audit.schema import Schema, schema

SECOND_OPINION: dict[str, type[methods.SendMessage | methods.EditMessageText]] = {
    "sendmessage": methods.SendMessage,
    "editmessagetext": methods.EditMessageText,
}


class Auditor:
    """Collects in `wrong` what no bot may send and no server may answer.

    `refusals_meant`: a test provokes refusals, so a call that the stand-in refused is no finding; one that it took
    still is, since then the stand-in is laxer than Telegram.
    """

    def __init__(self, server: Server, *, refusals_meant: bool = False, by: Schema | None = None) -> None:
        self.wrong: list[str] = []
        self.calls = 0
        self._by = by or schema()
        self._server = server
        self._refusals_meant = refusals_meant
        self._bot = Bot(server.token)
        self.stop = server.state.events.listen(self._hear)

    def _hear(self, event: Event) -> None:
        if event.kind == "call":
            self.judge(event.data)

    def judge(self, call: Call) -> None:
        """Judge one call and its answer."""
        self.calls += 1
        refused = not isinstance(call.answer, dict) or not call.answer.get("ok")
        if not (refused and self._refusals_meant):
            asked = self._by.request(call.method, call.params, frozenset(call.files))
            self.wrong += asked or self._second_opinion(call)
        if isinstance(call.answer, dict) and call.status:
            self.wrong += self._answer(call)

    def _answer(self, call: Call) -> list[str]:
        answer: dict[str, Any] = call.answer
        if answer.get("ok"):
            result = answer["result"]
            if call.method.lower() == "getupdates":
                result = [each for each in result if each["update_id"] not in self._server.updates.raw]
                return self._by.result(call.method, result) + [wrong for each in result for wrong in _kinds(each)]
            return self._by.result(call.method, result)
        wrong = [] if answer.keys() <= {"ok", "error_code", "description", "parameters"} else [f"{answer} has more"]
        if answer.get("error_code") != call.status or not isinstance(answer.get("description"), str):
            wrong.append(f"{answer} with HTTP {call.status}")
        return wrong + self._by.object("ResponseParameters", answer.get("parameters", {}))

    def _second_opinion(self, call: Call) -> list[str]:
        """What another project's rules say to a text: its markup, its length, the buttons under it."""
        model = SECOND_OPINION.get(call.method.lower())
        if model is None or self._refusals_meant:
            return []
        given: dict[str, Any] = dict(call.params)
        for name in ("reply_markup", "entities", "reply_parameters", "link_preview_options"):
            if name in given:
                with suppress(ValueError):
                    given[name] = json.loads(given[name])
        try:
            validate_method(self._bot, model.model_validate(given))
        except (ApiRuleViolation, ValidationError) as problem:
            return [f"{call.method}: {problem}"]
        return []


def _kinds(update: dict[str, Any]) -> list[str]:
    kinds = update.keys() - {"update_id"}
    return [] if len(kinds) == 1 else [f"an update of {sorted(kinds)}"]


@asynccontextmanager
async def audited(server: Server, *, refusals_meant: bool = False) -> AsyncIterator[Auditor]:
    """Judge all that passes while the block lasts; AssertionError at its end, with all that was wrong."""
    auditor = Auditor(server, refusals_meant=refusals_meant)
    yield auditor
    auditor.stop()
    assert not auditor.wrong, "\n".join(auditor.wrong)
