"""A description of the Bot API by which calls and objects are judged.

The machine-readable specification, where the file is; else the models of the installed aiogram, which know the
same names but are no second opinion on a bot that is built with them.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from aiogram import methods, types
from aiogram.methods.base import TelegramMethod
from pydantic import TypeAdapter, ValidationError

SPECIFICATION = Path(__file__).parents[3] / "shared" / "data" / "bot_api_spec.json"


# What a later version than the file's (10.1) brought and present libraries insist on.
NEWER = frozenset({("ChatMemberAdministrator", "can_send_welcome_messages")})


class Schema(Protocol):
    """What a checker answers: sentences, one for each thing that is wrong; none when all is well."""

    def request(self, method: str, params: dict[str, str], files: frozenset[str]) -> list[str]:
        """A call: its parameters as text, and the names of the fields that hold files."""

    def result(self, method: str, value: Any) -> list[str]:
        """What the method returned."""

    def object(self, kind: str, value: Any) -> list[str]:
        """An object of the type named."""


@cache
def schema() -> Schema:
    """The specification where it is, else aiogram's models."""
    return Specification(SPECIFICATION) if SPECIFICATION.exists() else Models()


class Specification:
    """The machine-readable specification (PaulSonOfLars/telegram-bot-api-spec, api.min.json)."""

    def __init__(self, path: Path) -> None:
        self._spec = json.loads(path.read_text(encoding="utf-8"))
        self._methods = {name.lower(): each for name, each in self._spec["methods"].items()}
        self._types = self._spec["types"]

    def request(self, method: str, params: dict[str, str], files: frozenset[str]) -> list[str]:
        described = self._methods.get(method.lower())
        if described is None:
            return [f"{method}: there is no such method"]
        fields = {each["name"]: each for each in described.get("fields", [])}
        wrong = [
            f"{method}.{name}: missing"
            for name, each in fields.items()
            if each["required"] and name not in params and name not in files
        ]
        for name, text in params.items():
            if name == "method":
                continue
            if name not in fields:
                wrong.append(f"{method}.{name}: there is no such parameter")
            else:
                wrong += self._one_of(_read(text, fields[name]["types"]), fields[name]["types"], f"{method}.{name}")
        attached = {part.partition('"')[0] for text in params.values() for part in text.split("attach://")[1:]}
        wrong += [f"{method}.{name}: a file nobody asked for" for name in files - fields.keys() - attached]
        return wrong

    def result(self, method: str, value: Any) -> list[str]:
        return self._one_of(value, self._methods[method.lower()]["returns"], method)

    def object(self, kind: str, value: Any) -> list[str]:
        return self._one_of(value, [kind], kind)

    def _one_of(self, value: Any, kinds: list[str], where: str) -> list[str]:
        """Nothing when one kind fits; else what is wrong by the kind that comes nearest."""
        found = [list(self._is(value, kind, where)) for kind in kinds]
        return min(found, key=len) if found else []

    def _is(self, value: Any, kind: str, where: str) -> Iterator[str]:
        if kind.startswith("Array of "):
            if not isinstance(value, list):
                yield f"{where}: {value!r} is no array"
                return
            for number, each in enumerate(value):
                yield from self._is(each, kind.removeprefix("Array of "), f"{where}[{number}]")
            return
        plain = _PLAIN.get(kind)
        if plain is not None:
            if not isinstance(value, plain) or (isinstance(value, bool) and kind != "Boolean"):
                yield f"{where}: {value!r} is no {kind}"
            return
        described = self._types[kind]
        if "subtypes" in described:
            yield from self._one_of(value, self._discriminated(value, described["subtypes"]), where)
            return
        if not isinstance(value, dict):
            if kind in ("InputFile", "RichText") and isinstance(value, str):
                return
            yield f"{where}: {value!r} is no {kind}"
            return
        fields = {each["name"]: each for each in described.get("fields", [])}
        for name in value.keys() - fields.keys():
            if (kind, name) not in NEWER:
                yield f"{where}.{name}: there is no such field in {kind}"
        for name, each in fields.items():
            if name in value:
                yield from self._one_of(value[name], each["types"], f"{where}.{name}")
                constant = _constant(each)
                if constant is not None and value[name] != constant:
                    yield f"{where}.{name}: {value[name]!r} instead of {constant!r}"
            elif each["required"]:
                yield f"{where}.{name}: missing in {kind}"

    def _discriminated(self, value: Any, kinds: list[str]) -> list[str]:
        """Of the kinds that name themselves in a field, those that fit; all when none does."""

        def names_itself(kind: str) -> bool:
            constants = {
                each["name"]: constant
                for each in self._types[kind].get("fields", [])
                if (constant := _constant(each)) is not None
            }
            return bool(constants) and all(value.get(name) == each for name, each in constants.items())

        return [kind for kind in kinds if isinstance(value, dict) and names_itself(kind)] or kinds


_PLAIN: dict[str, type | tuple[type, ...]] = {
    "Integer": int,
    "Float": (int, float),
    "String": str,
    "Boolean": bool,
    "True": bool,
}


_CONSTANT = re.compile(r'always ["“](\w+)["”]|must be (\w+)\.?$')


def _constant(field: dict[str, Any]) -> Any:
    """The only value a field may have, as its description says; None when it may have others."""
    if field["required"] and field["types"] == ["String"] and (found := _CONSTANT.search(field["description"])):
        return found[1] or found[2]
    return 0 if field["name"] == "date" and field["description"].startswith("Always 0") else None


def _read(text: str, kinds: list[str]) -> Any:
    """A parameter as what it is meant to be: everything arrives as text."""
    for kind in kinds:
        try:
            if kind in ("Integer", "Float"):
                return int(text) if kind == "Integer" else float(text)
            if kind == "Boolean" and text.lower() in ("true", "false"):
                return text.lower() == "true"
            if kind not in _PLAIN:
                return text if kind == "InputFile" else json.loads(text)
        except ValueError:
            continue
    return text


class Models:
    """The models of the installed aiogram."""

    def __init__(self) -> None:
        named = ((name.lower(), getattr(methods, name)) for name in methods.__all__)
        self._methods: dict[str, type[TelegramMethod[Any]]] = {
            name: each for name, each in named if isinstance(each, type) and issubclass(each, TelegramMethod)
        }

    def request(self, method: str, params: dict[str, str], files: frozenset[str]) -> list[str]:
        model = self._methods.get(method.lower())
        if model is None:
            return [f"{method}: there is no such method"]
        given = {name: _loose(text) for name, text in params.items() if name != "method"}
        wrong = [f"{method}.{name}: there is no such parameter" for name in given.keys() - model.model_fields.keys()]
        wrong += [
            f"{method}.{name}: missing"
            for name, each in model.model_fields.items()
            if each.is_required() and name not in given and name not in files
        ]
        return wrong

    def result(self, method: str, value: Any) -> list[str]:
        return _refused(TypeAdapter(self._methods[method.lower()].__returning__), value, method)

    def object(self, kind: str, value: Any) -> list[str]:
        return _refused(TypeAdapter(getattr(types, kind)), value, kind)


def _loose(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _refused(adapter: TypeAdapter[Any], value: Any, where: str) -> list[str]:
    try:
        adapter.validate_python(value)
    except ValidationError as error:
        return [f"{where}.{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors()]
    return []
