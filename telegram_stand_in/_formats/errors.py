"""What the Bot API answers when it refuses a call."""

from typing import Any


class ApiError(Exception):
    """A refused call: HTTP status, description, and `parameters` of the answer.

    `message` is kept as the server's sources word it. In the description the name of the status stands before
    it and its first letter is small, unless it is a bare code like BUTTON_DATA_INVALID: so does the official
    server (tdlib/telegram-bot-api, Client.cpp, fail_query_with_error).
    """

    def __init__(self, code: int, message: str, **parameters: Any) -> None:
        prefix = _PREFIXES[code]
        if message.startswith(prefix):
            self.description = message
        elif message[1:2] == "_" or message[1:2].isupper():
            self.description = f"{prefix}: {message}"
        else:
            self.description = f"{prefix}: {message[0].lower()}{message[1:]}"
        super().__init__(self.description)
        self.code = code
        self.message = message
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        """The JSON object of the answer."""
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


_PREFIXES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
}


QUERY_GONE = "query is too old and response timeout expired or query ID is invalid"
"""Of a press and of an inline query alike."""


def bad_request(message: str) -> ApiError:
    """The commonest refusal, 400."""
    return ApiError(400, message)
